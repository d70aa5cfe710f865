"""What only follows from something else that is told is not told beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_corpus import rule_of
from transcript_lint import Corpus, Finding, Related, Rule, Span, Transcript, cli, parse
from transcript_lint.config import structural_names
from transcript_lint.corpus import contribute, judge
from transcript_lint.linter import Chosen, lint
from transcript_lint.plugins import collect
from transcript_lint.rule import RuleError

HEADER = "[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:\n"
LOST_LINE_END = (
    HEADER
    + """Interviewer: Have you worked with Kafka? Candidate: Yes, for two years.
Interviewer: And why did you leave your last job?
Candidate: They moved away.
Interviewer: What did you do then?
Candidate: I went to another one, in the same town.
Interviewer: For how long?
Candidate: For a year.
Interviewer: And then?
Candidate: I looked for a better one.
Interviewer: Did you find it?
Candidate: I did.
"""
)


def _builtin(*names: str) -> list[Chosen]:
    return [Chosen(known, known.severity, {}) for name, known in collect().rules.items() if name in names]


def _said(text: str, chosen: list[Chosen]) -> list[str]:
    return [found.rule for found in lint(parse(text), chosen)]


NAMES = ("embedded-labels", "unanswered-questions", "speaker-order-violations")


@pytest.mark.parametrize("off", [(), ("embedded-labels",), ("embedded-labels", "unanswered-questions")])
def test_a_lost_line_end_is_told_once_whichever_rules_are_off(off: tuple[str, ...]) -> None:
    running = [name for name in NAMES if name not in off]

    for order in (1, -1):
        assert _said(LOST_LINE_END, _builtin(*running)[::order]) == running[:1]


@pytest.mark.parametrize("kind", ["allow", "expect"])
@pytest.mark.parametrize("cache", [["--no-cache"], []])
def test_an_allowance_for_what_is_explained_is_needed(
    kind: str, cache: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    comment = f"# transcript-lint: {kind} unanswered-questions -- it is lost\n"
    for number in range(1 if cache else 40):
        Path(f"{number}.txt").write_text(
            LOST_LINE_END.replace("Interviewer", comment + "Interviewer", 1), encoding="utf-8"
        )

    for _ in range(3):
        assert cli.main(["check", ".", *cache, "--ignore", "corpus,identity", "--output", "concise"]) == 1
        said = capsys.readouterr().out
        assert "embedded-labels" in said
        assert "unanswered-questions" not in said
        assert "-allowances" not in said
        assert "unmet" not in said


def test_what_stands_in_other_turns_is_told() -> None:
    text = LOST_LINE_END + "Interviewer: Where was that?\n"

    assert _said(text, _builtin(*NAMES)) == ["embedded-labels", "unanswered-questions"]


def test_an_empty_answer_is_told_at_the_question() -> None:
    text = HEADER + "Interviewer: Have you worked with Kafka?\nCandidate:\nInterviewer: I see.\nCandidate:\n"

    assert _said(text, _builtin("empty-turns", "non-answers")) == ["non-answers", "empty-turns"]


def test_what_is_found_at_a_header_is_about_the_whole_transcript() -> None:
    one = "".join(f"Interviewer: Where was the {number}. of them?\n" for number in range(12))
    text = HEADER + one + HEADER.replace("5d", "6d") + "Interviewer: Good morning.\nCandidate: Why?\n"
    names = ("missing-parties", "unanswered-questions")

    assert _said(text, _builtin(*names)) == ["missing-parties", "unanswered-questions"]


def _finder(name: str, explained_by: tuple[str, ...]) -> Rule:
    def check(transcript: Transcript) -> Iterator[Finding]:
        for turn in transcript.turns:
            if name in turn.text:
                yield Finding(name, turn.text_span)

    check.__name__ = name
    return rule_of(check, explained_by=explained_by)


def test_what_is_not_told_itself_explains_nothing() -> None:
    text = HEADER + "Interviewer: a b\nCandidate: b c\n"

    def found(**by: tuple[str, ...]) -> list[str]:
        rules = [Chosen(_finder(name, by.get(name, ())), "warning", {}) for name in "abc"]
        return [f"{one.rule}{one.start.line}" for one in lint(parse(text), rules)]

    assert found(b=("a",)) == ["a2", "b3", "c3"]
    assert found(b=("a",), c=("b",)) == ["a2", "b3"]
    assert found(c=("no-such-rule",)) == ["a2", "b2", "b3", "c3"]


def test_what_is_less_severe_explains_nothing() -> None:
    text = HEADER + "Interviewer: a b\nCandidate: b\n"

    def found(a: str, b: str) -> list[str]:
        rules = [Chosen(_finder("a", ()), a, {}), Chosen(_finder("b", ("a",)), b, {})]
        return [f"{one.rule}{one.start.line}" for one in lint(parse(text), rules)]

    assert found("info", "warning") == found("warning", "error") == ["a2", "b2", "b3"]
    assert found("warning", "warning") == found("error", "info") == ["a2", "b3"]


def test_rules_that_name_each_other_leave_out_no_turn() -> None:
    text = HEADER + "Interviewer: a b\nCandidate: b\n"
    rules = [Chosen(_finder(*one), "warning", {}) for one in (("a", ("b",)), ("b", ("a",)))]

    assert [(one.rule, one.start.line) for one in lint(parse(text), rules)] == [("b", 2), ("b", 3)]


def test_what_a_finding_links_is_what_it_is_about() -> None:
    text = HEADER + "Interviewer: a\nCandidate: none\n"

    def linking(transcript: Transcript) -> Iterator[Finding]:
        first, second = transcript.turns
        yield Finding("linked", second.text_span, (Related(first.text_span, "here"),))

    rules = [Chosen(_finder("a", ()), "warning", {}), Chosen(rule_of(linking, explained_by=("a",)), "warning", {})]

    assert [one.rule for one in lint(parse(text), rules)] == ["a"]


def test_a_fault_before_every_transcript_explains_nothing_below_it() -> None:
    text = "Some words.\n" + HEADER + "Interviewer: a\nCandidate: none\n"

    found = lint(parse(text), [Chosen(_finder("a", tuple(structural_names())), "warning", {})])

    assert [one.rule for one in found][-1] == "a"


def test_a_rule_names_others_that_explain_what_it_finds() -> None:
    def check(transcript: Transcript) -> Iterator[Finding]:
        yield Finding("wrong", Span(0, 0))

    with pytest.raises(RuleError, match="explained_by is a tuple of the names of other rules"):
        rule_of(check, explained_by="embedded-labels")
    with pytest.raises(RuleError, match="explained_by is a tuple of the names of other rules"):
        rule_of(check, explained_by=("check",))


def test_our_own_rules_name_rules_that_there_are_and_never_each_other() -> None:
    by = {name: known.explained_by for name, known in collect().rules.items()}
    assert {cause for causes in by.values() for cause in causes} <= {*by, *structural_names()}

    def above(name: str) -> set[str]:
        return {name}.union(*(above(cause) for cause in by.get(name, ())))

    assert all(name not in above(cause) for name, causes in by.items() for cause in causes)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files enough for a cache to pay, in one of which a label is misspelled and written otherwise than elsewhere."""
    said = "Interviewer: Where was that?\nCandidate: In the town of my birth.\n" * 3
    for number in range(10, 50):
        text = HEADER.replace("5d", str(number)) + said.replace("town", f"town {number}")
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    one = tmp_path / "20.txt"
    one.write_text(one.read_text(encoding="utf-8") + "Interviewer: Why?\ncandidate: As it is.\n", encoding="utf-8")
    return tmp_path


def test_what_explains_a_finding_across_files_may_be_found_in_one(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drift, slip = "[labels-that-drift]", "[misspelled-speakers]"
    every = ("--select", "labels-that-drift,misspelled-speakers", "--output", "concise", "--isolated", str(folder))
    for _ in range(2):
        cli.main(["check", *every])
        out = capsys.readouterr().out
        assert slip in out
        assert drift not in out
    cli.main(["check", *every, "--ignore", "misspelled-speakers"])
    assert drift in capsys.readouterr().out
    cli.main(["check", *every, "--set", 'severity.labels-that-drift="error"'])
    assert drift in capsys.readouterr().out


def test_what_another_rule_across_files_collects_explains_nothing() -> None:
    document = parse(HEADER + "Interviewer: Why?\n", "a.txt")
    made = []
    for name, causes in (("one", ()), ("two", ("one",))):

        def check(corpus: Corpus) -> Iterator[Finding]:
            yield from (Finding("found", fact.span, path=fact.path) for fact in corpus.facts)

        check.__name__ = name
        made.append(Chosen(rule_of(check, facts=lambda _: [(Span(0, 1), None)], explained_by=causes), "warning", {}))
    facts, _ = contribute(document, made)

    assert [one.rule for one in judge(made, [facts], lambda _: document.source)] == ["one", "two"]


def test_a_manual_says_what_is_told_instead(capsys: pytest.CaptureFixture[str]) -> None:
    told = "Not told where one of these finds something in the same turn: misspelled-speakers, undeclared-speakers"

    cli.main(["explain", "labels-that-drift"])
    assert told in capsys.readouterr().out


def test_a_name_that_the_project_spells_otherwise_is_told_of_once() -> None:
    said = "Jerod Santo: My name is Jerod. What is your name?\nLara Hogan: My name is Laura. Thanks, Jared.\n"
    rules = collect().rules
    every = [
        Chosen(rules["misspelled-names"], "warning", {"speaker_labels": ["Jerod Santo", "Lara Hogan"]}),
        Chosen(rules["disagreeing-names"], "warning", {}),
    ]
    document = parse(f"{HEADER}{said}Jerod Santo: Thanks, Lara.\n")
    found = [(one.rule, one.start.line) for one in lint(document, every)]
    assert found == [("misspelled-names", 3), ("misspelled-names", 3)]
    assert len(lint(document, every[1:])) == 2
