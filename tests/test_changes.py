"""--diff-base: only findings on turns that changed since a revision of git."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.reports import checked, found
from transcript_lint import changes as changes_module
from transcript_lint.changes import changed_lines, only_changed, since
from transcript_lint.cli import main
from transcript_lint.source import decode

HEADER = "[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:\n"
OLD = f"{HEADER}Interviewer: One \nCandidate: Two \n  and more \nInterviewer: Three \n"


def git(*arguments: str) -> None:
    names = {f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    subprocess.run(["git", *arguments], check=True, capture_output=True, env={**os.environ, **names})


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one committed transcript, in which every turn has a trailing space."""
    monkeypatch.chdir(tmp_path)
    git("init", "-q", "-b", "main")
    Path("a.txt").write_text(OLD, encoding="utf-8")
    git("add", ".")
    git("commit", "-q", "-m", "first")
    return tmp_path


def lines(capsys: pytest.CaptureFixture[str], *arguments: str, revision: str = "HEAD") -> list[int]:
    """The lines of the trailing spaces that are reported."""
    assert main(
        ["check", "--select", "trailing-spaces", "--output", "concise", "--quiet", "--diff-base", revision, *arguments]
    ) in {0, 1}
    return [int(line.split(":")[1]) for line in capsys.readouterr().out.splitlines()]


def test_nothing_changed(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lines(capsys, "a.txt") == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("One", "Uno", [2]),
        ("Two", "Due", [3, 4]),
        ("more", "less", [3, 4]),
        ("Three \n", "Three \nCandidate: Four \n", [6]),
        ("  and more \n", "", [3, 4]),
        ("Interview summary", "Interview", []),
        ("Interviewer: Three \n", "Interviewer: Three ", [5]),
        ("Interviewer: Three", "\n# note \n \nInterviewer: Three", [6]),
    ],
)
def test_findings_are_those_of_turns_that_changed(
    repository: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, expected: list[int]
) -> None:
    Path("a.txt").write_text(OLD.replace(old, new), encoding="utf-8")
    assert lines(capsys, "a.txt") == expected


def test_a_finding_between_turns_is_about_its_own_lines(repository: Path) -> None:
    text = OLD.replace("Interviewer: Three", "\n[x] Second:\nInterviewer: Three")
    Path("a.txt").write_text(text, encoding="utf-8")
    findings = [found(text, words, "a.txt") for words in ("Interview summary", "Second", "more", "Three")]
    kept = only_changed(checked(text, findings, path="a.txt"), since("HEAD"), frozenset(), {})
    assert list(kept.diagnostics) == [findings[1]]


ALONE = HEADER + "".join(f"Interviewer: Where was the {number}. of them?\n" for number in range(12))


@pytest.mark.parametrize(
    ("permitted", "expected"),
    [
        ("", [("unanswered-questions", 14)]),
        ("# transcript-lint: allow missing-parties -- he is away\n", []),
        ("# transcript-lint: allow-file unanswered-questions -- he is away\n", []),
    ],
)
def test_what_is_not_told_explains_nothing_unless_it_is_permitted(
    repository: Path, capsys: pytest.CaptureFixture[str], permitted: str, expected: list[tuple[str, int]]
) -> None:
    Path("a.txt").write_text(permitted + ALONE, encoding="utf-8")
    git("commit", "-q", "-a", "-m", "he is away")
    Path("a.txt").write_text(permitted + ALONE + "Interviewer: And where was this?\n", encoding="utf-8")

    def told(*arguments: str) -> list[tuple[str, int]]:
        main(["check", "a.txt", "--select", "missing-parties,unanswered-questions", "--output", "concise", *arguments])
        found = capsys.readouterr().out.splitlines()
        return [(line.split("[")[-1].split("]")[0], int(line.split(":")[1])) for line in found if "a.txt:" in line]

    if "unanswered" not in permitted:
        assert "unanswered-questions" not in dict(told())
    assert told("--diff-base", "HEAD") == expected


def test_a_new_file_is_new_all_over(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("b ü\n.txt").write_text(OLD, encoding="utf-8")
    assert lines(capsys, "b ü\n.txt") == [2, 3, 4, 5]
    git("add", ".")
    git("commit", "-q", "-m", "second")
    assert lines(capsys, "b ü\n.txt") == []


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("comment", ["", "# transcript-lint: allow missing-parties -- he is away\n"])
def test_a_large_file_is_read_in_sections_and_tells_the_same(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, jobs: str, comment: str
) -> None:
    said = f"Interviewer: {'Where was the very first of them, and why was it there? ' * 40}\nInterviewer: One \n"
    parts = [f"[{number:08x}{HEADER[9:]}{comment * (number % 3 == 0)}{said * 10}" for number in range(80)]
    Path("a.txt").write_text("".join(parts), encoding="utf-8")
    assert Path("a.txt").stat().st_size > 1_700_000
    git("commit", "-q", "-a", "-m", "large")
    for number in (0, 33, 34, 78, 79):
        parts[number] = parts[number].replace("first", "second", 7) + "Interviewer: Two \n"
    parts[40] = parts[40].replace("Interviewer: One \n", "", 2)
    Path("a.txt").write_text("".join(parts), encoding="utf-8")
    asked: list[str] = []
    git_ = changes_module._git

    def counted(*arguments: str, **options: Any) -> str:
        asked.append(arguments[0])
        return git_(*arguments, **options)

    monkeypatch.setattr(changes_module, "_git", counted)
    argv = ["check", "a.txt", "--diff-base", "HEAD", "--output", "jsonl", "--no-cache", "--jobs", jobs, "--quiet"]

    def told() -> list[str]:
        asked.clear()
        main(argv)
        assert asked.count("diff") == 2
        return capsys.readouterr().out.splitlines()[:-1]

    cut = told()
    monkeypatch.setattr("transcript_lint.spreading._LARGE", 1 << 40)
    assert cut == told()
    assert len(cut) > 12
    assert any("unanswered-questions" in line for line in cut)


def test_a_renamed_file_is_what_it_was(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git("mv", "a.txt", "b.txt")
    assert lines(capsys, "b.txt") == []
    Path("b.txt").write_text(OLD.replace("One", "Uno"), encoding="utf-8")
    assert lines(capsys, "b.txt") == [2]


def test_a_branch_is_compared_with_where_it_began(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git("checkout", "-q", "-b", "topic")
    Path("a.txt").write_text(OLD.replace("One", "Uno"), encoding="utf-8")
    git("commit", "-q", "-a", "-m", "topic")
    git("checkout", "-q", "main")
    Path("a.txt").write_text(OLD.replace("Three", "Tre"), encoding="utf-8")
    git("commit", "-q", "-a", "-m", "main")
    git("checkout", "-q", "topic")
    assert lines(capsys, "a.txt", revision="main") == [2]


def test_carriage_returns_and_utf_16_do_not_shift_lines(repository: Path) -> None:
    Path("r.txt").write_bytes(b"a\rb\rc\nd\re\n")
    Path("w.txt").write_bytes("a\nb\n".encode("utf-16"))
    git("add", ".")
    git("commit", "-q", "-m", "second")
    Path("r.txt").write_bytes(b"a\rb\rc\nd\rE\n")
    changes = since("HEAD")
    assert changed_lines(decode(Path("r.txt").read_bytes(), "r.txt"), changes) == [(4, 5)]
    assert changed_lines(decode(Path("w.txt").read_bytes(), "w.txt"), changes) is None


def test_it_works_from_a_folder_below(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("below").mkdir()
    monkeypatch.chdir("below")
    Path("../a.txt").write_text(OLD.replace("One", "Uno"), encoding="utf-8")
    assert lines(capsys, "../a.txt") == [2]


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", ""])
def test_a_revision_that_is_not_there_is_said(
    repository: Path, capsys: pytest.CaptureFixture[str], revision: str
) -> None:
    assert main(["check", "a.txt", f"--diff-base={revision}"]) == 2
    assert f"git knows no revision `{revision}`" in capsys.readouterr().err


def test_a_revision_that_a_shallow_clone_lacks_is_said_with_what_gets_it(
    repository: Path,
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    git("commit", "--quiet", "--allow-empty", "--message=later")
    clone = tmp_path_factory.mktemp("shallow")
    git("clone", "--quiet", "--depth=1", repository.as_uri(), str(clone))
    monkeypatch.chdir(clone)
    revision = subprocess.check_output(["git", "-C", str(repository), "rev-parse", "HEAD~"], text=True).strip()
    assert main(["check", "a.txt", f"--diff-base={revision}"]) == 2
    assert f"git knows no revision `{revision}`: the clone is shallow, and `git fetch" in capsys.readouterr().err


def test_no_repository_and_no_git_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(OLD, encoding="utf-8")
    assert main(["check", "a.txt", "--diff-base", "HEAD"]) == 2
    assert "not a git repository" in capsys.readouterr().err
    monkeypatch.setenv("PATH", "")
    assert main(["check", "a.txt", "--diff-base", "HEAD"]) == 2
    assert "there is no git" in capsys.readouterr().err
