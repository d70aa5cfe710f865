"""Two labels that are exchanged from a point on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from transcript_lint import Edit, Finding, Fix, Related, Transcript, Turn, rule

from ._labels import labels_of, runs, with_runs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

_ENOUGH = 3
_MOSTLY = 0.8
_ROLES = ("answers", "", "asks")
_OFTEN = 0.4
_ASKERS = frozenset(
    {"interviewer", "doctor", "dr", "host", "moderator", "facilitator", "researcher", "recruiter", "journalist"}
    | {"reporter", "therapist", "counsel", "attorney", "examiner", "questioner", "agent", "nurse", "clinician"}
)

_NONE: Mapping[str, str] = MappingProxyType({})


@rule(fix=True, sign=with_runs)
def swapped_speakers(
    transcript: Transcript,
    *,
    speaker_roles: Annotated[Mapping[str, str], "who asks and who answers"] = _NONE,
    speaker_aliases: Annotated[Mapping[str, str], "other spellings, and the label that each stands for"] = _NONE,
) -> Iterator[Finding]:
    """Two labels exchanged for a stretch of the transcript.

    Who asked so far answers from here on, and the other way around: a turn was lost or split, and every label behind
    it is the wrong one. Two signs must come together, in a transcript in which two speakers take turns: the same
    label stands twice running, and from there on the other speaker asks nearly all questions, each side at least
    three. Who should ask is told from what the project says of its speakers' roles, from the label, or else from who
    asks first. So somebody who is asked for questions at the end of an interview and has some is not meant. The fix
    exchanges the labels.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Interviewer: On your own?
        Candidate: In a team.
        Interviewer: How large?
        Candidate: Five people.
        Interviewer: And with RabbitMQ?
        ----------- who asks until here
        Interviewer: Never.
        ^^^^^^^^^^^ from here to line 14, `Interviewer` and `Candidate` are exchanged
        Candidate: Why did you leave?
        Interviewer: The project was done.
        Candidate: What came next?
        Interviewer: A year of travel.
        Candidate: Where did you go?

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Interviewer: On your own?
        Candidate: In a team.
        Interviewer: How large?
        Candidate: Five people.
        Interviewer: And with RabbitMQ?
        Candidate: Never.
        Interviewer: Why did you leave?
        Candidate: The project was done.
        Interviewer: What came next?
        Candidate: A year of travel.
        Interviewer: Where did you go?

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Interviewer: On your own?
        Candidate: In a team.
        Interviewer: How large?
        Candidate: Five people. May I ask something, too?
        Interviewer: Of course.
        Candidate: How large is yours?
        Interviewer: Nine people.
        Candidate: Where do they work?
        Interviewer: In Berlin.
        Candidate: Do they travel?
        Interviewer: No.
    """
    labels = labels_of(transcript)
    stretches = _stretches(transcript) if len(labels) == 2 and runs(transcript) else []
    askers = [_asker(stretch, labels) for stretch in stretches]
    if len({asker for asker in askers if asker}) < 2:
        return
    by_name = {label: "asks" if label.lower() in _ASKERS else "" for label in labels}
    roles = {label: speaker_roles.get(speaker_aliases.get(label, label), by_name[label]) for label in labels}
    usual = _usual(roles, askers)
    for index, stretch in enumerate(stretches):
        if askers[index] not in (None, usual) and (index == 0 or askers[index - 1] in (None, usual)):
            before = stretches[index - 1][-1] if index else None
            yield _finding(stretch, before, labels)


def _usual(roles: Mapping[str, str], askers: list[str | None]) -> str | None:
    """Who of two should ask: the one whose role it rather is, or else the first who does."""
    one, other = sorted(roles, key=lambda label: _ROLES.index(roles[label]))
    return other if roles[one] != roles[other] else next(asker for asker in askers if asker)


def _stretches(transcript: Transcript) -> list[list[Turn]]:
    """The turns, parted wherever one speaker speaks twice running; none where that is usual."""
    parts = [list[Turn]()]
    for turn in transcript.turns:
        if parts[-1] and parts[-1][-1].label == turn.label:
            parts.append([])
        parts[-1].append(turn)
    return parts if len(parts) * 8 <= len(transcript.turns) + 8 else []


def _asker(turns: list[Turn], labels: Sequence[str]) -> str | None:
    """Who asks nearly all questions in these turns, in at least two of five of their own; None where nobody does."""
    asking = [turn.label for turn in turns if "?" in turn.text]
    for label in labels:
        own = sum(turn.label == label for turn in turns)
        asked = asking.count(label)
        if asked >= _ENOUGH and asked >= _MOSTLY * len(asking) and asked >= _OFTEN * own:
            return label
    return None


def _finding(stretch: list[Turn], before: Turn | None, labels: Sequence[str]) -> Finding:
    other = {labels[0]: labels[1], labels[1]: labels[0]}
    edits = tuple(Edit(turn.label_span, other[turn.label]) for turn in stretch if turn.label)
    return Finding(
        f"from here to line {stretch[-1].line}, `{labels[0]}` and `{labels[1]}` are exchanged",
        stretch[0].label_span,
        (Related(before.label_span, "who asks until here"),) if before else (),
        Fix("exchange the labels", edits, "unsafe"),
    )
