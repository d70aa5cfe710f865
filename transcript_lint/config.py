"""Which rules run, how severely, with which options, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from transcript_lint.linter import Chosen
from transcript_lint.plugins import Failure, collect
from transcript_lint.record import NamedTuple
from transcript_lint.rule import SEVERITIES, Rule

STRUCTURE = "structure"
EVERYTHING = "all"


class ConfigError(Exception):
    """The settings contradict themselves or name something that is not there; the message says what and where."""


class Settings(NamedTuple):
    """Everything that decides what a file's diagnostics are."""

    rules: tuple[Chosen, ...]
    structural: Mapping[str, str]
    fail_level: str = "warning"
    failures: tuple[Failure, ...] = ()


def settle(select: Iterable[str] = (), ignore: Iterable[str] = (), fail_level: str = "warning") -> Settings:
    """The settings of a run that names the rules and categories to run and not to run.

    Where it names none to run, those run that do by default.

    Raises:
        ConfigError: a name is neither a rule, nor a category, nor `all`.
    """
    plugins = collect()
    known = plugins.rules
    selected = _expand(select, known) if (select := tuple(select)) else None
    ignored = _expand(ignore, known)
    chosen = tuple(
        Chosen(rule, rule.severity, {})
        for name, rule in known.items()
        if (rule.default if selected is None else name in selected) and name not in ignored
    )
    structural = dict.fromkeys(ignored - known.keys(), "off")
    if selected is not None:
        structural |= dict.fromkeys(structural_names() - selected, "off")
    return Settings(chosen, structural, fail_level, plugins.failures)


def fails(severity: str, fail_level: str) -> bool:
    """Whether a finding of this severity makes a run fail."""
    return SEVERITIES.index(severity) >= SEVERITIES.index(fail_level)


def structural_names() -> set[str]:
    """The names of the rules that the reader itself judges."""
    from transcript_lint.readers.mistakes import mistakes

    return set(mistakes())


def _expand(names: Iterable[str], known: Mapping[str, Rule]) -> set[str]:
    """The rules that names of rules and categories stand for."""
    expanded: set[str] = set()
    for name in names:
        if name in known:
            expanded.add(name)
        else:
            expanded |= _group(name, known)
    return expanded


def _group(name: str, known: Mapping[str, Rule]) -> set[str]:
    structure = structural_names()
    if name == EVERYTHING:
        return {*known, *structure}
    if name == STRUCTURE:
        return structure
    if name in structure:
        return {name}
    members = {rule.name for rule in known.values() if rule.category == name}
    if not members:
        categories = {rule.category for rule in known.values()}
        names = [*known, *structure, *categories, STRUCTURE, EVERYTHING]
        raise ConfigError(f"no rule or category is named `{name}`{did_you_mean(name, names)}")
    return members


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """What to add to a message about a name that is not among `names`: the nearest one, if there is a near one."""
    from difflib import get_close_matches

    near = get_close_matches(name, list(names), n=1, cutoff=0.7)
    return f"; did you mean `{near[0]}`?" if near else ""
