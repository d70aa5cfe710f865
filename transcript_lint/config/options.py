"""What values an option of a rule may have, told from its parameter's type, for programs and for people."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence, Set
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from transcript_lint.rule import Between, Option, RuleError

_SCALARS = {bool: "boolean", int: "integer", float: "number", str: "string"}


def schema_of(option: Option) -> dict[str, Any]:
    """The JSON Schema of an option.

    Raises:
        RuleError: its type is none that TOML can hold.
    """
    schema = _schema(option.annotation)
    if option.default is not None:
        schema["default"] = _plain(option.default)
    return schema


def value_of(option: Option, value: Any) -> Any:
    """A value from the configuration, which its schema accepts, as the rule expects it."""
    return _value(option.annotation, value)


def words_of(schema: Mapping[str, Any]) -> str:
    """What a value may be that a schema accepts, as people say it: a whole number from 1."""
    if "enum" in schema:
        return " or ".join(map(toml, schema["enum"]))
    if "anyOf" in schema:
        return " or ".join(map(words_of, schema["anyOf"]))
    return f"{_ONE[_kind(schema)]}{_of(schema)}"


def _words_of_all(schema: Mapping[str, Any]) -> str:
    """The same of several values: whole numbers from 1."""
    return words_of(schema) if "enum" in schema or "anyOf" in schema else f"{_MANY[_kind(schema)]}{_of(schema)}"


def _kind(schema: Mapping[str, Any]) -> str:
    return str(schema.get("format", schema["type"]))


def _of(schema: Mapping[str, Any]) -> str:
    """What a list or table is of, or the bounds of a number."""
    if inner := schema.get("items") or schema.get("additionalProperties"):
        return f" of {_words_of_all(inner)}"
    least = f" from {schema['minimum']}" if "minimum" in schema else ""
    return least + (f" to {schema['maximum']}" if "maximum" in schema else "")


_ONE = {
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "string": "a text",
    "regex": "a regular expression",
    "array": "a list",
    "object": "a table",
}
_MANY = {
    "boolean": "true or false",
    "integer": "whole numbers",
    "number": "numbers",
    "string": "texts",
    "regex": "regular expressions",
    "array": "lists",
    "object": "tables",
}


def toml(value: Any) -> str:
    """A value as a configuration has it, in one line; nothing, for None, is what it cannot say."""
    if value is None:
        return "nothing"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(key)} = {toml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, (Sequence, Set)) and not isinstance(value, str):
        return "[" + ", ".join(map(toml, _plain(value))) + "]"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (str, bool)) else str(value)


def _key(name: str) -> str:
    return name if re.fullmatch("[A-Za-z0-9_-]+", name) else toml(name)


def _schema(annotation: Any) -> dict[str, Any]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _annotated(arguments)
    if annotation in _SCALARS:
        return {"type": _SCALARS[annotation]}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in (Union, UnionType):
        branches = [_schema(argument) for argument in arguments if argument is not NoneType]
        return branches[0] if len(branches) == 1 else {"anyOf": branches}
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _schema(arguments[1])}
    if isinstance(origin, type) and issubclass(origin, (Sequence, Set)):
        return {"type": "array", "items": _schema(arguments[0])}
    raise RuleError(f"an option of type {annotation}, which no configuration can give")


def _annotated(arguments: tuple[Any, ...]) -> dict[str, Any]:
    """`Annotated[int, "what it means", Between(1, 10)]`: a string describes, `Between` bounds.

    With `re.Pattern`, as in `Annotated[str, "what it means", re.Pattern]`, a string is a regular expression.
    """
    schema = _schema(arguments[0])
    for extra in arguments[1:]:
        if isinstance(extra, str):
            schema["description"] = extra
        elif isinstance(extra, Between):
            schema["minimum"] = extra.least
            if extra.most is not None:
                schema["maximum"] = extra.most
        elif extra is re.Pattern:
            schema["format"] = "regex"
    return schema


def _plain(value: Any) -> Any:
    """A default as JSON has it."""
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, Set):
        return sorted(map(_plain, value))
    return [_plain(item) for item in value] if isinstance(value, Sequence) and not isinstance(value, str) else value


def _value(annotation: Any, value: Any) -> Any:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _value(arguments[0], value)
    if isinstance(value, dict):
        inner = arguments[1] if len(arguments) == 2 else Any
        return {key: _value(inner, item) for key, item in value.items()}
    if isinstance(value, list):
        return _collected(origin, arguments, value)
    return float(value) if annotation is float else value


def _collected(origin: Any, arguments: tuple[Any, ...], value: list[Any]) -> Any:
    if origin in (Union, UnionType):
        chosen = next((a for a in arguments if get_origin(a) not in (None, Annotated, dict)), Any)
        return _value(chosen, value)
    items = [_value(arguments[0] if arguments else Any, item) for item in value]
    if isinstance(origin, type) and issubclass(origin, Set):
        return frozenset(items)
    return items if origin is list else tuple(items)
