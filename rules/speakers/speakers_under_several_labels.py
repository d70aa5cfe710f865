"""One person with two labels."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Edit, Finding, Fix, Related, Transcript, rule

from ._labels import ROLES, converse, turns_by_label

_SHORTEST = 3


@rule(fix=True)
def speakers_under_several_labels(transcript: Transcript) -> Iterator[Finding]:
    """A label that is a short form of another one: `Anna` and `Anna Lind`, `INT` and `Interviewer`.

    Whoever counts or searches by speaker finds half of what the person said. Found are first or last names and
    initials of a longer label, and the first letters of a role, where only one label fits; but not two labels that
    speak one after the other where hardly anybody speaks twice running, since these are two people. Each is one
    finding, at its first turn.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Anna Lind: Have you worked with Kafka?
        --------- the longer label
        Ted: Yes, for two years.
        Anna: How?
        ^^^^ most likely the same speaker as `Anna Lind`
        Ted: On my own.

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Anna Lind: Have you worked with Kafka?
        Ted: Yes, for two years.
        Anna Lind: How?
        Ted: On my own.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Anna Lind: Have you worked with Kafka?
        Anna: Yes, for two years.
        Patient: So have I.
        Patient guest: I, too.
    """
    speakers = turns_by_label(transcript)
    letters = sum(len(label) == 1 for label in speakers)  # where there are several, they name people
    longer: dict[str, list[str]] = {}
    for label in speakers:
        for short in set(_short_forms(label)) - {label}:
            if short in speakers and (len(short) > 1 or letters == 1):
                longer.setdefault(short, []).append(label)
    for short, labels in longer.items():
        if len(labels) == 1 and not converse(transcript, short, labels[0]):
            edits = tuple(Edit(turn.label_span, labels[0]) for turn in speakers[short])
            fix = Fix(f"call the speaker `{labels[0]}`", edits, "unsafe")
            related = (Related(speakers[labels[0]][0].label_span, "the longer label"),)
            message = f"most likely the same speaker as `{labels[0]}`"
            yield Finding(message, speakers[short][0].label_span, related, fix)


def _short_forms(label: str) -> Iterator[str]:
    """What a label may be shortened to, as it would be written."""
    words = label.split()
    if len(words) == 1 and label.lower() in ROLES:
        for length in range(_SHORTEST, len(label)):
            if label[:length].lower() not in ROLES:
                yield from (label[:length], label[:length].upper(), label[:length].capitalize())
        yield label[:1].upper()
    elif 2 <= len(words) <= 4 and not any(word.lower() in ROLES or any(map(str.isdigit, word)) for word in words):
        yield from (words[0], words[-1], "".join(word[0] for word in words).upper())
