"""Finds settings that have no effect: globs and paths of nothing that is there, and overrides that change nothing.

Globs and paths are looked for in any configuration, whatever else is wrong with it; overrides can be judged only where
nothing is, since what they change depends on all the rest.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping

from transcript_lint.config import layers
from transcript_lint.config.deciding import Decided, decide
from transcript_lint.config.globs import matcher
from transcript_lint.config.mistakes import Mistake, Path
from transcript_lint.config.reading import Layer
from transcript_lint.config.stack import Stack

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    _Item = TypeVar("_Item")


def idle_overrides(stack: Stack) -> Iterator[Mistake]:
    """The overrides that change nothing in the configurations of a folder, but not in what they extend."""
    for number, layer in enumerate(stack.files):
        for index in range(len(layer.table.get("overrides", ()))):
            if _effect(stack.layers(), stack) == _effect(stack.layers(((number, index),)), stack):
                path = (*layer.path, "overrides", index)
                yield Mistake(layer.origin, path, "this override changes nothing", "key")


def _effect(found: tuple[Layer, ...], stack: Stack) -> dict[tuple[str, ...], object]:
    """The value that holds for each setting, and for each rule whether it runs."""
    decided: Decided = decide(found, stack.known)
    defaults: dict[tuple[str, ...], object] = {}
    for rule in stack.known.rules.values():
        defaults[rule.name, "run"], defaults[rule.name, "severity"] = rule.default, rule.severity
    for name in stack.known.structural:
        defaults[name, "run"], defaults[name, "severity"] = True, "error"
    settled = {key: decisions[-1].value for key, decisions in decided.items() if key != ("profile",)}
    return {**defaults, **settled}


def idle_globs(layer: Layer) -> Iterator[Mistake]:
    """The globs of a configuration that stand for no file below its folder."""
    idle = dict(_globs(layer))
    if not idle:
        return
    for name in _files(layer.origin.folder):
        for path in [path for path, glob in idle.items() if matcher(glob).match(name)]:
            del idle[path]
        if not idle:
            return
    for path, glob in idle.items():
        yield Mistake(layer.origin, (*layer.path, *path), f"`{glob}` matches no file")


def missing_files(layer: Layer, baselining: bool) -> Iterator[Mistake]:
    """The paths in a configuration that nothing is at, but for that of a baseline that is about to be written."""
    for path, name in _paths(layer):
        if path == ("baseline",) and baselining:
            continue
        if not os.path.exists(os.path.join(layer.origin.folder, name)):  # noqa: PTH110, PTH118
            how = "; `transcript-lint baseline create` writes it" if path == ("baseline",) else ""
            yield Mistake(layer.origin, (*layer.path, *path), f"no such file: {name}{how}")


def _paths(layer: Layer) -> Iterator[tuple[Path, str]]:
    for key in ("schema", "baseline"):
        if isinstance(layer.table.get(key), str):
            yield (key,), layer.table[key]
    for path, override in _items(layer.table, "overrides", dict):
        if isinstance(override.get("schema"), str):
            yield (*path, "schema"), override["schema"]
    yield from _items(layer.table, "plugins", str)


def _globs(layer: Layer) -> Iterator[tuple[Path, str]]:
    for key in ("include", "exclude"):
        yield from _items(layer.table, key, str)
    for path, override in _items(layer.table, "overrides", dict):
        yield from (((*path, *within), glob) for within, glob in _items(override, "files", str))
    for path, entry in _items(layer.table, "allow", dict):
        if isinstance(entry.get("path"), str):
            yield (*path, "path"), entry["path"]


def _items(table: Mapping[str, Any], key: str, kind: type[_Item]) -> Iterator[tuple[Path, _Item]]:
    """The items of an array that are as the schema asks; `validity` tells of the others."""
    value = table.get(key)
    for index, item in enumerate(value if isinstance(value, list) else ()):
        if isinstance(item, kind):
            yield (key, index), item


def _files(folder: str) -> Iterator[str]:
    """The files below a folder, as globs see them; what begins with a full stop is left out, as in a run."""
    for at, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            yield layers.within(folder, os.path.join(at, name)) or name  # noqa: PTH118
