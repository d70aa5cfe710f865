"""Several reports of one run, each where it was asked to go, complete or not at all."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from transcript_lint.cli import main, outputs
from transcript_lint.reporters import OutputError, built_in, find

ASKED = "[x] Interview summary:\nInterviewer: Have you worked with Kafka?\n"


@pytest.fixture
def transcript(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A transcript with one finding, in the folder that the command runs in."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.txt"
    path.write_text(ASKED, encoding="utf-8")
    return path


def check(*arguments: str) -> int:
    return main(["check", "--select", "unanswered-questions", *arguments])


def test_each_format_goes_where_it_is_sent(transcript: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check("a.txt", "--output", "full", "--output", "concise:out.log") == 1
    assert " --> a.txt:2:14" in capsys.readouterr().out
    assert Path("out.log").read_text(encoding="utf-8").startswith("a.txt:2:14: warning[unanswered-questions] nobody")
    assert sorted(path.name for path in transcript.parent.iterdir()) == ["a.txt", "out.log"]


def test_a_report_replaces_the_one_before(transcript: Path) -> None:
    Path("out.log").write_text("old\n" * 1000, encoding="utf-8")
    assert check("a.txt", "--output", "concise:out.log") == 1
    assert "old" not in Path("out.log").read_text(encoding="utf-8")


def test_a_dash_is_standard_output_and_a_device_is_written_as_it_is(
    transcript: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check("a.txt", "--output", "concise:-", "--output", "full:/dev/null") == 1
    assert capsys.readouterr().out.startswith("a.txt:2:14: ")


@pytest.mark.parametrize(
    ("outputs", "complaint"),
    [
        (["concise", "full"], "both concise and full would go to standard output"),
        (["concise:x.log", "full:./x.log"], "both concise and full would go to ./x.log"),
        (["concize"], "no output format is named `concize`; did you mean `concise`?"),
        (["concise:nowhere/x.log"], "nowhere/x.log cannot be written: No such file or directory"),
        (["concise:a.txt"], "a.txt is one of the transcripts"),
    ],
)
def test_what_cannot_be_written_is_said_and_nothing_is_left_behind(
    transcript: Path, capsys: pytest.CaptureFixture[str], outputs: list[str], complaint: str
) -> None:
    arguments = [argument for output in outputs for argument in ("--output", output)]
    assert check("a.txt", *arguments) == 2
    assert complaint in capsys.readouterr().err
    assert transcript.read_text(encoding="utf-8") == ASKED
    assert [path.name for path in transcript.parent.iterdir()] == ["a.txt"]


def test_a_device_is_closed_and_kept_where_the_run_ends_early(transcript: Path) -> None:
    assert check("nowhere.txt", "--output", "concise:/dev/null") == 2
    assert check("a.txt", "--output", "concise:/dev/null", "--output", "full:a.txt") == 2
    assert Path("/dev/null").exists()


def test_standard_output_may_be_any_stream(transcript: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    assert check("a.txt", "--output", "concise") == 1
    assert out.getvalue().startswith("a.txt:2:14: ")


def test_a_run_that_ends_early_leaves_no_report(transcript: Path) -> None:
    assert check("nowhere.txt", "--output", "concise:out.log") == 2
    assert [path.name for path in transcript.parent.iterdir()] == ["a.txt"]


def test_every_format_says_what_it_is_and_is_named_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert check("--help") == 0
    told = capsys.readouterr().out.split()
    for name in built_in():
        assert find(name).__doc__
        assert {name, f"{name},", f"{name};"} & {*told}
    with pytest.raises(OutputError, match="no output format is named"):
        find("_manuals")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 1),
        (["--fail-level", "error"], 0),
        (["--max-warnings", "0"], 1),
        (["--max-warnings", "1"], 0),
        (["--fail-level", "error", "--max-warnings", "0"], 1),
        (["--exit-zero"], 0),
        (["--exit-zero", "--max-warnings", "0"], 0),
    ],
)
def test_the_exit_code_is_what_was_asked_for(transcript: Path, arguments: list[str], code: int) -> None:
    assert check("a.txt", *arguments) == code


def test_quiet_prints_findings_and_nothing_else(transcript: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check("a.txt", "--quiet", "--output", "concise") == 1
    assert capsys.readouterr().out == "a.txt:2:14: warning[unanswered-questions] nobody answers this question\n"


@pytest.mark.parametrize("name", built_in())
def test_many_findings_are_written_in_parts_as_they_are_at_once(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = "[12] Summary:\nAnn: So.  \nno label\nno label\nBob: Why?\nBob:\nAnn no colon\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "b.txt").write_text(text + "# transcript-lint: allow-file empty-turns -- so\n", encoding="utf-8")
    (tmp_path / "t").write_text("{rule} {line}\n", encoding="utf-8")
    arguments = ["check", "a.txt", "b.txt", "--output", name, "--template", "t"]
    told = [(main(arguments), capsys.readouterr())]
    monkeypatch.setattr(outputs, "_PART", 2)
    told.append((main(arguments), capsys.readouterr()))
    assert told[0] == told[1]
    assert told[0][0] == 1
