"""What people read: tables, counts, a page of Markdown, templates of their own, and a bar while they wait."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reports import RULE, WIDE, checked, context, everything, found, written
from tests.steps import calls, is_linear
from transcript_lint import Edit, Fix, Related, Span, reporters
from transcript_lint.cli import main, progress, terminal
from transcript_lint.reporters import Context, OutputError, Reporter
from transcript_lint.reporters._manuals import manuals
from transcript_lint.results import Checked

TEXT = WIDE + "Interviewer: Why?\n"


def test_grouped_is_a_table_for_each_file_with_findings() -> None:
    findings = [found(TEXT, "Kafka?"), found(TEXT, "Why?", rule="mojibake", severity="info")]
    text = written("grouped", [checked(TEXT, findings), checked(WIDE)], context(quiet=True))
    assert text == (
        "/repo/talks/a.txt\n"
        "  2:29  warning  unanswered-questions  nobody answers this question\n"
        "  3:14  info     mojibake              nobody answers this question\n"
        "\n"
    )


def test_full_says_once_for_each_rule_where_to_read_on() -> None:
    text = written("full", everything())
    assert text.count("= help:") == 3
    assert text.count(f"= help: transcript-lint explain {RULE}\n") == 1
    assert "explain crashes" not in text
    fault = found(TEXT, "Why?", rule="missing-labels")
    assert "= help: transcript-lint explain missing-labels" in written("full", [checked(TEXT, [fault])])


def test_full_leaves_out_the_lines_between_places_that_are_far_apart() -> None:
    text = WIDE + "Candidate: Yes.\n" * 12 + "Interviewer: Why?\n"
    related = (Related(Span(0, 1), "here"),)
    text = written("full", [checked(text, [found(text, "Why?", related=related)])])
    assert "\n...\n14 | Candidate: Yes.\n15 | Interviewer: Why?\n" in text


@pytest.mark.parametrize(
    ("old", "new", "drawn"),
    [
        pytest.param("two\n", "", ["- two"], id="a line removed"),
        pytest.param("two\ntwo\n", "two\n", ["- two"], id="one of two equal lines removed"),
        pytest.param("four", "", ["- four"], id="the last line removed"),
        pytest.param("two\n", "two\n2\n", ["+ 2"], id="a line added"),
        pytest.param("four", "four\nfive\n", ["+ five"], id="a line added at the end"),
        pytest.param("two\nthree\n", "two three\n", ["- two", "- three", "+ two three"], id="lines joined"),
        pytest.param("two\nthree", "2\nthree", ["- two", "+ 2"], id="as many lines"),
        pytest.param("two\n", "two\r\n", ["- two␊", "+ two␍␊"], id="another line end"),
        pytest.param("four", "four\n", ["- four", "+ four␊"], id="a line end added at the end"),
        pytest.param("one\n", "1\n" * 20, ["- one", *["+ 1"] * 8, "… 12 more"], id="many lines"),
    ],
)
def test_full_draws_of_a_fix_the_lines_that_it_changes(old: str, new: str, drawn: list[str]) -> None:
    text = "one\ntwo\ntwo\nthree\nfour" if old.count("two") == 2 else "one\ntwo\nthree\nfour"
    start = text.index(old)
    fix = Fix("mend it", (Edit(Span(start, start + len(old)), new),))
    lines = written("full", [checked(text, [found(text, "one", fix=fix)])]).split("fix: mend it\n")[1].split("\n")
    difference = [line.strip(" |") for line in lines if line.startswith("  | ")]
    assert difference == drawn


def test_a_rule_that_is_off_has_no_manual_in_a_report() -> None:
    settings = context().settings._replace(structural={"missing-labels": "off"})
    assert "missing-labels" not in manuals(settings)
    assert "missing-headers" in manuals(settings)


def test_statistics_count_findings_files_and_fixes() -> None:
    lines = written("statistics", everything()).splitlines()
    assert [line.split() for line in lines[:5]] == [
        ["findings", "files", "fixable", "severity", "rule"],
        ["2", "2", "1", "warning", RULE],
        ["1", "1", "0", "error", "crashes"],
        ["1", "1", "1", "error", RULE],
        ["1", "1", "1", "info", "trailing-spaces"],
    ]
    assert lines[-1].startswith("2 errors, 3 warnings, 1 info in 4 files")
    assert written("statistics", [checked(WIDE)]).startswith("No findings in 1 file, ")


def test_markdown_is_a_table_of_what_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    from transcript_lint.reporters import markdown

    text = written("markdown", everything())
    assert text.startswith("### transcript-lint\n\n| | place | rule | finding |\n| --- |")
    assert "| ⚠️ warning | <code>talks/a&#46;txt&#58;2&#58;14</code> | `unanswered-questions` | <code>" in text
    assert "do not fit" not in text
    monkeypatch.setattr(markdown, "_LONGEST", 300)
    text = written("markdown", everything())
    assert "\n4 more findings do not fit here.\n\n2 errors, 3 warnings" in text


def test_markdown_of_a_clean_run_has_no_table() -> None:
    text = written("markdown", [checked(WIDE)], context(quiet=True))
    assert (
        text
        == "### transcript-lint\n\n\nNo findings in 1 file, 1 transcript, 1 turn, under " + text.partition("under ")[2]
    )


@pytest.fixture
def template(tmp_path: Path) -> Callable[[str], Context]:
    """A context with a template of this text."""

    def make(text: str) -> Context:
        path = tmp_path / "t.j2"
        path.write_text(text, encoding="utf-8")
        return context(template=str(path))

    return make


def test_a_template_has_what_json_has(template: Callable[[str], Context]) -> None:
    told = template(
        "{{ tool.name }} {{ version }}\n{% for it in diagnostics %}\n{{ it.rule }}@{{ it.start.line }}\n{% endfor %}\n"
        "{{ suppressed | length }} {{ summary.findings.error }}\n"
    )
    text = written("template", everything(), told)
    assert text.splitlines()[:3] == ["transcript-lint 1", f"{RULE}@2", "trailing-spaces@3"]
    assert text.endswith("3 2\n")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("one\n{% if %}", r"t\.j2:2: Expected an expression"),
        ("one\n{{ diagnostiks }}", r"t\.j2:2: 'diagnostiks' is undefined"),
        ("{{ 1 / 0 }}", r"t\.j2:1: division by zero"),
        ("{{ ''.__class__.__mro__ }}", r"t\.j2:1: access to attribute '__class__' of 'str' object is unsafe"),
        ("{{ diagnostics.append(1) }}", r"t\.j2:1: access to attribute 'append' .* is unsafe"),
        ("{% for x in range(10 ** 9) %}{% endfor %}", r"t\.j2:1: Range too big"),
        ("{% include '/etc/passwd' %}", r"t\.j2:1: no loader"),
    ],
)
def test_what_a_template_does_wrong_is_said_with_its_line(
    template: Callable[[str], Context], text: str, complaint: str
) -> None:
    with pytest.raises(OutputError, match=complaint):
        written("template", everything(), template(text))


def test_a_template_that_cannot_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "t.j2"
    path.write_bytes(b"ab\xff")
    for told, complaint in (
        (context(), "add --template FILE"),
        (context(template=str(tmp_path / "nowhere")), "nowhere cannot be read: No such file"),
        (context(template=str(path)), r"t\.j2 is not UTF-8: byte 2"),
    ):
        with pytest.raises(OutputError, match=complaint):
            reporters.find("template")(told)
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(OutputError, match=r"pip install 'transcript-lint\[template\]'"):
        reporters.find("template")(context(template=str(path)))


def _fails_at(step: str) -> Callable[[Context], Reporter]:
    def fail(*arguments: object) -> str:
        raise ValueError("Zyxspoken")

    def report(told: Context) -> Reporter:
        if step == "open":
            fail()
        return Reporter(fail if step == "file" else lambda it: "x", fail if step == "close" else lambda it: "x")

    return report


@pytest.mark.parametrize("step", ["open", "file", "close"])
def test_a_format_that_fails_takes_nothing_from_the_others(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(reporters, "added", lambda settings: {"broken": _fails_at(step)})
    Path("a.txt").write_text(WIDE, encoding="utf-8")
    arguments = ["--output", "broken:out.x", "--output", "concise:out.log", "--output", "broken"]
    assert main(["check", "a.txt", *arguments]) == 3
    said = capsys.readouterr().err
    assert said.count("the output format `broken` failed: ValueError in fail, line ") == 2
    assert "Zyx" not in said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "out.log"]


def test_the_names_of_plugins_are_known() -> None:
    tableau = _fails_at("close")
    settings = context().settings._replace(reporters={"tableau": tableau})
    assert reporters.find("tableau", settings) is tableau
    with pytest.raises(OutputError, match="did you mean `tableau`"):
        reporters.find("tablaeu", settings)


def test_a_project_adds_a_format_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(WIDE, encoding="utf-8")
    (tmp_path / "tally.py").write_text(
        "from transcript_lint import hookimpl\n"
        "from transcript_lint.reporters import Reporter\n"
        "def report(context):\n"
        "    return Reporter(lambda checked: f'{len(checked.diagnostics)} in {checked.source.path}\\n')\n"
        "@hookimpl\n"
        "def transcript_lint_reporters():\n"
        "    return {'tally': report}\n",
        encoding="utf-8",
    )
    (tmp_path / "transcript-lint.toml").write_text('plugins = ["tally.py"]\n', encoding="utf-8")
    assert main(["check", "a.txt", "--select", RULE, "--output", "tally"]) == 1
    assert capsys.readouterr().out == "1 in a.txt\n"


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "flag", "painted"),
    [
        ({}, False, True),
        ({"TERM": "dumb"}, False, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, False, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_who_decides_about_colours(
    environment: dict[str, str], flag: bool, painted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    paint = terminal.paint(flag, _Terminal())
    assert (paint("x", "error") == "\x1b[1;31mx\x1b[0m") == painted
    assert paint("x", "nothing") == "x"


def test_a_terminal_says_how_wide_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert terminal.width(io.StringIO()) == 120
    monkeypatch.setenv("COLUMNS", "77")
    assert terminal.width(io.StringIO()) == 77


def test_the_bar_waits_a_second_and_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    out = _Terminal()
    monkeypatch.setattr(sys, "stderr", out)
    monkeypatch.setenv("TERM", "xterm")
    bar = progress.Bar(lambda: 3)
    bar.step("a.txt")
    bar.away()
    assert out.getvalue() == ""
    monkeypatch.setattr(bar, "PATIENCE", -1.0)
    bar.step("b\x1b[2J.txt")
    assert "2/3" in out.getvalue()
    assert "b␛[2J.txt" in out.getvalue() and "\x1b[2J" not in out.getvalue()
    bar.away()
    bar.step("c.txt", 1, 0.25)
    assert "75%" in out.getvalue() and "3/3" not in out.getvalue()
    bar.step("c.txt", 0, 1.0)
    bar.away()
    assert "3/3" in out.getvalue()
    assert out.getvalue().endswith("\x1b[2K")  # the line is erased


def test_a_run_on_a_terminal_has_a_bar_unless_it_is_quiet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []

    class Bar(progress.Bar):
        PATIENCE = -1.0

        def step(self, path: str, begun: int = 1, share: float = 1.0) -> None:
            made.append(self._count())
            super().step(path, begun, share)

    monkeypatch.setattr(progress, "Bar", Bar)
    monkeypatch.setattr(sys, "stderr", _Terminal())
    monkeypatch.setenv("TERM", "xterm")
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(WIDE, encoding="utf-8")
    assert main(["check", str(tmp_path), "--quiet"]) == 1
    assert made == []
    assert main(["check", str(tmp_path)]) == 1
    assert made == [2, 2]


def test_a_terminal_without_a_report_is_told_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, report = tmp_path / "a.txt", tmp_path / "report.html"
    path.write_text(WIDE, encoding="utf-8")
    monkeypatch.setenv("TERM", "xterm")

    def printed(*more: str) -> str:
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stdout", out := _Terminal())
            assert main(["check", str(path), "--output", f"html:{report}", *more]) == 1
        return out.getvalue()

    said = printed()
    assert said.startswith("1 warning in 1 file") and said.endswith(f" rules\nWrote {report}\n")
    assert printed("--quiet") == ""
    assert "Wrote" not in printed("--output", "concise")


def test_counting_goes_with_other_outputs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(WIDE, encoding="utf-8")
    assert main(["check", str(path), "--statistics", "--output", f"json:{tmp_path / 'a.json'}"]) == 1
    assert capsys.readouterr().out.startswith("findings  ")
    assert main(["check", str(path), "--statistics", "--output", "json"]) == 2
    assert "both json and statistics would go to standard output" in capsys.readouterr().err


def test_a_template_that_fails_ends_the_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, template = tmp_path / "a.txt", tmp_path / "t.j2"
    path.write_text(WIDE, encoding="utf-8")
    template.write_text("{{ nothing }}", encoding="utf-8")
    assert main(["check", str(path), "--output", "template", "--template", str(template)]) == 2
    assert "t.j2:1: 'nothing' is undefined" in capsys.readouterr().err


def test_a_patch_cannot_be_redacted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--diff", "--redact"]) == 2
    assert "cannot be redacted" in capsys.readouterr().err


def test_standard_output_that_cannot_hold_a_character_gets_it_escaped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(WIDE, encoding="utf-8")
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", out)
    assert main(["check", str(path)]) == 1
    out.flush()
    assert b"\\u05e9" in out.buffer.getvalue()


def test_a_file_that_git_has_none_of_is_checked_in_a_folder_that_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    path = tmp_path / "a.txt"
    path.write_text(WIDE, encoding="utf-8")
    monkeypatch.chdir(gone)
    gone.rmdir()
    try:
        assert main(["check", str(path)]) == 1
    finally:
        os.chdir(tmp_path)


def test_what_was_checked_can_be_read_again() -> None:
    assert Checked(checked(WIDE).source, ()).document().transcripts


@pytest.mark.parametrize("name", [name for name in reporters.built_in() if name not in {"html", "template"}])
def test_a_long_line_with_many_findings_takes_time_as_they_grow(name: str) -> None:
    def taken(size: int) -> int:
        text = WIDE + "Interviewer: " + "Kafka? " * size + "\n"
        places = [match.start() for match in re.finditer(r"Kafka\? (?=K)", text)]
        fixes = [Fix("x", (Edit(Span(at, at + 1), "k"),)) for at in places]
        findings = [
            found(text[: at + 7], "Kafka? ", span=Span(at, at + 6), fix=fix)
            for at, fix in zip(places, fixes, strict=True)
        ]
        return calls(lambda: written(name, [checked(text, findings)]))

    assert is_linear(taken)
