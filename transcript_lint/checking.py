"""Takes one file, or a section of one, through reader, linter and allowances."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from stat import S_ISCHR

from transcript_lint import budget, files, workers
from transcript_lint.config import Configuration, Settings
from transcript_lint.document import Document
from transcript_lint.linter import CRASHES, crash, lint
from transcript_lint.model import Diagnostic, Finding, Span
from transcript_lint.readers import native
from transcript_lint.record import NamedTuple
from transcript_lint.results import UNREADABLE, Checked, Part
from transcript_lint.source import Position, Source, decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from concurrent.futures import Executor

    from transcript_lint.corpus import Facts
    from transcript_lint.known import Known
    from transcript_lint.rule import Rule
    from transcript_lint.sections import Legacy, Section

    # What is checked at once: a file by its path, or a section of one.
    Unit = str | Section

PHASES = ("(reading)", "(parsing)", "(checking)")


class How(NamedTuple):
    """How a run goes about its work; none of it changes what is found.

    `jobs` is how many processes do it, 0 for as many as pay. `engine` is what finds the lines of a text: "automaton" or
    "lark". `start` makes, of what each worker is to begin with, a maker of executors by the number of their workers.
    `seconds` is what to add to, for each rule and phase, the time that it took; only one process can.
    `sections` is whether a large file may be checked in parts, each of which is given as soon as it is done.
    `bare` is whether nothing is shown of the text of files in which nothing is found.
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
    bare: bool = False
    remember: bool = False
    say: Callable[[str], object] = str  # to nobody
    known: Mapping[str, Known] | None = None
    others: tuple[Facts, ...] = ()


def check_unit(unit: Unit, configuration: Configuration, how: How) -> Checked:
    """What is wrong with a file, or with a section of one but for what only several of them show."""
    return check_file(unit, configuration, how) if isinstance(unit, str) else _check_section(unit, configuration, how)


def check_file(path: str, configuration: Configuration, how: How) -> Checked:
    """What is wrong with a file, or the standard input for `-`; or that it cannot be read."""
    try:
        clock = _clock(how.seconds)
        name = how.stdin_filename if path == files.STDIN else path
        settings = configuration.of(name)
        if how.known is not None and path != files.STDIN:
            return _check_again(path, settings, how, how.known.get(path))
        if foreign_suffix(name, settings):
            document = _document(name, content_of(path), settings, how)
            return document if isinstance(document, Checked) else _check_document(document, settings, how)
        source = read_source(path, how.stdin_filename)
        clock("(reading)")
        checked = check_source(source, settings, how)
        # What was read from the standard input cannot be read once more, to draw what is found across files.
        return checked._replace(facts={}) if path == files.STDIN else checked
    except OSError as error:
        return Checked(Source(path, ""), (unreadable(path, error),))


def _check_again(path: str, settings: Settings, how: How, known: Known | None) -> Checked:
    """What is wrong with a file of which something may be known, and what is to be remembered of it.

    Raises:
        OSError: it cannot be read.
    """
    from time import time_ns

    from transcript_lint.allowances import concerns
    from transcript_lint.fingerprints import digest
    from transcript_lint.known import Known, packed_facts, stamp_of

    since, stamp = time_ns(), stamp_of(path)
    content = content_of(path)
    mark = digest(content)
    if known and known.digest == mark:
        known = known._replace(since=since, stamp=stamp)
        if known.silent() and not ((settings.allow or settings.baseline) and concerns(path, settings)):
            return Checked(Source(path, ""), (), known.transcripts, known.turns, known=known)
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


def _check_section(section: Section, configuration: Configuration, how: How) -> Checked:
    """What is wrong with a section, but for what only several of them show."""
    from transcript_lint import sections

    clock = _clock(how.seconds)
    settings = configuration.of(section.path)
    try:
        source = sections.read(section)
    except OSError as error:
        return Checked(Source(section.path, ""), (unreadable(section.path, error),), files=not section.start)
    clock("(reading)")
    whole = section.last and not section.start
    labels = None if whole else partial(_labels, section.path, section.legacy)
    document = native.read(source, how.engine, labels)
    clock("(parsing)")
    comparing = [one.rule for one in settings.rules if callable(one.rule.sections)]
    own = settings._replace(rules=tuple(one for one in settings.rules if one.rule not in comparing))
    keys, failed = _compared(document, comparing)
    explained: list[Diagnostic] = []
    found, facts = _found(document, own, how, explained)
    found += failed
    if facts:
        from transcript_lint.corpus import packed

        facts = packed(facts, source.before)
    share = (section.start + section.size) / max(section.total, 1)
    checked = _counted(document, found)._replace(facts=facts, files=not section.start, share=share, part=Part(keys))
    if section.standing is None:
        return checked._replace(explained=tuple(explained))
    from transcript_lint import allowances

    counted, suppressed, used, marks = allowances.permit_part(document, found, settings, section.standing, explained)
    hidden, *_ = allowances.sorted_out(document, explained, section.standing.allowances, settings.today)
    checked = checked._replace(diagnostics=counted, suppressed=suppressed, explained=tuple(hidden))
    return checked._replace(part=Part(keys, used, marks))


def _compared(document: Document, rules: Iterable[Rule]) -> tuple[dict[str, tuple[int, ...]], list[Diagnostic]]:
    """The numbers of a section by which rules compare it with the others of its file, and which rules failed."""
    keys: dict[str, tuple[int, ...]] = {}
    failed: list[Diagnostic] = []
    for rule in rules:
        try:
            with budget.spent_on(len(document.source.text)):
                keys[rule.name] = tuple(rule.sections(document)) if callable(rule.sections) else ()
        except (Exception, SystemExit, budget.OutOfTime) as error:
            failed.append(crash(document, rule, 0, error))
    return keys, failed


@lru_cache(maxsize=1)
def _labels(path: str, legacy: Legacy | None) -> frozenset[str]:
    """The labels of a whole file, one section after the other: a fault in one can be about a speaker of another."""
    from transcript_lint import sections

    parts = (
        native.read(sections.read(section), labels=frozenset) for section in sections.sections(path, legacy=legacy)
    )
    return frozenset().union(*(native.labels_of(part.transcripts) for part in parts))


def check_source(source: Source, settings: Settings, how: How | None = None) -> Checked:
    """What is wrong with one source."""
    how = how or How()
    clock = _clock(how.seconds)
    document = native.read(source, how.engine)
    clock("(parsing)")
    return _check_document(document, settings, how)


def _check_document(
    document: Document, settings: Settings, how: How, only: Sequence[str] | None = None, names: set[str] | None = None
) -> Checked:
    """What is wrong with a document, or what those rules find that are named in `only`.

    `names` gets the rules that find something, whether or not that is permitted, or explained by something else.
    """
    explained: list[Diagnostic] = []
    found, facts = _found(document, settings, how, explained, only)
    if names is not None:
        names.update(one.rule for one in (*found, *explained))
    checked = _counted(document, found)._replace(facts=facts, explained=tuple(explained))
    if not (document.comments or settings.allow or settings.baseline):
        return checked
    from transcript_lint import allowances

    counted, suppressed = allowances.permit(document, found, settings, explained=explained)
    if explained:
        explained, _ = allowances.permit(document, explained, settings, judged=False)
    return checked._replace(diagnostics=tuple(counted), suppressed=suppressed, explained=tuple(explained))


def _found(
    document: Document,
    settings: Settings,
    how: How,
    explained: list[Diagnostic],
    only: Sequence[str] | None = None,
) -> tuple[list[Diagnostic], Facts]:
    """What the rules find in a document, be it permitted or not, and what it contributes to those across files.

    `explained` gets what is not told as something else explains it.
    """
    clock = _clock(how.seconds)
    rules = settings.rules if only is None else tuple(one for one in settings.rules if one.rule.name in only)
    found = lint(document, rules, settings.structural, how.seconds, explained)
    facts: Facts = {}
    if only is None and any(chosen.rule.facts for chosen in rules):
        from transcript_lint.corpus import contribute

        facts, failed = contribute(document, rules, how.seconds, found)
        found += failed
    clock("(checking)")
    return found, facts


def _counted(document: Document, found: Sequence[Diagnostic]) -> Checked:
    """What was found in a document, with how much there is in it."""
    turns = sum(transcript.turn_count for transcript in document.transcripts)
    return Checked(document.source, tuple(found), len(document.transcripts), turns)


def _document(path: str, content: bytes, settings: Settings, how: How) -> Document | Checked:
    """What a file's bytes hold; where a plugin is to read its format, and cannot, what to say of it."""
    if suffix := foreign_suffix(path, settings):
        from transcript_lint.plugins.foreign import read

        document, failed = read(settings.readers[suffix], suffix, content, path)
        start = Position(1, 1)
        return document or Checked(Source(path, ""), (Diagnostic(CRASHES, "error", path, start, start, failed),))
    return native.read(decode(content, path), how.engine)


def foreign_suffix(path: str, settings: Settings) -> str:
    """The suffix of a path, if a plugin reads files of it; otherwise they are in the native format."""
    suffix = os.path.splitext(path)[1].lower() if settings.readers else ""  # noqa: PTH122
    return suffix if suffix in settings.readers else ""


def read_source(path: str, stdin_filename: str = "-") -> Source:
    """The source that a file holds, or the standard input for `-`.

    Raises:
        OSError: it cannot be read.
    """
    return decode(content_of(path), stdin_filename if path == files.STDIN else path)


def content_of(path: str) -> bytes:
    """The bytes of a file, or of the standard input for `-`.

    Raises:
        OSError: it cannot be read.
    """
    if path == files.STDIN:
        return sys.stdin.buffer.read()
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - pathlib would add to the start-up
        if S_ISCHR(os.fstat(file.fileno()).st_mode) and path != os.devnull and not file.isatty():
            raise OSError("it is a device, which may have no end")
        return file.read()


def unreadable(path: str, error: OSError) -> Diagnostic:
    """What to say of a file that cannot be read."""
    finding = Finding(f"this file cannot be read: {error.strerror or error}", Span(0, 0))
    return Diagnostic(UNREADABLE, "error", path, Position(1, 1), Position(1, 1), finding)


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
