"""Where in a TOML text each key and each value stands: what tomllib does not tell, and only a mistake needs."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

from transcript_lint.model import Span
from transcript_lint.patterns import pattern
from transcript_lint.record import NamedTuple

Path = tuple[str | int, ...]

_TOKEN = pattern(
    r"""
    (?P<space>[ \t\r\n]+|\#[^\n]*)
  | (?P<string>\"{3}(?:\\.|(?!\"{3}).)*\"{3,5} | '{3}(?:(?!'{3}).)*'{3,5} | "(?:\\.|[^"\\\n])*" | '[^'\n]*')
  | (?P<sign>\[\[|\]\]|[\[\]{}=,.])
  | (?P<bare>[^\s\[\]{}=,."'\#]+)
    """,
    re.VERBOSE | re.DOTALL,
)


class Place(NamedTuple):
    """Where a key stands, and its value; a table's own place is its header's."""

    key: Span
    value: Span


class _Token(NamedTuple):
    kind: str
    text: str
    span: Span


def places(text: str) -> dict[Path, Place]:
    """The place of everything in a text that tomllib accepts, by its way from the root."""
    return _Scanner(text).scan()


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.found: dict[Path, Place] = {}
        self.counts: dict[Path, int] = {}

    def scan(self) -> dict[Path, Place]:
        table: Path = ()
        while token := self._peek():
            if token.text.startswith("["):
                table = self._header(token)
            else:
                self._pair(table)
        return self.found

    def _peek(self) -> _Token | None:
        """The next token that is neither space nor comment; it is not taken."""
        while (match := _TOKEN.match(self.text, self.at)) and match.lastgroup == "space":
            self.at = match.end()
        return _Token(match.lastgroup or "", match[0], Span(*match.span())) if match else None

    def _take(self) -> _Token:
        token = self._peek()
        if token is None:
            raise ValueError("the text is no TOML")
        self.at = token.span.end
        return token

    def _header(self, opening: _Token) -> Path:
        """`[a.b]` or `[[a.b]]`: the way to the table that it opens."""
        many = opening.text == "[["
        self.at = opening.span.start + len(opening.text)
        keys = list(self._keys())
        end = self._take().span.end
        path = (*self._resolve(keys[:-1]), keys[-1][0])
        span = Span(keys[0][1].start, keys[-1][1].end)
        if many:
            self.found.setdefault(path, Place(span, span))
            index = self.counts[path] = self.counts.get(path, -1) + 1
            path = (*path, index)
        self.found[path] = Place(span, Span(opening.span.start, end))
        return path

    def _resolve(self, keys: list[tuple[str, Span]]) -> Path:
        """The way that keys in a header lead: through an array of tables, to its last one."""
        path: Path = ()
        for key, span in keys:
            path = (*path, key)
            self.found.setdefault(path, Place(span, span))
            if path in self.counts:
                path = (*path, self.counts[path])
        return path

    def _keys(self) -> Iterator[tuple[str, Span]]:
        """The parts of a dotted key."""
        while True:
            token = self._take()
            yield (_unquoted(token.text) if token.kind == "string" else token.text), token.span
            following = self._peek()
            if following is None or following.text != ".":
                return
            self._take()

    def _pair(self, table: Path) -> None:
        keys = list(self._keys())
        self._take()
        path = table
        for key, span in keys[:-1]:
            path = (*path, key)
            self.found.setdefault(path, Place(span, span))
        path = (*path, keys[-1][0])
        self.found[path] = Place(Span(keys[0][1].start, keys[-1][1].end), self._value(path))

    def _value(self, path: Path) -> Span:
        first = self._peek()
        if first is None:
            raise ValueError("the text is no TOML")
        if first.text.startswith("["):
            self.at = first.span.start + 1
            self._items(path)
        elif first.text == "{":
            self._take()
            self._inline(path)
        elif first.kind == "string":
            self._take()
        else:
            self.at = _BARE_VALUE.match(self.text, self.at).end()  # type: ignore[union-attr]  # it matches anything
        return Span(first.span.start, self.at)

    def _items(self, path: Path) -> None:
        index = 0
        while not self._closes("]"):
            start = self._peek()
            span = self._value((*path, index))
            self.found[(*path, index)] = Place(start.span if start and start.kind == "string" else span, span)
            index += 1
            self._comma()

    def _inline(self, path: Path) -> None:
        while not self._closes("}"):
            self._pair(path)
            self._comma()

    def _closes(self, sign: str) -> bool:
        token = self._peek()
        if token is None or not token.text.startswith(sign):
            return False
        self.at = token.span.start + 1  # of `]]`, which may close two arrays, just the first
        return True

    def _comma(self) -> None:
        token = self._peek()
        if token and token.text == ",":
            self._take()


# A number, a date with a space before its time, or a word.
_BARE_VALUE = pattern(r"\d{4}-\d\d-\d\d [\d:.]+(?:Z|z|[+-]\d\d:\d\d)?|[^\s,\]}#]*")


def _unquoted(text: str) -> str:
    value: str = tomllib.loads(f"key = {text}")["key"]
    return value
