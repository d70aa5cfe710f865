"""How much work something is, counted: seconds say how busy a machine is, steps are the same on all of them.

Of a regular expression, what is counted are tries to match a part of it at a place, in `re`'s own order and by its own
parser, going back where that goes back. What is found has to be what `re` finds, so that nothing else can be counted.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from re import _compiler, _parser  # type: ignore[attr-defined,unused-ignore]  # only they tell what a pattern is made of
from types import FrameType
from typing import Any, NamedTuple

MOST = 3_000_000  # steps; what takes more would never end
_DEEP = 1_000_000  # calls in each other: what is repeated goes on in what it has begun


class TooManyStepsError(Exception):
    """A pattern took more steps than can be waited for."""


class _Run:
    """One text, and how many steps were taken in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.length = len(text)
        self.taken = 0
        self.groups: dict[int, tuple[int, int]] = {}

    def step(self, steps: int = 1) -> None:
        self.taken += steps
        if self.taken > MOST:
            raise TooManyStepsError


def is_linear(taken: Callable[[int], int], sizes: Sequence[int] = (60, 480, 1920)) -> bool:
    """Whether what is taken for a size grows as the size does: for twice as much more, twice as much more is taken.

    Below the number of a bounded repetition that looks like a square, so that ever larger sizes are tried.
    """
    for size in sizes:
        try:
            one, two, four = (taken(size * times) for times in (1, 2, 4))
        except TooManyStepsError:
            return False
        if four - two <= 2.5 * (two - one) + size:
            return True
    return False


def calls(function: Callable[[], object]) -> int:
    """How many calls a function makes, of Python's functions and of C's; what C does within one is not seen."""
    count = 0

    def count_calls(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count_calls)
    try:
        function()
    finally:
        sys.setprofile(before)
    return count


# Where a match goes on, and where it ends then; -1 if it does not.
_Goal = Callable[[_Run, int], int]


class _Sure(NamedTuple):
    """A part of a pattern that matches in one way or not at all: where it ends, or -1."""

    ends: Callable[[_Run, int], int]


class _Ways(NamedTuple):
    """A part of a pattern that may match in several ways: it tries to reach a goal by each in turn."""

    reach: Callable[[_Run, int, _Goal], int]


_Part = _Sure | _Ways


def taken(pattern: re.Pattern[Any], text: str, method: str) -> int:
    """How many steps a pattern takes to match the beginning of a text, or (`finditer`) to find all that is in it.

    Raises:
        TooManyStepsError: there is no end to it.
    """
    part, run = _parts(pattern), _Run(text)
    with _deep():
        ends = [_end(part, run, 0)] if method == "match" else [end for _, end in _all(part, run)]
    given = text if isinstance(pattern.pattern, str) else text.encode("latin-1")
    if method == "match":
        assert ends == [found.end() if (found := pattern.match(given)) else -1], pattern.pattern
    else:
        assert ends == [found.end() for found in pattern.finditer(given)], pattern.pattern
    return run.taken


@cache
def _parts(pattern: re.Pattern[Any]) -> _Part:
    return _sequence(
        _parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE), pattern.flags
    )  # of a text, `re` sets it itself


@contextmanager
def _deep() -> Iterator[None]:
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(_DEEP)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


def _all(part: _Part, run: _Run) -> Iterator[tuple[int, int]]:
    """Where each match begins and ends, as `finditer` finds them."""
    at, end, empty = 0, -1, True
    while at <= run.length:
        end = _end(part, run, at) if empty else _reach(part, run, at, _not_at(at))
        if end < 0:
            at, empty = at + 1, True
        else:
            yield at, end
            at, empty = end, at != end


def _not_at(start: int) -> _Goal:
    return lambda run, at: at if at != start else -1


def _end(part: _Part, run: _Run, at: int) -> int:
    return _reach(part, run, at, _there)


def _there(run: _Run, at: int) -> int:
    return at


def _reach(part: _Part, run: _Run, at: int, goal: _Goal) -> int:
    if isinstance(part, _Ways):
        return part.reach(run, at, goal)
    end = part.ends(run, at)
    return goal(run, end) if end >= 0 else -1


def _sequence(parsed: Sequence[Any], flags: int) -> _Part:
    parts = [_part(kind, what, flags) for kind, what in parsed]
    together: _Part = parts.pop() if parts else _Sure(_there)
    while parts:
        together = _joined(parts.pop(), together)
    return together


def _joined(first: _Part, second: _Part) -> _Part:
    if isinstance(first, _Sure) and isinstance(second, _Sure):
        one, two = first.ends, second.ends
        return _Sure(lambda run, at: two(run, end) if (end := one(run, at)) >= 0 else -1)
    if isinstance(first, _Sure):
        return _Ways(lambda run, at, goal: _reach(second, run, end, goal) if (end := first.ends(run, at)) >= 0 else -1)
    return _Ways(lambda run, at, goal: first.reach(run, at, lambda run, at: _reach(second, run, at, goal)))


def _part(kind: Any, what: Any, flags: int) -> _Part:
    match str(kind):
        case "LITERAL" | "NOT_LITERAL" | "ANY" | "IN":
            return _letter(_fitting(kind, what, flags))
        case "AT":
            return _place(str(what), flags)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return _repeat(str(kind), what, flags)
        case "BRANCH":
            return _branch([_sequence(choice, flags) for choice in what[1]])
        case "SUBPATTERN":
            number, more, fewer, inner = what
            part = _sequence(inner, (flags | more) & ~fewer)
            return part if number is None else _group(number, part)
        case "ATOMIC_GROUP":
            return _alone(_sequence(what, flags))
        case "ASSERT" | "ASSERT_NOT":
            return _look(what[0], what[1], flags, wanted=str(kind) == "ASSERT")
        case "GROUPREF":
            return _again(what, flags)
        case "GROUPREF_EXISTS":
            number, then, otherwise = what
            return _if_found(number, _sequence(then, flags), _sequence(otherwise or (), flags))
    raise NotImplementedError(kind)


def _fitting(kind: Any, what: Any, flags: int) -> Callable[[str], bool]:
    state = _parser.State()
    state.flags = flags
    one = _compiler.compile(_parser.SubPattern(state, [(kind, what)]), flags)
    return cache(lambda letter: one.match(letter) is not None)


def _letter(fits: Callable[[str], bool]) -> _Part:
    def ends(run: _Run, at: int) -> int:
        run.step()
        return at + 1 if at < run.length and fits(run.text[at]) else -1

    ends.fits = fits  # type: ignore[attr-defined]  # by which repetitions of one letter, and choices, are told
    return _Sure(ends)


def _place(which: str, flags: int) -> _Part:
    def holds(text: str, at: int) -> bool:
        match which:
            case "AT_BEGINNING_STRING":
                return at == 0
            case "AT_BEGINNING":
                return at == 0 or (bool(flags & re.MULTILINE) and text[at - 1] == "\n")
            case "AT_END_STRING":
                return at == len(text)
            case "AT_END":
                return text[at:] in {"", "\n"} or (bool(flags & re.MULTILINE) and text[at] == "\n")
        beside = text[at - 1 : at] if at else "", text[at : at + 1]
        before, behind = (bool(re.match(r"\w", letter, flags & re.ASCII)) for letter in beside)
        return (before != behind) == (which == "AT_BOUNDARY")

    def ends(run: _Run, at: int) -> int:
        run.step()
        return at if holds(run.text, at) else -1

    return _Sure(ends)


def _repeat(kind: str, what: tuple[int, Any, Any], flags: int) -> _Part:
    least, most, inner = what
    part = _sequence(inner, flags)
    if kind == "POSSESSIVE_REPEAT":
        return _alone(_greedy(least, most, part))
    return _lazy(least, most, part) if kind == "MIN_REPEAT" else _greedy(least, most, part)


def _greedy(least: int, most: int, part: _Part) -> _Part:
    if fits := isinstance(part, _Sure) and getattr(part.ends, "fits", None):
        return _Ways(lambda run, at, goal: _letters(run, at, goal, least, most, fits))

    def go_on(run: _Run, at: int, goal: _Goal, times: int, before: int) -> int:
        run.step()
        if times < most and (at != before or times < least):
            end = _reach(part, run, at, lambda run, end: go_on(run, end, goal, times + 1, at))
            if end >= 0:
                return end
        return goal(run, at) if times >= least else -1

    return _Ways(lambda run, at, goal: go_on(run, at, goal, 0, -1))


def _letters(run: _Run, at: int, goal: _Goal, least: int, most: int, fits: Callable[[str], bool]) -> int:
    end = at
    while end < run.length and end - at < most and fits(run.text[end]):
        end += 1
    run.step(end - at + 1)
    while end - at >= least:
        run.step()
        if (reached := goal(run, end)) >= 0:
            return reached
        end -= 1
    return -1


def _lazy(least: int, most: int, part: _Part) -> _Part:
    def go_on(run: _Run, at: int, goal: _Goal, times: int, before: int) -> int:
        run.step()
        if times >= least and (end := goal(run, at)) >= 0:
            return end
        if times >= most or (at == before and times >= least):
            return -1
        return _reach(part, run, at, lambda run, end: go_on(run, end, goal, times + 1, at))

    return _Ways(lambda run, at, goal: go_on(run, at, goal, 0, -1))


def _branch(choices: list[_Part]) -> _Part:
    def reach(run: _Run, at: int, goal: _Goal) -> int:
        for choice in choices:
            run.step()
            if (end := _reach(choice, run, at, goal)) >= 0:
                return end
        return -1

    return _Ways(reach)


def _alone(part: _Part) -> _Part:
    return _Sure(lambda run, at: _end(part, run, at))


def _group(number: int, part: _Part) -> _Part:
    def reach(run: _Run, at: int, goal: _Goal) -> int:
        def close(run: _Run, end: int) -> int:
            before = run.groups.get(number)
            run.groups[number] = at, end
            if (reached := goal(run, end)) < 0:
                run.groups.pop(number)
                if before:
                    run.groups[number] = before
            return reached

        return _reach(part, run, at, close)

    return _Ways(reach)


def _if_found(number: int, then: _Part, otherwise: _Part) -> _Part:
    return _Ways(lambda run, at, goal: _reach(then if number in run.groups else otherwise, run, at, goal))


def _again(number: int, flags: int) -> _Part:
    def ends(run: _Run, at: int) -> int:
        run.step()
        if number not in run.groups:
            return -1
        start, end = run.groups[number]
        said, here = run.text[start:end], run.text[at : at + end - start]
        same = said.lower() == here.lower() if flags & re.IGNORECASE else said == here
        return at + end - start if same else -1

    return _Sure(ends)


def _look(direction: int, inner: Any, flags: int, wanted: bool) -> _Part:
    part = _sequence(inner, flags)
    back = inner.getwidth()[0] if direction < 0 else 0

    def ends(run: _Run, at: int) -> int:
        run.step()
        found = at >= back and _end(part, run, at - back) >= 0
        return at if found == wanted else -1

    return _Sure(ends)
