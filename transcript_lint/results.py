"""What a run found in a file, and what it did, counted: all that reports are made of."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from transcript_lint import files
from transcript_lint.document import Document
from transcript_lint.linter import CRASHES
from transcript_lint.model import Diagnostic, Suppressed
from transcript_lint.own import UNREAD
from transcript_lint.readers import native
from transcript_lint.record import NamedTuple
from transcript_lint.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from transcript_lint.corpus import Facts
    from transcript_lint.known import Known

UNREADABLE = "unreadable-files"
BROKEN = "broken-plugins"
INCOMPLETE = frozenset({UNREADABLE, BROKEN, CRASHES, *UNREAD})

_NO_KEYS: Mapping[str, tuple[int, ...]] = {}
_NO_FACTS: Facts = {}  # and no MappingProxyType, which cannot be sent from one process to another


class Part(NamedTuple):
    """What a section of a file contributes to the whole of it.

    `keys` is for the rules that compare sections; `used` has the number and rule of each allowance that permitted any;
    `marks` what a baseline knows each diagnostic by, if it has any of the file.
    """

    keys: Mapping[str, tuple[int, ...]] = _NO_KEYS
    used: frozenset[tuple[int, str]] = frozenset()
    marks: tuple[str | None, ...] = ()


class Checked(NamedTuple):
    """What a run found in one file; `source` is empty where the file could not be read.

    `files` is 0 where the file is no transcript, but one of a plugin that cannot be used, and where it was counted
    already, as the file of a section that is not its first; it is more than 1 where several files are remembered in
    which nothing is found, of which the source is the last. `explained` has what is not told, as something else that
    was found explains it, and that nothing permits. `facts` is what it contributes to the rules that look across files,
    `part` what a section does to the whole of its file. `known` is what to remember of it, where that was asked for and
    nothing failed; the facts are in there then. Of a file that is remembered, and in which nothing is found, the source
    is empty as well. `share` is how much of the file is checked with this section of it.
    """

    source: Source
    diagnostics: tuple[Diagnostic, ...]
    transcripts: int = 0
    turns: int = 0
    suppressed: tuple[Suppressed, ...] = ()
    files: int = 1
    facts: Facts = _NO_FACTS
    part: Part | None = None
    known: Known | None = None
    share: float = 1.0
    explained: tuple[Diagnostic, ...] = ()

    def document(self) -> Document:
        """What the source holds, read once more: a run keeps no documents, which few formats look at."""
        return native.read(self.source)


class Summary(NamedTuple):
    """What a run did, counted; `severities` has the number of findings by severity.

    It is `incomplete` where a file could not be read, a rule failed, or something else was not checked in full.
    """

    files: int
    transcripts: int
    turns: int
    rules: int
    skipped: tuple[files.Skipped, ...]
    severities: Mapping[str, int] = MappingProxyType({})
    permitted: int = 0
    incomplete: bool = False

    def plus(self, checked: Checked) -> Summary:
        """The same with one more file in it."""
        severities = dict(self.severities)
        for found in checked.diagnostics:
            severities[found.severity] = severities.get(found.severity, 0) + 1
        return self._replace(
            files=self.files + checked.files,
            transcripts=self.transcripts + checked.transcripts,
            turns=self.turns + checked.turns,
            severities=severities,
            permitted=self.permitted + len(checked.suppressed),
            incomplete=self.incomplete or any(found.rule in INCOMPLETE for found in checked.diagnostics),
        )
