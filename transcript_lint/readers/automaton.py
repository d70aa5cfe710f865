"""Runs the finite automaton that the grammar's LALR table is, without importing Lark."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cache

from transcript_lint.patterns import pattern
from transcript_lint.readers import tables
from transcript_lint.record import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

END = "$END"

# One physical line: the terminal that it is, its match, and the empty rules of the grammar that stand before it. Past
# the last line comes one more, of terminal END and without a match, with the empty rules at the end.
Line = tuple[str, "re.Match[str] | None", tuple[str, ...]]

# A text of fewer characters is read line by line: more patterns take longer to compile than they save.
SMALL = 8192


class Run(NamedTuple):
    """As many lines of one terminal as follow each other, with no empty rules between them; `line` matches one."""

    terminal: str
    start: int
    end: int
    line: str


# The patterns that any text may need, kept compiled between runs: of the lines that most are, and of all others.
_RARE = tables.PATTERN.removeprefix(tables.COMMON)
_KEPT = {one: pattern(one) for one in (tables.COMMON, tables.COMMON_LF, _RARE)}


@cache
def _compiled(regex: str) -> re.Pattern[str]:
    """A pattern, compiled when a text first needs it: for all terminals that takes longer than reading a small file."""
    if kept := _KEPT.get(regex):
        return kept
    import re

    return re.compile(regex)


def lines(text: str) -> Iterator[Line]:
    """The lines of a text, each with its terminal, as Lark would find them."""
    for piece in pieces(text, ()):
        assert not isinstance(piece, Run), "none was asked for"  # noqa: S101
        yield piece


def pieces(text: str, wanted: Collection[str]) -> Iterator[Line | Run]:
    """The same, with lines of each of the `wanted` terminals that follow each other put together in runs.

    That is as fast as searching, where each line by itself takes ten times as long; small texts are left in lines.
    """
    which = 0 if "\r" in text else 2
    common = _compiled(tables.COMMON_LF if which else tables.COMMON)
    large = len(text) >= SMALL
    runs = {name: _compiled(tables.RUNS[name][which]) for name in wanted if large and name in tables.RUNS}
    number, last, at = 0, "", 0
    while at < len(text):
        for match in common.finditer(text, at):
            if rare := match.lastgroup is None:
                if (at := match.start()) == len(text):
                    break
                match = _other(text, at)
            terminal, at = match.lastgroup or "", match.end()
            state = tables.STATES[number]
            number, marks = state[terminal]
            yield terminal, match, marks
            if terminal == last and terminal in runs and tables.STATES[number].get(terminal) == (number, ()):
                if run := runs[terminal].match(text, at):
                    yield Run(terminal, at, run.end(), tables.RUNS[terminal][which + 1])
                    at = run.end()
                last = ""
                break
            last = terminal
            if rare:
                break
    yield END, None, tables.STATES[number][END][1]


def _other(text: str, at: int) -> re.Match[str]:
    """The line at an offset, which is none of the common ones."""
    match = _compiled(_RARE).match(text, at)
    assert match, "the grammar has a terminal for any line"  # noqa: S101 - and nobody could mend it here
    return match


def split(text: str, run: Run) -> Iterator[re.Match[str]]:
    """The lines of a run."""
    return _compiled(run.line).finditer(text, run.start, run.end)


def numbers(run: Run, *groups: str) -> Iterable[int]:
    """The numbers of some named groups in the lines of a run: to ask for a group by number is quicker."""
    return map(_compiled(run.line).groupindex.__getitem__, groups)


def columns(text: str, run: Run, *groups: str) -> list[tuple[str, ...]]:
    """What some of its named groups, in their order, hold in each line of a run; empty where one has no part in it."""
    return _compiled(_only(run.line, *groups)).findall(text, run.start, run.end)


@cache
def _only(pattern: str, *kept: str) -> str:
    """A pattern without its groups, but for those named."""
    import re

    return re.sub(rf"\(\?P<(?!(?:{'|'.join(kept)})>)\w+>", "(?:", pattern)


@cache
def openers() -> frozenset[str]:
    """The terminals that a text may be cut before: what stands above ends there as at the end of a text.

    Below, all is as at the beginning of one. None where no automaton does the same as the grammar.
    """
    states = [state for state in tables.STATES if state]
    return frozenset(
        terminal
        for terminal, step in (states[0].items() if states else ())
        if not step[1]
        and f"(?P<{terminal}>" in tables.COMMON
        and all(state[terminal] == (step[0], state[END][1]) for state in states[1:])
    )


def last_opener(text: str) -> int:
    """Where the last line of a text begins that it may be cut before; -1 where there is none."""
    common, ends = _compiled(tables.COMMON if "\r" in text else tables.COMMON_LF), openers()
    end = len(text)
    while end:
        start = text.rfind("\n", 0, end - 1) + 1
        match = common.match(text, start)
        if match and match.lastgroup in ends:
            return start
        end = start
    return -1


def fields() -> dict[str, dict[str, str]]:
    """For each terminal, what its named groups hold (`identifier`, `title`, `time`, `label`, ...) and their names."""
    return tables.FIELDS
