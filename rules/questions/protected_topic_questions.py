"""A question that a job interview must not ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcript_lint import Finding, Transcript, rule

from ._asking import asked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

TOPICS = ("age", "family", "religion", "health", "origin", "orientation", "politics", "record")


@rule(default=False)
def protected_topic_questions(
    transcript: Transcript, *, topics: Annotated[Sequence[str], "the topics that nobody may be asked about"] = TOPICS
) -> Iterator[Finding]:
    """A question that a job interview must not ask.

    In many places the law protects applicants from questions about their age, family, religion, health, origin,
    orientation, politics, or criminal and financial record, and an answer, once recorded, can be held against who
    asked. Which topics those are differs from place to place: set `topics`. Whether a question is allowed after all is
    for people to judge. Other interviews ask such things rightly, so that the rule is off by default.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: How old are you, if I may ask?
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ asks about a protected topic: age
        Candidate: I am forty.
        Interviewer: And do you plan to have children?
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ asks about a protected topic: family
        Candidate: I would rather not say.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: How old is the company that you work for?
        Candidate: Two years.

    Good, with topics = ["religion"]:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: How old are you, if I may ask?
        Candidate: I am forty.
    """
    questions = asked(transcript)
    for question in questions.all():
        for topic in topics:
            if questions.language.pattern(f"protected_{topic}").search(question.text):
                yield Finding(f"asks about a protected topic: {topic}", question.span)
                break
