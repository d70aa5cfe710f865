"""A turn that stands twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from transcript_lint import Between, Finding, Related, Transcript, Turn, rule


@rule
def duplicated_turns(
    transcript: Transcript,
    *,
    words: Annotated[int, "the fewest words of a turn that nobody says twice alike", Between(1)] = 12,
) -> Iterator[Finding]:
    """A long turn that repeats an earlier one of the same speaker word for word.

    Nobody says twelve words twice in just the same way; programs do, and so does a slip when pasting. Capitals,
    punctuation and spaces do not count. What asks is left to the rules about questions, since a question can be put
    again.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, I ran it for two years, on my own at first, in Berlin.
                   ----------------------------------------------------------- first said here
        Interviewer: How?
        Candidate: Yes, I ran it for two years, on my own at first, in Berlin.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the same words as in an earlier turn

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Interviewer: How?
        Candidate: Yes, for two years.
    """
    first: dict[tuple[str | None, str], Turn] = {}
    shortest = 2 * words
    for turn in transcript.turns:
        if len(turn.text) > shortest and not turn.text.rstrip().endswith("?"):
            said = "".join(turn.text.split()).lower().rstrip(".!")
            seen = first.setdefault((turn.label, said), turn)
            if seen is not turn and len(turn.text.split()) >= words:
                related = (Related(seen.text_span, "first said here"),)
                yield Finding("the same words as in an earlier turn", turn.text_span, related)
