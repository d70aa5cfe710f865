"""Takes many files through the linter, in several processes where it pays, and judges what they share."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from types import MappingProxyType

from transcript_lint import budget, files, workers
from transcript_lint.config import Configuration, Settings
from transcript_lint.linter import CRASHES, crash, lint
from transcript_lint.model import Diagnostic, Document, Finding, Span, Suppressed
from transcript_lint.plugins import Failure
from transcript_lint.readers import native
from transcript_lint.record import NamedTuple
from transcript_lint.source import Position, Source, decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from concurrent.futures import Executor

    from transcript_lint.cache import Cache, Known
    from transcript_lint.corpus import Facts
    from transcript_lint.sections import Section

    # What is checked at once: a file by its path, or a section of one.
    Unit = str | Section
    from transcript_lint.linter import Chosen

PHASES = ("(reading)", "(parsing)", "(checking)")
UNREADABLE = "unreadable-files"
BROKEN = "broken-plugins"
INCOMPLETE = frozenset({UNREADABLE, BROKEN, CRASHES})


_COMMENT = "transcript-lint:"
_FEW = 2
_OPEN = 16
_LARGE = 1_500_000  # bytes
_MANY = 64  # files: for fewer, to open the cache takes longer than it saves
_WORTH = 1_000_000  # bytes for each process: to fork one takes as long as checking some tenths of that


_NO_KEYS: Mapping[str, tuple[int, ...]] = {}
_NO_FACTS: Facts = {}  # and no MappingProxyType, which cannot be sent from one process to another


class Checked(NamedTuple):
    """What a run found in one file; `source` is empty where the file could not be read.

    `files` is 0 where the file is no transcript, but one of a plugin that cannot be used, and where it was counted
    already, as the file of a section that is not its first. `facts` is what it contributes to the rules that look
    across files, `keys` to those that compare the sections of one. `known` is what to remember of it, where that was
    asked for and nothing failed; the facts are in there then. Of a file that is remembered, and in which nothing is
    found, the source is empty as well.
    """

    source: Source
    diagnostics: tuple[Diagnostic, ...]
    transcripts: int = 0
    turns: int = 0
    suppressed: tuple[Suppressed, ...] = ()
    files: int = 1
    facts: Facts = _NO_FACTS
    keys: Mapping[str, tuple[int, ...]] = _NO_KEYS
    known: Known | None = None

    def document(self) -> Document:
        """What the source holds, read once more: a run keeps no documents, which few formats look at."""
        return native.read(self.source)


class Summary(NamedTuple):
    """What a run did, counted; `severities` has the number of findings by severity."""

    files: int
    transcripts: int
    turns: int
    rules: int
    skipped: tuple[files.Skipped, ...]
    severities: Mapping[str, int] = MappingProxyType({})
    permitted: int = 0

    def plus(self, checked: Checked) -> Summary:
        """The same with one more file in it."""
        severities = dict(self.severities)
        for found in checked.diagnostics:
            severities[found.severity] = severities.get(found.severity, 0) + 1
        return self._replace(
            files=self.files + checked.files,
            transcripts=self.transcripts + checked.transcripts,
            turns=self.turns + checked.turns,
            severities=severities,
            permitted=self.permitted + len(checked.suppressed),
        )


class How(NamedTuple):
    """How a run goes about its work; none of it changes what is found.

    `jobs` is how many processes do it, 0 for as many as pay. `engine` is what finds the lines of a text: "automaton" or
    "lark". `start` makes, of what each worker is to begin with, a maker of executors by the number of their workers.
    `seconds` is what to add to, for each rule and phase, the time that it took; only one process can.
    `sections` is whether a large file may be checked in parts, each of which is given as soon as it is done.
    `remember` is whether a run of many files may use the cache, and `say` what is told of it in a line. `known` is what
    the cache knows of files that may have changed; with it, what becomes known is told. `others` is what files that are
    not checked once more contribute to the rules that look across files.
    """

    stdin_filename: str = "-"
    jobs: int = 0
    engine: str = "automaton"
    start: Callable[[Callable[[], None]], Callable[[int], Executor]] = workers.processes
    seconds: dict[str, float] | None = None
    sections: bool = False
    remember: bool = False
    say: Callable[[str], object] = str  # to nobody
    known: Mapping[str, Known] | None = None
    others: tuple[Facts, ...] = ()


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
        try:
            yield from _remembering(found, configuration, how, store)
        finally:
            store.close()
        return
    contributions = list(how.others)
    for checked in _check_files(found, configuration, how):
        if isinstance(checked, Checked) and checked.facts:
            contributions.append(checked.facts)
        yield checked
    if contributions:
        yield from _judged(configuration, general.rules, contributions)


def _cache(found: Sequence[str | files.Skipped], configuration: Configuration, how: How) -> Cache | None:
    """The cache, where a run has so many files that it pays, and it can be had."""
    if len(found) < _MANY:
        return None
    try:
        from transcript_lint import cache
    except ImportError:  # pragma: no cover - a Python that was built without SQLite
        return None
    return cache.opened(configuration, how.say)


def _remembering(
    found: Sequence[str | files.Skipped], configuration: Configuration, how: How, store: Cache
) -> Iterator[Checked | files.Skipped]:
    """The same as without a cache, where what is known of files need not be found again."""
    same, known = _recalled(found, configuration, store)
    rest = [path for path in found if isinstance(path, str) and path not in same]
    results = _Ahead(_check_files(rest, configuration, how._replace(known=known)))
    for path in found:
        if isinstance(path, files.Skipped):
            yield path
        elif (kept := same.get(path)) is not None:
            store.met(path, kept)
            yield _quiet(path, kept)
        else:
            for checked in results.of_one_file():
                if path != files.STDIN:
                    store.note(path, configuration.of(path), checked.known, checked.facts)
                yield checked
    rules = [chosen for chosen in configuration.general().rules if chosen.rule.facts]
    finding = store.judged() if rules else ()
    if finding is not None:
        rules = [chosen for chosen in rules if chosen.rule.name in finding]
    if rules:
        told = list(_judged(configuration, rules, [facts for facts in store.contributions() if facts]))
        names = {
            one.rule for checked in told for one in (*checked.diagnostics, *(s.diagnostic for s in checked.suppressed))
        }
        if CRASHES not in names:
            store.judge(names)
        yield from told
    elif finding is None:
        store.judge(())


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
    from transcript_lint.allowances import concerns
    from transcript_lint.cache import stamp_of

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


def _quiet(path: str, known: Known) -> Checked:
    """What is found in a file that is known to have nothing."""
    return Checked(Source(path, ""), (), known.transcripts, known.turns, known=known)


def _judged(configuration: Configuration, rules: Iterable[Chosen], contributions: list[Facts]) -> Iterator[Checked]:
    """What the rules that look across files find, file by file."""
    from transcript_lint.corpus import judge

    @lru_cache(maxsize=_OPEN)
    def opened(path: str) -> Source:
        try:
            return _source(path, configuration.of(path))
        except OSError:  # it is gone by now: what was found in it stands, without a picture
            return Source(path, "")

    by_path: dict[str, list[Diagnostic]] = {}
    for found in judge(rules, contributions, opened):
        by_path.setdefault(found.path, []).append(found)
    for path, diagnostics in by_path.items():
        diagnostics.sort(key=lambda found: (found.start, found.rule))
        yield _across(opened(path), diagnostics, configuration.of(path))


def _across(source: Source, found: list[Diagnostic], settings: Settings) -> Checked:
    """What rules that look across files find in one, but for what is permitted there."""
    if not (settings.allow or settings.baseline or _COMMENT in source.text):
        return Checked(source, tuple(found), files=0)
    from transcript_lint import allowances

    counted, suppressed = allowances.permit(native.read(source), found, settings, judged=False)
    return Checked(source, tuple(counted), suppressed=suppressed, files=0)


def _source(path: str, settings: Settings) -> Source:
    """The text that findings in a file are about."""
    if suffix := foreign_suffix(path, settings):
        from transcript_lint.plugins.foreign import read

        document, _ = read(settings.readers[suffix], suffix, _bytes(path), path)
        return document.source if document else Source(path, "")
    return read_source(path)


def _check_files(
    found: Sequence[str | files.Skipped], configuration: Configuration, how: How
) -> Iterator[Checked | files.Skipped]:
    if found and how.jobs != 1 and how.seconds is None:
        jobs = how.jobs or _jobs(found)
        if jobs > 1:
            yield from _spread(found, configuration, how, jobs)
            return
    repeated: dict[str, _Repeats] = {}
    for path in found:
        if isinstance(path, files.Skipped):
            yield path
            continue
        for unit in _units(path, configuration, how):
            yield from _with_repeats(unit, _check_unit(unit, configuration, how), repeated, configuration)


def _units(path: str, configuration: Configuration, how: How) -> Iterator[Unit]:
    """The file, or its sections where it is large and nothing asks for the whole of it."""
    if how.sections and _is_large(path) and _reads_sections(path, configuration):
        from transcript_lint import sections

        try:
            if sections.can_be_cut(path):
                yield from sections.sections(path)
                return
        except OSError:  # told of when it is read
            pass
    yield path


def _is_large(path: str) -> bool:
    return path != files.STDIN and workers.size_of(path) > _LARGE


def _reads_sections(path: str, configuration: Configuration) -> bool:
    """Whether every rule that is to run on a file can do with its sections."""
    settings = configuration.of(path)
    if settings.allow or settings.baseline or foreign_suffix(path, settings):
        return False
    return all(one.rule.sections or one.rule.subject in ("Transcript", "Turn") for one in settings.rules)


def _check_unit(unit: Unit, configuration: Configuration, how: How) -> Checked:
    return _check_file(unit, configuration, how) if isinstance(unit, str) else _check_section(unit, configuration, how)


def _check_section(section: Section, configuration: Configuration, how: How) -> Checked:
    """What is wrong with a section, but for what only several of them show."""
    from transcript_lint import sections

    clock = _clock(how.seconds)
    settings = configuration.of(section.path)
    try:
        source = sections.read(section)
    except OSError as error:
        return Checked(Source(section.path, ""), (_unreadable(section.path, error),), files=not section.start)
    clock("(reading)")
    whole = section.last and not section.start
    labels = None if whole else partial(_labels, section.path)
    document = native.read(source, native.engine(how.engine), labels)
    clock("(parsing)")
    keys: dict[str, tuple[int, ...]] = {}
    comparing = [one for one in settings.rules if callable(one.rule.sections)]
    failed: list[Diagnostic] = []
    for one in comparing:
        collect = one.rule.sections
        try:
            with budget.spent_on(len(source.text)):
                keys[one.rule.name] = tuple(collect(document)) if callable(collect) else ()
        except (Exception, SystemExit, budget.OutOfTime) as error:
            failed.append(crash(document, one.rule, 0, error))
    checked = _check_document(
        document, settings._replace(rules=tuple(one for one in settings.rules if one not in comparing)), how
    )
    facts = checked.facts
    if facts:
        from transcript_lint.corpus import packed

        facts = packed(facts, source.before)
    found = (*checked.diagnostics, *failed)
    return checked._replace(diagnostics=found, facts=facts, keys=keys, files=not section.start)


@lru_cache(maxsize=1)
def _labels(path: str) -> frozenset[str]:
    """The labels of a whole file, one section after the other: a fault in one can be about a speaker of another."""
    from transcript_lint import sections

    parts = (native.read(sections.read(section), labels=frozenset) for section in sections.sections(path))
    return frozenset().union(*(native.labels_of(part.transcripts) for part in parts))


class _Repeats:
    """The keys of one file's sections so far, and the rules of which one was there twice."""

    def __init__(self) -> None:
        self.seen: dict[str, set[int]] = {}
        self.rules: set[str] = set()

    def add(self, keys: Mapping[str, tuple[int, ...]]) -> None:
        for rule, given in keys.items():
            seen = self.seen.setdefault(rule, set())
            before = len(seen)
            seen.update(given)
            if len(seen) < before + len(given):
                self.rules.add(rule)


def _with_repeats(
    unit: Unit, checked: Checked, repeats: dict[str, _Repeats], configuration: Configuration
) -> Iterator[Checked]:
    """What was found in a unit; behind the last section of a file, what shows only in the whole of it."""
    yield checked
    if isinstance(unit, str):
        return
    repeats.setdefault(unit.path, _Repeats()).add(checked.keys)
    if unit.last and (rules := repeats.pop(unit.path).rules):
        settings = configuration.of(unit.path)
        try:
            document = native.read(read_source(unit.path))
        except OSError as error:
            yield Checked(Source(unit.path, ""), (_unreadable(unit.path, error),), files=0)
            return
        whole = Document(document.source, document.transcripts)
        found = lint(whole, [one for one in settings.rules if one.rule.name in rules])
        yield Checked(document.source, tuple(found), files=0)


def _jobs(found: Sequence[str | files.Skipped]) -> int:
    """How many processes pay for what is to be read. Most runs are on one file, which needs no look at its size."""
    if len(found) < _FEW and not (found and isinstance(found[0], str) and _is_large(found[0])):
        return 1
    size = sum(workers.size_of(path) for path in found if isinstance(path, str))
    return max(1, min(workers.processors(), size // _WORTH))


def _spread(
    found: Sequence[str | files.Skipped], configuration: Configuration, how: How, jobs: int
) -> Iterator[Checked | files.Skipped]:
    """The same in several processes. What was skipped, and the standard input, this process tells of."""
    request = configuration.request
    make = partial(_ready, configuration) if workers.forks() else partial(Configuration, request)
    start = how.start(partial(_prepare, make, How(engine=how.engine, known=how.known)))
    order: deque[Unit | files.Skipped] = deque()
    repeated: dict[str, _Repeats] = {}

    def units() -> Iterator[Unit]:
        for path in found:
            for unit in () if _is_ours(path) else _units(str(path), configuration, how):
                order.append(unit)
                yield unit
            if _is_ours(path):
                order.append(path)

    def own() -> Iterator[Checked | files.Skipped]:
        while order and _is_ours(order[0]):
            given = order.popleft()
            yield given if isinstance(given, files.Skipped) else _check_file(files.STDIN, configuration, how)

    jobs = jobs if any(isinstance(path, str) and _is_large(path) for path in found) else min(jobs, len(found))
    for checked in workers.spread(_check_batch, workers.batches(units(), _size_of), start, jobs, _lost):
        yield from own()
        unit = order.popleft()
        assert not isinstance(unit, files.Skipped), "those were given"  # noqa: S101
        yield from _with_repeats(unit, checked, repeated, configuration)
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
    return [_check_unit(unit, configuration, how) for unit in units]


def _lost(unit: Unit) -> Checked:
    path = unit if isinstance(unit, str) else unit.path
    finding = Finding("the process that checked this file died: nothing of it was checked", Span(0, 0))
    return Checked(Source(path, ""), (Diagnostic(CRASHES, "error", path, Position(1, 1), Position(1, 1), finding),))


def _broken(failure: Failure) -> Checked:
    """What to say of a plugin that cannot be used, at the line of its code that shows it, where that can be read."""
    try:
        source = read_source(failure.path)
    except OSError:
        source = Source(failure.path, "")
    span = Span(*source.line_span(min(failure.line, len(source.line_starts))))
    finding = Finding(f"the plugin {failure.plugin} {failure.message}", span)
    place = source.position(span.start), source.position(span.end)
    return Checked(source, (Diagnostic(BROKEN, "error", source.path, *place, finding),), files=0)


def _check_file(path: str, configuration: Configuration, how: How) -> Checked:
    try:
        clock = _clock(how.seconds)
        name = how.stdin_filename if path == files.STDIN else path
        settings = configuration.of(name)
        if how.known is not None and path != files.STDIN:
            return _check_again(path, settings, how, how.known.get(path))
        if foreign_suffix(name, settings):
            document = _document(name, _bytes(path), settings, how)
            return document if isinstance(document, Checked) else _check_document(document, settings, how)
        source = read_source(path, how.stdin_filename)
        clock("(reading)")
        checked = check_source(source, settings, how)
        # What was read from the standard input cannot be read once more, to draw what is found across files.
        return checked._replace(facts={}) if path == files.STDIN else checked
    except OSError as error:
        return Checked(Source(path, ""), (_unreadable(path, error),))


def _check_again(path: str, settings: Settings, how: How, known: Known | None) -> Checked:
    """What is wrong with a file of which something may be known, and what is to be remembered of it.

    Raises:
        OSError: it cannot be read.
    """
    from time import time_ns

    from transcript_lint.allowances import concerns
    from transcript_lint.cache import Known, packed_facts, stamp_of
    from transcript_lint.fingerprints import digest

    since, stamp = time_ns(), stamp_of(path)
    content = _bytes(path)
    mark = digest(content)
    if known and known.digest == mark:
        known = known._replace(since=since, stamp=stamp)
        if known.silent() and not ((settings.allow or settings.baseline) and concerns(path, settings)):
            return _quiet(path, known)
        only: Sequence[str] | None = known.rules
    else:
        known, only = None, None
    document = _document(path, content, settings, how)
    if isinstance(document, Checked):
        return document
    names: set[str] = set()
    checked = _check_document(document, settings, how, only, names)
    facts = packed_facts(checked.facts)
    if CRASHES in names or facts is None:
        return checked
    if known is None:
        again = bool(document.faults or document.comments)
        rules = tuple(sorted(names))
        known = Known(since, stamp, mark, checked.transcripts, checked.turns, again, rules, facts)
    return checked._replace(known=known, facts={})


def foreign_suffix(path: str, settings: Settings) -> str:
    """The suffix of a path, if a plugin reads files of it; otherwise they are in the native format."""
    suffix = os.path.splitext(path)[1].lower() if settings.readers else ""  # noqa: PTH122
    return suffix if suffix in settings.readers else ""


def _document(path: str, content: bytes, settings: Settings, how: How) -> Document | Checked:
    """What a file's bytes hold; where a plugin is to read its format, and cannot, what to say of it."""
    if suffix := foreign_suffix(path, settings):
        from transcript_lint.plugins.foreign import read

        document, failed = read(settings.readers[suffix], suffix, content, path)
        start = Position(1, 1)
        return document or Checked(Source(path, ""), (Diagnostic(CRASHES, "error", path, start, start, failed),))
    return native.read(decode(content, path), native.engine(how.engine))


def check_source(source: Source, settings: Settings, how: How | None = None) -> Checked:
    """What is wrong with one source."""
    how = how or How()
    clock = _clock(how.seconds)
    document = native.read(source, native.engine(how.engine))
    clock("(parsing)")
    return _check_document(document, settings, how)


def _check_document(
    document: Document, settings: Settings, how: How, only: Sequence[str] | None = None, names: set[str] | None = None
) -> Checked:
    """What is wrong with a document, or what those rules find that are named in `only`.

    `names` gets the rules that find something, whether or not that is permitted.
    """
    clock = _clock(how.seconds)
    rules = settings.rules if only is None else tuple(one for one in settings.rules if one.rule.name in only)
    found = lint(document, rules, settings.structural, how.seconds)
    facts: Facts = {}
    if only is None and any(chosen.rule.facts for chosen in rules):
        from transcript_lint.corpus import contribute

        facts, failed = contribute(document, rules, how.seconds)
        found += failed
    clock("(checking)")
    if names is not None:
        names.update(one.rule for one in found)
    suppressed: tuple[Suppressed, ...] = ()
    if document.comments or settings.allow or settings.baseline:
        from transcript_lint import allowances

        found, suppressed = allowances.permit(document, found, settings)
    turns = sum(transcript.turn_count for transcript in document.transcripts)
    return Checked(document.source, tuple(found), len(document.transcripts), turns, suppressed, facts=facts)


def _clock(seconds: dict[str, float] | None) -> Callable[[str], None]:
    """What adds to `seconds` the time since it was last called, under a phase's name."""
    if seconds is None:
        return lambda phase: None
    from time import perf_counter

    last = perf_counter()

    def clock(phase: str) -> None:
        nonlocal last
        now = perf_counter()
        seconds[phase] = seconds.get(phase, 0.0) + now - last
        last = now

    return clock


def read_source(path: str, stdin_filename: str = "-") -> Source:
    """The source that a file holds, or the standard input for `-`.

    Raises:
        OSError: it cannot be read.
    """
    return decode(_bytes(path), stdin_filename if path == files.STDIN else path)


def _bytes(path: str) -> bytes:
    if path == files.STDIN:
        return sys.stdin.buffer.read()
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - pathlib would add to the start-up
        return file.read()


def _unreadable(path: str, error: OSError) -> Diagnostic:
    finding = Finding(f"this file cannot be read: {error.strerror or error}", Span(0, 0))
    return Diagnostic(UNREADABLE, "error", path, Position(1, 1), Position(1, 1), finding)
