"""Diagnostics in reviewdog's diagnostic format (github.com/reviewdog/reviewdog, proto/rdf).

Lines and columns are counted from 1, columns in bytes of UTF-8; a range's end is exclusive.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint.annotate import visible
from transcript_lint.model import Diagnostic, Span
from transcript_lint.reporters._places import Utf8Columns, encodable, replacement
from transcript_lint.results import Checked
from transcript_lint.source import Source

SOURCE = {"name": "transcript-lint"}
_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def diagnostics(checked: Checked) -> Iterator[dict[str, object]]:
    """The diagnostics of a file as reviewdog reads them."""
    columns = Utf8Columns(checked.source)
    for found in checked.diagnostics:
        yield _diagnostic(checked.source, found, columns)


def _diagnostic(source: Source, found: Diagnostic, columns: Utf8Columns) -> dict[str, object]:
    """A diagnostic as reviewdog reads it; only a safe fix is a suggestion, as those are applied with one click."""
    path, fix = encodable(found.path), found.finding.fix
    record: dict[str, object] = {
        "message": visible(found.message),
        "location": {"path": path, "range": _range(columns, found.finding.span)},
        "severity": _SEVERITIES[found.severity],
        "code": {"value": found.rule},
    }
    if fix and fix.edits and fix.safety == "safe":
        span, text = replacement(source, fix)
        record["suggestions"] = [{"range": _range(columns, span), "text": text}]
    if found.finding.related:
        record["related_locations"] = [
            {"message": visible(place.message), "location": {"path": path, "range": _range(columns, place.span)}}
            for place in found.finding.related
        ]
    return record


def _range(columns: Utf8Columns, span: Span) -> dict[str, object]:
    return {"start": columns.position(span.start), "end": columns.position(span.end)}
