"""Runs the finite automaton that the grammar's LALR table is, without importing Lark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcript_lint.readers import tables

END = "$END"

# One physical line: the terminal that it is, its match, and the empty rules of the grammar that stand before it. Past
# the last line comes one more, of terminal END and without a match, with the empty rules at the end.
Line = tuple[str, "re.Match[str] | None", tuple[str, ...]]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when a text first needs it: for all terminals that takes longer than reading a small file."""
    return re.compile(pattern)


def lines(text: str) -> Iterator[Line]:
    """The lines of a text, each with its terminal, as Lark would find them."""
    if not tables.STATES:  # no automaton does the same as this grammar
        from transcript_lint.readers import lark_engine

        yield from lark_engine.lines(text)
        return
    common = _compiled(tables.COMMON if "\r" in text else tables.COMMON_LF)
    state = tables.STATES[0]
    for match in _matches(text, common):
        terminal = match.lastgroup or ""
        following, marks = state[terminal]
        yield terminal, match, marks
        state = tables.STATES[following]
    yield END, None, state[END][1]


def _matches(text: str, common: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The lines as matches: of the common terminals, and where a line is none of them, of all."""
    at = 0
    while at < len(text):
        for match in common.finditer(text, at):
            if match.lastgroup is None:
                at = match.start()
                break
            yield match
        if at < len(text):
            other = _compiled(tables.PATTERN).match(text, at)
            assert other, "the grammar has a terminal for any line"  # noqa: S101 - and nobody could mend it here
            yield other
            at = other.end()


def fields() -> dict[str, dict[str, str]]:
    """For each terminal, what its named groups hold (`identifier`, `title`, `time`, `label`, ...) and their names."""
    return tables.FIELDS
