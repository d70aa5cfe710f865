"""`transcript-lint new`: write the beginning of a rule."""

from __future__ import annotations

import argparse
import os
from keyword import iskeyword

from transcript_lint import cli
from transcript_lint.own import own
from transcript_lint.plugins import collect
from transcript_lint.readers.mistakes import mistakes
from transcript_lint.rule import may_be_named


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("what", choices=["rule"], help="what to begin")
    parser.add_argument("name", metavar="NAME", help="its name, which says the bad thing: loud-words")
    parser.add_argument("--folder", default="lint", metavar="FOLDER", help="where to put it (default: lint)")


def main(arguments: argparse.Namespace) -> int:
    """Write a file with a rule that finds nothing yet, say what to do next, and return the exit code."""
    name, folder = arguments.name.replace("_", "-"), arguments.folder
    if not may_be_named(name) or iskeyword(name):
        expected = "expected small letters first, then digits and hyphens as well, and no word of Python's own"
        raise cli.UsageError(f"`{name}` is no name for a rule: {expected}")
    if name in collect().rules or name in mistakes() or name in own():
        raise cli.UsageError(f"there is a rule named `{name}` already: see transcript-lint explain {name}")
    path = os.path.join(folder, f"{name.replace('-', '_')}.py")  # noqa: PTH118 - as everywhere in the command
    try:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
        with open(path, "x", encoding="utf-8") as file:  # noqa: PTH123
            words = name.replace("-", " ").capitalize()
            file.write(_RULE.format(function=name.replace("-", "_"), words=words))
    except OSError as error:
        raise cli.UsageError(f"cannot write {path}: {error.strerror}") from error
    print(_NEXT.format(path=path, folder=folder, name=name))
    return cli.CLEAN


_RULE = '''\
"""{words}."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Turn, rule


@rule
def {function}(turn: Turn) -> Iterator[Finding]:
    """{words}.

    Say here why it matters, to somebody who has just been told that they did it. What is drawn under the bad example
    is what the rule has to find; so far it finds nothing, and `transcript-lint test` says so.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Welcome to the interview.
                     ^^^^^^^ here is what is wrong
        Candidate: Thank you for having me.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Good morning.
        Candidate: Thank you for having me.
    """
    at = turn.text.find("what to look for")
    if at >= 0:
        yield Finding("here is what is wrong", turn.span(at, at + len("what to look for")))
'''

_NEXT = """\
Wrote {path}. Its test fails, as the rule finds nothing yet:

    transcript-lint test {path}

Draw what it is to find, make the test pass, and add the folder to the configuration:

    plugins = ["{folder}/"]\
"""
