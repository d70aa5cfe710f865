"""`check --watch`: on real files that change under a real process, and step by step without waiting."""

from __future__ import annotations

import os
import queue
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from transcript_lint import cli, files
from transcript_lint.cli import stamps, terminal
from transcript_lint.results import Checked
from transcript_lint.runner import check as unwatched

CLEAN = "[5d918e42-6bba-4814-8ec9-a90e03c465d2] Talk:\nCandidate: Yes, for two years.\n"
WRONG = CLEAN + "no colon\n"
GENEROUS = 120  # seconds, on a machine that does much else
Steps = Callable[..., list[str]]


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Steps:
    """Runs the command in a folder, each step at a change that it waits for; gives what is printed at each."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(stamps, "_FRESH", 0)

    def run(line: str, *changes: Callable[[], object]) -> list[str]:
        waiting, printed = list(changes), []

        def changing(*where: str, **more: Any) -> Iterator[set[tuple[int, str]]]:
            assert where and all(map(os.path.isabs, where))
            yield set()
            yield set()
            while True:
                printed.append(capsys.readouterr().out)
                if not waiting:
                    raise KeyboardInterrupt
                waiting.pop(0)()
                yield {(1, "something")}

        monkeypatch.setitem(sys.modules, "watchfiles", SimpleNamespace(watch=changing))
        with pytest.raises(KeyboardInterrupt):
            cli.main(["check", "--watch", "--output", "concise", *line.split()])
        return [re.sub(r"\d\d:\d\d:\d\d (.* in \d+ files?).*", r"TIME \1", text) for text in printed]

    return run


FOUND = ":3:1: error[missing-labels] a line without a label: expected `Label: text`, or white space before it to "
FOUND += "continue the turn above\n"


@pytest.mark.skipif(sys.platform == "win32", reason="not everybody may make links there")
def test_what_changes_is_shown_and_how_everything_is(steps: Steps, tmp_path: Path) -> None:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text(WRONG)
    other.write_text(CLEAN)

    def renamed() -> None:
        (tmp_path / "one.txt~").write_text(CLEAN + "\n")
        (tmp_path / "one.txt~").replace(one)

    assert steps(
        "",
        lambda: other.write_text(WRONG + "\n"),
        renamed,
        other.unlink,
        lambda: (tmp_path / "notes.md").write_text("nothing of ours"),
        lambda: (tmp_path / "link.txt").symlink_to("nowhere"),
    ) == [
        f"one.txt{FOUND}TIME 1 error in 2 files\n",
        f"other.txt{FOUND}TIME 1 new; 2 errors in 2 files\n",
        "cleared: missing-labels in one.txt:3\nTIME 1 cleared; 1 error in 2 files\n",
        "cleared: missing-labels in other.txt:3\nTIME 1 cleared; No findings in 1 file\n",
        "",
        "link.txt:1:1: error[unreadable-files] this file cannot be read: No such file or directory\n"
        "TIME 1 new; 1 error in 2 files\n",
    ]


def test_folders_that_come_and_go_are_watched(steps: Steps, tmp_path: Path) -> None:
    talks = tmp_path / "talks"
    talks.mkdir()

    def again() -> None:
        (talks / ".hidden").mkdir(parents=True)

    def deeper() -> None:
        (talks / "new").mkdir()
        (talks / "new" / "a.txt").write_text(WRONG)

    assert steps("talks", lambda: shutil.rmtree(talks), again, deeper) == [
        "TIME No findings in 0 files\n",
        "",
        "",
        f"talks/new/a.txt{FOUND}TIME 1 new; 1 error in 1 file\n",
    ]


def test_named_files_and_patterns_may_vanish(steps: Steps, tmp_path: Path) -> None:
    one = tmp_path / "one.txt"
    (tmp_path / "talks").mkdir()
    (tmp_path / "talks" / "b.txt").write_text(WRONG)
    one.write_text(CLEAN)

    assert steps(
        "one.txt talks/*.txt",
        one.unlink,
        lambda: one.write_text(WRONG),
        lambda: shutil.rmtree(tmp_path / "talks"),
        (tmp_path / "talks").mkdir,
        lambda: (tmp_path / "talks" / "c.txt").write_text(WRONG),
    ) == [
        f"talks/b.txt{FOUND}TIME 1 error in 2 files\n",
        "TIME nothing new; 1 error in 1 file\n",
        f"one.txt{FOUND}TIME 1 new; 2 errors in 2 files\n",
        "cleared: missing-labels in talks/b.txt:3\nTIME 1 cleared; 1 error in 1 file\n",
        "",
        f"talks/c.txt{FOUND}TIME 1 new; 2 errors in 2 files\n",
    ]


def test_settings_are_read_again_and_mistakes_in_them_drawn_once(steps: Steps, tmp_path: Path) -> None:
    settings, schema = tmp_path / "transcript-lint.toml", tmp_path / "schemas" / "schema.json"
    (tmp_path / "one.txt").write_text(WRONG)
    schema.parent.mkdir()
    schema.write_text('{"required": ["nothing"]}')

    def removed() -> None:
        shutil.rmtree(schema.parent)

    printed = steps(
        "",
        lambda: settings.write_text('severity = "?"\n'),
        lambda: (tmp_path / "other.txt").write_text(WRONG),
        lambda: settings.write_text('ignore = ["missing-labels"]\nschema = "schemas/schema.json"\n'),
        lambda: schema.write_text("{}"),
        removed,
        lambda: settings.write_text("["),
        lambda: settings.write_text('[rules]\nstructure = "off"\n'),
        settings.unlink,
    )

    assert printed[0] == f"one.txt{FOUND}TIME 1 error in 1 file\n"
    assert printed[1].startswith("1 mistake in the settings\n\nerror[settings]:")
    assert printed[1].endswith(" nothing is checked until the settings are mended\n")
    assert printed[2] == ""
    assert printed[3].count("schema-violations") == 2 and printed[3].endswith("TIME 2 errors in 2 files\n")
    assert printed[4] == "TIME No findings in 2 files\n"
    assert "schema" in printed[5] and "until the settings are mended" in printed[5]
    assert "until the settings are mended" in printed[6]
    assert printed[-1] == f"one.txt{FOUND}other.txt{FOUND}TIME 2 errors in 2 files\n"


def test_settings_that_leave_nothing_to_check_are_told_of(steps: Steps, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(WRONG)
    nothing = tmp_path / "transcript-lint.toml"

    printed = steps("--quiet", lambda: nothing.write_text('ignore = ["all"]\n'), nothing.unlink)

    assert printed[0] == printed[2] == f"one.txt{FOUND}"
    assert printed[1].startswith("no rule is left to run: nothing would be checked\n")


def test_what_files_share_is_judged_among_all_and_shown_where_it_is_new(steps: Steps, tmp_path: Path) -> None:
    talk = "".join(f"{who}: Something of its own, number {at}.\n" for at in range(9) for who in ("Ada", "Ben"))
    for at, name in enumerate(("one.txt", "two.txt")):
        (tmp_path / name).write_text(f"[5d918e42-6bba-4814-8ec9-a90e03c465d{at}] Talk:\n{talk}{'Ada: No.' * at}\n")

    def same() -> None:
        (tmp_path / "two.txt").write_text(f"[5d918e42-6bba-4814-8ec9-a90e03c465d1] Talk:\n{talk}")

    printed = steps(
        "--select duplicate-transcripts",
        same,
        lambda: (tmp_path / "one.md").touch(),
        (tmp_path / "one.txt").touch,
        (tmp_path / "one.txt").unlink,
    )

    assert "duplicate-transcripts" not in printed[0]
    assert printed[1].count("[duplicate-transcripts]") == 2
    assert printed[1].endswith("TIME 2 new; 2 warnings in 2 files\n")
    assert printed[2:4] == ["", "TIME nothing new; 2 warnings in 2 files\n"]
    rest = "duplicate-transcripts in one.txt:1\ncleared: duplicate-transcripts in two.txt:1\n"
    assert printed[4] == f"cleared: {rest}TIME 2 cleared; No findings in 1 file\n"


def test_a_terminal_is_cleared_first(steps: Steps, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one.txt").write_text(CLEAN)
    monkeypatch.setattr(terminal, "is_interactive", lambda out: True)

    settings = tmp_path / "transcript-lint.toml"
    cleared = "\x1b[H\x1b[2J"

    first, same, other = steps("--no-color", (tmp_path / "one.txt").touch, settings.touch)
    assert first.startswith(cleared) and other.startswith(cleared), "everything is checked"
    assert same.startswith("\n") and cleared not in same, "what was found before can still be read"


def test_while_somebody_types_only_what_is_new_and_what_is_cleared_is_told(steps: Steps, tmp_path: Path) -> None:
    one = tmp_path / "one.txt"

    def typed(*lines: str) -> Callable[[], object]:
        return lambda: one.write_text(CLEAN + "".join(f"{line}\n" for line in lines))

    typed("no colon", "Candidate: No.", "nor here")()
    printed = steps(
        "--select missing-labels",
        typed("Interviewer: Why?", "no colon", "Candidate: No.", "nor here"),
        typed("Interviewer: Why?", "no colon whatsoever", "Candidate: No.", "nor here"),
        typed("Interviewer: Why? And how?", "Candidate: No.", "nor here", "and here"),
        typed("Candidate: No.", *(f"line {at}" for at in range(9))),
        typed("Candidate: No."),
    )

    assert printed[1:3] == ["TIME nothing new; 2 errors in 1 file\n"] * 2
    assert printed[3] == (
        f"one.txt{FOUND.replace('3', '6', 1)}cleared: missing-labels in one.txt:4\n"
        "TIME 1 new, 1 cleared; 2 errors in 1 file\n"
    )
    assert (
        printed[5]
        == "cleared: missing-labels in one.txt:4, 5, 6, 7, 8 and 4 more\nTIME 9 cleared; No findings in 1 file\n"
    )


def test_quiet_tells_only_what_is_new(steps: Steps, tmp_path: Path) -> None:
    one = tmp_path / "one.txt"
    one.write_text(WRONG)
    printed = steps("--quiet", lambda: one.write_text(CLEAN), lambda: one.write_text(WRONG))
    assert printed == [f"one.txt{FOUND}", "", f"one.txt{FOUND}"]


def test_what_vanishes_while_it_is_looked_at_is_left_to_the_next_change(
    steps: Steps, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = tmp_path / "one.txt"
    one.write_text(CLEAN)

    def before_it_is_found() -> None:
        monkeypatch.setattr(files, "stands", lambda path: True)
        one.unlink()

    def before_it_is_read() -> None:
        def slow(*given: Any) -> Iterator[Checked | files.Skipped]:
            one.unlink()
            return unwatched(*given)

        monkeypatch.setattr("transcript_lint.runner.check", slow)
        one.write_text(WRONG)

    assert steps("one.txt", before_it_is_found, before_it_is_read) == [
        "TIME No findings in 1 file\n",
        "",
        "TIME nothing new; No findings in 0 files\n",
    ]


def test_a_file_that_was_just_written_is_looked_at_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (path := tmp_path / "one.txt").write_text(CLEAN)
    monkeypatch.setattr(stamps, "_FRESH", 10**18)
    assert stamps.of_files([str(path)]) != stamps.of_files([str(path)])


def _watching(monkeypatch: pytest.MonkeyPatch, folder: Path, *failures: Exception) -> None:
    """Failures of the system's watch, one after the other."""
    failing = iter(failures)

    def watched(*_: str, **more: Any) -> Iterator[set[tuple[int, str]]]:
        assert more["watch_filter"](1, str(folder.parent / "another")), "what happens anywhere says that it has begun"
        yield {(1, str(folder.parent / "another"))}
        assert more["watch_filter"](1, str(folder / "one.txt"))
        assert more["watch_filter"](1, str(folder))
        assert more["watch_filter"](1, str(folder.parent / "pyproject.toml"))
        assert not more["watch_filter"](1, str(folder.parent / "another"))
        raise next(failing)

    monkeypatch.setitem(sys.modules, "watchfiles", SimpleNamespace(watch=watched))


def test_a_folder_that_goes_as_it_is_to_be_watched_is_looked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    _watching(monkeypatch, tmp_path, FileNotFoundError(), OSError(28, "too many"), OSError("it is odd"))

    assert cli.main(["check", "--watch"]) == 2
    assert capsys.readouterr().err == "transcript-lint: nothing can be watched: too many\n"


@pytest.mark.skipif(sys.platform == "win32", reason="where one is, one cannot remove")
def test_where_the_folder_that_it_was_started_in_goes_it_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (here := tmp_path / "here").mkdir()
    monkeypatch.chdir(here)

    def ending(*_: object, **more: object) -> Iterator[set[tuple[int, str]]]:
        here.rmdir()
        yield set()

    monkeypatch.setitem(sys.modules, "watchfiles", SimpleNamespace(watch=ending))
    assert cli.main(["check", "--watch"]) == 2
    assert capsys.readouterr().err == "transcript-lint: the folder that this was started in is gone\n"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("-", "--watch cannot be used together with -"),
        ("--diff --tracked", "--watch cannot be used together with --diff, --tracked"),
        ("--add-allowances why", "--watch cannot be used together with --add-allowances"),
        ("--diff-base HEAD", "--watch cannot be used together with --diff-base"),
        ("--timings -", "--watch cannot be used together with --timings"),
        ("--output full:a", "--watch prints for people, and writes no file: --output is one of full, concise, grouped"),
        ("--output json", "--watch prints for people, and writes no file: --output is one of full, concise, grouped"),
        ("--statistics", "--watch prints for people, and writes no file: --output is one of full, concise, grouped"),
        ("nowhere", "no such file or folder: nowhere"),
        ("--select nothing-of-ours", "no rule or category is named `nothing-of-ours`"),
    ],
)
def test_what_makes_no_sense_is_refused(
    line: str, told: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.txt").write_text(CLEAN)
    _watching(monkeypatch, tmp_path)
    assert cli.main(["check", "--watch", *line.split()]) == 2
    assert capsys.readouterr().err == f"transcript-lint: {told}\n"


def test_without_watchfiles_it_is_said_how_to_get_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    assert cli.main(["check", "--watch"]) == 2
    told = "transcript-lint: --watch needs watchfiles: pip install 'transcript-lint[watch]'\n"
    assert capsys.readouterr().err == told


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is no signal there that can be sent to one process")
def test_a_real_run_on_files_that_really_change(tmp_path: Path) -> None:
    one = tmp_path / "talks" / "one.txt"
    one.parent.mkdir()
    one.write_text(CLEAN)
    command = [sys.executable, "-m", "transcript_lint.cli", "check", "--watch", "--output", "concise", "talks"]
    command[1:3] = ["-c", "from transcript_lint.cli import run; run()"]
    running = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
    lines: queue.Queue[str] = queue.Queue()

    def read() -> None:
        for line in running.stdout or ():
            lines.put(line)

    reader = threading.Thread(target=read, daemon=True)
    reader.start()

    def until(text: str) -> str:
        """What is printed up to the line that has a text."""
        printed = ""
        while text not in (line := lines.get(timeout=GENEROUS)):
            printed += line
        return printed + line

    try:
        until("No findings in 1 file,")
        one.write_text(WRONG)
        assert f"talks/one.txt{FOUND}" in until("1 error in 1 file,")
        (one.parent / "one.txt~").write_text(CLEAN)
        (one.parent / "one.txt~").replace(one)
        until("No findings in 1 file,")
        deeper = one.parent / "a" / "b"
        deeper.mkdir(parents=True)
        (deeper / "new.txt").write_text(WRONG)
        assert f"talks/a/b/new.txt{FOUND}" in until("1 error in 2 files,")
        (tmp_path / "transcript-lint.toml").write_text("select = 1\n")
        until("nothing is checked until the settings are mended")
        (tmp_path / "transcript-lint.toml").write_text('ignore = ["missing-labels"]\n')
        until("No findings in 2 files,")
        shutil.rmtree(one.parent / "a")
        until("No findings in 1 file,")
        running.send_signal(signal.SIGINT)
        assert running.wait(timeout=GENEROUS) == 130
        assert running.stderr and running.stderr.read() == ""
    finally:
        running.kill()
        running.wait()
        reader.join(timeout=GENEROUS)
        for stream in (running.stdout, running.stderr):
            if stream:
                stream.close()
