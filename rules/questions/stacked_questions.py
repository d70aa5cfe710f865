"""More questions at once than can be answered."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Between, Finding, Related, Transcript, rule

from ._asking import asked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated


@rule(severity="info", default=False)
def stacked_questions(
    transcript: Transcript, *, most: Annotated[int, "how many questions a turn may ask", Between(1)] = 1
) -> Iterator[Finding]:
    """More questions in one turn than the interview's method allows.

    Who is asked two things answers one of them, mostly the last, and who reads the answer cannot tell which. It is a
    matter of method, so that the rule is off by default.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Why did you leave? And have you worked with Kafka?
                     ------------------ beside this one
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2 questions in one turn: expected at most 1
        Candidate: Yes, I have.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Why did you leave? Really?
        Candidate: The company moved away.

    Good, with most = 2:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Why did you leave? And have you worked with Kafka?
        Candidate: It moved away. And yes, I have.
    """
    questions = asked(transcript)
    if not questions.language.known:
        return
    for index in range(len(transcript.turns)):
        found = questions.by(index)
        if len(found) > most:
            related = tuple(Related(question.span, "beside this one") for question in found[:most])
            message = f"{len(found)} questions in one turn: expected at most {most}"
            yield Finding(message, found[most].span, related)
