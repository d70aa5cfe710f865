"""Where a turn asks that has no punctuation at all, as recognisers write: in a run of words."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import pattern

from ._language import Language

# In characters, how much of the end of a turn is looked at, how long a word is, and somebody else's question, told.
_LONGEST = 4000
_LONGEST_WORD = 20
_LONGEST_TOLD = 80
# Of how many words a turn may be that only its beginning tells to ask: by a request, or by any other words.
_WORDS_OF_A_REQUEST = 60
_WORDS_OF_A_BEGINNING = 12
_NOTHING = pattern(r"(?!)")
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
    for words in ("run_on_start", "run_on_any"):
        for found in language.pattern(words).finditer(text):
            yield found.start("asks")
