"""The number of a payment card."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcript_lint import Finding, Span, Transcript, pattern, rule

from ._personal import holds_long_numbers, personal

_DIGITS = pattern(  # What comes before is looked at behind the first digit, so that the search can skip to digits.
    r"[2-6](?<![\w.,/-].)(?:\d{3}(?:[ -]?\d{4}){3}|(?<=3)[47]\d{2}[ -]?\d{6}[ -]?\d{5})(?![\w/-]|[.,]\d)"
)


@rule(severity="error", fix=True)
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
    if not holds_long_numbers(transcript):
        return
    for _, match in transcript.search(_DIGITS):
        from stdnum import luhn

        if luhn.is_valid(re.sub("[ -]", "", match[0])):
            yield personal("the number of a payment card", Span(*match.span()), "[card]")
