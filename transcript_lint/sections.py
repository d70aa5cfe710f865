"""Cuts a large file into sections where transcripts begin, so that no run holds all of it."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator

from transcript_lint.readers import automaton
from transcript_lint.record import NamedTuple
from transcript_lint.source import Source, as_windows_1252, beyond_ascii, damage_of, sniff

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

    from transcript_lint.allowances import Standing
    from transcript_lint.source import Damage

SIZE = 1_000_000  # bytes
_COMMENT = b"transcript-lint:"
_LOOK = 1 << 18  # bytes that are looked at again and again, and so should stay near the processor
_BESIDE = 8192  # bytes that are looked at for the lines beside a section


class Legacy(NamedTuple):
    """That bytes of a file are no UTF-8 and are read as Windows-1252: the first of them, and the file's encoding."""

    encoding: str
    damage: Damage


class Section(NamedTuple):
    """A part of a file: its bytes, of how many, and how many lines and code points stand above it.

    `standing` is what is allowed in it, where anything may be, and `legacy` what is not UTF-8 in the file.
    """

    path: str
    start: int
    size: int
    lines_before: int
    before: int
    last: bool
    total: int
    standing: Standing | None = None
    legacy: Legacy | None = None


class Survey(NamedTuple):
    """What all bytes of a file tell of it.

    `cut` is whether each section of it reads by itself as it does within the file: that is UTF-8, Windows-1252 or both,
    without NUL, whose lines all end in LF or all in CR LF. Where that is so, `speaks` is whether comments in it may be
    for the linter, and `legacy` says what is not UTF-8.
    """

    cut: bool
    speaks: bool
    legacy: Legacy | None = None


def survey(path: str) -> Survey:
    """What a quick look at all bytes of a file tells of it. No process has anything to do before it ends.

    Raises:
        OSError: it cannot be read.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    cut, damaged, hashes, speaking = bool(automaton.openers()), False, False, False
    feeds = returns = both = 0
    tail = unread = b""
    with _opened(path) as file:
        while cut and (chunk := file.read(_LOOK)):
            if not damaged and (unread or not chunk.isascii()):
                try:
                    decoder.decode(chunk)
                except UnicodeDecodeError:
                    damaged = True
                unread, _ = decoder.getstate()
            seen = tail + chunk
            if returns or b"\r" in chunk:
                feeds += chunk.count(b"\n")
                returns += chunk.count(b"\r")
                both += seen.count(b"\r\n") - tail.count(b"\r\n")
            else:
                feeds += b"\n" in chunk  # how many does not matter as long as there is no other line end
            cut = cut and b"\0" not in chunk
            hashes = hashes or b"#" in chunk  # without which there is no comment, and which is faster to find
            speaking = speaking or (hashes and _COMMENT in seen)
            tail = seen[-len(_COMMENT) :]
    cut = cut and (not returns or returns == feeds == both)
    legacy = _legacy(path) if cut and (damaged or unread) else None
    return Survey(cut and bool(legacy or not (damaged or unread)), speaking, legacy)


def _legacy(path: str) -> Legacy | None:
    """What is not UTF-8 in a file; None where it is not read as Windows-1252, as its end is missing, say."""
    first: Damage | None = None
    at = points = odd = beyond = 0
    legible = True
    with _opened(path) as file:
        head = file.read(_BESIDE + len(codecs.BOM_UTF8))
        if sniff(head.removeprefix(codecs.BOM_UTF8)) or head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return None
        file.seek(0)
        while chunk := _whole_lines(file, SIZE):
            mark = len(codecs.BOM_UTF8) if not at and chunk.startswith(codecs.BOM_UTF8) else 0
            body = chunk[mark:]
            text, count = as_windows_1252(body)
            if count and not first:
                found = damage_of(body)
                if not found or found.kind != "legacy":
                    return None
                first = found._replace(offset=at + mark + found.offset, at=points + found.at)
            at, points, odd, beyond = at + len(chunk), points + len(text), odd + count, beyond + beyond_ascii(chunk)
            legible = legible and "\ufffd" not in text
    return first and Legacy("windows-1252" if odd == beyond else "utf-8", first._replace(total=odd, legible=legible))


def speaks(section: Section) -> bool:
    """Whether a section of a file may speak to the linter in comments.

    Raises:
        OSError: it cannot be read.
    """
    with _opened(section.path) as file:
        file.seek(section.start)
        return _COMMENT in file.read(section.size)


def sections(path: str, size: int = 0, legacy: Legacy | None = None) -> Iterator[Section]:
    """The sections of a file that can be cut: of about `size` bytes, if that is less than usual, or of one transcript.

    `legacy` is what a survey found of it.

    Raises:
        OSError: it cannot be read.
    """
    start = lines = before = 0  # of the section that is open
    opened = False
    at = more_lines = more = 0  # what has been looked at, and what of that is in the open section
    with _opened(path) as file:
        total = os.fstat(file.fileno()).st_size
        while chunk := _whole_lines(file, min(size or SIZE, SIZE)):
            text = _decoded(chunk.removeprefix(b"" if at else codecs.BOM_UTF8), legacy)
            cut = automaton.last_opener(text)
            if cut > 0 or (cut == 0 and at > start):
                head = text[:cut]
                end = at + len(chunk) - _size_of_lines(chunk, text.count("\n", cut))
                if opened or automaton.last_opener(head) >= 0:  # else it would be a file without transcripts
                    yield Section(path, start, end - start, lines, before, False, total, legacy=legacy)
                    lines, before = lines + more_lines + head.count("\n"), before + more + len(head)
                    start, more_lines, more = end, 0, 0
                    text = text[cut:]
            opened = opened or cut >= 0
            more_lines += text.count("\n")
            more += len(text)
            at += len(chunk)
    yield Section(path, start, at - start, lines, before, True, max(total, at), legacy=legacy)


def read(section: Section) -> Source:
    """The text of a section, which knows where in the file it stands.

    Raises:
        OSError: it cannot be read.
    """
    with _opened(section.path) as file:
        begin = max(section.start - _BESIDE, 0)
        file.seek(begin)
        above = file.read(section.start - begin)
        data = file.read(section.size)
        below = file.readline(_BESIDE)
    legacy = section.legacy
    bom = codecs.BOM_UTF8 if not section.start and data.startswith(codecs.BOM_UTF8) else b""
    damage = legacy and legacy.damage
    if damage and not section.start <= damage.offset < section.start + section.size:
        damage = None
    return Source(
        section.path,
        _decoded(data[len(bom) :], legacy),
        encoding=legacy.encoding if legacy else "utf-8",
        bom=bom,
        damage=damage and damage._replace(at=damage.at - section.before),
        lines_before=section.lines_before,
        before=section.before,
        above=_last_line(above, legacy, whole=not begin) if section.start else None,
        below=None if section.last else _decoded(below, legacy).rstrip("\r\n"),
    )


def _last_line(data: bytes, legacy: Legacy | None, *, whole: bool) -> str | None:
    """The last line of what stands above a section; None where its beginning is not there."""
    _, end, line = data[:-1].rpartition(b"\n")
    if not end and not whole:
        return None
    return _decoded(line.removeprefix(codecs.BOM_UTF8) if not end else line, legacy).rstrip("\r\n")


def _decoded(data: bytes, legacy: Legacy | None) -> str:
    if legacy:
        return as_windows_1252(data)[0]
    return data.decode("utf-8", "replace")  # where it was changed meanwhile, nothing fits any more


def _size_of_lines(chunk: bytes, ends: int) -> int:
    """The size of the last of some lines, in which there are so many line ends."""
    at = len(chunk)
    for _ in range(ends + 1):
        at = chunk.rfind(b"\n", 0, at)
        if at < 0:
            return len(chunk)
    return len(chunk) - at - 1


def _whole_lines(file: BinaryIO, size: int) -> bytes:
    """About `size` bytes more, up to a line's end; more of them where a line is longer."""
    parts: list[bytes] = []
    while part := file.read(size):
        if end := part.rfind(b"\n") + 1:
            file.seek(end - len(part), 1)
            parts.append(part[:end])
            break
        parts.append(part)
    return b"".join(parts)


def _opened(path: str) -> BinaryIO:
    return open(path, "rb", buffering=0)  # noqa: PTH123 - pathlib would add to the start-up; callers close it
