"""Takes many files through the linter: workers, cache, facts, progress."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from transcript_lint import files
from transcript_lint.config import Settings
from transcript_lint.linter import CRASHES, lint
from transcript_lint.model import Diagnostic, Document, Finding, Span, Suppressed
from transcript_lint.plugins import Failure
from transcript_lint.readers import native
from transcript_lint.record import NamedTuple
from transcript_lint.source import Position, Source, decode

UNREADABLE = "unreadable-files"
BROKEN = "broken-plugins"
INCOMPLETE = frozenset({UNREADABLE, BROKEN, CRASHES})


class Checked(NamedTuple):
    """What a run found in one file; `source` is empty where the file could not be read.

    `files` is 0 where the file is no transcript, but one of a plugin that cannot be used.
    """

    source: Source
    diagnostics: tuple[Diagnostic, ...]
    transcripts: int = 0
    turns: int = 0
    suppressed: tuple[Suppressed, ...] = ()
    files: int = 1

    def document(self) -> Document:
        """What the source holds, read once more: a run keeps no documents, which few formats look at."""
        return native.read(self.source)


class Summary(NamedTuple):
    """What a run did, counted; `severities` has the number of findings by severity."""

    files: int
    transcripts: int
    turns: int
    rules: int
    skipped: tuple[files.Skipped, ...]
    severities: Mapping[str, int] = MappingProxyType({})
    permitted: int = 0

    def plus(self, checked: Checked) -> Summary:
        """The same with one more file in it."""
        severities = dict(self.severities)
        for found in checked.diagnostics:
            severities[found.severity] = severities.get(found.severity, 0) + 1
        return self._replace(
            files=self.files + checked.files,
            transcripts=self.transcripts + checked.transcripts,
            turns=self.turns + checked.turns,
            severities=severities,
            permitted=self.permitted + len(checked.suppressed),
        )


def check(paths: Iterable[str], settings: Settings, stdin_filename: str = "-") -> Iterator[Checked | files.Skipped]:
    """Each file that `paths` stand for, checked in their order; before them, each plugin that cannot be used.

    Raises:
        NoSuchPathError: before anything is checked, if one of the paths is not there.
    """
    found = files.find(paths)
    yield from map(_broken, settings.failures)
    for path in found:
        yield path if isinstance(path, files.Skipped) else _check_file(path, settings, stdin_filename)


def _broken(failure: Failure) -> Checked:
    """What to say of a plugin that cannot be used, at the line of its code that shows it, where that can be read."""
    try:
        source = read_source(failure.path)
    except OSError:
        source = Source(failure.path, "")
    span = Span(*source.line_span(min(failure.line, len(source.line_starts))))
    finding = Finding(f"the plugin {failure.plugin} {failure.message}", span)
    place = source.position(span.start), source.position(span.end)
    return Checked(source, (Diagnostic(BROKEN, "error", source.path, *place, finding),), files=0)


def _check_file(path: str, settings: Settings, stdin_filename: str) -> Checked:
    try:
        return check_source(read_source(path, stdin_filename), settings)
    except OSError as error:
        return Checked(Source(path, ""), (_unreadable(path, error),))


def check_source(source: Source, settings: Settings) -> Checked:
    """What is wrong with one source."""
    document = native.read(source)
    found = lint(document, settings.rules, settings.structural)
    turns = sum(len(transcript.turns) for transcript in document.transcripts)
    return Checked(source, tuple(found), len(document.transcripts), turns)


def read_source(path: str, stdin_filename: str = "-") -> Source:
    """The source that a file holds, or the standard input for `-`.

    Raises:
        OSError: it cannot be read.
    """
    if path == files.STDIN:
        return decode(sys.stdin.buffer.read(), stdin_filename)
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - pathlib would add to the start-up
        return decode(file.read(), path)


def _unreadable(path: str, error: OSError) -> Diagnostic:
    finding = Finding(f"this file cannot be read: {error.strerror or error}", Span(0, 0))
    return Diagnostic(UNREADABLE, "error", path, Position(1, 1), Position(1, 1), finding)
