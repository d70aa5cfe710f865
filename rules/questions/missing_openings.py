"""An interview that begins with an answer."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Glance, Transcript, rule

from .._spoken import spoken

_TURNS, _WORDS = 20, 6
_FEWEST, _NEARLY_ALL = 8, 0.8
_SOON = 10  # turns, of which nobody who asks asks in none
# Who has the first word. Callers, clients and counsel begin on their own, and so does a guest in a programme.
_OPENERS = frozenset(
    {"interviewer", "interviewers", "doctor", "dr", "physician", "clinician", "researcher", "investigator", "detective"}
    | {"examiner", "questioner", "recruiter", "journalist", "reporter"}
)


def _sign(glance: Glance) -> list[Transcript]:
    """Where the first of two speakers tells something, and asks nothing for some time."""
    return [one for one in glance.transcripts if _may_lack(one)]


def _may_lack(transcript: Transcript) -> bool:
    labels, texts = transcript.labels, transcript.texts
    if len(labels) < _TURNS or labels[0] == labels[1] or None in labels[:2]:
        return False
    own = [text for label, text in zip(labels[:_SOON], texts[:_SOON], strict=True) if label == labels[0]]
    if any("?" in text for text in own) or len(texts[0].split()) < _WORDS or len(set(labels)) != 2:
        return False
    openers = _OPENERS.intersection(_words_of(labels[1] or ""))
    return bool(openers) and openers.isdisjoint(_words_of(texts[0]))


def _words_of(text: str) -> list[str]:
    return [word.strip(".,:;!()").casefold() for word in text.split()]


@rule(sign=_sign)
def missing_openings(transcript: Transcript) -> Iterator[Finding]:
    """An interview that begins with an answer.

    The first question is lost, and maybe more in front of it: whoever pasted or recorded it began too late. Found
    where two speakers take twenty turns or more, and one of them, who is called `Interviewer`, `Doctor` or the like,
    asks nearly all questions, eight and more; but the other has the first word: some words that ask nothing, greet
    nobody and speak to no `Doctor`. Who calls a service, comes to a counsellor or stands before a court begins on their
    own, and a name does not tell who is to begin.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Candidate: I build distributed systems, mostly for payments and for orders.
        ^^^^^^^^^ the first word is an answer: expected a question of `Interviewer`
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Interviewer: On your own?
        Candidate: In a team.
        Interviewer: How large was the team?
        Candidate: Five people.
        Interviewer: And what did you do?
        Candidate: I looked after the orders.
        Interviewer: Is it still there?
        Candidate: It moved away.
        Interviewer: And you?
        Candidate: I stayed here.
        Interviewer: What did you do next?
        Candidate: I took a year off.
        Interviewer: Where did you go?
        Candidate: To my brother.
        Interviewer: When can you start?
        Candidate: On Monday.
        Interviewer: That's good.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Candidate: Good morning, I am here because of the position that you have.
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Interviewer: On your own?
        Candidate: In a team.
        Interviewer: How large was the team?
        Candidate: Five people.
        Interviewer: And what did you do?
        Candidate: I looked after the orders.
        Interviewer: Is it still there?
        Candidate: It moved away.
        Interviewer: And you?
        Candidate: I stayed here.
        Interviewer: What did you do next?
        Candidate: I took a year off.
        Interviewer: Where did you go?
        Candidate: To my brother.
        Interviewer: When can you start?
        Candidate: On Monday.
        Interviewer: That's good.
    """
    if not _may_lack(transcript) or not (language := spoken(transcript)).known:
        return
    if any(map(language.pattern("greeting").match, transcript.texts[:2])):
        return
    other = transcript.labels[1]
    asking = [label for label, text in zip(transcript.labels, transcript.texts, strict=True) if "?" in text]
    if asking.count(other) >= max(_FEWEST, _NEARLY_ALL * len(asking)):
        message = f"the first word is an answer: expected a question of `{other}`"
        yield Finding(message, transcript.turns[0].label_span)
