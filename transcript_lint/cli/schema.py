"""`transcript-lint schema`: print the JSON Schemas of what is read and written."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from transcript_lint import cli
from transcript_lint.cli import settings
from transcript_lint.config import ConfigError, Configuration, Request

_COMMITTED = ("transcript", "report")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "name", choices=("config", *_COMMITTED), help="of the configuration, of `parse`, or of `--output json`"
    )


def main(arguments: argparse.Namespace) -> int:
    """Print the schema, and return the exit code."""
    schema = _committed(arguments.name) if arguments.name in _COMMITTED else _configuration()
    json.dump(schema, sys.stdout, ensure_ascii=False, indent=2)
    print()
    return cli.CLEAN


def _committed(name: str) -> Any:
    from importlib.resources import files

    return json.loads(files("transcript_lint.grammar").joinpath(f"{name}.schema.json").read_text(encoding="utf-8"))


def _configuration() -> dict[str, Any]:
    """The configuration's schema, with the rules and profiles that can be named here.

    Settings with mistakes, which an editor finds with it, are told of, and what they add is left out.
    """
    from transcript_lint.config.known import complete
    from transcript_lint.config.profiles import profiles

    try:
        stack = Configuration(Request()).stack("-")
    except ConfigError as error:
        print(f"transcript-lint: rules that are added here are left out: {settings.drawn(error)}", file=sys.stderr)
        stack = Configuration(Request(isolated=True)).stack("-")
    return complete(stack.known, profiles(stack.local))
