"""Replies that say nothing, judged by their words alone."""

from __future__ import annotations

from collections.abc import Sequence

from transcript_lint import pattern

from .._language import Language, without_contractions, words_of
from .._sentences import ENDS_OF_QUESTIONS

# Nothing but punctuation and brackets; a gesture, a number or an emoji says something, and so does a smile of marks.
WORDLESS = pattern(r"(?![\s.,…!?]*+[:;=][-']?[()\[\]/|*]+\s*+\Z)[\s.,…!?;:\-–—_*|/\\\"'“”‘’()\[\]{}<>]*\Z")
# The same, and any other signs.
SIGNS_ALONE = pattern(r"[\W_]*\Z")
# Letters at random, in lower case: one and the same, along a row of keys, or more consonants of a row than a word has.
_MASHED = pattern(
    r"(?:\W*(?:([b-ln-z])\1{3,}+|a{4,}+|(?:asd){2,}[asdf]*+"
    r"|(?:asdf|sdfg|dfgh|fghj|ghjk|hjkl|jkl;|;lkj|lkjh|kjhg|gfds|fdsa|qwert|werty|poiuy|zxcv|xcvb|mnbv)[a-z;]*+"
    r"|(?=a?(?:[sdfghjkl;]{5}|(?=[sdfghkl;]{0,3}j)[sdfghjkl;]{4}))[asdfghjkl;]++)(?![^\W_])){1,9}\W*\Z"
)
# Places for an answer that no word marks, and what a program did not fill in.
PLACE = pattern(r"(?i:\W*(?:n/a|x{3,}|\{\{[ \t]*[\w.-]{1,40}[ \t]*\}\}|\$\{[\w.-]{1,40}\})\W*\Z)")
LONGEST = 120
# So many words in common, at the end, are no chance.
_WORDS_OF_A_REPETITION = 2
# A program may say at length why it has no answer.
_LONGEST_REFUSAL = 250
_WORD = pattern(r"[\w'’]+")
# What stands at the end of words that break off.
BREAKS = ("-", "–", "—", "…", "...")
_LAST_OF_A_QUESTION = ENDS_OF_QUESTIONS | {"", " ", "\t"}
# The names of patterns for whole replies that are no answers, and what to say of them.
WHOLE = {
    "blank": "a place for an answer, and no answer",
    "unheard": "the answer cannot be made out",
    "failed": "the error of a program, and no answer",
    "refused": "words of a program, and no answer",
    "disconnected": "the line is lost, and no answer",
    "praise": "praise for the question, and no answer",
    "gratitude": "thanks for the question, and no answer",
    "before": "a reference to an answer given before, and no answer",
    "skipped": "a wish to go on, and no answer",
    "interruption": "something else, and no answer",
}
# The same of those that only a question for more than yes or no wants more than.
ROUND = {
    "exclamations": "an exclamation, and no answer",
    "evades": "words that go round the question, and no answer",
}
# The same of those that say of the question that it was not clear.
UNCLEAR = {
    "mishears": "the question was not heard, and no answer",
    "clarification": "the question was not understood, and no answer",
}
# The reasons that do not hold where a question asks for words, as any may be those.
LITERAL = frozenset({WHOLE["blank"], WHOLE["failed"], WHOLE["skipped"], WHOLE["interruption"], *ROUND.values()}) | {
    "agreement, and no answer"
}
# The answer is not there, whatever comes later.
NEVER_SAID = ("nothing is said in answer", WHOLE["blank"])
# The names of patterns for replies that agree to answer.
AGREEMENT = ("consent", "promise", "promised", "assent", "thanks", "hums", "thinking")
# Those of them that have no words in common by which they are found.
UNSIGNED = ("consent", "promise", "assent", "thanks", "hums")


def may_ask_only(text: str, language: Language) -> bool:
    """Whether a turn of somebody who hardly asks may be nothing but a question."""
    said = without_fillers(text, language)
    return (
        text[-1:] in _LAST_OF_A_QUESTION
        and (language.begins("inverted", said) or language.begins("open", said) or asks_later(said, language))
        and not language.pattern("answers").match(said)
    )


def asks_later(text: str, language: Language) -> bool:
    """Whether the order of words that asks comes behind something else: "This test, is it paid?"."""
    return language.pattern("run_on_order").search(text) is not None


def may_echo(texts: Sequence[str], index: int, language: Language) -> bool:
    """Whether a turn asks in a few words nothing but what is asked in front of it."""
    text = texts[index].rstrip()
    if not index or len(text) > LONGEST or not text.endswith("?") or language.pattern("asks_which").search(text):
        return False
    topics = language.topics(text)
    if not topics or not topics <= language.topics(texts[index - 1]):
        return False
    known = frozenset(words_of(texts[index - 1]))
    return not says_something(" ".join(word for word in _WORD.findall(text.lower()) if word not in known), language)


def may_repeat(before: str, text: str, language: Language) -> bool:
    """Whether a turn may say no more than the last words of the one in front of it."""
    return len(text) <= LONGEST and _ends_as(text, before[-LONGEST:], language)


def repeats(text: str, question: str, language: Language) -> bool:
    """Whether a reply says no more than the last words of a question, or asks that again; one that leaves no choice."""
    return (
        _ends_as(text, question, language) and "," not in question and not language.pattern("choice").search(question)
    )


def _ends_as(text: str, question: str, language: Language) -> bool:
    """Whether all words of a text are the last of a question, but for such as ask."""
    words, asked = words_of(text), words_of(question)
    same = 0
    while same < min(len(words), len(asked)) and words[-1 - same] == asked[-1 - same]:
        same += 1
    if same < _WORDS_OF_A_REPETITION:
        return False
    return same == len(words) or language.pattern("asks_which").match(words[0]) is not None


def breaks_off(text: str, language: Language) -> bool:
    """Whether a reply stops before it says anything."""
    return (
        len(text) <= LONGEST
        and text.rstrip().endswith(BREAKS)
        and not language.topics(without_contractions(text))
        and not says_something(text, language)
    )


def begins_only(text: str, question: str, language: Language) -> bool:
    """Whether a reply stops in the middle, and has no more than words of the question up to there."""
    words = text.lower()
    return (
        len(text) <= LONGEST
        and is_unfinished(words, language)
        and language.topics(without_contractions(text)) <= language.topics(question)
        and not language.pattern("quantity").search(words)
    )


def is_unfinished(lowered: str, language: Language) -> bool:
    """Whether a reply in lower case ends, without a mark, on a word that no answer ends on."""
    return lowered[lowered.rstrip().rfind(" ") + 1 :].rstrip().replace("’", "'") in language.unfinished


def is_mashed(lowered: str) -> bool:
    """Whether a reply in lower case is nothing but letters at random."""
    return _MASHED.match(lowered) is not None


def is_refused(text: str, language: Language) -> bool:
    """Whether a program says in a reply what it is, and that it has no answer."""
    return len(text) <= _LONGEST_REFUSAL and language.pattern("refused").match(text) is not None


def says_something(text: str, language: Language) -> bool:
    """Whether a reply that has no topic of its own may answer nevertheless."""
    return any(language.pattern(name).search(text) for name in ("says_something", "quantity"))


def emptiness(text: str, language: Language) -> str:
    """Why a reply is no answer to any question, or nothing if it may be one."""
    if WORDLESS.match(text):
        return NEVER_SAID[0]
    if is_refused(text, language):
        return "words of a program, and no answer"
    if len(text) > LONGEST:
        return ""
    if PLACE.match(text):
        return WHOLE["blank"]
    if is_mashed(text.lower()):
        return "letters at random, and no answer"
    return next((said for name, said in WHOLE.items() if language.pattern(name).match(text)), "")


def says(name: str, text: str, language: Language) -> bool:
    """Whether a reply says what that pattern is of, and no more."""
    return len(text) <= LONGEST and bool(language.pattern(name).match(text))


def without_fillers(text: str, language: Language) -> str:
    """A reply without the sighs that it begins with."""
    return language.pattern("sighs").sub("", text.strip(), count=1)
