"""Prints what was measured: tables, pictures and JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from random import Random
from typing import Any

from tests.accuracy.measures import Place, Score, interval
from tests.accuracy.work import drawn_document
from transcript_lint import annotate

_WIDTH = 160
_NAME = 58


def table(scores: Mapping[str, Score]) -> Iterator[str]:
    """A row for each score; the intervals are those of Wilson at 95 %."""
    yield f"{'':{_NAME}}{'found':>7}{'alarms':>7}{'missed':>7}{'precision':>11}{'':13}{'recall':>8}{'':13}{'F1':>7}"
    for name, score in scores.items():
        right, alarms, misses = map(len, score)
        low, high = interval(right, right + alarms)
        least, most = interval(right, right + misses)
        yield (
            f"{name:{_NAME}}{right:7}{alarms:7}{misses:7}{score.precision:11.3f} ({low:.3f}-{high:.3f})"
            f"{score.recall:8.3f} ({least:.3f}-{most:.3f}){score.f1:7.3f}"
        )


def rates(turns: int, counts: Mapping[str, int]) -> Iterator[str]:
    """A row for each rule that found anything, and how often in 1,000 turns."""
    found = sum(counts.values())
    yield f"{turns} turns, {found} findings, {1000 * found / max(turns, 1):.2f} in 1,000 turns"
    for name, count in sorted(counts.items(), key=lambda one: (-one[1], one[0])):
        yield f"{name:{_NAME}}{count:7}{1000 * count / max(turns, 1):10.2f}"


def mistakes(scores: Mapping[str, Score], show: int, seed: int, unpunctuated: bool) -> Iterator[str]:
    """A sample of the false alarms and misses of each score, drawn; baselines are not."""
    for name, score in scores.items():
        if name.lstrip() == name and "(baseline" not in name:
            for places, what in ((score.alarms, "false alarm"), (score.misses, "missed")):
                for place in sample(places, show, seed):
                    message = f"{what}: {name}" + (f": {place.message}" if place.message else "")
                    yield from drawn(place._replace(message=message), unpunctuated)


def sample(places: Iterable[Place], count: int, seed: int) -> list[Place]:
    """Some of the places by chance, in their order: the same for the same seed; all of them for a negative count."""
    every = list(places)
    if not 0 <= count < len(every):
        return every
    return [every[index] for index in sorted(Random(seed).sample(range(len(every)), count))]  # noqa: S311


def drawn(place: Place, unpunctuated: bool) -> Iterator[str]:
    """A place with the lines around it, and carets under it."""
    document = drawn_document(place, unpunctuated)
    source = document.source
    last = len(source.line_starts) - source.text.endswith("\n")
    line = source.position(min(place.span.start, len(source.text))).line
    yield f"--> {place.path}:{line}"
    marks = [annotate.Mark(place.span, place.message)]
    yield from annotate.draw(source, marks, range(max(line - 1, 1), min(line + 2, last) + 1), width=_WIDTH)


def score_data(score: Score) -> dict[str, Any]:
    """A score as JSON has it."""
    right, alarms, misses = map(len, score)
    return {
        "found": right, "alarms": alarms, "missed": misses,
        "precision": score.precision, "precision_interval": interval(right, right + alarms),
        "recall": score.recall, "recall_interval": interval(right, right + misses), "f1": score.f1,
        "alarm_places": [place_data(place) for place in score.alarms],
        "missed_places": [place_data(place) for place in score.misses],
    }  # fmt: skip


def place_data(place: Place) -> dict[str, Any]:
    """A place as JSON has it: code points from 0, lines from 1."""
    data = {"file": place.path, "line": place.line, "start": place.span.start, "end": place.span.end}
    return data | {"message": place.message} if place.message else data
