"""Words of a program that was asked to write."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Glance, Span, Transcript, pattern, rule

from .._glances import with_colons

_PHRASES = (
    r"[Aa]s an (?:AI|artificial intelligence)(?: language| chat)?(?: model| assistant| chatbot)?(?=,)",
    r"[Aa]s a (?:large )?language model(?=,| trained)",
    r"I(?:['’]m| am) (?:just |only )?an? (?:AI|large) language model",
    r"[Aa]s of my (?:last )?(?:knowledge (?:update|cut-?off)|training)",
    r"I (?:can(?:no|['’])t|am unable to) (?:fulfil+|assist with|help with|comply with) (?:that|this|your) request",
    r"I (?:do not|don['’]t) have (?:personal|real-time) (?:experiences?|opinions?|feelings|emotions|beliefs)",
    r"(?:Certainly|Sure|Of course)[!,] [Hh]ere(?:['’]s| is| are) (?:an?|the|some|your) [^.!?:\n\r]{0,60}:(?=\s)",
    r"Let me know if you(?:['’]d| would) like (?:me to|any) (?:adjust|change|modif|revis|further|make)",
)

# One of these is in each of them; most transcripts have none.
_RARE = ("s an AI", "s an artificial intelligence", "language model", "Let me know if you")
_RARE_FORMS = (
    pattern(r"f(?<=s of) my (?:last )?(?:knowledge|training)"),
    pattern(r"q(?<= req)uest"),
    pattern(r"v(?<=hav)e (?:personal|real-time)"),
)
# With them, words are handed over, and there is a colon in the sentence.
_HERE = ("! Here", "! here", ", here", ", Here")

_ANY = pattern(rf"\b(?:{'|'.join(_PHRASES)})")


def _sign(glance: Glance) -> list[Transcript]:
    """Where one of the rare words is."""
    here = [transcript for transcript in with_colons(glance) if transcript.holds(*_HERE)]
    return here + glance.holding(*_RARE) + glance.matching(*_RARE_FORMS)


@rule(sign=_sign)
def assistant_boilerplate(transcript: Transcript) -> Iterator[Finding]:
    """Phrases with which a program that writes on request speaks of itself or of its task.

    An answer was generated, or a transcript cleaned up by a program whose own words were left in. Found are only
    phrases that people hardly use of themselves: what it is (`As an AI language model,`), what it refuses, and how it
    hands over what it wrote.

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
    for _, match in transcript.search(_ANY):
        yield Finding("words of a program that was asked to write", Span(*match.span()))
