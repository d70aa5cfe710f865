"""A speaker who speaks out of turn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from transcript_lint import Edit, Finding, Fix, Related, Transcript, Turn, pattern, rule

from ._labels import alternates, labels_of, runs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

_ENOUGH, _MANY = 10, 30
_NEAR = 80
_WORDS, _FEW_WORDS = 4, 3


_SENTENCE = pattern(r"[.?!,;]")


_ANSWER = pattern(
    r"\W*(?:(?:oh|um+|uh+|hm+|ah|well)\b[,. ]*){0,3}(?:yes|yeah|yep|yup|no|nope|nah|absolutely|definitely|of course"
    r"|not really|not at all|i do|i am|i have|i did|i don['’]t|i think so"
    r"|(?:that['’]s a )?(?:good|great) question)\b",
    re.IGNORECASE,
)


_REACTION = pattern(r"\W*(?:ok(?:ay)?|yes|yeah|yep|no|right|exactly|sweet|great|good|cool|nice)\b", re.IGNORECASE)


@rule(fix=True)
def speaker_order_violations(
    transcript: Transcript,
    *,
    speaker_order: Annotated[Sequence[str], "the labels in the order in which they speak, over and over"] = (),
) -> Iterator[Finding]:
    """A speaker twice running where two speakers take turns, or not in the order that the project declares.

    In a conversation, two turns of one speaker running mean that a turn between them is lost, or has the wrong label.
    But many people break what one speaker says into several turns. So without a `speaker-order`, little is found where
    that is usual: only who asks and, in the next turn, says yes or no to it. Where at most one turn in fifty follows
    another of the same speaker, or a single one does, these are found: who asks a question and goes on speaking; three
    turns of one speaker running, of which the one in the middle is most likely another's (of two speakers, the fix says
    so, and is unsafe); and in a transcript of thirty turns and more, a turn that reacts to the one before (`Okay, and
    then?`), or, among three speakers and more, any.

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
        Interviewer: Tell me about yourself.
        Interviewer: Have you worked with Kafka?
        ----------- spoke before
        Interviewer: Yes, for two years.
        ^^^^^^^^^^^ `Interviewer` asks, and answers: expected another speaker in one of the two turns
        Candidate: Or three.
        Candidate: I forget.

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
    elif runs(transcript):
        others = dict(zip(labels_of(transcript), reversed(labels_of(transcript)), strict=True))
        seldom = len(transcript.turns) >= _ENOUGH and alternates(transcript)
        many = len(transcript.turns) >= _MANY
        for run in runs(transcript):
            if seldom and (len(others) == 2 or many):
                reacts = len(others) > 2 or _REACTION.match(run[1].text)
                yield from _judge(run, others if len(others) == 2 else {}, everything=bool(many and reacts))
            else:
                yield from _answers(run)


def _judge(run: list[Turn], others: Mapping[str, str], everything: bool) -> Iterator[Finding]:
    """What is found where hardly anybody speaks twice running; `everything` if nothing else need be wrong."""
    first, second = run[0], run[1]
    other = others.get(second.label or "")
    if _asks(first.text, _WORDS):
        expected = f"`{other}`" if other else "another speaker"
        yield _finding(first, second, f"`{second.label}` speaks twice running, after a question: expected {expected}")
    elif len(run) == 3:
        message = f"`{second.label}` speaks three times running: expected {f'`{other}`' if other else 'another'} here"
        fix = Fix(f"call the speaker `{other}`", (Edit(second.label_span, other),), "unsafe") if other else None
        yield _finding(first, second, message)._replace(fix=fix)
    elif everything:
        yield _finding(first, second, f"`{second.label}` speaks twice running, as hardly anybody does here")


def _answers(run: list[Turn]) -> Iterator[Finding]:
    """Who says yes or no to their own question."""
    for first, second in pairwise(run):
        if _asks(first.text, _FEW_WORDS, near=1) and _ANSWER.match(second.text):
            message = f"`{second.label}` asks, and answers: expected another speaker in one of the two turns"
            yield _finding(first, second, message)


def _asks(text: str, words: int, near: int = _NEAR) -> bool:
    """Whether a turn has a question of some words or more near its end; shorter ones (`okay?`) wait for nobody."""
    before, mark, after = text.rpartition("?")
    return bool(mark) and len(after) <= near and len(_SENTENCE.split(before)[-1].split()) >= words


def _out_of_order(transcript: Transcript, order: Sequence[str]) -> Iterator[Finding]:
    after = dict(zip(order, [*order[1:], *order[:1]], strict=True))
    for before, turn in pairwise(transcript.turns):
        expected = after.get(before.label or "")
        if expected and turn.label and turn.label != expected:
            yield _finding(before, turn, f"`{turn.label}` speaks after `{before.label}`: expected `{expected}`")


def _finding(before: Turn, turn: Turn, message: str) -> Finding:
    return Finding(message, turn.label_span, (Related(before.label_span, "spoke before"),))
