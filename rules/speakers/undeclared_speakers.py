"""A speaker whom the project has not declared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from transcript_lint import Edit, Finding, Fix, Glance, Header, Transcript, pattern, rule

from ._labels import PASSAGES, is_glob, stands_for, turns_by_label
from ._meant import meant as _whom

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

_NONE: Mapping[str, str] = MappingProxyType({})
_BETWEEN = pattern(r"\W+")
# Several people at once, as `All: Aye.`, and what stands between the labels of some of them.
_GROUP = pattern(
    r"(?i)(?:all|alle|both|beide|every(?:body|one)|the group|multiple|several|various|todos|tous)"
    r"(?: (?:attendees|members|participants|people|speakers|voices))?"
)
_JOINED = pattern(r"(?<!\s)\s*+[,;/&+]\s*+(?:and\s++)?|(?<!\s)\s++(?:and|und|y|et)\s++")


def _sign(glance: Glance, *, speaker_labels: Sequence[str] = ()) -> bool:
    """Whether the project declares any."""
    return bool(speaker_labels)


@rule(fix=True, sign=_sign, explained_by=("label-like-text", "placeholder-speakers"))
def undeclared_speakers(
    transcript: Transcript,
    *,
    speaker_labels: Annotated[
        Sequence[str], "every label that may speak, `*` and `?` for any letters; without any, nothing is checked"
    ] = (),
    speaker_aliases: Annotated[Mapping[str, str], "other spellings, and the label that each stands for"] = _NONE,
) -> Iterator[Finding]:
    """A label that is not among those the project declares.

    Whoever reads the transcripts by speaker misses what stands under it. Each label is one finding, at its first
    turn. Where one declared label is clearly the likeliest, it is suggested: by how few slips of the hand away it is,
    how often it speaks in the same transcript, and whether it speaks two turns away, as people who talk with each other
    do. Where other spellings are declared, they are as good as the label that they stand for; a slip of one is
    mended to that label. Marks that are no speakers (`Break:`, `Music:`) need not be declared; words behind them are
    told of by `label-like-text`. Nor need those who speak together: `All:`, `Several speakers:`, and declared labels
    joined, `Chair and MK:`.

    Where anybody may be a guest, `*` among the labels lets everybody speak: this rule then finds nothing, but
    `misspelled-speakers` finds slips of those who are declared, and `missing-parties` who of them does not speak.
    `Guest *` and `P??` let some. Somebody of two names or more who stands in the transcript's title may speak there.

    Bad, with speaker-labels = ["Interviewer", "Candidate"]:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidat: Yes, for two years.
        ^^^^^^^^ `Candidat` is not declared: did you mean `Candidate`?
        Interviewer: And with RabbitMQ?
        Candidat: Never.
        Observer: Time is up.
        ^^^^^^^^ `Observer` is not declared: expected `Interviewer` or `Candidate`

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Interviewer: And with RabbitMQ?
        Candidate: Never.
        Observer: Time is up.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Observer: Time is up.

    Good, with speaker-labels = ["Interviewer", "Candidate"]:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Break: [12:30]
        Candidate: Yes, for two years.
        All: Thanks.
        Interviewer and Candidate: Goodbye.

    Good, with speaker-labels = ["Interviewer", "Candidate"]; speaker-aliases = { INTW = "Interviewer" }:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        INTW: Have you worked with Kafka?
        Candidate: Yes, for two years.

    Good, with speaker-labels = ["Host", "Guest *"]:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Queues, with Anna Lind:
        Host: Have you worked with Kafka?
        Anna Lind: Yes, for two years.
        Break:
        Guest 2: So have I.

    Bad, with speaker-labels = ["Interviewer", "Candidate"]; speaker-aliases = { INTW = "Interviewer" }:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        INWT: Have you worked with Kafka?
        ^^^^ `INWT` is not declared: did you mean `Interviewer`?
        Candidate: Yes, for two years.

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
    """
    if not speaker_labels:
        return
    known = [label for label in speaker_labels if not is_glob(label)]
    for label, turns in turns_by_label(transcript).items():
        if _is_declared(label, speaker_labels, speaker_aliases) or _is_several(label, speaker_labels, speaker_aliases):
            continue
        if _is_named(label, transcript.header) or label.lower() in PASSAGES:
            continue
        meant = _whom(label, transcript, known, speaker_aliases)
        fix = None
        if meant:
            edits = tuple(Edit(turn.label_span, meant) for turn in turns)
            fix = Fix(f"call the speaker `{meant}`", edits, "unsafe")
        expected = f"did you mean `{meant}`?" if meant else f"expected {_listed(speaker_labels)}"
        yield Finding(f"`{label}` is not declared: {expected}", turns[0].label_span, fix=fix)


def _is_declared(label: str, labels: Sequence[str], aliases: Mapping[str, str]) -> bool:
    return any(stands_for(declared, aliases.get(label, label)) for declared in labels)


def _is_several(label: str, labels: Sequence[str], aliases: Mapping[str, str]) -> bool:
    """Whether a label is of people who speak together: of all, or of some who are declared."""
    if _GROUP.fullmatch(label):
        return True
    people = _JOINED.split(label)
    return len(people) > 1 and all(_is_declared(one, labels, aliases) for one in people)


def _is_named(label: str, header: Header | None) -> bool:
    """Whether a label of several words stands in a title, as a guest's name does; the title itself is nobody's name."""
    title, name = (_BETWEEN.sub(" ", text).strip() for text in ((header and header.title) or "", label))
    return " " in name and title != name and f" {name} " in f" {title} "


def _listed(labels: Sequence[str]) -> str:
    """The labels as a person would list them, if there are few."""
    quoted = [f"`{label}`" for label in labels]
    if len(quoted) > 4:
        return f"one of the {len(quoted)} that are"
    return " or ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)
