"""What is known of a language: how it asks, answers and annotates, by the patterns and words of its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from transcript_lint import pattern

from ._sentences import behind_marks, behind_stops

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import Any

_CONTRACTION = pattern(r"['’]\w+")
_WORD = pattern(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_PLAIN = bytes(at if bytes([at]).isalnum() else 32 for at in range(256))
_PIECE = pattern(r"\{([a-z_]+)\}")
_CONVENIENCE = pattern(r" \?| |'")
_WRITTEN_OUT = {" ?": r"\s*+", " ": r"\s+", "'": r"(?:\s?['’]\s?)?+"}
_NOTHING = pattern(r"(?!)")
_NONE = frozenset[str]()
_kept = partial(pattern, keep=True)
_LEAD = "{lead}"


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
    return "|".join(f"(?:{_for_folded(sources, name)})" for name in names)


def _any_of(words: Iterable[str], letters: int = 1) -> str:
    """A regular expression for any of some texts, the longest first, by so many first letters, which is much faster."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words, reverse=True):
        rests.setdefault(word[:1], []).append(word[1:])
    together = [
        first + (_any_of(rest, letters - 1) if first and letters > 1 else f"(?:{'|'.join(rest)})")
        for first, rest in rests.items()
    ]
    return f"(?:{'|'.join(together)})"


def _any_sign(signs: Mapping[str, tuple[str, ...]]) -> str:
    """A space in front of any sign of all patterns, in a plain text."""
    return f" (?=({_any_of({_plainly(sign) for those in signs.values() for sign in those}, 2)}))"


def _plainly(sign: str) -> str:
    return plain(folded(sign)).lstrip()


def _beginning(sources: dict[str, str], words: Iterable[str]) -> str:
    """What a sentence begins with that asks without a question mark, where it is not the first."""
    drawn_out = _written_out(sources, "drawn_out").removeprefix("(?i)")
    return behind_marks(rf"{drawn_out}\b|{_any_of(words)}\b")


def _sentence(sources: dict[str, str], names: Iterable[str]) -> str:
    """A sentence behind a mark, in lower case, that begins with what one of some patterns has behind its `{lead}`."""
    forms = _any_for_folded(sources, (name for name in names if name in sources))
    return behind_stops(f"(?>{_for_folded(sources, 'lead')})(?:{forms})")


class Language:
    """What is known about one language.

    `common` are the words it is known by, `empty` those that carry no topic, `endings` what inflection adds to one,
    `sources` its patterns by name, and `signs` texts in lower case, one of which begins a word in all that a pattern
    finds; `agreeing` are words that a reply begins with which only agrees, `unfinished` those that no answer ends on,
    `beginnings` those that a sentence begins with that asks without a question mark; `annotations` are words that stand
    in brackets, and `unheard` those of them that say that nobody could be understood.
    """

    __slots__ = (
        "_any",
        "_at",
        "_beginning",
        "_begun",
        "_behind_lead",
        "_folded",
        "_named",
        "_patterns",
        "_plain_signs",
        "_sentences",
        "_sign",
        "agreeing",
        "annotations",
        "common",
        "empty",
        "endings",
        "signs",
        "sources",
        "unfinished",
        "unheard",
    )

    def __init__(self, said: Mapping[str, Any]) -> None:
        """`said` is what a language's file has, by name; all but `COMMON` and `PATTERNS` may be missing."""
        self.common: frozenset[str] = said["COMMON"]
        self.sources: dict[str, str] = said["PATTERNS"]
        self.signs: Mapping[str, tuple[str, ...]] = said.get("SIGNS", {})
        self.empty: frozenset[str] = said.get("EMPTY", _NONE)
        self.endings: tuple[str, ...] = said.get("ENDINGS", ())
        self.agreeing: frozenset[str] = said.get("AGREEING", _NONE)
        self.annotations: frozenset[str] = said.get("ANNOTATIONS", _NONE)
        self.unheard: frozenset[str] = said.get("UNHEARD", _NONE)
        self.unfinished: frozenset[str] = said.get("UNFINISHED", _NONE)
        sources, beginnings = self.sources, said.get("BEGINNINGS", _NONE)
        self._sign = _kept(partial(_any_sign, self.signs))
        self._named: dict[str, frozenset[str]] = {}
        self._plain_signs: dict[str, tuple[str, ...]] = {}
        self._patterns = {name: _kept(partial(_written_out, sources, name)) for name in sources}
        led = [name for name, source in sources.items() if source.startswith(_LEAD)]
        self._behind_lead = {name: _kept(partial(_written_out, sources, name, _LEAD)) for name in led}
        self._folded = {name: _kept(partial(_for_folded, sources, name)) for name in led}
        if sources:
            self._folded["lead"] = _kept(partial(_for_folded, sources, "lead"))
        self._beginning = _kept(partial(_beginning, sources, beginnings)) if beginnings else None
        self._any: dict[tuple[str, ...], re.Pattern[str]] = {}
        self._sentences: dict[tuple[str, ...], re.Pattern[str]] = {}
        self._begun = ""
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

    def folded_any(self, names: tuple[str, ...]) -> re.Pattern[str]:
        """What any of some patterns matches in a text in lower case: to try them one by one takes longer."""
        if names not in self._any:
            known = tuple(name for name in names if name in self.sources)
            self._any[names] = _kept(partial(_any_for_folded, self.sources, known)) if known else _NOTHING
        return self._any[names]

    def begins(self, name: str, text: str) -> bool:
        """Whether a text begins with what that pattern has behind its `{lead}`, after such a lead or none.

        A lead gives nothing back, so that looking for it apart is the same; it is long, and many patterns have it.
        """
        if name not in self.sources:
            return False
        if text is not self._begun:
            self._begun, self._at = text, self._behind(text, 0)
        at = self._at if self.sources[name].startswith(_LEAD) else 0
        return self._without_lead(name).match(text, at) is not None

    def has_sentence(self, names: tuple[str, ...], text: str) -> bool:
        """Whether a sentence of a text may begin with one of some patterns that have a `{lead}`: a quick look.

        It looks at a text without wide gaps, and takes `e.g.` for an end too.
        """
        if not self.sources:
            return False
        if names not in self._sentences:
            self._sentences[names] = _kept(partial(_sentence, self.sources, names))
        return self._sentences[names].search("." + folded(text)) is not None

    def beginning(self, name: str, texts: Iterable[str]) -> set[str]:
        """Those of some texts in lower case that begin with that pattern, which has a `{lead}`."""
        if name not in self._folded:
            return set()
        lead, form = self._folded["lead"], self._folded[name]
        return {text for text in texts if form.match(text, led.end() if (led := lead.match(text)) else 0)}

    def may_ask_barely(self, text: str) -> bool:
        """Whether a sentence in a text may ask without a question mark, by a look at the first word of each."""
        if not self._beginning:
            return self.known
        text = folded(text)
        return self._beginning.search("." + text) is not None or any(
            sign in text for sign in self.signs.get("bare", ())
        )

    def _behind(self, text: str, at: int) -> int:
        lead = self.pattern("lead").match(text, at)
        return lead.end() if lead else at

    def _without_lead(self, name: str) -> re.Pattern[str]:
        return self._behind_lead.get(name) or self._patterns[name]

    def signs_in(self, text: str) -> Iterator[tuple[int, frozenset[str]]]:
        """Where a text in lower case may have signs, and of which patterns: all are looked for at once.

        It is told by letters and digits of ASCII alone, whatever stands between them: a quick look.
        """
        if not self.signs:
            return
        for found in self._sign.finditer(f" {plain(text)} "):
            yield found.start(), self._named.get(found[1]) or self._names_of(found[1])

    def _names_of(self, sign: str) -> frozenset[str]:
        """The names of the patterns of which a plain sign is one, or begins with one."""
        if not self._plain_signs:
            self._plain_signs = {name: tuple(map(_plainly, those)) for name, those in self.signs.items()}
        names = (name for name, those in self._plain_signs.items() if sign.startswith(those))
        return self._named.setdefault(sign, frozenset(names))

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


def plain(text: str) -> str:
    """A text in lower case with a space for whatever is no ASCII letter or digit; as long as it was."""
    return text.encode("ascii", "replace").translate(_PLAIN).decode("ascii")


def folded(text: str) -> str:
    """A text in lower case, as patterns without regard to case take it, and of the same length."""
    lowered = text.lower() if text.isascii() else text.replace("\u0130", "i").lower()
    return lowered if lowered.isascii() else lowered.replace("\u0131", "i").replace("\u017f", "s")
