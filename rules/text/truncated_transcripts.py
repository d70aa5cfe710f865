"""A transcript that stops in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Glance, Span, Transcript, pattern, rule

_TURNS, _WORDS = 5, 4
_FEW_TURNS, _FEW_WORDS = 3, 2  # where the file ends without a line end, too, and nothing else is open
_MOSTLY = 0.9
_END = 40  # characters
_GOING_ON = ",;،、"
# What people part with, whole without a full stop: words of the languages whose transcripts are read by their words.
_GOODBYE = pattern(
    r"(?i)\b(?:thanks?|cheers|(?:good)?bye|goodnight|take care|good luck|welcome|(?:nice|good) (?:talking|speaking"
    r"|to meet)|(?:see|talk to|speak to) you|danke|tschüss?|wiedersehen|bis (?:bald|dann)|gracias|adi[oó]s|hasta)\b"
)


def _is_open(text: str) -> bool:
    """Whether words end in a letter, a digit or a comma, so that nothing ends their last sentence."""
    last = text.rstrip()[-1:]
    return last.isalnum() or (last in _GOING_ON and bool(last))


def _sign(glance: Glance) -> list[Transcript]:
    """Where nothing ends the last line, or it speaks to the linter: what turns there are takes longer to tell."""
    return [one for one in glance.transcripts if _may_be_open(glance.text, *one.span)]


def _may_be_open(text: str, start: int, end: int) -> bool:
    while end > start and text[end - 1].isspace():
        end -= 1
    line = max(text.rfind("\n", start, end), text.rfind("\r", start, end)) + 1
    return _is_open(text[max(start, end - 1) : end]) or text.startswith("#", line)


@rule(sign=_sign, explained_by=("unanswered-questions", "non-answers"))
def truncated_transcripts(transcript: Transcript) -> Iterator[Finding]:
    """A transcript that stops in the middle of a sentence, or of a word.

    Something cut the file short: a limit on how long an answer of a program may be, a download that broke off, a slip
    when pasting. What was said behind that is lost, and nobody who reads the rest can tell how much. Found is a last
    turn of four words that ends in a letter or a comma, where nine of ten turns before it end in a full stop or another
    such sign, and there are five; where the file ends without a line end as well, it takes no more than two words, and
    three turns that all end so. A goodbye or thanks at the end needs no full stop. In transcripts without punctuation
    nothing is found, and sometimes only a full stop is missing. Where the last turn asks, `unanswered-questions` says
    that the transcript ends there.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Hello, Red. Tell me about yourself.
        Candidate: I build distributed systems.
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Interviewer: What did you do with it?
        Candidate: I looked after the orders, which came in twice whenever the consu
                                                                               ^^^^^ the last sentence has no end

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Interviewer: What did you do with it?
        Candidate: I loo⟨end⟩
                     ^^^ the last sentence has no end

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Hello, Red. Tell me about yourself.
        Candidate: I build distributed systems.
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Interviewer: What did you do with it?
        Candidate: I looked after the orders, which came in twice whenever the—
    """
    *others, last = transcript.texts or ("",)
    words = len(last.split(maxsplit=_WORDS))
    if len(others) < _FEW_TURNS or words < _FEW_WORDS or not _is_open(last) or last.isupper():
        return
    word = last.rsplit(maxsplit=1)[-1]
    end = transcript.turns[-1].text_at + len(last.rstrip())
    told = len(others) >= _TURNS and words >= _WORDS
    cut = end == len(transcript.source.text)
    if (told or cut) and not _needs_no_stop(word) and not _GOODBYE.search(last[-_END:]):
        among = (1 - _MOSTLY) * len(others) if told else 0
        if sum(map(_is_open, others)) <= among:
            yield Finding("the last sentence has no end", Span(end - len(word), end))


def _needs_no_stop(word: str) -> bool:
    """Whether a word is one behind which many write no full stop: `https://otter.ai`, or `15:40`, when it was over."""
    return word[-1].isdigit() or any(sign in word.strip(_GOING_ON) for sign in "./@")
