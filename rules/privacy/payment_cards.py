"""The number of a payment card."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Glance, Span, Transcript, pattern, rule

from .._glances import shapes_of_numbers
from ._personal import personal, turns_with_long_numbers

_DIGITS = pattern(  # What comes before is looked at behind the first digit, so that the search can skip to digits.
    r"[2-6](?<![\w.,/-].)(?:[0-9]{3}(?:[ -]?[0-9]{4}){3}|(?<=3)[47][0-9]{2}[ -]?[0-9]{6}[ -]?[0-9]{5})(?![\w/-]|[.,]\d)"
)


_LONG = pattern(rb"[0-9](?:-?[0-9]){14}")


def _sign(glance: Glance) -> list[Transcript]:
    """Where there are as many digits as a card has, with hyphens at most between them."""
    return glance.showing(_LONG) if b"0" * 15 in shapes_of_numbers(glance).replace(b"-", b"") else []


@rule(severity="error", fix=True, sign=_sign)
def payment_cards(transcript: Transcript) -> Iterator[Finding]:
    """The number of a payment card.

    Whoever reads it can spend the money. Found are numbers of the lengths and beginnings that issuers use, whose
    check digit is right; other long numbers are left alone.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Which card was it?
        Candidate: 4111 1111 1111 1111, I think.
                   ^^^^^^^^^^^^^^^^^^^ the number of a payment card

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Which card was it?
        Candidate: [card], I think.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Which card was it?
        Candidate: 4111 1111 1111 1112, I think.
    """
    for _, match in transcript.search(_DIGITS, turns_with_long_numbers(transcript)):
        from stdnum import luhn

        if luhn.is_valid(match[0].replace(" ", "").replace("-", "")):
            yield personal("the number of a payment card", Span(*match.span()), "[card]")
