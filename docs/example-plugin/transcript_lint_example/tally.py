"""The output format `tally`: how often each rule found something, as a table with tabs."""

from __future__ import annotations

from collections import Counter

from transcript_lint.reporters import Context, Reporter
from transcript_lint.results import Checked, Summary


def report(context: Context) -> Reporter:
    """Open the reporter: `file` says what to write for each file, `close` what to write when all are checked."""
    counts: Counter[str] = Counter()

    def file(checked: Checked) -> str:
        counts.update(found.rule for found in checked.diagnostics)
        return ""

    def close(summary: Summary) -> str:
        return "".join(f"{count}\t{rule}\n" for rule, count in sorted(counts.items()))

    return Reporter(file, close)
