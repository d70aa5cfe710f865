"""A run reads what it is told to, says what it left out, and is led astray by nothing that lies in a folder."""

from __future__ import annotations

import inspect
import os
import sys
from pathlib import Path

import pytest

from transcript_lint.files import NoSuchPathError, Skipped, find


class _Anything:
    """A configuration that says nothing of paths."""

    def excluded(self, path: str) -> str:
        return ""

    def included(self, path: str) -> bool | None:
        return None


class _Chosen(_Anything):
    """A configuration that leaves drafts out, and takes what ends in .log."""

    def excluded(self, path: str) -> str:
        return "the settings" if "draft" in path else ""

    def included(self, path: str) -> bool | None:
        return path.endswith(".log")


def test_a_folder_gives_its_transcripts_in_order_and_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("talks/b.txt", "talks/a/2.txt", "talks/a/1.transcript", "talks/.git/x.txt", "talks/a.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")

    found = list(find(["talks", "talks/b.txt", "-", "-"], _Anything()))

    assert found == ["talks/a/1.transcript", "talks/a/2.txt", "talks/b.txt", "-"]


class _Everything(_Anything):
    """A configuration that takes all files for transcripts."""

    def included(self, path: str) -> bool | None:
        return True


def test_the_folder_of_the_run_gives_what_naming_its_files_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("-", "a.txt", "b.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")

    assert list(find([".", "b.txt"], _Everything())) == ["./-", "a.txt", "b.txt"]
    assert list(find(["./", "b.txt"], _Anything())) == ["./a.txt", "./b.txt", "b.txt"]


def test_what_is_installed_in_a_folder_is_not_searched_unless_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "env/pyvenv.cfg", "env/lib/LICENSE.txt", "web/node_modules/one/LICENSE.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")

    found = list(find(["."], _Anything()))

    assert [path for path in found if isinstance(path, str)] == ["a.txt"]
    skipped = [one for one in found if isinstance(one, Skipped)]
    assert [(one.path, one.wanted) for one in skipped] == [("env", False), ("web/node_modules", False)]
    assert list(find(["env"], _Anything())) == ["env/lib/LICENSE.txt"]


def test_what_the_settings_say_holds_in_folders_and_for_what_is_named(tmp_path: Path) -> None:
    for name in ("a.txt", "b.log", "draft.log"):
        (tmp_path / name).write_text("", encoding="utf-8")
    draft = str(tmp_path / "draft.log")

    assert list(find([str(tmp_path)], _Chosen())) == [
        str(tmp_path / "b.log"),
        Skipped(draft, "excluded by the settings", wanted=False),
    ]
    assert list(find([draft], _Chosen())) == [Skipped(draft, "excluded by the settings", wanted=False)]


def test_folders_may_lie_deeper_than_python_calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    deep = Path(*["d"] * 150)
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text("", encoding="utf-8")
    limit = sys.getrecursionlimit()

    sys.setrecursionlimit(len(inspect.stack()) + 100)
    try:
        found = list(find(["d"], _Anything()))
    finally:
        sys.setrecursionlimit(limit)

    assert found == [f"{deep}/a.txt"]


def test_what_is_no_file_is_left_out_and_said(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path)

    found = list(find([str(tmp_path)], _Anything()))

    assert found == [str(tmp_path / "broken.txt"), Skipped(str(tmp_path / "pipe.txt"), "no regular file")]


def test_a_folder_that_cannot_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> object:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refuse)

    assert list(find([str(tmp_path)], _Anything())) == [Skipped(str(tmp_path), "Permission denied")]


@pytest.mark.parametrize("path", ["nowhere.txt", "nowhere/*.txt"])
def test_a_path_that_is_not_there_is_said_before_anything_is_read(path: str, tmp_path: Path) -> None:
    with pytest.raises(NoSuchPathError, match="nowhere"):
        next(find([str(tmp_path), path], _Anything()))
