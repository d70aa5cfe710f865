"""A speaker who speaks out of turn."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from transcript_lint import Edit, Finding, Fix, Glance, Related, Transcript, Turn, rule, shared

from .._spoken import may_be_english
from ._labels import alternates, labels_of, runs, turns_by_label, with_runs
from ._responses import (
    adds,
    answered_within,
    answers,
    asks,
    denies,
    has_heard,
    is_explained,
    is_put_to_another,
    may_answer,
    only_reacts,
    reacts,
    replies,
    says_yes_or_no,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

_ENOUGH, _SOME, _MANY = 10, 20, 30
# In turns; where three and more speak, as in meetings, somebody now and then goes on, and opens so.
_SO_MANY_FOR_ONE = 100
_SELDOM, _AT_TIMES, _FEW = 20, 10, 2
_QUESTIONS = 8
_BEHIND = 12  # characters behind a question that do not end it
_LONG, _LONGER = 200, 2
_FEW_WORDS = 3


def _sign(glance: Glance, *, speaker_order: Sequence[str] = ()) -> bool | list[Transcript]:
    """Where a speaker speaks twice running; anywhere, if the project declares an order."""
    return bool(speaker_order) or with_runs(glance)


@rule(
    fix=True,
    sign=_sign,
    explained_by=(
        "unanswered-questions",
        "embedded-labels",
        "swapped-speakers",
        "self-addressing-speakers",
        "duplicated-turns",
        "repeated-questions",
        "missing-parties",
        "invented-exchanges",
    ),
)
def speaker_order_violations(
    transcript: Transcript,
    *,
    speaker_order: Annotated[Sequence[str], "the labels in the order in which they speak, over and over"] = (),
) -> Iterator[Finding]:
    """A speaker twice running where two speakers take turns, or not in the order that the project declares.

    In a conversation, two turns of one speaker running mean that a turn between them is lost, or has the wrong label.
    But many people break what one speaker says into several turns. So without a `speaker-order`, it depends on what the
    turns say and on how often speakers go on in the transcript.

    Anywhere, found is who asks and, in the next turn, answers (with yes or no, or on `How do you ...` with `I ...`),
    unless another's question still waits; and who says what only another says to that: `You're welcome.` on thanks,
    `I see.` or `Mm-hm.` on a statement. Where at most one turn in ten follows one of the same speaker, so is who says
    `They were.` or `That's very honest.` to their own words; an answer behind its question in the first of two such
    turns; and of two speakers, who else only answers and now asks.

    Where at most one turn in fifty follows another of the same speaker, or a single one does, all these are found in
    ten turns and more, or in twenty among three speakers and more: who asks a question and goes on speaking; three
    turns of one speaker running, of which the one in the middle is most likely another's (of two speakers, the fix says
    so, and is unsafe), but not where it is long, and twice as long as anything the other one says; and in a transcript
    of thirty turns and more, a turn that reacts to the one before (`Okay, and then?`). Among three speakers and more,
    where at most one turn in a hundred follows another of the same speaker, any that does is found, but for who opens a
    transcript and what goes on (`And so we left.`), and elsewhere what only reacts (`Sweet.`). Where up to one turn in
    twenty does, such three turns of one of two speakers are found if one of them reacts to the one before.

    All this is not found where the text says why: nobody answers, or not yet (`Hearing none, we move on.`, `Take your
    time.`), the speaker says why they ask (`Because I heard so.`), or something else happened in between
    (`(Laughter.)`, `[break]`).

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Interviewer: On your own?
        Candidate: In a team.
        Interviewer: How large?
        Candidate: Five people.
        Interviewer: What did you do?
        ----------- spoke before
        Interviewer: And then?
        ^^^^^^^^^^^ `Interviewer` speaks twice running, after a question: expected `Candidate`
        Candidate: I left.
        Interviewer: Why?

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Tell me about yourself.
        Candidate: I build data platforms.
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        --------- spoke before
        Candidate: On your own?
        ^^^^^^^^^ `Candidate` speaks three times running: expected `Interviewer` here
        Candidate: In a team.
        Interviewer: How large?
        Candidate: Five people.
        Interviewer: Why did you leave?
        Candidate: It was done.

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Tell me about yourself.
        Candidate: I build data platforms.
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Interviewer: On your own?
        Candidate: In a team.
        Interviewer: How large?
        Candidate: Five people.
        Interviewer: Why did you leave?
        Candidate: It was done.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        ----------- spoke before
        Interviewer: Yes, for two years.
        ^^^^^^^^^^^ `Interviewer` asks, and answers: expected `Candidate` in one of the two turns
        Candidate: Or three.
        Candidate: I forget.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Agent: I can move you to the morning flight.
        ----- spoke before
        Agent: That's very kind.
        ^^^^^ `Agent` replies to `Agent`: expected `Caller` in one of the two turns
        Caller: Is there a fee?
        Agent: Not today.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Agent: When did you book it? I booked it in May.
                                     ^^^^^^^^^^^^^^^^^^^ the answer to a question of `Agent`: expected `Caller`
        Agent: And on which card?
        ----- who goes on
        Caller: On my own.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Candidate: Or three.

    Bad, with speaker-order = ["Interviewer", "Candidate"]:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        --------- spoke before
        Candidate: Or three.
        ^^^^^^^^^ `Candidate` speaks after `Candidate`: expected `Interviewer`
    """
    if speaker_order:
        yield from _out_of_order(transcript, speaker_order)
        return
    for run in runs(transcript):
        yield from _by_order(transcript, run) or _by_words(transcript, run)


def _by_order(transcript: Transcript, run: list[Turn]) -> list[Finding]:
    """What is found of a run where hardly anybody speaks twice running, or only few do."""
    labels = labels_of(transcript)
    other = _other(transcript, run[0])
    many = len(transcript.turns) >= (_MANY if len(labels) == 2 else _SOME)
    if len(transcript.turns) >= _ENOUGH and alternates(transcript) and (len(labels) == 2 or many):
        alone = _is_alone(transcript, run) if len(labels) > 2 else reacts(run[1].text)
        return list(_judge(transcript, run, other, everything=bool(many and alone)))
    if many and (_stands_out(transcript, run) if len(labels) == 2 else _is_one_of_few(transcript, run)):
        return list(_three(transcript, run, other))
    return []


def _other(transcript: Transcript, turn: Turn) -> str | None:
    """Who else speaks, if that is only one."""
    labels = labels_of(transcript)
    return next(label for label in labels if label != turn.label) if len(labels) == 2 else None


def _is_alone(transcript: Transcript, run: list[Turn]) -> bool:
    """Whether this is not who opens a transcript, and nearly nobody goes on in it, or not to say no more than that."""
    if run[0].text_at == transcript.turns[0].text_at:
        return False
    seldom = len(runs(transcript)) * _SO_MANY_FOR_ONE <= len(transcript.turns)
    return seldom or only_reacts(run[0].text, run[1].text)


def _judge(transcript: Transcript, run: list[Turn], other: str | None, everything: bool) -> Iterator[Finding]:
    """What is found where hardly anybody speaks twice running; `everything` if nothing else need be wrong."""
    first, second = run[0], run[1]
    if is_explained(first.text, second.text):
        return
    if asks(first.text):
        yield _after_a_question(first, second, other)
    elif len(run) == 3:
        yield from _three(transcript, run, other)
    elif everything and not adds(second.text):
        yield _finding(first, second, f"`{second.label}` speaks twice running, as hardly anybody does here")


def _stands_out(transcript: Transcript, run: list[Turn]) -> bool:
    """Whether one of three turns running reacts to the one before, where speakers do go on, but seldom."""
    if len(run) != 3 or not _go_on_seldom(transcript):
        return False
    _, second, third = (turn.text for turn in run)
    return denies(second) or has_heard(second) or (has_heard(third) and not adds(second))


def _is_one_of_few(transcript: Transcript, run: list[Turn]) -> bool:
    """Whether three turns of one of several speakers are an exception, and the last does not just ask at last."""
    if len(run) != 3 or not _go_on_at_times(transcript) or run[0].text_at == transcript.turns[0].text_at:
        return False
    first, second, third = (turn.text for turn in run)
    if any(is_explained(*pair) for pair in ((first, second), (second, third))):
        return False
    return "?" not in third or "?" in first or "?" in second


@shared
def _go_on_seldom(transcript: Transcript) -> bool:
    """Whether speakers go on seldom, and hardly ever twice."""
    return _few_go_on(transcript, _SELDOM)


@shared
def _go_on_at_times(transcript: Transcript) -> bool:
    """Whether speakers go on twice as often at most, and hardly ever twice."""
    return _few_go_on(transcript, _AT_TIMES)


def _few_go_on(transcript: Transcript, seldom: int) -> bool:
    lengths = [len(run) for run in runs(transcript)]
    few = len(lengths) <= _FEW + len(transcript.turns) // seldom
    return few and sum(length > 2 for length in lengths) <= _FEW


def _three(transcript: Transcript, run: list[Turn], other: str | None) -> Iterator[Finding]:
    """The turn in the middle of three, if another speaker may say it; or the last, if who mostly asks has asked."""
    first, second, third = run
    fix = None
    if other:
        (own_questions, _), (questions, longest) = _habits(transcript)[second.label or ""], _habits(transcript)[other]
        if asks(second.text) and own_questions > questions:
            yield _after_a_question(second, third, other)
            return
        if len(second.text) > max(_LONG, _LONGER * longest):
            return
        fix = Fix(f"call the speaker `{other}`", (Edit(second.label_span, other),), "unsafe")
    expected = f"`{other}`" if other else "another"
    message = f"`{second.label}` speaks three times running: expected {expected} here"
    yield _finding(first, second, message)._replace(fix=fix)


@shared
def _habits(transcript: Transcript) -> dict[str, tuple[int, int]]:
    """How many turns of each label ask, and how long its longest one is."""
    texts = {label: [turn.text for turn in turns] for label, turns in turns_by_label(transcript).items()}
    return {label: (sum("?" in text for text in said), max(map(len, said))) for label, said in texts.items()}


def _by_words(transcript: Transcript, run: list[Turn]) -> Iterator[Finding]:
    """What is found of a run by what its turns say: one replies to the turn before, or holds question and answer."""
    english = may_be_english(transcript)
    few = _go_on_at_times(transcript)
    other = _other(transcript, run[0])
    found = [
        finding
        for first, second in pairwise(run)
        if not is_explained(first.text, second.text)
        and (finding := _by_reply(transcript, first, second, few, english, first is run[0]))
    ]
    if found and len(run) == 3 and (middle := list(_three(transcript, run, other))):
        found = middle
    yield from found


def _by_reply(
    transcript: Transcript, first: Turn, second: Turn, few: bool, english: bool, opens: bool
) -> Finding | None:
    """What is wrong with two turns, if the second replies to the first; `opens` if another speaks before them."""
    other = _other(transcript, first)
    expected = f"`{other}`" if other else "another speaker"
    replied = says_yes_or_no(second.text) and asks(first.text, _FEW_WORDS, near=1)
    replied = english and (replied or _answers_oneself(transcript, first, second))
    if replied and not (opens and _waits(transcript, first)):
        message = f"`{second.label}` asks, and answers: expected {expected} in one of the two turns"
        return _finding(first, second, message)
    if not english:
        return None
    if few and (at := answered_within(first.text)) is not None:
        message = f"the answer to a question of `{first.label}`: expected {expected}"
        answer = first.span(at, len(first.text.rstrip()))
        return Finding(message, answer, (Related(second.label_span, "who goes on"),))
    if replies(first.text, second.text, few and not (opens and _is_asked(transcript, first))):
        message = f"`{second.label}` replies to `{second.label}`: expected {expected} in one of the two turns"
        return _finding(first, second, message)
    if few and (other := _who_asks(transcript, second)) and any(is_put_to_another(one.text) for one in (first, second)):
        return _finding(first, second, f"`{second.label}`, who else only answers, asks: expected `{other}`")
    return None


def _answers_oneself(transcript: Transcript, first: Turn, second: Turn) -> bool:
    """Whether a turn answers the question on which the same speaker's turn before it ends."""
    if not may_answer(second.text):
        return False
    from ..questions._asking import asked  # only here, as few transcripts come this far

    questions, at = asked(transcript), _number(transcript, first)
    own = questions.by(at)
    if not own or own[-1].tagged or questions.by(at + 1) or own[-1].span.end < first.text_span.end - _BEHIND:
        return False
    return len(own[-1].text.split()) >= _FEW_WORDS and answers(own[-1].text, second.text)


def _who_asks(transcript: Transcript, turn: Turn) -> str | None:
    """Who asks nearly all questions, if the speaker of a turn asks hardly any, and only two speak."""
    if not (other := _other(transcript, turn)):
        return None
    (own, _), (questions, _) = _habits(transcript)[turn.label or ""], _habits(transcript)[other]
    return other if questions >= _QUESTIONS and own <= max(1, questions // _QUESTIONS) else None


def _waits(transcript: Transcript, turn: Turn) -> bool:
    """Whether a turn leaves the question before it open: a yes behind it may be the answer to that one."""
    return _is_asked(transcript, turn) and not says_yes_or_no(turn.text)


def _is_asked(transcript: Transcript, turn: Turn) -> bool:
    """Whether the turn before ends in a question."""
    at = _number(transcript, turn)
    return at > 0 and transcript.texts[at - 1].rstrip().endswith("?")


def _number(transcript: Transcript, turn: Turn) -> int:
    """Which turn of its transcript this is."""
    return bisect_left(transcript.turns, turn.text_at, key=attrgetter("text_at"))


def _out_of_order(transcript: Transcript, order: Sequence[str]) -> Iterator[Finding]:
    after = dict(zip(order, [*order[1:], *order[:1]], strict=True))
    for before, turn in pairwise(transcript.turns):
        expected = after.get(before.label or "")
        if expected and turn.label and turn.label != expected:
            yield _finding(before, turn, f"`{turn.label}` speaks after `{before.label}`: expected `{expected}`")


def _after_a_question(before: Turn, turn: Turn, other: str | None) -> Finding:
    expected = f"`{other}`" if other else "another speaker"
    return _finding(before, turn, f"`{turn.label}` speaks twice running, after a question: expected {expected}")


def _finding(before: Turn, turn: Turn, message: str) -> Finding:
    return Finding(message, turn.label_span, (Related(before.label_span, "spoke before"),))
