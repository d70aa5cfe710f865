"""An identifier that is no UUID."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Glance, Span, Transcript, rule

from ._uuids import READABLE, odd

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import Annotated


def _sign(glance: Glance, *, shape: str = "") -> bool | list[Transcript]:
    """Where an identifier is not as most UUIDs are; anywhere, if the project has others."""
    return bool(shape) or odd(glance)


@rule(severity="error", sign=_sign)
def malformed_uuids(
    transcript: Transcript,
    *,
    shape: Annotated[str, "what whole identifiers match in a project whose are no UUIDs", re.Pattern] = "",
) -> Iterator[Finding]:
    """An identifier that is no UUID.

    The identifier is how anything else (a recording, a record, another system) finds this interview. Here a digit is
    lost, doubled or not hexadecimal, or a number of another kind was written, so that nothing will be found under it.
    A UUID in an unusual form is for `non-canonical-uuids`. A project with other identifiers says what they look like
    in `shape`.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d] Interview summary:
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no UUID: expected 32 hexadecimal digits, found 31
        Interviewer: Have you worked with Kafka?

    Bad:

        [5d918e42-6bba-4814-8ec9-a90eo3c465d2] Interview summary:
                                     ^ no UUID: expected hexadecimal digits, found `o`
        Interviewer: Have you worked with Kafka?

    Bad:

        [5d918e42-6bba-48148-ec9-a90e03c465d2] Interview summary:
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no UUID: expected groups of 8, 4, 4, 4 and 12 digits
        Interviewer: Have you worked with Kafka?

    Bad:

        [12] Interview summary:
         ^^ no UUID: expected 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12
        Interviewer: Have you worked with Kafka?

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.

    Good, with shape = "INT-[0-9]+":

        [INT-12] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.

    Bad, with shape = "INT-[0-9]+":

        [INT12] Interview summary:
         ^^^^^ not of this project's shape: expected `INT-[0-9]+`
        Interviewer: Have you worked with Kafka?
    """
    header = transcript.header
    if not header or header.identifier is None:
        return
    if shape:
        import re

        if not re.fullmatch(shape, header.identifier):
            yield Finding(f"not of this project's shape: expected `{shape}`", header.identifier_span)
    elif not READABLE.fullmatch(header.identifier):
        message, span = _fault(header.identifier, header.identifier_span)
        yield Finding(f"no UUID: expected {message}", span)


def _fault(identifier: str, span: Span) -> tuple[str, Span]:
    """What is wrong with an identifier, and where; in detail only where it resembles a UUID."""
    import re

    digits = re.sub(r"\W|_", "", identifier)
    strange = re.search(r"[^\W_]", re.sub(r"[0-9A-Fa-f]", "-", identifier, flags=re.ASCII))
    if not 28 <= len(digits) <= 36 or sum(character.isdecimal() for character in digits) < 4:
        return "32 hexadecimal digits in groups of 8, 4, 4, 4 and 12", span
    if strange:
        at = span.start + strange.start()
        return f"hexadecimal digits, found `{strange[0]}`", Span(at, at + 1)
    if len(digits) != 32:
        return f"32 hexadecimal digits, found {len(digits)}", span
    return "groups of 8, 4, 4, 4 and 12 digits", span
