"""Texts one behind the other: to look for something in all at once takes far less time than in one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate, chain

from transcript_lint import Glance, Stretches, shared

from .._language import Language
from .._signs import folded

# A longer text says more than something in between, than that there was no answer, or than that one comes later.
BRIEF = 400
# It ends a sentence, and no text has it.
_MARK = "\0!"


class Together:
    """Some texts; `lowered` is what they say, in lower case and of the same length, with a mark behind each."""

    __slots__ = ("_signed", "_stretches", "_texts", "lowered")

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = list(texts)
        self.lowered = folded(_MARK.join(self._texts))
        ends = list(accumulate(len(text) + len(_MARK) for text in self._texts))
        self._stretches = Stretches(self.lowered, ends or [0])
        self._signed: dict[Language, dict[str, set[str]]] = {}

    def lowered_up_to(self, length: int) -> list[tuple[str, str]]:
        """Each text of no more than so many characters, with itself in lower case."""
        lowered: Iterable[str] = self.lowered.split(_MARK)
        if self.lowered.count(_MARK) != len(self._texts) - 1:  # one of them has such a mark of its own
            lowered = map(folded, self._texts)
        return [both for both in zip(self._texts, lowered, strict=False) if len(both[0]) <= length]

    def at(self, places: Iterable[int]) -> set[str]:
        """The texts that some places in `lowered` are in."""
        return {self._texts[self._stretches.at(place)] for place in places}

    def signed(self, name: str, language: Language) -> set[str]:
        """The texts that may have a sign of that pattern; the signs of all patterns are looked for at once."""
        if language not in self._signed:
            found = self._signed[language] = {one: set[str]() for one in language.signs.names()}
            for place, names in language.signs.found_in(self.lowered):
                text = self._texts[self._stretches.at(place)]
                for one in names:
                    found[one].add(text)
        return self._signed[language].get(name, set())


def brief(texts: Iterable[str]) -> Together:
    """Those of some texts that are not long."""
    return Together(text for text in texts if len(text) <= BRIEF)


@shared
def said_in(glance: Glance) -> list[str]:
    """What the turns of a document say, each text once, as they stand in memory: so it is quicker to go through."""
    return list(dict.fromkeys(chain.from_iterable(one.texts for one in glance.transcripts)))


@shared
def brief_in(glance: Glance) -> Together:
    """What the turns of a document say that are not long: the rules that look for something in it share it."""
    return brief(said_in(glance))
