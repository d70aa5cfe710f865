"""What programs read: every format is valid by its schema, and its places are in the unit that it names."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from importlib.resources import files as resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import JUnitXml
from lxml import etree

from tests.reports import BEFORE, RULE, WIDE, checked, context, everything, found, written
from transcript_lint.model import Fix, Related, Span
from transcript_lint.reporters._fingerprints import Fingerprints
from transcript_lint.reporters._places import Utf8Columns, relative, shown
from transcript_lint.source import Source

SCHEMAS = Path(__file__).parents[2] / "shared" / "schemas"
START = len("Interviewer: ") + len(BEFORE) + 1
END = START + len("Kafka?")
UTF8_START = len(f"Interviewer: {BEFORE}".encode()) + 1


def official(name: str) -> Path:
    path = SCHEMAS / name
    if not path.exists():
        pytest.skip(f"{name} is not on this machine")
    return path


def wide(name: str) -> str:
    """What a format writes of one finding behind an emoji, a combining mark, Hebrew and wide characters."""
    return written(name, [checked(WIDE, [found(WIDE, "Kafka?")])])


def own_schema() -> dict[str, Any]:
    text = resources("transcript_lint.grammar").joinpath("report.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(schema)
    return schema


def test_json_is_what_its_schema_says() -> None:
    report = json.loads(written("json", everything()))
    jsonschema.validate(report, own_schema())
    assert [entry["rule"] for entry in report["diagnostics"]].count(RULE) == 3
    assert report["summary"]["findings"] == {"error": 2, "warning": 3, "info": 1}
    assert [entry["permitted_by"] for entry in report["suppressed"]] == ["comment", "configuration", "baseline"]
    for empty in (json.loads(written("json", [])), json.loads(written("json", [checked(WIDE)]))):
        jsonschema.validate(empty, own_schema())


def test_json_counts_code_points() -> None:
    entry = json.loads(wide("json"))["diagnostics"][0]
    assert entry["start"] == {"line": 2, "column": START, "offset": WIDE.index("Kafka?")}
    assert entry["end"] == {"line": 2, "column": END, "offset": WIDE.index("Kafka?") + 6}


def test_each_line_of_jsonl_is_what_the_schema_says() -> None:
    schema = own_schema()
    lines = [json.loads(line) for line in written("jsonl", everything()).splitlines()]
    for line in lines:
        jsonschema.validate(line, {"$ref": "#/$defs/line", "$defs": schema["$defs"]})
    assert [line["type"] for line in lines] == ["diagnostic"] * 4 + ["suppressed"] * 3 + ["diagnostic"] * 2 + [
        "summary"
    ]
    assert json.loads(wide("jsonl").splitlines()[0])["start"]["column"] == START


def test_the_schema_refuses_what_no_report_has() -> None:
    report = json.loads(written("json", everything()))
    spoiled: list[Callable[[Any], object]] = [
        lambda it: it.update(version=2),
        lambda it: it["diagnostics"][0].update(extra=1),
        lambda it: it["diagnostics"][0]["start"].pop("offset"),
        lambda it: it["suppressed"][0].update(permitted_by="nobody"),
        lambda it: it["summary"].pop("skipped"),
    ]
    for spoil in spoiled:
        copy = json.loads(json.dumps(report))
        spoil(copy)
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(copy, own_schema())


def test_rdjson_and_rdjsonl_are_valid() -> None:
    whole = json.loads(written("rdjson", everything()))
    lines = [json.loads(line) for line in written("rdjsonl", everything()).splitlines()]
    assert len(whole["diagnostics"]) == len(lines) == 6
    for name, values in (("rdf/DiagnosticResult.json", [whole]), ("rdf/Diagnostic.json", lines)):
        schema = json.loads(official(name).read_text(encoding="utf-8"))
        for value in values:
            jsonschema.Draft4Validator(schema).validate(value)


def test_reviewdog_is_told_columns_in_bytes_of_utf_8() -> None:
    for entry in (json.loads(wide("rdjson"))["diagnostics"][0], json.loads(wide("rdjsonl"))):
        assert entry["location"]["range"] == {
            "start": {"line": 2, "column": UTF8_START},
            "end": {"line": 2, "column": UTF8_START + 6},
        }
        assert WIDE.split("\n")[1].encode()[UTF8_START - 1 : UTF8_START + 5] == b"Kafka?"


def test_reviewdog_is_told_safe_fixes_as_one_suggestion() -> None:
    entries = json.loads(written("rdjson", everything()))["diagnostics"]
    assert [entry.get("suggestions", [{}])[0].get("text") for entry in entries[:4]] == [None, "\n", None, "How?\n"]


def test_gitlab_names_paths_from_the_root_and_no_two_fingerprints_are_the_same() -> None:
    entries = json.loads(written("gitlab", everything()))
    assert [entry["location"]["path"] for entry in entries[:4]] == ["talks/a.txt"] * 4
    assert len({entry["fingerprint"] for entry in entries}) == len(entries) == 6
    assert {entry["severity"] for entry in entries} == {"major", "minor", "info"}
    assert json.loads(wide("gitlab"))[0]["location"]["positions"] == {
        "begin": {"line": 2, "column": START},
        "end": {"line": 2, "column": END},
    }
    assert json.loads(written("gitlab", [])) == []


def test_github_is_told_the_place_of_the_last_character() -> None:
    assert wide("github") == (
        f"::warning file=talks/a.txt,line=2,endLine=2,col={START},endColumn={END - 1},title={RULE}"
        "::nobody answers this question\n"
    )
    several = written("github", everything()).splitlines()
    assert several[0].startswith("::warning file=talks/a.txt,line=2,endLine=3,title=")
    assert several[4].startswith("::warning file=/elsewhere/b c#%25.txt,line=4,")
    assert [line.split()[0] for line in several[1:3]] == ["::notice", "::error"]


def test_azure_is_told_the_beginning() -> None:
    assert wide("azure") == (
        f"##vso[task.logissue type=warning;sourcepath=talks/a.txt;linenumber=2;columnnumber={START};code={RULE};]"
        "nobody answers this question\n"
    )
    assert "]info: " in written("azure", everything())


def test_checkstyle_is_xml_with_code_points() -> None:
    error = etree.fromstring(wide("checkstyle").encode()).find("file/error")
    assert error is not None
    assert (error.get("line"), error.get("column"), error.get("severity")) == ("2", str(START), "warning")
    whole = etree.fromstring(written("checkstyle", everything()).encode())
    assert [len(file) for file in whole] == [4, 0, 1, 1]


def test_junit_is_valid_and_says_what_the_exit_code_says() -> None:
    text = written("junit", everything()).encode()
    read = list(JUnitXml.fromstring(text))
    assert [(suite.tests, suite.failures, suite.errors, suite.skipped) for suite in read] == [
        (4, 3, 0, 1),
        (1, 0, 0, 0),
        (1, 1, 0, 0),
        (1, 0, 1, 0),
    ]
    case = next(iter(next(iter(JUnitXml.fromstring(wide("junit").encode())))))
    assert case.name == f"{RULE} in line 2, column {START}"
    assert f"/repo/talks/a.txt:2:{START}-2:{END}: warning[{RULE}]" in case.result[0].text
    schema = etree.XMLSchema(etree.parse(official("junit-10.xsd")))
    schema.assertValid(etree.fromstring(text))


def test_a_fingerprint_survives_inserted_lines_and_tells_equal_findings_apart() -> None:
    text = WIDE + "Interviewer: Why?\nInterviewer: Why?\n"
    first, second = found(text, "Why?"), found(text, "Why?", span=Span(len(text) - 5, len(text) - 1))
    before = Fingerprints().of(Source("a", text), [first, second])
    inserted = "# a note\n\n" + text
    moved = [found(inserted, "Why?"), found(inserted, "Why?", span=Span(len(inserted) - 5, len(inserted) - 1))]
    assert Fingerprints().of(Source("b", inserted), moved) == before
    assert before[0] != before[1]
    assert re.fullmatch("[0-9a-f]{16}:1", before[0])


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/repo/a/b.txt", "a/b.txt"),
        ("/repo/./a/../b.txt", "b.txt"),
        ("/repository/b.txt", "/repository/b.txt"),
        ("/b.txt", "/b.txt"),
    ],
)
def test_paths_are_relative_to_the_root_and_to_nothing_else(path: str, expected: str) -> None:
    assert relative(path, "/repo") == expected


def test_a_path_is_no_command() -> None:
    assert shown("::error::x.txt") == "./::error::x.txt"
    assert shown("a\n::error::x.txt") == "a␊::error::x.txt"
    assert shown(os.fsdecode(b"\xff.txt")) == "⟨U+DCFF⟩.txt"


def test_a_file_name_that_is_no_utf_8_can_be_written() -> None:
    path = os.fsdecode(b"/repo/\xff.txt")
    diagnostic = found(WIDE, "Kafka?", path, related=(Related(Span(0, 1), "here"),), fix=Fix("x", ()))._replace()
    diagnostic = diagnostic._replace(finding=diagnostic.finding._replace(fix=None))
    for name in ("json", "jsonl", "rdjson", "gitlab", "github", "azure", "checkstyle", "junit", "concise", "full"):
        assert written(name, [checked(WIDE, [diagnostic], path=path)], context()).encode()


@given(st.text(alphabet="aé日👩\n", max_size=60), st.data())
def test_bytes_are_counted_on_from_anywhere(text: str, data: st.DataObject) -> None:
    source = Source("-", text)
    columns = Utf8Columns(source)
    for offset in data.draw(st.lists(st.integers(0, len(text)), max_size=8)):
        line, column = source.position(offset)
        before = text[offset - column + 1 : offset]
        assert columns.position(offset) == {"line": line, "column": len(before.encode()) + 1}
