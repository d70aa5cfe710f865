"""An e-mail address."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Glance, Span, Transcript, pattern, rule

from ._personal import personal

# Each part is as long as RFC 5321 allows, so that no text makes the search slow.
_ADDRESS = pattern(
    r"(?<![\w.+%-])[\w+%-](?:[\w.+%-]{0,62}[\w+%-])?@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,8}[^\W\d_]{2,24}(?![\w@])"
)

# As people say it, with those providers that a quick look finds, and whose names are no other words.
_SAID = pattern(
    r"(?i)(?<![\w.+%-])[\w+%-]{1,40}(?:(?: (?:dot|underscore|dash|plus) |[.])[\w+%-]{1,40}){0,4}"
    r" at (?:g|google|hot|proton|fast)mail dot [a-z]{2,3}(?: dot [a-z]{2})?(?!\w)"
)
# As people hide it from programs: `ted [at] lantern-data (dot) io`.
_HIDDEN = pattern(
    r"(?i)(?<![\w.+%-])[\w+%-][\w.+%-]{0,62} ?(?:\[at\]|\(at\)) ?"
    r"(?:[^\W_][\w-]{0,61}(?:\.| ?(?:\[dot\]|\(dot\)) ?)){1,4}[a-z]{2,24}(?!\w)"
)


def _sign(glance: Glance) -> list[Transcript]:
    """Where the sign of addresses is, or how it is said, or written lest a program see it."""
    hidden = [f"{a}{at}{b}" for a, b in ("[]", "()") for at in ("at", "AT") if (a + b).encode() in glance.residue]
    return glance.holding("@", "mail dot", *hidden)


@rule(fix=True, sign=_sign)
def email_addresses(transcript: Transcript) -> Iterator[Finding]:
    """An e-mail address.

    It leads to one person, who may have spoken in confidence; it may also be another person's, who was never asked.
    Addresses under `example.com` and its like belong to nobody. Found is also what people write in place of the sign
    (`red [at] lantern-data.io`), and what they say (`red at gmail dot com`), if the provider's name ends so.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: How can we reach you?
        Candidate: Write to red@lantern-data.io, please, or red dot brown at gmail dot com.
                            ^^^^^^^^^^^^^^^^^^^ an e-mail address
                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ an e-mail address

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: How can we reach you?
        Candidate: Write to [e-mail], please, or [e-mail].

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: How can we reach you?
        Candidate: Write to red@example.com, please, or look at our site, lantern-data dot io.
    """
    places = ((_ADDRESS, ("@",)), (_SAID, ("mail dot",)), (_HIDDEN, ("[at]", "(at)", "[AT]", "(AT)")))
    for form, signs in places:
        for _, match in transcript.search(form, transcript.holding(*signs)):
            if not _example(match[0]):
                yield personal("an e-mail address", Span(*match.span()), "[e-mail]")


def _example(address: str) -> bool:
    """Whether an address is one of those that belong to nobody (RFC 2606)."""
    host = address.rpartition("@")[2].lower()
    return host.endswith((".example", ".invalid", ".test", "example.com", "example.org", "example.net"))
