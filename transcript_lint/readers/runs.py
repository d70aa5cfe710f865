"""Turns that are kept in runs of lines, and made when somebody asks for them."""

from __future__ import annotations

from functools import cache

from transcript_lint.model import Turn, columns_of
from transcript_lint.readers import automaton
from transcript_lint.readers.automaton import Run
from transcript_lint.record import NamedTuple
from transcript_lint.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from transcript_lint.model import Columns

_TURN_FIELDS = {"label", "text", "time"}


@cache
def turn_fields() -> dict[str, tuple[str, str, str]]:
    """The terminals that hold a whole turn and nothing else, with the names of their groups."""
    return {
        terminal: (names["label"], names["text"], names["time"])
        for terminal, names in automaton.fields().items()
        if names.keys() == _TURN_FIELDS
    }


class Turns:
    """The turns of a transcript that has runs of them, which are made when somebody asks for them.

    Each piece is a run with the number of its first line, a turn, or where the continuation lines of the last turn end.
    """

    __slots__ = ("count", "pieces", "source", "start")

    def __init__(self, source: Source, pieces: list[Piece], count: int) -> None:
        self.source = source
        self.pieces = pieces
        self.count = count
        first = pieces[0]
        self.start = first[0].start if isinstance(first, Numbered) else first.label_at if isinstance(first, Turn) else 0

    def turns(self) -> tuple[Turn, ...]:
        """Make them."""
        turns: list[Turn] = []
        text = self.source.text
        labels: dict[str | None, str | None] = {}
        for piece in self.pieces:
            if isinstance(piece, Numbered):
                _split(text, piece, labels, turns)
            elif isinstance(piece, int):
                turns[-1] = turns[-1]._replace(text=text[turns[-1].text_at : piece])
            else:
                turns.append(piece)
        return tuple(turns)

    def columns(self) -> Columns:
        """The labels, texts and times: no turn is made for them, unless one has continuation lines."""
        if any(isinstance(piece, int) for piece in self.pieces):
            return columns_of(self.turns())
        labels: list[str | None] = []
        texts: list[str] = []
        times: list[str | None] = []
        for piece in self.pieces:
            if isinstance(piece, Numbered):
                label, words, time = turn_fields()[piece.run.terminal]
                at, names, said = zip(*automaton.columns(self.source.text, piece.run, time, label, words), strict=True)
                labels += names
                texts += said
                times += [one or None for one in at] if any(at) else [None] * len(at)
            elif isinstance(piece, Turn):
                labels.append(piece.label)
                texts.append(piece.text)
                times.append(piece.time)
        return tuple(labels), tuple(texts), tuple(times)


class Numbered(NamedTuple):
    """A run of turns, one a line, and the 1-based number of its first line."""

    run: Run
    line: int


Piece = Numbered | Turn | int


def _split(text: str, piece: Numbered, labels: dict[str | None, str | None], turns: list[Turn]) -> None:
    """Add the turns of a run. All turns go through here or through `made`, and each instruction counts."""
    new, append, number = tuple.__new__, turns.append, piece.line
    said, words, timed = automaton.numbers(piece.run, *turn_fields()[piece.run.terminal])
    for match in automaton.split(text, piece.run):
        label, spoken, time = match.group(said, words, timed)
        time_at = match.start() if time is None else match.start(timed)
        label = labels.setdefault(label, label)
        append(new(Turn, (label, spoken, time, match.start(said), match.start(words), time_at, number)))
        number += 1


def made(match: re.Match[str], groups: tuple[str, str, str], labels: dict[str | None, str | None], number: int) -> Turn:
    """The turn that a line of one of the terminals of `turn_fields` is; equal labels become one text."""
    label, text, time = match.group(*groups)
    time_at = match.start() if time is None else match.start(groups[2])
    label = labels.setdefault(label, label)
    return tuple.__new__(Turn, (label, text, time, match.start(groups[0]), match.start(groups[1]), time_at, number))
