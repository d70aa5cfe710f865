"""What is wrong with settings, drawn where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from transcript_lint.model import Diagnostic, Finding, Span
from transcript_lint.record import NamedTuple
from transcript_lint.source import Source

Path = tuple[str | int, ...]

RULE = "settings"
_NEAR, _NEARER = 0.7, 0.85


class Origin(NamedTuple):
    """A text that holds settings: a file's, or what a flag amounts to; its paths are relative to `folder`."""

    name: str
    text: str
    folder: str


class Mistake(NamedTuple):
    """Something wrong with the setting that `path` leads to.

    `at` says where: its "key", its "value", a line and column, or the "end" of the text.
    """

    origin: Origin
    path: Path
    message: str
    at: str | tuple[int, int] = "value"


class ConfigError(Exception):
    """The settings contradict themselves or name something that is not there; the message says what and where.

    `drawable` holds, for each text with mistakes, its source and a diagnostic for each; it is empty where the trouble
    has no place in a text.
    """

    def __init__(self, what: str | Iterable[Mistake]) -> None:
        self.mistakes = [] if isinstance(what, str) else list(dict.fromkeys(what))
        super().__init__(what)

    def __str__(self) -> str:
        if not self.mistakes:
            return str(self.args[0])
        found = [diagnostic for _, diagnostics in self.drawable() for diagnostic in diagnostics]
        return "\n".join(f"{one.path}:{one.start.line}:{one.start.column}: {one.message}" for one in found)

    def drawable(self) -> Iterator[tuple[Source, tuple[Diagnostic, ...]]]:
        """Each text with mistakes in it, and a diagnostic for each, in the order of the text."""
        for origin in dict.fromkeys(mistake.origin for mistake in self.mistakes):
            source = Source(origin.name, origin.text)
            found = [_diagnostic(source, mistake) for mistake in self.mistakes if mistake.origin == origin]
            yield source, tuple(sorted(found, key=lambda diagnostic: diagnostic.start))


def _diagnostic(source: Source, mistake: Mistake) -> Diagnostic:
    span = _span(source, mistake)
    finding = Finding(mistake.message, span)
    return Diagnostic(RULE, "error", source.path, source.position(span.start), source.position(span.end), finding)


def _span(source: Source, mistake: Mistake) -> Span:
    if isinstance(mistake.at, tuple):
        line, column = mistake.at
        start = min(source.line_starts[line - 1] + column - 1, len(source.text))
        return Span(start, start)
    if mistake.at == "end":
        return Span(len(source.text), len(source.text))
    return span_of(source.text, mistake.path, key=mistake.at == "key")


def span_of(text: str, path: Path, key: bool = False) -> Span:
    """Where a setting's key or value stands; of one that is not there, the nearest table around it."""
    from transcript_lint.config.positions import places

    found = places(text)
    for length in range(len(path), 0, -1):
        if place := found.get(path[:length]):
            return place.key if key and length == len(path) else place.value
    return Span(0, 0)


def line_of(origin: Origin, path: Path) -> int:
    """The 1-based line where a setting stands."""
    source = Source(origin.name, origin.text)
    return source.position(span_of(origin.text, path).start).line


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """What to add to a message about a name that is not among `names`: the nearest, or one that begins so."""
    from difflib import get_close_matches

    whole = {each: each for each in names}
    begun = {each[: len(name)]: each for each in names}
    for known, cutoff in ((whole, _NEAR), (begun, _NEARER)):
        if near := get_close_matches(name, known, n=1, cutoff=cutoff):
            return f"; did you mean `{known[near[0]]}`?"
    return ""
