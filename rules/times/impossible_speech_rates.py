"""More words than anybody can say in the time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from transcript_lint import Between, Finding, Related, Transcript, rule

from ._clock import clock, moments

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

_ENOUGH = 20


@rule(sign=lambda glance: glance.timed)
def impossible_speech_rates(
    transcript: Transcript,
    *,
    fastest: Annotated[float, "the most words that somebody says in a second", Between(1, 100)] = 7.0,
) -> Iterator[Finding]:
    """A turn of more words than can be said before the next one begins.

    People speak two to four words a second, the fastest debaters six. So the time of this turn or of the next is
    wrong, or words of another turn, or invented ones, stand here. Turns under twenty words are not judged, and the
    second that a time may be rounded by is granted.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        [00:07] Interviewer: Have you worked with Kafka?
        [00:12] Candidate: Yes, on a platform that took in events of every shop that we had in the land, day and night.
         ^^^^^ 20 words in 1 second
        [00:13] Interviewer: How?
         ----- until here

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        [00:07] Interviewer: Have you worked with Kafka?
        [00:12] Candidate: Yes, for two years.
        [00:13] Interviewer: I see.
    """
    for moment, after in pairwise(moments(transcript)):
        passed = after.seconds - moment.seconds
        words = len(moment.turn.text.split())
        if after.place == moment.place + 1 and words >= _ENOUGH and 0 <= passed < words / fastest - 1:
            length = "1 second" if passed == 1 else clock(passed)
            related = (Related(after.turn.time_span, "until here"),)
            yield Finding(f"{words} words in {length}", moment.turn.time_span, related)
