"""The output format `html`: one page, complete in itself, for who reads transcripts rather than terminals.

Everything that came from a transcript is data in it: JSON in which no markup can stand, which the page's script makes
into text and never into markup. The Content-Security-Policy lets nothing run but that script, and nothing be fetched.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from typing import Any

from transcript_lint.annotate import visible
from transcript_lint.model import Diagnostic, Fix
from transcript_lint.patterns import pattern
from transcript_lint.reporters import Context, Reporter
from transcript_lint.reporters._manuals import manual_of, manuals
from transcript_lint.reporters.page import sections
from transcript_lint.reporters.page.sections import Section
from transcript_lint.results import Checked, Summary
from transcript_lint.source import Source

VERSION = 1
SCRIPTS = ("model.js", "text.js", "strip.js", "manual.js", "reading.js", "filters.js", "overview.js", "page.js")
_ASSETS = "transcript_lint.reporters.page"
_UNSAFE = pattern("[<>&]")


class _Html:
    """Keeps what was found until the end, as the rules that look across files tell of a file when all are read."""

    def __init__(self, context: Context, after: str) -> None:
        self.context = context
        self.after = after
        self.files: dict[str, Checked] = {}
        self.sections: list[dict[str, Any]] = []
        self.findings: list[list[Any]] = []
        self.rules: dict[str, int] = {}

    def file(self, checked: Checked) -> str:
        there = self.files.get(checked.source.path, Checked(checked.source, ()))
        found = there.diagnostics + checked.diagnostics
        suppressed = there.suppressed + checked.suppressed
        self.files[checked.source.path] = there._replace(diagnostics=found, suppressed=suppressed)
        return ""

    def close(self, summary: Summary) -> str:
        texts = "".join(text for checked in self.files.values() for text in self._sections(checked))
        index = {
            "version": VERSION,
            "redacted": self.context.redacted,
            "summary": _counts(summary),
            "rules": _manuals_of(self.rules, self.context),
            "sections": self.sections,
            "findings": self.findings,
        }
        return texts + _data("index", index) + self.after

    def _sections(self, checked: Checked) -> Iterable[str]:
        document = checked.document()
        parts = sections.sections(document)
        found: list[list[tuple[Diagnostic, str | None]]] = [[] for _ in parts]
        for diagnostic, reason in _all(checked):
            found[sections.section_at(parts, diagnostic.finding.span.start)].append((diagnostic, reason))
        for part, own in zip(parts, found, strict=True):
            yield self._section(document.source, part, own)

    def _section(self, source: Source, part: Section, found: list[tuple[Diagnostic, str | None]]) -> str:
        number = len(self.sections)
        marks = [mark for index, (each, _) in enumerate(found, 1) for mark in sections.marks_of(each, index)]
        header = part.header
        self.sections.append(
            {
                "path": visible(os.path.normpath(source.path).replace(os.sep, "/")),
                "line": part.line,
                "title": visible(header.title) if header and header.title else None,
                "identifier": visible(header.identifier) if header and header.identifier else None,
                "turns": sum(row.kind == "turn" for row in part.rows),
                "findings": [len(self.findings), len(found)],
            }
        )
        notes = []
        for diagnostic, reason in found:
            row = part.row_at(diagnostic.finding.span.start)
            label = part.rows[row].label if row >= 0 else None
            self.findings.append(self._finding(number, diagnostic, label, reason))
            notes.append(_note(source, diagnostic, row))
        rows = sections.drawn(source, part, marks)
        speakers = [visible(label) for label in part.labels]
        return _data(f"section-{number}", {"speakers": speakers, "rows": rows, "notes": notes})

    def _finding(self, section: int, found: Diagnostic, label: str | None, reason: str | None) -> list[Any]:
        """A finding as far as it is filtered by: section, rule, severity, line, column, message, speaker, permitted."""
        rule = self.rules.setdefault(found.rule, len(self.rules))
        speaker = None if label is None else visible(label)
        return [section, rule, found.severity, *found.start, visible(found.message), speaker, reason]


def _all(checked: Checked) -> list[tuple[Diagnostic, str | None]]:
    """Every diagnostic in the order of the text; for those that are permitted why, which may be an empty reason."""
    permitted = ((each.diagnostic, each.reason) for each in checked.suppressed)
    both = [*((each, None) for each in checked.diagnostics), *permitted]
    return sorted(both, key=lambda item: (item[0].start, item[0].rule, item[0].end))


def _note(source: Source, found: Diagnostic, row: int) -> dict[str, Any]:
    """What only the reader of one section sees of a finding."""
    note: dict[str, Any] = {"row": row}
    if found.finding.related:
        note["related"] = [
            [source.position(place.span.start).line, visible(place.message)] for place in found.finding.related
        ]
    if found.finding.fix:
        note["fix"] = _fix(source, found.finding.fix)
    return note


def _fix(source: Source, fix: Fix) -> dict[str, Any]:
    edits = [[_seen(source.text[slice(*edit.span)]), _seen(edit.text)] for edit in fix.edits[:_EDITS_SHOWN]]
    return {"title": visible(fix.title), "safety": fix.safety, "edits": edits, "more": len(fix.edits) - len(edits)}


_EDITS_SHOWN = 4
_LONGEST_EDIT = 200


def _seen(text: str) -> str:
    if text.isspace():
        text = text.replace(" ", "␠")
    return visible(text if len(text) <= _LONGEST_EDIT else text[:_LONGEST_EDIT] + "…")


def _counts(summary: Summary) -> dict[str, Any]:
    skipped = [[visible(each.path), visible(each.why)] for each in summary.skipped]
    counted = {"files": summary.files, "transcripts": summary.transcripts, "turns": summary.turns}
    return {**counted, "rules": summary.rules, "skipped": skipped}


def _manuals_of(names: Iterable[str], context: Context) -> list[dict[str, str]]:
    known = manuals(context.settings)
    found = (manual_of(name, known) for name in names)
    return [{"name": each.name, "category": each.category, "manual": each.text} for each in found]


def _data(name: str, value: object) -> str:
    """An element that holds a value as JSON, in which nothing can be taken for the element's end.

    It is in ASCII, as the whole page is, so that it says the same in whatever encoding it is written.
    """
    text = json.dumps(value, separators=(",", ":"))
    safe = _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return f'<script type="application/json" id="{name}">{safe}</script>\n'


def _frame() -> tuple[str, str]:
    """What stands in the page before its data and behind them."""
    style = _asset("page.css")
    script = "".join(_asset(name) for name in SCRIPTS)
    page = _asset("page.html").replace("{{policy}}", _policy(style, script)).replace("{{style}}", style)
    before, after = page.split("{{data}}")
    return before, after.replace("{{script}}", script)


def _policy(style: str, script: str) -> str:
    """The policy (CSP 3) that allows this style and this script by their hashes, and nothing else at all."""
    import hashlib
    from base64 import b64encode

    def allowed(text: str) -> str:
        return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    return (
        f"default-src 'none'; script-src {allowed(script)}; style-src {allowed(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _asset(name: str) -> str:
    from importlib.resources import files

    return files(_ASSETS).joinpath(name).read_text("utf-8")


def report(context: Context) -> Reporter:
    """Open the reporter."""
    head, after = _frame()
    page = _Html(context, after)
    return Reporter(page.file, page.close, head)
