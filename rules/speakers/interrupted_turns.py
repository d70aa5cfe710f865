"""A turn that is broken off and never taken up again."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Transcript, pattern, rule

_BROKEN_OFF = pattern(r"\w\s?(?P<sign>[—–]|--|\.\.\.|…|-)\s*\Z")


@rule(default=False)
def interrupted_turns(transcript: Transcript) -> Iterator[Finding]:
    """A turn that ends in a dash or dots, and whose speaker never speaks again.

    What came next is missing: the end of the recording, or of the file. Where the speaker does go on later, a
    broken-off sentence is part of talking. Off by default: dots are also a way of ending.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years, and before that—
                                                      ^ broken off, and `Candidate` never speaks again
        Interviewer: I see.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years, and before that—
        Interviewer: Yes?
        Candidate: RabbitMQ.
    """
    last = {turn.label: turn for turn in transcript.turns if turn.label}
    for label, turn in last.items():
        if match := _BROKEN_OFF.search(turn.text):
            yield Finding(f"broken off, and `{label}` never speaks again", turn.span(*match.span("sign")))
