"""Much more time than was spoken."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from transcript_lint import Between, Finding, Related, Transcript, rule

from ._clock import clock, moments

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

_SECONDS_A_WORD = 1.5  # a very slow speaker


@rule(severity="info", sign=lambda glance: glance.timed)
def time_jumps(
    transcript: Transcript,
    *,
    longest: Annotated[int, "the longest time without words, in seconds, that counts as a pause", Between(0)] = 600,
) -> Iterator[Finding]:
    """A time that is much later than the words before it take to say.

    Either a part of the interview is missing, or an hour was added by mistake. An interruption of ten minutes is
    possible, so that this is worth a look, and no more.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        [00:00:07] Interviewer: Have you worked with Kafka?
        [00:00:12] Candidate: Yes, for two years.
         -------- from here
        [00:41:16] Interviewer: How?
         ^^^^^^^^ 41 minutes after a turn of 4 words

    Good, with longest = 5:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        [00:00:07] Interviewer: Have you worked with Kafka?
        [00:00:12] Candidate: Yes, for two years, and with RabbitMQ before that.
        [00:00:24] Interviewer: I see.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        [00:00:07] Interviewer: Have you worked with Kafka?
        [00:00:12] Candidate: Yes, for two years.
        [00:04:16] Interviewer: I see.
    """
    timed = moments(transcript)
    for before, moment in pairwise(timed):
        passed = moment.seconds - before.seconds
        if passed > longest:
            words = sum(len(turn.text.split()) for turn in transcript.turns[before.place : moment.place])
            if passed - words * _SECONDS_A_WORD > longest:
                turn = "a turn of" if moment.place == before.place + 1 else "turns of"
                message = f"{clock(passed)} after {turn} {words} word{'' if words == 1 else 's'}"
                yield Finding(message, moment.turn.time_span, (Related(before.turn.time_span, "from here"),))
