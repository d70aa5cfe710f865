"""Markers of what was taken out, in several shapes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from transcript_lint import Edit, Finding, Fix, Glance, Related, Span, Transcript, pattern, rule
from transcript_lint.record import NamedTuple

from .._glances import saying

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

# Words that stand for one thing, by what that is; a word that begins or ends with a pair's other one is its own thing.
_THINGS = {
    "name": ("name", "person", "per", "name redacted", "redacted name", "name removed", "name withheld"),
    "first name": ("first name", "firstname", "given name", "forename"),
    "last name": ("last name", "lastname", "family name", "surname"),
    "place": ("place", "location", "loc"),
    "city": ("city", "town"),
    "company": ("company", "organisation", "organization", "org", "employer"),
    "date": ("date",),
    "phone": ("phone", "phone number", "telephone", "telephone number", "tel"),
    "e-mail": ("email", "e-mail", "email address", "e-mail address"),
    "address": ("address", "street address", "postal address"),
    "anything": ("redacted", "removed", "anonymised", "anonymized", "deleted", "withheld", "omitted"),
}
_THING = {word: thing for thing, words in _THINGS.items() for word in words}
_CLOSING = {"[": "]", "<": ">", "(": ")", "{": "}"}


class Marker(NamedTuple):
    """A marker: its brackets and words, what stands between words and number, the number, and where."""

    opening: str
    words: str
    gap: str
    number: str
    span: Span

    def like(self, usual: Marker, gap: str) -> str:
        """This marker in the shape of another one, with its own number."""
        end = gap + self.number if self.number else ""
        return f"{usual.opening}{usual.words}{end}{_CLOSING.get(usual.opening, '')}"


_BRACKETED = pattern(
    r"(?P<opening>[\[<({])(?P<words>[A-Za-z][A-Za-z-]{1,12}(?:[ _][A-Za-z]{2,9})?)"
    r"(?P<gap>[ _#-]?)(?P<number>\d{0,3})[\]>)}]"
)

# Not a part of a word, a number or a link; capitals alone, since small ones are kisses.
_BLANK = pattern(r"(?<![\w.\[/@#-])(?:X{3,12}|_{3,20}|[█▇■]{2,40})(?![\w\]/@-])")


def _sign(glance: Glance) -> list[Transcript]:
    """Where a bracket opens, other than those of headers."""
    return saying(glance, "[<({")


@rule(severity="info", fix=True, sign=_sign)
def mixed_redaction_markers(transcript: Transcript) -> Iterator[Finding]:
    """A marker of what was taken out that has another shape than the others for the same thing.

    Whoever takes names out by hand, or with two programs, leaves `[NAME]`, `[name]` and `<PERSON>` behind. A search for
    one of them misses the others, and nobody can count what was taken out, or tell that all of it was. The shape that
    is used most is expected, with the marker's own number if it has one. A blank such as `XXXX` among markers in
    brackets is found, too: it does not say what stood there.

    Round and curly brackets count only around capitals, since anything may stand in them. The fix changes what stands
    in the text, and is unsafe.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Hello, [NAME1]. How long have you been with [COMPANY]?
                            ------- most are like this
        Candidate: Since [NAME2] left and [Name 3] came.
                                          ^^^^^^^^ another shape than most: expected `[NAME3]`

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Hello, [NAME1]. How long have you been with [COMPANY]?
        Candidate: Since [NAME2] left and [NAME3] came.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Hello, [NAME]. How long have you been here?
                            ------ most are like this
        Candidate: Since [NAME] left, so <PERSON> asked XXXX.
                                         ^^^^^^^^ another shape than most: expected `[NAME]`
                                                        ^^^^ a blank among markers that say what was there

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Hello, [NAME1], and [name of dog]. Which fields (name, date) does it have?
        Candidate: [COMPANY] has <name> and a [REDACTED].
    """
    things: dict[str, list[Marker]] = {}
    for _, match in transcript.search(_BRACKETED, transcript.holding("[", "<", "(", "{")):
        if thing := _thing(match):
            marker = Marker(match["opening"], match["words"], match["gap"], match["number"], Span(*match.span()))
            things.setdefault(thing, []).append(marker)
    if not things:
        return
    for markers in things.values():
        yield from _of_one_thing(markers)
    for _, match in transcript.search(_BLANK, transcript.holding("XXX", "___", "██", "▇▇", "■■")):
        yield Finding("a blank among markers that say what was there", Span(*match.span()))


def _thing(match: re.Match[str]) -> str | None:
    """What a marker stands for; None where it is no marker."""
    opening, words = match["opening"], match["words"]
    if match[0][-1] != _CLOSING[opening] or (opening != "[" and not words.isupper()):
        return None
    return _THING.get(words.lower().replace("_", " "))


def _of_one_thing(markers: list[Marker]) -> Iterator[Finding]:
    """Those of the markers for one thing that have another shape than most."""
    shapes = Counter((marker.opening, marker.words) for marker in markers)
    gaps = Counter(marker.gap for marker in markers if marker.number)
    if len(shapes) < 2 and len(gaps) < 2:
        return
    shape = max(shapes, key=shapes.__getitem__)
    gap = max(gaps, key=gaps.__getitem__, default="")
    alike = [marker for marker in markers if (marker.opening, marker.words) == shape]
    usual = next((marker for marker in alike if marker.gap == gap), alike[0])
    related = (Related(usual.span, "most are like this"),)
    for marker in markers:
        expected = marker.like(usual, gap)
        if (marker.opening, marker.words) != shape or (marker.number and marker.gap != gap):
            fix = Fix(f"write `{expected}`", (Edit(marker.span, expected),), "unsafe")
            yield Finding(f"another shape than most: expected `{expected}`", marker.span, related, fix)
