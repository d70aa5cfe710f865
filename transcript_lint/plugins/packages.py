"""Loads the plugins of installed packages, by their entry points, one by one."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import budget
from transcript_lint.image import imported
from transcript_lint.patterns import pattern
from transcript_lint.places import shown
from transcript_lint.plugins import PROJECT, Failure, Loaded, Plugin, failure, installed
from transcript_lint.record import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from importlib.metadata import Distribution
    from typing import Any


class Package(NamedTuple):
    """An installed package: its name, its version, and its entry points for us, as names and what they lead to."""

    name: str
    version: str
    entries: tuple[tuple[str, str], ...]


def load() -> Iterator[Loaded | Failure]:
    """The plugins of all installed packages, in import order, and why others cannot be loaded.

    Of a package that is there twice the first counts, as for Python.
    """
    seen: set[str] = set()
    for metadata in installed.present():
        try:
            plain = plainly(metadata)
            for package in [plain] if plain else in_full(metadata):
                name = _SEPARATORS.sub("-", package.name).lower()
                if name not in seen:
                    seen.add(name)
                    yield from _load_all(package, _place(metadata))
        except Exception as error:  # whatever is wrong with the metadata of one package is no other's business
            yield failure(shown(metadata), _place(metadata), "has metadata that cannot be read", error)


_SEPARATORS = pattern(r"[-_.]+")


def plainly(metadata: str) -> Package | None:
    """The package of a metadata folder that is as simple as nearly all are, without the 20 ms that the rest needs.

    None where anything is out of the ordinary: then `in_full` has to read it.
    """
    try:
        with open(f"{metadata}/METADATA", "rb", buffering=0) as file:  # noqa: PTH123 - pathlib is slow to import
            head = _HEAD.match(file.read(_ENOUGH))
        with open(f"{metadata}/entry_points.txt", "rb", buffering=0) as file:  # noqa: PTH123
            entries = _entries(file.read().decode("ascii"))
    except (OSError, UnicodeError):
        return None
    return Package(head[1].decode(), head[2].decode(), entries) if head and entries is not None else None


_ENOUGH = 1000  # bytes of a METADATA, whose name and version come first
_HEAD = pattern(rb"Metadata-Version: [0-9.]+\r?\nName: ([\w.-]+)\r?\nVersion: ([\w.+!-]+)\r?\n(?![ \t])")
_OBJECT = r"\w+(?:\.\w+)*(?::\w+(?:\.\w+)*)?"  # a module, or something in it
_ENTRY = pattern(rf"([\w.-]+)[ \t]*=[ \t]*({_OBJECT})")
_REFERENCE = pattern(_OBJECT)


def _entries(text: str) -> tuple[tuple[str, str], ...] | None:
    found, section = [], ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("[") and line.endswith("]"):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            entry = _ENTRY.fullmatch(line)
            if "=" not in line or (section == PROJECT and entry is None):
                return None
            if entry and section == PROJECT:
                found.append((entry[1], entry[2]))
    return tuple(found)


def in_full(metadata: str) -> Iterator[Package]:
    """The packages of a metadata folder or of an archive, whatever they look like, as Python's own library reads them.

    An entry point that it cannot split is left for `load` to fail at.
    """
    from importlib.metadata import Distribution, distributions

    one = metadata.endswith("-info")
    for distribution in [Distribution.at(metadata)] if one else distributions(path=[metadata]):
        yield _package(distribution)


def _package(distribution: Distribution) -> Package:
    entries = [(entry.name, entry.value) for entry in distribution.entry_points if entry.group == PROJECT]
    return Package(distribution.name, distribution.version, tuple(entries))


def _load_all(package: Package, place: str) -> Iterator[Loaded | Failure]:
    for _, value in sorted(package.entries, key=lambda entry: entry[0]):
        yield _load(value, Plugin(package.name, package.version, place))


def _load(value: str, plugin: Plugin) -> Loaded | Failure:
    try:
        with budget.spent_on(0):
            return Loaded(plugin, _object(value))
    except (Exception, SystemExit, budget.OutOfTime) as error:
        return failure(str(plugin), plugin.path, f"cannot be loaded from its entry point {value}", error)


def _object(value: str) -> Any:
    """What an entry point leads to: a module, or something in it."""
    if not _REFERENCE.fullmatch(value):
        from importlib.metadata import EntryPoint

        return EntryPoint("", value, PROJECT).load()
    module, _, inner = value.partition(":")
    found = imported(module)
    for name in filter(None, inner.split(".")):
        found = getattr(found, name)
    return found


def _place(metadata: str) -> str:
    return f"{metadata}/entry_points.txt" if metadata.endswith("-info") else metadata
