"""How much text is checked in a second: `python -m tests.benchmarks.throughput [--file FILE] [PROGRAM ...]`.

Without a file, on 5 MB of interviews of the sample's kind. PROGRAMs are others to compare with, given as commands to
which the file is added. The first rows are what any program in Python would have to do: read, decode, find the lines.
"""

from __future__ import annotations

import argparse
import shlex
import sys
import sysconfig
import tempfile
from pathlib import Path

from tests.benchmarks import texts, timing

ROUNDS = 3
_MEGABYTES = 5.0
_READ = "import re, sys; text = open(sys.argv[1], 'rb').read().decode(); "
_LINES = _READ + "any(False for _ in re.finditer(r'(?P<label>[^:\\n]*):(?P<text>[^\\n]*)\\n?|\\n', text))"
_MODEL = (
    "import gc, sys; gc.set_threshold(200_000); from transcript_lint.readers import native; "
    "from transcript_lint.source import decode; "
)
_STRUCTURE = "native.read(decode(open(sys.argv[1], 'rb').read()))"
_TERMINALS = (
    "import sys; from transcript_lint.readers import automaton; "
    "any(False for _ in automaton.lines(open(sys.argv[1], 'rb').read().decode()))"
)

# What a project may ask of its transcripts: each turn is looked at.
_SCHEMA = """{
  "$ref": "urn:transcript-lint:transcript:1#/$defs/transcript",
  "properties": {
    "turns": {"minItems": 2, "items": {"properties": {"label": {"enum": ["Interviewer", "Candidate"]}}}}
  }
}"""


def main(arguments: list[str]) -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--file", type=Path)
    parser.add_argument("others", nargs="*")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        file = given.file or Path(folder) / "corpus.txt"
        if not given.file:
            file.write_text(texts.corpus(_MEGABYTES), encoding="utf-8")
        program = [
            str(Path(sysconfig.get_path("scripts")) / "transcript-lint"),
            "check",
            "--jobs",
            "1",
            "--output",
            "concise",
        ]
        structure = [*program, "--select", "structure"]
        schema = Path(folder) / "strict.schema.json"
        schema.write_text(_SCHEMA, encoding="utf-8")
        commands = {
            "read, decode, a pattern on each line": [sys.executable, "-c", _LINES, str(file)],
            "the automaton alone": [sys.executable, "-c", _TERMINALS, str(file)],
            "the model": [sys.executable, "-c", _MODEL + _STRUCTURE, str(file)],
            "transcript-lint check --select structure": [*structure, str(file)],
            "transcript-lint check --select structure --engine lark": [*structure, "--engine", "lark", str(file)],
            "transcript-lint check": [*program, str(file)],
            "transcript-lint check --schema": [*program, "--schema", str(schema), str(file)],
        }
        commands |= {other: [*shlex.split(other), str(file)] for other in given.others}
        measured = timing.side_by_side(commands, ROUNDS, codes=(0, 1, 2, 65))
        print(timing.table(measured, "transcript-lint check", file.stat().st_size / 1e6))


if __name__ == "__main__":
    main(sys.argv[1:])
