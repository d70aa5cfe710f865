"""Writing a file: whole or not at all, whatever happens, and with all that it was but for its bytes."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from transcript_lint.fixing import writing
from transcript_lint.fixing.writing import PREFIX, NotWrittenError, write

OLD, NEW = b"[1] Interview summary:\nAnn:  one\n", b"[1] Interview summary:\nAnn: one\n" * 5000

# For each step, a line or an audited call of writing, a child that is killed there; prints what each one left.
_KILLED = """
import os, pathlib, signal, sys
from transcript_lint.fixing import writing
path, old, new = pathlib.Path(sys.argv[1]), *(pathlib.Path(name).read_bytes() for name in sys.argv[2:])
traced = (writing.__file__, writing.shutil.__file__, writing.tempfile.__file__)
steps = last = 0
def step():
    global steps
    steps += 1
    if steps == last:
        os.kill(os.getpid(), signal.SIGKILL)
def trace(frame, event, argument):
    if frame.f_code.co_filename in traced:
        step()
        return trace
def audit(event, arguments):
    if event.partition(".")[0] in ("open", "os", "shutil", "tempfile"):
        step()
while True:
    path.write_bytes(old)
    path.chmod(0o640)
    last += 1
    if not (child := os.fork()):
        sys.addaudithook(audit)
        sys.settrace(trace)
        writing.write(str(path), old, new)
        os._exit(0)
    killed = os.waitpid(child, 0)[1] == signal.SIGKILL
    whole = {old: "old", new: "new"}.get(path.read_bytes(), "broken")
    print("killed" if killed else "ended", whole, oct(path.stat().st_mode & 0o7777))
    if not killed:
        break
"""


def test_a_kill_at_any_step_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(OLD)
    (tmp_path / "new").write_bytes(NEW)
    names = [str(tmp_path / name) for name in ("a.txt", "old", "new")]

    run = subprocess.run([sys.executable, "-c", _KILLED, *names], capture_output=True, text=True, check=True)

    *killed, last = run.stdout.splitlines()
    assert last == "ended new 0o640"
    assert set(killed) == {"killed old 0o640", "killed new 0o640"}
    assert len(killed) > 100


def _file(folder: Path, mode: int = 0o640) -> Path:
    file = folder / "a.txt"
    file.write_bytes(OLD)
    file.chmod(mode)
    return file


def _others(file: Path) -> list[str]:
    return [path.name for path in file.parent.iterdir() if path.name.startswith(PREFIX)]


def test_mode_and_attributes_are_kept_and_the_time_is_new(tmp_path: Path) -> None:
    file = _file(tmp_path, 0o4751)
    os.utime(file, (1, 1))
    try:
        os.setxattr(file, "user.speaker", b"Ann")
    except OSError:
        pytest.skip("no extended attributes here")

    write(str(file), OLD, NEW)

    assert file.read_bytes() == NEW
    assert stat.S_IMODE(file.stat().st_mode) == 0o4751
    assert os.getxattr(file, "user.speaker") == b"Ann"
    assert file.stat().st_mtime > 1
    assert not _others(file)


def _left_alone(file: Path, why: str, old: bytes = OLD) -> None:
    before = file.read_bytes()
    with pytest.raises(NotWrittenError, match=why):
        write(str(file), old, NEW)
    assert file.read_bytes() == before
    assert not _others(file)


def test_a_read_only_file_is_left_alone(tmp_path: Path) -> None:
    _left_alone(_file(tmp_path, 0o440), "it is read-only")


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    _left_alone(_file(tmp_path), "it was changed by somebody else meanwhile", b"something else")


def test_a_symbolic_link_is_not_followed(tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(_file(tmp_path))

    _left_alone(link, "it is a symbolic link to .*a.txt: name that file itself")
    assert link.is_symlink()


@pytest.mark.parametrize("name", ["chown", "fsync"])
def test_what_the_system_refuses_leaves_the_file_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    file = _file(tmp_path)
    monkeypatch.setattr(os, name, refuse)
    if name == "chown":
        monkeypatch.setattr(writing, "_owner", lambda status: (status.st_ino, 0))

    _left_alone(file, "Operation not permitted")


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotWrittenError, match="No such file or directory"):
        write(str(tmp_path / "gone" / "a.txt"), OLD, NEW)
