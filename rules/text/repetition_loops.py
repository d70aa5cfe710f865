"""Words that a program repeats without an end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcript_lint import Finding, Span, Transcript, Turn, pattern, rule

# How often in a row a phrase of so many words must stand; longer ones, four times. People do say `no` eleven times.
_TIMES = {1: 12, 2: 7, 3: 5}
_LONG = 4
_LONGEST = 12
_WINDOW = 48
_FEWEST = 12


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
        if len(turn.text) > 2 * _FEWEST and _monotonous(turn.text.split()):
            yield from _loops(turn)


def _monotonous(words: list[str]) -> bool:
    """Whether some stretch has so few different words that there can be a loop; quick, for it looks at every turn."""
    return len(words) >= _FEWEST and any(
        len(set(part := words[start : start + _WINDOW])) * 3 < len(part) * 2
        for start in range(0, len(words), _WINDOW // 2)
    )


def _loops(turn: Turn) -> Iterator[Finding]:
    words = [word.lower() for word in _WORD.findall(turn.text)]
    matches = list[re.Match[str]]()
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
