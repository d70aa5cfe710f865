"""One thing said, in many turns."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Between, Finding, Related, Transcript, rule

from ._labels import runs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated


@rule(default=False)
def fragmented_turns(
    transcript: Transcript,
    *,
    longest: Annotated[int, "how many turns of one speaker running are still no fragments", Between(1)] = 3,
    words: Annotated[int, "the most words that a fragment has on average", Between(1)] = 6,
) -> Iterator[Finding]:
    """Many short turns running of one speaker.

    A recogniser began a turn at each breath, or subtitles were not joined: who counts turns, or takes one for an
    answer, is misled. Off by default, since some transcripts are kept so, sentence by sentence.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes,
        ^^^^^^^^^ from here, 4 turns running of `Candidate` have 9 words
        Candidate: for two years,
        Candidate: in production,
        Candidate: on my own.
        --------- to here

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years,
        Candidate: in production.
    """
    for run in runs(transcript):
        count = sum(len(turn.text.split()) for turn in run)
        if len(run) > longest and count <= words * len(run):
            message = f"from here, {len(run)} turns running of `{run[0].label}` have {count} words"
            yield Finding(message, run[0].label_span, (Related(run[-1].label_span, "to here"),))
