"""A line for each finding, as editors and `grep` read it: `path:line:column: severity[rule] message`."""

from __future__ import annotations

from transcript_lint.annotate import visible
from transcript_lint.model import Diagnostic
from transcript_lint.reporters import Context, Reporter
from transcript_lint.reporters._conclusion import conclusion
from transcript_lint.reporters._places import place
from transcript_lint.results import Checked


def report(context: Context) -> Reporter:
    """Open the format."""

    def line(found: Diagnostic) -> str:
        kind = context.paint(f"{found.severity}[{found.rule}]", found.severity)
        return f"{place(found)}: {kind} {visible(found.message)}\n"

    def file(checked: Checked) -> str:
        return "".join(map(line, checked.diagnostics))

    return Reporter(file, lambda summary: conclusion(context, summary), sections=True)
