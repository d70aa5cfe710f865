"""A file that cannot be read makes a run incomplete, whoever meets it, and hides nothing of the others."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from transcript_lint import cli, runner
from transcript_lint.checking import How, check_source
from transcript_lint.config import Configuration, Request, Settings
from transcript_lint.files import Skipped
from transcript_lint.own import UNREAD
from transcript_lint.plugins import Failure
from transcript_lint.readers.mistakes import mistakes
from transcript_lint.results import Checked
from transcript_lint.source import decode

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
    assert any(told in out for told in ("2 files, 1 transcript", "in 0 of 1 file", '"path": "a.txt"'))


NOTHING_READ = {
    "check": ("check",),
    "check of some rules": ("check", "--select", "questions"),
    "check without structure": ("check", "--ignore", "structure"),
    "check of no severity": ("check", "--set", 'severity.structure="info"'),
    "check that nothing found fails": ("check", "--exit-zero"),
    "check with what is allowed": ("check", "--add-allowances", "so it is"),
    "baseline": ("baseline", "create"),
    "fix": ("fix",),
    "format": ("format",),
    "parse": ("parse",),
}


@pytest.mark.parametrize("content", [b"PK\x03\x04\0\0\x93\xff", TEXT.encode("utf-16-le")], ids=["binary", "UTF-16"])
@pytest.mark.parametrize("command", NOTHING_READ.values(), ids=NOTHING_READ)
def test_a_file_of_which_nothing_can_be_read_makes_every_run_incomplete(
    command: tuple[str, ...], content: bytes, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "c.txt").write_bytes(content)

    assert cli.main([*command, "c.txt"]) == cli.INCOMPLETE
    out, err = capsys.readouterr()
    assert len(re.findall("nothing of (?:it|this file) was checked", out + err)) == 1


def test_nothing_that_could_not_be_read_can_be_accepted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "c.txt").write_bytes(b"PK\x03\x04\0\0\x93\xff")
    assert cli.main(["baseline", "create", "c.txt"]) == cli.INCOMPLETE
    (folder / "transcript-lint.toml").write_text(
        'baseline = "transcript-lint-baseline.tsv"\n[[allow]]\nrules = ["binary-files"]\npath = "c.txt"\n'
        'reason = "it is so"\n',
        encoding="utf-8",
    )
    capsys.readouterr()

    assert cli.main(["check", "c.txt"]) == cli.INCOMPLETE
    assert "error[binary-files]" in capsys.readouterr().out


def test_the_rules_for_what_cannot_be_read_are_those_of_the_reader() -> None:
    kinds = {"utf-16", "utf-32", "binary"}

    assert {name for name, rule in mistakes().items() if kinds & {*rule.faults}} == UNREAD


def test_what_is_no_file_is_named_and_not_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "b.txt").unlink()
    (folder / "c.txt").symlink_to("c.txt")
    os.mkfifo(folder / "d.txt")
    assert cli.main(["check", ".", "/dev/zero", "--output", "concise"]) == cli.INCOMPLETE
    out, err = capsys.readouterr()
    assert "c.txt:1:1: error[unreadable-files] this file cannot be read: Too many levels of symbolic links\n" in out
    assert "/dev/zero:1:1: error[unreadable-files] this file cannot be read: it is a device, which may have" in out
    assert err == "transcript-lint: d.txt is not checked: no regular file\n"
    assert cli.main(["check", "a.txt", "/dev/null", "--select", "trailing-spaces"]) == cli.CLEAN


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


@pytest.mark.parametrize(("content", "complete"), [(b"\x00\x01", False), (TEXT.encode(), True)])
def test_programs_are_told_whether_everything_was_checked(
    content: bytes, complete: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    cli.main(["check", "--output", "jsonl", str(tmp_path / "a.txt")])
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["complete"] is complete


ACCENTED = """[5d918e42-6bba-4814-8ec9-a90e03c465d2] Müllers Gespräch:
Frau Müller: Wie heißen Sie, und für wen würden Sie gerne arbeiten?
Björn Öst: Ich heiße Björn Öst. Für Leute, die zuhören.
[6d918e42-6bba-4814-8ec9-a90e03c465d3] Noch ein Gespräch:
Frau Müller: Und wie war’s dort?
Björn Öst: Schön.
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_file_that_ends_inside_a_character_has_one_fault(encoding: str) -> None:
    content, settings = ACCENTED.encode(encoding), Configuration(Request(isolated=True)).of("-")
    cuts = [at for at in range(2, len(content)) if _ends_inside(content[:at], encoding)]
    assert len(cuts) >= 12
    for at in cuts:
        found = check_source(decode(content[:at], "a.txt"), settings).diagnostics
        assert [one.rule for one in found] == ["truncated-characters"]


def _ends_inside(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return True
    return False


def test_what_is_lost_and_wrong_before_a_cut_is_told() -> None:
    content = ACCENTED.replace("\nBjörn Öst: Schön", "\nSo war�es\nBjörn Öst: Gu�").encode() + b"\xc3"
    found = check_source(decode(content, "a.txt"), Configuration(Request(isolated=True)).of("-")).diagnostics
    assert [(one.rule, one.start.line) for one in found] == [
        ("missing-labels", 6),
        ("replacement-characters", 6),
        ("replacement-characters", 7),
        ("truncated-characters", 8),
    ]
