"""Draws findings as carets under the text: the one picture of a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from transcript_lint.model import Finding, Span
from transcript_lint.patterns import pattern
from transcript_lint.record import NamedTuple
from transcript_lint.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

Paint = Callable[[str, str], str]

_PLAIN = pattern(r"[ -~]*\Z")
# Some CI servers obey `##[...]`, `##vso[...]` and `##teamcity[...]` wherever they stand in a line.
_COMMAND = "##"
_UNSAFE = pattern(r"[^ -~]|#(?=#\w*\[)")
_STAND_IN = pattern(r"⟨U\+([0-9A-F]{4,6})⟩|([␀-␠␡])")
_JOINER = "\u200d"
_CUT = "…"


class Mark(NamedTuple):
    """A span to underline with `sign`, and what to write behind the line: `role` says how to paint it."""

    span: Span
    message: str
    sign: str = "^"
    role: str = "finding"


def marks_of(finding: Finding, message: bool = True) -> list[Mark]:
    """The marks of a finding: carets under its span, dashes under its related places."""
    related = [Mark(place.span, place.message, "-", "related") for place in finding.related]
    return [Mark(finding.span, finding.message if message else ""), *related]


def plain(text: str, role: str) -> str:
    """Paint nothing."""
    return text


def visible(text: str) -> str:
    """The text with a stand-in for each character that cannot be seen, or that could act on who reads it.

    Control characters become their control pictures (`␛`); others that are invisible become `⟨U+202E⟩` and the like.
    A joiner between two other characters stays, as emoji need it. Of `##[error]`, which a CI server would obey, the
    first number sign becomes `⟨U+0023⟩`.
    """
    return text if _PLAIN.match(text) and _COMMAND not in text else _UNSAFE.sub(_stand_in, text)


def invisible(text: str) -> str:
    """What `visible` made the text of: the way back."""
    return _STAND_IN.sub(lambda m: chr(int(m[1], 16)) if m[1] else _from_picture(m[2]), text)


def _from_picture(picture: str) -> str:
    return "\x7f" if picture == "␡" else chr(ord(picture) - 0x2400)


def _stand_in(match: re.Match[str]) -> str:
    import unicodedata

    character = match[0]
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if character == "#":
        return "⟨U+0023⟩"
    if character == _JOINER and ord(match.string[match.start() - 1 : match.start()] or " ") > 0x2000:
        return character
    if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"}:
        return f"⟨U+{code:04X}⟩"
    return character


def columns(text: str) -> int:
    """How many columns of a terminal a text without control characters takes."""
    if _PLAIN.match(text):
        return len(text)
    from wcwidth import wcswidth

    return max(wcswidth(text), 0)


def draw(
    source: Source,
    marks: Iterable[Mark],
    lines: Iterable[int],
    gutter: Callable[[int | None], str] = lambda line: "",
    paint: Paint = plain,
    width: int | None = None,
) -> Iterator[str]:
    """The given lines of a text, with a line of carets below for each mark on them.

    `gutter` gives what stands left of a line, by its number, or of carets, by None. Where there is a `width`, in
    columns of a terminal, longer lines are cut around the first thing marked on them.
    """
    by_line: dict[int, list[tuple[Span, Mark, bool]]] = {}
    for mark in marks:
        for line, part, last in _parts(source, mark.span):
            by_line.setdefault(line, []).append((part, mark, last))
    for line in lines:
        marked = sorted(by_line.get(line, ()), key=lambda item: (item[0], item[1].role))
        row = _row(source, line, [part for part, _, _ in marked], width)
        yield (gutter(line) + row.drawn()).rstrip()
        for part, mark, last in marked:
            before = columns(row.cells(row.span.start, part.start)) + len(row.cut_left)
            carets = mark.sign * max(columns(row.cells(part.start, part.end)), 1)
            message = " " + visible(mark.message) if last and mark.message else ""
            yield gutter(None) + " " * before + paint(carets + message, mark.role)


class _Row(NamedTuple):
    """The part of a line that is drawn; spaces from `trailing` on are marked, and so must be seen."""

    source: Source
    span: Span
    trailing: int
    cut_left: str
    cut_right: str

    def cells(self, start: int, end: int) -> str:
        """What is drawn for the text from `start` to `end`, as far as it is drawn at all."""
        start, end = max(start, self.span.start), min(end, self.span.end)
        seen = visible(self.source.text[start : min(end, self.trailing)])
        spaces = self.source.text[max(start, self.trailing) : end]
        return seen + visible(spaces).replace(" ", "␠").rstrip("␊")

    def drawn(self) -> str:
        """The whole row."""
        return self.cut_left + self.cells(*self.span) + self.cut_right


def _row(source: Source, line: int, parts: list[Span], width: int | None) -> _Row:
    start, end = source.line_span(line)
    stop = min(max([end, *(part.end for part in parts)]), max(source.line_start(line + 1), end))
    trailing = end
    if any(start < part.end <= stop and source.text[part.end - 1] in " \r\n" for part in parts):
        words = start + len(source.text[start:end].rstrip(" "))
        trailing = words if any(part.end > words for part in parts) else end
    part = (
        Span(start, stop)
        if width is None
        else window(source.text, Span(start, stop), parts[0] if parts else None, width)
    )
    return _Row(source, part, trailing, _CUT if part.start > start else "", _CUT if part.end < stop else "")


def window(text: str, line: Span, first: Span | None, width: int) -> Span:
    """The part of a line to draw in `width` columns: all of it if that fits, or else what is around `first`.

    There is room for a sign at either end that says that something is left out.
    """
    start, stop = line
    if stop - start <= width and _reached(text, start, stop, width) == stop:
        return line
    first = first or Span(start, start)
    room = width - 2
    # A third of what is seen stands before what is marked, unless all of that fits only further left.
    left = max(_reached(text, first.start, start, room // 3), min(_reached(text, first.end, start, room), first.start))
    left = min(left, _reached(text, stop, start, room))
    return Span(left, _reached(text, left, stop, room))


def _reached(text: str, start: int, end: int, room: int) -> int:
    """How far one gets from `start` towards `end` in so many columns, and in four times as many characters at most."""
    step = 1 if end > start else -1
    end = min(end, start + 4 * room) if step > 0 else max(end, start - 4 * room)
    if _PLAIN.match(text[min(start, end) : max(start, end)]):  # a column each
        return min(end, start + room) if step > 0 else max(end, start - room)
    for at in range(start, end, step):
        room -= _width(text[at if step > 0 else at - 1])
        if room < 0:
            return at
    return end


@lru_cache(maxsize=4096)
def _width(character: str) -> int:
    """How many columns a character takes, or what stands in for it: a line of such may be drawn thousands of times."""
    return columns(visible(character))


def _parts(source: Source, span: Span) -> Iterator[tuple[int, Span, bool]]:
    """The lines that a span touches: the number, its part there, and whether it is the last."""
    first = source.position(span.start).line
    last = source.position(max(span.start, span.end - 1)).line
    for line in range(first, last + 1):
        start, end = source.line_span(line)
        if line > first:
            start = _indented(source, start, end)
        yield line, Span(max(start, span.start), span.end if line == last else max(end, span.start)), line == last


def _indented(source: Source, start: int, end: int) -> int:
    text = source.text[start:end]
    return start + len(text) - len(text.lstrip())
