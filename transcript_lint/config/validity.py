"""Finds every mistake in the layers of a folder's settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from transcript_lint.config.additions import wrong_patterns
from transcript_lint.config.checking import wrong
from transcript_lint.config.effects import idle_globs, idle_overrides, missing_files
from transcript_lint.config.known import complete
from transcript_lint.config.mistakes import ConfigError, Mistake
from transcript_lint.config.profiles import profiles
from transcript_lint.config.reading import Layer
from transcript_lint.config.stack import Stack

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def check(stack: Stack, baselining: bool = False) -> None:
    """Hold all layers to the schema, and look for what has no effect.

    Raises:
        ConfigError: with every mistake.
    """
    mistakes = list(stack.mistakes)
    for layer in stack.texts():
        mistakes += _wrong(layer, stack)
    if not mistakes:
        mistakes += idle_overrides(stack)
    told = {(mistake.origin, mistake.path) for mistake in mistakes}
    for layer in stack.texts():
        mistakes += (one for one in _without_effect(layer, stack, baselining) if (one.origin, one.path) not in told)
    if mistakes:
        raise ConfigError(mistakes)


def _without_effect(layer: Layer, stack: Stack, baselining: bool) -> Iterator[Mistake]:
    """What the schema accepts in a layer, but can do nothing."""
    yield from wrong_patterns(layer)
    if layer not in stack.flags:
        yield from missing_files(layer, baselining)
    if layer in stack.files:
        yield from idle_globs(layer)


def _wrong(layer: Layer, stack: Stack) -> Iterator[Mistake]:
    named = profiles(stack.local) if _names_profile(layer.table) else None
    schema = complete(stack.known, named, _configured(layer.table))
    if layer.origin.folder == "":
        schema = {**schema["$defs"]["profile-file"], "$defs": schema["$defs"]}
    for path, at, message in wrong(schema, layer.table, (), schema):
        yield Mistake(layer.origin, (*layer.path, *path), message, at)


def _tables(table: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A table of settings, and its overrides."""
    yield table
    overrides = table.get("overrides")
    yield from (item for item in (overrides if isinstance(overrides, list) else ()) if isinstance(item, dict))


def _names_profile(table: Mapping[str, Any]) -> bool:
    return any("profile" in part for part in _tables(table))


def _configured(table: Mapping[str, Any]) -> set[str]:
    """The rules whose options a table sets."""
    rules = (part.get("rules") for part in _tables(table))
    return {str(name) for named in rules if isinstance(named, dict) for name in named}
