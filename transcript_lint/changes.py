"""Which turns changed since a revision of git, and which findings are about them."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from transcript_lint.consequences import Explained, parted
from transcript_lint.document import Document
from transcript_lint.model import Diagnostic, Span, by_place
from transcript_lint.patterns import pattern
from transcript_lint.record import NamedTuple
from transcript_lint.results import Checked
from transcript_lint.source import Source

_HUNK = pattern(rb"(?m)^@@ -\S+ \+(\d+)(?:,(\d+))? @@")
# A repository's own configuration must not run commands here.
_GIT = ("git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "--literal-pathspecs")
_DIFF = ("diff", "--no-ext-diff", "--no-textconv", "--no-color", "--find-renames")
_RENAMED = ("R", "C")


Lines = tuple[int, int]


class ChangesError(Exception):
    """Git cannot say what changed; the message says why."""


class Changes(NamedTuple):
    """What changed in a work tree since a commit.

    `root` is the real path of the work tree. `tracked` has the paths from there that git knows; `changed` has for each
    one that is not as it was the paths to compare: its own, and the one it had, if it was renamed. `hunks` keeps the
    lines that changed in the file that was asked for last, of which there may be many sections.
    """

    root: str
    commit: str
    tracked: frozenset[str]
    changed: Mapping[str, tuple[str, ...]]
    hunks: dict[str, list[Lines]]


def since(revision: str) -> Changes:
    """What changed since `revision`, or since the branch left it, in the repository of the current folder.

    Raises:
        ChangesError: this is no repository, or there is no such revision, or no git.
    """
    root = _git("rev-parse", "--show-toplevel").rstrip("\n")
    commit = _git(
        "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", say=revision
    ).strip()
    # A shallow clone has no common ancestor to find: then it is the revision itself.
    base = _git("merge-base", commit, "HEAD", optional=True).strip() or commit
    tracked = frozenset(_git("ls-files", "-z", "--full-name", folder=root).split("\0"))
    raw = _git(*_DIFF, "--raw", "-z", base, folder=root).split("\0")
    return Changes(os.path.realpath(root), base, tracked, dict(_changed(raw)), {})


def _shallow() -> str:
    """What to do about a clone without its history, if this is one; servers of CI make such."""
    shallow = _git("rev-parse", "--is-shallow-repository", optional=True).strip() == "true"
    return ": the clone is shallow, and `git fetch --unshallow` gets the rest" if shallow else ""


def _changed(raw: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The paths in what `git diff --raw -z` prints: a line of facts, then one path, or two where it was renamed."""
    fields = iter(raw)
    while facts := next(fields, ""):
        paths = (next(fields), next(fields)) if facts.split()[-1].startswith(_RENAMED) else (next(fields),)
        yield paths[-1], paths


def only_changed(checked: Checked, changes: Changes, kept: frozenset[str], explained: Explained) -> Checked:
    """What was found in a file, without what is about turns that did not change; rules in `kept` are always kept.

    What only something explains that is not told here any more, and that nothing permits, is told.
    """
    if not (checked.diagnostics or checked.suppressed) or (lines := changed_lines(checked.source, changes)) is None:
        return checked
    document = checked.document()
    units = _units(document)

    def stays(found: Diagnostic) -> bool:
        return found.rule in kept or _is_about(found, checked.source, units, lines)

    told = list(filter(stays, checked.diagnostics))
    if hidden := list(filter(stays, checked.explained)):
        permitted = [each.diagnostic for each in checked.suppressed]
        known = set(map(id, permitted))
        found = sorted((*told, *permitted, *hidden), key=by_place)
        told = [one for one in parted(document, found, explained)[0] if id(one) not in known]
    return checked._replace(
        diagnostics=tuple(told),
        suppressed=tuple(each for each in checked.suppressed if stays(each.diagnostic)),
    )


def changed_lines(source: Source, changes: Changes) -> list[Lines] | None:
    """The first and last line of each part of a file that changed, 1-based; None where all of it did, or it is new.

    Where lines were taken away, the lines above and below count as changed.
    """
    real = os.path.realpath(source.path)
    path = os.path.relpath(real, changes.root).replace(os.sep, "/")
    if path not in changes.tracked or source.encoding.startswith("utf-16"):
        return None
    if path not in changes.changed:
        return []
    if path not in changes.hunks:
        arguments = (*_DIFF, "--unified=0", "--text", changes.commit, "--", *changes.changed[path])
        output = _git(*arguments, folder=changes.root).encode("utf-8", "surrogateescape")
        changes.hunks.clear()
        changes.hunks[path] = [_hunk(int(start), int(count or b"1")) for start, count in _HUNK.findall(output)]
    return _as_ours(source, changes.hunks[path])


def _hunk(start: int, count: int) -> Lines:
    """The first and last line of a hunk; those around it where it only took lines away."""
    return (start, start + count - 1) if count else (max(start, 1), start + 1)


def _as_ours(source: Source, hunks: list[Lines]) -> list[Lines]:
    """The lines of hunks as we number them: git counts line feeds only, and we carriage returns as well."""
    text = source.text
    if text.count("\r") == text.count("\r\n"):  # as it is in each section of a file that is read in sections
        return hunks
    ends = [-1, *(match.start() for match in re.finditer("\n", text)), len(text)]
    last = len(ends) - 1

    def ours(hunk: Lines) -> Lines:
        begin, end = ends[min(hunk[0], last) - 1] + 1, ends[min(hunk[1], last)]
        return source.position(min(begin, len(text))).line, source.position(max(begin, end)).line

    return list(map(ours, hunks))


def _units(document: Document) -> list[Lines]:
    """The first and last line of each turn, in order."""
    position = document.source.position
    return [
        (turn.line, position(turn.text_span.end).line)
        for transcript in document.transcripts
        for turn in transcript.turns
    ]


def _is_about(found: Diagnostic, source: Source, units: list[Lines], lines: list[Lines]) -> bool:
    """Whether a finding, or a place related to it, touches a turn that changed."""
    spans = (found.finding.span, *(related.span for related in found.finding.related))
    for span in spans:
        first, last = _extended(source, span, units)
        nearest = bisect_right(lines, last, key=itemgetter(0)) - 1
        if nearest >= 0 and lines[nearest][1] >= first:
            return True
    return False


def _extended(source: Source, span: Span, units: list[Lines]) -> Lines:
    """The lines of a span, with all lines of the turns in which it begins and ends."""
    first, last = source.position(span.start).line, source.position(max(span.start, span.end - 1)).line
    above = bisect_right(units, (first, len(source.text))) - 1
    if above >= 0 and units[above][1] >= first:
        first = units[above][0]
    below = bisect_right(units, (last, len(source.text))) - 1
    return first, max(last, units[below][1] if below >= 0 else last)


def _git(*arguments: str, folder: str = ".", say: str | None = None, optional: bool = False) -> str:
    """What a command of git prints.

    Raises:
        ChangesError: it fails, and is not `optional`.
    """
    import subprocess

    try:
        done = subprocess.run((*_GIT, *arguments), cwd=folder, capture_output=True, check=False)  # noqa: S603
    except OSError as error:
        raise ChangesError("there is no git to ask what changed") from error
    if done.returncode and not optional:
        reason = done.stderr.decode("utf-8", "replace").strip()
        raise ChangesError(reason if say is None else f"git knows no revision `{say}`{_shallow()}")
    return "" if done.returncode else os.fsdecode(done.stdout)
