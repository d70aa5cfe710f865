"""A Jinja template of your own (`--template FILE`), with what `json` has: tool, diagnostics, suppressed and summary.

The template is sandboxed, so that one from a stranger cannot do more than write; what it asks for and is not there is
an error. All values have stand-ins for what cannot be seen or could act; in a template whose name ends in .html or .xml
(.j2 may follow) they are escaped as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from transcript_lint.annotate import visible
from transcript_lint.reporters import Context, OutputError, Reporter, _records
from transcript_lint.results import Checked, Summary

if TYPE_CHECKING:
    from jinja2 import Template

_MARKUP = (".html", ".htm", ".xml", ".xhtml")


def report(context: Context) -> Reporter:
    """Open the format.

    Raises:
        OutputError: no template is named, it cannot be read or is malformed, or Jinja is not installed.
    """
    template = _load(context.template)
    data: dict[str, Any] = {
        "version": _records.VERSION,
        "tool": {"name": "transcript-lint", "version": context.version},
        "diagnostics": [],
        "suppressed": [],
    }

    def file(checked: Checked) -> str:
        data["diagnostics"] += [_records.diagnostic(checked.source, found) for found in checked.diagnostics]
        data["suppressed"] += [_records.suppressed(checked.source, each) for each in checked.suppressed]
        return ""

    return Reporter(file, lambda summary: _render(template, context.template, data, summary), sections=True)


def _load(path: str) -> Template:
    if not path:
        raise OutputError("the format `template` needs a template: add --template FILE")
    try:
        from jinja2 import StrictUndefined, TemplateSyntaxError
        from jinja2.sandbox import ImmutableSandboxedEnvironment
    except ImportError as error:
        raise OutputError("the format `template` needs Jinja: pip install 'transcript-lint[template]'") from error
    escape = path.removesuffix(".j2").endswith(_MARKUP)
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=escape, keep_trailing_newline=True, trim_blocks=True, lstrip_blocks=True
    )
    try:
        with open(path, encoding="utf-8") as file:  # noqa: PTH123 - as the rest of the command has it
            return environment.from_string(file.read())
    except TemplateSyntaxError as error:
        raise OutputError(f"{path}:{error.lineno}: {error.message}") from error
    except OSError as error:
        raise OutputError(f"{path} cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise OutputError(f"{path} is not UTF-8: byte {error.start}") from error


def _harmless(value: Any) -> Any:
    """A value as it may be written, also at the beginning of a line, where a CI server would obey `::`."""
    if isinstance(value, dict):
        return {key: _harmless(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_harmless(each) for each in value]
    if not isinstance(value, str):
        return value
    shown = visible(value)
    return shown.replace(":", "⟨U+003A⟩", 1) if shown.lstrip().startswith("::") else shown


def _render(template: Template, path: str, data: dict[str, Any], summary: Summary) -> str:
    try:
        return template.render(_harmless({**data, "summary": _records.summary(summary)}))
    except Exception as error:  # whatever a template does wrong is said in one line
        raise OutputError(f"{path}{_line(error)}: {visible(str(error))}") from error


def _line(error: Exception) -> str:
    """The line of the template that was being written, which Jinja puts into the traceback."""
    place, line = error.__traceback__, 0
    while place:
        if place.tb_frame.f_code.co_filename == "<template>":
            line = place.tb_lineno
        place = place.tb_next
    return f":{line}" if line else ""
