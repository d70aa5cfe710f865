"""What `parse` prints satisfies the published schema, for any text and for every real transcript there is."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from tests import strategies
from transcript_lint import data, parse
from transcript_lint.document import Document
from transcript_lint.readers import native
from transcript_lint.source import decode

CORPORA = Path(__file__).parent.parent.parent / "shared" / "corpora"


@cache
def _validator(part: str) -> Any:
    schema = json.loads(files("transcript_lint.grammar").joinpath("transcript.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator({"$defs": schema["$defs"], "$ref": f"#/$defs/{part}"})


def _assert_valid(document: Document) -> None:
    """That a document is one, and so each of its transcripts is one."""
    _validator("document").validate(data.of_document(document))


@given(strategies.texts | strategies.faulty_documents().map(lambda faulty: faulty.text))
def test_any_text_makes_valid_data(text: str) -> None:
    _assert_valid(parse(text))


def test_the_schema_takes_a_document_and_a_transcript() -> None:
    schema = json.loads(files("transcript_lint.grammar").joinpath("transcript.schema.json").read_text(encoding="utf-8"))
    document = parse("[7] Interview summary:\nCandidate: Yes.\n")

    assert Draft202012Validator(schema).is_valid(data.of_document(document))
    assert Draft202012Validator(schema).is_valid(data.of_transcript(document.transcripts[0]))
    assert not Draft202012Validator(schema).is_valid({"turns": [{"label": "Candidate"}]})


@pytest.mark.slow
@pytest.mark.skipif(not CORPORA.exists(), reason="the real transcripts are not here")
@pytest.mark.parametrize("folder", ["native", "sharealike", "wild", "labelled"])
def test_every_real_transcript_makes_valid_data(folder: str) -> None:
    paths = [path for path in (CORPORA / folder).rglob("*") if path.is_file()]

    assert paths
    for path in paths:
        _assert_valid(native.read(decode(path.read_bytes(), path.name)))


@given(strategies.clean_documents())
def test_the_text_of_a_turn_has_no_layout(text: str) -> None:
    for transcript in parse(text).transcripts:
        for turn, value in zip(transcript.turns, data.of_transcript(transcript)["turns"], strict=True):
            assert value["text"].split() == turn.text.split()
            assert "\r" not in value["text"]


@given(strategies.faulty_documents().map(lambda faulty: faulty.text))
def test_each_value_is_at_its_span(text: str) -> None:
    document = parse(text)
    for transcript in document.transcripts:
        value = data.of_transcript(transcript)
        for name in {"identifier", "title"} & value.keys():
            assert text[slice(*data.span_of(transcript, [name]))] == value[name]
        for index, turn in enumerate(value["turns"]):
            for name in {"label", "time"} & turn.keys():
                assert text[slice(*data.span_of(transcript, ["turns", index, name]))] == turn[name]
            assert data.span_of(transcript, ["turns", index, "text"]) == transcript.turns[index].text_span
