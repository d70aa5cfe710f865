"""Runs made by hand, so that a test of a format says which findings it is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from transcript_lint import config
from transcript_lint.linter import Chosen
from transcript_lint.model import Diagnostic, Edit, Finding, Fix, Related, Span, Suppressed
from transcript_lint.plugins import collect
from transcript_lint.readers import native
from transcript_lint.reporters import Context, Open, find
from transcript_lint.results import Checked, Summary
from transcript_lint.source import Source

HEADER = "[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:\n"
RULE = "unanswered-questions"

# An emoji of three code points, é as two, Hebrew, which is written from right to left, and two wide characters.
BEFORE = "👩\u200d💻 e\u0301 שלום 日本 "
WIDE = f"{HEADER}Interviewer: {BEFORE}Kafka?\n"


def context(**changes: Any) -> Context:
    """What a reporter is told of a run of the built-in rules."""
    chosen = tuple(Chosen(rule, rule.severity, {}) for rule in collect().rules.values())
    settings = config.settle()._replace(rules=chosen)
    return Context(settings, root="/repo", version="1.2.3")._replace(**changes)


def found(text: str, words: str, path: str = "/repo/talks/a.txt", **changes: Any) -> Diagnostic:
    """A finding at the first place where `words` stand in `text`."""
    at = text.index(words)
    source = Source(path, text)
    finding = Finding("nobody answers this question", Span(at, at + len(words)))
    finding = finding._replace(**{name: value for name, value in changes.items() if name in Finding._fields})
    start, end = source.position(finding.span.start), source.position(finding.span.end)
    made = Diagnostic(RULE, "warning", path, start, end, finding)
    return made._replace(**{name: value for name, value in changes.items() if name in Diagnostic._fields})


def checked(
    text: str,
    diagnostics: Iterable[Diagnostic] = (),
    suppressed: Sequence[Suppressed] = (),
    path: str = "/repo/talks/a.txt",
) -> Checked:
    """A file that was checked, with these findings."""
    source = Source(path, text)
    document = native.read(source)
    turns = sum(len(transcript.turns) for transcript in document.transcripts)
    return Checked(source, tuple(diagnostics), len(document.transcripts), turns, tuple(suppressed))


def written(format_: str | Open, files: Iterable[Checked], told: Context | None = None) -> str:
    """What a format writes of a run."""
    told = told or context()
    reporter = (find(format_) if isinstance(format_, str) else format_)(told)
    summary = Summary(0, 0, 0, len(told.settings.rules), ())
    text = reporter.head
    for file in files:
        text += reporter.file(file)
        summary = summary.plus(file)
    return text + reporter.close(summary)


def everything() -> list[Checked]:
    """Findings of all kinds: of every severity, with related places, fixes, several lines, nothing, and permitted."""
    text = f"{HEADER}Interviewer: Why?\n  Why not? \nInterviewer: How?"
    end = Span(len(text), len(text))
    permitted = found(text, "Interviewer", rule="misspelled-speakers", message="`Interviewer` is rare")
    diagnostics = [
        found(
            text, "Why?\n  Why not?", related=(Related(_span(text, "not"), "asked again"), Related(end, "no answer"))
        ),
        found(text, " \n", rule="trailing-spaces", severity="info", fix=_fix(text, ("\x20\n", "\n"))),
        found(text, "How?", severity="error", fix=_fix(text, ("?", "!"), ("How", "Why"), safe=False)),
        found(text, "How?", rule="missing-final-newlines", span=end, fix=_fix(text, ("How?", "How?\n"))),
    ]
    crash = found(text, "[", rule="crashes", severity="error", message="the rule x of y failed: ValueError")
    kinds = ("comment", "configuration", "baseline")
    suppressed = [Suppressed(permitted, kind, f"said by {kind}") for kind in kinds]
    other = "/elsewhere/b c#%.txt"
    return [
        checked(text, diagnostics, suppressed),
        checked(HEADER, path="/repo/clean.txt"),
        checked(text, [found(text, "How?", other, fix=Fix("write UTF-8", (), encoding="utf-8"))], path=other),
        checked(text, [crash], path="/repo/crash.txt"),
    ]


def _fix(text: str, *edits: tuple[str, str], safe: bool = True) -> Fix:
    return Fix("mend it", tuple(Edit(_span(text, old), new) for old, new in edits), "safe" if safe else "unsafe")


def _span(text: str, words: str) -> Span:
    at = text.rindex(words)
    return Span(at, at + len(words))
