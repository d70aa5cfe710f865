"""Which findings the text, the configuration or the baseline permits.

`reading` reads what comments and the configuration allow; `judging` tells what is wrong with an allowance; `baseline`
knows the findings that a project has accepted for now; `writing` writes allowances into a text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from transcript_lint.allowances.judging import judge
from transcript_lint.allowances.reading import Allowance, Wrong, read, speaks_of
from transcript_lint.config import Settings
from transcript_lint.document import Document
from transcript_lint.model import Diagnostic, Suppressed, by_place
from transcript_lint.own import protected
from transcript_lint.record import NamedTuple


def permit(
    document: Document,
    found: Sequence[Diagnostic],
    settings: Settings,
    judged: bool = True,
    explained: Sequence[Diagnostic] = (),
) -> tuple[list[Diagnostic], tuple[Suppressed, ...]]:
    """What of the findings in a document counts, and what does not because something permits it.

    With `judged`, what is wrong with the allowances themselves is among what counts. An allowance is needed also for
    what is `explained`, and so not told: it would be, without what explains it.
    """
    said = read(document, settings)
    counted, suppressed, used = sorted_out(document, found, said.allowances, settings.today, explained)
    if settings.baseline:
        counted, accepted = _baselined(document, counted, settings, judged)
        suppressed += accepted
    if judged:
        counted += judge(document, said.allowances, said.wrong + said.unclosed, used, settings)
        counted.sort(key=by_place)
    return counted, tuple(suppressed)


def sorted_out(
    document: Document,
    found: Iterable[Diagnostic],
    allowances: Iterable[Allowance],
    today: str,
    explained: Iterable[Diagnostic] = (),
) -> tuple[list[Diagnostic], list[Suppressed], set[tuple[int, str]]]:
    """What no allowance permits, what one does, and the numbers and rules of those that did, or would alone."""
    reach = _by_rule(allowances, today)
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
    for diagnostic in explained:
        if (allowance := _allowing(reach.get(diagnostic.rule), document, diagnostic)) is not None:
            used.add((allowance.number, diagnostic.rule))
    return counted, suppressed, used


class Standing(NamedTuple):
    """What is allowed in a section of a file, wherever that is written, and what is wrong with the words of it there.

    `judged` has the numbers of the allowances of which this section alone tells whether they are needed; `unclosed`
    says whether anything that is begun in the file is never ended.
    """

    allowances: tuple[Allowance, ...] = ()
    wrong: tuple[Wrong, ...] = ()
    judged: frozenset[int] = frozenset()
    unclosed: bool = False


class Parted(NamedTuple):
    """What counts of the findings in a section, what does not, and which allowances, by number and rule, permit that.

    `keys` has for each that counts what a baseline knows it by, or None; it is empty where there is none for the file.
    """

    counted: tuple[Diagnostic, ...]
    suppressed: tuple[Suppressed, ...]
    used: frozenset[tuple[int, str]]
    keys: tuple[str | None, ...]


def permit_part(
    document: Document,
    found: Sequence[Diagnostic],
    settings: Settings,
    standing: Standing,
    explained: Sequence[Diagnostic] = (),
) -> Parted:
    """What of the findings in a section of a file counts but for what a baseline accepts, with what is wrong there."""
    counted, suppressed, used = sorted_out(document, found, standing.allowances, settings.today, explained)
    own = [one for one in standing.allowances if one.number in standing.judged]
    told = list(judge(document, own, standing.wrong, used, settings))
    known = keys(document, counted, settings)
    pairs = sorted(zip(counted + told, known + [None] * len(told), strict=True), key=lambda pair: by_place(pair[0]))
    marks = tuple(key for _, key in pairs) if any(known) else ()
    return Parted(tuple(one for one, _ in pairs), tuple(suppressed), frozenset(used), marks)


def keys(document: Document, found: Sequence[Diagnostic], settings: Settings) -> list[str | None]:
    """For each finding what the baseline, where it has entries for the file, knows it by; None for what it cannot."""
    nothing: list[str | None] = [None] * len(found)
    if not settings.baseline:
        return nothing
    from transcript_lint.allowances import baseline

    if not baseline.of_file(document.source.path, settings.baseline):
        return nothing
    untouchable = protected()
    known = baseline.keys_of(document, found)
    return [None if one.rule in untouchable else key for one, key in zip(found, known, strict=True)]


def _baselined(
    document: Document, found: list[Diagnostic], settings: Settings, judged: bool
) -> tuple[list[Diagnostic], list[Suppressed]]:
    from transcript_lint.allowances import baseline

    if not settings.baseline:
        return found, []
    accepted = baseline.Accepted(document.source.path, settings.baseline)
    counted, suppressed = accepted.part(found, keys(document, found, settings))
    return counted + (accepted.told(document, settings) if judged else []), suppressed


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
