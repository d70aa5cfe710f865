"""A word that is said twice running."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Edit, Finding, Fix, Turn, pattern, rule

_TWICE = pattern(r"\b(\w+)( \1)\b")


@rule(severity="info", fix=True)
def stammers(turn: Turn) -> Iterator[Finding]:
    """A word that is said twice running.

    Whoever reads "I I think" reads of a stammer, and may think less of who speaks. The fix drops the second one, and is
    unsafe since it changes what is said.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Good morning.
        Candidate: Good morning, I I am glad to be here.
                                  ^^ `I` is said twice

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Good morning.
        Candidate: Good morning, I am glad to be here.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Good morning.
        Candidate: Good morning, I am glad to be here.
    """
    for match in _TWICE.finditer(turn.text):
        again = turn.span(*match.span(2))
        yield Finding(f"`{match[1]}` is said twice", again, fix=Fix("drop one", (Edit(again, ""),), "unsafe"))
