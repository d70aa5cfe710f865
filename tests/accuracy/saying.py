"""What the rules say of a document, and what its turns ask."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from transcript_lint import Diagnostic, Document, Rule, Source, Span
from transcript_lint.config import structural_names
from transcript_lint.corpus import Facts, contribute, judge
from transcript_lint.linter import Chosen, lint
from transcript_lint.plugins import collect

# Typed code cannot import the rules, which an editable install maps into the package.
_asking = importlib.import_module("transcript_lint.rules.questions._asking")


class Said(NamedTuple):
    """What is said of one document, the spans of its questions, and what it contributes to rules across files."""

    found: tuple[Diagnostic, ...]
    asking: tuple[Span, ...]
    facts: Facts


def known_rules() -> Mapping[str, Rule]:
    """Every rule that is installed, by name."""
    return collect().rules


def names_of_rules() -> frozenset[str]:
    """The names of every rule, those of the reader's own included."""
    return frozenset(known_rules()) | structural_names()


def rules(names: Iterable[str] = (), everything: bool = False) -> list[Chosen]:
    """The rules to measure: those named, or else all, or else those of the default profile.

    Raises:
        LookupError: there is no rule of one of the names.
    """
    wanted = set(names)
    if unknown := wanted - names_of_rules():
        raise LookupError(f"there is no rule named {', '.join(sorted(unknown))}")
    known = known_rules().values()
    chosen = (rule for rule in known if (rule.name in wanted if wanted else rule.default or everything))
    return [Chosen(rule, rule.severity, {}) for rule in chosen]


def say(document: Document, chosen: Iterable[Chosen]) -> Said:
    """What some rules say of a document. The rules across files contribute only; `across` judges."""
    rules_here = list(chosen)
    told = lint(document, rules_here)
    facts, failed = contribute(document, rules_here, None, told)
    found = (*told, *failed)
    asking = [question.span for transcript in document.transcripts for question in _asking.asked(transcript).all()]
    return Said(found, tuple(asking), facts)


def across(chosen: Iterable[Chosen], facts: Iterable[Facts], sources: Mapping[str, Source]) -> list[Diagnostic]:
    """What the rules that look across files say of documents, by what these contribute."""
    return list(judge(chosen, facts, sources.__getitem__))
