"""Nothing is found in clean interviews in whatever language, and a language is taken for itself."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

import transcript_lint
from transcript_lint.linter import Chosen, lint
from transcript_lint.plugins import collect

# Typed code cannot import the rules, which an editable install maps into the package.
spoken = importlib.import_module("transcript_lint.rules._spoken")
FILES = sorted((Path(__file__).parent / "languages").glob("*.txt"))
KNOWN = ("german", "spanish")


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_clean_interviews_give_no_findings_by_default(path: Path) -> None:
    document = transcript_lint.parse(path.read_text(encoding="utf-8"))
    usual = [Chosen(rule, rule.severity, {}) for rule in collect().rules.values() if rule.default]
    assert len(document.transcripts) > 0
    assert [(found.rule, found.message) for found in lint(document, usual)] == []


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_language_without_a_file_is_not_taken_for_its_neighbour(path: Path) -> None:
    names = dict(zip(spoken.others(), KNOWN, strict=True))
    for transcript in transcript_lint.parse(path.read_text(encoding="utf-8")).transcripts:
        found = names.get(spoken.spoken(transcript))
        assert found == (path.stem if path.stem in KNOWN else None)
        assert found or not spoken.spoken(transcript).known
