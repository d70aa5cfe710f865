"""The address of a house."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Span, Transcript, pattern, rule

from ._personal import personal

# Streets that everybody has heard of, and what is no street: an address there leads to nobody who speaks.
_KNOWN = r"(?!(?:Downing|Wall|Sesame|Baker|Harley|Fleet|Main|High|Abbey|Mile|Madison|Pennsylvania|Fifth|Coronation)\b)"
_NAME = rf"{_KNOWN}[A-Z][a-z’'-]{{1,15}}"
_STREET = (
    r"(?:Street|Road|Avenue|Lane|Drive|Boulevard|Crescent|Terrace|Parkway|Gardens|Close)\b|(?:St|Rd|Ave|Blvd|Ln)\b\.?"
)
_CITY = r"(?:,? [A-Z][a-z-]{2,15}){0,2}"
_ADDRESSES = pattern(
    # 14 Elm Street, Leeds LS2 9JT; 14 Elm Street, Springfield, IL 62704
    rf"(?<![\w.,:/$£€-])[1-9][0-9]{{0,4}}[A-Za-z]?,? (?:[NSEW]\.? )?{_NAME}(?: [A-Z][a-z’'-]{{1,15}})?"
    rf" (?:{_STREET})(?! [a-z]+s\b)"
    rf"(?:{_CITY},? (?:[A-Z]{{1,2}}[0-9][0-9A-Z]? [0-9][A-Z]{{2}}|[A-Z]{{2}} [0-9]{{5}})\b)?"
    # Goethestraße 12a, 10115 Berlin
    r"|(?<!\w)(?!Bundes|Land|Kreis|Milch|Neben|Seiten)[A-ZÄÖÜ][a-zäöüß]{2,20}(?:straße|strasse|str\.|gasse|allee)"
    r" [1-9][0-9]{0,2}(?: ?[a-h])?\b(?! (?:Meter|Minuten|Kilometer|km|m|Leute|Menschen|Autos)\b)"
    r"(?:, [0-9]{5} [A-ZÄÖÜ][a-zäöüß-]{2,20})?"
    # 12, rue de la Paix
    r"|(?<![\w.,:/-])[1-9][0-9]{0,3}(?: bis| ter)?,? (?:rue|avenue|boulevard|allée|impasse|chemin)"
    r"(?: (?:de|du|des|la|le|les|l’|l'|d’|d')){0,2} ?[A-ZÉÈ][\w’'-]{2,20}"
)
_YEAR = pattern(r"(?:19|20)[0-9]{2} ")
_WHEN = pattern(r"(?i)\b(?:in|since|of|by|from|until|after|before|during)\s*\Z")


@rule(fix=True, default=False)
def postal_addresses(transcript: Transcript) -> Iterator[Finding]:
    """The address of a house, with its number and street.

    It leads to a household. Found are addresses as they are written in Britain and America (`14 Elm Street, Leeds LS2
    9JT`), Germany (`Goethestraße 12a`) and France (`12, rue de la Paix`), with capitals; not those of a few streets
    that everybody has heard of, and not in text that was recognised without capitals and digits. Off by default, since
    what people call a street is not always one; the profiles that are about people's privacy run it.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Where do you live?
        Candidate: At 14 Elm Tree Road, Leeds LS2 9JT. In Berlin, it was Goethestraße 12a.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a postal address
                                                                         ^^^^^^^^^^^^^^^^ a postal address

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Where do you live?
        Candidate: At [address]. In Berlin, it was [address].

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Did you see 10 Downing Street, in 2008 Wall Street, or Route 66?
        Candidate: I lived near Elm Street in 2015, in room 12, and moved 3 times.
    """
    for turn, match in transcript.search(_ADDRESSES):
        before = turn.text[max(0, match.start() - turn.text_at - 12) : match.start() - turn.text_at]
        if not (_YEAR.match(match[0]) and _WHEN.search(before)):
            yield personal("a postal address", Span(*match.span()), "[address]")
