"""The recipes of docs/ci.md and the action do what they say, as far as a machine without these services can tell."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.reports import everything, written
from tests.test_machine_formats import official

yaml = pytest.importorskip("yaml")

ROOT = Path(__file__).parent.parent
ACTION = ROOT / ".github" / "actions" / "transcript-lint"
PAGE = ROOT / "docs" / "ci.md"
RECIPES = re.findall(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", PAGE.read_text("utf-8") if PAGE.exists() else "", re.M | re.S)
ASKED = "[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:\nInterviewer: Have you worked with Kafka?\n"

pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="outside the checkout")


def _commands() -> list[str]:
    """Every call of the command that a recipe has, without what it is piped to."""
    text = "\n".join(body for _, _, body in RECIPES)
    return [found.rstrip("' ") for found in re.findall(r"transcript-lint check [^\n|]*", text)]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one transcript, on whose last line there is a finding."""
    (tmp_path / "interviews").mkdir()
    (tmp_path / "interviews" / "a.txt").write_text(ASKED, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **environment})


@pytest.mark.parametrize("command", _commands())
def test_a_recipe_finds_what_is_to_be_found(project: Path, command: str) -> None:
    words = shlex.split(command)
    done = run(*words)
    assert done.returncode == (0 if "--exit-zero" in words else 1), done.stderr
    assert done.stderr == ""
    named = [word.partition(":")[2] for word in words if re.match(r"\w+:", word)]
    assert sorted(path.name for path in project.iterdir()) == sorted([".git", "interviews", *named])


def test_what_a_recipe_uploads_it_writes() -> None:
    for language, name, body in RECIPES:
        written_ = set(re.findall(r"--output \w+:(\S+)", body)) | set(re.findall(r"sarif: (\S+)", body))
        uploads = r"(?:codequality|junit|testResultsFiles|sarif_file|pattern): '?([\w.]+)|junit '([\w.]+)"
        for one, other in re.findall(uploads, body):
            assert (one or other) in written_, f"{name} uploads {one or other}"
        if language == "yaml":
            assert yaml.safe_load(body), name


def test_every_format_is_in_the_table() -> None:
    from transcript_lint.reporters import built_in

    table = PAGE.read_text(encoding="utf-8").partition("## Formats")[2]
    assert set(built_in()) <= set(re.findall(r"`(\w+)`", table))


def _action() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ACTION / "action.yml").read_text(encoding="utf-8"))
    return loaded


def test_the_manifest_of_the_action_is_valid() -> None:
    jsonschema.Draft7Validator(json.loads(official("github-action.json").read_text("utf-8"))).validate(_action())


def test_an_input_of_the_action_is_never_part_of_a_script() -> None:
    for step in _action()["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
    steps = [step for name, body in _workflows() for step in body["jobs"]["transcripts"]["steps"]]
    asked = {key for step in steps if "transcript-lint@" in step.get("uses", "") for key in step["with"]}
    assert {"paths", "sarif", "diff-base"} <= asked <= set(_action()["inputs"])


def test_a_recipe_that_compares_has_the_history_to_compare_with() -> None:
    for name, body in _workflows():
        steps = [step.get("with", {}) for step in body["jobs"]["transcripts"]["steps"]]
        assert any("diff-base" in given for given in steps) == any("fetch-depth" in given for given in steps), name


def _workflows() -> list[tuple[str, Any]]:
    return [(name, yaml.safe_load(body)) for _, name, body in RECIPES if name.startswith(".github/workflows/")]


def _run_action(project: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    files = {name: str(project.parent / name.lower()) for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT")}
    return run("bash", str(ACTION / "check.sh"), **files, **inputs)


def test_the_action_annotates_sums_up_and_keeps_the_exit_code(project: Path) -> None:
    done = _run_action(project, PATHS="interviews\n", ARGUMENTS="--select\nunanswered-questions\n", SARIF="out.sarif")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::warning file=interviews/a.txt,line=2,")
    assert "unanswered-questions" in (project.parent / "github_step_summary").read_text(encoding="utf-8")
    assert (project.parent / "github_output").read_text(encoding="utf-8") == "exit-code=1\n"
    assert json.loads(Path("out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_the_action_takes_its_inputs_for_values(project: Path) -> None:
    evil = "$(touch pwned); `touch pwned`; --output=json"
    done = _run_action(project, PATHS=evil, DIFF_BASE="", REDACT="true")
    assert done.returncode == 2
    assert f"no such file or folder: {evil}" in done.stderr
    assert not Path("pwned").exists()


def test_the_action_can_redact(project: Path) -> None:
    done = _run_action(project, PATHS="interviews", REDACT="true")
    assert done.returncode == 1
    assert "Kafka" not in done.stdout + (project.parent / "github_step_summary").read_text(encoding="utf-8")


def test_the_problem_matcher_reads_every_finding_once() -> None:
    matchers = json.loads((ACTION / "matcher.json").read_text(encoding="utf-8"))["problemMatcher"]
    lines = written("concise", everything()).splitlines()[:-1]
    severities = []
    for line in lines:
        matches = [
            (matcher.get("severity") or match[pattern["severity"]], match[pattern["file"]], match[pattern["code"]])
            for matcher in matchers
            for pattern in matcher["pattern"]
            if (match := re.match(pattern["regexp"], line))
        ]
        ((severity, path, rule),) = matches
        assert line.startswith(f"{path}:") and f"[{rule}]" in line
        severities.append(severity)
    assert sorted(set(severities)) == ["error", "notice", "warning"]


def test_pre_commit_takes_its_configuration(tmp_path: Path) -> None:
    pytest.importorskip("pre_commit")
    path = tmp_path / ".pre-commit-config.yaml"
    path.write_text(next(body for _, name, body in RECIPES if name == path.name), encoding="utf-8")
    done = run(sys.executable, "-m", "pre_commit", "validate-config", str(path))
    assert done.returncode == 0, done.stdout
