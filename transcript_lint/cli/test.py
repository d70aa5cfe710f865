"""`transcript-lint test`: hold rules to their manuals."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator

from transcript_lint import cli, config
from transcript_lint.cli import settings
from transcript_lint.config.known import Known
from transcript_lint.plugins import Failure, collect
from transcript_lint.rule import Rule


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "rules",
        nargs="*",
        metavar="PATH",
        help="a file or folder of rules, or the name of a rule or a plugin (default: the rules that this project adds)",
    )
    settings.add_arguments(parser)


def main(arguments: argparse.Namespace) -> int:
    """Hold each rule to its manual, print what is wrong, and return the exit code."""
    from transcript_lint.trials import said, trials

    request = settings.request(arguments)
    known = settings.known(request)
    profile = config.Configuration(request).of("-").rules
    found = [rule for named in arguments.rules for rule in _named(named, known)] or _added(known)
    if not found:
        raise cli.UsageError("this project adds no rule: name a file or folder of rules, or a rule")
    wrong = broken = 0
    for rule in found:
        if isinstance(rule, Failure):
            broken += 1
            print(f"{rule.path}:{rule.line}: {rule.plugin} {rule.message}")
            continue
        problems = list(trials(rule, profile))
        wrong += len(problems)
        print("\n".join(said(rule, problem) for problem in problems) or f"{rule.name}: sound")
    print(_conclusion(len(found) - broken, wrong, broken))
    return cli.INCOMPLETE if broken else cli.FINDINGS if wrong else cli.CLEAN


def _conclusion(rules: int, wrong: int, broken: int) -> str:
    tested = f"{rules} rule{'s' * (rules != 1)} tested, {wrong or 'no'} problem{'s' * (wrong != 1)}"
    return f"{tested}, {broken} that cannot be loaded" if broken else tested


def _named(named: str, known: Known) -> Iterator[Rule | Failure]:
    """The rules that an argument stands for."""
    from transcript_lint.plugins.project import rules_at

    if os.path.exists(named):  # noqa: PTH110 - as everywhere in the command
        found = rules_at(named)
        if not found:
            raise cli.UsageError(f"there is no rule in {named}")
        yield from found
    elif named in known.rules:
        yield known.rules[named]
    else:
        added: dict[str, list[Rule | Failure]] = {}
        for one in _added(known):
            added.setdefault(_plugin(one), []).append(one)
        if named not in added:
            hint = config.did_you_mean(named, {*known.rules, *added})
            raise cli.UsageError(f"no file, folder, rule or plugin with rules is named `{named}`{hint}")
        yield from added[named]


def _plugin(one: Rule | Failure) -> str:
    """The name of the plugin that a rule is from, or that cannot be used, without its version."""
    origin = one.origin if isinstance(one, Rule) else one.plugin
    name, _, version = origin.rpartition(" ")
    return name if version[:1].isdecimal() else origin


def _added(known: Known) -> list[Rule | Failure]:
    """The rules that are not our own, and what of the plugins cannot be used."""
    ours = str(collect().plugins[0])
    return [*(rule for rule in known.rules.values() if rule.origin != ours), *known.failures]
