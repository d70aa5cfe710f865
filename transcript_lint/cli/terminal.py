"""What a terminal is like: whether to paint, how wide it is, and a bar for a run that takes a while."""

from __future__ import annotations

import os

from transcript_lint.annotate import Paint, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

_STYLES = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "related": "1;34",
    "frame": "1;34",
    "strong": "1",
    "added": "32",
    "removed": "31",
}
_WIDTH = 120


def paint(no_color: bool, out: TextIO) -> Paint:
    """How to paint: NO_COLOR (no-color.org) and --no-color win over FORCE_COLOR, and that over what `out` is."""
    environment = os.environ
    wanted = bool(environment.get("FORCE_COLOR")) or is_interactive(out)
    if no_color or environment.get("NO_COLOR") or not wanted:
        return plain
    return lambda text, role: f"\x1b[{_STYLES[role]}m{text}\x1b[0m" if role in _STYLES else text


def is_interactive(out: TextIO) -> bool:
    """Whether `out` is a terminal that can do more than print lines."""
    return out.isatty() and os.environ.get("TERM") != "dumb"


def width(out: TextIO) -> int:
    """How many columns `out` has; 120 where it is no terminal and nothing is said."""
    if out.isatty() or "COLUMNS" in os.environ:
        from shutil import get_terminal_size

        return get_terminal_size().columns
    return _WIDTH
