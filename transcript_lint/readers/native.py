"""Reads the native format: builds the model from the lines that the grammar finds.

What a line is, and which of its parts is what, only the grammar says: here a line with an identifier or a title opens a
transcript, one with a text is a turn, and one with neither goes on with the turn above it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from transcript_lint.model import Comment, Document, Fault, Header, Span, Transcript, Turn
from transcript_lint.readers import automaton
from transcript_lint.readers.automaton import Line
from transcript_lint.source import Source

Engine = Callable[[str], Iterable[Line]]


def read(source: Source, engine: Engine = automaton.lines) -> Document:
    """The document that a source holds, with a fault for each part of it that is not as the grammar says."""
    if source.damage and not source.text:
        from transcript_lint.readers.mistakes import damage_fault

        return Document(source, faults=(damage_fault(source.damage),))
    return _Builder(source).build(engine(source.text))


def engine(name: str) -> Engine:
    """The engine of this name: `automaton`, or `lark`, which it is held to and which is slower."""
    if name == "lark":
        from transcript_lint.readers import lark_engine

        return lark_engine.lines
    return automaton.lines


class _Builder:
    """What has been read of one source so far."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.transcripts: list[Transcript] = []
        self.comments: list[Comment] = []
        self.faults: list[tuple[str, Span]] = []
        self.header: Header | None = None
        self.turns: list[Turn] = []
        self.begin = -1
        self.open_until = 0

    def build(self, lines: Iterable[Line]) -> Document:
        ordinary = {
            terminal: (names["label"], names["text"], names["time"])
            for terminal, names in automaton.fields().items()
            if names.keys() == _TURN_FIELDS
        }
        labels: dict[str | None, str | None] = {}
        for number, (terminal, match, marks) in enumerate(lines, 1):
            # Nearly all lines go through here, and each instruction counts.
            if match and not marks and (groups := ordinary.get(terminal)):
                if self.open_until:
                    self._close_turn()
                label, text, time = match.group(*groups)
                time_at = match.start() if time is None else match.start(groups[2])
                values = (
                    labels.setdefault(label, label),
                    text,
                    time,
                    match.start(groups[0]),
                    match.start(groups[1]),
                    time_at,
                    number,
                )
                self.turns.append(tuple.__new__(Turn, values))
            else:
                self._line(terminal, match, marks, number)
        self._close_transcript(len(self.source.text))
        return Document(self.source, tuple(self.transcripts), tuple(self._worded()), tuple(self.comments))

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
                self.turns.append(_turn(match, names, number))
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
            self.turns.append(
                Turn(None, self.source.text[slice(*content)], None, content.start, content.start, -1, number)
            )
        else:
            self.open_until = content.end

    def _close_turn(self) -> None:
        """Give the last turn its continuation lines, all at once."""
        if self.open_until:
            turn = self.turns[-1]
            self.turns[-1] = turn._replace(text=self.source.text[turn.text_at : self.open_until])
            self.open_until = 0

    def _close_transcript(self, end: int) -> None:
        self._close_turn()
        if self.begin >= 0:
            self.transcripts.append(Transcript(self.source, self.header, tuple(self.turns), Span(self.begin, end)))
        self.header, self.turns, self.begin = None, [], -1

    def _worded(self) -> Iterator[Fault]:
        """The faults as findings, in the order of the text."""
        if not self.faults and not self.source.damage:
            return
        from transcript_lint.readers import mistakes

        if self.source.damage:
            yield mistakes.damage_fault(self.source.damage, self.source.text)
        labels = {turn.label for transcript in self.transcripts for turn in transcript.turns if turn.label}
        for name, span in self.faults:
            found = self.source.text[slice(*span)]
            yield mistakes.fault(name, span, found, _opening(found, labels))


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


def _opening(line: str, labels: set[str]) -> str:
    """The longest of `labels` that a line begins with, as a whole word."""
    ends = [end.start() for end in _WORD_END.finditer(line, 0, _LONGEST_LABEL)]
    return next((line[:end] for end in reversed(ends) if line[:end] in labels), "")


_TURN_FIELDS = {"label", "text", "time"}
_WORD_END = re.compile(r"(?<=\w)(?!\w)")
_LONGEST_LABEL = 128
