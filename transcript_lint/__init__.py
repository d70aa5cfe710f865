"""A linter for interview transcripts.

`parse`, `lint` and `lint_file` are the interface for programs; `rule` and the types of the model the one for rules.
"""

from __future__ import annotations

from transcript_lint import image

image.use(__path__[0])  # first of all: everything else is loaded from it

from transcript_lint.document import Corpus, Document, Fact, Glance
from transcript_lint.model import Diagnostic, Edit, Finding, Fix, Header, Related, Span, Transcript, Turn
from transcript_lint.patterns import pattern
from transcript_lint.plugins import Failure, hookimpl, rules_in
from transcript_lint.rule import Between, Rule, fingerprint, rule, shared
from transcript_lint.source import Position, Source
from transcript_lint.stretches import Stretches

__version__ = "0.1.0"

__all__ = [
    "Between",
    "Corpus",
    "Diagnostic",
    "Document",
    "Edit",
    "Fact",
    "Failure",
    "Finding",
    "Fix",
    "Glance",
    "Header",
    "Position",
    "Related",
    "Rule",
    "Source",
    "Span",
    "Stretches",
    "Transcript",
    "Turn",
    "fingerprint",
    "hookimpl",
    "lint",
    "lint_file",
    "parse",
    "pattern",
    "rule",
    "rules_in",
    "shared",
]


def parse(text: str, path: str = "-") -> Document:
    """The document that a text holds. Never raises: what cannot be read is in the document's `faults`."""
    from transcript_lint.readers import native

    return native.read(Source(path, text))


def lint(text: str, path: str = "-") -> list[Diagnostic]:
    """What is wrong with a text, under the default profile, in the order of the text. Never raises."""
    from transcript_lint import checking, config

    return list(checking.check_source(Source(path, text), config.settle()).diagnostics)


def lint_file(path: str) -> list[Diagnostic]:
    """What is wrong with a file, under the default profile, in the order of its text.

    Raises:
        OSError: the file cannot be read.
    """
    from pathlib import Path

    from transcript_lint import checking, config
    from transcript_lint.source import decode

    return list(checking.check_source(decode(Path(path).read_bytes(), path), config.settle()).diagnostics)
