"""Characters that make text look other than it is."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Document, Edit, Finding, Fix, Glance, Related, Span, pattern, rule

from .._seen import removal

_OVERRIDES = "\u202d\u202e"
_OPENERS = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068"
_ISOLATES = "\u2066\u2067\u2068"
_POP_ISOLATE = "\u2069"

_CONTROLS = pattern("[\u202a-\u202e\u2066-\u2069\n\r]")


_SIGN = pattern(rb"\xe2(?:\x80[\xaa-\xae]|\x81[\xa6-\xa8])")


def _sign(glance: Glance) -> bool:
    """Whether an opener is there: U+202A to U+202E, or U+2066 to U+2068."""
    return not glance.ascii and bool(_SIGN.search(glance.residue))


@rule(severity="error", fix=True, sign=_sign, sections=True)
def bidirectional_overrides(document: Document) -> Iterator[Finding]:
    """A character that turns the direction of what follows around, by force or without an end.

    Overrides (U+202D, U+202E) show text in another order than it is stored in: a reader sees one speaker's words
    where a program reads another's. No natural text needs them. The embeddings and isolates that right-to-left text
    does need are found only where their line ends without closing them. The fix takes them away; no word changes its
    place in the file. It is unsafe where the line is then read as another, as at its beginning.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you ⟨U+202E⟩worked⟨U+202C⟩ with Kafka?
                              ^^^^^^^^ U+202E shows what follows in another order than it is stored in
                                            -------- up to here

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you ⟨U+2067⟩worked with Kafka?
                              ^^^^^^^^ U+2067 turns the direction around, and nothing on the line ends it

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Does ⟨U+2067⟩שלום⟨U+2069⟩ mean peace?
        Candidate: Yes, for two years.
    """
    if any(opener in document.text for opener in _OPENERS):
        stack: list[int] = []
        for match in _CONTROLS.finditer(document.text + "\n"):
            yield from _step(document, stack, match.start())


def _step(document: Document, stack: list[int], at: int) -> Iterator[Finding]:
    """Go past one control or line end, given the places of the controls that are open."""
    text = document.text
    character = text[at : at + 1]
    if character in _OPENERS and character:
        stack.append(at)
    elif character in ("\n", "\r", ""):
        for start in stack:
            yield _finding(document, start, None)
        stack.clear()
    elif stack and (text[stack[-1]] in _ISOLATES) == (character == _POP_ISOLATE):
        start = stack.pop()
        if text[start] in _OVERRIDES:
            yield _finding(document, start, at)


def _finding(document: Document, start: int, end: int | None) -> Finding:
    text = document.text
    edits = [Edit(Span(at, at + 1), "") for at in (start, end) if at is not None]
    code = f"U+{ord(text[start]):04X}"
    message = (
        f"{code} shows what follows in another order than it is stored in"
        if text[start] in _OVERRIDES
        else f"{code} turns the direction around, and nothing on the line ends it"
    )
    related = () if end is None else (Related(Span(end, end + 1), "up to here"),)
    safe = all(removal(document, edit.span) == "safe" for edit in edits)
    fix = Fix("take it away", tuple(edits), "safe" if safe else "unsafe")
    return Finding(message, Span(start, start + 1), related, fix)
