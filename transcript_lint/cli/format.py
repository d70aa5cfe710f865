"""`transcript-lint format`: lay transcripts out as the native format is laid out."""

from __future__ import annotations

import argparse

from transcript_lint import fixing
from transcript_lint.cli import mending


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH", help="files, folders, patterns, or - (default: .)"
    )
    parser.add_argument("--check", action="store_true", help="change nothing, and exit with 1 where something would be")
    parser.add_argument("--diff", action="store_true", help="change nothing, and print a patch for git apply")
    parser.add_argument("--stdin-filename", default="-", metavar="NAME", help="what to call the text read for -")


def main(arguments: argparse.Namespace) -> int:
    """Format, and return the exit code."""
    write = not (arguments.check or arguments.diff)
    return mending.run(arguments, fixing.mend, write=write, diff=arguments.diff, layout=True)
