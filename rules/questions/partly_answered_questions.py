"""One of several questions, and the reply that passes it over."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Related, Transcript, rule

from ._asking import Asked, asked
from ._exchanges import Exchange, exchanges

# In a longer reply the answer may be somewhere, in other words.
_WORDS_OF_A_REPLY = 25


@rule(severity="info", default=False)
def partly_answered_questions(transcript: Transcript) -> Iterator[Finding]:
    """One of several questions that the reply passes over.

    Who is asked several things at once answers one, mostly the last. This rule knows of one kind of answer what it
    must hold: to how long, how many, how often or when belongs a number, a time or an amount. It finds such a question
    that stands beside others, and whose reply, of 25 words at most, holds none. A number can be said in ways that it
    does not know, so that it is off by default.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: How long did you work there? And why did you leave?
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this one of the questions has no answer
        Candidate: The company moved away.
                   ----------------------- in this reply

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: How long did you work there? And why did you leave?
        Candidate: For two years. The company moved away.
        Interviewer: How long did you stay there? And how many were you?
        Candidate: I cannot say.
    """
    questions = asked(transcript)
    for exchange in exchanges(transcript):
        if exchange.replies and len(exchange.questions) > 1 and _is_without_quantity(questions, exchange):
            wanting = [q for q in exchange.questions if questions.language.pattern("asks_quantity").match(q.text)]
            if len(wanting) < len(exchange.questions):
                for question in wanting:
                    related = Related(transcript.turns[exchange.replies[0]].text_span, "in this reply")
                    yield Finding("this one of the questions has no answer", question.span, (related,))


def _is_without_quantity(questions: Asked, exchange: Exchange) -> bool:
    """Whether there is a short reply, which asks nothing, without a number, a time or an amount."""
    said = " ".join(questions.transcript.turns[index].text for index in exchange.replies)
    return (
        0 < len(said.split()) <= _WORDS_OF_A_REPLY
        and not any(questions.by(index) for index in exchange.replies)
        and not questions.language.pattern("quantity").search(said)
    )
