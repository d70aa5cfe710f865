"""Prose and lists on a terminal that is too narrow for them, and as they are where there is none."""

from __future__ import annotations

import io
import sys

import pytest

from transcript_lint.cli import main, narrow


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def narrowed(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setenv("COLUMNS", "72")
    return monkeypatch


def printed(narrowed: pytest.MonkeyPatch, *commands: str) -> str:
    out = _Terminal()
    with narrowed.context() as patched:
        patched.setattr(sys, "stdout", out)
        for command in commands:
            assert main(command.split()) == 0
    return out.getvalue()


def test_a_manual_is_filled_and_its_pictures_stay(narrowed: pytest.MonkeyPatch) -> None:
    prose, _, drawn = printed(narrowed, "explain duplicated-turns").partition("Bad:\n")
    assert max(map(len, prose.split("\n"))) <= 72
    assert "Capitals,\npunctuation" not in prose
    assert "    Candidate: Yes, I ran it for two years, on my own at first, in Berlin.\n" in drawn
    assert drawn.endswith("fewest words of a\n        turn that nobody says twice alike\n")


def test_items_hang(narrowed: pytest.MonkeyPatch) -> None:
    out = _Terminal()
    narrowed.setattr(sys, "stdout", out)
    narrow.write("These, and what comes behind them, which is more than fits on one line:\n- a\n  b\n- " + "c " * 40)
    assert out.getvalue().split("\n")[-4:] == ["- a b", "- " + " ".join("c" * 35), "  " + " ".join("c" * 5), ""]


def test_the_last_column_of_a_list_goes_on_there_or_below(narrowed: pytest.MonkeyPatch) -> None:
    lines = printed(narrowed, "rules speakers", "profiles", "profiles podcast").split("\n")
    assert max(map(len, lines)) <= 72
    assert "    A label with no words behind it" in lines
    assert "                    format's producer writes them" in lines
    assert lines[lines.index("                      interview  podcast") - 1] == ""


def test_what_is_no_terminal_gets_each_rule_on_a_line(
    narrowed: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["rules", "speakers"])
    assert "empty-turns                    warning   on    fix  A label with no words" in capsys.readouterr().out
