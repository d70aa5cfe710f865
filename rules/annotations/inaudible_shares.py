"""More unheard than a transcript should have."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Between, Finding, Related, Span, Transcript, rule

from .._glances import brackets
from .._spoken import spoken
from ._marks import marks, unheard

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

_FEW = 5


@rule(sign=brackets)
def inaudible_shares(
    transcript: Transcript,
    *,
    most: Annotated[float, "the greatest share of turns with something inaudible in them", Between(0, 1)] = 0.2,
) -> Iterator[Finding]:
    """A transcript in which more than one turn in five has something that could not be heard.

    Answers can no longer be relied on: the recording is bad, or whoever typed had not the time. Counted are turns
    with `[inaudible]`, `(unintelligible)` and their like, with or without a time. Transcripts with fewer than five
    are not judged.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 5 of 6 turns hold something inaudible
        Interviewer: Have you [inaudible] Kafka?
                              ----------- the first
        Candidate: Yes, [inaudible] years.
        Interviewer: [inaudible]
        Candidate: On [inaudible].
        Interviewer: And with RabbitMQ?
        Candidate: [inaudible 00:07]

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you [inaudible] Kafka?
        Candidate: Yes, for two years.
    """
    places: dict[int, Span] = {}
    words = unheard(spoken(transcript))
    for mark in marks(transcript):
        if mark.text.lower().partition(" ")[0] in words:
            places.setdefault(mark.turn.text_at, mark.span)
    turns = len(transcript.turns)
    if len(places) >= _FEW and len(places) > most * turns:
        header = transcript.header.span if transcript.header else transcript.turns[0].label_span
        related = (Related(next(iter(places.values())), "the first"),)
        yield Finding(f"{len(places)} of {turns} turns hold something inaudible", header, related)
