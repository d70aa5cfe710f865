"""A question whose own speaker goes on as if there had been an answer, where turns often follow so."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Related, Transcript, rule

from ._asking import asked
from ._exchanges import asked_on, goes_on, last_run, runs_are_usual


@rule(
    severity="info",
    default=False,
    sign=lambda glance: [one for one in glance.transcripts if goes_on(one.labels)],
)
def dropped_questions(transcript: Transcript) -> Iterator[Finding]:
    """A question that its own speaker moves on from.

    Nobody else speaks between the question and what its speaker says next, which asks about something else or takes
    up an answer that is not there. This rule looks where one speaker's turns often follow each other, as they do
    where a turn is what was said between two pauses, or where short replies are left out: there it is not known
    whether anything is missing, so that it is off by default. Where speakers take turns, `unanswered-questions`
    finds the same.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Doctor: Good morning.
        Doctor: Please take a seat.
        Doctor: So you had a fall.
        Doctor: Let me have a look.
        Doctor: Does this hurt?
                --------------- this question has no answer
        Doctor: Are you allergic to penicillin?
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ its speaker moves on here
        Patient: Not that I know of.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Doctor: Good morning.
        Doctor: Please take a seat.
        Doctor: So you had a fall.
        Doctor: Let me have a look.
        Doctor: Does this hurt?
        Doctor: Does it hurt here?
        Patient: No.
    """
    if runs_are_usual(asked(transcript)):
        last = last_run(transcript.labels)
        for question, following in asked_on(transcript):
            if question.turn not in last:
                related = (Related(question.span, "this question has no answer"),)
                yield Finding("its speaker moves on here", following, related)
