"""Replies that say nothing, judged by their words alone."""

from __future__ import annotations

from collections.abc import Sequence

from transcript_lint import pattern

from .._language import Language, without_contractions, words_of
from .._sentences import ENDS_OF_QUESTIONS

# Nothing but punctuation and brackets; a gesture, a number or an emoji says something, and so does a smile of marks.
WORDLESS = pattern(r"(?![\s.,…!?]*+[:;=][-']?[()\[\]/|*]+\s*+\Z)[\s.,…!?;:\-–—_*|/\\\"'“”‘’()\[\]{}<>]*\Z")
# Places for an answer that no word marks.
PLACE = pattern(r"(?i:\W*(?:n/a|x{3,})\W*\Z)")
LONGEST = 120
_WORD = pattern(r"[\w'’]+")
# What stands at the end of words that break off.
BREAKS = ("-", "–", "—", "…", "...")
_LAST_OF_A_QUESTION = ENDS_OF_QUESTIONS | {"", " ", "\t"}
# The names of patterns for whole replies that are no answers, and what to say of them.
WHOLE = {
    "blank": "a place for an answer, and no answer",
    "unheard": "the answer cannot be made out",
    "failed": "the error of a program, and no answer",
    "disconnected": "the line is lost, and no answer",
    "praise": "praise for the question, and no answer",
    "gratitude": "thanks for the question, and no answer",
    "before": "a reference to an answer given before, and no answer",
    "skipped": "a wish to go on, and no answer",
    "interruption": "something else, and no answer",
}
# The answer is not there, whatever comes later.
NEVER_SAID = ("nothing is said in answer", WHOLE["blank"])
# The names of patterns for replies that agree to answer.
AGREEMENT = ("consent", "promise", "promised", "assent", "thanks", "hums", "thinking")
# Those of them that have no words in common by which they are found.
UNSIGNED = ("consent", "promise", "assent", "thanks", "hums")


def may_ask_only(text: str, language: Language) -> bool:
    """Whether a turn of somebody who hardly asks may be nothing but a question."""
    return (
        text[-1:] in _LAST_OF_A_QUESTION
        and language.begins("inverted", without_fillers(text, language))
        and not language.pattern("answers").match(text.strip())
        and not language.pattern("clarifies").search(text)
    )


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


def breaks_off(text: str, language: Language) -> bool:
    """Whether a reply stops before it says anything."""
    return (
        text.rstrip().endswith(BREAKS)
        and len(text) <= LONGEST
        and not language.topics(without_contractions(text))
        and not says_something(text, language)
    )


def says_something(text: str, language: Language) -> bool:
    """Whether a reply that has no topic of its own may answer nevertheless."""
    return any(language.pattern(name).search(text) for name in ("says_something", "quantity"))


def emptiness(text: str, language: Language) -> str:
    """Why a reply is no answer to any question, or nothing if it may be one."""
    if WORDLESS.match(text):
        return NEVER_SAID[0]
    if len(text) > LONGEST:
        return ""
    return next((said for name, said in WHOLE.items() if language.pattern(name).match(text)), "")


def says(name: str, text: str, language: Language) -> bool:
    """Whether a reply says what that pattern is of, and no more."""
    return len(text) <= LONGEST and bool(language.pattern(name).match(text))


def without_fillers(text: str, language: Language) -> str:
    """A reply without the sighs that it begins with."""
    return language.pattern("sighs").sub("", text.strip(), count=1)
