"""What tells that a file is another one than it was, and in which folders that is to be looked for."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator

from transcript_lint import files

# The size, times and number of a file, or the device and number of a folder.
Stamp = tuple[int, ...]
_FRESH = 20_000_000  # nanoseconds within which a file may be written again without another time


def of_files(paths: Iterable[str]) -> dict[str, Stamp]:
    """The stamps of those of some files that are there; of one just written, one that it will not have again."""
    found: dict[str, Stamp] = {}
    for path in paths:
        try:
            status = os.stat(path)  # noqa: PTH116
        except OSError:
            if os.path.islink(path):  # noqa: PTH114 - reading tells of a link that leads nowhere
                found[path] = ()
            continue
        stamp = status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino
        fresh = abs(time.time_ns() - status.st_mtime_ns) < _FRESH
        found[path] = (*stamp, time.time_ns()) if fresh else stamp
    return found


def of_folders(folders: Iterable[str]) -> dict[str, Stamp]:
    """The stamps of those of some folders that are there, in the order of their paths."""
    found: dict[str, Stamp] = {}
    for folder in sorted(folders):
        try:
            status = os.stat(folder)  # noqa: PTH116
        except OSError:
            continue
        found[folder] = (status.st_dev, status.st_ino)
    return found


def with_those_above(folders: Iterable[str]) -> set[str]:
    """Folders, and every folder that they lie in."""
    found: set[str] = set()
    for folder in folders:
        while folder not in found:
            found.add(folder)
            folder = os.path.dirname(folder)  # noqa: PTH120
    return found


def searched(path: str) -> Iterator[str]:
    """The folders in which what a path stands for is, or would be."""
    absolute = os.path.abspath(path)  # noqa: PTH100
    fixed = absolute if os.path.lexists(path) else files.fixed(absolute)
    if not os.path.isdir(fixed):  # noqa: PTH112
        yield _nearest(os.path.dirname(absolute))  # noqa: PTH120
        yield _nearest(os.path.dirname(os.path.realpath(absolute)))  # noqa: PTH120
        return
    for folder, below, _ in os.walk(fixed):
        yield folder
        below[:] = [name for name in below if name[0] != "."]


def _nearest(folder: str) -> str:
    """The folder, or the nearest above it that is there."""
    while not os.path.isdir(folder):  # noqa: PTH112
        folder = os.path.dirname(folder)  # noqa: PTH120
    return folder
