"""One annotation, written in several ways."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Edit, Finding, Fix, Related, Transcript, rule

from .._glances import brackets
from .._spoken import spoken
from ._marks import Mark, marks, usual


@rule(severity="info", fix=True, sign=brackets)
def mixed_annotations(transcript: Transcript) -> Iterator[Finding]:
    """An annotation in other brackets or capitals than the same one has elsewhere in the transcript.

    `[laughs]`, `(laughs)` and `[Laughs]` say the same; a program that takes annotations out knows one of them. The
    way that is used most is expected. Only words that transcribers use are compared, since in round brackets anything
    may stand.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: [laughs] Have you worked with Kafka?
                     -------- usual here
        Candidate: [laughs] Yes, for two years (laughs).
                                               ^^^^^^^^ written in another way than elsewhere: expected `[laughs]`

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: [laughs] Have you worked with Kafka?
        Candidate: [laughs] Yes, for two years [laughs].

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: [laughs] Have you worked with Kafka (or the like)?
        Candidate: Yes, for [inaudible 00:07] years.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: [laughs] Have you worked with Kafka?
        Candidate: (laughs) Yes, for two years.
    """
    ways: dict[str, dict[str, list[Mark]]] = {}
    text, words = transcript.source.text, usual(spoken(transcript))
    for mark in marks(transcript):
        if (word := mark.text.lower()) in words:
            ways.setdefault(word, {}).setdefault(text[slice(*mark.span)], []).append(mark)
    for forms in ways.values():
        most, places = max(forms.items(), key=lambda form: len(form[1]))
        others = [mark for form, found in forms.items() if form != most for mark in found]
        if len(others) < len(places):
            for mark in sorted(others, key=lambda mark: mark.span):
                fix = Fix(f"write `{most}`", (Edit(mark.span, most),), "unsafe")
                related = (Related(places[0].span, "usual here"),)
                yield Finding(f"written in another way than elsewhere: expected `{most}`", mark.span, related, fix)
