"""A UUID that somebody filled in for want of a real one."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Glance, Span, Transcript, rule

from ._uuids import canonical, odd

# Where they are printed: RFC 9562, sections 3.3, 5.9, 5.10, 6.6 and appendices A and B; the examples of Wikipedia, of
# OpenAPI tools (3fa85f64-...) and of Python's `uuid`.
_SAMPLES = frozenset({
    "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
    "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
    "6ba7b812-9dad-11d1-80b4-00c04fd430c8",
    "6ba7b814-9dad-11d1-80b4-00c04fd430c8",
    "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    "c232ab00-9414-11ec-b3c8-9f6bdeced846",
    "5df41881-3aed-3515-88a7-2f4a814cf09e",
    "919108f7-52d1-4320-9bac-f847db4148a8",
    "2ed6657d-e927-568b-95e1-2665a8aea6a2",
    "1ec9414c-232a-6b00-b3c8-9f6bdeced846",
    "017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
    "2489e9ad-2ee2-8e00-8ec9-32d5f69181c0",
    "5c146b14-3c52-8afd-938a-375d0df1fbf6",
    "123e4567-e89b-12d3-a456-426614174000",
    "123e4567-e89b-12d3-a456-426655440000",
    "550e8400-e29b-41d4-a716-446655440000",
    "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    "12345678-1234-5678-1234-567812345678",
})  # fmt: skip
_VERSION_AT, _VARIANT_AT = 14, 19


def _sign(glance: Glance) -> list[Transcript]:
    """Where an identifier is a sample in canonical form, or not as most UUIDs are."""
    return odd(glance) + [one for one in glance.transcripts if one.header and one.header.identifier in _SAMPLES]


@rule(sign=_sign)
def placeholder_uuids(transcript: Transcript) -> Iterator[Finding]:
    """A UUID that stands for no interview: nil, max, a documentation's sample, or one that nothing can have made.

    Such an identifier was typed or copied so that there is one, and the next transcript has the same. RFC 9562
    reserves two (all zeros, all ones) and prints others as examples; and in every UUID that a program makes, one
    digit says by which method (1 to 8) and another which layout it has (8, 9, a or b).

    Bad:

        [00000000-0000-0000-0000-000000000000] Interview summary:
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a reserved or sample UUID: expected this interview's own
        Interviewer: Have you worked with Kafka?

    Bad:

        [123e4567-e89b-12d3-a456-426614174000] Interview summary:
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a reserved or sample UUID: expected this interview's own
        Interviewer: Have you worked with Kafka?

    Bad:

        [5d918e42-6bba-0814-8ec9-a90e03c465d2] Interview summary:
                       ^ no UUID has version `0`: expected 1 to 8
        Interviewer: Have you worked with Kafka?

    Bad:

        [11111111-1111-1111-1111-111111111111] Interview summary:
                            ^ no UUID of today has variant `1`: expected 8, 9, a or b
        Interviewer: Have you worked with Kafka?

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
    """
    header = transcript.header
    form = canonical(header.identifier) if header and header.identifier else None
    if not header or not header.identifier or not form:
        return
    version, variant = form[_VERSION_AT], form[_VARIANT_AT]
    if form in _SAMPLES:
        yield Finding("a reserved or sample UUID: expected this interview's own", header.identifier_span)
    elif variant not in "89ab":
        span = _digit(header.identifier, header.identifier_span, _VARIANT_AT)
        yield Finding(f"no UUID of today has variant `{variant}`: expected 8, 9, a or b", span)
    elif version not in "12345678":
        span = _digit(header.identifier, header.identifier_span, _VERSION_AT)
        yield Finding(f"no UUID has version `{version}`: expected 1 to 8", span)


def _digit(identifier: str, span: Span, at: int) -> Span:
    """Where a digit of the canonical form stands; the whole identifier where it is in another form."""
    if identifier.lower() == canonical(identifier):
        return Span(span.start + at, span.start + at + 1)
    return span
