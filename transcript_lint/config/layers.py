"""Finds the layers of settings that are for a file: profiles, what is extended, configurations and flags."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator

from transcript_lint.config import reading
from transcript_lint.config.globs import matcher
from transcript_lint.config.mistakes import ConfigError, Mistake, Path
from transcript_lint.config.reading import Layer
from transcript_lint.record import NamedTuple


class Request(NamedTuple):
    """What a command line asks of the settings; `today` is the day, as 2027-01-31, that allowances expire by.

    With `baselining`, the baseline that a configuration names need not be there yet.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_level: str | None = None
    schema: str | None = None
    file: str | None = None
    isolated: bool = False
    assignments: tuple[str, ...] = ()
    today: str = ""
    baselining: bool = False


def flags(request: Request) -> tuple[Layer, ...]:
    """The layers that flags make, the lowest first.

    Raises:
        ConfigError: an assignment is none.
    """
    made = [reading.assigned(text) for text in request.assignments]
    if request.fail_level:
        made.append(reading.flag("fail-level", request.fail_level))
    if request.schema:
        made.append(reading.flag("schema", request.schema))
    if request.select:
        made.append(reading.flag("select", list(request.select)))
    if request.ignore:
        made.append(reading.flag("ignore", list(request.ignore)))
    return tuple(made)


def above(folder: str, in_folder: Callable[[str], Layer | None] = reading.in_folder) -> tuple[Layer, ...]:
    """The configurations that are for the files of a folder, the nearest last: its own and those above it.

    One that says `root = true` is the first.

    Raises:
        ConfigError: one of them cannot be read.
    """
    found: list[Layer] = []
    while True:
        layer = in_folder(folder)
        if layer:
            found.append(layer)
        parent = os.path.dirname(folder)  # noqa: PTH120
        if parent == folder or (layer and layer.table.get("root") is True):
            return tuple(reversed(found))
        folder = parent


def named(path: str) -> Layer:
    """The configuration in the file that a command line names.

    Raises:
        ConfigError: it cannot be read, or has no section of ours.
    """
    layer = reading.read(path)
    if layer is None:
        raise ConfigError(f"{path} has no [tool.transcript-lint]")
    return layer


def paths_in(layer: Layer) -> Iterator[str]:
    """The absolute paths of the file that a configuration is, unless it is none, and of the schema that it names."""
    for path in (os.path.basename(layer.origin.name), layer.table.get("schema")):  # noqa: PTH119
        if isinstance(path, str) and os.path.isfile(whole := os.path.join(layer.origin.folder, path)):  # noqa: PTH113, PTH118
            yield os.path.abspath(whole)  # noqa: PTH100


def local_plugins(found: Iterable[Layer]) -> tuple[str, ...]:
    """The absolute paths of the plugins that configurations name, which add up; what is no path is left out."""
    named = (
        os.path.normpath(os.path.join(layer.origin.folder, path))  # noqa: PTH118
        for layer in found
        if isinstance(layer.table.get("plugins"), list)
        for path in layer.table["plugins"]
        if isinstance(path, str)
    )
    return tuple(dict.fromkeys(path for path in named if os.path.exists(path)))  # noqa: PTH110


def with_extended(layer: Layer, local: tuple[str, ...] = (), opened: tuple[str, ...] = ()) -> Iterator[Layer]:
    """A configuration behind what it extends, the lowest first; `local` are the paths of the project's own plugins.

    Raises:
        ConfigError: what it extends is not there, or is itself.
    """
    extends = layer.table.get("extends", ())
    for index, name in enumerate([extends] if isinstance(extends, str) else extends):
        if isinstance(name, str):
            path: Path = (*layer.path, "extends") if isinstance(extends, str) else (*layer.path, "extends", index)
            yield from _extended(layer, name, path, local, opened)
    yield layer


def _extended(layer: Layer, name: str, path: Path, local: tuple[str, ...], opened: tuple[str, ...]) -> Iterator[Layer]:
    origin = layer.origin
    if "/" not in name and not name.endswith(".toml"):
        from transcript_lint.config.profiles import profile_layer

        yield profile_layer(name, local, origin, path)
        return
    file = os.path.normpath(os.path.join(origin.folder, name))  # noqa: PTH118
    opened = (*opened, os.path.abspath(origin.name))  # noqa: PTH100 - a name is as seen from here
    if file in opened:
        raise ConfigError([Mistake(origin, path, f"{name} extends this configuration itself")])
    if not os.path.isfile(file):  # noqa: PTH113
        raise ConfigError([Mistake(origin, path, f"no such file: {name}")])
    yield from with_extended(named(os.path.relpath(file)), local, opened)


def overrides(layer: Layer, path: str) -> Iterator[int]:
    """The numbers of a configuration's overrides that are for a file, by its absolute path."""
    relative = within(layer.origin.folder, path)
    if relative is not None:
        for index, override in enumerate(layer.table.get("overrides", ())):
            if any(matcher(glob).match(relative) for glob in override["files"]):
                yield index


def override_layer(layer: Layer, index: int) -> Layer:
    """One override of a configuration, as a layer above it."""
    return Layer(layer.origin, layer.table["overrides"][index], (*layer.path, "overrides", index))


def within(folder: str, path: str) -> str | None:
    """An absolute path as seen from a folder, with slashes; None if it is not in the folder."""
    prefix = folder if folder.endswith(os.sep) else folder + os.sep
    if not path.startswith(prefix):
        return None
    return path[len(prefix) :].replace(os.sep, "/")
