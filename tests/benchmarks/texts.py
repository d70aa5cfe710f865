"""Texts to measure on: made here, always the same, and clean, so that a run's time is not that of its report."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator

_SUBJECTS = "the team|our customers|the new service|my manager|a colleague|the old design|every release|that project"
_VERBS = "changed|improved|measured|explained|reviewed|rebuilt|supported|replaced"
_OBJECTS = "the way in which orders are stored|how errors are found|the part that everybody feared|most of its tests"
_REASONS = "because it had become too slow|so that others could help|after a long discussion|before the summer began"
_QUESTIONS = (
    "How did {} work out?|What did you learn when {} changed?|Can you tell me more about {}?"
    "|Why was {} important to you?"
)


def interview(turns: int, sentences: int = 6, seed: int = 1) -> Iterator[str]:
    """The lines of one transcript of that many turns, in which every question has an answer of some sentences.

    No question is asked twice, unless there are more turns than there are questions.
    """
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    questions: list[str] = []
    yield f"[{uuid.UUID(int=chance.getrandbits(128), version=4)}] Interview summary:\n"
    for number in range(turns):
        if number % 2 == 0:
            if not questions:
                every = [asked.format(what) for asked in _QUESTIONS.split("|") for what in _SUBJECTS.split("|")]
                questions = chance.sample(every, len(every))
            yield f"Interviewer: {questions.pop()}\n"
        else:
            yield f"Candidate: {' '.join(_sentence(chance) for _ in range(sentences))}\n"


def _sentence(chance: random.Random) -> str:
    parts = (chance.choice(words.split("|")) for words in (_SUBJECTS, _VERBS, _OBJECTS, _REASONS))
    said = " ".join(parts)
    return f"{said[0].upper()}{said[1:]} in {chance.randrange(1990, 2025)}, {chance.randrange(2, 99)} times."


def corpus(megabytes: float, turns: int = 12, sentences: int = 6) -> str:
    """About so many megabytes of interviews, by default of the sample's kind: few turns, long answers."""
    made: list[str] = []
    size, seed = 0.0, 0
    while size < megabytes * 1e6:
        made.append("".join(interview(turns, sentences, seed)))
        size += len(made[-1])
        seed += 1
    return "".join(made)
