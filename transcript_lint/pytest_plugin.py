"""Lets pytest hold rules to their manuals.

The option of pytest is `transcript_lint_rules = ["lint"]`. Each rule in the files and folders that are named there,
relative to the file of the options, becomes a test. pytest loads this module in every run of an environment that has
the linter, so it imports nothing before it is needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from transcript_lint.plugins import Failure
    from transcript_lint.rule import Rule

_OPTION = "transcript_lint_rules"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that names files and folders of rules."""
    parser.addini(_OPTION, "files and folders of rules for transcript-lint, each rule of which is a test", "paths")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect the rules of a file that is one of those named, or in one of the folders."""
    for root in parent.config.getini(_OPTION):
        if file_path.suffix == ".py" and (file_path == root or root in file_path.parents):
            collected: _File = _File.from_parent(parent, path=file_path)
            collected.root = root
            return collected
    return None


class _File(pytest.File):
    """A file of rules, loaded with the folder it is in, so that its relative imports work."""

    root: Path

    def collect(self) -> Iterator[pytest.Item]:
        from transcript_lint.plugins import Failure
        from transcript_lint.plugins.project import rules_at

        for found in rules_at(str(self.root)):
            path = found.path if isinstance(found, Failure) else found.check.__code__.co_filename
            if Path(path).resolve() == self.path.resolve():
                name = "loading" if isinstance(found, Failure) else found.name
                item: _Rule = _Rule.from_parent(self, name=name)
                item.found = found
                yield item


class _Rule(pytest.Item):
    """The trials of one rule."""

    found: Rule | Failure

    def runtest(self) -> None:
        from transcript_lint.config import settle
        from transcript_lint.plugins import Failure
        from transcript_lint.trials import said, trials

        if isinstance(self.found, Failure):
            pytest.fail(f"line {self.found.line}: {self.found.message}", pytrace=False)
        if problems := list(trials(self.found, settle().rules)):
            pytest.fail("\n".join(said(self.found, problem) for problem in problems), pytrace=False)
