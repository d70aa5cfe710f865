"""Real pre-commit refuses a commit with a finding, shows it, and lets the mended transcript through."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import git

pytestmark = pytest.mark.slow

ASKED = """\
[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
Interviewer: Have you worked with Kafka?
"""
ANSWERED = ASKED + "Candidate: Yes, for two years.\n"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps the environment that it builds, once for all tests."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def project(repository: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with real pre-commit installed in it, and this project's hooks."""
    monkeypatch.setenv("PRE_COMMIT_HOME", str(cache))
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    folder = tmp_path / "project"
    folder.mkdir()
    git(folder, "init", "-q")
    configuration = (
        f"repos:\n- repo: {repository}\n  rev: v0\n  hooks:\n  - id: transcript-lint-fix\n  - id: transcript-lint\n"
    )
    (folder / ".pre-commit-config.yaml").write_text(configuration, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=folder, check=True, capture_output=True)
    return folder


def test_a_commit_is_refused_until_the_transcript_is_mended(project: Path) -> None:
    (project / "talk.txt").write_text(ASKED, encoding="utf-8")
    (project / "notes.md").write_text("No transcript.\n", encoding="utf-8")
    git(project, "add", "-A")

    with pytest.raises(subprocess.CalledProcessError) as refused:
        git(project, "commit", "-m", "a talk")

    assert "unanswered-questions" in refused.value.stderr
    assert "talk.txt:2:14" in refused.value.stderr
    assert "^^^^^" in refused.value.stderr

    (project / "talk.txt").write_text(ANSWERED, encoding="utf-8")
    git(project, "add", "-A")
    git(project, "commit", "-m", "a talk, mended")

    assert git(project, "log", "--format=%s").strip() == "a talk, mended"


def test_a_commit_is_refused_once_while_the_transcript_is_mended(project: Path) -> None:
    file = project / "talk.txt"
    file.write_bytes(ANSWERED.replace("?\n", "?  \r\n").encode())
    git(project, "add", "-A")

    with pytest.raises(subprocess.CalledProcessError) as refused:
        git(project, "commit", "-m", "an untidy talk")

    assert "fixed: talk.txt (1 trailing-spaces)" in refused.value.stderr
    assert "exit code: 1" in refused.value.stderr
    assert file.read_bytes() == ANSWERED.replace("?\n", "?\r\n").encode()

    git(project, "add", "-A")
    git(project, "commit", "-m", "a tidy talk")

    assert git(project, "log", "--format=%s").strip() == "a tidy talk"


def test_the_manifest_is_valid(repository: Path) -> None:
    manifest = str(repository / ".pre-commit-hooks.yaml")

    subprocess.run([sys.executable, "-m", "pre_commit", "validate-manifest", manifest], check=True)
