"""A speaker who is spelled otherwise in other files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import permutations

from transcript_lint import Corpus, Document, Fact, Finding, Related, Span, fingerprint, pattern, rule

from ..speakers._labels import ROLES
from ..speakers._names import TITLES

_BETWEEN = pattern(r"[\W_]+")
# Letters of a word that can be told with one slip in it, words of a name, and in how many times more files it is right.
_LETTERS, _WORDS = 4, 4
_TIMES = 4
_MOST = 32  # names that share a slip: no more are compared
# A slip of a word: what is left with one letter lost, and whether people have that word for a name.
_Slip = tuple[int, bool]


def _labels(document: Document) -> Iterator[tuple[Span, tuple[int, int, tuple[_Slip, ...]]]]:
    """The first place of each label, with numbers for whose it may be, how it is written, and what slips make of it."""
    seen: set[str | None] = set()
    for transcript in document.transcripts:
        if seen.issuperset(labels := transcript.labels):
            continue
        for label, turn in zip(labels, transcript.turns, strict=True):
            if label and label not in seen:
                person = _BETWEEN.sub("", label).casefold()
                yield turn.label_span, (fingerprint(person), fingerprint(label), tuple(_slips(label)))
            seen.add(label)


def _slips(label: str) -> Iterator[_Slip]:
    """For each longer word of a name of several, the same name without one of its letters, and as it is.

    Two names that share one are the same but for a slip in one word. The first and the last letter of a word stay, as
    another ending is often another name: `Anna` and `Anne`, `Daniel` and `Daniela`.
    """
    words = label.casefold().split()
    if not 1 < len(words) <= _WORDS or not label.replace(" ", "").isalpha() or not ROLES.isdisjoint(words):
        return
    if not TITLES.isdisjoint(words) or len(max(words, key=len)) < _LETTERS:
        return
    from ..speakers._people import NAMES  # only here, as most labels are roles

    for number, word in enumerate(words):
        if len(word) >= _LETTERS:
            rest = " ".join([*words[:number], "", *words[number + 1 :]])
            for form in dict.fromkeys((word, *(word[:at] + word[at + 1 :] for at in range(1, len(word) - 1)))):
                yield fingerprint(f"{number} {form} {rest}"), word in NAMES


@rule(severity="info", facts=_labels, sections=True, explained_by=("misspelled-speakers", "undeclared-speakers"))
def labels_that_drift(corpus: Corpus) -> Iterator[Finding]:
    """A label that most other files write otherwise.

    Whatever counts or filters by speaker takes the two for different people. Case, spaces and punctuation are looked
    through, and one slip in a word of a name of several words that at least four times as many files have as this
    spelling: `Jerod Santos` for Jerod Santo. Other letters may be another person: so may another name that people have,
    another ending, a title for a first name, and one who speaks in the same file. Told of at a label's first place in a
    file.

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

    Bad:

        ==> a.txt <==
        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Jerod Santo: Have you worked with Kafka?
        ==> b.txt <==
        [0b7e8b0f-3c59-4d0b-9f4a-5a2f7f1a0c11] Interview summary:
        Jerod Santo: Have you worked with RabbitMQ?
        ==> c.txt <==
        [7c1b2f1e-94a5-4f0e-8d4b-6d0f2b1c9a33] Interview summary:
        Jerod Santo: Have you worked with Redis?
        ==> d.txt <==
        [3f9d8a52-7c41-4e0b-9b1d-2f6f0c7e5a44] Interview summary:
        Jerod Santo: Have you worked with Rust?
        ==> e.txt <==
        [b6c2e1d0-4a57-4c39-8f21-6d9e0a3b7c55] Interview summary:
        Jerodd Santo: Have you worked with Ruby?
        ^^^^^^^^^^^^ one slip away from a speaker of other files: a.txt:2:1

    Good:

        ==> a.txt <==
        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: We begin with Kafka.
        ==> b.txt <==
        [0b7e8b0f-3c59-4d0b-9f4a-5a2f7f1a0c11] Interview summary:
        Interviewee: Yes, for two years.
    """
    people: dict[int, list[tuple[int, Fact]]] = {}
    seen: set[tuple[str, object]] = set()
    for fact in corpus.facts:
        if isinstance(fact.value, tuple) and (fact.path, fact.value) not in seen:  # each section of a file has its own
            seen.add((fact.path, fact.value))
            person, spelling, _ = fact.value
            people.setdefault(person, []).append((spelling, fact))
    for written in people.values():
        (usual, times), *others = Counter(spelling for spelling, _ in written).most_common()
        if others and times > others[0][1]:
            first = next(fact for spelling, fact in written if spelling == usual)
            related = (Related(first.span, "as it is there", first.path),)
            for spelling, fact in written:
                if spelling != usual:
                    yield Finding("most other files write this label otherwise", fact.span, related, path=fact.path)
    facts = {person: [fact for _, fact in written] for person, written in people.items()}
    for fact, first in _slipped(facts):
        related = (Related(first.span, "as it is there", first.path),)
        yield Finding("one slip away from a speaker of other files", fact.span, related, path=fact.path)


def _slipped(people: Mapping[int, list[Fact]]) -> Iterator[tuple[Fact, Fact]]:
    """The places of names that are one slip from one that far more files have, each with that one's first place."""
    by_slip: dict[int, dict[int, bool]] = {}
    for person, facts in people.items():
        for fact in facts[:1]:
            for slip, is_name in _slips_of(fact):
                by_slip.setdefault(slip, {})[person] = is_name
    meant: dict[int, set[int]] = {}
    for alike in by_slip.values():
        for rare, usual in permutations(alike, 2) if 1 < len(alike) <= _MOST else ():
            if not alike[rare] and _outnumbers(people[usual], people[rare]):
                meant.setdefault(rare, set()).add(usual)
    for rare, whom in meant.items():
        if len(whom) == 1:
            first = people[whom.pop()][0]
            yield from ((fact, first) for fact in people[rare])


def _slips_of(fact: Fact) -> Iterable[_Slip]:
    return fact.value[2] if isinstance(fact.value, tuple) else ()


def _outnumbers(often: Iterable[Fact], seldom: Iterable[Fact]) -> bool:
    """Whether a name is in far more files than another, and in none of the same."""
    many, few = {fact.path for fact in often}, {fact.path for fact in seldom}
    return len(many) >= _TIMES * len(few) and many.isdisjoint(few)
