"""Reads a text with Lark itself, and derives from its LALR table the finite automaton that is run in its place.

Of Lark's private things only `_table` knows any.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, Any, NamedTuple

from lark import Lark, Token, Tree

from transcript_lint.readers.automaton import END, Line

if TYPE_CHECKING:
    from collections.abc import Callable

_BOUND = 10_000
_DEEPEST = 100
_NAMED = re.compile(r"\(\?P<\w+>")


class NotRegularError(Exception):
    """The grammar's stack can grow without bound, so that no finite automaton does the same."""


class _Table(NamedTuple):
    """An LALR table: what to do on a terminal in a state, and where to go on a rule.

    `actions[state][terminal]` is the state to shift to, or the rule to reduce by as (name, length);
    `gotos[state][name]` the state after it.
    """

    start: int
    end: int
    actions: dict[int, dict[str, int | tuple[str, int]]]
    gotos: dict[int, dict[str, int]]


Stack = tuple[int, ...]
State = dict[str, tuple[int, tuple[str, ...]]]


@cache
def parser(strict: bool = False) -> Lark:
    """Lark for the tolerant grammar, which any text has a parse in, or for the strict one, which says what is valid."""
    name, start = ("transcript.lark", "document") if strict else ("faults.lark", "text")
    return Lark.open_from_package(
        "transcript_lint.grammar", name, parser="lalr", lexer="basic", start=start, keep_all_tokens=True
    )


def lines(text: str) -> Iterator[Line]:
    """The lines of a text, each with its terminal, as Lark finds them: what the automaton is held to."""
    lark = parser()
    patterns: dict[str, re.Pattern[str]] = {
        terminal.name: re.compile(f"(?P<{terminal.name}>{terminal.pattern.to_regexp()})") for terminal in lark.terminals
    }
    marks: list[str] = []
    for leaf in _leaves(lark.parse(text)):
        if isinstance(leaf, Token):
            match = patterns[leaf.type].match(text, leaf.start_pos or 0)
            yield leaf.type, match, tuple(marks)
            marks.clear()
        else:
            marks.append(str(leaf.data))
    yield END, None, tuple(marks)


def _leaves(tree: Tree[Token]) -> Iterator[Token | Tree[Token]]:
    """The leaves of a tree in order: its tokens, and the empty rules between them."""
    stack: list[Tree[Token] | Token] = [tree]
    while stack:
        item = stack.pop()
        if isinstance(item, Tree) and item.children:
            stack.extend(reversed(item.children))
        else:
            yield item


def tables() -> str:
    """The module that holds the automaton: one alternation of Lark's terminals in Lark's order, and the states."""
    lark = parser()
    key: Callable[[Any], Any] = lambda t: (-t.priority, -t.pattern.max_width, -len(t.pattern.value), t.name)  # noqa: E731
    ordered = {str(t.name): f"(?P<{t.name}>{t.pattern.to_regexp()})" for t in sorted(lark.terminals, key=key)}
    valid = {t.name for t in parser(strict=True).terminals}
    common = "|".join([*(pattern for _, pattern in takewhile(lambda item: item[0] in valid, ordered.items())), ""])
    try:
        states = minimise(derive(_table(lark)))
    except NotRegularError:
        states = []  # the automaton leaves everything to Lark then
    lines = {name: pattern for name, pattern in ordered.items() if f"|{pattern}|" in f"|{common}"}
    looping = [n for n in lines if any(state.get(n) == (at, ()) for at, state in enumerate(states))]
    runs = "".join(f"    {name!r}: {_run(name, lines)!r},\n" for name in looping)
    rows = "".join(
        "    {\n"
        + "".join(f"        {terminal!r}: {step!r},\n" for terminal, step in sorted(state.items()))
        + "    },\n"
        for state in states
    )
    return (
        '"""The automaton of grammar/faults.lark, as `python -m transcript_lint.readers.lark_engine` derives it."""\n\n'
        f"PATTERN = {'|'.join(ordered.values())!r}\n\n"
        "# The first of them, which lines without a fault are, and nothing for any other line.\n"
        f"COMMON = {common!r}\n\n"
        "# The same for a text without any carriage return.\n"
        f"COMMON_LF = {_without_returns(common)!r}\n\n"
        "# For terminals that can follow themselves and leave the state as it is: a pattern for as many such lines as\n"
        "# there are, and one for a line; then the same for a text without any carriage return.\n"
        f"RUNS: dict[str, tuple[str, str, str, str]] = {{\n{runs}}}\n\n"
        f"FIELDS: dict[str, dict[str, str]] = {{\n{_fields(ordered)}}}\n\n"
        f"STATES: tuple[dict[str, tuple[int, tuple[str, ...]]], ...] = (\n{rows})\n"
    )


def _run(terminal: str, lines: dict[str, str]) -> tuple[str, str, str, str]:
    """The patterns for lines of one terminal: those that come before it in Lark's order must not match there."""
    line = lines[terminal]
    earlier = [pattern for name, pattern in lines.items() if list(lines).index(name) < list(lines).index(terminal)]
    run = _NAMED.sub("(?:", f"(?:{'(?!' + '|'.join(earlier) + ')' if earlier else ''}{line})++")
    return run, line, _without_returns(run), _without_returns(line)


def _without_returns(pattern: str) -> str:
    """What matches the same in a text that has no carriage return, at twice the speed."""
    less = pattern.replace("\n\r", "\n").replace("\r\n?|\n", "\n")
    return pattern if "\r" in less else less


def _fields(patterns: dict[str, str]) -> str:
    """For each terminal, the names of its named groups by what they hold: the name without its number."""
    rows = []
    for terminal, pattern in patterns.items():
        groups = [name for name in re.compile(pattern).groupindex if name != terminal]
        rows.append(f"    {terminal!r}: { {name.rstrip('0123456789').rstrip('_'): name for name in groups}!r},\n")
    return "".join(rows)


def derive(table: _Table) -> list[State]:
    """Every stack that the table can come to, as a state: on each terminal the next one and the empty rules before it.

    Raises:
        NotRegularError: there are too many for the grammar to be regular.
    """
    numbers: dict[Stack, int] = {(table.start,): 0}
    stacks: list[Stack] = [(table.start,)]
    states: list[State] = []
    for stack in stacks:
        states.append({})
        for terminal in sorted(table.actions[stack[-1]]):
            if (step := _step(table, stack, terminal)) is None:
                continue
            following, marks = step
            if following not in numbers:
                numbers[following] = len(stacks)
                stacks.append(following)
            states[-1][terminal] = (numbers[following], marks)
        if len(stacks) > _BOUND or len(stacks[-1]) > _DEEPEST:
            raise NotRegularError(f"more than {_BOUND} stacks, or one with more than {_DEEPEST} states")
    return states


def _step(table: _Table, stack: Stack, terminal: str) -> tuple[Stack, tuple[str, ...]] | None:
    """Reduce and shift, as an LALR parser does on `terminal`; nothing where the grammar does not accept it."""
    marks: list[str] = []
    while True:
        if terminal == END and stack[-1] == table.end:
            return stack, tuple(marks)
        action = table.actions[stack[-1]].get(terminal)
        if action is None:
            return None
        if isinstance(action, int):
            return (*stack, action), tuple(marks)
        name, length = action
        stack = stack[: len(stack) - length]
        stack = (*stack, table.gotos[stack[-1]][name])
        if not length:
            marks.append(name)


def minimise(states: list[State]) -> list[State]:
    """The smallest automaton that does the same, by Moore's refinement; the first state stays the first."""
    classes = [0] * len(states)
    while True:
        signatures = [
            (classes[number], tuple(sorted((t, classes[to], done) for t, (to, done) in state.items())))
            for number, state in enumerate(states)
        ]
        names: dict[object, int] = {}
        refined = [names.setdefault(signature, len(names)) for signature in signatures]
        if len(names) == len(set(classes)):
            break
        classes = refined
    merged = {classes[number]: state for number, state in reversed(list(enumerate(states)))}
    return [{t: (classes[to], done) for t, (to, done) in merged[number].items()} for number in sorted(merged)]


def _table(lark: Lark) -> _Table:
    """Lark's LALR table. The one function that knows what is private to Lark."""
    parse_table: Any = lark.parser.parser._parse_table
    actions: dict[int, dict[str, int | tuple[str, int]]] = {}
    gotos: dict[int, dict[str, int]] = {}
    terminals = {str(terminal.name) for terminal in lark.terminals} | {END}
    for state, row in parse_table.states.items():
        actions[state], gotos[state] = {}, {}
        for symbol, (action, argument) in row.items():
            if symbol not in terminals:
                gotos[state][str(symbol)] = argument
            elif action.name == "Shift":
                actions[state][str(symbol)] = argument
            else:
                name = argument.alias or argument.origin.name
                actions[state][str(symbol)] = (str(name), len(argument.expansion))
    (start,), (end,) = parse_table.start_states.values(), parse_table.end_states.values()
    return _Table(start, end, actions, gotos)


if __name__ == "__main__":  # pragma: no cover - the developer's way to write tables.py
    print(tables(), end="")
