"""A time before that of the turn above."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Related, Transcript, rule

from ._clock import Moment, moments

_ANEW = 2  # so many turns that go on from a time that is too early show that the clock began anew


@rule(sign=lambda glance: glance.timed)
def backward_times(transcript: Transcript) -> Iterator[Finding]:
    """A time that does not fit between those of the turns around it.

    Turns stand in the order in which they were said, so that times never go back. Here a digit is wrong, an hour is
    missing, or turns have changed places; players jump to another part of the recording. Where one time too late
    makes the next ones look early, it is the one that is found; where times begin anew and go on from there, as if
    hours were left out or a second recording began, it is the first of them. Midnight on a clock is no step back.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        [00:00:07] Interviewer: Have you worked with Kafka?
        [00:00:12] Candidate: Yes, for two years.
         -------- after this
        [00:00:03] Interviewer: How?
         ^^^^^^^^ earlier than the turn before
        [00:00:19] Candidate: On my own.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        [00:00:07] Interviewer: Have you worked with Kafka?
        [01:00:12] Candidate: Yes, for two years.
         ^^^^^^^^ later than the turns that follow
        [00:00:16] Interviewer: How?
         -------- before this
        [00:00:19] Candidate: On my own.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        [00:00:07] Interviewer: Have you worked with Kafka?
        [00:00:12] Candidate: Yes, for two years.
        Interviewer: How?
        [00:00:19] Candidate: On my own.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        [59:40] Interviewer: Have you worked with Kafka?
        [59:52] Candidate: Yes, for two years.
         ----- after this
        [00:03] Interviewer: How?
         ^^^^^ earlier than the turn before
        [00:07] Candidate: On my own.
        [00:12] Interviewer: I see.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        [23:59:40] Interviewer: Have you worked with Kafka?
        [00:00:03] Candidate: Yes, for two years.
    """
    timed = moments(transcript)
    before = timed[:1]
    for place, moment in enumerate(timed[1:], 1):
        last = before[-1]
        if moment.seconds >= last.seconds:
            before.append(moment)
        elif _too_late(before, moment, timed[place + 1 : place + 2]):
            yield _finding("later than the turns that follow", last, moment, "before this")
            before[-1] = moment
        else:
            yield _finding("earlier than the turn before", moment, last, "after this")
            if _begins_anew(moment, last, timed[place + 1 : place + 1 + _ANEW]):
                before = [moment]


def _too_late(before: list[Moment], moment: Moment, following: list[Moment]) -> bool:
    """Whether the last time was too late, not this one too early: without it, this and the next are in order."""
    fits = len(before) < 2 or before[-2].seconds <= moment.seconds
    return fits and all(moment.seconds <= after.seconds < before[-1].seconds for after in following)


def _begins_anew(moment: Moment, last: Moment, following: list[Moment]) -> bool:
    """Whether time goes on from this moment, as where hours are not written: then the next ones are right."""
    ahead = [moment.seconds, *(after.seconds for after in following)]
    return len(following) == _ANEW and ahead == sorted(ahead) and ahead[-1] < last.seconds


def _finding(message: str, at: Moment, other: Moment, why: str) -> Finding:
    return Finding(message, at.turn.time_span, (Related(other.turn.time_span, why),))
