"""Rules that look across files: they see every document once, in order, and point at every place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.conftest import git
from transcript_lint import Corpus, Document, Fact, Finding, Related, Rule, Span, cli, corpus, fingerprint, rule, runner
from transcript_lint.checking import How
from transcript_lint.config import Configuration, Request, Settings
from transcript_lint.linter import Chosen
from transcript_lint.plugins import collect
from transcript_lint.results import Checked
from transcript_lint.rule import RuleError, rules_of
from transcript_lint.source import Source

TEXT = "[{}] Interview summary:\nInterviewer: Have you worked with Kafka?\nCandidate: Yes, {}.\n"
LONG = " and then for one more year".join(["for two years"] * 10)


def rule_of(check: object, **options: object) -> Rule:
    module = ModuleType("made")
    marked = rule(**options)(check)  # type: ignore[call-overload]
    marked.__module__ = "made"
    module.check = marked  # type: ignore[attr-defined]
    return rules_of(module, "made", "made 1.0")[0]


def _run(paths: Iterable[Path], made: Rule) -> list[tuple[str, str]]:
    settings = Settings((Chosen(made, "warning", {}),), {})
    checked = runner.check([*map(str, paths)], Configuration(Request(isolated=True), settings), How(jobs=1))
    return [
        (each.source.path.rpartition("/")[2], found.message)
        for each in checked
        if isinstance(each, Checked)
        for found in each.diagnostics
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three files; the first and the last are the same but for the identifier."""
    for name, said in (("a", LONG), ("b", "never"), ("c", LONG)):
        (tmp_path / f"{name}.txt").write_text(TEXT.format(name + "1", said), encoding="utf-8")
    return tmp_path


def _whole(document: Document) -> Iterator[tuple[Span, int]]:
    yield Span(0, 1), len(document.text)


def first_ones(corpus: Corpus) -> Iterator[Finding]:
    first, *others = corpus.facts
    yield Finding("the first", first.span, tuple(Related(o.span, "", o.path) for o in others), path=first.path)


def test_a_rule_sees_each_document_once_in_order_and_names_the_others(folder: Path) -> None:
    files = sorted(folder.glob("*.txt"))

    assert _run(files, rule_of(first_ones, facts=_whole)) == [
        ("a.txt", f"the first: {files[1]}:1:1 and {files[2]}:1:1")
    ]


@pytest.mark.parametrize("value", [(1 << 60, (None, True)), "words", ()])
def test_packed_facts_are_the_same_facts_of_the_whole_file(value: object) -> None:
    facts = [Fact("a.txt", Span(number, number + 1), value) for number in range(3)]
    moved = [Fact("a.txt", Span(number + 10, number + 11), value) for number in range(3)]

    small = corpus.packed({"rule": tuple(facts), "another": ()}, 10)
    seen: list[Corpus] = []

    def look(every: Corpus) -> Iterator[Finding]:
        seen.append(every)
        return iter(())

    made = Chosen(rule_of(look, facts=_whole), "error", {})
    assert list(corpus.judge([made], [{made.rule.name: small["rule"]}, {}], lambda path: Source(path, ""))) == []
    (every,) = (one.facts for one in seen)
    assert (list(every), list(every), len(every), moved[2] in every, facts[0] in every) == (
        *(moved, moved, 3, True, False),
    )
    assert len(small["another"]) == 0


def test_of_many_places_a_few_are_named(folder: Path) -> None:
    files = [folder / f"{number}.txt" for number in range(6)]
    for file in files:
        file.write_text(TEXT.format("x1", "never"), encoding="utf-8")

    ((_, message),) = _run(files, rule_of(first_ones, facts=_whole))
    assert message.endswith("3.txt:1:1 and 2 more")


def test_whoever_fails_is_named_and_the_run_goes_on(folder: Path) -> None:
    def broken(corpus: Corpus) -> Iterator[Finding]:
        raise ValueError("Kafka")
        yield

    def no_facts(document: Document) -> Iterator[tuple[Span, int]]:
        raise ValueError("Kafka")
        yield

    def elsewhere(corpus: Corpus) -> Iterator[Finding]:
        yield Finding("nowhere", Span(0, 1))

    files = sorted(folder.glob("*.txt"))
    for made in (rule_of(broken, facts=_whole), rule_of(elsewhere, facts=_whole)):
        ((name, message),) = _run(files, made)
        assert name == "a.txt"
        assert message.startswith(f"the rule {made.name} of made 1.0 failed: ")
        assert "Kafka" not in message
    assert [name for name, _ in _run(files, rule_of(nothing_at_all, facts=no_facts))] == ["a.txt", "b.txt", "c.txt"]


def nothing_at_all(corpus: Corpus) -> Iterator[Finding]:
    yield from ()


def test_a_rule_has_facts_if_and_only_if_it_reads_the_corpus() -> None:
    def of_documents(document: Document) -> Iterator[Finding]:
        yield from ()

    with pytest.raises(RuleError, match="if and only if"):
        rule_of(first_ones)
    with pytest.raises(RuleError, match="if and only if"):
        rule_of(of_documents, facts=_whole)


def test_a_file_that_changes_while_others_are_read_breaks_nothing(folder: Path) -> None:
    files = sorted(folder.glob("*.txt"))

    def end(document: Document) -> Iterator[tuple[Span, int]]:
        yield Span(len(document.text), len(document.text)), 0

    settings = Settings((Chosen(rule_of(first_ones, facts=end), "warning", {}),), {})
    run = runner.check([*map(str, files)], Configuration(Request(isolated=True), settings), How(jobs=1))
    for _ in files:
        next(run)
    files[0].write_text("", encoding="utf-8")
    files[1].unlink()

    (last,) = run
    assert isinstance(last, Checked)
    assert [found.start for found in last.diagnostics] == [(1, 1)]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_duplicates_are_told_of_in_each_file(folder: Path, jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = cli.main(["check", "--select", "corpus", "--jobs", jobs, "--output", "concise", str(folder)])

    printed = capsys.readouterr().out.replace(f"{folder}/", "")
    assert code == cli.FINDINGS
    assert printed == (
        "a.txt:1:1: warning[duplicate-transcripts] the same turns as another transcript: c.txt:1:1\n"
        "c.txt:1:1: warning[duplicate-transcripts] the same turns as another transcript: a.txt:1:1\n"
        "2 warnings in 3 files, 3 transcripts, 6 turns, under 5 rules\n"
    )


def test_what_is_permitted_in_one_of_the_files_is_told_of_in_the_other(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (folder / "a.txt").read_text(encoding="utf-8")
    (folder / "a.txt").write_text(
        f"# transcript-lint: allow-file duplicate-transcripts -- sent twice on purpose\n{text}", encoding="utf-8"
    )

    cli.main(["check", "--select", "corpus", "--output", "concise", str(folder)])

    printed = capsys.readouterr().out.replace(f"{folder}/", "")
    assert printed.splitlines()[0] == (
        "c.txt:1:1: warning[duplicate-transcripts] the same turns as another transcript: a.txt:2:1"
    )
    assert printed.splitlines()[1].startswith("1 warning in 3 files")


def test_an_identifier_twice_in_one_file_is_shared_with_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(TEXT.format("x1", "never") * 2, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT.format("x2", "never"), encoding="utf-8")
    rule = "identifiers-shared-between-files"

    assert cli.main(["check", "--isolated", "--select", rule, str(tmp_path)]) == cli.CLEAN
    assert "under 1 rule" in capsys.readouterr().out


def test_what_stands_on_standard_input_is_left_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = (folder / "a.txt").open("rb")

    monkeypatch.setattr("sys.stdin", Stdin)
    configuration = Configuration(Request(select=("corpus",), isolated=True))
    found = list(runner.check(["-", str(folder / "c.txt")], configuration, How(jobs=1)))
    Stdin.buffer.close()

    assert [each.diagnostics for each in found if isinstance(each, Checked)] == [(), ()]


def test_a_fingerprint_is_the_same_in_every_process() -> None:
    assert fingerprint("Kafka") == 2893115103909855683
    assert fingerprint("Kafka") != fingerprint("kafka")
    assert 0 <= fingerprint("\ud800") < 2**63


def test_what_git_tracks_is_what_is_checked(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    assert cli.main(["check", "--tracked"]) == cli.USAGE
    assert "not a git repository" in capsys.readouterr().err

    git(folder, "init", "-q")
    assert cli.main(["check", "--tracked"]) == cli.CLEAN
    assert "git tracks no transcript here" in capsys.readouterr().err

    git(folder, "add", "a.txt", "b.txt")
    assert cli.main(["check", "--select", "corpus", "--tracked"]) == cli.CLEAN
    assert "No findings in 2 files" in capsys.readouterr().out

    (folder / "b.txt").unlink()
    assert cli.main(["check", "--select", "corpus", "--tracked"]) == cli.CLEAN
    assert "No findings in 1 file" in capsys.readouterr().out

    monkeypatch.setenv("PATH", "")
    assert cli.main(["check", "--tracked"]) == cli.USAGE
    assert "git cannot be run" in capsys.readouterr().err


# What somebody answers, of which `_told` changes some.
WORDS = [f"word{number}" for number in range(120)]


def _told(name: str, changed: Iterable[int] = (), asks: str = "Have you worked with Kafka?", start: int = 0) -> str:
    words = [f"other{place}" if place in {*changed} else word for place, word in enumerate(WORDS, start)]
    return f"[{name}] Interview summary:\nInterviewer: {asks}\nCandidate: {' '.join(words)}.\n"


def _near(folder: Path, capsys: pytest.CaptureFixture[str], *more: str) -> list[str]:
    """What the rule says of the files in a folder."""
    rule = "near-duplicate-transcripts"
    cli.main(["check", "--isolated", "--select", rule, "--output", "concise", *more, str(folder)])
    return [line for line in capsys.readouterr().out.replace(f"{folder}/", "").splitlines() if rule in line]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_versions_of_one_interview_point_at_each_other(
    tmp_path: Path, jobs: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("datasketch")
    for name, text in (
        ("a", _told("a1")),
        ("b", _told("b1", {60, 100}, "So, what is it like?").upper()),
        ("c", _told("c1")),  # the very same as a, which another rule tells of
        ("d", _told("d1", range(0, 400, 3))),
        ("e", "[e1] Interview summary:\nInterviewer: Have you?\nCandidate: " + "Yes. " * 90 + "\n"),
        ("f", ""),
    ):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")

    said = _near(tmp_path, capsys, "--jobs", jobs)

    assert [line[:12] for line in said] == ["a.txt:1:1: w", "b.txt:1:1: w", "c.txt:1:1: w"]
    assert [line.partition("too: ")[2] for line in said] == ["b.txt:1:1", "a.txt:1:1 and c.txt:1:1", "b.txt:1:1"]
    assert all("about 9" in line for line in said)


def test_one_guide_makes_no_duplicates(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("datasketch")
    guide = " ".join(f"And did you see number {number} of the list?" for number in range(60))
    for number in range(2):
        text = _told(f"x{number}", range(number * 200, number * 200 + 120), guide, number * 200)
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")

    assert _near(tmp_path, capsys) == []


def test_in_a_crowd_that_is_all_alike_each_points_at_a_few(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("datasketch")
    (tmp_path / "all.txt").write_text("".join(_told(f"x{n}", {n}) for n in range(40)), encoding="utf-8")

    said = _near(tmp_path, capsys)

    assert len(said) == 40
    assert said == _near(tmp_path, capsys)


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Jerodd Santo", True),
        ("Jrod Santo", True),
        ("Jerdo Santo", False),  # the last letter stays
        ("Jreod Santo", True),
        ("Jerod Sanyo", True),
        ("Jerod Santa", False),
        ("Gerod Santo", False),
        ("Jared Santo", False),  # a name that people have
        ("Jerod", False),
        ("Jerood Sando", False),
        ("Dr Santo", False),
        ("Guest Santo", False),
    ],
)
def test_a_name_one_slip_from_that_of_many_files_drifts(tmp_path: Path, label: str, expected: bool) -> None:
    text = "[1] Interview summary:\n{}: We begin.\nDr Santoo: Yes.\n"
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(text.format("Jerod Santo"), encoding="utf-8")
    (tmp_path / "x.txt").write_text(text.format(label), encoding="utf-8")
    said = "one slip away from a speaker of other files"
    found = _run(sorted(tmp_path.iterdir()), collect().rules["labels-that-drift"])
    assert [(name, message.partition(":")[0]) for name, message in found] == [("x.txt", said)] * expected
    (tmp_path / "x.txt").write_text(text.format(label) + "Jerod Santo: No.\n", encoding="utf-8")
    assert _run(sorted(tmp_path.iterdir()), collect().rules["labels-that-drift"]) == []


def test_a_name_between_two_of_many_files_is_left_alone(tmp_path: Path) -> None:
    labels = ["Jerod Santo"] * 5 + ["Jered Santo"] * 5 + ["Jerd Santo"]
    for number, label in enumerate(labels):
        (tmp_path / f"{number}.txt").write_text(f"[1] Interview summary:\n{label}: So.\n", encoding="utf-8")
    assert _run(sorted(tmp_path.iterdir()), collect().rules["labels-that-drift"]) == []
