"""Which rules run where nobody selects any."""

from __future__ import annotations

from types import ModuleType

import pytest

from transcript_lint import Rule, config, plugins
from transcript_lint.config import additions
from transcript_lint.rule import rules_of

MODULE = """
from transcript_lint import rule

@rule
def usual_faults(turn: Turn):
    yield from ()

@rule(default=False)
def rare_faults(turn: Turn):
    yield from ()
"""


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> dict[str, Rule]:
    module = ModuleType("made_up")
    exec(MODULE, vars(module))  # noqa: S102 - the text stands above
    rules = {rule.name: rule for rule in rules_of(module, "faults", "a test")}
    for place in (config, additions):
        monkeypatch.setattr(place, "collect", lambda *given: plugins.Contribution(rules, ()))
    return rules


def names(settings: config.Settings) -> list[str]:
    return [chosen.rule.name for chosen in settings.rules]


def test_a_rule_that_is_off_by_default_runs_only_where_it_is_selected(known: dict[str, Rule]) -> None:
    assert [rule.default for rule in known.values()] == [True, False]
    assert names(config.settle()) == ["usual-faults"]
    assert names(config.settle(select=["rare-faults"])) == ["rare-faults"]
    assert names(config.settle(select=["faults"])) == ["usual-faults", "rare-faults"]
