"""What is missing in the replies to a question, if they are no answer."""

from __future__ import annotations

from collections.abc import Collection

from .._language import Language, words_of
from .._sentences import ends_anything
from ._asides import comes_back, is_heard_later
from ._asking import Asked, Question
from ._exchanges import Exchange, asks_leave, is_about, share_of_questions
from ._hollow import (
    AGREEMENT,
    NEVER_SAID,
    ROUND,
    SIGNS_ALONE,
    UNCLEAR,
    asks_later,
    begins_only,
    breaks_off,
    emptiness,
    may_echo,
    repeats,
    says,
    without_fillers,
)

# What may stand behind a request that a "sure" answers: "..., if you like?"
_SHORT_CLOSING = 30
# So few words after a reply only say that somebody listens.
_WORDS_TO_LISTEN = 4
# So many turns later at most does an answer come that is said to.
_TURNS_LOOKED_AT = 4
_NEARLY_ALL_QUESTIONS = 0.8
# A question that ends on so many of the same words is asked again.
_LAST_WORDS = 3


def missing_answer(questions: Asked, exchange: Exchange, unanswered: Collection[int] = ()) -> str:
    """Why none of the replies in an exchange is an answer, or nothing if one may be.

    `unanswered` are later turns, by number, that are known to ask without an answer.
    """
    if not exchange.replies or _is_heading(questions, exchange) or asks_leave(exchange.questions[-1], questions):
        return ""
    reason = _reason(questions, exchange, unanswered)
    if reason in NEVER_SAID:
        return "" if is_heard_later(questions, exchange) else reason
    return reason if reason and _is_left(questions, exchange, unanswered) else ""


def _is_left(questions: Asked, exchange: Exchange, unanswered: Collection[int]) -> bool:
    """Whether nobody comes back to the questions."""
    if _comes_later(questions, exchange):
        return False
    return moves_on(questions, exchange) or exchange.replies.stop in unanswered


def _comes_later(questions: Asked, exchange: Exchange) -> bool:
    """Whether somebody soon says that the question is taken up again."""
    behind = questions.transcript.turns[exchange.replies.stop : exchange.replies.stop + _TURNS_LOOKED_AT]
    return any(comes_back(questions, exchange.questions[-1], turn) for turn in behind)


def _is_continued(questions: Asked, exchange: Exchange) -> bool:
    """Whether the reply goes on behind the asker's next words, in the middle of a sentence."""
    turns, after = questions.transcript.turns, exchange.replies.stop + 1
    first = turns[after].text[:1] if after < len(turns) else ""
    return not first.isalnum() or (first.islower() and ends_anything(turns[after].text))


def _reason(questions: Asked, exchange: Exchange, unanswered: Collection[int]) -> str:
    texts = [questions.transcript.turns[index].text for index in exchange.replies]
    reasons = [emptiness(text, questions.language) for text in texts]
    if all(reasons):
        return reasons[0]
    if unclear := _unclear(questions, exchange):
        return unclear
    wants_more = _wants_more(questions, exchange)
    said = {name for name in AGREEMENT if all(says(name, text, questions.language) for text in texts)}
    if (not said.isdisjoint(("consent", "promised")) and _is_request(questions, exchange)) or (
        "promise" in said and wants_more
    ):
        return "a promise to answer, and no answer"
    if "thinking" in said and wants_more:
        return "time to think, and no answer"
    asks_next = wants_more and _asks_next(questions, exchange)
    if asks_next and "assent" in said and not _invites(questions, exchange):
        return "agreement, and no answer"
    if asks_next and "thanks" in said and exchange.questions[-1].marked and not _invites(questions, exchange):
        return "thanks, and no answer"
    goes_on = asks_next or (wants_more and _takes_leave(questions, exchange))
    if goes_on and (reason := _little(questions, exchange, "hums" in said)):
        return reason
    if _is_echo(questions, exchange, unanswered):
        return "the question again, and no answer"
    return "another question, and no answer" if _is_countered(questions, exchange, unanswered) else ""


def _little(questions: Asked, exchange: Exchange, hums: bool) -> str:
    """Why the replies to a question for more than yes or no hold too little to be an answer, or nothing."""
    if exchange.questions[-1].tagged or not _stands_alone(questions, exchange):
        return ""
    texts, language = [questions.transcript.texts[index] for index in exchange.replies], questions.language
    is_begun = breaks_off(texts[-1], language) or begins_only(texts[-1], exchange.questions[-1].text, language)
    if hums or (is_begun and not _is_continued(questions, exchange)):
        return "no more than a beginning, and no answer"
    if all(map(SIGNS_ALONE.match, texts)):
        return "signs without a word, and no answer"
    if len(texts) == 1 and repeats(texts[0], exchange.questions[-1].text, language):
        return "the question again, and no answer"
    reasons = [_goes_round(text, language) for text in texts]
    return reasons[0] if all(reasons) else ""


def _stands_alone(questions: Asked, exchange: Exchange) -> bool:
    """Whether the asker ends on a question that its mark or its words make one, and asks no other of it next."""
    question, turns = exchange.questions[-1], questions.transcript.turns
    if not question.marked and (question.kind != "request" or question.span.end < turns[question.turn].text_span.end):
        return False
    following = questions.by(exchange.replies.stop)
    asked = words_of(question.text)[-_LAST_WORDS:]
    again = any(words_of(one.text)[-_LAST_WORDS:] == asked or is_about(questions, question, one) for one in following)
    return not again and not _invites(questions, exchange)


def _invites(questions: Asked, exchange: Exchange) -> bool:
    """Whether the question is such as nearly any words answer."""
    return bool(questions.language.pattern("invites").search(exchange.questions[-1].text))


def _goes_round(text: str, language: Language) -> str:
    """Why a reply is none to a question for more than yes or no, or nothing if it may be one."""
    return next((said for name, said in ROUND.items() if says(name, text, language)), "")


def _unclear(questions: Asked, exchange: Exchange) -> str:
    """What is said of a reply that only says that the question was not clear, where its asker goes on to another.

    Who explains the question goes on as well, so that an asker who was asked what it means must take that for an
    answer.
    """
    turns, language, question = questions.transcript.turns, questions.language, exchange.questions[-1]
    texts = [turns[index].text for index in exchange.replies]
    name = next((one for one in UNCLEAR if all(says(one, text, language) for text in texts)), "")
    if not name or "[" in question.text or "(" in question.text or not _asks_next(questions, exchange):
        return ""
    after, topics = turns[exchange.replies.stop].text, language.topics(question.text)
    takes_up = language.pattern("takes_up").match(after)
    if name == "mishears":
        goes_on = bool(takes_up or language.pattern("forgives").match(after))
    else:
        goes_on = takes_up is not None and not language.pattern("assent").match(takes_up[0])
    is_left = (
        (goes_on or language.pattern("going_on").search(after) is not None)
        and not language.pattern("checks").search(after)
        and bool(topics)
        and not topics & language.topics(after)
        and share_of_questions(questions, turns[question.turn].label) >= _NEARLY_ALL_QUESTIONS
    )
    return UNCLEAR[name] if is_left else ""


def _is_echo(questions: Asked, exchange: Exchange, unanswered: Collection[int]) -> bool:
    """Whether the reply only asks back what was asked, which the asker takes no notice of."""
    turns, language = questions.transcript.turns, questions.language
    after = turns[exchange.replies.stop].text if exchange.replies.stop < len(turns) else ""
    return (
        len(exchange.replies) == 1
        and may_echo(questions.transcript.texts, exchange.replies[0], language)
        and _asks_next(questions, exchange)
        and not _answers_back(after, language)
        and _is_left(questions, exchange, unanswered)  # asked here already, as to count what all turns ask takes long
        and share_of_questions(questions, turns[exchange.questions[-1].turn].label) >= _NEARLY_ALL_QUESTIONS
    )


def _wants_more(questions: Asked, exchange: Exchange) -> bool:
    """Whether the asker ends on a question that cannot be answered by agreeing."""
    question = exchange.questions[-1]
    is_open = question.kind == "request" or questions.language.begins("plainly_open", question.text)
    return is_open and _ends_on(questions, question)


def _asks_next(questions: Asked, exchange: Exchange) -> bool:
    """Whether the turn behind the replies is the asker's, and asks something."""
    return exchange.replies.stop < len(questions.transcript.turns) and bool(questions.by(exchange.replies.stop))


def _takes_leave(questions: Asked, exchange: Exchange) -> bool:
    """Whether the asker, who asks nearly all questions, ends the talk behind the replies as if there were an answer."""
    turns, after = questions.transcript.turns, exchange.replies.stop
    return (
        after == len(turns) - 1
        and questions.language.pattern("takes_up").match(turns[after].text) is not None
        and share_of_questions(questions, turns[after].label) >= _NEARLY_ALL_QUESTIONS
    )


def _is_heading(questions: Asked, exchange: Exchange) -> bool:
    """Whether what follows the question is no speaker's turn but a heading like `Break:`."""
    turn = questions.transcript.turns[exchange.replies[0]]
    return not turn.text and bool(questions.language.pattern("heading").match(turn.label or ""))


def _is_request(questions: Asked, exchange: Exchange) -> bool:
    """Whether the asker ends on a request, which a "sure" alone does not fulfil."""
    question = exchange.questions[-1]
    is_request = question.kind == "request" or questions.language.begins("asks_to_tell", question.text)
    return is_request and _ends_on(questions, question)


def _ends_on(questions: Asked, question: Question) -> bool:
    turn = questions.transcript.turns[question.turn]
    return turn.text_span.end - question.span.end < _SHORT_CLOSING


def _is_countered(questions: Asked, exchange: Exchange, unanswered: Collection[int]) -> bool:
    """Whether the reply is only a question, to one who asks nearly all of them here and does not answer this one."""
    turns, language = questions.transcript.turns, questions.language
    after = turns[exchange.replies.stop].text if exchange.replies.stop < len(turns) else ""
    reply = turns[exchange.replies[0]].text
    if exchange.questions[-1].kind == "closed" and language.pattern("settles").match(reply):
        return False
    if len(exchange.replies) == 1 and says("deflects", reply, language):
        return not _invites(questions, exchange)
    passed_over = _is_taken_for_an_answer(after, language)
    return (
        len(exchange.replies) == 1
        and _only_asks(questions, exchange.replies[0], passed_over)
        and not _invites(questions, exchange)
        and not _answers_back(after, language)
        and _is_left(questions, exchange, unanswered)  # asked here already, as to count what all turns ask takes long
        and share_of_questions(questions, turns[exchange.questions[-1].turn].label) >= _NEARLY_ALL_QUESTIONS
    )


def _is_taken_for_an_answer(text: str, language: Language) -> bool:
    """Whether an asker takes up a reply with more than a sign of listening, as who clarifies something may give."""
    return bool(language.pattern("takes_up").match(text)) and not language.pattern("nods").match(text)


def _answers_back(text: str, language: Language) -> bool:
    """Whether an asker who was asked in return answers that, and does not just go on ("Great. When ...")."""
    return bool(language.pattern("answers").match(text)) and not language.pattern("takes_up").match(text)


def _only_asks(questions: Asked, index: int, passed_over: bool) -> bool:
    """Whether a turn is one question, and neither a guess ("Two days ago?") nor about the question before it.

    Where it is passed over as an answer is, a question about the one before it has no answer, either.
    """
    text = questions.transcript.turns[index].text.strip()
    found, language = questions.by(index), questions.language
    said = without_fillers(text, language)
    return (
        len(found) == 1
        and found[0].marked
        and len(found[0].text) >= len(said)
        and (language.begins("inverted", said) or (passed_over and _asks_otherwise(said, language)))
        and not language.pattern("answers").match(said)
        and (passed_over or not language.pattern("clarifies").search(text))
    )


def _asks_otherwise(text: str, language: Language) -> bool:
    """Whether a question has words that ask, but not in the order of questions, or not at its beginning."""
    return language.begins("open", text) or asks_later(text, language)


def moves_on(questions: Asked, exchange: Exchange) -> bool:
    """Whether the speaker of the questions, after the replies, never comes back to them.

    That is so where nobody else speaks afterwards, and where the speaker goes on with other questions or takes up an
    answer; not where it is the same question again, or where others go on after a sign of listening ("Okay.").
    """
    turns = questions.transcript.turns
    after = exchange.replies.stop
    asker = turns[exchange.questions[0].turn].label
    end = after
    while end < len(turns) and turns[end].label == asker:
        end += 1
    following = [question for index in range(after, end) for question in questions.by(index)]
    words = " ".join(turns[index].text for index in range(after, end))
    if not following:
        takes_up = questions.language.pattern("takes_up").match(words)
        return end == len(turns) or bool(takes_up and len(words.split()) > _WORDS_TO_LISTEN)
    again = questions.language.pattern("again").search(words) and not questions.language.pattern("going_on").search(
        words
    )
    return not (again or is_about(questions, exchange.questions[-1], following[0]))
