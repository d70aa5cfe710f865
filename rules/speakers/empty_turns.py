"""A turn in which nothing is said."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from transcript_lint import Edit, Finding, Fix, Glance, Source, Span, Transcript, Turn, pattern, rule

from ._labels import PASSAGES

_LINE_END = pattern(r"\r\n?|\n|\Z")


def _sign(glance: Glance) -> list[Transcript]:
    """Where a turn has no words."""
    return [one for one in glance.transcripts if not all(one.texts) or any(map(str.isspace, one.texts))]


@rule(fix=True, sign=_sign, explained_by=("non-answers",))
def empty_turns(transcript: Transcript) -> Iterator[Finding]:
    """A label with no words behind it.

    What this speaker said is lost, or nobody spoke and the label is a slip. If they were silent, say so: `(silence)`.
    Marks that are no speakers (`Break:`, `Music:`) and a label whose text follows on a line of its own are left
    alone; the fix deletes the line, and is unsafe since it changes who speaks when.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate:
        ^^^^^^^^^ nothing is said in this turn
        Interviewer: I see.

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Interviewer: I see.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Break:
        Candidate:
            Yes, for two years.
        Interviewer: I see.
        Candidate: (silence)
    """
    texts = tuple(map(itemgetter(1), transcript.turns))
    if all(texts) and not any(map(str.isspace, texts)):
        return
    for index, turn in enumerate(transcript.turns):
        if turn.text.isspace() or not turn.text:
            following = transcript.turns[index + 1 : index + 2]
            if turn.label and turn.label.lower() not in PASSAGES and not _goes_on(turn, following):
                line = Fix("delete the turn", (_line(transcript.source, turn),), "unsafe")
                yield Finding("nothing is said in this turn", turn.label_span, fix=line)


def _goes_on(turn: Turn, following: tuple[Turn, ...]) -> bool:
    """Whether the next line has no label, so that it may be what is said here."""
    return any(after.label is None and after.line <= turn.line + 2 for after in following)


def _line(source: Source, turn: Turn) -> Edit:
    start = turn.label_at - source.position(turn.label_at).column + 1
    end = _LINE_END.search(source.text, turn.text_span.end)
    return Edit(Span(start, end.end() if end else len(source.text)), "")
