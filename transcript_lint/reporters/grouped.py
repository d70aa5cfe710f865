"""Findings in a table below the name of their file, with line and column, rule and message."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcript_lint.annotate import visible
from transcript_lint.model import Diagnostic
from transcript_lint.reporters import Context, Reporter
from transcript_lint.reporters._conclusion import conclusion
from transcript_lint.reporters._gathered import gathered
from transcript_lint.reporters._places import shown


def report(context: Context) -> Reporter:
    """Open the format."""
    paint = context.paint

    def rows(diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
        places = [f"{found.start.line}:{found.start.column}" for found in diagnostics]
        wide = max(map(len, places))
        named = max(len(found.rule) for found in diagnostics)
        for place, found in zip(places, diagnostics, strict=True):
            severity = paint(f"{found.severity:<7}", found.severity)
            yield f"  {place:>{wide}}  {severity}  {found.rule:<{named}}  {visible(found.message)}\n"

    def file(path: str, diagnostics: Sequence[Diagnostic]) -> str:
        if not diagnostics:
            return ""
        return "".join((paint(shown(path), "strong") + "\n", *rows(diagnostics), "\n"))

    return gathered(file, lambda summary: conclusion(context, summary))
