"""Blank lines in a row."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Document, Edit, Finding, Fix, Glance, Span, pattern, rule

# One line end, the first blank line, and all further ones; where there are returns and where there are none.
_BLANKS = pattern(r"(?>\r\n?|\n)[^\S\n\r]*+(?>\r\n?|\n)(?P<more>(?:[^\S\n\r]*+(?>\r\n?|\n))++)")
_BLANKS_LF = pattern(r"\n[^\S\n\r]*+\n(?P<more>(?:[^\S\n\r]*+\n)++)")


_SIGN = pattern(rb"(?:\r\n?|\n)(?:[\t\x0b\x0c\x1c-\x1f\x80-\xff]*(?:\r\n?|\n)){2}")


def _sign(glance: Glance) -> bool:
    """Whether three line ends may stand in a row, with nothing but white space between them."""
    return bool(_SIGN.search(glance.residue))


@rule(severity="info", fix=True, layout=True, sign=_sign, sections=True)
def repeated_blank_lines(document: Document) -> Iterator[Finding]:
    """More than one blank line in a row.

    One blank line can divide a transcript; more of them say nothing more, and are mostly left over from pages or from
    text that was taken out. The fix leaves one.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?


        ^ 1 more blank line than one
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
    for match in (_BLANKS if "\r" in document.text else _BLANKS_LF).finditer(document.text):
        span = Span(*match.span("more"))
        count = document.source.position(span.end).line - document.source.position(span.start).line
        message = f"{count:,} more blank {'line' if count == 1 else 'lines'} than one"
        yield Finding(message, Span(span.start, span.start), fix=Fix("leave one blank line", (Edit(span, ""),)))
