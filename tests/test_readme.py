"""What the README shows is so: every command in it runs, and prints what it says."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COUNT = re.compile(r"under \d+ rules?")
BLOCKS = [match.groups() for match in BLOCK.finditer(README)]
SESSIONS = [text for kind, _, text in BLOCKS if kind == "console"]
PROGRAMS = [text for kind, _, text in BLOCKS if kind == "python" and "@rule" not in text]
RUN_ELSEWHERE = {"pip install .", "pip install -e '.[dev]'", "python -m pytest"}


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """A folder with the files that the README shows by name."""
    for _, name, text in BLOCKS:
        if name:
            (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def _run(command: str, room: Path) -> str:
    words = shlex.split(command)
    assert words[0] == "transcript-lint", command
    program = [sys.executable, "-c", "from transcript_lint.cli import run; run()"]
    environment = {key: value for key, value in os.environ.items() if key not in {"FORCE_COLOR", "COLUMNS"}}
    done = subprocess.run(
        [*program, *words[1:]], cwd=room, capture_output=True, encoding="utf-8", env=environment, check=False
    )
    assert done.returncode in {0, 1}, done.stderr
    return done.stdout


@pytest.mark.parametrize("session", SESSIONS, ids=lambda session: session.partition("\n")[0])
def test_a_session_prints_what_it_shows(session: str, room: Path) -> None:
    if "--config rules.toml" in session:
        pytest.importorskip("re2")  # of an extra
    for part in re.split(r"^\$ ", session, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        printed = _run(command, room)
        if shown:
            assert COUNT.sub("under N rules", printed) == COUNT.sub("under N rules", shown)


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_program_runs(program: str, room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(room)

    exec(compile(program, "README.md", "exec"), {})  # noqa: S102 - it is our own


def test_every_shell_command_is_run_by_the_continuous_integration_or_here(room: Path) -> None:
    commands = [line for kind, _, text in BLOCKS if kind == "sh" for line in text.splitlines()]

    for command in commands:
        if command not in RUN_ELSEWHERE:
            _run(command, room)


def test_the_continuous_integration_runs_what_the_readme_says() -> None:
    script = ROOT / ".ci" / "run"
    if not script.exists():
        pytest.skip("outside the checkout")

    assert "pip install --quiet -e '.[dev]'" in script.read_text(encoding="utf-8")
    assert "-m pytest" in script.read_text(encoding="utf-8")
