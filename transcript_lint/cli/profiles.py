"""`transcript-lint profiles`: show the profiles, and compare them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping

from transcript_lint import cli
from transcript_lint.cli import narrow, settings
from transcript_lint.config import ConfigError, Configuration, Request
from transcript_lint.config.deciding import last, runs
from transcript_lint.config.profiles import near, profile, profiles


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("profile", nargs="*", help="what these say of each rule that not all of them treat alike")


def main(arguments: argparse.Namespace) -> int:
    """Print, and return the exit code."""
    try:
        known = profiles()
        for name in arguments.profile:
            if name not in known:
                raise cli.UsageError(f"no profile is named `{name}`{near(name, known)}")
        if arguments.profile:
            narrow.write("\n\n".join(map(_why, arguments.profile)))
            print("", *_compared(arguments.profile), sep="\n")
        else:
            _list(known)
    except ConfigError as error:
        raise cli.UsageError(settings.drawn(error)) from error
    return cli.CLEAN


def _list(known: Mapping[str, str]) -> None:
    width = max(len(name) for name in known)
    lines = (f"{name:<{width}}  {profile(name).table.get('summary', '')}" for name in sorted(known))
    narrow.write_list(lines, width + 2)


def _why(name: str) -> str:
    table = profile(name).table
    return f"{name}: {table.get('summary', '')}\n\n{str(table.get('why', '')).strip()}"


def _compared(names: list[str]) -> Iterator[str]:
    """A line for each rule that some profiles, or the default, treat differently."""
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
