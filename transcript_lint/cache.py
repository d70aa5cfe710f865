"""Remembers between runs what was found in files that are still the same, without a word of them.

A file is known by its path, and by its size and times or, where these do not tell, by a hash of its bytes. What is
kept is whole numbers, hashes and names of rules: how many transcripts and turns it has, which rules find something in
it, and what it contributes to the rules that look across files. A file in which nothing is found is not read again; any
other is, by the rules that find something there, so that what is said of it is exactly the same.

A folder is cut in pieces. What is known of those files of a piece that have nothing is kept together as well, by a hash
of all their names, sizes and times, so that none of them need be looked up.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice

from transcript_lint import kept
from transcript_lint.config import Configuration, Settings
from transcript_lint.corpus import Facts
from transcript_lint.fingerprints import digest, of_program, of_settings
from transcript_lint.known import (
    Group,
    Known,
    Stamp,
    encoded,
    mark_of,
    packed,
    packed_group,
    packed_together,
    unpacked,
    unpacked_facts,
    unpacked_groups,
    unpacked_together,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    _Given = TypeVar("_Given")

_NAME = "checked-3.sqlite3"
_PATIENCE = 0.5  # seconds to wait for another run that writes
_OFTEN = 1000  # files after which what is known of them is written
_AT_ONCE = 500  # files that are looked up at once; SQLite takes twice as many
_DAY = 86_400
_TOUCHED = 7  # days after which a file that is known is marked as seen once more
_FORGOTTEN = 60  # days after which one that was not seen is forgotten
_TABLES = """
CREATE TABLE IF NOT EXISTS files (settings BLOB, folder BLOB, name BLOB, day INT, known BLOB,
    PRIMARY KEY (settings, folder, name)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS groups (settings BLOB, folder BLOB, first BLOB, day INT, mark BLOB, known BLOB,
    PRIMARY KEY (settings, folder, first)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS facts (settings BLOB, folder BLOB, first BLOB, day INT, mark BLOB, known BLOB,
    PRIMARY KEY (settings, folder, first)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS verdicts (corpus BLOB PRIMARY KEY, day INT, known BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS cleaned (day INT);
"""


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
        self._near: dict[str, tuple[bytes, int, bytes] | None] = {}
        self._today = int(time.time()) // _DAY
        self._waiting: list[tuple[bytes, bytes, bytes, int, bytes]] = []
        self._together: dict[tuple[bytes, bytes], dict[bytes, tuple[int, bytes, bytes]]] = {}
        self._gathered: list[tuple[bytes, bytes, bytes, int, bytes, bytes]] = []
        self._facts: list[tuple[bytes, bytes, bytes, int, bytes, bytes]] = []
        self._contributed: list[tuple[str, Known] | Group | Facts] = []
        self._whole = True

    def near(self, paths: Iterable[str], settings: Settings) -> None:
        """Look these files of a folder up together, before each is asked for: that is faster."""
        coming = iter(paths)
        while some := list(islice(coming, _AT_ONCE)):
            keys = [self._key(path, settings) for path in some]
            values = (*keys[0][:2], *(name for _, _, name in keys))
            command = "SELECT name, day, known FROM files WHERE settings = ? AND folder = ? AND name IN ({})"
            found = {row[0]: row for row in self._asked(command.format(",".join("?" * len(some))), values)}
            self._near.update((path, found.get(key[2])) for path, key in zip(some, keys, strict=True))

    def look(self, path: str, settings: Settings) -> Known | None:
        """What is known of a file, whether or not it is still the same."""
        if path not in self._near:
            self.near((path,), settings)
        if (row := self._near[path]) is None:
            return None
        name, day, whole = row
        if self._today - day > _TOUCHED:
            self._waiting.append((*self._key(path, settings)[:2], name, self._today, whole))
        return unpacked(whole)

    def groups(self, paths: Sequence[str], settings: Settings, stamps: Sequence[Stamp]) -> list[Group] | None:
        """What is known together of a piece of a folder, of those files that have nothing; None if nothing is."""
        key = self._key(paths[0], settings)
        if key[:2] not in self._together:
            command = "SELECT first, day, mark, known FROM groups WHERE settings = ? AND folder = ?"
            self._together[key[:2]] = {first: tuple(row) for first, *row in self._asked(command, key[:2])}
        day, mark, whole = self._together[key[:2]].get(key[2], (0, b"", b""))
        # What is known of each file is older than this, and must not be forgotten before it.
        return unpacked_groups(whole, mark, paths, stamps, settings) if self._today - day <= _TOUCHED else None

    def gather(self, paths: Sequence[str], settings: Settings, known: Sequence[Known | None]) -> None:
        """Remember of a piece of a folder what is known of its files, but for those of which it is None."""
        there = [(path, one) for path, one in zip(paths, known, strict=True) if one]
        mark = mark_of((path for path, _ in there), [one.stamp for _, one in there])
        key = (*self._key(paths[0], settings), self._today, mark)
        self._gathered.append((*key, packed_group(known)))
        self._facts.append((*key, packed_together(one.facts for _, one in there)))

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
        self._waiting.append((*self._key(path, settings), self._today, packed(known)))
        if len(self._waiting) >= _OFTEN:
            self._write()

    def contributions(self, anew: Callable[[str], Facts]) -> Iterator[Facts]:
        """What all files of the run contribute to the rules that look across files, in their order.

        `anew` finds what a file contributes of which nothing is known any more.
        """
        for one in self._contributed:
            if isinstance(one, Group):
                facts = self._facts_of(one)
                if len(facts) == len(one.paths):
                    yield from map(unpacked_facts, one.paths, facts)
                else:
                    yield from map(anew, one.paths)
            else:
                yield unpacked_facts(one[0], one[1].facts) if isinstance(one, tuple) else one

    def _facts_of(self, group: Group) -> Sequence[bytes]:
        found = self._asked(
            "SELECT known FROM facts WHERE settings = ? AND folder = ? AND first = ? AND mark = ?",
            (*self._key(group.home, group.settings), group.mark),
        )
        every = unpacked_together(found[0][0]) if found else ()
        return every[group.first : group.first + len(group.paths)]

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
            for table in ("files", "groups", "facts", "verdicts"):
                self._asked(f"DELETE FROM {table} WHERE day < ?", old)  # noqa: S608 - names of ours
            self._asked("DELETE FROM cleaned", ())
            self._asked("INSERT INTO cleaned VALUES (?)", (self._today,))
        if self._database:
            self._database.close()

    def _key(self, path: str, settings: Settings) -> tuple[bytes, bytes, bytes]:
        folder, _, name = path.rpartition(os.sep)
        if folder not in self._folders:
            absolute = os.path.abspath(folder or (os.sep if path.startswith(os.sep) else "."))  # noqa: PTH100
            self._folders[folder] = digest(encoded(absolute))
        return self._fingerprint(settings), self._folders[folder], digest(encoded(name))

    def _fingerprint(self, settings: Settings) -> bytes:
        known = self._fingerprints.get(id(settings))
        if known is None:  # the settings are kept as well, so that nothing else can come to have their number
            known = self._fingerprints[id(settings)] = (of_settings(settings, self._program), settings)
        return known[0]

    def _corpus(self) -> bytes:
        """What stands for the files of the run, in their order, and for the rules that look across them."""
        names: list[str] = []
        contents: list[bytes] = []
        for one in self._contributed:
            if isinstance(one, Group):
                names += one.paths
                contents.append(one.digests)
            elif isinstance(one, tuple):
                names.append(one[0])
                contents.append(one[1].digest)
        said = digest(encoded("\0".join(names))) + digest(b"".join(contents))
        return digest(self._fingerprint(self._general) + said)

    def _write(self) -> None:
        for table, rows in (("files", self._waiting), ("groups", self._gathered), ("facts", self._facts)):
            if rows:
                self._tried(partial(_insert, table=table, rows=rows))
        self._waiting, self._gathered, self._facts = [], [], []

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


def _insert(database: sqlite3.Connection, table: str, rows: Sequence[tuple[object, ...]]) -> None:
    database.execute("BEGIN IMMEDIATE")
    try:
        values = ",".join("?" * len(rows[0]))
        database.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({values})", rows)  # noqa: S608 - names of ours
        database.execute("COMMIT")
    except BaseException:
        database.execute("ROLLBACK")
        raise
