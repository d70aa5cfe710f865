"""Takes one document through reader, rules, allowances and sorting."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from transcript_lint.model import Diagnostic, Document, Finding, Span
from transcript_lint.record import NamedTuple
from transcript_lint.rule import Rule

Reader = Callable[..., Document]


class Chosen(NamedTuple):
    """A rule that is to run, with the severity and the options that were decided for it."""

    rule: Rule
    severity: str
    options: Mapping[str, object]


def lint(document: Document, rules: Iterable[Chosen], structural: Mapping[str, str] | None = None) -> list[Diagnostic]:
    """What is wrong with a document, in the order of its text.

    `structural` gives the severity of the reader's own findings by rule, for those that are not errors; one of "off"
    drops them. A rule that raises becomes a diagnostic of the rule `crashes`, and everybody else's findings stand.
    """
    found = [
        _diagnostic(document, fault.rule, severity, fault.finding)
        for fault in document.faults
        if (severity := (structural or {}).get(fault.rule, "error")) != "off"
    ]
    for chosen in rules:
        found.extend(_run(document, chosen))
    found.sort(key=lambda diagnostic: (diagnostic.start, diagnostic.rule, diagnostic.end))
    return found


def _run(document: Document, chosen: Chosen) -> Iterator[Diagnostic]:
    rule, severity, options = chosen
    try:
        for finding in _findings(document, rule, options):
            yield _diagnostic(document, rule.name, severity, finding)
    except Exception as error:
        yield _crash(document, rule, error)


def _findings(document: Document, rule: Rule, options: Mapping[str, object]) -> Iterator[Finding]:
    """The findings of one rule, wherever in the document it looks."""
    check = rule.check
    if rule.subject == "Document":
        yield from check(document, **options)
    elif rule.subject == "Transcript":
        for transcript in document.transcripts:
            yield from check(transcript, **options)
    elif rule.subject == "Turn":
        for transcript in document.transcripts:
            for turn in transcript.turns:
                yield from check(turn, **options)


def _diagnostic(document: Document, rule: str, severity: str, finding: Finding) -> Diagnostic:
    source = document.source
    start, end = finding.span
    if not 0 <= start <= end <= len(source.text):
        raise ValueError(f"a span from {start} to {end} in a text of {len(source.text)} characters")
    return Diagnostic(rule, severity, source.path, source.position(start), source.position(end), finding)


def _crash(document: Document, rule: Rule, error: Exception) -> Diagnostic:
    """The diagnostic for a rule that raised: it says whose rule and where, and nothing of the transcript."""
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f" in {place.tb_frame.f_code.co_name}, line {place.tb_lineno}" if place else ""
    message = f"the rule {rule.name} of {rule.origin} failed: {type(error).__name__}{where}"
    return _diagnostic(document, CRASHES, "error", Finding(message, Span(0, 0)))


CRASHES = "crashes"
