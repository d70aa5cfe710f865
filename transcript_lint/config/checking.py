"""Finds every way in which a table of settings is not as the configuration's schema says.

The schema is JSON Schema, of which this reads the keywords that the configuration's uses, and says in the words of TOML
and of this project what is wrong. `jsonschema` is what it is held to in the tests; it would double the start-up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from transcript_lint.config.mistakes import Path, did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    _Schema = Mapping[str, Any]

Wrong = tuple[Path, str, str]

_DATE = "a date or time"
_FEW = 8

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "array": (list, tuple),
    "object": (dict,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
}
_NOUNS = {
    "string": "a string",
    "array": "an array",
    "object": "a table",
    "integer": "an integer",
    "number": "a number",
    "boolean": "true or false",
}


def wrong(schema: _Schema, value: Any, path: Path, whole: _Schema) -> Iterator[Wrong]:
    """What is wrong with a value: the way to it, whether its "key" or its "value" is, and the message.

    `whole` is the schema that references lead into.
    """
    while "$ref" in schema:
        schema = {**whole["$defs"][schema["$ref"].rpartition("/")[2]], **{k: schema[k] for k in schema if k != "$ref"}}
    if "type" in schema and not _is(value, schema["type"]):
        found = _found(value)
        quotes = " without quotes" if found == _DATE and schema["type"] == "string" else ""
        yield path, "value", f"expected {_types(schema['type'])}, found {found}{quotes}"
        return
    if "anyOf" in schema:
        yield from _any(schema["anyOf"], value, path, whole)
    for keyword, check in _CHECKS:
        if keyword in schema:
            yield from check(schema, value, path, whole)


def _is(value: Any, types: str | list[str]) -> bool:
    names = [types] if isinstance(types, str) else types
    if isinstance(value, bool):
        return "boolean" in names
    return any(isinstance(value, _TYPES[name]) for name in names)


def _types(types: str | list[str]) -> str:
    return " or ".join(_NOUNS[name] for name in ([types] if isinstance(types, str) else types))


def _found(value: Any) -> str:
    for name in ("boolean", "integer", "number", "string", "array", "object"):
        if _is(value, name):
            return f"`{str(value).lower()}`" if name == "boolean" else _NOUNS[name]
    return _DATE


def _any(branches: list[_Schema], value: Any, path: Path, whole: _Schema) -> Iterator[Wrong]:
    """Nothing where one branch accepts; else what the branch of the right type says, or the first."""
    verdicts = [list(wrong(branch, value, path, whole)) for branch in branches]
    if all(verdicts):
        nearest = [found for branch, found in zip(branches, verdicts, strict=True) if _is(value, branch["type"])]
        if nearest:
            yield from nearest[0]
        else:
            yield path, "value", f"expected {' or '.join(_NOUNS[b['type']] for b in branches)}, found {_found(value)}"


def _enum(schema: _Schema, value: Any, path: Path, whole: _Schema) -> Iterator[Wrong]:
    names = [str(name) for name in schema["enum"]]
    if value not in schema["enum"] or isinstance(value, bool):
        if noun := schema.get("x-noun"):
            hint = did_you_mean(value, names) if isinstance(value, str) else ""
            yield path, "value", f"no {noun} is named `{value}`{hint}"
        else:
            yield path, "value", f"expected one of {', '.join(f'`{name}`' for name in names)}, found `{value}`"


def _properties(schema: _Schema, value: Any, path: Path, whole: _Schema) -> Iterator[Wrong]:
    for key, part in schema["properties"].items():
        if key in value:
            yield from wrong(part, value[key], (*path, key), whole)


def _additional(schema: _Schema, value: Any, path: Path, whole: _Schema) -> Iterator[Wrong]:
    known = schema.get("properties", {})
    for key in value:
        if key in known:
            continue
        if schema["additionalProperties"] is False:
            meant = did_you_mean(key, known) or _there(known)
            yield (*path, key), "key", f"no {schema.get('x-key', 'key')} is named `{key}`{meant}"
        else:
            yield from wrong(schema["additionalProperties"], value[key], (*path, key), whole)


def _there(known: Iterable[str]) -> str:
    """The keys that there are, where they are few enough to be read."""
    names = [f"`{name}`" for name in known]
    return f": expected {'one of ' * (len(names) > 1)}{', '.join(names)}" if 0 < len(names) <= _FEW else ""


def _items(schema: _Schema, value: Any, path: Path, whole: _Schema) -> Iterator[Wrong]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from wrong(schema["items"], item, (*path, index), whole)


def _required(schema: _Schema, value: Any, path: Path, whole: _Schema) -> Iterator[Wrong]:
    for key in schema["required"]:
        if key not in value:
            yield path, "value", f"`{key}` is missing"


def _at_least(count: str) -> Callable[[_Schema, Any, Path, _Schema], Iterator[Wrong]]:
    """A check that a string, array or table is not too small."""
    nouns = {"minItems": ("item", list), "minLength": ("character", str), "minProperties": ("key", dict)}
    noun, kind = nouns[count]

    def check(schema: _Schema, value: Any, path: Path, whole: _Schema) -> Iterator[Wrong]:
        if isinstance(value, kind) and len(value) < schema[count]:
            many = "" if schema[count] == 1 else "s"
            yield path, "value", f"expected at least {schema[count]} {noun}{many}, found {len(value)}"

    return check


def _pattern(schema: _Schema, value: Any, path: Path, whole: _Schema) -> Iterator[Wrong]:
    import re

    if not re.search(schema["pattern"], value):
        about = schema.get("description", "").rstrip(".") or f"a match of {schema['pattern']}"
        yield path, "value", f"expected {about[:1].lower()}{about[1:]}, found `{value}`"


def _format(schema: _Schema, value: Any, path: Path, whole: _Schema) -> Iterator[Wrong]:
    """Of the formats that JSON Schema knows, "regex" is in use: what Python takes for one, as rules do."""
    import re
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", FutureWarning)  # what would mean something else in another Python
            re.compile(value)
    except (re.error, FutureWarning, OverflowError, RecursionError) as error:
        yield path, "value", f"`{value}` cannot be used as a regular expression: {error}"


def _minimum(schema: _Schema, value: Any, path: Path, whole: _Schema) -> Iterator[Wrong]:
    if not value >= schema["minimum"]:  # so that "not a number" is out of range
        yield path, "value", f"expected at least {schema['minimum']}, found {value}"


def _maximum(schema: _Schema, value: Any, path: Path, whole: _Schema) -> Iterator[Wrong]:
    if value > schema["maximum"]:
        yield path, "value", f"expected at most {schema['maximum']}, found {value}"


_CHECKS = (
    ("enum", _enum),
    ("properties", _properties),
    ("additionalProperties", _additional),
    ("items", _items),
    ("required", _required),
    ("minItems", _at_least("minItems")),
    ("minLength", _at_least("minLength")),
    ("minProperties", _at_least("minProperties")),
    ("pattern", _pattern),
    ("format", _format),
    ("minimum", _minimum),
    ("maximum", _maximum),
)
