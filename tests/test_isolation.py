"""A rule that fails is named, with what it found until then, and everybody else's findings stand."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from types import ModuleType

import pytest

from tests.plugging import HEAD
from transcript_lint import budget
from transcript_lint.linter import CRASHES, Chosen, lint
from transcript_lint.readers import native
from transcript_lint.rule import rules_of
from transcript_lint.source import Source

TEXT = """\
[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
Interviewer: Have you worked with Kafka?
Candidate: Yes.
"""

GOOD = '''
@rule
def good_rules(turn: Turn):
    """A rule that works."""
    yield Finding("this is a turn", turn.text_span)
'''


def diagnostics(body: str, subject: str = "Turn", head: str = HEAD) -> list[tuple[str, str, int]]:
    module = ModuleType("made_up")
    text = f"{head}\n@rule\ndef bad_rules(part: {subject}):\n    {body}\n{GOOD}"
    exec(compile(text, "made_up.py", "exec"), vars(module))  # noqa: S102 - the text stands here
    chosen = [Chosen(rule, rule.severity, {}) for rule in rules_of(module, "faults", "bad-rules 1.2")]
    found = lint(native.read(Source("a.txt", TEXT)), chosen)
    assert [one.start.line for one in found if one.rule == "good-rules"] == [2, 3]
    return [(one.rule, one.message, one.start.line) for one in found if one.rule != "good-rules"]


NONSENSE = {
    "a text": ("yield 'x'", "it gave a value of type str, and not a Finding"),
    "a message": (
        "yield Finding(None, part.text_span)",
        "it gave a value of type NoneType as a message",
    ),
    "a pair": ("yield Finding('x', (1, 2))", "it gave a value of type tuple as a place, and not a Span"),
    "a fraction": (
        "yield Finding('x', Span(1, 2.5))",
        "it gave a value of type Span as a place",
    ),
    "behind the end": (
        "yield Finding('x', Span(0, 9999))",
        "it gave a span from 0 to 9999 in a text of 115",
    ),
    "before the start": ("yield Finding('x', Span(-1, 2))", "it gave a span from -1 to 2 in a text of 115 characters"),
    "backwards": ("yield Finding('x', Span(3, 2))", "it gave a span from 3 to 2 in a text of 115 characters"),
    "an empty fix": ("yield Finding('x', Span(0, 1), fix=Fix('y', ()))", "it gave a fix that edits nothing"),
    "a fix elsewhere": (
        "yield Finding('x', Span(0, 1), fix=Fix('y', (Edit(Span(0, 999), ''),)))",
        "it gave a span from 0 to 999 in a text of 115 characters",
    ),
    "a fix on itself": (
        "yield Finding('x', Span(0, 1), fix=Fix('y', (Edit(Span(0, 3), ''), Edit(Span(2, 4), ''))))",
        "it gave a fix whose edits overlap",
    ),
    "a fix of a safety that nobody knows": (
        "yield Finding('x', Span(0, 1), fix=Fix('y', (Edit(Span(0, 1), ''),), 'likely'))",
        "it gave a fix whose safety is none of safe, unsafe, suggestion",
    ),
    "related elsewhere": (
        "from transcript_lint import Related; yield Finding('x', Span(0, 1), (Related(Span(0, 999), ''),))",
        "it gave a span from 0 to 999 in a text of 115 characters",
    ),
}


@pytest.mark.parametrize(
    ("subject", "line"), [("Document", 1), ("Transcript", 1), ("Turn", 2)], ids=["document", "transcript", "turn"]
)
def test_a_failure_is_told_of_where_what_the_rule_read_begins(subject: str, line: int) -> None:
    ((rule, message, where),) = diagnostics("raise ValueError", subject)
    assert (rule, where) == (CRASHES, line)
    assert "bad-rules" in message


@pytest.mark.parametrize(("body", "message"), NONSENSE.values(), ids=NONSENSE)
def test_what_is_no_finding_is_said_to_be_none(body: str, message: str) -> None:
    ((rule, said, line),) = diagnostics(body)
    assert (rule, line) == (CRASHES, 2)
    assert said.startswith(f"the rule bad-rules of bad-rules 1.2 failed: {message}")
    assert "(in bad_rules, " in said
    assert "made_up.py:" in said


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("raise ValueError(part.text); yield", "ValueError"),
        ("return None", "TypeError"),
        ("sys.exit(); yield", "SystemExit"),
        ("import json; json.loads(part.text); yield", "JSONDecodeError"),
        ("def f(): f()\n    f(); yield", "RecursionError"),
    ],
)
def test_a_rule_that_raises_is_named_with_its_place_and_without_what_was_said(body: str, kind: str) -> None:
    ((rule, said, line),) = diagnostics(body)
    assert (rule, line) == (CRASHES, 2)
    assert said.startswith(f"the rule bad-rules of bad-rules 1.2 failed: {kind} (in ")
    assert "made_up.py:" in said
    assert "Kafka" not in said


def test_what_a_rule_found_before_it_failed_stands() -> None:
    body = "yield Finding('first', part.text_span)\n    assert 'Kafka' in part.text"
    assert [(rule, line) for rule, _, line in diagnostics(body)] == [
        ("bad-rules", 2),
        ("bad-rules", 3),
        (CRASHES, 3),
    ]


def test_findings_without_end_are_stopped() -> None:
    found = diagnostics("while True: yield Finding('x', part.text_span)")
    assert len(found) == len(TEXT) + 3
    assert "it gave more findings than the text has characters, 115" in found[-1][1] + found[0][1]


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(budget, "SECONDS", 0.05)
    monkeypatch.setattr(budget, "_TICK", 0.02)
    before = signal.getsignal(signal.SIGALRM)
    budget.watch()
    yield
    budget.exhausted.clear()
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


ENDLESS = {
    "a loop": "while True: pass",
    "a loop that catches": "while True:\n        try: sum(range(9))\n        except Exception: pass",
    "a wait": "import time; time.sleep(60)",
    "backtracking": "import re; re.match('(a*)*b', 'a' * 60)",
}


@pytest.mark.parametrize("body", ENDLESS.values(), ids=ENDLESS)
def test_a_rule_that_never_ends_is_stopped(body: str, watched: None) -> None:
    ((rule, said, _),) = diagnostics(f"{body}\n    yield")
    assert rule == CRASHES
    assert said.startswith("the rule bad-rules of bad-rules 1.2 failed: took more than 0.05 seconds (in bad_rules, ")


def test_a_rule_that_cannot_be_interrupted_ends_the_process(
    watched: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ended: list[int] = []

    def leave(code: int) -> None:
        ended.append(code)
        raise StopIteration

    monkeypatch.setattr(os, "_exit", leave)
    body = (
        "while True:\n        try:\n            while True: sum(range(9))\n"
        "        except StopIteration: return\n        except: pass"
    )
    for _ in range(9):  # an alarm may come in the instant between two tries, where nothing catches it
        budget.exhausted.clear()
        diagnostics(f"{body}\n    yield")
        if ended:
            break
    assert set(ended) == {3}
    said = "transcript-lint: a rule or plugin cannot be interrupted; the check is incomplete\n"
    assert capsys.readouterr().err == said * len(ended)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there is no such signal")
def test_a_process_that_takes_long_to_end_is_not_killed() -> None:
    slow = "class Slow:\n    def __del__(self, sleep=time.sleep): sleep(0.3)\nkept = Slow()"
    program = f"import time\nfrom transcript_lint import budget\nbudget._TICK = 0.05\nbudget.watch()\n{slow}"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_nothing_is_watched_where_there_is_no_such_signal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("_signal.setitimer")
    before = signal.getsignal(signal.SIGALRM)
    budget.watch()
    assert signal.getsignal(signal.SIGALRM) is before


def test_what_is_no_rule_is_not_watched(watched: None) -> None:
    until = time.monotonic() + 0.3
    while time.monotonic() < until:
        pass


def test_a_rule_that_never_ends_keeps_one_file_waiting_and_no_more(watched: None) -> None:
    module = ModuleType("made_up")
    exec(f"{HEAD}\n@rule\ndef bad_rules(part: Turn):\n    while True: pass\n    yield\n{GOOD}", vars(module))  # noqa: S102
    chosen = [Chosen(rule, rule.severity, {}) for rule in rules_of(module, "faults", "bad-rules 1.2")]
    document = native.read(Source("a.txt", TEXT))
    lint(document, chosen)
    found = lint(document, chosen)
    assert [one.rule for one in found] == [CRASHES, "good-rules", "good-rules"]
    assert found[0].message == (
        "the rule bad-rules of bad-rules 1.2 was not run: it took too long on a file before this one"
    )
