"""Turns broken over lines for want of width."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Between, Edit, Finding, Fix, Span, Transcript, pattern, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

_WITHIN = ",'’"

# A line end with a letter behind it, where there are returns and where there are none.
_BREAK = pattern(r"(?>\r\n?|\n)[^\S\n\r]{0,100}(?=[^\W\d_])")
_BREAK_LF = pattern(r"\n[^\S\n\r]{0,100}(?=[^\W\d_])")


@rule(severity="info", fix=True, default=False)
def hard_wrapped_turns(
    transcript: Transcript, *, width: Annotated[int, "the fewest characters of a line that was full", Between(1)] = 60
) -> Iterator[Finding]:
    """A sentence that is broken over lines because a line was full.

    A turn may go on in indented lines, for paragraphs and lists. Where lines of at least `width` characters break in
    the middle of a sentence, an editor or a mail program filled them; every later change moves all the breaks behind
    it, so that a comparison of two versions shows nothing else. Off by default, since the format allows it. The fix
    joins the lines, and is unsafe since what looks like a filled line can be a line of a list or a verse.

    A line that is not indented is read as one without a label; it is found as well if it goes on with the sentence of
    the line above.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Candidate: Yes, for two years, in a team that moved all of its
            messages to it.
            ^ a sentence broken where the line was full

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Candidate: Yes, for two years, in a team that moved all of its messages to it.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Candidate: Two things:
            1. Kafka, for two years;
            2. RabbitMQ, for one.
    """
    source = transcript.source
    if len(source.line_starts) <= len(transcript.turns) + 1:
        return
    breaks = _BREAK if source.text.find("\r", *transcript.span) >= 0 else _BREAK_LF
    for match in breaks.finditer(source.text, *transcript.span):
        start, end = match.span()
        if not source.text[end].islower():
            continue
        above = source.line_span(source.position(start).line)
        line = source.text[slice(*above)].rstrip()
        start = above[0] + len(line)
        ends_within = line[-1:].isalnum() or line[-1:] in _WITHIN
        if ends_within and len(line) >= width and _goes_on(transcript, start, end):
            fix = Fix("join the lines", (Edit(Span(start, end), " "),), "unsafe")
            yield Finding("a sentence broken where the line was full", Span(end, end), fix=fix)


def _goes_on(transcript: Transcript, start: int, end: int) -> bool:
    """Whether what stands at `end` is read as the same turn as what stands before `start`, or as nobody's."""
    from bisect import bisect_right

    index = bisect_right(transcript.turns, start, key=lambda turn: turn.text_at) - 1
    if index < 0 or transcript.turns[index].label is None:
        return False
    if end <= transcript.turns[index].text_span.end:
        return True
    below = transcript.turns[index + 1 : index + 2]
    return bool(below) and below[0].label is None and below[0].time is None and below[0].text_at == end
