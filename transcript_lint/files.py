"""Which files a run reads: folders searched, globs expanded, and what is left out said."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from transcript_lint.record import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol
else:
    Protocol = object

STDIN = "-"
SUFFIXES = (".txt", ".transcript")
_MAGIC = frozenset("*?[")
_HERE = f".{os.sep}"
_INSTALLED = frozenset({"node_modules", "site-packages"})
_ENVIRONMENT = "pyvenv.cfg"


class NoSuchPathError(Exception):
    """A path on the command line names nothing, or a pattern matches nothing; the message says which."""


class Skipped(NamedTuple):
    """A path that is not checked, and why; `wanted` is whether it should have been."""

    path: str
    why: str
    wanted: bool = True


class Choice(Protocol):
    """What the configuration says of paths."""

    def excluded(self, path: str) -> str:
        """The name of the configuration that excludes a file or folder, or nothing."""
        ...

    def included(self, path: str) -> bool | None:
        """Whether a file that was found in a folder is a transcript; None where no configuration says."""
        ...


def find(paths: Iterable[str], choice: Choice) -> Iterator[str | Skipped]:
    """The files that paths, folders and patterns stand for, each once, sorted within a folder.

    Of a folder, the files that the configuration includes, or else those whose names end in `.txt` or `.transcript`,
    and nothing whose name begins with a full stop, nor what others have installed there (`node_modules`, a virtual
    environment of Python). What the configuration excludes is left out even where it is named.

    Raises:
        NoSuchPathError: before the first file, if any of the paths is not there.
    """
    given = [expanded for path in paths for expanded in _expand(path)]
    seen: set[str] = set()
    for path in given:
        for found in _found(path, choice):
            key = found if isinstance(found, str) else found.path
            if key not in seen:
                seen.add(key)
                yield found


def _found(path: str, choice: Choice) -> Iterable[str | Skipped]:
    if path != STDIN and (name := choice.excluded(path)):
        return (Skipped(path, f"excluded by {name}", wanted=False),)
    if path != STDIN and os.path.isdir(path):  # noqa: PTH112
        return _search(path, choice)
    return (path,)


def tracked() -> list[str]:
    """The transcripts that git tracks in the folder of the run and below, as the commit being made will have them.

    One that is gone from the folder is left out, as it is where a folder is searched.

    Raises:
        NoSuchPathError: git is not there, or this is no repository; the message is git's own.
    """
    import subprocess

    patterns = [f"*{suffix}" for suffix in SUFFIXES]
    try:
        command = ["git", "ls-files", "-z", "--", *patterns]
        listed = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - nothing of it is anybody's
    except OSError as error:
        raise NoSuchPathError(f"git cannot be run: {error.strerror}") from error
    if listed.returncode:
        raise NoSuchPathError(os.fsdecode(listed.stderr).strip())
    return [path for path in os.fsdecode(listed.stdout).split("\0") if path and os.path.lexists(path)]


def _expand(path: str) -> list[str]:
    if path == STDIN or os.path.lexists(path):
        return [path]
    if _MAGIC.intersection(path):
        from glob import glob

        if matches := sorted(glob(path, recursive=True)):  # noqa: PTH207 - a pattern may be absolute
            return matches
        raise NoSuchPathError(f"nothing matches {path}")
    raise NoSuchPathError(f"no such file or folder: {path}")


def stands(path: str) -> bool:
    """Whether there is anything at the moment that a path stands for."""
    try:
        return bool(_expand(path))
    except NoSuchPathError:
        return False


def fixed(pattern: str) -> str:
    """The folder below which everything is that matches a pattern; of what is no pattern, itself."""
    first = min((at for magic in _MAGIC if (at := pattern.find(magic)) >= 0), default=-1)
    return pattern if first < 0 else os.path.dirname(pattern[:first])  # noqa: PTH120


def _search(folder: str, choice: Choice) -> Iterator[str | Skipped]:
    """The transcripts below a folder. Not recursive, as folders can lie deeper than Python calls."""
    waiting: list[str | os.DirEntry[str]] = [folder]
    while waiting:
        here = waiting.pop()
        path = here if isinstance(here, str) else _named(here.path, folder)
        if not isinstance(here, str) and (name := choice.excluded(path)):
            yield Skipped(path, f"excluded by {name}", wanted=False)
        elif not isinstance(here, str) and here.is_dir(follow_symlinks=False) and _is_installed(here):
            yield Skipped(path, "it holds what others have written", wanted=False)
        elif isinstance(here, str) or here.is_dir(follow_symlinks=False):
            try:
                entries = sorted(os.scandir(path), key=lambda entry: entry.name, reverse=True)
            except OSError as error:
                yield Skipped(path, error.strerror or "cannot be read")
                continue
            waiting += [entry for entry in entries if entry.name[0] != "." and _is_wanted(entry, choice)]
        elif os.path.isfile(path) or not os.path.exists(path):  # noqa: PTH110, PTH113
            yield path  # also a broken link, or a loop of links, which reading tells of
        else:
            yield Skipped(path, "no regular file")


def _named(path: str, folder: str) -> str:
    """What to call what was found in a folder: in that of the run, which is `.`, as if it had been named there."""
    short = path.removeprefix(_HERE) if folder == os.curdir else path
    return path if short == STDIN else short


def _is_installed(folder: os.DirEntry[str]) -> bool:
    """Whether packages are installed in a folder, with all their licences and lists in `.txt`."""
    return folder.name in _INSTALLED or os.path.isfile(os.path.join(folder.path, _ENVIRONMENT))  # noqa: PTH113, PTH118


def _is_wanted(entry: os.DirEntry[str], choice: Choice) -> bool:
    return entry.is_dir(follow_symlinks=False) or _is_transcript(entry, choice)


def _is_transcript(entry: os.DirEntry[str], choice: Choice) -> bool:
    included = choice.included(entry.path)
    return entry.name.endswith(SUFFIXES) if included is None else included
