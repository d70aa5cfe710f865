"""`transcript-lint explain`: print a rule's manual, with its examples."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from inspect import cleandoc

from transcript_lint import cli
from transcript_lint.cli import narrow, settings
from transcript_lint.config import STRUCTURE, Request, did_you_mean
from transcript_lint.config.known import key_of
from transcript_lint.config.profiles import profiles
from transcript_lint.config.settling import SPEAKER
from transcript_lint.own import ENGINE, own
from transcript_lint.readers.mistakes import mistakes
from transcript_lint.rule import Option, Rule

_HANGING = 8


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("rule", metavar="RULE", help="a rule's name, as findings have it")


def main(arguments: argparse.Namespace) -> int:
    """Print the manual, and return the exit code."""
    rules, structural = settings.known(Request()).rules, mistakes()
    name = arguments.rule
    if name in rules:
        narrow.write("\n".join(_manual(rules[name])))
        narrow.write_list(_options(rules[name]), _HANGING)
    elif name in structural:
        narrow.write(f"{name}: error, structure\n\n{cleandoc(structural[name].manual)}")
    elif name in own():
        narrow.write(f"{name}: {own()[name].severity}, {own()[name].category}\n\n{own()[name].manual}")
    elif name in {STRUCTURE, ENGINE, *(rule.category for rule in rules.values())}:
        raise cli.UsageError(f"`{name}` is a category: see transcript-lint rules {name}")
    elif name in profiles():
        raise cli.UsageError(f"`{name}` is a profile: see transcript-lint profiles {name}")
    else:
        raise cli.UsageError(f"no rule is named `{name}`{did_you_mean(name, [*rules, *structural, *own()])}")
    return cli.CLEAN


def _manual(rule: Rule) -> Iterator[str]:
    mends = ", with a fix" if rule.fix else ""
    off = "" if rule.default else ", off by default"
    needs = f", needs {rule.needs[0]}" if rule.needs else ""
    yield f"{rule.name}: {rule.severity}, {rule.category}, reads a {rule.subject.lower()}{mends}{off}{needs}\n"
    yield cleandoc(rule.manual)
    if rule.explained_by:
        yield f"\nNot told where one of these finds something in the same turn: {', '.join(rule.explained_by)}"


def _options(rule: Rule) -> Iterator[str]:
    if rule.options:
        yield f"\nOptions, below [rules.{rule.name}] in the configuration:\n"
        yield from (f"    {_option(option)}" for option in rule.options)


def _option(option: Option) -> str:
    from transcript_lint.config.options import schema_of, toml, words_of

    schema, key = schema_of(option), key_of(option.name)
    default = toml(option.default)
    if option.name.startswith(SPEAKER):
        default = f"the {option.name.removeprefix(SPEAKER)} of [speakers]"
    about = f": {schema['description']}" if "description" in schema else ""
    return f"{key} ({words_of(schema)}, by default {default}){about}"
