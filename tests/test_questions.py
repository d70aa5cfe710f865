"""What a turn asks, and what a reply leaves unanswered."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from re import _parser  # type: ignore[attr-defined,unused-ignore]  # what a pattern begins with, only its parser tells
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import transcript_lint
from tests.steps import calls, is_linear
from transcript_lint.linter import Chosen, lint
from transcript_lint.plugins import collect

# Typed code cannot import the rules, which an editable install maps into the package.
asking = importlib.import_module("transcript_lint.rules.questions._asking")
exchanges = importlib.import_module("transcript_lint.rules.questions._exchanges")
together = importlib.import_module("transcript_lint.rules.questions._together")
language = importlib.import_module("transcript_lint.rules._language")
spoken = importlib.import_module("transcript_lint.rules._spoken")
languages = importlib.import_module("transcript_lint.rules._languages")
folded = language.folded

HERE = Path(__file__).parent
SAMPLE = HERE.parent.parent / "shared" / "corpora" / "sample.txt"


def conversations() -> list[list[str]]:
    names = ("asked", "german", "spanish")
    texts = [(HERE / "questions" / f"{name}.txt").read_text(encoding="utf-8") for name in names]
    blocks = [
        [line for line in block.split("\n") if line and line[0] != "#"]
        for text in texts
        for block in text.split("\n\n")
    ]
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
        ("so there was no paper at all", "there was no paper and no ink", False),
        ("and you lost six pounds then", "I lost six pounds on each", False),
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


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("did the course in may, not used it yet", False),
        ("Did it online last year.", False),
        ("is same for me", False),
        ("will send them by mail tonight", False),
        ("when they pass", False),
        ("is it far", True),
        ("did you see it", True),
        ("can i ask what that is", True),
        ("did it online last year?", True),
    ],
)
def test_an_answer_may_lack_its_subject_and_asks_nothing(said: str, asks: bool) -> None:
    asked = "Interviewer: Do you have a licence?\nCandidate: Yes.\nInterviewer: Which one?\nCandidate: For vans.\n" * 2
    text = f"[1] Interview summary:\n{asked}Interviewer: And a course?\nCandidate: {said}\nInterviewer: Good.\n"
    (transcript,) = transcript_lint.parse(text).transcripts
    assert bool(asking.asked(transcript).by(9)) is asks


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


def first_words(regex: list[Any]) -> Iterator[tuple[str, bool]]:
    """What a parsed pattern can begin with, up to what is no letter, and whether it comes to that; "*" for any word."""
    if not regex:
        yield "", False
        return
    (kind, what), rest = regex[0], regex[1:]
    match str(kind):
        case "LITERAL" if chr(what).isalpha():
            firsts: Iterable[tuple[str, bool]] = [(chr(what), False)]
        case "SUBPATTERN" | "ATOMIC_GROUP":
            firsts = first_words(list(what[3] if isinstance(what, tuple) else what))
        case "BRANCH":
            firsts = [first for one in what[1] for first in first_words(list(one))]
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            firsts = [*first_words(list(what[2])), *([("", False)] if not what[0] else [])]
        case "ASSERT" | "ASSERT_NOT":
            firsts = [("", False)]
        case "IN" if all(str(one) == "LITERAL" and chr(letter).isalpha() for one, letter in what):
            firsts = [(chr(letter), False) for _, letter in what]
        case "IN" if "CATEGORY_SPACE" not in str(what):
            firsts = [("*", True)]
        case _:
            firsts = [("", True)]
    for word, ended in firsts:
        yield from [(word, True)] if ended else ((word + more, known) for more, known in first_words(rest))


@pytest.mark.parametrize("name", ["lead", "request", "wondering", "inverted"])
def test_what_asks_without_a_question_mark_begins_with_a_word_that_is_looked_for(name: str) -> None:
    english = spoken.ENGLISH
    regex = language._for_folded(english.sources, name)
    missing = {word for word, _ in first_words(list(_parser.parse(regex))) if not english.may_ask_barely(word)}
    signed, titles = (
        {"the", "your", "appearances", "my"},
        {"mr", "ms", "mrs", "dr"},
    )  # before "please", "question", a comma
    assert {word for word in missing if "*" not in word} <= {"", "al", *signed, *titles}


def test_what_begins_with_certain_words_behind_a_lead_begins_with_one_of_those() -> None:
    for name, words in spoken.ENGLISH.first.items():
        parsed = _parser.parse(language._for_folded(spoken.ENGLISH.sources, name))
        assert {word.rstrip("*") for word, _ in first_words(list(parsed))} - {""} == words


def ends_without(parts: tuple[str, ...], parsed: Iterable[Any], ends: set[str]) -> set[str]:
    """What texts of a parsed pattern that have none of some parts end in, as far as it may begin one of them."""
    for kind, what in parsed:
        match str(kind):
            case "LITERAL":
                texts = {end + chr(what) for end in ends}
                texts = {text for text in texts if not any(map(text.endswith, parts))}
                ends = {next(end for end in _ends(text) if any(one.startswith(end) for one in parts)) for text in texts}
            case "IN" if all(str(one) == "LITERAL" for one, _ in what):
                ends = set().union(*(ends_without(parts, [one], ends) for one in what))
            case "IN" | "ANY" | "NOT_LITERAL":
                ends = {""} if ends else ends
            case "BRANCH":
                ends = set().union(*(ends_without(parts, one, ends) for one in what[1]))
            case "SUBPATTERN" | "ATOMIC_GROUP":
                ends = ends_without(parts, what[3] if isinstance(what, tuple) else what, ends)
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                least, most, again = what
                for _ in range(least):
                    ends = ends_without(parts, again, ends)
                while least < most and not (more := ends_without(parts, again, ends)) <= ends:
                    ends |= more
            case "ASSERT" if what[0] > 0 and not ends_without(parts, what[1], {""}):
                return set()
    return ends


def _ends(text: str) -> Iterator[str]:
    return (text[at:] for at in range(len(text) + 1))


def test_what_needs_one_of_some_parts_finds_nothing_without_them() -> None:
    for name, parts in spoken.ENGLISH.needed.items():
        parsed = list(_parser.parse(language._for_folded(spoken.ENGLISH.sources, name)))
        assert ends_without(parts, parsed, {""}) == set(), name
        assert ends_without(parts[1:], parsed, {""}), f"{name} need not have {parts[0]}"


@pytest.mark.parametrize(
    "said",
    [
        "The name, please.",
        "Your date of birth please.",
        "My question is about the team.",
        "Alright, what is your name.",
        "[laughs] What is your name.",
        "John, tell me about your team.",
        "After all of that, describe your day to me.",
    ],
)
def test_what_asks_without_a_question_mark_is_not_overlooked(said: str) -> None:
    (transcript,) = transcript_lint.parse(f"[1] Interview summary:\nA: {said}\nB: Yes.\n").transcripts
    assert asking.asked(transcript).by(0)
    assert asking.may_ask([said], spoken.ENGLISH)


@given(
    st.lists(
        st.sampled_from(
            (
                *(
                    "what do you think",
                    "is that",
                    "tell me about",
                    "please",
                    ", ",
                    ". ",
                    " ",
                    "so",
                    "John",
                    "mmmh",
                    "it",
                ),
                *(
                    "alll right",
                    "\u00bf",
                    "name",
                    "! ",
                    "\n ",
                    "-",
                    "I wonder whether you",
                    "isn\u2019t it",
                    "\u017fo",
                    "; ",
                ),
            )
        ),
        max_size=12,
    ).map("".join)
)
def test_a_turn_asks_nothing_that_a_quick_look_says_not_to_ask(said: str) -> None:
    for transcript in transcript_lint.parse(f"[1] Interview summary:\nA: {said}\nB: Yes. No.\n").transcripts:
        known = spoken.spoken(transcript)
        for index, text in enumerate(transcript.texts):
            assert not asking.asked(transcript).by(index) or asking.may_ask([text], known)


@pytest.mark.parametrize(
    "said",
    [
        *(
            "? ",
            ". ",
            "what do you ",
            "so, ",
            "great ",
            "I'll come back to that. ",
            "Mr.",
            "  a",
            "any other ",
            "is it ",
        ),
        *("und was haben Sie ", "ich sage, ", "Wie lange. ", "oder "),
        *("y qué es lo que usted ", "me dijo, ", "¿Cómo. ", "eso no "),
    ],
)
def test_time_is_in_proportion_to_what_is_said(said: str) -> None:
    def taken(size: int) -> int:
        (transcript,) = transcript_lint.parse(f"[1] Interview summary:\nA: {said * size}\n").transcripts
        return calls(lambda: list(asking.asked(transcript).all()))

    assert is_linear(taken)


@pytest.mark.parametrize(
    ("text", "lower"), [("Kept \u0130n", "kept in"), ("\u017fign, \u0131f", "sign, if"), ("plain ASCII", "plain ascii")]
)
def test_text_in_lower_case_is_as_long_and_has_what_a_pattern_without_regard_to_case_finds(
    text: str, lower: str
) -> None:
    assert folded(text) == lower
    assert re.fullmatch(lower, text, re.IGNORECASE)


FRENCH = """[1] Entretien :
A: Bonjour, comment vous appelez-vous et depuis quand travaillez-vous ici chez nous ?
B: Oui.
A: Vous aimez votre travail ? Pourquoi ?
A: Pardon, est-ce que vous avez une famille ?
B: Depuis deux ans, et je suis très content de mes collègues.
A: Bonjour, comment vous appelez-vous et depuis quand travaillez-vous ici chez nous ?
B: Je vous l'ai dit.
A: Vraiment ?
"""


def test_nothing_is_said_of_questions_in_a_language_of_which_nothing_is_known() -> None:
    (transcript,) = transcript_lint.parse(FRENCH).transcripts
    assert [len(asking.asked(transcript).by(index)) for index in range(8)] == [1, 0, 1, 1, 0, 1, 0, 0]
    rules = [rule for rule in collect().rules.values() if rule.category == "questions"]
    assert len(rules) > 10
    assert not lint(transcript_lint.parse(FRENCH), [Chosen(rule, rule.severity, {}) for rule in rules])


def test_a_language_is_a_file_that_is_found_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    german = (Path(languages.__path__[0]) / "german.py").read_text(encoding="utf-8")
    made = german.replace("ich und das", "quux blarg").replace('"lead": r"', '"lead": r"(?:blarg )?')
    (tmp_path / "quuxish.py").write_text(made, encoding="utf-8")
    (tmp_path / "_notes.py").write_text("", encoding="utf-8")
    monkeypatch.setattr(languages, "__path__", [*languages.__path__, str(tmp_path)])
    spoken.others.cache_clear()
    try:
        found = spoken.language_of(["quux blarg quux blarg quux blarg quux blarg quux blarg quux"])
        assert [len(one.sources) > 50 for one in spoken.others()] == [True, True, True]
        assert found is spoken.others()[1]  # by name, between German and Spanish
    finally:
        spoken.others.cache_clear()
        sys.modules.pop(f"{languages.__name__}.quuxish", None)


def test_a_language_needs_no_more_than_words_and_patterns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = "een niet dat van maar zijn ook voor met wij heb naar wel deze en ik de was er je u is"
    patterns = {"lead": r"(?:en\b ?)?", "inverted": r"{lead}(?:waarom|heeft u)\b", "echo": r"{lead}echt\W*\Z"}
    (tmp_path / "dutch.py").write_text(
        f"COMMON = frozenset({words.split()})\nPATTERNS = {patterns}\n", encoding="utf-8"
    )
    monkeypatch.setattr(languages, "__path__", [*languages.__path__, str(tmp_path)])
    spoken.others.cache_clear()
    try:
        turns = ["Ik heb het ook niet van u, maar dat is wel zo. Waarom is dat zo.", "Echt?", "En heeft u een hond."]
        assert [turn.count("»") for turn in marked(turns)] == [1, 0, 1]
        rules = [Chosen(rule, rule.severity, {}) for rule in collect().rules.values()]
        text = "[1] Interview:\n" + "".join(f"{at % 2}A: {turn}\n" for at, turn in enumerate(turns))
        assert not [found for found in lint(transcript_lint.parse(text), rules) if "crash" in found.rule]
    finally:
        spoken.others.cache_clear()
        sys.modules.pop(f"{languages.__name__}.dutch", None)


def test_other_languages_are_read_only_where_a_text_is_not_english(tmp_path: Path) -> None:
    code = "import sys, transcript_lint; transcript_lint.lint_file(sys.argv[1]); print(*sys.modules)"
    for name, said, read in (("a", "What is it that you do here in the shop?", False), ("b", FRENCH, True)):
        (tmp_path / f"{name}.txt").write_text(f"[1] T:\nA: {said}\nB: ...\n", encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / f"{name}.txt")], capture_output=True, text=True, check=True
        )
        assert (f"{languages.__name__}.german" in done.stdout.split()) == read


def test_a_language_names_no_pattern_that_nothing_asks_for() -> None:
    pieces = re.compile(r"\{([a-z_]+)\}")
    for one in spoken.others():
        used = {piece for source in one.sources.values() for piece in pieces.findall(source)}
        assert one.sources.keys() <= spoken.ENGLISH.sources.keys() | used
        for name in one.sources:
            assert one.pattern(name).search("") is None or name


def test_texts_put_together_are_told_apart_whatever_is_in_them() -> None:
    marked = together.Together(["Hold\0!on", "Later"])
    assert marked.lowered_up_to(10) == [("Hold\0!on", "hold\0!on"), ("Later", "later")]
    assert marked.lowered_up_to(5) == [("Later", "later")]
    assert together.Together([]).lowered_up_to(5) == []


def test_signs_of_all_patterns_are_found_at_once_where_words_begin() -> None:
    said = ["Hold on, I'll come back to that later.", "Belly and household.", "It rang the bell ?", "Unanswered!"]
    signed = {
        name: together.Together(said).signed(name, spoken.ENGLISH) for name in ("put_off", "breaks_in", "no_answer")
    }
    assert signed == {"put_off": {said[0]}, "breaks_in": {said[0], said[2]}, "no_answer": {said[0], said[3]}}
    assert together.Together(said).signed("put_off", spoken.UNKNOWN) == set()
    assert together.Together([]).signed("put_off", spoken.ENGLISH) == set()


def test_a_question_among_more_words_of_its_speaker_is_looked_for_once() -> None:
    turns = ["A: Why did you leave?", "A: And when?", "B: In May.", "A: Why did you leave?", "A: And when?"]
    (transcript,) = transcript_lint.parse("[1] Interview summary:\n" + "\n".join(turns) + "\nB: In May.\n").transcripts
    found = list(exchanges.exchanges_after(transcript, {0, 1, 4}))
    assert [[question.turn for question in one.questions] for one in found] == [[0, 1], [3, 4]]
    assert [one.replies for one in found] == [range(2, 3), range(5, 6)]
