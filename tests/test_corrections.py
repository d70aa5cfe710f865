"""What was corrected between two versions of a transcript is told rightly, and held to what the rules say."""

from __future__ import annotations

from pathlib import Path

import pytest

import transcript_lint
from tests.accuracy.corrections import REASSIGNED, RENAMED, corrections, main

AFTER = """\
[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
Interviewer: What is your name, please?
Candidate: My name is Ann Bates.
Interviewer: Have you ever worked with Kafka?
Candidate: Yes, for two years at a bank.
Interviewer: Why did you stop working there after that?
Candidate: The company moved away, to Berlin.
Interviewer: And do you want to move there yourself?
Candidate: No, I like it here very much. Thank you for asking.
"""
Out = pytest.CaptureFixture[str]


def _corrected(*changes: tuple[str, str]) -> list[tuple[str, tuple[str, ...], list[int]]]:
    """The corrections between a transcript in which some things were changed and itself."""
    before = AFTER
    for right, wrong in changes:
        assert right in before
        before = before.replace(right, wrong)
    made = corrections(transcript_lint.parse(before), transcript_lint.parse(AFTER))
    return [(one.kind, one.right, [turn.line for turn in one.turns]) for one in made]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([], []),
        ([("Candidate: Yes", "Interviewer: Yes")], [(REASSIGNED, ("Candidate",), [5])]),
        # Labels exchanged for some turns are one correction.
        (
            [("Interviewer: Why", "Candidate: Why"), ("Candidate: The", "Interviewer: The")],
            [(REASSIGNED, ("Interviewer", "Candidate"), [6, 7])],
        ),
        # So is a label that nobody has, however often it speaks; two of them are two.
        ([("Candidate", "Candidat")], [(RENAMED, ("Candidate",), [3, 5, 7, 9])]),
        (
            [("Candidate: My", "Speaker 3: My"), ("Interviewer: And", "???: And")],
            [(RENAMED, ("Candidate",), [3]), (RENAMED, ("Interviewer",), [8])],
        ),
        # The end of one turn was put before the next, or both on one line.
        ([("for two years at a bank.\nInterviewer: ", "for two years\nInterviewer: at a bank. ")],
         [(REASSIGNED, ("Candidate",), [6])]),
        ([("away, to Berlin.\nInterviewer: And", "away, to Berlin. And")], [(REASSIGNED, ("Interviewer",), [7])]),
        # What is said was corrected, too, and is not what is compared.
        ([("My name is Ann Bates.", "My names Anne Bate.")], []),
    ],
)  # fmt: skip
def test_what_was_corrected(changes: list[tuple[str, str]], expected: list[object]) -> None:
    assert _corrected(*changes) == expected


def test_corrections_are_found_or_missed_and_all_else_is_an_alarm(tmp_path: Path, capsys: Out) -> None:
    for folder in ("before", "after"):
        (tmp_path / folder).mkdir()
    found = AFTER.replace("Candidate: Yes", "Candidte: Yes")
    found = found.replace("Candidate: The", "C?: The")
    missed = AFTER.replace("years at a bank.\nInterviewer: ", "years\nInterviewer: at a bank. ")
    alarm = AFTER.replace("Interviewer: And", "Interviewr: And")
    for name, before, after in (("found", found, AFTER), ("missed", missed, AFTER), ("alarm", alarm, alarm)):
        (tmp_path / "before" / f"{name}.txt").write_text(before, encoding="utf-8")
        (tmp_path / "after" / f"{name}.txt").write_text(after, encoding="utf-8")
    (tmp_path / "before" / "gone.txt").write_text(AFTER, encoding="utf-8")
    assert main([str(tmp_path / "before"), str(tmp_path / "after"), "--show", "-1"]) == 0
    printed = capsys.readouterr()
    assert f"{tmp_path / 'after' / 'gone.txt'} is not there" in printed.err
    rows = [line[:79].split() for line in printed.out.splitlines()[1:5]]
    assert rows == [
        ["corrections", "2", "1", "1"],
        ["renamed", "2", "0", "0"],
        ["reassigned", "0", "0", "1"],
        ["the", "right", "label", "named", "1", "0", "1"],
    ]
    assert "24 turns, 1 alarms, 41.67 in 1,000 turns" in printed.out
    assert "false alarm: corrections:" in printed.out
    assert "missed: corrections: `Interviewer` was `Candidate`" in printed.out


def test_as_many_corrections_are_found_in_our_own_text_as_were(capsys: Out) -> None:
    gold = Path(__file__).parent / "accuracy" / "gold" / "labels"
    assert main([str(gold / "before"), str(gold / "after")]) == 0
    found, alarms, missed = map(int, capsys.readouterr().out.splitlines()[1][:79].split()[1:4])
    assert found >= 0.27 * (found + missed)
    assert alarms <= 2
