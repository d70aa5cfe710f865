"""Signs: short texts, one of which begins a word in all that a pattern finds. All are looked for at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from transcript_lint import pattern

_PLAIN = bytes(at if bytes([at]).isalnum() else 32 for at in range(256))
# In a text up to here, to look at each word takes less time than to make a pattern of all signs, or to read one.
_SHORT = 10_000


class Signs:
    """The signs of some patterns, which are texts in lower case, by the names of the patterns.

    They are told by letters and digits of ASCII alone, whatever stands between these: a quick look. Plainly written,
    each begins with at least two of them, or with a word of one.
    """

    def __init__(self, signs: Mapping[str, tuple[str, ...]]) -> None:
        self._signs = signs
        self._named: dict[str, frozenset[str]] = {}
        self._any = pattern(lambda: f" (?=({_any_of(sorted(self._plain, reverse=True), 2)}))", keep=True)

    def of(self, name: str) -> tuple[str, ...]:
        """The signs of a pattern, as they are written."""
        return self._signs.get(name, ())

    def names(self) -> Iterable[str]:
        """The names of the patterns that have signs."""
        return self._signs.keys()

    def found_in(self, text: str) -> Iterator[tuple[int, frozenset[str]]]:
        """Where a text in lower case may have signs, and of which patterns."""
        if not self._signs:
            return
        plainly = f" {plain(text)} "
        if len(plainly) > _SHORT:
            for found in self._any.finditer(plainly):
                yield found.start(), self._names_of(found[1])
            return
        at = 0
        for word in plainly.split(" "):
            for sign in self._by_beginning.get(word[:2], ()):
                if plainly.startswith(sign, at):
                    yield at - 1, self._names_of(sign)
                    break
            at += len(word) + 1

    def _names_of(self, sign: str) -> frozenset[str]:
        """The names of the patterns of which a sign, plainly written, is one, or begins with one."""
        if sign not in self._named:
            beginnings = (sign[:length] for length in range(1, len(sign) + 1))
            self._named[sign] = frozenset().union(*(self._plain.get(beginning, ()) for beginning in beginnings))
        return self._named[sign]

    @cached_property
    def _plain(self) -> Mapping[str, set[str]]:
        """The signs, plainly written, each with the names of the patterns of which it is one."""
        found: dict[str, set[str]] = {}
        for name, those in self._signs.items():
            for sign in _all_plain(those):
                found.setdefault(sign, set()).add(name)
        return found

    @cached_property
    def _by_beginning(self) -> Mapping[str, list[str]]:
        """The signs, plainly written, by the two letters that they begin with, the longer ones first."""
        found: dict[str, list[str]] = {}
        for sign in sorted(self._plain, reverse=True):
            found.setdefault(sign[:2].rstrip(), []).append(sign)
        return found


def plain(text: str) -> str:
    """A text in lower case with a space for whatever is no ASCII letter or digit; as long as it was."""
    return text.encode("ascii", "replace").translate(_PLAIN).decode("ascii")


def folded(text: str) -> str:
    """A text in lower case, as patterns without regard to case take it, and of the same length."""
    lowered = text.lower() if text.isascii() else text.replace("\u0130", "i").lower()
    return lowered if lowered.isascii() else lowered.replace("\u0131", "i").replace("\u017f", "s")


def _all_plain(signs: tuple[str, ...]) -> Iterator[str]:
    together, at = plain(folded("".join(signs))), 0
    for sign in signs:
        yield together[at : at + len(sign)].lstrip()
        at += len(sign)


def _any_of(texts: Iterable[str], letters: int) -> str:
    """A regular expression for any of some texts, in their order by so many first letters, which is much faster."""
    rests: dict[str, list[str]] = {}
    for text in texts:
        rests.setdefault(text[:1], []).append(text[1:])
    together = [
        first + (_any_of(rest, letters - 1) if first and letters > 1 else f"(?:{'|'.join(rest)})")
        for first, rest in rests.items()
    ]
    return f"(?:{'|'.join(together)})"
