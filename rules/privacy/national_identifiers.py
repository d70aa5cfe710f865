"""A number by which a state knows a person."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Glance, Span, Transcript, pattern, rule

from .._glances import shapes_of_numbers
from ._personal import personal, turns_with_long_numbers

# By the name of the module of python-stdnum that says whether a number is one: how people write it. Only those are here
# that have a form of their own (hyphens in fixed places, letters), and a check or values that cannot be.
_NUMBERS = {
    "us.ssn": r"(?!9)[0-9]{3}-[0-9]{2}-[0-9]{4}",
    "es.dni": r"[0-9]{8}-?[A-Z]",
    "fr.nir": r"[12] ?[0-9]{2} ?(?:0[1-9]|1[0-2]) ?[0-9][0-9AB] ?[0-9]{3} ?[0-9]{3} ?[0-9]{2}",
    "it.codicefiscale": r"[A-Z]{6}[0-9]{2}[A-Z][0-9]{2}[A-Z][0-9]{3}[A-Z]",
    "se.personnummer": r"(?:19|20)?[0-9]{6}[-+][0-9]{4}",
    "fi.hetu": r"[0-9]{6}[-+A][0-9]{3}[0-9A-Z]",
    "gb.nino": r"(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]",
    "gb.nhs": r"[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}",
}
# Those that other numbers look like, which only count near a word that says what they are.
_SAID = {"gb.nino": ("nsurance", "NINO"), "gb.nhs": ("NHS",)}
_NEAR = 300

_KINDS = "|".join(f"(?P<{name.replace('.', '_')}>{form})" for name, form in _NUMBERS.items())
_NUMBER = pattern(rf"(?=[0-9A-Z](?<![\w.,/-].))(?:{_KINDS})(?![\w/-]|[.,]\d)")


# A part of each of them, from a digit on, without spaces.
_PART = pattern(
    rb"[0-9](?:[0-9]{2}-[0-9]{2}-[0-9]{4}|[0-9]{5}[-+A]?[0-9]{2}|[0-9][A-Z][0-9]{2}[A-Z][0-9]{3}|[0-9]{2}-[0-9]{3}-[0-9]{4}"
    rb"|[0-9]{5}[A-D])",
)
_SHAPES = (b"0" * 6, b"000-000-0000", b"000-00-0000", b"000000-000", b"000000+000")


def _sign(glance: Glance) -> list[Transcript]:
    """Where a number in one of the forms may be, if any has its digits, without letters and spaces."""
    shapes = shapes_of_numbers(glance)
    return glance.showing(_PART) if any(shape in shapes for shape in _SHAPES) else []


@rule(severity="error", fix=True, sign=_sign)
def national_identifiers(transcript: Transcript) -> Iterator[Finding]:
    """A number by which a state knows a person.

    With it, somebody can pass for that person. Found are numbers of the United States (social security), Spain,
    France, Italy, Sweden and Finland that are written in the usual way and are valid by their own checks; and British
    ones where somebody speaks of National Insurance, or of the NHS.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: And your number?
        Candidate: It is 536-90-4399.
                         ^^^^^^^^^^^ a national identifier

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: And your number?
        Candidate: It is [identifier].

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: And your number?
        Candidate: It is 078-05-1120, as printed on the sample card.
    """
    for _, match in transcript.search(_NUMBER, turns_with_long_numbers(transcript)):
        from importlib import import_module

        name = (match.lastgroup or "").replace("_", ".")
        before = match.string[max(0, match.start() - _NEAR) : match.start()]
        if name in _SAID and not any(word in before for word in _SAID[name]):
            continue
        if name == "gb.nino" or import_module(f"stdnum.{name}").is_valid(match[0]):
            yield personal("a national identifier", Span(*match.span()), "[identifier]")
