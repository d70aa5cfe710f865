"""Finds the installed packages that add to the linter, without importing what finding them does not need."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache

from transcript_lint.patterns import pattern

# The section of an entry_points.txt (packaging.python.org/specifications/entry-points) that holds plugins.
_GROUP = pattern(rb"(?m)^[ \t]*\[[ \t]*transcript_lint[ \t]*\][ \t]*\r?$")


@cache
def present() -> tuple[str, ...]:
    """The metadata folders of the packages that name plugins, and archives, which may hold some, in import order.

    A package is looked for where Python looks for packages, at each run anew, so that one that was just installed is
    seen; only the few that have plugins are then read with importlib.metadata, which costs more than a small run.
    """
    return tuple(_search(sys.path))


def _search(folders: Iterable[str]) -> Iterator[str]:
    for folder in dict.fromkeys(folders):
        try:
            with os.scandir(folder or ".") as entries:
                found = [entry.path for entry in entries if entry.name.endswith((".dist-info", ".egg-info"))]
        except NotADirectoryError:
            yield folder
        except OSError:
            continue
        else:
            yield from filter(_names_plugins, sorted(found))


def _names_plugins(metadata: str) -> bool:
    try:
        with open(f"{metadata}/entry_points.txt", "rb", buffering=0) as file:  # noqa: PTH123 - pathlib is slow to import
            return _GROUP.search(file.read()) is not None
    except OSError:
        return False
