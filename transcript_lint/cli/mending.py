"""Takes files through fixing: what `fix`, `format` and `check --diff` do, and say that they did."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import IO

from transcript_lint import checking, cli, config, files, results, runner
from transcript_lint.annotate import visible
from transcript_lint.cli import settings
from transcript_lint.fixing import Lint, Mended
from transcript_lint.fixing.difference import unified
from transcript_lint.fixing.writing import NotWrittenError, write
from transcript_lint.model import Diagnostic
from transcript_lint.plugins import Failure, collect
from transcript_lint.record import NamedTuple
from transcript_lint.reporters._conclusion import plural
from transcript_lint.source import Source, decode, encode

Mend = Callable[[Source, Lint], Mended]


class Asked(NamedTuple):
    """How to mend files; whether to `write` them, print the `diff`, or do neither; what to call the standard input."""

    mend: Mend
    write: bool = True
    diff: bool = False
    stdin_filename: str = "-"


def run(arguments: argparse.Namespace, mend: Mend, *, write: bool, diff: bool, layout: bool = False) -> int:
    """What `fix`, `format` and `check --diff` do with their arguments; with `layout`, by the rules of layout alone.

    Raises:
        UsageError: the settings or the paths cannot be used.
    """
    try:
        configuration = config.Configuration(_request(arguments, layout))
        found = runner.gather(arguments.paths, configuration, arguments.stdin_filename)
    except files.NoSuchPathError as error:
        raise cli.UsageError(str(error)) from error
    except config.ConfigError as error:
        raise cli.UsageError(settings.drawn(error)) from error
    asked = Asked(mend, write, diff, arguments.stdin_filename)
    found = [path for path in found if isinstance(path, files.Skipped) or not _is_foreign(path, configuration)]
    usual = config.Configuration() if layout else configuration

    def lint_of(path: str) -> Lint:
        return partial(_lint, _permitted(configuration.of(path), usual.of(path)))

    return mend_files(found, lint_of, asked, configuration.general().failures)


def _permitted(chosen: config.Settings, usual: config.Settings) -> config.Settings:
    """The settings without those rules that run for everybody, but not for who has configured `usual`."""
    names = {one.rule.name for one in usual.rules}
    return chosen._replace(rules=tuple(one for one in chosen.rules if one.rule.name in names or not one.rule.default))


def _is_foreign(path: str, configuration: config.Configuration) -> bool:
    """Whether a plugin reads this file, which nobody can write back then."""
    return path != files.STDIN and bool(checking.foreign_suffix(path, configuration.of(path)))


def _lint(chosen: config.Settings, source: Source) -> Iterable[Diagnostic]:
    return checking.check_source(source, chosen).diagnostics


def _request(arguments: argparse.Namespace, layout: bool) -> config.Request:
    if not layout:
        return settings.request(arguments)
    return config.Request(select=tuple(rule.name for rule in collect(()).rules.values() if rule.layout))


def mend_files(
    found: Iterable[str | files.Skipped], lint_of: Callable[[str], Lint], asked: Asked, failures: Iterable[Failure] = ()
) -> int:
    """Mend each file, say what was done, and return the exit code: 1 where a file was changed or is to be.

    `failures` is what of plugins cannot be used, which makes the run incomplete.
    """
    work = Work(lint_of, asked)
    for failure in failures:
        work.problem(failure.path, failure.said)
    for path in found:
        if not isinstance(path, files.Skipped):
            work.file(path)
        elif path.wanted:
            work.problem(path.path, path.why)
        else:
            work.excluded += 1
    return work.close()


class Work:
    """What a run has done so far."""

    def __init__(self, lint_of: Callable[[str], Lint], asked: Asked) -> None:
        self.lint_of, self.asked = lint_of, asked
        self.files = self.changed = self.problems = self.excluded = 0
        self.applied: Counter[str] = Counter()
        self.left: Counter[str] = Counter()
        self.talk: IO[str] = sys.stderr if asked.diff else sys.stdout

    def file(self, path: str) -> None:
        """Mend one file."""
        name = self.asked.stdin_filename if path == files.STDIN else path
        try:
            old = sys.stdin.buffer.read() if path == files.STDIN else Path(path).read_bytes()
        except OSError as error:
            self.problem(path, f"this file cannot be read: {error.strerror or error}")
            return
        self.files += 1
        mended = self.asked.mend(source := decode(old, name), self.lint_of(name))
        self._count(name, mended)
        if source.damage and source.text and mended.source is source and not any(map(_rewrites, mended.left)):
            self.problem(
                name, f"left alone, as its bytes cannot all be read, from byte offset {source.damage.offset} on"
            )
        new = encode(mended.source) if mended.source is not source else old
        if path == files.STDIN and self.asked.write:
            self._pass_on(new)
        elif new != old:
            self._changed(name, old, new, mended.applied)

    def _count(self, name: str, mended: Mended) -> None:
        for problem in mended.problems:
            self.problem(name, problem)
        for found in mended.left:
            if found.rule in results.INCOMPLETE:
                self.problem(name, found.message)
            elif found.finding.fix:
                self.left[found.finding.fix.safety] += 1

    def _pass_on(self, data: bytes) -> None:
        """Write what was read for `-` to the standard output, mended; what is said then goes elsewhere."""
        self.talk = sys.stderr
        sys.stdout.flush()
        sys.stdout.buffer.write(data)

    def _changed(self, name: str, old: bytes, new: bytes, applied: Mapping[str, int]) -> None:
        if self.asked.diff:
            sys.stdout.flush()
            sys.stdout.buffer.writelines(unified(_below(name), old, new))
        elif self.asked.write:
            try:
                write(name, old, new)
            except NotWrittenError as error:
                self.problem(name, f"not changed: {error}")
                return
        self.changed += 1
        self.applied.update(applied)
        counts = ", ".join(f"{count} {rule}" for rule, count in sorted(applied.items()))
        print(f"{'fixed' if self.asked.write else 'to fix'}: {visible(name)} ({counts})", file=self.talk)

    def problem(self, path: str, why: str) -> None:
        """Say that something could not be done, and that the run is incomplete."""
        self.problems += 1
        print(f"{visible(path)}: {visible(why)}", file=sys.stderr)

    def close(self) -> int:
        """Say what was done in all, and return the exit code."""
        if not self.files and not self.problems and not self.excluded:
            raise cli.UsageError("no transcript found: nothing was checked")
        verb = "fixed" if self.asked.write else "to fix"
        done = f"{plural(self.applied.total(), 'finding')} {verb} in {self.changed} of {plural(self.files, 'file')}"
        unsafe, suggested = self.left["unsafe"], self.left["suggestion"]
        more = [f"{unsafe} more with --unsafe-fixes"] if unsafe else []
        more += [f"{plural(suggested, 'suggestion')} with --interactive"] if suggested else []
        print("; ".join([done, *more]), file=self.talk)
        return cli.INCOMPLETE if self.problems else cli.FINDINGS if self.changed else cli.CLEAN


def _rewrites(found: Diagnostic) -> bool:
    """Whether a finding has a fix that makes all bytes of the file readable."""
    return bool(found.finding.fix and found.finding.fix.encoding)


def _below(path: str) -> str:
    """A path as it is from the folder that the command runs in, which is what a patch is applied in."""
    return os.path.relpath(path).replace(os.sep, "/")
