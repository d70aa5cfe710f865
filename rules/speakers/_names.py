"""By which names people introduce themselves and address each other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import pairwise

from transcript_lint import Glance, Span, Transcript, Turn, pattern, shared
from transcript_lint.record import NamedTuple

from ._labels import ROLES, with_casts

_NAME = r"[A-Z][a-z]{1,19}(?:-[A-Z][a-z]{1,19})?"
# What follows a greeting like a name, and is none.
_NO_NAMES = frozenset(
    """
    again alexa all america anyway baby bro brother buddy captain chief christ christmas come dad darling dear doc dr
    dude english everybody everyone father folks french friend friends gentlemen german god goodness google guys hello
    hey hi honey however i internet its jesus just kids ladies listeners lord ma maam madam man mate miss mister mom mr
    mrs ms mum nice no now officer ok okay one otherwise pal people please pleasure professor sir siri sister so sorry
    spanish speaking sure team thanks thank that the then there they this today tomorrow very we welcome well what yeah
    yes you your
    """.split()  # noqa: SIM905 - a list of one a line would be a page
)


# What stands before a family name where people are called by it, in small letters and without a full stop.
TITLES = frozenset(
    """
    commissioner councillor councilmember doctor dr judge justice lady lord madam magistrate mayor member miss mr mrs ms
    president prof professor representative secretary senator
    """.split()  # noqa: SIM905 - as other lists of words here
)


class Naming(NamedTuple):
    """A name that somebody says, and where."""

    turn: Turn
    name: str
    span: Span


# It begins with what all of them share, as a search for letters that stand fast is many times as quick.
_INTRODUCTION = pattern(rf"y name(?<=\b[Mm]y name)(?:['’]s| is) (?P<name>{_NAME})\b")

_ASKS_FOR_NAME = pattern(r"(?:[Ww]hat(?:['’]s| is)|tell me) your (?:first |full )?name\W*\Z")

_ONLY_A_NAME = pattern(rf"\W*(?P<name>{_NAME})\W*\Z")
# A name that may be an address is looked for by its capital, which is many times as quick as by what stands before it.
_CALLED = pattern(
    r"(?P<name>[A-Z](?<=[a-z,] [A-Z])[a-z]{1,19}(?:-[A-Z][a-z]{1,19})?)(?=[.,!?](?![\"”’])|\Z)",
)
_GREETING = pattern(
    r"(?<![\"“‘\w])(?:[Tt]hank you(?: so much| very much| again)?|[Tt]hanks(?: so much| a lot| again)?"
    r"|[Hh]i|[Hh]ello|[Hh]ey(?: there)?"
    r"|[Ww]elcome(?: back)?|[Gg]ood (?:morning|afternoon|evening)|[Nn]ice to meet you|[Ss]haring(?: that)?"
    r"|great|interesting|impressive|fascinating|wonderful|fantastic|excellent),? \Z"
)
# "How familiar are you with SQL, Daniel?", but not "Have you met my brother, Daniel?"
_ASKED = pattern(r"\b(?:you|your)\b[^.!?]*, \Z")
_BELONGS = pattern(r"\b(?:[Aa]n?|[Tt]he|[Mm]y|[Yy]our|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir)(?: [\w'’-]+){1,3}, \Z")
_WINDOW = 80
_MOST_NAMES = 100


# From the letter that is rarest in `y name` and `your name`, to which a search skips.
_OWN_NAME = pattern("m(?<=[yr] nam)e")


@shared
def names_somebody(glance: Glance) -> list[Transcript]:
    """Where anybody may give a name as their own, or have one as a label."""
    return glance.matching(_OWN_NAME) + with_casts(glance, first_names)


@shared
def introduced(transcript: Transcript) -> dict[str, Naming]:
    """For each label, the first name that its speaker gives as their own."""
    found: dict[str, Naming] = {}
    if transcript.holds("y name"):
        for turn, match in transcript.search(_INTRODUCTION):
            if turn.label and _is_name(match["name"]):
                found.setdefault(turn.label, Naming(turn, match["name"], Span(*match.span("name"))))
    if transcript.holds("your name"):
        for asked, turn in pairwise(transcript.turns):
            answer = _ONLY_A_NAME.match(turn.text[:40]) if "name" in asked.text else None
            if turn.label and answer and _ASKS_FOR_NAME.search(asked.text) and _is_name(answer["name"]):
                found.setdefault(turn.label, Naming(turn, answer["name"], turn.span(*answer.span("name"))))
    return found


@shared
def addressed(transcript: Transcript) -> list[Naming]:
    """Each name by which somebody greets, thanks, praises or asks somebody, in order."""
    text = transcript.source.text
    return [
        Naming(turn, match["name"], Span(*match.span("name")))
        for turn, match in transcript.search(_CALLED)
        if _is_called(
            text[max(turn.text_at, match.start() - _WINDOW) : match.start()],
            match["name"],
            text[match.end() : match.end() + 1],
        )
        and _is_name(match["name"])
    ]


def _is_called(before: str, name: str, behind: str) -> bool:
    """Whether what stands before a name is a greeting, thanks or praise, or a question that ends in it."""
    if _GREETING.search(before):
        return True
    if behind != "?" or not _ASKED.search(before) or _BELONGS.search(before):
        return False
    from ._people import NAMES  # only here, as few names come this far

    return name.casefold() in NAMES


def first_names(labels: Iterable[str | None]) -> dict[str, str]:
    """The first word of each label that is a name, and not a role or a number."""
    return {label: name for label in labels if label and (name := _first_name(label))}


def _first_name(label: str) -> str | None:
    first = label.split()[0]
    proper = first[:1].isupper() and first[1:].islower() and len(first) > 2
    return first if proper and not any(word.lower() in ROLES for word in label.split()) else None


def titled(labels: Iterable[str | None]) -> dict[str, tuple[str, str]]:
    """For each label that ends in a title and a family name, these, in small letters: `MR. SMITH`, `Justice Kagan`."""
    parted = {label: label.lower().split()[-2:] for label in labels if label and " " in label}
    return {
        label: (words[0].rstrip("."), words[1])
        for label, words in parted.items()
        if words[0].rstrip(".") in TITLES and words[1].isalpha() and len(words[1]) > 1
    }


def with_names(transcript: Transcript, names: Collection[str], forms: Iterable[str]) -> Sequence[Turn]:
    """The turns with one of some names in one of some forms ("{},"), in order, and all turns where names are many.

    Each is looked for in the whole text, which is quick for the few that a transcript of people has.
    """
    if len(names) > _MOST_NAMES:
        return transcript.turns
    return transcript.holding(*(form.format(name) for name in sorted(names) for form in forms))


def quoting(text: str) -> Callable[[int], bool]:
    """What tells, of offsets of a text that grow from one to the next, whether quotation marks are open there."""
    at = straight = opened = 0

    def is_quoted(place: int) -> bool:
        nonlocal at, straight, opened
        straight += text.count('"', at, place)
        opened += text.count("“", at, place) - text.count("”", at, place)
        at = place
        return straight % 2 == 1 or opened > 0

    return is_quoted


def _is_name(word: str) -> bool:
    return word.lower() not in _NO_NAMES and word.lower() not in ROLES
