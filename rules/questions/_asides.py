"""What else tells that a question had no answer: what breaks in on it, and what its asker says to the reply."""

from __future__ import annotations

from collections.abc import Iterable

from transcript_lint import Turn

from .._language import Language, without_contractions
from .._sentences import ends_anything, sentences
from .._signs import folded
from ._asking import Asked, Question
from ._exchanges import Exchange, is_about
from ._together import BRIEF, Together

# What breaks in is said at once, in so many characters; nobody comes back to the question in so many turns.
_AT_ONCE = 160
_TURNS_LOOKED_AT = 6
# Who answers a question about so much says something of it.
_TOPICS_ENOUGH = 3
# A longer reply says enough to be an answer, whatever its asker says to it.
_LONGEST_REFUSED = 160
# A longer reply says enough to be an answer, whatever it puts off besides.
_WORDS_OF_A_DEFERRAL = 30
# So is one that says more in front of what puts it off, or goes on behind it.
_WORDS_BEFORE = 12
_WORDS_BEHIND = 12
# So few words only say that somebody listens, and so few that somebody is there again.
_WORDS_TO_LISTEN = 4
_WORDS_TO_RETURN = 12


def beginning_with(names: Iterable[str], texts: Together, language: Language) -> set[str]:
    """Those of some texts in whose beginning one of some patterns, which have signs, is found."""
    found = set[str]()
    for name in names:
        signed = texts.signed(name, language)
        found.update(text for text in signed if language.folded(name).search(folded(text[:_AT_ONCE])))
    return found


def is_broken_into(questions: Asked, exchange: Exchange) -> bool:
    """Whether the first reply is about something else, and nobody comes back to the question."""
    turns, language, first = questions.transcript.turns, questions.language, exchange.replies[0]
    topics = frozenset(topic for question in exchange.questions for topic in language.topics(question.text))
    if not topics or _may_answer(questions, exchange):
        return False
    said = turns[first : first + _TURNS_LOOKED_AT]
    about_it = {turn.label for turn in said if topics & language.topics(turn.text)}
    if about_it - {turns[exchange.questions[-1].turn].label}:
        return False
    asks = _surely_asks(exchange)
    if asks and (len(turns) == first + 1 or _goes_on(questions, exchange)):
        return True
    is_left = _is_over(questions, first) or (len(topics) >= _TOPICS_ENOUGH and not _anybody_answers(questions, first))
    return not about_it and (_is_cut_off(questions, exchange) or (asks and is_left))


def _may_answer(questions: Asked, exchange: Exchange) -> bool:
    """Whether the first reply holds an answer, or asks for time, which may be one to a question for yes or no."""
    language, first = questions.language, exchange.replies[0]
    text, settles = questions.transcript.turns[first].text, language.pattern("settles")
    if any(settles.match(text[one.start : one.end]) for one in sentences(text)):
        return True
    beginning = _beginning(questions, first)
    if not language.pattern("breaks_in").search(beginning) or _is_behind_an_answer("breaks_off", beginning, language):
        return True
    if exchange.questions[-1].kind != "closed" or _is_cut_off(questions, exchange):
        return False
    rest = language.pattern("waits").sub("", beginning)
    return not language.pattern("breaks_in").search(rest)


def _is_over(questions: Asked, first: int) -> bool:
    """Whether the speaker of a turn says, then or soon, that the talk is over."""
    turns = questions.transcript.turns
    said = [turn.text for turn in turns[first : first + _TURNS_LOOKED_AT] if turn.label == turns[first].label]
    return any(map(questions.language.pattern("breaks_off").search, said))


def _anybody_answers(questions: Asked, first: int) -> bool:
    """Whether somebody, in that turn or soon behind it, begins as answers do."""
    turns = questions.transcript.turns[first : first + _TURNS_LOOKED_AT]
    return any(questions.language.pattern("settles").match(turn.text) for turn in turns)


def is_heard_later(questions: Asked, exchange: Exchange) -> bool:
    """Whether the asker only looks whether the other is there, and that one then says something."""
    turns, after = questions.transcript.turns, exchange.replies.stop
    if after + 1 >= len(turns) or turns[after].label == turns[after + 1].label:
        return False
    checks = questions.language.pattern("checks").search(turns[after].text)
    return bool(checks) and len(questions.by(after)) == 1 and len(turns[after + 1].text.split()) > _WORDS_TO_LISTEN


def puts_off(text: str, language: Language) -> bool:
    """Whether a reply puts something off, and says little else."""
    if len(text) > BRIEF:
        return False
    is_short = len(text.split(None, _WORDS_OF_A_DEFERRAL)) <= _WORDS_OF_A_DEFERRAL
    found = language.pattern("put_off").search(text) if is_short else None
    if found is None:
        return False
    start = max(part.start for part in sentences(text) if part.start <= found.start())
    before, behind = text[:start].strip(), text[found.end() :]
    says_little = before.count(" ") < _WORDS_BEFORE or language.pattern("praise").match(before) is not None
    return says_little and behind.count(" ") < _WORDS_BEHIND


def comes_back(questions: Asked, question: Question, turn: Turn) -> bool:
    """Whether a later turn says that a question is taken up again; who should answer may say so to put off another."""
    if not questions.language.pattern("taken_up").search(turn.text):
        return False
    return turn.label == questions.transcript.turns[question.turn].label or not puts_off(turn.text, questions.language)


def is_complained_of(questions: Asked, exchange: Exchange) -> bool:
    """Whether the asker says of the only reply, a short one, that it was no answer, and asks about something else."""
    text, after = questions.transcript.turns[exchange.replies[0]].text, exchange.replies.stop
    if after == len(questions.transcript.turns):
        return False
    said = _beginning(questions, after)
    return (
        len(exchange.replies) == 1
        and len(text) <= _LONGEST_REFUSED
        and questions.language.pattern("unsatisfied").search(said) is not None
        and not _is_behind_an_answer("checks", said, questions.language)
        and not is_heard_later(questions, exchange)
        and _asks_on(questions, exchange, exchange.replies.stop)
    )


def is_forgiven(questions: Asked, exchange: Exchange) -> bool:
    """Whether the only reply says sorry for what happens around it, which its asker forgives, and goes on."""
    turns, language, question = questions.transcript.turns, questions.language, exchange.questions[-1]
    text, after = turns[exchange.replies[0]].text, exchange.replies.stop
    return (
        len(exchange.replies) == 1
        and after < len(turns)
        and len(text) <= _LONGEST_REFUSED
        and language.pattern("excuses").search(text) is not None
        and language.pattern("forgives").match(turns[after].text) is not None
        and not language.topics(text) & language.topics(question.text)
        and not any(language.pattern("settles").match(text[one.start : one.end]) for one in sentences(text))
        and _asks_on(questions, exchange, after)
    )


def _is_cut_off(questions: Asked, exchange: Exchange) -> bool:
    """Whether the question stops in the middle, right before the replies."""
    text = questions.transcript.turns[exchange.replies.start - 1].text
    return bool(questions.language.pattern("stops_short").search(text))


def _surely_asks(exchange: Exchange) -> bool:
    """Whether the last question is more than a statement in the order of words that asks."""
    question = exchange.questions[-1]
    return question.marked or question.kind == "request" or not ends_anything(question.text)


def _goes_on(questions: Asked, exchange: Exchange) -> bool:
    """Whether the asker, once nothing comes in between any more, asks about something else."""
    turns, after = questions.transcript.turns, exchange.replies.stop
    if len(exchange.replies) > 1:
        return False
    while after + 2 < len(turns) and not questions.by(after) and _returns(questions, after + 1):
        after += 2
    return _asks_on(questions, exchange, after)


def _returns(questions: Asked, index: int) -> bool:
    """Whether a turn says no more than that its speaker is there again."""
    text = questions.transcript.turns[index].text
    return len(text.split()) <= _WORDS_TO_RETURN and bool(questions.language.pattern("returns").match(text))


def _asks_on(questions: Asked, exchange: Exchange, index: int) -> bool:
    """Whether the turn of that number is the asker's, and asks about something else than the exchange."""
    turns, language = questions.transcript.turns, questions.language
    asker, following, text = turns[exchange.questions[0].turn].label, list[Question](), ""
    while index < len(turns) and turns[index].label == asker and not following:
        following, text, index = [*questions.by(index)], text + turns[index].text, index + 1
    if not following or is_about(questions, exchange.questions[-1], following[-1]):
        return False
    return not language.pattern("again").search(text) or bool(language.pattern("going_on").search(text))


def _is_behind_an_answer(name: str, text: str, language: Language) -> bool:
    """Whether something is said, be it only yes, in front of what that pattern is of: who then leaves has answered."""
    found = language.pattern(name).search(text)
    said = without_contractions(text[: found.start()]) if found else ""
    said_much = len(said.split()) > _WORDS_TO_LISTEN
    return said_much or bool(language.topics(said) or language.pattern("says_something").search(said))


def _beginning(questions: Asked, index: int) -> str:
    return questions.transcript.turns[index].text[:_AT_ONCE]
