"""The grammar says what is valid, names every fault of what is not, and has a parse for any text at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet
from hypothesis import example, given
from lark import Token, Tree
from lark.exceptions import UnexpectedInput

from tests import strategies
from tests.strategies import Expected, Faulty
from transcript_lint import parse
from transcript_lint.readers import lark_engine, tables
from transcript_lint.readers.mistakes import mistakes

CORPUS = sorted((Path(__file__).parent / "corpus").glob("*.txt"))


def _found(text: str) -> list[Expected]:
    document = parse(text)
    places = [(document.source.position(fault.finding.span.start), fault.rule) for fault in document.faults]
    return sorted(Expected(place.line, place.column, rule) for place, rule in places)


def _valid(text: str) -> bool:
    try:
        lark_engine.parser(strict=True).parse(text)
    except UnexpectedInput:
        return False
    return True


@given(strategies.clean_documents())
def test_a_clean_document_has_no_fault(text: str) -> None:
    assert _found(text) == []


@given(strategies.faulty_documents())
def test_k_faults_give_exactly_k_findings_at_their_places(faulty: Faulty) -> None:
    assert _found(faulty.text) == faulty.expected


def test_every_structural_rule_is_planted_or_a_whole_file_s() -> None:
    assert set(mistakes()) == strategies.PLANTED | strategies.WHOLE_FILES


@given(strategies.faulty_documents())
def test_every_turn_that_is_sound_is_read_whatever_stands_around_it(faulty: Faulty) -> None:
    read = [turn.label for transcript in parse(faulty.text).transcripts for turn in transcript.turns if turn.label]

    assert read == faulty.labels


@given(strategies.clean_documents() | strategies.faulty_documents().map(lambda faulty: faulty.text) | strategies.texts)
@example("")
@example("\ufeff")
@example("Candidate:")
def test_there_is_no_fault_exactly_where_the_strict_grammar_accepts(text: str) -> None:
    assert (_found(text) == []) == _valid(text)


@given(strategies.texts)
def test_every_span_lies_inside_the_text_and_holds_what_it_says(text: str) -> None:
    document = parse(text)

    for fault in document.faults:
        assert 0 <= fault.finding.span.start <= fault.finding.span.end <= len(text)
    for transcript in document.transcripts:
        for turn in transcript.turns:
            assert text[slice(*turn.text_span)] == turn.text
            assert text[slice(*turn.label_span)] == (turn.label or "")
            assert text[slice(*turn.time_span)] == (turn.time or "")


def test_the_committed_tables_are_those_of_the_grammar() -> None:
    assert Path(tables.__file__).read_text(encoding="utf-8") == lark_engine.tables()


def _cases() -> Iterator[ParameterSet]:
    for path in CORPUS:
        for case in path.read_text(encoding="utf-8").split("=== ")[1:]:
            title, _, rest = case.partition("\n")
            text, _, tree = rest.partition("---\n")
            yield pytest.param(text, tree, id=f"{path.stem}: {title}")


@pytest.mark.parametrize(("text", "tree"), [*_cases()])
def test_the_tree_of(text: str, tree: str) -> None:
    assert "\n".join(_drawn(lark_engine.parser().parse(text))).strip() == tree.strip()


def _drawn(tree: Tree[Token], depth: int = 0) -> list[str]:
    """A tree with a rule or a terminal a line, each indented below its rule."""
    lines = ["  " * depth + str(tree.data)]
    for child in tree.children:
        lines += _drawn(child, depth + 1) if isinstance(child, Tree) else ["  " * (depth + 1) + child.type]
    return lines
