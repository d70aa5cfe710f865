"""A key, token or password."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Glance, Span, Transcript, pattern, rule

from .._glances import beside_headers
from ._personal import personal

# How keys and tokens begin, and how they go on, as those who issue them want them to be found.
_FORMS = {
    "AKIA": r"[0-9A-Z]{16}",
    "ASIA": r"[0-9A-Z]{16}",
    "ghp_": r"[A-Za-z0-9]{36,255}",
    "gho_": r"[A-Za-z0-9]{36,255}",
    "ghs_": r"[A-Za-z0-9]{36,255}",
    "github_pat_": r"[A-Za-z0-9_]{60,255}",
    "glpat-": r"[A-Za-z0-9_-]{20,64}",
    "sk-": r"(?:proj-|ant-|live-)?[A-Za-z0-9_-]{32,255}",
    "_live_": r"[A-Za-z0-9]{20,255}",
    "xox": r"[abeoprs]-[A-Za-z0-9-]{20,255}",
    "AIza": r"[0-9A-Za-z_-]{35}",
    "hf_": r"[A-Za-z0-9]{30,64}",
    "npm_": r"[A-Za-z0-9]{36}",
    "pypi-AgEI": r"[A-Za-z0-9_-]{50,255}",
    "SG.": r"[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}",
    "eyJ": r"[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,1000}",
    "-----BEGIN": r" [A-Z ]{0,30}PRIVATE KEY-----",
}

_ISSUED_FORMS = "|".join(opening.replace(".", r"\.") + rest for opening, rest in _FORMS.items())
_ISSUED = pattern(rf"(?<![\w-])(?:[rs]k(?=_live_))?(?:{_ISSUED_FORMS})")

# A word that has letters and digits, or letters and signs, in it: `the password is important` has none.
_SPOKEN = pattern(
    r"\b[Pp]ass(?:word|phrase|code)s?(?:\s+(?:is|was|are)|\s*[:=])\s*[\"'“‘`]?"
    r"(?P<secret>(?=[^\s\"”’`]{0,63}[0-9#$%&*+=@^_~])(?=[^\s\"”’`]{0,63}[A-Za-z])[^\s\"”’`]{5,63}[^\s\"'”’`.,;:!?)])"
)


_LETTERS = (*(opening for opening in _FORMS if opening.isalpha() and opening != "xox"), "SG.")
_PASSWORDS = ("assword", "assphrase", "asscode")
_PASSWORD = pattern("ass(?:word|phrase|code)")
# The other openings from their low line or hyphen, of which there are few, looking back: the search skips to these.
_LOW_LINE = pattern(
    "_(?:(?<=gh[pos]_)|(?<=github_)(?=pat_)|(?<=hf_)|(?<=npm_)|(?=live_))",
)
_HYPHEN = pattern(r"-(?:(?<=glpat-)|(?<=sk-)|(?<=pypi-)|(?<=xox[abeoprs]-)|(?=----BEGIN))")


def _sign(glance: Glance) -> list[Transcript]:
    """Where an opening, or the word before a password, is."""
    low_lines = [_LOW_LINE] if b"_" in glance.residue else []
    hyphens = [_HYPHEN] if b"-" in beside_headers(glance) else []
    return glance.holding(*_LETTERS) + glance.matching(_PASSWORD, *low_lines, *hyphens)


@rule(severity="error", fix=True, sign=_sign)
def secrets(transcript: Transcript) -> Iterator[Finding]:
    """A key, token or password.

    Whoever reads it can use it, and a transcript is read by many: withdraw it, then take it out. Found are keys and
    tokens in the forms that their issuers give them, private keys, and what follows `password is` where it looks
    like one.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: And then?
        Candidate: I pasted AKIAIOSFODNN7EXAMPLE into the chat.
                            ^^^^^^^^^^^^^^^^^^^^ a key or token

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: And then?
        Candidate: I pasted [secret] into the chat.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: And then?
        Candidate: The password is important, and I pasted AKIA into the chat.
    """
    for _, match in transcript.search(_ISSUED, transcript.holding(*_FORMS)):
        yield personal("a key or token", Span(*match.span()), "[secret]")
    for _, match in transcript.search(_SPOKEN, transcript.holding(*_PASSWORDS)):
        yield personal("a password", Span(*match.span("secret")), "[secret]")
