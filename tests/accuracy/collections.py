"""Folders of native documents, and what people said of their turns."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import transcript_lint
from transcript_lint import Document, Source
from transcript_lint.source import decode

GOLD = "gold.jsonl"
_PUNCTUATION = re.compile(r"[^\w\s'’<>\[\]/]|(?<=\w)['’](?!\w)")


class Paper(NamedTuple):
    """One document, and for each field of the gold standard the lines where it is true and those where it is known."""

    document: Document
    true: Mapping[str, frozenset[int]]
    known: Mapping[str, frozenset[int]]


def papers(folder: Path, unpunctuated: bool = False) -> Iterator[Paper]:
    """The documents of a folder, by name; without punctuation and capitals in what is said, if that is asked for.

    Raises:
        FileNotFoundError: there is no document in the folder.
    """
    gold = _gold(folder / GOLD)
    paths = sorted(folder.rglob("*.txt"))
    if not paths:
        raise FileNotFoundError(f"{folder}: no .txt file in this folder")
    for path in paths:
        source = decode(path.read_bytes(), str(path))
        if unpunctuated:
            source = Source(source.path, without_punctuation(transcript_lint.parse(source.text)))
        document = transcript_lint.parse(source.text, source.path)
        labels = gold.get(path.relative_to(folder).as_posix(), [])
        yield Paper(document, _lines(labels, true=True), _lines(labels, true=False))


def without_punctuation(document: Document) -> str:
    """The text of a document with what is said in lower case and without punctuation, line by line."""
    text, at, made = document.text, 0, ""
    for transcript in document.transcripts:
        for turn in transcript.turns:
            start, end = turn.text_span
            made += text[at:start] + re.sub(r" {2,}", " ", _PUNCTUATION.sub(" ", text[start:end].lower())).strip()
            at = end
    return made + text[at:]


def _gold(path: Path) -> dict[str, list[dict[str, Any]]]:
    """What the gold standard says, by file."""
    found: dict[str, list[dict[str, Any]]] = {}
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            label = json.loads(line)
            found.setdefault(label["file"], []).append(label)
    return found


def _lines(labels: list[dict[str, Any]], true: bool) -> dict[str, frozenset[int]]:
    fields = {field for label in labels for field, value in label.items() if isinstance(value, bool)}
    return {
        field: frozenset(label["line"] for label in labels if label.get(field) in ([True] if true else [True, False]))
        for field in fields
    }
