"""What is new among the findings in a file since it was last looked at, and what is cleared."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence

from transcript_lint.record import NamedTuple
from transcript_lint.results import Checked
from transcript_lint.rule import fingerprint


class Mark(NamedTuple):
    """What is kept of a finding, which is no text: its 1-based line, and numbers for its message and its words.

    `below` is how many lines there are from its own on.
    """

    line: int
    rule: str
    message: int
    words: int
    below: int


def marks(checked: Checked) -> list[Mark]:
    """A mark for each finding in a file."""
    text, lines = checked.source.text, len(checked.source.line_starts)
    return [
        Mark(
            found.start.line,
            found.rule,
            fingerprint(found.message),
            fingerprint(text[slice(*found.finding.span)]),
            lines - found.start.line,
        )
        for found in checked.diagnostics
    ]


def changed(before: Sequence[Mark], now: Sequence[Mark]) -> tuple[list[int], list[Mark]]:
    """Which of the marks that there are now are new, by their places, and which of those before are cleared.

    A finding is the same where its message and its words are, wherever it has moved, or where its message is and as
    many lines are above or below it: then its words are being changed, and nothing else.
    """
    new, old = list(range(len(now))), list(before)
    for same in _SAME:
        there: dict[tuple[object, ...], deque[Mark]] = {}
        for mark in old:
            there.setdefault(same(mark), deque()).append(mark)
        new = [at for at in new if not _taken(there.get(same(now[at])))]
        old = [mark for waiting in there.values() for mark in waiting]
    return new, sorted(old)


def _taken(waiting: deque[Mark] | None) -> bool:
    """Whether one of the marks that wait is another one as well; then it waits no more."""
    return bool(waiting and waiting.popleft())


_SAME: tuple[Callable[[Mark], tuple[object, ...]], ...] = (
    lambda mark: (mark.rule, mark.message, mark.words),
    lambda mark: (mark.rule, mark.message, mark.line),
    lambda mark: (mark.rule, mark.message, mark.below),
)
_SHOWN = 5


def cleared(path: str, gone: Sequence[Mark]) -> Iterator[str]:
    """What is cleared in a file, as people read it: a line for each rule, with the lines where its findings were."""
    lines: dict[str, list[int]] = {}
    for mark in gone:
        lines.setdefault(mark.rule, []).append(mark.line)
    for rule, where in sorted(lines.items()):
        more = f" and {len(where) - _SHOWN} more" if len(where) > _SHOWN else ""
        yield f"{rule} in {path}:{', '.join(map(str, where[:_SHOWN]))}{more}"


class News:
    """What is new since the last look, counted, and what is cleared."""

    def __init__(self) -> None:
        self.new = 0
        self.gone: dict[str, list[Mark]] = {}

    def of(self, checked: Checked, before: Sequence[Mark], now: Sequence[Mark]) -> Checked:
        """Count what is new in a file; no more than that is in what is returned."""
        new, gone = changed(before, now)
        self.new += len(new)
        if gone:
            self.gone.setdefault(checked.source.path, []).extend(gone)
        return checked._replace(diagnostics=tuple(checked.diagnostics[at] for at in new))

    def __str__(self) -> str:
        lost = sum(map(len, self.gone.values()))
        told = [f"{count} {what}" for count, what in ((self.new, "new"), (lost, "cleared")) if count]
        return ", ".join(told) or "nothing new"
