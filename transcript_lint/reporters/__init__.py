"""Write diagnostics, one output format a file.

A reporter is a function from a `Context` to an object with two methods: `file` gives what to write for one file that
was checked, `close` what to write at the end. Each gives text, which may be empty.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple, Protocol

from transcript_lint.annotate import Paint
from transcript_lint.runner import Checked, Summary

NAMES = ("full", "concise", "json")


class Context(NamedTuple):
    """What a reporter may know of where it writes: how to paint, and how many columns there are."""

    paint: Paint
    width: int


class Reporter(Protocol):
    """Writes the diagnostics of a run in one format."""

    def file(self, checked: Checked) -> str:
        """What to write for one file."""
        ...

    def close(self, summary: Summary) -> str:
        """What to write when all files are checked."""
        ...


def open_reporter(name: str, context: Context) -> Reporter:
    """The reporter of this name."""
    reporter: Callable[[Context], Reporter] = import_module(f"{__name__}.{name}").report
    return reporter(context)
