"""A document as the page shows it: a section a transcript, a row a turn, and the findings marked in the text.

A section holds one transcript and everything else that stands in the file up to the next. A row is a header, a turn, a
comment, or a line that is none of these. All of it is made for JSON, and what cannot be seen has its stand-in.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from transcript_lint.annotate import visible
from transcript_lint.document import Document
from transcript_lint.model import Diagnostic, Header, Span, Transcript, Turn
from transcript_lint.patterns import pattern
from transcript_lint.source import Source

_LINE_END = pattern(r"\r\n?|\n")
_LINE = pattern(r"\S[^\r\n]*")
_FRAME = pattern(r"[\s\[\]:]*")
_QUESTION = pattern("[?？؟⸮՞;፧]")
# How far a mark reaches, and how many findings a piece of text names: what bounds the page for hostile findings.
_ROWS_MARKED = 20
NAMED = 8


class Row(NamedTuple):
    """One block of a section: `fields` are the named parts of its `span` that are shown, in order."""

    kind: str
    span: Span
    line: int
    fields: tuple[tuple[str, Span], ...]
    label: str | None = None


class Section(NamedTuple):
    """One transcript, or a file without any: its header if it has one, and its rows."""

    header: Header | None
    line: int
    rows: tuple[Row, ...]

    @property
    def labels(self) -> list[str]:
        """The labels of those who speak, in the order in which they begin."""
        return list(dict.fromkeys(row.label for row in self.rows if row.label is not None))

    def row_at(self, offset: int) -> int:
        """The row in which, or else behind which, an offset stands; -1 where it stands before all of them."""
        return bisect_right(self.rows, offset, key=lambda row: row.span.start) - 1


class Mark(NamedTuple):
    """A span to mark with the number of a finding, counted from 1 within its section; below 0 for a related place."""

    span: Span
    number: int


def sections(document: Document) -> list[Section]:
    """The sections of a document, at least one."""
    transcripts = document.transcripts
    starts = [transcript.span.start for transcript in transcripts[1:]]
    rows: list[list[Row]] = [[] for _ in range(len(starts) + 1)]
    for row in _rows(document):
        rows[bisect_right(starts, row.span.start)].append(row)
    return [_section(transcript, part) for transcript, part in zip(transcripts or (None,), rows, strict=True)]


def section_at(parts: list[Section], offset: int) -> int:
    """Which of the sections an offset stands in."""
    return max(bisect_right(parts, offset, key=lambda part: part.rows[0].span.start if part.rows else 0) - 1, 0)


def marks_of(diagnostic: Diagnostic, number: int) -> list[Mark]:
    """What to mark for a finding."""
    finding = diagnostic.finding
    return [Mark(finding.span, number), *(Mark(related.span, -number) for related in finding.related)]


def drawn(source: Source, section: Section, marks: Iterable[Mark]) -> list[dict[str, Any]]:
    """The rows of a section with their marks, ready for JSON."""
    by_row = _by_row(section.rows, marks)
    speakers = {label: number for number, label in enumerate(section.labels)}
    return [_drawn(source, row, by_row.get(index, []), speakers) for index, row in enumerate(section.rows)]


def _section(transcript: Transcript | None, rows: list[Row]) -> Section:
    header = transcript.header if transcript else None
    return Section(header, header.line if header else rows[0].line if rows else 1, tuple(rows))


def _rows(document: Document) -> Iterator[Row]:
    """Every row of a document in order; what nothing in the model covers is a row of text for each line."""
    source, at = document.source, 0
    for row in sorted(_known(document), key=lambda row: row.span):
        yield from _rest(source, at, row.span.start)
        yield row
        at = max(at, row.span.end)
    yield from _rest(source, at, len(source.text))


def _known(document: Document) -> Iterator[Row]:
    source = document.source
    for transcript in document.transcripts:
        if header := transcript.header:
            yield Row("header", header.span, header.line, (("text", header.span),))
        for turn in transcript.turns:
            yield _turn(source, turn)
    for comment in document.comments:
        yield Row("comment", comment.span, comment.line, (("text", comment.span),))


def _turn(source: Source, turn: Turn) -> Row:
    fields = [("text", turn.text_span)]
    if turn.label is not None:
        fields.insert(0, ("label", turn.label_span))
    if turn.time is not None:
        fields.insert(0, ("time", turn.time_span))
    span = Span(source.line_starts[turn.line - 1], turn.text_at + len(turn.text))
    return Row("turn", span, turn.line, tuple(fields), turn.label)


def _rest(source: Source, start: int, end: int) -> Iterator[Row]:
    gap = source.text[start:end]
    if gap.isspace() or not gap:
        return
    for match in _LINE.finditer(gap):
        span = Span(start + match.start(), start + match.end())
        yield Row("text", span, source.position(span.start).line, (("text", span),))


def _by_row(rows: tuple[Row, ...], marks: Iterable[Mark]) -> dict[int, list[Mark]]:
    """The marks that touch each row, by its index."""
    by_row: dict[int, list[Mark]] = {}
    for mark in marks:
        first = bisect_left(rows, mark.span.start, key=lambda row: row.span.end)
        for index in range(first, min(first + _ROWS_MARKED, len(rows))):
            if rows[index].span.start >= max(mark.span.end, mark.span.start + 1):
                break
            by_row.setdefault(index, []).append(mark)
    return by_row


def _drawn(source: Source, row: Row, marks: list[Mark], speakers: dict[str, int]) -> dict[str, Any]:
    row_drawn: dict[str, Any] = {"kind": row.kind, "line": row.line}
    if row.label is not None:
        row_drawn["speaker"] = speakers[row.label]
    if row.kind == "turn" and _QUESTION.search(source.text, *row.fields[-1][1]):
        row_drawn["question"] = True
    row_drawn["parts"] = [[name, _pieces(source.text, span, marks)] for name, span in _tiled(source.text, row, marks)]
    return row_drawn


def _tiled(text: str, row: Row, marks: list[Mark]) -> Iterator[tuple[str, Span]]:
    """The fields of a row, and between them what no field covers, where that is marked or more than brackets."""
    at = row.span.start
    for name, span in row.fields:
        between = Span(at, span.start)
        marked = marks and any(mark.span.start < span.start and mark.span.end > at for mark in marks)
        if marked or not _FRAME.fullmatch(text, at, span.start):
            yield "between", between
        yield name, span
        at = span.end


def _pieces(text: str, span: Span, marks: list[Mark]) -> str | list[list[Any]]:
    """The text of a span, cut where marks begin and end: each piece is the text and the numbers of its marks."""
    inside = [mark for mark in marks if _touches(mark.span, span)] if marks else marks
    if not inside:
        return _shown(text[span.start : span.end])
    changes = _changes(span, inside)
    ordered = sorted(changes)
    pieces: list[list[Any]] = []
    active: dict[int, None] = {}
    for start, end in zip(ordered, [*ordered[1:], span.end], strict=True):
        change = changes[start]
        for number in change.closed:
            active.pop(number, None)
        active |= dict.fromkeys(change.opened)
        if change.points:
            pieces.append(["", *change.points[:NAMED]])
        if end > start:
            pieces.append([_shown(text[start:end]), *islice(active, NAMED)])
    return pieces


class _Change(NamedTuple):
    """The marks that are a point at one place, that begin there, and that end there, by their numbers."""

    points: list[int]
    opened: list[int]
    closed: list[int]


def _changes(span: Span, marks: list[Mark]) -> dict[int, _Change]:
    """What changes at each place of a span, its start and its end among them."""
    changes = {at: _Change([], [], []) for at in span}
    for mark in marks:
        start, end = max(mark.span.start, span.start), min(mark.span.end, span.end)
        first = changes.setdefault(start, _Change([], [], []))
        if start == end:
            first.points.append(mark.number)
        else:
            first.opened.append(mark.number)
            changes.setdefault(end, _Change([], [], [])).closed.append(mark.number)
    return changes


def _touches(mark: Span, field: Span) -> bool:
    if mark.start == mark.end:
        return field.start <= mark.start <= field.end
    return mark.start < field.end and mark.end > field.start


def _shown(text: str) -> str:
    if "\n" not in text and "\r" not in text:
        return visible(text)
    return "\n".join(visible(line) for line in _LINE_END.split(text))
