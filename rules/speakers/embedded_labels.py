"""A speaker's label in the middle of another speaker's turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from transcript_lint import Edit, Finding, Fix, Glance, Span, Transcript, Turn, pattern, rule, shared

from .._glances import with_colons
from ._labels import PASSAGES, ROLES, casts, labels_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

_LONGEST = 60
_FEW = 30

# The label is in a look-ahead, so that each end of a sentence in `Yes. I know. Anna: no` is tried.
_AFTER_A_SENTENCE = pattern(
    rf"(?P<gap>(?<=[.?!…;\])*])[\"'”’)]{{0,2}}[^\S\n\r]++|(?<![^\S\n\r])[^\S\n\r]{{2,}}+|(?:\r\n?|\n)[^\S\n\r]++"
    # Nothing is left of the line end where two files were put together; `U.S.A: no` has no small letter before it.
    rf"|(?<=[^\W\d_A-Z][.?!])|(?<=\.\.\.)|(?<=…))"
    rf"(?=(?P<label>[^\W\d_][^\n\r:?!;\[\]{{}}<>\"]{{0,{_LONGEST}}}):(?!//)(?=\s|\Z))"
)

# A label of one letter without its colon, or the first letter of one, before what a reply begins with.
_BARE = pattern(
    r"(?<=[.?!])[^\S\n\r]+(?P<letter>[B-HJ-NP-Z]) (?=(?:No|Not|Nope|Yes|Yeah|Yep|Uhm?|Um|Oh|OK|Ok|Okay|Sure|Well)\b)"
)


# What that leaves without small letters and spaces.
_LETTER = pattern(rb"[.?!][^!-~\n\r]*(?P<letter>[B-HJ-NP-Z])[NYUOSW]")


def _sign(glance: Glance) -> list[Transcript]:
    """Where a speaker's label stands in what is said, before or beside a colon, or a single letter before a reply."""
    letters = {letter for cast in casts(glance) for letter in _letters(filter(None, cast))}
    before = letters & {match["letter"].decode() for match in _LETTER.finditer(glance.capitals)}
    bare = [one for one in glance.holding(*map(" {} ".format, before)) if _BARE.search(glance.text, *one.span)]
    return bare + [one for one in with_colons(glance) if any(_names(text, one) for text in one.texts if ":" in text)]


def _names(text: str, transcript: Transcript) -> bool:
    """Whether a text may have a label in it; to look for each of many takes longer than the search."""
    labels = labels_of(transcript)
    return len(labels) > _FEW or any(f"{label}:" in text or (" " in label and f" {label} " in text) for label in labels)


@rule(fix=True, sign=_sign)
def embedded_labels(transcript: Transcript) -> Iterator[Finding]:
    """A label of a speaker of this transcript, with its colon, inside a turn.

    A line end is lost, and one speaker's words are given to another. Only labels that speak elsewhere in the transcript
    count, and only where a sentence has ended before them, be it without a space (`Yes.Candidate: No.`), or the turn
    begins: `Passion for Learning:` is no speaker. A name of several words with a time behind it counts anywhere, and so
    does, without its colon, a label of one letter or the first letter of a word for a role, where a reply begins behind
    it. The fix begins a turn there; it is only a suggestion since it changes who speaks.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka? Candidate: Yes, for two years.
                                                 ^^^^^^^^^ the label of a speaker inside the turn of `Interviewer`
        Interviewer: How?
        Candidate: On my own.

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Interviewer: How?
        Candidate: On my own.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Candidate: Yes, for two years.
                   ^^^^^^^^^ the label of a speaker inside the turn of `Candidate`

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Ted: Have you worked with Kafka? Anna Lind 12:07 Yes, for two years.
                                         ^^^^^^^^^ the label of a speaker inside the turn of `Ted`
        Ted: How?
        Anna Lind: On my own.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Doctor: Have you had a cough? P No.
                                      ^ most likely the label `Patient`, inside the turn of `Doctor`
        Doctor: Since when?
        Patient: Since Monday.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: What drives you?
        Candidate: Two things. Passion for Learning: I have always read. And he wrote "Interviewer: none", too.
    """
    labels = frozenset(labels_of(transcript))
    yield from _timed(transcript, labels)
    yield from _bare(transcript, _letters(labels))
    if not _elsewhere(transcript, labels):
        return
    people = frozenset(label for label in labels if label.lower() not in PASSAGES)
    for turn in transcript.turns:
        colon = turn.text.find(":", 0, _LONGEST)
        if colon > 0 and turn.text[:colon] in people:
            yield _finding(transcript, turn, Span(turn.text_at, turn.text_at), turn.text[:colon])
    for turn, match in transcript.search(_AFTER_A_SENTENCE):
        label = match["label"]
        if label in people and match.end() < turn.text_span.end:
            yield _finding(transcript, turn, Span(*match.span("gap")), label)


def _timed(transcript: Transcript, labels: frozenset[str]) -> Iterator[Finding]:
    """Names of speakers with a time behind them, as a program writes them above what they say: `Anna Lind  12:07`."""
    for label in labels if len(labels) <= _FEW else ():
        if " " in label and transcript.holds(f" {label} "):
            for turn, match in transcript.search(_before_a_time(label)):
                start = match.start()
                yield Finding(_inside(turn), Span(start, start + len(label)))


def _letters(labels: Iterable[str]) -> dict[str, str]:
    """Labels by their first letter, if they are of one or words for a role, and no two have the same."""
    roles = [label for label in labels if len(label) == 1 or label.lower() in ROLES]
    first = [label[0].upper() for label in roles]
    return {letter: label for letter, label in zip(first, roles, strict=True) if first.count(letter) == 1}


def _bare(transcript: Transcript, letters: Mapping[str, str]) -> Iterator[Finding]:
    """Labels that have shrunk to a letter without a colon."""
    if not transcript.holds(*(f" {letter} " for letter in letters)):
        return
    for turn, match in transcript.search(_BARE):
        label = letters.get(match["letter"])
        if label and label != turn.label:
            message = f"most likely the label `{label}`, {_place(turn)}"
            edit = Edit(Span(*match.span()), f"{_line_end(transcript)}{label}: ")
            yield Finding(message, Span(*match.span("letter")), fix=Fix("begin a turn here", (edit,), "suggestion"))


def _before_a_time(label: str) -> re.Pattern[str]:
    import re

    return re.compile(rf"(?<= ){re.escape(label)} +(?=\d{{1,2}}:\d\d\b)")


def _elsewhere(transcript: Transcript, labels: frozenset[str]) -> bool:
    """Whether labels may stand anywhere but where turns begin; counting them is much faster than the search."""
    text, (start, end) = transcript.source.text, transcript.span
    return len(labels) > _FEW or any(
        text.count(f"{label}:", start, end) != transcript.labels.count(label) for label in labels
    )


def _finding(transcript: Transcript, turn: Turn, gap: Span, label: str) -> Finding:
    start = gap.end
    message = _inside(turn)
    if gap.end == turn.text_at:
        edit = Edit(Span(turn.label_at, gap.end), "") if turn.label else None
    else:
        edit = Edit(gap, transcript.source.text[gap.start : gap.end].rstrip() + _line_end(transcript))
    return Finding(
        message, Span(start, start + len(label)), fix=Fix("begin a turn here", (edit,), "suggestion") if edit else None
    )


def _inside(turn: Turn) -> str:
    return f"the label of a speaker {_place(turn)}"


def _place(turn: Turn) -> str:
    return f"inside the turn of `{turn.label}`" if turn.label else "inside a turn"


@shared
def _line_end(transcript: Transcript) -> str:
    """The line end that the transcript uses."""
    text = transcript.source.text
    at = text.find("\n", *transcript.span)
    return "\r" if at < 0 else "\r\n" if text[at - 1] == "\r" else "\n"
