"""The tool that measures the rules measures rightly."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

import transcript_lint
from tests.accuracy import chats, measures, printing, work
from tests.accuracy.__main__ import main
from tests.accuracy.collections import without_punctuation
from tests.accuracy.file_faults import FILE_FAULTS
from tests.accuracy.layout_faults import FAULTS, NOT_PLANTED
from tests.accuracy.names import made_up, mentioned, traced
from tests.accuracy.saying import known_rules, names_of_rules
from tests.accuracy.table import HEAD, WRONG
from tests.accuracy.table import main as print_table

INTERVIEW = """\
[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
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
Label = Callable[..., None]
Out = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(INTERVIEW, encoding="utf-8")
    return tmp_path


def write(folder: Path, *rows: object) -> None:
    text = "".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows)
    (folder / "gold.jsonl").write_text(text, encoding="utf-8")


def label(folder: Path, **fields: bool) -> None:
    """Say of the turns up to line 8 that nothing is so, but of the one on line 4 what `fields` say."""
    rows = [{"file": "one.txt", "line": line, **dict.fromkeys(fields, False)} for line in range(2, 9)]
    rows[2] |= fields
    write(folder, *rows)


def counts(folder: Path, out: Out, *options: str) -> dict[str, tuple[int, int, int]]:
    """What is found, found wrongly and missed in a folder that can be measured, by the name of what is measured."""
    assert main([str(folder), "--json", "--jobs", "1", *options]) == 0
    scores = json.loads(out.readouterr().out)["parts"][-1]["scores"]
    return {name: (one["found"], one["alarms"], one["missed"]) for name, one in scores.items()}


def test_right_ones_alarms_and_misses_are_counted_and_drawn(folder: Path, capsys: Out) -> None:
    label(folder, is_question=True, is_answered=False, empty_turns=True)
    assert counts(folder, capsys) == {
        "is_question": (1, 2, 0),
        "is_question" + measures.MARKS: (1, 3, 0),
        measures.UNANSWERED: (0, 0, 1),
        measures.UNANSWERED + measures.STRUCTURE: (0, 0, 1),
        "empty-turns": (0, 0, 1),
    }
    assert main([str(folder), "--show", "1"]) == 0
    out = capsys.readouterr().out
    assert "0.333 (0.061-0.792)   1.000 (0.207-1.000)  0.500" in out
    assert "^^^ false alarm: is_question" in out
    assert "^^^ missed: empty-turns" in out


def test_only_the_rules_asked_for_are_measured(folder: Path, capsys: Out) -> None:
    label(folder, is_question=True, is_answered=False, empty_turns=True)
    assert list(counts(folder, capsys, "--rule", "empty-turns")) == ["empty-turns"]
    assert next(iter(counts(folder, capsys, "--rule", "non-answers"))) == measures.UNANSWERED


@pytest.mark.parametrize(
    "rows",
    [
        [{"file": "one.txt", "turn": 2, "line": 4}],
        [{"file": "one", "turn": 2, "speaker": "interviewer "}],
        [{"file": "./one.txt", "turn": "3", "speaker": "Interviewer"}],
        [{"file": "/elsewhere/data/one.txt", "line": 4.0}],
        [{"file": "data\\one.csv", "turn": 1, "speaker": "Candidate", "is_question": ""}, {"file": "one", "turn": 2}],
        [{"file": "one.txt", "turn": 0, "is_question": None}, {"file": "one.txt", "turn": 2}],
    ],
)
@pytest.mark.parametrize("value", [True, 1, "true", "Yes", 1.0])
def test_labels_are_understood_however_they_are_written(
    folder: Path, capsys: Out, rows: list[dict[str, object]], value: object
) -> None:
    write(folder, *({"is_question": value, "extra": {}, **row} for row in rows))
    assert counts(folder, capsys)["is_question"] == (1, 0, 0)


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        (["{"], "gold.jsonl:1: this is no JSON"),
        (["[]"], "gold.jsonl:1: a row is to be a JSON object"),
        ([{"line": 2, "is_question": True}], "gold.jsonl:1: this row names no file"),
        ([{"file": "two.txt", "line": 2}], "there is no document of this name here: two.txt"),
        ([{"file": "one", "line": 99, "is_question": True}], "the document has no such line: 99"),
        ([{"file": "one", "turn": [], "is_question": True}], "the document has no such turn: []"),
        ([{"file": "one", "is_question": True}], "this row has neither turn nor line"),
        ([{"file": "one", "line": 2, "is_question": "often"}], 'is_question is neither true nor false: "often"'),
        ([{"file": "one", "line": 2, "empty_turns": 3}], "empty_turns is neither true nor false: 3"),
        ([{"file": "one", "line": 2, "mispelled_speakers": True}], "did you mean misspelled_speakers?"),
        ([{"file": "one", "line": 2, "speaker": "Bob", "is_question": True}], "somebody else speaks there: not Bob"),
        ([{"file": "one", "turn": 3, "is_question": True}], "nothing tells whether turns count from 0 or 1"),
        ([{"file": "one", "turn": 0, "line": 3, "is_question": True}], "left out, as the speaker does not tell"),
        (
            [{"file": "one", "turn": 0, "line": 3, "speaker": "Candidate", "is_question": True}] * 2,
            "turn and line disagree; the speaker tells which (2 rows; this is the first)",
        ),
        ([{"file": "one", "line": 2}], "nothing here can be measured"),
    ],
)
def test_what_is_wrong_with_labels_is_one_line(folder: Path, capsys: Out, rows: list[object], problem: str) -> None:
    write(folder, *rows)
    assert main([str(folder)]) == 1
    assert problem in capsys.readouterr().err


def test_a_gold_standard_that_cannot_be_read_is_told_of(folder: Path, capsys: Out) -> None:
    (folder / "gold.jsonl").write_bytes(b"\xff\xff")
    assert main([str(folder)]) == 1
    assert "can't decode" in capsys.readouterr().err
    write(folder, {"file": "one", "line": 2, "is_question": True})
    (folder / "sub").mkdir()
    (folder / "sub" / "one.txt").write_text(INTERVIEW, encoding="utf-8")
    assert main([str(folder)]) == 1
    assert "more than one document is named so: one" in capsys.readouterr().err


def test_several_gold_standards_below_a_folder_are_measured_each_and_together(tmp_path: Path, capsys: Out) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "one.txt").write_text(INTERVIEW, encoding="utf-8")
        (tmp_path / name / "two.txt").write_text(INTERVIEW, encoding="utf-8")
        write(tmp_path / name, {"file": "one", "line": 2, "is_question": True, "who": "me"})
    assert counts(tmp_path, capsys)["is_question"] == (2, 0, 0)
    assert main([str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert f"# {tmp_path.name}/a\n(fields that name no rule, and are not measured: who)" in out
    assert "(1 of 2 documents have no labels, and are not measured)" in out
    assert "# all of them" in out


def test_what_turns_and_lines_say_can_be_chosen(folder: Path, capsys: Out) -> None:
    write(folder, {"file": "one", "turn": 1, "line": 3, "is_question": True})
    assert counts(folder, capsys, "--by", "line")["is_question"] == (0, 0, 1)
    assert counts(folder, capsys, "--by", "turn", "--turns-from", "1")["is_question"] == (1, 0, 0)


def test_labels_of_one_turn_stand_for_their_words_or_are_taken_together(tmp_path: Path, capsys: Out) -> None:
    text = "[1] Interview summary:\nA: Where do you live? She asked why. When did you move?\nB: Here.\n"
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    place = {"file": "one", "line": 2}
    rows = [("Where do you live", True), ("she asked  why.", False), ("When did you move?", True)]
    write(tmp_path, *({**place, "text": words, "is_question": asks} for words, asks in rows))
    assert counts(tmp_path, capsys)["is_question"] == (2, 0, 0)
    write(tmp_path, *({**place, "is_question": True, "is_answered": answered} for answered in (True, False)))
    assert counts(tmp_path, capsys)[measures.UNANSWERED] == (0, 0, 1)
    write(tmp_path, *({**place, "text": words, "is_question": not asks} for words, asks in rows))
    assert counts(tmp_path, capsys)["is_question"] == (0, 2, 1)


def test_suggestions_and_stretches_and_whole_files_are_scored(folder: Path, capsys: Out) -> None:
    text = INTERVIEW.replace("Candidate: The", "Candidat: The").replace("Interviewer: And", "Interviewr: And")
    (folder / "one.txt").write_text(text, encoding="utf-8")
    rows: list[dict[str, object]] = [
        {"line": 2, "misspelled_speakers": False},
        {"line": 3, "misspelled_speakers": False},
        {"line": 7, "misspelled_speakers": "Candidate"},
        {"line": 10, "misspelled_speakers": "Candidate"},
        {"misspelled_speakers": True},
        {"empty_turns": False},
    ]
    write(folder, *({"file": "one", **row} for row in rows))
    measured = counts(folder, capsys)
    assert measured["misspelled-speakers"] == (3, 0, 0)
    assert measured["misspelled-speakers" + measures.SUGGESTED] == (1, 1, 1)
    write(folder, *({"file": "one", "line": line, "misspelled_speakers": line in (7, 8)} for line in (6, 7, 8, 9, 10)))
    assert counts(folder, capsys)["misspelled-speakers" + measures.BY_RUN] == (1, 1, 0)
    write(folder, *({"file": "one", "line": 7, "misspelled_speakers": value} for value in ("Candidate", False)))
    assert counts(folder, capsys)["misspelled-speakers" + measures.SUGGESTED] == (1, 0, 0)
    write(folder, *({"file": "one", "line": line, "misspelled_speakers": line == 6 and "X"} for line in (6, 7)))
    assert counts(folder, capsys)["misspelled-speakers" + measures.SUGGESTED] == (0, 1, 1)


def test_findings_on_clean_text_are_counted_and_drawn(folder: Path, capsys: Out) -> None:
    (folder / "two.txt").write_text("[2] Interview summary:\nA: Where do you live?\nB: ...\n", encoding="utf-8")
    assert main([str(folder), "--rule", "non-answers", "--show", "1"]) == 0
    out = capsys.readouterr().out
    assert "12 turns, 1 findings, 83.33 in 1,000 turns" in out
    assert "   ^^^ non-answers: nothing is said in answer" in out
    label(folder, is_question=True)
    assert main([str(folder), "--clean"]) == 0
    assert "malformed-uuids" in capsys.readouterr().out


def test_rules_across_files_are_measured_too(folder: Path, capsys: Out) -> None:
    again = INTERVIEW.replace("5d918e42", "5d918e43")
    (folder / "two.txt").write_text(again, encoding="utf-8")
    assert main([str(folder), "--rule", "duplicate-transcripts", "--show", "-1", "--jobs", "2"]) == 0
    assert "20 turns, 2 findings" in capsys.readouterr().out


def test_samples_are_drawn_by_chance_and_the_same_again() -> None:
    places = [measures.Place("a", line, transcript_lint.Span(0, 0)) for line in range(100)]
    some = printing.sample(places, 5, 1)
    assert some == sorted(some) == printing.sample(places, 5, 1) != printing.sample(places, 5, 2)
    assert printing.sample(places, -1, 1) == places


EXCHANGE = """Interviewer: Have you worked with the platform number {0} in the last year?
Candidate: Yes, I have worked with number {0} for two years, in production and mostly on my own. \
That was for a shop in Berlin, where we were five people who looked after all orders and payments and everything else.
"""
LONG = INTERVIEW + "".join(map(EXCHANGE.format, range(20)))


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_has_a_place_in_an_interview(name: str) -> None:
    interview = transcript_lint.parse(LONG)
    planted = next(filter(None, (FAULTS[name].plant(interview, seed) for seed in range(9))))
    made, line = planted
    assert made.text != interview.text
    assert line <= made.text.count("\n")
    assert FAULTS[name].plant(transcript_lint.parse(""), 0) is None
    assert FAULTS[name].plant(transcript_lint.parse("[1] Interview summary:\n"), 0) is None
    short = transcript_lint.parse("[1] Interview summary:\nA: So.\nB: No.\n")
    for seed in range(3):
        FAULTS[name].plant(short, seed)
    assert set(FAULTS[name].rules) <= names_of_rules()


def test_every_rule_that_runs_by_default_is_planted_or_it_is_said_why_not() -> None:
    usual = {rule.name for rule in known_rules().values() if rule.default}
    planted = {rule for fault in FAULTS.values() for rule in fault.rules}
    planted |= {fault.rule for fault in FILE_FAULTS.values()}
    assert usual - planted == NOT_PLANTED.keys()


def test_every_rule_has_its_row_in_the_document() -> None:
    document = Path(__file__).parents[1] / "docs" / "accuracy.md"
    if not document.exists():
        pytest.skip("the document is not part of the wheel")
    rows = document.read_text(encoding="utf-8").partition(HEAD)[2].partition("\n\n")[0].splitlines()[2:]
    assert sorted(row.split("|")[1].strip() for row in rows) == sorted(known_rules())


def test_the_table_counts_what_is_found_and_what_is_planted(folder: Path, capsys: Out) -> None:
    print_table([str(folder)])
    out = capsys.readouterr().out
    assert out.startswith(HEAD)
    assert "| guide-departures | warning | 0 | 0.00 |  | 1 | 1 | 1.000 | 0 |" in out
    assert "| closed-questions | if asked | 0 | 0.00 |  | no |  |  |  |" in out
    assert WRONG.keys() <= known_rules().keys()


def test_planted_faults_are_found(folder: Path, capsys: Out) -> None:
    assert main([str(folder), "--inject", "--rule", "non-answers", "--show", "1"]) == 0
    out = capsys.readouterr().out
    assert f"{'placeholders-for-answers':58}      1      0      0" in out
    assert f"{'truncated-after-a-question':58}      0      0      1" in out
    assert "^^^ missed: truncated-after-a-question" in out


def test_faults_between_files_are_planted_in_a_dozen_of_them(tmp_path: Path, capsys: Out) -> None:
    for number in range(12):
        (tmp_path / f"{number}.txt").write_text(
            LONG.replace("[", f"[{number}").replace("shop", f"shop {number}"), "utf-8"
        )
    (tmp_path / "empty.txt").write_text("", "utf-8")
    scores = counts(tmp_path, capsys, "--inject", "--all", *(f"--fault={name}" for name in FILE_FAULTS))
    assert scores.pop("other-versions")[1] >= 0
    assert scores == {
        "interviews-kept-twice": (12, 0, 0),
        "identifiers-taken": (12, 0, 0),
        "labels-written-otherwise": (12, 0, 0),
        "files-with-times": (12, 0, 0),
    }
    chance = Random(1)  # noqa: S311 - the same faults on every run
    alone = [FILE_FAULTS[name].change([transcript_lint.parse(LONG)], chance) for name in FILE_FAULTS]
    assert [bool(made) for made in alone] == [True, True, False, False, False]
    bare = transcript_lint.parse("A: So.\n")
    assert not any(fault.change([bare], chance) for fault in FILE_FAULTS.values())


def test_what_else_is_said_of_a_fault_is_told(folder: Path, capsys: Out) -> None:
    unexplained = ["--fault", "one-voice", "--rule", "unanswered-questions", "--show", "1"]
    assert main([str(folder), "--inject", *unexplained]) == 0
    assert "one-voice: besides, 1 of " in capsys.readouterr().out
    assert main([str(folder), "--inject", "--fault", "no-such-fault"]) == 2
    assert counts(folder, capsys, "--inject", "--fault", "strangers", "--most", "1") == {"strangers": (1, 0, 0)}


def test_work_is_spread_over_processes(folder: Path) -> None:
    tasks = [work.Task(folder / "one.txt", ("non-answers",))] * 4
    assert list(work.spread(work.clean, tasks, 2)) == list(work.spread(work.clean, tasks, 1))


def test_questions_without_punctuation_are_held_to_those_with_it(folder: Path, capsys: Out) -> None:
    assert counts(folder, capsys, "--unpunctuated")["is_question"] == (4, 0, 0)


def test_punctuation_goes_and_everything_else_stays() -> None:
    text = without_punctuation(transcript_lint.parse(INTERVIEW))
    assert text.splitlines()[1:3] == ["Interviewer: what is your name please", "Candidate: my name is ann"]
    said = "[1] T:\nA: I’m 'so' well-known, at 3.50, [Laughs] ‘twas 10:30... and the bosses' cat?\n   No?\nB: ?\n"
    wanted = "[1] T:\nA: i'm so well known at 3.50 [laughs] twas 10:30 and the bosses cat\n no\nB: \n"
    assert without_punctuation(transcript_lint.parse(said)) == wanted


def test_slips_of_names_are_traced() -> None:
    known = ["Hannah Lind", "Peter Moss", "Maria Gray", "Oscar Wells", "Irene Stone"]
    for told in ([], [["A", "B", "A", "C"] * 20]):
        known = [*known, "Kim Berg", "Ted Frost"]
        right, wrong, strangers = traced(known, Random(1), told, declared=True)  # noqa: S311 - the same on every run
        assert right > 350
        assert wrong + strangers < 10
    initials = made_up(Random(7))  # noqa: S311
    assert {len(one) for one in initials} == {2, 3}
    assert len(set(initials)) == 40


def test_slips_of_names_in_what_is_said_are_traced(tmp_path: Path) -> None:
    (tmp_path / "roles.txt").write_text(INTERVIEW, encoding="utf-8")
    text = "Hannah Lind: Hi, Peter.\nPeter Moss: Hi, Hannah. Here is Hannah Lind.\n"
    (tmp_path / "names.txt").write_text(f"[1] Interview summary:\n{text}", encoding="utf-8")
    planted, right, wrong = mentioned([tmp_path])
    assert (planted, wrong) == (10, 0)
    assert right >= 7


# What is reached on the texts of our own is more than this; a change that makes it worse should be noticed.
FLOORS = {
    ("dev", "", "is_question"): (0.91, 0.94),
    ("test", "", "is_question"): (0.91, 0.93),
    ("dev", "--unpunctuated", "is_question"): (0.86, 0.86),
    ("test", "--unpunctuated", "is_question"): (0.88, 0.88),
    ("unseen", "", "is_question"): (0.96, 0.95),
    ("unseen", "--unpunctuated", "is_question"): (0.91, 0.89),
    ("unseen", "", measures.UNANSWERED): (0.95, 0.47),
    ("long", "", "is_question"): (0.96, 0.94),
    ("long", "--unpunctuated", "is_question"): (0.89, 0.84),
    ("german", "", "is_question"): (0.96, 0.94),
    ("german", "--unpunctuated", "is_question"): (0.93, 0.80),
    ("german", "", measures.UNANSWERED): (0.80, 0.45),
    ("spanish", "", "is_question"): (0.96, 0.94),
    ("spanish", "--unpunctuated", "is_question"): (0.93, 0.80),
    ("spanish", "", measures.UNANSWERED): (0.80, 0.70),
    ("jobs", "", "is_question"): (0.98, 0.98),
    ("jobs", "", measures.UNANSWERED): (0.95, 0.95),
    ("jobs2", "", "is_question"): (0.98, 0.98),
    ("jobs2", "", measures.UNANSWERED): (0.95, 0.95),
    ("replies", "", measures.UNANSWERED): (0.95, 0.72),
    ("jobs3", "", "is_question"): (0.94, 0.97),
    ("jobs3", "", measures.UNANSWERED): (0.93, 0.69),
    ("jobs4", "", "is_question"): (0.96, 0.97),
    ("jobs4", "", measures.UNANSWERED): (0.92, 0.70),
    ("jobs5", "", "is_question"): (0.95, 0.96),
    ("jobs5", "", measures.UNANSWERED): (0.88, 0.61),
    ("dev", "", measures.UNANSWERED): (0.95, 0.45),
    ("test", "", measures.UNANSWERED): (0.95, 0.43),
}
GOLD = Path(__file__).parent / "accuracy" / "gold"


@pytest.mark.parametrize("part", sorted({where for where, _, _ in FLOORS}))
@pytest.mark.parametrize("option", ["", "--unpunctuated"])
def test_the_rules_are_as_right_on_our_own_texts_as_they_were(part: str, option: str, capsys: Out) -> None:
    assert main([str(GOLD / part), "--json", "--jobs", "1", *filter(None, [option])]) == 0
    scores = json.loads(capsys.readouterr().out)["parts"][-1]["scores"]
    for (where, how, name), (precision, recall) in FLOORS.items():
        if (where, how) == (part, option):
            assert scores[name]["precision"] >= precision, name
            assert scores[name]["recall"] >= recall, name


def test_what_is_not_there_is_said(folder: Path, capsys: Out) -> None:
    assert main([str(folder / "nowhere")]) == 2
    assert main([str(folder), "--rule", "no-such-rule"]) == 2
    assert "in this folder ends in" in (err := capsys.readouterr().err)
    assert "there is no rule named no-such-rule" in err


def test_chats_become_documents_of_two_who_take_turns(tmp_path: Path) -> None:
    asked = [{"sender": "x", "text": "Hi\nthere"}, {"sender": "x", "text": "How are you?"}]
    sent = [asked, [{"sender": "y", "text": "Well"}]]
    alone, some = [sent[0]] * 9, sent * 3
    stored = {"c": {"messages": some}, "b": {"messages": alone}, "a": {"messages": [[{"sender": "x", "text": " "}]]}}
    (tmp_path / "dataset.json").write_text(json.dumps(stored), encoding="utf-8")
    documents = {name: chats.document(name, messages) for name, messages in chats.chats(tmp_path / "dataset.json")}
    assert list(documents) == ["a", "b", "c"]
    assert documents["a"] is documents["b"] is None
    assert (documents["c"] or "").endswith("] Chat:\n" + "Ann: Hi there How are you?\nBen: Well\n" * 3)


def test_chats_of_a_package_that_is_there_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out
) -> None:
    package = tmp_path / "chitchat_dataset"
    package.mkdir()
    turns = [[{"sender": one, "text": "Yes."}] for one in "xyxyxy"]
    (package / "dataset.json").write_text(json.dumps({"one": {"messages": turns}, "two": {"messages": []}}), "utf-8")
    (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    capsys.readouterr()
    assert chats.main([str(tmp_path / "out" / "again")]) == 0
    assert capsys.readouterr().out.startswith("1 chats in ")
    assert (tmp_path / "out" / "again" / "one.txt").read_text("utf-8").count("Yes.") == 6
    monkeypatch.setattr(chats, "find_spec", lambda _: None)
    assert chats.main([str(tmp_path / "out")]) == 2
    assert "not installed" in capsys.readouterr().err
