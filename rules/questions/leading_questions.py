"""A question that says which answer is expected."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Transcript, rule

from ._asking import asked


@rule(severity="info", default=False)
def leading_questions(transcript: Transcript) -> Iterator[Finding]:
    """A question that says which answer is expected.

    "Don't you think ...", "You must have been angry" and "..., isn't it?" put words in somebody's mouth: research
    interviews and hearings of witnesses avoid them. It is a matter of method, so that the rule is off by default.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Don't you think that the work was badly paid?
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leads to one answer
        Participant: Yes, I do.
        Interviewer: You were angry about it, weren't you?
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leads to one answer
        Participant: I was.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: What do you think of the pay?
        Participant: It was bad.
    """
    questions = asked(transcript)
    for question in questions.all():
        if question.marked and questions.language.pattern("leading").match(question.text):
            yield Finding("leads to one answer", question.span)
