"""One pseudonym, written in several ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from transcript_lint import Edit, Finding, Fix, Related, Span, Transcript, pattern, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import Annotated

_WORDS = "participant|respondent|interviewee|informant|subject|patient|client|student|teacher|speaker"
_Place = tuple[str, Span]

# `P07`, `P-7` and such, and `Participant 7`; `Participant A`, but not `the participant I met` or `client A is`.
_CODES = pattern(
    r"(?<![\w.:/@#-])(?:[A-Z]{1,3}[-_]?\d{1,3}"
    rf"|(?i:{_WORDS})(?:[ _-]?\d{{1,3}}|[ _-][B-HJ-Z]))(?![\w/@%]|[-.:,]\w)"
)


@rule(fix=True, default=False)
def inconsistent_pseudonyms(
    transcript: Transcript,
    *,
    pseudonyms: Annotated[Sequence[str], "the project's pseudonyms, as they are to be written"] = (),
) -> Iterator[Finding]:
    """A pseudonym that is written in another way than elsewhere in the transcript, or than the project writes it.

    `P07`, `P7` and `P-07` are one person to whoever chose the pseudonyms, and three to a program, a search or a reader
    who comes later. Without a list, found are letters with a number and words such as `Participant` with a number or a
    letter, where the same one stands in several ways; the way of the label counts, then the one that is used most.
    With the project's `pseudonyms`, each of them is also found where capitals, spaces, hyphens or zeros differ from how
    it stands there. Labels themselves are left to the rules about speakers. Off by default, since few projects have
    pseudonyms; the profile `research-interview` runs it.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with P7?
                                          ^^ another way to write a pseudonym: expected `P07`
        P07: No, and I did not ask anybody.
        --- written so here

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with P07?
        P07: No, and I did not ask anybody.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Participant B?
                                          ------------- written so here
        Candidate: I was with Participant B. Participant-B left.
                                             ^^^^^^^^^^^^^ another way to write a pseudonym: expected `Participant B`

    Bad, with pseudonyms = ["Mary-Ann"]:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Mary Ann?
                                          ^^^^^^^^ another way to write a pseudonym: expected `Mary-Ann`

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with P07, Participant A, or the participant I met?
        P07: With P8 and Participant B, in room B12, on an A320.
    """
    declared = {_key(name): name for name in pseudonyms if name.strip()}
    found: dict[str, list[_Place]] = {}
    for _, match in transcript.search(_pattern(tuple(declared.values()))):
        found.setdefault(_key(match[0]), []).append((match[0], Span(*match.span())))
    if not found:
        return
    labels = {_key(turn.label): (turn.label, turn.label_span) for turn in reversed(transcript.turns) if turn.label}
    for key, places in found.items():
        usual, at = (declared[key], None) if key in declared else labels.get(key) or _usual(places)
        for written, span in places:
            if written != usual:
                fix = Fix(f"write `{usual}`", (Edit(span, usual),), "unsafe")
                related = (Related(at, "written so here"),) if at else ()
                yield Finding(f"another way to write a pseudonym: expected `{usual}`", span, related, fix)


def _usual(places: list[_Place]) -> _Place:
    counts = Counter(written for written, _ in places)
    return max(places, key=lambda place: counts[place[0]])


_BETWEEN = pattern(r"[\s_-]+|(?<!\d)0+(?=\d)")


def _key(written: str) -> str:
    """What the ways to write one pseudonym have in common: letters and numbers, without zeros before them."""
    return _BETWEEN.sub("", written.strip()).casefold()


@cache
def _pattern(declared: tuple[str, ...]) -> re.Pattern[str]:
    if not declared:
        return _CODES
    import re

    spelled = "|".join(_any_way(name) for name in sorted(declared, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?i:{spelled})(?!\w)|{_CODES.pattern}")


def _any_way(name: str) -> str:
    import re

    parts = re.findall(r"\d+|[^\W\d_]+|[^\w\s-]", name)
    return r"[\s_-]{0,2}".join(rf"0{{0,3}}{int(part)}" if part.isdecimal() else re.escape(part) for part in parts)
