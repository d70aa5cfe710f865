"""Which findings the text, the configuration or the baseline permits.

`reading` reads what comments and the configuration allow; `judging` tells what is wrong with an allowance; `baseline`
knows the findings that a project has accepted for now; `writing` writes allowances into a text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from transcript_lint.allowances.judging import judge
from transcript_lint.allowances.reading import Allowance, read, speaks_of
from transcript_lint.config import Settings
from transcript_lint.model import Diagnostic, Document, Suppressed
from transcript_lint.own import protected


def permit(
    document: Document, found: Sequence[Diagnostic], settings: Settings, judged: bool = True
) -> tuple[list[Diagnostic], tuple[Suppressed, ...]]:
    """What of the findings in a document counts, and what does not because something permits it.

    With `judged`, what is wrong with the allowances themselves is among what counts.
    """
    allowances, mistakes = read(document, settings)
    reach = _by_rule(allowances, settings.today)
    untouchable = protected()
    used: set[tuple[int, str]] = set()
    counted: list[Diagnostic] = []
    suppressed: list[Suppressed] = []
    for diagnostic in found:
        allowance = (
            None if diagnostic.rule in untouchable else _allowing(reach.get(diagnostic.rule), document, diagnostic)
        )
        if allowance is None:
            counted.append(diagnostic)
        else:
            used.add((allowance.number, diagnostic.rule))
            suppressed.append(Suppressed(diagnostic, allowance.kind, allowance.reason))
    if settings.baseline:
        counted, accepted = _baselined(document, counted, settings, judged)
        suppressed += accepted
    if judged:
        counted += judge(document, allowances, mistakes, used, settings)
        counted.sort(key=lambda one: (one.start, one.rule, one.end))
    return counted, tuple(suppressed)


def _baselined(
    document: Document, found: list[Diagnostic], settings: Settings, judged: bool
) -> tuple[list[Diagnostic], list[Suppressed]]:
    from transcript_lint.allowances import baseline

    if not settings.baseline:
        return found, []
    untouchable = protected()
    standing = [one for one in found if one.rule in untouchable]
    open_ones = [one for one in found if one.rule not in untouchable]
    counted, accepted, stale = baseline.accept(document, open_ones, settings)
    reason = f"accepted in {settings.baseline}"
    told = [baseline.stale_finding(document, stale, settings.baseline)] if judged and stale else []
    return [*standing, *counted, *told], [Suppressed(one, "baseline", reason) for one in accepted]


def concerns(path: str, settings: Settings) -> bool:
    """Whether the configuration or the baseline may have something to say of a file in which nothing is found."""
    if any(map(partial(speaks_of, path, settings.today), settings.allow)):
        return True
    if not settings.baseline:
        return False
    from transcript_lint.allowances import baseline

    return bool(baseline.of_file(path, settings.baseline))


# For a rule: the first lines of its allowances, in order, and for each the one that reaches furthest so far.
_Reach = tuple[list[int], list[Allowance]]


def _by_rule(allowances: Iterable[Allowance], today: str) -> Mapping[str, _Reach]:
    """Each rule's allowances, so that the one for a finding is found by bisection."""
    by_rule: dict[str, _Reach] = {}
    for allowance in sorted(allowances, key=lambda one: one.first):
        if allowance.expired(today):
            continue
        for rule in allowance.rules:
            firsts, furthest = by_rule.setdefault(rule, ([], []))
            firsts.append(allowance.first)
            furthest.append(allowance if not furthest or allowance.last > furthest[-1].last else furthest[-1])
    return by_rule


def _allowing(reach: _Reach | None, document: Document, found: Diagnostic) -> Allowance | None:
    """The allowance that reaches any line of a finding."""
    if reach is None:
        return None
    span = found.finding.span
    last = document.source.position(max(span.start, span.end - 1)).line
    index = bisect_right(reach[0], last) - 1
    return reach[1][index] if index >= 0 and reach[1][index].last >= found.start.line else None
