"""`transcript-lint rules`: list the rules."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from transcript_lint import cli
from transcript_lint.cli import settings
from transcript_lint.config import STRUCTURE, Request
from transcript_lint.own import own
from transcript_lint.readers.mistakes import mistakes
from transcript_lint.record import NamedTuple


class _Row(NamedTuple):
    category: str
    name: str
    severity: str
    fix: str
    summary: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("category", nargs="?", help="only the rules of this category")


def main(arguments: argparse.Namespace) -> int:
    """Print a line for each rule, and return the exit code."""
    rows = sorted(row for row in _rows() if arguments.category in {None, row.category})
    if not rows:
        from transcript_lint.config import did_you_mean

        hint = did_you_mean(arguments.category, {row.category for row in _rows()})
        raise cli.UsageError(f"no category is named `{arguments.category}`{hint}")
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for row in rows:
        cells = (f"{cell:<{width}}" for cell, width in zip(row, widths, strict=False))
        print("  ".join((*cells, row.summary)))
    return cli.CLEAN


def _rows() -> Iterator[_Row]:
    for rule in settings.known(Request()).rules.values():
        yield _Row(rule.category, rule.name, rule.severity, "fix" if rule.fix else "", rule.summary)
    for name, mistake in mistakes().items():
        yield _Row(STRUCTURE, name, "error", "", mistake.manual.strip().partition("\n")[0].rstrip("."))
    for name, told in own().items():
        yield _Row(told.category, name, told.severity, "", told.summary)
