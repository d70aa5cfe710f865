"""Right and wrong, counted: against labels, on clean text, and with planted faults."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import sqrt
from typing import NamedTuple

from tests.accuracy.gold import ANSWERED, ASKING, Label, Value
from tests.accuracy.saying import Said
from transcript_lint import Diagnostic, Document, Span

# The rules that together say that a question has no answer; the first points at it, the others at the reply.
ANSWERING = ("unanswered-questions", "non-answers", "deferred-questions")
UNANSWERED = "+".join(ANSWERING)
# What the simplest of programs would say, to compare with.
MARKS = "  (baseline: a question mark)"
STRUCTURE = "  (baseline: a question mark, and nobody else speaks next)"
BY_RUN = ", runs of turns as one"
SUGGESTED = ", the right suggestion"
_MARKED = re.compile(r"[^.?!？؟]*[?？؟]")
_SUGGESTION = re.compile(r"did you mean `([^`]*)`")
# What stands before the words of a turn: with it, nothing that was said before is new.
_MARK = re.compile(r"(?:\[[^\]\n]*\] *)?[^:\n]{1,40}: *")
_Z = 1.96


class Place(NamedTuple):
    """A span of a document, and the 1-based line where it begins; what is said of it, and the fault planted, if any."""

    path: str
    line: int
    span: Span
    message: str = ""
    fault: str = ""
    seed: int = 0


Places = tuple[Place, ...]


class Score(NamedTuple):
    """What was found, what was found wrongly, and what was missed."""

    right: Places = ()
    alarms: Places = ()
    misses: Places = ()

    def plus(self, other: Score) -> Score:
        """Both together."""
        return Score(*(one + more for one, more in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        found = len(self.right) + len(self.alarms)
        return len(self.right) / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of what there is that was found; 1 where there is nothing."""
        there = len(self.right) + len(self.misses)
        return len(self.right) / there if there else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def interval(right: int, of: int) -> tuple[float, float]:
    """Between what a share lies with 95 % confidence (Wilson 1927), if places do not depend on each other."""
    if not of:
        return 0.0, 1.0
    share, squared = right / of, _Z * _Z
    middle = (share + squared / (2 * of)) / (1 + squared / of)
    half = _Z * sqrt(share * (1 - share) / of + squared / (4 * of * of)) / (1 + squared / of)
    return max(0.0, middle - half), min(1.0, middle + half)


class Claim(NamedTuple):
    """What is said of a place: where it is reported, which other lines it links or mends, and what it suggests."""

    line: int
    span: Span
    message: str = ""
    linked: frozenset[int] = frozenset()
    suggested: frozenset[str] = frozenset()


def claims(document: Document, found: Iterable[Diagnostic], rule: str) -> Iterator[Claim]:
    """What a rule says of a document."""
    position = document.source.position
    for one in found:
        if one.rule == rule:
            edits = one.finding.fix.edits if one.finding.fix else ()
            spans = (*(edit.span for edit in edits), *(related.span for related in one.finding.related))
            linked = {position(span.start).line for span in spans}
            suggested = {*_SUGGESTION.findall(one.message), *(edit.text for edit in edits)}
            yield Claim(one.start.line, one.finding.span, one.message, frozenset(linked), frozenset(suggested))


def _unanswered(document: Document, found: Sequence[Diagnostic]) -> Iterator[Claim]:
    """The questions that the rules say have no answer, each at the question; a reply that asks may be one itself."""
    yield from claims(document, found, ANSWERING[0])
    for one in found:
        if one.rule in ANSWERING[1:]:
            span = one.finding.related[0].span if one.finding.related else one.finding.span
            line = document.source.position(span.start).line
            yield Claim(line, span, one.message, frozenset({one.start.line}))


def _asking(document: Document, said: Said) -> Iterator[Claim]:
    for span in said.asking:
        yield Claim(document.source.position(span.start).line, span, "asks")


def _marked(document: Document) -> Iterator[Claim]:
    for transcript in document.transcripts:
        for turn in transcript.turns:
            for found in _MARKED.finditer(turn.text):
                yield Claim(turn.line, turn.span(*found.span()), "has a question mark")


def _left_alone(document: Document) -> Iterator[Claim]:
    for transcript in document.transcripts:
        for turn, after in zip(transcript.turns, (*transcript.turns[1:], None), strict=True):
            marks = list(_MARKED.finditer(turn.text))
            if marks and (after is None or after.label == turn.label):
                yield Claim(turn.line, turn.span(*marks[-1].span()), "nobody else speaks next")


def against_labels(document: Document, said: Said, labels: Sequence[Label], fields: set[str]) -> dict[str, Score]:
    """A score for each of the fields that the labels of a document speak of.

    `is_question` is held to what each turn asks; `is_answered`, where it is false and something is asked, to the two
    rules about answers; and a field with the name of a rule to its findings. A turn that is no question is known to
    ask none that has no answer, if its collection says anything of answers.
    """
    scores: dict[str, Score] = {}

    def add(name: str, known: list[Known], made: Iterable[Claim]) -> None:
        scores[name] = scored(document, known, _by_turn(document, made))

    for field in sorted(fields):
        known = list(_known(field, labels))
        if not known:
            continue
        if field == ASKING:
            add(ASKING, known, _asking(document, said))
            add(ASKING + MARKS, known, _marked(document))
        elif field == ANSWERED:
            add(UNANSWERED, known, _unanswered(document, said.found))
            add(UNANSWERED + STRUCTURE, known, _left_alone(document))
        else:
            add(field, known, claims(document, said.found, field))
            scores.update(_further(document, said, field, known))
    return scores


class Known(NamedTuple):
    """What is known of a place: its line (None: the whole file), its span, and whether, or how, it is wrong."""

    line: int | None
    span: Span | None
    value: Value


def _known(field: str, labels: Iterable[Label]) -> Iterator[Known]:
    for line, values, span in labels:
        if field == ANSWERED and values.get(ASKING) is False:
            yield Known(line, span, False)
        elif field in values:
            value = values[field]
            yield Known(line, span, not value if field == ANSWERED else value)


def _by_turn(document: Document, made: Iterable[Claim]) -> list[Claim]:
    """The claims with the first line of the turn that each is about: a turn can go on in further lines."""
    first = {
        line: turn.line
        for transcript in document.transcripts
        for turn in transcript.turns
        for line in range(turn.line + 1, turn.line + turn.text.count("\n") + 1)
    }
    return [
        claim._replace(
            line=first.get(claim.line, claim.line), linked=frozenset(first.get(line, line) for line in claim.linked)
        )
        for claim in made
    ]


def scored(document: Document, known: Iterable[Known], made: Sequence[Claim]) -> Score:
    """What is known held to what is claimed. What is claimed of places of which nothing is known does not count.

    A fault is found where it is reported, and where a report of another place links or mends its turn.
    """
    right: list[Place] = []
    alarms: list[Place] = []
    misses: list[Place] = []
    at: dict[int, list[Claim]] = {}
    linked: set[int] = set()
    for claim in made:
        at.setdefault(claim.line, []).append(claim)
        linked |= claim.linked
    places = list(known)
    wrong = {(one.line, one.span) for one in places if one.value}
    for line, span, value in places:
        here = list(made) if line is None else at.get(line, [])
        touching = [claim for claim in here if span is None or _overlap(claim.span, span)]
        place = _place(document, line, span)
        if value:
            (right if touching or (not here and line in linked) else misses).append(place)
        elif touching and not any(
            other == line and where and _overlap(claim.span, where) for claim in touching for other, where in wrong
        ):
            alarms.append(place._replace(span=touching[0].span, message=touching[0].message))
    return Score(tuple(right), tuple(alarms), tuple(misses))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _place(document: Document, line: int | None, span: Span | None = None) -> Place:
    return Place(document.source.path, line or 1, span or Span(*document.source.line_span(line or 1)))


def _further(document: Document, said: Said, rule: str, known: list[Known]) -> Iterator[tuple[str, Score]]:
    """What else can be said of a rule: how often its suggestion is the right one, and of stretches as one fault."""
    made = _by_turn(document, claims(document, said.found, rule))
    if any(isinstance(one.value, str) for one in known):
        yield rule + SUGGESTED, _suggestions(document, known, made)
    lines = [transcript_turn.line for transcript in document.transcripts for transcript_turn in transcript.turns]
    values = {one.line: bool(one.value) for one in known if one.line in lines}
    runs = [list(group) for wrong, group in groupby(lines, lambda line: values.get(line, False)) if wrong]
    if any(len(run) > 1 for run in runs):
        reached = {line for claim in made for line in (claim.line, *claim.linked)}
        score = scored(document, known, made)
        hit = tuple(_place(document, run[0]) for run in runs if reached.intersection(run))
        missed = tuple(_place(document, run[0]) for run in runs if not reached.intersection(run))
        yield rule + BY_RUN, Score(hit, score.alarms, missed)


def _suggestions(document: Document, known: Iterable[Known], made: Sequence[Claim]) -> Score:
    """Right where just what the label says is suggested, wrong where something else is."""
    score = Score()
    for line, _, value in known:
        place = _place(document, line)
        offered = [claim for claim in made if line in (None, claim.line) or line in claim.linked]
        suggested = {words for claim in offered for words in claim.suggested}
        if isinstance(value, str):
            found = value in suggested
            others = place._replace(message=f"suggested: {', '.join(sorted(suggested))}")
            score = score.plus(
                Score((place,) * found, (others,) * (bool(suggested) and not found), (place,) * (not found))
            )
        elif not value and suggested and any(claim.line == line for claim in offered):
            score = score.plus(Score(alarms=(place._replace(message=offered[0].message),)))
    return score


def against_punctuation(document: Document, said: Said, bare: Document, without: Said) -> Score:
    """What is found to ask without punctuation, held to what is found to ask with it, in the same document."""
    asking = {claim.line for claim in _by_turn(document, _asking(document, said))}
    lines = (turn.line for transcript in bare.transcripts for turn in transcript.turns)
    known = [Known(line, None, line in asking) for line in lines]
    return scored(bare, known, _by_turn(bare, _asking(bare, without)))


class Planting(NamedTuple):
    """How one planted fault fared, and what else was said because of it: rule and place."""

    score: Score
    besides: tuple[tuple[str, Place], ...]


def planted(
    clean: Document, said: Said, made: Document, now: Said, line: int, expected: tuple[str, ...], place: Place
) -> Planting:
    """Compare what is said with a fault on a line and without it.

    It is found where one of the rules that should find it reports its line or links it.
    """
    new = list(_new(clean, said, made, now))
    span = Span(*made.source.line_span(line))
    here = place._replace(line=line, span=span)
    found, alarms = False, []
    besides: list[tuple[str, Place]] = []
    for one in new:
        spot = place._replace(line=one.start.line, span=one.finding.span, message=one.message)
        if one.rule not in expected:
            besides.append((one.rule, spot))
        elif line in _lines_of(made, one):
            found = True
        else:
            alarms.append(spot)
    return Planting(Score((here,) * found, tuple(alarms), (here,) * (not found)), tuple(besides))


def _lines_of(document: Document, one: Diagnostic) -> set[int]:
    """The lines that a finding is about: its own, and those that it links or mends."""
    edits = one.finding.fix.edits if one.finding.fix else ()
    position = document.source.position
    spans = (*(edit.span for edit in edits), *(related.span for related in one.finding.related))
    return {one.start.line, *(position(span.start).line for span in spans)}


def _identity(document: Document, one: Diagnostic) -> tuple[str, str, str]:
    start, end = document.source.line_span(one.start.line)
    words = _MARK.sub("", document.text[start:end])
    return one.rule, re.sub(r"line \d+", "line", one.message), words


def _new(clean: Document, said: Said, made: Document, now: Said) -> Iterator[Diagnostic]:
    """What is said now and was not said of the clean document, wherever the lines have moved to."""
    known = Counter(_identity(clean, one) for one in said.found)
    for one in now.found:
        key = _identity(made, one)
        known[key] -= 1
        if known[key] < 0:
            yield one
