"""Runs the finite automaton that the grammar's LALR table is, without importing Lark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

END = "$END"


class Line(NamedTuple):
    """One physical line: the terminal that it is, and the empty rules of the grammar that stand before it.

    Past the last line comes one more, of terminal `$END` and without a match, with the empty rules at the end.
    """

    terminal: str
    match: re.Match[str] | None
    marks: tuple[str, ...]


@cache
def _machine() -> tuple[re.Pattern[str], tuple[dict[str, tuple[int, tuple[str, ...]]], ...]]:
    from transcript_lint.readers.tables import PATTERN, STATES

    return re.compile(PATTERN), STATES


def lines(text: str) -> Iterator[Line]:
    """The lines of a text, each with its terminal, as Lark would find them."""
    pattern, states = _machine()
    state = states[0]
    for match in pattern.finditer(text):
        terminal = match.lastgroup or ""
        following, marks = state[terminal]
        yield Line(terminal, match, marks)
        state = states[following]
    yield Line(END, None, state[END][1])


@cache
def fields() -> dict[str, dict[str, str]]:
    """For each terminal, what its named groups hold (`identifier`, `title`, `time`, `label`, ...) and their names."""
    pattern, states = _machine()
    found: dict[str, dict[str, str]] = {}
    terminal = ""
    for name in pattern.groupindex:
        if name in states[0]:
            terminal = name
            found[terminal] = {}
        else:
            found[terminal][name.rstrip("0123456789").rstrip("_")] = name
    return found
