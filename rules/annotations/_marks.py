"""The annotations of a transcript, and the words that they are made of."""

from __future__ import annotations

from transcript_lint import Span, Transcript, Turn, pattern, shared
from transcript_lint.record import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

WORDS = frozenset(
    """
    applause audible background barking beep beeping bleep blank breath breathes breathing chatter cheering cheers
    chuckle chuckles chuckling clapping clears cough coughing coughs cross crosstalk cries crying door end foreign gap
    gasp gasps giggle giggles giggling groans hesitates hesitation hums inaudible incomprehensible indecipherable
    indistinct interposing interruption interrupts laugh laughed laughing laughs laughter loud mumbles mumbling music
    muffled murmurs noise noises nods overlapping pause pauses phone phonetic playing recording redacted ringing shouts
    sic sigh sighing sighs silence silent simultaneous singing sings sneezes sniffs snorts sobs sound speaking speech
    static talking telephone throat unclear unintelligible voices whispering whispers whistles yawns yells
    """.split()  # noqa: SIM905 - a list of one a line would be a page
)
UNHEARD = frozenset({"inaudible", "incomprehensible", "indecipherable", "indistinct", "unclear", "unintelligible"})


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
