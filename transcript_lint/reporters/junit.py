"""JUnit's XML as Jenkins' schema has it: a suite a file, a case a finding, and a case that passes for a clean file.

A finding at or above the fail level is a failure, one below it is skipped, and what kept a file from being checked is
an error, so that what the report says and what the command's exit code says are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from transcript_lint.annotate import visible
from transcript_lint.config import fails
from transcript_lint.model import Diagnostic
from transcript_lint.reporters import Context, Reporter
from transcript_lint.reporters._gathered import gathered
from transcript_lint.reporters._places import place, shown
from transcript_lint.results import INCOMPLETE

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="transcript-lint">\n'


def report(context: Context) -> Reporter:
    """Open the format."""

    def file(name: str, diagnostics: Sequence[Diagnostic]) -> str:
        outcomes = [_outcome(found, context.settings.fail_level) for found in diagnostics]
        path = shown(name)
        suite = Element("testsuite", name=path, tests=str(max(len(outcomes), 1)))
        for kind, attribute in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
            suite.set(attribute, str(outcomes.count(kind)))
        for found, outcome in zip(diagnostics, outcomes, strict=True):
            _case(suite, path, found, outcome)
        if not outcomes:
            SubElement(suite, "testcase", name="no findings", classname=path)
        return tostring(suite, encoding="unicode") + "\n"

    return gathered(file, lambda summary: "</testsuites>\n", _HEAD)


def _outcome(found: Diagnostic, fail_level: str) -> str:
    if found.rule in INCOMPLETE:
        return "error"
    return "failure" if fails(found.severity, fail_level) else "skipped"


def _case(suite: Element, path: str, found: Diagnostic, outcome: str) -> None:
    """A case for a finding, named by rule and place, with its range in the words below."""
    message = visible(found.message)
    name = f"{found.rule} in line {found.start.line}, column {found.start.column}"
    case = SubElement(suite, "testcase", name=name, classname=path)
    said = SubElement(case, outcome, type=found.rule, message=message)
    said.text = f"{place(found)}-{found.end.line}:{found.end.column}: {found.severity}[{found.rule}] {message}"
