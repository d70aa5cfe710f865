"""Turns each JSON Schema violation into a finding at the value it is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from transcript_lint import data
from transcript_lint.model import Finding, Transcript
from transcript_lint.own import own
from transcript_lint.rule import CONTENT, Rule
from transcript_lint.schema import acceptor
from transcript_lint.schema.words import message_of, pointer

NAME = "schema-violations"


class SchemaError(Exception):
    """A schema cannot be used; the message says which, and what is wrong with it where."""


def load(path: str) -> Rule:
    """The rule that holds each transcript to the JSON Schema in the file `path`.

    The schema is applied to a transcript as `transcript-lint parse --jsonl` prints it. Its `$ref`s may lead into itself
    and to `urn:transcript-lint:transcript:1`; nothing is ever fetched.

    Raises:
        SchemaError: the file cannot be read, or holds no valid JSON Schema.
    """
    schema = _parsed(path)
    validator = _validator(path, schema)
    accepts = acceptor.of(schema, _parsed_base())

    def schema_violations(transcript: Transcript) -> Iterator[Finding]:
        instance = data.of_transcript(transcript)
        if accepts(instance):
            return
        for error in sorted(validator.iter_errors(instance), key=lambda error: list(map(str, error.absolute_path))):
            yield _finding(transcript, error)

    told = own()[NAME]
    schema_violations.__doc__ = told.manual
    setattr(schema_violations, CONTENT, repr(schema))
    return Rule(NAME, told.category, "Transcript", told.severity, False, schema_violations, path)


def _parsed(path: str) -> Any:
    import json
    from pathlib import Path

    try:
        return json.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise SchemaError(f"the schema {path} cannot be read: {error.strerror}") from error
    except json.JSONDecodeError as error:
        raise SchemaError(
            f"the schema {path} is no JSON: {error.msg}, line {error.lineno} column {error.colno}"
        ) from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise SchemaError(f"the schema {path} is no JSON: {type(error).__name__}") from error


def _validator(path: str, schema: Any) -> Any:
    from jsonschema import Draft202012Validator
    from jsonschema import SchemaError as Invalid
    from jsonschema.validators import validator_for
    from referencing import Registry

    base = _parsed_base()
    kind = validator_for(schema, default=Draft202012Validator) if isinstance(schema, dict) else Draft202012Validator
    try:
        kind.check_schema(schema)
    except Invalid as error:
        raise SchemaError(
            f"the schema {path} is not valid at {pointer(error.absolute_path)}: {error.message}"
        ) from error
    registry: Any = Registry().with_contents([(base["$id"], base)])  # without a way to fetch: what is not here is not
    validator = kind(schema, registry=registry, format_checker=kind.FORMAT_CHECKER)
    _check_references(path, validator, schema)
    return validator


def _parsed_base() -> Any:
    import json
    from importlib.resources import files

    return json.loads(files("transcript_lint.grammar").joinpath("transcript.schema.json").read_text(encoding="utf-8"))


def _nodes(schema: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], dict[str, Any]]]:
    """Each object in a schema, with the way to it."""
    stack: list[tuple[tuple[str | int, ...], Any]] = [(path, schema)]
    while stack:
        at, node = stack.pop()
        if isinstance(node, dict):
            yield at, node
            stack.extend(((*at, key), value) for key, value in node.items() if key not in {"const", "enum", "default"})
        elif isinstance(node, list):
            stack.extend(((*at, index), value) for index, value in enumerate(node))


def _check_references(path: str, validator: Any, schema: Any) -> None:
    from referencing.exceptions import Unresolvable

    resolver = validator._resolver  # what the validator itself resolves by; it has no public name for it
    for at, node in _nodes(schema):
        reference = node.get("$ref")
        if isinstance(reference, str):
            try:
                resolver.lookup(reference)
            except Unresolvable as error:
                message = f"the schema {path} refers to {reference!r} at {pointer(at)}, which is not there"
                raise SchemaError(f"{message}; nothing is fetched") from error


def _finding(transcript: Transcript, error: Any) -> Finding:
    from jsonschema.exceptions import best_match

    error = best_match([error])  # of `anyOf` and `oneOf`, the branch that fits best
    return Finding(message_of(error), data.span_of(transcript, list(error.absolute_path)))
