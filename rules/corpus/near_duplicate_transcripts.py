"""An interview that is there twice, in two versions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from transcript_lint import (
    Between,
    Corpus,
    Document,
    Fact,
    Finding,
    Related,
    Span,
    Transcript,
    fingerprint,
    pattern,
    rule,
)

from ._conversations import beginning, conversations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated, Any

_WORD = pattern(r"\w+(?:['’]\w+)*")
_RUN = 3  # words that stand together
_LEAST = 50  # such runs, below which much can be the same by chance
_NUMBERS = 128  # of a signature
_SIZE = 4  # bytes of each
_BAND = 3  # numbers that two signatures share before they are compared
_BEHIND = 8  # signatures with the same band that each is compared with
_SHOWN = 8
_Signature = tuple[int, int]


def _signatures(document: Document) -> Iterator[tuple[Span, tuple[int, ...]]]:
    """For each transcript a number for the whole of it, and the signature of its answers, whose numbers are put in one.

    One number of 4096 bits takes a tenth of the memory of 128.
    """
    for transcript, number in conversations(document):
        if len(runs := _runs(transcript)) >= _LEAST:
            yield beginning(transcript), (number, _signature(runs))


def _runs(transcript: Transcript) -> set[str]:
    """Each three words that stand together in what is said by others than who asks."""
    asking = Counter(turn.label for turn in transcript.turns if "?" in turn.text or "？" in turn.text)
    answers = (turn.text for turn in transcript.turns if 2 * asking[turn.label] <= asking.total())
    return {
        " ".join(words[place : place + _RUN])
        for words in (_WORD.findall(text.casefold()) for text in answers)
        for place in range(len(words) - _RUN + 1)
    }


@cache
def _blank() -> Any:
    """The signature of nothing, of which all others are made."""
    from datasketch import MinHash

    return MinHash(_NUMBERS, seed=1, hashfunc=_hash, scheme="affine32")


def _hash(run: str) -> int:
    return fingerprint(run) >> 31


def _signature(runs: set[str]) -> int:
    made = _blank().copy()
    made.update_batch(runs)
    return int.from_bytes(made.hashvalues.astype("<u4").tobytes(), "little")


@rule(default=False, facts=_signatures, sections=True, needs=("datasketch", "transcript-lint[near-duplicates]"))
def near_duplicate_transcripts(
    corpus: Corpus,
    *,
    alike: Annotated[
        int, "the percentage of what is answered that two transcripts have in common", Between(40, 100)
    ] = 50,
) -> Iterator[Finding]:
    """A transcript most of whose answers are those of another.

    The same interview is there in two versions: transcribed twice, corrected in one place only, or made out of the
    other by somebody. It counts twice in whatever is made of the corpus. What `duplicate-transcripts` tells of, the
    same turns word for word, is left out; so is what the speaker says who asks most, since interviews that follow one
    guide have that in common. Compared are runs of three words in what the others say, of which there have to be 50;
    case and punctuation do not count.

    How alike two transcripts are is estimated from 128 numbers for each (MinHash), give or take five points in a
    hundred, and never from their words. On 643 conversations of doctors, podcasts and everyday life the pairs at 50 %
    and more, five of them, were all one story in two versions, and the next pair, of strangers, had 21 %: `alike` is
    well above that, with room for what one guide or one producer makes alike. Of the pairs that have 60 % in common, 97
    in 100 are found, of those that have 50 %, 80. Of a crowd that is all alike, each points at a few.

    Off by default, as numpy and scipy come with the library: `pip install 'transcript-lint[near-duplicates]'`. Where it
    is missing, a run says so, and ends as incomplete.

    Bad:

        ==> a.txt <==
        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ about 88% of the answers are in another too: b.txt:1:1
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years, in a team of five that looked after all the payments of a bank, and then for one
            more year on my own, when I helped a shop to find out why its orders came twice. It was a consumer that
            committed too late, so whatever it had read before a restart was read again, and nobody had thought of that.
        ==> b.txt <==
        [0b7e8b0f-3c59-4d0b-9f4a-5a2f7f1a0c11] Interview summary:
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ about 88% of the answers are in another too: a.txt:1:1
        Interviewer: So, did you ever use Kafka?
        Candidate: Yeah, for two years, in a team of five that looked after all the payments of a bank, and then for one
            more year on my own, when I helped a shop to find out why its orders came twice. It was a consumer that
            committed too late, so whatever it had read before the restart was read again, and no one thought of that.

    Good:

        ==> a.txt <==
        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years, in a team of five that looked after all the payments of a bank, and then for one
            more year on my own, when I helped a shop to find out why its orders came twice. It was a consumer that
            committed too late, so whatever it had read before a restart was read again, and nobody had thought of that.
        ==> b.txt <==
        [0b7e8b0f-3c59-4d0b-9f4a-5a2f7f1a0c11] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for a summer, in a team of three that counted the bicycles of a city, and before that at school,
            where a friend and I sent the weather of every village to a screen in the hall. It broke when the disk was
            full, and since then I have known what retention is, and that somebody has to look at it now and then.
    """
    told = list(corpus.facts)
    near = _near([fact.value for fact in told if isinstance(fact.value, tuple)], alike / 100)
    for number, others in sorted(near.items()):
        best = sorted(others, key=lambda other: (-others[other], other))
        places = tuple(_related(told[other]) for other in best[:_SHOWN])
        message = f"about {others[best[0]]:.0%} of the answers are in another too"
        yield Finding(message, told[number].span, places, path=told[number].path)


def _related(fact: Fact) -> Related:
    return Related(fact.span, "nearly the same answers", fact.path)


def _near(signatures: Sequence[_Signature], least: float) -> dict[int, dict[int, float]]:
    """For each transcript those that are like it, by their places, and how much.

    Compared are those that have some numbers in common, each with a few of them: many times as many transcripts take so
    many times as long, whatever they are. One band of numbers after the other is looked at, so that little is kept.
    """
    near: dict[int, dict[int, float]] = {}
    packed = [signature.to_bytes(_SIZE * _NUMBERS, "little") for _, signature in signatures]
    for place in range(0, _SIZE * (_NUMBERS - _BAND + 1), _SIZE * _BAND):
        first: dict[bytes, int] = {}
        same: dict[int, list[int]] = {}
        for number, numbers in enumerate(packed):
            begun = first.setdefault(numbers[place : place + _SIZE * _BAND], number)
            if begun != number:
                same.setdefault(begun, [begun]).append(number)
        for one, other in (pair for several in same.values() for pair in _pairs(several, near)):
            if signatures[one][0] != signatures[other][0] and other not in near.get(one, ()):
                common = _common(signatures[one][1], signatures[other][1])
                if common >= least:
                    near.setdefault(one, {})[other] = near.setdefault(other, {})[one] = common
    return near


def _pairs(numbers: Sequence[int], near: Mapping[int, Collection[int]]) -> Iterator[tuple[int, int]]:
    """Each with the next few of them, until it has as many that are near as are shown."""
    for at, one in enumerate(numbers):
        for other in numbers[at + 1 : at + 1 + _BEHIND]:
            if len(near.get(one, ())) < _SHOWN:
                yield one, other


def _common(one: int, other: int) -> float:
    """The share of runs of words that two transcripts have in common, told by the numbers that are the same."""
    from array import array  # not for runs of which nothing is compared

    differing = array("I", (one ^ other).to_bytes(_SIZE * _NUMBERS, "little"))
    union = differing.count(0) / _NUMBERS  # of all runs of either
    return 2 * union / (1 + union)
