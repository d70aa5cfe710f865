"""Who speaks in a transcript, and which labels are words for a role."""

from __future__ import annotations

from collections.abc import Callable
from itertools import compress, count, pairwise
from operator import eq

from transcript_lint import Glance, Transcript, Turn, shared

# Words that say what somebody does in an interview. Two of them are never taken for misspellings of each other; a label
# that is none, one edit from a long one, is.
ROLES = frozenset(
    """
    administrator adviser advisor agent announcer applicant assistant attorney audience barrister boy brother caller
    candidate captain chair chairman chairperson chairwoman child client clinician coach colleague commentator
    commissioner consultant counsel counsellor counselor customer dad daughter defendant detective director doctor dr
    employee employer everyone examinee examiner expert facilitator father female friend girl guest guests guide host
    hosts husband informant inspector instructor interpreter interviewee interviewees interviewer interviewers
    investigator journalist judge justice lawyer leader lecturer listener male man manager mediator member men mentee
    mentor minister moderator mom mother mum narrator nurse observer offender officer operator other owner panelist
    panellist parent participant participants partner patient pharmacist physician plaintiff presenter president
    producer professor prosecutor psychiatrist psychologist psychotherapist questioner recorder recruiter registrar
    reporter representative researcher resident respondent respondents secretary senator sergeant sister solicitor son
    speaker speakers staff student students supervisor surgeon teacher technician therapist trainee trainer transcriber
    transcriptionist translator treasurer trustee tutee tutor user victim visitor voice volunteer wife witness woman
    women worker
    """.split()  # noqa: SIM905 - a list of one a line would be two pages
)

# Words that stand before a colon like a speaker's label, and are none: parts of a programme, sounds, notes.
PASSAGES = frozenset(
    """
    ad ads advert advertisement agenda announcement applause background beep break chapter commercial conclusion
    conclusions credits crosstalk decision decisions disclaimer interlude intermission interruption intro
    introduction jingle laughter music note notes outro pause postscript preface promo resolution resolutions
    section segment silence sound sponsor sponsors theme topic transition

    abschnitt applaus einleitung gelächter kapitel musik störung stille unterbrechung werbung
    aplausos interrupción música pausa publicidad risas silencio
    """.split()  # noqa: SIM905 - a list of one a line would be two pages
)


def is_glob(declared: str) -> bool:
    """Whether what a project declares stands for more than one label; no label has such a sign."""
    return "*" in declared or "?" in declared


def stands_for(declared: str, label: str) -> bool:
    """Whether what a project declares is a label, or a glob that stands for it."""
    if not is_glob(declared):
        return declared == label
    from fnmatch import fnmatchcase

    return fnmatchcase(label, declared)


@shared
def labels_of(transcript: Transcript) -> tuple[str, ...]:
    """The labels, in the order in which they first speak: much quicker to tell than whose turns they are."""
    return tuple(label for label in dict.fromkeys(transcript.labels) if label is not None)


@shared
def casts(glance: Glance) -> dict[tuple[str | None, ...], list[Transcript]]:
    """The transcripts by their labels, in the order in which these first speak: most files have few such casts."""
    found: dict[tuple[str | None, ...], list[Transcript]] = {}
    for transcript in glance.transcripts:
        found.setdefault(tuple(dict.fromkeys(transcript.labels)), []).append(transcript)
    return found


def with_casts(glance: Glance, may: Callable[[tuple[str, ...]], object]) -> list[Transcript]:
    """The transcripts of whose labels something may be so."""
    told = [(may(tuple(label for label in cast if label)), found) for cast, found in casts(glance).items()]
    return [transcript for so, found in told if so for transcript in found]


@shared
def with_runs(glance: Glance) -> list[Transcript]:
    """The transcripts in which a speaker speaks twice running."""
    return [one for one in glance.transcripts if any(map(eq, one.labels, one.labels[1:]))]


@shared
def turns_by_label(transcript: Transcript) -> dict[str, list[Turn]]:
    """The turns of each label, in order; of labels in the order in which they first speak."""
    found: dict[str, list[Turn]] = {}
    for turn in transcript.turns:
        if turn.label is not None:
            found.setdefault(turn.label, []).append(turn)
    return found


@shared
def runs(transcript: Transcript) -> list[list[Turn]]:
    """The turns of one speaker running, wherever there are several."""
    found: list[list[Turn]] = []
    labels = transcript.labels
    for at in compress(count(), map(eq, labels, labels[1:])):
        if labels[at] is not None:
            turns = transcript.turns
            if found and found[-1][-1] is turns[at]:
                found[-1].append(turns[at + 1])
            else:
                found.append([turns[at], turns[at + 1]])
    return found


def alternates(transcript: Transcript) -> bool:
    """Whether speakers take turns here, so that one who speaks twice running is an exception.

    Whether runs of one speaker are usual depends on who typed: 0 % of turns in written interviews, 1 % in podcasts, 22
    % in consultations, 49 % in research interviews. One run in fifty turns, or a single one, is an exception.
    """
    return len(runs(transcript)) <= max(1, len(transcript.turns) // 50)


@shared
def _neighbours(transcript: Transcript) -> set[tuple[str | None, str | None]]:
    """The labels of each two turns running."""
    return {(before.label, after.label) for before, after in pairwise(transcript.turns)}


def converse(transcript: Transcript, one: str, other: str) -> bool:
    """Whether two labels stand on turns running, where hardly anybody speaks twice running: so they are two people."""
    if len(runs(transcript)) * 20 > len(transcript.turns):
        return False
    return not _neighbours(transcript).isdisjoint({(one, other), (other, one)})
