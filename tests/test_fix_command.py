"""`fix`, `format` and `check --diff` as they are run: what they change, what they say, and what they exit with."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from transcript_lint import cli, fixing
from transcript_lint.cli import mending
from transcript_lint.files import Skipped
from transcript_lint.fixing import Mended
from transcript_lint.linter import Chosen, lint
from transcript_lint.model import Diagnostic, Finding, Span
from transcript_lint.plugins import collect
from transcript_lint.readers import native
from transcript_lint.source import Position, decode, encode

HEADER = "[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:\n"
BAD = f"{HEADER}Interviewer: Have you worked with Kafka?  \nCandidate: Yes. Interviewer: Good.\n"
GOOD = f"{HEADER}Interviewer: Have you worked with Kafka?\nCandidate: Yes. Interviewer: Good.\n"
SPLIT = f"{HEADER}Interviewer: Have you worked with Kafka?\nCandidate: Yes.\nInterviewer: Good.\n"
LEFT = "; 1 suggestion with --interactive"


class Run:
    """A folder to run commands in, and what they print."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.capsys, self.monkeypatch = folder, capsys, monkeypatch
        monkeypatch.chdir(folder)

    def write(self, text: str | bytes, name: str = "a.txt") -> Path:
        file = self.folder / name
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def __call__(self, *arguments: str, typed: bytes = b"") -> tuple[int, str, str]:
        self.monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        code = cli.main(arguments)
        out, err = self.capsys.readouterr()
        return code, out, err


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    return Run(tmp_path, capsys, monkeypatch)


def test_fixing_exits_with_1_when_it_changed_something_and_then_with_0(run: Run) -> None:
    file = run.write(BAD)

    assert run("fix", "a.txt") == (
        1,
        f"fixed: a.txt (1 trailing-spaces)\n1 finding fixed in 1 of 1 file{LEFT}\n",
        "",
    )
    assert file.read_text() == GOOD
    assert run("fix", "a.txt") == (0, f"0 findings fixed in 0 of 1 file{LEFT}\n", "")


@pytest.mark.parametrize("command", [("fix", "--diff"), ("check", "--diff"), ("format", "--diff")])
def test_a_diff_changes_nothing_and_git_takes_it(run: Run, command: tuple[str, ...]) -> None:
    file = run.write(BAD)

    code, patch, err = run(*command, "a.txt")

    assert (code, file.read_text()) == (1, BAD)
    assert "to fix: a.txt (1 trailing-spaces)\n" in err
    subprocess.run(["git", "apply", "-"], input=patch.encode(), cwd=run.folder, check=True)
    assert file.read_text() == GOOD
    assert run(*command, "a.txt")[:2] == (0, "")


def test_formatting_ends_the_last_line(run: Run) -> None:
    file = run.write(BAD.rstrip("\n"))

    assert run("format", "--check", "a.txt")[0] == 1
    assert file.read_text() == BAD.rstrip("\n")
    assert run("format", "a.txt")[0] == 1
    assert file.read_text() == GOOD
    assert run("format", "--check", "a.txt")[0] == 0
    assert run("format", "a.txt")[0] == 0


def test_the_standard_input_is_passed_on_mended(run: Run) -> None:
    code, out, err = run("fix", "-", typed=BAD.encode())

    assert (code, out) == (0, GOOD)
    assert err == f"0 findings fixed in 0 of 1 file{LEFT}\n"


def test_a_person_is_asked_until_there_is_an_answer(run: Run) -> None:
    file = run.write(BAD)

    code, out, err = run("fix", "--interactive", "a.txt", typed=b"what?\n\ny\n")

    assert (code, file.read_text()) == (1, SPLIT)
    assert out == "fixed: a.txt (1 embedded-labels, 1 trailing-spaces)\n2 findings fixed in 1 of 1 file\n"
    assert err.replace("Apply it? [y]es, [n]o, [a]ll of this rule, [q]uit: ", "?") == (
        "a.txt: embedded-labels: begin a turn here (suggestion)\n"
        "@@ -1,3 +1,4 @@\n"
        f" {HEADER}"
        " Interviewer: Have you worked with Kafka?\n"
        "-Candidate: Yes. Interviewer: Good.\n"
        "+Candidate: Yes.\n"
        "+Interviewer: Good.\n"
        "???"
    )


@pytest.mark.parametrize("typed", [b"n\n", b"q\n", b""], ids=["no", "quit", "the end"])
def test_what_a_person_does_not_want_is_left(run: Run, typed: bytes) -> None:
    file = run.write(GOOD)

    assert run("fix", "--interactive", "a.txt", typed=typed)[0] == 0
    assert file.read_text() == GOOD


def test_rules_are_selected_and_ignored(run: Run) -> None:
    run.write(BAD)

    assert run("fix", "--ignore", "trailing-spaces,mojibake", "a.txt")[0] == 0
    assert run("fix", "--select", "mojibake", "a.txt")[0] == 0
    assert run("fix", "--select", "trailing-spaces", "a.txt")[0] == 1


def test_what_cannot_be_written_is_said_and_left(run: Run) -> None:
    file = run.write(BAD)
    file.chmod(0o444)

    code, _, err = run("fix", "a.txt")

    assert (code, err, file.read_text()) == (3, "a.txt: not changed: it is read-only\n", BAD)


def test_what_cannot_be_read_is_said(run: Run) -> None:
    (run.folder / "gone.txt").symlink_to("nowhere")

    assert run("fix", "gone.txt") == (
        3,
        "0 findings fixed in 0 of 0 files\n",
        "gone.txt: this file cannot be read: No such file or directory\n",
    )


def test_a_file_with_bytes_that_cannot_be_read_keeps_them(run: Run) -> None:
    data = BAD.encode() + b"Candidate: caf\xe9  \n"
    file = run.write(data)

    run("fix", "a.txt")

    assert file.read_bytes() == data


@pytest.mark.parametrize("bom", [b"\xef\xbb\xbf", b""], ids=["with a byte order mark", "without"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_encoding_and_line_ends_are_kept(run: Run, encoding: str, bom: bytes) -> None:
    bom = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, bom)
    bad, good = (text.replace("?\n", "?\r\n").replace("?  \n", "?  \r\n") for text in (BAD, GOOD))
    file = run.write(bom + bad.encode(encoding))

    run("fix", "--select", "trailing-spaces", "a.txt")

    assert file.read_bytes() == bom + good.encode(encoding)


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("fix", "nowhere.txt"), "no such file or folder: nowhere.txt"),
        (("fix", "."), "no transcript found: nothing was checked"),
        (("fix", "--interactive", "-"), "--interactive asks on the standard input"),
    ],
)
def test_wrong_usage_is_said(run: Run, arguments: tuple[str, ...], why: str) -> None:
    code, _, err = run(*arguments)

    assert code == 2
    assert why in err


def test_a_rule_that_is_not_there_is_said(run: Run) -> None:
    run.write(GOOD)

    code, _, err = run("fix", "--select", "trailing-space", "a.txt")

    assert code == 2
    assert "no rule or category is named `trailing-space`" in err


def test_what_was_not_read_and_what_crashed_is_said(run: Run) -> None:
    run.write(GOOD)
    start = Position(1, 1)
    crash = Diagnostic("crashes", "error", "a.txt", start, start, Finding("the rule x failed", Span(0, 0)))

    code = mending.mend_files(
        ["a.txt", Skipped("locked", "permission denied")],
        lambda path: lambda source: [crash],
        mending.Asked(fixing.mend),
    )

    assert code == 3
    assert run.capsys.readouterr().err == "a.txt: the rule x failed\nlocked: permission denied\n"


def test_bytes_of_windows_are_written_as_utf_8_where_that_is_asked_for(run: Run) -> None:
    file = run.write(GOOD.replace("Yes", "Café").encode("windows-1252"))

    assert run("fix", "a.txt")[0] == 0
    assert run("fix", "--unsafe-fixes", "a.txt")[:2] == (
        1,
        f"fixed: a.txt (1 legacy-encodings)\n1 finding fixed in 1 of 1 file{LEFT}\n",
    )
    assert file.read_text(encoding="utf-8") == GOOD.replace("Yes", "Café")


def test_bytes_that_mean_nothing_in_windows_either_are_left(run: Run) -> None:
    data = GOOD.encode() + b"Candidate: caf\xe9 \x81\n"
    file = run.write(data)

    run("fix", "--unsafe-fixes", "a.txt")

    assert file.read_bytes() == data


def test_a_byte_order_mark_is_taken_away_where_that_is_asked_for() -> None:
    rule = collect().rules["byte-order-marks"]
    options = [Chosen(rule, "warning", {"allow_at_the_start": False})]
    source = decode(b"\xef\xbb\xbf" + GOOD.encode())

    mended = fixing.mend(source, lambda source: lint(native.read(source), options))

    assert encode(mended.source) == GOOD.encode()
    assert not mended.problems


def test_what_could_not_be_proved_is_said(run: Run) -> None:
    run.write(GOOD)

    code = mending.mend_files(
        ["a.txt"], lambda path: lambda source: [], mending.Asked(lambda source, _: Mended(source, {}, problems=("no",)))
    )

    assert (code, run.capsys.readouterr().err) == (3, "a.txt: no\n")


def test_formatting_leaves_what_a_project_does_not_want_mended(run: Run) -> None:
    file = run.write(BAD.replace("Kafka?  ", "Kafka? ").replace("Candidate: ", "Candidate:  "))
    run.write('ignore = ["trailing-spaces"]\n', "transcript-lint.toml")

    assert run("format", "a.txt")[0] == 1
    assert file.read_text() == BAD.replace("Kafka?  ", "Kafka? ")
    assert run("check", "--select", "trailing-spaces", "a.txt", "--fail-level", "info")[0] == 1


def test_an_allowance_keeps_a_fix_away(run: Run) -> None:
    allowed = f"# transcript-lint: allow-file trailing-spaces -- so typed\n{BAD}"
    file = run.write(allowed)

    assert run("fix", "a.txt")[0] == 0
    assert file.read_text() == allowed


COMMENT = "# transcript-lint: "


@pytest.mark.parametrize(
    ("comment", "mended", "rule"),
    [
        pytest.param("allow mojibake -- r\n", "", "unused-allowances", id="unused"),
        pytest.param(
            "allow mojibake, trailing-spaces -- r\n",
            f"{COMMENT}allow trailing-spaces -- r\n",
            "unused-allowances",
            id="unused in part",
        ),
    ],
)
def test_allowances_are_mended_beside_all_else(run: Run, comment: str, mended: str, rule: str) -> None:
    """A comment's fix is proved as safe as that of the line above it."""
    spaces = "Candidate: Yes.  \n" if mended else "Candidate : Yes.\n"
    fixed = spaces if mended else "Candidate: Yes.\n"
    file = run.write(f"{HEADER}Interviewer: Kafka?  \n{COMMENT}{comment}{spaces}")

    code, out, err = run("fix", "a.txt")

    assert (code, err) == (1, "")
    assert f"1 {rule}" in out
    assert file.read_text() == f"{HEADER}Interviewer: Kafka?\n{mended}{fixed}"
    assert run("fix", "a.txt")[0] == 0


def test_a_comment_that_parts_a_turn_from_words_is_removed_by_hand_only(run: Run) -> None:
    file = run.write(f"{HEADER}Interviewer: Kafka?  \n{COMMENT}allow mojibake -- r\n  Or not?\n")

    assert run("fix", "a.txt")[0] == 1
    assert COMMENT in file.read_text()
    assert run("fix", "--interactive", "a.txt", typed=b"a\n" * 9)[0] == 1
    assert file.read_text() == f"{HEADER}Interviewer: Kafka?\n  Or not?\n"


@pytest.mark.parametrize(
    ("comment", "mended"),
    [
        pytest.param("allow empty-turns until 2020-01-01 -- r", "", id="expired"),
        pytest.param("allow empty-turn -- r", f"{COMMENT}allow empty-turns -- r\n", id="unknown with a near name"),
        pytest.param("alow empty-turns -- r", f"{COMMENT}allow empty-turns -- r\n", id="a misspelt keyword"),
        pytest.param("expect mojibake -- r", "", id="expected in vain"),
        pytest.param(
            "expect mojibake, empty-turns -- r", f"{COMMENT}expect empty-turns -- r\n", id="expected in vain in part"
        ),
    ],
)
def test_what_a_person_must_decide_of_allowances_is_asked(run: Run, comment: str, mended: str) -> None:
    turns = "Interviewer:\nCandidate: So it is.\n"
    before = f"{HEADER}{COMMENT}{comment}\n{turns}"
    file = run.write(before)

    assert run("fix", "a.txt")[0] == 0
    assert file.read_text() == before
    code, out, err = run("fix", "--interactive", "a.txt", typed=b"y\n")
    assert (code, file.read_text()) == (1, f"{HEADER}{mended}{turns}"), out + err


def test_what_is_begun_is_ended_behind_the_last_line(run: Run) -> None:
    file = run.write(f"{HEADER}{COMMENT}allow-begin empty-turns -- r\r\nInterviewer:\r\nCandidate: So it is.".encode())
    before = file.read_bytes()

    assert run("fix", "--ignore", "mixed-line-endings,missing-final-newlines", "a.txt")[0] == 0
    assert file.read_bytes() == before
    assert run("fix", "--interactive", "--ignore", "mixed-line-endings", "a.txt", typed=b"y\n")[0] == 1
    assert file.read_bytes() == before + f"\n{COMMENT}allow-end empty-turns\n".encode()
