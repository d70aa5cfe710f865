"""What is known of files that were checked, in whole numbers, hashes and names of rules, and how it is packed."""

from __future__ import annotations

import marshal
import os
import struct
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, pairwise
from zlib import crc32

from transcript_lint.config import Settings
from transcript_lint.corpus import Facts, plain
from transcript_lint.document import Fact
from transcript_lint.fingerprints import SIZE, digest
from transcript_lint.model import Span
from transcript_lint.record import NamedTuple

_RACY = 2_000_000_000  # nanoseconds: no file system's clock is coarser
_APIECE = 128  # files of a folder that are known together, about
# The moment of looking, size, times of content and of entry, number of the file, hash, transcripts, turns, look again.
_RECORD = struct.Struct("<qqqqQ16sQQ?")
_SUM = struct.Struct("<I")
_GROUP = struct.Struct("<QQI")  # transcripts, turns, and how many files of the piece are not among them
_SUMMED = struct.Struct(_SUM.format + _RECORD.format[1:])
_HEAD = _SUM.size + _RECORD.size
_AS_FILES_ARE = (sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())
Stamp = tuple[int, int, int, int]


class Known(NamedTuple):
    """What is known of a file: since when, its size, times and number, the hash of its bytes, and what it has.

    `rules` are those that find something there; `again` is whether it has to be read whatever they find, as it has
    faults, or comments for the linter. `facts` is what it contributes to the rules that look across files, packed.
    """

    since: int
    stamp: Stamp
    digest: bytes
    transcripts: int
    turns: int
    again: bool
    rules: tuple[str, ...]
    facts: bytes

    def trusted(self, stamp: Stamp) -> bool:
        """Whether a file with these marks must be the one that is known: not if it changed while it was looked at."""
        return stamp == self.stamp and self.since - max(stamp[1], stamp[2]) > _RACY

    def silent(self) -> bool:
        """Whether nothing is found in the file."""
        return not self.again and not self.rules


class Group(NamedTuple):
    """Files of a folder that come one after the other, and that are known to be the same and to have nothing.

    They are of a piece of the folder, whose first file is `home`. What is known of that piece is known by `mark`, and
    number `first` of its files that are known is the first here. `digests` stand for what is in each. `transcripts` and
    `turns` count those of the whole piece, in the first of its groups.
    """

    paths: tuple[str, ...]
    settings: Settings
    transcripts: int
    turns: int
    digests: bytes
    home: str
    mark: bytes
    first: int


def stamp_of(path: str) -> Stamp:
    """What tells a file from what it was before, without reading it.

    Raises:
        OSError: it is not there.
    """
    status = os.stat(path)  # noqa: PTH116 - pathlib would add to the start-up
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def folder_of(path: str) -> str:
    """The folder of a path, as it is written."""
    return path[: path.rfind(os.sep) + 1]


def pieces(paths: Sequence[str]) -> Iterator[slice]:
    """Where to cut the files of a folder: before those whose names say so, so that another file changes one piece."""
    folder = encoded("\0" + folder_of(paths[0]))
    names = encoded("\0" + "\0".join(paths)).split(folder)[1:]
    cuts = [number for number, said in enumerate(map(crc32, names)) if not said % _APIECE]
    return (slice(start, end) for start, end in pairwise((0, *cuts, len(paths))) if start < end)


def encoded(name: str) -> bytes:
    """The bytes of a file's name."""
    return name.encode(*_AS_FILES_ARE)


def mark_of(paths: Iterable[str], stamps: Collection[Stamp]) -> bytes:
    """What stands for the names, sizes, times and numbers of some files of a folder."""
    return digest(encoded("\0".join(paths)) + struct.pack(f"<{4 * len(stamps)}Q", *chain.from_iterable(stamps)))


def packed_group(known: Sequence[Known | None]) -> bytes:
    """What is kept of the files of a piece, but for those that are None."""
    there = [one for one in known if one]
    others = [number for number, one in enumerate(known) if not one]
    record = _GROUP.pack(sum(one.transcripts for one in there), sum(one.turns for one in there), len(others))
    record += struct.pack(f"<{len(others)}I", *others) + b"".join(one.digest for one in there)
    return _SUM.pack(crc32(record)) + record


def unpacked_groups(
    packed: bytes, mark: bytes, paths: Sequence[str], stamps: Sequence[Stamp], settings: Settings
) -> list[Group] | None:
    """The groups of a piece's files, if those are the same that were packed; None if not."""
    if len(packed) < _SUM.size + _GROUP.size or _SUM.unpack_from(packed)[0] != crc32(packed[_SUM.size :]):
        return None
    transcripts, turns, count = _GROUP.unpack_from(packed, _SUM.size)
    at = _SUM.size + _GROUP.size
    others = struct.unpack_from(f"<{count}I", packed, at)
    digests = packed[at + 4 * count :]
    left = set(others)
    there = [number for number in range(len(paths)) if number not in left] if left else range(len(paths))
    if SIZE * len(there) != len(digests):
        return None
    if mark_of(*((paths, stamps) if not left else ([paths[n] for n in there], [stamps[n] for n in there]))) != mark:
        return None
    groups: list[Group] = []
    first = 0
    for before, other in pairwise((-1, *others, len(paths))):
        own = tuple(paths[before + 1 : other])
        if own:
            said = digests[SIZE * first : SIZE * (first + len(own))]
            groups.append(Group(own, settings, transcripts, turns, said, paths[0], mark, first))
            first, transcripts, turns = first + len(own), 0, 0
    return groups


def packed(known: Known) -> bytes:
    """What is known of a file, as it is kept."""
    since, stamp, content, transcripts, turns, again, rules, facts = known
    record = _RECORD.pack(since, *stamp, content, transcripts, turns, again)
    record += " ".join(rules).encode() + b"\n" + facts
    return _SUM.pack(crc32(record)) + record


def unpacked(packed: bytes) -> Known | None:
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
    return marshal.dumps(said) if said else b""


def unpacked_facts(path: str, packed: bytes) -> Facts:
    """The facts of the file at a path, which were packed and are whole."""
    said = marshal.loads(packed) if packed else {}  # noqa: S302 - what is kept has a sum
    return {
        name: tuple([Fact(path, Span(start, end), value) for start, end, value in several])
        for name, several in said.items()
    }


def packed_together(facts: Iterable[bytes]) -> bytes:
    """The packed facts of several files, as they are kept."""
    record = marshal.dumps(tuple(facts))
    return _SUM.pack(crc32(record)) + record


def unpacked_together(packed: bytes) -> Sequence[bytes]:
    """The packed facts of several files; none where they are not whole."""
    if len(packed) < _SUM.size or _SUM.unpack_from(packed)[0] != crc32(packed[_SUM.size :]):
        return ()
    facts: Sequence[bytes] = marshal.loads(packed[_SUM.size :])  # noqa: S302 - it has a sum
    return facts
