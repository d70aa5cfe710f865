"""Reads what the comments of a text, and the configuration, allow in it."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from transcript_lint.config import Allow, Settings
from transcript_lint.config.globs import matcher
from transcript_lint.config.mistakes import did_you_mean, span_of
from transcript_lint.model import Comment, Document, Edit, Finding, Fix, Span, Transcript
from transcript_lint.patterns import pattern
from transcript_lint.record import NamedTuple
from transcript_lint.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from transcript_lint.model import Safety

UNKNOWN = "unknown-allowances"
UNCLOSED = "unclosed-allowances"
_VERBS = ("allow", "allow-file", "allow-begin", "allow-end", "expect")
_DAY = pattern(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\Z")
_GLOB = frozenset("*?[")
_END = 1 << 60


class Allowance(NamedTuple):
    """Rules permitted from line `first` to `last`; `span` is where it is written, or what an entry is for.

    `kind` is "comment" or "configuration"; `until` the last day on which it holds, or empty; `place` where it stands in
    the configuration; `number` tells it from the others of the document.
    """

    number: int
    rules: tuple[str, ...]
    first: int
    last: int
    span: Span
    kind: str
    reason: str
    until: str = ""
    expected: bool = False
    place: str = ""

    def expired(self, today: str) -> bool:
        """Whether its last day is over; never, where nobody says which day it is."""
        return bool(self.until and today and self.until < today)


class Wrong(NamedTuple):
    """Something wrong with the words of an allowance."""

    rule: str
    finding: Finding


def read(document: Document, settings: Settings) -> tuple[list[Allowance], list[Wrong]]:
    """What is allowed in a document, and what of that cannot be understood."""
    reader = _Reader(document)
    for comment in document.comments:
        reader.comment(comment)
    reader.close()
    for entry in settings.allow:
        reader.entry(entry)
    return reader.allowances, reader.wrong


class _Reader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.allowances: list[Allowance] = []
        self.wrong: list[Wrong] = []
        self.open: dict[str, list[int]] = {}
        self._lines: list[int] | None = None
        self._last: list[int] = []

    def comment(self, comment: Comment) -> None:
        """One line that speaks to the linter."""
        head, _, reason = comment.text.partition("--")
        words = head.replace(",", " ").split()
        verb, rules = (words[0], words[1:]) if words else ("", [])
        until = ""
        if "until" in rules:
            at = rules.index("until")
            until, rules = " ".join(rules[at + 1 :]), rules[:at]
        if verb not in _VERBS:
            hint = did_you_mean(verb, _VERBS) or f": expected one of {', '.join(_VERBS)}"
            fix = renamed(self.document, comment.span, verb, hint, 0)
            self._wrong(comment, f"`{verb}` is no word for an allowance{hint}", fix=fix)
        elif not rules:
            self._wrong(comment, f"no rule to {verb}: expected `{verb} RULE -- reason`")
        elif until and not _DAY.match(until):
            self._wrong(comment, f"`{until}` is no day: expected `until 2027-01-31`")
        elif verb == "allow-end":
            self._end(comment, rules)
        else:
            self._add(comment, verb, tuple(rules), reason.strip(), until)

    def _wrong(self, comment: Comment, message: str, rule: str = UNKNOWN, fix: Fix | None = None) -> None:
        self.wrong.append(Wrong(rule, Finding(message, comment.span, fix=fix)))

    def _add(self, comment: Comment, verb: str, rules: tuple[str, ...], reason: str, until: str) -> None:
        number = len(self.allowances)
        first, last = (1, _END) if verb == "allow-file" else (comment.line, _END)
        if verb in ("allow", "expect"):
            last = self._reach(comment.line)
        if verb == "allow-begin":
            for rule in rules:
                self.open.setdefault(rule, []).append(number)
        expected = verb == "expect"
        self.allowances.append(Allowance(number, rules, first, last, comment.span, "comment", reason, until, expected))

    def _end(self, comment: Comment, rules: list[str]) -> None:
        """What was begun for a rule last ends here."""
        for rule in rules:
            if self.open.get(rule):
                number = self.open[rule].pop()
                self.allowances[number] = self.allowances[number]._replace(last=comment.line)
            else:
                message = f"nothing was begun for `{rule}`: expected `allow-begin {rule}` above"
                self._wrong(comment, message, UNCLOSED, less(self.document, comment.span, rules, rule, "suggestion"))

    def close(self) -> None:
        """Tell of what was begun and not ended."""
        for rule, numbers in self.open.items():
            for number in numbers:
                span = self.allowances[number].span
                message = f"what is allowed of `{rule}` from here on is never ended: expected `allow-end {rule}`"
                self.wrong.append(Wrong(UNCLOSED, Finding(message, span, fix=self._ended(rule))))

    def _ended(self, rule: str) -> Fix:
        """The end of what is begun, behind the last line: just how far it reaches without."""
        text, end = self.document.text, line_end(self.document)
        before = "" if text.endswith(("\n", "\r")) else end
        edit = Edit(Span(len(text), len(text)), f"{before}# transcript-lint: allow-end {rule}{end}")
        return Fix("end it behind the last line", (edit,), "suggestion")

    def _reach(self, line: int) -> int:
        """The last line of the next turn or header below a line."""
        if self._lines is None:
            parts = sorted(things(self.document))
            self._lines = [first for first, _ in parts]
            self._last = [last for _, last in parts]
        index = bisect_right(self._lines, line)
        return self._last[index] if index < len(self._last) else _END

    def entry(self, entry: Allow) -> None:
        """An entry of the configuration, as far as it is for this document."""
        if entry.path is not None and not _is_at(entry, self.document.source.path):
            return
        for transcript in self.document.transcripts if entry.transcript or entry.turn else ():
            if entry.transcript in (None, transcript.header.identifier if transcript.header else None):
                self._part(entry, transcript)
                return
        if not entry.transcript and not entry.turn:
            named = entry.path is not None and not _GLOB.intersection(entry.path)
            self._allow(entry, 1, _END, Span(0, 0), place=_place(entry) if named else "")
        elif entry.path is not None and not _GLOB.intersection(entry.path):
            self._allow(entry, _END, _END, Span(0, 0), place=_place(entry))

    def _part(self, entry: Allow, transcript: Transcript) -> None:
        source = self.document.source
        if entry.turn is None:
            span = transcript.header.span if transcript.header else Span(transcript.span.start, transcript.span.start)
            last = source.position(max(transcript.span.start, transcript.span.end - 1)).line
            self._allow(entry, source.position(transcript.span.start).line, last, span, _place(entry))
        elif entry.turn <= len(transcript.turns):
            turn = transcript.turns[entry.turn - 1]
            self._allow(entry, turn.line, source.position(turn.text_span.end).line, turn.label_span, _place(entry))
        else:
            self._allow(entry, _END, _END, Span(transcript.span.start, transcript.span.start), _place(entry))

    def _allow(self, entry: Allow, first: int, last: int, span: Span, place: str) -> None:
        number = len(self.allowances)
        until = entry.until or ""
        self.allowances.append(
            Allowance(number, entry.rules, first, last, span, "configuration", entry.reason, until, place=place)
        )


def less(document: Document, span: Span, rules: Sequence[str], rule: str, safety: Safety = "safe") -> Fix:
    """The comment at `span`, which names `rules`, without one of them; no comment at all where it names no other."""
    if len(rules) == 1:
        return without(document, span, safety)
    head, dashes, reason = document.text[span.start : span.end].partition("--")
    kept = ", ".join(other for other in rules if other != rule)
    first = head.index(rules[0])
    tail = head[head.rindex(rules[-1]) + len(rules[-1]) :]
    return Fix(f"name `{rule}` no longer", (Edit(span, head[:first] + kept + tail + dashes + reason),), safety)


def without(document: Document, span: Span, safety: Safety) -> Fix:
    """The text without the line of the comment at `span`; that is never safe where it parts a turn from words."""
    starts = document.source.line_starts
    line = document.source.position(span.start).line
    end = starts[line] if line < len(starts) else len(document.text)
    below = document.source.line_span(line + 1) if line < len(starts) else (end, end)
    parts = document.text[below[0] : below[1]].strip() and document.text[end].isspace()
    edit = Edit(Span(starts[line - 1], end), "")
    return Fix("remove the comment", (edit,), "suggestion" if parts else safety)


def renamed(document: Document, span: Span, word: str, hint: str, which: int) -> Fix | None:
    """The comment at `span` with what `hint` says was meant, for the first (0) or last (-1) time that `word` is in it.

    No safe one: where the rule is that of a plugin which is not there, the nearest is another.
    """
    if not hint.startswith("; did you mean"):
        return None
    meant = hint.split("`")[1]
    head = document.text[span.start : span.end].partition("--")[0]
    places = [place.span() for place in re.finditer(rf"(?<=[\s,:]){re.escape(word)}(?=[\s,]|\Z)", head)]
    start, end = places[which]
    edit = Edit(Span(span.start + start, span.start + end), meant)
    return Fix(f"write `{meant}`", (edit,), "suggestion")


def line_end(document: Document) -> str:
    """How the first line of a text ends."""
    starts = document.source.line_starts
    first = document.text[: starts[1]] if len(starts) > 1 else "\n"
    return first[len(first.rstrip("\r\n")) :] or "\n"


def things(document: Document) -> Iterator[tuple[int, int]]:
    """The first and the last line of each header and turn."""
    for transcript in document.transcripts:
        if transcript.header:
            yield transcript.header.line, transcript.header.line
        for turn in transcript.turns:
            yield turn.line, document.source.position(turn.text_span.end).line


def speaks_of(path: str, today: str, entry: Allow) -> bool:
    """Whether an entry of the configuration may be told of at a file in which nothing is found: unused or expired."""
    if entry.path is not None and not _is_at(entry, path):
        return False
    named = entry.path is not None and not _GLOB.intersection(entry.path)
    expired = bool(entry.until and today and entry.until < today)
    return named or expired or bool(entry.transcript or entry.turn)


def _is_at(entry: Allow, path: str) -> bool:
    relative = os.path.relpath(os.path.abspath(path), entry.origin.folder).replace(os.sep, "/")  # noqa: PTH100
    return entry.path is not None and bool(matcher(entry.path).match(relative))


def _place(entry: Allow) -> str:
    """The file and the line of an entry of the configuration."""
    start = span_of(entry.origin.text, entry.at).start
    return f"{entry.origin.name}:{Source('', entry.origin.text).position(start).line}"
