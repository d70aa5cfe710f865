"""More faults to plant: layout, identifiers, structure, and what a project declares. `faults` says how one is made."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from itertools import pairwise
from random import Random

from tests.accuracy.faults import FAULTS, Change, Lines, found_by
from tests.accuracy.other_faults import enough_time, places_of, set_turn, slip, stamp
from transcript_lint import Turn

__all__ = ["FAULTS", "NOT_PLANTED"]

# The rules that run by default and have no fault here, and why.
NOT_PLANTED = {
    "byte-order-marks": "it is about a file's first bytes, which this tool's documents no longer have",
}


def _instead(*said: str) -> Change:
    """A change that puts one of some texts in place of what a turn says."""

    def change(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
        return set_turn(lines, turns[chance.choice(places_of(turns))], chance.choice(said))

    return change


def _behind(*said: str) -> Change:
    """A change that puts one of some texts behind what a turn says."""

    def change(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
        turn = turns[chance.choice(places_of(turns))]
        return set_turn(lines, turn, turn.text + chance.choice(said))

    return change


def _inside(*said: str) -> Change:
    """A change that puts one of some texts at one of the spaces of what a turn says."""

    def change(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
        places = places_of(turns, 3)
        if not places:
            return None
        turn = turns[chance.choice(places)]
        words = turn.text.split(" ")
        at = chance.randrange(1, len(words))
        return set_turn(lines, turn, " ".join(words[:at]) + chance.choice(said) + " ".join(words[at:]))

    return change


def _plain(name: str, rule: str, change: Change) -> None:
    change.__name__ = name
    found_by(rule)(change)


_plain(
    "assistants-apologies", "assistant-boilerplate",
    _instead("As an AI language model, I do not have personal experiences.", "As an AI, I can't answer that.",
             "I'm sorry, but I cannot assist with that request."),
)  # fmt: skip
_plain("overrides", "bidirectional-overrides", _inside(" \u202e", " \u2067"))
_plain(
    "letters-in-parts", "unnormalised-words", _behind(" In a cafe\u0301.", " In Zu\u0308rich.", " \u1112\u1161\u11ab.")
)
_plain("bells", "control-characters", _inside(" \x07", " \x00", "\x0b"))
_plain(
    "paragraphs-run-together",
    "lost-paragraphs",
    _behind("  Ad Click Prediction For this project, I improved a model.", " 1. Search for it 2. Sort it 3. Show it"),
)
_plain("leftover-markup", "markup-residue", _behind(" <b>So</b>.", " <i>Really.</i>", " Q&amp;A.", " &lt;so&gt;"))
_plain("symbols-of-a-font", "private-use-characters", _inside(" \uf0b7 ", " \ue000", "\uf04a "))
_plain("no-break-spaces", "non-standard-spaces", _inside("\u00a0", "\u2009", "\u3000"))
_plain(
    "template-slots", "placeholders", _behind(" I am [NAME].", " TODO", " {{answer}}", " Lorem ipsum dolor sit amet.")
)
_plain(
    "thanks-for-watching",
    "recogniser-boilerplate",
    _instead("Thanks for watching!", "Subtitles by the Amara.org community"),
)
_plain("unreadable-letters", "replacement-characters", _inside(" \ufffd ", " don\ufffdt "))
_plain("spaces-at-line-ends", "trailing-spaces", _behind(" ", "  ", "\t"))
_plain("invisible-letters", "zero-width-characters", _inside(" \u200b", "\u2060 ", " \u00ad"))
_plain("carriage-returns", "mixed-line-endings", _behind("\r"))


@found_by("label-like-text")
def notes_as_turns(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A note or heading stands as a turn."""
    line = turns[chance.choice(places_of(turns))].line
    note = chance.choice(("Note: the recording was paused.", "NB: see the file.", "Re: the study", "Section 2: Work"))
    lines.insert(line, note)
    return line + 1


@found_by("label-spacing")
def spaced_labels(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A space before the colon, or none or two behind it."""
    turn = turns[chance.choice(places_of(turns))]
    lines[turn.line - 1] = f"{turn.label}{chance.choice((' : ', ':', ':   '))}{turn.text}"
    return turn.line


@found_by("unnormalised-labels")
def decomposed_labels(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A letter of a speaker's label is composed in most turns, and in one of two signs."""
    label = turns[0].label or "A"
    mine = [turn for turn in turns if turn.label == label]
    if len(mine) < 3:
        return None
    for turn in mine:
        set_turn(lines, turn, turn.text, label + "é")
    turn = chance.choice(mine[1:])
    return set_turn(lines, turn, turn.text, label + unicodedata.normalize("NFD", "é"))


@found_by("placeholder-speakers", "label-like-text")
def unknown_speakers(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A turn's speaker was not made out."""
    turn = turns[chance.choice(places_of(turns))]
    return set_turn(lines, turn, turn.text, chance.choice(("Unknown", "Speaker 3", "Unknown Speaker", "TODO")))


@found_by("self-addressing-speakers")
def own_names(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """Somebody with a name for a label is thanked by it under that very label."""
    labels = sorted({turn.label for turn in turns if turn.label})
    if len(labels) != 2:
        return None
    for turn in turns:
        set_turn(lines, turn, turn.text, ("Hannah Lind", "Peter Moss")[turn.label == labels[0]])
    turn = turns[chance.choice(places_of(turns)[1:])]
    name = ("Hannah", "Peter")[turn.label == labels[0]]
    return set_turn(
        lines, turn, f"Thank you, {name}. {turn.text}", ("Hannah Lind", "Peter Moss")[turn.label == labels[0]]
    )


@found_by("missing-parties")
def one_voice(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """Every turn has the same label."""
    if len(turns) < 5:
        return None
    for turn in turns:
        set_turn(lines, turn, turn.text, turns[0].label)
    return turns[0].line - 1


@found_by("inaudible-shares")
def bad_recordings(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """Every other turn holds something inaudible."""
    if len(turns) < 12:
        return None
    for turn in turns[chance.randrange(2) :: 2]:
        set_turn(lines, turn, turn.text + " [inaudible]")
    return turns[0].line - 1


@found_by("mixed-annotations")
def other_brackets(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """What cannot be heard is marked in one way, but once in another."""
    if len(turns) < 8:
        return None
    chosen = chance.sample(list(turns), 6)
    for turn in chosen[1:]:
        set_turn(lines, turn, turn.text + " [inaudible]")
    return set_turn(lines, chosen[0], chosen[0].text + chance.choice((" (inaudible)", " <inaudible>")))


def _timed(lines: Lines, turns: tuple[Turn, ...], seconds: list[int]) -> None:
    for turn, second in zip(turns, seconds, strict=True):
        lines[turn.line - 1] = f"{stamp(second)} {turn.label}: {turn.text}"


@found_by("mixed-time-styles")
def other_clocks(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """All times have hours, but one has not."""
    if len(turns) < 6:
        return None
    seconds = enough_time(turns)
    _timed(lines, turns, seconds)
    at = chance.randrange(1, len(turns))
    line = turns[at].line
    lines[line - 1] = f"[{seconds[at] // 60:02}:{seconds[at] % 60:02}] {turns[at].label}: {turns[at].text}"
    return line


@found_by("missing-times")
def lost_times(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """All turns have times, but one."""
    if len(turns) < 12:
        return None
    _timed(lines, turns, enough_time(turns))
    turn = chance.choice(turns)
    return set_turn(lines, turn, turn.text)


@found_by("time-jumps")
def lost_hours(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """Between two turns, two hours pass."""
    if len(turns) < 12:
        return None
    at = chance.randrange(5, len(turns) - 3)
    _timed(lines, turns, [second + 7200 * (index >= at) for index, second in enumerate(enough_time(turns))])
    return turns[at].line


@found_by("impossible-speech-rates")
def hasty_speakers(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """Many words have a second."""
    places = [index for index in places_of(turns, 30) if 2 < index < len(turns) - 1]
    if not places:
        return None
    at = chance.choice(places)
    seconds = enough_time(turns)
    lost = seconds[at + 1] - seconds[at] - 1
    _timed(lines, turns, [second - lost * (index > at) for index, second in enumerate(seconds)])
    return turns[at].line


def _header(lines: Lines, change: str) -> int | None:
    head, bracket, rest = lines[0].partition("]")
    if not head.startswith("[") or not bracket:
        return None
    lines[0] = f"[{change}]{rest}"
    return 1


@found_by("malformed-uuids")
def cut_identifiers(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """An identifier has lost a letter."""
    identifier = lines[0].partition("]")[0][1:]
    at = chance.randrange(max(len(identifier), 1))
    return _header(lines, identifier[:at] + identifier[at + 1 :]) if len(identifier) == 36 else None


@found_by("non-canonical-uuids")
def shouted_identifiers(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """An identifier is in capitals, in braces, or without hyphens."""
    identifier = lines[0].partition("]")[0][1:]
    forms = (identifier.upper(), f"{{{identifier}}}", identifier.replace("-", ""), f"urn:uuid:{identifier}")
    return _header(lines, chance.choice(forms)) if len(identifier) == 36 else None


@found_by("placeholder-uuids")
def empty_identifiers(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """An identifier was never filled in."""
    made_up = ("00000000-0000-0000-0000-000000000000", "12345678-1234-1234-1234-123456789012")
    return _header(lines, chance.choice(made_up))


@found_by("duplicated-identifiers")
def identifiers_used_twice(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """The second half of the turns stands under a header of the same identifier."""
    places = [turn.line for before, turn in pairwise(turns) if "?" not in before.text]
    if len(turns) < 4 or not places:
        return None
    line = places[len(places) // 2]
    lines.insert(line - 1, lines[0])
    return line


@found_by("repeated-blank-lines")
def blank_lines(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """Three blank lines between two turns."""
    line = chance.choice(turns).line
    lines[line:line] = ["", "", ""]
    return line + 2


def _roster(turns: tuple[Turn, ...]) -> Mapping[str, object]:
    return {"speaker_labels": sorted({turn.label for turn in turns if turn.label})}


@found_by("undeclared-speakers", options=_roster)
def strangers(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """Somebody speaks whom the project does not declare."""
    turn = turns[chance.choice(places_of(turns))]
    return set_turn(lines, turn, turn.text, chance.choice(("Visitor", "Bystander", "Dr. Who")))


@found_by("misspelled-names", options=lambda _: {"names": ["Hannah Lindqvist"]})
def misspelled_mentions(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """There is a slip in half of a name that the project lists, where it is said."""
    turn = turns[chance.choice(places_of(turns))]
    first, last = chance.choice([(slip("Hannah", chance), "Lindqvist"), ("Hannah", slip("Lindqvist", chance))])
    return set_turn(lines, turn, f"{turn.text} I told {first} {last} so.")


@found_by("real-names", options=lambda _: {"names": ["Hannah Lindqvist"]})
def revealed_names(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A name is said that the project must not print."""
    turn = turns[chance.choice(places_of(turns))]
    return set_turn(lines, turn, f"{turn.text} That is Hannah Lindqvist.")


@found_by("guide-departures", options=lambda _: {"guide": ["Which submarine engine have you repaired in Antarctica?"]})
def skipped_questions(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A question of the guide is not asked; a word at the end is all that changes."""
    lines.append(f"{turns[-1].label}: Well.")
    return turns[0].line - 1


@found_by("missing-labels", "labels-without-colons", "stray-continuations")
def lost_labels(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A turn has lost its label."""
    turn = turns[chance.choice(places_of(turns, 6))] if places_of(turns, 6) else turns[0]
    lines[turn.line - 1] = turn.text.replace(":", "")
    return turn.line if lines[turn.line - 1].strip() else None


@found_by("headers-without-colons", "headers-without-brackets", "headers-without-titles", "headers-without-identifiers")
def broken_headers(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A header has lost a sign or a part."""
    identifier, bracket, title = lines[0].partition("]")
    untitled = f"{identifier}{bracket}:"
    lines[0] = chance.choice((lines[0].removesuffix(":"), lines[0].replace("]", ""), "[]" + title, untitled))
    return 1
