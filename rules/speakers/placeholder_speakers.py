"""A label that says that nobody knew who spoke."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from transcript_lint import Finding, Glance, Transcript, pattern, rule

from ._labels import labels_of, turns_by_label, with_casts

_PLACEHOLDER = pattern(
    r"(?i)(?:unknown|unidentified|unnamed)(?: (?:fe)?male)?"
    r"(?: (?:speaker|voice|person|participant|man|woman))?(?: ?\d+)?"
    r"|(?:speaker|spk|spkr)[ _-]?\d{1,3}|(?:speaker|spk)[ _-]?[a-h?]|todo|tbd|xxx+|name|n/a|nobody",
)


def _unnamed(labels: Iterable[str]) -> list[str]:
    return [label for label in labels if _PLACEHOLDER.fullmatch(label)]


def _sign(glance: Glance) -> list[Transcript]:
    """Where some labels say that nobody knew, and others do not."""
    return with_casts(glance, lambda labels: 0 < len(_unnamed(labels)) < len(labels))


@rule(sign=_sign, explained_by=("label-like-text",))
def placeholder_speakers(transcript: Transcript) -> Iterator[Finding]:
    """A label such as `Speaker 2`, `Unknown` or `TODO` among labels that say who speaks.

    A program that tells voices apart numbers them, and somebody names them afterwards; this one was left. Each label
    is one finding, at its first turn. A transcript in which every label is of that kind was never named, which may be
    wanted, and is left alone.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Speaker 3: So have I.
        ^^^^^^^^^ nobody has said who this is

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Speaker 1: Have you worked with Kafka?
        Speaker 2: Yes, for two years.
    """
    speakers = labels_of(transcript)
    unnamed = _unnamed(speakers)
    if len(unnamed) < len(speakers):
        for label in unnamed:
            yield Finding("nobody has said who this is", turns_by_label(transcript)[label][0].label_span)
