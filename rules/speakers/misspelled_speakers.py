"""A label that is a slip of another."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from operator import eq
from types import MappingProxyType

from transcript_lint import Edit, Finding, Fix, Glance, Related, Transcript, Turn, rule

from .._spoken import may_be_english
from ._labels import ROLES, converse, is_glob, turns_by_label, with_casts
from ._meant import meant as whom_it_meant
from ._meant import speaks_near
from ._spelling import Spellings, distance

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

_SELDOM = 4
_LONG_ROLE = 8
_INITIALS, _PAIR = 4, 2
_MOST_INITIALS = 500  # no transcript of people has more
_FEW = 8
_EITHER = 2
_NONE: Mapping[str, str] = MappingProxyType({})


def _sign(glance: Glance) -> list[Transcript]:
    """Where the labels are not just two roles."""
    return with_casts(glance, lambda labels: not _two_roles(labels))


def _two_roles(labels: Collection[str]) -> bool:
    return len(labels) == 2 and all(label.lower() in ROLES for label in labels)


@rule(fix=True, sign=_sign, explained_by=("undeclared-speakers",))
def misspelled_speakers(
    transcript: Transcript,
    *,
    speaker_labels: Annotated[
        Sequence[str], "the labels that are right; `undeclared-speakers` finds all others, if these have no `*`"
    ] = (),
    speaker_aliases: Annotated[Mapping[str, str], "other spellings that are right, too"] = _NONE,
) -> Iterator[Finding]:
    """A label that is nearly the label of somebody who speaks more often.

    Programs count `Candiate` as one more speaker, and what was said under it is missing from the candidate's answers.
    Found are labels one edit or one swap of neighbouring letters from one that has at least four times as many turns
    (or twice as many, for a label that speaks once), or that sound like it, and misspellings of long words for a role
    (`Interviwer`). Of names, what may be another person's is not: `Rian` beside `Ryan`, or any other of some thousands
    that people have; but `Jerd`, `rian`, `Ryyan`. Of initials, `JHHD`, `aD` and `JDH` are, and where few people speak,
    `JD`, or `JMD` two turns away from a `JHD`. Not found are two roles (`Interviewer` and `Interviewee`, `Doctor` and
    `Dr`), two numbers (`Speaker 1` and `Speaker 2`), two forms (`Student` and `Students`, `Daniel` and `Daniela`), two
    short names (`Tim` and `Tom`), and two labels that answer each other where nobody else speaks twice running. Of two
    that are as near, both are named, unless the label answers one of them. Where
    the project declares who speaks, `undeclared-speakers` tells of all other labels, and this rule of none, unless
    there is a `*` among them: then those who are declared are taken for right, as guests are not.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        --------- spelled so here
        Interviewer: How?
        Candidate: On my own.
        Interviewer: And with RabbitMQ?
        Candiate: Never.
        ^^^^^^^^ `Candiate` hardly speaks here: did you mean `Candidate`?

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Interviewer: How?
        Candidate: On my own.
        Interviewer: And with RabbitMQ?
        Candidate: Never.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviwer: Have you worked with Kafka?
        ^^^^^^^^^^ `Interviwer` is no word for a role: did you mean `Interviewer`?
        Candidate: Yes, for two years.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Interviewee: Yes, for two years.
        Interviewer: How?
        Interviewee: On my own.
        Interviewer: And you, Student 1?
        Student 1: Never.
        Interviewer: And you, Student 2?
        Student 2: Never.

    Bad, with speaker-labels = ["Jerod Lind", "Candiate", "*"]:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Jerod Lind: Have you worked with Kafka?
        ---------- spelled so here
        Anna Berg: Yes, for two years.
        Jerd Lind: How?
        ^^^^^^^^^ `Jerd Lind` hardly speaks here: did you mean `Jerod Lind`?
        Anna Berg: On my own.
        Jerod Lind: And with RabbitMQ?
        Candiate: Never.

    Good, with speaker-aliases = { Candiate = "Candidate" }:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Interviewer: How?
        Candidate: On my own.
        Interviewer: And with RabbitMQ?
        Candiate: Never.
    """
    if speaker_labels and not any(map(is_glob, speaker_labels)):
        return  # any other label is not declared, and `undeclared-speakers` tells of it
    speakers = turns_by_label(transcript)
    if _two_roles(speakers):
        return
    for label, meant in _slips(transcript, speakers, frozenset((*speaker_labels, *speaker_aliases))):
        places = [turn for one in meant for turn in speakers.get(one, ())[:1]]
        message = "hardly speaks here" if places else "is no word for a role"
        related = tuple(Related(turn.label_span, "spelled so here") for turn in places)
        asked = " or ".join(f"`{one}`" for one in meant)
        for turn in speakers[label]:
            fix = Fix(f"call the speaker {asked}", (Edit(turn.label_span, meant[0]),), "unsafe")
            finding = Finding(f"`{label}` {message}: did you mean {asked}?", turn.label_span, related)
            yield finding._replace(fix=fix) if len(meant) == 1 else finding


def _slips(
    transcript: Transcript, speakers: dict[str, list[Turn]], declared: frozenset[str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The labels that are slips, and what they should have been: one label, or either of two that are as near."""
    spellings = Spellings(speakers)
    initials = [one for one, turns in speakers.items() if len(turns) > 1 and _are_initials(one)]
    for label, turns in speakers.items():
        if label in declared:
            continue
        near = [near for near in spellings.near(label) if _outweighs(near[1], speakers, turns, declared)]
        if not near:
            if whom := _role(label, transcript) or _initials(transcript, label, speakers, initials):
                yield label, (whom,)
            continue
        meant = _meant(near, spellings, label)
        if heard := tuple(other for other in meant if not converse(transcript, label, other)):
            yield label, heard


def _meant(near: list[tuple[int, str]], spellings: Spellings, label: str) -> tuple[str, ...]:
    """The label that is nearer than all others; or two that are as near, where a letter is lost or one too many.

    Another letter in place of one makes a third of them: `Unit A`, `Unit B` and `Unit C`.
    """
    nearest = tuple(other for far, other in near if far == near[0][0])
    if len(nearest) > _EITHER or (near[0][0] and spellings.rivals(label, *nearest)):
        return ()
    return nearest if len(nearest) == 1 or all(len(other) != len(label) for other in nearest) else ()


def _outweighs(other: str, speakers: dict[str, list[Turn]], turns: list[Turn], declared: frozenset[str]) -> bool:
    """Whether `other` is the label that the one of these turns is a slip of: it speaks far more, or is declared."""
    often = speakers[other]
    return _far_more(turns, often) or (other in declared and not _far_more(often, turns))


def _far_more(seldom: list[Turn], often: list[Turn]) -> bool:
    return len(often) >= _SELDOM * len(seldom) or (len(seldom) == 1 and len(often) > 1)


def _are_initials(label: str) -> bool:
    return label.isalpha() and label.isupper() and 2 <= len(label) <= _INITIALS


def _initials(transcript: Transcript, label: str, speakers: dict[str, list[Turn]], initials: list[str]) -> str | None:
    """Whose initials, of those that speak more than once, a label is, that speaks once, and most likely is nobody's.

    It has a small or a double letter, is a single one, or has three or more letters of which two changed places.
    Initials of other people are always near, so that another letter, or one less, says little where many speak; where
    few do, and for two letters that changed places, it says enough if the others speak two turns away.
    """
    if len(speakers[label]) > 1 or not label.isalpha() or not label[-1].isupper() or len(label) > _INITIALS + 1:
        return None
    whom = whom_it_meant(label, transcript, initials, _NONE) if 1 < len(initials) <= _MOST_INITIALS else None
    if whom is None or converse(transcript, label, whom):
        return None
    if not label.isupper() or len(label) == 1:
        return whom
    near = speaks_near(transcript, label, whom)
    doubled = len(label) > len(whom) and any(map(eq, label, label[1:]))
    swapped = sorted(label) == sorted(whom) and (near or len(label) > _PAIR)
    few = len(speakers) <= _FEW and (len(label) < len(whom) or (near and len(label) > _PAIR))
    return whom if doubled or swapped or few else None


def _role(label: str, transcript: Transcript) -> str | None:
    """The long word for a role that a label is one slip away from, written as the label is.

    Not where people speak another language than these words are of: there, `Candidato` is spelled rightly.
    """
    word = label.lower()
    if word in ROLES or len(word) < _LONG_ROLE - 1 or not word.isalpha():
        return None
    near = [role for role in ROLES if len(role) >= _LONG_ROLE and role[0] == word[0] and abs(len(role) - len(word)) < 2]
    found = [role for role in near if distance(word, role) == 1 and role + "s" != word]
    if len(found) != 1 or not may_be_english(transcript):
        return None
    return found[0].upper() if label.isupper() else found[0].capitalize() if label[0].isupper() else found[0]
