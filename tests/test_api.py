"""The page about the interface names all of it, and its examples work."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import transcript_lint
from tests.plugging import forget
from transcript_lint import config, plugins
from transcript_lint.plugins import Pattern
from transcript_lint.plugins.hooks import transcript_lint_rules
from transcript_lint.plugins.patterns import rule_of
from transcript_lint.plugins.project import rules_at
from transcript_lint.rule import Rule
from transcript_lint.trials import trials

PAGE = Path(__file__).parent.parent / "docs" / "api.md"
pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="outside the checkout")
TABLED = re.compile(r"^\| `(\w+)` \| .+? \| (.+) \|$", re.MULTILINE)


def _page() -> str:
    return PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", transcript_lint.__all__)
def test_everything_public_is_on_the_page_and_has_a_docstring(name: str) -> None:
    assert re.search(rf"`{name}\b", _page())
    assert getattr(transcript_lint, name).__doc__


def test_every_field_that_the_page_tells_of_is_there() -> None:
    told = {name: re.findall(r"`(\w+)", fields) for name, fields in TABLED.findall(_page())}
    for name, fields in told.items():
        if hasattr(transcript_lint, name):
            value = getattr(transcript_lint, name)
            assert [field for field in fields if not hasattr(value, field)] == [], name
            assert set(getattr(value, "_fields", ())) - set(fields) - {"identifier_at", "title_at"} <= {
                "label_at",
                "text_at",
                "time_at",
            }


def test_a_text_and_the_file_that_holds_it_are_linted_alike(tmp_path: Path) -> None:
    text = "[1] Interview summary:\nInterviewer: Have you worked with Kafka?\nCandiate Yes.\n"
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")

    found = transcript_lint.lint(text, str(path))

    assert [(one.rule, one.start.line) for one in found][:1] == [("malformed-uuids", 1)]
    assert found == transcript_lint.lint_file(str(path))


def test_turns_that_hold_a_text_can_be_searched_alone() -> None:
    text = "[1] Interview summary:\nA: x y x.\nx: No.\n\nB: Yes,\n  x.\nA: y\n"
    transcript = transcript_lint.parse(text).transcripts[0]
    assert [turn.label for turn in transcript.holding("x")] == ["A", "B"]
    assert [turn.text for turn in transcript.holding("No", "x y", "y")] == ["x y x.", "No.", "y"]
    assert transcript.holding("z", ": ") == []
    found = [(turn.label, match.start()) for turn, match in transcript.search(re.compile(r"x(?=\W)"))]
    assert found == [
        (turn.label, match.start())
        for turn, match in transcript.search(re.compile(r"x(?=\W)"), transcript.holding("x"))
    ]
    assert len(found) == 3
    assert [match[0] for _, match in transcript.search(re.compile(r"y(?=\n)"), transcript.turns)] == ["y"]


def test_every_hook_is_on_the_page() -> None:
    from transcript_lint.plugins import hooks

    names = [name for name in vars(hooks) if name.startswith(plugins.PROJECT)]
    assert transcript_lint_rules.__name__ in names
    assert [name for name in names if f"| `{name}` |" not in _page()] == []


def test_the_rule_on_the_page_stands_every_trial(tmp_path: Path) -> None:
    block = re.search(r"```python\n(.*?)```", _page(), re.DOTALL)
    assert block
    (tmp_path / "long_turns.py").write_text(block[1], encoding="utf-8")
    (rule,) = rules_at(str(tmp_path))
    assert isinstance(rule, Rule)
    assert [problem.message for problem in trials(rule, config.settle().rules)] == []
    forget()


def test_the_pattern_on_the_page_stands_every_trial() -> None:
    pytest.importorskip("re2")
    block = re.search(r"```toml\n(.*?)```", _page(), re.DOTALL)
    assert block
    (table,) = tomllib.loads(block[1])["tool"]["transcript-lint"]["patterns"]
    rule = rule_of(Pattern(**table | {"bad": tuple(table["bad"]), "good": tuple(table["good"])}))
    assert isinstance(rule, Rule)
    assert [problem.message for problem in trials(rule, config.settle().rules)] == []
