"""Words with letters of two scripts that look alike."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Document, Edit, Finding, Fix, Glance, Span, pattern, rule

# Cyrillic and Greek letters that cannot be told from a Latin one by eye, after Unicode's confusables.txt.
_CYRILLIC = "аАВсСԁеЕһНіІјЈКМоОрРԛѕЅТԝхХуУ", "aABcCdeEhHiIjJKMoOpPqsSTwxXyY"
_GREEK = "ΑΒΕΖΗΙΚΜΝοΟΡΤΥΧ", "ABEZHIKMNoOPTYX"
_TO_LATIN = str.maketrans(_CYRILLIC[0] + _GREEK[0], _CYRILLIC[1] + _GREEK[1])
# The other way only letters that are common in Cyrillic: the `s` of a plural is no slip.
_TO_CYRILLIC = {ord(latin): other for other, latin in zip(*_CYRILLIC, strict=True) if latin in "aABcCeEHiIKMoOpPTxXy"}
_TO_GREEK = str.maketrans(_GREEK[1], _GREEK[0])


_OTHER = "\u0370-\u03ff\u0400-\u052f"
_WORD = pattern(rf"(?<![^\W\d_])(?:[A-Za-z]+[{_OTHER}]|[{_OTHER}]+[A-Za-z])[^\W\d_]*")


_SIGN = pattern(rb"[\xcd-\xd4]")


def _sign(glance: Glance) -> bool:
    """Whether there is a Greek or Cyrillic letter, in UTF-8."""
    return not glance.ascii and bool(_SIGN.search(glance.residue))


@rule(fix=True, sign=_sign, sections=True)
def mixed_script_words(document: Document) -> Iterator[Finding]:
    """A word of Latin letters with a Cyrillic or Greek one in it that looks the same, or the other way round.

    It comes from a keyboard that was left in the other layout, from recognised print, or from somebody who wants a word
    not to be found. Nobody sees it, but the word is found by no search and equals no other: in a label, it is another
    speaker. Found are words that become those of one script when only letters that look alike are replaced; the fix
    does so, and is unsafe since it changes letters.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with K\u0430fka?
                                          ^^^^^ U+0430 among Latin letters: expected U+0061
        C\u0430ndidate: Yes, for two years.
        ^^^^^^^^^ U+0430 among Latin letters: expected U+0061

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Was heißt «да», und was sind 5 μm und ΔT?
        Candidate: Yes, for two years.
    """
    text = document.text
    if text.isascii():
        return
    for match in _WORD.finditer(text):
        if meant := _of_one_script(match[0]):
            odd, expected = next((one, other) for one, other in zip(match[0], meant, strict=True) if one != other)
            others = (
                "Latin"
                if meant.isascii()
                else "Greek"
                if any("\u0370" <= letter <= "\u03ff" for letter in meant)
                else "Cyrillic"
            )
            fix = Fix(f"write it in {others} letters", (Edit(Span(*match.span()), meant),), "unsafe")
            message = f"U+{ord(odd):04X} among {others} letters: expected U+{ord(expected):04X}"
            yield Finding(message, Span(*match.span()), fix=fix)


def _of_one_script(word: str) -> str | None:
    """The word with letters that look alike replaced, if it is of one script then: of that which has most of it."""
    latin = sum(letter.isascii() for letter in word)
    if latin * 2 >= len(word):
        meant = word.translate(_TO_LATIN)
        return meant if meant.isascii() else None
    back = _TO_GREEK if any("\u0370" <= letter <= "\u03ff" for letter in word) else _TO_CYRILLIC
    meant = word.translate(back)
    return None if any(letter.isascii() for letter in meant) else meant
