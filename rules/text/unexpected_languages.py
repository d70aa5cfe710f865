"""A turn in another language than the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from transcript_lint import Between, Finding, Transcript, pattern, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

# Short words that most sentences of a language have, and hardly any of the others.
_WORDS = {
    "English": "the and that was with you have this for are not but they what there of is it to we were would",
    "German": "und nicht ist das ich auch wir mit eine der sich aber auf wie den dass habe noch war ein sie es",
    "French": "les des est dans pour pas une vous que avec nous qui sur je ce mais cette et au du il elle",
    "Spanish": "los que las para una por con pero muy está como más porque el yo es del en se lo nos y",
    "Italian": "che non per una sono con della più anche questo come il gli di perché è nel ho ma si era",
    "Portuguese": "que não uma para com mas muito os eu por você isso também foi ele do da em na é nós",
    "Dutch": "het een niet dat van maar zijn ook voor met wij heb naar wel deze en ik de was er je",
}
_LANGUAGES: dict[str, frozenset[str]] = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_SCRIPTS = {
    "Cyrillic": pattern("[\u0400-\u052f]"),
    "Greek": pattern("[\u0370-\u03ff\u1f00-\u1fff]"),
    "Hebrew": pattern("[\u0590-\u05ff]"),
    "Arabic": pattern("[\u0600-\u06ff\u0750-\u077f]"),
    "Indic": pattern("[\u0900-\u0d7f]"),
    "Chinese, Japanese or Korean": pattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"),
}
_WORD = pattern(r"[^\W\d_]+")
_FEW = 3
_MOST_OF_THEM = 4  # so many times as many words of another language as of the usual one
_RARE = 5  # one word in so many, at least, is one of those


@rule(default=False)
def unexpected_languages(
    transcript: Transcript,
    *,
    words: Annotated[int, "the fewest words of a turn that is judged", Between(4)] = 10,
    share: Annotated[float, "the greatest share of turns that is no second language", Between(0, 1)] = 0.2,
) -> Iterator[Finding]:
    """A turn in another language, or another script, than most of the transcript.

    A recogniser that takes silence or an accent for another language writes whole sentences that nobody said; a
    translation was left in; or turns of another interview stand here. Told are English, German, French, Spanish,
    Italian, Portuguese and Dutch by the short words that every sentence has, and others by their script. Shorter turns
    are not judged, and neither are transcripts in which more of the turns are in other languages: those are of people
    who speak several. Off by default, since it reads each word.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka, and what was it that you did there?
        Candidate: It was the platform for all of the events that we have.
        Interviewer: And was it you who ran it, or were there others that you worked with?
        Candidate: Vielen Dank, das war es für heute und auch für Sie.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ German, where most turns are English
        Interviewer: So that was the end of it?
        Candidate: It was.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka, and what was it that you did there?
        Candidate: It was "die Plattform für alles", as they say, and that was it.
    """
    told = [_hits(turn.text) for turn in transcript.turns]
    told_for = Counter(hits.most_common(1)[0][0] for hits in told if any(hits.values()))
    usual = max(told_for, key=told_for.__getitem__, default="")
    found = [
        (turn, other)
        for turn, hits in zip(transcript.turns, told, strict=True)
        if (other := _other(turn.text, hits, usual, words))
    ]
    if len(found) <= max(1, share * len(transcript.turns)):
        for turn, other in found:
            yield Finding(f"{other}, where most turns are {usual}", turn.text_span)


def _hits(text: str) -> Counter[str]:
    """How many words of a text speak for each language, and how many of its letters, by fives, for each script."""
    said = Counter(_WORD.findall(text.lower()))
    hits = {name: sum(said[word] for word in known & said.keys()) for name, known in _LANGUAGES.items()}
    scripts = {} if text.isascii() else {name: len(letter.findall(text)) // 5 for name, letter in _SCRIPTS.items()}
    return Counter(hits | scripts)


def _other(text: str, hits: Counter[str], usual: str, words: int) -> str | None:
    """The language or script of a text, if that is surely not the usual one."""
    name, count = hits.most_common(1)[0]
    many = len(text.split())
    if name == usual or count < _FEW or count < _MOST_OF_THEM * hits[usual]:
        return None
    if name in _SCRIPTS:
        return name
    different = _LANGUAGES[name].intersection(_WORD.findall(text.lower()))
    return name if many >= words and count * _RARE >= many and len(different) >= _FEW else None
