"""How many corrections of labels the rules would have asked for: transcripts before and after somebody corrected them.

    python -m tests.accuracy.corrections [--show N] [--seed N] BEFORE AFTER

Two folders hold documents of the same names, as any history of versions can give them. Each word before is looked for
after: who says it there is who said it. Words in a row that are somebody else's after are a correction, reassigned; a
label that nobody has any more is one correction, renamed, however often it speaks. It is found if a finding about
speakers is reported, linked or mended in one of its turns; every other finding about speakers is an alarm.
"""

from __future__ import annotations

import argparse
import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import TypeVar

from tests.accuracy.collections import documents, opened, turn_count
from tests.accuracy.measures import Claim, Place, Score, claims
from tests.accuracy.printing import mistakes, table
from tests.accuracy.saying import rules, say
from transcript_lint import Document, Turn
from transcript_lint.record import NamedTuple

# What is said of labels by the structure, beside the rules about speakers.
_LABELS = ("empty-labels", "labels-without-colons", "malformed-labels")
EVERY, RENAMED, REASSIGNED, SUGGESTED = "corrections", "  renamed", "  reassigned", "  the right label named"


class Correction(NamedTuple):
    """What labels something was corrected to, in which turns of the document before, in their order."""

    kind: str
    right: tuple[str, ...]
    turns: tuple[Turn, ...]


def _turns(document: Document) -> list[Turn]:
    return [turn for transcript in document.transcripts for turn in transcript.turns]


def _words(turns: Sequence[Turn]) -> Iterator[tuple[str, int]]:
    """Each word as it is compared, and the number of its turn."""
    for number, turn in enumerate(turns):
        for word in turn.text.split():
            yield word.strip(".,;:!?\"'()[]").casefold(), number


def corrections(before: Document, after: Document) -> list[Correction]:
    """What was corrected, by where it first stands; turns that have no label after are nobody's.

    Words in a row whose labels are others after are one correction, whoever says them, as where two labels were
    exchanged; the words of a label that nobody has after are one for each label that became of it.
    """
    old, new = _turns(before), _turns(after)
    said, meant = list(_words(old)), list(_words(new))
    matcher = SequenceMatcher(None, [word for word, _ in said], [word for word, _ in meant], autojunk=False)
    speakers = {turn.label for turn in new}
    found = dict[object, Correction]()
    row: object = None
    for start, other, size in matcher.get_matching_blocks():
        for at in range(size):
            turn, right = old[said[start + at][1]], new[meant[other + at][1]].label
            if turn.label == right or right is None:
                row = None
                continue
            if turn.label in speakers:
                kind, row = REASSIGNED, row or (start + at,)
                key = row
            else:
                kind, key = RENAMED, (turn.label, right)
            known = found.setdefault(key, Correction(kind, (), ()))
            found[key] = Correction(kind, _with(known.right, right), _with(known.turns, turn))
    return list(found.values())


_One = TypeVar("_One")


def _with(known: tuple[_One, ...], one: _One) -> tuple[_One, ...]:
    """Some things in their order, and one more if it is not the last already."""
    return known if known[-1:] == (one,) else (*known, one)


def scored(before: Document, made: Sequence[Correction], claimed: Sequence[Claim]) -> dict[str, Score]:
    """How the corrections and what is said about speakers go together."""
    path = before.source.path
    lines = [turn.line for turn in _turns(before)]

    def turns(claim: Claim) -> set[int]:
        """The lines of the turns that a claim speaks of."""
        return {lines[max(bisect_right(lines, line) - 1, 0)] for line in (claim.line, *claim.linked)}

    scores = dict.fromkeys((EVERY, RENAMED, REASSIGNED, SUGGESTED), Score())
    wrong = {turn.line for one in made for turn in one.turns}
    for one in made:
        first = one.turns[0]
        place = Place(path, first.line, first.text_span, f"`{first.label}` was `{one.right[0]}`")
        about = [claim for claim in claimed if turns(claim) & {turn.line for turn in one.turns}]
        for name in (EVERY, one.kind):
            scores[name] = scores[name].plus(Score((place,)) if about else Score(misses=(place,)))
        if about:
            named = any(
                right in claim.suggested or f"`{right}`" in claim.message for right in one.right for claim in about
            )
            scores[SUGGESTED] = scores[SUGGESTED].plus(Score((place,)) if named else Score(misses=(place,)))
    for claim in claimed:
        if not turns(claim) & wrong:
            alarm = Score(alarms=(Place(path, claim.line, claim.span, claim.message),))
            scores[EVERY] = scores[EVERY].plus(alarm)
    return scores


def main(arguments: Sequence[str] | None = None) -> int:
    """Print how many corrections are found, and a sample of what is missed and of the alarms."""
    parser = argparse.ArgumentParser("python -m tests.accuracy.corrections", description=__doc__.partition("\n")[0])
    parser.add_argument("before", type=Path, metavar="BEFORE", help="native documents as they were")
    parser.add_argument("after", type=Path, metavar="AFTER", help="documents of the same names, corrected")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="draw N misses and alarms by chance; -1: all")
    parser.add_argument("--seed", type=int, default=0, help="another sample")
    options = parser.parse_args(arguments)
    about = [one for one in rules() if one.rule.category == "speakers"]
    names = [*_LABELS, *(one.rule.name for one in about)]
    turns, scores = 0, dict.fromkeys((EVERY, RENAMED, REASSIGNED, SUGGESTED), Score())
    for path in documents(options.before):
        corrected = options.after / path.relative_to(options.before)
        if not corrected.is_file():
            print(f"corrections: {corrected} is not there, and {path} is left out", file=sys.stderr)
            continue
        before = opened(path)
        said = say(before, about)
        claimed = [claim for name in names for claim in claims(before, said.found, name)]
        turns += turn_count(before)
        for name, score in scored(before, corrections(before, opened(corrected)), claimed).items():
            scores[name] = scores[name].plus(score)
    print(*table(scores), sep="\n")
    alarms = len(scores[EVERY].alarms)
    print(f"{turns} turns, {alarms} alarms, {1000 * alarms / max(turns, 1):.2f} in 1,000 turns")
    print(*mistakes(scores, options.show, options.seed, unpunctuated=False), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
