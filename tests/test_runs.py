"""Whole runs of the command as text: the files, what is typed, and what is printed.

A case in tests/runs/ begins with `=== what it claims`. `--- name` is a file, `--- bytes name` one whose text is escaped
as in Python, `--- $ command` what is typed, `--- $ command < name` with that file as standard input. What stands below
is what is printed, first to standard output and then, behind `stderr:`, to standard error; the exit code, unless it is
0, is the last line, `exit N`. `...` stands for any text.
"""

from __future__ import annotations

import io
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

from transcript_lint import cli

RUNS = sorted((Path(__file__).parent / "runs").glob("*.txt"))


def _cases() -> Iterator[ParameterSet]:
    for path in RUNS:
        for case in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            title, _, body = case.partition("\n")
            yield pytest.param(body, id=f"{path.stem}: {title}")


@pytest.mark.parametrize("body", [*_cases()])
def test_a_run_prints(
    body: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "120")
    for part in re.split(r"^--- ", body, flags=re.MULTILINE)[1:]:
        head, _, text = part.partition("\n")
        if head.startswith("$ "):
            assert _matches(_run(head[2:], monkeypatch, capsys), text.rstrip("\n")), head
        else:
            _write(tmp_path, head, text)


def _write(folder: Path, head: str, text: str) -> None:
    name = head.removeprefix("bytes ")
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    data = text.encode()
    if name != head:
        data = text.rstrip("\n").encode("ascii").decode("unicode_escape").encode("latin-1")
    path.write_bytes(data)


def _run(command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    typed, _, given = command.partition(" < ")
    words = shlex.split(typed)
    assert words[0] == "transcript-lint", command
    if given:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(given).read_bytes())))
    code = cli.main(words[1:])
    out, err = capsys.readouterr()
    printed = out.rstrip("\n")
    printed += f"\nstderr:\n{err}".rstrip("\n") if err else ""
    return (printed + (f"\nexit {code}" if code else "")).strip("\n")


def _matches(printed: str, expected: str) -> bool:
    """Whether they are the same, but for what `...` stands for; shows the difference where they are not."""
    pattern = ".*".join(re.escape(part) for part in expected.split("..."))
    if not re.fullmatch(pattern, printed, re.DOTALL):
        assert printed == expected
    return True
