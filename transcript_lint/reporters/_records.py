"""Diagnostics and summaries as plain data: what `grammar/report.schema.json` describes."""

from __future__ import annotations

from typing import TypedDict

from transcript_lint.annotate import visible
from transcript_lint.model import Diagnostic, Fix, Span, Suppressed
from transcript_lint.reporters._places import encodable
from transcript_lint.results import Summary
from transcript_lint.source import Source

VERSION = 1


class Place(TypedDict):
    """A place in a file: 1-based line, 1-based column in code points, and 0-based offset in code points of its text."""

    line: int
    column: int
    offset: int


def diagnostic(source: Source, found: Diagnostic) -> dict[str, object]:
    """A diagnostic as data. Its message is as people may see it; the text of a fix is exact."""
    start, end = _ends(source, found.finding.span)
    return {
        "rule": found.rule,
        "severity": found.severity,
        "message": visible(found.message),
        "path": encodable(found.path),
        "start": start,
        "end": end,
        "related": [
            {"message": visible(related.message), "start": ends[0], "end": ends[1]}
            for related in found.finding.related
            for ends in (_ends(source, related.span),)
        ],
        "fix": _fix(source, found.finding.fix) if found.finding.fix else None,
    }


def suppressed(source: Source, permitted: Suppressed) -> dict[str, object]:
    """A diagnostic that something permits, with what permits it and why."""
    record = diagnostic(source, permitted.diagnostic)
    return {**record, "permitted_by": permitted.kind, "reason": visible(permitted.reason)}


def summary(counted: Summary) -> dict[str, object]:
    """What a run did, counted."""
    return {
        "files": counted.files,
        "transcripts": counted.transcripts,
        "turns": counted.turns,
        "rules": counted.rules,
        "findings": {severity: counted.severities.get(severity, 0) for severity in ("error", "warning", "info")},
        "suppressed": counted.permitted,
        "complete": not counted.incomplete,
        "skipped": [{"path": encodable(path), "why": visible(why)} for path, why, _ in counted.skipped],
    }


def _fix(source: Source, fix: Fix) -> dict[str, object]:
    edits = [(_ends(source, span), text) for span, text in sorted(fix.edits)]
    return {
        "title": visible(fix.title),
        "safety": fix.safety,
        "edits": [{"start": start, "end": end, "text": text} for (start, end), text in edits],
    }


def _ends(source: Source, span: Span) -> tuple[Place, Place]:
    return _place(source, span.start), _place(source, span.end)


def _place(source: Source, offset: int) -> Place:
    line, column = source.position(offset)
    return {"line": line, "column": column, "offset": source.before + offset}
