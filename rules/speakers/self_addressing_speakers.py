"""Somebody who addresses themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from transcript_lint import Finding, Glance, Related, Span, Transcript, Turn, pattern, rule

from ._labels import labels_of, with_casts
from ._names import TITLES, addressed, first_names, introduced, names_somebody, quoting, titled, with_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

_LEAD = r"(?:(?:[Aa]lright|[Aa]ll right|[Oo]kay|[Oo]k|[Ss]o|[Yy]eah|[Ww]ell|[Nn]ow|[Aa]nd|[Bb]ut),? )?"
_ASKED = r"(?=, (?:you|what|how|do|did|can|could|would|will|why|when|where|who|tell|is|are|have)\b|\?)"
_ENDS = r"(?=[.?!](?![.\"”])|\Z)"
# A name at the beginning of a sentence that goes on to somebody, and one at the end of a sentence.
_CALLED = pattern(
    rf"(?:(?:\A|(?<=[.!?] )){_LEAD}(?P<name>[A-Z][a-z]+){_ASKED}"
    rf"|(?<!\w)(?P<before>\w++), (?P<last>[A-Z][a-z]+){_ENDS})"
)
# The same for initials.
_INITIALS = pattern(
    rf"(?:(?:\A|(?<=[.!?] )){_LEAD}(?P<name>[A-Z]{{2,4}}){_ASKED}"
    rf"|(?<!\w)(?P<before>\w++), (?P<last>[A-Z]{{2,4}}){_ENDS})"
)
_TITLE = rf"(?:{'|'.join(sorted(title.capitalize() for title in TITLES))})\.? [A-Z]\w+"
_TITLED = pattern(
    rf"(?:(?:\A|(?<=[.!?] )){_LEAD}(?P<name>{_TITLE}){_ASKED}|(?<!\w)(?P<before>\w++), (?P<last>{_TITLE}){_ENDS})"
)
# Who sits in judgment, and what only others say to them.
_BENCH = pattern(
    r"(?i)(?:the )?(?:court|judge|magistrate)|(?:chief )?justice|(?:chief |associate )?(?:judge|justice|magistrate) \w+"
)
_TOLD = ("said", "say", "says", "saying", "like", "called", "call", "asked", "me")
_ARE_INITIALS = pattern(r"[A-Z]{2,4}")
_HONOUR = pattern(r"(?:\A|(?P<before>(?<!\w)\w++)[.?!,;] )(?:[A-Z]\w+,? )?(?P<name>[Yy]our [Hh]onou?rs?)(?=[,.?!]|\Z)")
_MESSAGE = "the speaker of this turn is called so"
_CALLED_FORMS = ("{},", "{}?", "{}.", "{}!", "{}\n")
_FEWEST = 2
# What is said of firms and offices, and stands before a colon for one of them.
_OFFICES = frozenset("HR IT QA PM CEO CFO COO CTO US UK EU UN PR OK TV AI BBC CNN NHS FBI CIA".split())  # noqa: SIM905 - as other lists of words here


def _sign(glance: Glance) -> list[Transcript]:
    """Where anybody may give a name as their own, or have one as a label, or sits in judgment."""
    return names_somebody(glance) + with_casts(
        glance, lambda labels: titled(labels) or _bench(labels) or _initials(labels)
    )


def _initials(labels: Iterable[str]) -> list[str]:
    """The labels that are initials, where there are several of them."""
    found = [label for label in labels if _ARE_INITIALS.fullmatch(label) and label not in _OFFICES]
    return found if len(found) >= _FEWEST else []


def _bench(labels: Iterable[str]) -> list[str]:
    return [label for label in labels if _BENCH.fullmatch(label)]


@rule(sign=_sign, explained_by=("missing-parties",))
def self_addressing_speakers(transcript: Transcript) -> Iterator[Finding]:
    """A speaker who greets, thanks, praises or asks somebody by the speaker's own name.

    The turn has the wrong label, or holds the words of two people. A name is known where the speaker gave it (`My
    name is`), or where the label is a name, initials, or a title and a name (`MR. SMITH`). Who says their own name
    otherwise (`This is Ann`, `Ann here`, `They call me Ann`) is not meant. Nor does a judge say `Your Honor`.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Hi, my name is Ted.
                                    --- the speaker's own name
        Candidate: Hello.
        Interviewer: Thank you, Ted. I have worked with Kafka.
                                ^^^ the speaker of this turn is called so

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Anna Lind: Good morning, Anna.
                                 ^^^^ the speaker of this turn is called so
        Ted: Good morning.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Ted: Good morning.
        Anna Lind: Anna, what do you do?
                   ^^^^ the speaker of this turn is called so
        Ted: I build data platforms.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        JUSTICE FENN: Is it a vessel, Mr. Lind?
        MR. LIND: No, Your Honor.
        JUSTICE FENN: Yes, Justice Fenn. It floats.
                           ^^^^^^^^^^^^ the speaker of this turn is called so
        JUSTICE FENN: It does, Your Honor.
                               ^^^^^^^^^^ the speaker of this turn is called so

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Anna Lind: Good morning, Ted.
        Ted: Good morning, Anna. This is Ted, and everybody calls me Ted.
    """
    yield from _by_title(transcript)
    given = introduced(transcript)
    labels = labels_of(transcript)
    own = set(first_names(labels).items()) | {(label, named.name) for label, named in given.items()}
    own |= {(label, label) for label in _initials(labels)}
    if not own:
        return
    often = Counter(name for _, name in own)
    own = {(label, name) for label, name in own if often[name] == 1}
    spoken = ((naming.turn, naming.name, naming.span) for naming in addressed(transcript))
    names = frozenset(often)
    for turn, name, span in dict.fromkeys((*spoken, *_called(transcript, names))):
        if (turn.label, name) in own:
            place = given.get(turn.label or "")
            related = (Related(place.span, "the speaker's own name"),) if place and place.name == name else ()
            if not (place and place.span == span):
                yield Finding(_MESSAGE, span, related)


def _by_title(transcript: Transcript) -> Iterator[Finding]:
    """Where somebody is called by a title and a name that are the speaker's own label, or a judge as only others do."""
    names = titled(labels_of(transcript))
    often = Counter(names.values())
    families = {family for _, family in often}
    forms = [f"{title.capitalize()}{dot}{family.capitalize()}" for title, family in often for dot in (" ", ". ")]
    for turn, name, span, before in _matches(_TITLED, transcript.holding(*forms)):
        title, family = name.lower().replace(".", "").split()
        listed = (before or "").lower() in families
        if names.get(turn.label or "") == (title, family) and often[title, family] == 1 and not listed:
            yield Finding(_MESSAGE, span)
    if bench := _bench(labels_of(transcript)):
        for turn, _, span, before in _matches(_HONOUR, transcript.holding("our Hono", "our hono")):
            if turn.label in bench and (before or "").lower() not in _TOLD:
                yield Finding(_MESSAGE, span)


def _called(transcript: Transcript, names: frozenset[str]) -> Iterator[tuple[Turn, str, Span]]:
    """Where somebody is called by one of some names, but not in what is quoted, nor in a list of names."""
    turns = with_names(transcript, names, _CALLED_FORMS)
    for calling in (_CALLED, _INITIALS):
        for turn, name, span, before in _matches(calling, turns):
            if name in names and before not in names and (before or "").lower() not in _TOLD:
                yield turn, name, span


def _matches(calling: re.Pattern[str], turns: Iterable[Turn]) -> Iterator[tuple[Turn, str, Span, str | None]]:
    """Each name that a pattern finds in turns, but not in what is quoted: with its place and the word before it."""
    for turn in turns:
        is_quoted = quoting(turn.text)
        for match in calling.finditer(turn.text):
            found = match.groupdict()
            group = "name" if found["name"] else "last"
            if not is_quoted(match.start(group)):
                yield turn, match[group], turn.span(*match.span(group)), found.get("before")
