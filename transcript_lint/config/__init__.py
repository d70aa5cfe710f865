"""Which rules run, how severely, with which options, and why.

`Configuration` finds and checks the settings for each file of a run; `settle` makes those of a run without any file of
settings. The package's modules, each importing only those above it:

`positions` says where in a TOML text a setting stands, `mistakes` what is wrong with it; `globs` says what a glob
stands for; `plain` reads plain TOML, `reading` all; `profiles` are presets; `layers` finds the layers of settings for a
file; `options` tells what values an option may have, `known` what names there are; `additions` is what configurations
add to plugins; `checking` holds a table to the schema; `deciding` decides each setting, `settling` makes `settings` of
that; `stack` does so for a folder; `effects` finds what has none, `validity` every mistake.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache

from transcript_lint.config.layers import Request, above, flags, named, paths_in
from transcript_lint.config.mistakes import ConfigError, Mistake, did_you_mean
from transcript_lint.config.reading import in_folder, passed_over
from transcript_lint.config.settings import DEFAULT_PROFILE, Allow, Settings
from transcript_lint.linter import Chosen
from transcript_lint.plugins import collect, lacking
from transcript_lint.rule import SEVERITIES, weighs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from transcript_lint.config.reading import Layer
    from transcript_lint.config.stack import Stack

STRUCTURE = "structure"
EVERYTHING = "all"

__all__ = [
    "DEFAULT_PROFILE",
    "EVERYTHING",
    "STRUCTURE",
    "Allow",
    "ConfigError",
    "Configuration",
    "Mistake",
    "Request",
    "Settings",
    "checks_nothing",
    "did_you_mean",
    "fails",
    "settle",
    "structural_names",
]


def settle(select: Iterable[str] = (), ignore: Iterable[str] = (), fail_level: str = "warning") -> Settings:
    """The settings of a run that reads no configuration, with the rules and categories to run and not to run.

    Raises:
        ConfigError: a name is neither a rule, nor a category, nor `all`.
    """
    request = Request(tuple(select), tuple(ignore), None if fail_level == "warning" else fail_level, isolated=True)
    return Configuration(request).general()


def fails(severity: str, fail_level: str) -> bool:
    """Whether a finding of this severity makes a run fail."""
    return weighs(severity, fail_level)


def structural_names() -> set[str]:
    """The names of the rules that the reader itself judges."""
    from transcript_lint.readers.mistakes import mistakes

    return set(mistakes())


def checks_nothing(settings: Settings) -> bool:
    """Whether no rule at all is left to run, not even one that the reader itself judges, and none that cannot."""
    return (
        not settings.rules
        and not settings.failures
        and all(settings.structural.get(name) == "off" for name in structural_names())
    )


class Configuration:
    """The settings of a run: which hold for which file. It reads each configuration once, when a file needs it."""

    def __init__(self, request: Request | None = None, default: Settings | None = None) -> None:
        """`default` is what holds where nothing is configured: by default, what the rules themselves say."""
        self.request = request or Request()
        self._given = default
        self._flags = flags(self.request)
        self._folders: dict[str, tuple[Layer, ...]] = {}
        self._above: dict[str, tuple[Layer, ...]] = {}
        self._stacks: dict[tuple[str, ...], Stack] = {}
        self._mistakes: list[Mistake] = []
        self._in_folder = cache(in_folder)

    def of(self, path: str) -> Settings:
        """The settings for a file.

        Raises:
            ConfigError: with every mistake in the configurations that are for it.
        """
        stack = self._stack(path)
        return stack.settings(_absolute(path)) if stack else self._default()

    def excluded(self, path: str) -> str:
        """The name of the configuration that excludes a file or folder, or nothing."""
        stack = self._choosing_stack(path)
        return stack.excluded(_absolute(path)) if stack else ""

    def included(self, path: str) -> bool | None:
        """Whether a file that was found in a folder is a transcript; None where no configuration says."""
        stack = self._choosing_stack(path)
        said = stack.included(_absolute(path)) if stack else None
        readers = stack.known.readers if stack else self._default().readers
        return True if said is None and path.lower().endswith(tuple(readers)) else said

    def prepare(self, paths: Iterable[str]) -> None:
        """Read the configurations that are for these files.

        Raises:
            ConfigError: with every mistake in any of them, and in those that `excluded` and `included` have met.
        """
        for path in paths:
            if stack := self._sound_stack(path):
                stack.settings(_absolute(path))
        if self._mistakes:
            raise ConfigError(self._mistakes)

    def notes(self) -> list[str]:
        """What is to be known of the configurations met so far: which of two beside each other is not used."""
        files = dict.fromkeys(layer.origin for stack in self._stacks.values() for layer in stack.files)
        found = ((origin.name, passed_over(origin)) for origin in files)
        return [f"{name} is used, and [tool.transcript-lint] in {other} is not" for name, other in found if other]

    def files(self) -> list[str]:
        """The absolute paths of the files that the settings met so far are from: also those that they name."""
        layers = (layer for stack in self._stacks.values() for layer in stack.texts())
        found = [path for layer in layers for path in paths_in(layer)]
        return list(dict.fromkeys((*found, *map(_absolute, self.baselines()))))

    def baselines(self) -> list[str]:
        """The paths of the baselines that hold for any file met so far."""
        met = (settings for stack in self._stacks.values() for settings in stack.met())
        return list(dict.fromkeys(settings.baseline for settings in met if settings.baseline))

    def general(self) -> Settings:
        """What holds for a run at large: the rules that run for any file met so far, and the least level that fails.

        Before any file is met, it is what holds for the files of the folder that the run was started in.
        """
        met = [settings for stack in self._stacks.values() for settings in stack.met()]
        if not met:
            return self._default() if self._folders else self.of("-")
        rules = {chosen.rule.name: chosen for settings in reversed(met) for chosen in settings.rules}
        level = min((settings.fail_level for settings in met), key=SEVERITIES.index)
        failures = tuple(dict.fromkeys(failure for settings in met for failure in settings.failures))
        reporters = {name: report for settings in met for name, report in settings.reporters.items()}
        return met[0]._replace(
            rules=tuple(rules[name] for name in sorted(rules)),
            fail_level=level,
            baseline=next(iter(self.baselines()), None),
            failures=failures,
            reporters=reporters,
        )

    def stack(self, path: str) -> Stack:
        """Everything that decides the settings for a file, be it nothing but the rules themselves.

        Raises:
            ConfigError: with every mistake in the configurations that are for it.
        """
        return self._stack(path) or self._open(())

    def _stack(self, path: str) -> Stack | None:
        """What decides the settings for a file; None where nothing but the rules themselves does."""
        files = self._layers(path)
        return self._open(files) if files or self._flags else None

    def _choosing_stack(self, path: str) -> Stack | None:
        """What chooses files, which flags do not: they may name rules that only a configuration further down adds."""
        return self._sound_stack(path) if self._layers(path) else None

    def _layers(self, path: str) -> tuple[Layer, ...]:
        """The configurations that are for a file."""
        given = path[: path.rfind(os.sep) + 1] if os.altsep is None else os.path.dirname(path)  # noqa: PTH120
        if path.endswith(_FOLDERS):  # `.` is in the folder above, and not in that of `a.txt`
            given = path
        if given not in self._above:  # as it is written: to make it absolute takes longer than all the rest
            folder = os.path.dirname(_absolute(path))  # noqa: PTH120
            if folder not in self._folders:
                self._folders[folder] = self._files(folder)
            self._above[given] = self._folders[folder]
        return self._above[given]

    def _sound_stack(self, path: str) -> Stack | None:
        """The same; mistakes are kept for `prepare`, so that those of all configurations are told of at once."""
        try:
            return self._stack(path)
        except ConfigError as error:
            if not error.mistakes:
                raise
            self._mistakes += error.mistakes
            return None

    def _files(self, folder: str) -> tuple[Layer, ...]:
        """The configurations that are for the files of a folder."""
        if self.request.file:
            return (named(self.request.file),)
        return () if self.request.isolated else above(folder, self._in_folder)

    def _open(self, files: tuple[Layer, ...]) -> Stack:
        """The checked stack of some configurations, which several folders may share."""
        key = tuple(os.path.join(layer.origin.folder, layer.origin.name) for layer in files)  # noqa: PTH118
        if key not in self._stacks:
            from transcript_lint.config.additions import collected
            from transcript_lint.config.known import Known, structural
            from transcript_lint.config.stack import Stack
            from transcript_lint.config.validity import check

            given = collected(files, self._flags)
            known = Known(given.rules, structural(), given.failures, given.readers, given.reporters)
            stack = Stack(files, self._flags, known, self.request.today)
            check(stack, self.request.baselining)
            self._stacks[key] = stack
        return self._stacks[key]

    def _default(self) -> Settings:
        if self._given:
            return self._given
        given = collect(())
        default = [rule for rule in given.rules.values() if rule.default]
        chosen = tuple(Chosen(rule, rule.severity, {}) for rule in default if not rule.lack)
        self._given = Settings(
            chosen,
            {},
            today=self.request.today,
            failures=(*given.failures, *lacking(default)),
            readers=given.readers,
            reporters=given.reporters,
        )
        return self._given


_FOLDERS = (os.curdir, os.pardir)


def _absolute(path: str) -> str:
    return os.path.abspath(path)  # noqa: PTH100 - pathlib would add to the start-up
