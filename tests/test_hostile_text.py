"""One nasty document through every format: nothing in it acts on a terminal, a CI server, a page or a parser."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from junitparser import JUnitXml
from lxml import etree
from markdown_it import MarkdownIt

from tests.reports import checked, context, found, written
from transcript_lint import Edit, Fix, Related, Span, parse
from transcript_lint.reporters import built_in

PAYLOADS = (
    "\x1b]0;title\x07\x1b[2J\x9b31m",
    "::error file=x,line=1::pwned",
    "::stop-commands::token",
    "##[error]pwned",
    "##vso[task.setvariable variable=PATH]pwned",
    "##teamcity[buildStatus status='SUCCESS']",
    "section_start:1:x\r\x1b[0K",
    "]]>",
    "--><!--",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![x](http://evil.example/x) [y](javascript:alert(1)) <http://evil.example> @everyone user@example.org #1 !1 `x` |",
    "{{ 7*7 }}{% raw %}",
    "%0A::error::%AZP25",
    "\u202egnp.exe\u2066\u2069",
    "\u2028\u2029\x85\x0b\x0c",
    "\x00\ufffe\uffff\U0010ffff",
    "=cmd()",
)
PAGE = "".join(f"[x{payload}] T {payload}:\nA{payload}: {payload}\n::error::B: {payload}\n" for payload in PAYLOADS)
MESSAGE = "".join(PAYLOADS)
PATH = "/repo/::error::\n##[error]<script>&\x1b[2J.txt"
OBEYED = re.compile(r"##\w*\[|[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


def report_of(name: str, template: str = "") -> str:
    """What a format writes of findings that quote the whole of the nasty document."""
    whole = Span(0, len(PAGE))
    fix = Fix(MESSAGE, (Edit(Span(0, 3), MESSAGE),))
    findings = [
        found(PAGE, "T", PATH, message=MESSAGE, related=(Related(whole, MESSAGE),), fix=fix, rule="mojibake"),
        found(PAGE, "T", PATH, message=f"::error::{MESSAGE}", span=whole),
        *(found(PAGE, payload.strip("\r\n"), PATH, message=payload) for payload in PAYLOADS),
    ]
    return written(name, [checked(PAGE, findings, path=PATH)], context(template=template))


def test_there_is_no_text_that_the_reader_cannot_take() -> None:
    assert parse(PAGE).transcripts


@pytest.mark.parametrize("name", [name for name in built_in() if name != "template"])
def test_nothing_acts_on_a_terminal_or_a_server(name: str) -> None:
    text = report_of(name)
    ours = text.replace("##vso[task.logissue ", "") if name == "azure" else text
    if name != "html":  # a file to open, with a script and style of its own
        assert not OBEYED.search(ours), OBEYED.search(ours)
    if name != "github":
        assert not re.search(r"^\s*::", text, re.MULTILINE)


def test_github_obeys_one_command_for_each_finding() -> None:
    lines = report_of("github").splitlines()
    assert len(lines) == len(PAYLOADS) + 2
    assert all(re.match(r"::warning file=[^:,]*,line=\d+,[^:]*::", line) for line in lines)


def test_azure_obeys_one_command_for_each_finding() -> None:
    lines = report_of("azure").splitlines()
    assert len(lines) == len(PAYLOADS) + 2
    assert all(line.startswith("##vso[task.logissue type=warning;") and line.count("##") == 1 for line in lines)


@pytest.mark.parametrize("name", ["json", "sarif", "rdjson", "gitlab"])
def test_json_is_whole(name: str) -> None:
    text = report_of(name)
    assert text.isascii()
    assert json.loads(text)


@pytest.mark.parametrize("name", ["jsonl", "rdjsonl"])
def test_lines_of_json_are_whole(name: str) -> None:
    text = report_of(name)
    assert text.isascii()
    assert all(json.loads(line) for line in text.splitlines())


def test_fix_texts_are_exact_where_programs_read_them() -> None:
    assert json.loads(report_of("json"))["diagnostics"][0]["fix"]["edits"][0]["text"] == MESSAGE


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
def test_xml_is_well_formed_and_holds_no_element_of_theirs(name: str) -> None:
    root = etree.fromstring(report_of(name).encode())
    assert not root.xpath("//script | //img")
    if name == "junit":
        assert next(iter(JUnitXml.fromstring(report_of(name).encode()))).tests == len(PAYLOADS) + 2


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        assert not attrs, attrs


def test_markdown_is_one_table_without_links_images_or_markup_of_theirs() -> None:
    text = report_of("markdown")
    page = MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(text)
    elements = _Elements()
    elements.feed(page)
    assert elements.found == {"h3", "table", "thead", "tbody", "tr", "th", "td", "code", "span", "p"}
    rows = [line for line in text.splitlines() if line.startswith("| ") and "---" not in line]
    assert len(rows) == len(PAYLOADS) + 3
    assert all(row.count("|") == 5 for row in rows)
    assert page.count("<tr>") == len(PAYLOADS) + 3


def test_a_template_gets_values_that_do_nothing(tmp_path: Path) -> None:
    plain, page = tmp_path / "plain.txt", tmp_path / "page.html.j2"
    loop = "{% for found in diagnostics %}{{ found.message }}\n{{ found.path }}\n{{ found.fix }}{% endfor %}"
    for path in (plain, page):
        path.write_text(loop, encoding="utf-8")
    text = report_of("template", str(plain))
    assert not OBEYED.search(text)
    assert not re.search(r"^\s*::", text, re.MULTILINE)
    assert "49" not in text
    assert "<script>" in text
    assert "<" not in report_of("template", str(page))
