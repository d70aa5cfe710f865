"""What is missing in a reply, if it is no answer."""

from __future__ import annotations

import re

from ._asking import Asked
from ._exchanges import Exchange, is_about
from ._language import Language

# Nothing but punctuation and brackets; a gesture, a number or an emoji says something.
_WORDLESS = re.compile(r"[\s.,…!?;:\-–—_*|/\\\"'“”‘’()\[\]{}<>]*\Z")
_LONGEST = 120
# The names of patterns for whole replies that are no answers, and what to say of them.
_WHOLE = {
    "blank": "a place for an answer, and no answer",
    "unheard": "the answer cannot be made out",
    "praise": "praise for the question, and no answer",
    "gratitude": "thanks for the question, and no answer",
    "before": "a reference to an answer given before, and no answer",
}
# The answer is not there, whatever comes later.
_NEVER_SAID = ("nothing is said in answer", _WHOLE["blank"])


def emptiness(text: str, language: Language) -> str:
    """Why a reply is no answer to any question, or nothing if it may be one."""
    if _WORDLESS.match(text):
        return _NEVER_SAID[0]
    if len(text) > _LONGEST:
        return ""
    return next((said for name, said in _WHOLE.items() if language.pattern(name).match(text)), "")


def is_consent(text: str, language: Language) -> bool:
    """Whether a reply agrees to answer, or to anything, and says no more."""
    return len(text) <= _LONGEST and bool(language.pattern("consent").match(text))


def is_final(reason: str) -> bool:
    """Whether a reply that is no answer for this reason is a fault, even if an answer comes later."""
    return reason in _NEVER_SAID


def moves_on(questions: Asked, exchange: Exchange) -> bool:
    """Whether the speaker of the questions, after the replies, never comes back to them.

    That is so where nobody else speaks afterwards, and where the speaker goes on with other questions; not where it is
    the same question again, or where others go on after something that is no question.
    """
    turns = questions.transcript.turns
    after = exchange.replies.stop
    asker = turns[exchange.questions[0].turn].label
    end = after
    while end < len(turns) and turns[end].label == asker:
        end += 1
    following = [question for index in range(after, end) for question in questions.by(index)]
    if not following:
        return end == len(turns)
    words = " ".join(turns[index].text for index in range(after, end))
    return not (
        questions.language.pattern("again").search(words) or is_about(questions, exchange.questions[-1], following[0])
    )
