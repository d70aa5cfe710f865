"""Texts one behind the other: to look for something in all at once takes far less time than in one after the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from transcript_lint import Glance, shared

from ._language import Language, folded, plain

# A longer text says more than something in between, than that there was no answer, or than that one comes later.
BRIEF = 400


class Together:
    """Some texts; `lowered` is what they say, in lower case and of the same length, with a mark behind each."""

    __slots__ = ("_ends", "_texts", "lowered")

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = list(texts)
        self._ends = list(accumulate(len(text) + 1 for text in self._texts))
        self.lowered = folded("!".join(self._texts))

    def at(self, places: Iterable[int]) -> set[str]:
        """The texts that some places in `lowered` are in."""
        return {self._texts[bisect_right(self._ends, place)] for place in places}

    def holding(self, parts: Iterable[str]) -> set[str]:
        """The texts in which one of a few parts stands, which are in lower case and without a mark."""
        found = set[str]()
        for part in parts:
            place = self.lowered.find(part)
            while place >= 0:
                index = bisect_right(self._ends, place)
                found.add(self._texts[index])
                place = self.lowered.find(part, self._ends[index])
        return found


def brief(texts: Iterable[str]) -> Together:
    """Those of some texts that are not long."""
    return Together(text for text in texts if len(text) <= BRIEF)


@shared
def said_in(glance: Glance) -> set[str]:
    """What the turns of a document say, each text once."""
    return set[str]().union(*(one.texts for one in glance.transcripts))


@shared
def brief_in(glance: Glance) -> Together:
    """What the turns of a document say that are not long: the rules that look for something in it share it."""
    return brief(said_in(glance))


def with_sign_words(name: str, texts: Sequence[str], language: Language) -> set[str]:
    """Those of some texts in lower case in which a sign of the pattern of that name stands, which are words."""
    ends = list(accumulate(len(text) + 2 for text in texts))
    words = plain(" " + "  ".join(texts) + " ")
    return {texts[bisect_right(ends, found.start())] for found in language.sign_words(name).finditer(words)}
