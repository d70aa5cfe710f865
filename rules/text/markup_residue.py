"""What is left of another format."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Document, Edit, Finding, Fix, Glance, Span, pattern, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

_CLOCK = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{3}"
_GAP = r"[ \t]{0,9}"
_END = r"(?:\r\n?|\n|\Z)"
_ENTITIES = r"amp|lt|gt|quot|apos|nbsp|hellip|[mn]dash|[lr][sd]quo|#\d{2,6}|#x[0-9A-Fa-f]{2,5}"

# Each kind of residue: what must stand in the text for it to be worth a search, its pattern, what to say, what to do.
_KINDS = (
    (
        ("-->",),
        pattern(
            rf"(?<![^\n\r])(?:\d{{1,6}}{_GAP}(?>\r\n?|\n))?{_GAP}{_CLOCK}{_GAP}-->{_GAP}{_CLOCK}[^\n\r]{{0,200}}{_END}"
        ),
        ("the number and times of a caption", "take the lines away"),
    ),
    (
        ("**", "__"),
        pattern(
            r"(?P<sign>\*\*|__)(?<![^\n\r]..)(?P<label>[^\W\d_][^\n\r:*_\[\]]{0,39})"
            rf"(?::(?P=sign)|(?P=sign){_GAP}:){_GAP}(?=\S)"
        ),
        ("a label in bold type, as Markdown has it", "write the label plainly"),
    ),
    (
        ("</",),
        pattern(r"<(?P<tag>b|i|u|em|strong|font)(?: [^<>\n\r]{0,100})?>(?P<inner>[^<>\n\r]{0,400})</(?P=tag)>"),
        ("text between HTML's tags", "take the tags away"),
    ),
    (
        ("&",),
        pattern(rf"(?P<entity>&(?:{_ENTITIES});)"),
        ("a character written as HTML has it", "write the character"),
    ),
)


_SIGN = pattern(rb"-->|\*\*|__|</|&[#\d]*;")


def _sign(glance: Glance) -> bool:
    """Whether there is what each kind needs, letters and spaces aside."""
    return bool(_SIGN.search(glance.residue))


@rule(fix=True, sign=_sign, sections=True)
def markup_residue(document: Document) -> Iterator[Finding]:
    """What is left of another format: captions' numbers and times, Markdown's labels, HTML's tags.

    A transcript that was converted from captions, a web page or Markdown can carry parts of the old format along. They
    are no part of what was said, and a label in bold type is not read as one. The fix takes them away, and is unsafe
    since somebody may have talked about just that.

    Of HTML only tags of type in pairs (`<i>`, `<b>` and such) and the commonest entities are found: other brackets are
    annotations (`<UNIN/>`) in many transcripts.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        **Interviewer:** Have you <i>worked</i> with Kafka &amp; Co.?
        ^^^^^^^^^^^^^^^^ a label in bold type, as Markdown has it
                                  ^^^^^^^^^^^^^ text between HTML's tags
                                                           ^^^^^ a character written as HTML has it
        12
        ^^
        00:00:31,000 --> 00:00:34,250
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the number and times of a caption
        Candidate: Yes, for two years.

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka & Co.?
        Candidate: Yes, for two years.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka & Co.?
        Candidate: Yes <UNIN/>, on the **whole**.
    """
    for signs, form, (message, title) in _KINDS:
        if any(sign in document.text for sign in signs):
            for match in form.finditer(document.text):
                if edits := _edits(match):
                    span = Span(match.start(), match.start() + len(match[0].rstrip()))
                    yield Finding(message, span, fix=Fix(title, edits, "unsafe"))


def _edits(match: re.Match[str]) -> tuple[Edit, ...]:
    span, parts = Span(*match.span()), match.groupdict()
    if "label" in parts:
        return (Edit(span, f"{match['label'].strip()}: "),)
    if "tag" in parts:
        start, end = match.span("inner")
        return Edit(Span(span.start, start), ""), Edit(Span(end, span.end), "")
    if "entity" in parts:
        from html import unescape

        meant = unescape(match[0]).replace("\u00a0", " ")
        return (Edit(span, meant),) if meant.isprintable() else ()
    return (Edit(span, ""),)
