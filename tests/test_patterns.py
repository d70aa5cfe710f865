"""Patterns are rules: matched in linear time, drawn in their manuals, and refused with what is wrong with them."""

from __future__ import annotations

import builtins
from typing import Any

import pytest

from tests.plugging import forget
from transcript_lint import config, plugins
from transcript_lint.edits import apply
from transcript_lint.linter import Chosen, lint
from transcript_lint.model import Diagnostic
from transcript_lint.plugins import Failure, Pattern
from transcript_lint.plugins.patterns import rule_of, wrong_with
from transcript_lint.readers import native
from transcript_lint.rule import Rule
from transcript_lint.source import Source
from transcript_lint.trials import said, trials

pytest.importorskip("re2")

TEXT = """\
[INT-12] Interview with Mrs Miller:
Interviewer: Good morning, Mrs Miller.
Miller: Good morning,
    Mr Jones.
"""
NAMED = Pattern(
    "unblinded-names",
    r"\b(Mr|Mrs)\s+(?P<who>\w+)",
    "{who} is named: {{{0}}}",
    "A person who is named.",
    replacement="{1} X",
    bad=("I saw Mrs Miller.",),
    good=("I saw the patient.",),
)


def found(pattern: Pattern, text: str = TEXT) -> list[Diagnostic]:
    rule = rule_of(pattern)
    assert isinstance(rule, Rule)
    return lint(native.read(Source("-", text)), [Chosen(rule, rule.severity, {})])


@pytest.mark.parametrize(
    ("where", "pattern", "expected"),
    [
        ("text", r"M\w+ \w+", ["2:28 Mrs Miller", "4:5 Mr Jones"]),
        ("speaker", r"Mill.*", ["3:1 Miller"]),
        ("title", r"(?i)mrs \w+", ["1:25 Mrs Miller"]),
        ("identifier", r"^INT-\d+$", ["1:2 INT-12"]),
        ("text", r"morning,\s+Mr", ["2:19 morning, Mr", "3:14 morning,\n    Mr"]),
    ],
)
def test_a_pattern_is_held_to_one_part_of_a_transcript(where: str, pattern: str, expected: list[str]) -> None:
    places = [(one.start, one.message) for one in found(Pattern("x", pattern, "{0}", where=where))]
    assert [f"{line}:{column} {message}" for (line, column), message in places] == expected


def test_what_has_no_header_has_no_title() -> None:
    assert [one.rule for one in found(Pattern("x", "a+", "{0}", where="title"), "A: a\n")] == ["missing-headers"]
    assert [one.rule for one in found(Pattern("x", "a+", "{0}", where="identifier"), "A: a\n")] == ["missing-headers"]


def test_messages_and_replacements_quote_groups() -> None:
    first, second = found(NAMED)
    assert (first.message, second.message) == ("Miller is named: {Mrs Miller}", "Jones is named: {Mr Jones}")
    assert first.finding.fix
    assert first.finding.fix.safety == "unsafe"
    assert "Good morning, Mrs X." in apply(TEXT, first.finding.fix.edits)


def test_a_group_that_took_no_part_is_empty() -> None:
    assert [one.message for one in found(Pattern("x", "Good( day)?", "{1}!"))] == ["!", "!"]


def test_the_manual_of_a_pattern_is_made_of_its_examples_and_stands_every_trial() -> None:
    rule = rule_of(NAMED)
    assert isinstance(rule, Rule)
    assert rule.summary == "A person who is named"
    assert (
        rule.manual
        == """\
A person who is named.

It looks in the text for:

    \\b(Mr|Mrs)\\s+(?P<who>\\w+)

Bad:

    [5d918e42-6bba-4814-8ec9-a90e03c465d2] Example:
    Interviewer: I saw Mrs Miller.
                       ^^^^^^^^^^ Miller is named: {Mrs Miller}

Fixed:

    [5d918e42-6bba-4814-8ec9-a90e03c465d2] Example:
    Interviewer: I saw Mrs X.

Good:

    [5d918e42-6bba-4814-8ec9-a90e03c465d2] Example:
    Interviewer: I saw the patient.
"""
    )
    assert list(trials(rule, config.settle().rules)) == []


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"bad": ("I saw the patient, too.",)}, "nothing is found in a bad example"),
        ({"good": ("I saw Mr Miller.",)}, "something is found in a good example"),
        ({"bad": ()}, "there is no example under `Bad:`"),
    ],
)
def test_an_example_of_a_pattern_that_is_wrong_is_found_out(changed: dict[str, Any], problem: str) -> None:
    rule = rule_of(NAMED._replace(path="pyproject.toml", line=7, **changed))
    assert isinstance(rule, Rule)
    problems = list(trials(rule, ()))
    assert problem in [one.message for one in problems]
    assert said(rule, problems[0]).startswith("pyproject.toml:7: unblinded-names: ")


@pytest.mark.parametrize(
    ("changed", "key", "message"),
    [
        ({"name": "Names"}, "name", "`Names` is no name for a rule: expected small letters, digits and hyphens"),
        ({"where": "header"}, "where", "`header` is none of text, speaker, title, identifier"),
        ({"severity": "fatal"}, "severity", "`fatal` is none of info, warning, error"),
        ({"pattern": "(a"}, "pattern", "missing ): (a (patterns are RE2's, without look-around and back-references)"),
        ({"pattern": "(?=a)"}, "pattern", "invalid perl operator: (?="),
        ({"pattern": "a*"}, "pattern", "it matches where there is nothing at all"),
        ({"message": "{whom}"}, "message", "no group `{whom}`: there are 0, 1, 2, who"),
        ({"message": "{3}"}, "message", "no group `{3}`: there are 0, 1, 2, who"),
        ({"message": "a { b"}, "message", "a single `{`: expected `{{`, or a group such as `{0}`"),
        ({"replacement": "{whom}"}, "replacement", "no group `{whom}`: there are 0, 1, 2, who"),
    ],
)
def test_a_pattern_that_is_no_rule_says_why(changed: dict[str, Any], key: str, message: str) -> None:
    pattern = NAMED._replace(path="pyproject.toml", line=7, **changed)
    ((wrong, said),) = wrong_with(pattern)
    assert wrong == key
    assert said.startswith(message)
    failure = rule_of(pattern)
    assert isinstance(failure, Failure)
    assert (failure.plugin, failure.path, failure.line) == (f"pattern {pattern.name}", "pyproject.toml", 7)
    assert failure.message == f"cannot be used: {key}: {said}"


def test_without_the_engine_patterns_say_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *rest: Any, **more: Any) -> Any:
        if name == "re2":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", missing)
    assert [one.message for one in wrong_with(NAMED)] == ["patterns need RE2: pip install 'transcript-lint[patterns]'"]


@pytest.mark.parametrize("pattern", [r"(a*)*b", r"(a|a)*$x", r"(a+)+\d", r"(\w+\s?)*!"])
def test_a_pattern_that_would_hang_other_engines_takes_linear_time(pattern: str) -> None:
    text = f"[1] T:\nA: {'a' * 200_000}\n"  # for ever where it goes back: the rule would be stopped, and told of
    assert [one.rule for one in found(Pattern("x", pattern, "{0}"), text) if one.rule in {"x", "crashes"}] == []


def test_patterns_are_collected_with_all_other_rules() -> None:
    forget()
    taken = NAMED._replace(name="mojibake", path="pyproject.toml", line=9)
    reserved = NAMED._replace(name="crashes", path="pyproject.toml", line=12)
    collected = plugins.collect(patterns=(NAMED, taken, reserved, NAMED._replace(pattern="(")))
    assert collected.rules["unblinded-names"].origin == "patterns"
    assert [(failure.plugin, failure.message.split(" (")[0]) for failure in collected.failures] == [
        ("pattern mojibake", "cannot be a rule: transcript-lint 0.1.0 has one of that name"),
        ("pattern crashes", "cannot be a rule: that is a name of the linter's own"),
        ("pattern unblinded-names", "cannot be used: pattern: missing ):"),
    ]
    forget()
