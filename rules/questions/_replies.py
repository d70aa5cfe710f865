"""What is missing in the replies to a question, if they are no answer."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from transcript_lint import Glance, Source, Transcript, pattern, shared
from transcript_lint.record import NamedTuple

from ._asides import beginning_with, is_heard_later
from ._asking import Asked, Question, marked_by_others
from ._exchanges import Exchange, is_about, share_of_questions
from ._language import Language, folded, spoken_in, without_contractions, words_of
from ._sentences import ENDS_OF_QUESTIONS, beginnings, ends_anything, has_gaps
from ._together import Together, brief, brief_in, said_in

# Nothing but punctuation and brackets; a gesture, a number or an emoji says something, and so does a smile of marks.
_WORDLESS = pattern(r"(?![\s.,…!?]*+[:;=][-']?[()\[\]/|*]+\s*+\Z)[\s.,…!?;:\-–—_*|/\\\"'“”‘’()\[\]{}<>]*\Z")
# Places for an answer that no word marks.
_PLACE = pattern(r"(?i:\W*(?:n/a|x{3,})\W*\Z)")
_LONGEST = 120
_WORD = pattern(r"[\w'’]+")
# What stands at the end of words that break off.
_BREAKS = ("-", "–", "—", "…", "...")
_LAST_OF_A_QUESTION = ENDS_OF_QUESTIONS | {"", " ", "\t"}
# The names of patterns for whole replies that are no answers, and what to say of them.
_WHOLE = {
    "blank": "a place for an answer, and no answer",
    "unheard": "the answer cannot be made out",
    "disconnected": "the line is lost, and no answer",
    "praise": "praise for the question, and no answer",
    "gratitude": "thanks for the question, and no answer",
    "before": "a reference to an answer given before, and no answer",
    "skipped": "a wish to go on, and no answer",
    "interruption": "something else, and no answer",
}
# The answer is not there, whatever comes later.
_NEVER_SAID = ("nothing is said in answer", _WHOLE["blank"])
# The names of patterns for replies that agree to answer.
_AGREEMENT = ("consent", "promise", "promised", "assent", "hums", "thinking")
# Those of them that have no words in common by which they are found.
_UNSIGNED = ("consent", "promise", "assent", "hums")
# What may stand behind a request that a "sure" answers: "..., if you like?"
_SHORT_CLOSING = 30
# So few words after a reply only say that somebody listens.
_WORDS_TO_LISTEN = 4
# So many turns later at most does an answer come that is said to.
_TURNS_LOOKED_AT = 4
_NEARLY_ALL_QUESTIONS = 0.8


def missing_answer(questions: Asked, exchange: Exchange, unanswered: Collection[int] = ()) -> str:
    """Why none of the replies in an exchange is an answer, or nothing if one may be.

    `unanswered` are later turns, by number, that are known to ask without an answer.
    """
    if not exchange.replies or _is_heading(questions, exchange):
        return ""
    reason = _reason(questions, exchange, unanswered)
    if reason in _NEVER_SAID:
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
    return any(questions.language.pattern("taken_up").search(turn.text) for turn in behind)


def that_may_hold_no_answer(glance: Glance) -> list[Transcript]:
    """The transcripts in which a turn may answer nothing: a quick look at what all turns say at once."""
    texts = said_in(glance), brief_in(glance)
    looks = [(language, _look(*texts, language)) for language in set(spoken_in(glance))]
    if glance.transcripts:
        _told(glance.transcripts[0].source).extend(looks)
    return [one for one in glance.transcripts if any(_may_hold_one(one, *look) for look in looks)]


def _may_hold_one(transcript: Transcript, language: Language, look: _Look) -> bool:
    """Whether something in a transcript may be no answer."""
    if not look.aside.isdisjoint(transcript.texts):
        return True
    return any(_is_reply(transcript, at) for at in _turns(transcript, language, look))


def _is_reply(transcript: Transcript, index: int) -> bool:
    """Whether a turn may be the first that replies to the turn before it."""
    label = transcript.labels[index]
    return index > 0 and (label is None or label != transcript.labels[index - 1])


def may_answer_nothing(questions: Asked) -> set[int]:
    """The turns that may answer nothing, by number, judged by a quick look at each: most say something."""
    return _turns(questions.transcript, questions.language, _look_at(questions))


def may_say_something_else(questions: Asked) -> set[int]:
    """The turns, by number, that break in on what was talked about, or to which the next one says that they do so."""
    aside, labels = _look_at(questions).aside, questions.transcript.labels
    said = [at for at, text in enumerate(questions.transcript.texts) if text in aside]
    return {*said, *(at - 1 for at in said if at and labels[at] != labels[at - 1])}


def _look_at(questions: Asked) -> _Look:
    told = (look for language, look in _told(questions.transcript.source) if language is questions.language)
    texts = questions.transcript.texts
    return next(told, None) or _look(set(texts), brief(texts), questions.language)


class _Look(NamedTuple):
    """Which of some texts are no answer wherever they stand, and which only agree to what may be a request.

    `aside` are those that break in on something, or that complain of the turn before. `turns` are the turns, by number,
    that may answer nothing, of the transcripts of which they were asked before, by their `id`.
    """

    empty: set[str]
    agreeing: set[str]
    aside: set[str]
    turns: dict[int, tuple[Transcript, set[int]]]


@shared
def _told(source: Source) -> list[tuple[Language, _Look]]:
    """What a look at a whole document told, by language: all that there is to know of one of its transcripts."""
    return []


def _look(texts: Collection[str], not_long: Together, language: Language) -> _Look:
    short = [text for text in texts if len(text) <= _LONGEST]
    said = list(zip(short, map(folded, short), strict=True))
    signed = Together(short).matching(language.sign_words("no_answer"))
    whole = [language.folded(name) for name in (*_WHOLE, "promised")]
    empty = {text for text, lowered in said if text in signed and any(form.match(lowered) for form in whole)}
    thinking = not_long.holding(language.signs.get("thinking", ()))
    empty.update(text for text in thinking if _says("thinking", text, language))
    empty.update(text for text in short if text.endswith(_BREAKS) and _breaks_off(text, language))
    # The first begin with what is neither a letter nor a number, the second so or with the letter of `n/a` or of `xxx`.
    empty.update(text for text in texts if not text[:1].isalnum() and _WORDLESS.match(text))
    empty.update(text for text in short if (text[:1] in "nxNX" or not text[:1].isalnum()) and _PLACE.match(text))
    deflects, agrees, agreeing = language.folded("deflects"), language.folded("agrees"), language.agreeing
    empty.update(text for text, lowered in said if text[-1:] in _LAST_OF_A_QUESTION and deflects.match(lowered))
    may_agree = (both for both in said if not both[1][:1].isalpha() or _first_word(both[1]) in agreeing)
    only_agree = (both for both in may_agree if agrees.match(both[1]))
    forms = [language.folded(name) for name in _UNSIGNED]
    agreeing_only = {text for text, lowered in only_agree if any(form.match(lowered) for form in forms)}
    return _Look(empty, agreeing_only, beginning_with(("breaks_in", "unsatisfied"), not_long, language), {})


def _first_word(lowered: str) -> str:
    return lowered.partition(" ")[0].rstrip(",.!-…")


def _turns(transcript: Transcript, language: Language, look: _Look) -> set[int]:
    """The turns of a transcript that may answer nothing, by number, which are looked for once."""
    known = look.turns.get(id(transcript))
    if known is None:
        known = look.turns[id(transcript)] = transcript, set(_found(transcript, language, look))
    return known[1]


def _found(transcript: Transcript, language: Language, look: _Look) -> Iterator[int]:
    """The turns of a transcript that may answer nothing, by number, after a look at what is said in it."""
    texts = transcript.texts
    if not look.empty.isdisjoint(texts):
        yield from (at for at, text in enumerate(texts) if text in look.empty)
    for at in marked_by_others(transcript):
        if _may_ask_only(texts[at], language) or _may_echo(texts, at, language):
            yield at
    if not look.agreeing.isdisjoint(texts):
        agreeing = (at for at, text in enumerate(texts) if text in look.agreeing)
        yield from (at for at in agreeing if _may_want_more(transcript, at, language))


def _may_want_more(transcript: Transcript, index: int, language: Language) -> bool:
    """Whether what stands before a turn may be a question that cannot be answered by agreeing."""
    texts, labels = transcript.texts, transcript.labels
    if not index or (index > 1 and labels[index - 1] == labels[index - 2]):
        return index > 1
    text = texts[index - 1]
    if not ends_anything(text) or has_gaps(text):
        return True
    return language.begins_at(beginnings(text), ("plainly_open", "request", "wondering", "asks_to_tell"), text)


def _may_ask_only(text: str, language: Language) -> bool:
    """Whether a turn of somebody who hardly asks may be nothing but a question."""
    return (
        text[-1:] in _LAST_OF_A_QUESTION
        and language.begins("inverted", _without_fillers(text, language))
        and not language.pattern("answers").match(text.strip())
        and not language.pattern("clarifies").search(text)
    )


def _may_echo(texts: Sequence[str], index: int, language: Language) -> bool:
    """Whether a turn asks in a few words nothing but what is asked in front of it."""
    text = texts[index].rstrip()
    if not index or len(text) > _LONGEST or not text.endswith("?") or language.pattern("asks_which").search(text):
        return False
    topics = language.topics(text)
    if not topics or not topics <= language.topics(texts[index - 1]):
        return False
    known = frozenset(words_of(texts[index - 1]))
    return not _says_something(" ".join(word for word in _WORD.findall(text.lower()) if word not in known), language)


def _is_continued(questions: Asked, exchange: Exchange) -> bool:
    """Whether the reply goes on behind the asker's next words, in the middle of a sentence."""
    turns, after = questions.transcript.turns, exchange.replies.stop + 1
    first = turns[after].text[:1] if after < len(turns) else ""
    return not first.isalnum() or (first.islower() and ends_anything(turns[after].text))


def _reason(questions: Asked, exchange: Exchange, unanswered: Collection[int]) -> str:
    texts = [questions.transcript.turns[index].text for index in exchange.replies]
    reasons = [_emptiness(text, questions.language) for text in texts]
    if all(reasons):
        return reasons[0]
    said = {name for name in _AGREEMENT if all(_says(name, text, questions.language) for text in texts)}
    if (not said.isdisjoint(("consent", "promised")) and _is_request(questions, exchange)) or (
        "promise" in said and _wants_more(questions, exchange)
    ):
        return "a promise to answer, and no answer"
    if "thinking" in said and _wants_more(questions, exchange):
        return "time to think, and no answer"
    if _wants_more(questions, exchange) and _asks_next(questions, exchange):
        if "assent" in said:
            return "agreement, and no answer"
        if (
            exchange.questions[-1].marked
            and not exchange.questions[-1].tagged
            and (
                "hums" in said
                or (_breaks_off(texts[-1], questions.language) and not _is_continued(questions, exchange))
            )
        ):
            return "no more than a beginning, and no answer"
    if _is_echo(questions, exchange, unanswered):
        return "the question again, and no answer"
    return "another question, and no answer" if _is_countered(questions, exchange, unanswered) else ""


def _breaks_off(text: str, language: Language) -> bool:
    """Whether a reply stops before it says anything."""
    return (
        text.rstrip().endswith(_BREAKS)
        and len(text) <= _LONGEST
        and not language.topics(without_contractions(text))
        and not _says_something(text, language)
    )


def _says_something(text: str, language: Language) -> bool:
    """Whether a reply that has no topic of its own may answer nevertheless."""
    return any(language.pattern(name).search(text) for name in ("says_something", "quantity"))


def _is_echo(questions: Asked, exchange: Exchange, unanswered: Collection[int]) -> bool:
    """Whether the reply only asks back what was asked, which the asker takes no notice of."""
    turns, language = questions.transcript.turns, questions.language
    after = turns[exchange.replies.stop].text if exchange.replies.stop < len(turns) else ""
    return (
        len(exchange.replies) == 1
        and _may_echo(questions.transcript.texts, exchange.replies[0], language)
        and _asks_next(questions, exchange)
        and not language.pattern("answers").match(after)
        and _is_left(questions, exchange, unanswered)  # asked here already, as to count what all turns ask takes long
        and share_of_questions(questions, turns[exchange.questions[-1].turn].label) >= _NEARLY_ALL_QUESTIONS
    )


def _emptiness(text: str, language: Language) -> str:
    """Why a reply is no answer to any question, or nothing if it may be one."""
    if _WORDLESS.match(text):
        return _NEVER_SAID[0]
    if len(text) > _LONGEST:
        return ""
    return next((said for name, said in _WHOLE.items() if language.pattern(name).match(text)), "")


def _says(name: str, text: str, language: Language) -> bool:
    """Whether a reply says what that pattern is of, and no more."""
    return len(text) <= _LONGEST and bool(language.pattern(name).match(text))


def _wants_more(questions: Asked, exchange: Exchange) -> bool:
    """Whether the asker ends on a question that cannot be answered by agreeing."""
    question = exchange.questions[-1]
    is_open = question.kind == "request" or questions.language.begins("plainly_open", question.text)
    return is_open and _ends_on(questions, question)


def _asks_next(questions: Asked, exchange: Exchange) -> bool:
    """Whether the turn behind the replies is the asker's, and asks something."""
    return exchange.replies.stop < len(questions.transcript.turns) and bool(questions.by(exchange.replies.stop))


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
    if len(exchange.replies) == 1 and _says("deflects", turns[exchange.replies[0]].text, language):
        return not language.pattern("invites").search(exchange.questions[-1].text)
    return (
        len(exchange.replies) == 1
        and _only_asks(questions, exchange.replies[0])
        and not language.pattern("invites").search(exchange.questions[-1].text)
        and not language.pattern("answers").match(after)
        and _is_left(questions, exchange, unanswered)  # asked here already, as to count what all turns ask takes long
        and share_of_questions(questions, turns[exchange.questions[-1].turn].label) >= _NEARLY_ALL_QUESTIONS
    )


def _only_asks(questions: Asked, index: int) -> bool:
    """Whether a turn is one question, and neither a guess ("Two days ago?") nor about the question before it."""
    text = questions.transcript.turns[index].text.strip()
    found, language = questions.by(index), questions.language
    return (
        len(found) == 1
        and found[0].marked
        and len(found[0].text) >= len(_without_fillers(text, language))
        and language.begins("inverted", _without_fillers(text, language))
        and not language.pattern("answers").match(text)
        and not language.pattern("clarifies").search(text)
    )


def _without_fillers(text: str, language: Language) -> str:
    """A reply without the sighs that it begins with."""
    return language.pattern("sighs").sub("", text.strip(), count=1)


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
