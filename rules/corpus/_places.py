"""The places where the same stands, as findings that point at each other."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from transcript_lint import Corpus, Fact, Finding, Related

_SHOWN = 8


def same(corpus: Corpus) -> Iterator[list[Fact]]:
    """The facts of each value that several places have, in the order of the first."""
    once: set[Hashable] = set()
    again: set[Hashable] = set()
    for fact in corpus.facts:
        if isinstance(fact.value, Hashable):
            (again if fact.value in once else once).add(fact.value)
    by_value: dict[Hashable, list[Fact]] = {}
    for fact in corpus.facts if again else ():
        if isinstance(fact.value, Hashable) and fact.value in again:
            by_value.setdefault(fact.value, []).append(fact)
    return iter(by_value.values())


def each_to_the_others(facts: Sequence[Fact], message: str, related: str) -> Iterator[Finding]:
    """A finding at each of the places, which points at the first few of the others."""
    for number, fact in enumerate(facts):
        others = [*facts[: min(number, _SHOWN)], *facts[number + 1 : number + 1 + _SHOWN]][:_SHOWN]
        places = tuple(Related(other.span, related, other.path) for other in others)
        yield Finding(message, fact.span, places, path=fact.path)
