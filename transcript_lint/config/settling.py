"""Turns decisions into settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from transcript_lint.config.deciding import Decided, last, runs, structural_severities
from transcript_lint.config.known import SCHEMA_RULE, Known, key_of
from transcript_lint.config.mistakes import ConfigError, Mistake, Origin
from transcript_lint.config.settings import DEFAULT_PROFILE, Allow, Settings
from transcript_lint.linter import Chosen
from transcript_lint.plugins import lacking
from transcript_lint.rule import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SPEAKER = "speaker_"


def settings_of(decided: Decided, known: Known, today: str) -> Settings:
    """The settings that decisions amount to.

    Raises:
        ConfigError: a schema that they name cannot be used.
    """
    baseline = decided.get(("baseline",))
    chosen = (*_chosen(decided, known), *_schema(decided))
    return Settings(
        tuple(one for one in chosen if not one.rule.lack),
        structural_severities(decided, known),
        last(decided, "fail-level") or "warning",
        tuple(_allows(decided)),
        _path(baseline[-1].value, baseline[-1].layer.origin) if baseline else None,
        today,
        last(decided, "profile") or DEFAULT_PROFILE,
        (*known.failures, *lacking(one.rule for one in chosen)),
        known.readers,
        known.reporters,
        tuple(known.rules),
    )


def _chosen(decided: Decided, known: Known) -> Iterator[Chosen]:
    for name, rule in known.rules.items():
        if runs(decided, name, rule.default):
            yield Chosen(rule, last(decided, name, "severity") or rule.severity, options_of(rule, decided))


def options_of(rule: Rule, decided: Decided) -> dict[str, object]:
    """The options of a rule that were decided: its own, and what the project says of its speakers.

    An option whose name begins with `speaker_` is filled from the key of the project's speakers that the rest names.
    """
    values = {}
    for name in rule.option_names:
        value = last(decided, rule.name, "option", key_of(name))
        if value is None and name.startswith(SPEAKER):
            value = last(decided, "speakers", name.removeprefix(SPEAKER))
        if value is not None:
            values[name] = value
    if not values:
        return {}
    from transcript_lint.config.options import value_of

    return {option.name: value_of(option, values[option.name]) for option in rule.options if option.name in values}


def _schema(decided: Decided) -> Iterator[Chosen]:
    """The rule that holds transcripts to the project's own schema, if it has one."""
    decisions = decided.get(("schema",))
    if not decisions or not runs(decided, SCHEMA_RULE, True):
        return
    from transcript_lint import schema

    value, layer, path = decisions[-1]
    try:
        rule = schema.load(_path(value, layer.origin))
    except schema.SchemaError as error:
        raise ConfigError([Mistake(layer.origin, path, str(error))]) from error
    yield Chosen(rule, last(decided, SCHEMA_RULE, "severity") or rule.severity, {})


def _allows(decided: Decided) -> Iterator[Allow]:
    for value, layer, path in decided.get(("allow",), ()):
        entry: Mapping[str, Any] = value
        yield Allow(
            tuple(entry["rules"]),
            entry["reason"],
            entry.get("path"),
            entry.get("transcript"),
            entry.get("turn"),
            entry.get("until"),
            layer.origin,
            path,
        )


def _path(value: str, origin: Origin) -> str:
    """A path of the configuration, as seen from where the run was started."""
    import os

    return os.path.relpath(os.path.join(origin.folder, value))  # noqa: PTH118
