"""How long a run on 10,000 files takes that did not change since the last one: `python -m tests.benchmarks.cache`."""

from __future__ import annotations

import os
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

from tests.benchmarks import texts, timing

FILES = 10_000
ROUNDS = 7
_READ = "import os, sys\nfor name in sorted(os.listdir(sys.argv[1])):\n    open(f'{sys.argv[1]}/{name}', 'rb').read()"


def main() -> None:
    """Measure, and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = str(Path(folder) / "cache")
        corpus = Path(folder) / "corpus"
        corpus.mkdir()
        for number in range(FILES):
            text = "".join(texts.interview(12, seed=number))
            (corpus / f"{number:05}.txt").write_text(text, encoding="utf-8")
        time.sleep(3)  # until the files are old enough to be told by their times
        program = [str(Path(sysconfig.get_path("scripts")) / "transcript-lint"), "check", str(corpus)]
        commands = {
            "reading the files": [sys.executable, "-c", _READ, str(corpus)],
            "transcript-lint check, nothing changed": program,
        }
        print(timing.table(timing.side_by_side(commands, ROUNDS, codes=(0,)), "reading the files"))


if __name__ == "__main__":
    main()
