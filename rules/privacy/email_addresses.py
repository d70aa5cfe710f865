"""An e-mail address."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Span, Transcript, pattern, rule

from ._personal import personal

# Each part is as long as RFC 5321 allows, so that no text makes the search slow.
_ADDRESS = pattern(
    r"(?<![\w.+%-])[\w+%-](?:[\w.+%-]{0,62}[\w+%-])?@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,8}[^\W\d_]{2,24}(?![\w@])"
)


@rule(fix=True, sign=lambda glance: glance.holding("@"))
def email_addresses(transcript: Transcript) -> Iterator[Finding]:
    """An e-mail address.

    It leads to one person, who may have spoken in confidence; it may also be another person's, who was never asked.
    Addresses under `example.com` and its like belong to nobody.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: How can we reach you?
        Candidate: Write to red@lantern-data.io, please.
                            ^^^^^^^^^^^^^^^^^^^ an e-mail address

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: How can we reach you?
        Candidate: Write to [e-mail], please.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: How can we reach you?
        Candidate: Write to red@example.com, please.
    """
    for _, match in transcript.search(_ADDRESS, transcript.holding("@")):
        if not _example(match[0]):
            yield personal("an e-mail address", Span(*match.span()), "[e-mail]")


def _example(address: str) -> bool:
    """Whether an address is one of those that belong to nobody (RFC 2606)."""
    host = address.rpartition("@")[2].lower()
    return host.endswith((".example", ".invalid", ".test", "example.com", "example.org", "example.net"))
