"""A first configuration is one that can be used, and changes nothing but the profile until somebody edits it."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

from transcript_lint.cli import main

TALK = "[P01] Interview with Participant 1:\n" + "Interviewer: Why?\nParticipant: So.\n" * 3 + "Partcipant: Yes.\n"
FILE = Path("transcript-lint.toml")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def uncommented() -> str:
    """The file with all that it suggests."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return "\n".join(line.removeprefix("# ") if " = " in line and "(" not in line else line for line in lines)


def test_it_names_the_profile_and_who_speaks(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("phonenumbers")
    Path("talks").mkdir()
    Path("talks/a.txt").write_text(TALK, encoding="utf-8")
    Path("talks/b.txt").symlink_to("nowhere")
    assert main(["init", "research-interview"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(
        "Wrote transcript-lint.toml, under the profile research-interview. What to do next:\n\n    tr"
    )
    assert "pip install" not in said
    table = tomllib.loads(FILE.read_text(encoding="utf-8"))
    assert table == {"profile": "research-interview", "severity": {}, "speakers": {}}
    assert "# Research interviews, to be analysed and kept in an archive (" in FILE.read_text(encoding="utf-8")
    assert tomllib.loads(uncommented())["speakers"] == {"labels": ["Interviewer", "Participant"]}
    FILE.write_text(uncommented().replace("exclude", "# exclude"), encoding="utf-8")
    assert main(["check", "--output", "concise", "talks/a.txt"]) == 1
    assert "Partcipant" in capsys.readouterr().out


def suggested() -> list[str]:
    FILE.unlink(missing_ok=True)
    assert main(["init"]) == 0
    return list(tomllib.loads(uncommented())["speakers"]["labels"])


def test_numbered_participants_are_one_label_and_guests_another() -> None:
    talk = TALK.replace("Partcipant", "Participant")
    for number in (8, 10, 11, 12):
        Path(f"{number}.txt").write_text(talk.replace("Participant:", f"P{number}:"), encoding="utf-8")
    assert suggested() == ["Interviewer", "P??", "*"]
    Path("8.txt").unlink()
    assert suggested() == ["Interviewer", "P??"]
    for number in (10, 11, 12):
        Path(f"{number}.txt").write_text(talk.replace("Participant:", f"{'ABC'[number - 10]}nn:"), encoding="utf-8")
    assert suggested() == ["Interviewer", "*"]


def test_by_default_it_changes_nothing() -> None:
    assert main(["init"]) == 0
    assert tomllib.loads(FILE.read_text(encoding="utf-8")) == {"profile": "interview", "severity": {}, "speakers": {}}
    assert tomllib.loads(uncommented())["speakers"] == {"labels": ["Interviewer", "Guest"]}


def test_it_says_what_to_install(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "phonenumbers", None)
    assert main(["init", "hiring"]) == 0
    assert "    pip install 'transcript-lint[privacy]', which phone-numbers needs\n" in capsys.readouterr().out


def test_it_takes_no_files_place_and_knows_its_profiles(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "podcst"]) == 2
    assert "no profile is named `podcst`; did you mean `podcast`?" in capsys.readouterr().err
    FILE.mkdir()
    assert main(["init"]) == 2
    assert "cannot write transcript-lint.toml: File exists" in capsys.readouterr().err
    FILE.rmdir()
    Path("pyproject.toml").write_text("[tool.transcript-lint]\n", encoding="utf-8")
    assert main(["init"]) == 2
    assert "there are settings here already: see pyproject.toml" in capsys.readouterr().err
    Path("pyproject.toml").write_text("[tool.transcript-lint]\nprofile = [\n", encoding="utf-8")
    assert main(["init"]) == 2
    assert "1 mistake in the settings" in capsys.readouterr().err
