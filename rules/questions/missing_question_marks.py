"""A question without a question mark."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from transcript_lint import Edit, Finding, Fix, Span, Transcript, rule

from ._asking import Question, asked
from ._language import Language
from ._sentences import has_gaps, statements

# In words; in a longer sentence the beginning says little about the end.
_LONGEST = 20
# The share of a speaker's turns that have a question mark.
_OFTEN = 0.2


@rule(severity="info", fix=True)
def missing_question_marks(transcript: Transcript) -> Iterator[Finding]:
    """A question without a question mark.

    Only sentences with the order of words that nothing but questions have ("What is your name.") are found, and only
    of speakers who often ask, and mark it: who never writes one does so on purpose, as recognisers do. A
    request ("Tell me about yourself.") ends in a full stop rightly. The fix is unsafe, as a mark changes what is said.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: What is your name?
        Candidate: Red.
        Interviewer: And how long have you been working there.
                                                             ^ expected a question mark
        Candidate: Two years.

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: What is your name?
        Candidate: Red.
        Interviewer: And how long have you been working there?
        Candidate: Two years.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: What is your name?
        Candidate: Red. What a question.
        Interviewer: What I mean is your full name. Please tell me.
        Candidate: Red Brown.
    """
    marking = _who_marks(transcript)
    if not marking:
        return
    questions = asked(transcript)
    for index, turn in enumerate(transcript.turns):
        if turn.label in marking and "." in turn.text and _may_lack(turn.text, questions.language):
            for question in questions.by(index):
                if not question.marked and question.kind != "request" and _is_whole(question, questions.language):
                    yield from _finding(transcript.source.text, question)


def _may_lack(text: str, language: Language) -> bool:
    """Whether a sentence with a full stop may ask: a quick look, as most do not."""
    tagged = "," in text and language.pattern("tagged_sign").search(text)
    return bool(tagged) or has_gaps(text) or language.begins_in(statements(text), ("inverted",), text)


def _who_marks(transcript: Transcript) -> set[str]:
    """The speakers who often ask, and mark it: a look at their questions takes far longer than this one."""
    said = Counter(transcript.labels)
    marked = Counter(turn.label for turn in transcript.turns if "?" in turn.text)
    return {label for label, count in marked.items() if label is not None and count >= _OFTEN * said[label]}


def _finding(text: str, question: Question) -> Iterator[Finding]:
    if end := _full_stop(text, question):
        fix = Fix("end it with a question mark", (Edit(end, "?"),), "unsafe")
        yield Finding("expected a question mark", end, fix=fix)


def _is_whole(question: Question, language: Language) -> bool:
    """Whether a sentence is short enough, and sure enough of itself, for its order of words to prove anything."""
    text = question.text
    retold = language.pattern("reported").search(text) or language.pattern("broken_off").match(text)
    return not retold and len(text.split()) <= _LONGEST


def _full_stop(text: str, question: Question) -> Span | None:
    """The single full stop that the question ends in."""
    start, end = question.span
    stop = text[max(start, end - 2) : end]
    return Span(end - 1, end) if stop.endswith(".") and stop[:1].isalnum() else None
