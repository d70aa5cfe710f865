"""A speaker who speaks out of turn."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from transcript_lint import Edit, Finding, Fix, Glance, Related, Transcript, Turn, pattern, rule, shared

from ._labels import alternates, labels_of, runs, turns_by_label, with_runs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

_ENOUGH, _SOME, _MANY = 10, 20, 30
# In turns; where three and more speak, as in meetings, somebody now and then goes on, and opens so.
_SO_MANY_FOR_ONE = 100
_SELDOM, _FEW = 20, 2
_NEAR = 80
_LONG, _LONGER = 200, 2
_WORDS, _FEW_WORDS = 4, 3


_SENTENCE = pattern(r"[.?!,;]")


_ANSWER = pattern(
    r"(?i)\W*(?:(?:oh|um+|uh+|hm+|ah|well)\b[,. ]*){0,3}(?:yes|yeah|yep|yup|no|nope|nah|absolutely|definitely|of course"
    r"|not really|not at all|i do|i am|i have|i did|i don['’]t|i think so"
    r"|(?:that['’]s a )?(?:good|great) question)\b(?!\s*\?)",
)


_REACTION = pattern(r"(?i)\W*(?:ok(?:ay)?|yes|yeah|yep|no|right|exactly|sweet|great|good|cool|nice)\b")


# What one says to another, and hardly ever to oneself between two turns of one's own.
_HEARD = pattern(
    r"(?i)\W*(?:ok(?:ay)?|yes|yeah|yep|yup|nope|right|al+ ?right|sure|exactly|sweet|great|good|cool|nice|thanks"
    r"|thank you|i see|got it|mm-?hm+|mhm+|uh-huh|hm+)\b",
)


_ONLY_REACTION = pattern(
    r"(?i)\W*(?:(?:oh|yeah|yes|wow|ah),? )?(?:yes|yeah|yep|yup|exactly|absolutely|definitely|true|agreed|sweet|great"
    r"|good|cool|nice|awesome|wow|thanks|thank you|i see|i agree|got it|mm-?hm+|mhm+|uh-huh|right|interesting"
    r"|that['’]s (?:right|true|correct))\W*\Z"
)


_DENIAL = pattern(r"(?i)\W*no\b")


_GOES_ON = pattern(r"(?i)\W*(?:and|but|or|because)\b")


# What is said when nobody answers, or not yet, and a mark of what else happened between: `[break]`, `(Laughter.)`.
_NOBODY = pattern(
    r"(?i)\W*(?:hearing|seeing) (?:none|no\b)|\W*no(?:ne|body| ?one)?\?|\W*any(?:body|one)(?: else)?\?"
    r"|\W*(?:please )?(?:take (?:your|all the|as much) time|no (?:rush|hurry)\b|whenever you(?:['’]re| are) ready"
    r"|go ahead\b)"
)
_ELSE = (
    r"(?:\([A-Z][^()]{2,60}\.\)|[\[(][^\[\]()]{0,40}(?i:\b(?:applause|break|clip|crying|jingle|music|pause|played|plays"
    r"|recess|silence|video))\b[^\[\]()]{0,40}[\])])"
)
_AFTER, _BEFORE = pattern(rf"{_ELSE}\W*\Z"), pattern(rf"\W*{_ELSE}")
_WHY, _BECAUSE = pattern(r"(?i)\b(?:why|how come|what for)\b"), pattern(r"(?i)\W*(?:be)?cause\b")


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
    But many people break what one speaker says into several turns. So without a `speaker-order`, little is found where
    that is usual: only who asks and, in the next turn, says yes or no to it, unless another's question still waits.
    Where at most one turn in fifty follows another of the same speaker, or a single one does, these are found in ten
    turns and more, or in twenty among three speakers and more: who asks a question and goes on speaking; three turns of
    one speaker running, of which the one in the middle is most likely another's (of two speakers, the fix says so, and
    is unsafe), but not where it is long, and twice as long as anything the other one says; and in a transcript of
    thirty turns and more, a turn that reacts to the one before (`Okay, and then?`). Among three speakers and more,
    where at most one turn in a hundred follows another of the same speaker, any that does is found, but for who opens a
    transcript and what goes on (`And so we left.`), and elsewhere what only reacts (`Sweet.`). Where up to one turn in
    twenty does, such three turns of one of two speakers are found if one of them reacts to the one before. All this is
    not found where the text says why: nobody answers, or not yet (`Hearing none, we move on.`, `Take your time.`), the
    speaker says why they ask (`Because I heard so.`), or something else happened in between (`(Laughter.)`, `[break]`).

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
        many = len(transcript.turns) >= (_MANY if len(others) == 2 else _SOME)
        for run in runs(transcript):
            if seldom and (len(others) == 2 or many):
                alone = _is_alone(transcript, run) if len(others) > 2 else _REACTION.match(run[1].text)
                other = others[run[0].label or ""] if len(others) == 2 else None
                yield from _judge(transcript, run, other, everything=bool(many and alone))
            elif len(others) == 2 and many and _stands_out(transcript, run):
                yield from _three(transcript, run, others[run[0].label or ""])
            else:
                yield from _answers(transcript, run)


def _is_alone(transcript: Transcript, run: list[Turn]) -> bool:
    """Whether this is not who opens a transcript, and nearly nobody goes on in it, or not to say no more than that."""
    if run[0].text_at == transcript.turns[0].text_at:
        return False
    return len(runs(transcript)) * _SO_MANY_FOR_ONE <= len(transcript.turns) or _only_reacts(run)


def _only_reacts(run: list[Turn]) -> bool:
    """Whether the second of two turns is nothing but what one says to another's words: `Sweet.`"""
    return len(run[0].text.split()) >= _WORDS and bool(_ONLY_REACTION.match(run[1].text))


def _judge(transcript: Transcript, run: list[Turn], other: str | None, everything: bool) -> Iterator[Finding]:
    """What is found where hardly anybody speaks twice running; `everything` if nothing else need be wrong."""
    first, second = run[0], run[1]
    if _explained(first.text, second.text):
        return
    if _asks(first.text, _WORDS):
        yield _after_a_question(first, second, other)
    elif len(run) == 3:
        yield from _three(transcript, run, other)
    elif everything and not _GOES_ON.match(second.text):
        yield _finding(first, second, f"`{second.label}` speaks twice running, as hardly anybody does here")


def _explained(first: str, second: str) -> bool:
    """Whether a speaker goes on for a reason: nobody answers, they say why they ask, or something else happened."""
    if _NOBODY.match(second) or (_BECAUSE.match(second) and not _WHY.search(first)):
        return True
    return bool(_AFTER.search(first[-_NEAR:]) or _BEFORE.match(second))


def _stands_out(transcript: Transcript, run: list[Turn]) -> bool:
    """Whether one of three turns running reacts to the one before, where speakers do go on, but seldom."""
    if len(run) != 3 or not _few_go_on(transcript):
        return False
    _, second, third = (turn.text for turn in run)
    return bool(_DENIAL.match(second) or _HEARD.match(second) or (_HEARD.match(third) and not _GOES_ON.match(second)))


@shared
def _few_go_on(transcript: Transcript) -> bool:
    """Whether speakers go on seldom, and hardly ever twice."""
    lengths = [len(one) for one in runs(transcript)]
    few = len(lengths) <= _FEW + len(transcript.turns) // _SELDOM
    return few and sum(length > 2 for length in lengths) <= _FEW


def _three(transcript: Transcript, run: list[Turn], other: str | None) -> Iterator[Finding]:
    """The turn in the middle of three, if another speaker may say it; or the last, if who mostly asks has asked."""
    first, second, third = run
    fix = None
    if other:
        (own_questions, _), (questions, longest) = _habits(transcript)[second.label or ""], _habits(transcript)[other]
        if _asks(second.text, _WORDS) and own_questions > questions:
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


def _answers(transcript: Transcript, run: list[Turn]) -> Iterator[Finding]:
    """Who says yes or no to their own question."""
    for first, second in pairwise(run):
        if _asks(first.text, _FEW_WORDS, near=1) and _ANSWER.match(second.text):
            if first is run[0] and _waits(transcript, first):
                continue
            message = f"`{second.label}` asks, and answers: expected another speaker in one of the two turns"
            yield _finding(first, second, message)


def _waits(transcript: Transcript, turn: Turn) -> bool:
    """Whether a turn leaves the question before it open: a yes behind it may be the answer to that one."""
    at = bisect_left(transcript.turns, turn.text_at, key=attrgetter("text_at"))
    return at > 0 and transcript.turns[at - 1].text.rstrip().endswith("?") and not _ANSWER.match(turn.text)


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


def _after_a_question(before: Turn, turn: Turn, other: str | None) -> Finding:
    expected = f"`{other}`" if other else "another speaker"
    return _finding(before, turn, f"`{turn.label}` speaks twice running, after a question: expected {expected}")


def _finding(before: Turn, turn: Turn, message: str) -> Finding:
    return Finding(message, turn.label_span, (Related(before.label_span, "spoke before"),))
