"""A name that is not the one its bearer gave."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from transcript_lint import Edit, Finding, Fix, Related, Transcript, pattern, rule, shared

from ._labels import labels_of, turns_by_label
from ._names import addressed, first_names, introduced, names_somebody, quoting, with_names

_CUT = 3  # letters fewer that a short form from the middle of a name has: `Liz`, but not `Anna` for `Hannah`
# Short forms that are no part of the name that they stand for.
_SHORT_FORMS = frozenset(
    """
    abby/abigail becky/rebecca bess/elizabeth beth/elizabeth betsy/elizabeth betty/elizabeth bill/william
    billy/william bob/robert bobbie/roberta bobby/robert carrie/caroline charlie/charles charlie/charlotte
    charo/rosario chema/jose chuck/charles cindy/cynthia connie/constance danny/daniel debbie/deborah dick/richard
    dima/dmitri dottie/dorothy eddie/edward ellie/eleanor frankie/francis freddie/frederick gabby/gabriel
    gabby/gabriela gus/angus hank/henry hannes/johannes hans/johannes harry/harold harry/henry izzy/isabel
    izzy/isabella jack/john jackie/jacqueline jake/jacob jerry/gerald jerry/jerome jim/james jimmy/james joe/joseph
    joey/joseph johnny/john kathi/katharina katie/katherine kiko/francisco kit/christopher kitty/katherine
    kitty/kathleen larry/lawrence lenny/leonard lisa/elisabeth lizzie/elizabeth lola/dolores maggie/margaret
    mandy/amanda meg/margaret mick/michael mickey/michael mike/michael millie/mildred misha/mikhail molly/mary
    nacho/ignacio nan/anne nancy/anne ned/edward nell/eleanor nick/nicholas nicky/nicholas nicky/nicole nora/eleanor
    ollie/oliver paco/francisco pancho/francisco patty/patricia peg/margaret peggy/margaret penny/penelope pepe/jose
    polly/mary rick/richard ricky/richard robbie/robert sally/sarah sandra/alexandra sandy/alexandra sandy/sandra
    sasha/alexander sasha/alexandra sepp/josef shelly/michelle steve/stephen stevie/stephen sue/susan sue/suzanne
    susie/susan ted/edward ted/theodore teddy/edward terry/terence terry/theresa timmy/timothy tom/thomas tommy/thomas
    toni/anton tony/anthony topher/christopher trish/patricia uli/ulrich vicky/victoria willi/wilhelm
    """.split()  # noqa: SIM905 - a list of one a line would be pages
)
_CALL_ME = pattern(r"\b(?:[Cc]all me|[Gg]o(?:es)? by) (?P<name>[A-Z][a-z]{1,19}(?:-[A-Z][a-z]{1,19})?)")
_AM = ("I'm {}", "I’m {}", "I am {}", "name is {}", "name's {}", "name’s {}")
_I_AM = pattern(
    r"(?:\A|[.!?,] |\b(?:[Aa]nd|[Hh]i|[Hh]ey|[Hh]ello|[Ss]o|[Yy]eah) )(?:I['’]m|I am|[Mm]y name(?:['’]s| is)) "
    r"(?P<name>[A-Z][a-z]+)\b(?!['’-])"
)


@rule(fix=True, sign=names_somebody, explained_by=("misspelled-names",))
def disagreeing_names(transcript: Transcript) -> Iterator[Finding]:
    """Somebody is addressed by another name than the one they gave, or gives the name of another speaker.

    One of the two is misheard, mistyped, or was replaced by a pseudonym while the other was not. In a transcript of two
    speakers, only the other one can be meant; names are those given by `My name is`, or in answer to a question for the
    name, and those that stand behind a greeting, thanks or praise, or at the end of a question (`Do you know SQL,
    Robert?`). Short forms (`Christopher`, `Chris`; `Robert`, `Bob`) agree, and so does what somebody asks to be called
    (`call me Rusty`). Where labels are names, who says to be another of them most likely has that one's label, or the
    other way round.

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Hi, my name is Ted. What is your name?
        Candidate: Red
                   --- the name given here
        Interviewer: Nice to meet you, Rod. Have you worked with Kafka?
                                       ^^^ another name than the other speaker gave: expected `Red`

    Fixed:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Hi, my name is Ted. What is your name?
        Candidate: Red
        Interviewer: Nice to meet you, Red. Have you worked with Kafka?

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Hi, my name is Ted. What is your name?
        Candidate: Red
                   --- the name given here
        Interviewer: How familiar are you with SQL, Robert?
                                                    ^^^^^^ another name than the other speaker gave: expected `Red`

    Bad:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Anna Lind: Who is with us today?
        Ted Moss: I'm Ted, and I build data platforms.
        -------- who is called so
        Kim Berg: And I'm Ted, a nurse.
                          ^^^ the name of another speaker: expected `Kim`

    Good:

        [5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:
        Interviewer: Hi, my name is Ted. What is your name?
        Candidate: My name is Frederick.
        Interviewer: Nice to meet you, Fred.
        Candidate: Thank you, Ted. I told my colleague: "Thanks, Tim."
        Interviewer: Did you bring your brother, Robert? Do you live in the city, Fred?
        Candidate: Yes, I do.
    """
    speakers = labels_of(transcript)
    yield from _anothers(transcript, first_names(speakers))
    names = introduced(transcript) if len(speakers) == 2 else {}
    if not names:
        return
    first, second = speakers
    for naming in addressed(transcript):
        other = names.get(second if naming.turn.label == first else first)
        own = names.get(naming.turn.label or "")
        if other and other.turn.line < naming.turn.line and not _agree(naming.name, other.name):
            if own and naming.name == own.name:
                continue  # that is for another rule
            if naming.name in _asked_for(transcript):
                continue
            related = (Related(other.span, "the name given here"),)
            message = f"another name than the other speaker gave: expected `{other.name}`"
            fix = Fix(f"write `{other.name}`", (Edit(naming.span, other.name),), "unsafe")
            yield Finding(message, naming.span, related, fix)


@shared
def _asked_for(transcript: Transcript) -> set[str]:
    """The names by which anybody asks to be called."""
    return {match["name"] for _, match in transcript.search(_CALL_ME)}


def _anothers(transcript: Transcript, names: Mapping[str, str]) -> Iterator[Finding]:
    """Where somebody whose label is a name says that they are another one who speaks here."""
    bearers = {name: label for label, name in names.items()}
    for turn in with_names(transcript, bearers, _AM) if len(bearers) > 1 else ():
        is_quoted = quoting(turn.text)
        for match in _I_AM.finditer(turn.text):
            name, own = match["name"], turn.label or ""
            if is_quoted(match.start("name")) or own not in names or name not in bearers or name in own:
                continue
            related = (Related(turns_by_label(transcript)[bearers[name]][0].label_span, "who is called so"),)
            message = f"the name of another speaker: expected `{names[own]}`"
            yield Finding(message, turn.span(*match.span("name")), related)


def _agree(one: str, other: str) -> bool:
    """Whether two names can be one: the same, or one a short form of the other."""
    short, long = sorted((one.lower(), other.lower()), key=len)
    if long.startswith(short[: max(3, len(short) - 1)]) and len(short) < len(long):
        return True
    if f"{short}/{long}" in _SHORT_FORMS or f"{long}/{short}" in _SHORT_FORMS:
        return True
    return long.endswith(short) or (short in long and len(long) >= len(short) + _CUT)
