"""However a process ends, its exit code says how, and no traceback is shown."""

from __future__ import annotations

import atexit
import errno
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

from transcript_lint import budget, cli, lint_file

CLEAN = "[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:\nA: Yes.\n"


def _ended(monkeypatch: pytest.MonkeyPatch, main: object) -> int:
    monkeypatch.setattr(sys, "argv", ["transcript-lint", "check"])
    monkeypatch.setattr(sys, "stdout", sys.stdout)
    monkeypatch.setattr(cli, "main", main)
    monkeypatch.setattr(budget, "watch", lambda: None)
    monkeypatch.setattr(budget, "signals", lambda: SimpleNamespace(SIGTERM=15, signal=lambda *handler: None))
    with pytest.raises(SystemExit) as stop:
        cli.run()
    assert isinstance(stop.value.code, int)
    return stop.value.code


def _raising(error: BaseException) -> object:
    def main(argv: Sequence[str]) -> int:
        raise error

    return main


def test_the_exit_code_is_the_command_s(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _ended(monkeypatch, lambda argv: 1 if argv == ["check"] else 0) == 1


def test_an_interrupted_run_is_neither_clean_nor_found_wanting(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _ended(monkeypatch, _raising(KeyboardInterrupt())) == 130


def test_who_is_asked_to_end_tidies_up(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(KeyboardInterrupt) as asked:
        cli._terminate(signal.SIGTERM, None)
    assert _ended(monkeypatch, _raising(asked.value)) == 143


def test_a_full_disk_is_no_defect(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    error = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert _ended(monkeypatch, _raising(error)) == cli.INCOMPLETE
    assert capsys.readouterr().err == "transcript-lint: not all could be written: No space left on device\n"


@pytest.mark.skipif(sys.platform != "linux", reason="as there is no such limit")
def test_nothing_half_written_is_left_where_no_more_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN + "no label\n" * 2_000, encoding="utf-8")
    program = "import resource; from transcript_lint.cli import run; "
    program += "resource.setrlimit(resource.RLIMIT_FSIZE, (5000, resource.RLIM_INFINITY)); run()"
    done = subprocess.run(
        [sys.executable, "-c", program, "check", "a.txt", "--output", "jsonl:out.jsonl"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == cli.INCOMPLETE
    assert done.stderr == "transcript-lint: not all could be written: File too large\n"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_reader_who_has_gone_is_no_defect(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _ended(monkeypatch, _raising(BrokenPipeError())) == 141


def test_a_defect_is_told_of_in_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert _ended(monkeypatch, _raising(RuntimeError("what a transcript says"))) == cli.INCOMPLETE

    said = capsys.readouterr().err
    assert said.startswith("transcript-lint: defect: RuntimeError in tests.test_entry, line ")
    assert said.count("\n") == 1
    assert "what a transcript says" not in said


def test_a_pipe_may_be_closed_early(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN + "no label\n" * 2_000, encoding="utf-8")
    program = f"{sys.executable} -c 'from transcript_lint.cli import run; run()' check a.txt | head -n 1"

    done = subprocess.run(["bash", "-c", program], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)

    assert done.stdout.startswith("error[missing-labels]")
    assert done.stderr == ""


class _Ended(BaseException):
    """What `os._exit` raises in these tests, with the exit code."""


class _Closed:
    """A stream that cannot be written to any more."""

    def flush(self) -> None:
        raise BrokenPipeError


@pytest.mark.parametrize(("stream", "expected"), [(None, 0), (_Closed(), 141)])
def test_a_process_that_has_nothing_to_end_ends_at_once(
    stream: _Closed | None, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def end(code: int) -> None:
        raise _Ended(code)

    monkeypatch.setattr(os, "_exit", end)
    monkeypatch.setattr(atexit, "_run_exitfuncs", lambda: None)
    monkeypatch.setattr(sys, "modules", {name: one for name, one in sys.modules.items() if name != "threading"})
    monkeypatch.setattr(sys, "gettrace", lambda: None)  # that of the coverage's own
    monkeypatch.setattr(sys, "stdout", stream)

    with pytest.raises(_Ended) as ended:
        cli._end(0)

    assert ended.value.args == (expected,)


def test_what_is_registered_for_the_end_is_done_and_all_is_printed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN + "no label\n" * 500, encoding="utf-8")
    program = "import atexit; atexit.register(print, 'the end'); from transcript_lint.cli import run; run()"
    command = [sys.executable, "-I", "-c", program, "check", "--output", "concise", "a.txt"]

    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert done.stdout.count("missing-labels") == 500
    assert done.stdout.endswith("\nthe end\n")


def test_a_file_is_checked_from_a_program(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(CLEAN + "no label\n", encoding="utf-8")

    assert [(found.rule, found.start.line) for found in lint_file(str(path))] == [("missing-labels", 3)]
