"""Says in a few bytes what decides the findings in a file besides its text: the program, its plugins, the settings."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Set

from transcript_lint import __version__
from transcript_lint.config import Settings
from transcript_lint.image import imported
from transcript_lint.rule import CONTENT

try:
    from _blake2 import blake2b  # that of hashlib, which loads all of OpenSSL beside it
except ImportError:  # pragma: no cover - a Python that keeps it elsewhere
    from hashlib import blake2b

SIZE = 16
_PROJECT = "transcript_lint_project_"
_OURS = ("transcript_lint", "__main__")
_INSTALLED = ("site-packages", "dist-packages")


def digest(data: bytes) -> bytes:
    """What stands for some bytes, and tells nothing of them."""
    return blake2b(data, digest_size=SIZE).digest()


def of_program(settings: Iterable[Settings]) -> bytes:
    """What stands for the program as it is: Python, every package that is installed, our code and that of plugins.

    Of our files and of those of plugins, sizes and times count, also of such as are not loaded yet.
    """
    parts = [__version__, sys.version, *_installed()]
    folders = {*sys.modules["transcript_lint"].__path__}
    for name in ("rules", "grammar"):  # they lie elsewhere in a checkout, and need not be loaded yet
        folders.update(imported(f"transcript_lint.{name}").__path__)
    files = set(_loaded())
    for name in set(_foreign(settings)):
        for module in _homes(name):
            folders.update(getattr(module, "__path__", ()))
            files.add(getattr(module, "__file__", None) or "")
    # Which of our modules are loaded by now makes no difference: their files are below the folders already.
    files.update(path for folder in folders for path in _below(folder))
    parts += map(_stamp, sorted(files))
    return digest("\n".join(parts).encode("utf-8", "surrogateescape"))


def of_settings(settings: Settings, program: bytes) -> bytes:
    """What stands for the rules that a file is held to, with their options; not for what is permitted in it.

    A rule's severity counts, as it decides what its findings explain.
    """
    rules = [
        (one.rule.name, one.rule.origin, one.severity, _plain(one.options), getattr(one.rule.source, CONTENT, ""))
        for one in settings.rules
    ]
    readers = [(suffix, f"{read.__module__}.{_name(read)}") for suffix, read in sorted(settings.readers.items())]
    said = repr((rules, _plain(settings.structural), readers))
    return digest(program + said.encode("utf-8", "surrogatepass"))


def _plain(value: object) -> object:
    """A value of an option, in an order that is the same in each process."""
    if isinstance(value, Mapping):
        return sorted((key, repr(_plain(item))) for key, item in value.items())
    if isinstance(value, Set):
        return sorted(repr(_plain(item)) for item in value)
    return [_plain(item) for item in value] if isinstance(value, (list, tuple)) else value


def _name(function: object) -> str:
    return getattr(function, "__qualname__", type(function).__qualname__)


def _foreign(settings: Iterable[Settings]) -> Iterator[str]:
    """The names of the modules that rules and readers of plugins are in."""
    for one in settings:
        yield from (chosen.rule.module for chosen in one.rules)
        yield from (read.__module__ for read in one.readers.values())


def _homes(module: str) -> Iterator[object]:
    """The module, and the package that it lies in: of a project's own plugins, that which the configuration names."""
    parts = module.split(".")
    for count in (2 if module.startswith(_PROJECT) else 1, len(parts)):
        if loaded := sys.modules.get(".".join(parts[:count])):
            yield loaded


def _installed() -> Iterator[str]:
    """The packages that are installed, with their versions, which the names of their metadata's folders end in."""
    for folder in dict.fromkeys(sys.path):
        try:
            yield from sorted(name for name in os.listdir(folder or ".") if name.endswith((".dist-info", ".egg-info")))  # noqa: PTH208
        except OSError:
            continue


def _loaded() -> Iterator[str]:
    """The files of the modules that a plugin may have loaded from anywhere else than where packages are installed."""
    standard = os.path.dirname(os.__file__)  # noqa: PTH120
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in _OURS:
            continue
        path = getattr(module, "__file__", None)
        if path and not path.startswith(standard) and not any(folder in path for folder in _INSTALLED):
            yield path


def _below(folder: str) -> Iterator[str]:
    """Every file below a folder that somebody wrote, in order."""
    waiting = [folder]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    waiting.append(entry.path)
            elif not entry.name.endswith(".pyc"):
                yield entry.path


def _stamp(path: str) -> str:
    try:
        status = os.stat(path)  # noqa: PTH116 - pathlib would add to the start-up
    except OSError:
        return path
    return f"{path} {status.st_size} {status.st_mtime_ns}"
