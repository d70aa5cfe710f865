"""A speaker who speaks out of turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Annotated

from transcript_lint import Edit, Finding, Fix, Related, Transcript, Turn, pattern, rule

from ._labels import alternates, runs, turns_by_label

_ENOUGH = 10
_NEAR = 80
_WORDS = 4

_SENTENCE = pattern(r"[.?!,;]")


@rule(fix=True)
def speaker_order_violations(
    transcript: Transcript,
    *,
    speaker_order: Annotated[Sequence[str], "the labels in the order in which they speak, over and over"] = (),
) -> Iterator[Finding]:
    """A speaker twice running where two speakers take turns, or not in the order that the project declares.

    In an interview of question and answer, two turns of one speaker running mean that a turn between them is lost, or
    has the wrong label. But many people break what one speaker says into several turns. So without a `speaker-order`,
    only a transcript of two speakers and at least ten turns is judged, in which at most one turn in fifty (or a single
    one) follows another of the same speaker; and there only who asks a question and goes on speaking, and three turns
    of one speaker running, of which the one in the middle is most likely the other's (the fix says so, and is unsafe).

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
    elif len(turns_by_label(transcript)) == 2 and len(transcript.turns) >= _ENOUGH and alternates(transcript):
        others = dict(zip(turns_by_label(transcript), reversed(turns_by_label(transcript)), strict=True))
        for run in runs(transcript):
            yield from _judge(run, others[run[0].label or ""])


def _judge(run: list[Turn], other: str) -> Iterator[Finding]:
    first, second = run[0], run[1]
    if _asks(first.text):
        yield _finding(first, second, f"`{second.label}` speaks twice running, after a question: expected `{other}`")
    elif len(run) == 3:
        fix = Fix(f"call the speaker `{other}`", (Edit(second.label_span, other),), "unsafe")
        message = f"`{second.label}` speaks three times running: expected `{other}` here"
        yield _finding(first, second, message)._replace(fix=fix)


def _asks(text: str) -> bool:
    """Whether a turn has a question of four words or more near its end; shorter ones (`okay?`) wait for nobody."""
    before, mark, after = text.rpartition("?")
    return bool(mark) and len(after) <= _NEAR and len(_SENTENCE.split(before)[-1].split()) >= _WORDS


def _out_of_order(transcript: Transcript, order: Sequence[str]) -> Iterator[Finding]:
    after = dict(zip(order, [*order[1:], *order[:1]], strict=True))
    for before, turn in pairwise(transcript.turns):
        expected = after.get(before.label or "")
        if expected and turn.label and turn.label != expected:
            yield _finding(before, turn, f"`{turn.label}` speaks after `{before.label}`: expected `{expected}`")


def _finding(before: Turn, turn: Turn, message: str) -> Finding:
    return Finding(message, turn.label_span, (Related(before.label_span, "spoke before"),))
