"""Words that are the same to the eye only."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Edit, Finding, Fix, Glance, Span, Transcript, pattern, rule

_SIGN = pattern(rb"\xcc[\x80-\xbf]|\xcd[\x80-\xaf]|\xe1[\x84-\x87]|\xe3\x82[\x99\x9a]")

# A letter and what is put on it, or the parts of a Korean syllable.
_PARTS = pattern("[^\\W\\d_][\u0300-\u036f\u3099\u309a]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?")


def _sign(glance: Glance) -> bool:
    """Whether one of the parts is there, in UTF-8."""
    return not glance.ascii and bool(_SIGN.search(glance.residue))


@rule(severity="info", default=False, fix=True, sign=_sign)
def unnormalised_words(transcript: Transcript) -> Iterator[Finding]:
    """What is said has letters that are put together of parts.

    An accented letter is one character, or a letter and an accent behind it. Both look the same, but compare unequal: a
    word with one of the second kind is found by no search for it. Files of some systems, and text copied from PDF, have
    them. It is one finding a transcript, at the first of them; the fix writes all in Unicode's normal form C, which is
    the form that nearly all programs write. It is unsafe, as it changes the characters of words. Off by default:
    whoever normalises text as they read it need not be told. Labels are for `unnormalised-labels`.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Where did you work?
        Candidate: In a cafe\u0301 in Zu\u0308rich.
                           ^ the first of 2 letters in parts: expected normal form C
        Interviewer: And then?

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Where did you work?
        Candidate: In a caf\u00e9 in Z\u00fcrich.
        Interviewer: And then?

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Where did you work?
        Candidate: In a caf\u00e9 in Z\u00fcrich, with a sign m\u0304 on its door.
    """
    from unicodedata import normalize

    edits = []
    for _, match in transcript.search(_PARTS):
        whole = normalize("NFC", match[0])
        if whole != match[0]:
            edits.append(Edit(Span(*match.span()), whole))
    if edits:
        message = f"the first of {len(edits)} letters in parts" if len(edits) > 1 else "a letter in parts"
        fix = Fix("write them in normal form C", tuple(edits), "unsafe")
        yield Finding(f"{message}: expected normal form C", edits[0].span, fix=fix)
