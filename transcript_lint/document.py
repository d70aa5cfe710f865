"""What one file holds, what a quick look tells of it, and what it contributes to a corpus."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cached_property
from itertools import chain

from transcript_lint.model import Fault, Span, Transcript
from transcript_lint.record import NamedTuple
from transcript_lint.stretches import Stretches

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from transcript_lint.source import Source

_CAPITAL = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SMALL = b"abcdefghijklmnopqrstuvwxyz "


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
