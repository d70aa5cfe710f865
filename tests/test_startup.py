"""A run on a clean file imports next to nothing: start-up is what a hook before each commit is judged by."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks import texts
from tests.plugging import HEAD, HOOK, RULE

CLEAN = "[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:\nInterviewer: Hello.\nCandidate: Good morning.\n"

# What is worth its time in every run, beside what Python itself imports.
WORTH = """
    _bisect _blake2 _collections _functools _operator _sre atexit bisect collections contextlib
    errno functools itertools keyword operator reprlib types
"""
BARE = "import sys, os, __future__, gc; print(*sys.modules)"
SETTINGS = 'ignore = ["trailing-spaces"]\n'
RUN = """
import sys
# What an environment's .pth files import is not ours, and would hide what is.
for name in sys.modules.keys() - set(sys.argv[2].split()) - {"__main__"}:
    del sys.modules[name]
before = set(sys.modules)
from transcript_lint.cli import main
code = main(["check", sys.argv[1]])
print(*{name.partition(".")[0] for name in sys.modules.keys() - before})
sys.exit(code)
"""


def _python(*arguments: str, environment: dict[str, str] | None = None) -> str:
    command = [sys.executable, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment or {})
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("settings", [None, SETTINGS], ids=["plain", "configured"])
def test_a_clean_run_imports_only_what_it_must(settings: str | None, tmp_path: Path) -> None:
    file = tmp_path / "clean.txt"
    file.write_text(CLEAN, encoding="utf-8")
    if settings:
        (tmp_path / "transcript-lint.toml").write_text(settings, encoding="utf-8")
    environment = {"XDG_CACHE_HOME": str(tmp_path / "caches")}
    bare = _python("-S", "-c", BARE)

    first, second = (
        set(_python("-c", RUN, str(file), bare, environment=environment).splitlines()[-1].split())
        - set(bare.split())
        - {"transcript_lint"}
        for _ in range(2)
    )

    assert second <= {*WORTH.split(), "marshal"}
    if not settings:  # a grammar that is read for the first time takes more
        assert first <= {*WORTH.split()}


# Of all that rules have, so much a clean first run makes: in characters of regular expressions, of which a large one
# takes as long as loading twenty modules.
MADE, LARGEST = 12_000, 4_000
MAKING = """
import sys
from transcript_lint import cli, patterns
cli.main(["check", sys.argv[1]])
import marshal
print(*(len(marshal.loads(key)[0]) for key in patterns._STORE._new))
"""


def test_a_clean_first_run_makes_few_patterns(tmp_path: Path) -> None:
    file = tmp_path / "clean.txt"
    file.write_text("".join(texts.interview(12, 1)), encoding="utf-8")

    said = _python("-c", MAKING, str(file), environment={"XDG_CACHE_HOME": str(tmp_path / "caches")})

    made = [int(length) for length in said.splitlines()[-1].split()]
    assert sum(made) < MADE
    assert max(made) < LARGEST


# What takes longer to import than most checks take, and a plugin or a configuration must not be the reason for.
DEAR = {
    "importlib.metadata",
    "importlib.resources",
    "importlib.util",
    "email",
    "zipfile",
    "pluggy",
    "inspect",
    "pathlib",
}


@pytest.mark.parametrize("settings", [None, SETTINGS], ids=["installed", "and configured"])
def test_a_run_with_a_plugin_reads_no_more_of_python_than_it_must(settings: str | None, tmp_path: Path) -> None:
    file = tmp_path / "clean.txt"
    file.write_text(CLEAN, encoding="utf-8")
    if settings:
        (tmp_path / "transcript-lint.toml").write_text(settings, encoding="utf-8")
    (tmp_path / "loud.py").write_text(HEAD + RULE + HOOK, encoding="utf-8")
    metadata = tmp_path / "loud-1.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: loud\nVersion: 1\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text("[transcript_lint]\nloud = loud\n", encoding="utf-8")
    run = RUN.replace("before = ", f"sys.path.insert(0, {str(tmp_path)!r})\nbefore = ")

    imported = set(_python("-c", run.replace('.partition(".")[0]', ""), str(file), _python("-S", "-c", BARE)).split())

    assert "loud" in imported
    assert not imported & DEAR


# The rules whose files a clean run loads: those across files, which note something of each, and those whose sign is no
# plain look. Who adds one pays for it in every run.
LOADED = {
    "corpus.duplicate_transcripts",
    "corpus.labels_that_drift",
    "corpus.mixed_layouts",
    "questions.missing_question_marks",
    "speakers.speakers_under_several_labels",
}


def test_a_clean_run_loads_hardly_any_rule(tmp_path: Path) -> None:
    file = tmp_path / "clean.txt"
    file.write_text("".join(texts.interview(12, 1)), encoding="utf-8")
    run = RUN.replace('.partition(".")[0]', "")
    environment, bare = {"XDG_CACHE_HOME": str(tmp_path / "caches")}, _python("-S", "-c", BARE)

    _, second = (_python("-c", run, str(file), bare, environment=environment).split() for _ in range(2))

    rules = (
        name.removeprefix("transcript_lint.rules.") for name in second if name.startswith("transcript_lint.rules.")
    )
    assert {name for name in rules if "." in name and "._" not in name} == LOADED | {"_languages.english"}
