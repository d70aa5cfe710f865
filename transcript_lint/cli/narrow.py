"""Lays out prose and lists on a terminal that is too narrow for them; what is no terminal gets them as they are."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from textwrap import fill

from transcript_lint.cli import terminal

_LEAST = 40  # columns that the last column of a list needs beside the others
_MARGIN = " " * 4
_ITEM = "- "


def write(paragraphs: str) -> None:
    """Print a text with paragraphs that are filled anew if need be. What is drawn, which is indented, stays."""
    room = _room()
    print("\n\n".join(_paragraph(part, room) for part in paragraphs.split("\n\n")))


def write_list(lines: Iterable[str], column: int) -> None:
    """Print lines whose last column begins at `column`, and goes on there, or below the line where that is too far."""
    room = _room()
    for line in lines:
        print(_line(line, column, room))


def _room() -> int:
    return terminal.width(sys.stdout) if sys.stdout.isatty() else sys.maxsize


def _paragraph(text: str, room: int) -> str:
    lines = text.split("\n")
    if max(map(len, lines)) <= room or text.startswith(" "):
        return text
    items: list[str] = []
    for line in lines:
        if items and not line.startswith(_ITEM):
            items[-1] += f" {line.strip()}"
        else:
            items.append(line)
    return "\n".join(_filled(item, room, "", " " * len(_ITEM) if item.startswith(_ITEM) else "") for item in items)


def _line(line: str, column: int, room: int) -> str:
    if len(line) <= room:
        return line
    if room - column >= _LEAST:
        return _filled(line, room, "", " " * column)
    return f"{line[:column].rstrip()}\n{_filled(line[column:], room, _MARGIN, _MARGIN)}"


def _filled(text: str, room: int, first: str, rest: str) -> str:
    return fill(
        text, room, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )
