"""Withholds everything that a transcript says: the one point that all findings pass when a report is to be redacted.

What rules say is free text, and may quote anything. So nothing of a finding is kept but what is known to be harmless:
its rule, severity and places, and its rule's summary for a message. The text itself is kept as a shape, so that what is
drawn and counted still fits: every word masked letter by letter, a speaker as a letter of the alphabet. Paths are kept:
whoever named the file knows them, and a finding without a place is of no use.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from transcript_lint.config import Settings
from transcript_lint.document import Document
from transcript_lint.linter import Chosen
from transcript_lint.model import Diagnostic, Finding, Related, Span, Suppressed, Turn
from transcript_lint.patterns import pattern
from transcript_lint.readers import native
from transcript_lint.reporters import Context
from transcript_lint.reporters._manuals import Manual, manual_of
from transcript_lint.results import INCOMPLETE, Checked
from transcript_lint.source import Source

# What says how a text is built, and nothing of what it says.
_SPOKEN = pattern(r"[^\s.,:;?!()\[\]#/]")
_DIGIT = pattern(r"\d")
_LETTERS = 26


def redacted_context(context: Context) -> Context:
    """What a reporter may know of a run: options and allowances can hold names and words, and are withheld."""
    told = context.settings
    chosen = tuple(Chosen(rule, severity, {}) for rule, severity, _ in told.rules)
    settings = Settings(
        chosen,
        told.structural,
        told.fail_level,
        baseline=told.baseline,
        failures=told.failures,
        reporters=told.reporters,
    )
    return context._replace(settings=settings, redacted=True)


class Redaction:
    """What every file of a run passes, or every section of one, in which a speaker has the same letter throughout."""

    def __init__(self, manuals: Mapping[str, Manual]) -> None:
        self._manuals = manuals
        self._path = ""
        self._speakers: dict[str, str] = {}

    def redact(self, checked: Checked) -> Checked:
        """What was found in a file, with nothing left of what is said in it, by whom, or about whom."""
        if checked.files or checked.source.path != self._path:
            self._path, self._speakers = checked.source.path, {}
        return checked._replace(
            source=self._masked(checked),
            diagnostics=tuple(_redacted(found, self._manuals) for found in checked.diagnostics),
            suppressed=tuple(
                Suppressed(_redacted(each.diagnostic, self._manuals), each.kind, "") for each in checked.suppressed
            ),
        )

    def _masked(self, checked: Checked) -> Source:
        source, document = checked.source, checked.document()
        if checked.part and not checked.diagnostics and not checked.suppressed:  # there is nothing to show
            for transcript in document.transcripts:
                _named(filter(None, transcript.labels), self._speakers)
            return Source(source.path, "")
        return Source(
            source.path,
            mask(document, self._speakers),
            source.encoding,
            source.bom,
            lines_before=source.lines_before,
            before=source.before,
            above=self._beside(source.above),
            below=self._beside(source.below),
        )

    def _beside(self, line: str | None) -> str | None:
        return None if line is None else mask(native.read(Source("", line)), dict(self._speakers))


def _redacted(found: Diagnostic, manuals: Mapping[str, Manual]) -> Diagnostic:
    """A finding's rule, severity and places. That a rule failed is said by the engine, which quotes no transcript."""
    message = found.message if found.rule in INCOMPLETE else manual_of(found.rule, manuals).summary
    related = tuple(Related(place.span, "") for place in found.finding.related)
    finding = Finding(message, found.finding.span, related)
    return Diagnostic(found.rule, found.severity, found.path, found.start, found.end, finding)


def mask(document: Document, speakers: dict[str, str]) -> str:
    """The shape of a text: as many characters, in the same lines, with as many speakers in the same turns.

    `speakers` has the letters of those that were met before, and gets those of the others.
    """
    text, at = document.text, 0
    pieces = []
    for (start, end), shape in sorted(_shapes(document, speakers)):
        pieces += [_SPOKEN.sub("x", text[at:start]), shape]
        at = end
    return "".join([*pieces, _SPOKEN.sub("x", text[at:])])


def _shapes(document: Document, speakers: dict[str, str]) -> Iterator[tuple[Span, str]]:
    """The parts of the text that are masked otherwise: labels, times, and how comments begin."""
    for transcript in document.transcripts:
        for turn in transcript.turns:
            yield from _shapes_of(turn, speakers)
    for comment in document.comments:
        start, end = comment.span
        end -= len(comment.text.rstrip())
        yield Span(start, end), document.text[start:end]


def _shapes_of(turn: Turn, speakers: dict[str, str]) -> Iterator[tuple[Span, str]]:
    if turn.label:
        _named((turn.label,), speakers)
        yield turn.label_span, (speakers[turn.label] * len(turn.label))[: len(turn.label)]
    if turn.time:
        yield turn.time_span, _DIGIT.sub("0", turn.time)


def _named(labels: Iterable[str], speakers: dict[str, str]) -> None:
    """Give each speaker that has none yet the next letter."""
    for label in labels:
        if label not in speakers:
            speakers[label] = _letters(len(speakers))


def _letters(number: int) -> str:
    """The letters for the speaker of a number: A to Z, then Ba, Bb and so on, so that none is another one repeated."""
    more, last = divmod(number, _LETTERS)
    return _letters(more) + chr(ord("a") + last) if more else chr(ord("A") + last)
