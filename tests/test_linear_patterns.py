"""Patterns take steps in proportion to a text, where they are matched and where they are searched for.

Each is held to texts in which something that it repeats without bound comes again and again, ever longer ones. Steps
are counted (`tests.steps`), so that it makes no difference how fast or busy a machine is.
"""

from __future__ import annotations

import ast
import importlib
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined,unused-ignore]  # only they tell what a pattern repeats
from types import ModuleType
from typing import Any

import pytest

import transcript_lint
from tests.steps import is_linear, taken
from tests.test_questions import conversations
from transcript_lint.linter import Chosen, lint
from transcript_lint.patterns import Kept
from transcript_lint.plugins import collect
from transcript_lint.readers import automaton

language = importlib.import_module("transcript_lint.rules._language")
spoken = importlib.import_module("transcript_lint.rules._spoken")
LANGUAGES = (spoken.ENGLISH, *spoken.others())
SEARCHES = {"finditer", "search", "sub"}
SEARCHED = re.compile(rf"""\.(?:pattern|folded)\("(\w+)"\)\s*\.(?:{"|".join(sorted(SEARCHES))})\b""")
SIGNS = (*" ax0-", *map(chr, range(0x3000)), *map(chr, range(0x3000, sys.maxunicode)))


def texts_of(parsed: Iterable[Any]) -> list[str]:
    """Texts that a parsed pattern may find: each of its choices is in one of them."""
    texts = [""]
    for kind, what in parsed:
        match str(kind):
            case "LITERAL":
                more = [chr(what)]
            case "IN" | "ANY" | "NOT_LITERAL":
                one = _compiler.compile(_parser.SubPattern(_parser.State(), [(kind, what)]))
                more = [next(filter(one.match, SIGNS))]
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                more = [text * max(1, what[0]) for text in texts_of(what[2])]
            case "BRANCH":
                more = [text for choice in what[1] for text in texts_of(choice)]
            case "SUBPATTERN" | "ATOMIC_GROUP":
                more = texts_of(what[3] if isinstance(what, tuple) else what)
            case _:  # what stands before or behind
                more = [""]
        texts = [texts[at % len(texts)] + more[at % len(more)] for at in range(max(len(texts), len(more)))]
    return texts


def repeated(parsed: Iterable[Any]) -> Iterator[str]:
    """Texts of what a parsed pattern repeats without bound."""
    for kind, what in parsed:
        match str(kind):
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                if what[1] == _parser.MAXREPEAT:
                    yield from texts_of(what[2])
                yield from repeated(what[2])
            case "BRANCH":
                for choice in what[1]:
                    yield from repeated(choice)
            case "SUBPATTERN" | "ATOMIC_GROUP":
                yield from repeated(what[3] if isinstance(what, tuple) else what)
            case "ASSERT" | "ASSERT_NOT":
                yield from repeated(what[1])


def slow(known: Any, names: Iterable[str], method: str) -> set[tuple[str, str]]:
    """Those of some patterns of a language that take too long, each with what such a text repeats."""
    return {(name, part) for name in names for part in too_long(known.pattern(name), method)}


def too_long(pattern: Any, method: str) -> Iterator[str]:
    """What a pattern repeats, where it takes too many steps on many of them."""
    regex = re.compile(pattern.pattern, pattern.flags)
    for part in sorted(filter(None, set(repeated(_parser.parse(regex.pattern, regex.flags & ~re.UNICODE))))):

        def steps(size: int, part: str = part) -> int:
            return taken(regex, part * (size // len(part)) + "\0", method)

        if not is_linear(steps):
            yield part


def searched(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The names of the patterns that rules search for, and do not only match at a place.

    Their code says so, or what they do with conversations where a name comes by a variable.
    """
    code = [path.read_text(encoding="utf-8") for path in Path(str(language.__file__)).parent.rglob("*.py")]
    found = {name for text in code for name in SEARCHED.findall(text)}

    class Watched:
        def __init__(self, name: str, regex: Any) -> None:
            self.name, self.regex = name, regex

        def __getattr__(self, method: str) -> Any:
            if method in SEARCHES:
                found.add(self.name)
            return getattr(self.regex, method)

    for method in ("pattern", "folded"):
        original = getattr(language.Language, method)
        monkeypatch.setattr(
            language.Language, method, lambda known, name, original=original: Watched(name, original(known, name))
        )
    rules = [Chosen(rule, "warning", {}) for rule in collect().rules.values()]
    for turns in conversations():
        said = "".join(f"{'AB'[at % 2]}: {turn}\n" for at, turn in enumerate(turns))
        lint(transcript_lint.parse(f"[1] Interview summary:\n{said}"), rules, {})
    monkeypatch.undo()
    return found


def modules() -> Iterator[tuple[str, ModuleType]]:
    """The modules of the rules and of the engine, but for those that hold a language's words, with their code."""
    homes = {
        "transcript_lint": transcript_lint,
        "transcript_lint.rules": importlib.import_module("transcript_lint.rules"),
    }
    for package, home in homes.items():
        folder = Path(str(home.__file__)).parent
        for path in sorted(folder.rglob("*.py")):
            parts = path.relative_to(folder).with_suffix("").parts
            if path.stem != "__init__" and "_languages" not in parts:
                yield path.read_text(encoding="utf-8"), importlib.import_module(".".join((package, *parts)))


def in_value(value: object) -> Iterator[Kept]:
    """The patterns in a value of a module."""
    if isinstance(value, Kept):
        yield value
    elif isinstance(value, dict):
        yield from in_value(tuple(value.values()))
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from in_value(one)


def searching(code: str) -> set[str]:
    """The names of which more is used than whether they match at a place."""
    names, matching = list[str](), list[str]()
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Attribute(value=ast.Name(id=name), attr="match" | "fullmatch"):
                matching.append(name)
            case ast.Name(id=name, ctx=ast.Load()):
                names.append(name)
    return {name for name in names if names.count(name) > matching.count(name)}


def test_no_pattern_of_rules_and_engine_takes_long() -> None:
    patterns, searched_for = dict[str, Kept](), set[int]()
    for code, module in modules():
        names = searching(code)
        for name, value in vars(module).items():
            for at, pattern in enumerate(in_value(value)):
                patterns[f"{module.__name__}.{name} {at}"] = pattern
                if name in names:
                    searched_for.add(id(pattern))
    slow = {
        (name, part)
        for name, pattern in patterns.items()
        for part in too_long(pattern, "finditer" if id(pattern) in searched_for else "match")
    }
    assert len(patterns) > 200
    assert slow == set()


def test_no_line_takes_long_to_be_told_from_others() -> None:
    """What begins as one kind of line does, and goes on for ever as others might."""
    header = "[5d918e42-6bba-4814-8ec9-a90e03c465d2] "
    slow = [
        (head, part)
        for regex in map(re.compile, automaton._KEPT)
        for head in (
            "",
            "1",
            "[",
            "[1",
            "[]",
            header,
            header[1:],
            header[:-2],
            header[1:-2],
            "[0:99] ",
            "A [",
            "**",
            ":",
        )
        for part in ("a", "a ", "1", "-1", " ", ":", ": ", "] ", "[", "a?b.c,", "(1:00) ", "a: ")
        if not is_linear(lambda size: taken(regex, head + part * (size // len(part)) + "\0", "match"))  # noqa: B023
    ]
    assert slow == []


SLOW = {r"\s*x": " ", r"(?:a+)+b": "a", r"(?:ab|a)*?c": "a", r"(?i)(\w+)-\1!|\w+\Z": "a", r"(?m)a*$x": "a"}
FAST = {
    r"(?<!\s)\s*+x": " ",
    r"(?>a+)(?!b)": "a",
    r"(?:a{1,3}?b)*": "aab",
    r"([\"'])?a(?(1)\1|;)": "a;",
    r"\b\w\b|\B[^\W]": "ab ",
    r"(?m)^a|(?<=b)a$": "ba\n",
}


@pytest.mark.parametrize("regex", SLOW)
def test_what_takes_long_is_told(regex: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.steps.MOST", 200_000)

    assert SLOW[regex] in too_long(re.compile(regex), "finditer")


@pytest.mark.parametrize("regex", FAST)
def test_what_is_linear_is_not(regex: str) -> None:
    assert is_linear(lambda size: taken(re.compile(regex), FAST[regex] * (size // 2) + "\0", "finditer"))
    assert not set(too_long(re.compile(regex), "finditer"))


@pytest.mark.parametrize("known", LANGUAGES, ids=range(len(LANGUAGES)))
def test_a_pattern_of_a_language_is_linear(known: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert slow(known, known.sources, "match") == set()
    names = searched(monkeypatch)
    assert {"again", "protected_age", "run_on_any", "says_something", "waits"} <= names
    assert slow(known, names & known.sources.keys(), "search") == set()
