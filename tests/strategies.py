"""What the property tests draw: clean documents, the same with faults planted in them, and any text at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from hypothesis import strategies as st

LABELS = ("Interviewer", "Candidate", "Dr. Smith", "Speaker 1", "Jean-Luc O'Neil", "Анна", "面接官")
WORDS = ("yes", "so", "well", "kafka", "naïve", "été", "東京", "👩‍💻", "e\u0301", "שלום", "two\u2028lines")

words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
speech = words | st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=30)
times = st.sampled_from(("", "", "", "[00:07] ", "[01:02:03] ", "[1:02.250] "))
identifiers = st.uuids().map(str)


class Line(NamedTuple):
    """A line of a clean document: `kind` is header, turn, continuation, blank or comment."""

    kind: str
    text: str


class Expected(NamedTuple):
    """A finding that a planted fault must give: the rule, the 1-based line, the 1-based column."""

    line: int
    column: int
    rule: str


class Faulty(NamedTuple):
    """A document with faults planted, just the findings they must give, and how many turns are still sound."""

    text: str
    expected: list[Expected]
    labels: list[str]


@st.composite
def _turns(draw: st.DrawFn) -> list[Line]:
    lines = [Line("turn", f"{draw(times)}{draw(st.sampled_from(LABELS))}: {draw(speech)}")]
    lines += [Line("continuation", f"  {text}") for text in draw(st.lists(words, max_size=2))]
    return lines + draw(
        st.sampled_from(([], [], [Line("blank", "")], [Line("comment", "# transcript-lint: allow x -- y")]))
    )


@st.composite
def clean_lines(draw: st.DrawFn) -> list[Line]:
    """The lines of a document that the grammar accepts."""
    lines: list[Line] = []
    for _ in range(draw(st.integers(1, 3))):
        lines.append(Line("header", f"[{draw(identifiers)}] Interview summary:"))
        for turn in draw(st.lists(_turns(), min_size=1, max_size=5)):
            lines += turn
    return lines


@st.composite
def clean_documents(draw: st.DrawFn) -> str:
    """A document that the grammar accepts, in one of the kinds of line end, with or without the last of them."""
    end = draw(st.sampled_from(("\n", "\n", "\r\n", "\r")))
    return end.join(line.text for line in draw(clean_lines())) + draw(st.sampled_from((end, "")))


# Each way to spoil a header or a turn: what the line becomes, and the rule and column of its one finding.
_HEADER_FAULTS = (
    ("{header}", "headers-without-colons", -1),
    ("{open}:", "headers-without-brackets", 1),
    ("{shut}:", "headers-without-brackets", 1),
    ("{bare}:", "headers-without-brackets", 1),
    ("[] Interview summary:", "headers-without-identifiers", 1),
    ("[{id}]:", "headers-without-titles", 39),
    ("[{id}] Interview summary: Candidate: yes", "text-after-headers", 59),
)
_TURN_FAULTS = (
    ("so it was and then we went on", "missing-labels", 1),
    ("Speaker 1 went on with it", "labels-without-colons", 1),
    (": yes", "empty-labels", 1),
    ("**Candidate:** yes", "malformed-labels", 1),
    ("Candidate (smiling): yes", "malformed-labels", 1),
    ("[0:99] Candidate: yes", "malformed-times", 1),
    ("[laughs] Candidate: yes", "malformed-times", 1),
    ("Candidate [00:07]: yes", "times-behind-labels", 11),
    ("Candidate (1:00:07.5) : yes", "times-behind-labels", 11),
)


# Those that are planted by what stands around a line, and those that are a whole file's.
_PLACES = {"text-before-headers", "transcripts-without-turns", "stray-continuations", "missing-headers"}
PLANTED = _PLACES | {rule for _, rule, _ in _HEADER_FAULTS + _TURN_FAULTS}
WHOLE_FILES = {
    "missing-transcripts",
    "truncated-characters",
    "legacy-encodings",
    "binary-files",
    "unreadable-encodings",
}


@st.composite
def faulty_documents(draw: st.DrawFn) -> Faulty:
    """A clean document with independent faults of every structural kind planted at random places."""
    clean = [*draw(clean_lines()), Line("turn", "Speaker 1: yes")]
    # A sound turn stands at the head of each transcript, so that no fault hangs on another.
    lines: list[str] = []
    expected: list[Expected] = []
    labels: list[str] = []

    def plant(text: str, rule: str, column: int) -> None:
        lines.append(text)
        expected.append(Expected(len(lines), column, rule))

    if draw(st.booleans()):
        plant("Transcribed by the agency.", "text-before-headers", 1)
    first = True
    for line in clean:
        if line.kind == "header":
            if not first and draw(st.booleans()):
                plant(f"[{draw(identifiers)}] Interview summary:", "transcripts-without-turns", 1)
            _header(draw, line, first, lines, plant, expected)
            lines.append("Candidate: yes")
            labels.append("Candidate")
            first = False
        elif line.kind == "turn" and line is not clean[-1] and draw(st.integers(0, 2)) == 0:
            text, rule, column = draw(st.sampled_from(_TURN_FAULTS))
            plant(text, rule, column)
            labels += ["Candidate"] if rule in {"malformed-times", "times-behind-labels"} else []
        else:
            lines.append(line.text)
            labels += [line.text.partition("] ")[2] or line.text] if line.kind == "turn" else []
        if line.kind == "turn" and draw(st.integers(0, 5)) == 0:
            lines.append("")
            plant("    went on", "stray-continuations", 5)
    end = draw(st.sampled_from(("\n", "\n", "\r\n", "\r")))
    text = end.join(lines) + draw(st.sampled_from((end, "")))
    return Faulty(text, sorted(expected), [label.partition(":")[0] for label in labels])


def _header(
    draw: st.DrawFn,
    line: Line,
    first: bool,
    lines: list[str],
    plant: Callable[[str, str, int], None],
    expected: list[Expected],
) -> None:
    """A header as it is, spoilt, or, where it is the first, left out."""
    choice = draw(st.integers(0, 4))
    if choice == 0:
        text, rule, column = draw(st.sampled_from(_HEADER_FAULTS))
        header = line.text.rstrip(":")
        forms = {"header": header, "open": header.replace("]", ""), "shut": header[1:]}
        spoilt = text.format(id=header[1:37], bare=header[1:].replace("]", ""), **forms)
        plant(spoilt, rule, column if column > 0 else len(spoilt) + 1)
    elif choice == 1 and first:
        expected.append(Expected(len(lines) + 1, 1, "missing-headers"))
    else:
        lines.append(line.text)


# Any text, of characters that mean something to the format and of lines that are almost right.
pieces = st.sampled_from(
    (
        *"[]:#. \t\r\n\x00\u2028\ufeff",
        *(
            "\n",
            "\r\n",
            "Candidate",
            "Candidate: yes",
            "[7] Interview summary:",
            "[00:07] ",
            "  ",
            "# transcript-lint: ",
        ),
        *(
            "5d918e42-6bba-4814-8ec9-a90e03c465d2",
            "[5d918e42-6bba-4814-8ec9-a90e03c465d2]",
            "**",
            "?",
            "e\u0301",
            "👩‍💻",
        ),
    )
)
texts = st.lists(pieces | st.text(max_size=4), max_size=25).map("".join) | st.text(max_size=60)
