"""Files, regions and replacements as SARIF has them."""

from __future__ import annotations

import os
from urllib.parse import quote

from transcript_lint.annotate import visible
from transcript_lint.model import Fix, Span
from transcript_lint.reporters._places import relative
from transcript_lint.source import Source

_BASE = "SRCROOT"


class Places:
    """The files in which something was found, in their order, and how to refer to them."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.artifacts: list[dict[str, object]] = []
        self._indices: dict[str, int] = {}

    def bases(self) -> dict[str, object]:
        """What the relative paths are relative to, in words."""
        return {_BASE: {"description": {"text": "The root of the repository."}}}

    def location(self, source: Source, span: Span, message: str = "") -> dict[str, object]:
        """A place in a file, and why it is one."""
        place: dict[str, object] = {
            "physicalLocation": {"artifactLocation": self._file(source), "region": _region(source, span)}
        }
        return place | ({"message": {"text": visible(message)}} if message else {})

    def fix(self, source: Source, fix: Fix) -> dict[str, object]:
        """A fix, with the text that it puts in, exactly."""
        replacements = [
            {"deletedRegion": _region(source, span), "insertedContent": {"text": text}} for span, text in fix.edits
        ]
        return {
            "description": {"text": visible(fix.title)},
            "artifactChanges": [{"artifactLocation": self._file(source), "replacements": replacements}],
            "properties": {"safety": fix.safety},
        }

    def _file(self, source: Source) -> dict[str, object]:
        uri = self._uri(source.path)
        index = self._indices.setdefault(source.path, len(self.artifacts))
        if index == len(self.artifacts):
            self.artifacts.append({"location": uri, "roles": ["analysisTarget"], "encoding": source.encoding})
        return {**uri, "index": index}

    def _uri(self, path: str) -> dict[str, object]:
        name = relative(path, self.root)
        uri = quote(os.fsencode(name))
        return {"uri": f"file://{uri}"} if uri.startswith("/") else {"uri": uri, "uriBaseId": _BASE}


def _region(source: Source, span: Span) -> dict[str, int]:
    start, end = source.position(span.start), source.position(span.end)
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}
