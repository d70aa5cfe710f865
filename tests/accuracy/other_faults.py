"""More faults to plant: labels, words, bytes, times and personal data. `faults` says how one is made."""

from __future__ import annotations

import string
from collections import Counter
from random import Random

from tests.accuracy.faults import FAULTS, Lines, found_by
from transcript_lint import Turn

__all__ = ["FAULTS"]


def slip(label: str, chance: Random) -> str:
    """A label with one letter lost, doubled, replaced or swapped with the next."""
    letters = [index for index, letter in enumerate(label[:-1]) if letter.isalpha() and label[index + 1].isalpha()]
    at = chance.choice(letters)
    letter, following = label[at], label[at + 1]
    other = chance.choice(string.ascii_lowercase.replace(letter.lower(), ""))
    kinds = [letter + letter + following, following, (other.upper() if letter.isupper() else other) + following]
    if letter != following:
        kinds.append(following + letter)
    return label[:at] + chance.choice(kinds) + label[at + 2 :]


def places_of(turns: tuple[Turn, ...], words: int = 0) -> list[int]:
    """The turns, by number, with a label and at least so many words."""
    return [index for index, turn in enumerate(turns) if turn.label and len(turn.text.split()) >= words]


def set_turn(lines: Lines, turn: Turn, text: str, label: str | None = None) -> int:
    """Let a turn say something else, perhaps under another label; the line where it stands."""
    lines[turn.line - 1] = f"{label or turn.label}: {text}"
    return turn.line


@found_by("misspelled-speakers")
def misspelled_labels(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A slip in one label of a speaker who speaks at least five times."""
    often = Counter(turn.label for turn in turns)
    places = [turn for turn in turns if turn.label and often[turn.label] >= 5 and len(turn.label) >= 5]
    if not places:
        return None
    turn = chance.choice(places)
    slipped = slip(turn.label or "", chance)
    return set_turn(lines, turn, turn.text, slipped)


@found_by("embedded-labels")
def lost_line_ends(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A turn runs on in the line of the one before it."""
    often = Counter(turn.label for turn in turns)
    places = [
        index
        for index in range(1, len(turns))
        if often[turns[index].label] > 1 and turns[index - 1].text.rstrip().endswith((".", "?", "!"))
    ]
    if not places:
        return None
    turn = turns[chance.choice(places)]
    lines[turn.line - 2] += " " + lines[turn.line - 1]
    del lines[turn.line - 1]
    return turn.line - 1


@found_by("swapped-speakers")
def exchanged_labels(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """Two labels are exchanged from a turn on to the end."""
    labels = {turn.label for turn in turns}
    if len(labels) != 2 or len(turns) < 30 or None in labels:
        return None
    first, second = sorted(label for label in labels if label)
    start = chance.randrange(len(turns) // 3, 2 * len(turns) // 3)
    for turn in turns[start:]:
        set_turn(lines, turn, turn.text, second if turn.label == first else first)
    return turns[start].line


@found_by("speaker-order-violations", "swapped-speakers", "self-addressing-speakers", "unanswered-questions")
def wrong_labels(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """One turn in the middle has the label of another who speaks at least three times."""
    often = Counter(turn.label for turn in turns)
    labels = sorted(label for label in often if label and often[label] > 2)
    if len(labels) < 2 or len(turns) < 12:
        return None
    turn = turns[chance.randrange(3, len(turns) - 3)]
    return set_turn(lines, turn, turn.text, chance.choice([label for label in labels if label != turn.label]))


@found_by("empty-turns", "non-answers")
def emptied_turns(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A turn has lost its words."""
    turn = chance.choice(turns)
    return set_turn(lines, turn, "")


@found_by("duplicated-turns")
def pasted_turns(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A long turn stands twice."""
    places = [index for index in places_of(turns, 14) if not turns[index].text.rstrip().endswith("?")]
    if not places:
        return None
    turn = turns[chance.choice(places)]
    line = min(turn.line + 2, len(lines))
    lines.insert(line, lines[turn.line - 1])
    return line + 1


@found_by("truncated-transcripts", "unanswered-questions")
def cut_files(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """The document ends in the middle of a word."""
    places = [index for index in places_of(turns, 8) if index > 5]
    if not places:
        return None
    turn = turns[chance.choice(places)]
    words = turn.text.split()
    kept = chance.randrange(4, len(words) - 1)
    del lines[turn.line :]
    return set_turn(lines, turn, " ".join([*words[:kept], words[kept][: max(1, len(words[kept]) // 2)]]))


@found_by("missing-openings")
def lost_openings(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """The first question is gone."""
    if len(turns) < 30 or "?" not in turns[0].text or turns[0].label == turns[1].label:
        return None
    del lines[turns[0].line - 1 : turns[1].line - 1]
    return turns[0].line


@found_by("repetition-loops")
def stuck_recognisers(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """The last words of a turn are repeated again and again."""
    places = places_of(turns, 10)
    if not places:
        return None
    turn = turns[chance.choice(places)]
    words = turn.text.split()
    phrase = " ".join(words[-chance.randrange(2, 8) :])
    return set_turn(lines, turn, turn.text + f" {phrase}" * chance.randrange(8, 20))


@found_by("mojibake")
def wrong_decodings(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """An apostrophe, dash or accented letter was read in the wrong encoding."""
    turn = turns[chance.choice(places_of(turns))]
    word = chance.choice(("don’t", "café", "naïve", "“yes”", "wait—no", "Zürich", "señor", "it’s", "well…", "£20"))
    codec = chance.choice(("windows-1252", "latin-1"))
    try:
        damaged = word.encode().decode(codec)
    except UnicodeDecodeError:
        damaged = word.encode().decode("latin-1")
    return set_turn(lines, turn, f"{turn.text} {damaged}")


_PERSONAL = {
    "email-addresses": ("anna.lind@lantern-data.io", "j_doe87@gmail.com", "info@wintermoor.co.uk"),
    "payment-cards": ("4111 1111 1111 1111", "5500005555555559", "3782 822463 10005", "6011-1111-1111-1117"),
    "bank-accounts": ("DE89 3704 0044 0532 0130 00", "GB29NWBK60161331926819", "FR14 2004 1010 0505 0001 3M02 606"),
    "national-identifiers": ("536-90-4399", "12345678Z", "RCCMNL83S18D969H", "131052-308T"),
    "ip-addresses": ("81.2.69.160", "2a02:8108:8ac0:207:8d3c:1:2:3"),
    "secrets": ("AKIAIOSFODNN7EXAMPLE", "ghp_" + "a1B2" * 9, "my password is hunter2024,"),
    "credentials-in-links": ("https://bob:s3cret@intranet.lantern.io/", "https://a.io/?access_token=0123456789abcdef"),
}


@found_by(*_PERSONAL)
def personal_data(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """Something personal is said."""
    turn = turns[chance.choice(places_of(turns))]
    said = chance.choice(_PERSONAL[chance.choice(sorted(_PERSONAL))])
    return set_turn(lines, turn, f"{turn.text} It's {said} I think.")


def enough_time(turns: tuple[Turn, ...]) -> list[int]:
    """The second at which each turn begins, at a usual rate of speech."""
    seconds, now = [], 0
    for turn in turns:
        seconds.append(now)
        now += 2 + len(turn.text.split()) // 2
    return seconds


def stamp(second: int) -> str:
    """A second of a recording as it stands before a turn."""
    return f"[{second // 3600:02}:{second % 3600 // 60:02}:{second % 60:02}]"


@found_by("backward-times")
def wrong_times(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """In a transcript with times at a usual rate of speech, one has a wrong minute."""
    if len(turns) < 10:
        return None
    wrong = chance.randrange(3, len(turns) - 3)
    for index, (turn, usual) in enumerate(zip(turns, enough_time(turns), strict=True)):
        seconds = usual + (chance.choice((-1, 1)) * 60 * chance.randrange(4, 9) if index == wrong else 0)
        seconds = abs(seconds) if seconds != usual else seconds
        lines[turn.line - 1] = f"{stamp(seconds)} {turn.label}: {turn.text}"
    return turns[wrong].line


@found_by("disagreeing-names")
def other_names(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """Somebody gives a name, and is thanked by another one."""
    labels = {turn.label for turn in turns}
    if len(labels) != 2 or len(turns) < 12:
        return None
    given, said = chance.choice((("Ted", "Tim"), ("Marta", "Maria"), ("Stephen", "Steffi"), ("Anna", "Hannah")))
    first = turns[2]
    later = chance.choice([turn for turn in turns[3:] if turn.label != first.label])
    set_turn(lines, first, f"My name is {given}. {first.text}")
    return set_turn(lines, later, f"Thank you, {said}. {later.text}")


@found_by("misspelled-annotations")
def misspelled_marks(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A slip in an annotation."""
    turn = turns[chance.choice(places_of(turns))]
    mark = chance.choice(("inaudible", "laughter", "crosstalk", "unintelligible", "applause"))
    return set_turn(lines, turn, f"{turn.text} [{slip(mark, chance)}]")


@found_by("unbalanced-annotations")
def unclosed_marks(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A bracket is opened and never closed."""
    turn = turns[chance.choice(places_of(turns))]
    return set_turn(lines, turn, f"[{chance.choice(('laughs', 'inaudible', 'pause'))} {turn.text}")


@found_by("speakers-under-several-labels")
def shortened_labels(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A speaker's label is shortened from a turn on: to the first name, or to the beginning of the role."""
    often = Counter(turn.label for turn in turns)
    labels = [label for label in often if label and often[label] > 4 and len(label) > 4]
    if not labels:
        return None
    label = chance.choice(labels)
    short = label.split()[0] if " " in label else label[:3]
    mine = [turn for turn in turns if turn.label == label][2:]
    for turn in mine[len(mine) // 2 :]:
        set_turn(lines, turn, turn.text, short)
    return mine[len(mine) // 2].line


@found_by("mixed-redaction-markers")
def mixed_markers(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """Names are taken out as `[NAME]`, and one of them in another shape."""
    if len(turns) < 8:
        return None
    for turn in turns[:6:2]:
        set_turn(lines, turn, f"{turn.text} I told [NAME{turn.line}].")
    odd = chance.choice(turns[6:])
    return set_turn(
        lines, odd, f"{odd.text} I told {chance.choice(('[name]', '<PERSON>', '[NAME 2]', 'XXXX', '(NAME)'))}."
    )


@found_by("inconsistent-pseudonyms")
def other_pseudonyms(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A pseudonym is written in two ways."""
    if len(turns) < 8:
        return None
    usual, other = chance.choice((("P07", "P7"), ("P7", "P-7"), ("Participant B", "participant-B"), ("S12", "S_12")))
    for turn in turns[:4:2]:
        set_turn(lines, turn, f"{turn.text} I told {usual} so.")
    odd = chance.choice(turns[4:])
    return set_turn(lines, odd, f"{odd.text} I told {other} so.")


@found_by("mixed-script-words")
def letters_that_look_alike(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A Latin letter in a word is replaced by the Cyrillic one that looks like it."""
    places = [turn for turn in turns if any(letter in turn.text for letter in "aeop")]
    if not places:
        return None
    turn = chance.choice(places)
    at = chance.choice([at for at, letter in enumerate(turn.text) if letter in "aeop" and _amid(turn.text, at)] or [-1])
    if at < 0:
        return None
    letter = {"a": "\u0430", "e": "\u0435", "o": "\u043e", "p": "\u0440"}[turn.text[at]]
    return set_turn(lines, turn, turn.text[:at] + letter + turn.text[at + 1 :])


def _amid(text: str, at: int) -> bool:
    return text[max(at - 1, 0)].isalpha() and text[at + 1 : at + 2].isalpha()


_FOREIGN = (
    "Je ne sais pas ce que vous dites, mais les enfants sont dans la cour avec nous.",
    "Das war es auch für heute, und wir sehen uns nicht mehr, aber ich habe noch eine Frage.",
    "Pero yo no sé por qué los niños están en la casa, y es muy tarde para ellos.",
    "Non so perché questo è anche il più bello di tutti, ma per me è così.",
)


@found_by("unexpected-languages")
def turns_in_another_language(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A recogniser took a turn for another language."""
    return set_turn(lines, chance.choice(turns), chance.choice(_FOREIGN)) if len(turns) >= 8 else None


@found_by("postal-addresses")
def addresses_of_houses(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """Somebody says where they live."""
    turn = turns[chance.choice(places_of(turns))]
    houses = ("14 Elm Tree Road, Leeds LS2 9JT", "7 Rose Lane", "Goethestraße 12a", "221 Oak St, Salem, OR 97301")
    return set_turn(lines, turn, f"{turn.text} I live at {chance.choice(houses)} now.")


@found_by("invented-exchanges")
def conversations_made_up(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A program that was to answer went on with the next question and answer."""
    one, other = chance.choice((("Human", "Assistant"), ("Q", "A"), ("Anna", "Bert"), ("User", "AI")))
    if {one, other} & {turn.label for turn in turns}:
        return None
    turn = turns[chance.choice(places_of(turns))]
    said = turn.text.rstrip(" ,-") + ("" if turn.text.rstrip().endswith((".", "?", "!")) else ".")
    return set_turn(lines, turn, f"{said} {one}: And then what? {other}: We went home. {one}: I see.")
