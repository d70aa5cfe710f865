"""The page of the html reporter: the data in it is what was found, nothing of a transcript can act, and it is the same
on every run. What the page does with its data in a browser is in `test_page.py`."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcript_lint import checking, cli, config
from transcript_lint.model import Diagnostic, Edit, Finding, Fix, Related, Span, Suppressed
from transcript_lint.reporters import Context, html
from transcript_lint.reporters.page import sections
from transcript_lint.results import Checked, Summary
from transcript_lint.source import Source

NATIVE = """\
above it all
[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
Interviewer: Have you worked with Kafka?
[00:00:07] Candidate: Yes,
    for two years.
# transcript-lint: allow missing-labels -- by telephone
and so on

[7] Second:
Interviewer: And with Rust?
"""


class Elements(HTMLParser):
    """The elements of a page: their names, attributes and texts."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None], str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs), ""))

    def handle_data(self, data: str) -> None:
        if self.found:
            tag, attributes, text = self.found[-1]
            self.found[-1] = (tag, attributes, text + data)


def page_of(*checked: Checked) -> str:
    reporter = html.report(Context(config.settle()))
    summary = Summary(len(checked), 0, 0, 3, ())
    return reporter.head + "".join(reporter.file(each) for each in checked) + reporter.close(summary)


def checked_of(text: str, path: str = "a.txt") -> Checked:
    return checking.check_source(Source(path, text), config.settle())


def elements_of(page: str) -> list[tuple[str, dict[str, str | None], str]]:
    parser = Elements()
    parser.feed(page)
    parser.close()
    return parser.found


def data_of(page: str) -> dict[str, Any]:
    """What each data element of the page holds, by its id."""
    return {
        str(attributes["id"]): json.loads(text)
        for tag, attributes, text in elements_of(page)
        if tag == "script" and attributes.get("type") == "application/json"
    }


def said(row: dict[str, Any]) -> str:
    """The text of a row without its marks."""
    parts = [part if isinstance(part, str) else "".join(piece[0] for piece in part) for _, part in row["parts"]]
    return "|".join(parts)


def test_every_line_is_a_row_of_the_section_that_it_stands_in() -> None:
    data = data_of(page_of(checked_of(NATIVE)))
    rows = [[(row["kind"], row["line"], said(row)) for row in data[f"section-{n}"]["rows"]] for n in range(2)]
    assert rows == [
        [
            ("text", 1, "above it all"),
            ("header", 2, "[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:"),
            ("turn", 3, "Interviewer|Have you worked with Kafka?"),
            ("turn", 4, "00:00:07|Candidate|Yes,\n    for two years."),
            ("comment", 6, "# transcript-lint: allow missing-labels -- by telephone"),
            ("turn", 7, "and so on"),
        ],
        [("header", 9, "[7] Second:"), ("turn", 10, "Interviewer|And with Rust?")],
    ]


def test_the_findings_in_the_page_are_those_of_the_run() -> None:
    checked = checked_of(NATIVE)
    index = data_of(page_of(checked))["index"]
    names = [rule["name"] for rule in index["rules"]]
    embedded = [(names[rule], *rest[:4], rest[-1]) for _, rule, *rest in index["findings"]]
    found = [(each, None) for each in checked.diagnostics]
    permitted = [(each.diagnostic, each.reason) for each in checked.suppressed]
    assert permitted
    assert sorted(embedded, key=str) == sorted(
        ((each.rule, each.severity, *each.start, each.message, reason) for each, reason in found + permitted), key=str
    )
    assert [rule["category"] for rule in index["rules"] if rule["name"] == "unanswered-questions"] == ["questions"]


def test_each_section_says_which_findings_are_its_own() -> None:
    index = data_of(page_of(checked_of(NATIVE), checked_of(NATIVE, "b.txt")))["index"]
    for number, section in enumerate(index["sections"]):
        first, count = section["findings"]
        assert {finding[0] for finding in index["findings"][first : first + count]} <= {number}
    assert sum(section["findings"][1] for section in index["sections"]) == len(index["findings"])


def test_what_is_found_across_files_stands_in_the_transcript_that_it_is_about() -> None:
    there, other = checked_of(NATIVE), checked_of(NATIVE, "b.txt")
    across = Checked(there.source, there.diagnostics[:1], suppressed=other.suppressed[:1], files=0)
    data = data_of(page_of(there, other, across))["index"]
    once = data_of(page_of(there, other))["index"]
    assert [section["path"] for section in data["sections"]] == [section["path"] for section in once["sections"]]
    assert len(data["findings"]) == len(once["findings"]) + 2


def test_a_mark_stands_on_the_words_that_a_finding_is_about() -> None:
    text = "[7] Talk:\nA: one two three\nB: four\n"
    finding = Finding(
        "two", Span(17, 20), (Related(Span(30, 34), "and this"),), Fix("say 2", (Edit(Span(17, 20), "2"),))
    )
    checked = with_findings(text, finding, Finding("here", Span(17, 17)), Finding("a gap", Span(11, 13)))
    section = data_of(page_of(checked))["section-0"]
    turns = [row["parts"] for row in section["rows"] if row["kind"] == "turn"]
    assert turns[0][:2] == [["label", "A"], ["between", [[": ", 1]]]]
    assert turns[0][2] == ["text", [["one "], ["", 2], ["two", 3], [" three"]]]
    assert turns[1][1] == ["text", [["four", -3]]]
    assert section["notes"][2] == {
        "row": 1,
        "related": [[3, "and this"]],
        "fix": {"title": "say 2", "safety": "safe", "edits": [["two", "2"]], "more": 0},
    }


def with_findings(text: str, *findings: Finding) -> Checked:
    source = Source("a.txt", text)
    found = [
        Diagnostic("made-up", "warning", "a.txt", source.position(f.span.start), source.position(f.span.end), f)
        for f in findings
    ]
    return Checked(source, tuple(sorted(found, key=lambda each: (each.start, each.end))), 1, 2)


def test_what_is_permitted_is_there_with_its_reason() -> None:
    checked = with_findings("[7] Talk:\nA: one\n", Finding("a word", Span(13, 16)))
    permitted = checked._replace(
        diagnostics=(), suppressed=(Suppressed(checked.diagnostics[0], "comment", "it is so"),)
    )
    assert data_of(page_of(permitted))["index"]["findings"][0][-1] == "it is so"


def test_a_finding_about_a_whole_file_has_no_row() -> None:
    checked = Checked(Source("a.txt", ""), with_findings("", Finding("cannot be read", Span(0, 0))).diagnostics)
    data = data_of(page_of(checked))
    assert data["section-0"] == {"speakers": [], "rows": [], "notes": [{"row": -1}]}


def test_turns_without_a_header_are_a_section_too() -> None:
    data = data_of(page_of(checked_of("Interviewer: Hello.\n")))
    assert [said(row) for row in data["section-0"]["rows"]] == ["Interviewer|Hello."]
    assert data["index"]["sections"][0]["title"] is None


def test_a_path_is_shown_and_linked_to_without_what_says_nothing() -> None:
    index = data_of(page_of(checked_of("[7] Talk:\nA: one\n", "./talks/../a.txt")))["index"]
    assert index["sections"][0]["path"] == "a.txt"


def test_a_run_without_files_is_a_page_too() -> None:
    assert data_of(page_of())["index"]["sections"] == []


HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!-- <script>",
    "]]>",
    "\u2028\u2029\x00\x1b[31m\x9b\x07",
    "\u202egnp.exe",
    "javascript:alert(1)",
    "{{script}} {{data}} \\u003c",
    "\ud800",
    "&lt;b&gt;",
]


@pytest.mark.parametrize("nasty", HOSTILE)
def test_hostile_text_adds_no_element_to_the_page(nasty: str) -> None:
    calm = page_of(checked_of("[7] Talk:\nA: word?\n"))
    page = page_of(checked_of(f"[7{nasty}] Talk{nasty}:\nA{nasty}: word {nasty}?\n", f"{nasty}.txt"))
    names = [tag for tag, _, _ in elements_of(page)]
    assert names == [tag for tag, _, _ in elements_of(calm)]


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_text_makes_a_page_of_visible_ascii_with_the_same_elements(text: str) -> None:
    page = page_of(checked_of(text, "a.txt"))
    assert page.isascii()
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", page)
    scripts = [attributes.get("type") for tag, attributes, _ in elements_of(page) if tag == "script"]
    count = len(data_of(page)["index"]["sections"])
    assert scripts == ["application/json"] * (count + 1) + ["module"]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60)), max_size=30))
@settings(max_examples=60, deadline=None)
def test_marks_never_change_what_is_read(spans: list[tuple[int, int, int]]) -> None:
    text = "above\n[7] Talk:\nA: one two\n   three\n# transcript-lint: x\n[1:00] B: four\nC: five"
    made = [Finding("x", Span(min(a, b), max(a, b)), (Related(Span(min(b, c), max(b, c)), ""),)) for a, b, c in spans]
    marked = data_of(page_of(with_findings(text, *made)))["section-0"]["rows"]
    clean = data_of(page_of(with_findings(text)))["section-0"]["rows"]
    for row in marked:
        row["parts"] = [part for part in row["parts"] if part[0] != "between"]
    assert [said(row) for row in marked] == [said(row) for row in clean]


def test_a_thousand_findings_on_one_word_name_a_few_of_them() -> None:
    made = [Finding(f"number {n}", Span(13, 16)) for n in range(1000)]
    page = page_of(with_findings("[7] Talk:\nA: one\n", *made))
    row = data_of(page)["section-0"]["rows"][1]
    assert len(row["parts"][1][1][0]) == 1 + sections.NAMED


def test_the_policy_allows_just_the_style_and_the_script_that_are_there() -> None:
    page = page_of(checked_of(NATIVE))
    style = page[page.index("<style>") + 7 : page.index("</style>")]
    start = page.index('<script type="module">') + 22
    script = page[start : page.index("</script>", start)]
    hashes = [base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() for part in (script, style)]
    policy = next(value["content"] for tag, value, _ in elements_of(page) if "http-equiv" in value) or ""
    assert re.findall(r"'sha256-([^']+)'", policy) == hashes
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_nothing_in_the_page_is_elsewhere_and_no_data_becomes_markup() -> None:
    page = page_of(checked_of(NATIVE))
    addresses = [value for _, attributes, _ in elements_of(page) for name, value in attributes.items() if name in LINKS]
    assert all(value and value.startswith(("data:", "#")) for value in addresses)
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|fetch\(|import\(|url\(", page
    )


LINKS = {"src", "href", "action", "srcset", "poster", "data"}


def test_a_redacted_page_holds_shapes_and_no_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(NATIVE, encoding="utf-8")
    cli.main(["check", "--redact", "--output", "html", str(tmp_path / "a.txt")])
    page = capsys.readouterr().out
    data = page[page.index('<script type="application/json"') : page.index('<script type="module"')]
    words = {"5d918e42", "Interviewer", "Kafka", "years", "telephone", "above it all", "Second", "Rust"}
    assert {word for word in words if word in data.partition('id="index"')[0]} == set()
    section = data_of(page)["section-0"]
    assert said(section["rows"][2]) == "AAAAAAAAAAA|xxxx xxx xxxxxx xxxx xxxxx?"
    assert section["rows"][2]["question"]
    assert data_of(page)["index"]["redacted"]


def test_the_same_run_makes_the_same_page() -> None:
    assert page_of(checked_of(NATIVE)) == page_of(checked_of(NATIVE))


STYLE = files("transcript_lint.reporters.page").joinpath("page.css").read_text("utf-8")
COLOURS = {name: pair for name, *pair in re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", STYLE)}
WORDS = ["ink", "soft", "accent", "error", "warning", "info", "fixed", *(f"s{number}" for number in range(8))]
GROUNDS = ["paper", "surface", "sunken"]
PAIRS = [(word, ground) for word in WORDS for ground in GROUNDS]
PAIRS += [(word, f"{tone}-tint") for tone in ("error", "warning", "info") for word in ("ink", "soft", tone)]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_words_stand_out_from_every_ground(scheme: int) -> None:
    """At least 4.5 to 1, which WCAG 2.2 asks for text (success criterion 1.4.3)."""
    faint = {
        (word, ground): ratio
        for word, ground in PAIRS
        if (ratio := contrast(COLOURS[word][scheme], COLOURS[ground][scheme])) < 4.5
    }
    assert faint == {}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of a colour such as `#23262b`, as WCAG defines it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
