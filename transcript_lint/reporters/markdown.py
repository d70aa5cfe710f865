"""A table in Markdown, for the summary of a job or a comment on a merge request.

What comes from a transcript or a path is in `<code>`, with every sign as an entity that could begin markup or be a part
of an address: so it is no markup, and neither calls a person nor links to anything on the code host.
"""

from __future__ import annotations

from transcript_lint.annotate import visible
from transcript_lint.patterns import pattern
from transcript_lint.reporters import Context, Reporter
from transcript_lint.reporters._conclusion import conclusion
from transcript_lint.reporters._places import encodable, relative
from transcript_lint.results import Checked, Summary

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

# The summary of a job may hold 1 MiB on GitHub, a comment a million characters on GitLab.
_LONGEST = 500_000
_MARKUP = pattern(r"[^\w ,/'?-]|_")
_SIGNS = {"error": "❌", "warning": "⚠️", "info": "💡"}
_TABLE = "| | place | rule | finding |\n| --- | --- | --- | --- |\n"


def report(context: Context) -> Reporter:
    """Open the format."""
    written = left_out = 0

    def file(checked: Checked) -> str:
        nonlocal written, left_out
        path = encodable(relative(checked.source.path, context.root))
        lines = []
        for found in checked.diagnostics:
            place = _code(f"{path}:{found.start.line}:{found.start.column}")
            cells = (f"{_SIGNS[found.severity]} {found.severity}", place, f"`{found.rule}`", _code(found.message))
            line = f"| {' | '.join(cells)} |\n"
            if written + len(line) > _LONGEST:
                left_out += 1
                continue
            lines.append(line if written else _TABLE + line)
            written += len(line)
        return "".join(lines)

    def close(summary: Summary) -> str:
        more = f"\n{left_out:,} more findings do not fit here.\n" if left_out else ""
        counted = conclusion(context._replace(quiet=False), summary)
        return f"{more}\n{counted}"

    return Reporter(file, close, "### transcript-lint\n\n", sections=True)


def _code(text: str) -> str:
    return f"<code>{_MARKUP.sub(_entity, visible(text))}</code>"


def _entity(sign: re.Match[str]) -> str:
    # What stands alone is no part of an address, which GitHub would make a link even here.
    return "<span>&#64;</span>" if sign[0] == "@" else f"&#{ord(sign[0])};"
