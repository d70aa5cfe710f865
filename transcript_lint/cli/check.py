"""`transcript-lint check`: check transcripts, and draw what is wrong with them."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TextIO

from transcript_lint import cli, config, runner
from transcript_lint.annotate import Paint, plain
from transcript_lint.files import NoSuchPathError, Skipped
from transcript_lint.linter import Chosen
from transcript_lint.reporters import NAMES, Context, Reporter, open_reporter
from transcript_lint.rule import SEVERITIES
from transcript_lint.runner import Checked, Summary

_STYLES = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "related": "1;34",
    "frame": "1;34",
    "strong": "1",
    "added": "32",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH", help="files, folders, patterns, or - (default: .)"
    )
    parser.add_argument(
        "--select", action="append", default=[], metavar="RULE", help="run only these rules or categories"
    )
    parser.add_argument(
        "--ignore", action="append", default=[], metavar="RULE", help="do not run these rules or categories"
    )
    parser.add_argument("--output", choices=NAMES, default="full", help="how to print findings (default: full)")
    parser.add_argument("--schema", metavar="FILE", help="hold each transcript to this JSON Schema as well")
    parser.add_argument("--fail-level", choices=SEVERITIES, default="warning", help="the least severity that fails")
    parser.add_argument("--stdin-filename", default="-", metavar="NAME", help="what to call the text read for -")
    parser.add_argument("--no-color", action="store_true", help="do not colour the output")


def main(arguments: argparse.Namespace) -> int:
    """Check, report, and return the exit code."""
    try:
        settings = config.settle(_listed(arguments.select), _listed(arguments.ignore), arguments.fail_level)
        if arguments.schema:
            settings = settings._replace(rules=(*settings.rules, _schema_rule(arguments.schema)))
        reporter = open_reporter(arguments.output, Context(_paint(arguments.no_color, sys.stdout), _width()))
        return _check(arguments, settings, reporter, sys.stdout)
    except (config.ConfigError, NoSuchPathError) as error:
        raise cli.UsageError(str(error)) from error


def _schema_rule(path: str) -> Chosen:
    from transcript_lint import schema

    try:
        return Chosen(rule := schema.load(path), rule.severity, {})
    except schema.SchemaError as error:
        raise cli.UsageError(str(error)) from error


def _check(arguments: argparse.Namespace, settings: config.Settings, reporter: Reporter, out: TextIO) -> int:
    skipped: list[Skipped] = []
    counts = Summary(0, 0, 0, len(settings.rules), ())
    code = cli.CLEAN
    for checked in runner.check(arguments.paths, settings, arguments.stdin_filename):
        if isinstance(checked, Skipped):
            skipped.append(checked)
            continue
        out.write(reporter.file(checked))
        code = max(code, _code(checked, settings.fail_level))
        counts = counts.plus(checked)
    out.write(reporter.close(counts._replace(skipped=tuple(skipped))))
    if not counts.files:
        raise cli.UsageError(f"no transcript found in {', '.join(arguments.paths)}: nothing was checked")
    return cli.INCOMPLETE if skipped else code


def _code(checked: Checked, fail_level: str) -> int:
    code = cli.CLEAN
    for found in checked.diagnostics:
        if found.rule in runner.INCOMPLETE:
            return cli.INCOMPLETE
        if config.fails(found.severity, fail_level):
            code = cli.FINDINGS
    return code


def _listed(values: list[str]) -> list[str]:
    """Values given one by one or with commas between them."""
    return [name.strip() for value in values for name in value.split(",") if name.strip()]


def _paint(no_color: bool, out: TextIO) -> Paint:
    """How to paint: NO_COLOR (no-color.org) and --no-color win over FORCE_COLOR, and that over what `out` is."""
    environment = os.environ
    wanted = bool(environment.get("FORCE_COLOR")) or (out.isatty() and environment.get("TERM") != "dumb")
    if no_color or environment.get("NO_COLOR") or not wanted:
        return plain
    return lambda text, role: f"\x1b[{_STYLES[role]}m{text}\x1b[0m" if role in _STYLES else text


def _width() -> int:
    if sys.stdout.isatty() or "COLUMNS" in os.environ:
        from shutil import get_terminal_size

        return get_terminal_size().columns
    return 120
