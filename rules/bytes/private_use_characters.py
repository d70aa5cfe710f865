"""Characters that mean something in one font only."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Document, Finding, Glance, Span, pattern, rule

_PRIVATE = pattern("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]+")


_SIGN = pattern(rb"\xee|\xef[\x80-\xa3]|[\xf3\xf4]")


def _sign(glance: Glance) -> bool:
    """Whether there is a byte that begins such a character in UTF-8."""
    return not glance.ascii and bool(_SIGN.search(glance.residue))


@rule(sign=_sign, sections=True)
def private_use_characters(document: Document) -> Iterator[Finding]:
    """A character of Unicode's private use areas, to which only a font gives a shape.

    A bullet or an arrow that a word processor took from a font of symbols, or a letter of a project's own font. With
    another font it is an empty box, and no program knows what it says. Put the character there that was meant.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: What did you use?
        Candidate: ⟨U+F0B7⟩ Kafka, for two years.
                   ^^^^^^^^ U+F0B7 is for private use: its font alone says what it is

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: What did you use?
        Candidate: • Kafka, for two years.
    """
    if document.text.isascii():
        return
    for match in _PRIVATE.finditer(document.text):
        code = f"U+{ord(match[0][0]):04X}"
        what = "is for private use: its font alone says what it is"
        yield Finding(f"{code} {what}", Span(*match.span()))
