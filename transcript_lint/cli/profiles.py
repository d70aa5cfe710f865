"""`transcript-lint profiles`: show the profiles, and compare them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping

from transcript_lint import cli
from transcript_lint.cli import settings
from transcript_lint.config import ConfigError, Configuration, Request, did_you_mean
from transcript_lint.config.deciding import last, runs
from transcript_lint.config.profiles import profile, profiles


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("profile", nargs="*", help="what these say of each rule that not all of them treat alike")


def main(arguments: argparse.Namespace) -> int:
    """Print, and return the exit code."""
    try:
        known = profiles()
        for name in arguments.profile:
            if name not in known:
                raise cli.UsageError(f"no profile is named `{name}`{did_you_mean(name, known)}")
        print("\n".join(_compared(arguments.profile) if arguments.profile else _listed(known)))
    except ConfigError as error:
        raise cli.UsageError(settings.drawn(error)) from error
    return cli.CLEAN


def _listed(known: Mapping[str, str]) -> Iterator[str]:
    width = max(len(name) for name in known)
    yield from (f"{name:<{width}}  {profile(name).table.get('summary', '')}" for name in sorted(known))


def _compared(names: list[str]) -> Iterator[str]:
    """Why each profile is as it is, and a line for each rule that they, or the default, treat differently."""
    for name in names:
        table = profile(name).table
        yield f"{name}: {table.get('summary', '')}\n\n{str(table.get('why', '')).strip()}\n"
    columns = [_severities(name) for name in dict.fromkeys(["interview", *names])]
    heads = list(dict.fromkeys(["interview", *names]))
    rules = [rule for rule in sorted(set().union(*columns)) if len({column.get(rule, "off") for column in columns}) > 1]
    width = max((len(rule) for rule in rules), default=0)
    yield "  ".join([" " * width, *heads]).rstrip()
    for rule in rules:
        cells = [f"{column.get(rule, 'off'):<{len(head)}}" for head, column in zip(heads, columns, strict=True)]
        yield "  ".join([f"{rule:<{width}}", *cells]).rstrip()


def _severities(name: str) -> dict[str, str]:
    """The rules that run under a profile, with their severities; whether what they need is there is another matter."""
    stack = Configuration(Request(isolated=True, assignments=(f'profile="{name}"',))).stack("-")
    decided, rules = stack.decided(""), stack.known.rules.values()
    ran = [rule for rule in rules if runs(decided, rule.name, rule.default)]
    return {rule.name: last(decided, rule.name, "severity") or rule.severity for rule in ran}
