"""Whether one label can be another, misspelled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from transcript_lint import pattern

from ._labels import ROLES

_SHORT, _ROLE, _LONG = 3, 4, 6
_MOST = 32  # labels that share a key: no transcript of people has more


_WORDS = pattern(r"[^\s_.\-]+")
_NUMBERS = pattern(r"\d+")
_HARDLY_HEARD = pattern("[aeiouyhäöüéèáóíáú ]")


def keys(label: str) -> Iterator[str]:
    """Keys of which two labels share at least one where `nearness` is not None: the way to find them among many."""
    folded = " ".join(_WORDS.findall(label.casefold()))
    yield folded
    yield folded.replace(" ", "")
    yield "~" + skeleton(folded)
    for index in range(len(folded)):
        yield folded[:index] + folded[index + 1 :]


class Spellings:
    """Labels, kept so that those near to another one are found without a comparison with each."""

    def __init__(self, labels: Iterable[str]) -> None:
        self.by_key: dict[str, list[str]] = {}
        self.numbers: dict[str, list[str]] = {}
        for label in labels:
            self.numbers[label] = _NUMBERS.findall(label)
            for key in keys(label):
                known = self.by_key.setdefault(key, [])
                if len(known) < _MOST:
                    known.append(label)

    def near(self, label: str) -> list[tuple[int, str]]:
        """The labels that `label` may be a misspelling of, each after how far it is away, nearest first."""
        numbers = _NUMBERS.findall(label)
        alike = [other for other in self._alike(label) if self.numbers[other] == numbers]
        return sorted((far, other) for other in alike if (far := _distance(label, other)) is not None)

    def rivals(self, label: str, *meant: str) -> bool:
        """Whether one slip makes `label` of another label than those `meant`, too, be it one that is a form of it."""
        others = self._alike(label).difference(meant)
        return any(distance(label.casefold(), other.casefold()) < 2 for other in others)

    def _alike(self, label: str) -> set[str]:
        return {other for key in keys(label) for other in self.by_key.get(key, ()) if other != label}


def _distance(label: str, other: str) -> int | None:
    """How far `label` is from `other`, which it is a misspelling of, as one slip of a name or as `nearness` says.

    In a label of several words, where the others are the same, one slip is enough if it makes no name (`fen Walker`).
    """
    far = nearness(label, other)
    first, second = _WORDS.findall(label), _WORDS.findall(other)
    differing = [(one, two) for one, two in zip(first, second, strict=False) if one.casefold() != two.casefold()]
    if far == 0 or len(differing) != 1 or len(first) != len(second):
        return far
    one, two = differing[0]
    alone = len(first) == 1
    if far is not None:
        return None if alone and not is_no_name(one, two) and _is_another(one, two) else far
    return 1 if _one_slip(one, two) and (is_no_name(one, two) or (alone and _may_be_slip(one, two))) else None


def _one_slip(label: str, other: str) -> bool:
    """Whether a word is one slip away from another one that is written as names are."""
    if not (label.isalpha() and other.isalpha() and (other.islower() or (other[1:].islower() and other[0].isupper()))):
        return False
    if label.casefold() in ROLES or other.casefold() in ROLES or len(label) < 2 or len(other) < _SHORT:
        return False
    return distance(label.casefold(), other.casefold()) == 1


def is_no_name(label: str, other: str) -> bool:
    """Whether a word is written as no name is: `rian` beside `Brian`, `Bn`, `BBen`."""
    word = label.casefold()
    small = label[0].islower() and other[0].isupper()
    return small or word[0] == word[1] or not _VOWELS.search(word) or bool(_THRICE.search(word))


def _may_be_slip(label: str, other: str) -> bool:
    """Whether a word is neither another form of a name, nor another name that people have."""
    word, name = label.casefold(), other.casefold()
    return len(word) >= _SHORT and not inflected(word, name) and not _is_another(label, other)


def _is_another(label: str, other: str) -> bool:
    """Whether a word is a name that people have, and not the same one with a letter doubled (`Ryyan`)."""
    word, name = label.casefold(), other.casefold()
    if doubled(word, name) or doubled(name, word):
        return False
    from ._people import NAMES  # only here, as few transcripts come this far

    return word in NAMES


def doubled(one: str, other: str) -> bool:
    """Whether one text is another with one letter doubled."""
    return any(one[at] == one[at + 1] and one[:at] + one[at + 1 :] == other for at in range(len(one) - 1))


_VOWELS = pattern(r"[^b-df-hj-np-tv-xz]")


_THRICE = pattern(r"(.)\1\1")


def nearness(one: str, other: str) -> int | None:
    """How many edits or swaps of neighbouring letters lie between two spellings of one label; None where they are two.

    Two roles are two labels (`Interviewer`, `Interviewee`), and so are labels that differ in a number, a letter that
    stands alone (`Speaker A`), or an ending that makes another word of it (`Students`, `Daniela`).
    """
    first, second = _WORDS.findall(one.casefold()), _WORDS.findall(other.casefold())
    if _NUMBERS.findall(one) != _NUMBERS.findall(other):
        return None
    if "".join(first) == "".join(second):
        return 0 if one.casefold() == other.casefold() else 1
    differing = [(a, b) for a, b in zip(first, second, strict=False) if a != b]
    if len(first) != len(second) or len(differing) != 1:
        return None
    return _word_nearness(*differing[0], alone=len(first) == 1)


def _word_nearness(one: str, other: str, alone: bool) -> int | None:
    if (one in ROLES and other in ROLES) or inflected(one, other):
        return None
    shorter = min(len(one), len(other))
    if swapped(one, other):
        return 1 if shorter >= (_SHORT if not alone else 2) else None
    edits = distance(one, other)
    if edits == 1 and shorter > _ROLE and (one in ROLES) != (other in ROLES):
        return 1
    if edits == 1 and not alone and len(one) != len(other) and shorter >= _SHORT:
        return 1  # a letter lost or doubled, beside a word that is the same: no other person's name
    if edits == 1 and shorter >= _SHORT + (2 if alone else 1) - (0 if one[0] == other[0] else -1):
        return 1
    if shorter >= _LONG and edits <= 3 and one[0] == other[0] and skeleton(one) == skeleton(other):
        return edits
    return None


def inflected(one: str, other: str) -> bool:
    """Whether only the ending differs, in a way that makes another word: a plural, a feminine, -er and -ee."""
    if (one in ROLES) != (other in ROLES) and max(len(one), len(other)) > _LONG:
        return (one + "s" == other) or (other + "s" == one)
    short, long = sorted((one, other), key=len)
    if long[:-1] == short and long[-1] in "aeosn":
        return True
    return len(short) == len(long) and short[:-1] == long[:-1] and {short[-1], long[-1]} <= set("aeioyr")


def swapped(one: str, other: str) -> bool:
    """Whether two neighbouring letters changed places."""
    differing = [index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    if len(one) != len(other) or len(differing) != 2:
        return False
    left, right = differing
    return right == left + 1 and one[left] == other[right] and one[right] == other[left]


def skeleton(word: str) -> str:
    """What is left of a word without vowels and doublings: how it sounds, more or less."""
    heard = word.replace("ph", "f").replace("ck", "k").replace("c", "k").replace("z", "s")
    return "".join(sound for sound, _ in groupby(heard[:1] + _HARDLY_HEARD.sub("", heard[1:])))


def distance(one: str, other: str) -> int:
    """The fewest insertions, deletions, substitutions and swaps of neighbours that make one text of the other."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for index, letter in enumerate(one, 1):
        before, last, row = row, before, [index]
        for at, compared in enumerate(other, 1):
            best = min(before[at] + 1, row[-1] + 1, before[at - 1] + (letter != compared))
            if index > 1 and at > 1 and letter == other[at - 2] and one[index - 2] == compared:
                best = min(best, last[at - 2] + 1)
            row.append(best)
    return row[-1]
