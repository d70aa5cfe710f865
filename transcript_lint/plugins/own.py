"""Adds what a configuration says itself: rules that are patterns, and plugins that must be there."""

from __future__ import annotations

from collections.abc import Iterable

from transcript_lint.plugins import Contribution, Failure, Pattern, Plugin, Required
from transcript_lint.plugins.strangers import taken_by
from transcript_lint.rule import Rule


def add_own(whole: Contribution, patterns: Iterable[Pattern], required: Iterable[Required]) -> Contribution:
    """The same with the rules that patterns are, and with why a plugin that must be there is not."""
    for pattern in patterns:
        whole = _with_pattern(whole, pattern)
    missing = filter(None, (_missing(one, whole.plugins) for one in required))
    return whole._replace(rules=dict(sorted(whole.rules.items())), failures=(*whole.failures, *missing))


def _with_pattern(whole: Contribution, pattern: Pattern) -> Contribution:
    from transcript_lint.plugins.patterns import rule_of

    made = rule_of(pattern)
    if isinstance(made, Rule) and (taken := taken_by(made.name, whole.rules)):
        made = Failure(f"pattern {pattern.name}", pattern.path, pattern.line, f"cannot be a rule: {taken}")
    if isinstance(made, Failure):
        return whole._replace(failures=(*whole.failures, made))
    return whole._replace(rules={**whole.rules, made.name: made})


def _missing(required: Required, plugins: Iterable[Plugin]) -> Failure | None:
    """Why a plugin that must be there is not, if it is not."""
    from packaging.requirements import InvalidRequirement, Requirement
    from packaging.utils import canonicalize_name

    try:
        wanted = Requirement(required.requirement)
    except InvalidRequirement:
        why = "is required, and is no requirement: expected `name` or `name>=1.2`"
        return Failure(f"`{required.requirement}`", required.path, required.line, why)
    versions = [one.version for one in plugins if canonicalize_name(one.name) == canonicalize_name(wanted.name)]
    if any(wanted.specifier.contains(version, prereleases=True) for version in versions):
        return None
    there = f"{versions[0]} is installed" if versions else "no plugin of that name is installed"
    return Failure(str(wanted), required.path, required.line, f"is required, and {there}")
