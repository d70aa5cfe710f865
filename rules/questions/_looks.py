"""Which turns may be no answers: a quick look at what all turns of a document say at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from transcript_lint import Glance, Source, Transcript, shared
from transcript_lint.record import NamedTuple

from .._language import Language
from .._sentences import ends_anything, has_gaps
from .._spoken import by_language
from ._asides import beginning_with
from ._asking import Asked, marked_by_others, may_ask
from ._hollow import (
    BREAKS,
    LONGEST,
    PLACE,
    ROUND,
    SIGNS_ALONE,
    UNCLEAR,
    UNSIGNED,
    WHOLE,
    WORDLESS,
    breaks_off,
    is_mashed,
    is_refused,
    is_unfinished,
    may_ask_only,
    may_echo,
    may_repeat,
    says,
)
from ._together import Together, brief, brief_in, said_in

# The names of the patterns of questions that agreeing does not answer.
_FOR_MORE = ("plainly_open", "request", "wondering", "asks_to_tell")
# Those of whole replies that are no answers to any question, or to a request.
_EMPTY = (*WHOLE, "promised")


# Fewer letters at random may be an abbreviation.
_LETTERS_OF_A_WORD = 3


class _Look(NamedTuple):
    """Which of some texts are no answer wherever they stand, and which only agree to what may be a request.

    `aside` are those that break in on something, or that complain of the turn before.
    """

    empty: set[str]
    agreeing: set[str]
    aside: set[str]


class _Known:
    """What was learnt of the texts of one source in one language; `turns` are by the `id` of their transcript."""

    __slots__ = ("_judged", "language", "look", "turns")

    def __init__(self, language: Language) -> None:
        self.language = language
        self.look = _Look(set(), set(), set())
        self.turns: dict[int, tuple[Transcript, set[int]]] = {}
        self._judged = set[str]()

    def learn(self, texts: Collection[str], not_long: Together | None = None) -> None:
        """Judge those of some texts that were not judged before; `not_long` are those of all that are not."""
        new = [text for text in texts if text not in self._judged]
        if new:
            self._judged.update(new)
            for known, more in zip(self.look, _look(new, not_long or brief(new), self.language), strict=True):
                known |= more


@shared
def _learnt(source: Source) -> dict[Language, _Known]:
    """What was learnt of a source, by language: the rules and signs that look at its transcripts share it."""
    return {}


def _known(source: Source, language: Language) -> _Known:
    learnt = _learnt(source)
    if language not in learnt:
        learnt[language] = _Known(language)
    return learnt[language]


def that_may_hold_no_answer(glance: Glance) -> list[Transcript]:
    """The transcripts in which a turn may answer nothing."""
    found = set[int]()
    for language, those in by_language(glance).items():
        known = _known(those[0].source, language)
        known.learn(said_in(glance), brief_in(glance))
        found.update(id(one) for one in those if _may_hold_one(one, known))
    return [one for one in glance.transcripts if id(one) in found]


def _may_hold_one(transcript: Transcript, known: _Known) -> bool:
    """Whether something in a transcript may be no answer."""
    if not known.look.aside.isdisjoint(transcript.texts):
        return True
    return any(_may_reply(transcript, at, known.language) for at in _turns(transcript, known))


def _may_reply(transcript: Transcript, index: int, language: Language) -> bool:
    """Whether a turn may be the first that replies to what the turns before it ask."""
    texts, labels = transcript.texts, transcript.labels
    if not index or (labels[index] is not None and labels[index] == labels[index - 1]):
        return False
    start = index - 1
    while start and labels[start] is not None and labels[start - 1] == labels[start]:
        start -= 1
    return may_ask(texts[start:index], language)


def may_answer_nothing(questions: Asked) -> set[int]:
    """The turns that may answer nothing, by number, judged by a quick look at each: most say something."""
    return _turns(questions.transcript, _known_of(questions))


def may_say_something_else(questions: Asked) -> set[int]:
    """The turns, by number, that break in on what was talked about, or to which the next one says that they do so."""
    aside, labels = _known_of(questions).look.aside, questions.transcript.labels
    said = [at for at, text in enumerate(questions.transcript.texts) if text in aside]
    return {*said, *(at - 1 for at in said if at and labels[at] != labels[at - 1])}


def _known_of(questions: Asked) -> _Known:
    known = _known(questions.transcript.source, questions.language)
    known.learn(questions.transcript.texts)
    return known


def _look(texts: Collection[str], not_long: Together, language: Language) -> _Look:
    """What a look at some texts tells; `not_long` are those of them that are not long."""
    short = not_long.lowered_up_to(LONGEST)
    signed = not_long.signed("no_answer", language)
    empty = language.matching(_EMPTY, (both for both in short if both[0] in signed))
    empty.update(text for text in not_long.signed("thinking", language) if says("thinking", text, language))
    empty.update(text for text, _ in short if text.endswith(BREAKS) and breaks_off(text, language))
    empty.update(text for text in texts if not text[:1].isalnum() and WORDLESS.match(text))
    empty.update(text for text in not_long.signed("refused", language) if is_refused(text, language))
    for name in ("deflects", *UNCLEAR):
        empty.update(text for text in not_long.signed(name, language) if says(name, text, language))
    agreeing, agrees, exclaims = set[str](), language.folded("agrees"), language.folded("exclamations")
    agreeing.update(text for text, lowered in short if text[-1:].isalpha() and is_unfinished(lowered, language))
    interjection, may_agree = language.folded("interjection"), list[tuple[str, str]]()
    for name in ROUND:
        agreeing.update(text for text in not_long.signed(name, language) if says(name, text, language))
    for first, both in _by_first_word(short).items():
        if first[:1] in ("", "n", "x") or not first[0].isalnum():
            empty.update(text for text, _ in both if PLACE.match(text))
        if len(first) > _LETTERS_OF_A_WORD and is_mashed(first):
            empty.update(text for text, lowered in both if is_mashed(lowered))
        if not first[:1].isalpha() or first.rstrip(",.!-…") in language.agreeing:
            may_agree.extend(one for one in both if agrees.match(one[1]))
        if not first[:1].isalnum():
            agreeing.update(text for text, _ in both if SIGNS_ALONE.match(text))
        if interjection.match(first):
            agreeing.update(text for text, lowered in both if exclaims.match(lowered))
    agreeing.update(language.matching(UNSIGNED, may_agree))
    return _Look(empty, agreeing, beginning_with(("breaks_in", "unsatisfied", "excuses"), not_long, language))


def _by_first_word(texts: Collection[tuple[str, str]]) -> dict[str, list[tuple[str, str]]]:
    """Some texts, each with itself in lower case, by the first word of that."""
    found: dict[str, list[tuple[str, str]]] = {}
    for both in texts:
        found.setdefault(both[1].partition(" ")[0], []).append(both)
    return found


def _turns(transcript: Transcript, known: _Known) -> set[int]:
    """The turns of a transcript that may answer nothing, by number, which are looked for once."""
    found = known.turns.get(id(transcript))
    if found is None:
        found = known.turns[id(transcript)] = transcript, set(_found(transcript, known.look, known.language))
    return found[1]


def _found(transcript: Transcript, look: _Look, language: Language) -> Iterator[int]:
    """The turns of a transcript that may answer nothing, by number, after a look at what is said in it."""
    texts = transcript.texts
    if not look.empty.isdisjoint(texts):
        yield from (at for at, text in enumerate(texts) if text in look.empty)
    ends = [at for at, text in enumerate(texts[:-1], 1) if text[-1:] == "?"]
    again = [at for at in ends if texts[at - 1][-4:-1] in texts[at][-5:]]
    yield from (at for at in again if may_repeat(texts[at - 1], texts[at], language))
    for at in marked_by_others(transcript):
        if may_ask_only(texts[at], language) or may_echo(texts, at, language):
            yield at
    if not look.agreeing.isdisjoint(texts):
        agreeing = (at for at, text in enumerate(texts) if text in look.agreeing)
        yield from (at for at in agreeing if _may_want_more(transcript, at, language))


def _may_want_more(transcript: Transcript, index: int, language: Language) -> bool:
    """Whether what stands before a turn may be a question that cannot be answered by agreeing."""
    texts, labels = transcript.texts, transcript.labels
    if not index or (index > 1 and labels[index - 1] == labels[index - 2]):
        return index > 1
    text = texts[index - 1]
    return not ends_anything(text) or has_gaps(text) or language.has_sentence(_FOR_MORE, text)
