"""Each finding drawn under the text that it is about, with its fix as a difference."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint.annotate import draw, marks_of, visible, window
from transcript_lint.config import STRUCTURE, structural_names
from transcript_lint.model import Diagnostic, Edit, Fix, Span
from transcript_lint.patterns import pattern
from transcript_lint.reporters import Context, Reporter
from transcript_lint.reporters._conclusion import conclusion
from transcript_lint.reporters._places import place
from transcript_lint.results import Checked
from transcript_lint.source import Source

_CONTEXT = 1
_LINES = 8  # of those that a fix takes away, and of those that it makes
_LINE_END = pattern(r"\r\n?|\n")
_KINDS = {"safe": "fix", "unsafe": "unsafe fix", "suggestion": "suggestion"}


class _Full:
    def __init__(self, context: Context) -> None:
        self.context = context
        # A project's own schema has the category of the grammar's rules, but no manual.
        self.rules = {chosen.rule.name for chosen in context.settings.rules if chosen.rule.category != STRUCTURE}
        self.explained: set[str] = set()

    def file(self, checked: Checked) -> str:
        return "".join("\n".join(self._finding(checked.source, found)) + "\n\n" for found in checked.diagnostics)

    def _finding(self, source: Source, found: Diagnostic) -> Iterator[str]:
        paint, width = self.context.paint, self.context.width
        kind = paint(f"{found.severity}[{found.rule}]", found.severity)
        yield f"{kind}{paint(':', 'strong')} {paint(visible(found.message), 'strong')}"
        numbers = _lines(source, found)
        digits = len(str(numbers[-1])) if numbers else 1
        yield f"{' ' * digits}{paint('-->', 'frame')} {place(found)}"
        if source.text:
            yield from self._excerpt(source, found, numbers, digits, max(width - digits - 3, 20))
        else:
            yield from self._help(found.rule, digits)

    def _excerpt(self, source: Source, found: Diagnostic, numbers: list[int], digits: int, width: int) -> Iterator[str]:
        paint = self.context.paint

        def gutter(line: int | None) -> str:
            return paint(f"{'' if line is None else line:>{digits}} |", "frame") + " "

        def role(text: str, mark: str) -> str:
            return paint(text, found.severity if mark == "finding" else mark)

        yield gutter(None).rstrip()
        marks = marks_of(found.finding, message=False)
        before = 0
        for run in _runs(source, numbers):
            if before and run[0] > before + 1:
                yield paint(f"{'...':>{digits}}", "frame")
            before = run[-1]
            beside = _beside(source, before)
            yield from draw(beside or source, () if beside else marks, run, gutter, role, width)
        notes = [*self._fix(source, found.finding.fix, digits, width), *self._help(found.rule, digits)]
        if notes:
            yield gutter(None).rstrip()
            yield from notes

    def _help(self, rule: str, digits: int) -> Iterator[str]:
        """Where to read on, the first time that a rule is met; of what it says of itself the engine has no manual."""
        if rule not in self.explained and (rule in self.rules or rule in structural_names()):
            paint = self.context.paint
            yield f"{' ' * digits} {paint('=', 'frame')} {paint('help:', 'strong')} transcript-lint explain {rule}"
        self.explained.add(rule)

    def _fix(self, source: Source, fix: Fix | None, digits: int, width: int) -> Iterator[str]:
        if not fix:
            return
        paint = self.context.paint
        kind = _KINDS[fix.safety]
        yield f"{' ' * digits} {paint('=', 'frame')} {paint(kind + ':', 'strong')} {visible(fix.title)}"
        for sign, role, text in _difference(source, fix, width - 2):
            yield f"{' ' * digits} {paint('|', 'frame')} {paint(f'{sign} {text}'.rstrip(), role)}"


def _lines(source: Source, found: Diagnostic) -> list[int]:
    """The lines to show: those of the finding and its related places, and one on each side of the finding."""
    end = source.position(max(found.finding.span.start, found.finding.span.end - 1)).line
    shown = {*range(found.start.line - _CONTEXT, min(end, found.start.line + 8) + _CONTEXT + 1)}
    for related in found.finding.related:
        shown.add(source.position(related.span.start).line)
    first = source.lines_before + (source.above is None)
    last = _last(source) + (source.below is not None)
    return [line for line in sorted(shown) if max(first, 1) <= line <= last]


def _runs(source: Source, numbers: list[int]) -> list[list[int]]:
    """The lines in runs of neighbours; one above or below a section is a run of its own."""
    runs: list[list[int]] = []
    inner = range(source.lines_before + 1, _last(source))
    for line in numbers:
        if runs and line - 1 == runs[-1][-1] and line - 1 in inner:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _last(source: Source) -> int:
    """The number of the last line of a text, or of a section of one."""
    starts = source.line_starts
    return source.lines_before + len(starts) - (starts[-1] == len(source.text) and len(starts) > 1)


def _beside(source: Source, line: int) -> Source | None:
    """The line above or below a section, which is shown and of which nothing is found here; None for one within."""
    if source.lines_before < line <= _last(source):
        return None
    text = source.above if line <= source.lines_before else source.below
    return Source(source.path, text or "", lines_before=line - 1)


def _difference(source: Source, fix: Fix, width: int) -> Iterator[tuple[str, str, str]]:
    """The lines that a fix touches, as they are and as they would be, cut around the first thing that changes."""
    if not fix.edits:
        return
    from transcript_lint.edits import apply

    first = source.position(min(edit.span.start for edit in fix.edits)).line
    last = source.position(max(edit.span.end for edit in fix.edits)).line
    start, end = source.line_span(first)[0], source.line_span(last)[1]
    # Of a line of a hundred megabytes no more is looked at than can be seen.
    start = max(start, min(edit.span.start for edit in fix.edits) - 4 * width)
    reach = max(edit.span.end for edit in fix.edits)
    end = max(min(source.line_start(last + 1), end + 2, reach + 4 * width), reach)
    within = [Edit(Span(span.start - start, span.end - start), text) for span, text in fix.edits]
    before = source.text[start:end]
    olds, news = _unlike(_split(before), _split(apply(before, within)))
    for sign, role, lines, others in (("-", "removed", olds, news), ("+", "added", news, olds)):
        for number, line in enumerate(lines[:_LINES]):
            other = others[number] if number < len(others) else ""
            # What a line ends in is only seen where nothing else changes.
            shown, compared = (line, other) if _said(line) == _said(other) else (_said(line), _said(other))
            yield sign, role, _cut(shown, _same(shown, compared), width)
        if len(lines) > _LINES:
            yield "…", role, f"{len(lines) - _LINES:,} more"


def _split(text: str) -> list[str]:
    """The lines of a text with what they end in; behind the last line end is none."""
    lines = []
    at = 0
    for match in _LINE_END.finditer(text):
        lines.append(text[at : match.end()])
        at = match.end()
    return [*lines, text[at:]] if at < len(text) else lines


def _said(line: str) -> str:
    return line.rstrip("\r\n")


def _unlike(olds: list[str], news: list[str]) -> tuple[list[str], list[str]]:
    """Both without the lines that they have in common: at their ends, where one has more lines than the other."""
    if len(olds) == len(news):
        unlike = [pair for pair in zip(olds, news, strict=True) if pair[0] != pair[1]]
        return [old for old, _ in unlike], [new for _, new in unlike]
    shorter = min(len(olds), len(news))
    head = next((at for at in range(shorter) if _said(olds[at]) != _said(news[at])), shorter)
    rest = range(shorter - head)
    tail = next((at for at in rest if _said(olds[-1 - at]) != _said(news[-1 - at])), len(rest))
    return olds[head : len(olds) - tail], news[head : len(news) - tail]


def _same(one: str, other: str) -> int:
    """How many characters two lines have in common where they begin."""
    return next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), min(len(one), len(other))
    )


def _cut(line: str, at: int, width: int) -> str:
    """What is seen of a line in so many columns, with what stands at an offset in it; spaces at its end are drawn."""
    left, right = window(line, Span(0, len(line)), Span(min(at, len(line)), min(at + 1, len(line))), width)
    words = line.rstrip(" ")
    spaces = "␠" * (right - max(left, len(words)))
    return f"{'…' if left else ''}{visible(words[left:right])}{spaces}{'…' if right < len(line) else ''}"


def report(context: Context) -> Reporter:
    """Open the format."""
    return Reporter(_Full(context).file, lambda summary: conclusion(context, summary), sections=True)
