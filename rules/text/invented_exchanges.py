"""A whole conversation inside one turn."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from transcript_lint import Finding, Glance, Transcript, Turn, pattern, rule

from .._glances import with_colons

# A label at the beginning, or behind the end of a sentence or a run of spaces.
_LABEL = pattern(
    r"(?:\A\s*|(?<=[.!?…\"”’)]) +|(?<! ) {2,}+)(?P<label>[A-Z][A-Za-z]{0,15}(?: [A-Z0-9][A-Za-z]{0,15})?):(?= )"
)
# Who asks, and who answers: one of each, in this order, is enough.
_ASKING = frozenset({"Q", "Question", "User", "Human", "Interviewer", "Recruiter", "Host"})
_ANSWERING = frozenset({"A", "Answer", "Assistant", "AI", "Bot", "Interviewee", "Candidate", "Applicant", "Guest"})


def _sign(glance: Glance) -> list[Transcript]:
    """Where two colons stand in a turn."""
    return [one for one in with_colons(glance) if any(text.count(":") > 1 for text in one.texts)]


@rule(sign=_sign)
def invented_exchanges(transcript: Transcript) -> Iterator[Finding]:
    """Questions and answers of several speakers inside one turn, under labels that speak nowhere else.

    A program that was to write one answer has gone on with the next question, and with the answer to that: the whole
    conversation behind it is made up, or belongs to another interview that was pasted in. Found are two labels that
    take turns, one of them at least twice, and labels that say who asks and who answers. A list of headings has no two
    that take turns. Labels of the transcript's own speakers are what `embedded-labels` is about.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: What drives you?
        Candidate: Curiosity. Human: Where do you see yourself? Assistant: In a team like yours.
                              ^^^^^ a conversation of `Human` and `Assistant` inside one turn
        Interviewer: I see.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: What drives you?
        Candidate: Two things. Passion for Learning: I have always read. Passion: I care. Result: I learn.
        Interviewer: I see.
    """
    own = set(transcript.labels)
    for turn in transcript.turns:
        if turn.text.count(":") > 1 and (finding := _exchange(turn, own)):
            yield finding


def _exchange(turn: Turn, own: set[str | None]) -> Finding | None:
    found = [match for match in _LABEL.finditer(turn.text) if match["label"] not in own]
    labels = [match["label"] for match in found]
    for at, (one, other) in enumerate(pairwise(labels)):
        returns = one != other and labels[at + 2 : at + 3] == [one]
        if returns or (one in _ASKING and other in _ANSWERING):
            place = turn.span(*found[at].span("label"))
            return Finding(f"a conversation of `{one}` and `{other}` inside one turn", place)
    return None
