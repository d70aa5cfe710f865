"""How often a slip in one label is traced to the name it was made of, by how the names are written.

Names that speak in the folders say sixty turns, and one label has one slip; many times over. They speak in the order in
which the speakers of a transcript of the folders do somewhere, or else five of them in any order. So do initials that
are made up, of two or three letters. Then a stranger speaks in place of the slip, with a further name, which is none.
Last, a slip is made in the name of a speaker where somebody says it, ten times in each document.
"""

from __future__ import annotations

import re
import string
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.accuracy.collections import all_opened
from tests.accuracy.other_faults import slip
from transcript_lint import parse
from transcript_lint.linter import Chosen, lint
from transcript_lint.plugins import collect

_TIMES, _TURNS = 400, 60
_MADE_UP = 40
_LETTERS, _EACH = 4, 10
FORMS: dict[str, Callable[[str], str]] = {
    "full names": lambda name: name,
    "first names": lambda name: name.split()[0],
    "initials": lambda name: "".join(word[0] for word in name.split()).upper(),
}


def names(folders: Sequence[Path]) -> list[str]:
    """The labels of two words or more that speak in the documents of folders."""
    labels = {
        turn.label
        for folder in folders
        for document in all_opened(folder)
        for transcript in document.transcripts
        for turn in transcript.turns
    }
    return sorted(label for label in labels if label and len(label.split()) > 1 and label.replace(" ", "").isalpha())


def made_up(chance: Random) -> list[str]:
    """Initials of two or three letters, as the minutes of a meeting have them."""
    found: set[str] = set()
    while len(found) < _MADE_UP:
        found.add("".join(chance.choices(string.ascii_uppercase, k=chance.randint(2, 3))))
    return sorted(found)


def orders(folders: Sequence[Path]) -> list[list[str]]:
    """The labels of each transcript of the folders that is long enough, turn by turn."""
    every = (transcript for folder in folders for document in all_opened(folder) for transcript in document.transcripts)
    return [[turn.label or "" for turn in one.turns] for one in every if len(one.turns) >= _TURNS]


def _spoken(known: Sequence[str], chance: Random, told: Sequence[Sequence[str]]) -> tuple[list[str], int]:
    """Who speaks in each of sixty turns, and a turn of somebody who speaks in others, too."""
    while True:
        order = chance.choice(told) if told else chance.choices("ABCDE", k=_TURNS)
        start = chance.randrange(len(order) - _TURNS + 1)
        order = order[start : start + _TURNS]
        often = Counter(order)
        places = [at for at, label in enumerate(order) if often[label] > 2]
        if len(often) > 1:
            speakers = dict(zip(often, chance.sample(known, len(often)), strict=True))
            return [speakers[label] for label in order], chance.choice(places)


class Traced(NamedTuple):
    """How many of the slips are traced to the right name, to another one, and how many strangers to anybody."""

    right: int
    wrong: int
    strangers: int


def traced(known: Sequence[str], chance: Random, told: Sequence[Sequence[str]], *, declared: bool) -> Traced:
    """Trace slips in names, which speak as speakers do in one of some transcripts, or in any order."""
    rule = collect().rules["undeclared-speakers" if declared else "misspelled-speakers"]
    right = wrong = strangers = 0

    def said(labels: Sequence[str], declaring: Sequence[str], at: int) -> list[str]:
        text = "[1] Interview summary:\n" + "".join(f"{label}: So we said.\n" for label in labels)
        chosen = [Chosen(rule, rule.severity, {"speaker_labels": list(declaring)} if declared else {})]
        return [found.message for found in lint(parse(text), chosen, {}) if found.start.line == at + 2]

    for _ in range(_TIMES):
        labels, at = _spoken(known, chance, told)
        meant, labels[at] = labels[at], slip(labels[at], chance)
        messages = said(labels, known, at)
        right += any(message.endswith(f"did you mean `{meant}`?") for message in messages)
        wrong += any("did you mean" in message and f"`{meant}`" not in message for message in messages)
        labels[at] = chance.choice([name for name in known if name not in labels and name != meant])
        declaring = [name for name in known if name != labels[at]]
        strangers += any("did you mean" in message for message in said(labels, declaring, at))
    return Traced(right, wrong, strangers)


def mentioned(folders: Sequence[Path]) -> tuple[int, int, int]:
    """How many slips are made in what is said, and how many are traced to the right name, and to another."""
    planted = right = wrong = 0
    for document in (document for folder in folders for document in all_opened(folder)):
        turns = [turn for transcript in document.transcripts for turn in transcript.turns]
        labels = sorted({turn.label for turn in turns if turn.label})
        words = {word for label in labels for word in label.split() if word.isalpha() and word.istitle()}
        name = re.compile(rf"\b(?:{'|'.join(sorted(word for word in words if len(word) >= _LETTERS)) or '(?!)'})\b")
        said = [(turn, match) for turn in turns for match in name.finditer(turn.text)]
        chance = Random(7)  # noqa: S311
        for turn, match in [chance.choice(said) for _ in range(_EACH if said else 0)]:
            at = turn.text_at + match.start()
            text = document.text[:at] + slip(match[0], chance) + document.text[turn.text_at + match.end() :]
            chosen = [Chosen(rule := collect().rules["misspelled-names"], rule.severity, {"speaker_labels": labels})]
            found = [one.message for one in lint(parse(text), chosen, {}) if one.finding.span.start == at]
            planted += 1
            right += any(f"`{match[0]}`" in message for message in found)
            wrong += any(f"`{match[0]}`" not in message for message in found)
    return planted, right, wrong


def main(folders: Sequence[str]) -> None:
    """Print a row for each way of writing names."""
    known = names([Path(folder) for folder in folders])
    forms = {form: sorted({write(name) for name in known if len(write(name)) > 1}) for form, write in FORMS.items()}
    forms["made-up initials"] = made_up(Random(7))  # noqa: S311
    for way, told in (("as told", orders([Path(folder) for folder in folders])), ("any order", [])):
        for form, written in forms.items():
            counts = [traced(written, Random(7), told, declared=declared) for declared in (False, True)]  # noqa: S311
            shares = "".join(f"{count / _TIMES:8.3f}" for one in counts for count in one)
            print(f"{way:10}{form:17}{len(written):4}{shares}")
    planted, right, wrong = mentioned([Path(folder) for folder in folders])
    print(f"in what is said: {planted} slips, {right / planted:.3f} right, {wrong / planted:.3f} wrong")


if __name__ == "__main__":
    main(sys.argv[1:])
