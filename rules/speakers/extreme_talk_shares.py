"""A speaker who says nearly everything, or nearly nothing."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Between, Finding, Transcript, rule

from ._labels import turns_by_label

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

_ENOUGH = 200


@rule(default=False)
def extreme_talk_shares(
    transcript: Transcript,
    *,
    least: Annotated[float, "the smallest share of the words that a speaker says", Between(0, 1)] = 0.05,
    most: Annotated[float, "the greatest share of the words that a speaker says", Between(0, 1)] = 0.9,
) -> Iterator[Finding]:
    """A speaker whose share of the words is out of range.

    In an interview the interviewed speak most, and neither side is silent: otherwise labels are exchanged, one side
    was not recorded, or the interviewer lectured. What is usual depends on the kind of interview, so that this is off
    by default. Transcripts of fewer than 200 words are not judged.

    Bad, with least = 0.2; most = 0.7:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: So so so so so so so so so so so so so so so so so so so so so so so so so so so so so so so so so.
        ^^^^^^^^^^^ 80 % of the words: expected at most 70 %
        Candidate: No no no no no no no no no no no no no no no no no no no no no no no no no no no no no no no no no.
        Interviewer: So so so so so so so so so so so so so so so so so so so so so so so so so so so so so so so so so.
        Interviewer: So so so so so so so so so so so so so so so so so so so so so so so so so so so so so so so so so.
        Interviewer: So so so so so so so so so so so so so so so so so so so so so so so so so so so so so so so so so.
        Candidate: No no no no no no no no no no no no no no no no no.
        Interviewer: So so so so so so so so so so so so so so so so so so so so so so so so so so so so so so so so so.
        Interviewer: So so so so so so so so so so so so so so so so so so so so so so so so so so so so so so so so so.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes.
    """
    words = {
        label: sum(len(turn.text.split()) for turn in turns) for label, turns in turns_by_label(transcript).items()
    }
    total = sum(words.values())
    if total < _ENOUGH or len(words) < 2:
        return
    for label, count in words.items():
        share = count / total
        if not least <= share <= most:
            bound = f"at most {most:.0%}" if share > most else f"at least {least:.0%}"
            message = f"{share:.0%} of the words: expected {bound}".replace("%", " %")
            yield Finding(message, turns_by_label(transcript)[label][0].label_span)
