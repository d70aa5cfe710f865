"""Text that was read in the wrong encoding."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Document, Edit, Finding, Fix, Glance, Span, pattern, rule

# The first bytes of UTF-8 sequences as Windows-1252, Latin-1, Windows-1251 or Mac Roman show them, then what shows a
# continuation byte there. Only such a pair is worth importing ftfy for; what it is not sure of, it leaves.
_FIRST = "ÂÃÄÅÎÏÐÑØÙÒâãåæçèéïðРС√‚"
_NEXT = "\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€Ђѓ°±Іі©†"
_LONGEST = 400

_SUSPECTS = pattern(f"[{_FIRST}][{_NEXT}][^\x00-\x7f]{{0,{_LONGEST}}}")


_SIGN = pattern(rb"(?:\xc3[\x82-\xb0]|\xd0[\xa0\xa1]|\xe2(?:\x80|\x88)\x9a)[\xc2-\xf4]")


def _sign(glance: Glance) -> bool:
    """Whether one of the first characters is there, in UTF-8, and a character beyond ASCII behind it."""
    return not glance.ascii and bool(_SIGN.search(glance.residue))


@rule(fix=True, sign=_sign, sections=True)
def mojibake(document: Document) -> Iterator[Finding]:
    """Text that was read in the wrong encoding and saved so.

    A curly quote or an accented letter is two or three bytes in UTF-8; a program that took each byte for a character
    of its own has left `â€™` where `’` was. What was meant can be told from the bytes; the fix puts it there, and is
    unsafe since it changes words.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Donâ€™t you know the cafÃ© next door?
                        ^^^ text read in the wrong encoding: expected `’`
                                             ^^ text read in the wrong encoding: expected `é`

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Don’t you know the café next door?

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Don’t you know the café in São Paulo?
        Candidate: Yes, for two years.
    """
    for match in _SUSPECTS.finditer(document.text):
        from ftfy import fix_encoding

        meant = fix_encoding(match[0])
        if meant != match[0]:
            start, end, text = _difference(match[0], meant)
            span = Span(match.start() + start, match.start() + end)
            fix = Fix(f"replace it by `{text}`", (Edit(span, text),), "unsafe")
            yield Finding(f"text read in the wrong encoding: expected `{text}`", span, fix=fix)


def _difference(found: str, meant: str) -> tuple[int, int, str]:
    """Where two texts begin and cease to differ, in the first, and what the second has there."""
    start = next((index for index, (one, other) in enumerate(zip(found, meant, strict=False)) if one != other), 0)
    tail = 0
    while tail < min(len(found), len(meant)) - start and found[-1 - tail] == meant[-1 - tail]:
        tail += 1
    return start, len(found) - tail, meant[start : len(meant) - tail]
