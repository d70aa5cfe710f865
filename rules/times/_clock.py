"""What the times of a transcript say."""

from __future__ import annotations

from transcript_lint import Transcript, Turn, pattern, shared
from transcript_lint.record import NamedTuple

_HOUR = 3600
_DAY = 24 * _HOUR


class Moment(NamedTuple):
    """A turn that has a time: `place` is its index among all turns, `seconds` count from the recording's start."""

    turn: Turn
    place: int
    seconds: float


_PARTS = pattern(r"(?:(?P<hours>\d+):)?(?P<minutes>\d+):(?P<seconds>\d+)(?:[.,](?P<fraction>\d+))?")


@shared
def moments(transcript: Transcript) -> list[Moment]:
    """The turns that have a time, in order; behind midnight, the seconds go on from the day before."""
    found, days = list[Moment](), 0
    for index, turn in enumerate(transcript.turns):
        if turn.time is not None:
            passed = seconds(turn.time)
            if found and days == 0 and found[-1].seconds >= _DAY - _HOUR and passed < _HOUR:
                days = _DAY
            found.append(Moment(turn, index, passed + days))
    return found


def seconds(time: str) -> float:
    """How many seconds from the start a time is."""
    hours, minutes, rest, fraction = parts(time)
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(rest) + float(f"0.{fraction or 0}")


def parts(time: str) -> tuple[str | None, str, str, str | None]:
    """The digits of hours, minutes, seconds and their fraction; None for hours or a fraction that are not written."""
    match = _PARTS.fullmatch(time)
    return (match["hours"], match["minutes"], match["seconds"], match["fraction"]) if match else (None, "0", "0", None)


def clock(length: float) -> str:
    """A length of time for people: `42 seconds`, `12 minutes`, `2 hours`."""
    for unit, size in (("hour", 3600), ("minute", 60)):
        if length >= 2 * size:
            return f"{length / size:.0f} {unit}s"
    return f"{length:.0f} seconds"
