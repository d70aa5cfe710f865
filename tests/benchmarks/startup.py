"""How long a run on one small clean file takes: `python -m tests.benchmarks.startup [PROGRAM ...]`.

The package is installed from its wheel into environments made for this, without a plugin and with the example one: an
editable install and what else is installed cost time of their own. It is today's pip that installs it: the program that
an old one writes imports `re` before ours begins. PROGRAMs are others to compare with, given as commands to which the
file is added, such as `codespell`; to `yamllint` a small file of YAML is given.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import texts, timing

ROUNDS = 30
ROOT = Path(__file__).parent.parent.parent
YAML = "questions:\n  - have you worked with Kafka\n  - how was that\n"


def main(others: list[str]) -> None:
    """Measure, and print a table and the modules that take longest to import."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_CACHE_HOME"] = str(folder / "caches")
        plain, extended = _installed(folder / "plain"), _installed(folder / "extended", "docs/example-plugin")
        file = folder / "clean.txt"
        file.write_text("".join(texts.interview(12, 1)), encoding="utf-8")
        (folder / "small.yaml").write_text(YAML, encoding="utf-8")
        project = folder / "project"
        project.mkdir()
        (project / "transcript-lint.toml").write_text('ignore = ["trailing-spaces"]\n', encoding="utf-8")
        (project / "clean.txt").write_bytes(file.read_bytes())
        check = [str(plain / "transcript-lint"), "check", str(file)]
        fresh = f"XDG_CACHE_HOME=$(mktemp -d -p {shlex.quote(name)}) exec {shlex.join(check)}"
        commands = {
            "python -c pass": [str(plain / "python"), "-c", "pass"],
            "transcript-lint check": check,
            "the same, for the first time": ["sh", "-c", fresh],
            "the same, where nothing can be kept": ["env", "-u", "HOME", "-u", "XDG_CACHE_HOME", *check],
            "the same, structure alone": [*check, "--select", "structure"],
            "with a configuration and a plugin": [
                str(extended / "transcript-lint"),
                "check",
                str(project / "clean.txt"),
            ],
        }
        given = {other: folder / "small.yaml" if "yamllint" in other else file for other in others}
        commands |= {other: [*shlex.split(other), str(path)] for other, path in given.items()}
        print(timing.table(timing.side_by_side(commands, ROUNDS, codes=(0, 1)), "python -c pass"))
        print(_imports([str(plain / "python"), "-X", "importtime", *check]))


def _installed(folder: Path, *more: str) -> Path:
    """A new environment with the package and more of this project, as built; the folder of its programs."""
    subprocess.run([sys.executable, "-m", "venv", "--upgrade-deps", str(folder)], check=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    with tempfile.TemporaryDirectory() as copies:
        ours = [
            shutil.copytree(ROOT / each, Path(copies) / str(number), ignore=_LEFT)
            for number, each in enumerate((".", *more))
        ]
        subprocess.run([str(programs / "pip"), "install", "-q", *map(str, ours)], check=True)
    return programs


_LEFT = shutil.ignore_patterns(".git", "build", "*.egg-info", "__pycache__")


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
