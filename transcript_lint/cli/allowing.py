"""`transcript-lint check --add-allowances REASON`: allow in the texts what is found in them."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from transcript_lint import checking, cli, results
from transcript_lint.allowances.writing import with_allowances
from transcript_lint.annotate import visible
from transcript_lint.config import Configuration, Settings
from transcript_lint.document import Document
from transcript_lint.files import STDIN, Skipped
from transcript_lint.fixing.writing import NotWrittenError, write
from transcript_lint.own import protected
from transcript_lint.source import Source, encode


def run(found: Iterable[str | Skipped], configuration: Configuration, reason: str) -> int:
    """Write the allowances, say where, and return the exit code."""
    if not reason.strip() or not reason.isprintable():
        raise cli.UsageError("--add-allowances needs a reason, on one line")
    failures = configuration.general().failures
    for failure in failures:
        print(f"{visible(failure.path)}: {visible(failure.said)}", file=sys.stderr)
    written, failed = 0, bool(failures)
    for path in found:
        if isinstance(path, Skipped) or path == STDIN:
            failed = failed or path == STDIN or (isinstance(path, Skipped) and path.wanted)
            continue
        try:
            count = _allow(path, configuration.of(path), reason.strip())
        except (OSError, NotWrittenError) as error:
            print(f"{visible(path)}: not changed: {visible(str(error))}", file=sys.stderr)
            failed = True
            continue
        written += count
        if count:
            print(f"allowed: {visible(path)} ({count} finding{'' if count == 1 else 's'})")
    print(f"{written} finding{'' if written == 1 else 's'} allowed")
    return cli.INCOMPLETE if failed else cli.CLEAN


def _allow(path: str, settings: Settings, reason: str) -> int:
    """Write a file with its findings allowed, and return how many they were.

    Raises:
        NotWrittenError: the comments would not do what they are for; nothing is changed then.
    """
    source = checking.read_source(path)
    checked = checking.check_source(source, settings)
    if missed := next((one for one in checked.diagnostics if one.rule in results.INCOMPLETE), None):
        raise NotWrittenError(missed.message)
    open_ones = [one for one in checked.diagnostics if one.rule not in protected()]
    if not open_ones:
        return 0
    if source.damage or checking.foreign_suffix(path, settings):
        raise NotWrittenError("its format or encoding is only read: allow it in the configuration")
    made = Source(path, with_allowances(checked.document(), open_ones, reason), source.encoding, source.bom)
    after = checking.check_source(made, settings)
    left = [one for one in after.diagnostics if one.rule not in protected()]
    if left or _said(after.document()) != _said(checked.document()):
        raise NotWrittenError("comments cannot allow all that is found in it: allow it in the configuration")
    write(path, encode(source), encode(made))
    return len(open_ones)


def _said(document: Document) -> list[tuple[str | None, tuple[tuple[str | None, str], ...]]]:
    """What is said in a document, and by whom."""
    return [
        (one.header and one.header.identifier, tuple((turn.label, turn.text) for turn in one.turns))
        for one in document.transcripts
    ]
