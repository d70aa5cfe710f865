"""A question that can be answered by yes or no."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Transcript, rule

from ._asking import Asked, asked
from ._exchanges import asks_leave


@rule(severity="info", default=False)
def closed_questions(transcript: Transcript) -> Iterator[Finding]:
    """A question that can be answered by yes or no, and is.

    An open interview asks what, how and why, so that people tell things that nobody thought of. Found is only a closed
    question that gets what it asks for, a reply of at most three words. It is a matter of method, so that the rule is
    off by default.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Was the work hard?
                     ^^^^^^^^^^^^^^^^^^ asks for yes or no in an open interview
        Participant: Yes.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: What was the work like?
        Participant: Hard.
        Interviewer: Was it hard from the beginning?
        Participant: No, that came when they let half of us go.
    """
    questions = asked(transcript)
    for question in questions.all():
        last = question.span == questions.by(question.turn)[-1].span
        if (
            question.kind == "closed"
            and last
            and not question.tagged
            and not asks_leave(question, questions)
            and _is_answered_shortly(questions, question.turn)
        ):
            yield Finding("asks for yes or no in an open interview", question.span)


def _is_answered_shortly(questions: Asked, index: int) -> bool:
    """Whether the next turn is another speaker's, and of one to three words."""
    turns = questions.transcript.turns
    if index + 1 == len(turns) or turns[index + 1].label == turns[index].label:
        return False
    return 1 <= len(turns[index + 1].text.split()) <= _SHORT


_SHORT = 3
