"""Checkstyle's XML, which Jenkins and many others read; columns are code points from 1, and there are no ends."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from transcript_lint.annotate import visible
from transcript_lint.model import Diagnostic
from transcript_lint.reporters import Context, Reporter
from transcript_lint.reporters._gathered import gathered
from transcript_lint.reporters._places import shown

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'


def report(context: Context) -> Reporter:
    """Open the format."""

    def file(path: str, diagnostics: Sequence[Diagnostic]) -> str:
        whole = Element("file", name=shown(path))
        for found in diagnostics:
            SubElement(
                whole,
                "error",
                line=str(found.start.line),
                column=str(found.start.column),
                severity=found.severity,
                message=visible(found.message),
                source=f"transcript-lint.{found.rule}",
            )
        return tostring(whole, encoding="unicode") + "\n"

    return gathered(file, lambda summary: "</checkstyle>\n", _HEAD)
