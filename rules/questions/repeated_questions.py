"""A question that the same speaker asked before."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate

from transcript_lint import Finding, Related, Transcript, rule

from .._language import words_of
from ._asking import Asked, Question, asked
from ._exchanges import Exchange, exchanges_after
from ._replies import missing_answer

# Shorter questions are asked again and again ("Does that hurt?").
_WORDS = 6
_LONG = 20
_TOPICS = 2
# A question of so many words has at least two parts of a sentence or so many spaces.
_FEWEST_SPACES = 2

# Who asks, and the words.
_Key = tuple[str | None, tuple[str, ...]]


@rule(sign=lambda glance: [one for one in glance.transcripts if _repeating(one.texts)])
def repeated_questions(transcript: Transcript) -> Iterator[Finding]:
    """A question that the same speaker asked before.

    The same words, of six or more, come again, though there was a reply: the answer was not listened to, two parts
    of an interview overlap, or a program that asks lost its place. Who says that a question is asked again ("Sorry,
    what was ..."), or had no answer the first time, repeats it with good reason.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: What are your goals for the next two years?
                     ------------------------------------------- asked here first
        Candidate: I want to lead a team.
        Interviewer: That's great, Red. What are your goals for the next two years?
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the same question as before
        Candidate: To lead a team.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: What are your goals for the next two years?
        Candidate: Sorry?
        Interviewer: What are your goals for the next two years?
        Candidate: To lead a team.
    """
    questions = asked(transcript)
    if not questions.language.known:
        return
    asked_before: dict[_Key, list[tuple[Question, Exchange]]] = {}
    answered: dict[_Key, Question] = {}
    for exchange in exchanges_after(transcript, _repeating(transcript.texts)):
        said = [(transcript.labels[one.turn], tuple(words_of(one.text))) for one in exchange.questions]
        for question, key in zip(exchange.questions, said, strict=True):
            before = asked_before.get(key)
            if before and not _is_excused(questions, question):
                first = answered.get(key) or _first_answered(questions, before)
                if first:
                    answered[key] = first
                    related = (Related(first.span, "asked here first"),)
                    yield Finding("the same question as before", question.span, related)
        for question, key in zip(exchange.questions, said, strict=True):
            if key in answered or len(key[1]) < _WORDS:
                continue
            if key in asked_before or len(questions.language.topics(question.text)) >= _TOPICS:
                asked_before.setdefault(key, []).append((question, exchange))


def _first_answered(questions: Asked, before: list[tuple[Question, Exchange]]) -> Question | None:
    """The first of some questions that had an answer; those before it are taken out, as they are looked at once."""
    while before:
        question, exchange = before[0]
        if not missing_answer(questions, exchange) and not _is_unheard(questions, exchange.replies):
            return question
        del before[0]
    return None


def _repeating(texts: Sequence[str]) -> set[int]:
    """The turns, by number, that share a sentence of some length: that takes far less time than to tell what asks."""
    together = "\n".join(texts)
    for mark in ".!?:":  # to replace and to split is faster than a pattern
        together = together.replace(mark, "\n")
    said = together.split("\n")
    long = [words.strip() for words in said if len(words) >= _LONG]
    if len(set(long)) == len(long):
        return set()
    repeated = {words for words, count in Counter(long).items() if count > 1 and words.count(" ") >= _FEWEST_SPACES}
    starts = accumulate((len(words) + 1 for words in said), initial=0)
    ends = list(accumulate(len(text) + 1 for text in texts))
    places = (at for at, words in zip(starts, said, strict=False) if len(words) >= _LONG and words.strip() in repeated)
    return {bisect_right(ends, at) for at in places}


def _is_excused(questions: Asked, question: Question) -> bool:
    """Whether the asker says that the question comes again."""
    return bool(questions.language.pattern("again").search(questions.transcript.turns[question.turn].text))


def _is_unheard(questions: Asked, replies: range) -> bool:
    """Whether all that comes back is that the question was not heard or understood."""
    turns = questions.transcript.turns
    return all(
        questions.language.pattern("echo").match(turns[index].text)
        or questions.language.pattern("clarifies").search(turns[index].text)
        or questions.by(index)
        for index in replies
    )
