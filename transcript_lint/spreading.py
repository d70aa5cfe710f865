"""Checks many files in their order: a large one in sections, and all in several processes where it pays."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice

from transcript_lint import budget, files, workers
from transcript_lint.checking import How, check_file, check_unit, foreign_suffix
from transcript_lint.config import Configuration
from transcript_lint.linter import CRASHES
from transcript_lint.model import Diagnostic, Finding, Span
from transcript_lint.results import Checked
from transcript_lint.source import Position, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from transcript_lint.checking import Unit
    from transcript_lint.joining import Joined

_FEW = 2
_LARGE = 1_500_000  # bytes
_PIECES = 8  # sections of a large file for each process, so that none waits long for the last of them
_SMALL = 100_000  # bytes, below which a section pays no more
_WORTH = 1_000_000  # bytes for each process: to fork one takes as long as checking some tenths of that


def check_files(
    found: Sequence[str | files.Skipped], configuration: Configuration, how: How
) -> Iterator[Checked | files.Skipped]:
    """What is found in each file, in their order; of a large one, section by section."""
    jobs = 1 if how.jobs == 1 or how.seconds is not None else how.jobs or _jobs(found)
    if jobs > len(found) and not any(_is_large(path) for path in found if isinstance(path, str)):
        jobs = len(found)
    units = _units(found, configuration, how, jobs)
    if jobs > 1:
        ahead = list(islice(units, _FEW))
        units = chain(ahead, units)
        if len(ahead) == _FEW:  # one alone is no work for another process
            yield from _spread(units, configuration, how, jobs)
            return
    open_files: dict[str, Joined] = {}
    for unit in units:
        if isinstance(unit, files.Skipped):
            yield unit
        else:
            yield from _joined(unit, check_unit(unit, configuration, how), open_files, configuration)


def _units(
    found: Sequence[str | files.Skipped], configuration: Configuration, how: How, jobs: int
) -> Iterator[Unit | files.Skipped]:
    """What was skipped, the files, and the sections of those that are large and of which nothing asks for the whole."""
    for path in found:
        if isinstance(path, files.Skipped) or not (how.sections and _is_large(path)):
            yield path
        else:
            yield from _units_of(path, configuration, workers.size_of(path) // (_PIECES * jobs) if jobs > 1 else 0)


def _units_of(path: str, configuration: Configuration, size: int) -> Iterator[Unit]:
    """The sections of a large file, of about `size` bytes each where that is not out of bounds; or the file."""
    if _reads_sections(path, configuration):
        from transcript_lint import sections
        from transcript_lint.joining import parts

        try:
            seen = sections.survey(path)
            if seen.cut:
                yield from parts(path, configuration.of(path), seen, max(size, _SMALL) if size else 0)
                return
        except OSError:  # told of when it is read
            pass
    yield path


def _is_large(path: str) -> bool:
    return path != files.STDIN and workers.size_of(path) > _LARGE


def _reads_sections(path: str, configuration: Configuration) -> bool:
    """Whether every rule that is to run on a file can do with its sections."""
    settings = configuration.of(path)
    if foreign_suffix(path, settings):
        return False
    return all(one.rule.sections or one.rule.subject in ("Transcript", "Turn") for one in settings.rules)


def _joined(
    unit: Unit, checked: Checked, open_files: dict[str, Joined], configuration: Configuration
) -> Iterator[Checked]:
    """What was found in a unit; behind the last section of a file, what only all of them tell."""
    if isinstance(unit, str):
        yield checked
        return
    joined = open_files.get(unit.path)
    if joined is None:
        from transcript_lint.joining import Joined

        joined = open_files[unit.path] = Joined(unit, configuration.of(unit.path))
    yield joined.add(unit, checked)
    if unit.last:
        del open_files[unit.path]
        yield from joined.rest(unit)


def _jobs(found: Sequence[str | files.Skipped]) -> int:
    """How many processes pay for what is to be read. Most runs are on one file, which needs no look at its size."""
    if len(found) < _FEW and not (found and isinstance(found[0], str) and _is_large(found[0])):
        return 1
    size = sum(workers.size_of(path) for path in found if isinstance(path, str))
    return max(1, min(workers.processors(), size // _WORTH))


def _spread(
    units: Iterable[Unit | files.Skipped], configuration: Configuration, how: How, jobs: int
) -> Iterator[Checked | files.Skipped]:
    """The same in several processes. What was skipped, and the standard input, this process tells of."""
    make = partial(_ready, configuration) if workers.forks() else partial(Configuration, configuration.request)
    start = how.start(partial(_prepare, make, How(engine=how.engine, known=how.known, bare=how.bare)))
    order: deque[Unit | files.Skipped] = deque()
    open_files: dict[str, Joined] = {}

    def theirs() -> Iterator[Unit]:
        for unit in units:
            order.append(unit)
            if not isinstance(unit, files.Skipped) and unit != files.STDIN:
                yield unit

    def own() -> Iterator[Checked | files.Skipped]:
        while order and _is_ours(order[0]):
            given = order.popleft()
            yield given if isinstance(given, files.Skipped) else check_file(files.STDIN, configuration, how)

    for checked in workers.spread(_check_batch, workers.batches(theirs(), _size_of), start, jobs, _lost):
        yield from own()
        unit = order.popleft()
        assert not isinstance(unit, files.Skipped), "those were given"  # noqa: S101
        yield from _joined(unit, checked, open_files, configuration)
    yield from own()


def _is_ours(path: Unit | files.Skipped) -> bool:
    """Whether this process tells of it, and no worker."""
    return isinstance(path, files.Skipped) or path == files.STDIN


def _size_of(unit: Unit) -> int:
    return workers.size_of(unit) if isinstance(unit, str) else unit.size


def _ready(configuration: Configuration) -> Configuration:
    """The configuration that a forked worker has already."""
    return configuration


def _prepare(recipe: Callable[[], Configuration], how: How) -> None:
    """What a worker begins with."""
    global _worker
    _worker = (recipe(), how)
    budget.watch()


_worker: tuple[Configuration, How] | None = None


def _check_batch(units: list[Unit]) -> list[Checked]:
    """What a worker does."""
    configuration, how = _worker or (Configuration(), How())
    return [_bared(check_unit(unit, configuration, how), how) for unit in units]


def _bared(checked: Checked, how: How) -> Checked:
    """What is to be sent from a worker: without the text where nothing is to be shown of it."""
    if not how.bare or checked.diagnostics or checked.suppressed:
        return checked
    return checked._replace(source=Source(checked.source.path, ""))


def _lost(unit: Unit) -> Checked:
    path = unit if isinstance(unit, str) else unit.path
    finding = Finding("the process that checked this file died: nothing of it was checked", Span(0, 0))
    return Checked(Source(path, ""), (Diagnostic(CRASHES, "error", path, Position(1, 1), Position(1, 1), finding),))
