"""A last line without an end."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Document, Edit, Finding, Fix, Span, rule


@rule(severity="info", fix=True, default=False, layout=True, sections=True)
def missing_final_newlines(document: Document) -> Iterator[Finding]:
    """A file whose last line does not end in a line end.

    Two such files put together make one line of the last turn of the first and the header of the second, and that
    header is lost. Off by default: programs that write transcripts often leave it out, every file of theirs would
    have this finding, and most tools that read transcripts do not mind.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?⟨end⟩
                                                ^ no line end at the end of the file

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
    """
    text = document.text
    if text and text[-1] not in "\n\r":
        end = Span(len(text), len(text))
        newline = next((ending for ending in ("\r\n", "\n", "\r") if ending in text), "\n")
        yield Finding("no line end at the end of the file", end, fix=Fix("end the line", (Edit(end, newline),)))
