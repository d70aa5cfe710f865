"""An option says what it means, and what it may be is held to before anything is checked."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest

from transcript_lint import Between
from transcript_lint.cli import main
from transcript_lint.config import ConfigError, Configuration, Request
from transcript_lint.config.checking import wrong
from transcript_lint.config.options import schema_of, toml, words_of
from transcript_lint.plugins import collect
from transcript_lint.rule import Option

OPTIONS = [
    pytest.param(schema_of(option), id=f"{rule.name}.{option.name}")
    for rule in collect().rules.values()
    for option in rule.options
]


def mistakes(assignment: str) -> str:
    with pytest.raises(ConfigError) as caught:
        Configuration(Request(assignments=(assignment,))).of("one.txt")
    return str(caught.value)


@pytest.mark.parametrize("schema", OPTIONS)
def test_every_option_is_described_and_its_default_is_what_it_may_be(schema: dict[str, Any]) -> None:
    assert schema["description"]
    assert list(wrong(schema, schema["default"], (), schema)) == []


@pytest.mark.parametrize("schema", OPTIONS)
def test_every_option_that_is_a_number_has_a_bound(schema: dict[str, Any]) -> None:
    assert schema["type"] not in ("integer", "number") or "minimum" in schema


@pytest.mark.parametrize(
    ("assignment", "expected"),
    [
        ("extreme-talk-shares.most=-5", "expected at least 0, found -5"),
        ("extreme-talk-shares.most=1.5", "expected at most 1, found 1.5"),
        ("extreme-talk-shares.least=nan", "expected at least 0, found nan"),
        ("time-jumps.longest=-1", "expected at least 0, found -1"),
        ("stacked-questions.most=0", "expected at least 1, found 0"),
    ],
)
def test_a_value_out_of_range_is_a_mistake(assignment: str, expected: str) -> None:
    assert mistakes(f"rules.{assignment}") == f"--set:1:{len(assignment.split('=')[0]) + 10}: {expected}"


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        ("(", "missing ), unterminated subpattern at position 0"),
        ("INT-[0-9", "unterminated character set at position 4"),
        ("[[a]", "Possible nested set at position 1"),
        ("a{99999999999}", "the repetition number is too large"),
    ],
)
def test_what_is_no_regular_expression_is_a_mistake(shape: str, expected: str) -> None:
    told = mistakes(f"rules.malformed-uuids.shape='{shape}'")
    assert told == f"--set:1:31: `{shape}` cannot be used as a regular expression: {expected}"


def test_a_mistake_in_a_pattern_is_drawn_and_ends_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("transcript-lint.toml").write_text('[rules.malformed-uuids]\nshape = "("\n', encoding="utf-8")
    assert main(["check", "-"]) == 2
    assert '2 | shape = "("\n  |         ^^^\n' in capsys.readouterr().err


def test_patterns_in_an_array_are_checked_each() -> None:
    schema = schema_of(Option("shapes", (), Annotated[Sequence[Annotated[str, re.Pattern]], "what they look like"]))
    assert [path for path, _, _ in wrong(schema, ["a+", "a)"], (), schema)] == [(1,)]


def test_both_ends_of_a_range_belong_to_it() -> None:
    schema = schema_of(Option("most", 1, Annotated[float, Between(0.5, 2), "how much"]))
    assert schema == {"type": "number", "default": 1, "minimum": 0.5, "maximum": 2, "description": "how much"}
    assert [value for value in (0.4, 0.5, 2, 2.1) if not list(wrong(schema, value, (), schema))] == [0.5, 2]


def test_a_rules_manual_says_what_its_options_may_be(capsys: pytest.CaptureFixture[str]) -> None:
    def explained(rule: str) -> str:
        assert main(["explain", rule]) == 0
        return capsys.readouterr().out

    assert "\nOptions, below [rules.extreme-talk-shares] in the configuration:\n" in explained("extreme-talk-shares")
    assert "    most (a number from 0 to 1, by default 0.9): the greatest share" in explained("extreme-talk-shares")
    assert "    most (a whole number from 1, by default 1): how many questions" in explained("stacked-questions")
    assert "    allow-at-the-start (true or false, by default true): whether" in explained("byte-order-marks")
    assert '    marker (a text, by default "[name]"): what' in explained("real-names")
    assert "    names (a list of texts, by default []): the names" in explained("real-names")
    assert '    shape (a regular expression, by default ""): what' in explained("malformed-uuids")
    assert "    speaker-aliases (a table of texts, by default the aliases of [speakers]): " in explained(
        "swapped-speakers"
    )


@pytest.mark.parametrize(
    ("annotation", "said"),
    [
        (Sequence[Annotated[str, re.Pattern]], "a list of regular expressions"),
        (Sequence[Sequence[int]], "a list of lists of whole numbers"),
        (Mapping[str, Literal["asks", "answers"]], 'a table of "asks" or "answers"'),
        (frozenset[bool], "a list of true or false"),
        (int | str | None, "a whole number or a text"),
        (Mapping[str, Mapping[str, Annotated[float, Between(0.5, 2)]]], "a table of tables of numbers from 0.5 to 2"),
        (list[int | str], "a list of a whole number or a text"),
    ],
)
def test_what_an_option_may_be_is_said_in_words(annotation: Any, said: str) -> None:
    assert words_of(schema_of(Option("one", None, annotation))) == said


def test_a_value_is_said_as_a_configuration_has_it() -> None:
    value = {"a-b": ("x", 1, 0.5, True), "c d": frozenset({"é", 'q"'}), "e": {}}
    said = toml(value)
    assert toml(None) == "nothing"
    assert said == '{a-b = ["x", 1, 0.5, true], "c d" = ["q\\"", "é"], e = {}}'
    assert tomllib.loads(f"value = {said}")["value"] == {"a-b": ["x", 1, 0.5, True], "c d": ['q"', "é"], "e": {}}
