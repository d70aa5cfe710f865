"""A turn that stops in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Span, Transcript, pattern, rule

_ENOUGH = 8
_ENDS = ".!?…\"'”’)]—–-*>:"

_OPEN_END = pattern(
    r"(?:,|\b(?:a|an|the|and|or|but|because|of|to|in|on|at|for|with|from|by|than|my|your|his|her|our|their|its|is|are"
    r"|was|were|be|been|has|have|had|will|would|can|could|should|very|as|if|when|which|who|whose))\s*\Z"
)


@rule(default=False, explained_by=("truncated-transcripts",))
def truncated_turns(transcript: Transcript) -> Iterator[Finding]:
    """A turn that ends in a comma or a word that cannot end a sentence.

    The rest of it is lost. In talk that is written down as it was spoken, people do stop so when others cut in, which
    is why this is off by default; in written interviews they do not. A dash or dots at the end say that it was broken
    off. Found only in transcripts whose turns mostly end in punctuation. Where the last turn stops so, by default
    `truncated-transcripts` tells of it.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years, and before that I worked on the
                                                                   ^^^ the sentence has no end
        Interviewer: How?

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years, and before that I worked on the—
        Interviewer: I see.
    """
    ended = sum(turn.text.rstrip()[-1:] in _ENDS for turn in transcript.turns)
    if ended * 3 < len(transcript.turns) * 2:
        return
    for turn in transcript.turns:
        match = _OPEN_END.search(turn.text) if turn.text.rstrip()[-1:] not in _ENDS else None
        if match and turn.text.count(" ") >= _ENOUGH:
            yield Finding("the sentence has no end", Span(turn.text_at + match.start(), turn.text_at + match.end()))
