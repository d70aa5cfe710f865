"""The difference between two files as bytes, in the unified format that `git apply` and `patch` take.

Both are compared by lines that end in a line feed, as git has them, so that nothing depends on what the bytes mean.
Lines that occur once in each are found again first, in an order that both have (Bram Cohen's "patience diff"), then
what is equal around them: time and memory are in proportion to the number of lines, but for one sorting.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from transcript_lint.record import NamedTuple

CONTEXT = 3
_NO_END = b"\n\\ No newline at end of file\n"
_QUOTED = {7: "\\a", 8: "\\b", 9: "\\t", 10: "\\n", 11: "\\v", 12: "\\f", 13: "\\r", 34: '\\"', 92: "\\\\"}


class Block(NamedTuple):
    """Lines `old_start` to `old_end` of the one that are `new_start` to `new_end` of the other, counted from 0."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def unified(path: str, old: bytes, new: bytes) -> Iterator[bytes]:
    """The difference between two versions of a file, as the lines of a patch; nothing where they are equal."""
    one, other = _lines(old), _lines(new)
    if one == other:
        return
    yield f"--- {_name('a/' + path)}\n".encode()
    yield f"+++ {_name('b/' + path)}\n".encode()
    for hunk in _hunks(changes(one, other)):
        yield from _hunk(one, other, hunk)


def changes(one: list[bytes], other: list[bytes]) -> Iterator[Block]:
    """What is to change for `one` to become `other`, in order; blocks do not touch."""
    old = new = 0
    for old_at, new_at in [*_anchors(one, other), (len(one), len(other))]:
        head = _equal(zip(one[old:old_at], other[new:new_at], strict=False))
        old, new = old + head, new + head
        tail = _equal(zip(reversed(one[old:old_at]), reversed(other[new:new_at]), strict=False))
        if old < old_at - tail or new < new_at - tail:
            yield from _narrowed(one, other, Block(old, old_at - tail, new, new_at - tail))
        old, new = old_at, new_at


def _narrowed(one: list[bytes], other: list[bytes], block: Block) -> Iterator[Block]:
    """The block, or where it has as many lines on both sides, the runs of them that differ."""
    old, old_end, new, new_end = block
    if old_end - old != new_end - new:
        yield block
        return
    start = None
    for offset in range(old_end - old + 1):
        differs = offset < old_end - old and one[old + offset] != other[new + offset]
        if differs and start is None:
            start = offset
        elif not differs and start is not None:
            yield Block(old + start, old + offset, new + start, new + offset)
            start = None


def _equal(pairs: Iterable[tuple[bytes, bytes]]) -> int:
    count = 0
    for one, other in pairs:
        if one != other:
            break
        count += 1
    return count


def _anchors(one: list[bytes], other: list[bytes]) -> list[tuple[int, int]]:
    """The longest rising run of lines that occur once on each side: where they are there."""
    old, new = Counter(one), Counter(other)
    places = {line: place for place, line in enumerate(other) if new[line] == 1}
    pairs = [(place, places[line]) for place, line in enumerate(one) if old[line] == 1 and line in places]
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        tops[pile : pile + 1] = [place]
        ends[pile : pile + 1] = [index]
        before.append(ends[pile - 1] if pile else -1)
    run: list[tuple[int, int]] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        run.append(pairs[index])
        index = before[index]
    return run[::-1]


def _hunks(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """The blocks, of which there is at least one, in groups whose surroundings touch."""
    first, *others = blocks
    group = [first]
    for block in others:
        if block.old_start - group[-1].old_end > 2 * CONTEXT:
            yield group
            group = []
        group.append(block)
    yield group


def _hunk(one: list[bytes], other: list[bytes], blocks: list[Block]) -> Iterator[bytes]:
    first, last = blocks[0], blocks[-1]
    lead = min(CONTEXT, first.old_start)
    trail = min(CONTEXT, len(one) - last.old_end)
    old, new = first.old_start - lead, first.new_start - lead
    old_count, new_count = last.old_end + trail - old, last.new_end + trail - new
    yield f"@@ -{_range(old, old_count)} +{_range(new, new_count)} @@\n".encode()
    for block in blocks:
        yield from _signed(b" ", one[old : block.old_start])
        yield from _signed(b"-", one[block.old_start : block.old_end])
        yield from _signed(b"+", other[block.new_start : block.new_end])
        old = block.old_end
    yield from _signed(b" ", one[old : old + trail])


def _range(start: int, count: int) -> str:
    return f"{start + 1 if count else start},{count}"


def _signed(sign: bytes, lines: Iterable[bytes]) -> Iterator[bytes]:
    for line in lines:
        yield sign + line if line.endswith(b"\n") else sign + line + _NO_END


def _lines(data: bytes) -> list[bytes]:
    *lines, last = data.split(b"\n")
    return [*(line + b"\n" for line in lines), *([last] if last else [])]


def _name(path: str) -> str:
    """A name as git writes it: between quotation marks where it holds characters that would end it or act."""
    data = path.encode("utf-8", "surrogateescape")
    if all(32 <= byte < 127 and byte not in (34, 92) for byte in data):
        return path + "\t" if " " in path else path
    return '"' + "".join(_QUOTED.get(b, chr(b) if 32 <= b < 127 else f"\\{b:03o}") for b in data) + '"'
