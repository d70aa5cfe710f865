"""A label that says that nobody knew who spoke."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from itertools import pairwise

from transcript_lint import Finding, Glance, Transcript, pattern, rule

from ._labels import labels_of, turns_by_label, with_casts

_PLACEHOLDER = pattern(
    r"(?i)(?:unknown|unidentified|unnamed)(?:[ _](?:fe)?male)?"
    r"(?:[ _](?:speaker|voice|person|participant|man|woman))?(?:[ _]?\d+)?"
    r"|(?:speaker|spk|spkr)[ _-]?\d{1,3}|(?:speaker|spk)[ _-]?[a-hxyz?]|todo|tbd|xxx+|name|n/a|nobody",
)
# What may be somebody's label where they speak often: `Participant 6`, `S2`, `Male voice`.
_IF_SELDOM = pattern(
    r"(?i)(?:person|participant|voice|male|female|man|woman)[ _-]?\d{1,3}|[fms]\d{1,2}|inaudible"
    r"|(?:fe)?male (?:voice|speaker)|(?:other|another|second) (?:voice|speaker|person)|someone|somebody|unclear"
    r"|unsure|unk"
)
_SELDOM = 10
_TWO = 2


def _like(labels: Iterable[str]) -> list[str]:
    """The labels that are placeholders, or may be."""
    return [label for label in labels if _PLACEHOLDER.fullmatch(label) or _IF_SELDOM.fullmatch(label)]


def _sign(glance: Glance) -> list[Transcript]:
    """Where some labels say that nobody knew, and others do not."""
    return with_casts(glance, lambda labels: 0 < len(_like(labels)) < len(labels))


@rule(sign=_sign, explained_by=("label-like-text",))
def placeholder_speakers(transcript: Transcript) -> Iterator[Finding]:
    """A label such as `Speaker 2`, `Unknown` or `TODO` among labels that say who speaks.

    A program that tells voices apart numbers them, and somebody names them afterwards; this one was left. Each label
    is one finding, at its first turn. A transcript in which nearly every label is of that kind was never named, which
    may be wanted, and is left alone. Of two speakers who have names, the one is suggested who speaks neither before nor
    behind it. `Male voice`, `Participant 6` or `S2` are found where they hardly speak.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Speaker 3: On your own?
        ^^^^^^^^^ nobody has said who this is: most likely `Interviewer`
        Candidate: In a team.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Speaker 1: Have you worked with Kafka?
        Speaker 2: Yes, for two years.
    """
    turns = turns_by_label(transcript)
    like = _like(labels_of(transcript))
    unsure = [label for label in like if not _PLACEHOLDER.fullmatch(label)]
    said = {label: len(those) for label, those in turns.items()}
    total = sum(said.values())
    if (total - sum(said[label] for label in like)) * _SELDOM < total:
        return
    seldom = sum(said[label] for label in unsure) * _SELDOM <= total
    likely = _likely(transcript, said.keys() - like)
    for label in like if seldom else [one for one in like if _PLACEHOLDER.fullmatch(one)]:
        who = f": most likely `{likely[label]}`" if label in likely else ""
        yield Finding(f"nobody has said who this is{who}", turns[label][0].label_span)


def _likely(transcript: Transcript, named: Set[str]) -> dict[str | None, str]:
    """Who each other label most likely is: of two speakers, the one who never speaks before or behind it."""
    beside: dict[str | None, set[str | None]] = {}
    for one, other in pairwise(transcript.labels) if len(named) == _TWO else ():
        beside.setdefault(one, set()).add(other)
        beside.setdefault(other, set()).add(one)
    found = {label: named - those for label, those in beside.items() if len(those - {label}) == 1}
    return {label: next(iter(others)) for label, others in found.items() if len(others) == 1}
