"""A question that is put off and never taken up again."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from transcript_lint import Finding, Glance, Related, Transcript, rule

from .._language import Language
from .._spoken import spoken_in
from ._asides import comes_back, puts_off
from ._asking import Asked, Question, asked
from ._exchanges import exchanges_before
from ._together import Together, brief, brief_in

# So many turns later at most is a question taken up; without a bound, a file of deferrals would take forever.
_TURNS_LOOKED_AT = 500


def _sign(glance: Glance) -> list[Transcript]:
    """The transcripts in which something is put off."""
    deferring = _deferring(brief_in(glance), set(spoken_in(glance)))
    return [one for one in glance.transcripts if not deferring.isdisjoint(one.texts)] if deferring else []


@rule(sign=_sign)
def deferred_questions(transcript: Transcript) -> Iterator[Finding]:
    """A question that is put off and never taken up again.

    Who is asked promises to come back to it, or would rather leave it for now, and nobody comes back: what follows
    neither speaks of the question nor of what it is about. The answer was forgotten, or is in a part that is missing.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Why did you leave the previous company?
                     --------------------------------------- this question
        Candidate: Can I come back to that later?
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ put off here, and never taken up again
        Interviewer: Sure. Have you worked with Kafka?
        Candidate: Yes, for two years.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Why did you leave the previous company?
        Candidate: Can I come back to that later?
        Interviewer: Sure. Have you worked with Kafka?
        Candidate: Yes, for two years. And back to your question: it was sold.
    """
    questions = asked(transcript)
    texts = _deferring(brief(transcript.texts), (questions.language,))
    deferring = {at for at, text in enumerate(transcript.texts) if text in texts}
    for exchange in exchanges_before(transcript, deferring, only=False):
        index = exchange.replies[0]
        if not _is_taken_up(questions, exchange.questions[-1], index):
            related = (Related(exchange.questions[-1].span, "this question"),)
            yield Finding("put off here, and never taken up again", transcript.turns[index].text_span, related)


def _deferring(texts: Together, languages: Collection[Language]) -> set[str]:
    """Those of some replies that put something off, and say little else."""
    return {text for language in languages for text in texts.signed("put_off", language) if puts_off(text, language)}


def _is_taken_up(questions: Asked, question: Question, index: int) -> bool:
    """Whether anybody speaks of the question, or of what it is about, after the turn of that number."""
    topics = questions.language.topics(question.text)
    return any(
        comes_back(questions, question, turn) or 2 * len(topics & questions.language.topics(turn.text)) > len(topics)
        for turn in questions.transcript.turns[index + 1 : index + 1 + _TURNS_LOOKED_AT]
    )
