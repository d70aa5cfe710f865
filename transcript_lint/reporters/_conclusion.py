"""The last line of a run for people: what was found, and in how much."""

from __future__ import annotations

from transcript_lint.reporters import Context
from transcript_lint.results import Summary

_SEVERITIES = ("error", "warning", "info")


def conclusion(context: Context, summary: Summary) -> str:
    """What was found, in how much, and what was left out; nothing where the user asked for quiet."""
    if context.quiet:
        return ""
    counts = summary.severities
    found = [
        plural(counts[severity], severity, "info" if severity == "info" else "")
        for severity in _SEVERITIES
        if counts.get(severity)
    ]
    checked = ", ".join(
        (
            plural(summary.files, "file"),
            plural(summary.transcripts, "transcript"),
            plural(summary.turns, "turn"),
        )
    )
    permitted = f"; {summary.permitted:,} permitted" if summary.permitted else ""
    skipped = f"; {plural(len(summary.skipped), 'path')} skipped" if summary.skipped else ""
    rest = "; not everything could be checked" if summary.incomplete else ""
    findings = ", ".join(found) or "No findings"
    return f"{findings} in {checked}, under {plural(summary.rules, 'rule')}{permitted}{skipped}{rest}\n"


def plural(count: int, noun: str, many: str = "") -> str:
    """A count and what is counted: `1 turn`, `2 turns`."""
    return f"{count:,} {noun if count == 1 else many or noun + 's'}"
