"""Lines that do not all end in the same way."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Document, Edit, Finding, Fix, Span, pattern, rule

_NAMES = {"\r\n": "CR LF", "\n": "LF", "\r": "CR"}

_LINE_ENDS = pattern(r"\r\n?|\n")


@rule(fix=True, layout=True, sign=lambda glance: "\r" in glance.text, sections=True)
def mixed_line_endings(document: Document) -> Iterator[Finding]:
    """Lines that do not all end in the same way.

    Programs end lines in LF, those for Windows in CR LF, very old ones in CR. A file with several kinds was put
    together of parts, or edited by a program that changes only the lines it touches; others then show it as one long
    line, or with blank lines in between. It is one finding, at the first line of the rarer kinds; the fix ends all
    lines as most of them end.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?␍
                                                ^ 1 of 3 lines does not end in LF as the others do, but in CR LF
        Candidate: Yes, for two years.

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
    """
    text = document.text
    both = text.count("\r\n")
    counts = {"\n": text.count("\n") - both, "\r\n": both, "\r": text.count("\r") - both}
    usual = max(counts, key=counts.__getitem__)
    odd = sum(counts.values()) - counts[usual]
    if odd:
        spans = [Span(*end.span()) for end in _LINE_ENDS.finditer(text) if end[0] != usual]
        kinds = " and ".join(_NAMES[end] for end in counts if end != usual and counts[end])
        verb = "does" if odd == 1 else "do"
        message = (
            f"{odd} of {sum(counts.values())} lines {verb} not end in {_NAMES[usual]} as the others do, but in {kinds}"
        )
        edits = tuple(Edit(span, usual) for span in spans)
        yield Finding(message, spans[0], fix=Fix(f"end each line in {_NAMES[usual]}", edits))
