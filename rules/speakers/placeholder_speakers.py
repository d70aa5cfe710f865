"""A label that says that nobody knew who spoke."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
    r"(?i)(?:person|participant|voice|male|female|man|woman)[ _-]?\d{1,3}|[fms]\d{1,2}|speaker|voice|inaudible"
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
    behind it. `Speaker`, `Voice`, `Participant 6` or `S2` are found where they hardly speak.

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
    for label in like:
        if seldom or label not in unsure:
            likely = _likely(transcript, label, [one for one in said if one not in like])
            yield Finding(f"nobody has said who this is{likely}", turns[label][0].label_span)


def _likely(transcript: Transcript, label: str, named: Sequence[str]) -> str:
    """Who it most likely is: of two speakers, the one who never speaks before or behind it."""
    labels = transcript.labels
    beside = {pair for two in pairwise(labels) if label in two for pair in two} - {label}
    others = [one for one in named if one not in beside]
    return f": most likely `{others[0]}`" if len(named) == _TWO and len(others) == 1 == len(beside) else ""
