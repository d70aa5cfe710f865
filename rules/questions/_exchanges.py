"""Which reply belongs to which questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from transcript_lint import Span, Transcript, Turn, shared
from transcript_lint.record import NamedTuple

from ._asking import Asked, Question, asked

# One speaker's turns may follow each other this often, by pairs of turns, before that is the way of the transcript.
_RUNS_ARE_USUAL = 0.04


class Exchange(NamedTuple):
    """The questions that a speaker asked before others spoke, and the turns of the others up to the speaker's next.

    `replies` is empty where nobody else speaks afterwards, or where the speaker asked on in another turn first.
    """

    questions: tuple[Question, ...]
    replies: range


def exchanges(transcript: Transcript, worth: Callable[[range, range], bool]) -> Iterator[Exchange]:
    """Every turn that asks, with the others' turns that follow it, in order, where these are worth a look.

    The questions of a speaker's turns that follow each other belong together, as far as they are one speaker's. What is
    asked takes long to tell, so that `worth` looks at the numbers of both's turns first.
    """
    questions = asked(transcript)
    for run, replies in _with_replies(transcript):
        if worth(run, replies) and (found := tuple(question for index in run for question in questions.by(index))):
            yield Exchange(found, replies)


def runs(turns: tuple[Turn, ...]) -> Iterator[range]:
    """The turns of one speaker that follow each other, by number. A turn without a label stands alone."""
    start = 0
    for index in range(1, len(turns) + 1):
        if index == len(turns) or not _same(turns[index], turns[start]):
            yield range(start, index)
            start = index


def last_run(turns: tuple[Turn, ...]) -> range:
    """The turns at the end that nobody else's turn comes after, by number."""
    start = len(turns) - 1
    while start > 0 and _same(turns[start - 1], turns[-1]):
        start -= 1
    return range(max(start, 0), len(turns))


def _same(one: Turn, other: Turn) -> bool:
    return one.label is not None and one.label == other.label


@shared
def _with_replies(transcript: Transcript) -> list[tuple[range, range]]:
    """Each run with the turns of others that follow it, up to the next turn of its speaker."""
    turns = transcript.turns
    following: dict[str, int] = {}
    found: list[tuple[range, range]] = []
    for run in reversed(list(runs(turns))):
        label = turns[run.start].label
        end = len(turns) if label is None else following.get(label, len(turns))
        found.append((run, range(run.stop, end)))
        if label is not None:
            following[label] = run.start
    return found[::-1]


def asked_on(transcript: Transcript) -> Iterator[tuple[Question, Span]]:
    """Each last question of a turn whose own speaker's next turn goes on as if there had been an answer, with where.

    That is so where it asks about something else, or begins with words that take up an answer ("Great, ...").
    Statements with a tag ("..., okay?") do not count as questions.
    """
    questions = asked(transcript)
    turns = transcript.turns
    for index in range(len(turns) - 1):
        if _same(turns[index], turns[index + 1]) and (before := _untagged(questions, index)):
            after = turns[index + 1]
            if following := _untagged(questions, index + 1):
                again = questions.language.pattern("again").search(after.text)
                if not again and not is_about(questions, before[-1], following[0]):
                    yield before[-1], following[0].span
            elif after.text_at > before[-1].span.end and questions.language.pattern("takes_up").match(after.text):
                yield before[-1], after.text_span


def _untagged(questions: Asked, index: int) -> list[Question]:
    return [question for question in questions.by(index) if not question.tagged]


def is_about(questions: Asked, question: Question, other: Question) -> bool:
    """Whether two questions are about the same, as far as their words tell."""
    before, after = questions.language.topics(question.text), questions.language.topics(other.text)
    common = len(before & after)
    return 2 * common > min(len(before), len(after)) if common > 1 else common == 1 and max(len(before), len(after)) < 4


def runs_are_usual(questions: Asked) -> bool:
    """Whether one speaker's turns so often follow each other here that nothing can be concluded from it.

    Pairs of which the first asks do not count: they are what is to be judged.
    """
    turns = questions.transcript.turns
    pairs = [index for index in range(1, len(turns)) if _same(turns[index - 1], turns[index])]
    silent = [index for index in pairs if not questions.by(index - 1)]
    return len(silent) > 1 + _RUNS_ARE_USUAL * len(turns)


def share_of_questions(questions: Asked, label: str | None) -> float:
    """The share of all the questions of a transcript that one speaker asks."""
    asking = questions.asking()
    return asking[label] / max(asking.total(), 1)
