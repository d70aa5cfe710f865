"""Reads the texts that hold settings, as layers: the only module to know TOML, with `plain` and `positions`."""

from __future__ import annotations

import os
from collections.abc import Mapping

from transcript_lint.config.mistakes import ConfigError, Mistake, Origin, Path
from transcript_lint.config.plain import plainly
from transcript_lint.patterns import pattern
from transcript_lint.record import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

OWN, SHARED = NAMES = ("transcript-lint.toml", "pyproject.toml")
_MENTIONED = pattern(rb"""transcript-lint["']?[ \t]*[].=]""")  # as a part of a key, but for a few that are none
_SECTION = ("tool", "transcript-lint")


class Layer(NamedTuple):
    """Settings from one place: a table, the text that it stands in, and the way there."""

    origin: Origin
    table: Mapping[str, Any]
    path: Path = ()


def in_folder(folder: str) -> Layer | None:
    """The configuration that lies in a folder, if there is one; `transcript-lint.toml` wins.

    Raises:
        ConfigError: it cannot be read, or is no TOML.
    """
    for name in NAMES:
        path = os.path.join(folder, name)  # noqa: PTH118 - pathlib would add to the start-up
        if os.path.isfile(path) and (layer := read(path)) is not None:  # noqa: PTH113
            return layer
    return None


def passed_over(origin: Origin) -> str:
    """The path of the `pyproject.toml` beside a `transcript-lint.toml` whose section that one hides, if any."""
    if os.path.basename(origin.name) != OWN:  # noqa: PTH119
        return ""
    beside = os.path.join(origin.folder, SHARED)  # noqa: PTH118
    return _shown(beside) if os.path.isfile(beside) and read(beside) is not None else ""  # noqa: PTH113


def read(path: str) -> Layer | None:
    """The settings in a file; none where it is a `pyproject.toml` without our section.

    Raises:
        ConfigError: it cannot be read, or is no TOML.
    """
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            data = file.read()
    except OSError as error:
        raise ConfigError(f"the configuration {path} cannot be read: {error.strerror}") from error
    shared = os.path.basename(path) == SHARED  # noqa: PTH119
    if shared and not _MENTIONED.search(data):
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(f"the configuration {path} is not UTF-8, from byte offset {error.start} on") from error
    origin = Origin(_shown(path), text, os.path.dirname(os.path.abspath(path)))  # noqa: PTH100, PTH120
    table = parse(origin)
    return _section(origin, table) if shared else Layer(origin, table)


def _shown(path: str) -> str:
    """A path as people would write it: relative, if it is below the folder where the run was started."""
    relative = os.path.relpath(path)
    return path if relative.startswith(os.pardir) else relative


def _section(origin: Origin, table: Mapping[str, Any]) -> Layer | None:
    for depth, key in enumerate(_SECTION, 1):
        if not isinstance(table, Mapping) or key not in table:
            return None
        table = table[key]
        if key == _SECTION[-1] and not isinstance(table, Mapping):
            raise ConfigError([Mistake(origin, _SECTION[:depth], "expected a table")])
    return Layer(origin, table, _SECTION)


def parse(origin: Origin) -> dict[str, Any]:
    """The values in a text.

    Raises:
        ConfigError: it is no TOML.
    """
    if (values := plainly(origin.text)) is not None:
        return values
    import tomllib

    try:
        return tomllib.loads(origin.text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError([_syntax_error(origin, str(error))]) from error
    except RecursionError as error:
        raise ConfigError(f"the configuration {origin.name} is nested too deeply") from error


def _syntax_error(origin: Origin, message: str) -> Mistake:
    """What tomllib says, at the place that it names."""
    import re

    what, _, where = message.partition(" (at ")
    place = re.match(r"line (\d+), column (\d+)\)", where)
    at = (int(place[1]), int(place[2])) if place else None
    return Mistake(origin, (), f"this is no TOML: {what[:1].lower()}{what[1:]}", at=at or "end")


def assigned(text: str) -> Layer:
    """The setting that `--set key=value` makes; a value that is no TOML is a string.

    Raises:
        ConfigError: the key is none.
    """
    import json

    key, equals, value = text.partition("=")
    if not equals:
        raise ConfigError(f"--set {text}: expected key=value")
    try:
        origin = Origin("--set", f"{key} = {value}", os.getcwd())  # noqa: PTH109
        return Layer(origin, parse(origin))
    except ConfigError:
        origin = Origin("--set", f"{key} = {json.dumps(value)}", os.getcwd())  # noqa: PTH109
        return Layer(origin, parse(origin))


def flag(name: str, value: list[str] | str) -> Layer:
    """The setting that the flag `--name` makes."""
    return Layer(Origin(f"--{name}", f"{name} = {_written(value)}", os.getcwd()), {name: value})  # noqa: PTH109


def _written(value: list[str] | str) -> str:
    """A value as TOML, and JSON, have it."""
    if isinstance(value, list):
        return f"[{', '.join(map(_written, value))}]"
    if value.isascii() and value.isprintable() and not {*value} & {'"', "\\"}:
        return f'"{value}"'
    import json

    return json.dumps(value)
