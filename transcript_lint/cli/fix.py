"""`transcript-lint fix`: mend what can be mended, and prove that nothing else changed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from transcript_lint import cli, files, fixing
from transcript_lint.annotate import Paint, visible
from transcript_lint.cli import mending, settings, terminal
from transcript_lint.fixing import Candidate, picking
from transcript_lint.fixing.difference import unified
from transcript_lint.fixing.picking import ALL, NO, QUIT, YES
from transcript_lint.source import Source

_QUESTION = "Apply it? [y]es, [n]o, [a]ll of this rule, [q]uit: "
_ROLES = {"-": "error", "+": "added", "@": "frame"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH", help="files, folders, patterns, or - (default: .)"
    )
    parser.add_argument("--unsafe-fixes", action="store_true", help="apply fixes as well that may change what is said")
    parser.add_argument(
        "--interactive", action="store_true", help="show each fix that is not applied by itself, and ask"
    )
    parser.add_argument("--diff", action="store_true", help="change nothing, and print a patch for git apply")
    parser.add_argument("--stdin-filename", default="-", metavar="NAME", help="what to call the text read for -")
    parser.add_argument("--no-color", action="store_true", help="do not colour the output")
    settings.add_arguments(parser)


def main(arguments: argparse.Namespace) -> int:
    """Fix, and return the exit code."""
    if arguments.interactive and files.STDIN in arguments.paths:
        raise cli.UsageError("--interactive asks on the standard input, which cannot be a transcript as well")
    safeties = fixing.UNSAFE if arguments.unsafe_fixes else fixing.SAFE
    return mending.run(arguments, _mend(arguments, safeties), write=not arguments.diff, diff=arguments.diff)


def _mend(arguments: argparse.Namespace, safeties: frozenset[str]) -> mending.Mend:
    if not arguments.interactive:
        return lambda source, lint: fixing.mend(source, lint, safeties)
    paint = terminal.paint(arguments.no_color, sys.stderr)
    decide = lambda before, after, fix: _decide(before, after, fix, paint)  # noqa: E731
    return lambda source, lint: picking.mend_by_hand(source, lint, decide, safeties)


def _decide(before: Source, after: Source, candidate: Candidate, paint: Paint) -> str:
    """Show what a fix would do, and ask until there is an answer; no answer to be had is to quit."""
    print("\n".join(_shown(before, after, candidate, paint)), file=sys.stderr)
    while True:
        print(_QUESTION, end="", file=sys.stderr, flush=True)
        if not (line := sys.stdin.readline()):
            return QUIT
        if (answer := line.strip().lower()[:1]) in (YES, NO, ALL, QUIT) and answer:
            return answer


def _shown(before: Source, after: Source, candidate: Candidate, paint: Paint) -> Iterator[str]:
    fix = candidate.fix
    yield f"{visible(before.path)}: {paint(candidate.rule, 'strong')}: {visible(fix.title)} ({fix.safety})"
    _, _, *lines = [*unified("", _bytes(before), _bytes(after)), b"", b""]
    for line in b"".join(lines).decode("utf-8").split("\n")[:-1]:
        yield paint(visible(line.removesuffix("\r")), _ROLES.get(line[:1], ""))


def _bytes(source: Source) -> bytes:
    """A text to show, whatever its encoding."""
    return source.text.encode("utf-8", "replace")
