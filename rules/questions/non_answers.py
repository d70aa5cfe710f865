"""A reply that answers nothing."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Related, Transcript, rule

from ._asking import asked
from ._exchanges import exchanges_before
from ._replies import may_answer_nothing, missing_answer, that_may_hold_no_answer


@rule(sign=that_may_hold_no_answer)
def non_answers(transcript: Transcript) -> Iterator[Finding]:
    """A reply that answers nothing.

    There is a turn where the answer should be, so that the transcript looks whole; but the turn is empty, a
    placeholder, a note that nobody could make it out, or words that only go round the question: praise for it, "I
    told you before", "Sure." to a request, "Yes." to what, how or why, "My phone is ringing", another question. The
    answer was lost, or never given.

    Only a whole reply counts, with all that others say until the asker speaks again. What else than nothing and
    placeholders is a fault only where the asker never comes back to the question: who asks again, lets the other
    go on, or is told that it comes now, gets the answer. Yes, no and "I don't know" are answers, and so are gestures
    such as `[nods]`. A question in return is an answer as well, unless it is put to the one who asks nearly all
    questions of the interview, and who goes on with another one.

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
    for exchange in exchanges_before(transcript, may_answer_nothing(questions), only=True):
        if reason := missing_answer(questions, exchange):
            question = exchange.questions[-1]
            span = transcript.turns[exchange.replies[0]].text_span
            yield Finding(reason, span, (Related(question.span, "to this question"),))
