"""Byte order marks where they mark nothing."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Document, Edit, Finding, Fix, Glance, Span, pattern, rule

from .._seen import removal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

_MARK = "\ufeff"

_MARKS = pattern(f"{_MARK}+")


def _sign(glance: Glance, *, allow_at_the_start: bool = True) -> bool:
    """Whether there is a mark, or may be one where the text begins."""
    return _MARK in glance.text or not allow_at_the_start


@rule(fix=True, sign=_sign, sections=True)
def byte_order_marks(
    document: Document, *, allow_at_the_start: Annotated[bool, "whether a UTF-8 file may begin with one"] = True
) -> Iterator[Finding]:
    """A byte order mark inside a file.

    The mark says how the bytes of a file are to be read, at its very beginning. Further on it is left over from files
    that were put one behind the other: it cannot be seen, and a label or header behind it is no longer read as one. The
    fix takes it away; where that changes how the line is read, it is unsafe.

    At the beginning of a UTF-8 file the mark is not needed, but some programs write it, and few mind. A project that
    does not want it there sets `allow_at_the_start = false`. UTF-16 needs it.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked ⟨U+FEFF⟩with Kafka?
                                     ^^^^^^^^ a byte order mark inside the file
        Candidate: Yes, for two years.

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
    """
    source = document.source
    if source.bom and source.encoding == "utf-8" and not allow_at_the_start:
        fix = Fix("write the file without it", (), encoding="utf-8")
        yield Finding("a byte order mark at the beginning of the file", Span(0, 0), fix=fix)
    if _MARK in document.text:
        for match in _MARKS.finditer(document.text):
            span = Span(*match.span())
            fix = Fix("take it away", (Edit(span, ""),), removal(document, span))
            yield Finding("a byte order mark inside the file", span, fix=fix)
