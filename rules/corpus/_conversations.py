"""What stands for the whole of a conversation, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Document, Span, Transcript, fingerprint

from .._glances import ending_in_spaces, laid_out, with_other_spaces, with_two_spaces

_LONG_ENOUGH = 200


def conversations(document: Document) -> Iterator[tuple[Transcript, int]]:
    """A number for what is said in each transcript, and by whom, if it is not little.

    White space and times do not count; most transcripts have none that would have to be taken away.
    """
    glance = document.glance
    odd = with_two_spaces(glance) + with_other_spaces(glance) + ending_in_spaces(glance)
    spaced = set(map(id, odd + list(document.transcripts[-1:] if document.text.endswith(" ") else ())))
    for transcript in document.transcripts:
        said = laid_out(glance).get(id(transcript))
        if said is None or id(transcript) in spaced:
            columns = zip(transcript.labels, transcript.texts, strict=True)
            said = "\n".join([f"{label}: {' '.join(text.split())}" for label, text in columns])
        if len(said) - transcript.turn_count >= _LONG_ENOUGH:
            yield transcript, fingerprint(said)


def beginning(transcript: Transcript) -> Span:
    """The header, or the first speaker's label where there is none."""
    return transcript.header.span if transcript.header else transcript.turns[0].label_span
