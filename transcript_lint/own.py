"""Knows the rules that the linter itself speaks for, from grammar/own.toml."""

from __future__ import annotations

from functools import cache

from transcript_lint.record import NamedTuple

ENGINE = "engine"


class Own(NamedTuple):
    """A rule that no plugin gives and no grammar: its severity and category, and its manual."""

    severity: str
    category: str
    manual: str

    @property
    def summary(self) -> str:
        """The manual's first line, without its full stop."""
        return self.manual.partition("\n")[0].rstrip(".")


@cache
def own() -> dict[str, Own]:
    """The rules by name."""
    import tomllib
    from importlib.resources import files

    text = files("transcript_lint.grammar").joinpath("own.toml").read_text(encoding="utf-8")
    return {
        name: Own(entry["severity"], entry.get("category", ENGINE), entry["manual"].strip())
        for name, entry in tomllib.loads(text).items()
    }


def protected() -> frozenset[str]:
    """What the linter says of itself, which can be neither allowed nor baselined."""
    return frozenset(name for name, rule in own().items() if rule.category == ENGINE)
