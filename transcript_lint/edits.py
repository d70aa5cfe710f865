"""Applies the edits of fixes to a text, and chooses fixes that do not get in each other's way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from transcript_lint.model import Edit, Fix, Span


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with all of the edits made.

    Raises:
        ValueError: two of them overlap.
    """
    made: list[str] = []
    at = 0
    for (start, end), replacement in sorted(edits):
        if start < at:
            raise ValueError(f"an edit at {start} overlaps the one before it, which ends at {at}")
        made += text[at:start], replacement
        at = end
    return "".join(made) + text[at:]


def compatible(fixes: Sequence[Fix]) -> list[Fix]:
    """Fixes that can be made together, in the order of the text: where two overlap, the one that begins first.

    A fix is made whole or not at all; one that overlaps itself is never made. Takes time in proportion to the number of
    edits, but for sorting them.
    """
    order = sorted(fixes, key=lambda fix: fix.edits[0].span.start if fix.edits else 0)
    refused: set[int] = set()
    last: tuple[Span, int] = (Span(-1, -1), -1)
    for span, place in sorted((edit.span, place) for place, fix in enumerate(order) for edit in fix.edits):
        if place in refused:
            continue
        if _clear(last[0], span):
            last = (span, place)
        elif place < last[1]:
            refused.add(last[1])
            last = (span, place)
        else:
            refused.add(place)
    return [fix for place, fix in enumerate(order) if place not in refused]


def _clear(one: Span, other: Span) -> bool:
    """Whether two spans leave no doubt what comes first: an insertion where another edit ends does."""
    return one.end < other.start or (one.end == other.start and one.start < one.end and other.start < other.end)
