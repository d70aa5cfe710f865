"""Writes a file whole or not at all: whoever reads it, or is killed, finds the old bytes or the new ones.

The new bytes go into a new file in the same folder, which takes the old one's place when they are on the disk. Its
mode, owner and extended attributes are the old one's.
"""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

PREFIX = ".transcript-lint-"


class NotWrittenError(Exception):
    """A file is left as it is; the message says why."""


def write(path: str, old: bytes, new: bytes) -> None:
    """Put `new` in the place of `old`, which is what the file at `path` held when it was read.

    A symbolic link is not followed: what it leads to may lie where nobody asked to change anything.

    Raises:
        NotWrittenError: it is a link, must not be written to, or is another one by now; nothing is changed then.
    """
    file = Path(path)
    try:
        if file.is_symlink():
            raise NotWrittenError(f"it is a symbolic link to {file.readlink()}: name that file itself")
        status = file.stat()
        if not status.st_mode & 0o222 or not os.access(path, os.W_OK):
            raise NotWrittenError("it is read-only")
        _replace(file, status, old, new)
    except OSError as error:
        raise NotWrittenError(error.strerror or str(error)) from error


def _replace(file: Path, status: os.stat_result, old: bytes, new: bytes) -> None:
    descriptor, name = tempfile.mkstemp(prefix=PREFIX, dir=file.parent)
    temporary = Path(name)
    try:
        with open(descriptor, "wb") as opened:  # noqa: PTH123 - a descriptor is no path
            opened.write(new)
            opened.flush()
            _keep(file, temporary, status)
            os.fsync(descriptor)
        if file.is_symlink() or file.read_bytes() != old:
            raise NotWrittenError("it was changed by somebody else meanwhile")
        temporary.replace(file)
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()
    _sync(file.parent)


def _keep(file: Path, temporary: Path, status: os.stat_result) -> None:
    """Give the new file all that the old one has but its times."""
    if _owner(temporary.stat()) != _owner(status):
        os.chown(temporary, *_owner(status))
    shutil.copystat(file, temporary)
    temporary.chmod(stat.S_IMODE(status.st_mode))
    os.utime(temporary)


def _owner(status: os.stat_result) -> tuple[int, int]:
    return status.st_uid, status.st_gid


def _sync(folder: Path) -> None:
    """Have the new name on the disk as well; the file has its new bytes even where that cannot be had."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
