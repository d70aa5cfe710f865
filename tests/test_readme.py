"""What the README and docs/interviews.md show is so: every command in them runs, and prints what they say."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [path for path in (ROOT / "README.md", ROOT / "docs" / "interviews.md") if path.exists()]
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COUNT = re.compile(r"under \d+ rules?")
BLOCKS = [(page, *found) for page in PAGES for found in BLOCK.findall(page.read_text(encoding="utf-8"))]
SESSIONS = [(page, text) for page, kind, _, text in BLOCKS if kind == "console"]
PROGRAMS = [(page, text) for page, kind, _, text in BLOCKS if kind == "python" and "@rule" not in text]
RUN_ELSEWHERE = {"pip install .", "pip install '.[privacy]'", "pip install -e '.[dev]'", "python -m pytest"}


def _furnished(room: Path, page: Path) -> Path:
    """A folder with the files that a page shows by name."""
    for its, _, name, text in BLOCKS:
        if name and its == page:
            (room / name).parent.mkdir(exist_ok=True)
            (room / name).write_text(text, encoding="utf-8")
            if 'profile = "research-interview"' in text:
                pytest.importorskip("phonenumbers")  # of an extra
    return room


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


@pytest.mark.parametrize(("page", "session"), SESSIONS, ids=lambda part: str(part).partition("\n")[0])
def test_a_session_prints_what_it_shows(page: Path, session: str, tmp_path: Path) -> None:
    room = _furnished(tmp_path, page)
    if "--config rules.toml" in session:
        pytest.importorskip("re2")  # of an extra
    for part in re.split(r"^\$ ", session, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        printed = _run(command, room)
        if shown:
            assert COUNT.sub("under N rules", printed) == COUNT.sub("under N rules", shown)


@pytest.mark.parametrize(("page", "program"), PROGRAMS)
def test_a_program_runs(page: Path, program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(_furnished(tmp_path, page))

    exec(compile(program, page.name, "exec"), {})  # noqa: S102 - it is our own


@pytest.mark.parametrize("page", PAGES)
def test_every_shell_command_is_run_by_the_continuous_integration_or_here(page: Path, tmp_path: Path) -> None:
    room = _furnished(tmp_path, page)
    commands = [line for its, kind, _, text in BLOCKS if its == page and kind == "sh" for line in text.splitlines()]

    for command in commands:
        if command not in RUN_ELSEWHERE:
            _run(command, room)


def test_the_continuous_integration_runs_what_the_readme_says() -> None:
    script = ROOT / ".ci" / "run"
    if not script.exists():
        pytest.skip("outside the checkout")

    assert "pip install --quiet -e '.[dev]'" in script.read_text(encoding="utf-8")
    assert "-m pytest" in script.read_text(encoding="utf-8")
