"""Characters without a width."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Document, Edit, Finding, Fix, Glance, Span, pattern, rule

from .._seen import removal

_INVISIBLE = "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064"
_MARKS = "\u061c\u200e\u200f"

_RUN = pattern(f"[{_INVISIBLE}]+")

_RIGHT_TO_LEFT = pattern("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


_SIGN = pattern(rb"\xc2\xad|\xe1\xa0\x8e|\xe2\x80[\x8b-\x8f]|\xe2\x81[\xa0-\xa4]")


def _sign(glance: Glance) -> bool:
    """Whether one of the characters is there, in UTF-8."""
    return not glance.ascii and bool(_SIGN.search(glance.residue))


@rule(severity="info", fix=True, sign=_sign, sections=True)
def zero_width_characters(document: Document) -> Iterator[Finding]:
    """A character that takes no room and does nothing where it stands.

    Zero-width spaces, joiners, soft hyphens and marks of direction come along when text is copied from web pages and
    word processors. Nobody sees them, but a word with one in it is found by no search and equals no other. The fix
    takes them away; where that changes how the line is read, it is unsafe.

    Left alone is what means something: joiners in emoji and beside Persian, Arabic, Indic and other letters that take
    them, zero-width spaces beside Thai, Khmer and others that are written without spaces, and marks of direction on a
    line with letters that run from right to left.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kaf⟨U+200B⟩ka?
                                             ^^^^^^^^ U+200B cannot be seen, and does nothing here

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: آیا می⟨U+200C⟩خواهید?
        Candidate: Yes 👩‍💻.
    """
    text = document.text
    if text.isascii() or not any(character in text for character in _INVISIBLE):
        return
    for match in _RUN.finditer(text):
        span = Span(*match.span())
        if not _means_something(document, span):
            code = f"U+{ord(match[0][0]):04X}"
            fix = Fix("take it away", (Edit(span, ""),), removal(document, span))
            yield Finding(f"{code} cannot be seen, and does nothing here", span, fix=fix)


def _means_something(document: Document, span: Span) -> bool:
    text = document.text
    beside = text[span.start - 1 : span.start] if span.start else "", text[span.end : span.end + 1]
    if any(character >= "\u0590" and not "\u2000" <= character <= "\u206f" for character in beside):
        return True
    if not any(mark in text[span.start : span.end] for mark in _MARKS):
        return False
    line = document.source.line_span(document.source.position(span.start).line)
    return _RIGHT_TO_LEFT.search(text, *line) is not None
