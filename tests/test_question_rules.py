"""What the rules about questions say of single exchanges that their manuals do not show."""

from __future__ import annotations

import pytest

from tests.test_rules import HEADER, messages

EXCHANGES = {
    "a question in return, which the asker passes over, is no answer": (
        "non-answers",
        "Interviewer: Why did you leave?\nCandidate: Do you like working here?\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes.\n"
        "Interviewer: Where was that?\nCandidate: In Oslo.\n"
        "Interviewer: How big was the team?\nCandidate: Five.\n",
        ["another question, and no answer"],
    ),
    "a question in return is an answer where both ask": (
        "non-answers",
        "Ann: Why did you leave?\nTed: Do you like working here?\nAnn: Have you worked with Kafka?\nTed: Yes.\n",
        [],
    ),
    "a heading is nobody's reply": (
        "non-answers",
        "Interviewer: Have you worked with Kafka?\nBreak:\nInterviewer: Where were we?\nCandidate: At Kafka.\n",
        [],
    ),
    "a turn that has nothing to say otherwise is nobody's answer": (
        "non-answers",
        "Interviewer: Have you worked with Kafka?\nCandidate:\nInterviewer: Where were we?\nCandidate: At Kafka.\n",
        ["nothing is said in answer"],
    ),
    "agreement is no answer to what or how": (
        "non-answers",
        "Interviewer: What is your name?\nCandidate: Yes.\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        ["agreement, and no answer"],
    ),
    "agreement answers what can be agreed to": (
        "non-answers",
        "Interviewer: Is Red your name?\nCandidate: Yes.\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        [],
    ),
    "a promise is no answer to what or how": (
        "non-answers",
        "Interviewer: What did you build?\nCandidate: Sure, I'd be happy to share that with you.\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        ["a promise to answer, and no answer"],
    ),
    "something in between is no answer": (
        "non-answers",
        "Interviewer: What did you build?\nCandidate: Sorry about the noise, my dog is barking.\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        ["something else, and no answer"],
    ),
    "a wish to go on is no answer": (
        "non-answers",
        "Interviewer: What did you build?\nCandidate: Next question, please.\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        ["a wish to go on, and no answer"],
    ),
    "a mark of nothing is no answer": (
        "non-answers",
        "Interviewer: What did you build?\nCandidate: N/A\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        ["a place for an answer, and no answer"],
    ),
    "an answer that is said to come now does": (
        "non-answers",
        "Interviewer: What did you build?\nCandidate: Next question, please.\n"
        "Interviewer: Let us come back to your work. Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        [],
    ),
    "who says that it goes on does not ask again": (
        "non-answers",
        "Interviewer: What did you build?\nCandidate: [inaudible]\n"
        "Interviewer: I didn't catch that, but let's continue. Have you worked with Kafka?\n"
        "Candidate: Yes, for two years.\n",
        ["the answer cannot be made out"],
    ),
    "a lost line is no answer": (
        "non-answers",
        "Interviewer: Could you describe it?\nCandidate: Yes. [Candidate disconnected]\n",
        ["the line is lost, and no answer"],
    ),
    "dots behind a question may be meant": (
        "missing-question-marks",
        "Interviewer: What is your name?\nCandidate: Red.\nInterviewer: Where did you work...\nCandidate: In Oslo.\n",
        [],
    ),
    "one full stop is not": (
        "missing-question-marks",
        "Interviewer: What is your name?\nCandidate: Red.\nInterviewer: Where did you work.\nCandidate: In Oslo.\n",
        ["expected a question mark"],
    ),
    "one full stop is not, behind a gap that ends a sentence": (
        "missing-question-marks",
        "Interviewer: What is your name?\nCandidate: Red.\n"
        "Interviewer: I see  Where did you work.\nCandidate: In Oslo.\n",
        ["expected a question mark"],
    ),
    "one full stop is not, behind words that ask for a yes": (
        "missing-question-marks",
        "Interviewer: What is your name?\nCandidate: Red.\n"
        "Interviewer: You worked in Oslo, is that right.\nCandidate: Yes.\n",
        ["expected a question mark"],
    ),
    "a question that had no answer may come again, and then not once more": (
        "repeated-questions",
        "Ann: What are your goals for the next year?\nTed: Sorry?\n"
        + ("Ann: What are your goals for the next year?\nTed: To lead.\n") * 3,
        ["the same question as before"] * 2,
    ),
    "a talk that goes on behind its question asks nobody": (
        "unanswered-questions",
        "Ann: Hello.\nTed: Have you worked with Kafka? " + "So have we, and it went well for a long time. " * 20 + "\n",
        [],
    ),
    "a few words behind a question leave it open": (
        "unanswered-questions",
        "Ann: Hello.\nTed: Have you worked with Kafka? So have we.\n",
        ["nobody answers this question"],
    ),
}


@pytest.mark.parametrize(("rule", "said", "expected"), EXCHANGES.values(), ids=EXCHANGES)
def test_that(rule: str, said: str, expected: list[str]) -> None:
    assert messages(rule, HEADER + said) == expected


LABELS = {
    "two who answer each other are two": ("Anna Lind: Kafka?\nAnna: Yes.\n" * 4, []),
    "where runs are usual, it tells nothing that they follow each other": (
        "Anna Lind: Kafka?\nAnna: Yes.\nTed: I see.\nTed: So do I.\n" * 4,
        ["most likely the same speaker as `Anna Lind`"],
    ),
}


@pytest.mark.parametrize(("said", "expected"), LABELS.values(), ids=LABELS)
def test_of_short_labels_that(said: str, expected: list[str]) -> None:
    assert messages("speakers-under-several-labels", HEADER + said) == expected
