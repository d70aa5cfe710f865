"""What configurations add to the plugins: paths of the project's own, patterns, and which plugins must be there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from transcript_lint.config.layers import local_plugins, with_extended
from transcript_lint.config.mistakes import ConfigError, Mistake, Path, line_of
from transcript_lint.config.reading import Layer
from transcript_lint.plugins import Contribution, Pattern, Required, collect

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_TEXTS = ("name", "pattern", "message", "summary", "where", "severity", "replacement")
_LISTS = ("bad", "good")
_NEEDED = ("name", "pattern", "message")


def collected(files: Iterable[Layer], flags: Iterable[Layer]) -> Contribution:
    """What all plugins give, with what configurations, those that they extend, and flags add to them.

    What in them is not as the schema asks is left out: `validity` tells of it.
    """
    given = (*files, *flags)
    local = local_plugins(given)
    found = tuple(layer for one in given for layer in _with_extended(one, local))
    return collect(local_plugins(found), tuple(_patterns(found)), tuple(_required(found)))


def _with_extended(layer: Layer, local: tuple[str, ...]) -> tuple[Layer, ...]:
    try:
        return tuple(with_extended(layer, local))
    except ConfigError:  # `stack` tells of it
        return (layer,)


def wrong_patterns(layer: Layer) -> Iterator[Mistake]:
    """What is the matter with the patterns of a configuration, as far as they are as the schema asks."""
    if layer.table.get("patterns"):
        from transcript_lint.plugins.patterns import wrong_with

        for path, pattern in _patterns_of(layer):
            for wrong in wrong_with(pattern):
                yield Mistake(layer.origin, (*path, wrong.key), wrong.message)


def _patterns(layers: Iterable[Layer]) -> Iterator[Pattern]:
    for layer in layers:
        for path, pattern in _patterns_of(layer):
            yield pattern._replace(path=layer.origin.name, line=line_of(layer.origin, path))


def _patterns_of(layer: Layer) -> Iterator[tuple[Path, Pattern]]:
    for index, table in enumerate(_list(layer, "patterns")):
        if isinstance(table, dict) and all(isinstance(table.get(key), str) for key in _NEEDED):
            yield (*layer.path, "patterns", index), _pattern(table)


def _pattern(table: Mapping[str, Any]) -> Pattern:
    given: dict[str, Any] = {key: table[key] for key in _TEXTS if isinstance(table.get(key), str)}
    given |= {key: tuple(map(str, table[key])) for key in _LISTS if isinstance(table.get(key), list)}
    return Pattern(**given)


def _required(layers: Iterable[Layer]) -> Iterator[Required]:
    for layer in layers:
        for index, name in enumerate(_list(layer, "require-plugins")):
            if isinstance(name, str):
                path = (*layer.path, "require-plugins", index)
                yield Required(name, layer.origin.name, line_of(layer.origin, path))


def _list(layer: Layer, key: str) -> list[Any]:
    value = layer.table.get(key)
    return value if isinstance(value, list) else []
