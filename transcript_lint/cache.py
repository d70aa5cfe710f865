"""Remembers between runs what was found in files that are still the same, without a word of them.

A file is known by its path, and by its size and times or, where these do not tell, by a hash of its bytes. What is
kept is whole numbers, hashes and names of rules: how many transcripts and turns it has, which rules find something in
it, and what it contributes to the rules that look across files. A file in which nothing is found is not read again; any
other is, by the rules that find something there, so that what is said of it is exactly the same.

Of a folder whose files are all the same and have nothing, what is known is kept together as well, by a hash of all
their names, sizes and times, so that none of them need be looked up.
"""

from __future__ import annotations

import json
import os
import sqlite3
import struct
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from zlib import crc32

from transcript_lint import kept
from transcript_lint.config import Configuration, Settings
from transcript_lint.corpus import Facts, plain
from transcript_lint.document import Fact
from transcript_lint.fingerprints import digest, of_program, of_settings
from transcript_lint.model import Span
from transcript_lint.record import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    _Given = TypeVar("_Given")

_NAME = "checked-2.sqlite3"
_RACY = 2_000_000_000  # nanoseconds: no file system's clock is coarser
_PATIENCE = 0.5  # seconds to wait for another run that writes
_OFTEN = 1000  # files after which what is known of them is written
_DAY = 86_400
_TOUCHED = 7  # days after which a file that is known is marked as seen once more
_FORGOTTEN = 60  # days after which one that was not seen is forgotten
# The moment of looking, size, times of content and of entry, number of the file, hash, transcripts, turns, look again.
_RECORD = struct.Struct("<qqqqQ16sQQ?")
_SUM = struct.Struct("<I")
_GROUP = struct.Struct("<QQ16s")
_SUMMED = struct.Struct(_SUM.format + _RECORD.format[1:])
_TABLES = """
CREATE TABLE IF NOT EXISTS files (settings BLOB, folder BLOB, name BLOB, day INT, known BLOB,
    PRIMARY KEY (settings, folder, name)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS groups (settings BLOB, first BLOB, day INT, mark BLOB, known BLOB,
    PRIMARY KEY (settings, first)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS verdicts (corpus BLOB PRIMARY KEY, day INT, known BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS cleaned (day INT);
"""
_Stamp = tuple[int, int, int, int]
_HEAD = _SUM.size + _RECORD.size
_AS_FILES_ARE = (sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())


class Known(NamedTuple):
    """What is known of a file: since when, its size, times and number, the hash of its bytes, and what it has.

    `rules` are those that find something there; `again` is whether it has to be read whatever they find, as it has
    faults, or comments for the linter. `facts` is what it contributes to the rules that look across files, as JSON.
    """

    since: int
    stamp: _Stamp
    digest: bytes
    transcripts: int
    turns: int
    again: bool
    rules: tuple[str, ...]
    facts: bytes

    def trusted(self, stamp: _Stamp) -> bool:
        """Whether a file with these marks must be the one that is known: not if it changed while it was looked at."""
        return stamp == self.stamp and self.since - max(stamp[1], stamp[2]) > _RACY

    def silent(self) -> bool:
        """Whether nothing is found in the file."""
        return not self.again and not self.rules


class Group(NamedTuple):
    """All files of a folder that come one after the other, and that are known to be the same and to have nothing.

    `content` stands for their names and what is in them.
    """

    paths: tuple[str, ...]
    settings: Settings
    transcripts: int
    turns: int
    content: bytes


def stamp_of(path: str) -> _Stamp:
    """What tells a file from what it was before, without reading it.

    Raises:
        OSError: it is not there.
    """
    status = os.stat(path)  # noqa: PTH116 - pathlib would add to the start-up
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def location() -> str | None:
    """The path of the database, which may not be there yet; None where there is no place for it."""
    folder = kept.folder()
    return folder and os.path.join(folder, _NAME)  # noqa: PTH118


def clear() -> int:
    """Forget everything, and say how many files were removed."""
    path, removed = location(), 0
    for suffix in ("", "-wal", "-shm", "-journal") if path else ():
        try:
            os.unlink(f"{path}{suffix}")  # noqa: PTH108
            removed += 1
        except FileNotFoundError:
            continue
    return removed


def opened(configuration: Configuration, say: Callable[[str], object]) -> Cache | None:
    """The cache for a run whose files' settings were read; None where there is none to be had.

    One that is damaged is thrown away, of which `say` tells.
    """
    path = location()
    if path is None:
        return None
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)  # noqa: PTH103, PTH120
        return Cache(_connected(path), configuration, say)
    except (OSError, sqlite3.OperationalError):  # no place to write, or somebody else holds it
        return None
    except sqlite3.DatabaseError:
        _throw_away(say)
        return None


def _connected(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, _PATIENCE, isolation_level=None)
    try:
        if connection.execute("PRAGMA user_version").fetchone() != (1,):
            connection.execute("PRAGMA journal_mode = WAL")
            connection.executescript(f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = 1; COMMIT")
        connection.execute("PRAGMA synchronous = NORMAL")
    except BaseException:
        connection.close()
        raise
    return connection


def _throw_away(say: Callable[[str], object]) -> None:
    try:
        clear()
    except OSError:
        say("the cache is damaged, and cannot be removed: see `transcript-lint cache dir`")
    else:
        say("the cache was damaged, and is begun anew")


class Cache:
    """What is known of the files of a run, and what becomes known in it. Nothing here raises."""

    def __init__(
        self, connection: sqlite3.Connection, configuration: Configuration, say: Callable[[str], object]
    ) -> None:
        """`say` is told in one line of what people should know."""
        self._database: sqlite3.Connection | None = connection
        self._say = say
        self._general = configuration.general()
        self._program = of_program((self._general,))
        self._fingerprints: dict[int, tuple[bytes, Settings]] = {}
        self._folders: dict[str, bytes] = {}
        self._near: dict[tuple[int, str], Mapping[bytes, tuple[bytes, int, bytes]]] = {}
        self._today = int(time.time()) // _DAY
        self._waiting: list[tuple[bytes, bytes, bytes, int, bytes]] = []
        self._contributed: list[tuple[str, Known] | Group | Facts] = []
        self._whole = True

    def look(self, path: str, settings: Settings) -> Known | None:
        """What is known of a file, whether or not it is still the same."""
        at = path.rfind(os.sep) + 1
        here = id(settings), path[:at]
        if here not in self._near:
            self._near[here] = self._rows_of(*self._key(path, settings)[:2])
        row = self._near[here].get(digest(path[at:].encode(*_AS_FILES_ARE)))
        if row is None:
            return None
        _, day, packed = row
        if self._today - day > _TOUCHED:
            self._waiting.append((*self._key(path, settings), self._today, packed))
        return _unpacked(packed)

    def group(self, paths: Sequence[str], settings: Settings, stamps: Sequence[_Stamp]) -> Group | None:
        """What is known of all these files of a folder at once, if they are still the same and have nothing."""
        found = self._asked(
            "SELECT day, mark, known FROM groups WHERE settings = ? AND first = ?", self._group_key(paths, settings)
        )
        for day, mark, known in found:
            # What is known of each file is older than this, and must not be forgotten before it.
            if self._today - day <= _TOUCHED and mark == _mark_of(paths, stamps) and len(known) == _GROUP.size:
                return Group(tuple(paths), settings, *_GROUP.unpack(known))
        return None

    def gather(
        self, paths: Sequence[str], settings: Settings, stamps: Sequence[_Stamp], known: Sequence[Known]
    ) -> None:
        """Remember of these files of a folder, which are trusted and silent, what is known of all of them."""
        content = _content_of((path, one.digest) for path, one in zip(paths, known, strict=True))
        packed = _GROUP.pack(sum(one.transcripts for one in known), sum(one.turns for one in known), content)
        values = (*self._group_key(paths, settings), self._today, _mark_of(paths, stamps), packed)
        self._asked("INSERT OR REPLACE INTO groups VALUES (?, ?, ?, ?, ?)", values)

    def met_all(self, group: Group) -> None:
        """Count files that are those that are known among those that rules look across."""
        self._contributed.append(group)

    def met(self, path: str, known: Known) -> None:
        """Count a file that is the one that is known among those that rules look across."""
        self._contributed.append((path, known))

    def note(self, path: str, settings: Settings, known: Known | None, facts: Facts) -> None:
        """Remember what a look at a file told; None where that cannot be kept, as something failed, say."""
        if known is None:
            self._whole = False
            self._contributed.append(facts)
            return
        self.met(path, known)
        self._waiting.append((*self._key(path, settings), self._today, _packed(known)))
        if len(self._waiting) >= _OFTEN:
            self._write()

    def contributions(self, anew: Callable[[str], Facts]) -> Iterator[Facts]:
        """What all files of the run contribute to the rules that look across files, in their order.

        `anew` finds what a file contributes of which nothing is known any more.
        """
        for one in self._contributed:
            if isinstance(one, Group):
                for path in one.paths:
                    known = self.look(path, one.settings)
                    yield unpacked_facts(path, known) if known else anew(path)
            else:
                yield unpacked_facts(*one) if isinstance(one, tuple) else one

    def judged(self) -> tuple[str, ...] | None:
        """The rules that look across files and find something in just these files; None where nobody knows."""
        if self._whole:
            for (packed,) in self._asked("SELECT known FROM verdicts WHERE corpus = ?", (self._corpus(),)):
                return tuple(json.loads(packed))
        return None

    def judge(self, rules: Iterable[str]) -> None:
        """Remember which rules that look across files found something in these files."""
        if self._whole:
            found = json.dumps(sorted(set(rules)))
            self._asked("INSERT OR REPLACE INTO verdicts VALUES (?, ?, ?)", (self._corpus(), self._today, found))

    def close(self) -> None:
        """Write what became known, and forget what was not seen for long."""
        self._write()
        if [self._today] not in [list(row) for row in self._asked("SELECT day FROM cleaned", ())]:
            old = (self._today - _FORGOTTEN,)
            self._asked("DELETE FROM files WHERE day < ?", old)
            self._asked("DELETE FROM groups WHERE day < ?", old)
            self._asked("DELETE FROM verdicts WHERE day < ?", old)
            self._asked("DELETE FROM cleaned", ())
            self._asked("INSERT INTO cleaned VALUES (?)", (self._today,))
        if self._database:
            self._database.close()

    def _group_key(self, paths: Sequence[str], settings: Settings) -> tuple[bytes, bytes]:
        fingerprint, folder, name = self._key(paths[0], settings)
        return fingerprint, digest(folder + name)

    def _key(self, path: str, settings: Settings) -> tuple[bytes, bytes, bytes]:
        folder, _, name = path.rpartition(os.sep)
        if folder not in self._folders:
            absolute = os.path.abspath(folder or (os.sep if path.startswith(os.sep) else "."))  # noqa: PTH100
            self._folders[folder] = digest(os.fsencode(absolute))
        return self._fingerprint(settings), self._folders[folder], digest(os.fsencode(name))

    def _fingerprint(self, settings: Settings) -> bytes:
        known = self._fingerprints.get(id(settings))
        if known is None:  # the settings are kept as well, so that nothing else can come to have their number
            known = self._fingerprints[id(settings)] = (of_settings(settings, self._program), settings)
        return known[0]

    def _rows_of(self, settings: bytes, folder: bytes) -> Mapping[bytes, tuple[bytes, int, bytes]]:
        found = self._asked("SELECT name, day, known FROM files WHERE settings = ? AND folder = ?", (settings, folder))
        return {row[0]: row for row in found}

    def _corpus(self) -> bytes:
        """What stands for the files of the run, in their order, and for the rules that look across them."""
        said = [self._fingerprint(self._general)]
        for _, several in groupby(self._contributed, _folder_of):
            singles: list[tuple[str, bytes]] = []
            for one in several:
                if isinstance(one, Group):
                    said.append(one.content)
                elif isinstance(one, tuple):
                    singles.append((one[0], one[1].digest))
            said += [_content_of(singles)] if singles else []
        return digest(b"".join(said))

    def _write(self) -> None:
        waiting, self._waiting = self._waiting, []
        if waiting:
            self._tried(lambda database: _insert(database, waiting))

    def _asked(self, command: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        return self._tried(lambda database: database.execute(command, values).fetchall()) or []

    def _tried(self, step: Callable[[sqlite3.Connection], _Given]) -> _Given | None:
        """What a step gives; None, and no database any more, where it cannot be done."""
        if self._database is None:
            return None
        try:
            return step(self._database)
        except sqlite3.Error as error:
            self._database.close()
            self._database = None
            if not isinstance(error, sqlite3.OperationalError):
                _throw_away(self._say)
            return None


def folder_of(path: str) -> str:
    """The folder of a path, as it is written."""
    return path[: path.rfind(os.sep) + 1]


def _folder_of(contributed: tuple[str, Known] | Group | Facts) -> str | None:
    if isinstance(contributed, Group):
        return folder_of(contributed.paths[0])
    return folder_of(contributed[0]) if isinstance(contributed, tuple) else None


def _mark_of(paths: Sequence[str], stamps: Sequence[_Stamp]) -> bytes:
    """What stands for the names, sizes, times and numbers of some files of a folder."""
    names = "\0".join(paths).encode(*_AS_FILES_ARE)
    return digest(names + struct.pack(f"<{4 * len(stamps)}Q", *chain.from_iterable(stamps)))


def _content_of(files: Iterable[tuple[str, bytes]]) -> bytes:
    """What stands for the paths and the contents of some files, of which the digests are given."""
    return digest(b"".join(path.encode(*_AS_FILES_ARE) + b"\0" + content for path, content in files))


def _insert(database: sqlite3.Connection, rows: Iterable[tuple[bytes, bytes, bytes, int, bytes]]) -> None:
    database.execute("BEGIN IMMEDIATE")
    try:
        database.executemany("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)", rows)
        database.execute("COMMIT")
    except BaseException:
        database.execute("ROLLBACK")
        raise


def _packed(known: Known) -> bytes:
    since, stamp, content, transcripts, turns, again, rules, facts = known
    record = _RECORD.pack(since, *stamp, content, transcripts, turns, again)
    record += " ".join(rules).encode() + b"\n" + facts
    return _SUM.pack(crc32(record)) + record


def _unpacked(packed: bytes) -> Known | None:
    """What was packed; None where it is not whole."""
    if len(packed) < _HEAD:
        return None
    total, since, size, changed, entered, number, content, transcripts, turns, again = _SUMMED.unpack_from(packed)
    if total != crc32(packed[_SUM.size :]):
        return None
    end = packed.index(b"\n", _HEAD)
    rules = tuple(packed[_HEAD:end].decode().split()) if end > _HEAD else ()
    stamp = (size, changed, entered, number)
    return Known(since, stamp, content, transcripts, turns, again, rules, packed[end + 1 :])


def packed_facts(facts: Facts) -> bytes | None:
    """Facts as they are kept; None where they hold anything but whole numbers, truth values, None and tuples."""
    if not all(plain(fact.value) for several in facts.values() for fact in several):
        return None
    said = {name: [(*fact.span, fact.value) for fact in several] for name, several in facts.items()}
    return json.dumps(said, separators=(",", ":")).encode() if said else b""


def unpacked_facts(path: str, known: Known) -> Facts:
    """The facts that are known of the file at a path."""
    if not known.facts:
        return {}
    said = json.loads(known.facts)
    return {
        name: tuple(Fact(path, Span(start, end), _frozen(value)) for start, end, value in several)
        for name, several in said.items()
    }


def _frozen(value: Any) -> object:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
