"""The example of a plugin in docs works: in this process, in an environment of its own, and under pre-commit."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.conftest import git
from tests.plugging import collected, forget
from transcript_lint import config
from transcript_lint.trials import trials

EXAMPLE = Path(__file__).parent.parent / "docs" / "example-plugin"
PACKAGE = EXAMPLE / "transcript_lint_example"
RULES = {"stammers", "missing-greetings", "crowded-files", "repeated-titles"}
TALK = """\
[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
Interviewer: Have you worked with Kafka?
Candidate: Yes, for for two years.
"""

pytestmark = pytest.mark.skipif(not EXAMPLE.exists(), reason="outside the checkout")


def test_its_rules_stand_every_trial() -> None:
    found = collected(str(PACKAGE))
    assert found.failures == ()
    assert {name for name, rule in found.rules.items() if "example" in rule.origin} == RULES
    assert {rule.subject for name, rule in found.rules.items() if name in RULES} == {
        "Turn",
        "Transcript",
        "Document",
        "Corpus",
    }
    assert set(found.profiles) >= {"courteous"}
    assert set(found.reporters) == {"tally"}
    for name in RULES:
        assert [problem.message for problem in trials(found.rules[name], config.settle().rules)] == []
    forget()


@pytest.fixture(scope="module")
def binaries(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands of an environment with the linter, pytest, and the plugin as its developers have it, in place."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    install = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run(folder, *install, str(repository), "pytest>=8.3", "-e", str(repository / "docs" / "example-plugin"))
    return folder / "bin"


def run(folder: Path, *command: str, code: int = 0) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_it_works_in_an_environment_of_its_own(binaries: Path, tmp_path: Path, repository: Path) -> None:
    lint = str(binaries / "transcript-lint")
    (tmp_path / "talk.txt").write_text(TALK, encoding="utf-8")

    checked = run(tmp_path, lint, "check", "--output", "concise", "talk.txt", code=1)
    assert "talk.txt:2:1: warning[missing-greetings] nobody is greeted in the first 2 turns" in checked
    assert "talk.txt:3:20: info[stammers] `for` is said twice" in checked
    assert (
        run(tmp_path, lint, "check", "--output", "tally", "talk.txt", code=1) == "1\tmissing-greetings\n1\tstammers\n"
    )

    (tmp_path / "transcript-lint.toml").write_text(
        'profile = "courteous"\nrequire-plugins = ["transcript-lint-example"]\n'
    )
    checked = run(tmp_path, lint, "check", "--output", "concise", "talk.txt", code=1)
    assert "talk.txt:2:1: error[missing-greetings]" in checked

    assert run(tmp_path, lint, "test").endswith("4 rules tested, no problems\n")
    assert "drop one" not in run(tmp_path, lint, "explain", "stammers")
    pytest_ = str(binaries / "pytest")
    assert "4 passed" in run(repository / "docs" / "example-plugin", pytest_, "-q", "-p", "no:cacheprovider")

    (tmp_path / "transcript-lint.toml").write_text('require-plugins = ["transcript-lint-example>=2"]\n')
    checked = run(tmp_path, lint, "check", "--output", "concise", "talk.txt", code=3)
    assert "error[broken-plugins] the plugin transcript-lint-example>=2 is required, and 0.1.0 is installed" in checked


@pytest.mark.slow
def test_it_works_under_pre_commit(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    project = tmp_path / "project"
    (project / "lint").mkdir(parents=True)
    (project / "lint" / "stuttered_words.py").write_text(
        (PACKAGE / "courtesy" / "stammers.py").read_text().replace("stammers", "stuttered_words")
    )
    (project / "transcript-lint.toml").write_text('plugins = ["lint/"]\n')
    (project / "talk.txt").write_text(TALK, encoding="utf-8")
    (project / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {repository}\n  rev: v0\n  hooks:\n  - id: transcript-lint\n"
        f"    additional_dependencies: ['{repository / 'docs' / 'example-plugin'}']\n"
    )
    git(project, "init", "-q")
    git(project, "add", "-A")
    said = run(project, sys.executable, "-m", "pre_commit", "run", "transcript-lint", "--all-files", code=1)
    assert "warning[missing-greetings]: nobody is greeted in the first 2 turns" in said
    assert "info[stammers]: `for` is said twice" in said
    assert "info[stuttered-words]: `for` is said twice" in said
