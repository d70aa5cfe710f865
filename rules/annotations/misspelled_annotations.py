"""An annotation that is a slip of a usual one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from transcript_lint import Edit, Finding, Fix, Transcript, rule

from .._glances import brackets
from .._language import Language
from .._spoken import ENGLISH, may_be_english, spoken
from ..speakers._spelling import Spellings
from ._marks import marks, usual

_LONG = 6
# In a language with more endings, the same of its own words: more other words are near them.
_LONG_INFLECTED = 8
_TIME = " 0123456789:.,@"


@cache
def _spellings(language: Language) -> Spellings:
    own = {word for word in language.annotations if len(word) >= _LONG_INFLECTED}
    return Spellings(own.union(word for word in ENGLISH.annotations if len(word) >= _LONG))


@rule(fix=True, sign=brackets)
def misspelled_annotations(transcript: Transcript) -> Iterator[Finding]:
    """An annotation of one word that is nearly a usual one: `[inaudable]`, `[laugther]`.

    Who looks for everything inaudible, or takes annotations out before counting words, misses this one. Found are
    single words in brackets, with a time behind them or not, that are one slip away from one of about a hundred that
    transcribers use, and none of them: English ones, in German and Spanish transcripts theirs too, and none in a
    language of which nothing is known.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for [inaudable] years.
                            ^^^^^^^^^^^ no usual annotation: did you mean `inaudible`?

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for [inaudible] years.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for [inaudible] years (laughing), at a search engine (google).
    """
    language = spoken(transcript)
    words = usual(language)
    if not language.known and not may_be_english(transcript):
        return
    for mark in marks(transcript):
        written = mark.text.rstrip(_TIME)
        word = written.lower()
        if len(word) >= _LONG - 1 and word.isalpha() and word not in words and (meant := _meant(word, language)):
            start = mark.span.start + len(mark.opening)
            spelled = meant.upper() if written.isupper() else meant.capitalize() if written[0].isupper() else meant
            place = mark.span._replace(start=start, end=start + len(written))
            fix = Fix(f"write `{spelled}`", (Edit(place, spelled),), "unsafe")
            yield Finding(f"no usual annotation: did you mean `{spelled}`?", mark.span, fix=fix)


def _meant(word: str, language: Language) -> str | None:
    near = [meant for slips, meant in _spellings(language).near(word) if slips == 1]
    return near[0] if len(near) == 1 else None
