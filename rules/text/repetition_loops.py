"""Words that a program repeats without an end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from transcript_lint import Finding, Glance, Transcript, Turn, pattern, rule

from .._glances import characters

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    _Word = TypeVar("_Word", str, bytes)

# How often in a row a phrase of so many words must stand; longer ones, four times. People do say `no` eleven times.
_TIMES = {1: 12, 2: 7, 3: 5}
_LONG = 4
_LONGEST = 12
_FEWEST = 12
# The most parts that a phrase may have, where hyphens and apostrophes part its words: `it's` has two.
_MOST_PARTS = 24
_SAME = bytes(_LONG - 1)
# So many transcripts are looked at again where one of them may have a loop: to tell which takes longer.
_TOGETHER = 8
_ROW = _FEWEST - 1
_PIECE = 1_000_000
_SHARED = _ROW + _LONGEST
# What stands between words, or at their ends, as a space.
_SIGNS = dict.fromkeys(map(ord, '!"#$%&()*+,./:;<=>?@[\\]^`{|}~…“”„«»–—'), " ")
# The same for bytes of ASCII, which go ten times as fast.
_PLAIN = bytes(32 if byte in _SIGNS or chr(byte).isspace() else byte for byte in range(256))


# A letter for each character of a word that is no letter of ASCII, and a space for all that stands between words: in
# UTF-8, where the letters from `À` to `ÿ` begin with one byte, that nothing else begins with, and end in others.
_FIRST, _REST = 0xC3, bytes(range(0x80, 0xC0))
_IN_WORDS = bytes(
    byte if chr(byte).isalpha() and byte < 128 else ord("d") if byte in (*b"0123456789_", _FIRST) else ord(" ")
    for byte in range(256)
)
_ALL_BUT_CAPITALS = bytes(byte for byte in range(256) if not 65 <= byte <= 90)


def _sign(glance: Glance) -> bool | list[Transcript]:
    """Where the first letters of words come again and again; anywhere in a text of other letters than Western ones."""
    if any(letter.isalnum() != ("À" <= letter <= "ÿ") for letter in characters(glance)):
        return True
    groups = [glance.transcripts[at : at + _TOGETHER] for at in range(0, len(glance.transcripts), _TOGETHER)]
    initials = [_initials(glance.text[few[0].span.start : few[-1].span.end]) for few in groups]
    ends = list(accumulate(map(len, initials)))
    found = {bisect_right(ends, place) for place in _rhythms(b"".join(initials))}
    return [transcript for at in sorted(found) for transcript in groups[at]]


def _initials(text: str) -> bytes:
    """The first letter of each word, as a capital; a hyphen or an apostrophe parts a word in two."""
    encoded = text.encode("utf-8", "surrogatepass")
    return encoded.translate(_IN_WORDS, _REST).title().translate(None, _ALL_BUT_CAPITALS)


def _rhythms(initials: bytes) -> list[int]:
    """A place in each stretch where the same two to 24 initials come four times in a row, as they do in any loop.

    There each one is the same as the next but so many, at least four times running.
    """
    found = []
    for size in range(2, _MOST_PARTS + 1):
        every = initials[::size]
        number = int.from_bytes(every, "big")
        # A byte of it is nothing where one of them is the same as the one before.
        differences = (number ^ number >> 8).to_bytes(len(every), "big")
        at = differences.find(_SAME, 1)
        while at >= 0:
            place = (at - 1) * size
            if initials[place : place + 2 * size] == initials[place + size : place + 3 * size]:
                found.append(place)
            at = differences.find(_SAME, at + 1)
    return found


@rule(sign=_sign)
def repetition_loops(transcript: Transcript) -> Iterator[Finding]:
    """The same few words over and over in one turn.

    Programs that recognise speech, and programs that write it, get stuck: on silence, on noise, at the end of a
    recording. What was really said there, if anything, is lost. Found are phrases of up to twelve words that stand
    four times in a row, shorter ones more often: people repeat themselves, too.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, so we moved it so we moved it so we moved it so we moved it.
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the same 4 words 4 times in a row

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: No, no, no, no, no, never ever, never ever.
    """
    for turn in transcript.turns:
        if len(turn.text) > 2 * _FEWEST and _may_loop(turn.text):
            yield from _loops(turn)


def _may_loop(text: str) -> bool:
    """Whether there may be a loop; quick, for it looks at every turn.

    In a loop of a phrase of n words, eleven words or more in a row are each the same as the nth behind it: one word in
    eleven is enough to look at.
    """
    if text.count(" ") + text.count("\n") < _ROW:
        return False
    return any(_has_row(words) for words in (_pieces(text, _ascii_words) if text.isascii() else _pieces(text, _words)))


def _pieces(text: str, split: Callable[[str], list[_Word]]) -> Iterator[list[_Word]]:
    """The words of a text in pieces, as it may be of a hundred megabytes; each has the last words of the one before."""
    start = 0
    words: list[_Word] = []
    while start < len(text):
        end = text.find(" ", start + _PIECE)
        end = end if end >= 0 else len(text)
        words = words[-_SHARED:] + split(text[start:end])
        yield words
        start = end


def _ascii_words(text: str) -> list[bytes]:
    return text.encode().translate(_PLAIN).lower().split()


def _words(text: str) -> list[str]:
    return text.lower().translate(_SIGNS).split()


def _has_row(words: Sequence[str | bytes]) -> bool:
    for at in range(0, len(words) - 1, _ROW):
        word, soon = words[at], words[at + 1 : at + 1 + _LONGEST]
        if word in soon and any(other == word and _row(words, at, size) for size, other in enumerate(soon, 1)):
            return True
    return False


def _row(words: Sequence[str | bytes], at: int, size: int) -> bool:
    """Whether enough words in a row, one of them at `at`, are the same as the one `size` words behind them."""
    start, end = at, at + 1
    while end + size < len(words) and words[end] == words[end + size]:
        end += 1
    while start and words[start - 1] == words[start - 1 + size]:
        start -= 1
    return end - start >= _ROW


def _loops(turn: Turn) -> Iterator[Finding]:
    known: dict[str, str] = {}  # each word once, as a turn may be of a hundred megabytes
    words = [known.setdefault(word, word) for word in (found[0].lower() for found in _WORD.finditer(turn.text))]
    places = enumerate(_WORD.finditer(turn.text))
    at = 0
    while at < len(words):
        size, times = _loop(words, at)
        if times and len(_initials(" ".join(words[at : at + size]))) <= _MOST_PARTS:
            start = next(found.start() for number, found in places if number == at)
            end = next(found.end() for number, found in places if number == at + size * times - 1)
            what = "the same word" if size == 1 else f"the same {size} words"
            yield Finding(f"{what} {times} times in a row", turn.span(start, end))
        at += max(size * times, 1)


_WORD = pattern(r"\w+(?:['’-]\w+)*")


def _loop(words: list[str], at: int) -> tuple[int, int]:
    """How many words the phrase has that is repeated from a word on, and how often it stands there; 0 for no loop."""
    # A list tells much faster than a loop that a word does not come again soon, as is so of most.
    soon = words[at + 1 : at + 1 + _LONGEST]
    if words[at] not in soon:
        return 0, 0
    for size in range(soon.index(words[at]) + 1, len(soon) + 1):
        end = at + size
        if words[at:end] != words[end : end + size]:
            continue
        while end < len(words) and words[end] == words[end - size]:
            end += 1
        if (end - at) // size >= _TIMES.get(size, _LONG):
            return size, (end - at) // size
    return 0, 0
