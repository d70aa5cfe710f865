"""Somebody who addresses themselves."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Glance, Related, Span, Transcript, pattern, rule

from ._labels import ROLES, labels_of
from ._names import addressed, gives_names, introduced

_CALLED = pattern(
    r"(?<=: )(?:(?:[Aa]lright|[Aa]ll right|[Oo]kay|[Oo]k|[Ss]o|[Yy]eah|[Ww]ell|[Nn]ow),? )?(?P<name>[A-Z][a-z]+)"
    r"(?:, (?:you|what|how|do|did|can|could|would|will|why|when|where|who|tell|is|are|have)\b|\?)"
)


def _names_somebody(glance: Glance) -> bool:
    return gives_names(glance) or any(label and _first_name(label) for label in glance.labels)


@rule(sign=_names_somebody)
def self_addressing_speakers(transcript: Transcript) -> Iterator[Finding]:
    """A speaker who greets, thanks, praises or asks somebody by the speaker's own name.

    The turn has the wrong label, or holds the words of two people. A name is known where the speaker gave it (`My
    name is`), or where the label is a name.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Hi, my name is Ted.
                                    --- the speaker's own name
        Candidate: Hello.
        Interviewer: Thank you, Ted. I have worked with Kafka.
                                ^^^ the speaker of this turn is called so

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Anna Lind: Good morning, Anna.
                                 ^^^^ the speaker of this turn is called so
        Ted: Good morning.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Ted: Good morning.
        Anna Lind: Anna, what do you do?
                   ^^^^ the speaker of this turn is called so
        Ted: I build data platforms.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Anna Lind: Good morning, Ted.
        Ted: Good morning, Anna.
    """
    names = introduced(transcript)
    by_label = {label: word for label in labels_of(transcript) if (word := _first_name(label))}
    if not names and not by_label:
        return
    shared_names = [naming.name for naming in names.values()] + list(by_label.values())
    for naming in addressed(transcript):
        label = naming.turn.label or ""
        own = names.get(label)
        if naming.name in {own.name if own else None, by_label.get(label)} and shared_names.count(naming.name) < 2:
            related = (Related(own.span, "the speaker's own name"),) if own and own.span != naming.span else ()
            yield Finding("the speaker of this turn is called so", naming.span, related)
    if by_label and transcript.holds(*(f"{name}{sign}" for name in by_label.values() for sign in ",?")):
        for turn, match in transcript.search(_CALLED):
            name = by_label.get(turn.label or "", "")
            if match["name"] == name and match.start() == turn.text_at and shared_names.count(name) < 2:
                yield Finding("the speaker of this turn is called so", Span(*match.span("name")))


def _first_name(label: str) -> str | None:
    """The first word of a label that is a name, and not a role or a number."""
    first = label.split()[0]
    proper = first[:1].isupper() and first[1:].islower() and len(first) > 2
    return first if proper and not any(word.lower() in ROLES for word in label.split()) else None
