"""One JSON document for other programs, as grammar/report.schema.json describes it."""

from __future__ import annotations

from transcript_lint.reporters import Context, Reporter, _records
from transcript_lint.reporters._json import dumps, separator
from transcript_lint.results import Checked, Summary


def report(context: Context) -> Reporter:
    """Open the format."""
    tool = {"name": "transcript-lint", "version": context.version}
    before = separator()
    permitted: list[str] = []

    def file(checked: Checked) -> str:
        permitted.extend(dumps(_records.suppressed(checked.source, item)) for item in checked.suppressed)
        return "".join(
            f"{before()}\n{dumps(_records.diagnostic(checked.source, found))}" for found in checked.diagnostics
        )

    def close(summary: Summary) -> str:
        lines = ",\n".join(permitted)
        return f'\n],"suppressed":[\n{lines}\n],"summary":{dumps(_records.summary(summary))}}}\n'

    return Reporter(file, close, f'{{"version":{_records.VERSION},"tool":{dumps(tool)},"diagnostics":[', sections=True)
