"""Labels that are the same to the eye only."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Edit, Finding, Fix, Glance, Transcript, rule


def _sign(glance: Glance) -> bool:
    """Whether a label has letters that can be put together of parts."""
    return not glance.ascii and any(label and not label.isascii() for label in glance.labels)


@rule(fix=True, sign=_sign, layout=True)
def unnormalised_labels(transcript: Transcript) -> Iterator[Finding]:
    """A label whose letters are put together of parts.

    An accented letter is one character, or a letter and an accent behind it. Both look the same, but compare unequal:
    to a program the two are different speakers. It is one finding a label; the fix writes each turn's in Unicode's
    normal form C, which is the form that nearly all programs write.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Zoe\u0308: Yes, for two years.
        ^^^ `Zoe\u0308` is not in normal form C: expected `Zo\u00eb`

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Zo\u00eb: Yes, for two years.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Zo\u00eb: Yes, for two years.
    """
    found: dict[str, list[Edit]] = {}
    for turn in transcript.turns:
        if turn.label and not turn.label.isascii():
            from unicodedata import is_normalized, normalize

            if not is_normalized("NFC", turn.label):
                found.setdefault(turn.label, []).append(Edit(turn.label_span, normalize("NFC", turn.label)))
    for label, edits in found.items():
        message = f"`{label}` is not in normal form C: expected `{edits[0].text}`"
        yield Finding(message, edits[0].span, fix=Fix("write it in normal form C", tuple(edits)))
