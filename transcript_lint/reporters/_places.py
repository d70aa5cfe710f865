"""Paths and columns as formats want them: relative to a root, in UTF-8 bytes, safe to print."""

from __future__ import annotations

import os

from transcript_lint.annotate import visible
from transcript_lint.model import Diagnostic, Fix, Span
from transcript_lint.source import Source


def shown(path: str) -> str:
    """A path as people and consoles may see it; a CI server obeys a line that begins with `::`."""
    return visible(f"./{path}" if path.lstrip().startswith("::") else path)


def place(found: Diagnostic) -> str:
    """Where a finding begins: `path:line:column`, 1-based, in code points."""
    return f"{shown(found.path)}:{found.start.line}:{found.start.column}"


def relative(path: str, root: str) -> str:
    """The path from the folder `root`, with slashes and without `./`; absolute where it lies elsewhere."""
    absolute = os.path.abspath(path)  # noqa: PTH100 - symbolic links stay as they are
    base = root.rstrip(os.sep) + os.sep
    inside = absolute.startswith(base)
    return (absolute[len(base) :] if inside else absolute).replace(os.sep, "/")


def encodable(path: str) -> str:
    """A path without what no encoding of Unicode can hold: the bytes of a file name that is no UTF-8."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


class Utf8Columns:
    """Columns of a source, counted from 1 in bytes of UTF-8; each is counted on from the one before it."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._line, self._offset, self._bytes = 0, 0, 0

    def position(self, offset: int) -> dict[str, int]:
        """The 1-based line and column of an offset in code points."""
        line, column = self._source.position(offset)
        if line != self._line:
            self._line, self._offset, self._bytes = line, offset - column + 1, 0
        low, high = sorted((self._offset, offset))
        between = len(self._source.text[low:high].encode("utf-8", "surrogatepass"))
        self._bytes += between if offset >= self._offset else -between
        self._offset = offset
        return {"line": line, "column": self._bytes + 1}


def replacement(source: Source, fix: Fix) -> tuple[Span, str]:
    """One edit that does what all edits of a fix do, for formats that know no more than one."""
    edits = sorted(fix.edits)
    at = edits[0].span.start
    text = ""
    for span, new in edits:
        text += source.text[at : span.start] + new
        at = span.end
    return Span(edits[0].span.start, at), text
