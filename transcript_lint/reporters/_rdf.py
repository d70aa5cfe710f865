"""Diagnostics in reviewdog's diagnostic format (github.com/reviewdog/reviewdog, proto/rdf).

Lines and columns are counted from 1, columns in bytes of UTF-8; a range's end is exclusive.
"""

from __future__ import annotations

from transcript_lint.annotate import visible
from transcript_lint.model import Diagnostic, Span
from transcript_lint.reporters._places import encodable, replacement, utf8_column
from transcript_lint.source import Source

SOURCE = {"name": "transcript-lint"}
_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def diagnostic(source: Source, found: Diagnostic) -> dict[str, object]:
    """A diagnostic as reviewdog reads it; only a safe fix is a suggestion, as those are applied with one click."""
    path, fix = encodable(found.path), found.finding.fix
    record: dict[str, object] = {
        "message": visible(found.message),
        "location": {"path": path, "range": _range(source, found.finding.span)},
        "severity": _SEVERITIES[found.severity],
        "code": {"value": found.rule},
    }
    if fix and fix.edits and fix.safety == "safe":
        span, text = replacement(source, fix)
        record["suggestions"] = [{"range": _range(source, span), "text": text}]
    if found.finding.related:
        record["related_locations"] = [
            {"message": visible(place.message), "location": {"path": path, "range": _range(source, place.span)}}
            for place in found.finding.related
        ]
    return record


def _range(source: Source, span: Span) -> dict[str, object]:
    return {"start": _position(source, span.start), "end": _position(source, span.end)}


def _position(source: Source, offset: int) -> dict[str, int]:
    return {"line": source.position(offset).line, "column": utf8_column(source, offset)}
