"""Knows the rules that the linter itself speaks for, from grammar/own.toml."""

from __future__ import annotations

from functools import cache

from transcript_lint import kept
from transcript_lint.image import imported
from transcript_lint.record import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

ENGINE = "engine"
# The structural rules for files of which nothing could be read: what they say is so whatever is asked for.
UNREAD = frozenset({"binary-files", "unreadable-encodings"})


class Own(NamedTuple):
    """A rule that no plugin gives and no grammar: its severity and category, its manual, and whether it has fixes."""

    severity: str
    category: str
    manual: str
    fix: bool = False

    @property
    def summary(self) -> str:
        """The manual's first line, without its full stop."""
        return self.manual.partition("\n")[0].rstrip(".")


def grammar(name: str) -> str:
    """The text of a file of the grammar; importlib.resources would take as long for it as a small run."""
    import os

    folder = imported("transcript_lint.grammar")
    loader: Any = folder.__loader__
    return str(loader.get_data(os.path.join(folder.__path__[0], name)), encoding="utf-8")  # noqa: PTH118


def grammar_data(name: str) -> dict[str, Any]:
    """The values in a TOML or JSON file of the grammar, kept between runs since they take long to read."""
    import marshal

    text = grammar(name)
    try:
        known, data = marshal.loads(kept.read(f"grammar-{name}") or b"")  # noqa: S302 - this user's own, and whole
        if known == text:
            return dict(data)
    except Exception:  # it can be made again
        known = None
    values = _values(name, text)
    kept.write(f"grammar-{name}", marshal.dumps((text, values)))
    return values


def _values(name: str, text: str) -> dict[str, Any]:
    if name.endswith(".toml"):
        import tomllib

        return tomllib.loads(text)
    import json

    return dict(json.loads(text))


@cache
def own() -> dict[str, Own]:
    """The rules by name."""
    return {
        name: Own(entry["severity"], entry.get("category", ENGINE), entry["manual"].strip(), entry.get("fix", False))
        for name, entry in grammar_data("own.toml").items()
    }


def protected() -> frozenset[str]:
    """What can be neither allowed nor baselined: what the linter says of itself, and that it could read nothing."""
    return UNREAD.union(name for name, rule in own().items() if rule.category == ENGINE)
