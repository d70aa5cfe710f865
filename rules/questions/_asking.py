"""What each turn of a transcript asks: the one analysis that every rule about questions builds on.

A question is a sentence that wants words of somebody else. With a question mark it is one unless it is an echo
("Really?"), a set phrase ("Who knows?"), a quotation, somebody else's question retold, or answered by its own speaker.
Without a question mark it is one where its words alone say so: a request ("Tell me about yourself."), a wish to know
("I'm curious how ..."), or the order of words that only questions have ("What is your name."). Where a speaker's words
have no punctuation at all, as recognisers write them, questions are looked for inside the run of words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from transcript_lint import Span, Transcript, Turn, pattern, shared
from transcript_lint.record import NamedTuple

from .._language import Language
from .._sentences import Sentence, ends_anything, has_gaps, may_have_mark, sentences
from .._spoken import spoken
from ._runs import is_answered_as_asked, where_a_run_asks

# How many words their own speaker may put behind a question that others are to answer.
_WORDS_BEHIND = 60
_WORDS_OF_A_REQUEST = 60
_LONGEST = 1000
_LONGEST_WORD = 20
# The same of a speaker who has so small a share of the questions that they are hardly for others.
_WORDS_BEHIND_SELDOM = 7
_ASKS_SELDOM = 0.2
# A speaker of such a share of the words, on average in a turn, tells more than asks.
_TALKS_MOST = 0.66
_WORDS_OF_A_LONG_RUN = 20
# In words, how far from the end of a turn without punctuation a question may begin.
_WORDS_OF_A_RUN = 60
# The share of a speaker's turns that ask where others do without saying so; it is so many times that of who answers.
_ASKS_AT_TIMES = 0.25
_ASKS_MORE = 4
# The names of the patterns of sentences that ask without a question mark.
_BARE = ("request", "wondering", "inverted")
_MARKED_TURNS = 0.3
# What may well be an echo in a language of which nothing is known. Chinese and Japanese write no space between words.
_ONE_WORD = pattern(r"\W*[^\W\d_\u2e80-\uffff]+\W*\Z")
# A quotation that begins behind a comma or a colon and does not end.
_OPENED = pattern(r"[,:]\s[\"“][^\"“”]*\Z")


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

    __slots__ = (
        "_asking",
        "_found",
        "_often",
        "_own",
        "_shares",
        "_starts",
        "_unpunctuated",
        "language",
        "transcript",
    )

    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript
        self.language = spoken(transcript)
        self._found: dict[int, tuple[Question, ...]] = {}
        self._unpunctuated: dict[str | None, bool] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._often: dict[str | None, float] = {}
        self._own: dict[str | None, list[int]] = {}
        self._shares: dict[Callable[[str], int], dict[str | None, float]] = {}
        self._asking: Counter[str | None] | None = None

    def by(self, index: int) -> tuple[Question, ...]:
        """What the turn of that number asks, in order."""
        if index not in self._found:
            found: Iterable[Question] = ()
            if self._is_unpunctuated(index):
                start = self._start_in_run(index)
                if start < 0 and self._is_answered_as_asked(index):
                    start = 0
                if start >= 0 and not self._answers(index, start):
                    found = (_question_in_a_run(self.transcript.turns[index], index, self.language, start),)
            elif _may_ask(self.transcript.texts[index], self.language):
                found = _questions(self.transcript.turns[index], index, self.language, self._words_behind)
                start = self.transcript.turns[index].text_at
                found = [one for one in found if one.marked or not self._answers(index, one.span.start - start)]
            self._found[index] = tuple(found)
        return self._found[index]

    def all(self) -> Iterator[Question]:
        """Every question of the transcript, in order."""
        for index in range(self.transcript.turn_count):
            yield from self.by(index)

    def asking(self) -> Counter[str | None]:
        """How many questions each speaker asks."""
        if self._asking is None:
            self._asking = Counter(self.transcript.labels[question.turn] for question in self.all())
        return self._asking

    def _words_behind(self, turn: Turn) -> int:
        """How many words the speaker of a turn may put behind a question that others are to answer."""
        seldom = self._share(turn.label, _marks) < _ASKS_SELDOM
        return _WORDS_BEHIND_SELDOM if seldom else _WORDS_BEHIND

    def _share(self, label: str | None, count: Callable[[str], int]) -> float:
        """What a speaker has, on average in a turn, of what all speakers have together of what is counted."""
        if count not in self._shares:
            totals, turns = Counter[str | None](), Counter[str | None]()
            for known, text in zip(self.transcript.labels, self.transcript.texts, strict=True):
                totals[known] += count(text)
                turns[known] += 1
            means = {known: totals[known] / turns[known] for known in turns}
            whole = sum(means.values()) or 1
            self._shares[count] = {known: mean / whole for known, mean in means.items()}
        return self._shares[count][label]

    def _start_in_run(self, index: int) -> int:
        """Where the words of a turn without punctuation ask, or -1."""
        talks_most = self._share(self.transcript.labels[index], _words) >= _TALKS_MOST
        text, near = self.transcript.texts[index], _WORDS_OF_A_LONG_RUN if talks_most else _WORDS_OF_A_RUN
        start = self._starts.get((text, near))  # the same words may come a million times, where a program stuttered
        if start is None:
            start = self._starts[text, near] = where_a_run_asks(text.rstrip(), self.language, near)
        return start

    def _answers(self, index: int, start: int) -> bool:
        """Whether the words of a turn from there on only lack their subject, as an answer may: `Did the course.`

        So they do where another's question stands in front of the turn, of whose speaker nobody has many.
        """
        labels, texts = self.transcript.labels, self.transcript.texts
        if not index or labels[index] == labels[index - 1] or not may_have_mark(texts[index - 1][-1:]):
            return False
        if not self.language.begins("subjectless", texts[index][start:]):
            return False
        invited = self.language.pattern("invites").search(texts[index - 1])
        return not invited and self._share(labels[index], _marks) < _ASKS_SELDOM

    def _is_answered_as_asked(self, index: int) -> bool:
        """Whether the next turn shows that a turn without punctuation, whose words do not tell, asks."""
        labels, texts = self.transcript.labels, self.transcript.texts
        if index + 1 == len(labels) or labels[index + 1] == labels[index] or not texts[index + 1]:
            return False
        often, other = self._asks_often(labels[index]), self._asks_often(labels[index + 1])
        asks = often > _ASKS_AT_TIMES and often >= _ASKS_MORE * other
        return is_answered_as_asked(texts[index], texts[index + 1], asks, self.language)

    def _asks_often(self, label: str | None) -> float:
        """The share of a speaker's turns that ask by their words alone, or have a question mark."""
        if label not in self._often:
            own = self._turns_of(label)
            self._often[label] = sum(map(self._surely_asks, own)) / len(own)
        return self._often[label]

    def _surely_asks(self, index: int) -> bool:
        return self._start_in_run(index) >= 0 if self._is_unpunctuated(index) else _marks(self.transcript.texts[index])

    def _turns_of(self, label: str | None) -> list[int]:
        """The turns of one speaker, by number."""
        if not self._own:
            for at, own in enumerate(self.transcript.labels):
                self._own.setdefault(own, []).append(at)
        return self._own[label]

    def _is_unpunctuated(self, index: int) -> bool:
        """Whether nothing in a turn, and next to nothing in what its speaker says, ends a sentence."""
        label, texts = self.transcript.labels[index], self.transcript.texts
        if ends_anything(texts[index]):
            return False
        if label not in self._unpunctuated:
            said = [texts[at] for at in self._turns_of(label) if texts[at]]
            marked = sum(ends_anything(text) for text in said)
            self._unpunctuated[label] = marked < _MARKED_TURNS * len(said)
        return self._unpunctuated[label]


@shared
def asked(transcript: Transcript) -> Asked:
    """The questions of a transcript; the rules that run on it share them."""
    return Asked(transcript)


def marked_by_others(transcript: Transcript) -> Iterator[int]:
    """The turns with a question mark, by number, of speakers who have fewer than all others together."""
    labels, texts = transcript.labels, transcript.texts
    marked = [at for at, text in enumerate(texts) if "?" in text or ";" in text or not text.isascii()]
    marked = [at for at in marked if may_have_mark(texts[at])]
    count = Counter([labels[at] for at in marked])
    if len(count) > 1:  # somebody alone has more than all others
        yield from (at for at in marked if 2 * count[labels[at]] <= len(marked))


def _words(text: str) -> int:
    return text.count(" ")


def _marks(text: str) -> bool:
    return may_have_mark(text)


def _questions(turn: Turn, index: int, language: Language, behind: Callable[[Turn], int]) -> Iterator[Question]:
    """The questions in a turn; `behind` tells how many words their own speaker may put behind the last one."""
    parts = list(sentences(turn.text))
    last = max((number for number, part in enumerate(parts) if part.asks), default=-1)
    left = last if _is_left_behind(turn, parts, last, language, behind) else -1
    for number, part in enumerate(parts):
        text = turn.text[part.start : part.end][-_LONGEST:]
        if part.asks:
            kind = _marked_kind(turn.text, parts, number, left, text, language)
        else:
            kind = _bare_kind(part, text, language)
        if kind:
            tagged = part.asks and bool(language.pattern("tag").search(text))
            yield Question(index, turn.span(part.start, part.end), text, kind, part.asks, tagged)


def _may_ask(text: str, language: Language) -> bool:
    """Whether a sentence of a text may ask: a quick look, since most turns of who answers ask nothing."""
    if len(text) > _LONGEST or may_have_mark(text) or has_gaps(text):
        return True
    if language.may_ask_barely(text) and language.has_sentence(_BARE, text):
        return True
    return "," in text and bool(language.pattern("tagged_sign").search(text))


def may_ask(texts: Iterable[str], language: Language) -> bool:
    """Whether any of some turns may ask: a quick look, which makes no turns."""
    return any(not ends_anything(text) or _may_ask(text, language) for text in texts)


def _marked_kind(
    whole: str, parts: list[Sentence], number: int, left_behind: int, text: str, language: Language
) -> str:
    """The kind of a sentence with a question mark, or nothing where it wants no answer of anybody else."""
    part = parts[number]
    if language.begins("echo", text) or language.begins("rhetorical", text):
        return ""
    if not language.known and _ONE_WORD.match(text):
        return ""
    if number == left_behind or _is_retold(whole, part, text, language):
        return ""
    return kind_of(text, language)


def _bare_kind(part: Sentence, text: str, language: Language) -> str:
    """The kind of a sentence without a question mark, or nothing where its words do not ask."""
    if part.quoted:
        return ""
    if text.count(" ") < _WORDS_OF_A_REQUEST and any(language.begins(n, text) for n in ("request", "wondering")):
        return "request"
    asks = language.begins("inverted", text) and not any(
        language.begins(name, text) for name in ("rhetorical", "echo", "elided")
    )
    asks = asks or (text.count(" ") > 1 and bool(language.pattern("tagged").match(text)))
    return kind_of(text, language) if asks else ""


def _question_in_a_run(turn: Turn, index: int, language: Language, start: int) -> Question:
    """The question in a turn without punctuation: from where it begins to the end of the turn."""
    text = turn.text.rstrip()
    asking = text[start:][:_LONGEST]
    return Question(index, turn.span(start, len(text)), asking, kind_of(asking, language), False)


def kind_of(text: str, language: Language) -> str:
    """What kind of question a text is, given that it is one: an open one where nothing is known of its language."""
    if not language.known:
        return "open"
    if language.begins("request", text) or language.begins("wondering", text):
        return "request"
    return "open" if language.begins("open", text) or language.pattern("opening").search(text) else "closed"


def _is_retold(whole: str, part: Sentence, text: str, language: Language) -> bool:
    """Whether the words are a quotation inside the turn, or somebody else's question retold."""
    if (part.quoted and whole[:1] not in "\"“‘'«„") or _OPENED.search(text):
        return True
    if language.begins("request", text):
        return False
    announced = language.pattern("announced")
    return any(
        not announced.search(text, max(0, found.start() - _LONGEST_WORD), found.start())
        for found in language.pattern("reported").finditer(text)
    )


def _is_left_behind(
    turn: Turn, parts: list[Sentence], number: int, language: Language, behind: Callable[[Turn], int]
) -> bool:
    """Whether the speaker goes on for so long, or with the answer, that nobody else is asked.

    That can be so of the last question mark in a turn only: the others are followed by another question.
    """
    if number < 0 or number + 1 == len(parts):
        return False
    asking, after = turn.text[parts[number].start : parts[number].end], turn.text[parts[number].end :].lstrip()
    words = len(after.split(None, _WORDS_BEHIND))
    if words > _WORDS_BEHIND_SELDOM and words > behind(turn):
        return True
    if language.pattern("own_reason").match(after):
        return bool(language.pattern("asks_reason").search(asking))
    return bool(language.pattern("own_answer").match(after))
