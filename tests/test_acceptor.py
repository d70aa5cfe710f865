"""What the fast validator accepts, jsonschema accepts: the same verdict, sooner."""

from __future__ import annotations

import builtins
import json
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests import strategies
from transcript_lint import data, parse
from transcript_lint.schema import acceptor

BASE = json.loads(files("transcript_lint.grammar").joinpath("transcript.schema.json").read_text(encoding="utf-8"))

labels = st.sampled_from(
    [
        {"enum": ["Candidate", "Interviewer"]},
        {"const": "Candidate"},
        {"pattern": "^[A-Z][a-z]+$"},
        {"pattern": "e(?:r|ate)"},
        {"minLength": 9},
        {"maxLength": 9},
        {"type": ["string", "null"]},
        {"anyOf": [{"maxLength": 3}, {"pattern": "^I"}]},
    ]
)
turns = st.fixed_dictionaries(
    {},
    optional={
        "required": st.sets(st.sampled_from(["label", "time"])).map(sorted),
        "properties": st.fixed_dictionaries({}, optional={"label": labels, "text": st.just({"minLength": 1})}),
        "maxProperties": st.integers(2, 4),
    },
)
schemas = st.fixed_dictionaries(
    {},
    optional={
        "$ref": st.just("urn:transcript-lint:transcript:1#/$defs/transcript"),
        "required": st.sets(st.sampled_from(["identifier", "title", "line"])).map(sorted),
        "properties": st.fixed_dictionaries(
            {},
            optional={
                "identifier": st.sampled_from([{"pattern": "^[0-9a-f-]+$"}, {"type": "integer"}]),
                "turns": turns.map(lambda items: {"items": items, "minItems": 2}),
            },
        ),
        "additionalProperties": st.booleans(),
        "allOf": st.lists(st.booleans() | st.just({"required": ["turns"]}), min_size=1, max_size=2),
    },
)


@given(schemas, strategies.clean_documents() | strategies.faulty_documents().map(lambda faulty: faulty.text))
def test_the_verdict_is_that_of_jsonschema(schema: dict[str, Any], text: str) -> None:
    from referencing import Registry

    registry: Any = Registry().with_contents([(BASE["$id"], BASE)])
    slow = Draft202012Validator(schema, registry=registry)
    accepts = acceptor.of(schema, BASE)
    assert acceptor.is_read_alike(schema)

    for transcript in parse(text).transcripts:
        instance = data.of_transcript(transcript)
        assert accepts(instance) == slow.is_valid(instance)


@pytest.mark.parametrize(
    "schema",
    [
        {"format": "uuid"},
        {"not": {}},
        {"pattern": r"\d"},
        {"pattern": r"[^\s]"},
        {"pattern": "(?=a)"},
        {"pattern": "é"},
        {"$schema": "http://json-schema.org/draft-07/schema#"},
        {"properties": {"turns": {"items": {"contains": {}}}}},
        {"allOf": [{"if": {}}]},
    ],
)
def test_a_schema_that_is_not_read_alike_is_left_to_jsonschema(schema: dict[str, Any]) -> None:
    assert not acceptor.is_read_alike(schema)
    assert not acceptor.of(schema, BASE)({})


def test_without_the_extra_everything_is_left_to_jsonschema(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *arguments: Any) -> Any:
        if name == "jsonschema_rs":
            raise ImportError(name)
        return real(name, *arguments)

    monkeypatch.setattr(builtins, "__import__", without)

    assert not acceptor.of({}, BASE)({})
