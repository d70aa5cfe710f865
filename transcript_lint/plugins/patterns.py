r"""Makes rules of the patterns that a project writes in its configuration.

    [[tool.transcript-lint.patterns]]
    name = "unblinded-names"
    summary = "A patient who is named."
    pattern = '\b(Mr|Mrs)\.? (?P<who>[A-Z]\w+)'
    where = "text"
    message = "{who} is named"
    replacement = "{1} X"
    bad = ["I saw Mrs Miller."]
    good = ["I saw the patient."]

Patterns are RE2's (github.com/google/re2/wiki/Syntax), whose time is linear in the text, whatever the pattern: nothing
that a project writes can make a run hang. There is no look-around and no back-reference in it. In `message` and
`replacement`, `{0}` stands for what was matched, `{1}` or `{who}` for a group, and `{{` for a brace.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from transcript_lint.model import Edit, Finding, Fix, Span, Transcript, Turn
from transcript_lint.patterns import pattern
from transcript_lint.plugins import Failure, Pattern
from transcript_lint.record import NamedTuple
from transcript_lint.rule import CONTENT, MANUAL, PLACE, SEVERITIES, Rule, may_be_named

ORIGIN = "patterns"
_SLOT = pattern(r"\{\{|\}\}|\{(\w+)\}|[{}]")


class Wrong(NamedTuple):
    """What is the matter with a pattern, and which of its keys shows it."""

    key: str
    message: str


_HEADER = "[5d918e42-6bba-4814-8ec9-a90e03c465d2] Example:\n"
# What a pattern is held to, a transcript around an example of it, and the kind of thing a rule has to read for it.
_PLACES: dict[str, tuple[str, str]] = {
    "text": ("Turn", _HEADER + "Interviewer: {}\n"),
    "speaker": ("Turn", _HEADER + "{}: Hello.\n"),
    "title": ("Transcript", "[5d918e42-6bba-4814-8ec9-a90e03c465d2] {}:\nInterviewer: Hello.\n"),
    "identifier": ("Transcript", "[{}] Example:\nInterviewer: Hello.\n"),
}
WHERE = tuple(_PLACES)


def wrong_with(pattern: Pattern) -> Iterator[Wrong]:
    """Everything that keeps a pattern from being a rule."""
    if not may_be_named(pattern.name):
        yield Wrong("name", f"`{pattern.name}` is no name for a rule: expected small letters, digits and hyphens")
    if pattern.where not in _PLACES:
        yield Wrong("where", f"`{pattern.where}` is none of {', '.join(WHERE)}")
    if pattern.severity not in SEVERITIES:
        yield Wrong("severity", f"`{pattern.severity}` is none of {', '.join(SEVERITIES)}")
    try:
        expression = _compiled(pattern.pattern)
    except _RefusedError as refused:
        yield Wrong("pattern", str(refused))
        return
    for key, template in (("message", pattern.message), ("replacement", pattern.replacement or "")):
        for said in _wrong_slots(template, expression):
            yield Wrong(key, said)


def rule_of(pattern: Pattern) -> Rule | Failure:
    """The rule that a pattern is, or everything that keeps it from being one."""
    if wrong := "; ".join(f"{key}: {message}" for key, message in wrong_with(pattern)):
        return Failure(_plugin(pattern), pattern.path, pattern.line, f"cannot be used: {wrong}")
    subject, _ = _PLACES[pattern.where]
    check = _check(pattern)
    setattr(check, MANUAL, lambda: _manual(pattern, check))
    setattr(check, PLACE, (pattern.path, pattern.line))
    setattr(check, CONTENT, repr(pattern))
    return Rule(pattern.name, ORIGIN, subject, pattern.severity, pattern.replacement is not None, check, ORIGIN)


def _plugin(pattern: Pattern) -> str:
    return f"pattern {pattern.name}"


def _check(pattern: Pattern) -> Callable[..., Iterator[Finding]]:
    expression = _compiled(pattern.pattern)
    part = _PARTS[pattern.where]

    def check(read: Any) -> Iterator[Finding]:
        text, at = part(read)
        for match in expression.finditer(text or ""):
            span = Span(at + match.start(), at + match.end())
            fix = None
            if pattern.replacement is not None:
                fix = Fix("replace it", (Edit(span, _filled(pattern.replacement, match)),), safety="unsafe")
            yield Finding(_filled(pattern.message, match), span, fix=fix)

    return check


def _title(transcript: Transcript) -> tuple[str | None, int]:
    header = transcript.header
    return (header.title, header.title_at) if header else (None, 0)


def _identifier(transcript: Transcript) -> tuple[str | None, int]:
    header = transcript.header
    return (header.identifier, header.identifier_at) if header else (None, 0)


def _text(turn: Turn) -> tuple[str | None, int]:
    return turn.text, turn.text_at


def _speaker(turn: Turn) -> tuple[str | None, int]:
    return turn.label, turn.label_at


_PARTS: Mapping[str, Callable[[Any], tuple[str | None, int]]] = {
    "text": _text,
    "speaker": _speaker,
    "title": _title,
    "identifier": _identifier,
}


class _RefusedError(Exception):
    """A pattern cannot be matched; the message says why."""


def _compiled(pattern: str) -> Any:
    """The pattern in the engine of RE2.

    Raises:
        _RefusedError: it is none of RE2's, it matches the empty text, or the engine is not installed.
    """
    try:
        import re2
    except ImportError:
        raise _RefusedError("patterns need RE2: pip install 'transcript-lint[patterns]'") from None
    options = re2.Options()
    options.log_errors = False
    try:
        expression = re2.compile(pattern, options)
    except re2.error as error:
        said = error.args[0].decode("utf-8", "replace") if isinstance(error.args[0], bytes) else str(error)
        raise _RefusedError(f"{said} (patterns are RE2's, without look-around and back-references)") from None
    if expression.search(""):
        raise _RefusedError("it matches where there is nothing at all")
    return expression


def _wrong_slots(template: str, expression: Any) -> Iterator[str]:
    known = [*(str(number) for number in range(expression.groups + 1)), *expression.groupindex]
    for slot in _SLOT.finditer(template):
        if slot[0] in "{}":
            yield f"a single `{slot[0]}`: expected `{slot[0] * 2}`, or a group such as `{{0}}`"
        elif slot[1] and slot[1] not in known:
            yield f"no group `{{{slot[1]}}}`: there are {', '.join(known)}"


def _filled(template: str, match: Any) -> str:
    def fill(slot: re.Match[str]) -> str:
        name = slot[1]
        if name is None:
            return slot[0][0]
        group = int(name) if name.isdigit() else match.re.groupindex[name]
        return match.group(group) or ""

    return _SLOT.sub(fill, template)


def _manual(pattern: Pattern, check: Callable[..., Iterator[Finding]]) -> str:
    """The manual of a pattern's rule: its summary, its pattern, and its examples with what it finds drawn in."""
    from transcript_lint.examples import written
    from transcript_lint.linter import Chosen

    subject, document = _PLACES[pattern.where]
    rule = Rule(pattern.name, ORIGIN, subject, pattern.severity, pattern.replacement is not None, check, ORIGIN)
    blocks = [pattern.summary or pattern.message, f"It looks in the {pattern.where} for:", f"    {pattern.pattern}"]
    for kind, examples in (("Bad", pattern.bad), ("Good", pattern.good)):
        for example in examples:
            blocks.extend(written(kind, document.format(example), Chosen(rule, pattern.severity, {})))
    return "\n\n".join(blocks) + "\n"
