"""A reply that answers nothing."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Related, Transcript, rule

from ._asking import Asked, asked
from ._exchanges import Exchange, exchanges
from ._replies import emptiness, is_consent, is_final, moves_on


@rule
def non_answers(transcript: Transcript) -> Iterator[Finding]:
    """A reply that answers nothing.

    There is a turn where the answer should be, so that the transcript looks whole; but the turn is empty, a
    placeholder, a note that nobody could make it out, or words that only go round the question: praise for it,
    "I told you before", "Sure." to a request. The answer was lost, or never given.

    Only a whole reply counts, with all that others say until the asker speaks again. What else than nothing and
    placeholders is a fault only where the asker never comes back to the question: who asks again, or lets the other
    go on, gets the answer. Yes, no and "I don't know" are answers, and so are gestures such as `[nods]`.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Why do you want to work here?
                     ----------------------------- to this question
        Candidate: Great question.
                   ^^^^^^^^^^^^^^^ praise for the question, and no answer
        Interviewer: Have you worked with Kafka?
                     --------------------------- to this question
        Candidate: [inaudible]
                   ^^^^^^^^^^^ the answer cannot be made out
        Interviewer: Tell me about your team.
                     ------------------------ to this question
        Candidate: Sure.
                   ^^^^^ a promise to answer, and no answer
        Interviewer: When can you start?
                     ------------------- to this question
        Candidate:
                  ^ nothing is said in answer

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Why do you want to work here?
        Candidate: Great question. The people, and the problems that you solve.
        Interviewer: Tell me about your team.
        Candidate: Sure.
        Interviewer: Please, go ahead.
        Candidate: We are five, and we look after the payments.
        Interviewer: Can you start on Monday?
        Candidate: Sure.
    """
    questions = asked(transcript)
    for exchange in exchanges(transcript):
        if exchange.replies and not _is_heading(questions, exchange) and (reason := _reason(questions, exchange)):
            question = exchange.questions[-1]
            span = transcript.turns[exchange.replies[0]].text_span
            yield Finding(reason, span, (Related(question.span, "to this question"),))


def _reason(questions: Asked, exchange: Exchange) -> str:
    """Why none of the replies is an answer, or nothing if one may be."""
    language = questions.language
    reasons = [emptiness(questions.transcript.turns[index].text, language) for index in exchange.replies]
    if all(reasons):
        return reasons[0] if is_final(reasons[0]) or moves_on(questions, exchange) else ""
    if _is_request(questions, exchange) and _all_consent(questions, exchange) and moves_on(questions, exchange):
        return "a promise to answer, and no answer"
    return ""


def _is_heading(questions: Asked, exchange: Exchange) -> bool:
    """Whether what follows the question is no speaker's turn but a heading like `Break:`."""
    turn = questions.transcript.turns[exchange.replies[0]]
    return not turn.text and bool(questions.language.pattern("heading").match(turn.label or ""))


def _is_request(questions: Asked, exchange: Exchange) -> bool:
    """Whether the asker ends on a request, which a "sure" alone does not fulfil."""
    question = exchange.questions[-1]
    turn = questions.transcript.turns[question.turn]
    return question.kind == "request" and turn.text_span.end - question.span.end < _SHORT_CLOSING


_SHORT_CLOSING = 30


def _all_consent(questions: Asked, exchange: Exchange) -> bool:
    return all(is_consent(questions.transcript.turns[i].text, questions.language) for i in exchange.replies)
