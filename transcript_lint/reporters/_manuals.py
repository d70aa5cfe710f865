"""What the rules that a report can name say of themselves: those of plugins, of the grammar and of the engine."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import dedent

from transcript_lint.config import STRUCTURE, Settings
from transcript_lint.own import ENGINE, own
from transcript_lint.record import NamedTuple

OURS = "transcript-lint"


class Manual(NamedTuple):
    """A rule as a report describes it; `text` is its manual, with examples drawn in indented blocks."""

    name: str
    category: str
    severity: str
    summary: str
    text: str
    origin: str


def manuals(settings: Settings) -> dict[str, Manual]:
    """The manuals of the rules of a run, by name: those that were chosen, and the grammar's that are not off."""
    from transcript_lint.readers.mistakes import mistakes

    found = {
        rule.name: Manual(rule.name, rule.category, severity, rule.summary, _dedented(rule.manual), rule.origin)
        for rule, severity, _ in settings.rules
    }
    for name, mistake in mistakes().items():
        severity = settings.structural.get(name, "error")
        if severity != "off":
            text = mistake.manual.strip()
            summary = text.partition("\n")[0].rstrip(".")
            found[name] = Manual(name, STRUCTURE, severity, summary, text, OURS)
    return dict(sorted(found.items()))


def manual_of(name: str, known: Mapping[str, Manual]) -> Manual:
    """The manual of a rule: of one of the run, or the linter's own; of any other, as much as its name says."""
    if name in known:
        return known[name]
    if told := own().get(name):
        return Manual(name, told.category, told.severity, told.summary, told.manual, OURS)
    summary = name.replace("-", " ").capitalize()
    return Manual(name, ENGINE, "error", summary, summary + ".", OURS)


def _dedented(docstring: str) -> str:
    first, _, rest = docstring.strip().partition("\n")
    return f"{first}\n{dedent(rest)}".strip()
