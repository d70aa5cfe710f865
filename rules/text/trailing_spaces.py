"""White space at the end of a line."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Document, Edit, Finding, Fix, Glance, Span, pattern, rule

from .._glances import characters, ends_in_spaces

# It begins with the line end, so that the search can skip from one to the next.
_TRAILING = pattern(r"(?s)[\n\r](?<=[^\S\n\r].)")


_SIGN = pattern(
    rb"(?:[\t\x0b\x0c\x1c-\x1f]|\xc2[\x85\xa0]|\xe1\x9a\x80|\xe2\x80[\x80-\x8a\xa8\xa9\xaf]|\xe2\x81\x9f|\xe3\x80\x80)[\n\r]"
)


def _sign(glance: Glance) -> bool:
    """Whether white space may stand before a line end."""
    text = glance.text
    return (
        ends_in_spaces(glance)
        or (b"\r" in glance.residue and " \r" in text)
        or (text[-1:].isspace() and text[-1] not in "\n\r")
        or (any(map(str.isspace, characters(glance))) and bool(_SIGN.search(glance.residue)))
    )


@rule(severity="info", fix=True, layout=True, sign=_sign, sections=True)
def trailing_spaces(document: Document) -> Iterator[Finding]:
    """White space at the end of a line.

    It means nothing, and shows up as a change whenever an editor takes it away. Lines of nothing else are left alone.
    A space behind a colon is left alone: it belongs to a turn without words, which `empty-turns` is about.

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
        Candidate: Yes, for two years.
    """
    text = document.text
    ends = [match.start() for match in _TRAILING.finditer(text)]
    if text[-1:].isspace() and text[-1] not in "\n\r":
        ends.append(len(text))
    for end in ends:
        start = _begin(text, end)
        if text[start - 1 : start] not in (":", "\n", "\r", ""):
            span = Span(start, end)
            yield Finding("white space at the end of the line", span, fix=Fix("take it away", (Edit(span, ""),)))


def _begin(text: str, end: int) -> int:
    """Where the white space before `end` begins, on its line."""
    while end and text[end - 1].isspace() and text[end - 1] not in "\n\r":
        end -= 1
    return end
