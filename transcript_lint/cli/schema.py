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
    schema, code = (_committed(arguments.name), cli.CLEAN) if arguments.name in _COMMITTED else _configuration()
    json.dump(schema, sys.stdout, ensure_ascii=False, indent=2)
    print()
    return code


def _committed(name: str) -> Any:
    from importlib.resources import files

    return json.loads(files("transcript_lint.grammar").joinpath(f"{name}.schema.json").read_text(encoding="utf-8"))


def _configuration() -> tuple[dict[str, Any], int]:
    """The configuration's schema, with the rules and profiles that can be named here, and the exit code.

    Settings with mistakes, which an editor finds with it, are told of, and what they add is left out.
    """
    from transcript_lint.config.known import complete
    from transcript_lint.config.profiles import profiles

    code = cli.CLEAN
    try:
        stack = Configuration(Request()).stack("-")
    except ConfigError as error:
        print(f"transcript-lint: without what these settings add: {settings.drawn(error)}", file=sys.stderr)
        stack, code = Configuration(Request(isolated=True)).stack("-"), cli.USAGE
    return complete(stack.known, profiles(stack.local)), code
