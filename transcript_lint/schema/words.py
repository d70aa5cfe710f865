"""Says what a JSON Schema violation is in words: the value, what it is, and what the schema expects of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

_QUOTED = 60
_WORDS = {
    "identifier": "the identifier",
    "title": "the title",
    "label": "the label",
    "time": "the time",
    "text": "the text",
    "line": "the line number",
    "turns": "the turns",
}


def message_of(error: Any) -> str:
    """What to say of a `jsonschema.ValidationError`."""
    return f"{_subject(list(error.absolute_path))} {_EXPECTED.get(error.validator, _expected_otherwise)(error)}"


def pointer(path: Iterable[str | int]) -> str:
    """A JSON Pointer (RFC 6901), or what to call the empty one."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path) or "its root"


def _subject(path: Sequence[str | int]) -> str:
    """What people call the value at `path`."""
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    if not path:
        return "the transcript"
    return "the turn" if isinstance(path[-1], int) and name == "turns" else _WORDS.get(name, f"`{name}`")


def _quoted(value: object) -> str:
    text = value if isinstance(value, str) else repr(value)
    return f"`{text if len(text) <= _QUOTED else text[: _QUOTED - 1] + '…'}`"


def _given(error: Any) -> str:
    return f"is {_quoted(error.instance)}"


def _expected_otherwise(error: Any) -> str:
    return f"is not as the schema asks with `{error.validator}` at {pointer(error.absolute_schema_path)}"


def _missing(error: Any) -> str:
    # There is one error for each property that is missing, and only its message says which.
    name = next(name for name in error.validator_value if error.message.startswith(repr(name)))
    return f"has no {name}: the schema requires it"


def _unexpected(error: Any) -> str:
    known = error.schema.get("properties", {})
    extra = ", ".join(name for name in error.instance if name not in known)
    return f"has {extra}: the schema knows no such property"


def _one_of(values: Iterable[object]) -> str:
    return ", ".join(_quoted(value) for value in values)


_EXPECTED: dict[str, Callable[[Any], str]] = {
    "required": _missing,
    "additionalProperties": _unexpected,
    "enum": lambda error: f"{_given(error)}: expected one of {_one_of(error.validator_value)}",
    "const": lambda error: f"{_given(error)}: expected {_quoted(error.validator_value)}",
    "pattern": lambda error: f"{_given(error)}: expected a match of {_quoted(error.validator_value)}",
    "format": lambda error: f"{_given(error)}: expected the format {error.validator_value}",
    "type": lambda error: f"{_given(error)}: expected the type {error.validator_value}",
    "minLength": lambda error: f"has {len(error.instance)} characters: expected at least {error.validator_value}",
    "maxLength": lambda error: f"has {len(error.instance)} characters: expected at most {error.validator_value}",
    "minItems": lambda error: f"are {len(error.instance)}: expected at least {error.validator_value}",
    "maxItems": lambda error: f"are {len(error.instance)}: expected at most {error.validator_value}",
    "minContains": lambda error: f"hold too few items as the schema asks: expected {error.validator_value}",
    "contains": lambda error: "hold no item as the schema asks for at least once",
    "uniqueItems": lambda error: "hold the same item twice: expected each once",
    "minimum": lambda error: f"{_given(error)}: expected at least {error.validator_value}",
    "maximum": lambda error: f"{_given(error)}: expected at most {error.validator_value}",
    "not": lambda error: f"{_given(error)}: the schema forbids that",
}
