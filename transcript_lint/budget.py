"""Bounds the time that a rule or a plugin may take."""

from __future__ import annotations

import os
import sys
import time
from types import FrameType, ModuleType

SECONDS = 10.0
SECONDS_PER_MILLION = 2.0
_TICK = 0.5
_PATIENCE = 6


# Whatever has run out of time in this process, and so is not to be run again.
exhausted: set[object] = set()


class OutOfTime(BaseException):
    """Somebody's code has used up its time. No `Exception`, so that what catches those does not catch this."""


class _Clock:
    """What runs now, and since when. One a process: a process has one timer."""

    def __init__(self) -> None:
        self.number = 0
        self.allowed = 0.0
        self.seen = 0
        self.processor = 0.0
        self.wall = 0.0
        self.ignored = 0


_clock = _Clock()


def begin(size: int) -> None:
    """Begin to run somebody's code on a text of `size` code points."""
    _clock.allowed = SECONDS + size * SECONDS_PER_MILLION / 1e6
    _clock.number += 1


def end() -> None:
    """That code has ended."""
    _clock.allowed = 0.0


class spent_on:  # noqa: N801 - it is used as a function
    """Bound what runs inside this context, on a text of `size` code points."""

    __slots__ = ("size",)

    def __init__(self, size: int) -> None:
        self.size = size

    def __enter__(self) -> None:
        begin(self.size)

    def __exit__(self, *raised: object) -> None:
        end()


def signals() -> ModuleType:
    """Python's module of signals, without its enumerations, which take 2 ms to make."""
    try:
        import _signal  # type: ignore[import-not-found]
    except ImportError:  # pragma: no cover - a Python that keeps it elsewhere
        import signal as _signal
    found: ModuleType = _signal
    return found


def watch() -> None:
    """From now on raise `OutOfTime` in whatever takes longer than it may.

    For the main thread of a process of the linter's own, as it takes the process's alarm signal. Time is that of the
    processor, or six times as much by the clock for code that waits. Limits: nothing is watched where there is no such
    signal (Windows); code in C that never looks for signals is not interrupted; code that catches `BaseException` in a
    loop ends the process, with exit code 3.
    """
    import atexit

    signal = signals()
    if hasattr(signal, "setitimer"):
        # While it ends, the interpreter hears no signals any more, and one that nobody hears kills the process.
        atexit.register(signal.setitimer, signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, _tick)
        signal.setitimer(signal.ITIMER_REAL, _TICK, _TICK)


def _tick(signum: int, frame: FrameType | None) -> None:
    clock = _clock
    if not clock.allowed:
        return
    if clock.seen != clock.number:
        clock.seen, clock.ignored = clock.number, 0
        clock.processor, clock.wall = time.process_time(), time.monotonic()
        return
    processor, wall = time.process_time() - clock.processor, time.monotonic() - clock.wall
    if processor >= clock.allowed or wall >= _PATIENCE * clock.allowed:
        clock.ignored += 1
        if clock.ignored > _PATIENCE:
            _give_up()
        raise OutOfTime(f"took more than {clock.allowed:.2g} seconds")


def _give_up() -> None:
    """End the process: what runs catches everything and goes on for ever."""
    sys.stdout.flush()
    print("transcript-lint: a rule or plugin cannot be interrupted; the check is incomplete", file=sys.stderr)
    sys.stderr.flush()
    os._exit(3)
