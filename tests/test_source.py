"""Every offset has one line and one column, and every byte of a file is accounted for."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests import strategies
from transcript_lint.source import Position, Source, decode


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        pytest.param("ab\r\ncd", 4, Position(2, 1), id="CR LF ends one line"),
        pytest.param("ab\rcd", 3, Position(2, 1), id="CR alone ends a line"),
        pytest.param("ab\n\ncd", 4, Position(3, 1), id="an empty line is a line"),
        pytest.param("ab\u2028cd", 3, Position(1, 4), id="U+2028 does not end a line"),
        pytest.param("ab\x0bc\x0cd\x85e", 7, Position(1, 8), id="nor do other controls that Python splits at"),
        pytest.param("a\tb", 2, Position(1, 3), id="a tab is one column"),
        pytest.param("👩‍💻x", 3, Position(1, 4), id="a column is a code point"),
        pytest.param("ab\n", 3, Position(2, 1), id="behind the last line end begins a line"),
        pytest.param("", 0, Position(1, 1), id="an empty text has a place"),
    ],
)
def test_the_position_of(text: str, offset: int, place: Position) -> None:
    assert Source("-", text).position(offset) == place


@given(strategies.texts, st.data())
def test_a_position_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    source = Source("-", text)
    offset = data.draw(st.integers(0, len(text)))

    line, column = source.position(offset)

    assert source.line_starts[line - 1] + column - 1 == offset


@given(strategies.texts)
def test_a_line_holds_no_line_end_and_all_lines_hold_all_the_rest(text: str) -> None:
    source = Source("-", text)
    lines = [text[slice(*source.line_span(number))] for number in range(1, len(source.line_starts) + 1)]

    assert not any("\n" in line or "\r" in line for line in lines)
    assert "".join(lines) == text.replace("\r", "").replace("\n", "")


@given(
    st.text(),
    st.sampled_from(
        [("", "utf-8"), ("BOM_UTF8", "utf-8"), ("BOM_UTF16_LE", "utf-16-le"), ("BOM_UTF16_BE", "utf-16-be")]
    ),
)
def test_a_text_in_a_known_encoding_comes_back_whole(text: str, known: tuple[str, str]) -> None:
    bom: bytes = getattr(codecs, known[0]) if known[0] else b""
    data = bom + text.encode(known[1])
    assume(bom or text[:1] != "\ufeff")
    assume(known[1] != "utf-8" or "\0" not in text)  # which may well be binary

    source = decode(data)

    assert source.damage is None or source.damage.kind == "utf-32"  # FF FE 00 00 begins UTF-32 as well
    assert source.damage or (source.text, source.bom, source.encoding) == (text, bom, known[1])


@given(st.binary())
def test_no_bytes_make_it_raise_and_what_is_amiss_has_a_place(data: bytes) -> None:
    source = decode(data)

    if source.damage:
        assert 0 <= source.damage.offset <= len(data)
        assert 0 <= source.damage.at <= len(source.text)
    else:
        assert source.bom + source.text.encode(source.encoding) == data


@given(st.text(st.characters(codec="cp1252", exclude_characters="\0\x1b", min_codepoint=9), min_size=1))
def test_windows_1252_is_read_as_what_it_says(text: str) -> None:
    data = text.encode("cp1252")
    source = decode(data)

    if source.damage and source.damage.kind == "legacy" and source.encoding == "windows-1252":
        assert source.text == text
        assert data[source.damage.offset] > 127
        assert source.text[source.damage.at].encode("cp1252") == data[source.damage.offset : source.damage.offset + 1]


def test_bytes_between_utf_8_are_read_one_by_one() -> None:
    source = decode("Café ".encode() + b"Caf\xe9 \x92")

    assert source.text == "Café Café ’"
    assert source.encoding == "utf-8"
    assert source.damage
    assert (source.damage.offset, source.damage.at, source.damage.total) == (9, 8, 2)
