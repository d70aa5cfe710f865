"""What is known of a language: how it asks, answers and annotates, by the patterns and words of its file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from transcript_lint import pattern

from ._sentences import STOPS, behind_stops, first_word, words_behind_marks
from ._signs import Signs, folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import Any

_CONTRACTION = pattern(r"['’]\w+")
_WORD = pattern(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_PIECE = pattern(r"\{([a-z_]+)\}")
_CONVENIENCE = pattern(r" \?| |'")
_WRITTEN_OUT = {" ?": r"\s*+", " ": r"\s+", "'": r"(?:\s?['’]\s?)?+"}
_NOTHING = pattern(r"(?!)")
_NONE = frozenset[str]()
_kept = partial(pattern, keep=True)
_LEAD = "{lead}"
# After so many texts, one pattern of some is made: to read a kept one takes as long as to look for one after the other.
_MANY = 100


def _written_out(sources: dict[str, str], name: str, without: str = "") -> str:
    """A pattern of a language's file without what it may begin with, its conveniences written out."""
    source = sources[name].removeprefix(without)
    while piece := _PIECE.search(source):
        source = source.replace(piece[0], f"(?:{sources[piece[1]]})")
    return "(?i)" + _CONVENIENCE.sub(lambda found: _WRITTEN_OUT[found[0]], source)


def _for_folded(sources: dict[str, str], name: str) -> str:
    """The same for a text in lower case, which takes half the time."""
    return _written_out(sources, name, _LEAD).removeprefix("(?i)")


def _any_for_folded(sources: dict[str, str], names: Iterable[str]) -> str:
    """The same for any of some patterns."""
    return f"(?:{'|'.join(f'(?:{_for_folded(sources, name)})' for name in names)})"


def _sentence(sources: dict[str, str], names: Iterable[str]) -> str:
    """A sentence behind a mark, in lower case, that begins with what one of some patterns has behind its `{lead}`."""
    return behind_stops(f"(?>{_for_folded(sources, 'lead')}){_any_for_folded(sources, names)}")


class Language:
    """What is known about one language.

    `common` are the words it is known by, `empty` those that carry no topic, `endings` what inflection adds to one,
    `sources` its patterns by name, and `signs` texts in lower case, one of which begins a word in all that a pattern
    finds; `agreeing` are words that a reply begins with which only agrees, `unfinished` those that no answer ends on,
    `beginnings` those that a sentence begins with that asks without a question mark; `annotations` are words that stand
    in brackets, and `unheard` those of them that say that nobody could be understood. `needed` are texts by the name of
    a pattern, one of which is in all that it finds, and `first` words, one of which begins all that it finds behind its
    `{lead}`.
    """

    __slots__ = (
        "_at",
        "_begun",
        "_folded",
        "_looks",
        "_patterns",
        "_together",
        "agreeing",
        "annotations",
        "beginnings",
        "common",
        "empty",
        "endings",
        "first",
        "needed",
        "signs",
        "sources",
        "unfinished",
        "unheard",
    )

    def __init__(self, said: Mapping[str, Any]) -> None:
        """`said` is what a language's file has, by name; all but `COMMON` and `PATTERNS` may be missing."""
        self.common: frozenset[str] = said["COMMON"]
        self.sources: dict[str, str] = said["PATTERNS"]
        self.signs = Signs(said.get("SIGNS", {}))
        self.empty: frozenset[str] = said.get("EMPTY", _NONE)
        self.endings: tuple[str, ...] = said.get("ENDINGS", ())
        self.agreeing: frozenset[str] = said.get("AGREEING", _NONE)
        self.beginnings: frozenset[str] = said.get("BEGINNINGS", _NONE)
        self.annotations: frozenset[str] = said.get("ANNOTATIONS", _NONE)
        self.unheard: frozenset[str] = said.get("UNHEARD", _NONE)
        self.unfinished: frozenset[str] = said.get("UNFINISHED", _NONE)
        self.needed: Mapping[str, tuple[str, ...]] = said.get("NEEDED", {})
        self.first: Mapping[str, frozenset[str]] = said.get("FIRST", {})
        self._patterns = {name: _kept(partial(_written_out, self.sources, name)) for name in self.sources}
        self._folded: dict[str, re.Pattern[str]] = {}
        self._together: dict[tuple[str, ...], re.Pattern[str]] = {}
        self._looks = Counter[tuple[str, ...]]()
        self._begun = "", ""
        self._at = 0

    @property
    def known(self) -> bool:
        """Whether anything is known: of a language that is not, no rule can tell how it asks and answers."""
        return bool(self.sources)

    def pattern(self, name: str) -> re.Pattern[str]:
        """The pattern of that name, compiled when it is first needed; one that a language lacks never matches."""
        return self._patterns.get(name, _NOTHING)

    def folded(self, name: str) -> re.Pattern[str]:
        """The same for a text in lower case, which takes half the time; without its `{lead}`, if it has one."""
        if name not in self.sources:
            return _NOTHING
        if name not in self._folded:
            self._folded[name] = _kept(partial(_for_folded, self.sources, name))
        return self._folded[name]

    def matching(self, names: tuple[str, ...], texts: Iterable[tuple[str, str]]) -> set[str]:
        """Those of some texts, each with itself in lower case, that one of some patterns matches in lower case."""
        both = list(texts)
        if self._is_one_of_many(names, len(both)):
            match = self._any(names, _any_for_folded).match
            return {text for text, lowered in both if match(lowered)}
        return {
            text
            for text, lowered in both
            if any(self._may_find(name, lowered) and self.folded(name).match(lowered) for name in names)
        }

    def begins(self, name: str, text: str) -> bool:
        """Whether a text begins with what that pattern has behind its `{lead}`, after such a lead or none.

        A lead gives nothing back, so that looking for it apart is the same; it is long, and many patterns have it.
        """
        if name not in self.sources:
            return False
        if text is not self._begun[0]:
            lowered = folded(text)
            self._begun, self._at = (text, lowered), self._behind_lead(lowered, 0)
        lowered, at = self._begun[1], self._at if self.sources[name].startswith(_LEAD) else 0
        return self._may_find(name, lowered) and self._begins_at(name, lowered, at)

    def has_sentence(self, names: tuple[str, ...], text: str) -> bool:
        """Whether a sentence of a text may begin with one of some patterns that have a `{lead}`: a quick look.

        It looks at a text without wide gaps, and takes `e.g.` for an end too.
        """
        if not self.sources:
            return False
        lowered = f".{folded(text)}"
        if self._is_one_of_many(names, 1):
            return self._any(names, _sentence).search(lowered) is not None
        may = [name for name in names if self._may_find(name, lowered)]
        begun = [self._behind_lead(lowered, found.end()) for found in STOPS.finditer(lowered)] if may else ()
        return any(self._begins_at(name, lowered, at) for name in may for at in begun)

    def beginning(self, name: str, texts: Iterable[str]) -> set[str]:
        """Those of some texts in lower case that begin with that pattern, which has a `{lead}`."""
        begun = ((text, self._behind_lead(text, 0)) for text in texts) if name in self.sources else ()
        return {text for text, at in begun if self._begins_at(name, text, at)}

    def may_ask_barely(self, text: str) -> bool:
        """Whether a sentence in a text may ask without a question mark, by a look at the first word of each."""
        if not self.beginnings:
            return self.known
        text = folded(text)
        words = words_behind_marks(f".{text}")
        if not self.beginnings.isdisjoint(words) or any(sign in text for sign in self.signs.of("bare")):
            return True
        return any(map(self.folded("drawn_out").fullmatch, words))

    def _is_one_of_many(self, names: tuple[str, ...], texts: int) -> bool:
        """Whether, with these, so many texts were looked at for some patterns that one of all pays."""
        self._looks[names] += texts
        return self._looks[names] > _MANY

    def _any(self, names: tuple[str, ...], made: Callable[[dict[str, str], Iterable[str]], str]) -> re.Pattern[str]:
        """One pattern of some, made as is said: to try one after the other takes longer."""
        if names not in self._together:
            known = tuple(name for name in names if name in self.sources)
            self._together[names] = _kept(partial(made, self.sources, known)) if known else _NOTHING
        return self._together[names]

    def _behind_lead(self, text: str, at: int) -> int:
        lead = self.folded("lead").match(text, at)
        return lead.end() if lead else at

    def _may_find(self, name: str, text: str) -> bool:
        """Whether a text in lower case may have what that pattern finds: a quick look, for which it is not made."""
        return name in self.sources and (name not in self.needed or any(map(text.__contains__, self.needed[name])))

    def _begins_at(self, name: str, text: str, at: int) -> bool:
        """Whether a text in lower case has there what that pattern finds behind its lead."""
        if name in self.first and first_word(text, at) not in self.first[name]:
            return False
        return self.folded(name).match(text, at) is not None

    def topics(self, text: str) -> frozenset[str]:
        """The words of a text that say what it is about, in lower case and without inflection."""
        words = [word for word in words_of(text) if len(word) > 2 and word not in self.empty]
        return frozenset(map(self._stem, words))

    def _stem(self, word: str) -> str:
        ending = next((one for one in self.endings if word.endswith(one) and len(word) > len(one) + 2), "")
        return word[: len(word) - len(ending)].rstrip("e")


def without_contractions(text: str) -> str:
    """A text without what is said so shortly that an apostrophe stands for it: `I'm` has no topic of its own."""
    return _CONTRACTION.sub("", text)


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, with straight apostrophes."""
    return _WORD.findall(text.lower().replace("’", "'"))
