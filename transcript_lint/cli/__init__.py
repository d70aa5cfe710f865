"""Arguments in, exit code out."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence

from transcript_lint import budget, image
from transcript_lint.cli.plain import Plain
from transcript_lint.image import imported

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

CLEAN, FINDINGS, USAGE, INCOMPLETE = range(4)
INTERRUPTED, BROKEN_PIPE, TERMINATED = 130, 141, 143  # what a shell tells of programs that such signals ended
_YOUNG = 200_000

# Each command is the file of its name; what is said of it here saves importing them all to print the help.
COMMANDS = {
    "check": "Check transcripts, and draw what is wrong with them.",
    "fix": "Mend what can be mended, and prove that nothing else changes.",
    "format": "Lay transcripts out as the native format is laid out.",
    "parse": "Print what transcripts hold as JSON.",
    "init": "Write a first configuration for the transcripts here.",
    "rules": "List the rules, and say which of them run.",
    "explain": "Print a rule's manual, with its examples.",
    "config": "Say what is set for a file, and who decided it.",
    "profiles": "Show the profiles, and compare them.",
    "schema": "Print the JSON Schemas of what is read and written.",
    "baseline": "Accept the findings that there are for now.",
    "test": "Hold rules to their manuals.",
    "new": "Begin a rule.",
    "cache": "Say where the cache is, or clear it.",
    "completion": "Print a script that completes this command in a shell.",
}


class UsageError(Exception):
    """The command line asks for something that cannot be done; the message is one line for the person who typed it."""


class _Terminated(KeyboardInterrupt):
    """Somebody asked the process to end, though not from the keyboard: it tidies up all the same."""


def run() -> None:
    """The entry point of the command: `main` on the process's own arguments and streams."""
    # A model is many small values that live until their file is done: looking for cycles in them again and again would
    # take half of a run.
    gc.set_threshold(_YOUNG)
    budget.watch()
    signals = budget.signals()
    signals.signal(signals.SIGTERM, _terminate)
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except KeyboardInterrupt as stop:
        code = TERMINATED if isinstance(stop, _Terminated) else INTERRUPTED
    except BrokenPipeError:
        # Who read our output has gone; Python would say so again when it closes the stream.
        sys.stdout = None
        code = BROKEN_PIPE
    except Exception as error:
        print(f"transcript-lint: {_last_words(error)}", file=sys.stderr)
        code = INCOMPLETE
    atexit.register(image.keep, os.path.dirname(os.path.dirname(__file__)))  # noqa: PTH120
    _end(code)


def _terminate(signum: int, frame: object) -> NoReturn:
    raise _Terminated


def _last_words(error: Exception) -> str:
    """What to say of an error that nothing else is said of."""
    from errno import EDQUOT, EFBIG, ENOSPC

    if isinstance(error, OSError) and error.errno in (EDQUOT, EFBIG, ENOSPC):
        sys.stdout = None  # Python would write the rest when it closes the stream, and say so again
        return f"not all could be written: {error.strerror}"
    # A defect of ours: nobody is helped by a traceback, but everybody by knowing that the check is incomplete.
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f"{place.tb_frame.f_globals.get('__name__')}, line {place.tb_lineno}" if place else "nowhere"
    return f"defect: {type(error).__name__} in {where}; please report it"


def _end(code: int) -> NoReturn:
    """End the process, and leave it to the system to free its memory: Python takes 2 ms to take everything apart.

    Where something else may have to be ended (threads, and whoever measures or traces the run), Python does it all.
    """
    if "threading" in sys.modules or sys.gettrace() or sys.getprofile():
        gc.freeze()  # all that there is goes with the process: Python need not look for cycles in it once more
        sys.exit(code)
    atexit._run_exitfuncs()
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except (OSError, ValueError):  # closed, or nobody reads it any more: as little can be told of that
            code = code or BROKEN_PIPE
    os._exit(code)


def main(argv: Sequence[str]) -> int:
    """Run a command line, without the program's name, and return the exit code."""
    try:
        if argv and argv[0] in COMMANDS:
            code: int = imported(f"{__name__}.{argv[0]}").main(_arguments(argv[0], argv[1:]))
            return code
        from transcript_lint.cli.parsing import parser

        if not argv:
            parser().print_help(sys.stderr)
            return USAGE
        parser().read(argv)
    except UsageError as error:
        from transcript_lint.annotate import visible

        print("transcript-lint:", "\n".join(map(visible, str(error).split("\n"))), file=sys.stderr)
        return USAGE
    except SystemExit as stop:  # argparse has printed its help or its complaint
        return stop.code if isinstance(stop.code, int) else USAGE
    return USAGE


def _arguments(command: str, line: Sequence[str]) -> object:
    """The arguments of a command, read without argparse if the line is as plain as nearly all are."""
    plain = Plain()
    imported(f"{__name__}.{command}").add_arguments(plain)
    if (arguments := plain.read(line)) is not None:
        return arguments
    from transcript_lint.cli.parsing import command_parser

    return command_parser(command).read(line)
