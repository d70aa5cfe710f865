"""Whether the time of a run grows as its text: `python -m tests.benchmarks.linearity [PNG]`, which needs matplotlib.

Each series makes one thing more: turns in one transcript, transcripts in one file, blank lines, faults, or characters
in one line. What is plotted is the time for each of them, which is to stay as it is.
"""

from __future__ import annotations

import gc
import resource
import sys
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any

from tests.benchmarks import texts
from transcript_lint import checking, config
from transcript_lint.source import Source

SIZES = (1_000, 10_000, 100_000)
HEADER = "[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:\n"

SERIES: dict[str, Callable[[int], str]] = {
    "turns in one transcript": lambda size: "".join(texts.interview(size, 1)),
    "transcripts in one file": lambda size: "".join("".join(texts.interview(4, 1, seed)) for seed in range(size // 10)),
    "blank lines": lambda size: HEADER + "Interviewer: Hello.\n" + "\n" * size,
    "lines without a label": lambda size: HEADER + "Interviewer: Hello.\n" + "so that is how it went\n" * size,
    "lines with labels of their own": lambda size: HEADER + "".join(f"Ann{one}: So it went.\n" for one in range(size)),
    "placeholders among labels": lambda size: (
        HEADER + "".join(f"S{one}: So it went.\nAnn{one}: It did.\n" for one in range(size // 2))
    ),
    "questions in a row": lambda size: HEADER + "".join(f"Ann: Where did you go in {one}?\n" for one in range(size)),
    "questions asked again": lambda size: (
        HEADER
        + "".join(f"Ann: Where is {one}?\nAnn: Sorry, where is {one}?\nTed: In Oslo.\n" for one in range(size // 3))
    ),
    "labels without words": lambda size: HEADER + "Candidate:\n" * size,
    "hundreds of characters in one line": lambda size: HEADER + "Candidate: " + "and so we went on. " * (size * 5),
}


def main(arguments: list[str]) -> None:
    """Measure, print a table, and plot it."""
    settings = config.settle()
    gc.set_threshold(200_000)
    measured: dict[str, list[float]] = {}
    print(f"| µs for each of the | {' | '.join(f'{size:,}' for size in SIZES)} |\n| --- |{' --: |' * len(SIZES)}")
    for name, make in SERIES.items():
        measured[name] = [_each(make(size), size, settings) for size in SIZES]
        print(f"| {name} | {' | '.join(f'{each:.2f}' for each in measured[name])} |", flush=True)
    print(f"\nat most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:,} MB of memory")
    if arguments:
        _plot(measured, arguments[0])


def _each(text: str, size: int, settings: config.Settings) -> float:
    """Microseconds for each of `size` things."""
    started = time.process_time()
    checking.check_source(Source("-", text), settings)
    return (time.process_time() - started) / size * 1e6


def _plot(measured: dict[str, list[float]], path: str) -> None:
    pyplot: Any = import_module("matplotlib.pyplot")
    figure, axes = pyplot.subplots(figsize=(8, 4.5))
    for name, values in measured.items():
        axes.plot(SIZES, values, marker="o", label=name)
    axes.set(
        xscale="log", yscale="log", xlabel="how many", ylabel="µs for each", title="Flat lines: time grows as text"
    )
    axes.legend(fontsize="small", loc="center left", bbox_to_anchor=(1.02, 0.5))
    figure.savefig(path, dpi=120, bbox_inches="tight")


if __name__ == "__main__":
    main(sys.argv[1:])
