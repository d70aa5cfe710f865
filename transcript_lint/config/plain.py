"""Reads TOML that is as plain as most configurations are, in less time than `tomllib` takes to import."""

from __future__ import annotations

from transcript_lint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_STRING = r'"[^"\\\x00-\x1f\x7f]*"'
_ITEM = pattern(
    rf"""[ \t]*+
    (?:
        (?P<key>[A-Za-z0-9_-]+) [ \t]*=[ \t]* (?:
            (?P<text>{_STRING})
          | (?P<number>0|[1-9][0-9]{{0,15}})
          | (?P<truth>true|false)
          | (?P<list>\[ [ \t\n]* (?:{_STRING} [ \t\n]* (?:,[ \t\n]*{_STRING}[ \t\n]*)* (?:,[ \t\n]*)? )? \])
        )
      | \[ (?P<table>[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*) \]
    )?
    [ \t]* (?:\#[^\x00-\x08\x0a-\x1f\x7f]*)? (?:\n|\Z)""",
    64,  # re.VERBOSE
)
_STRINGS = pattern(_STRING)


def plainly(text: str) -> dict[str, Any] | None:
    """The values in a TOML text, as `tomllib` gives them; None where it is not plain, be it right or wrong."""
    root: dict[str, Any] = {}
    table, at = root, 0
    while at < len(text):
        item = _ITEM.match(text, at)
        if item is None:
            return None
        at = item.end()
        kind, key = item.lastgroup, item["key"]
        if kind == "table":
            opened = _opened(root, item["table"].split("."))
            if opened is None:
                return None
            table = opened
        elif key in table:
            return None
        elif kind:
            table[key] = _value(kind, item[kind])
    return root


def _opened(table: dict[str, Any], keys: list[str]) -> dict[str, Any] | None:
    """A new table at the end of some keys; None where there is something already."""
    for key in keys[:-1]:
        table = table.setdefault(key, {})
        if not isinstance(table, dict):
            return None
    return None if keys[-1] in table else table.setdefault(keys[-1], {})


def _value(kind: str, written: str) -> str | int | bool | list[str]:
    if kind == "list":
        return [one[1:-1] for one in _STRINGS.findall(written)]
    if kind == "number":
        return int(written)
    return written == "true" if kind == "truth" else written[1:-1]
