"""Documents, transcripts, turns and findings, as frozen data with spans.

All offsets are code points of the document's text, counted from 0; lines are counted from 1.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain

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


class Comment(NamedTuple):
    """A line that speaks to the linter: what stands behind `# transcript-lint:`."""

    text: str
    span: Span
    line: int


class Document:
    """What one file holds: its text, and zero or more transcripts; what could not be read is in `faults`."""

    __slots__ = ("_glance", "comments", "faults", "source", "transcripts")

    def __init__(
        self,
        source: Source,
        transcripts: tuple[Transcript, ...] = (),
        faults: tuple[Fault, ...] = (),
        comments: tuple[Comment, ...] = (),
    ) -> None:
        self.source = source
        self.transcripts = transcripts
        self.faults = faults
        self.comments = comments
        self._glance: Glance | None = None

    @property
    def glance(self) -> Glance:
        """What a quick look at it tells."""
        if self._glance is None:
            self._glance = Glance(self)
        return self._glance

    @property
    def text(self) -> str:
        """The whole text, in the line ends that it came in."""
        return self.source.text


class Glance:
    """What can be told of a whole document at a quick look, each thing made once, when a rule's sign first asks for it.

    A document here may be a part of a file that is read in parts.
    """

    def __init__(self, document: Document) -> None:
        # Not the document itself, which holds this: a circle would keep a large text until it is looked for.
        self._source = document.source
        self._transcripts = document.transcripts

    @property
    def transcripts(self) -> tuple[Transcript, ...]:
        """Its transcripts, in order."""
        return self._transcripts

    @property
    def text(self) -> str:
        """The whole text."""
        return self._source.text

    @cached_property
    def ascii(self) -> bool:
        """Whether the text has no other characters than those of ASCII."""
        return self.text.isascii()

    @cached_property
    def encoded(self) -> bytes:
        """The text as UTF-8."""
        return self.text.encode("utf-8", "surrogatepass")

    @cached_property
    def capitals(self) -> bytes:
        """The text as UTF-8, but for small ASCII letters and spaces: an eighth of it is left, quick to search."""
        return self.encoded.translate(None, _SMALL)

    @cached_property
    def residue(self) -> bytes:
        """The text as UTF-8, but for ASCII letters and spaces: a tenth of it is left."""
        return self.capitals.translate(None, _CAPITAL)

    @cached_property
    def lowered(self) -> str:
        """The text in lower case, in which offsets can be others."""
        return self.text.lower()

    @cached_property
    def labels(self) -> frozenset[str | None]:
        """The labels of all turns; None is one where a turn has none."""
        return frozenset().union(*(transcript.labels for transcript in self.transcripts))

    @cached_property
    def timed(self) -> list[Transcript]:
        """The transcripts in which a turn has a time."""
        # A time stands in square brackets, and so does an identifier.
        identified = sum(bool(one.header and one.header.identifier) for one in self.transcripts)
        if self.residue.count(b"[") <= identified:
            return []
        return [transcript for transcript in self.transcripts if any(transcript.times)]

    def holding(self, *parts: str) -> list[Transcript]:
        """The transcripts below whose header one of some short texts begins: they cost no look at the others.

        It is quick for a long text, or one with a capital or sign that is rare.
        """
        capitals = self.capitals
        may_be = [part for part in parts if part.encode("utf-8", "surrogatepass").translate(None, _SMALL) in capitals]
        return self._below_headers(self._stretches.holding(may_be)) if may_be else []

    def matching(self, *patterns: re.Pattern[str]) -> list[Transcript]:
        """The transcripts below whose header a match of one of some patterns begins.

        One that begins with a single character, and looks back from it, is quicker than one with a choice.
        """
        return self._below_headers(self._stretches.matching(patterns))

    def showing(self, pattern: re.Pattern[bytes]) -> list[Transcript]:
        """The transcripts below whose header a pattern matches in their `capitals`: quick where none does."""
        if not pattern.search(self.capitals):
            return []
        found = []
        for transcript in self.transcripts:
            start = transcript.header.span.end if transcript.header else transcript.span.start
            part = self.text[start : transcript.span.end].encode("utf-8", "surrogatepass")
            if pattern.search(part.translate(None, _SMALL)):
                found.append(transcript)
        return found

    def _below_headers(self, numbers: Iterable[int]) -> list[Transcript]:
        """The transcripts in what stands below whose headers something was found."""
        return [self.transcripts[number // 2 - 1] for number in sorted(numbers) if number and number % 2 == 0]

    @cached_property
    def ids(self) -> frozenset[int]:
        """The `id` of each transcript: what they hold takes longer to compare."""
        return frozenset(map(id, self.transcripts))

    @cached_property
    def _stretches(self) -> Stretches:
        """What stands before the first transcript, its header, what stands below it, the next header, and so on."""
        each = ((one.span.start, one.header.span.end if one.header else one.span.start) for one in self.transcripts)
        return Stretches(self.text, [*chain.from_iterable(each), len(self.text)])


_CAPITAL = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SMALL = b"abcdefghijklmnopqrstuvwxyz "


class Fact(NamedTuple):
    """What one place of a document contributes to a rule that looks across the corpus.

    `value` is what the rule's facts give: whole numbers, truth values, None and tuples of these, which can be cached,
    or anything else that can be pickled; `path` is the document's.
    """

    path: str
    span: Span
    value: object


class Corpus(NamedTuple):
    """All documents of one run, as the facts that they contributed to one rule, in the order of the run.

    There can be many: a rule that goes through them twice needs less memory than one that keeps them.
    """

    facts: Collection[Fact]


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


class Suppressed(NamedTuple):
    """A diagnostic that does not count, because something permits it.

    `kind` is "comment" (in the text), "configuration" or "baseline"; `reason` what was written there, if anything.
    """

    diagnostic: Diagnostic
    kind: str
    reason: str
