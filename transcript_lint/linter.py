"""Takes one document through its rules, and sorts what they find."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from transcript_lint import budget
from transcript_lint.document import Document, Glance
from transcript_lint.model import Diagnostic, Finding, Span, Transcript, Turn, by_place
from transcript_lint.own import UNREAD
from transcript_lint.record import NamedTuple
from transcript_lint.rule import Rule

Part = Document | Transcript | Turn


class Chosen(NamedTuple):
    """A rule that is to run, with the severity and the options that were decided for it."""

    rule: Rule
    severity: str
    options: Mapping[str, object]


TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    _Read = TypeVar("_Read")
    _Told = TypeVar("_Told")


def lint(
    document: Document,
    rules: Iterable[Chosen],
    structural: Mapping[str, str] | None = None,
    seconds: dict[str, float] | None = None,
    explained: list[Diagnostic] | None = None,
) -> list[Diagnostic]:
    """What is wrong with a document, in the order of its text.

    `structural` gives the severity of the reader's own findings by rule, for those that are not errors; one of "off"
    drops them, but for one that says that nothing of the file could be read. A rule that raises, gives what is no
    finding of this document, or runs out of time (where `budget` is watching) becomes a diagnostic of the rule
    `crashes`; all that it and the others found stands. `seconds` is what to add to, for each rule, the time that it
    took, `explained` gets what is not told as something else explains it.
    """
    found = [
        _diagnostic(document, fault.rule, severity, fault.finding)
        for fault in document.faults
        if (severity := "error" if fault.rule in UNREAD else (structural or {}).get(fault.rule, "error")) != "off"
    ]
    chosen = [one for one in rules if one.rule.subject != "Corpus"]
    _apply_all(document, chosen, found, seconds)
    found.sort(key=by_place)
    if len(found) < 2:
        return found
    from transcript_lint.consequences import parted

    told, follows = parted(document, found, {one.rule.name: one.rule.explained_by for one in chosen})
    if explained is not None:
        explained += follows
    return told


def _apply_all(
    document: Document, chosen: Sequence[Chosen], found: list[Diagnostic], seconds: dict[str, float] | None
) -> None:
    """Add what rules find in a document, or how they fail, to `found`."""
    apply = _timed(_apply, seconds)
    if budget.exhausted:
        found += [_given_up(document, one.rule) for one in chosen if one.rule.check in budget.exhausted]
        chosen = [one for one in chosen if one.rule.check not in budget.exhausted]
    sound: list[Chosen] = []
    somewhere: dict[int, list[Chosen]] = {}
    for rule, where in promising(document, chosen, found, seconds):
        if rule.rule.subject == "Document":
            apply(document, rule, (document,), found)
        elif where is None:
            sound.append(rule)
        else:
            for at in where:
                somewhere.setdefault(at, []).append(rule)
    # All rules look at one transcript before any looks at the next, so that they can share what they know of it.
    failed: list[Chosen] = []
    for transcript in document.transcripts if sound or somewhere else ():
        for rule in (*sound, *somewhere.get(id(transcript), ())):
            if rule not in failed and not apply(document, rule, _parts(transcript, rule.rule), found):
                failed.append(rule)


def _parts(transcript: Transcript, rule: Rule) -> Sequence[Part]:
    """What of a transcript a rule reads; it is not split into turns for one that reads it whole."""
    return transcript.turns if rule.subject == "Turn" else (transcript,)


def promising(
    document: Document, rules: Iterable[Chosen], failed: list[Diagnostic], seconds: dict[str, float] | None = None
) -> list[tuple[Chosen, Collection[int] | None]]:
    """The rules that may find something in a document: those without a sign, and those whose sign is there.

    With each come the ids of the transcripts to look at, where its sign tells so much. That a sign failed is added to
    `failed`, and its time to `seconds`.
    """
    promises = _timed(_promises, seconds)
    signed = ((one, promises(document, one, document.glance, failed) if one.rule.sign else None) for one in rules)
    return [(one, where) for one, where in signed if where is None or where]


def _promises(document: Document, chosen: Chosen, glance: Glance, failed: list[Diagnostic]) -> Collection[int] | None:
    """The ids of the transcripts in which the sign of a rule is, or None for all; none if it failed, which is told."""
    try:
        with budget.spent_on(len(document.source.text)):
            where = told(chosen, glance)
            if not isinstance(where, list):
                return None if where else ()
            ids = set(map(id, where))
            if not ids <= glance.ids:
                raise Nonsense("its sign gave what is no transcript of this document")
            return ids
    except (Exception, SystemExit, budget.OutOfTime) as error:
        failed.append(_failed(document, chosen.rule, document, error))
        return ()


def told(chosen: Chosen, glance: Glance) -> bool | list[Transcript]:
    """What the sign of a rule tells, given those of the rule's options that it asks for."""
    if (sign := chosen.rule.sign) is None:
        return True
    asked: Mapping[str, object] = getattr(sign, "__kwdefaults__", None) or {}
    return sign(glance, **{name: chosen.options[name] for name in asked if name in chosen.options})


def _apply(document: Document, chosen: Chosen, parts: Iterable[Part], found: list[Diagnostic]) -> bool:
    """Add what a rule finds in some parts of a document; false if it failed, which is told of then."""
    rule, severity, options = chosen
    check, length = rule.check, len(document.source.text)
    most = len(found) + length + 1
    part: Part = document
    try:
        budget.begin(length)
        for part in parts:
            for finding in check(part, **options):
                _examine(finding, length)
                found.append(_diagnostic(document, rule.name, severity, finding))
                if len(found) > most:
                    raise Nonsense(f"it gave more findings than the text has characters, {length}")
        budget.end()
    except (Exception, SystemExit, budget.OutOfTime) as error:
        budget.end()
        found.append(_failed(document, rule, part, error))
        return False
    return True


def _failed(document: Document, rule: Rule, part: Part, error: BaseException) -> Diagnostic:
    """The diagnostic for a rule that failed in a part of a document; it is given up where it took too long."""
    if isinstance(error, budget.OutOfTime):
        budget.exhausted.add(rule.check)
    return crash(document, rule, _begin(part), error)


def _timed(
    step: Callable[[Document, Chosen, _Read, list[Diagnostic]], _Told], seconds: dict[str, float] | None
) -> Callable[[Document, Chosen, _Read, list[Diagnostic]], _Told]:
    """A step, with the time that each rule takes in it added up in `seconds`, if that is given."""
    if seconds is None:
        return step
    from time import perf_counter

    def timed(document: Document, chosen: Chosen, read: _Read, found: list[Diagnostic]) -> _Told:
        started = perf_counter()
        told = step(document, chosen, read, found)
        seconds[chosen.rule.name] = seconds.get(chosen.rule.name, 0.0) + perf_counter() - started
        return told

    return timed


def _given_up(document: Document, rule: Rule) -> Diagnostic:
    """The diagnostic for a rule that is not run any more: else each file of a run would wait for it."""
    message = f"the rule {rule.name} of {rule.origin} was not run: it took too long on a file before this one"
    return _diagnostic(document, CRASHES, "error", Finding(message, Span(0, 0)))


def _begin(part: Part) -> int:
    """The offset where a part of a document begins."""
    if isinstance(part, Transcript):
        return part.span.start
    return part.text_at if isinstance(part, Turn) else 0


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
        if not finding.fix.edits and not finding.fix.encoding:
            raise Nonsense("it gave a fix that edits nothing")
        if finding.fix.safety not in _SAFETIES:
            raise Nonsense(f"it gave a fix whose safety is none of {', '.join(_SAFETIES)}")
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


def crash(document: Document, rule: Rule, at: int, error: BaseException) -> Diagnostic:
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
_SAFETIES = ("safe", "unsafe", "suggestion")
