"""A text, the file it came from, and the line and column of each offset."""

from __future__ import annotations

import codecs
from bisect import bisect_right
from itertools import accumulate, count
from operator import add

from transcript_lint.patterns import pattern
from transcript_lint.record import NamedTuple

_LINE_END = pattern(r"\r\n?|\n")
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_UTF32_BOMS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_TEXT_CONTROLS = frozenset(b"\t\n\x0b\x0c\r\x1b")
_BEYOND_ASCII = bytes(range(128, 256))
_SNIFFED = 8192


class Position(NamedTuple):
    """A place for people: 1-based line, and 1-based column in code points."""

    line: int
    column: int


class Damage(NamedTuple):
    """Bytes that are not what the file's encoding allows.

    `offset` counts bytes of the file from 0, `at` code points of the text that was made of it all the same.
    `kind` is "legacy" (read as Windows-1252), "truncated" (a character cut off at the end), "utf-32", "utf-16"
    (without a byte order mark) or "binary"; nothing is read of the last three, and their text is empty. `legible` is
    whether each byte could be read as a character.
    """

    kind: str
    offset: int
    at: int
    bytes: bytes
    total: int
    legible: bool = True


class Source:
    """The text of one file, decoded, with the way back to its bytes' encoding and to lines and columns.

    `text` is without the byte order mark `bom`; `encoding` is the name that Python's codecs give it. Where it is but a
    section of the file, `lines_before` and `before` are how many lines and code points stand above it: offsets are
    those of the section, and lines those of the file. `above` and `below` are the lines beside it, if they are known.
    """

    __slots__ = ("_starts", "above", "before", "below", "bom", "damage", "encoding", "lines_before", "path", "text")

    def __init__(
        self,
        path: str,
        text: str,
        encoding: str = "utf-8",
        bom: bytes = b"",
        damage: Damage | None = None,
        lines_before: int = 0,
        before: int = 0,
        above: str | None = None,
        below: str | None = None,
    ) -> None:
        self.path = path
        self.text = text
        self.encoding = encoding
        self.bom = bom
        self.damage = damage
        self.lines_before = lines_before
        self.before = before
        self.above = above
        self.below = below
        self._starts: list[int] | None = None

    def __reduce__(
        self,
    ) -> tuple[type[Source], tuple[str, str, str, bytes, Damage | None, int, int, str | None, str | None]]:
        """What to send to another process: all but what can be found again."""
        return Source, (
            *(self.path, self.text, self.encoding, self.bom, self.damage),
            *(self.lines_before, self.before, self.above, self.below),
        )

    @property
    def line_starts(self) -> list[int]:
        """The offset, in code points, at which each line begins. Lines end in CR LF, LF or CR and nothing else."""
        if self._starts is None:
            if "\r" in self.text:
                self._starts = [0, *(end.end() for end in _LINE_END.finditer(self.text))]
            else:  # ten times as fast
                lengths = accumulate(map(len, self.text.split("\n")))
                self._starts = [0, *map(add, lengths, count(1))]
                del self._starts[-1]
        return self._starts

    def line_ends(self, start: int, end: int) -> int:
        """How many lines end between two offsets, neither of them in the middle of a CR LF."""
        text = self.text
        feeds = text.count("\n", start, end)
        returns = text.count("\r", start, end)
        return feeds + returns - text.count("\r\n", start, end) if returns else feeds

    def position(self, offset: int) -> Position:
        """The line and column of an offset in code points."""
        starts = self.line_starts
        line = bisect_right(starts, offset)
        return Position(self.lines_before + line, offset - starts[line - 1] + 1)

    def line_start(self, line: int) -> int:
        """Where the 1-based `line` starts; the end of the text for the one behind the last."""
        starts, index = self.line_starts, line - 1 - self.lines_before
        return starts[index] if index < len(starts) else len(self.text)

    def line_span(self, line: int) -> tuple[int, int]:
        """Where the 1-based `line` starts and ends, in code points and without its line end."""
        start, end = self.line_start(line), self.line_start(line + 1)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return start, end


def decode(data: bytes, path: str = "-") -> Source:
    """The text of a file's bytes: UTF-8 with or without a byte order mark, or UTF-16 with one.

    Never raises. Other bytes are told of in `Source.damage`; where they can be Windows-1252, which the sample's
    producer writes, the text is what they read as there.
    """
    if data.startswith(_UTF32_BOMS):
        return Source(path, "", damage=Damage("utf-32", 0, 0, data[:4], len(data)))
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decode(data, path, encoding, bom)
    return _decode(data, path, "utf-8", b"")


def encode(source: Source) -> bytes:
    """The bytes of a file that holds the source's text, in its encoding and with its byte order mark.

    Raises:
        UnicodeEncodeError: the encoding lacks a character of the text.
    """
    return source.bom + source.text.encode(source.encoding)


def _decode(data: bytes, path: str, encoding: str, bom: bytes) -> Source:
    body = data[len(bom) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        return _decode_damaged(body, path, encoding, bom, error)
    if "\0" in text and encoding == "utf-8" and (kind := sniff(body)):
        return Source(path, "", encoding, bom, Damage(kind, len(bom) + body.index(0), 0, b"\0", body.count(0)))
    return Source(path, text, encoding, bom)


def _decode_damaged(body: bytes, path: str, encoding: str, bom: bytes, error: UnicodeDecodeError) -> Source:
    at = len(body[: error.start].decode(encoding, "ignore"))
    bad = body[error.start : error.end]
    if encoding != "utf-8" or (error.end == len(body) and "end of data" in error.reason):
        kind = "truncated" if "truncated" in error.reason or "end of data" in error.reason else "legacy"
        text = body.decode(encoding, "replace")
        return Source(path, text, encoding, bom, Damage(kind, len(bom) + error.start, at, bad, len(bad)))
    if kind := sniff(body):
        return Source(path, "", encoding, bom, Damage(kind, len(bom) + error.start, 0, bad, len(body)))
    text, count = as_windows_1252(body)
    whole = "windows-1252" if not bom and count == beyond_ascii(body) else encoding
    damage = Damage("legacy", len(bom) + error.start, at, bad, count, "\ufffd" not in text)
    return Source(path, text, whole, bom, damage)


def damage_of(body: bytes) -> Damage | None:
    """What of some bytes, before which stands no byte order mark, is no UTF-8."""
    return _decode(body, "", "utf-8", b"").damage


def beyond_ascii(body: bytes) -> int:
    """How many bytes are not ASCII."""
    return len(body) - len(body.translate(None, _BEYOND_ASCII))


def as_windows_1252(body: bytes) -> tuple[str, int]:
    """The text with each byte that is no UTF-8 read as Windows-1252, and how many there were."""
    count = 0

    def windows_1252(error: UnicodeError) -> tuple[str, int]:
        nonlocal count
        assert isinstance(error, UnicodeDecodeError), "only the call below asks for this"  # noqa: S101
        bad = error.object[error.start : error.end]
        count += len(bad)
        return "".join(bytes([byte]).decode("windows-1252", "replace") for byte in bad), error.end

    codecs.register_error("transcript_lint.windows_1252", windows_1252)
    return body.decode("utf-8", "transcript_lint.windows_1252"), count


def sniff(body: bytes) -> str:
    """What bytes that are no UTF-8 text seem to be: "utf-16", "binary", or "" for some other text."""
    head = body[:_SNIFFED]
    if len(head) > 1 and 0 in head:
        even, odd = head[::2].count(0), head[1::2].count(0)
        if max(even, odd) > 0.4 * len(head) / 2 and min(even, odd) == 0:
            return "utf-16"
    control = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in head)
    return "binary" if control > len(head) / 20 else ""
