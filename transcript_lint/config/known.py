"""The names that settings may use, and the configuration's schema completed with them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from types import MappingProxyType

from transcript_lint.own import grammar_data, own
from transcript_lint.plugins import Failure, Read
from transcript_lint.record import NamedTuple
from transcript_lint.rule import Option, Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

STRUCTURE = "structure"
EVERYTHING = "all"
SCHEMA_RULE = "schema-violations"


class Known(NamedTuple):
    """The rules that there are: those of plugins, and those that the reader itself judges; and what cannot be used."""

    rules: Mapping[str, Rule]
    structural: Mapping[str, str]
    failures: tuple[Failure, ...] = ()
    readers: Mapping[str, Read] = MappingProxyType({})
    reporters: Mapping[str, Callable[..., Any]] = MappingProxyType({})

    def expand(self, name: str) -> Collection[str]:
        """The rules that the name of a rule, of a category, or `all` stands for; none where nothing bears the name."""
        if name in self.rules or name in self.structural:
            return (name,)
        if name == EVERYTHING:
            return {*self.rules, *self.structural}
        if name == STRUCTURE:
            return self.structural
        return {rule.name for rule in self.rules.values() if rule.category == name}

    def names(self) -> dict[str, str]:
        """The rules by name, with their summaries."""
        return {**{name: rule.summary for name, rule in self.rules.items()}, **self.structural}

    def groups(self) -> list[str]:
        """What stands for several rules."""
        return [*sorted({rule.category for rule in self.rules.values()} | {STRUCTURE}), EVERYTHING]


def structural() -> dict[str, str]:
    """The rules that the reader itself judges, with their summaries."""
    from transcript_lint.readers.mistakes import mistakes

    found = {name: mistake.manual.strip().partition("\n")[0].rstrip(".") for name, mistake in mistakes().items()}
    return {**found, SCHEMA_RULE: own()[SCHEMA_RULE].summary}


@cache
def base() -> dict[str, Any]:
    """The configuration's schema, without what is installed."""
    return grammar_data("config.schema.json")


def complete(
    known: Known, profiles: Iterable[str] | None = None, only: Collection[str] | None = None
) -> dict[str, Any]:
    """The configuration's schema with every rule, option and profile in it.

    With `only`, the options of no other rules than those are in it, as looking at them all takes time. Without
    `profiles`, any name of one is accepted.
    """
    names = known.names()
    definitions = dict(base()["$defs"])
    described = [{"const": name, "description": summary} for name, summary in names.items()]
    definitions["rule"] = {**definitions["rule"], "x-noun": "rule", "enum": list(names)}
    definitions["name"] = {**definitions["name"], "x-noun": "rule or category", "enum": [*names, *known.groups()]}
    definitions["severity"] = {
        **definitions["severity"],
        "x-key": "rule or category",
        "properties": {
            **{item["const"]: {"description": item["description"], "$ref": "#/$defs/level"} for item in described},
            **{group: {"$ref": "#/$defs/level"} for group in known.groups()},
        },
    }
    definitions["rules"] = {
        **definitions["rules"],
        "x-key": "rule",
        "properties": {
            name: _options(name, summary, known, only is None or name in only) for name, summary in names.items()
        },
    }
    if profiles is not None:
        definitions["profile"] = {**definitions["profile"], "x-noun": "profile", "enum": sorted(profiles)}
    return {**base(), "$defs": definitions}


def _options(name: str, summary: str, known: Known, wanted: bool) -> dict[str, Any]:
    options = known.rules[name].options if wanted and name in known.rules else ()
    return {
        "description": summary,
        "type": "object",
        "x-key": f"option of {name}",
        "properties": _schemas(options) if options else {},
        "additionalProperties": False,
    }


def _schemas(options: Iterable[Option]) -> dict[str, Any]:
    from transcript_lint.config.options import schema_of

    return {key_of(option.name): schema_of(option) for option in options}


def key_of(option: str) -> str:
    """The key in the configuration of a rule's option: words are joined by hyphens there."""
    return option.replace("_", "-")
