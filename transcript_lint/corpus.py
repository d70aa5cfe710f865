"""Collects what each document contributes to the rules that look across files, and judges it once."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from time import perf_counter

from transcript_lint import budget
from transcript_lint.consequences import Places, reach
from transcript_lint.document import Corpus, Document, Fact
from transcript_lint.linter import Chosen, Nonsense, crash, promising
from transcript_lint.model import Diagnostic, Finding, Related, Span
from transcript_lint.rule import Facts as Collect
from transcript_lint.rule import weighs
from transcript_lint.source import Source

# What documents contributed, by rule.
Facts = Mapping[str, Collection[Fact]]
Opened = Callable[[str], Source]
_NAMED = 3


def contribute(
    document: Document,
    rules: Iterable[Chosen],
    seconds: dict[str, float] | None = None,
    said: Collection[Diagnostic] = (),
) -> tuple[Facts, tuple[Diagnostic, ...]]:
    """What a document contributes to each of the rules that look across files, and who failed at that.

    `seconds` is what to add to, for each rule, the time that it took. Of what is `said` of the document by other rules,
    it contributes the places that explain what those across files may find.
    """
    facts: dict[str, Collection[Fact]] = {}
    failed: list[Diagnostic] = []
    across = [one for one in rules if one.rule.facts]
    for cause in {name for one in across for name in one.rule.explained_by}:
        severities = [one.severity for one in across if cause in one.rule.explained_by]
        told = [one for one in said if one.rule == cause and all(weighs(one.severity, other) for other in severities)]
        if told:
            facts[cause] = tuple(Fact(document.source.path, reach(document, one), None) for one in told)
    for chosen, _ in promising(document, across, failed, seconds):
        if (collect := chosen.rule.facts) is not None:
            started = perf_counter()
            try:
                with budget.spent_on(len(document.text)):
                    found = facts_of(document, collect)
            except (Exception, SystemExit, budget.OutOfTime) as error:
                failed.append(crash(document, chosen.rule, 0, error))
            else:
                facts[chosen.rule.name] = found
            if seconds is not None:
                seconds[chosen.rule.name] = seconds.get(chosen.rule.name, 0.0) + perf_counter() - started
    return facts, tuple(failed)


def facts_of(document: Document, collect: Collect) -> tuple[Fact, ...]:
    """What a function of a rule says of a document, as facts.

    Raises:
        Nonsense: it gives something else than pairs of a span and a value.
    """
    try:
        return tuple(Fact(document.source.path, span, value) for span, value in collect(document))
    except (TypeError, ValueError) as error:
        step = error.__traceback__
        while step and step.tb_next:
            step = step.tb_next
        if step and step.tb_frame.f_code.co_filename == __file__:
            raise Nonsense("it gave a fact that is no pair of a span and a value") from None
        raise


class _Packed(Collection[Fact]):
    """Facts of one document, made each time that somebody looks at them, from a tenth of their size."""

    __slots__ = ("_count", "_packed", "_path")

    def __init__(self, path: str, facts: Collection[Fact], before: int) -> None:
        self._path = path
        self._count = len(facts)
        self._packed = marshal.dumps([(start + before, end + before, value) for _, (start, end), value in facts])

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Fact]:
        path = self._path
        facts = marshal.loads(self._packed)  # noqa: S302 - it was packed in this run
        return (Fact(path, Span(start, end), value) for start, end, value in facts)

    def __contains__(self, fact: object) -> bool:
        return any(fact == one for one in self)


def packed(facts: Facts, before: int) -> Facts:
    """The facts of a section with `before` code points above it, as facts of the file, and small where they can be."""
    return {rule: _packed(given, before) for rule, given in facts.items()}


def _packed(facts: Collection[Fact], before: int) -> Collection[Fact]:
    if facts and all(plain(fact.value) for fact in facts):
        return _Packed(next(iter(facts)).path, facts, before)
    return tuple(fact._replace(span=Span(*(at + before for at in fact.span))) for fact in facts)


class _All(Collection[Fact]):
    """The facts of all documents, which need not be held at once."""

    def __init__(self, parts: Iterable[Collection[Fact]]) -> None:
        self._parts = tuple(parts)

    def __len__(self) -> int:
        return sum(map(len, self._parts))

    def __iter__(self) -> Iterator[Fact]:
        return chain.from_iterable(self._parts)

    def __contains__(self, fact: object) -> bool:
        return any(fact in part for part in self._parts)


def plain(value: object) -> bool:
    """Whether a fact's value is made of whole numbers, truth values, None and tuples only."""
    if type(value) is tuple:
        return all(map(plain, value))
    return value is None or type(value) in (int, bool)


def judge(rules: Iterable[Chosen], facts: Iterable[Facts], opened: Opened) -> Iterator[Diagnostic]:
    """What the rules that look across files find in the facts of all documents, rule by rule.

    `opened` gives the source of a path that there are facts of. A diagnostic's message names the places in other files,
    and its finding keeps the places in its own.
    """
    contributions = list(facts)
    across = [chosen for chosen in rules if chosen.rule.facts is not None]
    names = {chosen.rule.name for chosen in across}
    for chosen in across:
        name = chosen.rule.name
        every = _All(contribution[name] for contribution in contributions if name in contribution)
        others = [cause for cause in chosen.rule.explained_by if cause not in names]  # whose facts are their findings
        causes = [fact for cause in others for one in contributions for fact in one.get(cause, ())]
        yield from _judge(chosen, Corpus(every), causes, opened)


def _judge(chosen: Chosen, corpus: Corpus, causes: Sequence[Fact], opened: Opened) -> Iterator[Diagnostic]:
    rule = chosen.rule
    try:
        with budget.spent_on(len(corpus.facts)):
            found = list(rule.check(corpus, **chosen.options))
        if found and not {finding.path for finding in found} <= {fact.path for fact in corpus.facts}:
            raise Nonsense("it gave a finding without the path of one of the documents")
        yield from [_diagnostic(chosen, finding, opened) for finding in _unexplained(found, causes)]
    except (Exception, SystemExit, budget.OutOfTime) as error:
        first = min((fact.path for fact in corpus.facts), default="-")
        yield crash(Document(Source(first, "")), rule, 0, error)


def _unexplained(found: Iterable[Finding], causes: Iterable[Fact]) -> Iterator[Finding]:
    """The findings that nothing explains which another rule found in the same file."""
    spans: dict[str, list[Span]] = {}
    for path, span, _ in causes:
        spans.setdefault(path, []).append(span)
    around = {path: Places(several) for path, several in spans.items()}
    return (one for one in found if one.path not in around or not around[one.path].meet(one))


def _diagnostic(chosen: Chosen, finding: Finding, opened: Opened) -> Diagnostic:
    own = tuple(related for related in finding.related if related.path in ("", finding.path))
    others = [related for related in finding.related if related not in own]
    message = f"{finding.message}: {_places(others, opened)}" if others else finding.message
    source = opened(finding.path)
    span = _within(source, finding.span)
    located = finding._replace(message=message, span=span, related=own)
    start, end = source.position(span.start), source.position(span.end)
    return Diagnostic(chosen.rule.name, chosen.severity, finding.path, start, end, located)


def _places(others: list[Related], opened: Opened) -> str:
    named = []
    for related in others[:_NAMED]:
        source = opened(related.path)
        line, column = source.position(_within(source, related.span).start)
        named.append(f"{related.path}:{line}:{column}")
    if len(others) > _NAMED:
        named.append(f"{len(others) - _NAMED} more")
    return ", ".join(named[:-1]) + " and " + named[-1] if len(named) > 1 else named[0]


def _within(source: Source, span: Span) -> Span:
    """The span, in a text that may have become shorter since the facts were collected."""
    length = len(source.text)
    return Span(min(span.start, length), min(span.end, length))
