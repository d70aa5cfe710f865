"""One title for interviews in several files."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Corpus, Document, Finding, Span, fingerprint, rule


def _titles(document: Document) -> Iterator[tuple[Span, int]]:
    """The facts of one document: where its titles stand, and a number for each, as facts are to hold no words."""
    for transcript in document.transcripts:
        if transcript.header and transcript.header.title:
            yield transcript.header.title_span, fingerprint(transcript.header.title)


@rule(severity="info", facts=_titles)
def repeated_titles(corpus: Corpus) -> Iterator[Finding]:
    """One title for interviews in several files.

    Bad:

        ==> a.txt <==
        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Good morning.
        Candidate: Good morning.
        ==> b.txt <==
        [a1f0c3f2-98d1-4a0e-8f54-3a9b8b8a6a52] Interview summary:
                                               ^^^^^^^^^^^^^^^^^ another file has an interview of this title
        Interviewer: Good morning.
        Candidate: Good morning.

    Good:

        ==> a.txt <==
        [5d918e42-6bba-4814-8ec9-a90e03c465d2] First interview:
        Interviewer: Good morning.
        Candidate: Good morning.
        ==> b.txt <==
        [a1f0c3f2-98d1-4a0e-8f54-3a9b8b8a6a52] Second interview:
        Interviewer: Good morning.
        Candidate: Good morning.
    """
    first: dict[object, str] = {}
    for fact in corpus.facts:
        if first.setdefault(fact.value, fact.path) != fact.path:
            yield Finding("another file has an interview of this title", fact.span, path=fact.path)
