"""`transcript-lint cache`: say where the cache is, or clear it."""

from __future__ import annotations

import argparse

from transcript_lint import cli, kept


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("action", choices=("dir", "clear"), help="print the folder of the cache, or forget everything")


def main(arguments: argparse.Namespace) -> int:
    """Do it, and return the exit code."""
    folder = kept.folder()
    if folder is None:
        raise cli.UsageError("there is no folder for a cache: neither XDG_CACHE_HOME nor a home is set")
    if arguments.action == "dir":
        print(folder)
        return cli.CLEAN
    from transcript_lint import cache

    try:
        removed = cache.clear() + kept.clear()
    except OSError as error:
        raise cli.UsageError(f"{error.filename} cannot be removed: {error.strerror}") from error
    print("The cache is cleared." if removed else "There was nothing in the cache.")
    return cli.CLEAN
