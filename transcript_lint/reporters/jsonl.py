"""A line of JSON for each finding, as grammar/report.schema.json describes it, and one for the summary."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint.reporters import Context, Reporter, _records
from transcript_lint.reporters._json import dumps
from transcript_lint.results import Checked, Summary


def report(context: Context) -> Reporter:
    """Open the format."""

    def lines(checked: Checked) -> Iterator[str]:
        for found in checked.diagnostics:
            yield dumps({"type": "diagnostic", **_records.diagnostic(checked.source, found)})
        for permitted in checked.suppressed:
            yield dumps({"type": "suppressed", **_records.suppressed(checked.source, permitted)})

    def file(checked: Checked) -> str:
        return "".join(f"{line}\n" for line in lines(checked))

    def close(summary: Summary) -> str:
        return dumps({"type": "summary", "version": _records.VERSION, **_records.summary(summary)}) + "\n"

    return Reporter(file, close, sections=True)
