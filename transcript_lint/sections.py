"""Cuts a large file into sections where transcripts begin, so that no run holds all of it."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator

from transcript_lint.readers import automaton
from transcript_lint.record import NamedTuple
from transcript_lint.source import Source, decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

    from transcript_lint.allowances import Standing

SIZE = 1_000_000  # bytes
_COMMENT = b"transcript-lint:"
_LOOK = 1 << 18  # bytes that are looked at again and again, and so should stay near the processor
_BESIDE = 8192  # bytes that are looked at for the lines beside a section


class Section(NamedTuple):
    """A part of a file: its bytes, of how many, and how many lines and code points stand above it.

    `standing` is what is allowed in it, where anything may be.
    """

    path: str
    start: int
    size: int
    lines_before: int
    before: int
    last: bool
    total: int
    standing: Standing | None = None


class Survey(NamedTuple):
    """What all bytes of a file tell of it.

    `cut` is whether each section of it reads by itself as it does within the file: that is UTF-8 without NUL, whose
    lines all end in LF or all in CR LF. Where that is so, `speaks` is whether comments in it may be for the linter.
    """

    cut: bool
    speaks: bool


def survey(path: str) -> Survey:
    """What a quick look at all bytes of a file tells of it. No process has anything to do before it ends.

    Raises:
        OSError: it cannot be read.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    cut, hashes, speaking = bool(automaton.openers()), False, False
    feeds = returns = both = 0
    tail = unread = b""
    with _opened(path) as file:
        while cut and (chunk := file.read(_LOOK)):
            if unread or not chunk.isascii():
                try:
                    decoder.decode(chunk)
                except UnicodeDecodeError:
                    cut = False
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
    return Survey(cut and not unread and (not returns or returns == feeds == both), speaking)


def speaks(section: Section) -> bool:
    """Whether a section of a file may speak to the linter in comments.

    Raises:
        OSError: it cannot be read.
    """
    with _opened(section.path) as file:
        file.seek(section.start)
        return _COMMENT in file.read(section.size)


def sections(path: str, size: int = 0) -> Iterator[Section]:
    """The sections of a file that can be cut: of about `size` bytes, if that is less than usual, or of one transcript.

    Raises:
        OSError: it cannot be read.
    """
    start = lines = before = 0  # of the section that is open
    opened = False
    at = more_lines = more = 0  # what has been looked at, and what of that is in the open section
    with _opened(path) as file:
        total = os.fstat(file.fileno()).st_size
        while chunk := _whole_lines(file, min(size or SIZE, SIZE)):
            text = _text(chunk, at)
            cut = automaton.last_opener(text)
            if cut > 0 or (cut == 0 and at > start):
                head = text[:cut]
                end = (
                    at
                    + len(head.encode())
                    + (len(codecs.BOM_UTF8) if chunk.startswith(codecs.BOM_UTF8) and not at else 0)
                )
                if opened or automaton.last_opener(head) >= 0:  # else it would be a file without transcripts
                    yield Section(path, start, end - start, lines, before, False, total)
                    lines, before = lines + more_lines + head.count("\n"), before + more + len(head)
                    start, more_lines, more = end, 0, 0
                    text = text[cut:]
            opened = opened or cut >= 0
            more_lines += text.count("\n")
            more += len(text)
            at += len(chunk)
    yield Section(path, start, at - start, lines, before, True, max(total, at))


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
    first = decode(data, section.path) if not section.start else None
    return Source(
        section.path,
        first.text if first else _decoded(data),
        encoding=first.encoding if first else "utf-8",
        bom=first.bom if first else b"",
        damage=first.damage if first else None,
        lines_before=section.lines_before,
        before=section.before,
        above=_last_line(above, whole=not begin) if section.start else None,
        below=None if section.last else _decoded(below).rstrip("\r\n"),
    )


def _last_line(data: bytes, *, whole: bool) -> str | None:
    """The last line of what stands above a section; None where its beginning is not there."""
    _, end, line = data[:-1].rpartition(b"\n")
    if not end and not whole:
        return None
    return _decoded(line.removeprefix(codecs.BOM_UTF8) if not end else line).rstrip("\r\n")


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "replace")  # where it was changed meanwhile, nothing fits any more


def _text(chunk: bytes, at: int) -> str:
    if not at and chunk.startswith(codecs.BOM_UTF8):
        chunk = chunk[len(codecs.BOM_UTF8) :]
    return chunk.decode("utf-8", "replace")


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
