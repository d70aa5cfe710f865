"""Words of a program that was asked to write."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Glance, Span, Transcript, pattern, rule

from .._glances import with_colons
from .._spoken import ENGLISH, foreign_in, spoken

# One of these is in each that is English; most transcripts have none.
_RARE = ("s an AI", "s an artificial intelligence", "language model", "computer program", "Let me know if you")
_RARE_FORMS = (
    pattern(r"f(?<=s of) my (?:last )?(?:knowledge|training)"),
    pattern(r"q(?<= req)uest"),
    pattern(r"v(?<=hav)e (?:personal|real-time)"),
)
# With them, words are handed over, and there is a colon in the sentence.
_HERE = ("! Here", "! here", ", here", ", Here")


def _sign(glance: Glance) -> list[Transcript]:
    """Where one of the rare words is, and whatever is in another language that is known."""
    here = [transcript for transcript in with_colons(glance) if transcript.holds(*_HERE)]
    return here + foreign_in(glance) + glance.holding(*_RARE) + glance.matching(*_RARE_FORMS)


@rule(sign=_sign, explained_by=("non-answers",))
def assistant_boilerplate(transcript: Transcript) -> Iterator[Finding]:
    """Phrases with which a program that writes on request speaks of itself or of its task.

    An answer was generated, or a transcript cleaned up by a program whose own words were left in. Found are only
    phrases that people hardly use of themselves: what it is (`As an AI language model,`), what it refuses, and how it
    hands over what it wrote; in German and Spanish transcripts also those of these languages. Where that is all that
    answers a question, `non-answers` says so.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: What drives you?
        Candidate: As an AI language model, I don't sleep.
                   ^^^^^^^^^^^^^^^^^^^^^^^ words of a program that was asked to write

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: What drives you?
        Candidate: I build language models, and as an AI engineer, I don't have much spare time.
    """
    for language in dict.fromkeys((ENGLISH, spoken(transcript))):
        for _, match in transcript.search(language.pattern("boilerplate")):
            yield Finding("words of a program that was asked to write", Span(*match.span()))
