"""The patterns of a language take time in proportion to a text, where they are matched and where rules search for them.

Each is held to texts in which something that it repeats without bound comes again and again, a short one and one ten
times as long: how many times as long that takes says the same on any machine, however busy it is.
"""

from __future__ import annotations

import importlib
import re
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined,unused-ignore]  # only they tell what a pattern repeats
from time import process_time
from types import FrameType
from typing import Any

import pytest

import transcript_lint
from tests.test_questions import conversations
from transcript_lint.linter import Chosen, lint
from transcript_lint.plugins import collect

language = importlib.import_module("transcript_lint.rules._language")
LANGUAGES = (language.ENGLISH, *language.others())
SHORT, TIMES = 1_000, 10
MOST = 4 * TIMES  # short texts that take as long: where time is linear it is ten of them, with its square a hundred
TELLING = 0.02  # seconds of the processor below which clocks are too coarse: what is a square takes more
AGAIN = 3  # looks, before it is no chance that it took so long
ENDLESS = 10  # seconds of the processor, for what would never end: what is linear takes milliseconds
SEARCHES = {"finditer", "search", "sub"}
SEARCHED = re.compile(rf"""\.(?:pattern|folded)\("(\w+)"\)\s*\.(?:{"|".join(sorted(SEARCHES))})\b""")
SIGNS = "".join((" ax0-", *map(chr, range(33, 0x3000))))


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
    """Those of some patterns that take too long, each with what such a text repeats."""
    found = set()
    for name in names:
        regex = known.pattern(name)
        for part in filter(None, set(repeated(_parser.parse(regex.pattern)))):
            if _takes_long(getattr(regex, method), part):
                found.add((name, part))
    return found


def _takes_long(find: Callable[[str], object], part: str) -> bool:
    short = part * (SHORT // len(part)) + "\0"
    long = part * (TIMES * SHORT // len(part)) + "\0"
    try:
        return all(_seconds(find, (long,)) > max(_seconds(find, (short,) * MOST), TELLING) for _ in range(AGAIN))
    except TimeoutError:
        return True


def _seconds(find: Callable[[str], object], texts: Iterable[str]) -> float:
    """How long the processor takes to look through some texts.

    Raises:
        TimeoutError: it does not come to an end.
    """
    started = process_time()
    with _ended():
        for text in texts:
            find(text)
    return process_time() - started


@contextmanager
def _ended() -> Iterator[None]:
    if not hasattr(signal, "setitimer"):  # nothing ends it then but whoever waits
        yield
        return

    def stop(signal: int, frame: FrameType | None) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, ENDLESS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


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


@pytest.mark.parametrize(("regex", "part"), [(r"\s*x", " "), (r"(?:a+)+b", "a")])
def test_what_takes_long_is_told(regex: str, part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.test_linear_patterns.ENDLESS", 1)

    assert _takes_long(re.compile(regex).search, part)
    assert not _takes_long(re.compile(r"[a ]++x").match, part)


@pytest.mark.parametrize("known", LANGUAGES, ids=range(len(LANGUAGES)))
def test_a_pattern_of_a_language_is_linear(known: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert slow(known, known.sources, "match") == set()
    names = searched(monkeypatch)
    assert {"again", "protected_age", "run_on_any", "says_something", "waits"} <= names
    assert slow(known, names & known.sources.keys(), "search") == set()
