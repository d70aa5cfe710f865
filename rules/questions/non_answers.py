"""A reply that answers nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from transcript_lint import Finding, Related, Transcript, rule

from ._asides import is_broken_into, is_complained_of, is_forgiven, puts_off
from ._asking import Asked, asked
from ._exchanges import Exchange, exchanges_before
from ._hollow import LITERAL
from ._looks import may_answer_nothing, may_say_something_else, that_may_hold_no_answer
from ._replies import missing_answer


@rule(sign=that_may_hold_no_answer)
def non_answers(transcript: Transcript) -> Iterator[Finding]:
    """A reply that answers nothing.

    There is a turn where the answer should be, so that the transcript looks whole; but the turn is empty, a
    placeholder, a note that nobody could make it out, or words that only go round the question: praise for it, "I told
    you before", "Let me think", "Sure." to a request, "Yes." or "Mm-hmm." to what, how or why, a beginning that breaks
    off, the question again, another question. Or it is letters at random, the error of a program or what one says of
    itself ("As an AI, I have no ..."). To what, how or why, laughter, signs without a word and set phrases ("It is what
    it is") are none, where the asker goes on with something else; nor is "Could you repeat that?" or "What do you
    mean?", where the asker takes that for an answer ("Thank you. ..."). Or something breaks in ("Hold on, the door",
    "You're breaking up", "We're out of time"), and what is said next has nothing to do with the question. Or its asker
    says that this was none ("You didn't answer my question"), and goes on. The answer was lost, or never given.

    Only a whole reply counts, with all that others say until the asker speaks again. What else than nothing and
    placeholders is a fault only where the asker never comes back to the question: who asks again, lets the other
    go on, or is told that it comes now, gets the answer. Yes, no and "I don't know" are answers, and so are "It
    depends", "I'd rather not say", as nothing is missing then, and gestures such as `[nods]`. A question in return is
    an answer as well, unless it is put to the one who asks nearly all questions of the interview, and who goes on with
    another one. What is put off is left to `deferred-questions`. A reply about another matter that nothing in its
    words tells from an answer is not found, nor are answers that were exchanged with each other.

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
        Interviewer: How do you test?
                     ---------------- to this question
        Candidate: Sorry, hold on. Somebody wants to be let in.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ something else, and no answer
        Interviewer: Let's move on. When can you start?
                                    ------------------- to this question
        Candidate:
                  ^ nothing is said in answer

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: How do you plan a release?
                     -------------------------- to this question
        Candidate: fghjkl
                   ^^^^^^ letters at random, and no answer
        Interviewer: Let's try another one. What would your colleagues say about you?
                                            ----------------------------------------- to this question
        Candidate: Haha, oh boy!
                   ^^^^^^^^^^^^^ an exclamation, and no answer
        Interviewer: Okay. Why did you leave the bank?
                           --------------------------- to this question
        Candidate: Well, you know how these things go.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ words that go round the question, and no answer
        Interviewer: I see. Have you ever been angry at work?
                            --------------------------------- to this question
        Candidate: As an AI language model, I do not have feelings.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ words of a program, and no answer
        Interviewer: Thank you. Which tools did you use there?
                                ------------------------------ to this question
        Candidate: Could you repeat that, please?
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the question was not heard, and no answer
        Interviewer: Thank you for sharing that. When can you start?
        Candidate: Haha, tomorrow!

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
    unanswered: set[int] = set()
    for exchange, reason in _unanswered(questions, unanswered):
        question, reply = exchange.questions[-1], exchange.replies[0]
        unanswered.add(question.turn)
        yield Finding(reason, transcript.turns[reply].text_span, (Related(question.span, "to this question"),))


def _unanswered(questions: Asked, unanswered: set[int]) -> Iterator[tuple[Exchange, str]]:
    """The exchanges without an answer, from the last to the first, and why."""
    transcript, told = questions.transcript, set[int]()
    found: list[tuple[Exchange, _Judge]] = [
        *((one, missing_answer) for one in exchanges_before(transcript, may_answer_nothing(questions), only=True)),
        *((one, _put_aside) for one in exchanges_before(transcript, may_say_something_else(questions), only=False)),
    ]
    for exchange, judge in sorted(found, key=lambda one: -one[0].replies[0]):
        reply = exchange.replies[0]
        # Whether what is put off is taken up again, `deferred-questions` tells.
        if reply in told or puts_off(transcript.texts[reply], questions.language):
            continue
        reason = judge(questions, exchange, unanswered)
        if reason and not (reason in LITERAL and _asks_for_words(questions, exchange)):
            told.add(reply)
            yield exchange, reason


def _asks_for_words(questions: Asked, exchange: Exchange) -> bool:
    """Whether a question asks what was said, pressed or the like, so that words which mostly answer nothing may."""
    return bool(questions.language.pattern("asks_for_words").search(exchange.questions[-1].text))


_Judge = Callable[[Asked, Exchange, Collection[int]], str]


def _put_aside(questions: Asked, exchange: Exchange, _: Collection[int]) -> str:
    if is_broken_into(questions, exchange) or is_forgiven(questions, exchange):
        return "something else, and no answer"
    return "no answer, as the asker says" if is_complained_of(questions, exchange) else ""
