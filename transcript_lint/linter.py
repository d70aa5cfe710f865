"""Takes one document through reader, rules, allowances and sorting."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise

from transcript_lint import budget
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
    drops them. A rule that raises, gives what is no finding of this document, or runs out of time (where `budget` is
    watching) becomes a diagnostic of the rule `crashes`; all that it and the others found stands.
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


def _run(document: Document, chosen: Chosen) -> list[Diagnostic]:
    rule, severity, options = chosen
    length = len(document.text)
    found: list[Diagnostic] = []
    at = 0
    try:
        budget.begin(length)
        for begin, part in _parts(document, rule.subject):
            at = begin
            for finding in rule.check(part, **options):
                _examine(finding, length)
                found.append(_diagnostic(document, rule.name, severity, finding))
                if len(found) > length + 1:
                    raise Nonsense(f"it gave more findings than the text has characters, {length}")
        budget.end()
    except (Exception, SystemExit, budget.OutOfTime) as error:
        budget.end()
        found.append(_crash(document, rule, at, error))
    return found


def _parts(document: Document, subject: str) -> Iterator[tuple[int, object]]:
    """Each part of the document that a rule of this subject reads, with the offset where it begins."""
    if subject == "Document":
        yield 0, document
    elif subject == "Transcript":
        for transcript in document.transcripts:
            yield transcript.span.start, transcript
    elif subject == "Turn":
        for transcript in document.transcripts:
            for turn in transcript.turns:
                yield turn.text_at, turn


def _diagnostic(document: Document, rule: str, severity: str, finding: Finding) -> Diagnostic:
    position = document.source.position
    start, end = finding.span
    return Diagnostic(rule, severity, document.source.path, position(start), position(end), finding)


def _examine(finding: object, length: int) -> None:
    """See that what a rule gave is a finding in a text of `length` code points.

    Raises:
        Nonsense: it is not.
    """
    if not isinstance(finding, Finding):
        raise Nonsense(f"it gave {_kind(finding)}, and not a Finding")
    if not isinstance(finding.message, str):
        raise Nonsense(f"it gave {_kind(finding.message)} as a message, and not a text")
    _examine_span(finding.span, length)
    for related in finding.related:
        _examine_span(related.span, length)
    if finding.fix:
        for edit in finding.fix.edits:
            _examine_span(edit.span, length)
        if not finding.fix.edits:
            raise Nonsense("it gave a fix that edits nothing")
        if any(after.span.start < before.span.end for before, after in pairwise(sorted(finding.fix.edits))):
            raise Nonsense("it gave a fix whose edits overlap")


def _examine_span(span: object, length: int) -> None:
    if not isinstance(span, Span) or type(span.start) is not int or type(span.end) is not int:
        raise Nonsense(f"it gave {_kind(span)} as a place, and not a Span of two whole numbers")
    if not 0 <= span.start <= span.end <= length:
        raise Nonsense(f"it gave a span from {span.start} to {span.end} in a text of {length} characters")


def _kind(value: object) -> str:
    return f"a value of type {type(value).__name__}"


class Nonsense(Exception):  # noqa: N818 - it is what a rule gave
    """What a rule gave is no finding of this document; the message says why, in words of the linter's own."""


def _crash(document: Document, rule: Rule, at: int, error: BaseException) -> Diagnostic:
    """The diagnostic for a rule that failed: whose it is, where in its code, and nothing of the transcript.

    What an error says may quote the transcript, so only the type of a stranger's is named.
    """
    from transcript_lint.places import Place, place_of, shown

    code = rule.check.__code__
    function = Place(code.co_filename, code.co_firstlineno, code.co_name)
    place = place_of(error, prefer=code.co_filename) or function
    what = str(error) if isinstance(error, (Nonsense, budget.OutOfTime)) else type(error).__name__
    where = f"{place.function}, {shown(place.path)}:{place.line}"
    message = f"the rule {rule.name} of {rule.origin} failed: {what} (in {where})"
    return _diagnostic(document, CRASHES, "error", Finding(message, Span(at, at)))


CRASHES = "crashes"
