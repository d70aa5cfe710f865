"""An interview with one side only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import eq

from transcript_lint import Finding, Glance, Transcript, rule

from ._labels import PASSAGES, labels_of, with_casts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

_ENOUGH = 3


def _sign(glance: Glance, *, parties: Sequence[str] = ()) -> bool | list[Transcript]:
    """Where one speaks alone; anywhere, if the project says who has to."""
    return bool(parties) or with_casts(glance, lambda labels: len(_people(labels)) == 1)


def _people(labels: Iterable[str]) -> list[str]:
    return [label for label in labels if label.lower() not in PASSAGES]


@rule(sign=_sign)
def missing_parties(
    transcript: Transcript,
    *,
    parties: Annotated[Sequence[str], "the labels that speak in every transcript"] = (),
) -> Iterator[Finding]:
    """A transcript in which somebody who belongs to it never speaks.

    One side of the interview was not recorded, or its words stand under the other label. A project can say who speaks
    in each of its transcripts. Where it does not, a transcript of three turns or more is found in which everything is
    said by one speaker; but one whose speaker's turns are all parted by marks that are nobody (`Break:`) is a talk.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nobody but `Interviewer` speaks here
        Interviewer: Have you worked with Kafka?
        Interviewer: How long?
        Interviewer: I see.

    Bad, with parties = ["Interviewer", "Candidate"]:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `Candidate` never speaks here
        Interviewer: Have you worked with Kafka?
        Observer: Time is up.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Interviewer: I see.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] The week in queues:
        Host: Good morning. This is what happened since Monday.
        Break:
        Host: And this is what comes next week.
        Outro:
    """
    speakers = labels_of(transcript)
    if not transcript.turn_count:
        return
    place = transcript.header.span if transcript.header else transcript.turns[0].label_span
    for party in parties:
        if party not in speakers:
            yield Finding(f"`{party}` never speaks here", place)
    people = _people(speakers)
    known = len(people) == 1 and None not in transcript.labels
    if (
        not parties
        and known
        and transcript.turn_count >= _ENOUGH
        and any(map(eq, transcript.labels, transcript.labels[1:]))
    ):
        yield Finding(f"nobody but `{people[0]}` speaks here", place)
