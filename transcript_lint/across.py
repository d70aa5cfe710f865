"""Tells, file by file, what the rules that look across files find in a corpus."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from transcript_lint.checking import content_of, foreign_suffix, read_source
from transcript_lint.config import Configuration, Settings
from transcript_lint.corpus import Facts, judge
from transcript_lint.linter import Chosen
from transcript_lint.model import Diagnostic
from transcript_lint.readers import native
from transcript_lint.results import Checked
from transcript_lint.source import Source

_COMMENT = "transcript-lint:"
_OPEN = 16


def judged(configuration: Configuration, rules: Iterable[Chosen], contributions: list[Facts]) -> Iterator[Checked]:
    """What the rules that look across files find, file by file."""

    @lru_cache(maxsize=_OPEN)
    def opened(path: str) -> Source:
        try:
            return _source(path, configuration.of(path))
        except OSError:  # it is gone by now: what was found in it stands, without a picture
            return Source(path, "")

    by_path: dict[str, list[Diagnostic]] = {}
    for found in judge(rules, contributions, opened):
        by_path.setdefault(found.path, []).append(found)
    for path, diagnostics in by_path.items():
        diagnostics.sort(key=lambda found: (found.start, found.rule))
        yield _across(opened(path), diagnostics, configuration.of(path))


def _across(source: Source, found: list[Diagnostic], settings: Settings) -> Checked:
    """What rules that look across files find in one, but for what is permitted there."""
    if not (settings.allow or settings.baseline or _COMMENT in source.text):
        return Checked(source, tuple(found), files=0)
    from transcript_lint import allowances

    counted, suppressed = allowances.permit(native.read(source), found, settings, judged=False)
    return Checked(source, tuple(counted), suppressed=suppressed, files=0)


def _source(path: str, settings: Settings) -> Source:
    """The text that findings in a file are about."""
    if suffix := foreign_suffix(path, settings):
        from transcript_lint.plugins.foreign import read

        document, _ = read(settings.readers[suffix], suffix, content_of(path), path)
        return document.source if document else Source(path, "")
    return read_source(path)
