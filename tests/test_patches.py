"""Differences as patches: real git takes them, and makes of the one file exactly the other."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.steps import calls, is_linear
from transcript_lint.fixing.difference import unified

LINES = st.lists(
    st.sampled_from([b"one\n", b"two\n", b"\n", b"three\r\n", b"fo\rur\n", b"five\n", b"six\n"]), max_size=14
)
ENDS = st.sampled_from([b"", b"last", b"\r"])


def _apply(folder: Path, name: str, old: bytes, new: bytes) -> bytes:
    """What git makes of a file by the patch."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(old)
    patch = b"".join(unified(name, old, new))
    if patch:
        subprocess.run(
            ["git", "apply", "--whitespace=nowarn", "-"], input=patch, cwd=folder, check=True, capture_output=True
        )
    return file.read_bytes()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LINES, ENDS, LINES, ENDS)
def test_git_makes_of_the_one_the_other(
    tmp_path: Path, old: list[bytes], old_end: bytes, new: list[bytes], new_end: bytes
) -> None:
    one, other = b"".join(old) + old_end, b"".join(new) + new_end

    # A patch of git's that leaves nothing takes the file away, which no fix does.
    if other:
        assert _apply(tmp_path, "a.txt", one, other) == other


@pytest.mark.parametrize("name", ["two words.txt", "é.txt", 'a"b\\c.txt', "tab\there.txt", "line\nend.txt", "in/a.txt"])
def test_git_finds_a_file_of_any_name(tmp_path: Path, name: str) -> None:
    assert _apply(tmp_path, name, b"one\n", b"two\n") == b"two\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "windows-1252"])
def test_git_takes_text_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    one, other = (f"{start}\nCandidate: caf\u00e9\r\nInterviewer: so\n".encode(encoding) for start in ("one", "two "))

    assert _apply(tmp_path, "a.txt", one, other) == other


def _changes(old: str, new: str) -> list[str]:
    lines = b"".join(unified("a", *("".join(f"{c}\n" for c in text).encode() for text in (old, new)))).decode()
    return [line for line in lines.splitlines()[2:] if not line.startswith(" ")]


def test_only_what_changes_is_shown() -> None:
    assert _changes("abcdefghijklmnopqrs", "abXdefghijklmnopqYs") == [
        *("@@ -1,6 +1,6 @@", "-c", "+X"),
        *("@@ -15,5 +15,5 @@", "-r", "+Y"),
    ]
    assert _changes("abxxxxcd", "abxcd") == ["@@ -1,8 +1,5 @@", "-x", "-x", "-x"]
    assert _changes("aaaaba", "aaaaca") == ["@@ -2,5 +2,5 @@", "-b", "+c"]


def test_time_is_in_proportion_to_the_number_of_lines() -> None:
    for made in (lambda size: b"\n" * size, lambda size: b"".join(b"%d\n" % number for number in range(size))):

        def taken(size: int, made: Callable[[int], bytes] = made) -> int:
            old = made(size)
            new = old.replace(b"7", b"8 ")[: len(old) // 2] + b"end\n"
            return calls(lambda: list(unified("a", old, new)))

        assert is_linear(taken, [500, 4_000])
