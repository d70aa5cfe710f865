"""Somebody who addresses themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from transcript_lint import Finding, Related, Span, Transcript, Turn, pattern, rule

from ._labels import labels_of
from ._names import addressed, first_names, introduced, is_quoted, names_somebody, with_names

# A name at the beginning of a sentence that goes on to somebody, and one at the end of a sentence.
_CALLED = pattern(
    r"(?:(?:\A|(?<=[.!?] ))(?:(?:[Aa]lright|[Aa]ll right|[Oo]kay|[Oo]k|[Ss]o|[Yy]eah|[Ww]ell|[Nn]ow|[Aa]nd|[Bb]ut),? )?"
    r"(?P<name>[A-Z][a-z]+)(?=, (?:you|what|how|do|did|can|could|would|will|why|when|where|who|tell|is|are|have)\b|\?)"
    r"|(?<!\w)(?P<before>\w++), (?P<last>[A-Z][a-z]+)(?=[.?!](?![.\"”])|\Z))"
)
_CALLED_FORMS = ("{},", "{}?", "{}.", "{}!", "{}\n")


@rule(sign=names_somebody)
def self_addressing_speakers(transcript: Transcript) -> Iterator[Finding]:
    """A speaker who greets, thanks, praises or asks somebody by the speaker's own name.

    The turn has the wrong label, or holds the words of two people. A name is known where the speaker gave it (`My
    name is`), or where the label is a name.

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

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Anna Lind: Good morning, Ted.
        Ted: Good morning, Anna.
    """
    given = introduced(transcript)
    own = set(first_names(labels_of(transcript)).items()) | {(label, named.name) for label, named in given.items()}
    if not own:
        return
    often = Counter(name for _, name in own)
    own = {(label, name) for label, name in own if often[name] == 1}
    spoken = ((naming.turn, naming.name, naming.span) for naming in addressed(transcript))
    for turn, name, span in dict.fromkeys((*spoken, *_called(transcript, frozenset(often)))):
        if (turn.label, name) in own:
            place = given.get(turn.label or "")
            related = (Related(place.span, "the speaker's own name"),) if place and place.name == name else ()
            if not (place and place.span == span):
                yield Finding("the speaker of this turn is called so", span, related)


def _called(transcript: Transcript, names: frozenset[str]) -> Iterator[tuple[Turn, str, Span]]:
    """Where somebody is called by one of some names, but not in what is quoted, nor in a list of names."""
    for turn in with_names(transcript, names, _CALLED_FORMS):
        for match in _CALLED.finditer(turn.text):
            group = "name" if match["name"] else "last"
            quoted = is_quoted(turn.text, match.start(group))
            if match[group] in names and not quoted and match["before"] not in names:
                yield turn, match[group], turn.span(*match.span(group))
