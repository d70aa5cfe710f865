"""The engine of fixing: what it applies, what it refuses, and what it proves."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from transcript_lint import fixing
from transcript_lint.fixing import UNSAFE, Lint, Mended, mend
from transcript_lint.fixing.picking import ALL, NO, QUIT, YES, mend_by_hand
from transcript_lint.fixing.proof import broken
from transcript_lint.model import Diagnostic, Edit, Finding, Fix, Span
from transcript_lint.readers import native
from transcript_lint.source import Source, decode

if TYPE_CHECKING:
    from transcript_lint.model import Safety

HEADER = "[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:\n"
Made = Callable[[Source], Iterator[tuple[str, Fix]]]


def _replacing(rule: str, pattern: str, text: str, safety: Safety = "safe") -> Made:
    """What a rule would say that mends each match of a pattern."""

    def found(source: Source) -> Iterator[tuple[str, Fix]]:
        for match in re.finditer(pattern, source.text):
            yield rule, Fix("mend it", (Edit(Span(*match.span()), match.expand(text)),), safety)

    return found


def _lint(*rules: Made) -> Lint:
    def lint(source: Source) -> Iterator[Diagnostic]:
        for rule in rules:
            for name, fix in rule(source):
                place = source.position(0)
                yield Diagnostic(name, "warning", source.path, place, place, Finding("found", Span(0, 0), fix=fix))

    return lint


def _mend(turn: str, *rules: Made, unsafe: bool = False) -> tuple[str, Mended]:
    source = Source("a.txt", f"{HEADER}{turn}\n")
    mended = mend(source, _lint(*rules), UNSAFE if unsafe else fixing.SAFE)
    if mended.problems:
        assert mended.source is source or mended.applied
    return mended.source.text.removeprefix(HEADER).removesuffix("\n"), mended


SPACES = _replacing("runs-of-spaces", "  +", " ")


def test_fixes_are_applied_until_there_are_none() -> None:
    halving = _replacing("double-spaces", "  ", " ")

    text, mended = _mend("Ann: one     two", halving)

    assert (text, mended.applied, mended.problems) == ("Ann: one two", {"double-spaces": 4}, ())


def test_only_fixes_of_the_wanted_degree_of_safety_are_applied() -> None:
    shouted = _replacing("shouting", "ONE", "one", "unsafe")
    dropped = _replacing("dropped", "two", "", "suggestion")

    assert _mend("Ann: ONE  two", SPACES, shouted, dropped)[0] == "Ann: ONE two"
    assert _mend("Ann: ONE  two", SPACES, shouted, dropped, unsafe=True)[0] == "Ann: one two"


def test_what_is_left_is_said() -> None:
    _, mended = _mend("Ann: ONE  two", SPACES, _replacing("shouting", "ONE", "one", "unsafe"))

    assert [found.rule for found in mended.left] == ["shouting"]


def test_rules_that_undo_each_other_are_named_and_not_applied_while_others_are() -> None:
    wide = _replacing("narrow-gaps", r"(?<=one) (?=two)", "  ")

    text, mended = _mend("Ann: one two  three", wide, SPACES, _replacing("tabs", "\t", " "))

    assert text == "Ann: one two  three"
    assert mended.problems == (
        "the fixes of narrow-gaps and runs-of-spaces undo each other, and none of them is applied",
    )
    assert _mend("Ann: one two\tthree", wide, SPACES, _replacing("tabs", "\t", " "))[0] == "Ann: one two three"


@pytest.mark.parametrize("text", [" ", "  "], ids=["changing nothing", "always more"])
def test_a_fix_that_comes_to_no_end_is_named_and_not_applied(text: str) -> None:
    unending, mended = _mend("Ann: one two", _replacing("gaps", "(?<=one) ", text), _replacing("ends", "(?<=o) +$", ""))

    assert unending == "Ann: one two"
    assert mended.problems == ("the fix of gaps comes to no end, and is not applied",)


def test_a_fix_that_lets_the_text_explode_is_stopped_early() -> None:
    _, mended = _mend("Ann: one " + " " * 70_000, _replacing("doubling", " $", " " * 70_000))

    assert mended.problems == ("the fix of doubling comes to no end, and is not applied",)


@pytest.mark.parametrize(
    ("turn", "pattern", "text", "why"),
    [
        pytest.param("Ann: one two", "two", "", "would change what is said in line 2", id="a word lost"),
        pytest.param("Ann: one two", " two", "two", "would change what is said in line 2", id="two words joined"),
        pytest.param("Ann: one two", "one two", "two one", "would change what is said in line 2", id="words swapped"),
        pytest.param("Ann: one?", r"\?", "", "would change what is said in line 2", id="a sign lost"),
        pytest.param("Ann: ok 🏴\U000e0067 now", "\U000e0067", "", "would change what is said in line 2", id="a flag"),
        pytest.param("Ann: می\u200cخواهم", "\u200c", "", "would change what is said in line 2", id="a Persian joiner"),
        pytest.param("Ann: 👩\u200d🔬", "\u200d", "", "would change what is said in line 2", id="an emoji's joiner"),
        pytest.param("Ann: one", "Ann", "Anna", "would change the speaker in line 2", id="a label"),
        pytest.param("[00:07] Ann: one", "00:07", "00:08", "would change the time in line 2", id="a time"),
        pytest.param("Ann: one", "summary", "", "would change the title in line 1", id="a title"),
        pytest.param("Ann: one", "5d9", "6d9", "would change the value of the identifier in line 1", id="a UUID"),
        pytest.param(
            "Ann: one", r"(?<=one)\n", "\nBob: two\n", "would change what is said in line 3", id="a turn more"
        ),
        pytest.param(
            "Ann: one\nBob: two", "(?<=one)\nBob: two", "", "would change what is said in line 3", id="a turn less"
        ),
        pytest.param(
            "# transcript-lint: x", r"\A", "# transcript-lint: y\n", "would add a comment", id="a comment more"
        ),
        pytest.param(
            "# transcript-lint: x",
            "# tr.*: x",
            "Ann: x",
            "would change the speaker in line 3",
            id="a comment that is said",
        ),
        pytest.param("Ann: one", "Ann: one", "# transcript-lint: one", "would change", id="a turn made a comment"),
        pytest.param("Ann: one", "Ann:", "Ann ", "would add to the findings of missing-labels", id="a new fault"),
        pytest.param(
            "Ann: one", r"\Z", "Bob: two\n", "would add the speaker behind the last line", id="a turn at the end"
        ),
    ],
)
def test_a_fix_that_says_it_is_safe_and_is_not_leaves_everything_as_it_was(
    turn: str, pattern: str, text: str, why: str
) -> None:
    before = f"{turn}\nBob:  last  words"

    unchanged, mended = _mend(before, SPACES, _replacing("liars", pattern, text))

    assert unchanged == before
    assert len(mended.problems) == 1
    assert mended.problems[0].startswith(f"the fix of liars {why}")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("Ann:one", "Ann: one", id="space behind the colon"),
        pytest.param("Ann : one", "Ann: one", id="space before the colon"),
        pytest.param("Ann: one \u00a0 two", "Ann: one two", id="spaces"),
        pytest.param("Ann: one\u200b two\u00ad\x08", "Ann: one two", id="what cannot be seen"),
        pytest.param("Ann: one\n  two\n\n\nBob: three", "Ann: one two\n\nBob: three", id="line ends"),
        pytest.param("Zoe\u0308: one", "Zo\u00eb: one", id="a label's normal form"),
        pytest.param("[0:07] Ann: one", "[00:07] Ann: one", id="a time's form"),
        pytest.param("Ann: a\u200d\u3000", "Ann: a", id="a joiner beside a space"),
        pytest.param("Ann: a\u200db", "Ann: ab", id="a joiner that joins nothing"),
        pytest.param("# transcript-lint: x\nAnn: a", "# transcript-lint: y\nAnn: a", id="a comment's words"),
        pytest.param("# transcript-lint: x\nAnn: a", "Ann: a", id="a comment"),
        pytest.param("[x] y\n# transcript-lint: x\n[z]\n", "[x] y\n[z]\n", id="a comment between faulty lines"),
    ],
)
def test_layout_and_what_cannot_be_seen_are_not_what_is_said(before: str, after: str) -> None:
    left, right = (native.read(Source("-", HEADER + text)) for text in (before, after))

    assert broken(left, right, safe=True) == ""


@pytest.mark.parametrize(
    "text",
    ["[] Talk:\nAnn:  one\n", "[5d918e42-6bba]:\nAnn:  one\n", "Ann:  one\n", "[1] Talk:\n**Ann:**  one\n", ""],
    ids=["no identifier", "no title", "no header", "no label", "nothing"],
)
def test_what_cannot_be_read_is_mended_all_the_same(text: str) -> None:
    mended = mend(Source("-", text), _lint(SPACES))

    assert (mended.source.text, mended.problems) == (re.sub("  +", " ", text), ())


@pytest.mark.parametrize(
    "form", ["{5D918E42-6BBA-4814-8EC9-A90E03C465D2}", "urn:uuid:5d918e426bba48148ec9a90e03c465d2"]
)
def test_a_uuid_is_the_same_in_every_form(form: str) -> None:
    left, right = (native.read(Source("-", text)) for text in (HEADER, f"[{form}] Interview summary:\n"))

    assert broken(left, right, safe=True) == ""


def test_an_unsafe_fix_may_change_words_but_not_add_to_what_is_wrong() -> None:
    worse = _replacing("worse", "Ann:", "Ann", "unsafe")

    text, mended = _mend("Ann: one", worse, unsafe=True)

    assert text == "Ann: one"
    assert mended.problems == ("the fix of worse would add to the findings of missing-labels",)


def test_a_fix_that_breaks_its_promise_only_with_another_is_named_with_it() -> None:
    rules = _replacing("halves", "o(?=ne)", "o\u200b"), _replacing("others", "(?<=o)n", "\u200b n")

    assert "halves" not in _mend("Ann: one", *rules)[1].problems[0]


@pytest.mark.parametrize(
    ("fix", "why"),
    [
        (Fix("m", (Edit(Span(0, 3), "a"), Edit(Span(2, 4), "b"))), "overlaps itself"),
        (Fix("m", (Edit(Span(0, 10_000), "a"),)), "edits a place outside the text"),
        (Fix("m", (Edit(Span(60, 60), "\ud800"),), "unsafe"), "leaves a character that utf-8 cannot hold"),
    ],
)
def test_a_fix_that_cannot_be_applied_is_named(fix: Fix, why: str) -> None:
    source = Source("a.txt", f"{HEADER}Ann: one\n")

    mended = mend(source, _lint(lambda now: iter([("broken", fix)] if now.text == source.text else [])), UNSAFE)

    assert mended.source is source
    assert mended.problems == (f"the fix of broken {why}",)


def test_a_text_that_would_be_read_as_another_one_is_not_written() -> None:
    source = Source("a.txt", "Transcribed by the agency.\n")
    fix = Fix("m", (Edit(Span(0, 0), "\ufeff"),))

    mended = mend(source, _lint(lambda now: iter([("marks", fix)] if now.text == source.text else [])))

    assert mended.problems == ("the fix of marks leaves a text that would be read as another one",)


def test_one_fix_of_two_findings_is_applied_once() -> None:
    fix = Fix("mend it", (Edit(Span(len(HEADER) + 4, len(HEADER) + 6), " "),))
    lint = _lint(lambda source: iter([("twice", fix), ("twice", fix)] if "Ann:  " in source.text else []))

    assert mend(Source("-", f"{HEADER}Ann:  one\n"), lint).source.text == f"{HEADER}Ann: one\n"


def test_a_rule_that_speaks_differently_the_second_time_changes_nothing() -> None:
    calls = iter(range(100))

    def moody(source: Source) -> Iterator[tuple[str, Fix]]:
        if next(calls) != 1:
            yield "moody", Fix("m", (Edit(Span(len(source.text) - 1, len(source.text) - 1), " "),))

    source = Source("a.txt", f"{HEADER}Ann: one\n")
    mended = mend(source, _lint(moody))

    assert mended.source is source
    assert mended.problems


def test_a_file_with_bytes_that_cannot_be_read_is_left_alone() -> None:
    source = decode(f"{HEADER}Ann: caf".encode() + b"\xe9  au  lait\n")

    assert mend(source, _lint(SPACES), UNSAFE).source is source


def _by_hand(turn: str, answers: str, *rules: Made) -> tuple[str, Mended]:
    left = iter(answers)
    mended = mend_by_hand(Source("-", f"{HEADER}{turn}\n"), _lint(*rules), lambda *_: next(left), fixing.SAFE)
    assert not list(left), "not everything was asked"
    return mended.source.text.removeprefix(HEADER).removesuffix("\n"), mended


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        pytest.param(YES + NO + YES, "Ann: one 2 three", id="yes, no, yes"),
        pytest.param(NO + ALL, "Ann: 1 two three", id="no, then all"),
        pytest.param(YES + QUIT, "Ann: one 2 3", id="yes, then quit"),
        pytest.param(ALL, "Ann: one two three", id="all"),
    ],
)
def test_a_person_picks(answers: str, expected: str) -> None:
    numbers = [
        _replacing("numbers", rf" {digit}\b", f" {word}", "suggestion")
        for digit, word in (("1", "one"), ("2", "two"), ("3", "three"))
    ]

    assert _by_hand("Ann:  1 2 3", answers, SPACES, *numbers)[0] == expected


def test_what_a_person_picks_must_not_add_to_what_is_wrong() -> None:
    text, mended = _by_hand("Ann: one", "", _replacing("worse", "Ann:", "Ann", "suggestion"))

    assert (text, mended.problems) == (
        "Ann: one",
        ("the fix of worse would add to the findings of missing-labels",),
    )


def test_a_person_is_not_asked_without_end() -> None:
    growing = _replacing("growing", "(?<=x)$", "x", "suggestion")

    text, _ = _by_hand("Ann: x", ALL, growing)

    assert len(text) < 50


def test_what_a_person_picks_must_be_readable_again() -> None:
    text, mended = _by_hand("Ann: one", YES, _replacing("odd", "one", "\ud800", "suggestion"))

    assert (text, len(mended.problems)) == ("Ann: one", 1)
