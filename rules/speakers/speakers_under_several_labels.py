"""One person with two labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from types import MappingProxyType

from transcript_lint import Edit, Finding, Fix, Glance, Related, Transcript, Turn, rule

from ._labels import ROLES, converse, labels_of, turns_by_label, with_casts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

_SHORTEST = 3
_JOINED = frozenset({"&", "+", "and", "und", "y"})
_NONE: Mapping[str, str] = MappingProxyType({})
# Titles as they may be written, in small letters and without a full stop, and which one each of them is. A woman's are
# one: which of them it is, typists do not always know; where each speaks often, they are two women.
_TITLES = {
    "doctor": "dr", "dr": "dr", "prof": "prof", "professor": "prof", "mister": "mr", "mr": "mr", "miss": "ms",
    "mrs": "ms", "ms": "ms", "herr": "hr", "hr": "hr", "frau": "fr", "fr": "fr", "señora": "sra", "sra": "sra",
    "señor": "sr", "sr": "sr",
}  # fmt: skip
_HARDLY = 4
_NAMES = 6
# Words of an office, whose holders are told apart by the others.
_OFFICES = frozenset(
    {"area", "board", "deputy", "department", "director", "district", "head", "lead", "manager", "member", "minister"}
    | {"office", "team"}
)


def _sign(glance: Glance, *, speaker_aliases: Mapping[str, str] = _NONE) -> bool | list[Transcript]:
    """Where a label may be a short form of another; anywhere, if the project declares any."""
    return bool(speaker_aliases) or with_casts(glance, _others)


@rule(fix=True, sign=_sign, explained_by=("misspelled-speakers",))
def speakers_under_several_labels(
    transcript: Transcript,
    *,
    speaker_aliases: Annotated[Mapping[str, str], "other spellings, and the label that each stands for"] = _NONE,
) -> Iterator[Finding]:
    """A label that is another form of another one: `Anna` and `Anna Lind`, `INT` and `Interviewer`, `Dr` and `Doctor`.

    Whoever counts or searches by speaker finds half of what the person said. Found are first or last names, initials
    and, where it hardly speaks, some of the names of a longer label (`Lin Zhao`, `Mei-Lin Zhao`), and the first letters
    of a role, where only one person fits; and the same name behind another form of the same title, of which `Mrs`, `Ms`
    and `Miss` are one where only one of them speaks often. But not two labels that speak one after the other where
    hardly anybody speaks twice running, since these are two people, nor where a label is of several (`Anna and Ted`).
    Each is one finding, at its first turn. What the project declares as other spellings of one label is found where two
    of them stand in one transcript; a transcript that has only one of them is consistent.

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

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Ms Lind: Have you worked with Kafka?
        ------- speaks most
        Ted: Yes, for two years.
        Ms Lind: How?
        Ted: On my own.
        Ms Lind: How long?
        Ted: Two years.
        Ms Lind: And then?
        Ted: I left.
        Miss Lind: Why?
        ^^^^^^^^^ most likely the same speaker as `Ms Lind`

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
    speakers = turns_by_label(transcript)
    titled = {label: _speaks_most(labels, speakers) for labels in _titled(labels_of(transcript)) for label in labels}
    for label, other in titled.items():
        if other not in ("", label) and label not in speaker_aliases and not converse(transcript, label, other):
            yield _finding(speakers, label, other, "speaks most")
    for short, labels in _longer(labels_of(transcript)).items():
        one, *more = dict.fromkeys(titled.get(label) or label for label in labels)
        several = " " in short and len(speakers[short]) > max(2, len(speakers[one]) // _HARDLY)
        if not more and not several and short not in speaker_aliases and not converse(transcript, short, one):
            yield _finding(speakers, short, one, "the longer label")


def _finding(speakers: Mapping[str, list[Turn]], label: str, other: str, why: str) -> Finding:
    """That a label is another's, which is related to say why."""
    edits = tuple(Edit(turn.label_span, other) for turn in speakers[label])
    fix = Fix(f"call the speaker `{other}`", edits, "unsafe")
    related = (Related(speakers[other][0].label_span, why),)
    return Finding(f"most likely the same speaker as `{other}`", speakers[label][0].label_span, related, fix)


def _others(labels: tuple[str, ...]) -> bool:
    """Whether any of these labels may be another's."""
    return bool(_longer(labels) or _titled(labels))


@lru_cache(maxsize=64)
def _titled(labels: tuple[str, ...]) -> Sequence[Sequence[str]]:
    """The labels, in their order, that are the same name behind forms of the same title, each two and more."""
    named: dict[tuple[str, ...], list[str]] = {}
    for label in labels:
        first, *words = label.split()
        if title := _TITLES.get(first.removesuffix(".").lower()):
            named.setdefault((title, *words), []).append(label)
    return [found for found in named.values() if len(found) > 1]


def _speaks_most(labels: Sequence[str], speakers: Mapping[str, list[Turn]]) -> str:
    """Whose turns are most; nobody's if they are women of one name of whom several speak often."""
    most, *others = sorted(labels, key=lambda label: -len(speakers[label]))
    alike = len({label.split()[0].removesuffix(".").lower() for label in labels} & {"miss", "mrs", "ms"}) > 1
    often = any(len(speakers[label]) * _HARDLY > len(speakers[most]) for label in others)
    return "" if alike and often else most


@lru_cache(maxsize=64)
def _longer(labels: tuple[str, ...]) -> Mapping[str, Sequence[str]]:
    """For each label that is a short form of others, these; the same few people speak in many transcripts."""
    letters = sum(len(label) == 1 for label in labels)  # where there are several, they name people
    known, longer = frozenset(labels), dict[str, list[str]]()
    for label in labels:
        for short in dict.fromkeys(_short_forms(label)):
            if short != label and short in known and (len(short) > 1 or letters == 1):
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


def _is_a_name(word: str) -> bool:
    """Whether a word of a label may be one of somebody's names."""
    return word.istitle() and word.lower() not in _OFFICES


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
        names = label.replace("-", " ").split()
        for some in range(2, len(names)) if len(names) < _NAMES and all(map(_is_a_name, names)) else ():
            yield from map(" ".join, combinations(names, some))
