"""A text cut into stretches tells which of them something begins in, as looking into one after the other does."""

from __future__ import annotations

import importlib
import re
from itertools import accumulate, pairwise

from hypothesis import given
from hypothesis import strategies as st

from transcript_lint import Stretches

spoken = importlib.import_module("transcript_lint.rules._spoken")
together = importlib.import_module("transcript_lint.rules.questions._together")

PIECES = st.lists(st.text("ab.", max_size=4), min_size=1, max_size=6)


@given(PIECES, st.lists(st.sampled_from(["a", "ab", "b.", "ba"])), st.integers(0, 3))
def test_each_stretch_is_found_that_something_begins_in(pieces: list[str], parts: list[str], start: int) -> None:
    text = "b" * start + "".join(pieces)
    ends = list(accumulate(map(len, pieces), initial=start))
    stretches = Stretches(text, ends[1:], start)
    numbers = {at: number for number, bounds in enumerate(pairwise(ends)) for at in range(*bounds)}
    wanted = {number for at, number in numbers.items() if any(text.startswith(part, at) for part in parts)}

    assert stretches.holding(parts) == wanted
    assert stretches.matching([re.compile(re.escape(part)) for part in parts]) == wanted
    assert {at: stretches.at(at) for at in numbers} == numbers


def test_a_match_may_end_behind_its_stretch_and_be_empty() -> None:
    stretches = Stretches("aab", [1, 2, 2, 3])
    assert stretches.matching([re.compile("a(?=b)")]) == {1}
    assert stretches.matching([re.compile(r"(?=a)|\Z")]) == {0, 1}
    assert Stretches("aab", [1, 2]).matching([re.compile("ab")]) == {1}


def test_signs_are_found_at_either_end_of_texts_put_together() -> None:
    texts = ["Later", "Let's do it later", "Tomorrow", "Collateral. Is it"]
    assert together.Together(texts).signed("put_off", spoken.ENGLISH) == {"Later", "Let's do it later"}
    assert together.Together([]).signed("put_off", spoken.ENGLISH) == set()
    assert together.Together([]).lowered_up_to(9) == []
