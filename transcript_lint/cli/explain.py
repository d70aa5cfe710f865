"""`transcript-lint explain`: print a rule's manual, with its examples."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from inspect import cleandoc

from transcript_lint import cli
from transcript_lint.cli import settings
from transcript_lint.config import Request, did_you_mean
from transcript_lint.own import own
from transcript_lint.readers.mistakes import mistakes
from transcript_lint.rule import Between, Option, Rule


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("rule", metavar="RULE", help="a rule's name, as findings have it")


def main(arguments: argparse.Namespace) -> int:
    """Print the manual, and return the exit code."""
    rules, structural = settings.known(Request()).rules, mistakes()
    name = arguments.rule
    if name in rules:
        print("\n".join(_manual(rules[name])))
    elif name in structural:
        print(f"{name}: error, structure\n\n{cleandoc(structural[name].manual)}")
    elif name in own():
        print(f"{name}: {own()[name].severity}, {own()[name].category}\n\n{own()[name].manual}")
    else:
        raise cli.UsageError(f"no rule is named `{name}`{did_you_mean(name, [*rules, *structural, *own()])}")
    return cli.CLEAN


def _manual(rule: Rule) -> Iterator[str]:
    mends = ", with a fix" if rule.fix else ""
    yield f"{rule.name}: {rule.severity}, {rule.category}, reads a {rule.subject.lower()}{mends}\n"
    yield cleandoc(rule.manual)
    if rule.options:
        yield "\nOptions:\n"
        yield from (f"    {_option(option)}" for option in rule.options)


def _option(option: Option) -> str:
    extras = getattr(option.annotation, "__metadata__", ())
    kind = getattr(option.annotation, "__origin__", option.annotation) if extras else option.annotation
    bounds = "".join(_bounds(extra) for extra in extras if isinstance(extra, Between))
    about = "".join(f": {extra}" for extra in extras if isinstance(extra, str))
    return f"{option.name} ({getattr(kind, '__name__', kind)}{bounds}, by default {option.default!r}){about}"


def _bounds(between: Between) -> str:
    return f" from {between.least}" + ("" if between.most is None else f" to {between.most}")
