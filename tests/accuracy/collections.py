"""Folders of native documents, and the texts in them, as they are or as a recogniser would have written them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import transcript_lint
from transcript_lint import Document, Source
from transcript_lint.files import SUFFIXES
from transcript_lint.source import decode

GOLD = "gold.jsonl"
# What a recogniser does not write: all signs but apostrophes inside words, what numbers and times hold, and notes.
_UNSPOKEN = re.compile(r"[^\w\s'<>\[\]/.,:]|(?<!\w)'|'(?!\w)|[.,:](?!\d)|(?<!\d)[.,:]")


def documents(folder: Path) -> list[Path]:
    """The paths of the documents in a folder and below, by name.

    Raises:
        FileNotFoundError: there is none.
    """
    paths = sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES and path.is_file())
    if not paths:
        raise FileNotFoundError(f"{folder}: no file in this folder ends in {' or '.join(SUFFIXES)}")
    return paths


def opened(path: Path, unpunctuated: bool = False) -> Document:
    """The document of a path; without punctuation and capitals in what is said, if that is asked for."""
    source = decode(path.read_bytes(), str(path))
    if unpunctuated:
        source = Source(source.path, without_punctuation(transcript_lint.parse(source.text)))
    return transcript_lint.parse(source.text, source.path)


def all_opened(folder: Path) -> Iterator[Document]:
    """The documents of a folder."""
    yield from map(opened, documents(folder))


def without_punctuation(document: Document) -> str:
    """The text of a document with what is said in lower case and without punctuation, line by line.

    Apostrophes inside words stay, and are straight; so do numbers, times of the day and annotations in brackets.
    """
    text, at, made = document.text, 0, ""
    for transcript in document.transcripts:
        for turn in transcript.turns:
            start, end = turn.text_span
            said = text[start:end].lower().replace("’", "'")
            made += text[at:start] + re.sub(r" {2,}", " ", _UNSPOKEN.sub(" ", said)).strip(" ").replace(" \n", "\n")
            at = end
    return made + text[at:]


def turn_count(document: Document) -> int:
    """How many turns a document has."""
    return sum(len(transcript.turns) for transcript in document.transcripts)
