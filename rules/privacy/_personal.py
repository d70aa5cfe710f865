"""How to tell of something personal without repeating it."""

from __future__ import annotations

from transcript_lint import Edit, Finding, Fix, Span, Transcript, Turn, pattern, shared

# In turn: a bank account; one with hyphens, without, with spaces, and in fours; and with letters in between.
_LONG_NUMBER = pattern(
    r"[0-9]{2}(?: ?[A-Z0-9]{4} ?[A-Z0-9]{4}|[0-9](?:-[0-9]{2}-|[0-9]{3}| [0-9]{3}|[0-9][ -][0-9]{4})"
    r"|[A-Z][0-9]{2}[A-Z][0-9]{3}| [0-9]{2} [0-9]{2} ?[A-D]|[0-9]-[0-9]{3}-[0-9]{4})"
)


@shared
def turns_with_digits(transcript: Transcript) -> list[Turn]:
    """The turns in which a digit is: few of a transcript's, in which several rules look for numbers."""
    return transcript.holding(*"0123456789")


@shared
def turns_with_long_numbers(transcript: Transcript) -> list[Turn]:
    """The turns in which a part of the number of an account, a card or a person may be: one look for several rules."""
    found = transcript.search(_LONG_NUMBER, turns_with_digits(transcript))
    return list({turn.text_at: turn for turn, _ in found}.values())


def personal(what: str, span: Span, marker: str) -> Finding:
    """The finding that `what` stands at a span, with the (unsafe) fix that puts a marker in its place."""
    return Finding(what, span, fix=Fix(f"replace it by {marker}", (Edit(span, marker),), "unsafe"))
