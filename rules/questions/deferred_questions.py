"""A question that is put off and never taken up again."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Related, Transcript, rule

from ._asking import Asked, Question, asked, lowered, turn_at
from ._exchanges import exchanges_before
from ._language import Language, places_of_signs

# A longer reply says enough to be an answer, whatever it puts off besides.
_WORDS_OF_A_DEFERRAL = 30
_LONGEST_DEFERRAL = 400
# So many turns later at most is a question taken up; without a bound, a file of deferrals would take forever.
_TURNS_LOOKED_AT = 500


@rule
def deferred_questions(transcript: Transcript) -> Iterator[Finding]:
    """A question that is put off and never taken up again.

    Who is asked promises to come back to it, and nobody does: what follows neither speaks of the question nor of what
    it is about. The answer was forgotten, or is in a part that is missing.

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
    places = places_of_signs("put_off", lowered(transcript))
    if not places:
        return
    questions, turns = asked(transcript), transcript.turns
    near = {turn_at(transcript, transcript.span.start + place) for place in places}
    deferring = {at for at in near if at >= 0 and _puts_off(turns[at].text, questions.language)}
    for exchange in exchanges_before(transcript, deferring, only=False):
        index = exchange.replies[0]
        if not _is_taken_up(questions, exchange.questions[-1], index):
            related = (Related(exchange.questions[-1].span, "this question"),)
            yield Finding("put off here, and never taken up again", transcript.turns[index].text_span, related)


def _puts_off(text: str, language: Language) -> bool:
    """Whether a reply puts something off, and says little else."""
    if len(text) > _LONGEST_DEFERRAL:
        return False
    is_short = len(text.split(None, _WORDS_OF_A_DEFERRAL)) <= _WORDS_OF_A_DEFERRAL
    return is_short and bool(language.pattern("put_off").search(text))


def _is_taken_up(questions: Asked, question: Question, index: int) -> bool:
    """Whether anybody speaks of the question, or of what it is about, after the turn of that number."""
    topics = questions.language.topics(question.text)
    taken_up = questions.language.pattern("taken_up")
    return any(
        taken_up.search(turn.text) or 2 * len(topics & questions.language.topics(turn.text)) > len(topics)
        for turn in questions.transcript.turns[index + 1 : index + 1 + _TURNS_LOOKED_AT]
    )
