"""Finds what only all sections of a file tell together: what is allowed where, and what is to be said at its end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from transcript_lint import sections
from transcript_lint.allowances import Standing, keys, sorted_out
from transcript_lint.allowances.baseline import Accepted, of_file
from transcript_lint.allowances.judging import judge
from transcript_lint.allowances.reading import Allowance, Reader, Wrong, read
from transcript_lint.checking import read_source, unreadable
from transcript_lint.config import Settings
from transcript_lint.document import Document
from transcript_lint.linter import lint
from transcript_lint.readers import native
from transcript_lint.results import Checked, Part
from transcript_lint.sections import Section, Survey
from transcript_lint.source import Source


def parts(path: str, settings: Settings, seen: Survey, size: int = 0) -> Iterable[Section]:
    """The sections of a file that can be cut, of about `size` bytes, each with what is allowed in it, if anything is.

    `seen` is what a survey told of it.

    Raises:
        OSError: it cannot be read.
    """
    cut = sections.sections(path, size, seen.legacy)
    if settings.allow or seen.speaks:
        return _with_allowances(list(cut), settings)
    if settings.baseline and of_file(path, settings.baseline):
        return (section._replace(standing=Standing()) for section in cut)
    return cut


def _with_allowances(cut: Sequence[Section], settings: Settings) -> Iterator[Section]:
    """The sections with what is allowed in each. Only those are read for it that speak to the linter, or are sought."""
    reader = Reader(cut[0].path, settings)
    firsts = [section.lines_before + 1 for section in cut]
    for home, section in enumerate(cut):
        if reader.seeks() or sections.speaks(section):
            reader.part(native.read(sections.read(section)), home, *firsts[home + 1 : home + 2])
    said = reader.close()
    comparing = {one.rule.name for one in settings.rules if callable(one.rule.sections)}
    standing: list[list[Allowance]] = [[] for _ in cut]
    judged: list[set[int]] = [set() for _ in cut]
    for one in said.allowances:
        reached = {one.home, *range(bisect_right(firsts, one.first) - 1, bisect_right(firsts, one.last))}
        for number in reached:
            standing[number].append(one)
        if len(reached) == 1 and not comparing.intersection(one.rules):
            judged[one.home].add(one.number)
    wrong: list[list[Wrong]] = [[] for _ in cut]
    for mistake in said.wrong:
        wrong[mistake.home].append(mistake)
    for section, allowed, mistakes, numbers in zip(cut, standing, wrong, judged, strict=True):
        told = Standing(tuple(allowed), tuple(mistakes), frozenset(numbers), bool(said.unclosed))
        yield section._replace(standing=told)


class Joined:
    """What the sections of one file have told so far."""

    def __init__(self, first: Section, settings: Settings) -> None:
        self._first = first
        self._settings = settings
        self._count = 0
        self._seen: dict[str, set[int]] = {}
        self._repeated: set[str] = set()
        self._homes: dict[int, Section] = {}
        self._later: dict[int, Allowance] = {}
        self._used: set[tuple[int, str]] = set()
        self._accepted = Accepted(first.path, settings.baseline) if settings.baseline else None

    def add(self, section: Section, checked: Checked) -> Checked:
        """What was found in the next section, but for what a baseline accepts."""
        part = checked.part or Part()
        for rule, given in part.keys.items():
            seen = self._seen.setdefault(rule, set())
            before = len(seen)
            seen.update(given)
            if len(seen) < before + len(given):
                self._repeated.add(rule)
        self._used |= part.used
        if standing := section.standing:
            for one in standing.allowances:
                if one.number not in standing.judged:
                    self._later[one.number] = one
                    if one.home == self._count:
                        self._homes[self._count] = section
        self._count += 1
        if not self._accepted or not part.marks:
            return checked
        counted, accepted = self._accepted.part(checked.diagnostics, part.marks)
        return checked._replace(diagnostics=tuple(counted), suppressed=(*checked.suppressed, *accepted))

    def rest(self, last: Section) -> Iterator[Checked]:
        """What only the whole of the file shows, and what is wrong with what is allowed or accepted in it."""
        unclosed = bool(last.standing and last.standing.unclosed)
        try:
            if self._repeated or unclosed:
                whole = native.read(read_source(last.path))
                if self._repeated:
                    yield self._repeats(whole)
                if unclosed:
                    told = judge(whole, (), read(whole, self._settings).unclosed, self._used, self._settings)
                    yield Checked(whole.source, tuple(told), files=0)
            for home, section in self._homes.items():
                yield self._judged(home, native.read(sections.read(section)))
            if self._accepted:
                document = Document(sections.read(self._first))
                yield Checked(document.source, tuple(self._accepted.told(document, self._settings)), files=0)
        except OSError as error:
            yield Checked(Source(last.path, ""), (unreadable(last.path, error),), files=0)

    def _repeats(self, whole: Document) -> Checked:
        """What those rules find that compare the parts of a file, where one of them was there twice."""
        rules = [one for one in self._settings.rules if one.rule.name in self._repeated]
        found = lint(Document(whole.source, whole.transcripts), rules)
        counted, suppressed, used = sorted_out(whole, found, self._later.values(), self._settings.today)
        self._used |= used
        if self._accepted:
            counted, accepted = self._accepted.part(counted, keys(whole, counted, self._settings))
            suppressed += accepted
        return Checked(whole.source, tuple(counted), suppressed=tuple(suppressed), files=0)

    def _judged(self, home: int, document: Document) -> Checked:
        """What is wrong with the allowances of one section that reach beyond it."""
        own = [one for one in self._later.values() if one.home == home]
        told = judge(document, own, (), self._used, self._settings)
        return Checked(document.source, tuple(told), files=0)
