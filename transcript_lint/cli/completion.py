"""`transcript-lint completion`: print a script that completes this command in a shell."""

from __future__ import annotations

import argparse

from transcript_lint import cli
from transcript_lint.cli import parsing

_SHELLS = ("bash", "zsh", "tcsh")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("shell", choices=_SHELLS, help='put its output where the shell reads it: eval "$(... bash)"')


def main(arguments: argparse.Namespace) -> int:
    """Print the script, and return the exit code."""
    import shtab

    print(shtab.complete(parsing.parser(), arguments.shell))
    return cli.CLEAN
