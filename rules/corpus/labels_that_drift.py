"""A speaker who is spelled otherwise in other files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from transcript_lint import Corpus, Document, Fact, Finding, Related, Span, fingerprint, pattern, rule

_BETWEEN = pattern(r"[\W_]+")


def _labels(document: Document) -> Iterator[tuple[Span, tuple[int, int]]]:
    """The first place of each label, with numbers for whose it may be and for how it is written."""
    seen: set[str | None] = set()
    for transcript in document.transcripts:
        if seen.issuperset(labels := transcript.labels):
            continue
        for label, turn in zip(labels, transcript.turns, strict=True):
            if label and label not in seen:
                person = _BETWEEN.sub("", label).casefold()
                yield turn.label_span, (fingerprint(person), fingerprint(label))
            seen.add(label)


@rule(severity="info", facts=_labels, sections=True, explained_by=("misspelled-speakers", "undeclared-speakers"))
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
        ^^^^^^^^ most other files write this label otherwise: a.txt:2:1

    Good:

        ==> a.txt <==
        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: We begin with Kafka.
        ==> b.txt <==
        [0b7e8b0f-3c59-4d0b-9f4a-5a2f7f1a0c11] Interview summary:
        Interviewee: Yes, for two years.
    """
    people: dict[object, list[tuple[object, Fact]]] = {}
    seen: set[tuple[str, object]] = set()
    for fact in corpus.facts:
        if isinstance(fact.value, tuple) and (fact.path, fact.value) not in seen:  # each section of a file has its own
            seen.add((fact.path, fact.value))
            person, spelling = fact.value
            people.setdefault(person, []).append((spelling, fact))
    for written in people.values():
        (usual, times), *others = Counter(spelling for spelling, _ in written).most_common()
        if others and times > others[0][1]:
            first = next(fact for spelling, fact in written if spelling == usual)
            related = (Related(first.span, "as it is there", first.path),)
            for spelling, fact in written:
                if spelling != usual:
                    yield Finding("most other files write this label otherwise", fact.span, related, path=fact.path)
