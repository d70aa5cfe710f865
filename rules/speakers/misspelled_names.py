"""A name in what is said, not spelled as its bearer is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from types import MappingProxyType

from transcript_lint import Edit, Finding, Fix, Glance, Related, Span, Transcript, Turn, pattern, rule
from transcript_lint.record import NamedTuple

from ._labels import ROLES, is_glob, labels_of, stands_for, turns_by_label
from ._names import TITLES, addressed, introduced
from ._spelling import distance, doubled, inflected, is_no_name, keys, skeleton, swapped

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import Annotated

_NONE: Mapping[str, str] = MappingProxyType({})
_SHORT, _SOUNDS, _LONG, _LONGER = 3, 4, 6, 7
_WINDOW = 40
_OFTEN = 3  # turns of a guest, whose label is then most likely right
_BESIDE = 2  # turns before and behind one, of whose speakers somebody is spoken to
_WORD = pattern(r"(?<![\w’'-])[^\W\d_a-z][^\W\d_]+")
_BEFORE = pattern(r"(?<![\w’'-])([^\W\d_a-z][^\W\d_]+) \Z")
_BEHIND = pattern(r"[.,]? ([^\W\d_a-z][^\W\d_]+)")
_LISTED_BEFORE = pattern(r"(?<![^\W\d_])([^\W\d_]+)(?:,(?: and)?| and) \Z")
_LISTED_BEHIND = pattern(r"(?:,(?: and)?| and) ([^\W\d_]+)")
_CALLED_BEFORE, _CALLED_BEHIND = pattern(r"\w, \Z"), pattern(r"[.?!](?![\"”’])|\Z")
_WITHIN = pattern(r"[\w,] \Z")
_TITLED = pattern(r"(?<!\w)(\w+)\. \Z")
_SPELLED_OUT = {"ä": "ae", "ö": "oe", "ü": "ue"}
_CALLED_FIRST = pattern(
    r"(?:\A|[.?!] |\w, )(?:(?i:alright|all right|okay|ok|so|yeah|yes|well|now|and|but),? )?\Z",
)
_TOLD_BEFORE = pattern(r"(?i)\b(?:as|like|what) \Z")
_TOLD_BEHIND = pattern(r" (?:(?:just )?(?:said|mentioned|pointed|referenced|described|explained)|was saying)\b")
_OWN_BEFORE, _AM_BEFORE = pattern(r"[Mm]y name(?:['’]s| is) \Z"), pattern(r"\bI(?:['’]m| am) \Z")


class _Person(NamedTuple):
    """Somebody with a name: the label that they have, if any, and the first and last word of the name."""

    label: str | None
    first: str
    last: str


def _sign(glance: Glance, *, speaker_labels: Sequence[str] = (), names: Sequence[str] = ()) -> bool:
    """Whether the project says who there is."""
    return bool(speaker_labels or names)


@rule(fix=True, sign=_sign)
def misspelled_names(
    transcript: Transcript,
    *,
    speaker_labels: Annotated[Sequence[str], "every label that may speak; without any names, nothing is checked"] = (),
    speaker_aliases: Annotated[Mapping[str, str], "other spellings, and the label that each stands for"] = _NONE,
    names: Annotated[Sequence[str], "the names of others who are spoken of, as they are to be written"] = (),
) -> Iterator[Finding]:
    """A name in what is said that is not spelled as the project spells it.

    Recognisers write the name that they know: `Thanks, Jared.` for Jerod. Whoever searches for what was said to or
    about somebody misses it. The names are those of the labels that the project declares, those of guests who speak
    three times and more where it declares a `*`, and others that it lists. A word with a capital is found that is a
    slip or two away from one of them, or sounds like it, where the place says whom it means: beside the other half of
    the name (`Laura Hogan` for Lara Hogan) or the title; where somebody who speaks next to this turn is greeted,
    thanked or called; in a list of people who speak here (`Ben, Kayla and Ryan`); where somebody has said so (`as Sean
    said`); and where who speaks gives it as their own. What can be nothing but a slip of a speaker's first name
    (`Brrian`) is found anywhere, and so is, within a sentence, one slip in a word of seven letters that the project
    lists (`Kubernets`), or `oe` for its `ö`. Not found is a name that somebody else has: a label, a listed name or one
    that its bearer gives, another form of a name (`Daniela` for Daniel), and who may be kin (`Sara Hogan`).

    Bad, with speaker-labels = ["Jerod Santo", "Lara Hogan"]:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Jerod Santo: We are here with Laura Hogan. How are you?
        ----------- who is called so
                                      ^^^^^ not as the project spells it: expected `Lara`
        Lara Hogan: Fine. Thanks, Jared.
        ---------- who is called so
                                  ^^^^^ not as the project spells it: expected `Jerod`

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Jerod Santo: We are here with Lara Hogan. How are you?
        Lara Hogan: Fine. Thanks, Jerod.

    Bad, with names = ["Brian Kernighan"]:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Who wrote it?
        Candidate: Brian Kernigan did.
                         ^^^^^^^^ not as the project spells it: expected `Kernighan`

    Good, with speaker-labels = ["Jerod Santo", "Lara Hogan"]:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Jerod Santo: Have you worked with Jared? My brother Gerard has.
        Lara Hogan: No, but with Sara Hogan, Jerod.
    """
    speaking = frozenset(labels_of(transcript))
    declared = [label for label in speaker_labels if not is_glob(label)] + _guests(transcript, speaker_labels)
    full = [*_people(declared), *_people(speaker_aliases), *(one._replace(label=None) for one in _people(names))]
    if not full:
        return
    own = {one.label for one in full}
    known = {word for name in (*speaker_labels, *speaker_aliases, *names, *speaking) for word in _folded(name)}
    known |= TITLES | {named.name.casefold() for label, named in introduced(transcript).items() if label not in own}
    halves, places = _Halves(full, speaking), _Places(transcript, [one for one in full if one.label in speaking])
    listed = _Listed(names)
    words = set(_WORD.findall(transcript.source.text, *transcript.span))
    other = {word for word in words if word.casefold() not in known and word[0].isupper() and not word.isupper()}
    near = {word: firsts for word in other if (firsts := places.near(word))}
    slips = {word: meant for word in other if (meant := listed.near(word))}
    bearers = {part: one.label for one in full if one.label in speaking for part in (one.first, one.last)}
    for turn in transcript.holding(*near, *slips, *(word for word in words if halves.has(word))):
        found: dict[tuple[int, int], set[str]] = {}
        for match in _WORD.finditer(turn.text):
            for at, meant in halves.beside(turn.text, match):
                if meant and turn.text[slice(*at)] in other:
                    found.setdefault(at, set()).update(meant)
            if match[0] in near and match.span() not in found:
                found[match.span()] = places.meant(turn, match, near[match[0]])
            if match[0] in slips and not found.get(match.span()) and _is_within(turn.text, match.start()):
                found[match.span()] = {*slips[match[0]]}
        for at, meant in found.items():
            if len(meant) == 1:
                yield _finding(transcript, turn.span(*at), name := meant.pop(), bearers.get(name))


def _guests(transcript: Transcript, declared: Sequence[str]) -> list[str]:
    """The labels that speak several times and for which only a glob is declared."""
    globs = [one for one in declared if is_glob(one)]
    labels = [label for label in labels_of(transcript) if label not in declared] if globs else []
    known = [label for label in labels if any(stands_for(glob, label) for glob in globs)]
    return [label for label in known if transcript.labels.count(label) >= _OFTEN]


def _finding(transcript: Transcript, span: Span, name: str, label: str | None) -> Finding:
    related = (Related(turns_by_label(transcript)[label][0].label_span, "who is called so"),) if label else ()
    fix = Fix(f"write `{name}`", (Edit(span, name),), "unsafe")
    return Finding(f"not as the project spells it: expected `{name}`", span, related, fix)


class _Halves:
    """The two halves of names, and of titles and the names of those who speak, by each other."""

    def __init__(self, people: Iterable[_Person], speaking: Collection[str]) -> None:
        self._last: dict[str, set[str]] = {}
        self._first: dict[str, set[str]] = {}
        people = [one for one in people if one.first != one.last]
        for _, first, last in people:
            self._last.setdefault(first.casefold(), set()).add(last)
            self._first.setdefault(last.casefold(), set()).add(first)
        for one in people:
            if one.first.casefold() in TITLES:
                self._first[one.last.casefold()].discard(one.first)
                if one.label not in speaking:
                    self._last[one.first.casefold()].discard(one.last)

    def has(self, word: str) -> bool:
        """Whether a word is half of a name."""
        return word.casefold() in self._last or word.casefold() in self._first

    def beside(self, text: str, match: re.Match[str]) -> Iterator[tuple[tuple[int, int], set[str]]]:
        """The words beside half of a name that are near to the other half, each with what it may have to be."""
        word, (start, end) = match[0].casefold(), match.span()
        if word in self._last and (behind := _BEHIND.match(text, end)):
            yield behind.span(1), {last for last in self._last[word] if _near(behind[1], last)}
        if word in self._first and (before := _BEFORE.search(text[max(start - _WINDOW, 0) : start])):
            at = max(start - _WINDOW, 0)
            span = (at + before.start(1), at + before.end(1))
            near = {first for first in self._first[word] if _near(before[1], first)}
            yield span, {first for first in near if not _other(before[1], first)}


class _Places:
    """Where in a transcript a first name stands that can only be that of somebody who speaks here."""

    def __init__(self, transcript: Transcript, speaking: Iterable[_Person]) -> None:
        self._transcript = transcript
        self._labels = {one.first: one.label for one in speaking if one.first.casefold() not in TITLES}
        self._folded = {first.casefold() for first in self._labels}
        self._by_key: dict[str, list[str]] = {}
        for first in self._labels:
            for key in keys(first):
                self._by_key.setdefault(key, []).append(first)
        self._addressed: frozenset[Span] | None = None

    def near(self, word: str) -> set[str]:
        """The first names that a word is near to, and no short form of."""
        alike = {first for key in keys(word) for first in self._by_key.get(key, ())}
        return {first for first in alike if _near(word, first) and not _is_short_form(word, first)}

    def meant(self, turn: Turn, match: re.Match[str], near: Collection[str]) -> set[str]:
        """Those of the first names near to a word in a turn that it must be, as the place says that it is one."""
        word, (start, end) = match[0], match.span()
        before, behind = turn.text[max(start - _WINDOW, 0) : start], turn.text[end : end + _WINDOW]
        if slips := {first for first in near if _is_slip(word, first, within=bool(_WITHIN.search(before)))}:
            return slips
        name = _is_name(word)
        near = {first for first in near if name or distance(word.casefold(), first.casefold()) == 1}
        others = {first for first in near if self._labels[first] != turn.label}
        if _OWN_BEFORE.search(before) or (name and _AM_BEFORE.search(before)):
            return near - others
        if self._listed(before, behind) or (_TOLD_BEFORE.search(before) and _TOLD_BEHIND.match(behind)):
            return others
        called = self._greeted(turn.span(start, end)) or _called(before, behind, name)
        return others & self._beside(turn) if called else set()

    def _listed(self, before: str, behind: str) -> bool:
        """Whether the first names of people who speak here stand on both sides."""
        sides = (_LISTED_BEFORE.search(before), _LISTED_BEHIND.match(behind))
        return all(side and side[1].casefold() in self._folded for side in sides)

    def _greeted(self, span: Span) -> bool:
        if self._addressed is None:
            self._addressed = frozenset(naming.span for naming in addressed(self._transcript))
        return span in self._addressed

    def _beside(self, turn: Turn) -> set[str]:
        """The first names of those who speak up to two turns before or behind one."""
        turns = self._transcript.turns
        at = bisect_left(turns, turn.text_at, key=attrgetter("text_at"))
        labels = {other.label for other in turns[max(at - _BESIDE, 0) : at + _BESIDE + 1]}
        return {first for first, label in self._labels.items() if label in labels}


class _Listed:
    """The words of the names that a project lists, and what can only be a slip in one of them."""

    def __init__(self, names: Iterable[str]) -> None:
        words = {word for name in names for word in name.split() if word.isalpha() and word[0].isupper()}
        self._by_key: dict[str, set[str]] = {}
        for word in words:
            for key in keys(word):
                self._by_key.setdefault(key, set()).add(word)

    def near(self, word: str) -> set[str]:
        """The words that a word can only be a slip in."""
        alike = {listed for key in keys(word) for listed in self._by_key.get(key, ())}
        return {listed for listed in alike if _is_listed(word.casefold(), listed.casefold())}


def _is_listed(word: str, listed: str) -> bool:
    """Whether a word is one slip away from a listed one, or written without its umlauts."""
    if _spelled_out(word) == _spelled_out(listed):
        return True
    longer = min(len(word), len(listed)) >= _LONGER and word[0] == listed[0]
    other = word[:-1] in (listed, listed[:-1]) or listed[:-1] == word or _is_name(word)
    return longer and distance(word, listed) == 1 and not other


def _spelled_out(word: str) -> str:
    return "".join(_SPELLED_OUT.get(letter, letter) for letter in word)


def _is_within(text: str, start: int) -> bool:
    """Whether a word stands within a sentence, where one that is no name has no capital, or behind a title."""
    before = text[max(start - _WINDOW, 0) : start]
    titled = _TITLED.search(before)
    return bool(_WITHIN.search(before)) or bool(titled and titled[1].casefold() in TITLES)


def _called(before: str, behind: str, name: bool) -> bool:
    """Whether somebody is spoken to at the end of a sentence, or before more of it by what is a name people have."""
    if _CALLED_BEFORE.search(before) and _CALLED_BEHIND.match(behind):
        return True
    return name and behind[:1] == "," and bool(_CALLED_FIRST.search(before))


def _is_name(word: str) -> bool:
    from ._people import NAMES  # only here, as few words come this far

    return word.casefold() in NAMES


def _folded(name: str) -> list[str]:
    return [word.strip(".").casefold() for word in name.split()]


def _people(labels: Collection[str]) -> Iterator[_Person]:
    """Those of some labels that are names: `Lara Hogan`, `Lara`, `JUSTICE KAGAN`, but no role, code or initials."""
    for label in labels:
        words = [_written(word.rstrip(".")) for word in label.split()]
        first = [word.casefold() for word in words[:-1]]
        if first and first[-1] in TITLES:
            words = words[-2:]
        elif any(word.casefold() in ROLES for word in words):
            continue
        written = all(word.isalpha() and word[0].isupper() and len(word) > 1 for word in words)
        if written and len(words[0]) >= _SHORT - (len(words) > 1):
            yield _Person(label, words[0], words[-1])


def _written(word: str) -> str:
    """A word of a label as it is written within a sentence."""
    return word.capitalize() if word.isupper() and len(word) >= _SHORT and not word.startswith("MC") else word


def _other(word: str, first: str) -> bool:
    """Whether a first name beside the right last name may well be somebody else's, or a nickname: `Sara`, for Lara."""
    return (word[0] != first[0] or _is_short_form(word, first)) and _is_name(word)


def _is_short_form(word: str, name: str) -> bool:
    """Whether one of two is a short form of the other (`Nick`, `Nicky`), and not the same with a letter doubled."""
    short, long = sorted((word.casefold(), name.casefold()), key=len)
    return long.startswith(short) and not doubled(long, short)


def _is_slip(word: str, name: str, within: bool) -> bool:
    """Whether a word near to a name can be nothing but a slip: `Briian`, `BBrian`, within a sentence also `Brain`."""
    one, two = word.casefold(), name.casefold()
    if len(two) <= _SHORT or len(set(one)) == 1 or _is_name(word):
        return False
    return doubled(one, two) or is_no_name(word, name) or (within and len(two) > _SOUNDS and swapped(one, two))


def _near(word: str, name: str) -> bool:
    """Whether a word is a slip or two away from a name, or sounds like it, and is no other form of it."""
    one, two = word.casefold(), name.casefold()
    if one == two or inflected(one, two) or two + "s" == one:
        return False
    far, shorter = distance(one, two), min(len(one), len(two))
    if far == 1:
        return shorter > _SHORT or (shorter == _SHORT and len(one) != len(two))
    alike = shorter >= _LONG or (shorter >= _SOUNDS and skeleton(one) == skeleton(two))
    return far == 2 and one[0] == two[0] and alike
