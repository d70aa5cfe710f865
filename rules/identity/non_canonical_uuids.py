"""A UUID that is not written as UUIDs are."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Edit, Finding, Fix, Transcript, rule

from ._uuids import canonical, odd


@rule(fix=True, layout=True, sign=odd)
def non_canonical_uuids(transcript: Transcript) -> Iterator[Finding]:
    """A UUID that is not in the one form of RFC 9562.

    That form is lower-case hexadecimal digits in groups of 8, 4, 4, 4 and 12 with hyphens in between. Upper case,
    braces, spaces, `urn:uuid:` and missing hyphens mean the same to a person; to a program that compares text they
    are another identifier, and the interview is not found. The fix writes the same value in the usual form.

    Bad:

        [5D918E42-6BBA-4814-8EC9-A90E03C465D2] Interview summary:
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not in canonical form: expected `5d918e42-6bba-4814-8ec9-a90e03c465d2`
        Interviewer: Have you worked with Kafka?

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?

    Bad:

        [{5d918e426bba48148ec9a90e03c465d2}] Interview summary:
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not in canonical form: expected `5d918e42-6bba-4814-8ec9-a90e03c465d2`
        Interviewer: Have you worked with Kafka?

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
    """
    header = transcript.header
    form = canonical(header.identifier) if header and header.identifier else None
    if header and form and form != header.identifier:
        fix = Fix("write the same UUID in canonical form", (Edit(header.identifier_span, form),))
        yield Finding(f"not in canonical form: expected `{form}`", header.identifier_span, fix=fix)
