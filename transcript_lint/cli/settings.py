"""The arguments that decide a run's settings, which several commands share, and how to show what is wrong with them."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable

from transcript_lint.config import ConfigError, Configuration, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

    from transcript_lint.config.known import Known
    from transcript_lint.config.stack import Stack

_FLAGS = frozenset({"--select", "--ignore", "--schema"})
_FILE = "TRANSCRIPT_LINT_CONFIG"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that decide settings."""
    group = parser.add_argument_group("settings")
    group.add_argument(
        "--select", action="append", default=[], metavar="RULE,...", help="run only these rules or categories"
    )
    group.add_argument(
        "--ignore", action="append", default=[], metavar="RULE,...", help="do not run these rules or categories"
    )
    group.add_argument("--schema", metavar="FILE", help="hold each transcript to this JSON Schema as well")
    group.add_argument(
        "--set", action="append", default=[], metavar="KEY=VALUE", help="set any key of the configuration, as TOML"
    )
    either = group.add_mutually_exclusive_group()
    either.add_argument("--config", metavar="FILE", help=f"read the settings from this file alone (default: ${_FILE})")
    either.add_argument("--isolated", action="store_true", help="read no file of settings")


def request(arguments: argparse.Namespace) -> Request:
    """What a command line asks of the settings."""
    return Request(
        select=_listed(arguments.select),
        ignore=_listed(arguments.ignore),
        fail_level=getattr(arguments, "fail_level", None),
        schema=arguments.schema,
        file=arguments.config or (None if arguments.isolated else os.environ.get(_FILE)) or None,
        isolated=arguments.isolated,
        assignments=tuple(arguments.set),
        today=time.strftime("%Y-%m-%d"),
    )


def known(asked: Request) -> Known:
    """The rules that there are for the folder that the command runs in.

    Raises:
        UsageError: with every mistake in its configuration.
    """
    return stack(asked).known


def stack(asked: Request) -> Stack:
    """Everything that decides the settings for the folder that the command runs in.

    Raises:
        UsageError: with every mistake in its configuration.
    """
    from transcript_lint import cli, config

    try:
        return config.Configuration(asked).stack("-")
    except ConfigError as error:
        raise cli.UsageError(drawn(error)) from error


def _listed(values: Iterable[str]) -> tuple[str, ...]:
    """Values given one by one or with commas between them."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def print_notes(configuration: Configuration) -> None:
    """Say what is to be known of the configurations of a run, and is no mistake."""
    for note in configuration.notes():
        from transcript_lint.annotate import visible

        print(f"transcript-lint: note: {visible(note)}", file=sys.stderr)


def drawn(error: ConfigError, no_color: bool = False) -> str:
    """What is wrong with the settings, drawn where it stands; of flags, which are short, just what it is."""
    if not error.mistakes:
        return str(error)
    if all(mistake.origin.name in _FLAGS for mistake in error.mistakes):
        return "\n".join(mistake.message for mistake in error.mistakes)
    from transcript_lint import reporters
    from transcript_lint.cli import terminal
    from transcript_lint.config import Settings
    from transcript_lint.results import Checked

    context = reporters.Context(
        Settings((), {}), paint=terminal.paint(no_color, sys.stderr), width=terminal.width(sys.stderr)
    )
    draw = reporters.find("full")(context).file
    count = len(error.mistakes)
    pictures = "".join(draw(Checked(source, found)) for source, found in error.drawable())
    return f"{count} mistake{'' if count == 1 else 's'} in the settings\n\n{pictures.rstrip()}"
