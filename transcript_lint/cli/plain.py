"""Reads the command lines that nearly everybody writes, in a fraction of the time that importing argparse takes.

A command says what its arguments are once, to whatever has argparse's `add_argument`: to this first. What is not plain
here (help, mistakes, single letters) is argparse's, which then reads the whole line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import SimpleNamespace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_TOLD = {"action", "choices", "default", "dest", "help", "metavar", "nargs", "type"}
_ACTIONS = (None, "store_true", "append")


class Plain:
    """The arguments of a command, as they are added; groups are for the help, which argparse prints."""

    def __init__(self) -> None:
        self.options: dict[str, dict[str, Any]] = {}
        self.values: dict[str, Any] = {}
        self.several = ""
        self.usable = True

    def add_argument(self, *names: str, **told: Any) -> None:
        """Know an argument, if it is one that is read here; no command line is plain if it is not."""
        action, option = told.get("action"), names[0].startswith("--")
        self.usable &= len(names) == 1 and told.keys() <= _TOLD and action in _ACTIONS
        self.usable &= (told.get("nargs") is None) if option else (told.get("nargs") == "*" and not self.several)
        name = told.get("dest") or names[0].lstrip("-").replace("-", "_")
        missing: Any = [] if not option else False if action == "store_true" else None
        self.values[name] = told.get("default", missing)
        if option:
            self.options[names[0]] = told | {"name": name}
        else:
            self.several = name

    def add_argument_group(self, *_: object) -> Plain:
        """A group, whose arguments are like others."""
        return self

    def add_mutually_exclusive_group(self) -> _Exclusive:
        """A group of which a plain command line has one at most."""
        return _Exclusive(self)

    def read(self, line: Sequence[str]) -> SimpleNamespace | None:
        """What a command line says, as argparse would tell it; None where only argparse can tell."""
        values, rest, groups = dict(self.values), [], set()
        words = iter(line)
        for word in words if self.usable else ():
            if word == "-" or not word.startswith("-"):
                rest.append(word)
                continue
            flag, has_value, value = word.partition("=")
            told = self.options.get(flag)
            if told is None or ("group" in told and told["group"] in groups):
                return None
            groups.add(told.get("group"))
            if told.get("action") == "store_true":
                if has_value:
                    return None
                values[told["name"]] = True
                continue
            value = value if has_value else next(words, "-")
            if value.startswith("-") and not has_value:
                return None
            try:
                _set(values, told, value)
            except Exception:  # argparse says what is wrong with it
                return None
        if rest and not self.several:
            return None
        return SimpleNamespace(**values | ({self.several: rest} if rest else {})) if self.usable else None


class _Exclusive:
    """Adds arguments of which a command line may have one."""

    def __init__(self, plain: Plain) -> None:
        self.plain = plain

    def add_argument(self, *names: str, **told: Any) -> None:
        """Know an argument, and that it excludes the others here."""
        self.plain.add_argument(*names, **told)
        self.plain.options[names[0]]["group"] = self


def _set(values: dict[str, Any], told: dict[str, Any], given: str) -> None:
    convert: Callable[[str], Any] = told.get("type", str)
    value = convert(given)
    if "choices" in told and value not in told["choices"]:
        raise ValueError(value)
    name = told["name"]
    values[name] = [*(values[name] or ()), value] if told.get("action") == "append" else value
