"""A speaker who is spelled otherwise in other files."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from transcript_lint import Corpus, Document, Fact, Finding, Related, Span, rule

_BETWEEN = re.compile(r"[\W_]+")


def _labels(document: Document) -> Iterator[tuple[Span, str]]:
    """The first place of each label."""
    seen: set[str] = set()
    for transcript in document.transcripts:
        for turn in transcript.turns:
            if turn.label and turn.label not in seen:
                seen.add(turn.label)
                yield turn.label_span, turn.label


@rule(severity="info", facts=_labels)
def labels_that_drift(corpus: Corpus) -> Iterator[Finding]:
    """A label that most other files write otherwise.

    Whatever counts or filters by speaker takes the two for different people. Only case, spaces and punctuation are
    looked through: other letters may be another person. Told of at a label's first place in a file.

    Bad:

        ==> a.txt <==
        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Dr. Smith: Have you worked with Kafka?
        ==> b.txt <==
        [0b7e8b0f-3c59-4d0b-9f4a-5a2f7f1a0c11] Interview summary:
        Dr. Smith: Have you worked with RabbitMQ?
        ==> c.txt <==
        [7c1b2f1e-94a5-4f0e-8d4b-6d0f2b1c9a33] Interview summary:
        Dr Smith: Have you worked with Redis?
        ^^^^^^^^ most other files have `Dr. Smith` for this: a.txt:2:1

    Good:

        ==> a.txt <==
        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: We begin with Kafka.
        ==> b.txt <==
        [0b7e8b0f-3c59-4d0b-9f4a-5a2f7f1a0c11] Interview summary:
        Interviewee: Yes, for two years.
    """
    people: dict[str, list[Fact]] = {}
    for fact in corpus.facts:
        people.setdefault(_BETWEEN.sub("", str(fact.value)).casefold(), []).append(fact)
    for facts in people.values():
        spellings = Counter(str(fact.value) for fact in facts)
        (usual, times), *others = spellings.most_common()
        if others and times > others[0][1]:
            first = next(fact for fact in facts if fact.value == usual)
            message = f"most other files have `{usual}` for this"
            for fact in facts:
                if fact.value != usual:
                    related = (Related(first.span, "as it is there", first.path),)
                    yield Finding(message, fact.span, related, path=fact.path)
