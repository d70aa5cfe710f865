"""What decides the settings for the files of one folder: its layers, checked once, and decided for each file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from transcript_lint.config import layers
from transcript_lint.config.deciding import Decided, decide
from transcript_lint.config.globs import matcher
from transcript_lint.config.known import Known
from transcript_lint.config.mistakes import ConfigError, Mistake
from transcript_lint.config.reading import Layer
from transcript_lint.config.settings import DEFAULT_PROFILE, Settings
from transcript_lint.config.settling import settings_of

_Matching = tuple[tuple[int, int], ...]


class Stack:
    """The configurations that are for the files of a folder, the nearest last, and the flags above them.

    `files` are the configurations themselves; `known` the names that they may use; `mistakes` what is wrong with what
    they extend.
    """

    def __init__(self, files: tuple[Layer, ...], flags: tuple[Layer, ...], known: Known, today: str) -> None:
        self.files = files
        self.flags = flags
        self.known = known
        self.today = today
        self.local = layers.local_plugins((*files, *flags))
        self.mistakes: list[Mistake] = []
        self._extended = tuple(tuple(self._with_extended(layer)) for layer in files)
        self._settings: dict[_Matching, Settings] = {}

    def _with_extended(self, layer: Layer) -> Iterable[Layer]:
        """A configuration behind what it extends; what is wrong with that waits for the other mistakes."""
        try:
            return list(layers.with_extended(layer, self.local))
        except ConfigError as error:
            if not error.mistakes:
                raise
            self.mistakes += error.mistakes
            return (layer,)

    def texts(self) -> Iterator[Layer]:
        """Every layer that holds what people wrote, each once: configurations, what they extend, and flags."""
        for extended in self._extended:
            yield from extended
        yield from self.flags

    def layers(self, matching: _Matching = ()) -> tuple[Layer, ...]:
        """All layers from the profile up, with some overrides: the numbers of the configuration and in it."""
        found: list[Layer] = []
        for number, extended in enumerate(self._extended):
            found.extend(extended)
            found.extend(layers.override_layer(self.files[number], i) for at, i in matching if at == number)
        found.extend(self.flags)
        return (*self._profile(found), *found)

    def _profile(self, found: list[Layer]) -> Iterator[Layer]:
        """The profile that the highest layer names; that of the rules' own defaults needs no layer."""
        for layer in reversed(found):
            if name := layer.table.get("profile"):
                if name != DEFAULT_PROFILE:
                    from transcript_lint.config.profiles import profile_layer

                    yield profile_layer(name, self.local, layer.origin, (*layer.path, "profile"))
                return

    def decided(self, path: str) -> Decided:
        """Every decision that is for a file, by its absolute path."""
        return decide(self.layers(self._matching(path)), self.known)

    def settings(self, path: str) -> Settings:
        """The settings for a file, by its absolute path."""
        matching = self._matching(path)
        if matching not in self._settings:
            decided = decide(self.layers(matching), self.known)
            self._settings[matching] = settings_of(decided, self.known, self.today)
        return self._settings[matching]

    def met(self) -> list[Settings]:
        """The settings for the files met so far, each once."""
        return list(self._settings.values())

    def _matching(self, path: str) -> _Matching:
        return tuple((number, i) for number, layer in enumerate(self.files) for i in layers.overrides(layer, path))

    def excluded(self, path: str) -> str:
        """The name of the configuration that excludes a file or folder, or nothing; what they exclude adds up."""
        for layer in self.files:
            relative = layers.within(layer.origin.folder, path)
            globs = layer.table.get("exclude", ())
            if relative is not None and any(matcher(glob).match(relative) for glob in globs):
                return layer.origin.name
        return ""

    def included(self, path: str) -> bool | None:
        """Whether a file is a transcript, as the nearest configuration says that has `include`; None if none has."""
        for layer in reversed(self.files):
            if globs := layer.table.get("include"):
                relative = layers.within(layer.origin.folder, path)
                return relative is not None and any(matcher(glob).match(relative) for glob in globs)
        return None
