"""A name that must not appear."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from transcript_lint import Document, Finding, Glance, Span, pattern, rule

from ._personal import personal

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import Annotated


@cache
def _pattern(names: tuple[str, ...], as_written: tuple[str, ...]) -> re.Pattern[str]:
    """What finds the names, the longest first; the group that matched tells which, in the order of `_by_length`."""
    import re

    spelled = [f"(?i:{_spelled(name.strip())})" for name in names]
    spelled += [f"{_spelled(name.strip())}|{_spelled(name.strip().upper())}" for name in as_written]
    either = "|".join(f"({spelled[number]})" for number in _by_length((*names, *as_written)))
    return re.compile(rf"(?<!{_LETTER})(?:{either})[sS]?(?!{_LETTER})")


def _by_length(names: tuple[str, ...]) -> list[int]:
    """The numbers of the names that say something, those of longer ones first."""
    return sorted((at for at, name in enumerate(names) if name.strip()), key=lambda at: -len(names[at].strip()))


def _spelled(name: str) -> str:
    """A pattern for a name with any apostrophe, white space or hyphens, and its letters whole or in parts."""
    import re
    from unicodedata import normalize

    def spelled(form: str) -> str:
        return r"[\s-]+".join(_APOSTROPHES.sub("['’ʼ]", re.escape(part)) for part in re.split(r"[\s-]+", form))

    return "|".join(dict.fromkeys(spelled(form) for form in (normalize("NFC", name), normalize("NFD", name))))


def _sign(glance: Glance, *, names: Sequence[str] = (), as_written: Sequence[str] = ()) -> bool:
    """Whether the project declares any."""
    return bool(names or as_written)


@rule(severity="error", fix=True, sign=_sign, sections=True)
def real_names(
    document: Document,
    *,
    names: Annotated[Sequence[str], "the names that must not appear, in any case of letters"] = (),
    as_written: Annotated[
        Sequence[str], "those that are words, too: found only as they are written here, or all in capitals"
    ] = (),
    marker: Annotated[str, "what the fix puts in their place"] = "[name]",
) -> Iterator[Finding]:
    """A name that must not appear.

    A project that promised its speakers pseudonyms lists their real names, and those of people and places they
    speak of; each must be gone from labels, titles and text. Without a list nothing is checked. Found is a name in
    any case of letters, with any apostrophe, with hyphens for spaces, with letters that are put together of parts, and
    with an `s` behind it; not in another spelling (`Mueller` for `Müller`), which is to be listed as well. A name
    that is a word, too (`Will`, `May`), would be found in every sentence with that word: listed in `as-written`, it is
    found where it has its capital (at the beginning of a sentence, too), and not where the word has none.

    The list says who spoke: where a repository is to be given away, it belongs in the `transcript-lint.toml` of a
    folder above that of the repository, which holds there as well.

    The fix puts the marker in its place. In labels and identifiers it has no brackets, which cannot stand there, and
    where several names are listed the number of the name, so that nobody's words become somebody else's.

    Bad, with names = ["Red Brown", "Gensyn"]:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Why did you choose Gensyn?
                                        ^^^^^^ a name that must not appear
        Red  Brown: Because it's decentral.
        ^^^^^^^^^^ a name that must not appear

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Why did you choose [name]?
        name 1: Because it's decentral.

    Bad, with as-written = ["Will"]:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: When will you see Will?
                                       ^^^^ a name that must not appear
        Candidate: I think that he will call.

    Good, with names = ["Red"]:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you ever been hired?
        Candidate: Yes, for two years.
    """
    exactly = {name.strip().casefold() for name in as_written}
    told = (tuple(name for name in names if name.strip().casefold() not in exactly), tuple(as_written))
    if numbers := _by_length((*told[0], *told[1])):
        bare: list[Span] | None = None
        for match in _pattern(*told).finditer(document.text):
            bare = _without_brackets(document) if bare is None else bare
            place = bisect_right(bare, (match.start(), len(document.text) + 1)) - 1
            inside = place >= 0 and match.start() < bare[place].end
            whose = f" {numbers[(match.lastindex or 1) - 1] + 1}" if len(numbers) > 1 else ""
            instead = _bare(marker) + whose if inside else marker
            yield personal("a name that must not appear", Span(*match.span()), instead)


def _without_brackets(document: Document) -> list[Span]:
    """Where no bracket may stand, in the order of the text: identifiers and labels."""
    headers = (transcript.header for transcript in document.transcripts)
    identifiers = [header.identifier_span for header in headers if header]
    return sorted([*identifiers, *(turn.label_span for part in document.transcripts for turn in part.turns)])


_LETTER = r"[^\W\d_]"
_APOSTROPHES = pattern("['’ʼ]")
_BRACKETS = pattern(r"[^\w -]")


def _bare(marker: str) -> str:
    return _BRACKETS.sub("", marker) or "name"
