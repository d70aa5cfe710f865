"""A file with more transcripts than people can find their way in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from transcript_lint import Between, Document, Finding, Span, rule


@rule(severity="info")
def crowded_files(
    document: Document, *, most: Annotated[int, "how many transcripts a file may hold", Between(1)] = 50
) -> Iterator[Finding]:
    """A file with more transcripts than people can find their way in.

    Bad, with most = 1:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Good morning.
        Candidate: Good morning.
        [a1f0c3f2-98d1-4a0e-8f54-3a9b8b8a6a52] Second interview:
        ^ the 2nd transcript of a file for 1
        Interviewer: Good morning.
        Candidate: Good morning.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Good morning.
        Candidate: Good morning.
    """
    if len(document.transcripts) > most:
        at = document.transcripts[most].span.start
        yield Finding(f"the {most + 1}{_ending(most + 1)} transcript of a file for {most}", Span(at, at + 1))


def _ending(number: int) -> str:
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number % 100 not in (11, 12, 13) else 0, "th")
