"""A baseline knows a finding by its rule, its words and its place in the interview."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import commit, git
from tests.reports import found
from transcript_lint.allowances import baseline
from transcript_lint.checking import check_source
from transcript_lint.cli import main
from transcript_lint.config import ConfigError, Configuration, Request
from transcript_lint.readers import native
from transcript_lint.results import Checked
from transcript_lint.source import Source

HEADER = "[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:\n"
TEXT = HEADER + "A: Hello  there.\nno label here\nB: Yes.\nand none here\n"
NAME = "base.tsv"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    accept(TEXT)
    Path("transcript-lint.toml").write_text(f'baseline = "{NAME}"\n', encoding="utf-8")


def accept(text: str) -> None:
    source = Source("a.txt", text)
    found = check_source(source, Configuration(Request(isolated=True)).of("a.txt")).diagnostics
    entries = baseline.entries_of(native.read(source), found, NAME)
    Path(NAME).write_text(baseline.written(entries), encoding="utf-8")


def run(text: str) -> Checked:
    return check_source(Source("a.txt", text), Configuration().of("a.txt"))


def new(text: str) -> list[tuple[str, int]]:
    return [(one.rule, one.start.line) for one in run(text).diagnostics]


def test_what_is_accepted_does_not_count() -> None:
    checked = run(TEXT)
    assert checked.diagnostics == ()
    assert {one.diagnostic.rule for one in checked.suppressed} >= {"missing-labels"}
    assert {one.kind for one in checked.suppressed} == {"baseline"}


def test_lines_inserted_above_change_nothing() -> None:
    other = "[0b7e8b0f-3c59-4d0b-9f4a-5a2f7f1a0c11] Interview summary:\n"
    above = other + "".join(f"{'AB'[n % 2]}: Line {n}.\n" for n in range(500))
    assert new(above + TEXT) == []


def test_a_finding_swapped_for_another_of_its_rule_is_new() -> None:
    swapped = TEXT.replace("and none here", "B: and none here").replace("B: Yes.", "Yes.")
    assert ("missing-labels", 4) in new(swapped)


def test_one_more_of_the_same_is_new() -> None:
    assert new(TEXT + "and none here\n") != []


def test_a_mended_finding_is_told_of() -> None:
    (told,) = run(TEXT.replace("and none here\n", "A: And none here.\n")).diagnostics
    assert (told.rule, told.severity) == ("stale-baselines", "info")
    assert told.message == "mended, and still accepted in base.tsv: 1 of `missing-labels`"


@given(st.text(alphabet="ab \n\u2028\u00a0"), st.lists(st.integers(0, 30), max_size=6))
def test_words_are_counted_on_from_place_to_place(text: str, places: list[int]) -> None:
    said = baseline._Said(text, 7)
    assert [said.before(7 + place) for place in places] == [str(len(text[:place].split())) for place in places]
    assert said.before(6) == "-"


def test_a_turn_is_looked_at_once_however_much_is_wrong_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[str] = []

    def look(text: str) -> str:
        looks.append(text)
        return text

    monkeypatch.setattr(baseline, "_normalised", look)
    text = f"{HEADER}A: {'What is (that here) ' * 500}\nB: {{name}} or {{name}}.\n"
    several = [one for word in ("What", "that", "name") for one in [found(text, word, "a.txt")] * 50]
    entries = list(baseline.entries_of(native.read(Source("a.txt", text)), several, NAME))
    assert looks[1:] == [line[3:] for line in text.splitlines()[1:]]
    assert len({entry.mark for entry in entries}) == len(entries) == 150


def test_what_cannot_be_accepted_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text(TEXT + "# transcript-lint: allow-end empty-turns\n", encoding="utf-8")
    assert main(["baseline", "create", "a.txt", "--isolated", "--file", "other.tsv"]) == 0
    assert "a.txt: not accepted: nothing was begun for `empty-turns`" in capsys.readouterr().err
    assert main(["baseline", "update", "a.txt", "--set", 'baseline="other.tsv"']) == 0
    Path("a.txt").write_text(TEXT.replace("no label", "A: A label"), encoding="utf-8")
    assert main(["baseline", "update", "a.txt", "--set", 'baseline="other.tsv"']) == 0
    assert "mended" not in capsys.readouterr().err


def test_layout_makes_no_difference() -> None:
    assert [rule for rule, _ in new(TEXT.replace("none here", "none  here"))] == []


def test_it_holds_no_speech_and_is_sorted() -> None:
    text = Path(NAME).read_text(encoding="utf-8")
    assert "label here" not in text
    assert "none" not in text
    lines = text.splitlines()[1:]
    assert lines == sorted(lines)
    assert len(lines) == len(set(lines))


def test_the_union_of_two_branches_lines_is_the_union_of_their_entries() -> None:
    first = {baseline.Entry("a", "x", "0" * 20), baseline.Entry("b", "x", "1" * 20)}
    second = {baseline.Entry("a", "x", "0" * 20), baseline.Entry("a", "y", "2" * 20)}
    merged = baseline.written(first) + baseline.written(second)
    Path(NAME).write_text(merged, encoding="utf-8")
    assert baseline.load(NAME) == first | second


def test_git_merges_two_branches_baselines_as_the_command_says_to(capsys: pytest.CaptureFixture[str]) -> None:
    here = Path()
    Path(NAME).unlink()
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    assert main(["baseline", "create", "--file", NAME]) == 0
    Path(".gitattributes").write_text(capsys.readouterr().out.splitlines()[-1].strip() + "\n", encoding="utf-8")
    git(here, "init", "-q", "-b", "main")
    commit(here, "before the branches")
    branches = {name: _accepted_on(name, f"{name}.txt") for name in ("left", "right")}
    git(here, "checkout", "-q", "left")
    git(here, "merge", "-q", "-m", "both", "right")
    assert branches["left"] - branches["right"]
    assert branches["right"] - branches["left"]
    assert baseline.load(NAME) == branches["left"] | branches["right"]
    assert main(["check", "."]) == 0


def _accepted_on(branch: str, path: str) -> set[baseline.Entry]:
    """What is accepted on a branch from `main` that adds a transcript."""
    git(Path(), "checkout", "-q", "-b", branch, "main")
    text = TEXT.replace("5d918e42", "0b7e8b0f" if branch == "left" else "7c1b2f1e").replace("label", branch)
    Path(path).write_text(text, encoding="utf-8")
    assert main(["baseline", "update"]) == 0
    commit(Path(), path)
    return baseline.load(NAME)


@pytest.mark.parametrize("line", ["<<<<<<< HEAD", "a\tb", "a\trule\tnothex"])
def test_what_is_no_entry_is_told_of(line: str) -> None:
    Path(NAME).write_text(f"{baseline.HEADING}\n{line}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"base\.tsv:2: this is no line of a baseline"):
        baseline.load(NAME)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_baseline_that_cannot_be_read_ends_the_run_before_it_begins(
    jobs: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    Path("b.txt").write_text(TEXT, encoding="utf-8")
    Path(NAME).write_text("<<<<<<< HEAD\n", encoding="utf-8")
    assert main(["check", "--jobs", jobs]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("transcript-lint: base.tsv:1: this is no line of a baseline")


def test_a_baseline_that_is_no_text_ends_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    Path(NAME).write_bytes(b"\xff\n")
    assert main(["check"]) == 2
    assert "the baseline base.tsv cannot be read" in capsys.readouterr().err


@given(
    st.sets(
        st.builds(
            baseline.Entry,
            st.text(min_size=1).filter(str.isprintable) | st.just("a\tb\n#%"),
            st.just("some-rule"),
            st.just("0" * 20),
        )
    )
)
def test_what_is_written_is_read(entries: set[baseline.Entry]) -> None:
    Path(NAME).write_text(baseline.written(entries), encoding="utf-8")
    assert baseline.load(NAME) == entries
