"""SARIF as its standard and GitHub code scanning want it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.reports import RULE, WIDE, checked, context, everything, found, written
from tests.test_machine_formats import END, START, official
from transcript_lint.files import Skipped
from transcript_lint.linter import Chosen
from transcript_lint.model import Suppressed
from transcript_lint.reporters import find
from transcript_lint.reporters._sarif_rules import _cut
from transcript_lint.results import Checked, Summary


def run_of(files: list[Checked], **changes: Any) -> dict[str, Any]:
    log = json.loads(written("sarif", files, context(**changes)))
    assert len(log["runs"]) == 1
    run: dict[str, Any] = log["runs"][0]
    return run


def with_plugin() -> dict[str, Any]:
    """A run in which one rule is a plugin's."""
    told = context()
    rules = [
        Chosen(rule._replace(origin="strange-plugin 1.0") if rule.name == RULE else rule, severity, options)
        for rule, severity, options in told.settings.rules
    ]
    return run_of(everything(), settings=told.settings._replace(rules=tuple(rules)))


@pytest.mark.parametrize("files", [[], [checked(WIDE)], everything()], ids=["nothing", "clean", "everything"])
def test_it_is_valid(files: list[Checked]) -> None:
    schema = json.loads(official("sarif-2.1.0.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft7Validator(schema)
    validator.validate(json.loads(written("sarif", files)))
    validator.validate({"version": "2.1.0", "runs": [with_plugin()]})


def test_columns_are_code_points_and_the_run_says_so() -> None:
    run = run_of([checked(WIDE, [found(WIDE, "Kafka?")])])
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"][0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "talks/a.txt", "uriBaseId": "SRCROOT", "index": 0},
        "region": {"startLine": 2, "startColumn": START, "endLine": 2, "endColumn": END},
    }


def test_each_result_points_at_its_rule_with_its_manual() -> None:
    run = run_of(everything())
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    described = next(rule for rule in rules if rule["id"] == RULE)
    assert described["shortDescription"]["text"] and described["fullDescription"]["text"]
    assert "Bad:\n\n    [5d918e42" in described["help"]["markdown"]
    assert described["defaultConfiguration"]["level"] == "warning"
    assert all(len(rule[kind]["text"]) <= 1024 for rule in rules for kind in ("shortDescription", "fullDescription"))
    assert len(_cut("x" * 2000)) == 1024


def test_rules_of_a_plugin_are_an_extension() -> None:
    run = with_plugin()
    (extension,) = run["tool"]["extensions"]
    assert extension["name"] == "strange-plugin 1.0"
    result = next(result for result in run["results"] if result["ruleId"] == RULE)
    assert result["rule"] == {"id": RULE, "index": 0, "toolComponent": {"index": 0}}
    assert extension["rules"][0]["id"] == RULE


def test_a_rule_that_nobody_described_is_described_by_its_name() -> None:
    run = run_of([checked(WIDE, [found(WIDE, "Kafka?", rule="loud-words")])])
    result = run["results"][0]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["shortDescription"]["text"] == "Loud words"


def test_related_places_fixes_and_suppressions() -> None:
    results = run_of(everything())["results"]
    assert [place["message"]["text"] for place in results[0]["relatedLocations"]] == ["asked again", "no answer"]
    change = results[1]["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change == {
        "deletedRegion": {"startLine": 3, "startColumn": 11, "endLine": 4, "endColumn": 1},
        "insertedContent": {"text": "\n"},
    }
    assert results[2]["fixes"][0]["properties"] == {"safety": "unsafe"}
    suppressions = [each["suppressions"][0] for each in results if "suppressions" in each]
    assert [each["kind"] for each in suppressions] == ["inSource", "external", "external"]
    assert suppressions[0]["justification"] == "said by comment"


def test_the_state_of_the_baseline_is_on_every_result_or_on_none() -> None:
    settings = context().settings._replace(baseline="baseline.json")
    states = [result["baselineState"] for result in run_of(everything(), settings=settings)["results"]]
    assert states == ["new", "new", "new", "new", "new", "new", "unchanged", "new"]
    permitted = Suppressed(found(WIDE, "Kafka?"), "comment", "")
    run = run_of([checked(WIDE, [found(WIDE, "Kafka?")], [permitted])], settings=settings)
    assert [result["baselineState"] for result in run["results"]] == ["new", "new"]
    run = run_of([checked(WIDE, [found(WIDE, "Kafka?")], [permitted])])
    assert not any("baselineState" in result for result in run["results"])
    assert "justification" not in run["results"][1]["suppressions"][0]


def test_fingerprints_are_what_github_looks_at_and_no_two_are_the_same() -> None:
    results = run_of([checked(WIDE, [found(WIDE, "Kafka?")] * 3)])["results"]
    assert len({result["partialFingerprints"]["primaryLocationLineHash"] for result in results}) == 3


def test_paths_are_relative_to_a_base_or_else_addresses() -> None:
    run = run_of(everything())
    assert [each["location"]["uri"] for each in run["artifacts"]] == [
        "talks/a.txt",
        "file:///elsewhere/b%20c%23%25.txt",
        "crash.txt",
    ]
    assert "uri" not in run["originalUriBaseIds"]["SRCROOT"]


def test_a_crash_is_no_result_and_makes_the_run_unsuccessful() -> None:
    run = run_of(everything())
    assert not any(result["ruleId"] == "crashes" for result in run["results"])
    invocation = run["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert [each["message"]["text"] for each in invocation["toolExecutionNotifications"]] == [
        "the rule x of y failed: ValueError"
    ]
    assert run_of([checked(WIDE)])["invocations"][0]["executionSuccessful"] is True


def test_what_was_skipped_is_told() -> None:
    reporter = find("sarif")(context())
    log = json.loads(reporter.head + reporter.close(Summary(0, 0, 0, 1, (Skipped("a.txt", "it is locked"),))))
    invocation = log["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "a.txt was not checked: it is locked"


@pytest.mark.slow
def test_sarif_tools_reads_it(tmp_path: Path) -> None:
    pytest.importorskip("sarif")
    (tmp_path / "run.sarif").write_text(written("sarif", everything()), encoding="utf-8")
    command = [sys.executable, "-m", "sarif", "csv", "-o", "out.csv", "run.sarif"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    rows = (tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()
    assert any("talks/a.txt" in row and RULE in row for row in rows)
