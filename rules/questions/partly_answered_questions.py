"""One of several questions, and the reply that passes it over."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from transcript_lint import Finding, Related, Span, Transcript, rule

from .._language import Language
from ._asking import Asked, Question, asked
from ._exchanges import Exchange, exchanges

# In a longer reply the answer may be somewhere, in other words.
_WORDS_OF_A_REPLY = 25
# The names of patterns for questions of a kind, and for what an answer to them must hold.
_KINDS = (("asks_quantity", "quantity"), ("asks_place", "place"))


@rule(severity="info", default=False)
def partly_answered_questions(transcript: Transcript) -> Iterator[Finding]:
    """One of several questions that the reply passes over.

    Who is asked several things at once, in one sentence or in several, answers one, mostly the last. This rule knows
    of two kinds of answers what they must hold: to how long, how many, how often or when belongs a number, a time or
    an amount, and to where a name or a word for a place. It finds such a question that stands beside others in one
    turn, and whose reply, of 25 words at most, holds none. All of them must leave open what to answer, with what, who,
    how or why: one for yes or no mostly offers an answer to the one before it ("When did you start? Two months ago?").
    A number or a place can be said in ways that it does not know, so that it is off by default.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: How long did you work there? And why did you leave?
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this one of the questions has no answer
        Candidate: The company moved away.
                   ----------------------- in this reply

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: What do you do, and where do you live?
                                         ^^^^^^^^^^^^^^^^^^ this one of the questions has no answer
        Candidate: I write software.
                   ----------------- in this reply

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: How long did you work there? And why did you leave?
        Candidate: For two years. The company moved away.
        Interviewer: How long did you stay there? And how many were you?
        Candidate: I cannot say.
        Interviewer: When did you leave? Was that before you moved?
        Candidate: That was before I moved.
    """
    questions = asked(transcript)
    for exchange in exchanges(transcript):
        if exchange.replies and _are_several(exchange) and (said := _short_reply(questions, exchange)):
            parts = [part for question in exchange.questions for part in _parts(question, questions.language)]
            wanting = [span for text, span in parts if _is_wanting(text, said, questions.language)]
            if len(wanting) < len(parts) and all(questions.language.begins("open", text) for text, _ in parts):
                for span in wanting:
                    related = Related(transcript.turns[exchange.replies[0]].text_span, "in this reply")
                    yield Finding("this one of the questions has no answer", span, (related,))


def _are_several(exchange: Exchange) -> bool:
    """Whether one turn asks all of it, with question marks, and each question leaves open what to answer.

    Behind such a question, one for yes or no offers an answer to it: "When did you start? Two months ago?".
    """
    first = exchange.questions[0]
    return all(one.kind == "open" and one.marked and one.turn == first.turn for one in exchange.questions)


def _short_reply(questions: Asked, exchange: Exchange) -> str:
    """What is said in reply, if it is little, and asks nothing."""
    said = " ".join(questions.transcript.turns[index].text for index in exchange.replies)
    is_short = 0 < len(said.split()) <= _WORDS_OF_A_REPLY
    return said if is_short and not any(questions.by(index) for index in exchange.replies) else ""


def _parts(question: Question, language: Language) -> Iterator[tuple[str, Span]]:
    """The questions that one sentence asks, with their places: "What is your name, and where do you live?"."""
    start = question.span.end - len(question.text)
    ends = [found.end() for found in language.pattern("and_asks").finditer(question.text)]
    # What stands in front of the first may ask nothing: "Okay, and where do you live?".
    cuts = ends if ends and language.begins("open", question.text[: ends[0]]) else []
    for begin, end in pairwise((0, *cuts, len(question.text))):
        yield question.text[begin:end], Span(start + begin, start + len(question.text[:end].rstrip(" ,")))


def _is_wanting(text: str, said: str, language: Language) -> bool:
    """Whether a question is for something of a kind that a reply does not hold."""
    return any(
        language.pattern(asks).match(text) and not language.pattern(holds).search(said) for asks, holds in _KINDS
    )
