"""What is found in a file, put together for formats that write all of it at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from transcript_lint.model import Diagnostic
from transcript_lint.reporters import Reporter
from transcript_lint.results import Checked, Summary

Write = Callable[[str, Sequence[Diagnostic]], str]


def gathered(write: Write, end: Callable[[Summary], str], head: str = "") -> Reporter:
    """A reporter that gives `write` the path of each file and all that is found there, be it in sections or not."""
    together = _Gathered(write)
    return Reporter(together.file, lambda summary: together.written() + end(summary), head, sections=True)


class _Gathered:
    """The file that goes on for as long as sections of it come, and whatever else is found in it behind them."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._path: str | None = None
        self._found: list[Diagnostic] = []

    def file(self, checked: Checked) -> str:
        if checked.source.path == self._path and not checked.files:
            self._found += checked.diagnostics
            self._found.sort(key=lambda found: (found.start, found.rule, found.end))
            return ""
        text = self.written()
        self._path, self._found = checked.source.path, list(checked.diagnostics)
        return text

    def written(self) -> str:
        """The report of the file that came last, and that nothing more is found in."""
        return "" if self._path is None else self._write(self._path, self._found)
