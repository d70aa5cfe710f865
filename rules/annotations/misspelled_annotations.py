"""An annotation that is a slip of a usual one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from transcript_lint import Edit, Finding, Fix, Transcript, rule

from .._glances import brackets
from ..speakers._spelling import Spellings
from ._marks import WORDS, marks

_LONG = 6
_TIME = " 0123456789:.,@"


@cache
def _spellings() -> Spellings:
    return Spellings(word for word in WORDS if len(word) >= _LONG)


@rule(fix=True, sign=brackets)
def misspelled_annotations(transcript: Transcript) -> Iterator[Finding]:
    """An annotation of one word that is nearly a usual one: `[inaudable]`, `[laugther]`.

    Who looks for everything inaudible, or takes annotations out before counting words, misses this one. Found are
    single words in brackets, with a time behind them or not, that are one slip away from one of about a hundred that
    transcribers use, and none of them.

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
    for mark in marks(transcript):
        written = mark.text.rstrip(_TIME)
        word = written.lower()
        if len(word) >= _LONG - 1 and word.isalpha() and word not in WORDS and (meant := _meant(word)):
            start = mark.span.start + len(mark.opening)
            spelled = meant.upper() if written.isupper() else meant.capitalize() if written[0].isupper() else meant
            place = mark.span._replace(start=start, end=start + len(written))
            fix = Fix(f"write `{spelled}`", (Edit(place, spelled),), "unsafe")
            yield Finding(f"no usual annotation: did you mean `{spelled}`?", mark.span, fix=fix)


def _meant(word: str) -> str | None:
    near = [meant for slips, meant in _spellings().near(word) if slips == 1]
    return near[0] if len(near) == 1 else None
