"""Words that a program repeats without an end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcript_lint import Finding, Span, Transcript, Turn, pattern, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

# How often in a row a phrase of so many words must stand; longer ones, four times. People do say `no` eleven times.
_TIMES = {1: 12, 2: 7, 3: 5}
_LONG = 4
_LONGEST = 12
_FEWEST = 12
_ROW = _FEWEST - 1
# What stands between words, or at their ends, as a space.
_SIGNS = dict.fromkeys(map(ord, '!"#$%&()*+,./:;<=>?@[\\]^`{|}~…“”„«»–—'), " ")
# The same for bytes of ASCII, which go ten times as fast.
_PLAIN = bytes(32 if byte in _SIGNS or chr(byte).isspace() else byte for byte in range(256))


@rule
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
    return _has_row(_ascii_words(text) if text.isascii() else text.lower().translate(_SIGNS).split())


def _ascii_words(text: str) -> list[bytes]:
    return text.encode().translate(_PLAIN).lower().split()


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
    words = [word.lower() for word in _WORD.findall(turn.text)]
    matches: list[re.Match[str]] = []
    at = 0
    while at < len(words):
        size, times = _loop(words, at)
        if times:
            matches = matches or list(_WORD.finditer(turn.text))
            span = turn.span(matches[at].start(), matches[at + size * times - 1].end())
            what = "the same word" if size == 1 else f"the same {size} words"
            yield Finding(f"{what} {times} times in a row", Span(*span))
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
