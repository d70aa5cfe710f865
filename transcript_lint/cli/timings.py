"""Where the time of a run went, by phase and rule: for people who write rules."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping

from transcript_lint.checking import PHASES


def write(path: str, seconds: Mapping[str, float]) -> None:
    """Write the times as a table, to standard error for `-`, or as JSON to a file whose name ends in `.json`.

    Raises:
        OSError: the file cannot be written.
    """
    if path == "-":
        sys.stderr.write(table(seconds))
        return
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 - pathlib would add to the start-up
        file.write(as_json(seconds) if path.endswith(".json") else table(seconds))


def as_json(seconds: Mapping[str, float]) -> str:
    """The times in seconds: `phases` with what is read, parsed and checked, and `rules`, the slowest first."""
    ordered = sorted(seconds.items(), key=lambda item: -item[1])
    phases = {name: round(seconds.get(name, 0.0), 6) for name in PHASES}
    rules = {name: round(spent, 6) for name, spent in ordered if name not in PHASES}
    return json.dumps({"version": 1, "phases": phases, "rules": rules}, indent=2) + "\n"


def table(seconds: Mapping[str, float]) -> str:
    """The same as a table, with each one's share of the whole."""
    whole = sum(seconds.get(name, 0.0) for name in PHASES) or 1.0
    rows = [(name, seconds.get(name, 0.0)) for name in PHASES]
    rows += sorted(((name, spent) for name, spent in seconds.items() if name not in PHASES), key=lambda row: -row[1])
    width = max(len(name) for name, _ in rows)
    lines = [f"{'phase or rule':{width}}  seconds  share"]
    lines += [f"{name:{width}}  {spent:7.3f}  {spent / whole:5.1%}" for name, spent in rows]
    return "\n".join(lines) + "\n"
