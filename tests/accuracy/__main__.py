"""Measures the rules on folders of documents, and prints tables and pictures."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.accuracy import measures
from tests.accuracy.collections import GOLD, papers
from tests.accuracy.other_faults import FAULTS
from transcript_lint import Document, Span, annotate
from transcript_lint.linter import Chosen

_WIDTH = 160


def main(arguments: list[str] | None = None) -> int:
    """Measure what the arguments say; 0 where that could be done, 2 where a folder or rule is not there."""
    options = _parser().parse_args(arguments)
    try:
        chosen = measures.rules(options.rule, options.all)
        for folder in options.folders:
            print(f"# {folder.name}")
            if options.inject:
                print(*_planted(folder, chosen, options), sep="\n")
            elif (folder / GOLD).exists() or options.unpunctuated:
                print(*_labelled(folder, chosen, options), sep="\n")
            else:
                print(*_clean(folder, chosen, options), sep="\n")
    except (LookupError, OSError) as error:
        print(f"accuracy: {error}", file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m tests.accuracy", description=__doc__)
    parser.add_argument(
        "folders", nargs="+", type=Path, metavar="FOLDER", help="native documents, perhaps a gold.jsonl"
    )
    parser.add_argument("--inject", action="store_true", help="plant faults in the documents and look for them")
    parser.add_argument(
        "--unpunctuated",
        action="store_true",
        help="without punctuation and capitals; where there is no gold, against what is found with them",
    )
    parser.add_argument("--rule", action="append", default=[], help="only this rule (again for more)")
    parser.add_argument("--all", action="store_true", help="also the rules that are off by default")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="draw N of each kind of mistake")
    return parser


def _labelled(folder: Path, chosen: list[Chosen], options: argparse.Namespace) -> Iterator[str]:
    if (folder / GOLD).exists():
        scores = measures.against_gold(papers(folder, options.unpunctuated), chosen)
    else:
        scores = measures.against_punctuation(papers(folder), papers(folder, unpunctuated=True))
    yield from _table(scores.items())
    for name, score in scores.items():
        yield from _mistakes(name, score, options.show)


def _planted(folder: Path, chosen: list[Chosen], options: argparse.Namespace) -> Iterator[str]:
    """A row for each kind of fault, and one for all kinds together that the same rules should find."""
    total: dict[str, measures.Score] = {}
    rows: list[tuple[str, measures.Score]] = []
    pictures: list[str] = []
    known = list(papers(folder, options.unpunctuated))
    running = {one.rule.name for one in chosen}
    for fault in FAULTS.values():
        if running.isdisjoint(fault.rules):
            continue
        score, besides = measures.with_planted(known, chosen, fault.rules, fault.plant)
        rows.append((fault.name, score))
        together = total.get(group := "+".join(fault.rules), measures.Score())
        total[group] = measures.Score(*(one + other for one, other in zip(together, score, strict=True)))
        pictures.extend(f"{fault.name}: besides, {count} of {rule}" for rule, count in besides.most_common())
        pictures.extend(_mistakes(fault.name, score, options.show))
    yield from _table([*rows, *total.items()])
    yield from pictures


def _clean(folder: Path, chosen: list[Chosen], options: argparse.Namespace) -> Iterator[str]:
    tally = measures.on_clean(papers(folder, options.unpunctuated), chosen)
    rate = 1000 * len(tally.found) / max(tally.turns, 1)
    yield f"{tally.turns} turns, {len(tally.found)} findings, {rate:.2f} in 1,000 turns"
    for name, (count, rate) in tally.per_thousand().items():
        yield f"{name:45}{count:8}{rate:10.2f}"
        shown = [item for item in tally.found if item[1].rule == name][: options.show]
        for document, one in shown:
            marks = annotate.marks_of(one.finding)
            yield from _drawn(document, one.start.line, marks)


def _table(rows: Iterable[tuple[str, measures.Score]]) -> Iterator[str]:
    yield f"{'':45}{'found':>8}{'alarms':>8}{'missed':>8}{'precision':>11}{'recall':>8}{'F1':>8}"
    for name, score in rows:
        counts = "".join(f"{len(places):8}" for places in score)
        yield f"{name:45}{counts}{score.precision:11.3f}{score.recall:8.3f}{score.f1:8.3f}"


def _mistakes(name: str, score: measures.Score, count: int) -> Iterator[str]:
    for places, message in ((score.alarms, "false alarm"), (score.misses, "missed")):
        for document, line in places[:count]:
            start, end = document.source.line_span(line)
            yield from _drawn(document, line, [annotate.Mark(Span(start, end), f"{message}: {name}")])


def _drawn(document: Document, line: int, marks: list[annotate.Mark]) -> Iterator[str]:
    source = document.source
    last = len(source.line_starts) - source.text.endswith("\n")
    yield f"--> {source.path}:{line}"
    yield from annotate.draw(source, marks, range(max(line - 1, 1), min(line + 2, last) + 1), width=_WIDTH)


if __name__ == "__main__":  # pragma: no cover - what runs it as a command
    raise SystemExit(main())
