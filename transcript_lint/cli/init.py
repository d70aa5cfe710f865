"""`transcript-lint init`: write a first configuration for the transcripts here."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Iterable, Iterator

from transcript_lint import checking, cli, runner
from transcript_lint.cli import settings
from transcript_lint.config import DEFAULT_PROFILE, ConfigError, Configuration, Request
from transcript_lint.config.options import toml
from transcript_lint.config.profiles import near, profile, profiles
from transcript_lint.config.reading import OWN, in_folder
from transcript_lint.patterns import pattern
from transcript_lint.plugins import collect
from transcript_lint.readers import native

_FILES = 100  # that are read to know who speaks
_LEAST = 3  # turns of somebody who speaks, labels that differ in digits alone, files with guests
_LABELS = 12
_DIGIT = pattern("[0-9]")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "profile", nargs="?", default=DEFAULT_PROFILE, help=f"the profile to begin with (default: {DEFAULT_PROFILE})"
    )


def main(arguments: argparse.Namespace) -> int:
    """Write the file, say what to do next, and return the exit code."""
    name = arguments.profile
    try:
        if there := in_folder(os.getcwd()):  # noqa: PTH109 - as everywhere in the command
            raise cli.UsageError(f"there are settings here already: see {there.origin.name}")
        if name not in (known := profiles()):
            raise cli.UsageError(f"no profile is named `{name}`{near(name, known)} (see transcript-lint profiles)")
        summary = str(profile(name).table.get("summary", "")).partition("\n")[0]
        text = _TEXT.format(profile=toml(name), summary=summary, labels=_labels())
        with open(OWN, "x", encoding="utf-8") as file:  # noqa: PTH123
            file.write(text)
        print("\n".join(_next(name)))
    except ConfigError as error:
        raise cli.UsageError(settings.drawn(error)) from error
    except OSError as error:
        raise cli.UsageError(f"cannot write {OWN}: {error.strerror}") from error
    return cli.CLEAN


def _labels() -> str:
    """The labels of those who speak here, as a configuration has them; a made-up example where nobody does."""
    found = (path for path in runner.gather(["."], Configuration(Request(isolated=True))) if isinstance(path, str))
    heard = [Counter(_speaking(path)) for path in _first(found)]
    turns: Counter[str] = sum(heard, Counter())
    often = [label for label, count in turns.most_common() if count >= _LEAST]
    alike = Counter(map(_glob, often))
    globs = {label: glob if alike[glob := _glob(label)] >= _LEAST else label for label in often}
    files = Counter(glob for labels in heard for glob in {globs[label] for label in labels if label in globs})
    names = list(dict.fromkeys(globs.values()))
    regulars = [name for name in names if files[name] > 1]
    if len(heard) >= _LEAST and 0 < len(regulars) < len(names):
        names = [*regulars[: _LABELS - 1], "*"]
    return toml(names[:_LABELS] or ["Interviewer", "Guest"])


def _glob(label: str) -> str:
    """What stands for all labels that differ in their digits alone: `P??` for P10 and P11."""
    return _DIGIT.sub("?", label)


def _first(paths: Iterable[str]) -> Iterator[str]:
    yield from (path for _, path in zip(range(_FILES), paths, strict=False))


def _speaking(path: str) -> Iterator[str]:
    """The label of each turn in a file that can be read."""
    try:
        source = checking.read_source(path)
    except OSError:
        return
    for transcript in native.read(source).transcripts:
        yield from filter(None, transcript.labels)


def _next(name: str) -> Iterator[str]:
    """What to do next: first to install what the profile's rules need, if that is missing."""
    yield f"Wrote {OWN}, under the profile {name}. What to do next:\n"
    lacking = [failure.rule for failure in Configuration().of("-").failures if failure.rule]
    for rule in lacking:
        _, install = collect().rules[rule].needs or ("", "")
        yield f"    pip install '{install}', which {rule} needs"
    yield from (f"    transcript-lint {line}" for line in _STEPS)


_STEPS = (
    "check                what is wrong here",
    "fix --diff           what would be mended without changing a word; without --diff, it is",
    "explain RULE         what a rule finds, and why",
    "baseline create      what was found so far is accepted for now",
)

_TEXT = """\
# The settings of transcript-lint for the files here and below. Behind a # stands what does nothing yet.

# {summary} (to compare: transcript-lint profiles).
profile = {profile}

# What not to look at: rules, or categories of them (transcript-lint rules).
# ignore = ["text", "trailing-spaces"]

# What is left out.
# exclude = ["drafts/"]

# How much a rule matters: "info" is told, "warning" and "error" fail, "off" is not looked for.
[severity]
# unanswered-questions = "info"

# Who speaks, so that any other label is a slip; "P??" stands for P10 and P11, and "*" for guests.
[speakers]
# labels = {labels}
"""
