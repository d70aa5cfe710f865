"""SARIF 2.1.0, as GitHub code scanning and others read it (https://docs.oasis-open.org/sarif/sarif/v2.1.0/).

Columns are code points from 1, ends are exclusive, and the run says so. Paths are relative to the base `SRCROOT`, the
repository's root; where that is on this machine is nobody's business. The artifacts are the files in which something is
found. Rules of plugins are extensions of the tool.
What kept a file from being checked is no result but a notification, and makes the execution unsuccessful.
"""

from __future__ import annotations

from transcript_lint.annotate import visible
from transcript_lint.model import Diagnostic, Suppressed
from transcript_lint.reporters import Context, Reporter
from transcript_lint.reporters._fingerprints import Fingerprints
from transcript_lint.reporters._json import dumps, separator
from transcript_lint.reporters._sarif_places import Places
from transcript_lint.reporters._sarif_rules import LEVELS, Rules
from transcript_lint.results import INCOMPLETE, Checked, Summary
from transcript_lint.source import Source

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_IN_SOURCE = "comment"
_BASELINE = "baseline"


def report(context: Context) -> Reporter:
    """Open the format."""
    made = _Sarif(context)
    head = f'{{"$schema":"{_SCHEMA}","version":"2.1.0","runs":[{{"results":['
    return Reporter(made.file, made.close, head, sections=True)


class _Sarif:
    """One run. Its results are compared with what was known before, if that is a baseline."""

    def __init__(self, context: Context) -> None:
        self.places = Places(context.root)
        self.rules = Rules(context.settings)
        self.version = context.version
        self.compared = context.settings.baseline is not None
        self.fingerprints = Fingerprints()
        self.before = separator()
        self.notifications: list[dict[str, object]] = []

    def file(self, checked: Checked) -> str:
        found = [(each, None) for each in checked.diagnostics] + [
            (each.diagnostic, each) for each in checked.suppressed
        ]
        marks = self.fingerprints.of(checked.source, [diagnostic for diagnostic, _ in found])
        results = []
        for (diagnostic, permitted), mark in zip(found, marks, strict=True):
            if diagnostic.rule in INCOMPLETE:
                self.notifications.append(self._notification(checked.source, diagnostic))
            else:
                result = self._result(checked.source, diagnostic, permitted, mark)
                if self.compared:
                    result["baselineState"] = "unchanged" if permitted and permitted.kind == _BASELINE else "new"
                results.append(f"{self.before()}\n{dumps(result)}")
        return "".join(results)

    def close(self, summary: Summary) -> str:
        skipped = [
            {"level": "error", "message": {"text": visible(f"{path} was not checked: {why}")}}
            for path, why, wanted in summary.skipped
            if wanted
        ]
        notes = self.notifications + skipped
        run = {
            "tool": self.rules.tool(self.version),
            "invocations": [{"executionSuccessful": not notes, "toolExecutionNotifications": notes}],
            "automationDetails": {"id": "transcript-lint/"},
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "originalUriBaseIds": self.places.bases(),
            "artifacts": self.places.artifacts,
            "properties": {"files": summary.files, "transcripts": summary.transcripts, "turns": summary.turns},
        }
        return f"\n],{dumps(run)[1:-1]}}}]}}\n"

    def _result(self, source: Source, found: Diagnostic, permitted: Suppressed | None, mark: str) -> dict[str, object]:
        finding = found.finding
        result: dict[str, object] = {
            **self.rules.reference(found.rule),
            "level": LEVELS[found.severity],
            "message": {"text": visible(found.message)},
            "locations": [self.places.location(source, finding.span)],
            "partialFingerprints": {"primaryLocationLineHash": mark, "transcriptLint/v1": mark},
        }
        if finding.related:
            result["relatedLocations"] = [
                {"id": number, **self.places.location(source, place.span, place.message)}
                for number, place in enumerate(finding.related, 1)
            ]
        if finding.fix and finding.fix.edits:
            result["fixes"] = [self.places.fix(source, finding.fix)]
        if permitted:
            result["suppressions"] = [_suppression(permitted)]
        return result

    def _notification(self, source: Source, found: Diagnostic) -> dict[str, object]:
        return {
            "descriptor": {"id": found.rule},
            "level": "error",
            "message": {"text": visible(found.message)},
            "locations": [self.places.location(source, found.finding.span)],
        }


def _suppression(permitted: Suppressed) -> dict[str, object]:
    kind = "inSource" if permitted.kind == _IN_SOURCE else "external"
    suppression: dict[str, object] = {"kind": kind, "status": "accepted", "properties": {"by": permitted.kind}}
    return suppression | ({"justification": visible(permitted.reason)} if permitted.reason else {})
