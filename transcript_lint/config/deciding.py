"""Decides each setting from layers of them, the lowest first, and remembers who decided what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from transcript_lint.config.known import SCHEMA_RULE, Known
from transcript_lint.config.mistakes import Path
from transcript_lint.config.reading import Layer
from transcript_lint.record import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

Key = tuple[str, ...]
OFF = "off"
LISTED = frozenset({"allow", "patterns", "plugins", "require-plugins", "exclude"})  # these add up
_ITSELF = frozenset(
    {"select", "ignore", "severity", "rules", "speakers", "overrides", "extends", "root", "files", "summary", "why"}
)


class Decision(NamedTuple):
    """A setting's value, and where it was decided: by a layer, at the end of a path in its text."""

    value: Any
    layer: Layer
    path: Path


Decided = Mapping[Key, list[Decision]]


def decide(layers: Iterable[Layer], known: Known) -> Decided:
    """Every setting that a layer decides, with all decisions about it; the last one holds.

    A rule has the keys `(name, "run")`, `(name, "severity")` and `(name, "option", option)`, the project's speakers
    `("speakers", key)`, and any other setting its own name. What adds up has all its items as decisions.
    """
    decided: dict[Key, list[Decision]] = {}
    for layer in layers:
        for key, decision in _decisions(layer, known):
            decided.setdefault(key, []).append(decision)
    return decided


def last(decided: Decided, *key: str) -> Any:
    """The value that holds, or None where nothing was decided."""
    decisions = decided.get(key)
    return decisions[-1].value if decisions else None


def _decisions(layer: Layer, known: Known) -> Iterator[tuple[Key, Decision]]:
    for key, path, value in (*_rules(layer.table, known), *_others(layer.table)):
        yield key, Decision(value, layer, (*layer.path, *path))


def _rules(table: Mapping[str, Any], known: Known) -> Iterator[tuple[Key, Path, Any]]:
    """What a table says of rules; of its keys, the more particular has the last word, and `ignore` the very last."""
    if "select" in table:
        yield from _selected(table["select"], known)
    severities = table.get("severity", {})
    for name in sorted(severities, key=lambda name: len(known.expand(name)), reverse=True):
        yield from _severity(name, severities[name], known)
    for rule, options in table.get("rules", {}).items():
        for option, value in options.items():
            yield (rule, "option", option), ("rules", rule, option), value
    for index, name in enumerate(table.get("ignore", ())):
        for rule in known.expand(name):
            yield (rule, "run"), ("ignore", index), False


def _selected(names: list[str], known: Known) -> Iterator[tuple[Key, Path, Any]]:
    chosen = {rule: index for index, name in enumerate(names) for rule in known.expand(name)}
    for rule in (*known.rules, *known.structural):
        path: Path = ("select", chosen[rule]) if rule in chosen else ("select",)
        yield (rule, "run"), path, rule in chosen


def _severity(name: str, severity: str, known: Known) -> Iterator[tuple[Key, Path, Any]]:
    rules = known.expand(name)
    for rule in rules:
        if severity == OFF:
            yield (rule, "run"), ("severity", name), False
            continue
        if name == rule:
            yield (rule, "run"), ("severity", name), True
        yield (rule, "severity"), ("severity", name), severity


def _others(table: Mapping[str, Any]) -> Iterator[tuple[Key, Path, Any]]:
    for key, value in table.get("speakers", {}).items():
        yield ("speakers", key), ("speakers", key), value
    for key, value in table.items():
        if key in LISTED:
            yield from (((key,), (key, index), item) for index, item in enumerate(value))
        elif key not in _ITSELF:
            yield (key,), (key,), value


def runs(decided: Decided, rule: str, by_default: bool) -> bool:
    """Whether a rule runs."""
    decision = last(decided, rule, "run")
    return by_default if decision is None else bool(decision)


def structural_severities(decided: Decided, known: Known) -> dict[str, str]:
    """The severities of the reader's own findings, for those that are not errors."""
    severities = {}
    for rule in known.structural:
        severity = last(decided, rule, "severity") or "error"
        if not runs(decided, rule, True):
            severities[rule] = OFF
        elif severity != "error" and rule != SCHEMA_RULE:
            severities[rule] = severity
    return severities
