"""A name that must not appear."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from transcript_lint import Document, Finding, Span, pattern, rule

from ._personal import personal

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import Annotated


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    import re

    longest_first = sorted((name.strip() for name in names if name.strip()), key=len, reverse=True)
    spelled = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest_first)
    return re.compile(rf"(?<!\w)(?:{spelled})(?!\w)", re.IGNORECASE)


@rule(severity="error", fix=True, sections=True)
def real_names(
    document: Document,
    *,
    names: Annotated[Sequence[str], "the names that must not appear, in any case of letters"] = (),
    marker: Annotated[str, "what the fix puts in their place"] = "[name]",
) -> Iterator[Finding]:
    """A name that must not appear.

    A project that promised its speakers pseudonyms lists their real names, and those of people and places they
    speak of; each must be gone from labels, titles and text. Without a list nothing is checked. The fix puts the
    marker in its place, in labels and identifiers without its brackets, which cannot stand there.

    Bad, with names = ["Red Brown", "Gensyn"]:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Why did you choose Gensyn?
                                        ^^^^^^ a name that must not appear
        Red  Brown: Because it's decentral.
        ^^^^^^^^^^ a name that must not appear

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Why did you choose [name]?
        name: Because it's decentral.

    Good, with names = ["Red"]:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you ever been hired?
        Candidate: Yes, for two years.
    """
    if any(name.strip() for name in names):
        bare: list[Span] | None = None
        for match in _pattern(tuple(names)).finditer(document.text):
            bare = _without_brackets(document) if bare is None else bare
            place = bisect_right(bare, (match.start(), len(document.text) + 1)) - 1
            inside = place >= 0 and match.start() < bare[place].end
            yield personal("a name that must not appear", Span(*match.span()), _bare(marker) if inside else marker)


def _without_brackets(document: Document) -> list[Span]:
    """Where no bracket may stand, in the order of the text: identifiers and labels."""
    headers = (transcript.header for transcript in document.transcripts)
    identifiers = [header.identifier_span for header in headers if header]
    return sorted([*identifiers, *(turn.label_span for part in document.transcripts for turn in part.turns)])


_BRACKETS = pattern(r"[^\w -]")


def _bare(marker: str) -> str:
    return _BRACKETS.sub("", marker) or "name"
