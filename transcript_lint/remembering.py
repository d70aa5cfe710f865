"""Takes from the cache what is known of the files of a run, and gives it what becomes known of the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from transcript_lint import files
from transcript_lint.across import judged
from transcript_lint.allowances import concerns
from transcript_lint.cache import Cache, Known, stamp_of
from transcript_lint.checking import How
from transcript_lint.config import Configuration
from transcript_lint.linter import CRASHES
from transcript_lint.results import Checked
from transcript_lint.source import Source
from transcript_lint.spreading import check_files


def remembering(
    found: Sequence[str | files.Skipped], configuration: Configuration, how: How, store: Cache
) -> Iterator[Checked | files.Skipped]:
    """The same as without a cache, where what is known of files need not be found again."""
    same, known = _recalled(found, configuration, store)
    rest = [path for path in found if isinstance(path, str) and path not in same]
    results = _Ahead(check_files(rest, configuration, how._replace(known=known)))
    silent: list[tuple[str, Known]] = []
    for path in found:
        if isinstance(path, str) and (kept := same.get(path)) is not None:
            store.met(path, kept)
            silent.append((path, kept))
            continue
        if silent:
            yield _silent(silent)
            silent = []
        if isinstance(path, files.Skipped):
            yield path
        else:
            for checked in results.of_one_file():
                if path != files.STDIN:
                    store.note(path, configuration.of(path), checked.known, checked.facts)
                yield checked
    if silent:
        yield _silent(silent)
    rules = [chosen for chosen in configuration.general().rules if chosen.rule.facts]
    finding = store.judged() if rules else ()
    if finding is not None:
        rules = [chosen for chosen in rules if chosen.rule.name in finding]
    if rules:
        told = list(judged(configuration, rules, [facts for facts in store.contributions() if facts]))
        names = {
            one.rule for checked in told for one in (*checked.diagnostics, *(s.diagnostic for s in checked.suppressed))
        }
        if CRASHES not in names:
            store.judge(names)
        yield from told
    elif finding is None:
        store.judge(())


def _silent(several: Sequence[tuple[str, Known]]) -> Checked:
    """What is found in some files one after the other that are known to have nothing."""
    transcripts = sum(known.transcripts for _, known in several)
    turns = sum(known.turns for _, known in several)
    return Checked(Source(several[-1][0], ""), (), transcripts, turns, files=len(several))


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


def _recalled(
    found: Iterable[str | files.Skipped], configuration: Configuration, store: Cache
) -> tuple[dict[str, Known], dict[str, Known]]:
    """What is known of files that are still the same and in which nothing is found; and of those to look at."""
    same: dict[str, Known] = {}
    others: dict[str, Known] = {}
    for path in found:
        if not isinstance(path, str) or path == files.STDIN:
            continue
        settings = configuration.of(path)
        if known := store.look(path, settings):
            try:
                trusted = known.silent() and known.trusted(stamp_of(path))
            except OSError:  # reading it will tell why
                continue
            if trusted and not ((settings.allow or settings.baseline) and concerns(path, settings)):
                same[path] = known
            else:
                others[path] = known
    return same, others
