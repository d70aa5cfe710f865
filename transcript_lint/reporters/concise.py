"""The output format `concise`: a line for each diagnostic, as editors and `grep` read it."""

from __future__ import annotations

from transcript_lint.annotate import visible
from transcript_lint.reporters import Context
from transcript_lint.reporters.full import conclusion
from transcript_lint.runner import Checked, Summary


class _Concise:
    def __init__(self, context: Context) -> None:
        self.paint = context.paint
        self.severities: list[str] = []

    def file(self, checked: Checked) -> str:
        lines = []
        for found in checked.diagnostics:
            self.severities.append(found.severity)
            place = f"{visible(found.path)}:{found.start.line}:{found.start.column}"
            kind = self.paint(f"{found.severity}[{found.rule}]", found.severity)
            lines.append(f"{place}: {kind} {visible(found.message)}\n")
        return "".join(lines)

    def close(self, summary: Summary) -> str:
        return conclusion(summary, self.severities)


def report(context: Context) -> _Concise:
    """Open the reporter."""
    return _Concise(context)
