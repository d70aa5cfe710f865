"""Where a turn asks that has no punctuation at all, as recognisers write: in a run of words."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import pattern

from .._language import Language

# In characters, how much of the end of a turn is looked at, how long a word is, and somebody else's question, told.
_LONGEST = 4000
_LONGEST_WORD = 20
_LONGEST_TOLD = 80
# Of how many words a turn may be that only its beginning tells to ask: by a request, or by any other words.
_WORDS_OF_A_REQUEST = 60
_WORDS_OF_A_BEGINNING = 16
_NOTHING = pattern(r"(?!)")
# In words: a turn that only its reply shows to ask, what is too short to show it, and where a reply tells its choice.
_LONGEST_ANSWERED = 40
_WORDS_OF_A_HINT = 3
_WORDS_OF_A_CHOICE = 8
# The names of patterns of words that ask, and of what they do not stand behind where they ask.
_UNLESS_BEHIND = {
    "run_on": "",
    "run_on_order": "subject_before",
    "run_on_wh": "clause",
    "run_on_request": "requester",
}
# Notes in brackets in front of what is said.
_NOTES = pattern(r"\A(?:\s*(?:\[[^\]]{0,40}\]|\([^)]{0,40}\)))*\s*")


def where_a_run_asks(text: str, language: Language, words: int) -> int:
    """Where the question begins that a run of words ends on: at the first of its last `words` that asks, or at -1."""
    said = _NOTES.sub("", text, count=1)[-_LONGEST:]
    begin = len(text) - len(said)
    if language.begins("rhetorical", said) or language.begins("echo", said):
        return -1
    near = _near_end(said, words)
    starts = [start for start in _asking_words(said, language) if start >= near]
    if not starts and _asks_as_a_whole(said, language):
        starts = [len(said) - len(said.lstrip())]
    return begin + min(starts) if starts else -1


def _near_end(text: str, count: int) -> int:
    """Where the last words of a text begin, so few that a question among them may be what a turn ends on."""
    words = text.rsplit(None, count)
    return len(words[0]) if len(words) > count else 0


def _asks_as_a_whole(text: str, language: Language) -> bool:
    """Whether a text of some words asks by how it begins or ends."""
    if text.count(" ") > 1:
        if language.pattern("run_on_end").search(text):
            return True
        check = language.pattern("run_on_check").search(text)
        if check and not language.pattern("no_check").search(
            text, max(0, check.start() - _LONGEST_WORD), check.start()
        ):
            return True
    if text.count(" ") > _WORDS_OF_A_REQUEST:
        return False
    names: tuple[str, ...] = ("request", "wondering", "run_on_short", "run_on_choice")
    if text.count(" ") < _WORDS_OF_A_BEGINNING:
        names = (*names, "run_on_beginning")
    return any(language.begins(name, text) for name in names)


def _asking_words(text: str, language: Language) -> Iterator[int]:
    """Where words begin that ask; not where they are told."""
    told = -1
    for start in sorted(_order_that_asks(text, language)):
        if language.pattern("run_on_told").search(text, max(0, start - 2 * _LONGEST_WORD), start):
            told = start + _LONGEST_TOLD
        if start > told:
            yield start


def _order_that_asks(text: str, language: Language) -> Iterator[int]:
    for words, excluded in _UNLESS_BEHIND.items():
        before = language.pattern(excluded) if excluded else _NOTHING
        for found in language.pattern(words).finditer(text):
            if not before.search(text, max(0, found.start() - _LONGEST_WORD), found.start()):
                yield found.start()
    more = language.pattern("any_more").search(text)
    if more and not language.pattern("not_any").search(text, max(0, more.start() - 2 * _LONGEST_WORD), more.start()):
        yield more.start()
    for words in ("run_on_start", "run_on_any"):
        for found in language.pattern(words).finditer(text):
            yield found.start("asks")


def is_answered_as_asked(text: str, reply: str, asks: bool, language: Language) -> bool:
    """Whether a run of words that could as well tell asks, as the reply of another speaker shows.

    `asks` says whether its speaker asks here and the other one answers: who asks, also asks "Headaches".
    """
    if language.pattern("of_me").search(text) or language.begins("echo", text):
        return False
    length, to_you = len(_behind_lead(text, language)), language.begins("you_first", text)
    if not 0 < length <= _LONGEST_ANSWERED:
        return False
    if language.pattern("denies").match(reply):
        return asks or (length > _WORDS_OF_A_HINT and to_you)
    if not asks:
        return False
    goes_further = bool(language.pattern("going_further").match(text))
    if language.pattern("affirms").match(reply):
        return goes_further or (length > _WORDS_OF_A_HINT and to_you)
    if language.pattern("listens").match(reply) or _says_again(text, reply, language):
        return False
    if goes_further and length > 1 and reply.count(" ") >= _WORDS_OF_A_HINT:
        return True
    return bool(language.pattern("choice").search(text)) and _repeats(text, reply, language)


def _behind_lead(text: str, language: Language) -> list[str]:
    """The words of a text behind those that a sentence may begin with."""
    lead = language.pattern("lead").match(text)
    return text[lead.end() if lead else 0 :].split()


def _says_again(text: str, reply: str, language: Language) -> bool:
    """Whether a reply begins as the run before it does, but for who speaks: so people take up what they were told."""
    before, after = _behind_lead(text, language), _behind_lead(reply, language)
    return before[:2] == after[:2] or (len(before) > _WORDS_OF_A_HINT and before[1:4] == after[1:4])


def _repeats(text: str, reply: str, language: Language) -> bool:
    """Whether a reply begins with a word of the run before it that says what it is about."""
    beginning = " ".join(reply.split(None, _WORDS_OF_A_CHOICE)[:_WORDS_OF_A_CHOICE])
    return not language.topics(text).isdisjoint(language.topics(beginning))
