"""Where a run's reports go: several formats at once, each to standard output or to a file of its own."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from transcript_lint import reporters
from transcript_lint.record import NamedTuple
from transcript_lint.reporters import Context, OutputError, Reporter
from transcript_lint.results import Checked, Summary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self, TextIO, TypeVar

    _Given = TypeVar("_Given")
    _Made = TypeVar("_Made")

DEFAULT = "full"
COUNTS = "statistics"
_PART = 10_000  # findings


class Wanted(NamedTuple):
    """An output that was asked for: a format, and the path of the file to write, empty for standard output."""

    name: str
    path: str


def wanted(values: Iterable[str], *, statistics: bool = False) -> list[Wanted]:
    """The outputs that `FORMAT` and `FORMAT:FILE` stand for; by default one on standard output.

    That is the drawings, or, with `statistics`, the count of findings, which then is one of the outputs in any case.

    Raises:
        OutputError: two of them go to the same place.
    """
    asked = [_wanted(value) for value in values]
    if statistics or not asked:
        asked.append(Wanted(COUNTS if statistics else DEFAULT, ""))
    taken: dict[str, Wanted] = {}
    for output in asked:
        key = os.path.realpath(output.path) if output.path else ""
        if key in taken:
            place = output.path or "standard output"
            raise OutputError(f"both {taken[key].name} and {output.name} would go to {place}: write `FORMAT:FILE`")
        taken[key] = output
    return asked


def _wanted(value: str) -> Wanted:
    name, _, path = value.partition(":")
    return Wanted(name, "" if path == "-" else path)


class Outputs:
    """The open reports of a run. Files are complete or not there: each is moved to its name when the run has ended.

    A format of a plugin that fails is given up, with a word to standard error; the others go on. `failed` says so.
    """

    def __init__(self, asked: Iterable[Wanted], to_stdout: Context, to_file: Context) -> None:
        """Open every report, and write how it begins.

        Raises:
            OutputError: there is no such format, or it cannot be written where it should go.
        """
        self.failed = False
        self._open: list[_Report] = []
        self._withhold: Callable[[Checked], Checked] = lambda checked: checked
        if to_stdout.redacted:
            self._withhold, to_stdout, to_file = _redaction(to_stdout, to_file)
        formats = [(output, reporters.find(output.name, to_stdout.settings)) for output in asked]
        for output, format_ in formats:
            if reporter := self._tried(output, format_, to_file if output.path else to_stdout):
                self._open.append(_Report(output, reporter, _stream(output)))
        self._write(lambda reporter: reporter.head)

    @property
    def sections(self) -> bool:
        """Whether each of them takes a large file in parts."""
        return all(report.reporter.sections for report in self._open)

    def shows_files(self) -> bool:
        """Whether a report may show the text of files in which nothing is found: that of a plugin, or a page."""
        return any(report.output.name not in reporters.OF_FINDINGS for report in self._open)

    def spare(self, paths: Iterable[str]) -> None:
        """See that no report takes the place of one of the files that are to be checked.

        Raises:
            OutputError: one would.
        """
        there = [name for report in self._open if (name := report.output.path) and os.path.isfile(name)]  # noqa: PTH113
        for path in paths if there else ():
            for name in there:
                if same_file(name, path):
                    raise OutputError(f"{name} is one of the transcripts: its report needs another name")

    def file(self, checked: Checked) -> None:
        """Write what was found in one file, in parts where that is much and each report takes them."""
        checked = self._withhold(checked)
        for part in _parts(checked) if self.sections else (checked,):
            self._write(partial(_of_file, part))

    def close(self, summary: Summary) -> None:
        """Write how each report ends, and move those in files to their names."""
        self._write(lambda reporter: reporter.close(summary))
        for report in self._open:
            report.keep()

    def written(self) -> list[str]:
        """The files that the reports are in; none where one of them is on standard output."""
        paths = [report.output.path for report in self._open]
        return paths if all(paths) else []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for report in self._open:
            report.drop()

    def _write(self, part: Callable[[Reporter], str]) -> None:
        for report in list(self._open):
            text = self._tried(report.output, part, report.reporter)
            if text is None:
                report.drop()
                self._open.remove(report)
            else:
                report.stream.write(text)

    def _tried(self, output: Wanted, step: Callable[[_Given], _Made], given: _Given) -> _Made | None:
        """What a step of a format gives; None where it fails, which is told without a word of a transcript."""
        try:
            return step(given)
        except OutputError:
            raise
        except Exception as error:
            self.failed = True
            kind = type(error).__name__
            print(f"transcript-lint: the output format `{output.name}` failed: {kind}{_where(error)}", file=sys.stderr)
            return None


def _of_file(checked: Checked, reporter: Reporter) -> str:
    return reporter.file(checked)


def _parts(checked: Checked) -> Iterator[Checked]:
    """What was found in a file, in parts, so that none of them is long; and whole where some of it is permitted."""
    if checked.suppressed or len(checked.diagnostics) <= _PART:
        yield checked
        return
    yield checked._replace(diagnostics=checked.diagnostics[:_PART])
    for start in range(_PART, len(checked.diagnostics), _PART):
        found = checked.diagnostics[start : start + _PART]
        yield checked._replace(diagnostics=found, files=0, transcripts=0, turns=0)


def _where(error: Exception) -> str:
    """Where an error was raised, without what it says, which may quote a transcript."""
    from traceback import extract_tb

    last = extract_tb(error.__traceback__)[-1]
    return f" in {last.name}, line {last.lineno}"


class _Report(NamedTuple):
    output: Wanted
    reporter: Reporter
    stream: TextIO

    def keep(self) -> None:
        if self.stream is sys.stdout:
            return
        self.stream.close()
        if (made := _partial(self.output.path)) != self.output.path:
            os.replace(made, self.output.path)  # noqa: PTH105 - pathlib would add to the start-up

    def drop(self) -> None:
        """Leave nothing half written behind; after `keep` there is nothing."""
        if self.stream is not sys.stdout and not self.stream.closed:
            try:  # noqa: SIM105 - contextlib would add to the start-up
                self.stream.close()
            except OSError:  # nothing more can be written, which is told of
                pass
            if (made := _partial(self.output.path)) != self.output.path:
                os.unlink(made)  # noqa: PTH108


def _redaction(to_stdout: Context, to_file: Context) -> tuple[Callable[[Checked], Checked], Context, Context]:
    """What every file that was checked must pass before any report sees it, and what reports may know."""
    from transcript_lint.reporters._manuals import manuals
    from transcript_lint.reporters._redaction import Redaction, redacted_context

    withhold = Redaction(manuals(to_stdout.settings)).redact
    return withhold, redacted_context(to_stdout), redacted_context(to_file)


def same_file(one: str, other: str) -> bool:
    """Whether two paths lead to one file, so that writing the one would take the place of the other."""
    try:
        return os.path.samefile(one, other)  # noqa: PTH121
    except OSError:  # one of them is not there, so that nothing can be lost
        return False


def _partial(path: str) -> str:
    """The file to write first: a neighbour, but for what is no regular file, such as a pipe or /dev/null."""
    if os.path.exists(path) and not os.path.isfile(path):  # noqa: PTH110, PTH113
        return path
    folder, name = os.path.split(path)
    return os.path.join(folder, f".{name}.{os.getpid()}.partial")  # noqa: PTH118


def _stream(output: Wanted) -> TextIO:
    """What to write an output to: in UTF-8 a file; standard output as it is, but without a character it must refuse."""
    if not output.path:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="backslashreplace")
        return sys.stdout
    try:
        return open(_partial(output.path), "w", encoding="utf-8", errors="backslashreplace", newline="")  # noqa: PTH123
    except OSError as error:
        raise OutputError(f"{output.path} cannot be written: {error.strerror or error}") from error
