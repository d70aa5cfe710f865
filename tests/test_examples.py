"""Every manual is true: the linter draws just the pictures that it has, and each rule stands its trials."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest

from transcript_lint import config, examples
from transcript_lint.checking import check_source
from transcript_lint.examples import Problem
from transcript_lint.model import Finding
from transcript_lint.own import own
from transcript_lint.plugins import collect
from transcript_lint.readers import native
from transcript_lint.readers.mistakes import mistakes
from transcript_lint.source import Source
from transcript_lint.trials import trials

RULES = collect().rules


@pytest.mark.parametrize("name", RULES)
def test_a_rule_and_its_manual_stand_every_trial(name: str) -> None:
    if RULES[name].lack:
        pytest.skip(RULES[name].lack)  # a library of an extra
    _see_none(trials(RULES[name], config.settle().rules))


@pytest.mark.parametrize("name", mistakes())
def test_the_manual_of_a_structural_rule_is_true(name: str) -> None:
    def findings(text: str, options: Mapping[str, object]) -> list[Finding]:
        return [fault.finding for fault in native.read(Source("-", text)).faults if fault.rule == name]

    _see_none(examples.problems_with(mistakes()[name].manual, findings))


@pytest.mark.parametrize("name", own())
def test_the_manual_of_a_rule_of_the_linters_own_is_true(name: str) -> None:
    settings = config.Configuration(config.Request(isolated=True, today="2026-11-23")).of("-")

    def findings(text: str, options: Mapping[str, object]) -> list[Finding]:
        found = check_source(Source("-", text), settings).diagnostics
        return [one.finding for one in found if one.rule == name]

    _see_none(examples.problems_with(own()[name].manual, findings))


def _see_none(problems: Iterable[Problem]) -> None:
    if said := "\n".join(f"{problem.message}\n{problem.difference()}" for problem in problems):
        pytest.fail(said, pytrace=False)
