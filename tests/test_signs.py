"""A rule finds nothing where its sign is false: signs make a run fast, and change nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import transcript_lint
from tests import strategies
from tests.test_rules import HEADER, PIECES
from transcript_lint.corpus import contribute
from transcript_lint.document import Document, Glance
from transcript_lint.examples import examples_of
from transcript_lint.linter import CRASHES, Chosen, lint, told
from transcript_lint.plugins import collect
from transcript_lint.rule import Rule
from transcript_lint.source import decode

CORPORA = Path(__file__).parents[2] / "shared" / "corpora"
REAL = [path for path in sorted(CORPORA.rglob("*.txt")) if path.stat().st_size < 60_000][::23]
SIGNED = {name: rule for name, rule in collect().rules.items() if rule.sign}
EXAMPLES = [
    (example.text, name, example.options)
    for name, rule in collect().rules.items()
    for example in examples_of(rule.manual)
]


def hold(document: Document, options: Mapping[str, Mapping[str, object]] | None = None) -> None:
    """See that no rule finds anything in a document in which it has no sign."""
    signed = {name: Chosen(rule, "warning", (options or {}).get(name, {})) for name, rule in SIGNED.items()}
    signs = {name: told(one, document.glance) for name, one in signed.items()}
    spans = {name: [one.span for one in sign] if isinstance(sign, list) else [] for name, sign in signs.items()}
    chosen = [
        signed[name]._replace(rule=SIGNED[name]._replace(sign=None))
        for name, sign in signs.items()
        if not sign or isinstance(sign, list)
    ]
    found = [
        one.rule
        for one in lint(document, chosen, {})
        if one.rule not in {fault.rule for fault in document.faults}
        and not any(start <= one.finding.span.start <= end for start, end in spans[one.rule])
    ]
    facts, failed = contribute(document, [one for one in chosen if not signs[one.rule.name]])
    assert found == []
    assert [rule for rule, given in facts.items() if given] == []
    assert failed == ()


def bare(part: str) -> str:
    return HEADER + "A: " + part


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_rules_find_nothing_in_pieces_without_their_signs(text: str) -> None:
    hold(transcript_lint.parse(text))


@given(strategies.clean_documents() | strategies.faulty_documents().map(lambda faulty: faulty.text) | strategies.texts)
def test_rules_find_nothing_in_generated_texts_without_their_signs(text: str) -> None:
    hold(transcript_lint.parse(text))


@pytest.mark.parametrize(("text", "name", "options"), EXAMPLES)
def test_rules_find_nothing_in_examples_without_their_signs(
    text: str, name: str, options: Mapping[str, object]
) -> None:
    for ends in ("\n", "\r\n"):
        hold(transcript_lint.parse(text.replace("\n", ends)), {name: options})


@given(st.data())
def test_rules_find_nothing_in_parts_of_examples_without_their_signs(data: st.DataObject) -> None:
    text, name, options = data.draw(st.sampled_from(EXAMPLES))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    rest = text[:start] + text[end:] if data.draw(st.booleans()) else bare(text[start:end])
    hold(transcript_lint.parse(rest), {name: options})


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.relative_to(CORPORA).as_posix())
def test_rules_find_nothing_in_real_files_without_their_signs(path: Path) -> None:
    hold(transcript_lint.parse(decode(path.read_bytes()).text))


_WORDS = (
    "no",
    "No",
    "so",
    "it's",
    "it’s",
    "2nd",
    "42",
    "a",
    "I",
    "mother-in-law",
    "été",
    "Été",
    "à",
    "да",
    "º",
    "_x",
    "ſo",
)
_BETWEEN = (
    " ",
    "  ",
    ", ",
    ". ",
    "... ",
    "…",
    "! ",
    " - ",
    " — ",
    "—",
    "\n  ",
    "\u00a0",
    " × ",
    " 😂 ",
    ' "',
    "--",
    "''",
)


@given(st.data())
def test_rules_find_nothing_in_words_that_come_again_without_their_signs(data: st.DataObject) -> None:
    size, times = data.draw(
        st.sampled_from([(1, 12), (2, 7), (3, 5), (4, 4), (5, 13), (8, 4), (12, 4), (12, 5), (13, 4)])
    )
    phrase = data.draw(st.lists(st.sampled_from(_WORDS), min_size=size, max_size=size))
    spaced = st.lists(st.sampled_from(_BETWEEN), min_size=len(phrase) * times, max_size=len(phrase) * times)
    between = data.draw(spaced | st.sampled_from(_BETWEEN).map(lambda one: [one] * (len(phrase) * times)))
    said = "".join(word + gap for word, gap in zip(phrase * times, between, strict=True))
    before, behind = (data.draw(st.lists(st.sampled_from(_WORDS), max_size=5).map(" ".join)) for _ in range(2))
    hold(transcript_lint.parse(bare("Yes.\n") + bare(f"{before} {said} {behind}\n") + bare("No.\n")))


def varied(text: str) -> st.SearchStrategy[str]:
    """The text with other spaces, capitals and points: the same words."""
    words = st.sampled_from([str.upper, str.lower, str.title])
    ends = st.sampled_from(["", ".", "!", "!!.", ". "])
    gaps = st.sampled_from([" ", "   ", " " * 100, "\n  ", "\u00a0"])
    return st.builds(lambda change, gap, end: gap.join(change(text).split(" ")) + end, words, gaps, ends)


@given(st.data(), st.integers(1, 12))
def test_rules_find_nothing_in_turns_that_come_again_without_their_signs(data: st.DataObject, words: int) -> None:
    text = data.draw(
        st.sampled_from(["Yes", "Ja ß Σ ΑΣ ΣΑ", "I ran it for two years, on my own at first, in Berlin or so"])
    )
    turns = data.draw(st.lists(varied(text) | st.just("Other words, of which some are seldom said."), max_size=4))
    between = data.draw(st.sampled_from(["\nB: How?\n", "\n", "\n\n"]))
    hold(
        transcript_lint.parse(HEADER + between.join("A: " + turn for turn in turns)),
        {"duplicated-turns": {"words": words}},
    )


@given(
    st.lists(
        st.sampled_from(["A", "B :", ":", ": ", ":  ", "B: ", "[00:07]", " ", "\n", "\r\n", "x", "\t", "C D "]),
        max_size=20,
    )
)
def test_rules_find_nothing_in_odd_layouts_without_their_signs(parts: list[str]) -> None:
    hold(transcript_lint.parse(HEADER + "".join(parts)))


def rule_with(sign: object) -> Rule:
    def marks(document: Document) -> Iterator[transcript_lint.Finding]:
        yield transcript_lint.Finding("a mark", transcript_lint.Span(0, 1))

    return Rule("marks", "here", "Document", "warning", False, marks, "here", sign=sign)  # type: ignore[arg-type]


def test_a_rule_without_its_sign_is_not_called() -> None:
    document = transcript_lint.parse(bare("Yes.\n"))
    seconds: dict[str, float] = {}
    assert lint(document, [Chosen(rule_with(lambda glance: "@" in glance.text), "warning", {})], {}, seconds) == []
    assert list(seconds) == ["marks"]
    assert len(lint(document, [Chosen(rule_with(lambda glance: "A" in glance.text), "warning", {})], {})) == 1


def test_a_rule_is_called_on_the_transcripts_that_its_sign_gives() -> None:
    document = transcript_lint.parse(bare("Yes.\n") + bare("No.\n") + bare("Yes.\n"))

    def marks(transcript: transcript_lint.Transcript) -> Iterator[transcript_lint.Finding]:
        yield transcript_lint.Finding("a mark", transcript.span)

    rule = rule_with(lambda glance: 2 * [one for one in glance.transcripts if "Yes." in one.texts])
    found = lint(document, [Chosen(rule._replace(subject="Transcript", source=marks), "warning", {})], {})
    assert [one.finding.span for one in found] == [document.transcripts[0].span, document.transcripts[2].span]


def test_a_sign_is_given_the_options_of_its_rule_that_it_asks_for() -> None:
    def sign(glance: Glance, *, wanted: str = "Yes", other: int = 1) -> bool:
        return wanted * other in glance.text

    document = transcript_lint.parse(bare("YesYes.\n"))
    for options, expected in (({}, True), ({"wanted": "No"}, False), ({"other": 2, "third": 3}, True)):
        assert told(Chosen(rule_with(sign), "warning", options), document.glance) is expected
    assert told(Chosen(rule_with(None), "warning", {}), document.glance)


def test_a_sign_that_gives_what_is_not_in_the_document_is_a_crash_of_its_rule() -> None:
    document, other = transcript_lint.parse(bare("Yes.\n")), transcript_lint.parse(bare("Yes.\n"))
    (crash,) = lint(document, [Chosen(rule_with(lambda glance: list(other.transcripts)), "warning", {})], {})
    assert "its sign gave what is no transcript of this document" in crash.message


def test_a_sign_that_fails_is_a_crash_of_its_rule() -> None:
    document = transcript_lint.parse(bare("Yes.\n"))
    (crash,) = lint(document, [Chosen(rule_with(lambda glance: glance.nothing), "warning", {})], {})
    assert crash.rule == CRASHES
    assert "the rule marks of here failed: AttributeError" in crash.message


def test_a_glance_tells_of_a_whole_document() -> None:
    glance = Glance(transcript_lint.parse(HEADER + "[00:07] Zoé: Ça va?\nno label\n"))
    assert glance.labels == {"Zoé", None}
    assert not glance.ascii
    assert "ça va?" in glance.lowered
    assert glance.residue.decode() == "[591842-6-4814-89-90034652]:\n[00:07]é:Ç?\n\n"
    assert glance.capitals.decode() == "[591842-6-4814-89-90034652]I:\n[00:07]Zé:Ç?\n\n"
    assert Glance(transcript_lint.parse("")).labels == frozenset()


def test_a_glance_tells_which_transcripts_hold_a_text_below_their_headers() -> None:
    text = "A: Kafka.\n" + bare("Yes.\n") + bare("Kafka [laughs]. Kafka.\n") + bare("[00:07] No\n[00:07] A: Kafka.\n")
    for document in (transcript_lint.parse(text), transcript_lint.parse("\n# Kafka\n" + text)):
        glance, (headless, bare_one, twice, timed) = document.glance, document.transcripts
        assert glance.holding("Kafka") == glance.matching(re.compile("K(?=a)")) == [headless, twice, timed]
        assert glance.holding("[", "Yes") == glance.matching(re.compile(r"\[|Y")) == [bare_one, twice, timed]
        assert glance.holding("interview", "XYZ") == glance.matching(re.compile("^# ")) == []
        assert glance.showing(re.compile(rb"[.K]K")) == [twice]
        assert glance.showing(re.compile(b"I")) == []
        assert glance.timed == [timed]
    assert Glance(transcript_lint.parse("# Kafka")).holding("Kafka") == []
