"""A GitLab code quality report: a JSON array, with paths from the repository's root.

See https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format; columns are counted from 1, in code
points, as the format names no unit.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from transcript_lint.annotate import visible
from transcript_lint.reporters import Context, Reporter
from transcript_lint.reporters._fingerprints import Fingerprints
from transcript_lint.reporters._json import dumps, separator
from transcript_lint.reporters._places import encodable, relative
from transcript_lint.results import Checked

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def report(context: Context) -> Reporter:
    """Open the format."""
    before = separator()
    fingerprints = Fingerprints()

    def entries(checked: Checked) -> Iterator[dict[str, object]]:
        path = encodable(relative(checked.source.path, context.root))
        marks = fingerprints.of(checked.source, checked.diagnostics)
        for found, mark in zip(checked.diagnostics, marks, strict=True):
            yield {
                "description": visible(found.message),
                "check_name": found.rule,
                # GitLab shows findings of the same fingerprint as one, so that it must hold the path as well.
                "fingerprint": sha256(f"{path}\0{mark}".encode()).hexdigest(),
                "severity": _SEVERITIES[found.severity],
                "location": {"path": path, "positions": {"begin": found.start._asdict(), "end": found.end._asdict()}},
            }

    def file(checked: Checked) -> str:
        return "".join(f"{before()}\n{dumps(entry)}" for entry in entries(checked))

    return Reporter(file, lambda summary: "\n]\n", "[", sections=True)
