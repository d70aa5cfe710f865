"""Times written in several ways."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Edit, Finding, Fix, Related, Transcript, rule

from ._clock import Moment, moments, parts

_HOUR = 3600
_TEN_MINUTES = 600


@rule(severity="info", fix=True, sign=lambda glance: glance.timed)
def mixed_time_styles(transcript: Transcript) -> Iterator[Finding]:
    """A time that is written in another way than most in its transcript.

    `[7:09]`, `[00:07:09]` and `[07:09.000]` are the same moment; programs that compare or sort them as text see
    three. The way in which most are written is expected: with hours or without, digits with a zero before them or
    not, fractions of so many digits. Times after the first hour need their hours and are not judged. The fix keeps
    the moment.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        [00:00:07] Interviewer: Have you worked with Kafka?
         -------- most are like this
        [00:12] Candidate: Yes, for two years.
         ^^^^^ written in another way than most times here: expected `00:00:12`
        [00:00:19] Interviewer: How?

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        [00:00:07] Interviewer: Have you worked with Kafka?
        [00:00:12] Candidate: Yes, for two years.
        [00:00:19] Interviewer: How?

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        [58:07] Interviewer: Have you worked with Kafka?
        [59:12] Candidate: Yes, for two years.
        [1:00:19] Interviewer: I see.
    """
    # From ten minutes on, nobody can tell whether minutes have a zero before them.
    early = [moment for moment in moments(transcript) if moment.seconds < _TEN_MINUTES]
    ways: dict[tuple[int, bool, int, str], list[Moment]] = {}
    for moment in early:
        ways.setdefault(_way(moment), []).append(moment)
    usual = max(ways.values(), key=len, default=[])
    if len(usual) * 2 <= len(early):
        return
    related = (Related(usual[0].turn.time_span, "most are like this"),)
    for moment in moments(transcript):
        expected = _write(moment, usual[0]) if moment.seconds < _HOUR else None
        if expected and expected != moment.turn.time:
            message = f"written in another way than most times here: expected `{expected}`"
            fix = Fix("write it as the others are", (Edit(moment.turn.time_span, expected),))
            yield Finding(message, moment.turn.time_span, related, fix)


def _way(moment: Moment) -> tuple[int, bool, int, str]:
    """How a time is written: the digits of its hours, whether minutes have two, those of its fraction, and its mark."""
    time = moment.turn.time or ""
    hours, minutes, _, fraction = parts(time)
    digits = len(fraction or "")
    return len(hours or ""), len(minutes) > 1, digits, time[-digits - 1] if digits else ""


def _write(moment: Moment, like: Moment) -> str | None:
    """A moment as another one is written, both of the first hour; None where that would lose a fraction of it."""
    hours, minutes, seconds, fraction = parts(moment.turn.time or "")
    model, model_minutes, _, model_fraction = parts(like.turn.time or "")
    digits = len(model_fraction or "")
    if (fraction or "")[digits:].strip("0"):
        return None
    mark = (like.turn.time or "")[-digits - 1] if digits else ""
    end = f"{seconds}{mark}{(fraction or '')[:digits].ljust(digits, '0')}"
    if model is not None:
        return f"{int(hours or 0):0{len(model)}}:{int(minutes):02}:{end}"
    return f"{int(minutes):0{len(model_minutes)}}:{end}"
