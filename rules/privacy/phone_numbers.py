"""A telephone number."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Glance, Span, Transcript, pattern, rule

from .._glances import beside_headers
from ._personal import personal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

_CANDIDATE = pattern(r"[\d(+](?<![\w.,/:+(-].)(?:[ ()./-]{0,3}\d){7,16}(?![\w/:-]|[.,]\d)")


_SIGN = pattern(rb"(?:\d[()./-]{0,3}){7}|[\x80-\xff]")


def _sign(glance: Glance) -> bool:
    """Whether there are eight digits with no more than three signs between them."""
    return bool(_SIGN.search(beside_headers(glance)))


@rule(fix=True, default=False, sign=_sign, needs=("phonenumbers", "transcript-lint[privacy]"))
def phone_numbers(
    transcript: Transcript,
    *,
    region: Annotated[str, "the country whose numbers are written without a country code, as ISO 3166 has it"] = "US",
) -> Iterator[Finding]:
    """A telephone number.

    It leads to one person or household. Found are numbers that are in use somewhere by the numbering plans of all
    countries, with their code (`+44 20 7946 0018`) or, for those of the `region`, without: set that to your own.

    The plans are large, and come with `pip install 'transcript-lint[privacy]'` (a hook of pre-commit has them; with
    `additional_dependencies` of your own, name `phonenumbers` there, too), so the rule is off by default. The profiles
    `research-interview`, `hiring` and `medical` run it, since they promise that nothing is left that identifies a
    person: without the plans a run under one of these says so and ends as incomplete, as a transcript that was not
    looked through would pass for clean. `phone-numbers = "off"` below `[severity]` does without.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: How can we reach you?
        Candidate: At (212) 736-5000, or +44 20 8366 1177.
                      ^^^^^^^^^^^^^^ a telephone number
                                         ^^^^^^^^^^^^^^^^ a telephone number

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: How can we reach you?
        Candidate: At [telephone], or [telephone].

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: How long did you work there?
        Candidate: From 2016 - 2019, on case 113322, for 10 000 000 a year.
    """
    for _, match in transcript.search(_CANDIDATE):
        import phonenumbers

        if _grouped(match[0]) and any(phonenumbers.PhoneNumberMatcher(match[0], region.upper())):
            yield personal("a telephone number", Span(*match.span()), "[telephone]")


_DATE = pattern(r"(?:19|20)\d\d\W{1,3}(?:19|20)?\d\d(?:\W\d\d?)?|\d{1,7}")


def _grouped(text: str) -> bool:
    """Whether a number is written as people write telephone numbers, and not as a date or a span of years."""
    return not _DATE.fullmatch(text)
