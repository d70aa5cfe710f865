"""Reads the native format: builds the model from the lines that the grammar finds.

What a line is, and which of its parts is what, only the grammar says: here a line with an identifier or a title opens a
transcript, one with a text is a turn, and one with neither goes on with the turn above it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator

from transcript_lint.document import Comment, Document
from transcript_lint.model import Fault, Header, Span, Transcript, Turn
from transcript_lint.patterns import pattern
from transcript_lint.readers import automaton, tables
from transcript_lint.readers.automaton import Line, Run
from transcript_lint.readers.runs import Numbered, Piece, Turns, made, turn_fields
from transcript_lint.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re


def read(source: Source, engine: str = "automaton", labels: Callable[[], Collection[str]] | None = None) -> Document:
    """The document that a source holds, with a fault for each part of it that is not as the grammar says.

    `engine` is what finds the lines of its text: "automaton", or "lark", which that is held to, and which is slower.
    `labels` gives those of the whole file, where the source is but a section of it; it is asked only to word a fault.
    """
    if source.damage and not source.text:
        from transcript_lint.readers.mistakes import damage_fault

        return Document(source, faults=(damage_fault(source.damage),))
    return _Builder(source, labels).build(_pieces(source.text, engine))


def _pieces(text: str, engine: str) -> Iterable[Line | Run]:
    if engine == "lark" or not tables.STATES:  # or no automaton does the same as the grammar
        from transcript_lint.readers import lark_engine

        return lark_engine.lines(text)
    return automaton.pieces(text, turn_fields())


class _Builder:
    """What has been read of one source so far."""

    def __init__(self, source: Source, labels: Callable[[], Collection[str]] | None) -> None:
        self.source = source
        self.labels = labels
        self.transcripts: list[Transcript] = []
        self.comments: list[Comment] = []
        self.faults: list[tuple[str, Span]] = []
        self.header: Header | None = None
        self.turns: list[Piece] = []
        self.runs = False
        self.count = 0
        self.begin = -1
        self.open_until = 0

    def build(self, pieces: Iterable[Line | Run]) -> Document:
        fields = turn_fields()
        labels: dict[str | None, str | None] = {}
        number = self.source.lines_before
        for piece in pieces:
            if isinstance(piece, Run):
                number = self._run(piece, number + 1)
                continue
            terminal, match, marks = piece
            number += 1
            if match and not marks and (groups := fields.get(terminal)):
                if self.open_until:
                    self._close_turn()
                self.turns.append(made(match, groups, labels, number))
                self.count += 1
            else:
                self._line(terminal, match, marks, number)
        self._close_transcript(len(self.source.text))
        return Document(self.source, tuple(self.transcripts), tuple(self._worded()), tuple(self.comments))

    def _run(self, run: Run, number: int) -> int:
        """A run of turns from the line of this number on; gives the number of the last."""
        self._close_turn()
        ends = self.source.line_ends(run.start, run.end)
        count = ends + (self.source.text[run.end - 1] not in "\r\n")
        self.turns.append(Numbered(run, number))
        self.runs = True
        self.count += count
        return number + count - 1

    def _line(self, terminal: str, match: re.Match[str] | None, marks: tuple[str, ...], number: int) -> None:
        """A line of any kind, or the end."""
        if marks:
            self._mark(marks, terminal, match)
        if match is None:
            return
        names = automaton.fields()[terminal]
        if "text" in names:
            if self.begin >= 0:
                self._close_turn()
                self._add(_turn(match, names, number))
        elif "identifier" in names or "title" in names:
            self._close_transcript(match.start())
            self._open(match, names, number)
        elif "comment" in names:
            self.comments.append(Comment(match["comment"], _content(match), number))
        elif not match[0].isspace() and self.begin >= 0:
            self._continue(match, "stray_continuation" in marks, number)
        if "fault" in names and self.begin >= 0:
            self.faults.append((terminal, Span(*match.span(names["fault"]))))

    def _mark(self, marks: tuple[str, ...], terminal: str, match: re.Match[str] | None) -> None:
        """A fault that is no line's own: something is missing, or stands in the wrong place."""
        for mark in marks:
            if mark == "no_turns" and self.header:
                self.faults.append((mark, self.header.span))
            elif mark == "no_header" and match:
                self.faults.append((mark, Span(match.start(), match.start())))
                self.begin = match.start()
            else:
                self.faults.append((mark, _content(match) if match else Span(0, 0)))

    def _open(self, match: re.Match[str], names: dict[str, str], number: int) -> None:
        """A header, as far as it can be read."""
        identifier, identifier_at = _field(match, names, "identifier")
        title, title_at = _field(match, names, "title")
        self.begin = match.start()
        self.header = Header(identifier, title, identifier_at, title_at, _content(match), number)

    def _continue(self, match: re.Match[str], stray: bool, number: int) -> None:
        content = _content(match)
        if stray:
            self._close_turn()
            self._add(Turn(None, self.source.text[slice(*content)], None, content.start, content.start, -1, number))
        else:
            self.open_until = content.end

    def _add(self, turn: Turn) -> None:
        self.turns.append(turn)
        self.count += 1

    def _close_turn(self) -> None:
        """Give the last turn its continuation lines, all at once."""
        if self.open_until:
            self.turns.append(self.open_until)
            self.open_until = 0

    def _close_transcript(self, end: int) -> None:
        self._close_turn()
        if self.begin >= 0:
            later = Turns(self.source, self.turns, self.count) if self.turns else None
            turns = later if later and self.runs else later.turns() if later else ()
            self.transcripts.append(Transcript(self.source, self.header, turns, Span(self.begin, end)))
        self.header, self.turns, self.begin, self.runs, self.count = None, [], -1, False, 0

    def _worded(self) -> Iterator[Fault]:
        """The faults as findings, in the order of the text."""
        if not self.faults and not self.source.damage:
            return
        from transcript_lint.readers import mistakes

        if self.source.damage:
            yield mistakes.damage_fault(self.source.damage)
        labels = labels_of(self.transcripts) if self.faults and self.labels is None else self.labels and self.labels()
        lengths = sorted({len(label) for label in labels or ()}, reverse=True)
        for name, span in self.faults[: self._whole()]:
            found = self.source.text[slice(*span)]
            yield mistakes.fault(name, span, found, _opening(found, labels, lengths) if labels else "")

    def _whole(self) -> int:
        """How many of the faults are of their own: what is wrong with the last line of a file cut off there is none."""
        count, damage = len(self.faults), self.source.damage
        if damage and damage.kind == "truncated":
            last = self.source.line_starts[bisect_right(self.source.line_starts, damage.at) - 1]
            while count and self.faults[count - 1][1].start >= last:
                count -= 1
        return count


def labels_of(transcripts: Iterable[Transcript]) -> frozenset[str]:
    """The labels of all turns that have one."""
    return frozenset(label for transcript in transcripts for label in transcript.labels if label)


def _turn(match: re.Match[str], names: dict[str, str], number: int) -> Turn:
    text, text_at = _field(match, names, "text")
    label, label_at = _field(match, names, "label")
    time, time_at = _field(match, names, "time")
    return Turn(label, text or "", time, label_at, text_at, time_at, number)


def _field(match: re.Match[str], names: dict[str, str], field: str) -> tuple[str | None, int]:
    """What a line holds in a field, and where; None where it has no such field, at the line's start."""
    name = names.get(field)
    if name is None or (value := match[name]) is None:
        return None, match.start()
    return value, match.start(name)


def _content(match: re.Match[str]) -> Span:
    """A line without the white space before it and its end."""
    line = match[0]
    body = line.strip()
    start = match.start() + line.index(body)
    return Span(start, start + len(body))


def _opening(line: str, labels: Collection[str], lengths: Iterable[int]) -> str:
    """The longest of `labels` that a line begins with, as a whole word; `lengths` has theirs, the longest first."""
    begun = (line[:length] for length in lengths if line[:length] in labels)
    return next((label for label in begun if _WORD_END.match(line, len(label))), "")


_WORD_END = pattern(r"(?<=\w)(?!\w)")
