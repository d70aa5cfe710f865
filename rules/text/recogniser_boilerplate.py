"""Words that a recogniser of speech made up."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Glance, Span, Transcript, pattern, rule

# What models write where they hear nothing, since the subtitles that they learned from end so.
_ANYWHERE = (
    r"(?:subtitles?|captions?|transcri(?:pt|bed|ption)) (?:made |created |provided |edited )?by "
    r"(?:the amara\.org community|castingwords|(?:https?://)?otter\.ai)",
    r"sous-titres (?:réalisés|faits|créés) (?:par|para) la communauté d['’]amara\.org",
    r"untertitel (?:der|von) amara\.org-community|untertitel im auftrag des zdf[^.\n\r]{0,20}",
    r"subtítulos (?:realizados|creados) por la comunidad de amara\.org",
    r"sottotitoli (?:creati|a cura) d(?:al)?la comunità (?:di )?amara\.org",
    r"(?:please |don['’]t forget to )?(?:like and subscribe|subscribe) to (?:my|our|the) channel",
)
_WHOLE_TURN = r"(?:thank you|thanks)(?: so much| very much)? for watching(?: this video)?|see you in the next video"
_LAST = 3
_SHORT = 60

_IN_A_TURN = pattern("(?i)" + "|".join(_ANYWHERE))

_WHOLE = pattern(rf"(?i)\W*(?:{_WHOLE_TURN})\W*")


# What is in each of them: as it is, or from a letter that is rare, or a point, to which a search skips.
_PARTS = ("y castingwords", "y CastingWords", "im Auftrag des ZDF", "for watching")
_FORMS = (
    pattern(r"\.(?:(?<=mara\.)org|(?<=tter\.)ai)"),
    pattern(r"b(?<=ubscrib)e to"),
    pattern(r"x(?<=nex)t video"),
)


def _sign(glance: Glance) -> list[Transcript]:
    """Where a part of such words is."""
    return glance.holding(*_PARTS) + glance.matching(*_FORMS)


@rule(sign=_sign)
def recogniser_boilerplate(transcript: Transcript) -> Iterator[Finding]:
    """Words that nobody said, and that a recogniser of speech is known to write where it hears nothing.

    Such models learned from subtitles, and write what subtitles end with: thanks for watching, calls to subscribe,
    credits of whoever made the subtitles. Thanks are found only where they are a whole turn that is not among the
    last three, since a host may say so at the end.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Have you worked with Kafka?
        Candidate: Subtitles by the Amara.org community
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ words that recognisers of speech make up
        Interviewer: Sorry?
        Candidate: Thanks for watching!
                   ^^^^^^^^^^^^^^^^^^^^ words that recognisers of speech make up
        Interviewer: Have you worked with Kafka?
        Candidate: Yes.
        Interviewer: How?

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Do you make videos?
        Candidate: Yes, and I end each of them with "Thanks for watching!"
        Interviewer: Thank you for watching!
    """
    for _, match in transcript.search(_IN_A_TURN, transcript.turns):
        yield Finding("words that recognisers of speech make up", Span(*match.span()))
    for turn in transcript.holding("for watching", "next video"):
        if len(turn.text) < _SHORT and _WHOLE.fullmatch(turn.text) and turn not in transcript.turns[-_LAST:]:
            yield Finding("words that recognisers of speech make up", turn.text_span)
