"""Faults that show only between files, planted in a dozen of them. `faults` says how those within one are made.

A function gets documents, of which the first has turns, and a source of chance. It returns a changed one, or a further
one under a path of its own, with the 1-based line where the fault should be reported, or None where it has no place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import NamedTuple

import transcript_lint
from tests.accuracy.collections import opened
from tests.accuracy.measures import Place, Score
from tests.accuracy.saying import across, rules
from transcript_lint import Diagnostic, Document, Span
from transcript_lint.corpus import Facts, contribute

_FILES = 12
_FEWEST = 10  # files of which mixed-layouts says anything
_REPLACED = 20  # one in so many words
Change = Callable[[Sequence[Document], Random], "tuple[Document, int] | None"]


class Fault(NamedTuple):
    """A fault between files: the rule that should find it, and the change that makes it."""

    rule: str
    change: Change


FILE_FAULTS: dict[str, Fault] = {}


def _found_by(rule: str) -> Callable[[Change], Change]:
    def register(change: Change) -> Change:
        FILE_FAULTS[change.__name__.replace("_", "-")] = Fault(rule, change)
        return change

    return register


def _copied(document: Document, change: Callable[[str], str]) -> Document | None:
    """A document of its own with the same turns, but for a change of what they say, under another identifier."""
    header, _, rest = document.text.partition("\n")
    if not header.startswith("["):
        return None
    text = f"[0b7e8b0f-3c59-4d0b-9f4a-5a2f7f1a0c11]{header.partition(']')[2]}\n{change(rest)}"
    return transcript_lint.parse(text, document.source.path + ".copy")


@_found_by("duplicate-transcripts")
def interviews_kept_twice(documents: Sequence[Document], _: Random) -> tuple[Document, int] | None:
    """An interview is there once more, under another identifier."""
    copy = _copied(documents[0], str)
    return (copy, 1) if copy else None


@_found_by("near-duplicate-transcripts")
def other_versions(documents: Sequence[Document], chance: Random) -> tuple[Document, int] | None:
    """An interview is there once more, and one in twenty words is another."""

    def edited(text: str) -> str:
        words = text.split(" ")
        for at in chance.sample(range(len(words)), len(words) // _REPLACED):
            words[at] = words[at] if ":" in words[at] or "\n" in words[at] else "indeed"
        return " ".join(words)

    copy = _copied(documents[0], edited)
    return (copy, 1) if copy else None


@_found_by("identifiers-shared-between-files")
def identifiers_taken(documents: Sequence[Document], chance: Random) -> tuple[Document, int] | None:
    """A file has the identifier of another one."""
    headers = [header for document in documents[1:] if (header := document.text.partition("\n")[0]).startswith("[")]
    if not headers:
        return None
    text = chance.choice(headers) + "\n" + documents[0].text.partition("\n")[2]
    return transcript_lint.parse(text, documents[0].source.path), 1


@_found_by("labels-that-drift")
def labels_written_otherwise(documents: Sequence[Document], chance: Random) -> tuple[Document, int] | None:
    """A label that two other files have, too, is written in capitals in one."""
    files = Counter(label for document in documents[1:] for label in _labels(document))
    places = sorted(label for label in _labels(documents[0]) if files[label] > 1 and label.upper() != label)
    if not places:
        return None
    label = chance.choice(places)
    text = documents[0].text.replace(f"\n{label}:", f"\n{label.upper()}:")
    first = next(turn for turn in documents[0].transcripts[0].turns if turn.label == label)
    return transcript_lint.parse(text, documents[0].source.path), first.line


@_found_by("mixed-layouts")
def files_with_times(documents: Sequence[Document], _: Random) -> tuple[Document, int] | None:
    """The turns of one file have times, and nobody else's."""
    if len(documents) < _FEWEST:
        return None
    lines = documents[0].text.split("\n")
    for number, turn in enumerate(documents[0].transcripts[0].turns):
        lines[turn.line - 1] = f"[{number // 60:02}:{number % 60:02}] {lines[turn.line - 1]}"
    return transcript_lint.parse("\n".join(lines), documents[0].source.path), 1


def _labels(document: Document) -> set[str]:
    return {label for transcript in document.transcripts for label in transcript.labels if label}


def planted(paths: Sequence[Path], names: Iterable[str] = tuple(FILE_FAULTS)) -> dict[str, Score]:
    """The score of each of some faults, planted once in each file beside those that follow it."""
    wanted = {name: FILE_FAULTS[name] for name in names}
    scores: dict[str, Score] = {}
    for seed, path in enumerate(paths):
        documents = [_opened(other) for other in [*paths[seed:], *paths[:seed]][:_FILES]]
        for name, fault in wanted.items() if documents[0].transcripts else ():
            made = fault.change(documents, Random(f"{name} {seed}"))  # noqa: S311 - the same faults on every run
            if made:
                place = Place(str(path), 1, Span(0, 0), f"planted: {name}")
                score = _scored(fault.rule, documents, *made, place)
                scores[name] = scores.get(name, Score()).plus(score)
    return scores


def _scored(rule: str, documents: Sequence[Document], made: Document, line: int, place: Place) -> Score:
    """Whether a rule reports a document's line among others, and what it says there without naming that line."""
    clean = {document.source.path: document for document in documents}
    known = Counter((one.path, one.start, one.message) for one in _said(rule, clean))
    found, alarms = False, list[Place]()
    for one in _said(rule, {**clean, made.source.path: made}):
        if (one.path, one.start.line) == (made.source.path, line):
            found = True
        elif f"{made.source.path}:{line}:" not in one.message and not known[one.path, one.start, one.message]:
            alarms.append(place._replace(message=f"{one.path}:{one.start.line}: {one.message}"))
    return Score((place,) * found, tuple(alarms), (place,) * (not found))


def _said(rule: str, documents: Mapping[str, Document]) -> list[Diagnostic]:
    facts = [_facts(rule, document) for document in documents.values()]
    return across(rules((rule,)), facts, {path: document.source for path, document in documents.items()})


_opened = lru_cache(maxsize=4 * _FILES)(opened)


@lru_cache(maxsize=16 * _FILES)
def _facts(rule: str, document: Document) -> Facts:
    facts, _ = contribute(document, rules((rule,)))
    return facts
