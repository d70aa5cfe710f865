"""White space at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcript_lint import Document, Edit, Finding, Fix, Span, rule


@cache
def _trailing() -> re.Pattern[str]:
    return re.compile(r"(?<=[^\s:])[^\S\n\r]+(?=[\n\r]|\Z)")


@rule(severity="info", fix=True, layout=True)
def trailing_spaces(document: Document) -> Iterator[Finding]:
    """White space at the end of a line.

    It means nothing, and shows up as a change whenever an editor takes it away. A space behind a colon is left alone:
    it belongs to a turn without words, which `empty-turns` is about.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?␠␠
                                                ^^ white space at the end of the line

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
    """
    for match in _trailing().finditer(document.text):
        span = Span(*match.span())
        yield Finding("white space at the end of the line", span, fix=Fix("take it away", (Edit(span, ""),)))
