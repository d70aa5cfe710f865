"""Right and wrong, counted: against a gold standard, on clean text, and with planted faults."""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from tests.accuracy.collections import Paper
from transcript_lint import Diagnostic, Document, Rule
from transcript_lint.linter import Chosen, lint
from transcript_lint.plugins import collect

ASKING = "is_question"
ANSWERED = "is_answered"
# The two rules that together say that a question has no answer; the second points at the reply.
ANSWERING = ("unanswered-questions", "non-answers")
# Typed code cannot import the rules, which an editable install maps into the package.
_asking = importlib.import_module("transcript_lint.rules.questions._asking")


class Place(NamedTuple):
    """A line of a document, 1-based."""

    document: Document
    line: int


class Score(NamedTuple):
    """What was found, what was found wrongly, and what was missed."""

    right: tuple[Place, ...] = ()
    alarms: tuple[Place, ...] = ()
    misses: tuple[Place, ...] = ()

    def plus(self, document: Document, found: frozenset[int], true: frozenset[int]) -> Score:
        """The same with one more document, by the lines that were found and those that should be."""
        return Score(
            (*self.right, *(Place(document, line) for line in sorted(found & true))),
            (*self.alarms, *(Place(document, line) for line in sorted(found - true))),
            (*self.misses, *(Place(document, line) for line in sorted(true - found))),
        )

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return len(self.right) / ((len(self.right) + len(self.alarms)) or 1) if self.right or self.alarms else 1.0

    @property
    def recall(self) -> float:
        """The share of what there is that was found; 1 where there is nothing."""
        return len(self.right) / (len(self.right) + len(self.misses)) if self.right or self.misses else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def rules(names: Iterable[str] = (), everything: bool = False) -> list[Chosen]:
    """The rules to measure: those named, or else all, or else those of the default profile."""
    wanted = set(names)
    known: Mapping[str, Rule] = collect().rules
    if unknown := wanted - known.keys():
        raise LookupError(f"there is no rule named {', '.join(sorted(unknown))}")
    chosen = (rule for rule in known.values() if (rule.name in wanted if wanted else rule.default or everything))
    return [Chosen(rule, rule.severity, {}) for rule in chosen]


def against_gold(papers: Iterable[Paper], chosen: list[Chosen]) -> dict[str, Score]:
    """A score for each field of the gold standard that a rule, or the analysis of questions, speaks of.

    `is_question` is held to what the turn on a line asks, `is_answered`, where it is false and the line asks, to the
    two rules about answers, and a field with the name of a rule to its findings.
    """
    scores: dict[str, Score] = {}
    for document, true, known in papers:
        found = lint(document, chosen)
        for field, lines in known.items():
            judged = _judged(field, document, found, true)
            if judged:
                name, predicted, expected = judged
                scores[name] = scores.get(name, Score()).plus(document, predicted & lines, expected & lines)
    return dict(sorted(scores.items()))


def against_punctuation(written: Iterable[Paper], bare: Iterable[Paper]) -> dict[str, Score]:
    """What is found to ask without punctuation, held to what is found to ask with it, in the same documents."""
    score = Score()
    for (document, _, _), (without, _, _) in zip(written, bare, strict=True):
        score = score.plus(without, frozenset(asking_lines(without)), frozenset(asking_lines(document)))
    return {ASKING: score}


Judged = tuple[str, frozenset[int], frozenset[int]]


def _judged(
    field: str, document: Document, found: list[Diagnostic], true: Mapping[str, frozenset[int]]
) -> Judged | None:
    """What a field measures, the lines found, and those that should be."""
    if field == ASKING:
        return ASKING, frozenset(asking_lines(document)), true[field]
    if field == ANSWERED:
        unanswered = true.get(ASKING, frozenset()) - true[field]
        return "+".join(ANSWERING), frozenset(_unanswered_lines(document, found)), unanswered
    rule = field.replace("_", "-")
    if rule in collect().rules:
        return rule, frozenset(one.start.line for one in found if one.rule == rule), true[field]
    return None


def asking_lines(document: Document) -> Iterator[int]:
    """The lines of the turns that ask."""
    for transcript in document.transcripts:
        questions = _asking.asked(transcript)
        for index, turn in enumerate(transcript.turns):
            if questions.by(index):
                yield turn.line


def _unanswered_lines(document: Document, found: list[Diagnostic]) -> Iterator[int]:
    """The lines of the questions that the two rules say have no answer."""
    for one in found:
        if one.rule == ANSWERING[0]:
            yield one.start.line
        elif one.rule == ANSWERING[1]:
            yield document.source.position(one.finding.related[0].span.start).line


class Tally(NamedTuple):
    """The findings on text that is taken to be clean."""

    turns: int
    found: tuple[tuple[Document, Diagnostic], ...]

    def per_thousand(self) -> dict[str, tuple[int, float]]:
        """For each rule that found anything: how often, and how often in a thousand turns."""
        counts = Counter(one.rule for _, one in self.found)
        return {name: (count, 1000 * count / max(self.turns, 1)) for name, count in counts.most_common()}


def on_clean(papers: Iterable[Paper], chosen: list[Chosen]) -> Tally:
    """Every finding on documents that are taken to be clean."""
    turns = 0
    found: list[tuple[Document, Diagnostic]] = []
    for document, _, _ in papers:
        turns += sum(len(transcript.turns) for transcript in document.transcripts)
        found.extend((document, one) for one in lint(document, chosen))
    return Tally(turns, tuple(found))


class Planted(NamedTuple):
    """How a planted fault fared: the score of the rules that should find it, and what other rules said besides."""

    score: Score
    besides: Counter[str]


Plant = Callable[[Document, int], "tuple[Document, int] | None"]


def with_planted(papers: Iterable[Paper], chosen: list[Chosen], expected: tuple[str, ...], plant: Plant) -> Planted:
    """Plant one fault in each document that has a place for it, and compare what is said with and without it."""
    score, besides = Score(), Counter[str]()
    for seed, (document, _, _) in enumerate(papers):
        if planted := plant(document, seed):
            made, line = planted
            new = _new(document, made, chosen)
            own = frozenset(one.start.line for one in new if one.rule in expected)
            touched = {line} if own & {line} else _related_lines(made, new, expected, line)
            score = score.plus(made, (own - touched) | ({line} if touched else set()), frozenset({line}))
            besides.update(one.rule for one in new if one.rule not in expected)
    return Planted(score, besides)


def _related_lines(document: Document, new: list[Diagnostic], expected: tuple[str, ...], line: int) -> set[int]:
    """The lines of findings that point at `line` as a related place: they are about the fault there, too."""
    return {
        one.start.line
        for one in new
        if one.rule in expected
        and line in {document.source.position(related.span.start).line for related in one.finding.related}
    }


def _identity(document: Document, one: Diagnostic) -> tuple[str, str, str]:
    start, end = document.source.line_span(one.start.line)
    return one.rule, one.message, document.text[start:end]


def _new(clean: Document, made: Document, chosen: list[Chosen]) -> list[Diagnostic]:
    """What is said now and was not said of the clean document, wherever the lines have moved to."""
    known = Counter(_identity(clean, one) for one in lint(clean, chosen))
    new = []
    for one in lint(made, chosen):
        key = _identity(made, one)
        known[key] -= 1
        if known[key] < 0:
            new.append(one)
    return new
