"""Spaces that look like spaces and are others."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Document, Edit, Finding, Fix, Glance, Span, pattern, rule

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
# Before these signs French and others set a space at which no line may break, and behind those.
_BEFORE = "?!:;»›%‰€$£°–—-/+×=<>)]”’"
_BEHIND = "«‹–—-/+×=<>([„“‘§№&."
_WIDE = "\u2e80"

_ODD_SPACES = pattern(rf"(?<![ \t])[ \t]*+[{_SPACES}][ \t{_SPACES}]*")


_SIGN = pattern(rb"\xc2\xa0|\xe1\x9a\x80|\xe2\x80[\x80-\x8a\xa8\xa9\xaf]|\xe2\x81\x9f|\xe3\x80\x80")


def _sign(glance: Glance) -> bool:
    """Whether one of the spaces is there, in UTF-8."""
    return not glance.ascii and bool(_SIGN.search(glance.residue))


@rule(severity="info", fix=True, sign=_sign, sections=True)
def non_standard_spaces(document: Document) -> Iterator[Finding]:
    """A space that is another character than the space, where nothing asks for it.

    Word processors and web pages leave no-break spaces, thin spaces and line separators behind. They look like a space,
    but to a search, a count of words or a comparison of labels they are not. The fix puts a space there.

    Left alone is what is usual in print: a no-break or thin space before `?`, `!`, `:`, `;`, `%` and closing marks,
    behind opening ones, beside a number, a dash, an abbreviation or a word of one or two letters, and ideographic
    spaces beside ideographs.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked⟨U+00A0⟩with Kafka?
                                    ^^^^^^^^ U+00A0 between two words: expected a space
        Candidate: Yes. ⟨U+2003⟩For two years.
                       ^^^^^^^^^ U+2003 in white space: expected a space

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes. For two years.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Vous avez travaillé avec Kafka⟨U+202F⟩?
        Candidate: Oui, pendant deux ans, avec 10⟨U+00A0⟩000 messages par seconde.
    """
    text = document.text
    if text.isascii() or not any(space in text for space in _SPACES):
        return
    for match in _ODD_SPACES.finditer(text):
        start, end = match.span()
        if not _is_usual(text, start, end):
            where = "in white space" if end - start > 1 else "between two words"
            code = next(f"U+{ord(character):04X}" for character in match[0] if character not in " \t")
            fix = Fix("put a space there", (Edit(Span(start, end), " "),))
            yield Finding(f"{code} {where}: expected a space", Span(start, end), fix=fix)


def _is_usual(text: str, start: int, end: int) -> bool:
    """Whether print would have a space other than the usual one here; at the ends of lines other rules speak."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    if not before or not behind or before in "\n\r" or behind in "\n\r":
        return True
    if text[start] in "\u2028\u2029":
        return False
    if text[start] == "\u3000":
        return before >= _WIDE or behind >= _WIDE
    if end - start > 1:
        return False
    return before.isdigit() or behind.isdigit() or before in _BEHIND or behind in _BEFORE or _is_short(text, start)


def _is_short(text: str, end: int) -> bool:
    """Whether a word of one or two letters ends here, which is kept on one line with the next."""
    return not text[max(end - 3, 0) : end].isalpha()
