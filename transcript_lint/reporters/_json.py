"""Values as JSON that no console obeys: all in ASCII, one line each."""

from __future__ import annotations

import json
from collections.abc import Callable


def dumps(value: object) -> str:
    """A value as one line of JSON.

    Whatever is not ASCII is escaped, so that a terminal shows it and does nothing; so is the second of two number
    signs, as some CI servers obey `##[...]` and `##vso[...]` in the middle of a line.
    """
    return json.dumps(value, separators=(",", ":")).replace("##", "#\\u0023")


def separator() -> Callable[[], str]:
    """A function that gives what to write before each item of a list: nothing the first time, and then a comma."""
    first = True

    def before() -> str:
        nonlocal first
        was, first = first, False
        return "" if was else ","

    return before
