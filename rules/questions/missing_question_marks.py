"""A question without a question mark."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from transcript_lint import Edit, Finding, Fix, Glance, Source, Span, Transcript, rule, shared

from .._language import Language
from .._sentences import QUESTION_MARKS, gaps_as_marks, has_gaps, statements
from .._spoken import by_language, spoken
from ._asking import Question, asked
from ._together import Together

# In words; in a longer sentence the beginning says little about the end.
_LONGEST = 20
# So many characters behind the full stop a mark may stand that was meant ("How is it. ?").
_NEAR = 4
# The share of a speaker's turns that have a question mark.
_OFTEN = 0.2


def _sign(glance: Glance) -> list[Transcript]:
    """The transcripts in which a speaker who often asks, and marks it, may ask with a full stop."""
    for language, those in by_language(glance).items():
        _look_at(those, language)
    return [one for one in glance.transcripts if _may_ask(one)]


@rule(severity="info", fix=True, sign=_sign)
def missing_question_marks(transcript: Transcript) -> Iterator[Finding]:
    """A question without a question mark.

    Only sentences with the order of words that nothing but questions have ("What is your name.") are found, and only
    of speakers who often ask, and mark it: who never writes one does so on purpose, as recognisers do. A
    request ("Tell me about yourself.") ends in a full stop rightly. The fix is unsafe, as a mark changes what is said.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: What is your name?
        Candidate: Red.
        Interviewer: And how long have you been working there.
                                                             ^ expected a question mark
        Candidate: Two years.

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: What is your name?
        Candidate: Red.
        Interviewer: And how long have you been working there?
        Candidate: Two years.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: What is your name?
        Candidate: Red. What a question.
        Interviewer: What I mean is your full name. Please tell me.
        Candidate: Red Brown.
    """
    questions = asked(transcript)
    for index in _may_ask(transcript):
        for question in questions.by(index):
            if not question.marked and question.kind != "request" and _is_whole(question, questions.language):
                yield from _finding(transcript.source.text, question)


@shared
def _known(source: Source) -> dict[int, tuple[Transcript, list[int]]]:
    """The transcripts of a source that were looked at, by their `id`, with the turns that may ask with a full stop."""
    return {}


def _may_ask(transcript: Transcript) -> list[int]:
    """The turns, by number, that may ask with a full stop."""
    known = _known(transcript.source)
    if id(transcript) not in known:
        _look_at((transcript,), spoken(transcript))
    return known[id(transcript)][1]


def _look_at(transcripts: Collection[Transcript], language: Language) -> None:
    """Look at some transcripts at once: at what is stated in all of them."""
    stated = [(one, _stated(one)) for one in transcripts]
    lacking = _lacking(list(dict.fromkeys(text for _, texts in stated for text in texts.values())), language)
    for one, texts in stated:
        _known(one.source)[id(one)] = one, [at for at, text in texts.items() if text in lacking]


def _stated(transcript: Transcript) -> dict[int, str]:
    """What speakers say who often ask, and mark it, by turn, where a full stop stands that is not behind a space."""
    labels, texts = transcript.labels, transcript.texts
    marked = Counter([label for label, text in zip(labels, texts, strict=True) if "?" in text])
    if not marked:
        return {}
    said = Counter(labels)
    marking = {label for label, count in marked.items() if label is not None and count >= _OFTEN * said[label]}
    return {
        at: text
        for at, (label, text) in enumerate(zip(labels, texts, strict=True))
        if label in marking and "." in text and text.count(".") > text.count(" .")
    }


def _lacking(texts: Collection[str], language: Language) -> set[str]:
    """Those of some texts in which a sentence with a full stop may ask: a quick look at all at once, as most do not."""
    together = Together(texts)
    found = _asking(together, together.lowered, language)
    if gaping := list(filter(has_gaps, texts)):
        together = Together(gaping)
        found |= _asking(together, gaps_as_marks(together.lowered), language)
    return found


def _asking(together: Together, lowered: str, language: Language) -> set[str]:
    stated = statements(lowered)
    said = {words for _, words in stated if words.count(" ") < _LONGEST}
    asking = language.beginning("inverted", said)
    asking.update(words for words in said if "," in words and language.pattern("tagged_sign").search(words))
    return together.at(place for place, words in stated if words in asking)


def _finding(text: str, question: Question) -> Iterator[Finding]:
    if end := _full_stop(text, question):
        fix = Fix("end it with a question mark", (Edit(end, "?"),), "unsafe")
        yield Finding("expected a question mark", end, fix=fix)


def _is_whole(question: Question, language: Language) -> bool:
    """Whether a sentence is short enough, and sure enough of itself, for its order of words to prove anything."""
    text = question.text
    retold = language.pattern("reported").search(text) or language.pattern("broken_off").match(text)
    if language.pattern("exclaimed").match(text):
        return False
    return not retold and len(text.split()) <= _LONGEST


def _full_stop(text: str, question: Question) -> Span | None:
    """The single full stop that the question ends in."""
    start, end = question.span
    if text[end : end + _NEAR].lstrip(" *").startswith(tuple(QUESTION_MARKS)):
        return None
    stop = text[max(start, end - 2) : end]
    return Span(end - 1, end) if stop.endswith(".") and stop[:1].isalnum() else None
