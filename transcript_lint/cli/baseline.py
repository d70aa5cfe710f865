"""`transcript-lint baseline`: accept the findings that there are for now, and let go of those that are mended."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from transcript_lint import cli, results, runner
from transcript_lint.allowances.baseline import DEFAULT, Entry, entries_of, load, relative, written
from transcript_lint.allowances.judging import STALE
from transcript_lint.annotate import visible
from transcript_lint.cli import settings
from transcript_lint.config import ConfigError, Configuration
from transcript_lint.files import NoSuchPathError, Skipped, fixed
from transcript_lint.model import Diagnostic
from transcript_lint.own import protected

_DOES = ("create", "update", "prune", "show")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "action", choices=_DOES, help="write it, write it anew, take out what is mended or gone, or count it"
    )
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files, folders, patterns (default: .)")
    parser.add_argument("--file", metavar="FILE", help=f"the baseline (default: the configuration's, or {DEFAULT})")
    settings.add_arguments(parser)


def main(arguments: argparse.Namespace) -> int:
    """Do it, and return the exit code."""
    try:
        configuration = Configuration(settings.request(arguments)._replace(baselining=True))
        found = runner.gather(arguments.paths, configuration)
        path = arguments.file or configuration.general().baseline or configuration.of("-").baseline or DEFAULT
        return _act(arguments.action, path, configuration, arguments.paths, found)
    except NoSuchPathError as error:
        raise cli.UsageError(str(error)) from error
    except ConfigError as error:
        raise cli.UsageError(settings.drawn(error)) from error


def _act(action: str, path: str, configuration: Configuration, asked: Sequence[str], found: list[str | Skipped]) -> int:
    there = os.path.exists(path)  # noqa: PTH110 - as the rest of the command line
    if action == "create" and there:
        raise cli.UsageError(f"{path} is there: `transcript-lint baseline update` writes it anew")
    if action != "create" and not there:
        raise cli.UsageError(f"no such file: {path}; `transcript-lint baseline create` writes it")
    known = load(path) if there else set()
    if action == "show":
        print("\n".join(_shown(known)))
        return cli.CLEAN
    checked = {relative(each, path) for each in found if isinstance(each, str)}
    missed: list[Diagnostic] = []
    now = set(_now(configuration, found, path, missed))
    unseen = {entry for entry in known if entry.path not in checked}
    gone = {entry for entry in unseen if _is_gone(entry, path, asked)}
    others = unseen - gone
    kept = others | (known & now if action == "prune" else now)
    with open(path, "w", encoding="utf-8", newline="\n") as file:  # noqa: PTH123
        file.write(written(kept))
    lost = f", {len(gone)} of them of files that are gone" if gone else ""
    print(f"{visible(path)}: {len(kept)} accepted, {len(kept - known)} of them new; {len(known - kept)} let go{lost}")
    if action == "create":
        print(f'name it in the configuration, baseline = "{visible(path)}", and for merges in .gitattributes:')
        print(f"{visible(os.path.basename(path))} merge=union")  # noqa: PTH119
    for one in missed:
        print(f"{visible(one.path)}: not accepted: {visible(one.message)}", file=sys.stderr)
    return cli.INCOMPLETE if any(one.rule in results.INCOMPLETE for one in missed) else cli.CLEAN


def _is_gone(entry: Entry, baseline: str, asked: Iterable[str]) -> bool:
    """Whether the file of an entry is not there any more, where files were asked for."""
    path = os.path.join(os.path.dirname(os.path.abspath(baseline)), *entry.path.split("/"))  # noqa: PTH100, PTH118, PTH120
    if os.path.lexists(path):
        return False
    folders = (os.path.join(fixed(os.path.abspath(one)), "") for one in asked)  # noqa: PTH100, PTH118
    return os.path.normpath(path).startswith(tuple(folders))


def _now(
    configuration: Configuration, found: list[str | Skipped], path: str, missed: list[Diagnostic]
) -> Iterator[Entry]:
    """An entry for each finding that there is now; `missed` gets what cannot be accepted and is still to be told of."""
    for checked in runner.check(found, configuration):
        if isinstance(checked, results.Checked):
            missed += (one for one in checked.diagnostics if one.rule in protected() and one.rule != STALE)
            accepted = [one.diagnostic for one in checked.suppressed if one.kind == "baseline"]
            ours = [one for one in (*checked.diagnostics, *accepted) if one.rule not in protected()]
            ours.sort(key=lambda one: (one.start, one.rule, one.end))
            yield from entries_of(checked.document(), ours, path)


def _shown(known: set[Entry]) -> Iterator[str]:
    """How many findings are accepted of each rule, and in how many files."""
    rules = Counter(entry.rule for entry in known)
    for rule, count in sorted(rules.items()):
        files = len({entry.path for entry in known if entry.rule == rule})
        yield f"{count:>7}  {rule}, in {files} file{'' if files == 1 else 's'}"
    yield f"{len(known):>7}  in all"
