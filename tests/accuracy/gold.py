"""What people said of the turns of documents: reads each `gold.jsonl`, and tells of all that is wrong with it.

A row is a JSON object with the name of a `file` and, unless it speaks of the whole file, its `turn` or `line` or both.
What a row does not say is unknown: it is never taken for "no".
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from tests.accuracy.collections import GOLD, documents, opened
from transcript_lint import Document, Span, Turn

ASKING = "is_question"
ANSWERED = "is_answered"
QUESTIONS = (ASKING, ANSWERED)
_PLACING = ("file", "turn", "line", "speaker")
_WORDS = ("question", "sentence", "quote", "text")
_TRUE, _FALSE = ("true", "yes", "1"), ("false", "no", "0")
_UNKNOWN = ("", "null", "none", "nan", "n/a", "unknown")
_CLOSE = 0.85
_FEW = 8

Value = bool | str


class Label(NamedTuple):
    """What one row says of a place: `line` is the turn's, or another one of the file, or None for the whole file.

    `span` is where in the document the words stand that the row is about, where it is one of several rows of a turn.
    """

    line: int | None
    values: Mapping[str, Value]
    span: Span | None = None


class Gold(NamedTuple):
    """One `gold.jsonl`: the labels by document, what is wrong with it, and what else its reader should know."""

    folder: Path
    labels: Mapping[Path, tuple[Label, ...]]
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def fields(self) -> set[str]:
        """The fields that any row says something of."""
        return {field for labels in self.labels.values() for label in labels for field in label.values}


class Row(NamedTuple):
    """A row, and the line of the gold file where it stands."""

    number: int
    said: Mapping[str, Any]


class Reading(NamedTuple):
    """How rows are to be understood: which fields are measured, whether turns count from 0 or 1, and what places a row.

    `base` is None where that is to be found out, `by` empty where a row is to be placed by both `turn` and `line`.
    """

    rules: frozenset[str]
    base: int | None = None
    by: str = ""


class Problems:
    """What is wrong, each kind in one line: its first place, and how many rows it is so of."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.found: dict[str, list[tuple[int, str]]] = {}

    def add(self, kind: str, number: int, detail: str = "") -> None:
        """Say of the row on a line of the gold file that something is wrong with it."""
        self.found.setdefault(kind, []).append((number, detail))

    def lines(self) -> Iterator[str]:
        """One line for each kind."""
        for kind, places in self.found.items():
            number, detail = places[0]
            more = f" ({len(places)} rows; this is the first)" if len(places) > 1 else ""
            yield f"{self.path}:{number}: {kind}{detail}{more}"


def golds(folder: Path, reading: Reading) -> list[Gold]:
    """The gold standards in a folder and below; none where there is no `gold.jsonl`."""
    return [_gold(path, reading) for path in sorted(folder.rglob(GOLD))]


def _gold(path: Path, reading: Reading) -> Gold:
    problems = Problems(path)
    try:
        paths = documents(path.parent)
        rows = list(_rows(path, problems))
    except (OSError, UnicodeDecodeError) as error:
        return Gold(path.parent, {}, (f"{path}: {error}",))
    named = _named(path.parent, paths, rows, problems)
    texts = {document: opened(document) for document in named}
    places = {document: _Places(texts[document]) for document in named}
    base = _base(named, places, reading, problems)
    fields = _fields(rows, reading, problems)
    labels: dict[Path, tuple[Label, ...]] = {}
    notes = []
    for document, mine in named.items():
        placed = [
            (row, place, values)
            for row in mine
            if (values := _values(row, fields, problems))
            and (place := _placed(row, places[document], base, values, reading, problems)) is not _NOWHERE
        ]
        labels[document] = tuple(_labels(texts[document], placed))
    if ignored := sorted({field for row in rows for field in row.said} - {*fields, *_PLACING}):
        notes.append(f"fields that name no rule, and are not measured: {_listed(ignored)}")
    if unlabelled := len(paths) - sum(bool(mine) for mine in labels.values()):
        notes.append(f"{unlabelled} of {len(paths)} documents have no labels, and are not measured")
    if not any(labels.values()):
        problems.add("nothing here can be measured: no row says anything of a rule or question at a place", 1)
    return Gold(path.parent, labels, tuple(problems.lines()), tuple(notes))


def _listed(names: list[str]) -> str:
    return ", ".join(names[:_FEW]) + (f" and {len(names) - _FEW} more" if len(names) > _FEW else "")


def _rows(path: Path, problems: Problems) -> Iterator[Row]:
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").split("\n"), 1):
        if not line.strip():
            continue
        try:
            said = json.loads(line)
        except (ValueError, RecursionError):
            problems.add("this is no JSON", number)
            continue
        if isinstance(said, dict):
            yield Row(number, said)
        else:
            problems.add("a row is to be a JSON object", number)


def _named(folder: Path, paths: list[Path], rows: list[Row], problems: Problems) -> dict[Path, list[Row]]:
    """The rows of each document: found by its path, with or without folders and suffix, as long as that is clear."""
    known: dict[str, set[Path]] = {}
    for path in paths:
        parts = path.relative_to(folder).parts
        for start in range(len(parts)):
            whole = "/".join(parts[start:])
            for name in (whole, whole.removesuffix(path.suffix)):
                known.setdefault(name, set()).add(path)
    named: dict[Path, list[Row]] = {}
    for row in rows:
        file = row.said.get("file")
        if not isinstance(file, str) or not file.strip():
            problems.add("this row names no file", row.number)
            continue
        found = _found(folder, file.strip().replace("\\", "/"), known)
        if len(found) == 1:
            named.setdefault(found.pop(), []).append(row)
        else:
            what = "more than one document is named so" if found else "there is no document of this name here"
            problems.add(f"{what}: {file}", row.number)
    return named


def _found(folder: Path, name: str, known: Mapping[str, set[Path]]) -> set[Path]:
    """The documents that a name may mean: exactly that path, or else the longest end of it that any path ends in."""
    if (exact := folder / name) in known.get(name.removeprefix("./"), ()):
        return {exact}
    parts = [part for part in name.split("/") if part not in ("", ".", "..")]
    for start in range(len(parts)):
        end = "/".join(parts[start:])
        if found := known.get(end) or known.get(re.sub(r"\.\w+$", "", end)):
            return set(found)
    return set()


class _Places:
    """The turns of a document by number and by line."""

    def __init__(self, document: Document) -> None:
        self.turns = [turn for transcript in document.transcripts for turn in transcript.turns]
        self.lines = len(document.source.line_starts)
        self.by_line: dict[int, int] = {}
        for index, turn in enumerate(self.turns):
            for line in range(turn.line, turn.line + turn.text.count("\n") + 1):
                self.by_line[line] = index

    def turn(self, number: int | None) -> int | None:
        """The number itself, if there is such a turn."""
        return number if number is not None and 0 <= number < len(self.turns) else None

    def speaks(self, index: int | None, speaker: object) -> bool:
        """Whether a turn has a speaker's label, but for case and spaces."""
        return index is not None and isinstance(speaker, str) and _same(self.turns[index], speaker)


def _same(turn: Turn, speaker: str) -> bool:
    return " ".join((turn.label or "").split()).casefold() == " ".join(speaker.split()).casefold()


def _whole(value: object) -> int | None:
    """A whole number, however it is written; None for anything else."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, str) and re.fullmatch(r"\d{1,9}", value.strip()):
        return int(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, int) else None


def _base(named: Mapping[Path, list[Row]], places: Mapping[Path, _Places], reading: Reading, problems: Problems) -> int:
    """Whether turns are counted from 0 or from 1: what speakers, lines and the number of turns agree with."""
    if reading.base is not None:
        return reading.base
    known = [
        (places[path], row, turn) for path, rows in named.items() for row in rows
        if (turn := _whole(row.said.get("turn"))) is not None
    ]  # fmt: skip
    if any(turn == 0 for _, _, turn in known):
        return 0
    agreeing = [0, 0]
    for base in (0, 1):
        for place, row, turn in known:
            index = place.turn(turn - base)
            line = _whole(row.said.get("line"))
            agreeing[base] += 2 * place.speaks(index, row.said.get("speaker")) - 3 * (index is None)
            agreeing[base] += index is not None and line is not None and place.by_line.get(line) == index
    if agreeing[0] == agreeing[1] and any(row.said.get("line") is None for _, row, _ in known):
        number = known[0][1].number
        problems.add("nothing tells whether turns count from 0 or 1; taken from 0 (--turns-from settles it)", number)
    return int(agreeing[1] > agreeing[0])


_NOWHERE = -1


def _placed(
    row: Row, places: _Places, base: int, values: Mapping[str, Value], reading: Reading, problems: Problems
) -> int | None:
    """The line that a row is about: of its turn, or another one that no turn is on; None for the whole file."""
    speaker = row.said.get("speaker")
    numbers: dict[str, int] = {}
    for field in ("turn", "line"):
        value = row.said.get(field)
        if value is None or value == "" or reading.by not in ("", field):
            continue
        number = _whole(value)
        if field == "turn" and number is not None and (index := places.turn(number - base)) is not None:
            numbers[field] = places.turns[index].line
        elif field == "line" and number is not None and 0 < number <= places.lines:
            index = places.by_line.get(number)
            numbers[field] = number if index is None else places.turns[index].line
        else:
            problems.add(f"the document has no such {field}", row.number, f": {value}")
    found = set(numbers.values())
    if len(found) > 1:
        found = {line for line in found if places.speaks(places.by_line.get(line), speaker)}
        how = (
            "the speaker tells which" if len(found) == 1 else "left out, as the speaker does not tell which (see --by)"
        )
        problems.add(f"turn and line disagree; {how}", row.number)
        return found.pop() if len(found) == 1 else _NOWHERE
    if not found:
        return _of_the_file(row, values, problems)
    (line,) = found
    faulty = any(value for field, value in values.items() if field not in QUESTIONS)
    if speaker and len(numbers) == 1 and not faulty and not places.speaks(places.by_line.get(line), speaker):
        problems.add("somebody else speaks there", row.number, f": not {speaker}")
    return line


def _of_the_file(row: Row, values: Mapping[str, Value], problems: Problems) -> int | None:
    if any(row.said.get(field) not in (None, "") for field in ("turn", "line")):
        return _NOWHERE  # which was told of
    if any(field in QUESTIONS for field in values):
        problems.add("this row has neither turn nor line", row.number)
        return _NOWHERE
    return None


def _fields(rows: list[Row], reading: Reading, problems: Problems) -> dict[str, str]:
    """The fields that are measured, and the names of what measures them."""
    fields: dict[str, str] = {}
    told = set()
    for row in rows:
        for field in row.said:
            name = field.replace("_", "-")
            if field in QUESTIONS:
                fields[field] = field
            elif name in reading.rules:
                fields[field] = name
            elif field not in told and field not in (*_PLACING, *_WORDS):
                told.add(field)
                if near := get_close_matches(name, reading.rules, 1, _CLOSE):
                    meant = near[0].replace("-", "_")
                    problems.add(
                        f"there is no rule of the name of the field {field}: did you mean {meant}?", row.number
                    )
    return fields


def _values(row: Row, fields: Mapping[str, str], problems: Problems) -> dict[str, Value]:
    """What a row says of what is measured; nothing of what it leaves open."""
    values: dict[str, Value] = {}
    for field, name in fields.items():
        value = _value(row.said.get(field))
        if isinstance(value, bool) or (isinstance(value, str) and field not in QUESTIONS):
            values[name] = value
        elif value is not None:
            problems.add(f"{field} is neither true nor false", row.number, f": {json.dumps(row.said[field])}")
    return values


def _value(value: object) -> object:
    """True, false, None where it is open, other words, or anything else that says nothing."""
    word = str(value).strip().lower() if isinstance(value, (bool, int, str)) else ""
    if value is None or (isinstance(value, str) and word in _UNKNOWN) or value != value:
        return None
    if value in (0, 1) and isinstance(value, (int, float)):
        return bool(value)
    if word in _TRUE or word in _FALSE:
        return word in _TRUE
    return value


Placed = tuple[Row, "int | None", Mapping[str, Value]]


def _labels(document: Document, placed: Iterable[Placed]) -> Iterator[Label]:
    """The labels of a document. Several rows of one line stand for themselves where each tells of its own words."""
    by_line: dict[int | None, list[Placed]] = {}
    for one in placed:
        by_line.setdefault(one[1], []).append(one)
    for line, several in by_line.items():
        spans = [_span(document, line, row) for row, _, _ in several] if line and len(several) > 1 else []
        if spans and None not in spans and len(set(spans)) == len(spans):
            yield from (Label(line, values, span) for (_, _, values), span in zip(several, spans, strict=True))
        else:
            yield Label(line, _together([values for _, _, values in several]))


def _together(several: list[Mapping[str, Value]]) -> dict[str, Value]:
    """What rows of one place say together: a thing is so where any says so; not answered, where any question is not."""
    values: dict[str, Value] = {}
    for one in several:
        for field, value in one.items():
            if field == ANSWERED:
                values[field] = bool(values.get(field, True)) and bool(value or one.get(ASKING) is False)
            else:
                values[field] = values.get(field) or value
    return values


def _span(document: Document, line: int, row: Row) -> Span | None:
    """Where the words of a row stand in its line, whatever the case and the spaces."""
    words = next((str(row.said[field]).split() for field in _WORDS if row.said.get(field)), [])
    start, end = document.source.line_span(line)
    found = re.search(r"\s+".join(map(re.escape, words)), document.text[start:end], re.IGNORECASE) if words else None
    return Span(start + found.start(), start + found.end()) if found else None
