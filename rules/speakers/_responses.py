"""Whether a turn replies to the one before it, so that hardly one and the same speaker says both."""

from __future__ import annotations

from transcript_lint import pattern

_NEAR = 80
_END = 200
_WORDS = 4
_SHORT_REPLY = 8  # words that a remark on what another said has at most: `That's very honest.`

_SENTENCE = pattern(r"[.?!,;]")
_STOP = pattern(r"[.?!;]\s")

_WELL = r"\W*+(?:(?:oh|um+|uhm?|uh+|hm+|ah|well)\b[,. ]*+){0,3}"
_ANSWER = pattern(
    rf"(?i){_WELL}(?:yes|yeah|yep|yup|no|nope|nah|absolutely|definitely|of course|not really|not at all|not yet|i do"
    r"|i am|i have|i did|i don['’]t|i think so|never|(?:that['’]s a )?(?:good|great) question)\b(?!\s*+\?)",
)
_OWN = pattern(rf"(?i){_WELL}i(?:['’](?!ll\b)\w+)?(?! ask\b| repeat\b| mean\b|['’])\b(?!\s*+\?)")
# What an answer begins with and hardly anything that somebody adds to a question of their own.
_ANSWERS = pattern(
    rf"(?i){_WELL}(?:about|since|around|maybe|perhaps|probably|mostly|usually|every|once|twice|it['’]s|it was"
    r"|it is|they(?:['’]\w+)?|s?he(?:['’]s)?|because|none|nothing|nobody|not|both|neither|\d+|one|two|three|four|five"
    r"|six|seven|eight|nine|ten)\b",
)
_TO_YOU = pattern(r"(?i)\byou(?:r|rs|rself|['’]\w+)?\b")
_ASKS_SO = pattern(
    r"(?i)\W*+(?:(?:and|so|but|ok(?:ay)?|right|great|then|um+|uh+|oh|well|now)[,. ]+){0,3}(?:what|where|when|why"
    r"|how|who"
    r"|which|whose|have|has|had|are|is|was|were|do|does|did|would|will|could|can|should|any)\b",
)
_REACTION = pattern(r"(?i)\W*+(?:ok(?:ay)?|yes|yeah|yep|no|right|exactly|sweet|great|good|cool|nice)\b")
# What one says to another, and hardly ever to oneself between two turns of one's own.
_HEARD = pattern(
    r"(?i)\W*+(?:ok(?:ay)?|yes|yeah|yep|yup|nope|right|al+ ?right|sure|exactly|sweet|great|good|cool|nice|thanks"
    r"|thank you|i see|got it|mm-?hm+|mhm+|uh-huh|hm+)\b",
)
_ONLY_REACTION = pattern(
    r"(?i)\W*+(?:(?:oh|yeah|yes|wow|ah),? )?(?:yes|yeah|yep|yup|exactly|absolutely|definitely|true|agreed|sweet|great"
    r"|good|cool|nice|awesome|wow|thanks|thank you|i see|i agree|got it|mm-?hm+|mhm+|uh-huh|right|interesting"
    r"|that['’]s (?:right|true|correct))\W*+\Z"
)
# The same, where speakers do go on now and then: what nobody says of their own words.
_REMARK = pattern(
    r"(?i)\W*+(?:(?:oh|yeah|yes|wow|ah|no|well),? )?(?:exactly|absolutely|agreed|i see|i agree|interesting|fascinating"
    r"|fair enough|mm-?hm+|mhm+|uh-?huh|oh my(?: god| gosh| word)?|oh (?:wow|really|dear|gosh)|good to know"
    r"|is that right|gotcha)\W*+\Z"
)
_OF_THAT = pattern(
    r"(?i)\W*+(?:(?:oh|yeah|yes|wow|ah|no|well),? )?that['’]s (?!all\b|it\b|what\b|when\b|where\b|why\b|how\b|the\b)"
)
# `They were, Your Honor.`: a sentence that is whole only behind another's.
_CUT_SHORT = pattern(
    r"(?i)\W*+(?:(?:oh|well|so|no|yes|yeah),? )?(?:it|they|s?he|we|i|you|there|that|this|those) (?:is|are|was|were|does"
    r"|do|did|has|have|had|will|would|can|could|should|am)(?:n['’]t| not)?(?=[.!]|,? (?:sir|ma['’]?am|your honou?r)\b"
    r"|\W*+\Z)"
)
_MARKED = pattern(r"\s*+[\[(][^\[\]()]{1,40}[\])]\s*+")
_DENIAL = pattern(r"(?i)\W*+no\b")
_GOES_ON = pattern(r"(?i)\W*+(?:and|but|or|because)\b")

_WAIT = pattern(r"(?i)\W*+(?:let me|let['’]s see|hold on|hang on|one (?:moment|sec)|just a)\b")
_AGAIN = pattern(r"(?i)\b(?:again|repeat|pardon|say that|catch that|didn['’]t (?:hear|catch))\b")
_ASKED_AND_ANSWERED = pattern(r"(?:\A|(?<=[.?!…,] ))(?P<question>[^.?!]{10,300})\?+ ")

# What stands before a question that is told: `People ask, how did you do it?`
_RETOLD = pattern(
    r"(?i)\b(?:ask|say|tell|think|wonder)(?:s|ed|ing)?\b[^,:]{0,40}[,:]|\b(?:said|told|goes|went|thought|like)\b[^,:]{0,40}[,:]"
)

# What one says, and what the other says to that.
_PAIRS = (
    (
        pattern(r"(?i)\b(?:thanks|thank you)\b[^.?!]{0,40}[.!]*+\s*+\Z"),
        pattern(
            r"(?i)(?<!\W)\W*+(?:you['’]re (?:very |most |so )?welcome|no problem|my pleasure|not at all"
            r"|don['’]t mention it)\W*+\Z"
        ),
    ),
    (
        pattern(r"(?i)\bwelcome\b[^?]{0,100}\Z"),
        pattern(
            rf"(?i)(?<!\W){_WELL}(?:(?:yeah|hi|hey|hello)\b[^.?!]{{0,20}}[,.!] )?"
            r"thank(?:s| you)\b[^.?!]{0,30} (?:having|inviting)\b"
        ),
    ),
    (
        pattern(r"(?i)\bhow (?:are|have) you\b[^.?!]{0,30}\?\s*+\Z"),
        pattern(
            r"(?i)(?<!\W)\W*+(?:(?:oh|i['’]m|i am)[, ]+){0,2}(?:good|fine|not (?:too )?bad|ok(?:ay)?|pretty good"
            r"|doing (?:well|good|great))(?:,? (?:thanks|thank you|and you|how about you))*+\W*+\Z"
        ),
    ),
    (
        pattern(r"(?i)\b(?:sorry|apologi[sz]e)\b[^.?!]{0,40}[.!]*+\s*+\Z"),
        pattern(
            r"(?i)(?<!\W)\W*+(?:that['’]s (?:ok(?:ay)?|all ?right|fine)|no problem|no worries"
            r"|it['’]s (?:ok(?:ay)?|fine))\W*+\Z"
        ),
    ),
    (
        pattern(r"(?i)\b(?:nice|good|lovely|pleasure) to meet you\b[^.?!]{0,20}[.!]*+\s*+\Z"),
        pattern(r"(?i)(?<!\W)\W*+(?:(?:nice|good|lovely) to meet you|you too|likewise|and you)\b"),
    ),
)

# What is said when nobody answers, or not yet, and a mark of what else happened between: `[break]`, `(Laughter.)`.
_NOBODY = pattern(
    r"(?i)\W*+(?:hearing|seeing) (?:none|no\b)|\W*+no(?:ne|body| ?one)?\?|\W*+any(?:body|one)(?: else)?\?"
    r"|\W*+(?:please )?(?:take (?:your|all the|as much) time|no (?:rush|hurry)\b|whenever you(?:['’]re| are) ready"
    r"|go ahead\b)"
)
_ELSE = (
    r"(?:\([A-Z][^()]{2,60}\.\)|[\[(][^\[\]()]{0,40}(?i:\b(?:applause|break|clip|crying|jingle|music|pause|played|plays"
    r"|recess|silence|video))\b[^\[\]()]{0,40}[\])])"
)
_AFTER, _BEFORE = pattern(rf"{_ELSE}\W*+\Z"), pattern(rf"\s*+{_ELSE}")
_WHY, _BECAUSE = pattern(r"(?i)\b(?:why|how come|what for)\b"), pattern(r"(?i)\W*+(?:be)?cause\b")


def asks(text: str, words: int = _WORDS, near: int = _NEAR) -> bool:
    """Whether a turn has a question of some words or more near its end; shorter ones (`okay?`) wait for nobody."""
    before, mark, after = text.rpartition("?")
    return bool(mark) and len(after) <= near and len(_SENTENCE.split(before)[-1].split()) >= words


def is_explained(first: str, second: str) -> bool:
    """Whether a speaker goes on for a reason: nobody answers, they say why they ask, or something else happened."""
    if _NOBODY.match(second) or (_BECAUSE.match(second) and not _WHY.search(first)):
        return True
    return bool(_AFTER.search(first[-_NEAR:]) or _BEFORE.match(second))


def says_yes_or_no(text: str) -> bool:
    """Whether a turn begins with what answers a question by itself."""
    return bool(_ANSWER.match(text))


def denies(text: str) -> bool:
    """Whether a turn begins with a no."""
    return bool(_DENIAL.match(text))


def has_heard(text: str) -> bool:
    """Whether a turn begins as who has listened to another."""
    return bool(_HEARD.match(text))


def reacts(text: str) -> bool:
    """Whether a turn begins with what one says to another's words."""
    return bool(_REACTION.match(text))


def adds(text: str) -> bool:
    """Whether a turn goes on with the sentence before it."""
    return bool(_GOES_ON.match(text))


def may_answer(text: str) -> bool:
    """Whether a turn begins as an answer to some question does: a quick look."""
    return bool(_ANSWER.match(text) or _OWN.match(text) or _ANSWERS.match(text))


def answers(question: str, text: str) -> bool:
    """Whether a turn begins as an answer to a question does, and hardly as what who asks adds to it."""
    if _ANSWER.match(text):
        return True
    if _TO_YOU.search(question) and _OWN.match(text):
        return True
    return bool(_ANSWERS.match(text) and (_TO_YOU.search(question) or _ASKS_SO.match(question)))


def replies(first: str, second: str, few: bool) -> bool:
    """Whether a turn that follows one without a question is what only somebody else says to that.

    `few` says that speakers seldom go on here, so that less need be wrong.
    """
    if any(other.match(second) and one.search(first[-_END:]) for one, other in _PAIRS):
        return True
    if first.rstrip().endswith("?") or len(first.split()) < _WORDS or _AGAIN.search(second) or _WAIT.match(first):
        return False
    said = second[mark.end() :] if (mark := _MARKED.match(second)) else second
    if _REMARK.match(said):
        return True
    if not few:
        return False
    return _is_remark_on_that(said) or bool(_CUT_SHORT.match(said))


def _is_remark_on_that(text: str) -> bool:
    return len(text.split()) <= _SHORT_REPLY and bool(_OF_THAT.match(text))


def answered_within(text: str) -> int | None:
    """Where in a turn, as an offset, an answer to a question of the same turn begins."""
    for match in _ASKED_AND_ANSWERED.finditer(text) if "? " in text else ():
        question, rest = match["question"], text[match.end() : match.end() + _END]
        if "?" in rest[:_NEAR] or _RETOLD.search(question) or (_BECAUSE.match(rest) and not _WHY.search(question)):
            continue
        if (_ASKS_SO.match(question) or _TO_YOU.search(question)) and answers(question, rest):
            return match.end()
    return None


def is_put_to_another(text: str) -> bool:
    """Whether a turn ends in a question to whom it reacts or about them, and not in one for the last words again."""
    if not asks(text, _WORDS, near=1) or _AGAIN.search(text):
        return False
    return bool(_HEARD.match(text) or _TO_YOU.search(_STOP.split(text.rstrip().rstrip("?"))[-1]))


def only_reacts(first: str, second: str) -> bool:
    """Whether the second of two turns is nothing but what one says to another's words: `Sweet.`"""
    return len(first.split()) >= _WORDS and bool(_ONLY_REACTION.match(second))
