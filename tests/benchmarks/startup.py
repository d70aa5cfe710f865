"""How long a run on one small clean file takes: `python -m tests.benchmarks.startup [PROGRAM ...]`.

PROGRAMs are others to compare with, given as commands to which the file is added, such as `codespell`.
"""

from __future__ import annotations

import shlex
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

from tests.benchmarks import texts, timing

ROUNDS = 30


def main(others: list[str]) -> None:
    """Measure, and print a table and the modules that take longest to import."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "clean.txt"
        file.write_text("".join(texts.interview(12, 1)), encoding="utf-8")
        program = str(Path(sysconfig.get_path("scripts")) / "transcript-lint")
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "transcript-lint check": [program, "check", str(file)],
            "the same, structure alone": [program, "check", "--select", "structure", str(file)],
        }
        commands |= {other: [*shlex.split(other), str(file)] for other in others}
        print(timing.table(timing.side_by_side(commands, ROUNDS, codes=(0, 1)), "python -c pass"))
        print(_imports([sys.executable, "-X", "importtime", program, "check", str(file)]))


def _imports(command: list[str]) -> str:
    """The modules that take longest to import, by themselves, in microseconds."""
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    rows = [line.removeprefix("import time:").split("|") for line in listed.splitlines() if line.count("|") == 2]
    times = sorted(((int(own), name.strip()) for own, _, name in rows if own.strip().isdecimal()), reverse=True)
    ours = sum(own for own, name in times if name.startswith("transcript_lint"))
    lines = [f"{own:7,} µs  {name}" for own, name in times[:15]]
    return "\n".join([*lines, f"{ours:7,} µs  all of transcript_lint's own modules, rules included"])


if __name__ == "__main__":
    main(sys.argv[1:])
