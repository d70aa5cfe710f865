"""Carets stand under just what they mean, whatever the characters before it and under it look like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import strategies
from transcript_lint.annotate import Mark, columns, draw, invisible, marks_of, visible
from transcript_lint.model import Finding, Related, Span
from transcript_lint.source import Source


def _drawn(text: str, *marks: Mark, width: int | None = None) -> str:
    source = Source("-", text)
    return "\n".join(draw(source, marks, range(1, len(source.line_starts) + 1), width=width))


def _mark(text: str, found: str, message: str = "here") -> Mark:
    start = text.index(found)
    return Mark(Span(start, start + len(found)), message)


@pytest.mark.parametrize(
    ("text", "picture"),
    [
        pytest.param("A: it", "A: it\n   ^^ here", id="ASCII"),
        pytest.param("A: 東京 it", "A: 東京 it\n        ^^ here", id="East Asian characters take two columns"),
        pytest.param("A: 👩‍💻 it", "A: 👩‍💻 it\n      ^^ here", id="an emoji of several code points takes two"),
        pytest.param("A: e\u0301\u0323 it", "A: e\u0301\u0323 it\n     ^^ here", id="combining marks take none"),
        pytest.param("A: שלום it", "A: שלום it\n        ^^ here", id="right-to-left text takes its width"),
        pytest.param("A:\tit", "A:␉it\n   ^^ here", id="a tab is drawn"),
        pytest.param("A: \x1b[31mit", "A: ␛[31mit\n        ^^ here", id="an escape sequence is drawn and does not act"),
        pytest.param(
            "A: \u202eti\u202c it", "A: ⟨U+202E⟩ti⟨U+202C⟩ it\n                      ^^ here", id="nor does an override"
        ),
        pytest.param("A: a\u2028it", "A: a⟨U+2028⟩it\n            ^^ here", id="U+2028 ends no line"),
        pytest.param("A: it  ", "A: it\n   ^^ here", id="spaces at the end are left out"),
    ],
)
def test_the_picture_of(text: str, picture: str) -> None:
    assert _drawn(text, _mark(text, "it")) == picture


def test_spaces_at_the_end_are_drawn_where_they_are_marked() -> None:
    assert _drawn("A: it  ", _mark("A: it  ", "  ")) == "A: it␠␠\n     ^^ here"


def test_a_place_between_two_characters_gets_one_caret() -> None:
    assert _drawn("A: it", Mark(Span(2, 2), "here")) == "A: it\n  ^ here"


def test_a_span_of_several_lines_is_marked_on_each_and_told_of_on_the_last() -> None:
    text = "A: well\n    it is\nB: no"

    assert _drawn(text, Mark(Span(3, 17), "here")) == "A: well\n   ^^^^\n    it is\n    ^^^^^ here\nB: no"


def test_a_related_place_is_underlined_with_dashes() -> None:
    finding = Finding("again", Span(8, 9), (Related(Span(0, 1), "first"),))

    assert _drawn("A: yes\nA: no", *marks_of(finding)) == "A: yes\n- first\nA: no\n ^ again"


def test_a_long_line_is_cut_around_what_is_marked() -> None:
    text = "A: " + "so " * 100 + "it" + " so" * 100
    above, below, *_ = _drawn(text, _mark(text, "it"), width=40).split("\n")

    assert len(above) <= 40
    assert above.startswith("…") and above.endswith("…")
    assert above[below.index("^") : below.rindex("^") + 1] == "it"


@given(st.integers(20, 80), st.integers(0, 300), st.integers(1, 18))
def test_what_fits_is_never_cut(width: int, before: int, length: int) -> None:
    text = "A: " + "a" * before + "b" * length + "a" * 300
    above = _drawn(text, _mark(text, "b" * length), width=width).split("\n")[0]

    assert len(above) <= width
    assert above.count("b") == length


@given(strategies.texts | st.text())
def test_nothing_that_is_drawn_can_act(text: str) -> None:
    assert not {character for character in visible(text) if ord(character) < 32 or 127 <= ord(character) < 160}
    assert "\u202e" not in visible(text)
    assert "\u2028" not in visible(text)


@given(st.text(st.characters(codec="utf-8", exclude_characters="⟨⟩")))
def test_what_cannot_be_seen_can_be_read_back(text: str) -> None:
    if not any("␀" <= character <= "␡" for character in text):
        assert invisible(visible(text)) == text


@given(strategies.texts)
def test_a_width_is_never_negative(text: str) -> None:
    assert columns(visible(text)) >= 0
