"""Profiles: named presets of which rules run, how severely, with which options."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from transcript_lint.config.mistakes import ConfigError, Mistake, Origin, Path, did_you_mean
from transcript_lint.config.reading import Layer, parse
from transcript_lint.image import imported
from transcript_lint.plugins import BUILT_IN, collect


@cache
def profiles(local: tuple[str, ...] = ()) -> dict[str, str]:
    """The files of the profiles of every plugin, and of those of a project at the `local` paths, by name."""
    return {**collect(local).profiles, **imported(BUILT_IN).transcript_lint_profiles()}


def profile(name: str, local: tuple[str, ...] = ()) -> Layer:
    """The settings of a profile that there is.

    Raises:
        ConfigError: its file cannot be read, or is no TOML.
    """
    path = profiles(local)[name]
    try:
        with open(path, encoding="utf-8") as file:  # noqa: PTH123 - pathlib would add to the start-up
            origin = Origin(f"the profile {name}", file.read(), "")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"the profile {name} cannot be read from {path}: {error}") from error
    return Layer(origin, parse(origin))


def near(name: str, known: Iterable[str]) -> str:
    """What to add to a message about a profile that is not there: the one that may be meant, or else all of them."""
    names = sorted(known)
    return did_you_mean(name, names) or f"; there are {', '.join(names)}"


def profile_layer(name: str, local: tuple[str, ...], origin: Origin, path: Path) -> Layer:
    """The settings of the profile that the setting at `path` names.

    Raises:
        ConfigError: there is none of that name, or it cannot be read.
    """
    if name not in profiles(local):
        message = f"no profile is named `{name}`{near(name, profiles(local))}"
        raise ConfigError([Mistake(origin, path, message)])
    return profile(name, local)
