"""The annotations of a transcript, and the words that they are made of."""

from __future__ import annotations

from transcript_lint import Span, Transcript, Turn, pattern, shared
from transcript_lint.record import NamedTuple

from .._language import Language
from .._spoken import ENGLISH

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re


class Mark(NamedTuple):
    """An annotation in brackets: `opening` is the bracket before it, `text` what stands between the brackets."""

    turn: Turn
    opening: str
    text: str
    span: Span


_BRACKETED = pattern(r"[\[(<](?P<text>[^\W\d_][^\[\](){}<>\n\r\\]{0,40})(?:\\?[\])]|/?>)")


@shared
def marks(transcript: Transcript) -> list[Mark]:
    """Whatever stands in brackets and is short, in order: most of it are annotations, some are asides."""
    return [_mark(turn, match) for turn, match in transcript.search(_BRACKETED, transcript.holding("[", "(", "<"))]


def _mark(turn: Turn, match: re.Match[str]) -> Mark:
    # A backslash before the bracket belongs to it; to look for it here is much faster than in the pattern.
    escaped = match.string[match.start() - 1] == "\\" and match.start() > turn.text_at
    opening = "\\" * escaped + match[0][0]
    return Mark(turn, opening, match["text"].strip(), Span(match.start() - escaped, match.end()))


def usual(language: Language) -> frozenset[str]:
    """The words of annotations that are usual in a language: its own, and English ones, which programs write in any."""
    return ENGLISH.annotations | language.annotations


def unheard(language: Language) -> frozenset[str]:
    """Those of them that say that somebody could not be understood."""
    return ENGLISH.unheard | language.unheard
