"""Everything that decides what a file's diagnostics are, as plain values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from transcript_lint.config.mistakes import Origin, Path
from transcript_lint.linter import Chosen
from transcript_lint.plugins import Failure
from transcript_lint.record import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from transcript_lint.plugins import Read

DEFAULT_PROFILE = "interview"


class Allow(NamedTuple):
    """An `[[allow]]` of the configuration: rules permitted by path, transcript and turn; None means all of them.

    `path` is a glob relative to the folder of `origin`; `turn` counts from 1; `until` is the last day, as 2027-01-31.
    """

    rules: tuple[str, ...]
    reason: str
    path: str | None
    transcript: str | None
    turn: int | None
    until: str | None
    origin: Origin
    at: Path


class Settings(NamedTuple):
    """Everything that decides what a file's diagnostics are.

    `structural` has the severity of the reader's own findings by rule, for those that are not errors. `baseline` is
    the path of the file with the findings accepted for now; `today` the day, as 2027-01-31, that allowances expire by;
    `failures` what of plugins cannot be used; `readers` and `reporters` what they add, by suffix and by name;
    `names` the rules that the configuration may name.
    """

    rules: tuple[Chosen, ...]
    structural: Mapping[str, str]
    fail_level: str = "warning"
    allow: tuple[Allow, ...] = ()
    baseline: str | None = None
    today: str = ""
    profile: str = DEFAULT_PROFILE
    failures: tuple[Failure, ...] = ()
    readers: Mapping[str, Read] = MappingProxyType({})
    reporters: Mapping[str, Callable[..., Any]] = MappingProxyType({})
    names: tuple[str, ...] = ()
