"""An allowance permits a rule at one place, with a reason; and one that does nothing is told of."""
# ruff: noqa: E501 - messages are as long as they are

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from transcript_lint.checking import check_source
from transcript_lint.config import Configuration, Request
from transcript_lint.model import Diagnostic
from transcript_lint.results import Checked
from transcript_lint.source import Source

HEADER = "[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:\n"
BAD = "no label here\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(text: str, today: str = "2026-11-23", **asked: tuple[str, ...]) -> Checked:
    settings = Configuration(Request(today=today)._replace(**asked)).of("a.txt")  # type: ignore[arg-type]
    return check_source(Source("a.txt", text), settings)


def said(found: tuple[Diagnostic, ...]) -> list[str]:
    return [
        f"{one.start.line}: {one.rule}: {one.message}"
        for one in found
        if "allowances" in one.rule or one.rule in {"missing-labels", "unmet-expectations"}
    ]


LABEL = "missing-labels: a line without a label: expected `Label: text`, or white space before it to continue the turn above"
SAMPLES = {
    "the next turn, and no other": (
        "A: Hello.\n# transcript-lint: allow missing-labels -- a heading\n\n" + BAD + BAD,
        [f"6: {LABEL}"],
        1,
    ),
    "the whole file": ("# transcript-lint: allow-file missing-labels -- so it is\nA: Hello.\n" + BAD + BAD, [], 2),
    "from here to there": (
        f"A: Hello.\n# transcript-lint: allow-begin missing-labels -- a list\n{BAD}{BAD}# transcript-lint: allow-end missing-labels\n{BAD}",
        [f"7: {LABEL}"],
        2,
    ),
    "never ended": (
        f"A: Hello.\n# transcript-lint: allow-begin missing-labels -- a list\n{BAD}",
        [
            "3: unclosed-allowances: what is allowed of `missing-labels` from here on is never ended: expected `allow-end missing-labels`"
        ],
        1,
    ),
    "never begun": (
        "A: Hello.\n# transcript-lint: allow-end missing-labels\n",
        ["3: unclosed-allowances: nothing was begun for `missing-labels`: expected `allow-begin missing-labels` above"],
        0,
    ),
    "nothing to allow": (
        "# transcript-lint: allow missing-labels, empty-turns -- so it is\nA: Hello.\n",
        [
            "2: unused-allowances: `missing-labels` finds nothing here to allow",
            "2: unused-allowances: `empty-turns` finds nothing here to allow",
        ],
        0,
    ),
    "nothing expected": (
        "# transcript-lint: expect missing-labels -- so it is\nA: Hello.\n",
        ["2: unmet-expectations: `missing-labels` was expected here, and finds nothing"],
        0,
    ),
    "expected and found": ("A: Hi.\n# transcript-lint: expect missing-labels -- so it is\n" + BAD, [], 1),
    "no such rule": (
        "# transcript-lint: allow missing-label -- so it is\nA: Hello.\n",
        ["2: unknown-allowances: no rule is named `missing-label`; did you mean `missing-labels`?"],
        0,
    ),
    "no such word": (
        "# transcript-lint: alow missing-labels -- so it is\nA: Hello.\n",
        ["2: unknown-allowances: `alow` is no word for an allowance; did you mean `allow`?"],
        0,
    ),
    "no rule": (
        "# transcript-lint: allow -- so it is\nA: Hello.\n",
        ["2: unknown-allowances: no rule to allow: expected `allow RULE -- reason`"],
        0,
    ),
    "no day": (
        "# transcript-lint: allow missing-labels until 31.1.2027 -- so it is\nA: Hello.\n",
        ["2: unknown-allowances: `31.1.2027` is no day: expected `until 2027-01-31`"],
        0,
    ),
    "until its last day": (f"A: Hi.\n# transcript-lint: allow missing-labels until 2026-11-23 -- soon\n{BAD}", [], 1),
    "after its last day": (
        f"A: Hi.\n# transcript-lint: allow missing-labels until 2026-11-22 -- soon\n{BAD}",
        [
            "3: expired-allowances: what is allowed of `missing-labels` has expired: it was until 2026-11-22",
            f"4: {LABEL}",
        ],
        0,
    ),
    "no reason": (
        f"A: Hi.\n# transcript-lint: allow missing-labels\n{BAD}",
        ["3: reasonless-allowances: no reason: expected ` -- ` and why"],
        1,
    ),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_comment_allows(name: str) -> None:
    text, expected, permitted = SAMPLES[name]
    checked = run(HEADER + text)
    assert said(checked.diagnostics) == expected
    assert len(checked.suppressed) == permitted


def test_what_is_suppressed_says_why() -> None:
    (suppressed,) = run(HEADER + "A: Hi.\n# transcript-lint: allow missing-labels -- a heading\n" + BAD).suppressed
    assert (suppressed.kind, suppressed.reason) == ("comment", "a heading")
    assert suppressed.diagnostic.rule == "missing-labels"


def test_the_linters_own_findings_cannot_be_allowed() -> None:
    text = "# transcript-lint: allow-file reasonless-allowances, crashes -- no\n# transcript-lint: allow missing-labels\nA: Hi.\n"
    rules = [one.rule for one in run(HEADER + text).diagnostics]
    assert "reasonless-allowances" in rules
    assert rules.count("unknown-allowances") == 2


def test_a_rule_that_does_not_run_is_not_said_to_be_allowed_in_vain() -> None:
    text = HEADER + "# transcript-lint: allow unanswered-questions, missing-labels -- so it is\nA: Hello.\n"
    assert said(run(text, select=("speakers",)).diagnostics) == []


def test_unused_allowances_are_mended() -> None:
    one = "# transcript-lint: allow missing-labels -- so it is\n"
    (found,) = [d for d in run(HEADER + one + "A: Hello.\n").diagnostics if d.rule == "unused-allowances"]
    assert found.finding.fix is not None
    ((span, replacement),) = found.finding.fix.edits
    assert (HEADER + one)[slice(*span)] == one
    assert replacement == ""


def test_the_configuration_allows_where_the_text_must_not_be_edited() -> None:
    Path("transcript-lint.toml").write_text(
        dedent(
            """\
            [[allow]]
            rules = ["missing-labels"]
            transcript = "5d918e42-6bba-4814-8ec9-a90e03c465d2"
            turn = 2
            reason = "as recorded"

            [[allow]]
            rules = ["empty-turns"]
            path = "a.txt"
            reason = "as recorded"
            """
        ),
        encoding="utf-8",
    )
    Path("a.txt").write_text("", encoding="utf-8")
    checked = run(HEADER + "A: Hi.\n" + BAD + BAD)
    assert said(checked.diagnostics) == [
        "1: unused-allowances: `empty-turns` finds nothing here to allow, as transcript-lint.toml:7 does",
        f"4: {LABEL}",
    ]
    assert [one.kind for one in checked.suppressed] == ["configuration"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_allowances_are_written_for_what_is_found(end: str, capsys: pytest.CaptureFixture[str]) -> None:
    from transcript_lint.cli import main

    text = ("Title page\n" + HEADER + "A: Hello.\n" + BAD + "B:\n").replace("\n", end)
    Path("a.txt").write_bytes(text.encode())
    assert main(["check", "a.txt", "--add-allowances", "as recorded"]) == 0
    made = Path("a.txt").read_bytes().decode()
    assert made == (
        "# transcript-lint: allow-file text-before-headers -- as recorded\n"
        "Title page\n" + HEADER + "A: Hello.\n"
        "# transcript-lint: allow missing-labels -- as recorded\n"
        + BAD
        + "# transcript-lint: allow empty-turns -- as recorded\nB:\n"
    ).replace("\n", end)
    assert main(["check", "a.txt"]) == 0
    assert main(["check", "a.txt", "--add-allowances", "as recorded"]) == 0
    assert Path("a.txt").read_bytes().decode() == made
    assert "0 findings allowed" in capsys.readouterr().out
    assert main(["check", "a.txt", "--add-allowances", " "]) == 2
