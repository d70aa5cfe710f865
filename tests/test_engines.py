"""The automaton is Lark: the same lines, terminals, spans, marks and findings on any text at all."""

from __future__ import annotations

import pickle
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lark import Lark

from tests import strategies
from transcript_lint.document import Document
from transcript_lint.readers import automaton, lark_engine, native, tables
from transcript_lint.readers.automaton import Line
from transcript_lint.source import Source, decode

CORPORA = Path(__file__).parents[2] / "shared" / "corpora"
REAL = [path for path in sorted(CORPORA.rglob("*.txt")) if path.stat().st_size < 20_000][::23]

documents = st.one_of(
    strategies.clean_documents(), strategies.faulty_documents().map(lambda faulty: faulty.text), strategies.texts
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A document of which a piece was cut out, doubled or overwritten."""
    text = draw(documents)
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(len(text), start + 20)))
    piece = draw(
        st.sampled_from(("", text[start:end] * 2, "\r", "\r\n", "\n", ":", "[", "]", " ", "[a1]", "\u2028", "\0"))
    )
    return text[:start] + piece + text[end:]


def _comparable(line: Line) -> object:
    terminal, match, marks = line
    fields = automaton.fields().get(terminal, {})
    return terminal, marks, match and (match.span(), {name: match.span(group) for name, group in fields.items()})


def _values(document: Document) -> object:
    transcripts = [(transcript.header, transcript.turns, transcript.span) for transcript in document.transcripts]
    return transcripts, document.faults, document.comments


def _hold(text: str) -> None:
    assert list(map(_comparable, automaton.lines(text))) == list(map(_comparable, lark_engine.lines(text)))
    source = Source("-", text)
    expected = native.read(source, "lark")
    assert _values(native.read(source)) == _values(expected)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(automaton, "SMALL", 0)
        document = native.read(source)
    for found, wanted in zip(document.transcripts, expected.transcripts, strict=True):
        assert found.turn_count == len(wanted.turns)
        assert found.labels == tuple(turn.label for turn in wanted.turns)
        assert found.texts == tuple(turn.text for turn in wanted.turns)
        assert found.times == tuple(turn.time for turn in wanted.turns)
        assert pickle.loads(pickle.dumps(found)).turns == wanted.turns  # noqa: S301 - made right here
    assert _values(document) == _values(expected)


@settings(deadline=None)  # the first one builds Lark's table
@given(documents | mutated())
@example("")
@example("\n")
@example("\r")
@example("a: b\n\nc")
@example("[a1] b:\nc: d\nc: d\nc: d\n[00:07] e: f\n  g\nc: d\nc: d\n#c: d\nc: d\n\nc: d\nc: d\nc: d")
@example("[a1] b:\r\nc: d\r\nc: d\r\nc: d\r[00:07] e: f\r\n  g\nc: d\r\nc: d\r\n")
@example("[a1] b:\nc: d\nc: d\nc: d\n[a1] b:\nc: d\nc: d\nc: d\n  e\n\n  f\n?\n")
@example("[a1] b:\nc: d\r\n\r e\r\nf")
def test_the_automaton_finds_what_lark_finds(text: str) -> None:
    _hold(text)


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.relative_to(CORPORA).as_posix())
def test_the_automaton_finds_in_real_files_what_lark_finds(path: Path) -> None:
    _hold(decode(path.read_bytes()).text)


@settings(deadline=None)  # the first one builds Lark's table
@given(documents | mutated())
def test_lines_hold_the_whole_text_and_nothing_twice(text: str) -> None:
    assert "".join(match[0] for _, match, _ in automaton.lines(text) if match) == text


def test_the_tables_are_those_of_the_grammar() -> None:
    assert Path(tables.__file__).read_text(encoding="utf-8") == lark_engine.tables()


def test_a_text_without_carriage_returns_has_a_pattern_without_them() -> None:
    assert "\r" in tables.COMMON
    assert "\r" not in tables.COMMON_LF


GROWING = """
start : A start B | C
A : "a"
B : "b"
C : "c"
"""


def test_a_grammar_that_is_not_regular_is_said_to_be_none() -> None:
    with pytest.raises(lark_engine.NotRegularError, match="stacks"):
        lark_engine.derive(lark_engine._table(Lark(GROWING, parser="lalr", lexer="basic")))


def test_a_grammar_that_is_not_regular_runs_on_lark(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(table: object) -> None:
        raise lark_engine.NotRegularError

    monkeypatch.setattr(lark_engine, "derive", refuse)
    assert "STATES: tuple[dict[str, tuple[int, tuple[str, ...]]], ...] = (\n)" in lark_engine.tables()
    monkeypatch.setattr(tables, "STATES", ())
    (transcript,) = native.read(Source("-", "[a1] b:\nc: d\n")).transcripts
    assert transcript.texts == ("d",)


def test_larks_private_table_is_as_it_is_read() -> None:
    """Fails where a release of Lark changes what `_table` reads, and says what to look at."""
    parse_table: Any = lark_engine.parser().parser.parser._parse_table

    assert {"states", "start_states", "end_states"} <= vars(parse_table).keys()
    actions = {type(step) for row in parse_table.states.values() for step in row.values()}
    assert actions == {tuple}
    names = {action.name for row in parse_table.states.values() for action, _ in row.values()}
    assert names == {"Shift", "Reduce"}
    rule = next(rule for row in parse_table.states.values() for action, rule in row.values() if action.name == "Reduce")
    assert hasattr(rule, "alias")
    assert hasattr(rule, "expansion")
    assert hasattr(rule.origin, "name")


def test_terminals_are_in_larks_own_order() -> None:
    """The alternation must try terminals in the order in which Lark's own lexer does."""
    scanner: Any = lark_engine.parser()._build_lexer(True).scanner

    theirs = [str(terminal.name) for terminal in scanner.terminals]
    ours = [name for name in re.compile(tables.PATTERN).groupindex if name in tables.FIELDS]
    assert ours == theirs
