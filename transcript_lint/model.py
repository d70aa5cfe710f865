"""Turns, transcripts and findings, as frozen data with spans.

All offsets are code points of the document's text, counted from 0; lines are counted from 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from transcript_lint.record import NamedTuple
from transcript_lint.stretches import Stretches

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import Literal, Protocol

    from transcript_lint.source import Position, Source

    Safety = Literal["safe", "unsafe", "suggestion"]

    class Later(Protocol):
        """What a reader gives in place of turns, to make them when they are asked for.

        `start` is where the first of them begins, `count` how many there are.
        """

        start: int
        count: int

        def turns(self) -> tuple[Turn, ...]:
            """Make them."""
            ...

        def columns(self) -> Columns:
            """The label of each, the text of each, and the time of each."""
            ...

    Columns = tuple[tuple[str | None, ...], tuple[str, ...], tuple[str | None, ...]]


class Span(NamedTuple):
    """A half-open range of code points in a document's text. An empty one is a place between two characters."""

    start: int
    end: int


class Header(NamedTuple):
    """The line that opens a transcript. A malformed one can lack its identifier or title, which are None then."""

    identifier: str | None
    title: str | None
    identifier_at: int
    title_at: int
    span: Span
    line: int

    @property
    def identifier_span(self) -> Span:
        """Where the identifier stands, without its brackets."""
        return Span(self.identifier_at, self.identifier_at + len(self.identifier or ""))

    @property
    def title_span(self) -> Span:
        """Where the title stands, without its colon."""
        return Span(self.title_at, self.title_at + len(self.title or ""))


class Turn(NamedTuple):
    """One speaker's words.

    `text` is just what stands in the document from the label's colon to the end of the last continuation line, with
    the line ends and indentation in between: what is found at `n` in it stands at `text_at + n` in the document.
    `label` is None where the line has none that can be read, so that anybody may have said it.
    """

    label: str | None
    text: str
    time: str | None
    label_at: int
    text_at: int
    time_at: int
    line: int

    @property
    def label_span(self) -> Span:
        """Where the label stands, without its colon."""
        return Span(self.label_at, self.label_at + len(self.label or ""))

    @property
    def text_span(self) -> Span:
        """Where the text stands; empty, right behind the colon, where nothing is said."""
        return Span(self.text_at, self.text_at + len(self.text))

    @property
    def time_span(self) -> Span:
        """Where the time stands, without its brackets."""
        return Span(self.time_at, self.time_at + len(self.time or ""))

    def span(self, start: int, end: int) -> Span:
        """The document's span of `text[start:end]`."""
        return Span(self.text_at + start, self.text_at + end)


def columns_of(turns: Sequence[Turn]) -> Columns:
    """The label of each turn, the text of each, and the time of each."""
    return tuple(turn[0] for turn in turns), tuple(turn[1] for turn in turns), tuple(turn[2] for turn in turns)


class Transcript:
    """One interview: a header, unless it is missing, and its turns.

    A reader can leave the turns for later, and give what makes them: a long text is split into turns only where
    somebody asks for them. `labels`, `texts`, `times` and `turn_count` cost less, and answer many a question as well.
    """

    __slots__ = ("_columns", "_later", "_stretches", "_turns", "header", "source", "span")

    def __init__(self, source: Source, header: Header | None, turns: tuple[Turn, ...] | Later, span: Span) -> None:
        self.source = source
        self.header = header
        self.span = span
        self._turns: tuple[Turn, ...] | None = turns if isinstance(turns, tuple) else None
        self._later: Later | None = None if isinstance(turns, tuple) else turns
        self._columns: Columns | None = None
        self._stretches: Stretches | None = None

    @property
    def turns(self) -> tuple[Turn, ...]:
        """What was said, in order."""
        if self._turns is None:
            self._turns = self._later.turns() if self._later else ()
            self._later = None
        return self._turns

    @property
    def turn_count(self) -> int:
        """How many turns there are, without a look at them."""
        return self._later.count if self._later else len(self.turns)

    @property
    def labels(self) -> tuple[str | None, ...]:
        """The label of each turn."""
        return (self._columns or self._split())[0]

    @property
    def texts(self) -> tuple[str, ...]:
        """The text of each turn."""
        return (self._columns or self._split())[1]

    @property
    def times(self) -> tuple[str | None, ...]:
        """The time of each turn."""
        return (self._columns or self._split())[2]

    def _split(self) -> Columns:
        self._columns = self._later.columns() if self._later else columns_of(self.turns)
        return self._columns

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Transcript) and self._value() == other._value()

    def __hash__(self) -> int:
        return hash((self.header, self.span))

    def __repr__(self) -> str:
        return f"Transcript(header={self.header!r}, turns={self.turns!r}, span={self.span!r})"

    def __reduce__(self) -> tuple[type[Transcript], tuple[object, ...]]:
        """What to send to another process: what makes the turns stays here."""
        return Transcript, self._value()

    def _value(self) -> tuple[object, ...]:
        return self.source, self.header, self.turns, self.span

    def holds(self, *parts: str) -> bool:
        """Whether any of some short texts is in the turns: much faster to tell than whether a pattern matches."""
        text, end = self.source.text, self.span.end
        start = self._later.start if self._later else self.turns[0].label_at if self.turns else end
        return any(text.find(part, start, end) >= 0 for part in parts)

    def holding(self, *parts: str) -> list[Turn]:
        """The turns in whose texts one of some short texts begins, in order: they cost no look at the others."""
        text, (start, end) = self.source.text, self.span
        there = [part for part in parts if text.find(part, start, end) >= 0]
        return [self.turns[number // 2] for number in sorted(self._cut().holding(there)) if number % 2] if there else []

    def search(
        self, pattern: re.Pattern[str], turns: Iterable[Turn] | None = None
    ) -> Iterator[tuple[Turn, re.Match[str]]]:
        """Each match of `pattern` that begins in the text of a turn, with that turn.

        The text of the whole transcript is scanned once, so that a pattern that matches nothing costs nothing more; or,
        where `turns` are given, only theirs, each by itself. A match's positions are those of the document.
        """
        if turns is not None:
            text, end = self.source.text, self.span.end
            for turn in turns:
                # With what stands behind it, a line end at most, as some patterns look ahead.
                for match in pattern.finditer(text, turn.text_at, min(turn.text_at + len(turn.text) + 1, end)):
                    yield turn, match
            return
        for match in pattern.finditer(self.source.text, self.span.start, self.span.end):
            # The end of a text belongs to it here.
            start, stretches = match.start(), self._cut()
            number = stretches.at(start)
            if number % 2 or (number and stretches.ends[number - 1] == start):
                yield self.turns[(number - 1) // 2], match

    def _cut(self) -> Stretches:
        """The texts of the turns, which have odd numbers here, and what stands between them."""
        if self._stretches is None:
            ends = [at for turn in self.turns for at in (turn.text_at, turn.text_at + len(turn.text))]
            self._stretches = Stretches(self.source.text, [*ends, self.span.end], self.span.start)
        return self._stretches


class Edit(NamedTuple):
    """The text that is to stand where `span` is now."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that mend a finding.

    A safe one changes no spoken word, speaker, order, identifier's value or time, but only how they are laid out and
    what cannot be seen; that is proved before anything is written. An unsafe one is made for who asks for it, a
    suggestion only where a person picks it. `encoding` is what the file is to be written in from then on, without a
    byte order mark, where that changes; such a fix may have no edits.
    """

    title: str
    edits: tuple[Edit, ...]
    safety: Safety = "safe"
    encoding: str | None = None


class Related(NamedTuple):
    """Another place that a finding is about, and why; `path` is empty where it is in the same document."""

    span: Span
    message: str
    path: str = ""


class Finding(NamedTuple):
    """Something wrong at a span. Only a rule that looks across the corpus has to say, in `path`, of which document."""

    message: str
    span: Span
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    path: str = ""


class Fault(NamedTuple):
    """A finding of the reader's own, with the name of the structural rule that it breaks."""

    rule: str
    finding: Finding


class Diagnostic(NamedTuple):
    """A finding with its rule, severity, file, line and column."""

    rule: str
    severity: str
    path: str
    start: Position
    end: Position
    finding: Finding

    @property
    def message(self) -> str:
        """What was found, and what was expected."""
        return self.finding.message


def by_place(found: Diagnostic) -> tuple[Position, str, Position]:
    """What the diagnostics of a file are sorted by."""
    return found.start, found.rule, found.end


class Suppressed(NamedTuple):
    """A diagnostic that does not count, because something permits it.

    `kind` is "comment" (in the text), "configuration" or "baseline"; `reason` what was written there, if anything.
    """

    diagnostic: Diagnostic
    kind: str
    reason: str
