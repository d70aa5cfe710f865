"""Loads the plugins of installed packages, by their entry points, one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, EntryPoint, distributions

from transcript_lint import budget
from transcript_lint.places import shown
from transcript_lint.plugins import PROJECT, Failure, Plugin, failure, installed
from transcript_lint.plugins.strangers import Loaded


def load() -> Iterator[Loaded | Failure]:
    """The plugins of all installed packages, in import order, and why others cannot be loaded.

    Of a package that is there twice the first counts, as for Python.
    """
    seen: set[str] = set()
    for metadata in installed.present():
        try:
            for distribution in _distributions(metadata):
                name = re.sub(r"[-_.]+", "-", distribution.name).lower()
                if name not in seen:
                    seen.add(name)
                    yield from _load_all(distribution, _place(metadata))
        except Exception as error:  # whatever is wrong with the metadata of one package is no other's business
            yield failure(shown(metadata), _place(metadata), "has metadata that cannot be read", error)


def _distributions(metadata: str) -> Iterable[Distribution]:
    return [Distribution.at(metadata)] if metadata.endswith("-info") else distributions(path=[metadata])


def _load_all(distribution: Distribution, place: str) -> Iterator[Loaded | Failure]:
    entries = [entry for entry in distribution.entry_points if entry.group == PROJECT]
    for entry in sorted(entries, key=lambda entry: entry.name):
        yield _load(entry, Plugin(distribution.name, distribution.version, place))


def _load(entry: EntryPoint, plugin: Plugin) -> Loaded | Failure:
    try:
        with budget.spent_on(0):
            return Loaded(plugin, entry.load())
    except (Exception, SystemExit, budget.OutOfTime) as error:
        return failure(str(plugin), plugin.path, f"cannot be loaded from its entry point {entry.value}", error)


def _place(metadata: str) -> str:
    return f"{metadata}/entry_points.txt" if metadata.endswith("-info") else metadata
