"""Arguments in, exit code out."""

from __future__ import annotations

import argparse
import atexit
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from transcript_lint import budget, image

CLEAN, FINDINGS, USAGE, INCOMPLETE = range(4)
_NO_TERMINAL = 80
_YOUNG = 200_000

# Each command is the file of its name; what is said of it here saves importing them all to print the help.
COMMANDS = {
    "check": "Check transcripts, and draw what is wrong with them.",
    "fix": "Mend what can be mended, and prove that nothing else changes.",
    "format": "Lay transcripts out as the native format is laid out.",
    "parse": "Print what transcripts hold as JSON.",
    "rules": "List the rules.",
    "explain": "Print a rule's manual, with its examples.",
    "config": "Say what is set for a file, and who decided it.",
    "profiles": "Show the profiles, and compare them.",
    "schema": "Print the JSON Schemas of what is read and written.",
    "baseline": "Accept the findings that there are for now.",
    "test": "Hold rules to their manuals.",
    "new": "Begin a rule.",
    "completion": "Print a script that completes this command in a shell.",
}


class UsageError(Exception):
    """The command line asks for something that cannot be done; the message is one line for the person who typed it."""


class _Parser(argparse.ArgumentParser):
    """A parser that complains in one line, and says what may have been meant."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}{self._hint(message)} (see {self.prog} --help)")

    def _hint(self, message: str) -> str:
        from transcript_lint.config import did_you_mean

        kind, _, typed = message.partition(": ")
        if kind == "unrecognized arguments":
            return did_you_mean(typed.partition(" ")[0].partition("=")[0], self._option_string_actions)
        return did_you_mean(typed.split("'")[1], COMMANDS) if "invalid choice: '" in message else ""


def run() -> None:
    """The entry point of the command: `main` on the process's own arguments and streams."""
    # A model is many small values that live until their file is done: looking for cycles in them again and again would
    # take half of a run.
    gc.set_threshold(_YOUNG)
    budget.watch()
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:
        # Who read our output has gone; Python would say so again when it closes the stream.
        sys.stdout = None
        code = 141
    except Exception as error:
        # A defect of ours: nobody is helped by a traceback, but everybody by knowing that the check is incomplete.
        place = error.__traceback__
        while place and place.tb_next:
            place = place.tb_next
        where = f"{place.tb_frame.f_globals.get('__name__')}, line {place.tb_lineno}" if place else "nowhere"
        print(f"transcript-lint: defect: {type(error).__name__} in {where}; please report it", file=sys.stderr)
        code = INCOMPLETE
    atexit.register(image.keep, os.path.dirname(os.path.dirname(__file__)))  # noqa: PTH120
    gc.freeze()  # all that there is goes with the process: Python need not look for cycles in it once more
    sys.exit(code)


def main(argv: Sequence[str]) -> int:
    """Run a command line, without the program's name, and return the exit code."""
    try:
        if argv and argv[0] in COMMANDS:
            arguments = command_parser(argv[0]).parse_intermixed_args(argv[1:])
            code: int = import_module(f"{__name__}.{argv[0]}").main(arguments)
            return code
        parser().parse_args(argv)
    except UsageError as error:
        from transcript_lint.annotate import visible

        print("transcript-lint:", "\n".join(map(visible, str(error).split("\n"))), file=sys.stderr)
        return USAGE
    except SystemExit as stop:  # argparse has printed its help or its complaint
        return stop.code if isinstance(stop.code, int) else USAGE
    return USAGE


def command_parser(name: str) -> argparse.ArgumentParser:
    """The parser for one command's arguments."""
    made = _Parser(prog=f"transcript-lint {name}", description=COMMANDS[name], formatter_class=_formatter)
    import_module(f"{__name__}.{name}").add_arguments(made)
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
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary)
        import_module(f"{__name__}.{name}").add_arguments(command)
    return whole


_EXAMPLES = """\
examples:
  transcript-lint check interviews/            every .txt file below a folder
  transcript-lint check --output json a.txt    for other programs
  transcript-lint explain unanswered-questions

exit codes:
  0  nothing found      1  findings      2  wrong usage or settings      3  not everything could be checked
"""
