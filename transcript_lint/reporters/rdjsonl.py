"""A line of JSON for each finding, for reviewdog (`-f=rdjsonl`)."""

from __future__ import annotations

from transcript_lint.reporters import Context, Reporter, _rdf
from transcript_lint.reporters._json import dumps
from transcript_lint.results import Checked


def report(context: Context) -> Reporter:
    """Open the format."""

    def file(checked: Checked) -> str:
        return "".join(dumps({**entry, "source": _rdf.SOURCE}) + "\n" for entry in _rdf.diagnostics(checked))

    return Reporter(file, sections=True)
