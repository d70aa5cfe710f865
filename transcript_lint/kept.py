"""What is kept between runs to make them fast: where it lies, and how it is read and written whole.

It is nothing but what can be made again: a file that is missing, damaged, unwritable or somebody else's never matters
to what a run finds, and nothing here raises.
"""

from __future__ import annotations

import marshal
import os
import sys
from _imp import source_hash  # the only sum over bytes that every build of Python has at hand

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

_FIRST_LINE = b"transcript-lint, made again where it is missing\n"
_SUM = 8  # bytes
_LENGTH = 4  # bytes that say how long the index of a file of parts is, which stands before the parts


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


class Parts:
    """What was last written under a name with `write_parts`: each part is read when it is asked for.

    It is empty where it is not there, not whole, or not this user's own. `notes` has what is known of each part.
    """

    def __init__(self, name: str) -> None:
        self.notes: dict[Any, Any] = {}
        self._places: dict[Any, tuple[int, int, bytes]] = {}
        self._file: int | None = None
        where = folder()
        if where is None:
            return
        try:
            self._open(os.path.join(where, name))  # noqa: PTH118
        except Exception:  # as above
            self.close()

    def _open(self, path: str) -> None:
        self._file = file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        if not _trusted(os.fstat(file)):
            return
        head = _from(file, len(_FIRST_LINE) + _SUM + _LENGTH, 0)
        index = _from(file, int.from_bytes(head[-_LENGTH:], "little"), len(head))
        if head[:-_LENGTH] == _head(index):
            at, notes, places = len(head) + len(index), {}, {}
            for key, note, length, total in marshal.loads(index):  # noqa: S302 - this user's own, and whole
                notes[key], places[key] = note, (at, length, total)
                at += length
            self.notes, self._places = notes, places

    def read(self, key: object) -> bytes | None:
        """A part; None where there is none, or it is not what was written."""
        if self._file is None or key not in self._places:
            return None
        at, length, total = self._places[key]
        try:
            part = _from(self._file, length, at)
        except OSError:
            return None
        return part if _total(part) == total else None

    def all(self) -> Iterator[tuple[Any, Any, bytes]]:
        """Each part that is whole: its key, what is known of it, and itself."""
        for key, note in self.notes.items():
            if (part := self.read(key)) is not None:
                yield key, note, part

    def close(self) -> None:
        """Read no more of it: where an open file cannot be replaced, it has to be closed before."""
        if self._file is not None:
            os.close(self._file)
        self._file, self.notes, self._places = None, {}, {}


def _from(file: int, length: int, at: int) -> bytes:
    if hasattr(os, "pread"):  # which processes that share the open file can do at the same time
        return os.pread(file, length, at)
    os.lseek(file, at, os.SEEK_SET)
    return os.read(file, length)


def write_parts(name: str, parts: Mapping[Any, tuple[Any, bytes]]) -> bool:
    """Keep parts under a name, each with what is to be known of it; see `Parts` and `write`."""
    index = marshal.dumps([(key, note, len(part), _total(part)) for key, (note, part) in parts.items()])
    length = len(index).to_bytes(_LENGTH, "little")
    return _write(name, b"".join((_head(index), length, index, *(part for _, part in parts.values()))))


def write(name: str, payload: bytes) -> bool:
    """Keep something under a name, for this user alone; whether that was possible.

    Others that read or write it at the same time see it as it was or as it is, and never a part.
    """
    return _write(name, _head(payload) + payload)


def _write(name: str, content: bytes) -> bool:
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
                whole.write(content)
            os.replace(unfinished, path)  # noqa: PTH105
        except BaseException:
            os.unlink(unfinished)  # noqa: PTH108
            raise
    except Exception:
        return False
    return True


def can_be_written() -> bool:
    """Whether anything can be kept at all, by a look at the folder for it, or at what that would be made in."""
    where = folder()
    while where and not os.path.exists(where):  # noqa: PTH110
        where = os.path.dirname(where)  # noqa: PTH120
    return bool(where and os.access(where, os.W_OK | os.X_OK))


def names() -> list[str]:
    """The names of all that is kept."""
    where = folder()
    try:
        return sorted(os.listdir(where)) if where else []  # noqa: PTH208
    except OSError:
        return []


def forget(end: str) -> None:
    """Forget what was written under names that end so, where that is possible."""
    for name in names():
        path = os.path.join(folder() or "", name)  # noqa: PTH118
        try:
            if name.endswith(end) and _is_ours(path):
                os.unlink(path)  # noqa: PTH108
        except OSError:  # it is gone, or somebody else's
            continue


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
    return _FIRST_LINE + _total(payload)


def _total(payload: bytes) -> bytes:
    return source_hash(len(payload), payload)


def _trusted(status: os.stat_result) -> bool:
    """Whether nobody but this user can have written a file."""
    return not hasattr(os, "geteuid") or (status.st_uid == os.geteuid() and not status.st_mode & 0o022)
