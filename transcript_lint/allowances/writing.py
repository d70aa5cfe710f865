"""Writes allowances for findings into a text, as comments that give a reason."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from transcript_lint.allowances.reading import line_end, things
from transcript_lint.document import Document
from transcript_lint.edits import apply
from transcript_lint.model import Diagnostic, Edit, Span


def with_allowances(document: Document, found: Iterable[Diagnostic], reason: str) -> str:
    """The text with a comment above each turn or header that a finding is in; what is in none is allowed file-wide."""
    above: dict[int, set[str]] = {}
    parts = sorted(things(document))
    firsts = [first for first, _ in parts]
    for one in found:
        index = bisect_right(firsts, one.start.line) - 1
        inside = index >= 0 and parts[index][1] >= one.start.line
        above.setdefault(parts[index][0] if inside else 0, set()).add(one.rule)
    source = document.source
    end = line_end(document)
    edits = []
    for line, rules in above.items():
        at = source.line_starts[max(line, 1) - 1]
        verb = "allow" if line else "allow-file"
        comment = f"# transcript-lint: {verb} {', '.join(sorted(rules))} -- {reason}{end}"
        edits.append(Edit(Span(at, at), comment))
    return apply(document.text, _merged(edits))


def _merged(edits: list[Edit]) -> list[Edit]:
    """One edit a place: what is for the file stands first."""
    by_place: dict[Span, str] = {}
    for span, text in sorted(edits, key=lambda edit: (edit.span, "allow-file" not in edit.text)):
        by_place[span] = by_place.get(span, "") + text
    return [Edit(span, text) for span, text in by_place.items()]
