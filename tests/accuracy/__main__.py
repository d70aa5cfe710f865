"""Measures the rules on folders of documents, and prints tables and pictures."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tests.accuracy import file_faults, printing, work
from tests.accuracy.collections import documents, opened
from tests.accuracy.file_faults import FILE_FAULTS
from tests.accuracy.gold import QUESTIONS, Gold, Reading, golds
from tests.accuracy.layout_faults import FAULTS
from tests.accuracy.measures import ANSWERING, Place, Score
from tests.accuracy.saying import across, names_of_rules, rules
from transcript_lint import Diagnostic
from transcript_lint.config import structural_names
from transcript_lint.corpus import Facts


class Part(NamedTuple):
    """What was measured of one collection: its scores, or the findings of text that is taken to be clean."""

    name: str
    turns: int
    scores: dict[str, Score]
    found: tuple[tuple[str, Place], ...] = ()
    besides: tuple[tuple[str, str, Place], ...] = ()
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def main(arguments: list[str] | None = None) -> int:
    """Measure what the arguments say.

    Returns 0 where all of it could be measured, 1 where something is wrong with the labels, and 2 where a folder, rule
    or fault is not there.
    """
    options = _parser().parse_args(arguments)
    try:
        names = tuple(sorted(one.rule.name for one in rules(options.rule, options.all)))
        parts = [part for folder in options.folders for part in _parts(folder, names, options)]
    except (LookupError, OSError) as error:
        print(f"accuracy: {error}", file=sys.stderr)
        return 2
    if options.json:
        print(json.dumps({"parts": [_data(part) for part in (*parts, _total(parts))]}, indent=1))
    else:
        for part in (*parts, *([_total(parts)] if len(parts) > 1 else [])):
            print(*_printed(part, options), sep="\n")
    problems = [problem for part in parts for problem in part.problems]
    print(*(f"accuracy: {problem}" for problem in problems), sep="\n", end="\n" * bool(problems), file=sys.stderr)
    return 1 if problems else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m tests.accuracy", description=__doc__)
    add = parser.add_argument
    add(
        "folders",
        nargs="+",
        type=Path,
        metavar="FOLDER",
        help="native documents, perhaps a gold.jsonl, or several below",
    )
    add("--clean", action="store_true", help="take no heed of a gold.jsonl: every finding is one to be read")
    add("--inject", action="store_true", help="plant faults in the documents and look for them")
    add(
        "--unpunctuated", action="store_true",
        help="without punctuation and capitals; where there is no gold, against what is found with them",
    )  # fmt: skip
    add("--rule", action="append", default=[], metavar="NAME", help="only this rule (again for more)")
    add("--all", action="store_true", help="also the rules that are off by default")
    add("--fault", action="append", default=[], metavar="NAME", help="plant only this fault (again for more)")
    add("--most", type=int, default=0, metavar="N", help="at most N documents of each folder, taken evenly")
    add("--show", type=int, default=0, metavar="N", help="draw N of each kind of mistake or finding by chance; -1: all")
    add("--seed", type=int, default=0, help="another sample")
    add("--turns-from", type=int, choices=(0, 1), help="what the gold's turns count from, where it cannot be told")
    add("--by", choices=("turn", "line"), default="", help="place labels by this alone, where the two disagree")
    add("--json", action="store_true", help="print all figures and places as JSON")
    add("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="how many processes share the work")
    return parser


def _parts(folder: Path, names: tuple[str, ...], options: argparse.Namespace) -> Iterator[Part]:
    """What is measured of a folder: with labels, one part for each gold standard in it."""
    if options.inject:
        yield _planted(folder, names, options)
        return
    reading = Reading(names_of_rules(), options.turns_from, options.by)
    standards = [] if options.clean else golds(folder, reading)
    for standard in standards:
        yield _labelled(folder, standard, names, options)
    if not standards and options.unpunctuated:
        tasks = [work.Task(path, names) for path in _some(folder, options)]
        yield _scored(folder.name, work.spread(work.unpunctuated, tasks, options.jobs))
    elif not standards:
        yield _clean(folder, names, options)


def _some(folder: Path, options: argparse.Namespace) -> list[Path]:
    paths = documents(folder)
    return paths[:: -(-len(paths) // options.most)] if options.most > 0 else paths


def _labelled(folder: Path, gold: Gold, names: tuple[str, ...], options: argparse.Namespace) -> Part:
    """The scores of one gold standard. A rule that it labels is measured even if it is off by default."""
    fields = gold.fields()
    if options.rule:
        fields &= {*options.rule, *(QUESTIONS if {*ANSWERING} & {*options.rule} else ())}
        fields -= {QUESTIONS[0]}
    known = names_of_rules()
    every = tuple(sorted({*names, *(field for field in fields if field in known)}))
    tasks = [
        work.Task(path, every, options.unpunctuated, labels, frozenset(fields))
        for path, labels in sorted(gold.labels.items())
    ]
    name = gold.folder.relative_to(folder.parent).as_posix() if gold.folder != folder else folder.name
    part = _scored(name, work.spread(work.labelled, tasks, options.jobs))
    return part._replace(problems=gold.problems, notes=gold.notes)


def _scored(name: str, measured: Iterable[tuple[int, dict[str, Score]]]) -> Part:
    turns, scores = 0, dict[str, Score]()
    for count, some in measured:
        turns += count
        _add(scores, some)
    return Part(name, turns, _sorted(scores))


def _add(scores: dict[str, Score], more: dict[str, Score]) -> None:
    for field, score in more.items():
        scores[field] = scores.get(field, Score()).plus(score)


def _sorted(scores: dict[str, Score]) -> dict[str, Score]:
    """The questions first, then the rules by name."""
    return dict(sorted(scores.items(), key=lambda one: (not one[0].startswith(("is_", *ANSWERING)), one[0])))


def _clean(folder: Path, names: tuple[str, ...], options: argparse.Namespace) -> Part:
    paths = _some(folder, options)
    tasks = [work.Task(path, names, options.unpunctuated) for path in paths]
    turns = 0
    facts: list[Facts] = []
    found: list[Diagnostic] = []
    for count, said in work.spread(work.clean, tasks, options.jobs):
        turns += count
        facts.append(said.facts)
        found.extend(said.found)
    if any(facts):
        sources = {str(path): opened(path).source for path in paths}
        found.extend(across(rules(names), facts, sources))
    if options.rule:
        found = [one for one in found if one.rule in options.rule]
    places = ((one.rule, Place(one.path, one.start.line, one.finding.span, one.message)) for one in found)
    return Part(folder.name, turns, {}, tuple(places))


def _planted(folder: Path, names: tuple[str, ...], options: argparse.Namespace) -> Part:
    """A score for each kind of fault, and one for all kinds together that the same rules should find."""
    if unknown := {*options.fault} - FAULTS.keys() - FILE_FAULTS.keys():
        raise LookupError(f"there is no fault named {', '.join(sorted(unknown))}")
    running = {*names, *(structural_names() if not options.rule else ())}
    wanted = options.fault or [name for name, fault in FAULTS.items() if {*fault.rules} & running]
    between = options.fault or [name for name, fault in FILE_FAULTS.items() if fault.rule in running]
    tasks = [
        work.Task(path, names, options.unpunctuated, faults=tuple(filter(FAULTS.__contains__, wanted)), seed=seed)
        for seed, path in enumerate(_some(folder, options))
    ]
    scores: dict[str, Score] = {}
    besides: list[tuple[str, str, Place]] = []
    for fared in work.spread(work.injected, tasks, options.jobs):
        for name, (score, others) in fared.items():
            _add(scores, {name: score})
            besides.extend((name, rule, place) for rule, place in others)
    total: dict[str, Score] = {}
    shared = Counter(FAULTS[name].rules for name in scores)
    for name, score in scores.items():
        if shared[FAULTS[name].rules] > 1:
            _add(total, {f"= {'+'.join(FAULTS[name].rules)}": score})
    _add(scores, file_faults.planted(_some(folder, options), [name for name in between if name in FILE_FAULTS]))
    return Part(folder.name, len(tasks), {**dict(sorted(scores.items())), **total}, besides=tuple(besides))


def _total(parts: list[Part]) -> Part:
    scores: dict[str, Score] = {}
    for part in parts:
        _add(scores, part.scores)
    found = tuple(one for part in parts for one in part.found)
    besides = tuple(one for part in parts for one in part.besides)
    return Part("all of them", sum(part.turns for part in parts), scores, found, besides)


def _printed(part: Part, options: argparse.Namespace) -> Iterator[str]:
    show = 0 if part.name == "all of them" else options.show
    yield f"# {part.name}"
    yield from (f"({note})" for note in part.notes)
    if part.scores:
        yield from printing.table(part.scores)
        drawn = {name: score for name, score in part.scores.items() if not name.startswith("= ")}
        yield from printing.mistakes(drawn, show, options.seed, options.unpunctuated)
    elif not part.problems:
        yield from printing.rates(part.turns, Counter(rule for rule, _ in part.found))
    for rule in sorted({rule for rule, _ in part.found}):
        places = [place for name, place in part.found if name == rule]
        for place in printing.sample(places, show, options.seed):
            message = f"{rule}: {place.message}"
            yield from printing.drawn(place._replace(message=message), options.unpunctuated)
    said = Counter((fault, rule) for fault, rule, _ in part.besides)
    for (fault, rule), count in sorted(said.items()):
        yield f"{fault}: besides, {count} of {rule}"
        places = [place for name, other, place in part.besides if (name, other) == (fault, rule)]
        for place in printing.sample(places, show, options.seed):
            yield from printing.drawn(place._replace(message=f"{rule}: {place.message}"), options.unpunctuated)


def _data(part: Part) -> dict[str, Any]:
    counts = Counter(rule for rule, _ in part.found)
    return {
        "name": part.name, "turns": part.turns,
        "scores": {name: printing.score_data(score) for name, score in part.scores.items()},
        "per_thousand": {rule: 1000 * count / max(part.turns, 1) for rule, count in counts.items()},
        "findings": [{"rule": rule, **printing.place_data(place)} for rule, place in part.found],
        "besides": [{"fault": fault, "rule": rule} | printing.place_data(place) for fault, rule, place in part.besides],
        "problems": part.problems, "notes": part.notes,
    }  # fmt: skip


if __name__ == "__main__":  # pragma: no cover - what runs it as a command
    raise SystemExit(main())
