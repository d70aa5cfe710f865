"""What a turn asks, and what a reply leaves unanswered."""

from __future__ import annotations

import importlib
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import transcript_lint

# Typed code cannot import the rules, which an editable install maps into the package.
asking = importlib.import_module("transcript_lint.rules.questions._asking")
folded = importlib.import_module("transcript_lint.rules.questions._language").folded

HERE = Path(__file__).parent
SAMPLE = HERE.parent.parent / "shared" / "corpora" / "sample.txt"


def conversations() -> list[list[str]]:
    text = (HERE / "questions" / "asked.txt").read_text(encoding="utf-8")
    blocks = [[line for line in block.split("\n") if line and line[0] != "#"] for block in text.split("\n\n")]
    return [block for block in blocks if block]


def marked(turns: list[str]) -> list[str]:
    """The turns, with what they ask between the marks."""
    text = "[1] Interview summary:\n" + "".join(f"Speaker: {turn}\n" for turn in turns)
    (transcript,) = transcript_lint.parse(text).transcripts
    for question in sorted(asking.asked(transcript).all(), key=lambda q: -q.span.start):
        start, end = question.span
        text = f"{text[:start]}»{text[start:end]}«{text[end:]}"
    return [line.removeprefix("Speaker: ") for line in text.splitlines()[1:]]


@pytest.mark.parametrize("turns", conversations())
def test_each_question_is_found_and_nothing_else(turns: list[str]) -> None:
    assert marked([turn.replace("»", "").replace("«", "") for turn in turns]) == turns


@pytest.mark.parametrize(
    ("said", "reply", "asks"),
    [
        ("headaches", "no", True),
        ("headaches", "no problem", False),
        ("so you live alone", "yeah with a cat", True),
        ("you live here alone", "that's right", True),
        ("it is a nice day", "yeah", False),
        ("and your mother", "she died last year in may", True),
        ("and your mother", "okay I see what you mean", False),
        ("the red one or the blue one", "um the blue", True),
        ("the red one or the blue one", "I have no idea", False),
        ("I had some headaches myself", "no", False),
        ("okay", "no", False),
        ("", "no", False),
    ],
)
def test_the_reply_shows_that_words_without_punctuation_ask(said: str, reply: str, asks: bool) -> None:
    before = "Doctor: what brings you here today\nPatient: my back hurts\n" * 3
    text = f"[1] Interview summary:\n{before}Doctor: {said}\nPatient: {reply}\n"
    (transcript,) = transcript_lint.parse(text).transcripts
    assert bool(asking.asked(transcript).by(6)) == asks


def test_a_reply_shows_little_where_both_ask() -> None:
    before = "A: what brings you here today\nB: why do you ask\n" * 3
    for said, reply, asks in (("headaches", "no", False), ("you don't care for scary ones", "no", True)):
        (transcript,) = transcript_lint.parse(f"[1] Call:\n{before}A: {said}\nB: {reply}\nB: {said}\n").transcripts
        assert [bool(asking.asked(transcript).by(at)) for at in (6, 8)] == [asks, False]


@pytest.mark.skipif(not SAMPLE.exists(), reason="the collection is not here")
def test_just_the_last_question_of_the_sample_is_unanswered() -> None:
    (found,) = [d for d in transcript_lint.lint_file(str(SAMPLE)) if d.rule in {"unanswered-questions", "non-answers"}]
    text = SAMPLE.read_text(encoding="utf-8")[slice(*found.finding.span)]
    assert (found.rule, text) == (
        "unanswered-questions",
        "Have you had any experience with message broker systems like Kafka or RabbitMQ?",
    )


@given(
    st.lists(
        st.tuples(
            st.sampled_from("AB"),
            st.lists(
                st.sampled_from(["what do you", " ", "?", ". ", "Really", "“", "you", "tell me about", "é", "؟", "x"])
            ),
        )
    )
)
def test_whatever_is_said_questions_lie_inside_their_turns(turns: list[tuple[str, list[str]]]) -> None:
    text = "[1] Interview summary:\n" + "".join(f"{label}: {''.join(said)}\n" for label, said in turns)
    for transcript in transcript_lint.parse(text).transcripts:
        questions = list(asking.asked(transcript).all())
        assert [q.span for q in questions] == sorted(q.span for q in questions)
        for question in questions:
            turn = transcript.turns[question.turn].text_span
            assert turn.start <= question.span.start < question.span.end <= turn.end
            assert question.kind in {"request", "open", "closed"}


@pytest.mark.parametrize(
    "said",
    ["? ", ". ", "what do you ", "so, ", "great ", "I'll come back to that. ", "Mr.", "  a", "any other ", "is it "],
)
def test_time_is_in_proportion_to_what_is_said(said: str) -> None:
    text = f"[1] Interview summary:\nA: {said * 30_000}\n"
    (transcript,) = transcript_lint.parse(text).transcripts
    start = time.process_time()
    list(asking.asked(transcript).all())
    assert time.process_time() - start < 10  # a minute and more where it is quadratic


@pytest.mark.parametrize(
    ("text", "lower"), [("Kept \u0130n", "kept in"), ("\u017fign, \u0131f", "sign, if"), ("plain ASCII", "plain ascii")]
)
def test_text_in_lower_case_is_as_long_and_has_what_a_pattern_without_regard_to_case_finds(
    text: str, lower: str
) -> None:
    assert folded(text) == lower
    assert re.fullmatch(lower, text, re.IGNORECASE)
