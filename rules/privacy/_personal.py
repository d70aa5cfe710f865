"""How to tell of something personal without repeating it."""

from __future__ import annotations

from transcript_lint import Edit, Finding, Fix, Span


def personal(what: str, span: Span, marker: str) -> Finding:
    """The finding that `what` stands at a span, with the (unsafe) fix that puts a marker in its place."""
    return Finding(what, span, fix=Fix(f"replace it by {marker}", (Edit(span, marker),), "unsafe"))
