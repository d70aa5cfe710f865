"""The command line as argparse has it: what is not plain, the help, and every complaint."""

from __future__ import annotations

import argparse
import os
from importlib import import_module
from typing import NoReturn

from transcript_lint import cli

_NO_TERMINAL = 80


class _Parser(argparse.ArgumentParser):
    """A parser that complains in one line, and says what may have been meant."""

    def error(self, message: str) -> NoReturn:
        raise cli.UsageError(f"{message}{self._hint(message)} (see {self.prog} --help)")

    def _hint(self, message: str) -> str:
        from transcript_lint.config import did_you_mean

        kind, _, typed = message.partition(": ")
        if kind == "unrecognized arguments":
            return did_you_mean(typed.partition(" ")[0].partition("=")[0], self._option_string_actions)
        return did_you_mean(typed.split("'")[1], cli.COMMANDS) if "invalid choice: '" in message else ""


def command_parser(name: str) -> argparse.ArgumentParser:
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


def parser() -> argparse.ArgumentParser:
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
