"""An identifier that two transcripts of a document have."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Document, Finding, Header, Related, fingerprint, rule

from ._uuids import canonical


def _identifiers(document: Document) -> Iterator[int]:
    """A number for each identifier."""
    for transcript in document.transcripts:
        if transcript.header and transcript.header.identifier:
            yield fingerprint(_value(transcript.header.identifier))


def _value(identifier: str) -> str:
    return canonical(identifier) or identifier.strip()


@rule(severity="error", sign=lambda glance: len(glance.transcripts) > 1, sections=_identifiers)
def duplicated_identifiers(document: Document) -> Iterator[Finding]:
    """An identifier that another transcript of the same document has.

    Whoever looks for one of the two interviews finds the other, or both. Either a transcript stands here twice, or
    its header was copied. UUIDs are compared by value, in whatever form they are written.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
         ------------------------------------ first seen here
        Interviewer: Have you worked with Kafka?
        [5D918E42-6BBA-4814-8EC9-A90E03C465D2] Interview summary:
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this identifier is taken: expected another
        Interviewer: Have you worked with RabbitMQ?

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        [0b7e8b0f-3c59-4d0b-9f4a-5a2f7f1a0c11] Interview summary:
        Interviewer: Have you worked with RabbitMQ?
        Candidate: Yes, for two years.
    """
    first: dict[str, Header] = {}
    for transcript in document.transcripts:
        header = transcript.header
        if header and header.identifier:
            seen = first.setdefault(_value(header.identifier), header)
            if seen is not header:
                related = (Related(seen.identifier_span, "first seen here"),)
                yield Finding("this identifier is taken: expected another", header.identifier_span, related)
