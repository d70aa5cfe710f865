"""Names for findings that stay the same when lines are inserted above them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from transcript_lint.model import Diagnostic
from transcript_lint.source import Source

_NEAR = 500  # code points, so that a line of any length is looked at but once


def fingerprints(source: Source, diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """A fingerprint for each diagnostic of a file, in their order: 16 hexadecimal digits and a number.

    It is made of the rule, the words at the finding and those beside them in the line that it begins in. Those of equal
    ones are numbered from 1, so that no two of a file are the same.
    """
    seen: Counter[str] = Counter()
    for found in diagnostics:
        begin, end = found.finding.span
        line_start, line_end = source.line_span(found.start.line)
        first = source.text[begin : min(end, line_end, begin + _NEAR)]
        line = source.text[max(line_start, begin - _NEAR) : min(line_end, begin + _NEAR)]
        key = "\0".join((found.rule, first.strip(), " ".join(line.split())))
        digest = sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        seen[digest] += 1
        yield f"{digest}:{seen[digest]}"
