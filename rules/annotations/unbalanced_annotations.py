"""A bracket without its other half."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Glance, Span, Transcript, pattern, rule

from .._glances import saying

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

_PAIRS = {"]": "[", "}": "{"}

_BRACKET = pattern(r"(?<!\s[:;=])(?<!\s[:;=][ -])[\[\]{}]|</?(?P<tag>[A-Za-z][A-Za-z_-]{1,20})>")


def _sign(glance: Glance) -> list[Transcript]:
    """Where a square or curly bracket or a tag is, but for the brackets of headers."""
    return saying(glance, "[]{}<")


@rule(sign=_sign, explained_by=("truncated-characters",))
def unbalanced_annotations(transcript: Transcript) -> Iterator[Finding]:
    """A square or curly bracket, or a tag such as `<UNSURE>`, whose other half is not in its turn.

    Where the annotation ends, or begins, cannot be told, so that words count as annotation or annotation as words.
    Round brackets are left alone: they number lists, `a)`, and smile, as do others behind a colon, `:]`; and so are
    tags that nothing in the transcript closes.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you [laughs worked with Kafka?
                              ^ nothing closes this in the turn
        Candidate: Yes, for <UNSURE>two</UNSURE> years crosstalk].
                                                                ^ nothing opens this in the turn

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you [laughs] worked with Kafka?
        Candidate: Yes, <laughter> a) for <UNSURE>two</UNSURE> years :) : ]
    """
    turn_at, open_marks = -1, list[tuple[str, Span]]()
    found = list(transcript.search(_BRACKET, transcript.holding("[", "]", "{", "}", "<")))
    paired = {match["tag"] for _, match in found if match[0].startswith("</")}
    for turn, match in found:
        if match["tag"] and match["tag"] not in paired:
            continue  # `<noise>` stands alone
        if turn.text_at != turn_at:
            yield from _unclosed(open_marks)
            turn_at, open_marks = turn.text_at, []
        yield from _step(open_marks, match)
    yield from _unclosed(open_marks)


def _step(open_marks: list[tuple[str, Span]], match: re.Match[str]) -> Iterator[Finding]:
    """Go past one bracket or tag, given those that are open."""
    found, span = match[0], Span(*match.span())
    opening = "<" + found[2:] if found.startswith("</") else _PAIRS.get(found)
    if opening is None:
        open_marks.append((found, span))
    elif (place := next((at for at, (known, _) in enumerate(open_marks) if known == opening), None)) is not None:
        del open_marks[place]
    else:
        yield Finding("nothing opens this in the turn", span)


def _unclosed(open_marks: list[tuple[str, Span]]) -> Iterator[Finding]:
    for _, span in open_marks:
        yield Finding("nothing closes this in the turn", span)
