"""Reads files in the formats that plugins add, and says which plugin cannot."""

from __future__ import annotations

from transcript_lint import budget
from transcript_lint.document import Document
from transcript_lint.model import Finding, Span
from transcript_lint.places import place_of, shown
from transcript_lint.plugins import Read


def read(reader: Read, suffix: str, data: bytes, path: str) -> tuple[Document | None, Finding]:
    """The document that a plugin's reader makes of a file, or None and a finding that says what happened.

    What an error of a stranger says may quote the transcript, so only its type is named.
    """
    try:
        with budget.spent_on(len(data)):
            document = reader(data, path)
        if isinstance(document, Document):
            return document, Finding("", Span(0, 0))
        what = f"gave a value of type {type(document).__name__}, and not a Document"
    except (Exception, SystemExit, budget.OutOfTime) as error:
        place = place_of(error)
        where = f" (in {place.function}, {shown(place.path)}:{place.line})" if place else ""
        what = f"failed: {error if isinstance(error, budget.OutOfTime) else type(error).__name__}{where}"
    name = f"{getattr(reader, '__module__', '')}.{getattr(reader, '__qualname__', type(reader).__name__)}"
    return None, Finding(f"the reader {name} for {suffix} {what}", Span(0, 0))
