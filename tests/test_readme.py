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
LINK = re.compile(r"\]\(([^)\s]+)\)")
TITLE = re.compile(r"^#+ (.+)$", re.MULTILINE)
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


def test_the_changelog_says_nothing_twice() -> None:
    page = ROOT / "CHANGELOG.md"
    if not page.exists():
        pytest.skip("outside the checkout")
    lines = [line for line in page.read_text(encoding="utf-8").splitlines() if line]

    assert [line for line in lines if lines.count(line) > 1] == []


def test_every_link_leads_somewhere() -> None:
    if not (ROOT / "docs").exists():
        pytest.skip("outside the checkout")
    paths = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("tests/**/*.md")]
    pages = {path: path.read_text(encoding="utf-8") for path in paths}
    titles = {path: {_anchor(title) for title in TITLE.findall(text)} for path, text in pages.items()}

    links = [(path, link) for path, text in pages.items() for link in LINK.findall(BLOCK.sub("", text))]
    inside = [(path, link) for path, link in links if ":" not in link]
    assert inside
    assert [(path.name, link) for path, link in inside if not _leads(path, link, titles)] == []


def _leads(path: Path, link: str, titles: dict[Path, set[str]]) -> bool:
    """Whether a link of a page leads to a file, and to a title in it if it names one."""
    name, _, anchor = link.partition("#")
    target = (path.parent / name).resolve() if name else path
    return target.exists() and (not anchor or anchor in titles[target])


def _anchor(title: str) -> str:
    """As code hosts name the place of a title."""
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def test_the_figures_are_those_of_the_pages_that_tell_how_they_were_measured() -> None:
    if not (ROOT / "docs").exists():
        pytest.skip("outside the checkout")
    measured = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
    measured += (ROOT / "tests" / "benchmarks" / "README.md").read_text(encoding="utf-8")
    table = (
        (ROOT / "README.md").read_text(encoding="utf-8").partition("## How often it is right")[2].partition("\n\n[")[0]
    )

    figures = re.findall(r"\d[\d.,]*\d", table)
    assert figures
    assert [figure for figure in figures if figure not in measured] == []
