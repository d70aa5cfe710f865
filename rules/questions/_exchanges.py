"""Which reply belongs to which questions."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import islice, pairwise
from operator import eq

from transcript_lint import Span, Transcript
from transcript_lint.record import NamedTuple

from ._asking import Asked, Question, asked

# One speaker's turns may follow each other this often, by pairs of turns, before that is the way of the transcript.
_RUNS_ARE_USUAL = 0.04

# They follow each other so seldom, by pairs of turns, where each is an exception.
_RUNS_ARE_RARE = 0.02

# So many turns are looked at for an answer: where nobody has a label, all that follow would be replies of each turn.
_MOST_REPLIES = 20


class Exchange(NamedTuple):
    """The questions that a speaker asked before others spoke, and the turns of the others up to the speaker's next.

    `replies` is empty where nobody else speaks afterwards, or where the speaker asked on in another turn first.
    """

    questions: tuple[Question, ...]
    replies: range


def exchanges(transcript: Transcript) -> Iterator[Exchange]:
    """Every turn that asks, with the others' turns that follow it, in order.

    The questions of a speaker's turns that follow each other belong together, as far as they are one speaker's.
    """
    labels = transcript.labels
    for run in runs(labels):
        if exchange := _exchange(transcript, run, _replies_behind(run, labels)):
            yield exchange


def exchanges_before(transcript: Transcript, replying: Collection[int], only: bool) -> Iterator[Exchange]:
    """The exchanges whose first reply is one of some turns, by number; where `only` is set, all replies must be.

    What is asked takes long to tell, so that rules look for replies that they may find something in first.
    """
    labels = transcript.labels
    for index in sorted(replying):
        if index and (labels[index] is None or labels[index] != labels[index - 1]):
            start, end, asker = index - 1, index, labels[index - 1]
            last = min(len(labels), index + _MOST_REPLIES)
            while end < last and (labels[end] != asker or asker is None) and (end in replying or not only):
                end += 1
            if only and end < len(labels) and (labels[end] != asker or asker is None):
                continue
            while start and asker is not None and labels[start - 1] == asker:
                start -= 1
            if exchange := _exchange(transcript, range(start, index), range(index, end)):
                yield exchange


def exchanges_after(transcript: Transcript, asking: Collection[int]) -> Iterator[Exchange]:
    """The exchanges with a reply whose questions stand, in part, in some turns, by number."""
    labels, end = transcript.labels, 0
    for index in sorted(asking):
        if index < end:
            continue
        start, end = index, index + 1
        while start and labels[index] is not None and labels[start - 1] == labels[index]:
            start -= 1
        while end < len(labels) and labels[index] is not None and labels[end] == labels[index]:
            end += 1
        run = range(start, end)
        if (replies := _replies_behind(run, labels)) and (found := _exchange(transcript, run, replies)):
            yield found


def _exchange(transcript: Transcript, run: range, replies: range) -> Exchange | None:
    questions = asked(transcript)
    found = tuple(question for index in run for question in questions.by(index))
    return Exchange(found, replies) if found else None


def runs(labels: Sequence[str | None]) -> Iterator[range]:
    """The turns of one speaker that follow each other, by number. A turn without a label stands alone."""
    start = 0
    for index in range(1, len(labels) + 1):
        if index == len(labels) or labels[index] is None or labels[index] != labels[start]:
            yield range(start, index)
            start = index


def last_run(labels: Sequence[str | None]) -> range:
    """The turns at the end that nobody else's turn comes after, by number, from the labels of all turns."""
    start = len(labels) - 1
    while start > 0 and labels[-1] is not None and labels[start - 1] == labels[-1]:
        start -= 1
    return range(max(start, 0), len(labels))


def goes_on(labels: Sequence[str | None]) -> bool:
    """Whether a turn may be of the same speaker as the one before it, judged by the labels of all turns at once."""
    return any(map(eq, labels, islice(labels, 1, None)))


def _replies_behind(run: range, labels: Sequence[str | None]) -> range:
    """The turns of others that follow a run, up to the next turn of its speaker."""
    label, end = labels[run.start], run.stop
    last = min(len(labels), end + _MOST_REPLIES)
    while end < last and (label is None or labels[end] != label):
        end += 1
    return range(run.stop, end)


def asked_on(transcript: Transcript) -> Iterator[tuple[Question, Span]]:
    """Each last question of a turn whose own speaker's next turn goes on as if there had been an answer, with where.

    That is so where it asks about something else, or begins with words that take up an answer ("Great, ..."). Where
    hardly any speaker goes on, it is so as well where it asks the same again, or says that no answer was heard, but not
    where it only looks whether the other is there, unless that one says no more than yes, and then it asks about
    something else. Statements with a tag
    ("..., okay?") do not count as questions, nor does "May I ask you something?", with which the next turn goes on.
    What takes up an answer must be known.
    """
    labels = transcript.labels
    going_on = [at for at in range(len(labels) - 1) if labels[at] == labels[at + 1] and labels[at] is not None]
    if not going_on or not (questions := asked(transcript)).language.known:
        return
    turns, seldom = transcript.turns, _run_seldom(going_on, questions)
    for index in going_on:
        before = _untagged(questions, index)
        after = turns[index + 1]
        if before and turns[index].text != after.text and not asks_leave(before[-1], questions):
            if following := _untagged(questions, index + 1):
                again = bool(questions.language.pattern("again").search(after.text))
                only_looks = all(questions.language.pattern("checks").search(one.text) for one in following)
                asks_else = not again and not is_about(questions, before[-1], following[0])
                left = only_looks and _is_left_after_a_look(questions, before[-1], index + 1)
                if left or ((again or not only_looks) if seldom else asks_else):
                    yield before[-1], following[0].span
            elif after.text_at > before[-1].span.end and (
                questions.language.pattern("takes_up").match(after.text)
                or (seldom and questions.language.pattern("hears_nothing").search(after.text))
            ):
                yield before[-1], after.text_span


def _is_left_after_a_look(questions: Asked, question: Question, look: int) -> bool:
    """Whether who is looked for only says to be there, and the asker then goes on to another question."""
    transcript, language = questions.transcript, questions.language
    after = look + 2
    if after >= len(transcript.labels) or not language.pattern("present").match(transcript.texts[look + 1]):
        return False
    following = questions.by(after) if transcript.labels[after] == transcript.labels[look] else ()
    again = language.pattern("again").search(transcript.texts[after])
    return bool(following) and not again and not is_about(questions, question, following[0])


def _untagged(questions: Asked, index: int) -> list[Question]:
    return [question for question in questions.by(index) if not question.tagged]


def _run_seldom(going_on: Sequence[int], questions: Asked) -> bool:
    """Whether it is an exception that a speaker goes on, given the turns, by number, whose speaker does."""
    runs_of_more = sum(at - before > 1 for before, at in pairwise((-2, *going_on)))
    return runs_of_more <= 2 + _RUNS_ARE_RARE * questions.transcript.turn_count and not runs_are_usual(questions)


def asks_leave(question: Question, questions: Asked) -> bool:
    """Whether somebody asks for no more than leave to ask, so that saying nothing is an answer."""
    return questions.language.begins("asks_leave", question.text)


def is_about(questions: Asked, question: Question, other: Question) -> bool:
    """Whether two questions are about the same, as far as their words tell."""
    before, after = questions.language.topics(question.text), questions.language.topics(other.text)
    common = len(before & after)
    return 2 * common > min(len(before), len(after)) if common > 1 else common == 1 and max(len(before), len(after)) < 4


def runs_are_usual(questions: Asked) -> bool:
    """Whether one speaker's turns so often follow each other here that nothing can be concluded from it.

    Pairs of which the first asks do not count: they are what is to be judged.
    """
    labels = questions.transcript.labels
    most, silent = 1 + _RUNS_ARE_USUAL * len(labels), 0
    for index in range(1, len(labels)):
        if labels[index] == labels[index - 1] and labels[index] is not None and not questions.by(index - 1):
            silent += 1
            if silent > most:
                return True
    return False


def share_of_questions(questions: Asked, label: str | None) -> float:
    """The share of all the questions of a transcript that one speaker asks."""
    asking = questions.asking()
    return asking[label] / max(asking.total(), 1)
