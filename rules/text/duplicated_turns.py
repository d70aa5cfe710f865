"""A turn that stands twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from transcript_lint import Between, Finding, Glance, Related, Transcript, Turn, rule, shared

from .._glances import with_other_spaces

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

_BEGINNING = 12  # so many characters other than spaces
_SEEN = 24
_ENOUGH, _SHOWN = 32, 64
_QUESTIONS, _NEARLY_ALL = 3, 0.8


def _sign(glance: Glance, *, words: int = 12) -> list[Transcript]:
    """Where two long turns begin alike."""
    quickly = [transcript for transcript in glance.transcripts if _may_repeat(transcript.texts, 2 * words)]
    return quickly + with_other_spaces(glance)


def _may_repeat(texts: Sequence[str], longer: int) -> bool:
    """Whether two of some texts may be alike, or take a closer look; of white space they have spaces and line feeds."""
    said = [text for text in texts if len(text) > longer and text[-1] != "?"]
    shown = "\n".join([text[:_SHOWN] for text in said]).replace(" ", "").casefold().split("\n")
    beginnings = [beginning.rstrip(".!")[:_ENOUGH] for beginning in shown]
    if len(set(beginnings)) < len(said) or len(beginnings) > len(said):
        return len(said) > 1
    # One that is short, but not the whole, may be that of another one that has fewer spaces in it.
    short = zip(beginnings, said, strict=True) if len(min(beginnings, key=len)) < _ENOUGH else ()
    return any(len(beginning) < _ENOUGH and len(text) > _SHOWN for beginning, text in short)


@rule(sign=_sign, explained_by=("repeated-questions",))
def duplicated_turns(
    transcript: Transcript,
    *,
    words: Annotated[int, "the fewest words of a turn that nobody says twice alike", Between(1)] = 12,
) -> Iterator[Finding]:
    """A long turn that repeats an earlier one of the same speaker word for word.

    Nobody says twelve words twice in just the same way; programs do, and so does a slip when pasting. Capitals,
    punctuation and spaces do not count. What asks is left to the rules about questions, since a question can be put
    again. Who asks nearly all of these may be a program that has set phrases, so that twice as many words must be alike
    in what it says otherwise.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, I ran it for two years, on my own at first, in Berlin.
                   ----------------------------------------------------------- first said here
        Interviewer: How?
        Candidate: Yes, I ran it for two years, on my own at first, in Berlin.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the same words as in an earlier turn

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Interviewer: How?
        Candidate: Yes, for two years.

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Yes, for two years.
        Interviewer: How?
        Candidate: On my own. Is the team large?
        Interviewer: I cannot say, but I make a note of your question for the team. Anything else?
        Candidate: Where is it?
        Interviewer: I cannot say, but I make a note of your question for the team.
    """
    first: dict[tuple[str | None, str], Turn] = {}
    for turn in _alike([turn for turn in transcript.turns if len(turn.text) > 2 * words and turn.text[-1] != "?"]):
        if not turn.text.rstrip().endswith("?"):
            said = _without_spaces(turn.text).lower().rstrip(".!")
            seen = first.setdefault((turn.label, said), turn)
            enough = 2 * words if turn.label == _asker(transcript) else words
            if seen is not turn and len(turn.text.split()) >= enough:
                related = (Related(seen.text_span, "first said here"),)
                yield Finding("the same words as in an earlier turn", turn.text_span, related)


@shared
def _asker(transcript: Transcript) -> str | None:
    """Who asks nearly all questions, if anybody does."""
    asking = Counter(label for label, text in zip(transcript.labels, transcript.texts, strict=True) if "?" in text)
    label, times = asking.most_common(1)[0] if asking else (None, 0)
    return label if _QUESTIONS <= times >= _NEARLY_ALL * asking.total() else None


def _alike(turns: list[Turn]) -> list[Turn]:
    """Those of the turns that begin as another one does, in order: a quick look, for it is at all of them."""
    beginnings = [_without_spaces(turn.text[:_SEEN])[:_BEGINNING].lower() for turn in turns]
    for at, beginning in enumerate(beginnings):
        if len(beginning) < _BEGINNING:
            beginnings[at] = _without_spaces(turns[at].text)[:_BEGINNING].lower()
    if len(set(beginnings)) == len(beginnings):
        return []
    times = Counter(beginnings)
    return [turn for turn, beginning in zip(turns, beginnings, strict=True) if times[beginning] > 1]


def _without_spaces(text: str) -> str:
    """The text without white space, of which most is spaces: what else there is of it is not printable."""
    rest = text.replace(" ", "")
    return rest if rest.isprintable() else "".join(rest.split())
