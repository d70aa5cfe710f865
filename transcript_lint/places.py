"""Says where in a plugin's own code an error comes from."""

from __future__ import annotations

import os
import sys

from transcript_lint.record import NamedTuple

_STANDARD_LIBRARY = os.path.dirname(os.__file__)  # noqa: PTH120 - pathlib is slow to import


class Place(NamedTuple):
    """A file, a 1-based line of it, and the function there."""

    path: str
    line: int
    function: str


def place_of(error: BaseException, prefer: str = "") -> Place | None:
    """The innermost call of an error that is in the file `prefer`, or else in code that is not ours nor Python's."""
    if isinstance(error, SyntaxError) and error.filename:
        return Place(error.filename, error.lineno or 1, "<module>")
    found: Place | None = None
    step = error.__traceback__
    while step:
        code = step.tb_frame.f_code
        place = Place(code.co_filename, step.tb_lineno, code.co_name)
        if place.path == prefer or (_is_theirs(place.path) and not (found and found.path == prefer)):
            found = place
        step = step.tb_next
    return found


def _is_theirs(path: str) -> bool:
    """Whether a file is a plugin's, and not one of the linter, of pluggy or of Python itself."""
    if path.startswith(("<", _ENGINE)) or f"{os.sep}pluggy{os.sep}" in path:
        return False
    return not path.startswith(_STANDARD_LIBRARY) or "site-packages" in path


_ENGINE = os.path.dirname(__file__) + os.sep  # noqa: PTH120


def described(error: BaseException) -> str:
    """An error in one line: its type, and what it says."""
    said = " ".join(str(error.msg if isinstance(error, SyntaxError) else error).split())
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def shown(path: str) -> str:
    """A path as people know it: from the current folder, or else from where Python found it."""
    path = os.path.realpath(path)
    for folder in (os.getcwd(), *sys.path):  # noqa: PTH109 - pathlib is slow to import
        root = os.path.realpath(folder) + os.sep
        if path.startswith(root):
            return path[len(root) :]
    return path


def relative(path: str) -> str:
    """A path from the current folder, if it lies below that; a path that can be opened in any case."""
    near = os.path.relpath(path)
    return path if near.startswith(os.pardir) else near
