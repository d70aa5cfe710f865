"""Takes from the cache what is known of the files of a run, and gives it what becomes known of the others."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice

from transcript_lint import files
from transcript_lint.across import judged
from transcript_lint.allowances import concerns
from transcript_lint.cache import Cache
from transcript_lint.checking import How, check_file
from transcript_lint.config import Configuration, Settings
from transcript_lint.corpus import Facts
from transcript_lint.known import Group, Known, Stamp, folder_of, pieces, stamp_of
from transcript_lint.linter import CRASHES
from transcript_lint.record import NamedTuple
from transcript_lint.results import Checked
from transcript_lint.source import Source
from transcript_lint.spreading import check_files

_SEVERAL = 32  # files of a folder, of which it pays to know something together


def remembering(
    found: Sequence[str | files.Skipped], configuration: Configuration, how: How, store: Cache
) -> Iterator[Checked | files.Skipped]:
    """The same as without a cache, where what is known of files need not be found again."""
    recalled = _recalled(found, configuration, store)
    yield from _each(found, configuration, how, store, recalled)
    _gather(recalled, configuration, store)
    yield from _across(configuration, how, store)


def _each(
    found: Sequence[str | files.Skipped], configuration: Configuration, how: How, store: Cache, recalled: _Recalled
) -> Iterator[Checked | files.Skipped]:
    """What is wrong with each file, those that are known to have nothing put together; the cache is told of all."""
    results = _Ahead(check_files(recalled.rest, configuration, how._replace(known=recalled.known)))
    silent = Checked(Source("", ""), (), files=0)
    coming = iter(found)
    for path in coming:
        if isinstance(path, str) and (group := recalled.groups.get(path)):
            store.met_all(group)
            silent = _more(silent, group.paths[-1], len(group.paths), group)
            deque(islice(coming, len(group.paths) - 1), maxlen=0)
            continue
        if isinstance(path, str) and (kept := recalled.same.get(path)) is not None:
            store.met(path, kept)
            silent = _more(silent, path, 1, kept)
            continue
        if silent.files:
            yield silent
            silent = silent._replace(files=0, transcripts=0, turns=0)
        if isinstance(path, files.Skipped):
            yield path
        else:
            for checked in results.of_one_file():
                if path != files.STDIN:
                    store.note(path, configuration.of(path), checked.known, checked.facts)
                    if checked.known and checked.known.silent():
                        recalled.same[path] = checked.known
                yield checked
    if silent.files:
        yield silent


def _across(configuration: Configuration, how: How, store: Cache) -> Iterator[Checked]:
    """What rules find across all files, by those that found something when these contributed the same."""

    def anew(path: str) -> Facts:
        return check_file(path, configuration, How(engine=how.engine)).facts

    rules = [chosen for chosen in configuration.general().rules if chosen.rule.facts]
    finding = store.judged() if rules else ()
    if finding is not None:
        rules = [chosen for chosen in rules if chosen.rule.name in finding]
    if rules:
        told = list(judged(configuration, rules, [facts for facts in store.contributions(anew) if facts]))
        names = {
            one.rule for checked in told for one in (*checked.diagnostics, *(s.diagnostic for s in checked.suppressed))
        }
        if CRASHES not in names:
            store.judge(names)
        yield from told
    elif finding is None:
        store.judge(())


def _more(silent: Checked, path: str, count: int, known: Known | Group) -> Checked:
    """What is found in files one after the other that are known to have nothing, with some more of them."""
    transcripts, turns = silent.transcripts + known.transcripts, silent.turns + known.turns
    return silent._replace(source=Source(path, ""), files=silent.files + count, transcripts=transcripts, turns=turns)


class _Ahead:
    """Results, of which those that go on about the same file are told by a look at the next one."""

    def __init__(self, results: Iterator[Checked | files.Skipped]) -> None:
        self._results = results
        self._next = next(results, None)

    def of_one_file(self) -> Iterator[Checked]:
        first = True
        while isinstance(given := self._next, Checked) and (first or given.files == 0):
            self._next, first = next(self._results, None), False
            yield given


class _Recalled(NamedTuple):
    """What is known of the files of a run: of those in which nothing is found, and of those to look at, the `rest`.

    `groups` are those of the former that are known together, by the first of their files. Of the `pieces` of folders
    nothing is known together yet.
    """

    same: dict[str, Known]
    groups: dict[str, Group]
    known: dict[str, Known]
    rest: list[str]
    pieces: list[Sequence[str]]


def _recalled(found: Iterable[str | files.Skipped], configuration: Configuration, store: Cache) -> _Recalled:
    recalled = _Recalled({}, {}, {}, [], [])
    for _, several in groupby(found, _folder_of):
        group = [path for path in several if isinstance(path, str)]
        if not group:
            continue
        settings = configuration.of(group[0])
        alike = len(group) >= _SEVERAL and all(configuration.of(path) is settings for path in group)
        alike = alike and files.STDIN not in group
        stamps = _stamps(group) if alike and not (settings.allow or settings.baseline) else []
        for part in pieces(group) if stamps else ():
            _recall_piece(group[part], settings, stamps[part], store, recalled)
        for path in () if stamps else group:
            _recall(path, configuration.of(path), store, recalled)
    return recalled


def _folder_of(found: str | files.Skipped) -> str | None:
    """The folder of a file; None for what was skipped, which comes between two files where it does."""
    return folder_of(found) if isinstance(found, str) else None


def _recall_piece(
    paths: Sequence[str], settings: Settings, stamps: Sequence[Stamp], store: Cache, recalled: _Recalled
) -> None:
    """What is known of the files that are a piece of a folder."""
    together = store.groups(paths, settings, stamps)
    if together is None:
        recalled.pieces.append(paths)
    recalled.groups.update((group.paths[0], group) for group in together or ())
    if sum(len(group.paths) for group in together or ()) < len(paths):
        left = set(paths).difference(*(group.paths for group in together or ()))
        others = [path for path in paths if path in left]
        store.near(others, settings)
        for path in others:
            _recall(path, settings, store, recalled)


def _gather(recalled: _Recalled, configuration: Configuration, store: Cache) -> None:
    """Put together what is known by now of the files of each piece of which nothing is known together yet."""
    for paths in recalled.pieces:
        silent = [one if (one := recalled.same.get(path)) and one.trusted(one.stamp) else None for path in paths]
        if silent.count(None) * 2 < len(silent):
            store.gather(paths, configuration.of(paths[0]), silent)


def _stamps(paths: Iterable[str]) -> list[Stamp]:
    """What tells each of some files from what it was before; empty where one of them is not there, or no file."""
    try:
        return list(map(stamp_of, paths))
    except OSError:
        return []


def _recall(path: str, settings: Settings, store: Cache, recalled: _Recalled) -> None:
    """What is known of one file."""
    if path != files.STDIN and (known := store.look(path, settings)):
        try:
            trusted = known.silent() and known.trusted(stamp_of(path))
        except OSError:  # reading it will tell why
            trusted = False
        if trusted and not ((settings.allow or settings.baseline) and concerns(path, settings)):
            recalled.same[path] = known
            return
        recalled.known[path] = known
    recalled.rest.append(path)
