"""Text that is read as a speaker's label."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Glance, Transcript, Turn, pattern, rule

from ._labels import PASSAGES, ROLES, labels_of, turns_by_label, with_casts

_OPENINGS = frozenset(
    """
    attention caution correction date disclosure edit editor's note example fact footnote hint http https important
    keywords link links location nb p.s ps re reference references remark reminder source sources subject summary time
    tip title todo topic transcript update url warning

    anmerkung anmerkungen beispiel betreff datum dauer fazit fußnote hinweis korrektur notiz notizen quelle quellen
    thema uhrzeit wichtig zusammenfassung
    asunto ejemplo fecha nota notas observación resumen
    """.split()  # noqa: SIM905 - a list of one a line would be a page
)
_SENTENCE = 4
_INITIALS = 4


def _sign(glance: Glance) -> list[Transcript]:
    """Where a label of several may be none."""
    return with_casts(
        glance, lambda labels: len(labels) > 1 and any(_no_speaker(one) or _seldom_one(one) for one in labels)
    )


@rule(sign=_sign)
def label_like_text(transcript: Transcript) -> Iterator[Finding]:
    """A line that begins with words and a colon, and is read as somebody's turn, though nobody of that name speaks.

    `Note:`, `Re:`, a heading, or a line that was broken before a colon: what stands there counts as spoken by one more
    speaker. Found are such words, and of labels that speak once numbered headings (`Section 2`), those of four words or
    more that are written without capitals, and what ends in the hour of a time (`Recorded at 16:56`). Marks without
    words, `Break:`, `Break: [16:56]` or `Intro: [music]`, are left alone. Put brackets around a remark, and white space
    before a line that goes on with the turn above it.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Note: The recording stopped here.
        ^^^^ read as a speaker's label
        Interviewer: How?
        Candidate: Well,
        what it came down to was this: we moved everything.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read as a speaker's label

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years. (The recording stopped here.)
        Maria de la Cruz: So have I.
        Break: [16:56]
    """
    speakers = labels_of(transcript)
    initials = sum(len(label) < _INITIALS and label.isupper() for label in speakers) > 1
    for label in speakers if len(speakers) > 1 else ():
        if initials and len(label) < _INITIALS and label.isupper():
            continue  # Nora Berg, among others who are called by their initials
        if _no_speaker(label) or (_seldom_one(label) and transcript.labels.count(label) == 1):
            for turn in turns_by_label(transcript)[label]:
                if _cut_time(turn) if _ends_in_an_hour(label) else _WORDS.search(_BRACKETED.sub("", turn.text)):
                    yield Finding("read as a speaker's label", turn.label_span)


_WORDS = pattern(r"[^\W\d_]{2}")
_BRACKETED = pattern(r"\[[^\[\]]*\]|\([^()]*\)")
_HEADING = pattern(
    r"(?i)(?:(?:agenda )?item|appendix|chapter|day|figure|module|part|phase|section|segment|session|slide|step|table"
    r"|task|theme|topic|unit) (?:\d{1,3}|[ivx]+)"
)
_HOUR = pattern(r"\W(?:[01]?\d|2[0-3])\Z")
_MINUTES = pattern(r"[0-5]\d(?!\d)")


def _no_speaker(label: str) -> bool:
    word = label.lower()
    return word in _OPENINGS or word in PASSAGES


def _seldom_one(label: str) -> bool:
    """Whether a label that speaks once is most likely nobody's."""
    return _sentence(label) or (" " in label and bool(_HEADING.fullmatch(label))) or _ends_in_an_hour(label)


def _ends_in_an_hour(label: str) -> bool:
    """Whether a label ends as the hour of a time may, and is no heading, nor has a role, as in `Speaker 2`."""
    roles = any(word.lower() in ROLES for word in label.split())
    return not roles and bool(_HOUR.search(label)) and not _HEADING.fullmatch(label)


def _cut_time(turn: Turn) -> bool:
    """Whether a turn's colon is that of a time of the day."""
    return turn.text_at == turn.label_span.end + 1 and bool(_MINUTES.match(turn.text))


def _sentence(label: str) -> bool:
    """Whether a label is part of a sentence: four words or more, most of them without a capital, and none a role."""
    words = label.split()
    small = sum(word[0].islower() for word in words)
    return len(words) >= _SENTENCE and small * 2 > len(words) and not any(word.lower() in ROLES for word in words)
