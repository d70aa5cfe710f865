"""A transcript with times among others without, or the other way round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from transcript_lint import Between, Corpus, Document, Finding, Span, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated


def _layouts(document: Document) -> Iterator[tuple[Span, bool]]:
    """Whether the turns of each transcript have times; one that has some of both is not told of here."""
    with_times = set(map(id, document.glance.timed))
    for transcript in document.transcripts:
        timed = transcript.turn_count > 0 and id(transcript) in with_times
        if transcript.turn_count and not (timed and None in transcript.times):
            header = transcript.header
            yield header.span if header else transcript.turns[0].label_span, timed


@rule(severity="info", facts=_layouts, sections=True)
def mixed_layouts(
    corpus: Corpus,
    *,
    majority: Annotated[float, "the share of transcripts that have to agree", Between(0.5, 1)] = 0.9,
    least: Annotated[int, "the fewest transcripts that anything is said of", Between(2)] = 10,
) -> Iterator[Finding]:
    """A transcript that is laid out otherwise than nearly all the others.

    It has times where they have none, or none where they have some: often it was made with another program, or lost its
    times on the way. Nothing is said of a corpus of fewer than `least` transcripts, nor where fewer than the share
    `majority` of them agree.

    Bad, with least = 2; majority = 0.6:

        ==> a.txt <==
        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        [00:01] Interviewer: Have you worked with Kafka?
        ==> b.txt <==
        [0b7e8b0f-3c59-4d0b-9f4a-5a2f7f1a0c11] Interview summary:
        [00:01] Interviewer: Have you worked with RabbitMQ?
        ==> c.txt <==
        [7c1b2f1e-94a5-4f0e-8d4b-6d0f2b1c9a33] Interview summary:
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no times here, where 2 of 3 transcripts have them
        Interviewer: Have you worked with Redis?

    Good:

        ==> a.txt <==
        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        [00:01] Interviewer: We begin with Kafka.
        ==> b.txt <==
        [0b7e8b0f-3c59-4d0b-9f4a-5a2f7f1a0c11] Interview summary:
        [00:01] Interviewer: We begin with RabbitMQ.
    """
    every = len(corpus.facts)
    ((usual, times),) = Counter(fact.value for fact in corpus.facts).most_common()[:1] or [(None, 0)]
    if every >= least and majority * every <= times < every:
        what = (
            "no times here, where {} of {} transcripts have them"
            if usual
            else ("times here, where {} of {} transcripts have none")
        )
        for fact in corpus.facts:
            if fact.value != usual:
                yield Finding(what.format(times, every), fact.span, path=fact.path)
