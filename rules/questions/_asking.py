"""What each turn of a transcript asks: the one analysis that every rule about questions builds on.

A question is a sentence that wants words of somebody else. With a question mark it is one unless it is an echo
("Really?"), a set phrase ("Who knows?"), a quotation, somebody else's question retold, or answered by its own speaker.
Without a question mark it is one where its words alone say so: a request ("Tell me about yourself."), a wish to know
("I'm curious how ..."), or the order of words that only questions have ("What is your name."). Where a speaker's words
have no punctuation at all, as recognisers write them, questions are looked for inside the run of words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from transcript_lint import Span, Transcript, Turn, shared

from ._language import Language, language_of
from ._sentences import Sentence, sentences

# How many words their own speaker may put behind a question that others are to answer.
_WORDS_BEHIND = 60
_WORDS_OF_A_REQUEST = 60
_LONGEST = 1000


class Question(NamedTuple):
    """One question: its place, the turn that asks it, by number, and its words.

    `kind` is "request", "open" (what, how, why ...) or "closed" (yes, no, one of two); `marked` says whether it has a
    question mark, `tagged` whether only something like ", right?" at its end makes it one.
    """

    turn: int
    span: Span
    text: str
    kind: str
    marked: bool
    tagged: bool = False


class Asked:
    """The questions of one transcript, found turn by turn as they are wanted."""

    __slots__ = ("_found", "language", "transcript")

    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript
        self.language = language_of(transcript.source.text[slice(*transcript.span)][:6000])
        self._found: dict[int, tuple[Question, ...]] = {}

    def by(self, index: int) -> tuple[Question, ...]:
        """What the turn of that number asks, in order."""
        if index not in self._found:
            self._found[index] = tuple(_questions(self.transcript.turns[index], index, self.language))
        return self._found[index]

    def all(self) -> Iterator[Question]:
        """Every question of the transcript, in order."""
        for index in range(len(self.transcript.turns)):
            yield from self.by(index)


@shared
def asked(transcript: Transcript) -> Asked:
    """The questions of a transcript; the rules that run on it share them."""
    return Asked(transcript)


def _questions(turn: Turn, index: int, language: Language) -> Iterator[Question]:
    parts = list(sentences(turn.text))
    for number, part in enumerate(parts):
        text = turn.text[part.start : part.end][-_LONGEST:]
        kind = _marked_kind(turn.text, parts, number, text, language) if part.asks else _bare_kind(part, text, language)
        if kind:
            tagged = part.asks and bool(language.pattern("tag").search(text))
            yield Question(index, turn.span(part.start, part.end), text, kind, part.asks, tagged)


def _marked_kind(whole: str, parts: list[Sentence], number: int, text: str, language: Language) -> str:
    """The kind of a sentence with a question mark, or nothing where it wants no answer of anybody else."""
    part = parts[number]
    if language.pattern("echo").match(text) or language.pattern("rhetorical").match(text):
        return ""
    if _is_retold(whole, part, text, language) or _is_left_behind(whole, parts, number, language):
        return ""
    return kind_of(text, language)


def _bare_kind(part: Sentence, text: str, language: Language) -> str:
    """The kind of a sentence without a question mark, or nothing where its words do not ask."""
    if part.quoted:
        return ""
    if text.count(" ") < _WORDS_OF_A_REQUEST and any(language.pattern(n).match(text) for n in ("request", "wondering")):
        return "request"
    return kind_of(text, language) if language.pattern("inverted").match(text) else ""


def kind_of(text: str, language: Language) -> str:
    """What kind of question a text is, given that it is one."""
    if language.pattern("request").match(text) or language.pattern("wondering").match(text):
        return "request"
    return "open" if language.pattern("open").match(text) or language.pattern("opening").search(text) else "closed"


def _is_retold(whole: str, part: Sentence, text: str, language: Language) -> bool:
    """Whether the words are a quotation inside the turn, or somebody else's question retold."""
    if part.quoted and whole[: part.end].lstrip()[:1] not in "\"“‘'«„":
        return True
    return bool(language.pattern("reported").search(text))


def _is_left_behind(whole: str, parts: list[Sentence], number: int, language: Language) -> bool:
    """Whether the speaker goes on for so long, or with the answer, that nobody else is asked."""
    if number + 1 == len(parts):
        return False
    if any(later.asks for later in parts[number + 1 :]):
        return False
    after = whole[parts[number].end :]
    if len(after.split(None, _WORDS_BEHIND)) > _WORDS_BEHIND:
        return True
    return bool(language.pattern("own_answer").match(after.lstrip()))
