"""A text cut into stretches, and which of them something begins in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import TypeVar

    _Wanted = TypeVar("_Wanted")


class Stretches:
    """A text, or a part of it, in stretches: each begins where the one before it ends, and the first one at `start`.

    `ends` are their ends in order, offsets in code points, and at least one. To look for something in all stretches at
    once takes far less time than in one after the other; where one has it, the rest of that one is passed over.
    """

    __slots__ = ("_end", "ends", "start", "text")

    def __init__(self, text: str, ends: Sequence[int], start: int = 0) -> None:
        self.text = text
        self.ends = ends
        self.start = start
        self._end = ends[-1]

    def at(self, offset: int) -> int:
        """The number, from 0 on, of the stretch that an offset is in."""
        return bisect_right(self.ends, offset)

    def holding(self, parts: Iterable[str]) -> set[int]:
        """The numbers of the stretches that one of some short texts begins in."""
        find, end = self.text.find, self._end
        return self._met(lambda part, offset: find(part, offset, end), parts)

    def matching(self, patterns: Iterable[re.Pattern[str]]) -> set[int]:
        """The numbers of the stretches that a match of one of some patterns begins in."""

        def find(pattern: re.Pattern[str], offset: int) -> int:
            found = pattern.search(self.text, offset)
            return found.start() if found else -1

        return self._met(find, patterns)

    def _met(self, find: Callable[[_Wanted, int], int], wanted: Iterable[_Wanted]) -> set[int]:
        """The numbers of the stretches that what is wanted begins in; `find` gives the next offset, or -1."""
        ends, met = self.ends, set[int]()
        for one in wanted:
            offset = find(one, self.start)
            while 0 <= offset < self._end:
                number = bisect_right(ends, offset)
                met.add(number)
                offset = find(one, ends[number])
        return met
