"""Times commands side by side: in turn, so that a machine that slows down slows all of them.

What is told is the time of the processor, which others on the same machine change least.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Timed(NamedTuple):
    """The median processor time of a command, in seconds, and the largest deviation from it of the middle half."""

    seconds: float
    spread: float


def side_by_side(commands: Mapping[str, Sequence[str]], rounds: int, codes: Sequence[int] = (0, 1)) -> dict[str, Timed]:
    """The times of each command over a number of rounds, after one that does not count.

    Raises:
        RuntimeError: a command ended with none of `codes`, so that its time is that of a failure.
    """
    spent: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            before = _processor()
            done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
            taken = _processor() - before
            if done.returncode not in codes:
                raise RuntimeError(f"{name} ended with {done.returncode}: {done.stderr.decode(errors='replace')}")
            if number:
                spent[name].append(taken)
    return {name: _timed(times) for name, times in spent.items()}


def _processor() -> float:
    """What all commands that have ended so far took of the processor, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _timed(times: list[float]) -> Timed:
    ordered = sorted(times)
    middle = statistics.median(ordered)
    quarter = len(ordered) // 4
    half = ordered[quarter : len(ordered) - quarter]
    return Timed(middle, max(abs(each - middle) for each in half))


def table(rows: Mapping[str, Timed], unit: str, megabytes: float = 0.0) -> str:
    """The times as a Markdown table, as ratios of the row named `unit`; as MB/s too where there is a size."""
    head = f"| command | ms | times {unit} |" + (" MB/s |" if megabytes else "")
    lines = [head, "| --- | --: | --: |" + (" --: |" if megabytes else "")]
    for name, timed in rows.items():
        speed = f" {megabytes / timed.seconds:.1f} |" if megabytes else ""
        ratio = timed.seconds / rows[unit].seconds
        lines.append(f"| {name} | {timed.seconds * 1000:.0f} ± {timed.spread * 1000:.0f} | {ratio:.2f} |{speed}")
    return "\n".join(lines) + "\n"
