"""Findings in a table below the name of their file, with line and column, rule and message."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint.annotate import visible
from transcript_lint.reporters import Context, Reporter
from transcript_lint.reporters._conclusion import conclusion
from transcript_lint.reporters._places import shown
from transcript_lint.results import Checked


def report(context: Context) -> Reporter:
    """Open the format."""
    paint = context.paint

    def rows(checked: Checked) -> Iterator[str]:
        places = [f"{found.start.line}:{found.start.column}" for found in checked.diagnostics]
        wide = max(map(len, places))
        named = max(len(found.rule) for found in checked.diagnostics)
        for place, found in zip(places, checked.diagnostics, strict=True):
            severity = paint(f"{found.severity:<7}", found.severity)
            yield f"  {place:>{wide}}  {severity}  {found.rule:<{named}}  {visible(found.message)}\n"

    def file(checked: Checked) -> str:
        if not checked.diagnostics:
            return ""
        return "".join((paint(shown(checked.source.path), "strong") + "\n", *rows(checked), "\n"))

    return Reporter(file, lambda summary: conclusion(context, summary))
