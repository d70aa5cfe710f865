# ruff: noqa: E501 - a table reads best with a case a line
"""What is wrong with a rule's manual is said, with a diff where a picture is wrong; and what is right is let be."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from tests.plugging import Install, collected, install
from transcript_lint import budget, cli, config
from transcript_lint.plugins.project import rules_at
from transcript_lint.rule import Rule
from transcript_lint.trials import said, trials

__all__ = ["install"]

pytest_plugins = ["pytester"]

ID = "5d918e42-6bba-4814-8ec9-a90e03c465d2"
HEADER = f"    [{ID}] Interview summary:\n"
SOUND = f'''\
from transcript_lint import Edit, Finding, Fix, Span, Transcript, Turn, rule


@rule(fix=True)
def loud_words(turn: Turn, *, limit: int = 3):
    """Words in capitals.

    Bad:

    {HEADER}
        Interviewer: HELLO there.
                     ^^^^^ this is loud
        Candidate: Good morning.

    Fixed:

    {HEADER}
        Interviewer: hello there.
        Candidate: Good morning.

    Good, with limit = 5:

    {HEADER}
        Interviewer: HELLO there.
        Candidate: Good morning.
    """
    word = turn.text.split(" ")[0]
    if word.isupper() and len(word) > limit:
        span = turn.span(0, len(word))
        yield Finding("this is loud", span, fix=Fix("lower it", (Edit(span, word.lower()),), "unsafe"))
'''.replace(HEADER + "\n", HEADER)

PICTURE = f"""
      [{ID}] Interview summary:
      Interviewer: HELLO there.
    -                 ^^ this is loud
    +              ^^^^^ this is loud
      Candidate: Good morning."""

WRONG: dict[str, tuple[str, str, str]] = {
    "picture": ("                     ^^^^^ this", "                        ^^ this", "8: loud-words: the findings are others" + PICTURE),
    "no manual": ('    """Words', '    None and """Words', "4: loud-words: there is no manual: a docstring"),
    "no bad": ("Bad:", "Poor:", "4: loud-words: there is no example under `Bad:`"),
    "heading alone": ("Good, with limit = 5:\n", "Good:\n\nAnd so on.\n", "there is no example under `Good:`"),
    "no good": ("Good, with limit = 5:", "Nice:", "4: loud-words: there is no example under `Good:`"),
    "unknown option": ("limit = 5", "limits = 5", "21: loud-words: the rule has no option limits: there are limit"),
    "option that cannot be so": ("limit = 5", "limit = '5'", "21: loud-words: limit: expected an integer, found a string"),
    "option of no type of a configuration": ("limit: int = 3", "limit: bytes = b''", "4: loud-words: limit: an option of type <class 'bytes'>"),
    "option that is no TOML": ("limit = 5", "limit = five", "21: loud-words: no options in TOML: `limit = five`"),
    "name that is taken": ("def loud_words(", "def empty_turns(", "4: empty-turns: cannot be its name: transcript-lint "),
    "no option": (", *, limit: int = 3", "", "21: loud-words: the rule has no option limit: it has none"),
    "bad is good": ("HELLO there.\n                     ^^^^^ this is loud\n", "Hello.\n", f"nothing is found in a bad example\n      [{ID}] Interview summary:\n      Interviewer: Hello.\n"),
    "good is bad": (
        "limit = 5:\n\n" + "    " + HEADER + "        Interviewer: HELLO there.\n",
        "limit = 4:\n\n" + "    " + HEADER + "        Interviewer: HELLO there.\n                     ^^^^^ this is loud\n",
        "something is found in a good example",
    ),
    "good for others": ("Good morning.\n    \"\"\"", "\n    \"\"\"", "21: loud-words: empty-turns should find nothing in it"),
    "good with a fault": ("Candidate: Good morning.\n    \"\"\"", "Good morning.\n    \"\"\"", "loud-words: missing-labels should find nothing"),
    "twice": (
        "    Good, with",
        "    Good, with limit = 5:\n\n    " + HEADER + "        Interviewer: HELLO there.\n        Candidate: Good morning.\n\n    Good, with",
        "27: loud-words: this is the example under `Good:` in line 16 again",
    ),
    "wrong fix": ("hello there", "Hello there", "15: loud-words: the fix makes something else of it"),
    "no fixed": ("Fixed:", "Then:", "4: loud-words: there is a fix, and no example under `Fixed:`"),
    "says no fix": ("(fix=True)", "", "4: loud-words: the rule says fix=False, and an example has a fix"),
    "has no fix": ("fix=Fix(", "fix=None and Fix(", "4: loud-words: the rule says fix=True, and no example has a fix"),
    "fix changes nothing": ("word.lower()", "word", "8: loud-words: the fix `lower it` changes nothing"),
    "fix makes a fault": ("Edit(span, word.lower())", "Edit(Span(0, 1), '')", "8: loud-words: the fix `lower it`, which is said to be unsafe, would add to the findings of headers-without-brackets"),
    "fix never done": ("word.lower()", "word + 'A'", "the fix is never done: each time it is made it changes something again"),
    "promise of safety": ('"unsafe"', '"safe"', "8: loud-words: the fix `lower it`, which is said to be safe, would change what is said in line 2"),
    "crash on a part": (
        "    word = turn.text",
        "    assert turn.text.endswith('.')\n    word = turn.text",
        "8: loud-words: cut off after 59 bytes, it fails: AssertionError\n    {folder}/loud_words.py:27: assert turn.text.endswith('.')\n\n",
    ),
    "crash on an example": (
        "turn.span(0, ", "turn.spam(0, ",
        f"""8: loud-words: on this example, it fails: AttributeError: 'Turn' object has no attribute 'spam'
    {{folder}}/loud_words.py:29: span = turn.spam(0, len(word))

      [{ID}] Interview summary:
      Interviewer: HELLO there.
      Candidate: Good morning.""",
    ),
    "crash of a sign": ("(fix=True)", "(fix=True, sign=lambda glance: 1 / 0)", "it fails: ZeroDivisionError: division by zero\n    {folder}/loud_words.py:4: @rule(fix=True, sign=lambda glance: 1 / 0)"),
    "a rule that explains, misspelled": (
        "(fix=True)", "(fix=True, explained_by=('embeded-labels', 'shouting'))",
        "explained_by: no rule is named `embeded-labels`; did you mean `embedded-labels`?",
    ),
    "no finding": ("yield Finding(", "yield 1 or Finding(", "8: loud-words: on this example, it fails: the rule loud-words of "),
    "sign is false": (
        "(fix=True)", "(fix=True, sign=lambda glance: False)",
        "8: loud-words: the findings are others, and it is the rule's sign that keeps it from what it finds here without one\n",
    ),
    "sign gives no transcript": ("(fix=True)", "(fix=True, sign=lambda glance: [])", "it is the rule's sign that keeps it"),
    "picture beside a sign": (
        "(fix=True)\ndef loud_words(turn: Turn, *, limit: int = 3):\n    \"\"\"Words in capitals.", "(fix=True, sign=lambda glance: True)\ndef loud_words(turn: Turn, *, limit: int = 4):\n    \"\"\"Words.\n\n    Bad, with limit = 9:\n\n        a: b\n        ^ c",
        "8: loud-words: the findings are others\n",
    ),
}  # fmt: skip


def problems(path: Path, text: str) -> list[str]:
    path.write_text(text, encoding="utf-8")
    (rule,) = rules_at(str(path))
    assert isinstance(rule, Rule)
    return [said(rule, problem) for problem in trials(rule, config.settle().rules)]


def test_a_sound_rule_stands_every_trial(tmp_path: Path) -> None:
    assert problems(tmp_path / "loud_words.py", SOUND) == []


@pytest.mark.parametrize(("right", "wrong", "expected"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_said(right: str, wrong: str, expected: str, tmp_path: Path) -> None:
    assert SOUND.count(right) >= 1
    before, _, after = SOUND.rpartition(right)
    found = problems(tmp_path / "loud_words.py", before + wrong + after)
    assert any(expected.replace("{folder}", str(tmp_path)) in problem for problem in found), "\n".join(found)


ACROSS = f"""\
from transcript_lint import Corpus, Document, Finding, rule


def _titles(document: Document):
    return [(part.header.title_span, part.header.title) for part in document.transcripts]


@rule(facts=_titles)
def same_titles(corpus: Corpus):
    \'\'\'Titles.

    Bad:

        ==> a.txt <==
    {HEADER}
        ==> b.txt <==
    {HEADER}

    Good:

    {HEADER}
    \'\'\'
    for fact in corpus.facts:
        yield Finding("again", fact.spam, path=fact.path)
"""


@pytest.mark.parametrize(
    ("right", "wrong", "error"),
    [
        ("fact.spam", "fact.spam", "'Fact' object has no attribute 'spam'"),
        ("title_span", "titles", "'Header' object has no attribute 'titles'"),
    ],
)
def test_why_a_rule_that_looks_across_files_fails_is_said(right: str, wrong: str, error: str, tmp_path: Path) -> None:
    (first,) = problems(tmp_path / "same_titles.py", ACROSS.replace(right, wrong))
    assert f"same-titles: on this example, it fails: AttributeError: {error}\n" in first
    assert first.count("==> ") == 2


def test_a_file_of_a_folder_can_be_tried_alone(tmp_path: Path) -> None:
    (tmp_path / "_most.py").write_text("MOST = 3\n", encoding="utf-8")
    text = "from ._most import MOST\n" + SOUND.replace("limit: int = 3", "limit: int = MOST")
    assert problems(tmp_path / "loud_words.py", text) == []


def test_a_fact_is_a_span_and_a_value(tmp_path: Path) -> None:
    text = ACROSS.replace("part.header.title)", "part.header.title, 1)")
    (first,) = problems(tmp_path / "same_titles.py", text.replace("fact.spam", "fact.span"))
    assert "failed: it gave a fact that is no pair of a span and a value (in same_titles, " in first
    text = ACROSS.replace("part.header.title)", "int(part.header.title))")
    (first,) = problems(tmp_path / "titles.py", text.replace("fact.spam", "fact.span"))
    assert "same-titles: on this example, it fails: ValueError: invalid literal for int()" in first


@pytest.mark.parametrize("part", ["Document", "Transcript"])
def test_why_a_rule_about_more_than_a_turn_fails_is_said(part: str, tmp_path: Path) -> None:
    text = SOUND.replace("turn: Turn", f"turn: {part}").replace("Turn, rule", "Document, rule")
    (first,) = problems(tmp_path / "loud_words.py", text.replace("turn.text", "turn.spam"))
    assert f"on this example, it fails: AttributeError: '{part}' object has no attribute 'spam'\n" in first


def test_a_rule_that_takes_too_long_is_not_run_again_to_know_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(budget, "exhausted", set())
    slow = "    from transcript_lint.budget import OutOfTime\n    raise OutOfTime('took more than a second')\n"
    (first,) = problems(tmp_path / "loud_words.py", SOUND.replace("    word = turn", slow + "    word = turn"))
    assert "loud-words: on this example, it fails: the rule loud-words of " in first
    assert " failed: took more than a second (in loud_words, " in first


def test_the_command_tests_a_file_a_folder_a_rule_and_what_a_project_adds(
    install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    collected()
    assert cli.main(["test"]) == cli.USAGE
    assert "this project adds no rule: name a file or folder of rules, or a rule" in capsys.readouterr().err
    (tmp_path / "lint").mkdir()
    assert cli.main(["test", "lint"]) == cli.USAGE
    assert "there is no rule in lint" in capsys.readouterr().err
    (tmp_path / "lint" / "loud_words.py").write_text(SOUND)
    assert cli.main(["test", "lint", "mojibake"]) == cli.CLEAN
    assert capsys.readouterr().out == "loud-words: sound\nmojibake: sound\n2 rules tested, no problems\n"
    (tmp_path / "notes.md").write_text("")
    assert cli.main(["test", "notes.md"]) == cli.INCOMPLETE
    assert "notes.md:1: notes.md is neither a Python file nor a folder of them\n" in capsys.readouterr().out
    (tmp_path / "lint" / "loud_words.py").write_text(SOUND.replace("hello", "Hello"))
    assert cli.main(["test", "lint/loud_words.py"]) == cli.FINDINGS
    assert capsys.readouterr().out.endswith("1 rule tested, 1 problem\n")
    assert cli.main(["test", "mojibak"]) == cli.USAGE
    assert (
        "no file, folder, rule or plugin with rules is named `mojibak`; did you mean `mojibake`?"
        in capsys.readouterr().err
    )
    install("quiet-rules", SOUND.replace("loud_words", "quiet_words") + HOOK, head="")
    install("bad-rules", "1 / 0")
    collected()
    assert cli.main(["test"]) == cli.INCOMPLETE
    out = capsys.readouterr().out
    assert "quiet-words: sound\n" in out
    assert "bad-rules 1.2 cannot be loaded from its entry point bad_rules: ZeroDivisionError" in out
    assert out.endswith("1 rule tested, no problems, 1 that cannot be loaded\n")
    assert cli.main(["test", "quiet-rules", "mojibake"]) == cli.CLEAN
    assert capsys.readouterr().out == "quiet-words: sound\nmojibake: sound\n2 rules tested, no problems\n"
    assert cli.main(["test", "bad-rules"]) == cli.INCOMPLETE
    assert capsys.readouterr().out.endswith("0 rules tested, no problems, 1 that cannot be loaded\n")
    assert cli.main(["test", "quiet-rule"]) == cli.USAGE
    assert "or plugin with rules is named `quiet-rule`; did you mean `quiet-rules`?" in capsys.readouterr().err


def test_what_another_plugin_asks_for_is_no_fault_of_an_example(
    install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    install(
        "strict-rules", SOUND.replace("loud_words", "any_words").replace("len(word) > limit", "word") + HOOK, head=""
    )
    install(
        "kin-rules",
        SOUND.replace("loud_words", "kin_words") + SOUND.replace("if word.isupper()", "if word") + HOOK,
        head="",
    )
    collected()
    (tmp_path / "own_words.py").write_text(SOUND.replace("loud_words", "own_words"))
    assert cli.main(["test", "own_words.py"]) == cli.CLEAN, capsys.readouterr().out
    capsys.readouterr()
    assert cli.main(["test", "kin-words"]) == cli.FINDINGS
    assert "kin-words: loud-words should find nothing in it\n" in capsys.readouterr().out
    assert rules_at("own_words.py")[0].origin == "own_words.py"  # type: ignore[union-attr]  # a rule


HOOK = dedent("""
    from transcript_lint import hookimpl, rules_in
    @hookimpl
    def transcript_lint_rules():
        import sys
        return rules_in(sys.modules[__name__])
""")


def test_a_new_rule_fails_its_test_for_the_right_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    collected()
    assert cli.main(["new", "rule", "quiet-words"]) == cli.CLEAN
    assert "transcript-lint test lint/quiet_words.py" in capsys.readouterr().out
    assert cli.main(["test", "lint"]) == cli.FINDINGS
    out = capsys.readouterr().out
    assert "quiet-words: the findings are others\n" in out
    assert "\n    -              ^^^^^^^ here is what is wrong\n" in out
    assert out.endswith("1 rule tested, 1 problem\n")
    path = tmp_path / "lint" / "quiet_words.py"
    path.write_text(path.read_text().replace("what to look for", "Welcome"))
    assert cli.main(["test", "lint"]) == cli.CLEAN


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["Loud Words"], "`Loud Words` is no name for a rule: expected small letters first, then digits and hyphens"),
        (["class"], "`class` is no name for a rule"),
        (["mojibake"], "there is a rule named `mojibake` already: see transcript-lint explain mojibake"),
        (["missing-labels"], "there is a rule named `missing-labels` already"),
        (["loud-words", "--folder", "a.txt"], "cannot write a.txt"),
    ],
)
def test_a_rule_that_cannot_be_begun(
    arguments: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("")
    assert cli.main(["new", "rule", *arguments]) == cli.USAGE
    assert message in capsys.readouterr().err


def test_pytest_holds_rules_to_their_manuals(pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\ntranscript_lint_rules = lint\n")
    lint = pytester.mkdir("lint")
    (lint / "_words.py").write_text("")
    (lint / "loud_words.py").write_text("from . import _words\n" + SOUND)
    (lint / "soft_words.py").write_text(SOUND.replace("loud_words", "soft_words").replace("hello", "Hello"))
    (lint / "broken.py").write_text("1 / 0")
    pytester.makepyfile("def test_something_else(): pass")
    run = pytester.runpytest_inprocess("-p", "no:cacheprovider")
    run.assert_outcomes(passed=2, failed=2)
    run.stdout.fnmatch_lines(
        [
            "line 1: has a file that cannot be loaded: ZeroDivisionError: division by zero",
            "lint/soft_words.py:15: soft-words: the fix makes something else of it",
            "*-*Hello there.",
            "*+*hello there.",
        ]
    )
