"""A file that cannot be read makes a run incomplete, whoever meets it, and hides nothing of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcript_lint import cli, runner
from transcript_lint.checking import How
from transcript_lint.config import Configuration, Request, Settings
from transcript_lint.files import Skipped
from transcript_lint.plugins import Failure
from transcript_lint.results import Checked

TEXT = "[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:\nInterviewer: Have you worked with Kafka?\nA: Yes.\n"
SAID = "No such file or directory"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A transcript, and a link that leads to none."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").symlink_to("nowhere")
    return tmp_path


COMMANDS = {
    "check": ("check", "--output", "concise", "."),
    "check in two processes": ("check", "--output", "concise", "--jobs", "2", "."),
    "fix": ("fix", "."),
    "parse": ("parse", "."),
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_it_is_named_and_the_code_says_so(
    command: tuple[str, ...], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = cli.main([*command])
    out, err = capsys.readouterr()

    assert code == cli.INCOMPLETE
    assert "b.txt" in out + err
    assert (out + err).count(SAID) == 1
    assert any(
        told in out for told in ("2 files, 1 transcript", "in 0 of 1 file", '"path": "a.txt"', '"path": "./a.txt"')
    )


def test_processes_leave_what_was_skipped_in_its_place(folder: Path) -> None:
    skipped = Skipped("pipe.txt", "no regular file")
    configuration = Configuration(Request(isolated=True))

    found = list(runner.check(["a.txt", skipped, "a.txt"], configuration, How(jobs=2)))

    assert [each if isinstance(each, Skipped) else each.source.path for each in found] == ["a.txt", skipped, "a.txt"]


def test_a_plugin_whose_code_is_nowhere_is_named_all_the_same(folder: Path) -> None:
    failure = Failure("bad-rules 1.2", "nowhere.py", 7, "cannot be imported")
    settings = Settings((), {}, failures=(failure,))

    (broken,) = runner.check([], Configuration(Request(isolated=True), settings))

    assert isinstance(broken, Checked)
    (found,) = broken.diagnostics
    assert (found.path, found.start, found.message) == (
        "nowhere.py",
        (1, 1),
        "the plugin bad-rules 1.2 cannot be imported",
    )
