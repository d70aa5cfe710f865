"""Edits: made exactly, and chosen so that none gets in another's way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_lint.edits import apply, compatible
from transcript_lint.model import Edit, Fix, Span


def _fix(*edits: tuple[int, int, str]) -> Fix:
    return Fix("mend it", tuple(Edit(Span(start, end), text) for start, end, text in edits))


def _apply(text: str, *fixes: Fix) -> str:
    return apply(text, (edit for fix in compatible(fixes) for edit in fix.edits))


@st.composite
def _fixes(draw: st.DrawFn) -> list[Fix]:
    places = st.tuples(st.integers(0, 12), st.integers(0, 3), st.sampled_from(["", "x", "yz"]))
    edits = st.lists(places.map(lambda p: (p[0], min(12, p[0] + p[1]), p[2])), max_size=3)
    return [_fix(*draw(edits)) for _ in range(draw(st.integers(0, 5)))]


def test_edits_are_made_in_the_order_of_the_text() -> None:
    assert apply("Kafka works", [Edit(Span(6, 11), "ran"), Edit(Span(0, 5), "It")]) == "It ran"


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="an edit at 3 overlaps the one before it, which ends at 5"):
        apply("Kafka works", [Edit(Span(0, 5), "It"), Edit(Span(3, 6), "")])


@pytest.mark.parametrize(
    ("fixes", "expected"),
    [
        pytest.param([_fix((0, 2, "A")), _fix((1, 3, "B"))], "Acdef", id="the first of two that overlap"),
        pytest.param([_fix((1, 3, "B")), _fix((0, 2, "A"))], "Acdef", id="whatever the order they come in"),
        pytest.param([_fix((0, 2, "A")), _fix((2, 4, "B"))], "ABef", id="side by side"),
        pytest.param([_fix((2, 2, "A")), _fix((2, 2, "B"))], "abAcdef", id="two insertions at one place"),
        pytest.param([_fix((1, 2, "A")), _fix((2, 2, "B"))], "aAcdef", id="an insertion where another ends"),
        pytest.param([_fix((0, 1, "A"), (4, 5, "A")), _fix((2, 5, "B"))], "AbcdAf", id="whole or not at all"),
        pytest.param([_fix((2, 5, "B")), _fix((0, 1, "A"), (4, 5, "A"))], "AbcdAf", id="the later part of the first"),
        pytest.param([_fix((0, 3, "A"), (2, 4, "A")), _fix((3, 5, "B"))], "abcBf", id="one that overlaps itself"),
        pytest.param([_fix(), _fix((0, 1, "A"))], "Abcdef", id="one without edits"),
    ],
)
def test_fixes_that_overlap(fixes: list[Fix], expected: str) -> None:
    assert _apply("abcdef", *fixes) == expected


@given(_fixes())
def test_chosen_fixes_never_overlap(fixes: list[Fix]) -> None:
    _apply("abcdefghijkl", *fixes)


@given(_fixes())
def test_the_first_fix_is_always_chosen_but_if_it_overlaps_itself(fixes: list[Fix]) -> None:
    sound = [fix for fix in fixes if compatible([fix])]
    first = sorted(sound, key=lambda fix: fix.edits[0].span.start if fix.edits else 0)[:1]

    assert all(fix in compatible(sound) for fix in first)
