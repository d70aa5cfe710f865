"""Fixes that a person picks, one by one in the order of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection

from transcript_lint.fixing import PASSES, Candidate, Lint, Mended, UnfitError, candidates, mend, rewritten, step
from transcript_lint.source import Source

YES, NO, ALL, QUIT = "ynaq"
EVERY = frozenset({"safe", "unsafe", "suggestion"})

Decide = Callable[[Source, Source, Candidate], str]


def mend_by_hand(source: Source, lint: Lint, decide: Decide, safeties: Collection[str]) -> Mended:
    """The source with all fixes of these degrees of safety applied, and of the others those that a person picks."""
    parts = [mend(source, lint, safeties)]
    parts.append(pick(parts[-1].source, lint, decide, EVERY - frozenset(safeties)))
    parts.append(mend(parts[-1].source, lint, safeties))
    applied = sum((Counter(part.applied) for part in parts), Counter[str]())
    problems = tuple(problem for part in parts for problem in part.problems)
    mended = Mended(parts[-1].source, applied, parts[-1].left, problems)
    try:
        rewritten(mended)
    except UnfitError as error:
        return Mended(source, {}, problems=(*problems, str(error)))
    return mended


def pick(source: Source, lint: Lint, decide: Decide, safeties: Collection[str]) -> Mended:
    """Ask about each fix of these degrees of safety, and apply those that are wanted.

    `decide` is given the source as it is, as it would be, and the fix; it answers `YES`, `NO`, `ALL` (this one, and all
    others of its rule) or `QUIT`. What it refuses is not asked again, though places behind it move.
    """
    asker = _Asker(source, lint, decide, safeties)
    while fix := asker.next():
        asker.consider(fix)
    return Mended(asker.source, asker.applied, problems=tuple(asker.problems))


class _Asker:
    """How far a person has come."""

    def __init__(self, source: Source, lint: Lint, decide: Decide, safeties: Collection[str]) -> None:
        self.source, self.lint, self.decide, self.safeties = source, lint, decide, safeties
        self.applied: Counter[str] = Counter()
        self.problems: list[str] = []
        self.wanted: set[str] = set()
        self.settled: set[tuple[int, str, str]] = set()
        self.at = 0
        # A fix whose result asks for it again a little further on would never come to an end.
        self.limit = PASSES + 2 * len(self._fixes())

    def next(self) -> Candidate | None:
        """The next fix to ask about, if there is one."""
        if len(self.settled) >= self.limit:
            return None
        open_ones = [fix for fix in self._fixes() if _start(fix) >= self.at and _key(fix) not in self.settled]
        return min(open_ones, key=_start, default=None)

    def consider(self, fix: Candidate) -> None:
        """Ask about a fix, unless that is settled, and do what is answered."""
        self.at = _start(fix)
        self.settled.add(_key(fix))
        try:
            made = step(self.source, [fix])
        except UnfitError as error:
            self.problems.append(str(error))
            return
        answer = YES if fix.rule in self.wanted else self.decide(self.source, made, fix)
        if answer == ALL:
            self.wanted.add(fix.rule)
        if answer == QUIT:
            self.limit = 0
        elif answer != NO:
            self.source = made
            self.applied[fix.rule] += 1

    def _fixes(self) -> list[Candidate]:
        return candidates(self.source, self.lint(self.source), self.safeties)


def _start(candidate: Candidate) -> int:
    return min((edit.span.start for edit in candidate.fix.edits), default=0)


def _key(candidate: Candidate) -> tuple[int, str, str]:
    return _start(candidate), candidate.rule, candidate.fix.title
