"""Whom a label that nobody declared most likely means, by how it is written and by who speaks around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from transcript_lint import Transcript, Turn, shared

from ._labels import alternates, turns_by_label
from ._spelling import distance, doubled

_CLEAR = 0.95  # the share of the likelihood that one label must have to be suggested
_SLIP = 0.05  # how likely one slip more is
_ABSENT = 0.004  # how likely it is that one speaks who is declared and speaks nowhere else here
_STRANGER = 1e-6  # how likely it is that somebody else speaks
_REPLY, _AGAIN = 8.0, 0.02  # a label two turns away, and one next to it, are more and less likely than others
_SAME, _SWAP, _DOUBLED, _LOST, _SHORT, _EACH, _BESIDE, _OTHER = 0.3, 1.0, 1.1, 1.2, 1.5, 1.8, 2.2, 2.6
_MIDDLE, _LONG = 6, 12  # letters from which on two and three edits can still be a slip
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SIDES = frozenset(pair for row in _ROWS for one, other in pairwise(row) for pair in ((one, other), (other, one)))


def meant(label: str, transcript: Transcript, declared: Sequence[str], aliases: Mapping[str, str]) -> str | None:
    """The declared label that `label` was to be; None where none is near, or more than one is."""
    likely: dict[str, float] = {}
    turns = turns_by_label(transcript)[label]
    for spelling in dict.fromkeys((*declared, *aliases)):
        if (far := _far(label, spelling)) is not None:
            chance = _SLIP**far * _presence(spelling, turns, transcript, len(declared))
            other = aliases.get(spelling, spelling)
            likely[other] = max(likely.get(other, 0.0), chance)
    best = max(likely, key=lambda other: likely[other], default=None)
    return best if best is not None and likely[best] >= _CLEAR * (_STRANGER + sum(likely.values())) else None


def _presence(other: str, turns: Sequence[Turn], transcript: Transcript, declared: int) -> float:
    """How likely `other` is to speak where these turns stand: by how often it does here, and around them."""
    own = len(turns_by_label(transcript).get(other, ()))
    if not own:
        return _ABSENT / declared
    chance = own / len(transcript.turns)
    label = turns[0].label or ""
    if alternates(transcript) and not _around(transcript)[label].isdisjoint({(-1, other), (1, other)}):
        chance *= _AGAIN
    return chance * (_REPLY if speaks_near(transcript, label, other) else 1)


def speaks_near(transcript: Transcript, label: str, other: str) -> bool:
    """Whether `other` speaks two turns before or behind one of `label`'s, as who talks with the same person does."""
    return not _around(transcript)[label].isdisjoint({(-2, other), (2, other)})


@shared
def _around(transcript: Transcript) -> dict[str, set[tuple[int, str]]]:
    """For each label, who speaks up to two turns before and behind its turns, and how many."""
    found: dict[str, set[tuple[int, str]]] = {label: set() for label in turns_by_label(transcript)}
    labels = [turn.label for turn in transcript.turns]
    for index, label in enumerate(labels):
        for far in (-2, -1, 1, 2):
            if label and 0 <= index + far < len(labels) and (spoke := labels[index + far]):
                found[label].add((far, spoke))
    return found


def _far(label: str, other: str) -> float | None:
    """How far a label is from another, in slips of the hand; None where it is none of it."""
    one, two = label.casefold(), other.casefold()
    if _letters(one) == _letters(two):
        return _SAME
    if one in _short_forms(two):
        return _SHORT
    shorter = min(len(one), len(two))
    most = 1 if shorter < _MIDDLE else 2 if shorter < _LONG else 3
    if abs(len(one) - len(two)) > most or _numbers(one) != _numbers(two):
        return None
    if not _capitals_agree(label, other):
        return None
    edits = distance(one, two)
    if edits > most or edits >= max(len(one), len(two)):
        return None
    return _EACH * edits if edits > 1 else _slip(one, two)


def _capitals_agree(label: str, other: str) -> bool:
    """Whether all capitals of a label are in other initials, too: of `aR`, only the small letter is a slip."""
    if label.isupper() or not other.isupper() or len(label) != len(other):
        return True
    return all(one == two for one, two in zip(label, other, strict=True) if one.isupper())


def _slip(one: str, two: str) -> float:
    """How far one slip takes a label: to a swap or a lost letter there are few ways, to another letter many."""
    if len(one) == len(two):
        pairs = [pair for pair in zip(one, two, strict=True) if pair[0] != pair[1]]
        return _SWAP if len(pairs) == 2 else _BESIDE if pairs[0] in _SIDES else _OTHER
    if len(one) < len(two):
        return _LOST
    return _DOUBLED if doubled(one, two) else _OTHER


def _letters(label: str) -> str:
    return "".join(filter(str.isalnum, label))


def _numbers(label: str) -> str:
    return "".join(filter(str.isdigit, label))


def _short_forms(label: str) -> Iterable[str]:
    """A first or last name, or the initials, of a label of several words."""
    return _shortened(label.split()) if " " in label else ()


def _shortened(words: list[str]) -> Iterator[str]:
    yield from (words[0], words[-1], "".join(word[0] for word in words))
