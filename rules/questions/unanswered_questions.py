"""A question that nobody answers."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Glance, Related, Transcript, rule

from .._spoken import spoken_in
from ._asking import Asked, Question, asked, may_ask
from ._exchanges import asked_on, goes_on, last_run, runs_are_usual


def _sign(glance: Glance) -> list[Transcript]:
    """The transcripts that may end on a question, and those in which somebody goes on in another turn."""
    return [
        one
        for one, language in zip(glance.transcripts, spoken_in(glance), strict=True)
        if goes_on(one.labels) or may_ask(one.texts[last_run(one.labels).start :], language)
    ]


@rule(
    sign=_sign,
    explained_by=(
        "embedded-labels",
        "swapped-speakers",
        "self-addressing-speakers",
        "duplicated-turns",
        "missing-parties",
        "invented-exchanges",
        "truncated-characters",
    ),
)
def unanswered_questions(transcript: Transcript) -> Iterator[Finding]:
    """A question that nobody answers.

    Mostly the answer was said, and something cut the transcript short or lost a turn; less often the recording
    stopped. Who reads or counts the answers later cannot tell which, and takes the silence for one.

    A question is what its words ask, with or without a question mark: "Tell me about yourself." is one, and
    "Really?", a quotation, a question retold ("she asked whether ...") or answered by its own speaker is not. The
    next turn of another speaker answers, whatever it says (`non-answers` judges that), and the asker may go on
    before it comes. A turn that nobody knows the speaker of may be the answer, and so is what who leads a meeting
    says of a vote ("All in favour? [ayes]", "Any objections? Hearing none").

    So this rule finds the questions that a transcript ends on. Where speakers otherwise take turns, it also finds a
    question whose own speaker's next turn asks about something else, or goes on as if there had been an answer; and
    where that is nearly the only time, one whose speaker's next turn asks the same in other words: an answer is lost in
    between, or a program asked twice. So is one after which somebody only says that they are there ("Are you still with
    me?" "Yes, sorry."). Where one speaker's turns often follow each other anyway, `dropped-questions` looks for those.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Hello, Red. Tell me about yourself.
        Candidate: I build distributed systems.
        Interviewer: That's great, Red. Have you worked with Kafka?
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ nobody answers this question

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Tell me about yourself.
        Candidate: I build distributed systems.
        Interviewer: Have you worked with Kafka?
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ nobody answers this question
        Interviewer: And why did you leave your last job?
                     ------------------------------------ the same speaker goes on here
        Candidate: They moved away.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Interviewer: Hello?
        Candidate: Yes, for two years.
        Interviewer: Really?
    """
    questions = asked(transcript)
    last = last_run(transcript.labels)
    if not runs_are_usual(questions):
        for question, span in asked_on(transcript):
            if question.turn not in last and not _took_an_answer(questions, question):
                yield Finding(MESSAGE, question.span, (Related(span, "the same speaker goes on here"),))
    found = [question for index in last for question in questions.by(index) if not question.tagged]
    if found and not _took_an_answer(questions, found[-1]):
        related = tuple(Related(other.span, "and this one before it") for other in found[:-1])
        yield Finding(MESSAGE, found[-1].span, related)


def _took_an_answer(questions: Asked, question: Question) -> bool:
    """Whether who asks says at once that there was an answer, or was none, as who leads a meeting does of a vote."""
    turn, *following = questions.transcript.turns[question.turn : question.turn + 2]
    behind = turn.text[question.span.end - turn.text_at :]
    behind += "".join(f" {after.text}" for after in following if after.label == turn.label)
    return bool(questions.language.pattern("took_as_answer").search(behind.lower()))


MESSAGE = "nobody answers this question"
