"""What the rules about layout and invisible characters mend, and what they leave since it is right where it is."""

from __future__ import annotations

import pytest

from transcript_lint import fixing, linter
from transcript_lint.fixing import SAFE, UNSAFE
from transcript_lint.linter import Chosen
from transcript_lint.plugins import collect
from transcript_lint.readers import native
from transcript_lint.source import Source

HEADER = "[5d918e42-6bba-4814-8ec9-a90e03c465d2] Talk:\n"
LONG = "Ann: one two three four five six seven eight nine ten eleven twelve"


def _mended(rule: str, text: str, unsafe: bool = False) -> str:
    chosen = [Chosen(collect().rules[rule], "info", {})]
    source = Source("-", HEADER + text)
    mended = fixing.mend(source, lambda now: linter.lint(native.read(now), chosen), UNSAFE if unsafe else SAFE)
    assert not mended.problems
    return mended.source.text.removeprefix(HEADER)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        pytest.param("zero-width-characters", "Ann: 👩\u200d🔬 ❤\ufe0f\u200d🔥\n", id="joiners in emoji"),
        pytest.param("zero-width-characters", "Ann: می\u200cخواهم क्\u200dष\n", id="Persian and Indic joiners"),
        pytest.param("zero-width-characters", "Ann: ไทย\u200bไทย\n", id="Thai words"),
        pytest.param("zero-width-characters", "Ann: 3\u200f שלום.\n", id="a mark of direction where letters run back"),
        pytest.param(
            "non-standard-spaces", "Ann: Vraiment\u00a0? «\u00a0Oui\u00a0» 10\u202f000 5\u00a0km\n", id="French"
        ),
        pytest.param(
            "non-standard-spaces", "Ann: Dr.\u00a0Who, v\u00a0Praze, 5\u2009–\u20096\n", id="kept on one line"
        ),
        pytest.param("non-standard-spaces", "Ann: 東京\u3000です\n", id="ideographic spaces"),
        pytest.param("non-standard-spaces", "Ann: so\u00a0\n", id="the end of a line, which trailing-spaces is about"),
        pytest.param("label-spacing", "Ann : oui\nBob : non\n", id="a space before each colon"),
        pytest.param("label-spacing", "Ann Lee  7:33\n", id="a clock"),
        pytest.param("label-spacing", "Ann:\nBob: \nCy:\n  so\n", id="no words on the line"),
        pytest.param("byte-order-marks", "Ann: so\n\ufeffBob: yes\n", id="where a label would be read then"),
        pytest.param("zero-width-characters", "\u200bAnn: so\n", id="where a label would be read as well"),
        pytest.param("zero-width-characters", "Ann: so\n  \u200b\n  on\n", id="alone on a line"),
        pytest.param("control-characters", "Ann: Kaf\x08ka\n", id="one word, or two"),
        pytest.param("hard-wrapped-turns", f"{LONG}\n  and so on\n", id="safely, a wrapped line"),
    ],
)
def test_what_is_right_or_not_certain_is_left(rule: str, text: str) -> None:
    assert _mended(rule, text) == text


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        pytest.param("zero-width-characters", "An\u200bn: s\u00ado\u200e\n", "Ann: so\n", id="soft hyphens and marks"),
        pytest.param("non-standard-spaces", "Ann: so\u2028then\u3000there\n", "Ann: so then there\n", id="separators"),
        pytest.param("non-standard-spaces", "Ann: well\u00a0 \u2003then\n", "Ann: well then\n", id="runs"),
        pytest.param("mixed-line-endings", "Ann: so\r\nBob: on\nCy: on\r", "Ann: so\nBob: on\nCy: on\n", id="CR"),
        pytest.param("repeated-blank-lines", "Ann: so\n \n\n\t\nBob: on\n", "Ann: so\n \nBob: on\n", id="blank lines"),
        pytest.param("repeated-blank-lines", "A: so\r\n\r\n\r\nB: on\r", "A: so\r\n\r\nB: on\r", id="after CR LF"),
        pytest.param("label-spacing", "[0:07]\tAnn:so\nBob\t: on\n", "[0:07] Ann: so\nBob: on\n", id="tabs"),
        pytest.param("control-characters", "Ann: one\x1ftwo?\x1b\x07\n", "Ann: one two?\n", id="control characters"),
    ],
)
def test_what_is_certain_is_mended(rule: str, text: str, expected: str) -> None:
    assert _mended(rule, text) == expected


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        pytest.param(
            "byte-order-marks", "Ann: so\n\ufeffBob: yes\n", "Ann: so\nBob: yes\n", id="a label behind a mark"
        ),
        pytest.param("hard-wrapped-turns", f"{LONG}\n  and so\n", f"{LONG} and so\n", id="indented"),
        pytest.param("hard-wrapped-turns", f"{LONG}\nand so\n", f"{LONG} and so\n", id="not indented"),
        pytest.param("hard-wrapped-turns", f"# {LONG}\nand so\n", f"# {LONG}\nand so\n", id="below no turn"),
        pytest.param("hard-wrapped-turns", f"{LONG}\nso it: yes\n", f"{LONG}\nso it: yes\n", id="a turn of its own"),
        pytest.param("hard-wrapped-turns", "Ann: so\n  and so\n", "Ann: so\n  and so\n", id="short lines"),
        pytest.param(
            "markup-residue", "__Ann__: so &#10; &lt;\n", "Ann: so &#10; <\n", id="no line ends from entities"
        ),
    ],
)
def test_what_a_person_asks_for_is_mended(rule: str, text: str, expected: str) -> None:
    assert _mended(rule, text, unsafe=True) == expected


@pytest.mark.parametrize("rule", [rule for rule in collect().rules.values() if rule.layout], ids=lambda rule: rule.name)
def test_rules_of_layout_mend_what_they_find(rule: object) -> None:
    assert getattr(rule, "fix", False)
