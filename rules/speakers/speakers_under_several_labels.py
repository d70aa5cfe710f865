"""One person with two labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from transcript_lint import Edit, Finding, Fix, Glance, Related, Transcript, Turn, rule

from ._labels import ROLES, converse, labels_of, turns_by_label, with_casts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

_SHORTEST = 3
_JOINED = frozenset({"&", "+", "and", "und", "y"})
_NONE: Mapping[str, str] = MappingProxyType({})


def _sign(glance: Glance, *, speaker_aliases: Mapping[str, str] = _NONE) -> bool | list[Transcript]:
    """Where a label may be a short form of another; anywhere, if the project declares any."""
    return bool(speaker_aliases) or with_casts(glance, _longer)


@rule(fix=True, sign=_sign)
def speakers_under_several_labels(
    transcript: Transcript,
    *,
    speaker_aliases: Annotated[Mapping[str, str], "other spellings, and the label that each stands for"] = _NONE,
) -> Iterator[Finding]:
    """A label that is a short form of another one: `Anna` and `Anna Lind`, `INT` and `Interviewer`.

    Whoever counts or searches by speaker finds half of what the person said. Found are first or last names and
    initials of a longer label, and the first letters of a role, where only one label fits; but not two labels that
    speak one after the other where hardly anybody speaks twice running, since these are two people, nor where a label
    is of several (`Anna and Ted`). Each is one finding, at its first turn. What the project declares as other spellings
    of one label is found where two of them stand in one transcript; a transcript that has only one of them is
    consistent.

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

    Bad, with speaker-aliases = { Moderation = "Lind" }:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Lind: Have you worked with Kafka?
        ---- the same speaker
        Ted: Yes, for two years.
        Moderation: How?
        ^^^^^^^^^^ declared to stand for `Lind`
        Ted: On my own.

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Lind: Have you worked with Kafka?
        Ted: Yes, for two years.
        Lind: How?
        Ted: On my own.

    Good, with speaker-aliases = { Moderation = "Lind" }:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Moderation: Have you worked with Kafka?
        Ted: Yes, for two years.
    """
    if speaker_aliases:
        yield from _declared(turns_by_label(transcript), speaker_aliases)
    for short, labels in _longer(labels_of(transcript)).items():
        if len(labels) == 1 and short not in speaker_aliases and not converse(transcript, short, labels[0]):
            speakers = turns_by_label(transcript)
            edits = tuple(Edit(turn.label_span, labels[0]) for turn in speakers[short])
            fix = Fix(f"call the speaker `{labels[0]}`", edits, "unsafe")
            related = (Related(speakers[labels[0]][0].label_span, "the longer label"),)
            message = f"most likely the same speaker as `{labels[0]}`"
            yield Finding(message, speakers[short][0].label_span, related, fix)


@lru_cache(maxsize=64)
def _longer(labels: tuple[str, ...]) -> Mapping[str, Sequence[str]]:
    """For each label that is a short form of others, these; the same few people speak in many transcripts."""
    letters = sum(len(label) == 1 for label in labels)  # where there are several, they name people
    longer: dict[str, list[str]] = {}
    for label in labels:
        for short in dict.fromkeys(_short_forms(label)):
            if short != label and short in labels and (len(short) > 1 or letters == 1):
                longer.setdefault(short, []).append(label)
    return longer


def _declared(speakers: Mapping[str, list[Turn]], aliases: Mapping[str, str]) -> Iterator[Finding]:
    """The labels that the project says stand for one that speaks here, too, be it by another of its spellings."""
    spellings: dict[str, list[str]] = {}
    for label in speakers:
        spellings.setdefault(aliases.get(label, label), []).append(label)
    for speaker, labels in spellings.items():
        for label in labels if len(labels) > 1 else ():
            if label != speaker:
                other = next(spelling for spelling in (speaker, *labels) if spelling in speakers and spelling != label)
                edits = tuple(Edit(turn.label_span, speaker) for turn in speakers[label])
                fix = Fix(f"call the speaker `{speaker}`", edits, "unsafe")
                related = (Related(speakers[other][0].label_span, "the same speaker"),)
                yield Finding(f"declared to stand for `{speaker}`", speakers[label][0].label_span, related, fix)


def _names_nobody(word: str) -> bool:
    """Whether a word of a label is none of the names of one person: a role, a number, or what joins several people."""
    return word.lower() in ROLES or word.lower() in _JOINED or any(map(str.isdigit, word))


def _short_forms(label: str) -> Iterator[str]:
    """What a label may be shortened to, as it would be written."""
    words = label.split()
    if len(words) == 1 and label.lower() in ROLES:
        for length in range(_SHORTEST, len(label)):
            if label[:length].lower() not in ROLES:
                yield from (label[:length], label[:length].upper(), label[:length].capitalize())
        yield label[:1].upper()
    elif 2 <= len(words) <= 4 and not any(_names_nobody(word) for word in words):
        yield from (words[0], words[-1], "".join(word[0] for word in words).upper())
