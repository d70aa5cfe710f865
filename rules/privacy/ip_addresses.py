"""An address of a computer on the internet."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Glance, Span, Transcript, pattern, rule

from .._glances import with_colons
from ._personal import personal, turns_with_digits

_OF_EVERYBODY = frozenset({"1.1.1.1", "1.0.0.1", "8.8.8.8", "8.8.4.4", "9.9.9.9"})

_ADDRESS = pattern(
    # Addresses of version 6 that are in use begin with 2 or 3.
    r"\d(?<![\w.:/-].)(?:\d{0,2}(?:\.\d{1,3}){3}|(?<=[23])[0-9A-Fa-f]{3}:(?:[0-9A-Fa-f]{1,4}:){1,6}(?::?[0-9A-Fa-f]{1,4}){1,6})(?![\w:-]|\.\d)"
)


_VERSION = pattern(r"(?i)(?:\bv|\bversion|\brelease|\bchapter|\bsection)\.?\s*\Z")


_DOTS = pattern(r"\.(?=\d{1,3}\.\d{1,3}\.\d)")
_COLONS = pattern(r":(?<=[0-9A-Fa-f]:)[0-9A-Fa-f]{0,4}:")


def _sign(glance: Glance) -> list[Transcript]:
    """Where there are numbers with three dots, or two colons, between them."""
    return glance.matching(_DOTS) + [one for one in with_colons(glance) if any(map(_COLONS.search, one.texts))]


@rule(fix=True, sign=_sign)
def ip_addresses(transcript: Transcript) -> Iterator[Finding]:
    """An address of a computer on the internet.

    It leads to a household or a server, and to whoever was there at the time. Addresses of private networks, of
    documentation and of well-known name servers are left alone, and so are versions (`version 4.12.1.2`).

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Which host was it?
        Candidate: It was 81.2.69.160, behind 192.168.0.1.
                          ^^^^^^^^^^^ a public IP address

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Which host was it?
        Candidate: It was [address], behind 192.168.0.1.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Which host was it?
        Candidate: It was 192.0.2.7, on version 4.12.1.2.
    """
    for turn, match in transcript.search(_ADDRESS, turns_with_digits(transcript)):
        before = turn.text[max(0, match.start() - turn.text_at - 12) : match.start() - turn.text_at]
        if _public(match[0]) and not _VERSION.search(before):
            yield personal("a public IP address", Span(*match.span()), "[address]")


def _public(text: str) -> bool:
    from ipaddress import ip_address

    try:
        return ip_address(text).is_global and text not in _OF_EVERYBODY
    except ValueError:
        return False
