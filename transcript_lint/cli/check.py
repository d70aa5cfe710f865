"""`transcript-lint check`: check transcripts, and draw what is wrong with them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from transcript_lint import __version__, checking, cli, config, results, runner
from transcript_lint.cli import exits, outputs, settings, terminal
from transcript_lint.files import SUFFIXES, NoSuchPathError, Skipped, tracked
from transcript_lint.reporters import Context, OutputError
from transcript_lint.reporters._places import shown
from transcript_lint.results import Checked, Summary
from transcript_lint.rule import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

    from transcript_lint.cli import progress

_MOST_JOBS = 61  # what Windows allows


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH", help="files, folders, patterns, or - (default: .)"
    )
    parser.add_argument(
        "--tracked", action="store_true", help="check the transcripts that git tracks here, and not PATH"
    )
    parser.add_argument("--stdin-filename", default="-", metavar="NAME", help="what to call the text read for -")
    parser.add_argument("--diff", action="store_true", help="print what `fix` would change, as a patch for git apply")
    parser.add_argument("--add-allowances", metavar="REASON", help="write comments that allow what is found, and why")
    parser.add_argument("--diff-base", metavar="REV", help="only findings on turns that changed since a git revision")
    parser.add_argument("--watch", action="store_true", help="go on, and check again what changes, until Ctrl-C")
    settings.add_arguments(parser)
    add_output_arguments(parser)
    add_exit_arguments(parser)
    add_speed_arguments(parser)


def add_output_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that say what is printed, and where."""
    group = parser.add_argument_group("output")
    group.add_argument(
        "--output",
        action="append",
        default=[],
        metavar="FORMAT[:FILE]",
        help="how to print findings, and the file to write; may be given several times (default: full). For people:"
        " full, concise, grouped, statistics and html; for programs: json, jsonl, sarif, junit, github, gitlab, azure,"
        " checkstyle, rdjson, rdjsonl, markdown and template",
    )
    group.add_argument("--redact", action="store_true", help="print nothing of what is said, by whom or about whom")
    group.add_argument("--template", default="", metavar="FILE", help="the Jinja template of `--output template`")
    group.add_argument("--statistics", action="store_true", help="count findings by rule, instead of printing each")
    group.add_argument("--no-color", action="store_true", help="do not colour the output")
    group.add_argument("--quiet", action="store_true", help="print findings, and nothing else")


def add_exit_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that say when a run fails."""
    group = parser.add_argument_group("exit code")
    group.add_argument("--fail-level", choices=SEVERITIES, help="the least severity that fails (default: warning)")
    group.add_argument(
        "--max-warnings", type=int, metavar="N", help="let warnings fail only where there are more than N"
    )
    group.add_argument("--exit-zero", action="store_true", help="exit with 0 though there are findings")


def add_speed_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that change how fast findings come, and not what they are."""
    group = parser.add_argument_group("speed")
    group.add_argument(
        "--jobs", type=_jobs, default=0, metavar="N", help="check in N processes; `auto`, as many as pay (default)"
    )
    group.add_argument(
        "--no-cache", action="store_true", help="forget what earlier runs found in files that are still the same"
    )
    group.add_argument("--timings", metavar="FILE", help="write how long each rule takes: a table, or JSON in a .json")
    group.add_argument(
        "--engine", choices=("automaton", "lark"), default="automaton", help="what reads: the derived tables, or Lark"
    )


def _jobs(value: str) -> int:
    if value == "auto":
        return 0
    if not value.isdecimal() or not 1 <= int(value) <= _MOST_JOBS:
        from argparse import ArgumentTypeError

        raise ArgumentTypeError(f"{value!r} is neither `auto` nor a number from 1 to {_MOST_JOBS}")
    return int(value)


def main(arguments: argparse.Namespace) -> int:
    """Check, report, and return the exit code."""
    if arguments.diff and not arguments.watch:
        return _diff(arguments)
    try:
        asked = outputs.wanted(arguments.output, statistics=arguments.statistics)
        return _watch(arguments, asked) if arguments.watch else _once(arguments, asked)
    except (NoSuchPathError, OutputError) as error:
        raise cli.UsageError(str(error)) from error
    except config.ConfigError as error:
        raise cli.UsageError(settings.drawn(error, arguments.no_color)) from error


def _diff(arguments: argparse.Namespace) -> int:
    """Print what fixes would change."""
    if arguments.redact:
        raise cli.UsageError("--diff prints what is said: it cannot be redacted")
    from transcript_lint import fixing
    from transcript_lint.cli import mending

    return mending.run(arguments, fixing.mend, write=False, diff=True)


def _watch(arguments: argparse.Namespace, asked: Sequence[outputs.Wanted]) -> int:
    from transcript_lint.cli import watch

    watch.refuse(arguments, asked)
    return watch.run(arguments, asked, _contexts)


def _once(arguments: argparse.Namespace, asked: Sequence[outputs.Wanted]) -> int:
    """A run that ends, after a look at whether it makes sense."""
    configuration = config.Configuration(settings.request(arguments))
    found = runner.gather(tracked() if arguments.tracked else arguments.paths, configuration, arguments.stdin_filename)
    if arguments.timings and any(outputs.same_file(arguments.timings, str(path)) for path in found):
        raise cli.UsageError(f"{arguments.timings} is one of the transcripts: --timings needs another name")
    if config.checks_nothing(configuration.general()):
        raise cli.UsageError("no rule is left to run: nothing would be checked")
    if not arguments.quiet:
        settings.print_notes(configuration)
    if arguments.add_allowances is not None:
        from transcript_lint.cli import allowing

        return allowing.run(found, configuration, arguments.add_allowances)
    with outputs.Outputs(asked, *_contexts(arguments, configuration.general())) as opened:
        return _check(arguments, found, configuration, opened)


def _contexts(arguments: argparse.Namespace, general: config.Settings) -> tuple[Context, Context]:
    """What reporters may know that write to standard output, and to a file."""
    to_file = Context(
        general,
        root=_root(),
        version=__version__,
        quiet=arguments.quiet,
        redacted=arguments.redact,
        template=arguments.template,
    )
    painted = terminal.paint(arguments.no_color, sys.stdout)
    return to_file._replace(paint=painted, width=terminal.width(sys.stdout)), to_file


def _check(
    arguments: argparse.Namespace,
    found: list[str | Skipped],
    configuration: config.Configuration,
    opened: outputs.Outputs,
) -> int:
    """Check what was found and report it; gives the exit code."""
    opened.spare(path for path in found if isinstance(path, str))
    seconds: dict[str, float] | None = {} if arguments.timings else None
    counts = _reported(arguments, found, configuration, _how(arguments, opened, seconds), opened)
    if not counts.files and arguments.tracked:
        print("transcript-lint: git tracks no transcript here: there is nothing to check", file=sys.stderr)
    elif not counts.files and not _all_excluded_by_name(arguments.paths, counts.skipped):
        where, kinds = ", ".join(arguments.paths), " and ".join(SUFFIXES)
        raise cli.UsageError(f"no transcript to check in {where}: nothing was checked (files in {kinds} are)")
    opened.close(counts)
    _say_where(arguments, counts, opened, configuration)
    if seconds is not None:
        from transcript_lint.cli import timings

        timings.write(arguments.timings, seconds)
    return exits.exit_code(
        counts,
        configuration.general().fail_level,
        incomplete=counts.incomplete or opened.failed,
        max_warnings=arguments.max_warnings,
        exit_zero=arguments.exit_zero,
    )


def _say_where(
    arguments: argparse.Namespace, counts: Summary, opened: outputs.Outputs, configuration: config.Configuration
) -> None:
    """Tell somebody at a terminal, on which no report goes, what was found and where to read it."""
    written = opened.written()
    if not arguments.quiet and written and terminal.is_interactive(sys.stdout):
        from transcript_lint.reporters._conclusion import conclusion

        context, _ = _contexts(arguments, configuration.general())
        print(f"{conclusion(context, counts)}Wrote {', '.join(map(shown, written))}")


def _how(arguments: argparse.Namespace, opened: outputs.Outputs, seconds: dict[str, float] | None) -> checking.How:
    """How the files are checked; `seconds` is what to add the time of each rule to, if that is asked for."""
    return checking.How(
        arguments.stdin_filename,
        arguments.jobs,
        arguments.engine,
        seconds=seconds,
        sections=opened.sections,
        bare=not arguments.redact and not opened.shows_files(),
        remember=_remembers(arguments, opened),
        say=lambda line: print(f"transcript-lint: {line}", file=sys.stderr),
    )


def _reported(
    arguments: argparse.Namespace,
    found: list[str | Skipped],
    configuration: config.Configuration,
    how: checking.How,
    opened: outputs.Outputs,
) -> Summary:
    """Report each file as it is checked; gives what all of them come to."""
    skipped: list[Skipped] = []
    counts = Summary(0, 0, 0, len(configuration.general().rules), ())
    narrowed = _narrowing(arguments.diff_base, configuration)
    bar = _bar(arguments, found)
    for checked in runner.check(found, configuration, how):
        if isinstance(checked, Skipped):
            skipped.append(checked)
            if checked.wanted:
                print(f"transcript-lint: {shown(checked.path)} is not checked: {checked.why}", file=sys.stderr)
            continue
        checked = narrowed(checked)
        if bar and checked.diagnostics:
            bar.away()
        opened.file(checked)
        if bar:
            bar.step(checked.source.path, checked.files, checked.share)
        counts = counts.plus(checked)
    if bar:
        bar.away()
    incomplete = counts.incomplete or any(path.wanted for path in skipped)
    return counts._replace(skipped=tuple(skipped), incomplete=incomplete)


def _remembers(arguments: argparse.Namespace, opened: outputs.Outputs) -> bool:
    """Whether the run may use the cache: not where times or Lark are asked for, nor where a report has whole files."""
    plain = arguments.engine == "automaton" and not arguments.timings and not arguments.no_cache
    return plain and not opened.shows_files()


def _all_excluded_by_name(paths: Sequence[str], skipped: Sequence[Skipped]) -> bool:
    """Whether each path is a file that the settings exclude, as pre-commit names them, and none a folder of such."""
    return not any(path.wanted for path in skipped) and {path.path for path in skipped} == set(paths)


def _bar(arguments: argparse.Namespace, found: Sequence[str | Skipped]) -> progress.Bar | None:
    if arguments.quiet or not terminal.is_interactive(sys.stderr):
        return None
    from transcript_lint.cli import progress

    return progress.Bar(lambda: len(found))


def _narrowing(revision: str | None, configuration: config.Configuration) -> Callable[[Checked], Checked]:
    """What leaves of a file only what is about turns that changed since a revision, if one is given."""
    if revision is None:
        return lambda checked: checked
    from transcript_lint import changes

    try:
        since = changes.since(revision)
    except changes.ChangesError as error:
        raise cli.UsageError(str(error)) from error

    def narrowed(checked: Checked) -> Checked:
        rules = configuration.of(checked.source.path).rules
        explained = {one.rule.name: one.rule.explained_by for one in rules}
        return changes.only_changed(checked, since, results.INCOMPLETE, explained)

    return narrowed


def _root() -> str:
    """The folder of the repository that the command runs in, or else the one that it runs in."""
    try:
        here = folder = os.getcwd()  # noqa: PTH109 - pathlib would add to the start-up
    except OSError:  # the folder is gone
        return os.sep
    while not os.path.exists(os.path.join(folder, ".git")):  # noqa: PTH110, PTH118
        if folder == (folder := os.path.dirname(folder)):  # noqa: PTH120
            return here
    return folder
