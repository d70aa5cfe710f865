"""The command line as argparse has it: what is not plain, the help, and every complaint."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any, NoReturn

from transcript_lint import cli

_NO_TERMINAL = 80
_HIDDEN = "\0"  # no word of a command line has it


class _Parser(argparse.ArgumentParser):
    """A parser that complains in one line, says what may have been meant, and takes no option for another.

    Left to itself, argparse would take `--no-cach` for `--no-cache`, until an option comes that begins so, too.
    """

    def __init__(self, **told: Any) -> None:
        super().__init__(allow_abbrev=False, **told)

    def read(self, line: Sequence[str]) -> argparse.Namespace:
        """What a command line says. Of an unknown option that is said, before what is missing is asked for."""
        if unknown := [word for word in self._options(line) if word not in self._option_string_actions]:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        if self._subparsers:
            return self.parse_args(line)
        return _unhidden(self.parse_intermixed_args(self._without_dashes(line)))

    def _without_dashes(self, line: Sequence[str]) -> Sequence[str]:
        """A command line without its `--`, behind which nothing is an option: what looks like one there is hidden.

        Left to itself, argparse forgets the `--` when it looks at a line for the second time (Python 3.11).
        """
        if "--" not in line:
            return line
        at = list(line).index("--")
        last = self._option_string_actions.get(line[at - 1]) if at else None
        if last and last.nargs is None:
            self.error(f"argument {line[at - 1]}: expected one argument")
        return [*line[:at], *(f"{_HIDDEN}{word}" if word[:1] == "-" else word for word in line[at + 1 :])]

    def _options(self, line: Sequence[str]) -> Iterator[str]:
        """The long options of a command line; those behind a command are for the parser of that."""
        for word in line:
            if word == "--" or (self._subparsers and not word.startswith("-")):
                return
            if word.startswith("--"):
                yield word.partition("=")[0]

    def error(self, message: str) -> NoReturn:
        message = message.replace(_HIDDEN, "").replace(repr(_HIDDEN)[1:-1], "")
        raise cli.UsageError(f"{message}{self._hint(message)} (see {self.prog} --help)")

    def _hint(self, message: str) -> str:
        from transcript_lint.config import did_you_mean

        kind, _, typed = message.partition(": ")
        if kind == "unrecognized arguments":
            return did_you_mean(typed.partition(" ")[0].partition("=")[0], self._option_string_actions)
        return did_you_mean(typed.split("'")[1], cli.COMMANDS) if "invalid choice: '" in message else ""


def _unhidden(arguments: argparse.Namespace) -> argparse.Namespace:
    """The arguments with every word as it was written."""
    for name, value in vars(arguments).items():
        if isinstance(value, list):
            setattr(arguments, name, [_shown(one) for one in value])
        else:
            setattr(arguments, name, _shown(value))
    return arguments


def _shown(value: object) -> object:
    return value.removeprefix(_HIDDEN) if isinstance(value, str) else value


def command_parser(name: str) -> _Parser:
    """The parser for one command's arguments."""
    made = _Parser(prog=f"transcript-lint {name}", description=cli.COMMANDS[name], formatter_class=_formatter)
    import_module(f"{cli.__name__}.{name}").add_arguments(made)
    return made


def _formatter(prog: str) -> argparse.HelpFormatter:
    """As wide as the terminal. Left to itself, argparse imports shutil to know how wide, for every single argument."""
    try:
        width = int(os.environ.get("COLUMNS") or os.get_terminal_size().columns)
    except (OSError, ValueError):
        width = _NO_TERMINAL
    return argparse.RawDescriptionHelpFormatter(prog, width=width - 2)


def parser() -> _Parser:
    """The parser for the whole command line, with all commands in it."""
    from transcript_lint import __version__

    whole = _Parser(
        prog="transcript-lint",
        description="Check interview transcripts: their structure, their speakers, their questions and answers.",
        epilog=_EXAMPLES,
        formatter_class=_formatter,
    )
    whole.add_argument("--version", action="version", version=f"transcript-lint {__version__}")
    commands = whole.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, summary in cli.COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary)
        import_module(f"{cli.__name__}.{name}").add_arguments(command)
    return whole


_EXAMPLES = """\
examples:
  transcript-lint check interviews/            every .txt file below a folder
  transcript-lint check --output json a.txt    for other programs
  transcript-lint explain unanswered-questions

exit codes:
  0  nothing found      1  findings      2  wrong usage or settings      3  not everything could be checked
"""
