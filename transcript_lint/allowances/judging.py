"""Tells what is wrong with allowances: they are unknown, unused, expired, unclosed, or give no reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from transcript_lint.allowances.reading import UNKNOWN, Allowance, Wrong, less, renamed, without
from transcript_lint.config import Settings, structural_names
from transcript_lint.config.mistakes import did_you_mean
from transcript_lint.document import Document
from transcript_lint.model import Diagnostic, Finding
from transcript_lint.own import own
from transcript_lint.plugins import collect

UNUSED = "unused-allowances"
EXPIRED = "expired-allowances"
REASONLESS = "reasonless-allowances"
UNMET = "unmet-expectations"
STALE = "stale-baselines"


def judge(
    document: Document,
    allowances: Iterable[Allowance],
    wrong: Iterable[Wrong],
    used: Set[tuple[int, str]],
    settings: Settings,
) -> Iterator[Diagnostic]:
    """The diagnostics about a document's allowances; `used` has the number and rule of each that permitted any."""
    for mistake in wrong:
        yield diagnostic(document, mistake.rule, mistake.finding)
    ran = {chosen.rule.name for chosen in settings.rules if chosen.rule.subject != "Corpus"}
    for allowance in allowances:
        if allowance.kind == "comment" and not allowance.reason:
            yield diagnostic(document, REASONLESS, Finding("no reason: expected ` -- ` and why", allowance.span))
        if allowance.expired(settings.today):
            yield diagnostic(document, EXPIRED, _expired(document, allowance))
            continue
        idle = [rule for rule in allowance.rules if (allowance.number, rule) not in used]
        for rule in idle:
            yield from _idle(document, allowance, rule, ran, settings)


def diagnostic(document: Document, rule: str, finding: Finding) -> Diagnostic:
    """A diagnostic of one of these rules."""
    start, end = map(document.source.position, finding.span)
    return Diagnostic(rule, own()[rule].severity, document.source.path, start, end, finding)


def _expired(document: Document, allowance: Allowance) -> Finding:
    at = f" at {allowance.place}" if allowance.place else ""
    message = f"what is allowed of {_listed(allowance.rules)}{at} has expired: it was until {allowance.until}"
    fix = without(document, allowance.span, "suggestion") if allowance.kind == "comment" else None
    return Finding(message, allowance.span, fix=fix)


def _idle(
    document: Document, allowance: Allowance, rule: str, ran: Set[str], settings: Settings
) -> Iterator[Diagnostic]:
    """What to say of a rule that an allowance permitted in vain: it is unknown, or nothing of it is found."""
    known = rule in ran or rule in settings.structural
    if not known and rule not in (names := _names(settings)):
        if allowance.kind == "comment":
            yield diagnostic(document, UNKNOWN, _unknown(document, allowance, rule, names))
        return
    if not known and rule not in structural_names():
        return
    if settings.structural.get(rule) == "off":
        return
    if allowance.expected:
        fix = less(document, allowance.span, allowance.rules, rule, "suggestion")
        finding = Finding(f"`{rule}` was expected here, and finds nothing", allowance.span, fix=fix)
        yield diagnostic(document, UNMET, finding)
    elif allowance.kind == "comment":
        fix = less(document, allowance.span, allowance.rules, rule)
        yield diagnostic(document, UNUSED, Finding(f"`{rule}` finds nothing here to allow", allowance.span, fix=fix))
    elif allowance.place:
        message = f"`{rule}` finds nothing here to allow, as {allowance.place} does"
        yield diagnostic(document, UNUSED, Finding(message, allowance.span))


def _names(settings: Settings) -> set[str]:
    """The names of all rules that there are, as far as these settings tell, whether they run or not."""
    from transcript_lint.config.known import structural

    return {*settings.names, *collect(()).rules, *structural()}


def _unknown(document: Document, allowance: Allowance, rule: str, names: Iterable[str]) -> Finding:
    hint = did_you_mean(rule, names)
    fix = renamed(document, allowance.span, rule, hint, -1)
    return Finding(f"no rule is named `{rule}`{hint}", allowance.span, fix=fix)


def _listed(rules: Iterable[str]) -> str:
    return ", ".join(f"`{rule}`" for rule in rules)
