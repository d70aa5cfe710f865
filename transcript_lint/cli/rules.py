"""`transcript-lint rules`: list the rules, and say which of them run."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence

from transcript_lint import cli
from transcript_lint.cli import narrow, settings
from transcript_lint.config import DEFAULT_PROFILE, STRUCTURE
from transcript_lint.config.deciding import Decided, last, runs
from transcript_lint.config.known import SCHEMA_RULE
from transcript_lint.config.stack import Stack
from transcript_lint.own import own
from transcript_lint.readers.mistakes import mistakes
from transcript_lint.record import NamedTuple
from transcript_lint.rule import Rule


class _Row(NamedTuple):
    category: str
    name: str
    severity: str
    on: bool
    fix: bool
    summary: str
    rule: Rule | None = None


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("category", nargs="?", help="only the rules of this category")
    parser.add_argument("--json", action="store_true", help="print a JSON array of them")
    settings.add_arguments(parser)


def main(arguments: argparse.Namespace) -> int:
    """Print each rule as the settings of this folder have it, and return the exit code."""
    stack = settings.stack(settings.request(arguments))
    decided = stack.decided(os.path.abspath("-"))  # noqa: PTH100 - as the configuration does it
    rows = sorted(_rows(stack, decided), key=lambda row: row[:2])
    named = [row for row in rows if arguments.category in {None, row.category}]
    if not named and any(row.name == arguments.category for row in rows):
        raise cli.UsageError(f"`{arguments.category}` is a rule: see transcript-lint explain {arguments.category}")
    if not named:
        from transcript_lint.config import did_you_mean

        hint = did_you_mean(arguments.category, {row.category for row in rows})
        raise cli.UsageError(f"no category is named `{arguments.category}`{hint}")
    if arguments.json:
        import json

        print(json.dumps([_record(row) for row in named], ensure_ascii=False, indent=2))
    else:
        _print_table(named)
        on = sum(row.on for row in named)
        profile = last(decided, "profile") or DEFAULT_PROFILE
        print(f"\n{on} of {len(named)} rules are on here, under the profile {profile}")
    return cli.CLEAN


def _rows(stack: Stack, decided: Decided) -> Iterator[_Row]:
    def row(category: str, name: str, severity: str, default: bool, *told: object) -> _Row:
        on = runs(decided, name, default)
        return _Row(category, name, last(decided, name, "severity") or severity, on, *told)  # type: ignore[arg-type]

    for rule in stack.known.rules.values():
        yield row(rule.category, rule.name, rule.severity, rule.default, rule.fix, rule.summary, rule)
    for name, mistake in mistakes().items():
        yield row(STRUCTURE, name, "error", True, mistake.fix, stack.known.structural[name])
    for name, told in own().items():
        wanted = name != SCHEMA_RULE or last(decided, "schema") is not None
        yield row(told.category, name, told.severity, wanted, told.fix, told.summary)


def _print_table(rows: Sequence[_Row]) -> None:
    """A line for each rule, in columns below a heading."""
    cells = [("category", "rule", "severity", "runs", "", "what it finds")]
    cells += [
        (row.category, row.name, row.severity, "on" if row.on else "off", "fix" if row.fix else "", _told(row))
        for row in rows
    ]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = ("  ".join(f"{cell:<{width}}" for cell, width in zip(line, widths, strict=True)).rstrip() for line in cells)
    narrow.write_list(lines, sum(widths[:-1]) + 2 * len(widths[:-1]))


def _told(row: _Row) -> str:
    """What a rule finds, and what it needs for that."""
    if row.rule is None or row.rule.needs is None:
        return row.summary
    module, install = row.rule.needs
    missing = f", which is not installed: pip install '{install}'" if row.rule.lack else ""
    return f"{row.summary} (needs {module}{missing})"


def _record(row: _Row) -> dict[str, object]:
    needs = None
    if row.rule and row.rule.needs:
        module, install = row.rule.needs
        needs = {"module": module, "install": install, "installed": not row.rule.lack}
    kept = {name: value for name, value in zip(row._fields, row, strict=True) if name != "rule"}
    return {**kept, "needs": needs}
