"""Control characters."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Document, Edit, Finding, Fix, Glance, Span, pattern, rule

from .._glances import unusual
from .._seen import removal

# From U+0080 on not behind what is a first byte of UTF-8 elsewhere: that is mojibake, which has a rule of its own.
_CONTROLS = pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+|[\x80-\x9f](?<![\x80-\xf4].)[\x80-\x9f]*")

_CONTROL = pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


_SIGN = pattern(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]")


def _sign(glance: Glance) -> bool:
    """Whether there is a control character, in UTF-8."""
    return bool(_SIGN.search(unusual(glance)))


@rule(fix=True, sign=_sign, sections=True)
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
    if not _CONTROL.search(text):
        return
    for match in _CONTROLS.finditer(text):
        span = Span(*match.span())
        codes = sorted({f"U+{ord(character):04X}" for character in match[0]})
        kind = "the control character" if len(match[0]) == 1 else f"{len(match[0])} control characters,"
        yield Finding(f"{kind} {', '.join(codes)}", span, fix=_fix(document, span))


def _fix(document: Document, span: Span) -> Fix:
    before, behind = document.text[max(span.start - 1, 0) : span.start], document.text[span.end : span.end + 1]
    spaced = any(character.isspace() for character in document.text[slice(*span)])
    joins = before.isalnum() and behind.isalnum()
    kept_apart = joins or (spaced and bool(before.strip() and behind.strip()))
    safety = "unsafe" if joins and not spaced else removal(document, span)
    return Fix("take it away", (Edit(span, " " if kept_apart else ""),), safety)
