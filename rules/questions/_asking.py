"""What each turn of a transcript asks: the one analysis that every rule about questions builds on.

A question is a sentence that wants words of somebody else. With a question mark it is one unless it is an echo
("Really?"), a set phrase ("Who knows?"), a quotation, somebody else's question retold, or answered by its own speaker.
Without a question mark it is one where its words alone say so: a request ("Tell me about yourself."), a wish to know
("I'm curious how ..."), or the order of words that only questions have ("What is your name."). Where a speaker's words
have no punctuation at all, as recognisers write them, questions are looked for inside the run of words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from transcript_lint import Span, Transcript, Turn, shared

from ._language import Language, language_of
from ._sentences import QUESTION_SIGN, Sentence, beginnings, has_gaps, sentences

# How many words their own speaker may put behind a question that others are to answer.
_WORDS_BEHIND = 60
_WORDS_OF_A_REQUEST = 60
_LONGEST = 1000
_LONGEST_WORD = 20
# The names of the patterns of sentences that ask without a question mark.
_BARE = ("request", "wondering", "inverted")
_NOTHING = re.compile(r"(?!)")
_MARKED_TURNS = 0.3
_MARK = re.compile(r"[.!?\u2026\u3002\uff01\uff1f\u061f\u037e\u06d4\u0964\u0589\u055e](?![^\W_])")


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

    __slots__ = ("_asking", "_found", "_unpunctuated", "language", "transcript")

    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript
        self.language = language_of(turn.text for turn in transcript.turns)
        self._found: dict[int, tuple[Question, ...]] = {}
        self._unpunctuated: dict[str | None, bool] = {}
        self._asking: Counter[str | None] | None = None

    def by(self, index: int) -> tuple[Question, ...]:
        """What the turn of that number asks, in order."""
        if index not in self._found:
            turn = self.transcript.turns[index]
            find = _questions_in_a_run if self._is_unpunctuated(turn) else _questions
            self._found[index] = tuple(find(turn, index, self.language))
        return self._found[index]

    def all(self) -> Iterator[Question]:
        """Every question of the transcript, in order."""
        for index in range(len(self.transcript.turns)):
            yield from self.by(index)

    def asking(self) -> Counter[str | None]:
        """How many questions each speaker asks."""
        if self._asking is None:
            self._asking = Counter(self.transcript.turns[question.turn].label for question in self.all())
        return self._asking

    def _is_unpunctuated(self, turn: Turn) -> bool:
        """Whether nothing in a turn, and next to nothing in what its speaker says, ends a sentence."""
        if _MARK.search(turn.text):
            return False
        if turn.label not in self._unpunctuated:
            said = [other.text for other in self.transcript.turns if other.label == turn.label and other.text]
            marked = sum(bool(_MARK.search(text)) for text in said)
            self._unpunctuated[turn.label] = marked < _MARKED_TURNS * len(said)
        return self._unpunctuated[turn.label]


@shared
def asked(transcript: Transcript) -> Asked:
    """The questions of a transcript; the rules that run on it share them."""
    return Asked(transcript)


def _questions(turn: Turn, index: int, language: Language) -> Iterator[Question]:
    if not _may_ask(turn.text, language):
        return
    parts = list(sentences(turn.text))
    last = max((number for number, part in enumerate(parts) if part.asks), default=-1)
    for number, part in enumerate(parts):
        text = turn.text[part.start : part.end][-_LONGEST:]
        if part.asks:
            kind = _marked_kind(turn.text, parts, number, last, text, language)
        else:
            kind = _bare_kind(part, text, language)
        if kind:
            tagged = part.asks and bool(language.pattern("tag").search(text))
            yield Question(index, turn.span(part.start, part.end), text, kind, part.asks, tagged)


def _may_ask(text: str, language: Language) -> bool:
    """Whether a sentence of a text may ask: a quick look, since most turns of who answers ask nothing."""
    if len(text) > _LONGEST or QUESTION_SIGN.search(text) or has_gaps(text):
        return True
    return language.begins_at(beginnings(text), _BARE, text)


def _marked_kind(
    whole: str, parts: list[Sentence], number: int, last_asking: int, text: str, language: Language
) -> str:
    """The kind of a sentence with a question mark, or nothing where it wants no answer of anybody else."""
    part = parts[number]
    if language.begins("echo", text) or language.begins("rhetorical", text):
        return ""
    if _is_retold(whole, part, text, language) or _is_left_behind(whole, parts, number, last_asking, language):
        return ""
    return kind_of(text, language)


def _bare_kind(part: Sentence, text: str, language: Language) -> str:
    """The kind of a sentence without a question mark, or nothing where its words do not ask."""
    if part.quoted:
        return ""
    if text.count(" ") < _WORDS_OF_A_REQUEST and any(language.begins(n, text) for n in ("request", "wondering")):
        return "request"
    return kind_of(text, language) if language.begins("inverted", text) else ""


def _questions_in_a_run(turn: Turn, index: int, language: Language) -> Iterator[Question]:
    """The question in a turn without punctuation: from the first words that ask to the turn's end."""
    text = turn.text[: _LONGEST * 4]
    if language.begins("rhetorical", text) or language.begins("echo", text):
        return
    starts = list(_asking_words(text, language))
    if not starts and (language.pattern("run_on_end").search(text) or language.begins("run_on_short", text)):
        starts = [0]
    if starts:
        start, end = min(starts), len(turn.text.rstrip())
        asking = turn.text[start:end][:_LONGEST]
        yield Question(index, turn.span(start, end), asking, kind_of(asking, language), False)


def _asking_words(text: str, language: Language) -> Iterator[int]:
    """Where, in a text without punctuation, words begin that ask."""
    for words, excluded in (("run_on", ""), ("run_on_order", "subject_before"), ("run_on_wh", "clause")):
        before = language.pattern(excluded) if excluded else _NOTHING
        for found in language.pattern(words).finditer(text):
            if not before.search(text, max(0, found.start() - _LONGEST_WORD), found.start()):
                yield found.start()
    for found in language.pattern("run_on_start").finditer(text):
        yield found.start("asks")


def kind_of(text: str, language: Language) -> str:
    """What kind of question a text is, given that it is one."""
    if language.begins("request", text) or language.begins("wondering", text):
        return "request"
    return "open" if language.begins("open", text) or language.pattern("opening").search(text) else "closed"


def _is_retold(whole: str, part: Sentence, text: str, language: Language) -> bool:
    """Whether the words are a quotation inside the turn, or somebody else's question retold."""
    if part.quoted and whole[:1] not in "\"“‘'«„":
        return True
    return bool(language.pattern("reported").search(text))


def _is_left_behind(whole: str, parts: list[Sentence], number: int, last_asking: int, language: Language) -> bool:
    """Whether the speaker goes on for so long, or with the answer, that nobody else is asked.

    That can be so of the last question mark in a turn only: the others are followed by another question.
    """
    if number + 1 == len(parts) or number != last_asking:
        return False
    after = whole[parts[number].end :]
    if len(after.split(None, _WORDS_BEHIND)) > _WORDS_BEHIND:
        return True
    return bool(language.pattern("own_answer").match(after.lstrip()))
