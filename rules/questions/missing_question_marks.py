"""A question without a question mark."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Edit, Finding, Fix, Span, Transcript, rule

from ._asking import Question, asked
from ._language import Language

# In words; in a longer sentence the beginning says little about the end.
_LONGEST = 20


@rule(fix=True)
def missing_question_marks(transcript: Transcript) -> Iterator[Finding]:
    """A question without a question mark.

    Only sentences with the order of words that nothing but questions have ("What is your name.") are found, and only
    of speakers whose other questions have their marks: who never writes one does so on purpose, as recognisers do. A
    request ("Tell me about yourself.") ends in a full stop rightly.

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
    questions = asked(transcript)
    found = [question for question in questions.all() if not question.tagged]
    marking = {transcript.turns[question.turn].label for question in found if question.marked}
    text = transcript.source.text
    for question in found:
        bare = not question.marked and question.kind != "request" and _is_whole(question, questions.language)
        if bare and transcript.turns[question.turn].label in marking and (end := _full_stop(text, question)):
            fix = Fix("end it with a question mark", (Edit(end, "?"),))
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
