"""Which language a transcript is in."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from itertools import islice

from transcript_lint import Glance, Source, Transcript, shared

from . import _languages
from ._language import Language, words_of
from ._languages import english

_PUNCTUATION = str.maketrans(dict.fromkeys('"#()*+,-./:;<>?@[\\]_{|}!', " "))
_LOOKED_AT = 800  # code points
_COMMON_ENOUGH = 0.2  # of the words
_SURELY_ENOUGH = 0.22
# In so many letters of English, one of the words that are plainly English stands at least.
_LETTERS_FOR_EACH = 160
# A shorter text is hardly worth reading what is known of other languages.
_FEWEST_WORDS = 8

ENGLISH = Language(vars(english))
UNKNOWN = Language({"COMMON": frozenset(), "PATTERNS": {}})


@cache
def others() -> tuple[Language, ...]:
    """The languages besides English, by name: they are read where a text is not English, and never before."""
    files = sorted(name for folder in _languages.__path__ for name in os.listdir(folder))  # noqa: PTH208 - as slow to import
    names = [name[:-3] for name in files if name.endswith(".py") and name[0] != "_" and name != "english.py"]
    return tuple(Language(vars(__import__(f"{_languages.__name__}.{name}", fromlist=("PATTERNS",)))) for name in names)


def language_of(texts: Iterable[str]) -> Language:
    """The language that a conversation is in, judged by the share of its first words that are common in it."""
    said, length = [], 0
    for text in texts:
        said.append(text[:_LOOKED_AT])
        length += len(text)
        if length > _LOOKED_AT:
            break
    looked_at = " ".join(said)[:_LOOKED_AT]
    if _is_plainly_english(looked_at) or _is_surely(ENGLISH, looked_at):
        return ENGLISH
    words = words_of(looked_at)
    best, most = UNKNOWN, _COMMON_ENOUGH * max(len(words), 1)
    for language in (ENGLISH, *(others() if len(words) >= _FEWEST_WORDS else ())):
        count = sum(map(language.common.__contains__, words))
        if count >= most:
            best, most = language, count
    return best


def _is_plainly_english(text: str) -> bool:
    """Whether so many words are such as no other language has: a quicker look."""
    return sum(map(text.count, english.PLAIN)) * _LETTERS_FOR_EACH > len(text)


def _is_surely(language: Language, text: str) -> bool:
    """Whether so many words are common that it makes no difference how words are told apart: a quick look."""
    words = text.lower().translate(_PUNCTUATION).split()
    return sum(map(language.common.__contains__, words)) > _SURELY_ENOUGH * len(words)


@shared
def _spoken(source: Source) -> dict[int, tuple[Transcript, Language]]:
    """The transcripts of a source whose languages are known, by their `id`."""
    return {}


def spoken(transcript: Transcript) -> Language:
    """The language of a transcript; the rules that run on its document share the answer."""
    known = _spoken(transcript.source)
    found = known.get(id(transcript))
    if found is None:
        found = known[id(transcript)] = transcript, language_of(transcript.texts)
    return found[1]


def may_be_english(transcript: Transcript) -> bool:
    """Whether a transcript is in English, or says too little to tell in which language it is."""
    if (language := spoken(transcript)).known:
        return language is ENGLISH
    return len(words_of(" ".join(islice(transcript.texts, _FEWEST_WORDS)))) < _FEWEST_WORDS


@shared
def spoken_in(glance: Glance) -> tuple[Language, ...]:
    """The languages of the transcripts of a document, one for each."""
    return tuple(map(spoken, glance.transcripts))


def foreign_in(glance: Glance) -> list[Transcript]:
    """The transcripts of a document whose language is known, and not English."""
    languages = zip(glance.transcripts, spoken_in(glance), strict=True)
    return [one for one, language in languages if language.known and language is not ENGLISH]


@shared
def by_language(glance: Glance) -> dict[Language, list[Transcript]]:
    """The transcripts of a document by their language."""
    found: dict[Language, list[Transcript]] = {}
    for one in glance.transcripts:
        found.setdefault(spoken(one), []).append(one)
    return found
