"""Where the sentences of a turn begin and end, whatever the script."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import pattern
from transcript_lint.record import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

# Latin, full-width, Arabic, Greek, double and mixed, interrobang, reversed, Ethiopic, Vai, presentation forms, emoji.
QUESTION_MARKS = "?\uff1f\u061f\u037e\u2047\u2048\u2049\u203d\u2e2e\u1367\ua60f\ufe56\ufe16\u2753\u2754"
# The Armenian mark stands over a vowel inside the sentence, which ends with a mark of its own.
ARMENIAN_MARK = "\u055e"
_STOPS = "!.\u2026\u3002\uff01\uff61\u0589\u0964\u0965\u06d4"
# Chinese and Japanese write no space behind these.
_SPACELESS = "\uff1f\u3002\uff01\uff61\ufe16"
_QUOTATION_MARKS = '"\x27\u201d\u2019\u00bb\u203a\u300d\u300f'
# The bracket comes first: only there does it stand for itself in a class of characters.
_CLOSERS = "]" + _QUOTATION_MARKS + ")*_"
# The last sign of a text that ends on a sentence with a question mark, or may; Greeks write a semicolon.
ENDS_OF_QUESTIONS = frozenset(QUESTION_MARKS + _CLOSERS + "!;\u0589")
# Greeks use the semicolon; a match is empty then, behind it. Most texts need only the first, which is fast.
_STOP = pattern(rf"[{_STOPS}{QUESTION_MARKS}]++")
_STOP_OR_GAP = pattern(rf"{_STOP.pattern}|\s{{2,}}+(?=\S)|(?<=[\u0370-\u03ff\u1f00-\u1fff];)(?=\s|\Z)")
_ENDING_GAP = pattern(r"(?<!\s)[^\S\n\r]{2,}+(?!\s)|(?<=[\u0370-\u03ff\u1f00-\u1fff]);(?=\s|\Z)")
_GAP = pattern(r"\s\s|[\u0370-\u03ff\u1f00-\u1fff];")
# A sentence, and what ends it, if anything does.
_STATEMENT = pattern(rf"(?s)([^{_STOPS}{QUESTION_MARKS}]++(.?))")
_SPACE_AND_CLOSERS = _CLOSERS + " \t"
# What stands in front of a sentence, but the first.
STOPS = pattern(rf"[{_STOPS}{QUESTION_MARKS}]++[{_CLOSERS}]*+\s*+")
_WORD_BEHIND_MARK = pattern(rf"[],{_STOPS}{QUESTION_MARKS}][\W_]*+(\w++)")
_FIRST_WORD = pattern(r"\s*+(\w*+)")
_MARK = pattern(r"[.!?\u2026\u3002\uff01\uff1f\u061f\u037e\u06d4\u0964\u0589\u055e](?![^\W_])")
_COMMON_MARKS = (".", "?", "!")
# What a text must hold for a sentence in it to have a question mark; Greeks write a semicolon.
_QUESTION_SIGN = pattern(f"[{QUESTION_MARKS}{ARMENIAN_MARK};]")
_SHORT = pattern(
    r"(?i)\b(?:(?:dr|mr|mrs|ms|prof|pres|gov|sen|rep|rev|hon|gen|col|capt|sgt|lt|st|sr|jr|vs|approx)\s?|e\.g|i\.e|etc"
    r"|[^\W\d_])\Z"
)


class Sentence(NamedTuple):
    """One sentence: `start` and `end` in the turn's text, with its closing mark and without the space around it.

    `asks` says whether it has a question mark, `ends` whether it has any closing mark, and `quoted` whether a closing
    quotation mark stands behind that.
    """

    start: int
    end: int
    asks: bool
    ends: bool
    quoted: bool


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text, in order. Two spaces end one too: some producers write paragraphs so."""
    start = 0
    for stop in (_STOP_OR_GAP if has_gaps(text) else _STOP).finditer(text):
        if _stops(text, stop):
            end = _with_closers(text, stop.end())
            quoted = any(sign in _QUOTATION_MARKS for sign in text[stop.end() : end])
            yield from _sentence(text, start, end, _is_question(stop[0]), bool(stop[0].strip()), quoted)
            start = end
    yield from _sentence(text, start, len(text), False, False, False)


def behind_stops(regex: str) -> str:
    """A regular expression for what one matches where a sentence may begin, but the first."""
    return f"{STOPS.pattern}{regex}"


def words_behind_marks(text: str) -> list[str]:
    """The words that sentences may begin with, but the first, or that stand behind a comma or a note."""
    return _WORD_BEHIND_MARK.findall(text)


def first_word(text: str, at: int) -> str:
    """The word that begins there, behind white space or none."""
    return _FIRST_WORD.match(text, at)[1]  # type: ignore[index]  # it matches anywhere


def ends_anything(text: str) -> bool:
    """Whether a mark in a text ends a sentence."""
    return text.endswith(_COMMON_MARKS) or bool(_MARK.search(text))


def statements(text: str) -> list[tuple[int, str]]:
    """What may be sentences that end in a full stop, and where that stands: a quick look."""
    return [
        (found.end() - 1, found[1].lstrip(_SPACE_AND_CLOSERS)) for found in _STATEMENT.finditer(text) if found[2] == "."
    ]


def may_have_mark(text: str) -> bool:
    """Whether a text has what a sentence with a question mark has."""
    return "?" in text or ";" in text or (not text.isascii() and bool(_QUESTION_SIGN.search(text)))


def has_gaps(text: str) -> bool:
    """Whether more than the marks at the ends of sentences tells where they end."""
    if text.isascii() and text.isprintable():  # all white space in it is spaces then, which are quick to find
        return "  " in text
    return bool(_GAP.search(text))


def gaps_as_marks(text: str) -> str:
    """A text with marks in the place of the gaps that end a sentence in it; it is as long as it was."""
    return _ENDING_GAP.sub(lambda gap: "!" * len(gap[0]), text)


def _sentence(text: str, start: int, end: int, asks: bool, ends: bool, quoted: bool) -> Iterator[Sentence]:
    body = text[start:end]
    if stripped := body.strip():
        begin = start + body.index(stripped[0])
        asks = asks or ARMENIAN_MARK in stripped
        yield Sentence(begin, begin + len(stripped), asks, asks or ends, quoted)


def _is_question(mark: str) -> bool:
    return not mark or any(sign in QUESTION_MARKS for sign in mark)


def _stops(text: str, stop: re.Match[str]) -> bool:
    """Whether a mark ends a sentence here, and is not part of an abbreviation, a number or an address."""
    mark, after = stop[0], text[stop.end() : stop.end() + 1]
    if not mark.strip():
        return "\n" not in mark and "\r" not in mark
    if not after or after.isspace() or after in _CLOSERS or any(sign in _SPACELESS for sign in mark):
        return not _is_short(text, stop)
    if _is_question(mark):
        return not (after.isascii() and after.isalnum() and not after.isupper()) and after not in "=&/"
    return (
        mark == "."
        and after.isupper()
        and text[stop.start() - 1 : stop.start()].islower()
        and not _is_short(text, stop)
    )


def _is_short(text: str, stop: re.Match[str]) -> bool:
    """Whether a full stop belongs to an abbreviation."""
    return stop[0] == "." and bool(_SHORT.search(text, max(0, stop.start() - 8), stop.start()))


def _with_closers(text: str, end: int) -> int:
    """Where a sentence ends together with the quotation marks and brackets behind its mark."""
    while end < len(text) and text[end] in _CLOSERS:
        end += 1
    return end
