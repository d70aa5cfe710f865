"""Tells what only follows from something else that is told, and need not be told beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping
from operator import attrgetter

from transcript_lint.document import Document
from transcript_lint.model import Diagnostic, Finding, Span
from transcript_lint.rule import weighs

# The rules that may explain what a rule finds, by that rule's name.
Explained = Mapping[str, Collection[str]]


class Places:
    """Some stretches of a text, which may overlap: a look at one place takes the same time however many there are."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def meet(self, finding: Finding) -> bool:
        """Whether a finding is about one of them: stands in it, or links a place of the same document there."""
        here = (related.span for related in finding.related if related.path in ("", finding.path))
        return any(self._hold(start) for start, _ in (finding.span, *here))

    def _hold(self, at: int) -> bool:
        index = bisect_right(self._starts, at)
        return bool(index) and at < self._ends[index - 1]


def parted(
    document: Document, found: list[Diagnostic], explained: Explained
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """What is to be told of what is found in a document, and what something else explains that is told.

    A finding of one of the rules that may explain it does so where it stands in a turn that the finding is about, or at
    the header of its transcript, unless it is less severe. Where rules name each other, what one of them finds is told.
    """
    by_rule: dict[str, list[Diagnostic]] = {}
    for one in found:
        by_rule.setdefault(one.rule, []).append(one)
    if not any(cause in by_rule for rule in by_rule for cause in explained.get(rule, ())):
        return found, []
    kept: dict[str, list[Diagnostic]] = {}
    begun: set[str] = set()
    followed: set[int] = set()

    def settle(rule: str) -> None:
        begun.add(rule)
        causes = [cause for cause in explained.get(rule, ()) if cause in by_rule]
        for cause in causes:
            if cause not in begun:
                settle(cause)
        severity = by_rule[rule][0].severity
        told = (one for cause in causes for one in kept.get(cause, ()) if weighs(one.severity, severity))
        around = Places(reach(document, one) for one in told)
        known = len(followed)
        followed.update(id(one) for one in by_rule[rule] if causes and around.meet(one.finding))
        kept[rule] = by_rule[rule]
        if len(followed) > known:
            kept[rule] = [one for one in by_rule[rule] if id(one) not in followed]

    for rule in sorted(by_rule):
        if rule not in begun:
            settle(rule)
    if not followed:
        return found, []
    return [one for one in found if id(one) not in followed], [one for one in found if id(one) in followed]


def reach(document: Document, cause: Diagnostic) -> Span:
    """Where what follows from a finding may be: in the turn that it stands in, from a header on in the transcript."""
    at, line = cause.finding.span.start, cause.start.line
    index = bisect_right(document.transcripts, at, key=_start) - 1
    if index < 0:
        return Span(at, at + 1)
    transcript = document.transcripts[index]
    turns = transcript.turns
    turn = bisect_right(turns, line, key=attrgetter("line")) - 1
    if turn < 0:
        return Span(transcript.span.start, transcript.span.end + 1)
    following = turns[turn + 1 : turn + 2]
    line_start = document.source.line_start
    end = line_start(following[0].line) if following else transcript.span.end + 1
    return Span(line_start(turns[turn].line), end)


_start = attrgetter("span.start")
