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


def utf8_column(source: Source, offset: int) -> int:
    """The column of an offset, counted from 1 in bytes of UTF-8."""
    start = source.line_starts[source.position(offset).line - 1]
    return len(source.text[start:offset].encode("utf-8", "surrogatepass")) + 1


def replacement(source: Source, fix: Fix) -> tuple[Span, str]:
    """One edit that does what all edits of a fix do, for formats that know no more than one."""
    edits = sorted(fix.edits)
    at = edits[0].span.start
    text = ""
    for span, new in edits:
        text += source.text[at : span.start] + new
        at = span.end
    return Span(edits[0].span.start, at), text
