"""Reads what the comments of a text, and the configuration, allow in it."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from transcript_lint.config import Allow, Settings
from transcript_lint.config.globs import matcher
from transcript_lint.config.mistakes import did_you_mean, span_of
from transcript_lint.document import Comment, Document
from transcript_lint.model import Edit, Finding, Fix, Span, Transcript
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
    the configuration; `number` tells it from the others of the document. Of a document that is read in sections, `home`
    is the number, from 0, of the one that `span` is in.
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
    home: int = 0

    def expired(self, today: str) -> bool:
        """Whether its last day is over; never, where nobody says which day it is."""
        return bool(self.until and today and self.until < today)


class Wrong(NamedTuple):
    """Something wrong with the words of an allowance, which is in the section of the number `home`."""

    rule: str
    finding: Finding
    home: int = 0


class Said(NamedTuple):
    """What is allowed in a document, what of that cannot be understood, and what is begun there and never ended."""

    allowances: list[Allowance]
    wrong: list[Wrong]
    unclosed: list[Wrong]


def read(document: Document, settings: Settings) -> Said:
    """What is allowed in a document, and what of that cannot be understood."""
    reader = Reader(document.source.path, settings)
    reader.part(document)
    return reader.close()


class Reader:
    """Reads what is allowed in a document, or in one section of it after the other."""

    def __init__(self, path: str, settings: Settings) -> None:
        self._entries = [entry for entry in settings.allow if entry.path is None or _is_at(entry, path)]
        self._found: dict[int, Allowance] = {}
        self._allowances: list[Allowance] = []
        self._wrongs: list[Wrong] = []
        self._open: dict[str, list[int]] = {}

    def seeks(self) -> bool:
        """Whether the configuration speaks of a part of the document that was not met yet."""
        wanted = sum(1 for entry in self._entries if entry.transcript or entry.turn)
        return len(self._found) < wanted

    def part(self, document: Document, home: int = 0, below: int = _END) -> None:
        """Read the document, or its section of the number `home`, below which the next begins at the line `below`."""
        self._document, self._home, self._below = document, home, below
        self._lines: list[int] | None = None
        self._last: list[int] = []
        for comment in document.comments:
            self._comment(comment)
        for index, entry in enumerate(self._entries):
            if (entry.transcript or entry.turn) and index not in self._found:
                self._look(index, entry)

    def close(self) -> Said:
        """All that was read, with what the configuration allows behind what comments do."""
        unclosed = list(self._unclosed())
        for index, entry in enumerate(self._entries):
            allowance = self._found.get(index) or _elsewhere(entry)
            if allowance:
                self._allowances.append(allowance._replace(number=len(self._allowances)))
        return Said(self._allowances, self._wrongs, unclosed)

    def _comment(self, comment: Comment) -> None:
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
            fix = renamed(self._document, comment.span, verb, hint, 0)
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
        self._wrongs.append(Wrong(rule, Finding(message, comment.span, fix=fix), self._home))

    def _add(self, comment: Comment, verb: str, rules: tuple[str, ...], reason: str, until: str) -> None:
        number = len(self._allowances)
        first, last = (1, _END) if verb == "allow-file" else (comment.line, _END)
        if verb in ("allow", "expect"):
            last = self._reach(comment.line)
        if verb == "allow-begin":
            for rule in rules:
                self._open.setdefault(rule, []).append(number)
        expected = verb == "expect"
        self._allowances.append(
            Allowance(number, rules, first, last, comment.span, "comment", reason, until, expected, home=self._home)
        )

    def _end(self, comment: Comment, rules: list[str]) -> None:
        """What was begun for a rule last ends here."""
        for rule in rules:
            if self._open.get(rule):
                number = self._open[rule].pop()
                self._allowances[number] = self._allowances[number]._replace(last=comment.line)
            else:
                message = f"nothing was begun for `{rule}`: expected `allow-begin {rule}` above"
                self._wrong(comment, message, UNCLOSED, less(self._document, comment.span, rules, rule, "suggestion"))

    def _unclosed(self) -> Iterator[Wrong]:
        """What was begun and not ended."""
        for rule, numbers in self._open.items():
            for number in numbers:
                span, home = self._allowances[number].span, self._allowances[number].home
                message = f"what is allowed of `{rule}` from here on is never ended: expected `allow-end {rule}`"
                yield Wrong(UNCLOSED, Finding(message, span, fix=self._ended(rule)), home)

    def _ended(self, rule: str) -> Fix:
        """The end of what is begun, behind the last line: just how far it reaches without."""
        text, end = self._document.text, line_end(self._document)
        before = "" if text.endswith(("\n", "\r")) else end
        edit = Edit(Span(len(text), len(text)), f"{before}# transcript-lint: allow-end {rule}{end}")
        return Fix("end it behind the last line", (edit,), "suggestion")

    def _reach(self, line: int) -> int:
        """The last line of the next turn or header below a line."""
        if self._lines is None:
            parts = sorted(things(self._document))
            self._lines = [first for first, _ in parts]
            self._last = [last for _, last in parts]
        index = bisect_right(self._lines, line)
        return self._last[index] if index < len(self._last) else self._below

    def _look(self, index: int, entry: Allow) -> None:
        """Find the part of the document that an entry of the configuration is for."""
        for transcript in self._document.transcripts:
            if entry.transcript in (None, transcript.header.identifier if transcript.header else None):
                self._found[index] = _at(entry, transcript, self._document.source)._replace(home=self._home)
                return


def _at(entry: Allow, transcript: Transcript, source: Source) -> Allowance:
    """What an entry of the configuration allows in a transcript, or in a turn of it."""
    if entry.turn is None:
        span = transcript.header.span if transcript.header else Span(transcript.span.start, transcript.span.start)
        last = source.position(max(transcript.span.start, transcript.span.end - 1)).line
        return _allowed(entry, source.position(transcript.span.start).line, last, span, _place(entry))
    if entry.turn <= len(transcript.turns):
        turn = transcript.turns[entry.turn - 1]
        return _allowed(entry, turn.line, source.position(turn.text_span.end).line, turn.label_span, _place(entry))
    return _allowed(entry, _END, _END, Span(transcript.span.start, transcript.span.start), _place(entry))


def _elsewhere(entry: Allow) -> Allowance | None:
    """What an entry of the configuration allows that is for no part of the document which is there, if it is told."""
    named = entry.path is not None and not _GLOB.intersection(entry.path)
    if not entry.transcript and not entry.turn:
        return _allowed(entry, 1, _END, Span(0, 0), _place(entry) if named else "")
    return _allowed(entry, _END, _END, Span(0, 0), _place(entry)) if named else None


def _allowed(entry: Allow, first: int, last: int, span: Span, place: str) -> Allowance:
    return Allowance(0, entry.rules, first, last, span, "configuration", entry.reason, entry.until or "", place=place)


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
    line = document.source.position(span.start).line
    start, end = document.source.line_start(line), document.source.line_start(line + 1)
    below = document.source.line_span(line + 1)
    parts = document.text[below[0] : below[1]].strip() and document.text[end].isspace()
    edit = Edit(Span(start, end), "")
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
