"""The hooks that a plugin can implement, as pluggy knows them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pluggy

from transcript_lint.document import Document
from transcript_lint.plugins import PROJECT, Failure
from transcript_lint.rule import Rule

_hookspec = pluggy.HookspecMarker(PROJECT)


@_hookspec
def transcript_lint_rules() -> Iterable[Rule | Failure]:  # type: ignore[empty-body]
    """The rules of a plugin: `return rules_in(sys.modules[__name__])`."""


@_hookspec
def transcript_lint_readers() -> Mapping[str, Callable[[bytes, str], Document]]:  # type: ignore[empty-body]
    """For a suffix such as `.vtt`, a function from the bytes and the path of such a file to a document."""


@_hookspec
def transcript_lint_reporters() -> Mapping[str, Callable[..., Any]]:  # type: ignore[empty-body]
    """For the name of an output format, a function from a `Context` to a `Reporter`."""


@_hookspec
def transcript_lint_profiles() -> Mapping[str, str]:  # type: ignore[empty-body]
    """For the name of a profile, the path of the TOML file that it is."""
