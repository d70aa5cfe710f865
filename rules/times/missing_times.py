"""Turns without a time among turns that have one."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Between, Finding, Transcript, Turn, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

_ENOUGH = 10


@rule(severity="info", sign=lambda glance: glance.timed)
def missing_times(
    transcript: Transcript,
    *,
    most: Annotated[float, "the share of turns with a time from which on one without is a slip", Between(0, 1)] = 0.9,
) -> Iterator[Finding]:
    """A turn without a time, where nearly all others have one.

    Its time was lost, or the turn was put in or split by hand: nobody can find it in the recording, and the turn before
    it seems to last until the one behind it. Transcripts in which fewer than nine of ten turns have a time, and those
    of fewer than ten turns, are left alone: there the times mark passages.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        [00:01] Interviewer: Have you worked with Kafka?
        [00:04] Candidate: Yes, for two years.
        [00:07] Interviewer: On your own?
        [00:09] Candidate: In a team.
        [00:11] Interviewer: How large?
        Candidate: Five people.
        ^^^^^^^^^ no time here, where 10 of 11 turns have one
        [00:16] Interviewer: And with RabbitMQ?
        [00:18] Candidate: Never.
        [00:20] Interviewer: Why did you leave?
        [00:23] Candidate: It was done.
        [00:25] Interviewer: I see.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        [00:01] Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Interviewer: On your own?
        Candidate: In a team.
    """
    every = transcript.turn_count
    timed = every - transcript.times.count(None)
    if every >= _ENOUGH and most * every <= timed < every:
        for turn in transcript.turns:
            if turn.time is None and _is_plain(transcript.source.text, turn):
                yield Finding(f"no time here, where {timed} of {every} turns have one", turn.label_span)


def _is_plain(text: str, turn: Turn) -> bool:
    """Whether a turn has a label, and nothing before or behind it that may have been a time."""
    start, end = turn.label_span
    return (
        turn.label is not None and text[max(0, start - 1) : start] in "\n\r" and text[end : turn.text_at].strip() == ":"
    )
