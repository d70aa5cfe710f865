"""One JSON document for reviewdog (`-f=rdjson`)."""

from __future__ import annotations

from transcript_lint.reporters import Context, Reporter, _rdf
from transcript_lint.reporters._json import dumps, separator
from transcript_lint.results import Checked


def report(context: Context) -> Reporter:
    """Open the format."""
    before = separator()

    def file(checked: Checked) -> str:
        return "".join(f"{before()}\n{dumps(entry)}" for entry in _rdf.diagnostics(checked))

    head = f'{{"source":{dumps(_rdf.SOURCE)},"diagnostics":['
    return Reporter(file, lambda summary: "\n]}\n", head, sections=True)
