"""`transcript-lint check --watch`: check transcripts, and say as they change what is new, and what is cleared.

What an event says is not relied on: it wakes, and then each file's size, times and number tell whether it changed. So
neither an editor that saves by renaming, nor what happened while nothing was watched, is missed.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing

from transcript_lint import checking, cli, config, files, runner
from transcript_lint.annotate import Paint, visible
from transcript_lint.cli import outputs, settings, stamps, terminal
from transcript_lint.cli.since import Mark, News, cleared, marks
from transcript_lint.cli.stamps import Stamp
from transcript_lint.config.reading import NAMES
from transcript_lint.files import Skipped
from transcript_lint.reporters import Context
from transcript_lint.results import Checked, Summary

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from typing import Any

    from transcript_lint.corpus import Facts

    _Changes = Callable[..., Any]

FORMATS = ("full", "concise", "grouped")
_STEP = 50  # milliseconds without a change that end a burst of them: an editor writes a file in several steps
_BURST = 400  # milliseconds after which a burst that does not end is looked at
_UP = 200  # milliseconds after which a watch that just began says that it has, by saying nothing
_CLEAR = "\x1b[H\x1b[2J"


class _Kept:
    """What is known of a file since it was last checked, which is no text."""

    def __init__(self, stamp: Stamp, counts: Summary, facts: Facts, marks: list[Mark]) -> None:
        self.stamp = stamp
        self.counts = counts
        self.facts = facts
        self.marks = marks


class _Plan:
    """What to do after a look: the files that there are, and the stamps of those to check; or what is wrong.

    `anew` is whether that is everything, and nothing is known of what was before.
    """

    def __init__(self, found: Sequence[str | Skipped], stale: dict[str, Stamp], anew: bool, wrong: str = "") -> None:
        self.found = found
        self.stale = stale
        self.anew = anew
        self.wrong = wrong


def refuse(arguments: argparse.Namespace, asked: Iterable[outputs.Wanted]) -> None:
    """Refuse what makes no sense where nothing ends.

    Raises:
        UsageError: something of it is asked for.
    """
    refused = {
        "-": files.STDIN in arguments.paths,
        "--diff": arguments.diff,
        "--add-allowances": arguments.add_allowances is not None,
        "--diff-base": arguments.diff_base is not None,
        "--tracked": arguments.tracked,
        "--timings": arguments.timings is not None,
    }
    if names := [name for name, given in refused.items() if given]:
        raise cli.UsageError(f"--watch cannot be used together with {', '.join(names)}")
    if any(output.path or output.name not in FORMATS for output in asked):
        raise cli.UsageError(f"--watch prints for people, and writes no file: --output is one of {', '.join(FORMATS)}")


def run(
    arguments: argparse.Namespace, asked: Sequence[outputs.Wanted], contexts: Callable[..., tuple[Context, Context]]
) -> int:
    """Check, and check again what changes, until Ctrl-C; `contexts` tells reporters what they may know.

    Raises:
        UsageError: watchfiles is not installed, or the system watches no more folders.
        NoSuchPathError: one of the paths is not there.
        ConfigError: with every mistake in the configurations that there are to begin with.
    """
    try:
        from watchfiles import watch
    except ImportError as error:
        raise cli.UsageError("--watch needs watchfiles: pip install 'transcript-lint[watch]'") from error
    watching = Watching(arguments, asked, contexts)
    watching.begin()
    while True:
        watching.wait(watch)


class Watching:
    """A run that does not end."""

    def __init__(
        self,
        arguments: argparse.Namespace,
        asked: Sequence[outputs.Wanted],
        contexts: Callable[..., tuple[Context, Context]],
    ) -> None:
        self._arguments = arguments
        self._asked = asked
        self._contexts = contexts
        self._configuration = config.Configuration(settings.request(arguments))
        self._named: set[str] = set()
        self._sources: dict[str, Stamp] = {}
        self._kept: dict[str, _Kept] = {}
        self._across: list[Checked] = []
        self._wrong = ""

    def begin(self) -> None:
        """Check everything."""
        sources = self._stamps()
        found = self._gathered(self._arguments.paths)
        self._learn(sources)
        self._check(_Plan(found, self._stale(found), anew=True))

    def wait(self, watch: _Changes) -> None:
        """Wait until something changed, and check it; or until there are other folders to watch.

        Raises:
            UsageError: the system watches no more folders, or the one that the command was started in is gone.
        """
        plan = None
        try:
            where = self._places()
        except FileNotFoundError as error:
            raise cli.UsageError("the folder that this was started in is gone") from error
        try:
            with closing(self._woken(watch, where)) as woken:
                for _ in woken:
                    if (plan := self._look()) or self._places() != where:
                        break
        except FileNotFoundError:  # one of the folders has just gone: look again
            return
        except OSError as error:
            raise cli.UsageError(f"nothing can be watched: {error.strerror or error}") from error
        if plan:
            self._check(plan)

    def _woken(self, watch: _Changes, where: Iterable[str]) -> Generator[None, None, None]:
        """Once when the watch has begun, and then after each burst of changes."""
        folders = self._folders()

        def matters(_: object, path: str) -> bool:
            folder, name = os.path.split(path)
            if not begun:  # where others write all the time, it would never be quiet, and so never seem to begin
                return True
            return folder in folders or path in folders or name in NAMES or path in self._named

        begun = False
        changes = watch(
            *where,
            watch_filter=matters,
            debounce=_BURST,
            step=_STEP,
            rust_timeout=_UP,
            yield_on_timeout=True,
            recursive=False,
            ignore_permission_denied=True,
        )
        with closing(changes):
            for changed in changes:
                if changed or not begun:
                    begun = True
                    yield

    def _look(self) -> _Plan | None:
        """What is to be done, if anything changed."""
        sources = self._stamps()
        anew = bool(self._wrong) or sources != self._sources
        before = self._configuration
        if anew:
            self._configuration = config.Configuration(settings.request(self._arguments))
        try:
            found = self._gathered(filter(files.stands, self._arguments.paths))
        except files.NoSuchPathError:  # it has just gone: the next event is about it
            return None
        except (config.ConfigError, cli.UsageError) as error:
            self._configuration = before
            told = self._told(error)
            self._sources, same, self._wrong = sources, told == self._wrong, told
            return None if same else _Plan((), {}, True, told)
        if anew:
            self._wrong = ""
            self._kept.clear()
            self._across.clear()
            self._learn(sources)
        stale = self._stale(found)
        return _Plan(found, stale, anew) if stale or anew or self._kept.keys() - set(found) else None

    def _gathered(self, paths: Iterable[str]) -> list[str | Skipped]:
        found = runner.gather(paths, self._configuration)
        if config.checks_nothing(self._configuration.general()):
            raise cli.UsageError("no rule is left to run: nothing would be checked")
        return found

    def _told(self, error: config.ConfigError | cli.UsageError) -> str:
        """What is wrong with the settings, drawn; the files that it is in are watched from now on."""
        if not isinstance(error, config.ConfigError):
            return str(error)
        origins = [mistake.origin for mistake in error.mistakes]
        self._named.update(os.path.abspath(os.path.join(one.folder, os.path.basename(one.name))) for one in origins)  # noqa: PTH100, PTH118, PTH119
        return settings.drawn(error, self._arguments.no_color)

    def _learn(self, sources: dict[str, Stamp]) -> None:
        """Know which files the settings come from."""
        self._named = set(self._configuration.files())
        now = self._stamps()
        known = sources.keys() | self._named  # what has come since is to be met as a change
        self._sources = {path: sources.get(path, stamp) for path, stamp in now.items() if path in known}
        if not self._arguments.quiet:
            settings.print_notes(self._configuration)

    def _stamps(self) -> dict[str, Stamp]:
        """The stamps of the files that settings come from, or would, and that are there."""
        folders = stamps.with_those_above(self._folders())
        return stamps.of_files(self._named.union(os.path.join(folder, name) for folder in folders for name in NAMES))  # noqa: PTH118

    def _stale(self, found: Iterable[str | Skipped]) -> dict[str, Stamp]:
        """The files that are not as they were when they were checked."""
        now = stamps.of_files(path for path in found if isinstance(path, str))
        return {path: stamp for path, stamp in now.items() if path not in self._kept or self._kept[path].stamp != stamp}

    def _folders(self) -> set[str]:
        """The folders that transcripts are looked for in, by their absolute paths."""
        return {folder for path in self._arguments.paths for folder in stamps.searched(path)}

    def _places(self) -> dict[str, Stamp]:
        """The folders to watch, and what tells each from another of its name."""
        where = stamps.with_those_above(self._folders()) | {os.path.dirname(path) for path in self._named}  # noqa: PTH120
        return stamps.of_folders(where)

    def _check(self, plan: _Plan) -> None:
        """Do what is planned, and print how everything is."""
        if terminal.is_interactive(sys.stdout):
            sys.stdout.write(_CLEAR if plan.anew else "\n")
        if plan.wrong:
            print(f"{plan.wrong}\n{time.strftime('%H:%M:%S')} nothing is checked until the settings are mended")
        else:
            self._report(plan)
        sys.stdout.flush()

    def _report(self, plan: _Plan) -> None:
        general = self._configuration.general()
        there = {path for path in plan.found if isinstance(path, str)}
        before = {path: kept.marks for path, kept in self._kept.items()}
        self._kept = {path: kept for path, kept in self._kept.items() if path in there and path not in plan.stale}
        how = checking.How(
            jobs=self._arguments.jobs,
            engine=self._arguments.engine,
            others=tuple(kept.facts for kept in self._kept.values() if kept.facts),
        )
        shared = {checked.source.path: marks(checked) for checked in self._across}
        self._across = []
        news = News()
        nothing = Summary(0, 0, 0, len(general.rules), ())
        to_stdout, to_file = self._contexts(self._arguments, general)
        with outputs.Outputs(self._asked, to_stdout, to_file) as opened:
            for checked in runner.check(list(plan.stale), self._configuration, how):
                assert isinstance(checked, Checked), "what is skipped is not given"  # noqa: S101
                path, now = checked.source.path, marks(checked)
                if not checked.files:
                    self._across.append(checked)
                    opened.file(news.of(checked, shared.pop(path, ()), now))
                elif os.path.lexists(path):  # and not gone since it was found
                    self._kept[path] = _Kept(plan.stale[path], nothing.plus(checked), checked.facts, now)
                    opened.file(news.of(checked, before.pop(path, ()), now))
            gone = {path: before[path] for path in before.keys() - self._kept.keys()}
            for path, lost in sorted((*gone.items(), *shared.items())):
                news.gone.setdefault(path, []).extend(lost)
            counts = self._counts(nothing)
            if not self._arguments.quiet:
                sys.stdout.writelines(self._told_of(news, plan.anew, to_stdout.paint))
            opened.close(counts._replace(skipped=tuple(path for path in plan.found if isinstance(path, Skipped))))

    def _told_of(self, news: News, anew: bool, paint: Paint) -> Iterator[str]:
        """What is cleared, and the beginning of the line that says how everything is."""
        for path, gone in news.gone.items():
            for line in cleared(visible(path), gone):
                yield f"{paint('cleared', 'added')}{paint(':', 'strong')} {line}\n"
        yield f"{time.strftime('%H:%M:%S')} {'' if anew else f'{news}; '}"

    def _counts(self, counts: Summary) -> Summary:
        """How everything is that was found last."""
        for checked in self._across:
            counts = counts.plus(checked)
        severities = dict(counts.severities)
        for kept in self._kept.values():
            for severity, count in kept.counts.severities.items():
                severities[severity] = severities.get(severity, 0) + count
        each = [kept.counts for kept in self._kept.values()]
        return counts._replace(
            files=counts.files + sum(one.files for one in each),
            transcripts=sum(one.transcripts for one in each),
            turns=sum(one.turns for one in each),
            severities=severities,
            permitted=counts.permitted + sum(one.permitted for one in each),
            incomplete=counts.incomplete or any(one.incomplete for one in each),
        )
