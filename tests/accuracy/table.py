"""Prints the table of all rules in docs/accuracy.md: `python -m tests.accuracy.table FOLDER...`.

What is found in the folders as they are, and of the faults planted in them, one of each kind in a document. How many of
the findings are wrong is for people to say, in `WRONG`.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.accuracy import file_faults, work
from tests.accuracy.collections import documents, opened
from tests.accuracy.layout_faults import FAULTS
from tests.accuracy.measures import Score
from tests.accuracy.saying import across, known_rules, rules
from transcript_lint import Diagnostic
from transcript_lint.corpus import Facts

HEAD = "| rule | runs | findings | in 1,000 turns | wrong | planted | found | recall | elsewhere |"
# How many of a rule's findings in native and sharealike a fair reader would not mend, all of them having been read.
WRONG = {
    "missing-question-marks": 6,
    "unanswered-questions": 2,
    "speaker-order-violations": 5,
    "truncated-transcripts": 1,
}


def planted(paths: Sequence[Path], jobs: int) -> dict[str, Score]:
    """For each rule, the scores of the faults that it is one to find."""
    every = tuple(sorted(known_rules()))
    tasks = [work.Task(path, every, faults=tuple(FAULTS), seed=seed, besides=False) for seed, path in enumerate(paths)]
    scores: dict[str, Score] = {}
    for fared in work.spread(work.injected, tasks, jobs):
        for name, (score, _) in fared.items():
            for rule in FAULTS[name].rules:
                scores[rule] = scores.get(rule, Score()).plus(score)
    return scores


def found(paths: Sequence[Path], jobs: int) -> tuple[int, Counter[str]]:
    """The number of turns, and of findings by rule, those off by default included."""
    every = tuple(sorted(known_rules()))
    turns, facts, said = 0, list[Facts](), list[Diagnostic]()
    for count, one in work.spread(work.clean, [work.Task(path, every) for path in paths], jobs):
        turns += count
        facts.append(one.facts)
        said.extend(one.found)
    sources = {str(path): opened(path).source for path in paths}
    said.extend(across(rules(every), facts, sources))
    return turns, Counter(one.rule for one in said)


def table(paths: Sequence[Path], jobs: int) -> Iterator[str]:
    """The lines of the table."""
    turns, counts = found(paths, jobs)
    scores = planted(paths, jobs)
    for name, score in file_faults.planted(paths).items():
        scores[file_faults.FILE_FAULTS[name].rule] = score
    yield HEAD
    yield "| --- | --- " + "| --: " * 7 + "|"
    for name, rule in sorted(known_rules().items(), key=lambda one: (not one[1].default, one[0])):
        count = counts[name]
        wrong = str(WRONG.get(name, 0)) if count and rule.default else ""
        cells = [name, rule.severity if rule.default else "if asked", str(count), f"{1000 * count / turns:.2f}", wrong]
        if name in scores:
            right, alarms, misses = map(len, scores[name])
            cells += [str(right + misses), str(right), f"{scores[name].recall:.3f}", str(alarms)]
        else:
            cells += ["no", "", "", ""]
        yield f"| {' | '.join(cells)} |"


def main(folders: Sequence[str]) -> None:
    """Print the table for all documents of the folders."""
    paths = [path for folder in folders for path in documents(Path(folder))]
    print(*table(paths, os.cpu_count() or 1), sep="\n")


if __name__ == "__main__":  # pragma: no cover - what runs it as a command
    main(sys.argv[1:])
