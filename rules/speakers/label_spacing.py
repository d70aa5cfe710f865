"""White space around a label's colon."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat
from operator import add, eq, itemgetter

from transcript_lint import Edit, Finding, Fix, Glance, Span, Transcript, Turn, rule

from .._glances import laid_out


def _sign(glance: Glance) -> list[Transcript]:
    """Where not all turns are laid out as usual."""
    return [transcript for transcript in glance.transcripts if id(transcript) not in laid_out(glance)]


@rule(severity="info", fix=True, layout=True, sign=_sign, explained_by=("truncated-characters",))
def label_spacing(transcript: Transcript) -> Iterator[Finding]:
    """White space around a label or its colon that is not as the format has it.

    The usual form is `Label: text`, with one space behind the colon and none before it, and one behind a time. A file
    in one form can be compared line by line, and searched for `Candidate: `. The fix writes that form.

    A space before each colon, as French has it, is left alone where all labels of the transcript have it, and so is a
    colon right before a digit, which may be that of a clock.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer:Have you worked with Kafka?
                   ^ no space behind the colon: expected `Interviewer: `
        [00:07]Candidate :   Yes, for two years.
               ^ no space behind the time: expected `[00:07] Candidate: `
                        ^^^^^ white space around the colon: expected `Candidate: `

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        [00:07] Candidate: Yes, for two years.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        [00:07] Candidate: Yes, for two years.
    """
    if _all_usual(transcript):
        return
    text = transcript.source.text
    odd = [turn for turn in transcript.turns if turn.label is not None and not _is_usual(text, turn, turn.label)]
    if not odd:
        return
    french = all(_colon(text, turn).startswith((" :", "\u00a0:", "\u202f:")) for turn in transcript.turns if turn.label)
    for turn in odd:
        if turn.time is not None and (gap := Span(turn.time_span.end + 1, turn.label_at)) and text[slice(*gap)] != " ":
            message = "no space behind the time" if gap.start == gap.end else "white space behind the time"
            expected = f"`[{turn.time}] {turn.label}: `"
            yield _finding(f"{message}: expected {expected}", gap, " ")
        colon, wanted = _colon(text, turn), ": " if _speaks(turn) else ":"
        if colon != wanted and not (french and colon[1:] == wanted) and colon.strip() == ":":
            message = "no space behind the colon" if colon == ":" else "white space around the colon"
            yield _finding(
                f"{message}: expected `{turn.label}{wanted}`", Span(turn.label_span.end, turn.text_at), wanted
            )


def _all_usual(transcript: Transcript) -> bool:
    """Whether every turn has its label, a colon, one space and its text; where it says no, that may yet be usual."""
    text, (start, end), turns = transcript.source.text, transcript.span, transcript.turns
    labels = [label for label in transcript.labels if label is not None]
    if len(labels) != len(turns) or any(map(itemgetter(2), turns)) or text.find(": \n", start, end) >= 0:
        return False
    if text.find("\r", start, end) >= 0 and text.find(": \r", start, end) >= 0:
        return False
    ends = tuple(map(add, map(itemgetter(3), turns), map(len, labels)))
    told = all(map(text.startswith, repeat(": "), ends))
    return told and all(map(eq, map(itemgetter(4), turns), map(add, ends, repeat(2))))


def _finding(message: str, span: Span, wanted: str) -> Finding:
    return Finding(message, span, fix=Fix("write one space" if wanted != ":" else "write none", (Edit(span, wanted),)))


def _is_usual(text: str, turn: Turn, label: str) -> bool:
    """Whether the spacing of a turn is as the format has it; what nearly all turns have is found out first."""
    end = turn.label_at + len(label)
    if turn.time is not None and text[turn.time_span.end : turn.label_at] != "] ":
        return False
    if turn.text_at == end + 2 and text.startswith(": ", end) and _speaks(turn):
        return True
    if not turn.text or (text[end : turn.text_at] == ":" and turn.text[0].isdigit()):
        return True
    return text[end : turn.text_at] == (": " if _speaks(turn) else ":")


def _colon(text: str, turn: Turn) -> str:
    return text[turn.label_span.end : turn.text_at]


def _speaks(turn: Turn) -> bool:
    """Whether anything stands on the line of the label; the words can begin on the next one."""
    return turn.text[:1] not in "\n\r"
