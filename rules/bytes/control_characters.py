"""Control characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcript_lint import Document, Edit, Finding, Fix, Span, rule

from ..text._seen import removal


@cache
def _controls() -> re.Pattern[str]:
    return re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+")


@rule(fix=True)
def control_characters(document: Document) -> Iterator[Finding]:
    """Control characters other than tabs and line ends.

    They are not part of what anybody said: bytes of a terminal, a printer or a broken export. They cannot be seen,
    make equal words unequal, and can act on a terminal that shows the file. The fix takes them away, and leaves a
    space where two words would run together; where that could as well be one word, it is unsafe.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked␋with Kafka?␛
                                    ^ the control character U+000B
                                                ^ the control character U+001B

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
    """
    text = document.text
    for match in _controls().finditer(text):
        start, end = match.span()
        joins = text[start - 1 : start].isalnum() and text[end : end + 1].isalnum() if start else False
        codes = sorted({f"U+{ord(character):04X}" for character in match[0]})
        kind = "the control character" if len(match[0]) == 1 else f"{end - start} control characters,"
        span = Span(start, end)
        safety = "unsafe" if joins and match[0].strip() else removal(document, span)
        fix = Fix("take it away", (Edit(span, " " if joins else ""),), safety)
        yield Finding(f"{kind} {', '.join(codes)}", span, fix=fix)
