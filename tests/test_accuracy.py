"""The tool that measures the rules measures rightly."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import transcript_lint
from tests.accuracy import measures
from tests.accuracy.__main__ import main
from tests.accuracy.collections import without_punctuation
from tests.accuracy.other_faults import FAULTS

INTERVIEW = """\
[1] Interview summary:
Interviewer: What is your name, please?
Candidate: My name is Ann.
Interviewer: Have you ever worked with Kafka?
Candidate: Yes, for two years.
Interviewer: Why did you stop working there after two years?
Candidate: The company moved away.
Interviewer: Really?
Candidate: Yes, to Berlin.
Interviewer: And do you want to move there yourself?
Candidate: No, I like it here very much.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(INTERVIEW, encoding="utf-8")
    return tmp_path


def label(folder: Path, **fields: bool) -> None:
    """Say of the whole document that nothing is so, but on line 4 what `fields` say."""
    lines = [{"file": "one.txt", "line": line, **dict.fromkeys(fields, False)} for line in range(2, 9)]
    lines[2] |= fields
    (folder / "gold.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")


def test_right_ones_alarms_and_misses_are_counted_and_drawn(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    label(folder, is_question=True, is_answered=False, empty_turns=True)
    assert main([str(folder), "--show", "1"]) == 0
    out = capsys.readouterr().out
    assert "is_question                                         1       2       0      0.333   1.000   0.500" in out
    assert "unanswered-questions+non-answers                    0       0       1      1.000   0.000   0.000" in out
    assert "empty-turns                                         0       0       1" in out
    assert "^^^ false alarm: is_question" in out
    assert "^^^ missed: empty-turns" in out


def test_findings_on_clean_text_are_counted_and_drawn(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "two.txt").write_text("[2] Interview summary:\nA: Where do you live?\nB: ...\n", encoding="utf-8")
    assert main([str(folder), "--rule", "non-answers", "--show", "1"]) == 0
    out = capsys.readouterr().out
    assert "12 turns, 1 findings, 83.33 in 1,000 turns" in out
    assert "   ^^^ nothing is said in answer" in out


EXCHANGE = """Interviewer: Have you worked with the platform number {0} in the last year?
Candidate: Yes, I have worked with number {0} for two years, in production and mostly on my own.
"""


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_has_a_place_in_an_interview(name: str) -> None:
    interview = transcript_lint.parse("[1] Interview summary:\n" + "".join(map(EXCHANGE.format, range(20))))
    planted = next(filter(None, (FAULTS[name].plant(interview, seed) for seed in range(9))))
    made, line = planted
    assert made.text != interview.text
    assert line <= made.text.count("\n")
    assert FAULTS[name].plant(transcript_lint.parse(""), 0) is None
    assert FAULTS[name].plant(transcript_lint.parse("[1] Interview summary:\n"), 0) is None
    assert set(FAULTS[name].rules) <= {one.rule.name for one in measures.rules(everything=True)}


def test_planted_faults_are_found(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), "--inject", "--rule", "non-answers", "--show", "1"]) == 0
    out = capsys.readouterr().out
    assert "placeholders-for-answers                            1       0       0      1.000   1.000   1.000" in out
    assert "truncated-after-a-question                          0       0       1      1.000   0.000   0.000" in out


def test_questions_without_punctuation_are_held_to_those_with_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(folder), "--unpunctuated"]) == 0
    assert "is_question                                         4       0       0" in capsys.readouterr().out


def test_punctuation_goes_and_everything_else_stays(folder: Path) -> None:
    text = without_punctuation(transcript_lint.parse(INTERVIEW))
    assert text.splitlines()[1:3] == ["Interviewer: what is your name please", "Candidate: my name is ann"]


def test_what_is_not_there_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder / "nowhere")]) == 2
    assert main([str(folder), "--rule", "no-such-rule"]) == 2
    assert "no .txt file" in (err := capsys.readouterr().err)
    assert "there is no rule named no-such-rule" in err
