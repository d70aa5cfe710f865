"""A name that is not the one its bearer gave."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Edit, Finding, Fix, Related, Transcript, rule

from ._labels import labels_of
from ._names import addressed, gives_names, introduced


@rule(fix=True, sign=gives_names)
def disagreeing_names(transcript: Transcript) -> Iterator[Finding]:
    """Somebody is addressed by another name than the one they gave.

    One of the two is misheard, mistyped, or was replaced by a pseudonym while the other was not. In a transcript of
    two speakers, only the other one can be meant; names are those given by `My name is`, or in answer to a question
    for the name, and those that stand behind a greeting, thanks or praise. Short forms (`Christopher`, `Chris`)
    agree.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Hi, my name is Ted. What is your name?
        Candidate: Red
                   --- the name given here
        Interviewer: Nice to meet you, Rod. Have you worked with Kafka?
                                       ^^^ another name than the other speaker gave: expected `Red`

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Hi, my name is Ted. What is your name?
        Candidate: Red
        Interviewer: Nice to meet you, Red. Have you worked with Kafka?

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Hi, my name is Ted. What is your name?
        Candidate: My name is Frederick.
        Interviewer: Nice to meet you, Fred.
        Candidate: Thank you, Ted. I told my colleague: "Thanks, Tim."
    """
    speakers = labels_of(transcript)
    names = introduced(transcript) if len(speakers) == 2 else {}
    if not names:
        return
    first, second = speakers
    for naming in addressed(transcript):
        other = names.get(second if naming.turn.label == first else first)
        own = names.get(naming.turn.label or "")
        if other and other.turn.line < naming.turn.line and not _agree(naming.name, other.name):
            if own and naming.name == own.name:
                continue  # that is for another rule
            related = (Related(other.span, "the name given here"),)
            message = f"another name than the other speaker gave: expected `{other.name}`"
            fix = Fix(f"write `{other.name}`", (Edit(naming.span, other.name),), "unsafe")
            yield Finding(message, naming.span, related, fix)


def _agree(one: str, other: str) -> bool:
    """Whether two names can be one: the same, or one a short form of the other."""
    short, long = sorted((one.lower(), other.lower()), key=len)
    if long.startswith(short[: max(3, len(short) - 1)]) and len(short) < len(long):
        return True
    return short == long or short in long
