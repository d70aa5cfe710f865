"""Text that was to be replaced."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint import Finding, Glance, Span, Transcript, pattern, rule

from .._glances import saying, with_colons

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

_ASKED_FOR = (
    r"(?:your|insert|enter|add|fill in|candidate['’]?s?|applicant['’]?s?|interviewer['’]?s?|company|position|job)"
)
_MARKER = r"(?:(?:FIRST |LAST |FULL |CANDIDATE |INTERVIEWER |COMPANY )?NAME|COMPANY|POSITION|JOB TITLE|DATE|PLACE|ROLE)"

_PLACEHOLDER = pattern(
    rf"\[(?i:{_ASKED_FOR}(?: [\w'’/-]{{1,20}}){{1,5}}(?<! speaks)(?<! laughs))\]"
    r"|<(?i:insert|enter|fill in|your)(?: [\w'’/-]{1,20}){1,5}>"
    r"|\{\{[^{}\n\r]{1,60}\}\}|\$\{[\w. ]{1,60}\}"
    r"|[Ll]orem ipsum\b[^.\n\r]{0,80}"
    r"|(?<![\w-])(?:TODO|FIXME|TBD)(?=:|\s*\Z|\s*[\n\r])"
    r"|[-–•]\s*[Yy]our answer:"
)

_NAME_MARKER = pattern(rf"\[{_MARKER}\]|<{_MARKER}>")


_OPENED = pattern(rf"[\[<](?i:{_ASKED_FOR}|{_MARKER})|\{{")
_WORDS = ("orem ipsum", "TODO", "FIXME", "TBD", "our answer:")
# The first of them from what is rare in it, to which a search skips.
_IPSUM = pattern("p(?<=orem ip)sum")


def _sign(glance: Glance) -> list[Transcript]:
    """Where a bracket is with what may be one, or one of the words."""
    answers = [transcript for transcript in with_colons(glance) if transcript.holds("our answer:")]
    opened = [one for one in saying(glance, "[<{") if _OPENED.search(glance.text, *one.span)]
    return answers + opened + glance.holding("TODO", "FIXME", "TBD") + glance.matching(_IPSUM)


@rule(sign=_sign, explained_by=("non-answers",))
def placeholders(
    transcript: Transcript,
    *,
    names: Annotated[bool, "whether `[NAME]` and its like count, in a project that does not redact"] = False,
) -> Iterator[Finding]:
    """A placeholder that was to be replaced by words: `[Your name]`, `{{company}}`, `TODO`, lorem ipsum.

    A template was not filled in, or a program that wrote the text left a gap. `[NAME]` in capitals, which people put
    where they took a name out, is found only on request.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Hi, I'm [Your Name]. Why did you apply at {{company}}?
                             ^^^^^^^^^^^ a placeholder that was never replaced
                                                               ^^^^^^^^^^^ a placeholder that was never replaced
        Candidate: TODO
                   ^^^^ a placeholder that was never replaced

    Bad, with names = true:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Thank you, [NAME].
                                ^^^^^^ a placeholder that was never replaced

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Thank you, [NAME]. [laughs] Did you write a TODO app?
        Candidate: Yes, and it used {braces} and [brackets].
    """
    turns = transcript.holding(*"[<{", *_WORDS)
    for form in (_PLACEHOLDER, *([_NAME_MARKER] if names else [])):
        for _, match in transcript.search(form, turns):
            yield Finding("a placeholder that was never replaced", Span(*match.span()))
