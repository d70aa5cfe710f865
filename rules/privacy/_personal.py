"""How to tell of something personal without repeating it."""

from __future__ import annotations

from transcript_lint import Edit, Finding, Fix, Span, Transcript, pattern, shared

# In turn: a bank account; one with hyphens, without, with spaces, and in fours; and with letters in between.
_LONG_NUMBER = pattern(
    r"[0-9]{2}(?: ?[A-Z0-9]{4} ?[A-Z0-9]{4}|[0-9](?:-[0-9]{2}-|[0-9]{3}| [0-9]{3}|[0-9][ -][0-9]{4})"
    r"|[A-Z][0-9]{2}[A-Z][0-9]{3})"
)


@shared
def holds_long_numbers(transcript: Transcript) -> bool:
    """Whether a part of the number of an account, a card or a person may be there: one quick look for several rules."""
    # Not in the header, whose identifier may be such a number.
    start = transcript.turns[0].text_at if transcript.turns else transcript.span.end
    return bool(_LONG_NUMBER.search(transcript.source.text, start, transcript.span.end))


def personal(what: str, span: Span, marker: str) -> Finding:
    """The finding that `what` stands at a span, with the (unsafe) fix that puts a marker in its place."""
    return Finding(what, span, fix=Fix(f"replace it by {marker}", (Edit(span, marker),), "unsafe"))
