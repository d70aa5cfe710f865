"""What stands for the whole of a conversation, and where it stands."""

from __future__ import annotations

from transcript_lint import Span, Transcript, fingerprint

_LONG_ENOUGH = 200


def conversation(transcript: Transcript) -> int | None:
    """A number for what is said, and by whom; white space and times do not count. None where that is little."""
    said = "\n".join(f"{turn.label}:{' '.join(turn.text.split())}" for turn in transcript.turns)
    return fingerprint(said) if len(said) >= _LONG_ENOUGH else None


def beginning(transcript: Transcript) -> Span:
    """The header, or the first speaker's label where there is none."""
    return transcript.header.span if transcript.header else transcript.turns[0].label_span
