"""How many findings there are of each rule, in how many files, and how many of them a fix mends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from transcript_lint.model import Diagnostic
from transcript_lint.reporters import Context, Reporter
from transcript_lint.reporters._conclusion import conclusion
from transcript_lint.results import Checked, Summary

_TITLES = ("findings", "files", "fixable", "severity")


def report(context: Context) -> Reporter:
    """Open the format."""
    findings: Counter[tuple[str, str]] = Counter()
    files: Counter[tuple[str, str]] = Counter()
    fixable: Counter[tuple[str, str]] = Counter()
    last: dict[tuple[str, str], str] = {}

    def file(checked: Checked) -> str:
        for key in {_key(found) for found in checked.diagnostics}:
            if last.get(key) != checked.source.path:  # a large file comes in sections
                files[key] += 1
            last[key] = checked.source.path
        findings.update(map(_key, checked.diagnostics))
        fixable.update(_key(found) for found in checked.diagnostics if found.finding.fix)
        return ""

    def rows() -> Iterator[str]:
        if findings:
            yield "  ".join((*(f"{title:>8}" for title in _TITLES), "rule")) + "\n"
        for key, count in sorted(findings.items(), key=lambda item: (-item[1], item[0])):
            severity, rule = key
            counts = "  ".join(f"{number:>8,}" for number in (count, files[key], fixable[key]))
            yield f"{counts}  {context.paint(f'{severity:>8}', severity)}  {rule}\n"

    def close(summary: Summary) -> str:
        return "".join((*rows(), conclusion(context, summary)))

    return Reporter(file, close, sections=True)


def _key(found: Diagnostic) -> tuple[str, str]:
    return found.severity, found.rule
