"""Whether a fix kept its promise: compares what two documents say, whatever their layout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from transcript_lint.document import Document
from transcript_lint.model import Span
from transcript_lint.patterns import pattern
from transcript_lint.record import NamedTuple

_UUID = pattern(r"[0-9a-f]{32}")
_UUID_DRESS = pattern(r"urn:uuid:|[\s{}-]")
_TOKEN = pattern(r"\w+|[^\w\s]")
_SCRIPT = "\u0590-\u167f\u1681-\u1fff\u2070-\u2fff\u3001-\ufefe\uff00-\U0010ffff"
# What cannot be seen and means nothing: control characters but for white space, soft hyphens, zero-width spaces, byte
# order marks, marks and controls of direction. Joiners mean something beside Hebrew, Arabic, Indic and such letters,
# and in emoji; all other format characters may.
_INVISIBLE = pattern(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]"
    f"|(?<![{_SCRIPT}])[\u200c\u200d](?![{_SCRIPT}])"
)
_PLAIN = pattern(r"[\t\n\r -~]*\Z")


class Item(NamedTuple):
    """One thing that a document says, its value in a form in which two spellings of it are equal, and its place.

    `at` is an offset in code points.
    """

    kind: str
    value: object
    at: int


def broken(before: Document, after: Document, safe: bool) -> str:
    """What a fix changed that it must not, with its line in `before`; empty if it kept its promise.

    No fix may make the structure worse. A safe one may moreover change no word, label, identifier's value, title or
    time, nor their order, nor any other sign that can be seen. Comments to the linter are nobody's words: a safe fix
    may change and remove them, but add none, as that could hide what is found.
    """
    grown = _grown(before, after, safe)
    if grown:
        return f"would add to the findings of {grown}"
    return _difference(before, after) if safe else ""


def _grown(before: Document, after: Document, safe: bool) -> str:
    """The structural rules that more is wrong by than before.

    By an unsafe fix one fault may take the place of another, and there may be more where more turns can be read: what
    stands above the first header is one fault, however many lines it has.
    """
    old, new = (Counter(fault.rule for fault in document.faults) for document in (before, after))
    worse = new.total() > old.total() and _labelled(after) <= _labelled(before)
    return ", ".join(sorted(new - old)) if safe or worse else ""


def _labelled(document: Document) -> int:
    return sum(turn.label is not None for transcript in document.transcripts for turn in transcript.turns)


def _difference(before: Document, after: Document) -> str:
    left, right = essence(before), essence(after)
    for one in left:
        other = next(right, None)
        if other is None or (one.kind, one.value) != (other.kind, other.value):
            return f"would change {_NOUNS[one.kind]} in line {before.source.position(one.at).line}"
    if more := next(right, None):
        return f"would add {_NOUNS[more.kind]} behind the last line"
    return "would add a comment to the linter" if len(after.comments) > len(before.comments) else ""


_NOUNS = {
    "identifier": "the value of the identifier",
    "title": "the title",
    "time": "the time",
    "label": "the speaker",
    "text": "what is said",
    "rest": "what can be read",
}


def essence(document: Document) -> Iterator[Item]:
    """Everything that a document says, in order; what is in none of its parts as well, but for comments."""
    text = document.source.text
    at = 0
    rest: list[str] = []
    start_of_rest = 0
    for (start, end), kind in [*sorted(_parts(document)), (Span(len(text), len(text)), "end")]:
        # What stands on both sides of a comment is one, as it is without the comment.
        start_of_rest = start_of_rest if rest else at
        rest += _rest(text[at:start])
        at = end
        if kind == "comment":
            continue
        if rest:
            yield Item("rest", tuple(rest), start_of_rest)
            rest = []
        if kind != "end":
            yield Item(kind, _VALUES[kind](text[start:end]), start)


def _parts(document: Document) -> Iterator[tuple[Span, str]]:
    for comment in document.comments:
        yield comment.span, "comment"
    for transcript in document.transcripts:
        if header := transcript.header:
            if header.identifier is not None:
                yield header.identifier_span, "identifier"
            if header.title is not None:
                yield header.title_span, "title"
        for turn in transcript.turns:
            if turn.time is not None:
                yield turn.time_span, "time"
            if turn.label is not None:
                yield turn.label_span, "label"
            yield turn.text_span, "text"


def words(text: str) -> tuple[str, ...]:
    """The words of a text: what white space divides, without what cannot be seen."""
    return tuple((text if _PLAIN.match(text) else _INVISIBLE.sub("", text)).split())


def _rest(text: str) -> list[str]:
    return _TOKEN.findall(" ".join(words(text)))


def _identifier(text: str) -> object:
    value = _UUID_DRESS.sub("", text.lower())
    return value if _UUID.fullmatch(value) else words(text)


def _label(text: str) -> object:
    from unicodedata import normalize

    return words(normalize("NFC", text))


def _seconds(text: str) -> object:
    seconds = 0.0
    for part in text.replace(",", ".").split(":"):
        seconds = seconds * 60 + float(part)
    return seconds


_VALUES = {
    "identifier": _identifier,
    "title": words,
    "time": _seconds,
    "label": _label,
    "text": words,
}
