"""Where an interview leaves its guide."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from transcript_lint import Finding, Glance, Related, Span, Transcript, rule

from .._language import words_of
from ._asking import Asked, Question, asked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

# The share of a guide's question's topics that a question must have to be that question.
_ALIKE = 0.6


def _sign(glance: Glance, *, guide: Sequence[str] = ()) -> bool:
    """Whether there is a guide."""
    return bool(guide)


@rule(sign=_sign)
def guide_departures(
    transcript: Transcript,
    *,
    guide: Annotated[Sequence[str], "the questions to ask, in their order; without any, nothing is checked"] = (),
    additions: Annotated[bool, "whether questions that the guide does not have are findings, too"] = False,
) -> Iterator[Finding]:
    """A question of the interview guide that was not asked, or was asked out of its order.

    Structured interviews are compared question by question; one that was skipped leaves a hole in the comparison, and
    one that comes early or late was heard with other ears. Without a `guide` nothing is checked. A question need not
    be asked in the guide's words: it is the same where most words that carry its meaning are. Questions that the
    guide does not have are findings where `additions` is set.

    Bad, with guide = ["Have you worked with Kafka?", "Why did you leave?", "Tell me about yourself."]:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Summary:
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this question of the guide is not asked: Why did you leave?
        Interviewer: Tell me about yourself, please.
                     ------------------------------- before this one
        Candidate: I build distributed systems.
        Interviewer: Have you ever worked with Kafka?
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ asked out of the guide's order
        Candidate: Yes, for two years.

    Bad, with guide = ["Have you worked with Kafka?"]; additions = true:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Interviewer: Why did you leave?
                     ^^^^^^^^^^^^^^^^^^ the guide does not have this question
        Candidate: They moved away.

    Good, with guide = ["Tell me about yourself.", "Have you worked with Kafka?"]:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Please tell me about yourself.
        Candidate: I build distributed systems.
        Interviewer: Did you ever work with Kafka?
        Candidate: Yes, for two years.
    """
    if not guide:
        return
    questions = asked(transcript)
    all_asked = list(questions.all())
    places = [_place(questions, planned, all_asked) for planned in guide]
    yield from _skipped(transcript, guide, places)
    yield from _reordered(all_asked, places)
    if additions:
        for number, question in enumerate(all_asked):
            if number not in places:
                yield Finding("the guide does not have this question", question.span)


def _place(questions: Asked, planned: str, all_asked: list[Question]) -> int | None:
    """Which of the questions that were asked is most like a planned one, if any is."""
    topics = questions.language.topics(planned) or frozenset(words_of(planned))
    best, most = None, _ALIKE * max(len(topics), 1)
    for number, question in enumerate(all_asked):
        common = len(topics & (questions.language.topics(question.text) or frozenset(words_of(question.text))))
        if common >= most and (best is None or common > most):
            best, most = number, common
    return best


def _skipped(transcript: Transcript, guide: Sequence[str], places: list[int | None]) -> Iterator[Finding]:
    span = transcript.header.span if transcript.header else Span(transcript.span.start, transcript.span.start)
    for planned, place in zip(guide, places, strict=True):
        if place is None:
            yield Finding(f"this question of the guide is not asked: {planned}", span)


def _reordered(all_asked: list[Question], places: list[int | None]) -> Iterator[Finding]:
    """The fewest questions that would have to move for the rest to be in the guide's order."""
    asked_places = [place for place in places if place is not None]
    kept = _longest_increasing(asked_places)
    for at, place in enumerate(asked_places):
        if place not in kept:
            neighbour = asked_places[at - 1] if at else asked_places[1]
            message = "the guide has this question " + ("after this one" if at else "before this one")
            related = (Related(all_asked[neighbour].span, message.removeprefix("the guide has this question ")),)
            yield Finding("asked out of the guide's order", all_asked[place].span, related)


def _longest_increasing(numbers: list[int]) -> set[int]:
    """A longest rising run of numbers, not necessarily neighbours, by patience sorting."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(tails, number)
        before[number] = tails[at - 1] if at else None
        tails[at : at + 1] = [number]
    kept: set[int] = set()
    last: int | None = tails[-1] if tails else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept
