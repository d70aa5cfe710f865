"""An interview that is there twice."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Corpus, Document, Finding, Span, rule

from ._conversations import beginning, conversations
from ._places import each_to_the_others, same


def _conversations(document: Document) -> Iterator[tuple[Span, int]]:
    for transcript, number in conversations(document):
        yield beginning(transcript), number


@rule(facts=_conversations, sections=True)
def duplicate_transcripts(corpus: Corpus) -> Iterator[Finding]:
    """A transcript whose turns are, word for word, those of another.

    The same interview is there twice, most often under another identifier: it counts twice in whatever is made of the
    corpus, and a correction of one leaves the other as it was. White space and times are not compared; transcripts of
    less than 200 characters are not either, as short ones can be the same by chance.

    Bad:

        ==> a.txt <==
        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the same turns as another transcript: b.txt:1:1
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years, in a team of five that looked after all the payments of a bank, and then for one
            more year on my own, when I helped a shop to find out why its orders came twice.
        ==> b.txt <==
        [0b7e8b0f-3c59-4d0b-9f4a-5a2f7f1a0c11] Interview summary:
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the same turns as another transcript: a.txt:1:1
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years, in a team of five that looked after all the payments of a bank, and then for one
            more year on my own, when I helped a shop to find out why its orders came twice.

    Good:

        ==> a.txt <==
        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years, in a team of five that looked after all the payments of a bank, and then for one
            more year on my own, when I helped a shop to find out why its orders came twice.
        ==> b.txt <==
        [0b7e8b0f-3c59-4d0b-9f4a-5a2f7f1a0c11] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Never.
    """
    for facts in same(corpus):
        yield from each_to_the_others(facts, "the same turns as another transcript", "the same turns")
