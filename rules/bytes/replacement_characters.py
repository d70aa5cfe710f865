"""Characters that were lost on the way."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Document, Finding, Span, pattern, rule

_REPLACED = pattern("\ufffd+")


@rule(sign=lambda glance: "\ufffd" in glance.text, sections=True)
def replacement_characters(document: Document) -> Iterator[Finding]:
    """A replacement character, U+FFFD, where another one should stand.

    A program that could not read a character wrote this one in its place. What it was is not in the file any more:
    often an apostrophe, a dash or an accented letter. Take it from the recording, or export the transcript again.
    Of a character that is cut off at the end of a file, `truncated-characters` tells.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: No, I haven�t.
                              ^ a character is lost here, and U+FFFD stands in its place

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: No, I haven’t.
    """
    damage = document.source.damage
    end = damage.at if damage and damage.kind == "truncated" else len(document.text)
    for match in _REPLACED.finditer(document.text, 0, end):
        lost = "a character is lost" if len(match[0]) == 1 else f"{len(match[0])} characters are lost"
        yield Finding(f"{lost} here, and U+FFFD stands in its place", Span(*match.span()))
