"""Whom a question is put to by name, where several speak."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from transcript_lint import Transcript, pattern

from ._labels import labels_of
from ._names import first_names, is_quoted, titled

_SEVERAL = 3
_LAST = 300  # characters of a turn in which its last sentence is looked for
_INITIALS = pattern(r"[A-Z]{2,4}")
_SENTENCE = pattern(r"(?<=[.?!])(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)\s++(?=\S)")
_NAME = r"(?P<name>(?:(?:Mr|Ms|Mrs|Miss|Dr|Judge|Justice|Councillor|Professor)\.? )?[A-Z]\w+)"
_FIRST = pattern(rf"(?:(?:So|And|Now|Well|Okay|But|Then|Yeah),? )?{_NAME}, ")
_LAST_WORD = pattern(rf"(?<=, ){_NAME}\?\W*+\Z")


def names_of(labels: Iterable[str]) -> Mapping[str, str]:
    """What each of several speakers is called by others, and whose label that is, but for what two are called."""
    labels = tuple(labels)
    called = [(name, label) for label, name in first_names(labels).items()]
    called += [(f"{title} {family}".title(), label) for label, (title, family) in titled(labels).items()]
    called += [(label, label) for label in labels if _INITIALS.fullmatch(label)]
    often = Counter(name for name, _ in called)
    known = {name: label for name, label in called if often[name] == 1}
    return known if len(labels) >= _SEVERAL else {}


def put_to(transcript: Transcript) -> Iterator[tuple[int, str, str]]:
    """The turns, by number, that end in a question to another by name; the label of who that is, and the question."""
    names = names_of(labels_of(transcript))
    for at, text in enumerate(transcript.texts) if names else ():
        if not text.rstrip().endswith("?"):
            continue
        question = _SENTENCE.split(text[-_LAST:].rstrip())[-1]
        called = _FIRST.match(question) or _LAST_WORD.search(question)
        label = names.get(called["name"].replace(".", "")) if called else None
        if label and label != transcript.labels[at] and not is_quoted(text, len(text) - 1):
            yield at, label, question
