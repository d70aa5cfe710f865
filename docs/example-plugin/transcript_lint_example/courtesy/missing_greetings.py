"""An interview that begins without a greeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated

from transcript_lint import Between, Finding, Transcript, rule

from ._words import any_of


@rule
def missing_greetings(
    transcript: Transcript,
    *,
    greetings: Annotated[Sequence[str], "what counts as a greeting, in any case"] = (
        "good morning",
        "hello",
        "welcome",
    ),
    turns: Annotated[int, "in how many turns from the beginning one is looked for", Between(1)] = 2,
) -> Iterator[Finding]:
    """An interview that begins without a greeting.

    Either the beginning of the recording is lost, or somebody was rude.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        ^^^^^^^^^^^ nobody is greeted in the first 2 turns
        Candidate: Yes, for two years.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Good morning. Have you worked with Kafka?
        Candidate: Yes, for two years.

    Good, with greetings = ["ahoy"]:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Ahoy, Captain.
        Candidate: And to you.
    """
    greeting = any_of(tuple(greetings))
    opening = transcript.turns[:turns]
    if opening and not any(greeting.search(turn.text) for turn in opening):
        yield Finding(f"nobody is greeted in the first {len(opening)} turns", opening[0].label_span)
