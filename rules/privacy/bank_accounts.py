"""The number of a bank account."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Glance, Span, Transcript, pattern, rule

from .._glances import shapes_of_numbers
from ._personal import personal, turns_with_long_numbers

_IBANS = pattern(r"[A-Z](?<!\w.)[A-Z][0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w)")


_CAPITALS = pattern(rb"[A-Z]{2}[0-9]{2}[A-Z0-9]{8}")


def _sign(glance: Glance) -> list[Transcript]:
    """Where eight digits are with only letters and spaces between them, as an account has more, behind two capitals."""
    return glance.showing(_CAPITALS) if b"0" * 8 in shapes_of_numbers(glance) else []


@rule(severity="error", fix=True, sign=_sign)
def bank_accounts(transcript: Transcript) -> Iterator[Finding]:
    """The number of a bank account.

    Found are international numbers (IBAN) of the right length for their country, whose check digits are right.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Where shall we send it?
        Candidate: To GB29 NWBK 6016 1331 9268 19, please.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ the number of a bank account

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Where shall we send it?
        Candidate: To [account], please.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Where shall we send it?
        Candidate: To GB29 NWBK 6016 1331 9268 18, please.
    """
    for _, match in transcript.search(_IBANS, turns_with_long_numbers(transcript)):
        from stdnum import iban

        # What the pattern takes with it at the end may be a word that follows.
        number = next((part for part in _beginnings(match[0]) if iban.is_valid(part, check_country=False)), "")
        if number:
            start = match.start()
            yield personal("the number of a bank account", Span(start, start + len(number)), "[account]")


def _beginnings(text: str) -> Iterator[str]:
    """The text, and what is left of it as word after word is taken from its end."""
    while text:
        yield text
        text = text.rpartition(" ")[0]
