"""A question that nobody answers."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Transcript, rule


@rule
def unanswered_questions(transcript: Transcript) -> Iterator[Finding]:
    """A question that nobody answers.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ nobody answers this question

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
    """
    last = transcript.turns[-1:]
    for turn in last:
        if turn.text.rstrip().endswith("?"):
            yield Finding("nobody answers this question", turn.text_span)
