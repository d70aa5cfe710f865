"""A configuration is data, checked like a document; and what it says is what runs."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from transcript_lint.cli import main
from transcript_lint.config import ConfigError, Configuration, Request, Settings

TRANSCRIPT = """\
[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
Interviewer: Have you worked with Kafka?
Candidate: Yes.
Interviewer: And with RabbitMQ?
"""
SECTION = "[tool.transcript-lint]\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with transcripts in two folders, and the folder that the command runs in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TRANSCRIPT_LINT_CONFIG", raising=False)
    for name in ("one.txt", "old/two.txt", "old/deep/three.txt"):
        write(name, TRANSCRIPT)
    return tmp_path


def write(name: str, text: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dedent(text), encoding="utf-8")


def rules(path: str, **asked: Any) -> set[str]:
    return {chosen.rule.name for chosen in settings(path, **asked).rules}


def settings(path: str, **asked: Any) -> Settings:
    return Configuration(Request()._replace(**asked)).of(path)


def options(path: str, rule: str) -> dict[str, object]:
    return next(dict(chosen.options) for chosen in settings(path).rules if chosen.rule.name == rule)


def mistakes(text: str, name: str = "transcript-lint.toml") -> str:
    """The lines about what is wrong, as errors have them, without the file's name."""
    write(name, text)
    with pytest.raises(ConfigError) as caught:
        Configuration().of("one.txt")
    return str(caught.value).replace(f"{name}:", "")


def test_without_a_configuration_the_rules_decide_by_themselves() -> None:
    assert "unanswered-questions" in rules("one.txt")


@pytest.mark.parametrize("name", ["pyproject.toml", "transcript-lint.toml"])
def test_a_configuration_is_for_the_files_beside_and_below_it(name: str) -> None:
    write(f"old/{name}", (SECTION if name == "pyproject.toml" else "") + 'ignore = ["questions"]\n')
    assert "unanswered-questions" in rules("one.txt")
    assert "unanswered-questions" not in rules("old/two.txt")
    assert "unanswered-questions" not in rules("old/deep/three.txt")


def test_a_pyproject_of_somebody_else_is_not_even_parsed() -> None:
    write("pyproject.toml", "this is no TOML")
    assert "unanswered-questions" in rules("one.txt")


@pytest.mark.parametrize(
    "text", ["dependencies = ['transcript-lint']", "[tool.other]\ntranscript-lint = 1", "tool = 1 # transcript-lint"]
)
def test_a_pyproject_that_only_mentions_the_linter_configures_nothing(text: str) -> None:
    write("pyproject.toml", text)
    assert "unanswered-questions" in rules("one.txt")


def test_the_file_of_our_own_wins_beside_a_pyproject(capsys: pytest.CaptureFixture[str]) -> None:
    write("pyproject.toml", SECTION + 'ignore = ["questions"]\n')
    write("transcript-lint.toml", "")
    assert "unanswered-questions" in rules("one.txt")
    main(["check", "one.txt"])
    note = "transcript-lint: note: transcript-lint.toml is used, and [tool.transcript-lint] in pyproject.toml is not\n"
    assert capsys.readouterr().err == note


def test_the_nearer_configuration_has_the_last_word_on_each_setting() -> None:
    write("transcript-lint.toml", 'ignore = ["questions"]\n[severity]\nempty-turns = "info"\n')
    write("old/transcript-lint.toml", '[severity]\nunanswered-questions = "error"\n')
    severities = {chosen.rule.name: chosen.severity for chosen in settings("old/two.txt").rules}
    assert severities["unanswered-questions"] == "error"
    assert severities["empty-turns"] == "info"


def test_above_a_root_nothing_is_looked_for() -> None:
    write("transcript-lint.toml", 'ignore = ["questions"]\n')
    write("old/transcript-lint.toml", "root = true\n")
    assert "unanswered-questions" in rules("old/deep/three.txt")


def test_a_named_configuration_is_the_only_one() -> None:
    write("transcript-lint.toml", 'ignore = ["all"]\n')
    write("conf/some.toml", 'ignore = ["unanswered-questions"]\n')
    assert rules("one.txt") == set()
    assert rules("one.txt", file="conf/some.toml") == rules("one.txt", isolated=True) - {"unanswered-questions"}


def test_flags_have_the_last_word() -> None:
    write("transcript-lint.toml", 'select = ["speakers"]\nfail-level = "error"\n')
    assert rules("one.txt", select=("unanswered-questions",)) == {"unanswered-questions"}
    assert settings("one.txt").fail_level == "error"
    assert settings("one.txt", fail_level="info").fail_level == "info"
    assert settings("one.txt", assignments=("fail-level=warning",)).fail_level == "warning"


def test_a_severity_turns_a_rule_on_or_off() -> None:
    write(
        "transcript-lint.toml",
        'severity = { questions = "off", missing-final-newlines = "info", missing-labels = "off" }',
    )
    assert "unanswered-questions" not in rules("one.txt")
    assert "missing-final-newlines" in rules("one.txt")
    assert settings("one.txt").structural == {"missing-labels": "off"}


def test_options_reach_the_rule_in_its_own_types() -> None:
    write("transcript-lint.toml", '[rules.undeclared-speakers]\nspeaker-labels = ["Interviewer"]\n')
    assert options("one.txt", "undeclared-speakers") == {"speaker_labels": ("Interviewer",)}


def test_rules_about_speakers_take_the_speakers_of_the_project() -> None:
    write("transcript-lint.toml", '[speakers]\nlabels = ["Interviewer"]\norder = ["A", "B"]\n')
    assert options("one.txt", "undeclared-speakers") == {"speaker_labels": ("Interviewer",)}
    assert options("one.txt", "speaker-order-violations") == {"speaker_order": ("A", "B")}


def test_roles_and_aliases_of_the_projects_speakers_reach_the_rules() -> None:
    write("transcript-lint.toml", '[speakers]\nroles = { Lind = "asks" }\naliases = { INT = "Lind" }\n')
    aliases = {"speaker_aliases": {"INT": "Lind"}}
    assert options("one.txt", "swapped-speakers") == {"speaker_roles": {"Lind": "asks"}, **aliases}
    for name in ("undeclared-speakers", "misspelled-speakers", "speakers-under-several-labels"):
        assert options("one.txt", name) == aliases


def test_a_role_that_no_rule_knows_is_a_mistake() -> None:
    write("transcript-lint.toml", '[speakers]\nroles = { Lind = "ask" }\n')
    with pytest.raises(ConfigError, match="asks"):
        rules("one.txt")


def test_overrides_hold_for_their_files() -> None:
    write("transcript-lint.toml", '[[overrides]]\nfiles = ["old/*.txt"]\nignore = ["questions"]\n')
    assert "unanswered-questions" in rules("one.txt")
    assert "unanswered-questions" not in rules("old/two.txt")
    assert "unanswered-questions" in rules("old/deep/three.txt")


def test_a_configuration_extends_others() -> None:
    write("base.toml", 'ignore = ["questions", "bytes"]\n')
    write("transcript-lint.toml", 'extends = "base.toml"\n[severity]\nunanswered-questions = "error"\n')
    assert "unanswered-questions" in rules("one.txt")
    assert "control-characters" not in rules("one.txt")


def test_every_mistake_is_told_of_at_once_and_where_it_stands() -> None:
    assert mistakes(
        """\
        selct = ["all"]
        ignore = ["unanswered-question", 3]
        fail-level = "warn"
        root = 1
        schema = ""
        speakers = { lables = [], order = 2024-01-31 }
        extends = "./none.toml"

        [rules.malformed-uuids]
        shap = "x"
        shape = true

        [severity]
        empty-turns = "warm"

        [[allow]]
        rules = []
        reason = " "
        turn = 0
        until = "tomorrow"

        [[overrides]]
        files = ["*.txt"]
        """
    ).splitlines() == [
        "1:1: no key is named `selct`; did you mean `select`?",
        "2:11: no rule or category is named `unanswered-question`; did you mean `unanswered-questions`?",
        "2:34: expected a string, found an integer",
        "3:14: expected one of `error`, `warning`, `info`, found `warn`",
        "4:8: expected true or false, found an integer",
        "5:10: expected at least 1 character, found 0",
        "6:14: no key is named `lables`; did you mean `labels`?",
        "6:35: expected an array, found a date or time",
        "7:11: no such file: ./none.toml",
        "10:1: no option of malformed-uuids is named `shap`; did you mean `shape`?",
        "11:9: expected a string, found `true`",
        "14:15: expected one of `error`, `warning`, `info`, `off`, found `warm`",
        "17:9: expected at least 1 item, found 0",
        "18:10: expected why, found ` `",
        "19:8: expected at least 1, found 0",
        "20:9: expected the last day on which it is permitted, found `tomorrow`",
        "22:1: expected at least 2 keys, found 1",
    ]


def test_what_has_no_effect_is_a_mistake() -> None:
    assert mistakes(
        """\
        exclude = ["nowhere/", "old/deep"]
        schema = "none.json"
        plugins = ["lint/"]

        [[overrides]]
        files = ["one.txt", "*.vtt"]
        fail = 1
        """.replace("fail = 1\n", "")
        + '        severity = { questions = "off" }\n'
    ).splitlines() == [
        "1:12: `nowhere/` matches no file",
        "2:10: no such file: none.json",
        "3:12: no such file: lint/",
        "6:21: `*.vtt` matches no file",
    ]
    assert mistakes('[[overrides]]\nfiles = ["one.txt"]\nseverity.unanswered-questions = "warning"\n') == (
        "1:3: this override changes nothing"
    )


def test_mistakes_of_all_kinds_are_told_of_in_one_run() -> None:
    assert mistakes(
        """\
        selct = ["all"]
        exclude = ["nowhere/", 3, ""]
        include = "*.txt"
        schema = "none.json"
        baseline = "none.tsv"
        plugins = ["lint/", true]
        extends = "./none.toml"

        [rules.malformed-uuids]
        shape = "("

        [rules.stacked-questions]
        most = 0

        [[patterns]]
        name = "Names"
        pattern = "a"
        message = "{who}"

        [[patterns]]
        name = "half"

        [[overrides]]
        files = ["one.txt", "*.vtt"]
        schema = "other.json"
        severity = { question = "off" }

        [[allow]]
        rules = ["all"]
        path = "gone.txt"
        until = "tomorrow"
        """
    ).splitlines() == [
        "1:1: no key is named `selct`; did you mean `select`?",
        "2:12: `nowhere/` matches no file",
        "2:24: expected a string, found an integer",
        "2:27: expected at least 1 character, found 0",
        "3:11: expected an array, found a string",
        "4:10: no such file: none.json",
        "5:12: no such file: none.tsv; `transcript-lint baseline create` writes it",
        "6:12: no such file: lint/",
        "6:21: expected a string, found `true`",
        "7:11: no such file: ./none.toml",
        "10:9: `(` cannot be used as a regular expression: missing ), unterminated subpattern at position 0",
        "13:8: expected at least 1, found 0",
        "16:8: expected the rule's name, found `Names`",
        "18:11: no group `{who}`: there are 0",
        "20:1: `pattern` is missing",
        "20:1: `message` is missing",
        "24:21: `*.vtt` matches no file",
        "25:10: no such file: other.json",
        "26:14: no rule or category is named `question`; did you mean `questions`?",
        "28:1: `reason` is missing",
        "29:10: no rule is named `all`",
        "30:8: `gone.txt` matches no file",
        "31:9: expected the last day on which it is permitted, found `tomorrow`",
    ]


def test_what_is_no_toml_is_shown_where_it_breaks() -> None:
    assert mistakes('ignore = ["questions"\nselect = 1').startswith("2:1: this is no TOML: unclosed array")
    assert mistakes("ignore = [").startswith("1:11: this is no TOML: ")
    Path("transcript-lint.toml").unlink()
    assert mistakes("[tool]\ntranscript-lint = 1\n", "pyproject.toml") == "2:19: expected a table"


def test_a_configuration_that_cannot_be_read_is_said() -> None:
    Path("transcript-lint.toml").write_bytes(b"\xff")
    with pytest.raises(ConfigError, match="is not UTF-8, from byte offset 0 on"):
        Configuration().of("one.txt")
    with pytest.raises(ConfigError, match=r"none\.toml cannot be read: No such file"):
        Configuration(Request(file="none.toml")).of("one.txt")
    write("pyproject.toml", "")
    with pytest.raises(ConfigError, match=r"pyproject.toml has no \[tool.transcript-lint\]"):
        Configuration(Request(file="pyproject.toml")).of("one.txt")


@pytest.mark.parametrize(
    ("assignment", "expected"),
    [
        ("fail-levl=error", "--set:1:1: no key is named `fail-levl`; did you mean `fail-level`?"),
        (
            "speakers.names=[]",
            "--set:1:1: no key is named `names`: expected one of `labels`, `roles`, `aliases`, `order`",
        ),
        ("baseline=2027-01-31", "--set:1:12: expected a string, found a date or time without quotes"),
        ("fail-level=3", "--set:1:14: expected one of `error`, `warning`, `info`, found `3`"),
        ("fail-level", "--set fail-level: expected key=value"),
        ("=3", "--set:1:2: this is no TOML: invalid statement"),
    ],
)
def test_an_assignment_is_checked_as_a_file_is(assignment: str, expected: str) -> None:
    with pytest.raises(ConfigError) as caught:
        settings("one.txt", assignments=(assignment,))
    assert str(caught.value) == expected


def test_excludes_hold_for_named_files_and_for_folders(capsys: pytest.CaptureFixture[str]) -> None:
    write("transcript-lint.toml", 'exclude = ["old/"]\n')
    assert main(["check", "old/two.txt"]) == 0
    assert "0 files, 0 transcripts, 0 turns" in capsys.readouterr().out
    assert main(["check", ".", "--output", "concise"]) == 1
    assert "in 1 file," in capsys.readouterr().out


def test_includes_say_what_a_transcript_is(capsys: pytest.CaptureFixture[str]) -> None:
    write("notes.md", TRANSCRIPT)
    write("transcript-lint.toml", 'include = ["*.md"]\n')
    assert main(["check", ".", "--output", "concise"]) == 1
    assert "notes.md:4:" in (out := capsys.readouterr().out)
    assert "in 1 file," in out


def test_mistakes_are_drawn_and_end_the_run_before_it_begins(capsys: pytest.CaptureFixture[str]) -> None:
    write("transcript-lint.toml", 'ignore = ["unanswered-question"]\n')
    assert main(["check", "."]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == dedent(
        """\
        transcript-lint: 1 mistake in the settings

        error[settings]: no rule or category is named `unanswered-question`; did you mean `unanswered-questions`?
         --> transcript-lint.toml:1:11
          |
        1 | ignore = ["unanswered-question"]
          |           ^^^^^^^^^^^^^^^^^^^^^
        """
    )


def test_the_mistakes_of_all_configurations_of_a_run_are_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    write("transcript-lint.toml", "a = 1\n")
    write("old/transcript-lint.toml", "root = true\nb = 1\n")
    assert main(["check", "."]) == 2
    assert "2 mistakes in the settings" in capsys.readouterr().err


def test_a_schema_that_cannot_be_used_is_told_of_where_it_is_named() -> None:
    write("bad.json", "{")
    assert "1:10: the schema bad.json is no JSON" in mistakes('schema = "bad.json"\n')


def test_patterns_and_plugins_of_the_configuration_can_be_named_in_it() -> None:
    write(
        "lint/shouting.py",
        """
        from collections.abc import Iterator
        from transcript_lint import Finding, Turn, rule

        @rule
        def shouting(turn: Turn) -> Iterator[Finding]:
            if turn.text.isupper():
                yield Finding("shouting", turn.text_span)
        """,
    )
    write(
        "transcript-lint.toml",
        """
        plugins = ["lint/"]
        require-plugins = ["none-such-plugin"]
        severity = { shouting = "error", our-word = "info" }
        [[patterns]]
        name = "our-word"
        pattern = "kafka"
        message = "expected `Kafka`, found `{0}`"
        bad = ["kafka"]
        """,
    )
    severities = {chosen.rule.name: chosen.severity for chosen in settings("one.txt").rules}
    assert (severities["shouting"], severities["our-word"]) == ("error", "info")
    (failure,) = settings("one.txt").failures
    assert (failure.path, failure.line) == ("transcript-lint.toml", 3)
