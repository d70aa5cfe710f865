"""A link with a password or token in it."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Span, Transcript, pattern, rule

from ._personal import personal

_LINK = pattern(
    r"(?i)(?<=://)[^\s/@:?#]{1,64}:(?P<password>[^\s/@?#]{1,128})@(?=[\w\[])"
    r"|(?<=[?&])(?:access_token|auth|auth_token|api_?key|key|token|sig|signature|secret|password|passwd|pwd"
    r"|X-Amz-Signature)=(?P<token>[^\s&#)\]>\"']{8,2000})",
)


@rule(severity="error", fix=True, sign=lambda glance: glance.holding("://"))
def credentials_in_links(transcript: Transcript) -> Iterator[Finding]:
    """A link with a password or token in it.

    Whoever follows the link is let in as the person who shared it.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Where is it?
        Candidate: See https://example.com/files?token=a81bc81bdead4e5d.
                                                       ^^^^^^^^^^^^^^^^^ a link with a password or token in it

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Where is it?
        Candidate: See https://example.com/files?token=[secret]

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Where is it?
        Candidate: See https://example.com/files?page=2.
    """
    if not transcript.holds("://"):
        return
    for _, match in transcript.search(_LINK):
        span = Span(*match.span(match.lastgroup or 0))
        yield personal("a link with a password or token in it", span, "[secret]")
