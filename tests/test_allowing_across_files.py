"""What is found across files is permitted as what is found in one: by comments, the configuration and the baseline."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcript_lint.cli import main

FIRST, SECOND = "5d918e42-6bba-4814-8ec9-a90e03c465d2", "0b7e8b0f-3c59-4d0b-9f4a-5a2f7f1a0c11"
SAID = (
    "Interviewer: Have you worked with Kafka?\n"
    "Candidate: Yes, for two years, in a team of five that looked after all the payments of a bank, and then for one\n"
    "    more year on my own, when I helped a shop to find out why its orders came twice.\n"
)
ALLOWED = "# transcript-lint: allow duplicate-transcripts -- sent twice on purpose\n"


@pytest.fixture(autouse=True, params=["1", "2"])
def jobs(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    write("a.txt", f"[{FIRST}] Interview summary:\n{SAID}")
    write("b.txt", f"[{SECOND}] Interview summary:\n{SAID}")
    return str(request.param)


def write(name: str, text: str) -> None:
    Path(name).write_text(text, encoding="utf-8")


def found(jobs: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    main(["check", "--jobs", jobs, "--output", "concise", "--quiet", "--select", "duplicate-transcripts"])
    return [line.partition(": ")[0].removeprefix("./") for line in capsys.readouterr().out.splitlines()]


def test_without_permission_both_are_found(jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert found(jobs, capsys) == ["a.txt:1:1", "b.txt:1:1"]


def test_a_comment_permits_what_is_found_in_its_own_file(jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", ALLOWED + Path("a.txt").read_text(encoding="utf-8"))
    assert found(jobs, capsys) == ["b.txt:1:1"]


def test_the_configuration_permits_it_by_transcript(jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    entry = f'[[allow]]\nrules = ["duplicate-transcripts"]\ntranscript = "{SECOND}"\nreason = "sent twice"\n'
    write("transcript-lint.toml", entry)
    assert found(jobs, capsys) == ["a.txt:1:1"]


def test_an_allowance_that_is_over_permits_nothing(jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    over = ALLOWED.replace(" --", " until 2020-01-31 --")
    write("a.txt", over + Path("a.txt").read_text(encoding="utf-8"))
    assert found(jobs, capsys) == ["a.txt:1:1", "a.txt:2:1", "b.txt:1:1"]


def test_an_allowance_of_what_is_found_across_files_is_not_called_unused(
    jobs: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write("a.txt", ALLOWED + f"[{FIRST}] Interview summary:\n{SAID}")
    write("b.txt", ALLOWED + f"[{SECOND}] Interview summary:\n{SAID}")
    assert found(jobs, capsys) == []


def test_the_baseline_accepts_it_and_what_comes_later_is_new(jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    write("transcript-lint.toml", 'baseline = "base.tsv"\n')
    main(["baseline", "create"])
    assert found(jobs, capsys) == []
    main(["baseline", "update"])
    assert "duplicate-transcripts" in Path("base.tsv").read_text(encoding="utf-8")
    assert found(jobs, capsys) == []
    write("c.txt", f"[1f0c1c43-6a5f-4d0c-8f0b-2c1d4a9e7b55] Interview summary:\n{SAID}")
    assert found(jobs, capsys) == ["c.txt:1:1"]
