"""What seldom happens to settings is said as clearly as what often does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest

from transcript_lint.cli import main
from transcript_lint.config import ConfigError, Configuration, Request, settle
from transcript_lint.config.options import schema_of, value_of
from transcript_lint.rule import Between, Option, RuleError

TRANSCRIPT = "[5d918e42-6bba-4814-8ec9-a90e03c465d2] T:\nA: Hello.\nno label here\nB: Yes.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("a.txt", TRANSCRIPT)


def write(name: str, text: str) -> None:
    Path(name).write_text(text, encoding="utf-8")


OPTIONS = [
    (Annotated[int, "how many", Between(1, 3)], 2, {"type": "integer", "minimum": 1, "maximum": 3, "default": 2}, 3, 3),
    (float, 1.0, {"type": "number", "default": 1.0}, 2, 2.0),
    (Literal["a", "b"], "a", {"enum": ["a", "b"], "default": "a"}, "b", "b"),
    (int | None, None, {"type": "integer"}, 2, 2),
    (int | str, 1, {"anyOf": [{"type": "integer"}, {"type": "string"}], "default": 1}, "x", "x"),
    (Mapping[str, float], {}, {"type": "object", "default": {}}, {"a": 1}, {"a": 1.0}),
    (Set[str], frozenset({"b", "a"}), {"type": "array", "default": ["a", "b"]}, ["c"], frozenset({"c"})),
    (Sequence[int] | None, None, {"type": "array"}, [1], (1,)),
    (list[int], [1], {"type": "array", "default": [1]}, [2], [2]),
]


@pytest.mark.parametrize(("annotation", "default", "schema", "given", "taken"), OPTIONS)
def test_an_option_is_told_from_its_type(
    annotation: Any, default: object, schema: dict[str, object], given: object, taken: object
) -> None:
    option = Option("some_option", default, annotation)
    assert schema.items() <= schema_of(option).items()
    value = value_of(option, given)
    assert (value, type(value)) == (taken, type(taken))


def test_an_option_that_no_configuration_can_give_is_refused() -> None:
    with pytest.raises(RuleError, match="which no configuration can give"):
        schema_of(Option("some_option", b"", bytes))


def test_settings_without_a_configuration_can_be_chosen_by_name() -> None:
    assert {chosen.rule.category for chosen in settle(select=("questions",)).rules} == {"questions"}


def test_settings_are_those_of_a_file_s_folder_whatever_was_asked_of_that_folder_before() -> None:
    write("transcript-lint.toml", 'ignore = ["text"]\n')
    configuration = Configuration()
    assert [configuration.excluded(name) for name in (".", "..")] == ["", ""]
    assert "text" not in {chosen.rule.category for chosen in configuration.of("a.txt").rules}


def test_a_configuration_that_extends_itself_or_nothing_is_told_of() -> None:
    write("transcript-lint.toml", 'extends = "./transcript-lint.toml"\n')
    with pytest.raises(ConfigError, match="extends this configuration itself"):
        Configuration().of("a.txt")
    write("transcript-lint.toml", 'extends = ["./none.toml"]\n')
    with pytest.raises(ConfigError, match=r"no such file: \./none\.toml"):
        Configuration().of("a.txt")
    write("transcript-lint.toml", 'extends = "podcst"\n')
    with pytest.raises(ConfigError, match="no profile is named `podcst`; did you mean `podcast`"):
        Configuration().of("a.txt")


def test_a_configuration_nested_without_end_is_told_of() -> None:
    write("transcript-lint.toml", "select = " + "[" * 100_000)
    with pytest.raises(ConfigError, match="nested too deeply"):
        Configuration().of("a.txt")


@pytest.mark.parametrize(
    "argv",
    [
        ["config", "a.txt"],
        ["baseline", "create"],
        ["rules"],
        ["explain", "empty-turns"],
        ["check", "--add-allowances", "as recorded"],
    ],
)
def test_every_command_that_reads_settings_tells_of_mistakes_in_them(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    write("transcript-lint.toml", 'profil = "podcast"\n')
    assert main(argv) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "profil" in printed.err


def test_the_path_of_a_baseline_that_is_not_there_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["baseline", "create", "none/"]) == 2
    assert "none" in capsys.readouterr().err


def test_config_says_what_is_excluded(capsys: pytest.CaptureFixture[str]) -> None:
    write("transcript-lint.toml", 'exclude = ["a.txt"]\n')
    assert main(["config", "a.txt"]) == 0
    assert "a.txt is excluded by transcript-lint.toml" in capsys.readouterr().out


def test_allowances_are_not_written_into_what_cannot_be_read_for_sure(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_bytes(TRANSCRIPT.encode() + b"A: caf\xe9\n")
    before = Path("a.txt").read_bytes()
    assert main(["check", "a.txt", "--add-allowances", "as recorded"]) == 3
    assert "not changed" in capsys.readouterr().err
    assert Path("a.txt").read_bytes() == before


def test_flags_are_checked_as_files_are() -> None:
    with pytest.raises(ConfigError, match="no rule or category is named `questons`"):
        Configuration(Request(select=("questons",))).of("a.txt")


def test_a_pattern_is_tested_without_the_projects_own_speakers(capsys: pytest.CaptureFixture[str]) -> None:
    write(
        "transcript-lint.toml",
        """\
[speakers]
labels = ["D", "P"]

[[patterns]]
name = "crude-names"
pattern = "tylenol"
message = "write it with a capital"
summary = "A trade name in small letters"
good = ["I took some Tylenol."]
bad = ["I took some tylenol."]
""",
    )
    assert main(["test"]) == 0, capsys.readouterr().out
