"""Real pre-commit refuses a commit with a finding, shows it, and lets the mended transcript through."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.conftest import git
from transcript_lint.plugins import collect

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
    hooks = "".join(f"  - id: transcript-lint{name}\n" for name in ("-fix", "", "-corpus"))
    configuration = f"repos:\n- repo: {repository}\n  rev: v0\n  hooks:\n{hooks}"
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
    file.write_bytes(ANSWERED.replace("?\n", "?  \n").encode())
    git(project, "add", "-A")

    with pytest.raises(subprocess.CalledProcessError) as refused:
        git(project, "commit", "-m", "an untidy talk")

    assert "fixed: talk.txt (1 trailing-spaces)" in refused.value.stderr
    assert "exit code: 1" in refused.value.stderr
    assert file.read_bytes() == ANSWERED.encode()

    git(project, "add", "-A")
    git(project, "commit", "-m", "a tidy talk")

    assert git(project, "log", "--format=%s").strip() == "a tidy talk"


TALK = """\
[{}] Interview summary:
Interviewer: Have you worked with Kafka?
Candidate: Yes, for two years, in a team of five that looked after all the payments of a bank, and then for one more \
year on my own, when I helped a shop to find out why its orders came twice.
"""


def test_a_commit_of_what_is_there_already_is_refused(project: Path) -> None:
    def write(name: str, number: int) -> None:
        (project / name).write_text(TALK.format(f"0b7e8b0f-3c59-4d0b-9f4a-5a2f7f1a0c1{number}"), encoding="utf-8")

    write("untracked.txt", 0)
    write("first.txt", 1)
    git(project, "add", "first.txt", ".pre-commit-config.yaml")
    git(project, "commit", "-m", "one talk, and its copy that nobody tracks")

    write("second.txt", 2)
    git(project, "add", "second.txt")
    with pytest.raises(subprocess.CalledProcessError) as refused:
        git(project, "commit", "-m", "the same again")
    assert "second.txt:1:1" in refused.value.stderr
    assert "the same turns as another transcript: first.txt:1:1" in refused.value.stderr
    assert "untracked.txt" not in refused.value.stderr

    (project / "notes.md").write_text("No transcript.\n", encoding="utf-8")
    git(project, "add", "notes.md")
    git(project, "commit", "--only", "notes.md", "-m", "without what is staged beside it")

    git(project, "rm", "-q", "first.txt")
    git(project, "commit", "-m", "the other one instead")
    git(project, "rm", "-q", "second.txt")
    git(project, "commit", "-m", "none at all")
    assert git(project, "ls-files", "*.txt") == ""


@pytest.fixture
def twins(project: Path) -> tuple[Path, Path]:
    """Two files that hold one interview, of which git knows nothing, in a project with one commit."""
    git(project, "add", ".pre-commit-config.yaml")
    git(project, "commit", "-m", "begin")
    first, second = project / "first.txt", project / "second.txt"
    for number, path in enumerate((first, second)):
        path.write_text(TALK.format(f"0b7e8b0f-3c59-4d0b-9f4a-5a2f7f1a0c1{number}"), encoding="utf-8")
    return first, second


def test_a_commit_of_one_file_only_is_held_to_what_it_will_have(project: Path, twins: tuple[Path, Path]) -> None:
    git(project, "add", "first.txt", "second.txt")
    git(project, "commit", "--only", "second.txt", "-m", "one of them, the other is staged beside it")
    assert git(project, "ls-tree", "--name-only", "HEAD", "first.txt", "second.txt").split() == ["second.txt"]

    with pytest.raises(subprocess.CalledProcessError) as refused:
        git(project, "commit", "--only", "first.txt", "-m", "and the other")
    assert "the same turns as another transcript: second.txt:1:1" in refused.value.stderr

    git(project, "rm", "-q", "--cached", "second.txt")
    git(project, "commit", "-m", "the other instead, and this one stays where it is, untracked")
    assert git(project, "ls-files", "*.txt").split() == ["first.txt"]
    assert twins[1].exists()


def test_a_commit_is_held_to_what_is_staged_and_not_to_what_was_written_since(
    project: Path, twins: tuple[Path, Path]
) -> None:
    git(project, "add", "first.txt", "second.txt")
    twins[1].write_text(ANSWERED, encoding="utf-8")

    with pytest.raises(subprocess.CalledProcessError) as refused:
        git(project, "commit", "-m", "two that are the same")
    assert "second.txt:1:1" in refused.value.stderr
    assert twins[1].read_text(encoding="utf-8") == ANSWERED

    git(project, "add", "second.txt")
    git(project, "commit", "-m", "two that are not")

    git(project, "mv", "first.txt", "third.txt")
    git(project, "commit", "-m", "one of them under another name")
    assert git(project, "ls-files", "*.txt").split() == ["second.txt", "third.txt"]


def test_the_settings_say_which_rules_look_across_files(project: Path, twins: tuple[Path, Path]) -> None:
    header, rest = twins[0].read_text(encoding="utf-8").split("\n", 1)
    twins[1].write_text(f"{header}\n{rest.replace('Kafka', 'RabbitMQ')}", encoding="utf-8")
    git(project, "add", "first.txt", "second.txt")
    git(project, "commit", "-m", "two interviews that follow one plan")

    settings = project / "transcript-lint.toml"
    settings.write_text('extends = "research-interview"\n', encoding="utf-8")
    git(project, "add", "transcript-lint.toml")
    with pytest.raises(subprocess.CalledProcessError) as refused:
        git(project, "commit", "-m", "settings under which an identifier names one interview")
    assert "identifiers-shared-between-files" in refused.value.stderr
    assert "this identifier is taken: second.txt:1:2" in refused.value.stderr

    settings.write_text('extends = "hiring"\nignore = ["duplicate-transcripts"]\n', encoding="utf-8")
    twins[1].write_text(f"{header}\n{rest}", encoding="utf-8")
    git(project, "add", "transcript-lint.toml", "second.txt")
    git(project, "commit", "-m", "settings under which neither this nor a duplicate is a fault")


def test_the_hook_that_looks_across_files_leaves_out_all_other_rules(repository: Path) -> None:
    manifest = (repository / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    ignored = manifest.rpartition("--ignore ")[2].partition("\n")[0].split(",")
    categories = {rule.category for rule in collect().rules.values()}
    assert set(ignored) == (categories - {"corpus"}) | {"structure"}


def test_the_hooks_have_what_profiles_need(repository: Path) -> None:
    manifest = (repository / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    extras = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"][
        "optional-dependencies"
    ]
    (library,) = extras["privacy"]
    assert manifest.count(f"additional_dependencies: ['{library}']") == manifest.count("- id: ") == 3


def test_a_recipe_names_the_transcripts_of_a_folder_and_nothing_else_there(repository: Path) -> None:
    for page in ("README.md", "docs/ci.md", "docs/interviews.md"):
        patterns = re.findall(r"^ +files: (\S+)$", (repository / page).read_text(encoding="utf-8"), re.MULTILINE)
        assert patterns
        for found in patterns:
            assert re.search(found, "interviews/deeper/one.txt")
            assert not re.search(found, "interviews/README.md")


def test_the_manifest_is_valid(repository: Path) -> None:
    manifest = str(repository / ".pre-commit-hooks.yaml")

    subprocess.run([sys.executable, "-m", "pre_commit", "validate-manifest", manifest], check=True)
