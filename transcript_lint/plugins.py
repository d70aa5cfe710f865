"""Collects rules, readers, reporters and profiles from every plugin."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module

from transcript_lint.record import NamedTuple
from transcript_lint.rule import Rule, rules_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType
    from typing import Any, TypeVar

    _Hook = TypeVar("_Hook", bound=Callable[..., Any])

PROJECT = "transcript_lint"
BUILT_IN = "transcript_lint.rules"


class Contribution(NamedTuple):
    """What the plugins gave: rules by name, and what went wrong, a line each."""

    rules: dict[str, Rule]
    failures: tuple[str, ...]


def hookimpl(hook: _Hook) -> _Hook:
    """Mark a function as an implementation of the hook that bears its name, just as pluggy's own marker does.

    It is here so that the built-in rules do not import pluggy, which only plugins of others need.
    """
    setattr(hook, f"{PROJECT}_impl", dict.fromkeys(_OPTIONS, False) | {"specname": None})
    return hook


_OPTIONS = ("wrapper", "hookwrapper", "optionalhook", "tryfirst", "trylast")


@cache
def collect() -> Contribution:
    """The rules of every plugin."""
    rules: dict[str, Rule] = {}
    for rule in import_module(BUILT_IN).transcript_lint_rules():
        rules[rule.name] = rule
    return Contribution(dict(sorted(rules.items())), ())


def rules_in(package: ModuleType) -> Iterator[Rule]:
    """The rules in the folders of a package: a folder is a category, a file holds the rule that it is named after.

    A file or folder whose name begins with an underscore holds none; rules may import from it.
    """
    for folder in package.__path__:
        for category in _entries(folder):
            for name in _entries(os.path.join(folder, category)):  # noqa: PTH118 - pathlib would double the start-up
                if name.endswith(".py"):
                    module = import_module(f"{package.__name__}.{category}.{name[:-3]}")
                    yield from rules_of(module, category, package.__name__)


def _entries(folder: str) -> list[str]:
    with os.scandir(folder) as entries:
        return sorted(
            entry.name
            for entry in entries
            if entry.name[0] not in "_." and (entry.is_dir() or entry.name.endswith(".py"))
        )
