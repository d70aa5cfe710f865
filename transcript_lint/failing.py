"""Says why a rule fails on an example: what it raised, on which line of its code, in which text."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import chain

from transcript_lint import budget
from transcript_lint.corpus import contribute, facts_of, judge
from transcript_lint.document import Corpus, Document
from transcript_lint.examples import Example, Problem, files_in, picture
from transcript_lint.linter import CRASHES, Chosen, Nonsense, lint, told
from transcript_lint.model import Diagnostic, Transcript, Turn
from transcript_lint.places import Place, described, place_of, shown
from transcript_lint.readers import native
from transcript_lint.rule import Rule
from transcript_lint.source import Source


def failing(rule: Rule, example: Example) -> Problem | None:
    """The problem that a rule fails on an example, with all files in it."""
    return _problem(rule, example, "on this example", list(files_in(example.text)), example.text)


def failing_on(rule: Rule, example: Example, what: str, source: Source) -> Problem | None:
    """The problem that a rule fails on a variant of an example; `what` says what was done to it."""
    return _problem(rule, example, what, [source], source.text)


def _problem(rule: Rule, example: Example, what: str, sources: Sequence[Source], text: str) -> Problem | None:
    documents = [native.read(source) for source in sources]
    chosen = Chosen(rule, rule.severity, example.options)
    failed = next((found for found in _found(chosen, documents) if found.rule == CRASHES), None)
    if failed is None:
        return None
    error = None if rule.check in budget.exhausted else _raised(chosen, documents)
    message = f"{failed.finding.message}\n" if error is None else "\n".join(_explained(rule, error))
    drawn = "\n".join(f"      {line}".rstrip() for line in picture(text, ()).split("\n"))
    return Problem(example, f"{what}, it fails: {message}\n{drawn}")


def _found(chosen: Chosen, documents: Sequence[Document]) -> Iterator[Diagnostic]:
    """What a run tells of some documents: also that the rule failed, but not what it raised, which may quote them."""
    for document in documents:
        yield from lint(document, [chosen])
    contributions = [contribute(document, [chosen]) for document in documents]
    yield from chain.from_iterable(failed for _, failed in contributions)
    sources = {document.source.path: document.source for document in documents}
    yield from judge([chosen], [facts for facts, _ in contributions], sources.__getitem__)


def _raised(chosen: Chosen, documents: Sequence[Document]) -> BaseException | None:
    """What a rule raises in some documents; nothing where what it gives is none of what a rule may give."""
    try:
        for document in documents:
            told(chosen, document.glance)
            for part in _parts(document, chosen.rule.subject):
                deque(chosen.rule.check(part, **chosen.options), maxlen=0)
        if collect := chosen.rule.facts:
            facts = [fact for one in documents for fact in facts_of(one, collect)]
            deque(chosen.rule.check(Corpus(facts), **chosen.options), maxlen=0)
    except Nonsense:
        return None
    except (Exception, SystemExit) as error:
        return error
    return None


def _parts(document: Document, subject: str) -> Iterator[Document | Transcript | Turn]:
    """The parts of a document that a rule reads; none for one that reads the corpus."""
    if subject == "Document":
        yield document
    for transcript in document.transcripts if subject in ("Transcript", "Turn") else ():
        yield from transcript.turns if subject == "Turn" else (transcript,)


def _explained(rule: Rule, error: BaseException) -> Iterator[str]:
    """What was raised, and the line of the rule's code that it comes from."""
    import linecache

    yield described(error)
    code = rule.check.__code__
    place = place_of(error, prefer=code.co_filename) or Place(code.co_filename, code.co_firstlineno, code.co_name)
    line = linecache.getline(place.path, place.line).strip()
    yield f"    {shown(place.path)}:{place.line}: {line}\n"
