"""Words each fault that a reader met as a finding, from grammar/mistakes.toml."""

from __future__ import annotations

from functools import cache

from transcript_lint.model import Fault, Finding, Fix, Span
from transcript_lint.own import grammar_data
from transcript_lint.record import NamedTuple
from transcript_lint.source import Damage


class Mistake(NamedTuple):
    """A structural rule: what breaks it, what it says, its manual, which is written as a rule's docstring, and whether
    it mends what it finds.
    """

    name: str
    faults: tuple[str, ...]
    message: str
    manual: str
    instead: str = ""
    fix: bool = False


@cache
def mistakes() -> dict[str, Mistake]:
    """The structural rules by name."""
    return {
        name: Mistake(
            name,
            tuple(entry["faults"]),
            entry["message"],
            entry["manual"],
            entry.get("instead", ""),
            entry.get("fix", False),
        )
        for name, entry in grammar_data("mistakes.toml").items()
    }


@cache
def _by_fault() -> dict[str, Mistake]:
    return {fault: mistake for mistake in mistakes().values() for fault in mistake.faults}


def fault(name: str, span: Span, found: str, opening: str = "") -> Fault:
    """The finding for the fault `name` of the grammar at `span`, where `found` stands.

    `opening` is the label of the same document that the line begins with, if any.
    """
    mistake = _by_fault()[name]
    if opening and mistake.instead:
        mistake = mistakes()[mistake.instead]
        span, found = Span(span.start, span.start + len(opening)), opening
    return Fault(mistake.name, Finding(mistake.message.replace("{found}", found), span))


def damage_fault(damage: Damage) -> Fault:
    """The finding for bytes that the source could not decode as they should have been.

    Where each was read as a character, the file can be written as UTF-8.
    """
    mistake = _by_fault()[damage.kind]
    message = mistake.message.format(offset=damage.offset, bytes=damage.bytes[:4].hex(" "), kind=damage.kind.upper())
    legacy = damage.kind == "legacy"
    fix = Fix("write the file as UTF-8", (), "unsafe", "utf-8") if legacy and damage.legible else None
    return Fault(mistake.name, Finding(message, Span(damage.at, damage.at + legacy), fix=fix))
