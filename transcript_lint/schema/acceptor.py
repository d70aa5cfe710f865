"""Accepts quickly what `jsonschema` would accept slowly; what it does not accept, `jsonschema` judges and explains.

The extra `[fast]` installs jsonschema-rs, which is some fifty times as fast and reads a few keywords otherwise: formats
and dialects of patterns. It is asked only about schemas of keywords that both read alike, so that it never accepts what
`jsonschema` would not; a property test compares the two.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from transcript_lint.patterns import pattern

Accepts = Callable[[Any], bool]

_ALIKE = frozenset(
    [
        "$schema",
        "$id",
        "$ref",
        "$defs",
        "$comment",
        "title",
        "description",
        "default",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
        "type",
        "enum",
        "const",
        "minLength",
        "maxLength",
        "pattern",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "items",
        "prefixItems",
        "minItems",
        "maxItems",
        "properties",
        "required",
        "additionalProperties",
        "minProperties",
        "maxProperties",
        "dependentRequired",
        "allOf",
        "anyOf",
    ]
)
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SUBSCHEMAS = frozenset({"items", "additionalProperties"})
_LISTS = frozenset({"allOf", "anyOf", "prefixItems"})
_MAPS = frozenset({"properties", "$defs"})

# Signs that stand for themselves, classes of such signs, groups, and how often: what is left of regular expressions
# where Python's mean just what those of ECMA-262 mean, but for `$`, which is stricter there.
_SIGN = r"[\w \-:/@,;#=!<>%&'\"]"
_CLASS = r"\[\^?(?:[\w \-:/@,.]|\\[nrt\[\]\\^-])+\]"
_PATTERN = pattern(
    rf"\^?(?:{_SIGN}|\.|\\[.+*?()\[\]{{}}|^$/\\-]|{_CLASS}|\((?:\?:|(?!\?))|[)|]|[*+?]|\{{\d+(?:,\d*)?\}})*\$?"
)


def of(schema: Any, base: Any) -> Accepts:
    """A function that says whether an instance is surely as `schema` asks.

    `base` is our own schema, which it may refer to, and which whatever is read satisfies by construction.
    """
    if not is_read_alike(schema):
        return _never
    try:
        from jsonschema_rs import Draft202012Validator, Registry
    except ImportError:
        return _never
    validator: Any = Draft202012Validator(schema, registry=Registry([(base["$id"], base)]))
    return validator.is_valid  # type: ignore[no-any-return]  # a function of the library


def _never(instance: Any) -> bool:
    return False


def is_read_alike(schema: Any) -> bool:
    """Whether a schema has only keywords that every implementation of draft 2020-12 reads alike."""
    if isinstance(schema, bool):
        return True
    if schema.get("$schema", _DIALECT).rstrip("#") != _DIALECT or not schema.keys() <= _ALIKE:
        return False
    if not _PATTERN.fullmatch(schema.get("pattern", "")) or not schema.get("pattern", "").isascii():
        return False
    parts = [schema[key] for key in _SUBSCHEMAS & schema.keys()]
    parts += [part for key in _LISTS & schema.keys() for part in schema[key]]
    parts += [part for key in _MAPS & schema.keys() for part in schema[key].values()]
    return all(map(is_read_alike, parts))
