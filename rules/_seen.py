"""Where something that cannot be seen may be taken away without the line being read as another."""

from __future__ import annotations

from bisect import bisect_right

from transcript_lint import Document, Span, Turn, shared

TYPE_CHECKING = False
if TYPE_CHECKING:
    from transcript_lint.model import Safety


@shared
def _turns(document: Document) -> tuple[list[int], list[Turn]]:
    turns = [turn for transcript in document.transcripts for turn in transcript.turns if turn.label is not None]
    return [turn.label_at for turn in turns], turns


def removal(document: Document, span: Span) -> Safety:
    """How safe it is to take away what stands at `span` and cannot be seen.

    Amid a speaker's words or label the line is read just the same without it. At the beginning of a line, or alone on
    it, anything at all decides what the line is.
    """
    return "safe" if _is_amid_words(document, span) else "unsafe"


def _is_amid_words(document: Document, span: Span) -> bool:
    starts, turns = _turns(document)
    index = bisect_right(starts, span.start) - 1
    if index < 0:
        return False
    turn, text = turns[index], document.text
    before, behind = text[span.start - 1], text[span.end : span.end + 1]
    if span.start >= turn.text_at and span.end <= turn.text_span.end:
        return before not in "\n\r" and not (before + behind).isspace()
    return turn.label_at < span.start and span.end <= turn.label_span.end and "." not in (turn.label or "")
