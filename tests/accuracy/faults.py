"""The faults that are planted in clean documents. To measure another rule so, add one function to this file.

A function gets the lines of a document, without line ends, its turns, and a source of chance. It changes the lines and
returns the 1-based line, as they are then, where the fault should be reported, or None where there is no place for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import NamedTuple, TypeVar

import transcript_lint
from transcript_lint import Document, Turn

Lines = list[str]
Change = Callable[[Lines, tuple[Turn, ...], Random], "int | None"]
Options = Callable[[tuple[Turn, ...]], Mapping[str, object]]
_Change = TypeVar("_Change", bound=Change)


class Fault(NamedTuple):
    """A fault to plant: its name, the rules of which one should find it, and the change that makes it.

    `options` makes, of the turns, the options that a rule needs which checks nothing without any.
    """

    name: str
    rules: tuple[str, ...]
    change: Change
    options: Options | None = None

    def plant(self, document: Document, seed: int) -> tuple[Document, int] | None:
        """The document with the fault in it, and the line where it should be reported."""
        if not document.transcripts or not document.transcripts[0].turns:
            return None
        lines = document.text.removesuffix("\n").split("\n")
        chance = Random(f"{self.name} {seed}")  # noqa: S311 - the same faults on every run
        line = self.change(lines, document.transcripts[0].turns, chance)
        if line is None:
            return None
        return transcript_lint.parse("\n".join(lines) + "\n", document.source.path), line


FAULTS: dict[str, Fault] = {}


def found_by(*rules: str, options: Options | None = None) -> Callable[[_Change], _Change]:
    """Register a fault, with the rules of which one should find it, and the options that they need."""

    def register(change: _Change) -> _Change:
        name = change.__name__.replace("_", "-")
        FAULTS[name] = Fault(name, rules, change, options)
        return change

    return register


def _answered(turns: tuple[Turn, ...]) -> list[int]:
    """The turns, by number, that end in a question mark and have a reply, after which the asker speaks again."""
    return [
        index
        for index in range(len(turns) - 2)
        if turns[index].text.rstrip().endswith("?")
        and turns[index].label == turns[index + 2].label != turns[index + 1].label
        and len(turns[index].text.split()) > 3 <= len(turns[index + 1].text.split())
    ]


def _turn_line(turn: Turn, text: str) -> str:
    return f"{turn.label}: {text}".rstrip()


@found_by("unanswered-questions", "non-answers")
def truncated_after_a_question(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """The document ends on a question."""
    if not (places := _answered(turns)):
        return None
    line = turns[chance.choice(places)].line
    del lines[line:]
    return line


@found_by("unanswered-questions", "non-answers")
def dropped_answers(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A reply is gone, and the asker goes on."""
    if not (places := _answered(turns)):
        return None
    index = chance.choice(places)
    del lines[turns[index + 1].line - 1]
    return turns[index].line


PLACEHOLDERS = (
    "", "...", "-", "N/A", "n/a", "TODO", "TBD", "[inaudible]", "(inaudible)", "[INAUDIBLE 00:12:07]", "<inaudible/>",
    "[unintelligible]", "[no response]", "[No answer]", "No response.", "[silence]", "(silence)", "[answer]",
    "- Your answer:", "[Candidate's answer]", "[missing]", "XXX", "[pause]", "[no audio]",
)  # fmt: skip
NON_ANSWERS = (
    "Great question.", "Good question!", "That's a really good question, thank you.", "Hmm, interesting question.",
    "Thanks for asking.", "Thank you for your question.", "Sure, I told you before.", "I already answered that.",
    "As I said before.", "Like I mentioned earlier.", "I think we covered this already.", "You asked me that already.",
    "Same as before.", "See above.", "Wow, what a great question!", "As I told you earlier.",
)  # fmt: skip
COUNTER_QUESTIONS = (
    "Why do you ask?", "What do you think?", "What about you?", "Why do you want to know?", "How is that relevant?",
    "Does it matter?", "What would you do?", "Can you tell me more about the company?",
)  # fmt: skip


def _replace_a_reply(lines: Lines, turns: tuple[Turn, ...], chance: Random, replies: tuple[str, ...]) -> int | None:
    if not (places := _answered(turns)):
        return None
    reply = turns[chance.choice(places) + 1]
    lines[reply.line - 1] = _turn_line(reply, chance.choice(replies))
    return reply.line


@found_by("unanswered-questions", "non-answers")
def placeholders_for_answers(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A reply is a placeholder."""
    return _replace_a_reply(lines, turns, chance, PLACEHOLDERS)


@found_by("unanswered-questions", "non-answers")
def words_for_answers(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A reply goes round the question."""
    return _replace_a_reply(lines, turns, chance, NON_ANSWERS)


@found_by("unanswered-questions", "non-answers")
def counter_questions(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A reply is another question."""
    return _replace_a_reply(lines, turns, chance, COUNTER_QUESTIONS)


INTERRUPTIONS = (
    "Sorry, hold on, there's somebody at the door.", "Hang on a second, my phone is ringing.", "You're breaking up.",
    "Excuse me one second, I have to take this.", "Sorry, my screen has just frozen.", "Can you still hear me?",
    "Oh, that's the fire alarm, sorry.", "Just a moment, please, the dog wants out.", "Hold that thought.",
)  # fmt: skip
BEGINNINGS = (
    "Well, I think the -", "So I...", "Mm-hmm.", "Uh-huh.", "Let me think about that for a moment.",
    "Hmm, let me think.", "It's...", "I need a moment to think about that.",
)  # fmt: skip
COMPLAINTS = (
    "You didn't answer my question, but let's move on.", "That's not what I asked. Let's continue.",
    "I didn't catch that, but let's go on.", "That doesn't really answer the question. Moving on.",
)  # fmt: skip


@found_by("non-answers")
def interruptions(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """In place of a reply, something else comes between."""
    return _replace_a_reply(lines, turns, chance, INTERRUPTIONS)


def _open_ones(turns: tuple[Turn, ...]) -> list[int]:
    """Those of `_answered` whose last question begins like one that wants more than yes or no."""
    last = {index: turns[index].text.rstrip().rstrip("?").rpartition(". ")[2].lower() for index in _answered(turns)}
    return [
        index
        for index, text in last.items()
        if text.removeprefix("and ").startswith(("what ", "why ", "how ", "can you tell "))
    ]


@found_by("non-answers")
def beginnings_of_answers(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A reply to what, how or why is no more than a beginning."""
    if not (places := _open_ones(turns)):
        return None
    reply = turns[chance.choice(places) + 1]
    lines[reply.line - 1] = _turn_line(reply, chance.choice(BEGINNINGS))
    return reply.line


@found_by("non-answers")
def echoes_for_answers(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A reply is the end of the question again."""
    if not (places := _answered(turns)):
        return None
    index = chance.choice(places)
    words = turns[index].text.rstrip().rstrip("?").split()[-3:]
    lines[turns[index + 1].line - 1] = _turn_line(turns[index + 1], f"{' '.join(words).capitalize()}?")
    return turns[index + 1].line


@found_by("non-answers")
def complaints_of_no_answer(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A reply is about something else, the asker says so, and goes on with another question."""
    places = [index for index in _answered(turns) if turns[index + 2].text.rstrip().endswith("?")]
    if not places:
        return None
    _, reply, after = turns[(index := chance.choice(places)) : index + 3]
    lines[reply.line - 1] = _turn_line(reply, "It has been raining here since Sunday.")
    lines[after.line - 1] = _turn_line(after, f"{chance.choice(COMPLAINTS)} {after.text}")
    return reply.line


@found_by("missing-question-marks")
def lost_question_marks(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A question ends in a full stop."""
    if len(places := _answered(turns)) < 2:
        return None
    turn = turns[chance.choice(places)]
    lines[turn.line - 1] = lines[turn.line - 1].rstrip().removesuffix("?").rstrip() + "."
    return turn.line


@found_by("repeated-questions")
def questions_asked_twice(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A question and its reply come again, one exchange later."""
    places = [index for index in _answered(turns) if index + 4 <= len(turns) and len(turns[index].text.split()) > 7]
    if not places:
        return None
    index = chance.choice(places)
    again = [lines[turn.line - 1] for turn in turns[index : index + 2]]
    after = turns[index + 3].line
    lines[after:after] = again
    return after + 1


DEFERRALS = (
    "Let me come back to that later.", "I'll get back to you on that.", "Can we talk about that later?",
    "I'd like to park that and return to it at the end.", "Can we take that offline?", "Ask me again later.",
    "I'd have to look that up.", "Let's leave that for now.", "I'll let you know.",
)  # fmt: skip


@found_by("deferred-questions")
def deferred_answers(lines: Lines, turns: tuple[Turn, ...], chance: Random) -> int | None:
    """A reply puts the question off."""
    return _replace_a_reply(lines, turns, chance, DEFERRALS)
