"""Applies fixes and proves that they are safe before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from transcript_lint.edits import apply, compatible
from transcript_lint.fixing.proof import broken
from transcript_lint.model import Diagnostic, Fix
from transcript_lint.readers import native
from transcript_lint.record import NamedTuple
from transcript_lint.source import Source, decode, encode

Lint = Callable[[Source], Iterable[Diagnostic]]

SAFE: frozenset[str] = frozenset({"safe"})
UNSAFE = SAFE | {"unsafe"}
PASSES = 16
_GROWTH = 1 << 16


class Candidate(NamedTuple):
    """A fix, and the rule whose finding it mends."""

    rule: str
    fix: Fix


class Mended(NamedTuple):
    """What became of a source: `source` is the very one that went in where nothing is changed.

    `applied` counts fixes by rule; `left` is what is wrong with it still; `problems` says, a line each, what could not
    be done and why.
    """

    source: Source
    applied: Mapping[str, int]
    left: tuple[Diagnostic, ...] = ()
    problems: tuple[str, ...] = ()


class UnfitError(Exception):
    """Fixes that must not be applied: `rules` says whose, the message why."""

    def __init__(self, rules: Iterable[str], why: str) -> None:
        self.rules = tuple(sorted(set(rules)))
        super().__init__(f"the fix of {' and that of '.join(self.rules)} {why}")


class EndlessError(Exception):
    """Fixes of `rules` that undo each other, or themselves, or whose result asks for more of them each time."""

    def __init__(self, rules: Iterable[str]) -> None:
        self.rules = tuple(sorted(set(rules)))
        names = " and ".join(self.rules)
        alone = len(self.rules) == 1
        super().__init__(
            f"the fix of {names} comes to no end, and is not applied"
            if alone
            else f"the fixes of {names} undo each other, and none of them is applied"
        )


def mend(source: Source, lint: Lint, safeties: Collection[str] = SAFE) -> Mended:
    """The source with all fixes of these degrees of safety applied, again and again until there are none.

    Rules whose fixes undo each other are named, and none of them is applied. Where a fix breaks its promise, or a
    second run would change something again, nothing is applied at all.
    """
    mended = _mend(source, lint, safeties)
    if mended.source is source:
        return mended
    try:
        again = _mend(rewritten(mended), lint, safeties)
    except UnfitError as error:
        return Mended(source, {}, problems=(str(error),))
    if again.applied or again.problems != mended.problems:
        rules = ", ".join(sorted(again.applied)) or "; ".join(again.problems)
        why = f"a second run would do something else again: {rules}"
        return Mended(source, {}, problems=(why,))
    return mended


def rewritten(mended: Mended) -> Source:
    """The mended source, as it is read from the bytes that it is written as.

    Raises:
        UnfitError: it would be read as another text.
    """
    source = mended.source
    try:
        again = decode(encode(source), source.path)
    except UnicodeEncodeError:
        raise UnfitError(mended.applied, f"leaves a character that {source.encoding} cannot hold") from None
    if (again.text, again.encoding, again.damage) != (source.text, source.encoding, None):
        raise UnfitError(mended.applied, "leaves a text that would be read as another one")
    return again


def _mend(source: Source, lint: Lint, safeties: Collection[str]) -> Mended:
    barred: set[str] = set()
    problems: list[str] = []
    while True:
        try:
            return _settle(source, lint, safeties, barred)._replace(problems=tuple(problems))
        except EndlessError as error:
            barred.update(error.rules)
            problems.append(str(error))
        except UnfitError as error:
            return Mended(source, {}, problems=(*problems, str(error)))


def _settle(source: Source, lint: Lint, safeties: Collection[str], barred: Collection[str]) -> Mended:
    """Apply fixes until none is left.

    Raises:
        EndlessError: that never comes to an end.
        UnfitError: a fix breaks its promise.
    """
    first, applied = source, Counter[str]()
    passes: list[set[str]] = []
    seen = {_key(source): 0}
    while chosen := choose(candidates(source, found := tuple(lint(source)), safeties, barred)):
        source = step(source, chosen)
        passes.append({candidate.rule for candidate in chosen})
        applied.update(candidate.rule for candidate in chosen)
        since = seen.setdefault(_key(source), len(passes))
        if since < len(passes):
            raise EndlessError(set().union(*passes[since:]))
        if len(passes) == PASSES or len(source.text) > 2 * len(first.text) + _GROWTH:
            raise EndlessError(set().union(*passes[len(passes) // 2 :]))
    return Mended(source, applied, found)


def _key(source: Source) -> tuple[bytes, str, bytes]:
    from hashlib import blake2b

    return blake2b(source.text.encode("utf-8", "surrogatepass")).digest(), source.encoding, source.bom


def candidates(
    source: Source, found: Iterable[Diagnostic], safeties: Collection[str], barred: Collection[str] = ()
) -> list[Candidate]:
    """The fixes that may be applied next: the safe ones first, and of a source that is damaged only its rewriting."""
    fixes = [
        Candidate(diagnostic.rule, fix)
        for diagnostic in found
        if (fix := diagnostic.finding.fix) and fix.safety in safeties and diagnostic.rule not in barred
    ]
    if source.damage:
        return [candidate for candidate in fixes if candidate.fix.encoding and not candidate.fix.edits]
    safe = [candidate for candidate in fixes if candidate.fix.safety == "safe"]
    return safe or fixes


def choose(fixes: Sequence[Candidate]) -> list[Candidate]:
    """Those of the fixes that can be applied together.

    Raises:
        UnfitError: there are fixes, and none of them can be applied.
    """
    by_fix = {id(candidate.fix): candidate for candidate in fixes}
    chosen = [by_fix[id(fix)] for fix in compatible([candidate.fix for candidate in by_fix.values()])]
    if fixes and not chosen:
        raise UnfitError({candidate.rule for candidate in fixes}, "overlaps itself")
    return chosen


def step(source: Source, chosen: Sequence[Candidate]) -> Source:
    """The source with fixes applied that can be applied together, proved to keep their promise.

    Raises:
        UnfitError: one of them does not.
    """
    made = _made(source, chosen)
    if why := _broken(source, made, chosen):
        by_rule = {rule: [one for one in chosen if one.rule == rule] for rule in {one.rule for one in chosen}}
        guilty = {rule: why for rule, own in by_rule.items() if (why := _broken(source, _made(source, own), own))}
        raise UnfitError(guilty or by_rule, next(iter(guilty.values()), why))
    return made


def _made(source: Source, chosen: Sequence[Candidate]) -> Source:
    edits = [edit for candidate in chosen for edit in candidate.fix.edits]
    size = len(source.text)
    outside = {one.rule for one in chosen for span, _ in one.fix.edits if not 0 <= span.start <= span.end <= size}
    if outside:
        raise UnfitError(outside, "edits a place outside the text")
    encoding = next((candidate.fix.encoding for candidate in chosen if candidate.fix.encoding), None)
    kept = (source.encoding, source.bom) if encoding is None else (encoding, b"")
    return Source(source.path, apply(source.text, edits), *kept)


def _broken(source: Source, made: Source, chosen: Sequence[Candidate]) -> str:
    safe = all(candidate.fix.safety == "safe" for candidate in chosen)
    return broken(native.read(source), native.read(made), safe)
