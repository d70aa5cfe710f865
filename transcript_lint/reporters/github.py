"""Annotations on the lines of a pull request, as workflow commands of GitHub Actions.

See https://docs.github.com/actions/reference/workflow-commands-for-github-actions and, for what must be escaped, the
package @actions/core. Columns are code points from 1; the end column is that of the last character, and a finding on
several lines has none, as the interface for annotations asks.
"""

from __future__ import annotations

from transcript_lint.annotate import visible
from transcript_lint.model import Diagnostic
from transcript_lint.reporters import Context, Reporter
from transcript_lint.reporters._places import relative
from transcript_lint.results import Checked

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def report(context: Context) -> Reporter:
    """Open the format."""

    def command(found: Diagnostic) -> str:
        (line, column), (end_line, end_column) = found.start, found.end
        properties = {"file": visible(relative(found.path, context.root)), "line": line, "endLine": end_line}
        if line == end_line:
            properties |= {"col": column, "endColumn": max(column, end_column - 1)}
        properties["title"] = found.rule
        joined = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
        return f"::{_COMMANDS[found.severity]} {joined}::{_data(visible(found.message))}\n"

    def file(checked: Checked) -> str:
        return "".join(map(command, checked.diagnostics))

    return Reporter(file, sections=True)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
