"""How often a slip in one label is traced to the name it was made of, by how the names are written.

Five of the names that speak in the folders say sixty turns in any order, and one label has one slip; many times over.
So do initials that are made up, of two or three letters.
"""

from __future__ import annotations

import string
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from tests.accuracy.collections import all_opened
from tests.accuracy.other_faults import slip
from transcript_lint import parse
from transcript_lint.linter import Chosen, lint
from transcript_lint.plugins import collect

_TIMES = 400
_MADE_UP = 40
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


def traced(known: Sequence[str], chance: Random, *, declared: bool) -> tuple[int, int]:
    """How many of the slips are traced to the right name, and how many to another one."""
    rule = collect().rules["undeclared-speakers" if declared else "misspelled-speakers"]
    chosen = [Chosen(rule, rule.severity, {"speaker_labels": list(known)} if declared else {})]
    right = wrong = 0
    for _ in range(_TIMES):
        speakers = chance.sample(known, 5)
        labels = [chance.choice(speakers) for _ in range(60)]
        at = chance.randrange(60)
        meant, labels[at] = labels[at], slip(labels[at], chance)
        text = "[1] Interview summary:\n" + "".join(f"{label}: So we said.\n" for label in labels)
        said = [found.message for found in lint(parse(text), chosen, {}) if found.start.line == at + 2]
        right += any(message.endswith(f"did you mean `{meant}`?") for message in said)
        wrong += any("did you mean" in message and f"`{meant}`" not in message for message in said)
    return right, wrong


def main(folders: Sequence[str]) -> None:
    """Print a row for each way of writing names."""
    known = names([Path(folder) for folder in folders])
    forms = {form: sorted({write(name) for name in known if len(write(name)) > 1}) for form, write in FORMS.items()}
    for form, written in {**forms, "made-up initials": made_up(Random(7))}.items():  # noqa: S311
        counts = [traced(written, Random(7), declared=declared) for declared in (False, True)]  # noqa: S311
        shares = "".join(f"{right / _TIMES:10.3f}{wrong / _TIMES:8.3f}" for right, wrong in counts)
        print(f"{form:17}{len(written):4}{shares}")


if __name__ == "__main__":
    main(sys.argv[1:])
