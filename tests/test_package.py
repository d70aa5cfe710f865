"""However it is installed, the command is there with its grammar and its rules, and nothing else is."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

TRANSCRIPT = """\
[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
Interviewer: Have you worked with Kafka?
no label
"""


@pytest.fixture(scope="module")
def built(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the wheel and the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "build", "--outdir", str(folder), str(repository))
    return folder


@pytest.mark.parametrize("way", ["wheel", "sdist", "editable", "git"])
def test_it_works_when_installed_from(way: str, built: Path, repository: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / "bin" / "python"
    what = {
        "wheel": [str(next(built.glob("*.whl")))],
        "sdist": [str(next(built.glob("*.tar.gz")))],
        "editable": ["-e", str(repository)],
        "git": [f"git+file://{repository}"],
    }[way]
    _run(str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *what)
    (tmp_path / "a.txt").write_text(TRANSCRIPT, encoding="utf-8")

    done = subprocess.run(
        [str(tmp_path / "env" / "bin" / "transcript-lint"), "check", "--output", "concise", "a.txt"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert "a.txt:3:1: error[missing-labels]" in done.stdout, done.stderr
    assert done.returncode == 1
    explained = _run(str(tmp_path / "env" / "bin" / "transcript-lint"), "explain", "unanswered-questions")
    assert "Bad:" in explained
    litter = "import importlib.util as u; print([n for n in ('rules', 'grammar', 'tests') if u.find_spec(n)])"
    assert _run(str(python), "-I", "-c", litter).strip() == "[]"


def test_the_wheel_holds_the_data_and_no_tests(built: Path) -> None:
    names = zipfile.ZipFile(next(built.glob("*.whl"))).namelist()

    assert {"transcript_lint/py.typed", "transcript_lint/grammar/transcript.lark"} <= set(names)
    assert {"transcript_lint/grammar/mistakes.toml", "transcript_lint/grammar/transcript.schema.json"} <= set(names)
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"transcript_lint"}


def test_the_sdist_can_make_the_wheel(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    assert {"grammar/faults.lark", "rules/__init__.py", "LICENSE", "README.md"} <= names


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
