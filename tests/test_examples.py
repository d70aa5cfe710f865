"""Every example in a manual is true: the linter draws just the picture that the manual has."""

from __future__ import annotations

import sys

import pytest

from transcript_lint import examples
from transcript_lint.plugins import collect
from transcript_lint.readers.mistakes import mistakes

RULES = collect().rules


@pytest.mark.parametrize("name", RULES)
def test_the_manual_of_a_rule_is_true(name: str) -> None:
    if needs := getattr(sys.modules[RULES[name].check.__module__], "NEEDS", None):
        pytest.importorskip(needs)  # a library of an extra
    for problem in examples.problems(RULES[name]):
        assert problem.actual == problem.expected, problem.message
        pytest.fail(problem.message)


@pytest.mark.parametrize("name", RULES)
def test_the_manual_of_a_rule_shows_a_bad_and_a_good_example(name: str) -> None:
    assert {"Bad", "Good"} <= {example.kind for example in examples.examples_of(RULES[name].manual)}


@pytest.mark.parametrize("name", mistakes())
def test_the_manual_of_a_structural_rule_is_true(name: str) -> None:
    for problem in examples.structural_problems(name, mistakes()[name].manual):
        assert problem.actual == problem.expected, problem.message
        pytest.fail(problem.message)
