"""Write diagnostics, one output format a file.

A format is the file of its name in this folder, which holds a function `report` from a `Context` to a `Reporter`; the
first line of its docstring is what is said of it. A file whose name begins with an underscore holds no format. Plugins
add theirs by name. Nothing but the formats of a run is imported.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from transcript_lint.annotate import Paint, plain
from transcript_lint.config import Settings, did_you_mean
from transcript_lint.image import imported
from transcript_lint.record import NamedTuple
from transcript_lint.results import Checked, Summary


class Context(NamedTuple):
    """What a reporter may know of the run, and of where it writes.

    `width` counts columns of a terminal. `root` is the absolute path of the folder that the relative paths of code
    hosts are relative to: the repository's, or else the one that the command runs in. `settings` has the rules that
    run and their severities; `_manuals.manuals(settings)` adds those of the engine, and what each says of itself.
    `template` is the path of the user's template, or empty.
    """

    settings: Settings
    paint: Paint = plain
    width: int = 120
    root: str = ""
    version: str = ""
    quiet: bool = False
    redacted: bool = False
    template: str = ""


def _nothing(summary: Summary) -> str:
    return ""


class Reporter(NamedTuple):
    """How one format writes a run: text for its beginning, for each file as it is checked, and for its end.

    `sections` is whether a large file may come to it in several parts, one after the other.
    """

    file: Callable[[Checked], str]
    close: Callable[[Summary], str] = _nothing
    head: str = ""
    sections: bool = False


Open = Callable[[Context], Reporter]


class OutputError(Exception):
    """An output cannot be made as asked; the message says which, and why."""


def built_in() -> list[str]:
    """The names of the formats in this folder, sorted."""
    return sorted(
        entry.removesuffix(".py").replace("_", "-")
        for folder in __path__
        for entry in os.listdir(folder)  # noqa: PTH208 - pathlib would add to the start-up
        if entry.endswith(".py") and not entry.startswith("_")
    )


def added(settings: Settings | None) -> Mapping[str, Open]:
    """The formats that plugins add, by name; a name of our own stays ours."""
    return settings.reporters if settings else {}


# The formats that look at a file's text only where something is found in it.
_FOR_PEOPLE = ("concise", "full", "grouped", "markdown", "statistics", "template")
OF_FINDINGS = {
    *_FOR_PEOPLE,
    *("azure", "checkstyle", "github", "gitlab", "json", "jsonl", "junit", "rdjson", "rdjsonl", "sarif"),
}


def find(name: str, settings: Settings | None = None) -> Open:
    """The format of this name, be it one that plugins add where the settings say so.

    Raises:
        OutputError: there is none.
    """
    names = built_in()
    if name in names:
        found: Open = imported(f"{__name__}.{name.replace('-', '_')}").report
        return found
    others = added(settings)
    if name not in others:
        known = sorted({*names, *others})
        raise OutputError(
            f"no output format is named `{name}`{did_you_mean(name, known)} (there are {', '.join(known)})"
        )
    return others[name]
