"""A question that the same speaker asked before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcript_lint import Finding, Related, Transcript, rule

from ._asking import Asked, Question, asked
from ._exchanges import exchanges
from ._language import words_of
from ._replies import missing_answer

# Shorter questions are asked again and again ("Does that hurt?").
_WORDS = 6
_TOPICS = 2


@rule
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
    again = _repeating(transcript)
    if not again:
        return
    questions = asked(transcript)
    answered: dict[tuple[str | None, tuple[str, ...]], Question] = {}
    for exchange in exchanges(transcript, lambda run, replies: bool(replies) and not again.isdisjoint(run)):
        for question in exchange.questions:
            key = (transcript.turns[question.turn].label, tuple(words_of(question.text)))
            if (first := answered.get(key)) and not _is_excused(questions, question):
                yield Finding("the same question as before", question.span, (Related(first.span, "asked here first"),))
        if (
            exchange.replies
            and not missing_answer(questions, exchange)
            and not _is_unheard(questions, exchange.replies)
        ):
            for question in exchange.questions:
                words = tuple(words_of(question.text))
                if len(words) >= _WORDS and len(questions.language.topics(question.text)) >= _TOPICS:
                    answered.setdefault((transcript.turns[question.turn].label, words), question)


def _repeating(transcript: Transcript) -> set[int]:
    """The numbers of the turns with a long sentence that stands in another turn as well.

    What is asked takes long to tell, and only these turns can ask what was asked before.
    """
    first: dict[str, int] = {}
    found: set[int] = set()
    for index, turn in enumerate(transcript.turns):
        for sentence in _LONG_SENTENCE.findall(turn.text):
            before = first.setdefault(sentence.strip(), index)
            if before != index:
                found |= {before, index}
    return found


_LONG_SENTENCE = re.compile(r"[^.!?:\n]{20,}+")


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
