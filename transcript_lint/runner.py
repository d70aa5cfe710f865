"""Takes the paths of a run to what is wrong with the files there: by the cache, the workers, and across files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from transcript_lint import files
from transcript_lint.checking import How, read_source
from transcript_lint.config import Configuration
from transcript_lint.model import Diagnostic, Finding, Span
from transcript_lint.plugins import Failure
from transcript_lint.results import BROKEN, Checked
from transcript_lint.source import Source
from transcript_lint.spreading import check_files

TYPE_CHECKING = False
if TYPE_CHECKING:
    from transcript_lint.cache import Cache

_MANY = 32  # files: for half as many, to open the cache takes as long as it saves (tests.benchmarks)


def gather(paths: Iterable[str], configuration: Configuration, stdin_filename: str = "-") -> list[str | files.Skipped]:
    """The files that `paths` stand for, with every configuration read that is for one of them.

    Raises:
        NoSuchPathError: one of the paths is not there.
        ConfigError: with every mistake in the configurations; or a baseline that they name cannot be read.
    """
    found = list(files.find(paths, configuration))
    names = (stdin_filename if path == files.STDIN else path for path in found if not isinstance(path, files.Skipped))
    configuration.prepare(names)
    if accepted := configuration.baselines():
        from transcript_lint.allowances.baseline import by_path

        for baseline in accepted:  # one that cannot be read is told of before anything is printed
            by_path(baseline)
    return found


def check(
    found: Sequence[str | files.Skipped], configuration: Configuration, how: How | None = None
) -> Iterator[Checked | files.Skipped]:
    """Each file that was gathered, checked in their order; before them, each plugin that cannot be used.

    Behind them, each file in which a rule that looks across files found something, once more.
    """
    how = how or How()
    general = configuration.general()
    yield from map(_broken, general.failures)
    if how.remember and (store := _cache(found, configuration, how)):
        from transcript_lint.remembering import remembering

        try:
            yield from remembering(found, configuration, how, store)
        finally:
            store.close()
        return
    contributions = list(how.others)
    for checked in check_files(found, configuration, how):
        if isinstance(checked, Checked) and checked.facts:
            contributions.append(checked.facts)
        yield checked
    if contributions:
        from transcript_lint.across import judged

        yield from judged(configuration, general.rules, contributions)


def _cache(found: Sequence[str | files.Skipped], configuration: Configuration, how: How) -> Cache | None:
    """The cache, where a run has so many files that it pays, and it can be had."""
    if len(found) < _MANY:
        return None
    try:
        from transcript_lint import cache
    except ImportError:  # pragma: no cover - a Python that was built without SQLite
        return None
    return cache.opened(configuration, how.say)


def _broken(failure: Failure) -> Checked:
    """What to say of a plugin that cannot be used, at the line of its code that shows it, where that can be read."""
    try:
        source = Source(failure.path, "") if failure.rule else read_source(failure.path)
    except OSError:
        source = Source(failure.path, "")
    span = Span(*source.line_span(min(failure.line, len(source.line_starts))))
    finding = Finding(failure.said, span)
    place = source.position(span.start), source.position(span.end)
    return Checked(source, (Diagnostic(BROKEN, "error", source.path, *place, finding),), files=0)
