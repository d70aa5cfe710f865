"""`transcript-lint parse`: print what transcripts hold as JSON."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import Any

from transcript_lint import cli, data
from transcript_lint.checking import read_source
from transcript_lint.cli import settings
from transcript_lint.config import ConfigError, Configuration
from transcript_lint.document import Document
from transcript_lint.files import NoSuchPathError, Skipped, find
from transcript_lint.own import UNREAD
from transcript_lint.readers import native


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files, folders, patterns, or -")
    parser.add_argument("--jsonl", action="store_true", help="print one transcript a line, and not one document")
    parser.add_argument("--stdin-filename", default="-", metavar="NAME", help="what to call the text read for -")


def main(arguments: argparse.Namespace) -> int:
    """Print, and return the exit code: findings where a document is not wholly as the grammar says."""
    code = cli.CLEAN
    try:
        configuration = Configuration()
        gathered = list(find(arguments.paths, configuration))
        configuration.prepare(())
        for found in gathered:
            if isinstance(found, Skipped):
                _complain(found.path, found.why)
                code = cli.INCOMPLETE if found.wanted else code
            else:
                code = max(code, _print(found, arguments))
    except NoSuchPathError as error:
        raise cli.UsageError(str(error)) from error
    except ConfigError as error:
        raise cli.UsageError(settings.drawn(error)) from error
    return code


def _print(path: str, arguments: argparse.Namespace) -> int:
    import json

    try:
        document = native.read(read_source(path, arguments.stdin_filename))
    except OSError as error:
        _complain(path, error.strerror or str(error))
        return cli.INCOMPLETE
    for value in _values(document, arguments.jsonl):
        print(
            json.dumps(value, ensure_ascii=False)
            if arguments.jsonl
            else json.dumps(value, ensure_ascii=False, indent=2)
        )
    for fault in document.faults:
        line, column = document.source.position(fault.finding.span.start)
        _complain(f"{document.source.path}:{line}:{column}", f"{fault.rule}: {fault.finding.message}")
    if any(fault.rule in UNREAD for fault in document.faults):
        return cli.INCOMPLETE
    return cli.FINDINGS if document.faults else cli.CLEAN


def _values(document: Document, jsonl: bool) -> Iterator[dict[str, Any]]:
    if jsonl:
        yield from (data.of_transcript(transcript) for transcript in document.transcripts)
    else:
        yield data.of_document(document)


def _complain(where: str, what: str) -> None:
    from transcript_lint.annotate import visible

    print(f"{visible(where)}: {visible(what)}", file=sys.stderr)
