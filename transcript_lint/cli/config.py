"""`transcript-lint config`: say for a file what each setting is, who decided it, and what that overrode."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence

from transcript_lint import cli
from transcript_lint.annotate import visible
from transcript_lint.cli import settings
from transcript_lint.config import DEFAULT_PROFILE, ConfigError, Configuration
from transcript_lint.config.deciding import LISTED, Decided, Decision, runs
from transcript_lint.config.known import key_of
from transcript_lint.config.mistakes import span_of
from transcript_lint.config.options import toml
from transcript_lint.config.stack import Stack
from transcript_lint.source import Source

_DEFAULTS = {"profile": DEFAULT_PROFILE, "fail-level": "warning"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("path", metavar="PATH", help="a transcript, which need not be there yet")
    parser.add_argument("--fail-level", help=argparse.SUPPRESS)
    settings.add_arguments(parser)


def main(arguments: argparse.Namespace) -> int:
    """Print a line for each setting and rule, and return the exit code."""
    try:
        stack = Configuration(settings.request(arguments)).stack(arguments.path)
    except ConfigError as error:
        raise cli.UsageError(settings.drawn(error)) from error
    path = os.path.abspath(arguments.path)  # noqa: PTH100 - as the configuration does it
    if name := stack.excluded(path):
        print(f"{visible(arguments.path)} is excluded by {visible(name)}")
    for line in (*_settings(stack.decided(path)), "", *_rules(stack, stack.decided(path))):
        print(visible(line))
    return cli.CLEAN


def _settings(decided: Decided) -> Iterator[str]:
    for key in sorted({("profile",), ("fail-level",), *(key for key in decided if _is_setting(key))}):
        decisions = decided.get(key, [])
        if key[0] in LISTED:
            yield from (f"{key[0]} = {toml(one.value)}  {_who([one], '')}" for one in decisions)
            continue
        value = decisions[-1].value if decisions else _DEFAULTS.get(key[0])
        default = toml(_DEFAULTS[key[0]]) if key[0] in _DEFAULTS else ""
        yield f"{'.'.join(key)} = {toml(value)}  {_who(decisions, default)}"


def _is_setting(key: tuple[str, ...]) -> bool:
    return len(key) == 1 or key[0] == "speakers"


def _rules(stack: Stack, decided: Decided) -> Iterator[str]:
    """A line for each rule, and for each of its options that somebody decided; first those that anybody did."""
    rules = [(rule.name, rule.default, rule.severity) for rule in stack.known.rules.values()]
    rules += [(name, True, "error") for name in stack.known.structural]
    width = max(len(name) for name, _, _ in rules)
    asked: list[str] = []
    left: list[str] = []
    for name, default, severity in sorted(rules):
        on = runs(decided, name, default)
        decisions = decided.get((name, "severity" if on and (name, "severity") in decided else "run"), [])
        shown = decided[name, "severity"][-1].value if on and (name, "severity") in decided else severity
        lack = f"; {stack.known.rules[name].lack}" if on and _lacks(stack, name) else ""
        state = shown if on else "off"
        lines = [f"{name:<{width}}  {state:<7}  {_who(decisions, severity if default else 'off')}{lack}"]
        for option in stack.known.rules[name].options if on and name in stack.known.rules else ():
            key = key_of(option.name)
            given = decided.get((name, "option", key), [])
            if not given and option.name.startswith("speaker_"):
                given = decided.get(("speakers", option.name.removeprefix("speaker_")), [])
            if given:
                lines.append(f"{'':<{width}}  {key} = {toml(given[-1].value)}  {_who(given, toml(option.default))}")
        (asked if decisions or len(lines) > 1 else left).extend(lines)
    yield from (*asked, *([""] if asked else []), *left)


def _lacks(stack: Stack, name: str) -> bool:
    """Whether a rule needs a library that is not there."""
    return name in stack.known.rules and bool(stack.known.rules[name].lack)


def _who(decisions: Sequence[Decision], default: str) -> str:
    """Who decided, and what of others that overrode; `default` is empty where nothing holds by default."""
    if not decisions:
        return "by default"
    over = [f"{_said(decision)} of {_place(decision)}" for decision in reversed(decisions[:-1])]
    over += [f"{default} by default"] if default else []
    return f"by {_place(decisions[-1])}" + (f", over {', '.join(over)}" if over else "")


def _said(decision: Decision) -> str:
    if isinstance(decision.value, bool):
        return "on" if decision.value else "off"
    return decision.value if isinstance(decision.value, str) else toml(decision.value)


def _place(decision: Decision) -> str:
    """The text and line in which a decision stands."""
    origin = decision.layer.origin
    if origin.name.startswith("--"):
        return origin.name
    line = Source("", origin.text).position(span_of(origin.text, decision.path, key=True).start).line
    return f"{origin.name}:{line}"
