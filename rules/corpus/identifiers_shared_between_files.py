"""An identifier that transcripts in several files have."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Corpus, Document, Finding, Span, fingerprint, rule

from ._places import each_to_the_others, same


def _identifiers(document: Document) -> Iterator[tuple[Span, int]]:
    for transcript in document.transcripts:
        header = transcript.header
        if header and header.identifier:
            yield header.identifier_span, fingerprint(header.identifier.strip().casefold())


@rule(severity="error", default=False, facts=_identifiers, sections=True)
def identifiers_shared_between_files(corpus: Corpus) -> Iterator[Finding]:
    """An identifier that a transcript in another file has as well.

    Whoever looks for one of the interviews finds the others. Off by default, as the identifier need not name the
    interview: some producers write that of the plan which several interviews follow. The profile `research-interview`
    turns it on.

    Bad:

        ==> a.txt <==
        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this identifier is taken: b.txt:1:2
        Interviewer: Have you worked with Kafka?
        ==> b.txt <==
        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this identifier is taken: a.txt:1:2
        Interviewer: Have you worked with RabbitMQ?

    Good:

        ==> a.txt <==
        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: We begin with Kafka.
        ==> b.txt <==
        [0b7e8b0f-3c59-4d0b-9f4a-5a2f7f1a0c11] Interview summary:
        Interviewer: We begin with RabbitMQ.
    """
    for facts in same(corpus):
        in_each_file = list({fact.path: fact for fact in reversed(facts)}.values())[::-1]
        if len(in_each_file) > 1:
            yield from each_to_the_others(in_each_file, "this identifier is taken", "here")
