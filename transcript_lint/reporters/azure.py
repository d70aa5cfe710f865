"""Issues on the page of a run of Azure Pipelines, as its logging commands.

See https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands. An issue has a place but no end, and
is an error or a warning: what is no more than information says so in its message.
"""

from __future__ import annotations

from transcript_lint.annotate import visible
from transcript_lint.model import Diagnostic
from transcript_lint.reporters import Context, Reporter
from transcript_lint.reporters._places import relative
from transcript_lint.results import Checked


def report(context: Context) -> Reporter:
    """Open the format."""

    def command(found: Diagnostic) -> str:
        properties = {
            "type": "error" if found.severity == "error" else "warning",
            "sourcepath": visible(relative(found.path, context.root)),
            "linenumber": found.start.line,
            "columnnumber": found.start.column,
            "code": found.rule,
        }
        joined = "".join(f"{name}={_property(str(value))};" for name, value in properties.items())
        kind = "info: " if found.severity == "info" else ""
        return f"##vso[task.logissue {joined}]{_data(kind + visible(found.message))}\n"

    def file(checked: Checked) -> str:
        return "".join(map(command, checked.diagnostics))

    return Reporter(file, sections=True)


def _data(text: str) -> str:
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(";", "%3B").replace("]", "%5D")
