"""What is kept between runs to make them fast: where it lies, and how it is read and written whole.

It is nothing but what can be made again: a file that is missing, damaged, unwritable or somebody else's never matters
to what a run finds, and nothing here raises.
"""

from __future__ import annotations

import os
import sys

_FIRST_LINE = b"transcript-lint, made again where it is missing\n"
_SUM = 8  # bytes


def folder() -> str | None:
    """The folder of this user for it, which may not exist yet; None where nothing says where such folders are.

    It is in `XDG_CACHE_HOME` (specifications.freedesktop.org/basedir-spec) or where the platform has its caches.
    """
    caches = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(caches):  # noqa: PTH117 - pathlib would double the start-up
        home = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "HOME", "")
        below = {"win32": "", "darwin": "Library/Caches"}.get(sys.platform, ".cache")
        caches = os.path.join(home, below)  # noqa: PTH118
        if not os.path.isabs(home):  # noqa: PTH117
            return None
    return os.path.join(caches, "transcript-lint")  # noqa: PTH118


def read(name: str) -> bytes | None:
    """What was last written under a name; None where it is not there, not whole, or not this user's own."""
    where = folder()
    if where is None:
        return None
    try:
        with open(os.path.join(where, name), "rb", buffering=0) as file:  # noqa: PTH118, PTH123
            if not _trusted(os.fstat(file.fileno())):
                return None
            head = file.read(len(_FIRST_LINE) + _SUM)
            payload = file.read()
        return payload if head == _head(payload) else None
    except Exception:  # whatever is the matter, it can be made again
        return None


def write(name: str, payload: bytes) -> bool:
    """Keep something under a name, for this user alone; whether that was possible.

    Others that read or write it at the same time see it as it was or as it is, and never a part.
    """
    where = folder()
    if where is None:
        return False
    path = os.path.join(where, name)  # noqa: PTH118
    unfinished = f"{path}.{os.getpid()}"
    try:
        os.makedirs(where, mode=0o700, exist_ok=True)  # noqa: PTH103
        file = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(file, "wb") as whole:
                whole.write(_head(payload) + payload)
            os.replace(unfinished, path)  # noqa: PTH105
        except BaseException:
            os.unlink(unfinished)  # noqa: PTH108
            raise
    except Exception:
        return False
    return True


def clear() -> int:
    """Forget all that was written, and say how many files were removed.

    Raises:
        OSError: one cannot be removed.
    """
    where, removed = folder(), 0
    for entry in list(os.scandir(where)) if where and os.path.isdir(where) else ():  # noqa: PTH112
        if entry.is_file() and _is_ours(entry.path):
            os.unlink(entry.path)  # noqa: PTH108
            removed += 1
    return removed


def _is_ours(path: str) -> bool:
    with open(path, "rb") as file:  # noqa: PTH123
        return file.read(len(_FIRST_LINE)) == _FIRST_LINE


def _head(payload: bytes) -> bytes:
    from _imp import source_hash  # the only sum over bytes that every build of Python has at hand

    return _FIRST_LINE + source_hash(len(payload), payload)


def _trusted(status: os.stat_result) -> bool:
    """Whether nobody but this user can have written a file."""
    return not hasattr(os, "geteuid") or (status.st_uid == os.geteuid() and not status.st_mode & 0o022)
