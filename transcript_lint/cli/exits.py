"""Which exit code a run has earned."""

from __future__ import annotations

from transcript_lint.cli import CLEAN, FINDINGS, INCOMPLETE
from transcript_lint.config import fails
from transcript_lint.results import Summary


def exit_code(
    summary: Summary, fail_level: str, *, incomplete: bool, max_warnings: int | None = None, exit_zero: bool = False
) -> int:
    """The exit code of a run: that it is incomplete beats that there are findings.

    With `max_warnings`, warnings fail only where there are more than that; with `exit_zero`, nothing found does.
    """
    if incomplete:
        return INCOMPLETE
    counts = dict(summary.severities)
    if max_warnings is not None and counts.pop("warning", 0) > max_warnings:
        counts["error"] = 1
    failed = any(count and fails(severity, fail_level) for severity, count in counts.items())
    return FINDINGS if failed and not exit_zero else CLEAN
