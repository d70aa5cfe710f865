"""A transcriber's doubt that nobody has settled."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Span, Transcript, pattern, rule

from .._glances import brackets

_DOUBT = pattern(
    r"(?i)[\[(]\s*(?:\?{1,5}|(?:sp|ph|spelling|phonetic|check|unsure|guess|name|word)\s*\?{1,3}|\?{1,3}\s*\w{1,20})\s*[\])]"
    r"|[\[(](?:check|verify|sp|ph|phonetic(?:ally)?)(?: this| name| spelling| audio)?[\])]|<UNSURE>"
    r"|\[[^\W\d_][\w'’ .-]{0,30}\?{1,3}\]",
)


@rule(default=False, sign=brackets)
def unresolved_doubts(transcript: Transcript) -> Iterator[Finding]:
    """A mark that says that whoever typed was not sure: `[?]`, `(sp?)`, `[Kafka?]`, `[check]`, `<UNSURE>`.

    Somebody was to listen again. Off by default, since many transcripts keep such marks for good.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka [sp?]?
                                                ^^^^^ a doubt that is not settled

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka [sic] (or the like)?
        Candidate: Yes, for two years.
    """
    for _, match in transcript.search(_DOUBT):
        yield Finding("a doubt that is not settled", Span(*match.span()))
