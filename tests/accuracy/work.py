"""Spreads the measuring of documents over processes: what each does with one document, and what comes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from tests.accuracy import measures
from tests.accuracy.collections import opened, turn_count
from tests.accuracy.gold import ASKING, Label
from tests.accuracy.layout_faults import FAULTS
from tests.accuracy.measures import Place, Planting, Score
from tests.accuracy.saying import Said, rules, say
from transcript_lint import Document, Span
from transcript_lint.linter import Chosen


class Task(NamedTuple):
    """One document to measure. `names` are the rules, `faults` those to plant, with `seed` for their chance.

    Without `besides`, only those rules look for a fault that should find it.
    """

    path: Path
    names: tuple[str, ...]
    unpunctuated: bool = False
    labels: tuple[Label, ...] = ()
    fields: frozenset[str] = frozenset()
    faults: tuple[str, ...] = ()
    seed: int = 0
    besides: bool = True


_Made = TypeVar("_Made")


def spread(do: Callable[[Task], _Made], tasks: Sequence[Task], jobs: int) -> Iterator[_Made]:
    """What `do` makes of each task, in their order, in `jobs` processes."""
    if jobs < 2 or len(tasks) < 2 * jobs:
        yield from map(do, tasks)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(do, tasks, chunksize=max(1, min(16, len(tasks) // (4 * jobs))))


@cache
def _chosen(names: tuple[str, ...]) -> tuple[Chosen, ...]:
    return tuple(rules(names)) if names else ()


def labelled(task: Task) -> tuple[int, dict[str, Score]]:
    """The number of a document's turns, and the score of each field."""
    document = opened(task.path, task.unpunctuated)
    said = say(document, _chosen(task.names))
    return turn_count(document), measures.against_labels(document, said, task.labels, set(task.fields))


def unpunctuated(task: Task) -> tuple[int, dict[str, Score]]:
    """The same, of what is found to ask without punctuation against what is found with it."""
    document, bare = opened(task.path), opened(task.path, unpunctuated=True)
    score = measures.against_punctuation(document, say(document, ()), bare, say(bare, ()))
    return turn_count(document), {ASKING: score}


def clean(task: Task) -> tuple[int, Said]:
    """The number of a document's turns, and what is said of it."""
    document = opened(task.path, task.unpunctuated)
    return turn_count(document), say(document, _chosen(task.names))


def injected(task: Task) -> dict[str, Planting]:
    """How each fault fares that has a place in a document."""
    document = opened(task.path, task.unpunctuated)
    usual = _chosen(task.names)
    every = say(document, usual) if task.besides else None
    fared: dict[str, Planting] = {}
    for name in task.faults:
        fault = FAULTS[name]
        made = fault.plant(document, task.seed)
        if made is None:
            continue
        chosen = usual if task.besides else tuple(one for one in usual if one.rule.name in fault.rules)
        before = every or say(document, chosen)
        if fault.options:
            options = fault.options(document.transcripts[0].turns)
            chosen = tuple(one._replace(options=options) if one.rule.name in fault.rules else one for one in chosen)
            before = say(document, [one for one in chosen if one.rule.name not in fault.rules])
        place = Place(str(task.path), 0, Span(0, 0), "", name, task.seed)
        fared[name] = measures.planted(document, before, made[0], say(made[0], chosen), made[1], fault.rules, place)
    return fared


def drawn_document(place: Place, is_unpunctuated: bool) -> Document:
    """The document that a place is in, with its fault planted once more."""
    document = opened(Path(place.path), is_unpunctuated)
    made = FAULTS[place.fault].plant(document, place.seed) if place.fault else None
    return made[0] if made else document
