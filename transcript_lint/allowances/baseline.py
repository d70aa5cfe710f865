"""Knows the findings that a project has accepted for now: by rule, normalised text and place in the interview.

The file has a line for each finding: the path, the rule and a hash, with tabs between them, sorted. The hash is of
the rule, the transcript's identifier, the turn's label and words, and which word of them it is about; so it holds no
speech, and stays the same when lines are inserted above or the layout changes.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from transcript_lint.allowances.judging import STALE, diagnostic
from transcript_lint.config import ConfigError, Settings, structural_names
from transcript_lint.document import Document
from transcript_lint.model import Diagnostic, Finding, Span, Suppressed
from transcript_lint.patterns import pattern
from transcript_lint.record import NamedTuple

DEFAULT = "transcript-lint-baseline.tsv"
HEADING = "# The findings that are accepted for now: path, rule, hash. Written by `transcript-lint baseline`."
_LINE = pattern(r"(?P<path>[^\t]+)\t(?P<rule>[a-z0-9-]+)\t(?P<mark>[0-9a-f]{20})\Z")


class Entry(NamedTuple):
    """One accepted finding; `path` is relative to the baseline's folder, with slashes."""

    path: str
    rule: str
    mark: str


def load(path: str) -> set[Entry]:
    """The entries of a baseline.

    Raises:
        ConfigError: it cannot be read, or a line of it is none of ours.
    """
    try:
        with open(path, encoding="utf-8") as file:  # noqa: PTH123 - pathlib would add to the start-up
            lines = file.read().split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"the baseline {path} cannot be read: {error}") from error
    found = set()
    for number, line in enumerate(lines, 1):
        if line and not line.startswith("# "):
            if (match := _LINE.match(line)) is None:
                raise ConfigError(f"{path}:{number}: this is no line of a baseline: expected path, rule and hash")
            found.add(Entry(_unescaped(match["path"]), match["rule"], match["mark"]))
    return found


def written(entries: Iterable[Entry]) -> str:
    """The text of a baseline: sorted, so that two branches' merge line by line."""
    lines = sorted(f"{_escaped(entry.path)}\t{entry.rule}\t{entry.mark}" for entry in set(entries))
    return "".join(f"{line}\n" for line in (HEADING, *lines))


def _escaped(path: str) -> str:
    return re.sub(r"[\x00-\x1f\x7f%#]", lambda match: f"%{ord(match[0]):02x}", path)


def _unescaped(path: str) -> str:
    return re.sub(r"%([0-9a-f]{2})", lambda match: chr(int(match[1], 16)), path)


def entries_of(document: Document, found: Sequence[Diagnostic], baseline: str) -> Iterator[Entry]:
    """An entry for each finding in a document, in their order."""
    path = relative(document.source.path, baseline)
    seen: Counter[str] = Counter()
    for one, key in zip(found, keys_of(document, found), strict=True):
        yield _entry(path, one.rule, key, seen)


def keys_of(document: Document, found: Iterable[Diagnostic]) -> Iterator[str]:
    """What tells each finding in a document, or a section of one, from others: its rule, and where in what it is."""
    starts = [transcript.span.start for transcript in document.transcripts]
    said = _Said("", 0)
    for one in found:
        identifier, label, text, at = _turn(document, starts, one.finding.span)
        if (text, at) != (said.text, said.at):
            said = _Said(text, at)
        yield "\0".join((one.rule, identifier, label, said.mark, said.before(one.finding.span.start)))


def _entry(path: str, rule: str, key: str, seen: Counter[str]) -> Entry:
    """The entry for a finding; those of the same key are numbered, of which `seen` keeps count."""
    seen[key] += 1
    return Entry(path, rule, _hash(f"{key}\0{seen[key]}"))


def _hash(key: str) -> str:
    from hashlib import sha256

    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def relative(path: str, baseline: str) -> str:
    """A path as the baseline has it: from the folder that the baseline lies in, with slashes."""
    folder = os.path.dirname(os.path.abspath(baseline))  # noqa: PTH100, PTH120
    return os.path.relpath(os.path.abspath(path), folder).replace(os.sep, "/")  # noqa: PTH100


class _Said:
    """Words, as the findings in them are known by: one turn may be of a megabyte, and have a finding in each sentence.

    `at` is where they begin in the document, or -1 for words that are no turn's.
    """

    def __init__(self, text: str, at: int) -> None:
        self.text = text
        self.at = at
        self.mark = _hash(_normalised(text))
        self._seen = self._words = 0

    def before(self, place: int) -> str:
        """How many words begin before a place in the document, counted on from the one that was asked for last."""
        if self.at < 0:
            return ""
        if place < self.at:
            return "-"
        text = self.text
        end = min(place - self.at, len(text))
        if end < self._seen:
            self._seen = self._words = 0
        begun = bool(self._seen) and not text[self._seen - 1 : self._seen].isspace()
        goes_on = begun and self._seen < end and not text[self._seen : self._seen + 1].isspace()
        self._words += len(text[self._seen : end].split()) - goes_on
        self._seen = end
        return str(self._words)


def _turn(document: Document, starts: Sequence[int], span: Span) -> tuple[str, str, str, int]:
    """Where a finding is in the interview: the transcript's identifier, the turn's label, its text and where that is.

    Where there is no turn, it is the text of the header, or what is found itself, and -1.
    """
    index = bisect_right(starts, span.start) - 1
    if index < 0:
        return "", "", document.text[span.start : span.end], -1
    transcript = document.transcripts[index]
    identifier = (transcript.header.identifier or "") if transcript.header else ""
    line = document.source.position(span.start).line
    turn = bisect_right(transcript.turns, line, key=lambda turn: turn.line) - 1
    if turn < 0:
        return identifier, "", (transcript.header.title or "") if transcript.header else "", -1
    found = transcript.turns[turn]
    return identifier, found.label or "", found.text, found.text_at


def _normalised(text: str) -> str:
    """A text in which white space and the way of composing characters make no difference."""
    from unicodedata import normalize

    return " ".join(normalize("NFC", text).split())


@lru_cache(maxsize=8)
def _loaded(path: str, stamp: tuple[int, int]) -> dict[str, frozenset[Entry]]:
    """A baseline's entries by path, for as long as the file is not written anew."""
    found: dict[str, set[Entry]] = {}
    for entry in load(path):
        found.setdefault(entry.path, set()).add(entry)
    return {name: frozenset(entries) for name, entries in found.items()}


def by_path(baseline: str) -> Mapping[str, frozenset[Entry]]:
    """The entries of a baseline by the path that they are about; none of one that is still to be written.

    Raises:
        ConfigError: it cannot be read, or a line of it is none of ours.
    """
    try:
        status = os.stat(baseline)  # noqa: PTH116
    except OSError:  # the configuration's check tells of one that is not there, where it should be
        return {}
    return _loaded(baseline, (status.st_mtime_ns, status.st_size))


def of_file(path: str, baseline: str) -> frozenset[Entry]:
    """The entries of a baseline that are about one file."""
    return by_path(baseline).get(relative(path, baseline), frozenset())


class Accepted:
    """What a baseline accepts of the findings in one file, which may be given in parts."""

    def __init__(self, path: str, baseline: str) -> None:
        self._baseline = baseline
        self._path = relative(path, baseline)
        self._known = of_file(path, baseline)
        self._seen: Counter[str] = Counter()
        self._met: set[Entry] = set()

    def part(
        self, found: Sequence[Diagnostic], keys: Sequence[str | None]
    ) -> tuple[list[Diagnostic], list[Suppressed]]:
        """The findings that are new, and those that are accepted; one without a key never is."""
        new: list[Diagnostic] = []
        accepted: list[Suppressed] = []
        for one, key in zip(found, keys, strict=True):
            entry = _entry(self._path, one.rule, key, self._seen) if self._known and key else None
            if entry in self._known:
                accepted.append(Suppressed(one, "baseline", f"accepted in {self._baseline}"))
            else:
                new.append(one)
            if entry:
                self._met.add(entry)
        return new, accepted

    def told(self, document: Document, settings: Settings) -> list[Diagnostic]:
        """What to say at the beginning of the file where some of its accepted findings are mended."""
        if not self._known:
            return []
        ran = {chosen.rule.name for chosen in settings.rules if chosen.rule.subject != "Corpus"} | structural_names()
        rules = Counter(entry.rule for entry in self._known - self._met if entry.rule in ran)
        if not rules:
            return []
        counted = ", ".join(f"{count} of `{rule}`" for rule, count in sorted(rules.items()))
        message = f"mended, and still accepted in {self._baseline}: {counted}"
        return [diagnostic(document, STALE, Finding(message, Span(0, 0)))]
