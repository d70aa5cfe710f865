"""Names for findings that stay the same when lines are inserted above them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from transcript_lint.model import Diagnostic
from transcript_lint.source import Source

_NEAR = 500  # code points, so that a line of any length is looked at but once


class Fingerprints:
    """Names the findings of one file after the other: 16 hexadecimal digits and a number.

    A name is made of the rule, the words at the finding and those beside them in the line that it begins in. Those of
    equal ones are numbered from 1, so that no two of a file are the same, be it given as a whole or in sections.
    """

    def __init__(self) -> None:
        self._path = ""
        self._seen: Counter[str] = Counter()

    def of(self, source: Source, diagnostics: Iterable[Diagnostic]) -> list[str]:
        """A fingerprint for each diagnostic of a file, or of its next section, in their order."""
        if source.path != self._path:
            self._path, self._seen = source.path, Counter()
        return [self._next(_digest(source, found)) for found in diagnostics]

    def _next(self, digest: str) -> str:
        self._seen[digest] += 1
        return f"{digest}:{self._seen[digest]}"


def _digest(source: Source, found: Diagnostic) -> str:
    begin, end = found.finding.span
    line_start, line_end = source.line_span(found.start.line)
    first = source.text[begin : min(end, line_end, begin + _NEAR)]
    line = source.text[max(line_start, begin - _NEAR) : min(line_end, begin + _NEAR)]
    key = "\0".join((found.rule, first.strip(), " ".join(line.split())))
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]
