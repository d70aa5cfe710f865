"""Paragraphs and lists that were run together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from transcript_lint import Finding, Glance, Span, Transcript, pattern, rule

from .._glances import with_two_spaces

_GAP = pattern(
    r"[.!?:;)](?P<gap>[ \u00a0]{2,4})"
    r"(?=(?:[A-Z][\w’'&-]{0,20} (?:(?:of|for|and|in|the|with|&) )?){3}|[•*–-] ?[A-Z]|\d{1,2}[.)] [A-Z])"
)

_LIST = pattern(
    r"1(?<![\w.].)[.)] (?=[A-Z*])(?>[^\n\r]{2,600}? (?P<second>2[.)]) (?=[A-Z*]))[^\n\r]{2,600}? 3[.)] (?=[A-Z*])"
)


_BULLETS = pattern(r"•[^•\n\r]{2,600}(?P<second>•)[^•\n\r]{2,600}•")
# The search skips from one point, or bracket, to the next.
_SECOND = (pattern(r"\)(?<= 2\)) "), pattern(r"\.(?<= 2\.) "))


def _sign(glance: Glance) -> list[Transcript]:
    """Where there may be such spaces, bullets or lists."""
    no_break = glance.holding("\xa0") if b"\xc2\xa0" in glance.residue else []
    second = [form for form, sign in zip(_SECOND, (b"2)", b"2."), strict=True) if sign in glance.residue]
    bullets = glance.holding("•") if "•".encode() in glance.residue else []
    gaps = [one for one in with_two_spaces(glance) + no_break if _GAP.search(glance.text, *one.span)]
    return gaps + bullets + [one for one in glance.matching(*second) if _LIST.search(glance.text, *one.span)]


@rule(severity="info", sign=_sign)
def lost_paragraphs(transcript: Transcript) -> Iterator[Finding]:
    """Runs of spaces, or numbers of a list, where the lines of a longer answer were joined into one.

    The answer had paragraphs, headings or a list, and whoever wrote the file put a space for each line end: a
    heading now reads as the beginning of a sentence. Found are three items with numbers or bullets on a line. Two
    spaces behind a sentence are a habit or a slip of typing; they are found only before what looks like a heading
    (several words with capitals running into a sentence), a bullet or a number.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Tell me about your projects.
        Candidate: They were impactful.  Ad Click Prediction For this project, I improved a model.
                                       ^^ a line end seems to be lost here

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Tell me about your projects.
        Candidate: 1. Ad Click Prediction 2. Recommendation 3. Search
                                          ^^ the items of a list stand on one line

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Tell me about your projects.
        Candidate: There were three: • Ad click prediction • Recommendation • Search
                                                           ^ the items of a list stand on one line

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Tell me about your projects.
        Candidate: They were impactful.
            For ad click prediction, I improved a model.
    """
    bulleted = transcript.holding("•") if not transcript.source.text.isascii() else []
    gaps = ("  ", "\xa0") if transcript.holds("\xa0") else ("  ",)
    for _, match in transcript.search(_GAP, transcript.holding(*gaps)):
        yield Finding("a line end seems to be lost here", Span(*match.span("gap")))
    lists = transcript.search(_LIST, transcript.holding(" 2. ", " 2) ")), transcript.search(_BULLETS, bulleted)
    for _, match in chain(*lists):
        yield Finding("the items of a list stand on one line", Span(*match.span("second")))
