"""What a document is as JSON, and where each of its values stands in the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from transcript_lint.document import Document
from transcript_lint.model import Span, Transcript, Turn
from transcript_lint.patterns import pattern

_LINE_END = pattern(r"(?<![^\S\n\r])[^\S\n\r]*+(?:\r\n?|\n)\s*")


def of_document(document: Document) -> dict[str, Any]:
    """A document as grammar/transcript.schema.json describes it."""
    return {"path": document.source.path, "transcripts": [of_transcript(each) for each in document.transcripts]}


def of_transcript(transcript: Transcript) -> dict[str, Any]:
    """A transcript as grammar/transcript.schema.json describes it; what the text does not have is absent."""
    header = transcript.header
    opening = _present(line=header.line, identifier=header.identifier, title=header.title) if header is not None else {}
    return opening | {"turns": [_of_turn(turn) for turn in transcript.turns]}


def _of_turn(turn: Turn) -> dict[str, Any]:
    return _present(line=turn.line, time=turn.time, label=turn.label, text=_LINE_END.sub("\n", turn.text))


def _present(**values: object) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def span_of(transcript: Transcript, path: Sequence[str | int]) -> Span:
    """Where the value stands that `path` leads to in a transcript's data, a step an item.

    What is not there is missing from something that is: the value of a missing property is where its turn is, or the
    header, or, where that is missing too, the transcript's beginning.
    """
    match list(path):
        case ["identifier", *_] if transcript.header and transcript.header.identifier is not None:
            return transcript.header.identifier_span
        case ["title", *_] if transcript.header and transcript.header.title is not None:
            return transcript.header.title_span
        case ["turns", int(index), *rest] if index < len(transcript.turns):
            return _span_in_turn(transcript.turns[index], rest)
    return transcript.header.span if transcript.header else Span(transcript.span.start, transcript.span.start)


def _span_in_turn(turn: Turn, path: Sequence[str | int]) -> Span:
    match list(path):
        case ["text", *_]:
            return turn.text_span
        case ["label", *_] if turn.label is not None:
            return turn.label_span
        case ["time", *_] if turn.time is not None:
            return turn.time_span
    return turn.label_span if turn.label is not None else turn.text_span
