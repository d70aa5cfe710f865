"""How English asks, does not answer, and annotates: words and patterns, and nothing that acts.

A pattern is a regular expression with three conveniences: a space stands for white space, " ?" for white space or none,
`'` for any apostrophe or none (recognisers leave them out, and tokenisers put spaces around them), and `{name}` for the
pattern of that name above it. So neither a space nor an apostrophe may stand in a class of characters.
A pattern is matched at a place, without regard to case, and takes time in proportion to the text there. One that rules
search for anywhere takes no more for all of a text: it must not begin with what can go on without end, such as white
space or any words. `tests/test_linear_patterns.py` holds each to that. Another language is another file like this one
beside it, with the same names, or some of them: a pattern that it lacks finds nothing.
"""

from __future__ import annotations

# Words that no other language has so many of: a text where they are common is English.
COMMON = frozenset(
    """
    the you and to of is it that what have do for with are my your yes how can i i'm it's don't be this not we he she
    they would could did does was about any when where why who tell me there know think so but yeah okay thank
    """.split()  # noqa: SIM905 - reads better than a list
)

# Of these, some that nobody need look up: one of them is in nearly every sentence.
PLAIN = (" the ", " and ", " to ", " you ")

# Words that carry no topic: two questions that share only these have nothing in common.
EMPTY = frozenset(
    """
    a about actually afraid all alright also am an and any anything are as at be because been being but by can could did
    do does doing don for from get go going good got had has have having he hello her here hey hi him his how i if in
    into is it its just kind know last let like little ll lot make many maybe me mean more much my no not now of off oh
    ok okay on one only or other our out over please question questions re really right s said say see she should so
    some something sorry sort still such sure t take tell than thank thanks that the their them then there these
    they thing things think this those to too unfortunately up us ve very want was we well were what when where
    which while who why will with work worked working works would yeah yes you your yourself
    """.split()  # noqa: SIM905 - reads better than a list
)

# What inflection adds to a word.
ENDINGS = ("ing", "ed", "es", "s")

# What words of a text in lower case begin with in whatever the pattern of that name finds.
_PUT_OFF = (
    "back to", "return to", "later", "follow up", "for now", "for the moment", "offline", "ll get to", "will get to",
    "let you know", "park th", "another time", "at the end", "answer", "ask me", "find out", "look th",
)  # fmt: skip
_BREAKS_IN = (
    "hold on", "hang on", "hold that", "one sec", "just a sec", "just a m", "excuse me", "before i f", "before we",
    "before you", "go back to", "me jump", "oh wait", "oh, wait", "breaking up", "frozen", "hear me", "take this",
    "another call", "of time", "time's up", "have to go", "got to go", "have to run", "got to run", "to be on", "alarm",
    "phone", "door", "bell ", "broke up", "losing you", "have your turn", "never mind", "camera", "screen", "picture",
    "video", "cutting", "dropping", "beep", "ask you", "take five", "take ten", "take a break", "time is up",
)  # fmt: skip
_UNSATISFIED = (
    "answer my", "answer th", "no answer", "what i asked", "catch", "quite ", "reschedule", "the answer", "an answer",
    "my question", "i was asking", "hear", "get that", "get you", "get it", "make out", "stop here", "do this another",
)  # fmt: skip

# One of these begins a word in whatever the patterns of that name find; those that end in a space are whole words.
SIGNS = {
    "bare": ("please", "question"),
    "put_off": _PUT_OFF,
    "breaks_in": _BREAKS_IN,
    "unsatisfied": _UNSATISFIED,
    "thinking": ("me think", "me just think", "ll think", "to think", "m thinking", "me see"),
    "deflects": (
        "why do you", "what about you", "how about you", "and you ", "relevant", "matter", "who wants", "why is that",
        "what do you think", "what would you", "it to you", "why are you asking",
    ),
    "exclamations": (
        "funny", "hilarious", "my god", "my gosh", "my goodness", "my word", "my lord", "good lord", "good grief",
        "good heavens", "goodness", "good one", "nice one", "great one", "interesting one", "tough one", "tricky one",
        "hard one", "difficult one", "hoo boy", "a riot", "a laugh", "a joker", "a tease", "such a ",
    ),
    "excuses": ("sorry", "apolog", "excuse the", "oops", "whoops"),
    "evades": (
        "what it is", "just say", "sides to", "sides of", "long story", "know how", "know what it", "know me",
        "know the d", "things happen", "shit happens", "stuff happens", "it happens", "s life", "is life", "la vie",
        "it goes", "things go", "life goes", "me started", "i start", "even start", "to start", "i begin",
        "to begin", "want to know", "wanna know", "like to know", "no idea", "be surprised", "blah", "bla ",
        "yada", "imagine",
    ),
    "mishears": (
        "you what", "come again", "repeat", "say again", "say it again", "say that again", "catch th", "catch what",
        "hear ", "sorry what", "what now", "hello hello", "still there", "are you there", "anybody there", "voice",
        "audio", "sound is",
        "line is", "connection is", "internet", "mic ", "microphone", "mute", "screen", "the question",
        "your question", "speak", "louder", "an echo", "a lag", "a delay", "test test", "testing",
        "get that", "get the q", "understand the q",
    ),
    "clarification": (
        "wdym", "do you mean", "do u mean", "does that mean", "does this mean", "does it mean", "which one",
        "which of", "understand", "what you mean", "what u mean", "didn t get", "don t get", "in what ", "clarify",
        "rephrase", "specific", "you explain", "like what", "such as", "what s yours", "whats yours", "what is yours",
    ),
    "refused": ("language m", "large l", "artificial i", "computer p", "virtual a", "chatbot", "chat bot", "ai "),
    "no_answer": tuple(
        f"{word} "
        for word in """
        tbd todo answer answered answers unanswered text reply response placeholder lorem missing silence silent
        blank empty respond unin inaudible unintelligible indecipherable indiscernible unclear audio noise static pause
        talk crosstalk recording tape disconnected disconnects hangs hung left call question asking asked glad told said
        mentioned explained covered went discussed talked same above already skip pass next move door doorbell dog cat
        phone baby hold hang second sec moment minute bear hear mute muted frozen froze cut cutting broke breaking
        line connection dropped interruption background happy delighted pleased resume cv résumé application profile
        failed trouble wrong error timed limit requests unavailable overloaded expired null undefined
        form forms letter paperwork garbled insert enter add type write ask google brb wait reconnect reconnecting http
        status timeout nan object internal bad typing image photo gif sticker attachment deleted detected recognized
        recognised siri alexa cortana human
        """.split()  # noqa: SIM905 - reads better than a list
    ),
}  # fmt: skip

# How a reply begins that only agrees, in lower case.
AGREEING = frozenset(
    """
    okay ok al all alright right well oh great thanks thank yes yeah yep sure certainly of absolutely definitely gladly
    with my no for hi hello hey test testing please happy i'd i let um uh hmm mm mhm mm-hmm mm-hm mhmm uh-huh uh i got
    interesting wow go like you aw aww cheers k kk hiya good how nice howdy glad bye goodbye see er erm
    """.split()  # noqa: SIM905 - reads better than a list
)

# How a sentence that asks without a question mark begins, or goes on behind a comma, in lower case: the first word of
# what `lead`, `request`, `wondering` and `inverted` find, but for words that can be drawn out; others have one of the
# signs of "bare".
BEGINNINGS = frozenset(
    """
    about actually again ah alright also am and are aren arent at awesome because briefly but by can cant certainly
    compare convince cool could couldn couldnt define describe did didn didnt discuss do does doesn doesnt don dont
    elaborate er erm excellent excuse expand explain finally first firstly for from give go good got great guide has
    hasn hasnt have haven havent hear hello help hey hi hm how howd howre hows i id im in interesting introduce is isn
    isnt just lastly let lets like list may maybe mhm might mm name next nice no nope now o of oh ok okay on or outline
    paint perfect perhaps please quickly rate read right run say shall share should shouldn shouldnt so sorry spell
    state summarise summarize sure take talk tell thank thanks then to uh uhm um walk was wasn wasnt we well were weren
    werent what whatd whatre whats when whend whenre whens where whered wherere wheres which who whod whom whomd whomre
    whoms whore whos whose why whyd whyre whys will with won wont would wouldn wouldnt wow yeah yep yes you
    """.split()  # noqa: SIM905 - reads better than a list
)

# Words on which no answer ends, but one that breaks off.
UNFINISHED = frozenset(
    """
    i the a an of to or and if is are was were because has have had with for in on at from my our but as than by would
    will should could i'd i'm it's that's i've we're
    """.split()  # noqa: SIM905 - reads better than a list
)

# Texts of which one is in whatever the pattern of that name finds: it is not made, or tried, where a text has none.
NEEDED = {
    name: tuple(parts.split())
    for name, parts in {
        "request": """
            compare convince define describe discuss expand explain give guide hear help introduc list name outline
            paint please rate read run say share spell state summari take talk tell walk
        """,
        "wondering": "ask curious hear know learn question understand wonder",
        "blank": """
            add answer attachment blank deleted do empty enter gif image insert lorem missing n/a null photo placeholder
            reply respond response silence silent sticker tbd text time type typing write xxx
        """,
        "unheard": """
            audio bad garbled inaudible indecipherable indiscernible noise pause poor static talk unclear unin
        """,
        "failed": """
            4 5 connection deleted detected error limit model nan network null object recogni reconnect request response
            server service session time trouble undefined wrong
        """,
        "disconnected": "audio call disconnect hangs hung recording tape",
        "praise": "answer ask question",
        "gratitude": "ask question",
        "before": """
            above already answered application asked covered cv discussed earlier explained form know last letter
            mentioned paperwork previous profile resum résum said same talked told went
        """,
        "skipped": "/ call go move next pass question skip",
        "interruption": """
            alexa answer baby bear brb breaking broke call cat cortana cut dog door dropped froze google hang hear hold
            human line look minute moment mute phone sec siri sorry take went
        """,
        "promised": "can delighted excited glad happy let love pleased thrilled will",
        "consent": "absolutely can certainly course definitely glad happy love problem sure will",
        "promise": "answer glad happy love share tell walk",
        "thanks": "cheers thank",
        "reported": "ask figure go like question said say think thought wonder",
    }.items()
}

# The words of which one begins what a pattern finds behind its `{lead}`.
FIRST = {
    "inverted": frozenset(
        """
        about am are aren arent at can cant could couldn couldnt did didn didnt do does doesn doesnt don dont for from
        has hasn hasnt have haven havent how howd howre hows in is isn isnt may of on shall should shouldn shouldnt to
        was wasn wasnt were weren werent what whatd whatre whats when whend whenre whens where whered wherere wheres
        which who whod whom whomd whomre whoms whore whos whose why whyd whyre whys will with won wont would wouldn
        wouldnt you
        """.split()  # noqa: SIM905 - reads better than a list
    )
}

# What annotations in brackets are made of: `[laughs]`; of these, what says that nobody could be understood.
ANNOTATIONS = frozenset(
    """
    applause audible background barking beep beeping bleep blank breath breathes breathing chatter cheering cheers
    chuckle chuckles chuckling clapping clears cough coughing coughs cross crosstalk cries crying door end foreign gap
    gasp gasps giggle giggles giggling groans hesitates hesitation hums inaudible incomprehensible indecipherable
    indistinct interposing interruption interrupts laugh laughed laughing laughs laughter loud mumbles mumbling music
    muffled murmurs noise noises nods overlapping pause pauses phone phonetic playing recording redacted ringing shouts
    sic sigh sighing sighs silence silent simultaneous singing sings sneezes sniffs snorts sobs sound speaking speech
    static talking telephone throat unclear unintelligible voices whispering whispers whistles yawns yells
    """.split()  # noqa: SIM905 - reads better than a list
)
UNHEARD = frozenset({"inaudible", "incomprehensible", "indecipherable", "indistinct", "unclear", "unintelligible"})

PATTERNS: dict[str, str] = {
    # ------------------------------------------------------------------------------------------- pieces of the rest
    "filler": r"(?:u+h+m*|u+m+|e+r+m*|h+m+|mm++(?:h++m++)?|mh++m++|a+h+|o+h+|like|you know|i mean)",
    "drawn_out": r"(?:{filler}|al+(?:right)?)",
    "pronoun": r"(?:you|he|she|they|we|i|it|y'all)",
    "subject": r"(?:{pronoun}|that|this|these|those|there|your|his|her|their|my|our|the|a|an|some|any|people|everybody"
    r"|anybody|somebody|everyone|anyone|someone|both|all)",
    "auxiliary": r"(?:is|are|was|were|do|does|did|have|has|can|could|will|would|should|shall|may|might|must|am|ain't"
    r"|(?:is|are|was|were|do|does|did|have|has|ca|could|wo|would|should)n't)",
    "wh": r"(?:what|where|when|why|who|whom|whose|which|how)",
    # Verbs behind which a subject is often asked for ("does the pain wake you"), as they are and as participles.
    "verb": r"(?:affect|answer|apply|bother|bring|cause|change|come|count|cover|feel|fit|get|give|go|happen|have|help"
    r"|hurt|include|influence|keep|know|last|live|look|make|matter|mean|move|need|radiate|run|say|seem|sound|spread"
    r"|start|stay|stop|take|think|travel|wake|want|work|worry|still|ever|also|usually|get)",
    "participle": r"(?:been|become|changed|come|ever|felt|gone|got|gotten|grown|had|happened|helped|improved|made"
    r"|moved|said|spread|started|stayed|stopped|taken|worked)",
    # Who and what makes itself heard while somebody talks at home.
    "household": r"(?:cats?|dogs?|puppy|baby|kids?|child|children|son|daughter|toddler|husband|wife|partner|flatmate"
    r"|roommate|neighbou?rs?|builders|postman|mailman|courier|delivery|phone|mobile|doorbell|door|bell|kettle|alarm"
    r"|siren|ambulance|train|drill|mower|lawnmower|washing machine|dryer|tv|television|radio|screen|laptop|tablet"
    r"|computer|camera|headset|headphones|mic|microphone|battery|charger|internet|wifi|connection|coffee|tea|plant"
    r"|chair|window|noise)",
    # What may stand before the words that make a sentence a question.
    "lead": r"(?:\[[^\]]{0,30}\] ?)?(?>(?:{filler}|okay|ok|o\.k|al+ ?right|right|so|and|but|or|well|now|then|great"
    r"|good|cool|nice|sure|yes|yeah|yep|no|nope|please|just|also|i see|thanks|thank you|sorry|hi|hello|hey|first"
    r"|firstly|finally|lastly|next|again|actually|maybe|perhaps|by the way|for example|because|wow|interesting|perfect"
    r"|excellent|awesome|got it|excuse me|go on|in that case|of course|certainly|(?:(?:mr|ms|mrs"
    r"|dr)\.? ?)?[^\W\d_]++(?= ?,))\b[\s,.…:;-]*+){0,8}+",
    # What may stand before a reply.
    "polite": r"(?>(?:{filler}|okay|ok|al+ ?right|right|so|and|but|well|now|oh|great|good|sure|yes|yeah|thanks"
    r"|thank you|hi|hello|certainly|absolutely|of course|wow|interesting|sorry|actually)\b[\s,.…:;!-]*+){0,8}+",
    # ------------------------------------------------------------------------------------------ sentences that ask
    # A sentence that begins like this asks, whatever stands at its end.
    "request": r"{lead}(?:(?!(?:i|we|you|he|she|they|don't)\b)(?:[\w\x27’-]++ ){1,7}[\w\x27’-]++ ?, {lead})?(?:(?:can"
    r"|could|would|will) you |(?:i want|i'd like|i would like) you to |go ahead and )?(?>please )?(?:(?:just|briefly"
    r"|maybe|quickly) )?(?:tell (?:me|us)\b(?! (?:off|apart|about it\W*\Z))|(?:read|spell) (?:me|us) (?:the|your"
    r"|that)\b|walk (?:me|us)(?: back)? through\b|(?:talk|take|guide|run) (?:me|us) through\b|talk (?:to (?:me|us) "
    r"|a (?:little )?(?:bit|little) |more )?about (?!(?:the|my|our|what i)\b)|help (?:me|us) (?:to )?understand\b"
    r"|describe (?:to |for )?(?:a|an|the|your|how|what|me|us|one|some|any|this|that)\b|explain (?:to |for )?(?:a|the"
    r"|your|how|what|why|me|us|this|that|briefly)\b|give (?:me|us) (?:a|an|some|your) (?:\w+ )?(?:example|idea|sense"
    r"|overview|picture|description|background|summary|rundown|history|feel|flavou?r|introduction|intro|thoughts"
    r"|insight|opinion|view|walkthrough)|share (?:with (?:me|us)|an? (?:example|time|story)|your|some|any)\b"
    r"|introduce yourself|state your\b|say (?:a (?:little )?(?:bit|little) )?more(?! than)\b|elaborate\b|expand on\b"
    r"|rate (?:your|the)\b|discuss (?:a|the|your|how)\b|hear (?:about|more about|your)|paint (?:me|us) a picture\b"
    r"|compare (?:the|your)\b|outline (?:the|your|how)\b|help (?:me|us) (?:to )?(?:see|picture)\b|convince (?:me|us)\b"
    r"|(?:explain|define|list|name|summari[sz]e) (?:the difference|(?:one|two|three|some|a few) )|(?:your|the"
    r"|and) (?:[\w\x27’-]++ ){0,3}?(?:name|number|code|address|date of birth|birthday|email|digits|postcode|zip|pin"
    r"|password)(?: ?,)? please\W*\Z|appearances(?: ?,)? please\W*\Z|(?:let's|let us) (?:talk|hear) about (?:you"
    r"|your)\b)",
    # A wish to know asks as well.
    "wondering": r"{lead}(?:(?:i'm|i am|i was|we're|we were)(?: \w+)? (?:wondering|curious)(?: (?:if|whether|how|what"
    r"|why|about|to (?:know|hear)|when|where|who)\b|,)|i(?:'d| would)(?: really| just| also)? (?:like"
    r"|love)(?: for you)? to (?:know|hear|learn|understand)\b|i want(?:ed)? to (?:know|hear about|ask you)\b"
    r"|i wonder (?:if|whether|what|how|why) (?:you|that|your|it would|anybody|anyone|any of)\b|(?:can|could|may"
    r"|might) i (?:just )?ask,? (?:you )?(?:about|if|what|how|why|whether|which|where|when|who)\b"
    r"|let me ask (?:you )?(?:about|this|that|if|what|how|why)\b|i was going to ask (?:you )?about\b|my question (?:is"
    r"|was|would be)\b)",
    # The order of words that only questions have.
    "inverted": r"{lead}\s*+(?!to (?:have|do)\b)(?:(?:in|at|on|for|to|with|from|of|about) )?(?:(?:what|where|when"
    r"|why|who|whom|how)(?:(?:'s"
    r"|'re|'d)| {auxiliary}) (?:{subject})\b(?! (?:\w+ ){0,2}is)|(?:how|what|which"
    r"|whose) (?!{pronoun}\b)(?:[\w\x27’-]++ ){1,4}?(?:do|does|did|have|has|can|could|will|would|should) {pronoun}\b"
    r"|how (?:old|long|big|tall|far|often|many|much|soon|well|bad|severe) (?:is|are|was|were)\b"
    r"|(?!do (?:it|he|she)\b)(?:do|does|did|have"
    r"|has|is|are|was|were|can|could|will|would|should(?! you (?:need|have|wish|want|require|be))|shall|may|am|(?:is"
    r"|are|was|were|do|does|did|have|has|ca|could|wo|would|should)n't) {pronoun} (?!to be\b)\w"
    r"|(?<!first\s)(?<!next\s)(?<!last\s)(?:is|are|was|were|does|did|isn't|aren't|wasn't|doesn't|didn't) (?:(?:that"
    r"|this|these|those|there|any)\b(?! (?:said|being said))|(?:your|his|her|their|the) \w++ \w)|(?:how"
    r"|what) about (?!it\b)\w|how come\b|why (?:not|don't) \w|(?:is|are|was|were|do|does|did|has|have|can|could|will"
    r"|would|should) (?:anybody|anyone|everybody|everyone|somebody|someone|any of)\b|(?:who|what) (?:(?:is|was"
    r"|'s) )?(?:bears|breaks|happened|happens|brings|brought|makes|made|else|wrote|told|wants|runs|says|said|ate|broke"
    r"|do|does)\b(?! (?:was|is)\b| (?:[\w\x27’]++ ){1,6}?(?:was|is) (?:that|because|to|how|when|not)\b)"
    r"|you (?:have any|ever had|ever been|ever)\b|whose \w+ (?:is|was) (?:that|it"
    r"|this)\b)",
    # The same order without a subject, as in an answer: "Yep, did the course in May."
    "elided": r"(?:{filler}\W+)?(?:(?:yes|yeah|yep|yup|no|nope)\W+did (?:it|the|that|this|an?|my|some|all|both)"
    r"|did (?:it|that) (?:once|twice|again|for|all|in|at|on|with|when|myself|before|anyway|every|an?|many|several"
    r"|last|back|alone|as|because|until|by|the|my|one|two|three|since|during|while|after|then|through))\b",
    # What also asks, but not where it answers a question: the order of words that asks, without a subject.
    "subjectless": r"(?:{filler}\W+)?(?:(?:is|was|are|were|has|have|had|will|would|can|could|did|do|does"
    r"|should)(?:n't)?"
    r" (?!(?:i|you|u|ya|y'all|we|they|he|she|it|this|that|these|those|there|the|an?|my|your|any\w*|people)\b)"
    r"|did (?:it|that|this|the|an?|my)\b|do (?:it|that|this|the)\b|ha(?:ve|s|d) (?:the|an?|my)\b"
    r"|(?:when|while|where|how|why) (?:i|we|they|he|she|it|people|the|my)\b)",
    # Asks for leave to ask, or says that a question comes: it wants no more than a nod.
    "asks_leave": r"{lead}(?:shall we (?:begin|start|get (?:started|going)|continue|proceed|dive in|jump in"
    r"|kick off)\W*+\Z|(?:(?:can|could|may|might) (?:i|we)|(?:would|do) you mind if (?:i|we)|let me|i(?:'d"
    r"| would) like to|i want(?:ed)? to|is it (?:okay|ok|all right) if (?:i|we))(?: (?:just|quickly|also"
    r"|maybe))? ask(?: you)? (?:(?:(?:a|an|another|one|some|few|couple of|two|three|more|last|final|quick|little"
    r"|personal|other|further|simple|general|follow-up) ){1,4}(?:questions?|things?)|something(?: else| first"
    r"| personal)?)(?: (?:about|on) [\w\x27’-]++(?: [\w\x27’-]++){0,5}?)?(?: ?,? (?:please|first|then|now|though"
    r"|if i may|before we \w++)){0,2}\W*+\Z)",
    # A statement that its end makes a question, without a question mark.
    "tagged_sign": r", (?:\w{1,7}n't |i (?:take|presume|assume|gather|suppose|bet)|is that|do you think"
    r"|am i right)",
    "tagged": r"(?:.*\S ?, (?:(?:is|are|was|were|do|does|did|have|has|ca|could|wo|would|should)n't {pronoun}"
    r"|i (?:take it|presume|assume|gather)|is that (?:right|correct|fair|true)|do you think|am i right)"
    r"|(?=.*\byou\b).*\S ?, i (?:suppose|bet))\W*\Z",
    # ------------------------------------------------------------------ question marks that want no answer of anybody
    "echo": r"(?:hey|hello|hi|okay google)\b[\s,]*+\w++\W*+\Z|{lead}(?:really|right|yeah|yes|no|ok|okay|alright"
    r"|all right|oh|wow|seriously|sure|exactly|true|correct|so"
    r"|(?:is|was) (?:that|it) (?:right|so|true|ok|okay|all right|alright|correct|fair)|is it|isn't it|isn't that"
    r"|{filler}"
    r"|huh|hey|eh|see|hello|hi|good|great|(?<!and\s)(?<!then\s)what|pardon(?: me)?|sorry|excuse me|come again"
    r"|say (?:that|what)(?: again)?"
    r"|what was that|what(?:'d| did) you say|you know(?: what)?(?: i mean)?|i know,? right"
    r"|(?:know )?what (?:i mean|i am saying|i'm saying)|if you know what i mean"
    r"|(?:does that )?make(?:s)? sense|{auxiliary} {pronoun}(?: really| indeed| now)?|(?:he|she|it|they|you"
    r"|that) (?:was|is|were|are) (?:right|true|great|funny)"
    r"|(?:is|isn't) (?:it|that) (?:always|just|not)(?: \w++){0,3}|(?:are|is|was|were)n't (?:they|it|he|she|that|you"
    r"|we)(?: just| so)? (?:great|lovely"
    r"|wonderful|cute|something|funny|nice|awful|terrible|amazing|beautiful|crazy|always.{0,20})|who (?:does|would|is"
    r"|can|could|did|has)n't|i (?:do|am|did"
    r"|was|can)|(?<!and\s)you (?:do|are|did"
    r"|were|have|can)|(?:he|she|it|they) (?:does|is|did|was|has|do|are))?\W*+\Z",
    "rhetorical": r"{lead}(?:may it please\b.*|how (?:am|was) i (?:supposed|meant)\b.*|why (?:can't|couldn't|do|did"
    r"|am|was) i\b.*"
    r"|why (?:is|does|do|are) (?:it|they|he|she|these things|there) always\b.*|what (?:am|was) i (?:supposed|meant"
    r"|going)\b.*|who knows|who cares|what can i say|what can you do|guess what|you know what|what the"
    r" (?:hell|heck|fuck)|are you (?:kidding|serious|crazy)|how cool is that|how (?:great|crazy|awesome|funny|weird) is"
    r" that|(?:you )?(?:know|see) what i(?:'m)? (?:mean|saying)|why would (?:i|you|anybody|anyone)\b"
    r"(?! (?:like|prefer|choose|recommend|apply|want to (?:work|join|leave|be|become|study))\b).{0,40}"
    r"|what do i know|where (?:was i|were we)|what was i (?:saying|going to say)"
    r"|how (?:could|can|dare) you|who would have (?:thought|said|guessed|known)(?: (?:it|that))?(?: [^.?!]{1,20})?"
    r"|who (?:has|does|would|could)(?:n't| not)\b(?! (?:been|come|done|had|have access|have to|know)\b)[^.?!]{0,40}"
    r"|isn't that (?:great|something|crazy|funny|nice|(?:just |always )?the (?:story|way|truth) of (?:\w++ ){0,3}\w++)"
    r"|(?:\w++ ?, )?what would (?:we|i) do without (?:\w++ ){0,2}\w++"
    r"|what else is new"
    r"|what(?:'s| is) (?:not to like|the point)|what(?:'s| is) (?:his|her|its|the) name|what(?:'s| is) it called"
    r"|what(?:'s| is) the word|how (?:do|should|shall|can) i (?:say|put|explain|describe)(?: (?:it|this|that))?)\W*+\Z",
    # Somebody else's question, told: "and I'm like, what is this?"
    "reported": r"\b(?:at (?:me|us|him|her|them) like|(?:i'm|i was|he's|he was|she's|she was|they're|they were|we're"
    r"|we were|you're|people are|it's"
    r"|was"
    r"|is|are|be|being) (?:just |all |kind of |sort of )*like|(?:say|said|says|saying|think|thinking|thought|go|goes"
    r"|going|asking|asks|ask"
    r"|asked|ask yourself|wondering|wondered|question (?:is|was|of|for me is)|figure out"
    r"|figured out)(?: to)?(?: (?:me|myself|him|you|us|them|her))?"
    r")\b\s?[,:;\"“‘\x27-]++\s?(?:\w++\W{1,3}){0,3}?(?:{wh}|{auxiliary})\b",
    # What stands before such words where they announce a question of the speaker's own.
    "announced": r"\b(?:let me|let's|want|wanted to|like to|going to|have to|my|i'd|i'll|can i|may i|to)(?: just)? \Z",
    # The same speaker goes on with the answer.
    "own_answer": r"{filler}?\W{0,3}(?:well,|yes\b|no\b(?!,? wait\b)|nope\b|not really|absolutely|of course)",
    # What those who lead a meeting say of the answer that they had: a show of hands, or silence.
    "took_as_answer": r"\b(?:(?:hearing|seeing) (?:none|nothing|no)\b|so (?:ordered|moved|approved)\b|(?:motion"
    r"|resolution|item|amendment|minutes|agenda|vote) (?:is |are |has |have )?(?:carries|carried|passes|passed|approved"
    r"|adopted|fails|failed|unanimous)\b|(?:ayes|yeas|noes|nays) have it\b|(?:that's|that is|it's|it is) unanimous\b)"
    r"|[\[(<][^\])>]{0,30}\b(?:ayes?|yeas?|noes|nays?|nods?|nodding|hands?|agreement|consent|no objections?)\b",
    # The same, where the question was for a reason.
    "own_reason": r"{filler}?\W{0,3}(?:because|'cause|cause)\b",
    "asks_reason": r"\b(?:why|how come|what for)\b",
    "tag": r"[,.…-]\s*+(?:yeah|yes|no|okay|ok|al+ ?right|huh|eh|hey|you know)\W*+\Z"
    r"|\A(?!.{0,300}?\byou(?:r|rs|rself)?\b).{1,300}?, (?:right|correct)\W*+\Z",
    # ------------------------------------------------------ questions inside a run of words without any punctuation
    # The order of words that asks wherever it stands.
    "run_on": r"\b(?:(?:what|where|when|why|who|how|which) (?:do|does|did|can|could|will|would|should|shall|may|don't"
    r"|didn't|doesn't) (?:{subject})\b|(?:what|how) about\b|how come\b|why (?:not|don't|didn't)\b|what else\b|(?:may"
    r"|shall) (?:i|we)\b|(?:do you (?:mind|want|like|have|know (?!what|like|how|that|it|the))|would you (?:like|mind"
    r"|please|care))\b|(?:what|which|whose) (?!{pronoun}\b|that\b)\w++ (?:are|do|does|did) (?:{pronoun}|that|this"
    r"|there|your|the)\b|what(?:'s| is| are) your\b|is (?:there|anybody|anyone|that|it|this) (?:any|anything|anybody"
    r"|anyone|something|somebody|correct|all|an?|one|some|much|more|another|a lot)\b|(?:are|were) there (?:any|other"
    r"|some|many|more|people|things)\b|(?:was|has) there (?:any|anything|anyone|anybody|ever|an?|been|much)\b|(?:have"
    r"|has) (?:you|he|she|they|it) (?:ever|had|been|noticed|got|gotten|tried|taken|seen|done|any|also|already|always"
    r"|felt|experienced|used|thought|found|started|changed|gone|heard|talked|told|worked)\b|(?:what|how) if\b|(?:does"
    r"|did|doesn't|didn't) (?:that|this|it|(?:the|your|his|her|their|my|this|that|these"
    r"|those) \w++(?: \w++)??) {verb}\b|(?:has|hasn't) (?:that|this|it|(?:the|your|his|her|their|my|this|that|these"
    r"|those) \w++(?: \w++)??) {participle}\b|are you (?:\w+ing|able|allergic|aware|sure|happy|married|familiar)\b"
    r"|(?:in|on|at|from|by|for|to|with) (?:what|which|whose) (?!{pronoun}\b)\w++ (?:do|does|did|is|are|was|were|can"
    r"|could|would|will|should|am|have|has)\b|what (?:would|could|might) have\b|(?:what|where|when|why|how) (?:do"
    r"|did) (?!that is\b|it\b|him\b|her\b|me\b|us\b|them\b)\w|(?:where|when|why|how) does \w|(?:what|which) (?:colou?r"
    r"|time|size|kind|sort|type|day|year|part|shape|make|brand|side)(?:'s| is| was| are) (?:it|that|this|your|the|his"
    r"|her)\b|why on earth\b|i don't suppose you\b"
    r"|(?<!if\s)(?<!when\s)(?<!that\s)(?<!do\s)(?<!case\s)(?<!or\s)you (?:have|got) any (?!questions?\b|concerns?\b"
    r"|further\b|other questions\b)\w|(?:can|could) (?:you|i) (?:please|just|tell|get|help|give|show|have|speak)\b"
    r"|who (?:am i|are you) (?:speaking|talking)\b)",
    # The same, but not behind another subject ("what I do you know").
    "run_on_order": r"\b(?:(?:do|does|did|have|has|can|could|will|would|should|are|were|don't|didn't|doesn't|haven't"
    r"|hasn't|aren't|can't|couldn't|won't|wouldn't|shouldn't|weren't|shall|may|had) (?:you|he|she|they|we|i"
    r"|y'all)\b(?! (?:know (?:what|like)|can|could|would|will|were|have to|either)\b)|am i \w++ \w|(?:is"
    r"|was) it (?:going|true|possible|okay|ok|safe|normal|bad|still|that|an?|the|in|on|at|your)\b|is (?:this"
    r"|now) (?!is\b|the\b|why\b|how\b|what\b|where\b|when\b)\w++(?: \w++){0,2}\W*\Z|(?<!that\s)(?:(?:isn't|wasn't"
    r"|'d) (?:it|that|this|your|the|there|anybody|anyone|any)\b|(?:can|could|will|would|should) (?:the|that|this|these"
    r"|those|your|his|her|their|our|my|it|anyone|anybody|somebody|someone|(?:one|some|any|each|either|all|both) of)\b"
    r"|(?:does|did|doesn't|didn't|has|hasn't) (?:anyone|anybody|any of) \w|(?:is|was) it (?!might\b|may\b|now\b|my\b"
    r"|really\b|feels\b|doesn't\b|didn't\b|is\b|was\b|has\b|just\b|for\b|too\b|all\b|again\b|to\b|so\b|because\b|but\b"
    r"|and\b|when\b|with\b|would\b|will\b|can\b|could\b|it\b|i\b|we\b|they\b|you\b|myself\b|does\b|did\b)\w"
    r"|is that (?:okay|ok|all right|alright|right|correct|true|fine|normal|possible|what|where|how|why|because"
    r"|something|still|new|enough|common|clear|fair|an? \w++\W*\Z)\b))",
    # These ask where they are not the object of a verb.
    "run_on_wh": r"\b(?:(?:what|where|when|why|who|how)(?:'s| is| are| was| were| has| have) (?:{pronoun}|that|this"
    r"|these|those|there|your|his|her|their|the|my|our|wrong|going|up|next|anybody|anyone)\b"
    r"|how (?:old|long|big|tall|far|often|many|much|soon|bad|severe|well|large|high)\b(?: \w++){0,3}? {auxiliary}\b"
    r"|(?:what|which) (?:kind|sort|type|time|colou?r|size|day|year|part|other)\b(?: \w++){0,4}? {auxiliary}\b"
    r"|what (?:happens|happened|brings|brought|made|makes|motivated)\b|what (?:interests|interested|attracted"
    r"|inspired|drew|led) (?!is\b|was\b)\w|what's happen(?:ed|ing)\b)",
    # These request where somebody else is not said to do so.
    "run_on_request": r"\b(?:tell (?:me|us) (?:about (?!it\b)|a (?:little|bit)|more|how|what|why|when|where|which|if"
    r"|your)|(?:walk|talk|take) (?:me|us) through|describe (?:your|how|what|a time)|give (?:me|us) an (?:example|idea)"
    r"|state your|i'd (?:love|like) (?:(?:for )?you to (?:tell|describe|explain|talk|walk|say)|to (?:hear|know"
    r"|learn) (?:about|more|how|what|why|if|whether|from you))|(?:i'm|i was) (?:just )?(?:curious|wondering) (?:if"
    r"|whether|what|how|why|about|when|where) (?!i\b|it\b)\w|i wonder (?:if|whether|what|how|why) (?:you|your|any"
    r"|anybody|anyone|we could|the)\b)\b",
    # Who stands before such words where they request nothing.
    "requester": r"\b(?:i|i'll|i'd|he|she|they|we|you|to|did|didn't|doesn't|don't|not|never|would|who|people|everybody"
    r"|everyone|nobody|somebody|always|what|will|let|can|could|may|might|he'll|she'll|they'll|we'll)\W+\Z",
    # These ask only where a clause begins.
    "run_on_start": r"(?:\A|\b(?:so|and|but|or|okay|ok|well|um|uh|yeah|right|oh|now|then|all ?right|no|yes|please"
    r"|sorry|hi|hello|also|great|good|cool|nice|sure|thanks|mm-?hmm|hmm|here|back|day|morning|sir|miss|madam|ma'am"
    r"|doctor|wow|laughter|laughs|excuse me|thank you|really|mean|seriously|honestly|actually) )(?P<asks>(?:is|was|are"
    r"|were|am) (?:it|that|this|there|your|the|his|her|he|she|any|anybody|anyone|those|these|i|they|we|you)\b|(?:does"
    r"|did|doesn't|didn't) (?:it|that|this|your|the|there|any|anybody|anyone)\b|(?:has|have|can|could|will|would"
    r"|should|does|did|doesn't|didn't|isn't|wasn't|hasn't|weren't|aren't|won't|wouldn't|can't|couldn't"
    r"|shouldn't) (?:it|there|your|he|she|they|anybody|anyone|somebody|someone|everyone|everybody|one of)\b"
    r"|have (?:your|the) \w++(?: \w++)?? {participle}\b|do any of your\b|does (?:that|this|these|those)\b|(?:can|could"
    r"|will|would|should|doesn't|didn't|isn't|wasn't|hasn't|weren't|aren't|won't|wouldn't|can't|couldn't"
    r"|shouldn't) (?:that|this|these|those)\b|(?:can|could|will|would|should|does|did|doesn't|didn't|isn't|wasn't"
    r"|hasn't|weren't|aren't|won't|wouldn't|can't|couldn't|shouldn't) (?:the|his|her|their|our|my|an?|any)\b"
    r"|you mean\b|(?:what|which) (?!ever\b|not\b|else\b|about\b|for\b|ones?\b)\w{3,}+\W*\Z|who (?:wrote|made|told|said"
    r"|did|does|took|else|lives|owns|pays|runs|came|gave|got|has|wants|would like)\b|(?:you )?ever had\b|(?:what|who"
    r"|where|when|how)(?:'s| is| are| was| were)\b(?! (?:i|important|interesting|great|happened)\b)"
    r"|(?:please )?(?:tell (?:me|us) (?:about (?!it\b)|a (?:little|bit)|more|how|what|why|when|where|if|your)|(?:walk"
    r"|talk|take) (?:me|us) through|describe (?:your|a|the|how|what)|give (?:me|us) an (?:example|idea)"
    r"|introduce yourself|explain (?:your|how|what|why|the difference)|paint (?:me|us) a|help (?:me|us) understand)\b"
    r"|{wondering}|i'd (?:love|like) (?:you )?to (?:hear|know|tell)\b)",
    # "Any" asks at the end of a turn.
    "run_on_any": r"(?:\A|\b(?:okay|ok|well|um|uh|yeah|right|all ?right|no|yes|now|then|so|good|great|today|problems"
    r"|pain|issues|mm-?hmm) )"
    r"(?:and |but )?(?P<asks>any(?:thing|body|one)?\b)(?=(?:\W++[\w\x27’-]++){0,7}\W*\Z)",
    # A turn that begins like this asks, if it is short.
    "run_on_beginning": r"{lead}(?:(?:with|for|from|since|on|in|at|about|by|to) )?(?:(?:{wh}|whose)\b(?:'s\b)?(?! (?:a"
    r"|an|i|{pronoun}|{subject}|is (?:a|why|what|how|the|great|good|nice|fine|true)|means|was (?:a|great|good|nice)"
    r"|ever|interesting|nice|great|kind of)\b)(?! (?:\w+ ){0,5}(?:is that|was that|is it's|is i|is to|is because)\b)"
    r"|(?:who|what|where|how|why) (?:is|are|was|were|the hell|on earth)\b|(?:is|are|was|were|does|did|has|could|would"
    r"|will|can|should|isn't|aren't|wasn't|doesn't|didn't|hasn't|couldn't|wouldn't|won't|can't|shouldn't) (?!(?:be"
    r"|been|not|fine|good|great|okay|ok|going|just|really|like|love|to|do|so|have|definitely|probably|in|on|too|very"
    r"|pretty|it|that)\b)[\w\x27’]++ \w|(?:have|do|am) (?:{pronoun}|your|those|these|people|anybody|any|most|all"
    r"|both)\b.*\w \w|any (?!of\b|way\b|case\b|time\b|place\b|week\b|day\b|movement\b)\w|any of your\b"
    r"|anything (?:else|like that|more|you)\b|anybody|anyone|and your(?:self| \w+(?: \w+)?)?\W*\Z|you (?:ever|have any"
    r"|got any|want|wanna|need|mean)\b|ever \w|what\W*\Z|like what\W*\Z|(?:so|oh|and|then|now"
    r"|you mean)\b.{0,12}? ?\b(?:you|your \w+)(?:'re|'d|'ve| are| have| had| live| work| go| were| like| got| don't"
    r"| do| still| just| never| also| can| would| use)\b(?! (?:right|welcome|know)\b))",
    # A choice of two, and nothing else.
    "run_on_choice": r"{lead}(?!(?:more|less|two|three|four|five|one|whether|yes"
    r"|a)\b)[\w\x27’]++(?: \w++)?? or [\w\x27’]++(?: \w++)?\W*\Z",
    # A turn of so few words that one of them asks.
    "run_on_short": r"{lead}(?:(?:what|why|how|when|where|who|which|whose)(?: \w++){0,2}|and you|or not|(?:what"
    r"|which) (?:kind|sort|type)s? of(?: \w++){1,3}|which \w++ (?:is|was) (?:that|this|it)|(?!that's|i|know|no|matter"
    r"|guess|not|this|you|is|was|see|do|did)\w++ (?:how|why|whose|which one)|why (?:an?|the|there|here|now|then|him"
    r"|her|them|us|me|in|on|at|from|after|before|with|only|just|so)\b.{0,60})\W*+\Z",
    # A subject, which these words then are the verb of.
    "subject_before": r"\b(?:i|you|he|she|it|we|they|to|so|nor|neither|as|than|all|who|not|never|people|just|everybody"
    r"|everyone|nobody|somebody|someone|anybody|anyone|which|like|only|already|always|really|{pronoun}'ll|will|would"
    r"|could|can|gonna|gon na|wanna|wan na|let's|let|please|{pronoun}'d|must|might)\W+\Z",
    # What stands before such words where they do not ask: a subject, or a verb that takes a clause.
    "clause": r"\b(?:i|you|he|she|it|we|they|to|know|knew|knows|see|tell|understand|remember|that's|idea|exactly|said"
    r"|say|says|not|depends|figure|out|like|imagine|guess|of|about|matter|as|than|everything|is|was|asked|asking|ask"
    r"|just|wonder|wondering|show|learn|explain|decide|not sure|matter|on|thing|way|people|for|with|at|in|by|because"
    r"|the|from|understanding|sense|even|only|really|into|a|guys|person|someone|somebody|everyone|everybody|matters"
    r"|find)\W+\Z",
    # Somebody else's question, told.
    "run_on_told": r"\b(?:(?:say|said|says|saying|thinking|thought|goes|asks|ask|asked|remember|wondering|wondered)"
    r"(?: to)?(?: (?:me|myself|him|you|us|them|her))?|(?:'m|'re|'s|was|were|is|are|be|being)(?: just| all)? like"
    r"|i think|and go|ringing me up going)\W+(?:well )?(?:{wh} )?\Z",
    # The end of a run that asks.
    "run_on_end": r"\b(?:(?:is|are|was|were|do|does|did|have|has|ca|could|wo|would|should)n't (?:{pronoun}|that|there"
    r"|this)|(?:huh|eh|or not|or what|and you|is that (?:right|correct|okay|ok)|or anything(?: like that)?"
    r"|anything else|what about you|how so|how come|what else|so what|now what|i take it|i presume|i suppose|i bet"
    r"|do you think|you think|or something like that|(?:is|was|has) it|(?:are|have|do|did|were) (?:you|they|we)"
    r"|does (?:he|she|it)|{wh} is (?:it|that)|(?:since|till|until|from|by|for|with|at|on) (?:when|what|whom|how long)"
    r"|(?:for )?how long(?: for| now)?|whose|(?<!my\s)(?<!his\s)(?<!her\s)(?<!the\s)(?:date of birth|post ?code"
    r"|zip code|account number)|(?:on|at|in|by|for|from|with) which \w++))\W*\Z",
    "run_on_check": r"\b(?:correct|right)\W*\Z",
    # What stands before such a word where it does not check.
    "no_check": r"(?:\A|\b(?:all|that's|that|is|are|be|was|you're|the|yeah|yes|to|just|it's|not|so|oh|okay|went|right"
    r"|correct|my|your|left or|alright))\W*\Z",
    # ------------------------------------------------------------- what a reply says of the run of words before it
    # A reply that says no, or yes, or only that somebody listens.
    "denies": r"(?:\W*(?:{filler}|well|so|and|oh|okay|ok)\b)*+\W*(?:no\b(?! (?:problem|problems|worries|need|rush"
    r"|thanks|thank|go ahead|way)\b)|nope|nah|not (?:really|that|at|anymore|yet"
    r"|anything|to"
    r"|particularly|necessarily|so)|never|none|nothing|neither|nobody|i (?:don't|haven't|didn't|do not|have not))\b",
    "affirms": r"(?:\W*(?:{filler}|well|so|and|oh|okay|ok)\b)*+\W*(?:yes|yep|yup|yeah|correct|exactly|that's (?:right"
    r"|correct"
    r"|it|fine|me|true)|that is (?:right|correct|true)|(?:i|he|she|it|they|we) (?:do|does|did|am|is|are|was|were|have"
    r"|has|can"
    r"|will|would)|of course|absolutely|definitely|sometimes|usually|always|a (?:little|bit)|occasionally|just|only"
    r"|probably"
    r"|maybe|i (?:think|guess)|uh-?huh|mm-?hmm|mhm|mmhm|sure|right)\b",
    "nods": r"\W*(?:okay|ok|al+ ?right|right|oh|wow|really|i see|got it)\b",
    "listens": r"\W*(?:okay|ok|right|oh|wow|great|good|nice|thanks|thank you|i see|sounds|perfect"
    r"|all ?right|huh"
    r"|interesting|sorry|exactly|that's)\b",
    # Whether a run begins by speaking to somebody, and whether it speaks of its own speaker.
    "you_first": r"{lead}(?:you|you're|you've|you'd|you'll|your|y'all)\b",
    "of_me": r"\b(?:i|i'm|i've|i'll|i'd|my|me|we|we're|we've|we'll|our|let's|lem)\b",
    # Words that take up what was said, or put two things to choose from.
    "going_further": r"(?:(?:{filler}|okay|ok|right|well|oh|then|now|all ?right|yeah|yes|no|sure|great"
    r"|good)\b\W*)*+(?:and|so|but)\b",
    "choice": r"\w (?:or|versus) \w",
    # Words that ask for more of a kind, and those with which they do not.
    "any_more": r"\bany(?: (?:other|more|further|questions?|concerns?|thoughts|objections?|history|family|allerg\w+"
    r"|medications?"
    r"|medical|pain|changes?|problems?|issues?|symptoms?|surger\w+|recent)\b(?: [\w\x27’-]++){0,9}|thing else)\W*\Z",
    "not_any": r"n't\b|\b(?:not|no|never|without|if|hardly)\b|\b(?:of|have|has|had|having|on|for|with|from|to|take"
    r"|taking)\W+\Z",
    # -------------------------------------------------------------------------------------------- kinds of questions
    "plainly_open": r"{lead}(?!when {pronoun} (?:is|are|was|were)\b)(?:(?:what|why|who|where|when|which)\b|how\b)"
    r"(?! about\b| not\b| don't\b)",
    "sighs": r"\A(?:(?:{filler}|well|oh|okay|ok|excuse me|sorry|(?:may|can) i ask)\b[\s,.…!-]*)+",
    # What cannot be answered by yes or no; "can you tell me" asks more than its words.
    "open": r"{lead}(?:{wh}\b|(?:in|at|on|for|to|with|from|of|about) (?:what|which|whom)\b)",
    "opening": r"\b(?:tell (?:me|us)|walk (?:me|us)|talk (?:me|us)|talk about|describe|explain|elaborate|share with"
    r"|give (?:me|us) an?|introduce yourself|expand on|say more|{wh})\b",
    # Asked again because it was not heard or not answered, and saying so.
    "again": r"\b(?:sorry|again|repeat|rephrase|once more|(?:did|could|do|can)(?:n't| not) (?:quite |really )?(?:get"
    r"|catch|hear|understand)|as i (?:asked|said)|my question|asked you|i ask(?:ed)?|you mean|i mean|back to"
    r"|more about (?:it|that|this)|say more)\b",
    # A question that another question may well answer.
    "invites": r"\b(?:tell me (?:if|whether|what you think)|what (?:would|do|did|will|should) (?:you|i|we|they|he"
    r"|she) say(?! (?:about|of|is|are)\b)|question|questions|ask|concerns?|anything else|something else|how are you"
    r"|(?:like|want(?:ed)?) to (?:know|discuss|talk about)|how(?:'s| is) it going|what(?:'s| is)? up|nice to meet"
    r"|what can i (?:do|help)|how (?:can|may) i (?:help|assist)|what brings|hello|ready)\b",
    # Asks for something that was said, written or pressed, or that happened: an answer may be any words.
    "asks_for_words": r"\b(?:what (?:did|does|do) (?:\w++ ){1,3}?(?:say(?! about)|see|hear|shout|yell|press|click"
    r"|type|write"
    r"|call)|what (?:was|is) (?:that|the) (?:\w++ )?(?:noise|sound|word|message|error|screen|field)|what happen(?:s|ed)"
    r"|(?:last|first|exact) words?|which (?:button|way|key|field|word)|how did (?:\w++ ){1,2}?(?:greet|react|answer)"
    r"|what(?:'s| is) wrong|hangs|crash(?:es|ed)|what brings you|what keeps|can i (?:do|help)"
    r"|what was in|the answer to)\b",
    # How an answer begins, whatever comes behind it.
    "answers": r"{filler}?\W*(?:yes|yeah|yep|yup|no|nope|not|good|fine|great|i'm|i am|well|let's see|sure|of course"
    r"|we're|maybe"
    r"|probably|it's|because)\b",
    # A question that puts the question off.
    "deflects": r"{polite}(?:why do you (?:ask|want to know)|what about (?:you|yourself)|how about you|and you"
    r"|how is (?:that|this|it)"
    r" relevant|(?:does|why does|why should) (?:it|that) matter|who wants to know|what do you think"
    r"|what would you (?:do|say)"
    r"|what's it to you|why is that important|why are you asking)(?: (?:me )?(?:that|this))?\W*+\Z",
    # How a speaker takes up an answer, which then must be there.
    "takes_up": r"(?:{filler}\W+)?(?:understood|noted|makes sense|fair enough|lovely|brilliant|splendid|fabulous"
    r"|amazing|smart|very (?:good|nice|true|well|clear)|okay|ok|al+ ?right|right|great|good|perfect|excellent"
    r"|wonderful|awesome|impressive|nice|fantastic|interesting|i see|got it|thank you|thanks|that's|that is"
    r"|that sounds|that was|sorry to hear|i'm sorry to hear|oh|wow|really)\b",
    # A question about the question before it, or about whether it was heard.
    "clarifies": r"\b(?:(?:are|r) you talking|what about (?:it|them|him|her|that|this|those)\b"
    r"|you mean|do you mean|mean by|like (?:what|in)|as in|such as|which (?:one|of|part|kind)"
    r"|what (?:kind|sort|type"
    r"|part|exactly)|sorry|pardon|repeat|say (?:that|it) again|clarify|specif|example|hear me|can you see|or (?:do"
    r"|did|are|just)"
    r"|in (?:terms|what)|the question)",
    # ------------------------------------------------------------------------- whole replies that are not answers
    # How those begin that only agree.
    "agrees": r"(?:\W*+(?:uh-? ?huh|mm-? ?hmm*|m+-?h+m+|{filler}|i see|got it|okay|ok|al+ ?right|right|well|oh|great"
    r"|thanks|thank you|yes|yeah|yep|sure|certainly|of course|absolutely|definitely|gladly|with pleasure|my pleasure"
    r"|no problem|for sure|hi|hello|hey|test|testing|please|happy|i'd|i'm|i can|i will|let me|thing|there|sir|aw+"
    r"|cheers|that's|kk?|(?:good)?bye|see you|hiya|howdy|good|how|nice|glad)\b)++(?: \w++){0,7}\W*\Z",
    # Somebody, or a program, left a place for the answer.
    "blank": r"\W*(?:n/a|tbd|todo|to do|your answer(?: here)?|(?:please )?(?:insert|enter|type|write)(?: your"
    r"| the)? (?:answer|text|response|reply)(?: here)?|(?:candidate|interviewee)(?:'s)? (?:answer|response|reply)"
    r"|(?:answer|response|reply)(?=[\x22\x27\s]*:)|(?<=[\[<{])(?:insert|enter|add|type"
    r"|write) [^\])>}\[(<{]{1,80}(?=[\]>}])|(?:no|missing|empty|placeholder|sample) (?:answer|response|reply"
    r"|text)(?: given| provided| here| recorded)?|not answered|unanswered|placeholder|lorem ipsum(?: \w++){0,20}"
    r"|x{3,}|(?<=[\[(<{])(?:(?:long |short |awkward )?silence|typing|image|photo|gif|sticker|attachment|deleted|null"
    r"|time(?:d )?-?out|user is typing|(?:no|did not|does not|doesn't) (?:response|answer|reply|respond)|missing"
    r"|silent|blank|empty|answer|response|reply))\W*+\Z",
    # Something was said, and nobody could make it out; or nothing was.
    "unheard": r"\W*(?:(?:<unin ?/?>|[\[(<{]\W*(?:inaudible|unintelligible|indecipherable|indiscernible|unclear|unin"
    r"|no audio|audio (?:is )?(?:unclear|lost|missing|garbled|distorted|unintelligible|inaudible)"
    r"|(?:bad|poor|garbled|unclear) (?:audio|sound|line|connection)|garbled"
    r"|audio (?:cuts?|drops?|cut|dropped)(?: out)?|background noise|noise|static|long pause|pause"
    r"|cross ?talk)[^\])>}]{0,20}[\])>}]|inaudible|unintelligible|indecipherable)\W*+)++\Z",
    "disconnected": r"\W*?(?:\w++\W{1,4}?){0,4}?[\[(<{](?:\w++ )?(?:disconnect(?:s|ed)?|hangs up|hung up|left the call"
    r"|call (?:ends|ended|drops|dropped)"
    r"|end of (?:recording|tape|audio|call)|recording (?:ends|stops|stopped|cuts)[^\])>}]{0,20})[\])>}]\W*\Z",
    # A program failed where a reply should be.
    "failed": r"\W*(?:(?:null|undefined|nan)(?:\W+(?:null|undefined|nan|error)){0,5}|\[?object object\]?|no (?:speech"
    r"|input|audio|voice|sound) (?:was )?(?:detected|recogni[sz]ed)|(?:speech|voice|input"
    r"|audio) (?:was )?not (?:recogni[sz]ed|detected)|(?:this )?message (?:was |has been )?deleted|time(?:d )?-?out"
    r"|(?:(?:http|error|status)(?: code)?\W+)?[45]\d\d(?:\W+(?:internal server error|bad gateway|service unavailable"
    r"|not found|gateway time-?out|too many requests|forbidden|unauthorized|bad request))|(?:http|error"
    r"|status)(?: code)?\W+[45]\d\d|(?:connection"
    r"|network) (?:is |was )?(?:lost|error|closed|reset|timed out|failed)"
    r"|(?:please wait\W+)?(?:while i am |while i |i'm |i have to )?reconnect(?:ing)?(?:\W+(?:please wait"
    r"|one moment(?: please)?))?|(?:(?:i'm )?sorry\W+(?:but )?)?(?:(?:an? )?(?:unexpected |unknown |internal "
    r"|server )*error(?:\W+\d++)?(?: (?:has )?(?:occurred|happened))?|something went wrong"
    r"|(?:i'm |i am )?having trouble (?:connecting|reaching|loading|processing)|(?:the )?(?:request"
    r"|response|session) (?:has |was )?(?:failed|timed out|expired)|rate limit(?: exceeded| reached)?"
    r"|too many requests|(?:the )?(?:service|model|server) (?:is )?(?:currently )?(?:unavailable|overloaded"
    r"|busy))\b[^.?!]{0,60}[.!]?\W*(?:please )?(?:(?:try|retry|check|contact)\b[^?]{0,40})?)\W*\Z",
    "praise": r"{polite}(?:(?:oh|wow|that's|that is|it's|this is|what|yeah|now)\W+)?(?:(?:a|an|such|really|very|pretty"
    r"|quite|actually|good|great|excellent|interesting|fantastic|wonderful|tough|hard|fair|thoughtful|tricky|nice"
    r"|insightful|amazing|fascinating|difficult|important|brilliant)\W+)*+(?:question|one to answer"
    r"|thing to ask(?: me)?)\W*"
    r"(?:(?:,? )?(?:and |but )?(?:it's |that's )?(?:one|something) (?:that )?(?:i|we) [^.?!]{0,60}[.!]\W*)?"
    r"(?:(?:thank you|thanks)\W*(?:for (?:asking|that)(?: (?:me )?(?:it|that|this))?\W*)?|i(?: really"
    r"| do)? appreciate (?:it|that)\W*|i'm glad you asked(?: that"
    r"| me that)?\W*"
    r"|let me (?:think|see)(?: about (?:it|that))?\W*|indeed\W*"
    r"|(?:i )?(?:love|like) (?:it|that|this)(?: one| question)?\W*|(?:{filler}|wow|okay|ok|so|well"
    r"|let's see)\b\W*){0,5}+\Z",
    "gratitude": r"(?:{filler}|okay|ok|well|oh|wow|yes|sure|great)?\W*(?:(?:thank you|thanks)(?: (?:so|very) much)? for"
    r" (?:asking|(?:the|your|that|this)(?: \w++)? question)|i'm (?:so )?glad you asked(?: that| me that)?|i appreciate"
    r" (?:the|your|that) question|(?:i )?(?:love|like) (?:that|this|your) question)\W*+\Z",
    "before": r"{polite}(?:(?:(?:as|like) )?i (?:said|mentioned|told you)(?: (?:earlier|before|already"
    r"|to you))?\W+)?(?:(?:i (?:think|believe|guess) )?(?:(?:as|like) )?(?:i|we)(?:'ve| have)?(?: (?:already"
    r"|just))? (?:told you|said|answered|mentioned|explained|covered|went over|discussed|talked about)(?: (?:that"
    r"|this|it|you|all|about|to|question|one|so)){0,3}(?:\W+(?:already|before|earlier|previously|above|just now"
    r"|a (?:moment|minute|second) ago|in my (?:last|previous|first) (?:answer|response|reply)|many times|twice)){0,2}"
    r"|(?:already )?(?:told you|(?:said|answered|mentioned|covered) (?:that|this|it))(?: (?:already|before"
    r"|earlier)){1,2}"
    r"|already (?:told you|(?:said|answered|mentioned|covered) (?:that|this|it))"
    r"|(?:i (?:think|believe) )?(?:you'll find )?(?:that )?(?:i|we)(?:'ve| have)? (?:already )?(?:covered|answered"
    r"|explained|addressed) (?:that|this|it) in (?:my|the) (?:cover(?:ing)? letter|cv|r[eé]sum[eé]|application|forms?)"
    r"|(?:same (?:as|answer as) (?:before|above|i said|last time)|(?:the )?same answer(?: again)?|(?:that"
    r"|this)(?: question)?(?: has|'s| was)? (?:already |been )*(?:answered|asked)(?: already| before)?|(?:i|we)(?:'ve"
    r"| have)? already (?:told you|said|answered|mentioned|explained|covered|discussed|talked about|(?:went|gone"
    r"|been) (?:over|through))(?: (?:that|this|it|you|all|about|to|question|one|of|these|those"
    r"|everything)){0,4} (?:with|to|in|on|at|during|for|when)(?: [^\W\d]++){1,6}|(?:you'll find )?(?:it|that|this"
    r"|everything)(?:'s| is)?(?: all)? (?:in|on) (?:my|the) (?:cv|r[eé]sum[eé]|application|profile|forms?"
    r"|(?:cover )?letter|paperwork)(?: (?:already|i sent(?: you)?))?|(?:please )?(?:see|check|refer to|read"
    r"|look at) my (?:cv|r[eé]sum[eé]|application|profile)|see (?:above|my (?:previous|last|earlier) (?:answer"
    r"|response))|asked and answered|(?:i think |i believe )?you(?:'ve)? (?:already |just )?(?:asked"
    r"|know) (?:me )?(?:that|this)(?: (?:already|before))?))\W*+\Z",
    # A program says what it is, and that it has no answer.
    "refused": r"{polite}(?:(?:i am |i'm )?(?:sorry|afraid)\W+(?:but )?)?(?:as |i'm |i am )(?:just "
    r"|only )?an? (?:(?:ai|artificial intelligence|(?:large )?language|computer|virtual|machine)(?: (?:language|chat"
    r"|model|assistant|program|chatbot|bot)){0,3}|chat ?bot)(?=,| (?:i|so|and|that|without)\b|\.)[^.!?]{0,60}?(?:n't"
    r"|\b(?:not|cannot|unable|no|without|lack))\b(?!.{0,160}\b(?:example|instance|(?:i|you) (?:can|could"
    r"|would) (?!not|help|assist))).{0,160}\Z",
    # Laughter, and what else somebody exclaims.
    "interjection": r"(?:b?w?a?(?:h[aeiu]++){2,}+h*+|hah?|heh|lo+l(?:ol)*+|lmf?ao+|rofl|xd+|o+h+|a+h+|aw+|wow+"
    r"|who+a+h?|woah|yikes|ouch|oops|ugh+|phew|gosh|omf?g|jee+z|geez|blimey|damn|heavens|bless(?: (?:you|me|him|her"
    r"|them))?|[\[(<*](?:[a-z]++ )?(?:laugh(?:s|ed|ing|ter)?|chuckl(?:es|ing)|giggl(?:es|ing)|sigh(?:s|ing)?"
    r"|cough(?:s|ing)?|sneez(?:es|ing)|groan(?:s|ing)?|yawn(?:s|ing)?|cr(?:ies|ying)|sob(?:s|bing)?)(?: \w++)?[\])>*])",
    "exclamation": r"(?:{interjection}(?!\w)(?:\W++(?:man|boy|dear|lord|god|no|please|well|tough|tricky|my (?:god"
    r"|gosh|goodness|word|lord))\b(?![\x27’]))?+|(?:good|nice|great|interesting|tough|tricky|hard|difficult) one"
    r"|(?:that's|that is) (?:an? )?(?:really |very )?(?:good|great|interesting|tough|tricky|hard|difficult|nice) one"
    r"|my (?:god|gosh|goodness|word|lord)|good(?:ness)? (?:lord|grief|heavens|me|gracious)|hoo boy|(?:how"
    r"|that's|that is|that's so|you're|you are|you're so|ur|you are so) (?:funny|hilarious)(?: ?, \w++)?|you're (?:a"
    r"|such a) (?:riot|laugh|joker|tease)(?: ?, \w++)?)",
    "exclamations": r"\s*+(?:{exclamation}(?!\w)[^\w\[(<*]*+){1,5}+\Z",
    # What somebody says who would rather not say it.
    "evades": r"(?:(?!you know)(?:{exclamation}|{filler}|well|man|mate|honestly|look|so|and|but|yeah|yes"
    r"|no)\b\W*+){0,4}+(?:it is what it is|(?:let's|let us|let me) just say(?: that)? (?:there's|there (?:is|are|was"
    r"|were)|we had|i had my|it's (?:complicated|a long)|it didn't|it wasn't meant)\b(?: [\w\x27’]++){0,6}"
    r"|(?:there(?:'s| are| is)(?: always)? )?(?:two|2|many|several) sides (?:to|of) (?:every|each|any|that|this"
    r"|the)(?: \w++)?|(?:that's|that is|it's|it is|that would be)? ?(?:a )?(?:very |really |bit of a )?long story"
    r"|(?:you|u) (?:all )?know (?:how (?:it|that|this|these things|things|they|people) (?:is|goes|are|go|works?)"
    r"|what it(?:'s| is) like|me|the (?:drill|deal|score))|(?:(?:these|those|such) things|things|shit|stuff"
    r"|it) (?:just )?happens?|(?:that's|such is|that is) life|c'est la vie|that's (?:just )?(?:how|the way) (?:it"
    r"|things|life) (?:goes?|is|are)|(?:please )?don't (?:even )?get me started(?: on (?:that|this|it))?|(?:where"
    r"|how) (?:do|should|shall|can) i (?:even )?(?:start|begin)|where to (?:even )?(?:start|begin)|i (?:don't"
    r"|wouldn't) (?:even )?know where to (?:even )?(?:start|begin)|(?:you|u) (?:don't|do not|wouldn't"
    r"|really don't) (?:really )?(?:want to|wanna) know|(?:wouldn't )?you(?:'d)? like to know|(?:you|u)(?:'ve"
    r"| have)? (?:have )?(?:got )?no idea|(?:you|u)(?:'d| would) be surprised|you tell me|(?:bla+h?"
    r"|yada)(?:\W+(?:bla+h?|yada)){1,9}|(?:you|u|i'm sure you|as you) can (?:only )?imagine)\b\W*+(?:(?:{exclamation}"
    r"|mate|man|eh|right|you know|really|though|i guess)\b\W*+){0,2}+\Z",
    # Says that the question was not heard, or looks whether anybody is there.
    "mishears": r"{polite}(?:(?:i'm |i am )?(?:sorry|pardon)\W+)?(?:(?:can|could|would|will) (?:you|u) (?:please "
    r"|just )?(?:repeat|say|speak|talk)(?: (?:that|it|this|the question|yourself|again|up|louder|more slowly|slower"
    r"|once more|one more time|a (?:bit|little) (?:louder|slower)|please)){0,3}|(?:please )?repeat(?: (?:that|it"
    r"|the question|please|again)){0,2}|say (?:that )?again|(?:sorry|you) what|the what now|come again"
    r"|(?:i )?(?:didn't|did not|couldn't"
    r"|could not|can't|cannot) (?:quite |really )?(?:catch|hear|get|understand|see|read) (?:that|it|you|u"
    r"|the question|your question|anything|what you said)(?: (?:very |too )?(?:well|clearly"
    r"|properly))?(?: on my screen)?|(?:i )?can (?:barely|hardly|just about|only just) hear (?:you|u)"
    r"|(?:hello\W*){2,}|can you (?:still )?hear me|are you (?:still )?there|is anybody there|(?:i think )?(?:i was"
    r"|i'm|you're|you were|you are) (?:still )?on mute|(?:your|the|my) (?:voice|audio|sound|line|connection|internet"
    r"|mic|microphone|signal)(?: \w++)? (?:is|was|keeps|isn't)(?: (?:breaking up|cutting out|really|very|so|too|bad"
    r"|terrible|awful|quiet|low|poor|lagging|dropping|working|gone|frozen|not|on|muted)){1,3}"
    r"|there's (?:an? )?(?:\w++ )?(?:echo|lag|delay|noise|static|feedback)|(?:test(?:ing)?\W+){1,3}(?:one"
    r"|1)(?:\W+(?:two|2|three|3)){0,2})\b(?:\W++(?:please|ok|okay|sorry|now|at all|can you speak up"
    r"|could you repeat (?:that|it|the question)|can you (?:repeat|say) (?:that|it)(?: again)?|there's an echo"
    r"|are you (?:still )?there|hello|can you hear me|i was on mute)\b){0,3}\W*+\Z",
    # Asks what the question means, or the same of who asks.
    "clarification": r"{polite}(?:wdym|(?:what|how) do (?:you|u) mean(?: by (?:that|this|it))?|what does (?:that|this"
    r"|it) mean|which (?:one|ones|of them)(?: exactly| do you mean)?|(?:i|idk) (?:what (?:you|u) (?:mean"
    r"|are asking))(?: by (?:that|this|it))?|i (?:don't|didn't|do not|did not) (?:really |quite "
    r"|fully )?(?:understand|get|follow)(?: (?:that|it|you|the question|your question|what you mean"
    r"|what you're asking))?|in what (?:way|sense|context)|(?:can|could) (?:you|u) (?:please )?(?:clarify|rephrase"
    r"|be more specific|explain)(?: (?:that|this|it|the question|what you mean)){0,2}|like what|such as(?: what)?"
    r"|what(?:'s| is) yours)\b(?:\W+(?:{exclamation}|please|exactly|sorry|by that))?\W*\Z",
    # A promise, and not just a sign of listening ("okay", "mm-hmm").
    "consent": r"(?=\W*(?:\w++\W++){0,3}(?:sure|of course|certainly|absolutely|definitely|gladly|pleasure|problem"
    r"|happy|glad"
    r"|love|can|will)\b)(?:(?:{filler}|okay|ok|al+ ?right|right|well|oh|great|thanks|thank you|yes|yeah|sure|certainly"
    r"|of course|absolutely|definitely|gladly|with pleasure|my pleasure|no problem|sure thing|for sure|happy to"
    r"|i'd (?:be (?:happy|glad)|love) to(?: (?:answer|share|do|tell you)(?: (?:that|it|about (?:it|that)))?)?"
    r"|(?:of course )?i (?:can|will)(?: (?:do that|tell you(?: about (?:it|that))?))?)\b\W*){1,5}+\Z",
    # The same, saying that an answer comes: none to any question that wants more than yes or no.
    "promise": r"(?=.*\b(?:happy|glad|love|share|tell|answer|walk)\b)(?:{filler}|okay|ok|right|well|oh|yes|yeah|sure"
    r"|certainly|of course|absolutely|definitely|gladly|thanks|thank you|great|(?:i'd (?:be (?:more than )?(?:happy"
    r"|glad)|love)|happy|glad) to(?: (?:answer|share|do|tell you|talk|discuss|explain|elaborate"
    r"|walk you through))?(?: (?:on |about )?(?:that(?: one)?|it|this(?: one)?|more|some))?(?: with you| for you)?"
    r"|let me (?:share|tell you|explain|walk you through)(?: (?:that|it|this|about (?:it|that)))?(?: with you)?"
    r"|i (?:can|will) (?:share|tell you|answer|explain)(?: (?:that|it|this|about (?:it"
    r"|that)))?(?: with you)?)(?:\b\W*(?:{filler}|okay|right|well|oh|yes|yeah|sure|certainly|of course|absolutely"
    r"|definitely|gladly|i'd (?:be (?:more than )?(?:happy|glad)|love) to(?: (?:answer|share|do|tell you|talk|discuss"
    r"|explain|elaborate|walk you through))?(?: (?:on |about )?(?:that(?: one)?|it|this(?: one)?|more"
    r"|some))?(?: with you| for you)?|let me (?:share|tell you|explain|walk you through)(?: (?:that|it|this"
    r"|about (?:it|that)))?(?: with you)?|i (?:can|will) (?:share|tell you|answer|explain)(?: (?:that|it|this"
    r"|about (?:it|that)))?(?: with you)?)\b){0,3}\W*\Z",
    # Asks for words, as "tell me" does.
    "asks_to_tell": r"{lead}(?:can|could) you (?:please |also |perhaps |maybe |briefly |just )?(?:give|share|tell"
    r"|describe|explain|name|provide"
    r"|elaborate|walk|talk|think of|expand|discuss|outline|go (?:over|into|through))\b",
    # A longer one, which says again what is asked for.
    "promised": r"{polite}(?:(?:i'd|i would|i'll|i will|i'm)(?: be)?(?: (?:more than|very|really|so|only too))?"
    r" (?:happy|glad|delighted|pleased|excited|thrilled|love) to (?:give|share|tell|answer|talk|discuss|explain"
    r"|elaborate|walk|describe|go (?:over|into|through)|provide|expand)|(?:i can|i will|let me) (?:certainly "
    r"|absolutely"
    r"|definitely |gladly |just )?(?:give you|share|tell you|walk you|talk you|describe|explain)(?: (?:about|through"
    r"|how"
    r"|what|why|an?|my|some|with)))(?: [\w\x27’-]++){0,10}\W*\Z",
    # A sign of thinking.
    "thinking": r"{polite}(?:(?:let me|i'll|i'd have to|i'd need to|i'm) (?:just )?(?:see|think(?:ing)?)"
    r"|(?:give me|i need|i'll need) (?:a|one|just a|some) (?:second|moment|minute|time) to think)"
    r"(?: (?:about|on|of|for|over)(?: (?:that|it|this|a|one|second|moment|minute|bit)){1,3})?"
    r"(?: (?:one|for a (?:second|moment|minute)|first))?\W*\Z",
    # Agreement or a greeting, which say nothing in answer to what, how or why.
    "assent": r"\W*(?:(?:yes|yeah|yep|okay|ok|kk?|sure|all ?right|right|hi|hiya|hello|hey|hi there|hello there|howdy"
    r"|test|testing|good (?:morning|afternoon|evening)|how are you(?: doing)?(?: today)?|nice to meet you(?: too)?"
    r"|i'm (?:listening|all ears)|no problem|(?:good)?bye|see you|please|sir|ma'am)\b\W*){1,3}\Z",
    # Thanks, and nothing else.
    "thanks": r"\W*(?:(?:aw+|{filler}|okay|ok|oh|great|well|alright)\W+){0,2}(?:thank you|thanks|cheers)(?: (?:so"
    r"|very) much| a lot)?(?: for (?:having me|this|your time|calling|the (?:call|chat|opportunity"
    r"|invitation)))?(?:\W+that(?:'s| is) (?:very |so |really )?(?:kind|nice|sweet|lovely"
    r"|good)(?: of you)?(?: to say(?: so)?)?)?(?:,? \w+)?\W*\Z",
    # Signs of listening.
    "hums": r"\W*(?:(?:u+h+m*|u+m+|e+r+m*|i mean|you know|mm++(?:-? ?hmm*)?|mm-? ?hmm*|m+-?h+m+|uh-? ?huh|h+m+|i see"
    r"|got it|go on|interesting|wow|yeah|right)\b\W*){1,6}\Z",
    # Asks for the next question.
    "skipped": r"{polite}(?:(?:can we|could we|let's|i'd like to|please|i want to|may i) )?(?:skip|next|move on"
    r"|go on)(?: (?:to|with))?(?: (?:this|that|the|it|one|question|next|another)){0,3}(?:,? please)?\W*\Z|/(?:start"
    r"|stop|help|skip|next)\W*\Z|(?:previous question|end (?:the )?call)(?: please)?\W*\Z",
    # What ends a talk, or the part of it.
    "breaks_off": r"\b(?:(?:we're|we are|you're|i think we're|we've run) (?:out of|at) time|(?:your|our) time(?:'s"
    r"| is) up|time's up"
    r"|i(?:'ve got| have|'ll have|'m going to have) to (?:go|run|be (?:at|on|in)\b)|(?:we'll|let's) take (?:five|ten"
    r"|a) (?:minutes|break))\b",
    # Something else came between.
    "interruption": r"(?!\W*(?:{filler}\W+)?(?:yes|yeah|yep|no|nope|i can|hi|hello)\b).*\b(?:sorry (?:about"
    r"|for) the (?:noise|interruption|background)|(?:is|someone's|somebody's|someone is|somebody is) at (?:my"
    r"|the) door|(?:my|the) (?:dog|phone|doorbell|baby|cat)(?: is| just| keeps)? (?:at|ringing|barking|rang|crying"
    r"|dying|going off)\b|i(?:'ve got to| have to| need to) (?:take this|get the door|answer this)|(?:hold"
    r"|hang) on(?: a)?\W*\Z|(?:one|just a|just one|give me a|give me one) (?:second|sec|moment|minute)\W*\Z"
    r"|bear with me\W*\Z|(?:please hold|hold please)\W*\Z|(?:one|a|just a|just one|give me a|give me one|have a"
    r"|i need a) (?:second|sec|moment|minute)\W+(?:please|sorry|mate)\W*\Z|\Abrb\W*\Z|i'm on (?:a|the"
    r"|another) (?:call|phone|other line)\b|on the other line\b|let me (?:just )?(?:google|look) (?:that|it"
    r"|this)(?: up)?\W*\Z|that was my phone\b|\A(?:hey |ok(?:ay)? )?(?:siri|alexa|cortana)\b|(?:i want to|i'd like to"
    r"|can i|could i|let me|may i) (?:please )?(?:speak|talk) (?:to|with) (?:an? )?(?:real |actual "
    r"|live )?human(?: being)?|you(?:'re| are) (?:breaking up|muted|on mute|frozen|cutting out)|you (?:broke"
    r"|cut) (?:up|out)|(?:can't|cannot) hear you|(?:audio|line|connection) (?:just )?(?:dropped|cut out|froze"
    r"|went dead))",
    # Says sorry for something that happens where it is said.
    "excuses": r"\b(?:sorry|apologi[sz]e|apologies|excuse (?:me|the)|oops|whoops)\b.{0,60}?\b(?:my|the|our|that|this"
    r"|some|a) (?:\w++ )?{household}\b|\b(?:my|the|our|that|this|some|a) (?:\w++ )?{household}\b.{0,60}?\b(?:sorry"
    r"|apologi[sz]e|apologies)\b",
    # How who asked takes that.
    "forgives": r"{polite}(?:no (?:worries|problem)|not a problem|take your time|don't worry|(?:that's|that is|it's"
    r"|it is) (?:okay|ok|fine|all ?right|alright|no problem)|bless you|happens|(?:yes|yeah)\W+(?:i'm|i am|we're|i can"
    r"|we can)(?: still)? (?:here|hear))\b",
    # Where what somebody says begins, or goes on behind a word or a stop.
    "onset": r"(?:\A|[.!?,;] ?|\b(?:sorry|oh|ah|please|just|okay|{filler}) )",
    # How an answer begins that cannot be anything else.
    "settles": r"{filler}?\W*(?:yes|yeah|yep|yup|no|nope|not|good|fine|great|maybe|probably|perhaps|sure|of course"
    r"|because"
    r"|absolutely|certainly|i (?:can|could|do|did|guess|don't|didn't|haven't))\b",
    # Asks for time, which may be an answer to a question for yes or no.
    "held": r"(?:hold|hang) on\b(?! to\b)",
    "soon": r"(?:one sec(?:ond)?|just a (?:sec|second|moment|minute))\b",
    "waits": r"{onset}{held}|\b{soon}",
    # Something else, said at once, and to which nothing was asked.
    "breaks_in": r"{onset}(?:{held}|before (?:i forget|(?:i|we|you|he|she|they) (?:break|do that|go on|move|gets? to"
    r"|answers?))\b)|\b(?:{soon}|excuse me (?:a|one|just)\b|hold that thought|oh,? wait\b"
    r"|let me (?:just )?(?:jump in|ask you (?:this first|something (?:first|on|about)))\b|(?:can|could|may) (?:i"
    r"|we) (?:just )?go back to\b|i'd like to go back to\b"
    r"|(?:breaking|broke) up\b|losing you\b|you'll have your turn\b"
    r"|i(?:'ve got| have| need) to take this\b|another call\b"
    r"|(?:microphone|mic|sound|audio|line|connection)(?:'s| is| keeps) (?:cutting|dropping|breaking) (?:in and )?out\b"
    r"|(?:screen|picture|camera|video)(?:'s| is|'s just| has| has just)? (?:frozen|gone|went|froze)\b"
    r"|can you (?:still )?hear me\b|never mind\b"
    r"|(?:that's|it's|that was|is that|was that|there's|got|hear) (?:the|my|your|that|a) (?:car )?(?:phone"
    r"|door|doorbell|bell|fire alarm|alarm|beep)\b|the fire alarm\b|{breaks_off})",
    # Back, after something came between.
    "returns": r"{polite}(?:i'm back|i am back|back(?: now)?|(?:i'm )?sorry about that|where were we|(?:it"
    r"|that) was (?:the|my)"
    r"|(?:can you hear me|is (?:this|that) better)(?: now)?)\b",
    # Says that it goes on whatever was answered.
    "going_on": r"\b(?:let's (?:just )?(?:continue|move on|go on|proceed|carry on)|moving on|move on to|next question"
    r"|next up)\b",
    # Says that nothing was heard of an answer.
    "hears_nothing": r"\b(?:still waiting|(?:the|my) question was\b|i asked (?:you )?(?:about|whether|if|what|how"
    r"|why|when)"
    r"|(?:can't|cannot|can not|couldn't|didn't|don't) hear (?:you|anything|an answer|a reply|a response)"
    r"|no (?:reply|answer|response|audio|sound)\b|(?:lost|losing) (?:the |our |your )?(?:connection|signal|line"
    r"|audio)\b"
    r"|(?:technical|connection) (?:problems?|issues?|difficult(?:y|ies)|glitch(?:es)?)\b|(?:check"
    r"|make sure)(?: that)? (?:your|the) (?:microphone|mic|audio"
    r"|sound"
    r"|connection)\b)",
    # Who is asked whether they are there says that they are, and no more.
    "present": r"\W*(?:(?:yes|yeah|yep|hello|hi|hey|sorry|here|still here|i'm (?:still )?here|i am (?:still )?here"
    r"|i'm back"
    r"|back(?: again)?|i can hear you|can hear you|loud and clear)\b\W*){1,6}+(?:(?:(?:the|my|our|bad"
    r"|slow) )*(?:internet"
    r"|connection|line|wi-?fi|network|mic|microphone|audio|sound|phone|laptop)\b[^.?!]{0,60})?\W*\Z",
    # Labels that are none.
    "heading": r"(?:break|ad break|music|intro|outro|sponsors?|advertisement|commercial|pause|silence|end|note)\Z",
    # --------------------------------------------------------------------------------------- replies that put off
    "put_off": r"\b(?:(?:i'll|i will) get to (?:that|this)(?: one| part| question)?(?: (?:later|soon|shortly"
    r"|in a (?:bit|minute|moment|sec|second)|at the end)|\W*\Z)|(?:i'll|i will|we'll|we will) (?:explain|cover"
    r"|discuss|talk about|tell you)(?: (?:that|this|it|about (?:that|this|it)))? (?:later|at the end)\b|more (?:on"
    r"|about) (?:that|this|it) later\b|that (?:comes|will come) later\b|(?:i'll|i will|we'll|we will|let me|let's"
    r"|can (?:i|we)|could (?:i|we)|i'd like to|i'm going to|i can|i want to|may i|i'd (?:rather"
    r"|prefer to)) (?:(?:come|get|go|circle) back|return) to (?:you on |you about |you with )?(?:that|this|it|you"
    r"|your question)\b(?: (?:one|question))?|(?:i'll|i will|let me|i'd have to|i'll have to|can i"
    r"|i can) (?:follow up|get back to you)\b|(?:i'll|will|let me) (?:answer|address) (?:that(?: one)?"
    r"|this(?: one)?|it|your question) (?:later|afterwards|in a (?:min|minute|mo|moment|bit|sec|second)\b"
    r"|at the end)|(?:i'll"
    r"|i will) tell you (?:that |about (?:that|it) )?later\b|(?:i'll|i will"
    r"|let me) (?:check and )?let you know\b(?! (?:when|if|as|where|how|what|once|after)\b)|(?:i'd|i would|i'll"
    r"|i will) (?:have to|need to) (?:look (?:that|it|this) up|find (?:that |it |this )?out|look into (?:that|it"
    r"|this)|check (?:and get back|that|this|my notes)(?! out)|get back to you)\b|(?:we'll|we will|we can"
    r"|let's) get to (?:that|it|this)\b|(?:let's|we can|we could|we should|can we|can i|may i|let me|could i|could we"
    r"|i'd like to|i'd rather) (?:talk about|discuss|leave|park|table|take|put|do|answer|postpone) (?:that|this"
    r"|it)(?: one)? (?:later|for later|for now|for the moment|offline|aside|off|until later|at the end|to the end"
    r"|after(?:wards)?|another time|and (?:come back|return)|in writing|by e-?mail)\b|(?:let's|can (?:i|we)"
    r"|i'd like to|let me|we (?:can|could|should)) (?:park|table|postpone) (?:that|this|it)\b|ask me (?:that |this "
    r"|again |about (?:that|it|this) )?(?:later|after|again|at the end|another time|tomorrow|next))",
    "taken_up": r"\b(?:(?:come|coming|get|getting|go|going|circle|circling|came|went|back|turning"
    r"|turn) back to (?:that|this|it|your"
    r"|my|our|what (?:you|i|we)|the (?:first |last |earlier |previous |other )?(?:question|point|matter|thing|one"
    r"|subject|topic)s?|when you"
    r"|where (?:you|we))\b(?! (?:in|until|if|when|later|as soon|with)\b)|(?:i'd like to|let me|let's|can (?:i|we)"
    r"|if (?:i|we) (?:can|may|could)|may i|want to"
    r"|wanted to|i'll just) (?:just )?(?:(?:come|get|go|circle|jump) back|return) to (?!you\b|school\b|work\b|bed\b)"
    r"|(?:just|so|and|now|okay|ok|but) (?:(?:coming|going|circling|getting) )?back to (?!you\b|school\b|work\b|bed\b"
    r"|being\b|normal\b|sleep\b"
    r"|the (?:er|hospital|emergency|doctor)\b)|(?:to return|returning) to (?:that|this|it|your|my|our|what"
    r"|the (?:question|point|matter))\b"
    r"|(?:your|that|earlier) (?:earlier |previous |first |other |last )?question|the (?:earlier |previous |first "
    r"|other |last )?question"
    r" (?:that )?(?:you|about|of|was)\b|you asked(?: me)? (?:earlier|before|about|if|whether|how|what|why|when|where"
    r"|for)\b|you asked earlier"
    r"|as (?:i )?promised|earlier you (?:asked|wanted|said)|what i (?:was going to|wanted to) (?:say|tell))\b",
    # ------------------------------------------------------------------------------------------- single rules' own
    # How somebody begins whom nobody has asked yet.
    "greeting": r"\W*(?:(?:ok|okay|so|well|oh|yes|yeah)\b\W*)?(?:hi|hiya|hey|hello|good (?:morning|afternoon|evening"
    r"|day)|welcome|thanks?|thank you|excuse me|sorry|nice to|pleased to|my name is|i'm (?:good|fine|well|great))\b",
    # A sentence that breaks off, turns into another or asks for a deed; its order of words proves nothing.
    "broken_off": r"{lead}(?:(?:can|could|would|will) (?:you|i|we)\b|is the time|am i worth"
    r"|{auxiliary} {pronoun} {pronoun}\b|who did that|what was i|is that you (?!are\b|were\b))"
    r"|.*(?:--|(?<!\s) - |…|, ?(?:so"
    r"|ok"
    r"|okay|you|that|this"
    r"|i|we|it's|they|he|she|but)\b|[;:])|.*\b(?:like|any|so|your|the|you|and|or|an?|to|um|uh|uhm|of|is|it my|then"
    r"|because"
    r"|go ahead|doing|that|this|when|i|we|this type of)\W*\Z|{lead}{wh} (?:is|are|was|were) .*\b(?:is|are|was|were)\b",
    # "Wow, was that difficult."
    "exclaimed": r".*?\b(?:wow|man|boy|gosh|damn)\b\W+{auxiliary}\b",
    "asks_which": r"\b{wh}\b",
    # Says something, though no topic.
    "says_something": r"\b(?:yes|yeah|yep|nope?|maybe|probably|perhaps|sure|good|great|fine|bad|i don't|can't"
    r"|cannot)\b",
    # Asks whether the other is there at all.
    "checks": r"\b(?:are you (?:still )?(?:there|on mute|muted|with (?:me|us))|can you hear me|(?:you're|you are"
    r"|you might be) (?:still )?(?:on mute"
    r"|muted)|did (?:i|we) lose you|have (?:i|we) lost you)\b|\A\W*any(?:one|body)(?: else)?\W*\Z",
    # What no sentence ends on, at the end of a turn.
    "stops_short": r"(?:\b(?:the|a|an|of|to|or|and|if|is|are|was|were|do|does|did|we|they|they'd|because|has|have|had"
    r"|with|for|in|on"
    r"|at|from|which|your|my|his|her|their|our|what's|where's|you've|i've|whether|but|as|when|than|by|any|some|could"
    r"|can i"
    r"|{wh} (?:\w+ ){0,3}(?:do|does|did) (?:you|he|she|they|it)|would|will|should|how does|into|claim as you've) ?"
    r"|[-–—])\Z",
    # What the asker says to a reply that was none.
    "unsatisfied": r"\b(?:(?:you|that|which) (?:still )?(?:didn't|haven't|doesn't|did not|have not|does not"
    r"|don't) (?:really |quite |actually"
    r"|exactly )?answer(?:ed)? (?:my|the|that)\b|(?:not|wasn't|isn't) (?:really |quite |exactly )?(?:what i asked"
    r"|(?:an|the) answer|my question"
    r"|what i was asking)|(?:no answer|not an answer)\b|(?:didn't|did not|couldn't|could not) (?:quite |really )?"
    r"(?:catch|hear|get|make out) (?:much of |any of )?(?:that|your answer"
    r"|what you said|you|it)\b"
    r"|(?:would you like|do you want|shall we|should we|could we|can we) (?:to )?(?:reschedule|stop here"
    r"|do this another))\b",
    # An answer that holds a number, a time or an amount; and a question that cannot do without.
    "quantity": r"\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty"
    r"|forty"
    r"|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen|half|once|twice|couple|few|several|many|lot"
    r"|lots"
    r"|some|any|never|always|every|daily|weekly|monthly|often|sometimes|rarely|occasionally|recent|recently|just|ago"
    r"|since"
    r"|today|yesterday|tomorrow|now|last|next|morning|evening|night|day|days|week|weeks|month|months|year|years|hour"
    r"|hours|minute|minutes|\w+day|january|february|march|april|may|june|july|august|september|october|november"
    r"|december"
    r"|spring|summer|autumn|winter|not|no|none|don't|didn't|long|short|soon|all|most|when|after|before|during|while"
    r"|little|much|more|less|whole|always)\b",
    "asks_quantity": r"{lead}(?:for )?(?:how (?:old|long|many|much|often)|when {auxiliary}|since when|what (?:year"
    r"|date|time"
    r"|age))\b",
    # Between two questions of one sentence.
    "and_asks": r", and (?={wh} \w)",
    # A question for a place, and what an answer to it holds: a name, or a word for a place.
    "asks_place": r"{lead}where (?:{auxiliary}) (?!(?:you|we|they|i) (?:see|hear|find|learn|get|want|start|begin)\b)",
    "place": r"(?-i:(?<=[^.!?]\s)[A-Z]\w+|\A[A-Z]\w+[.,!]?\Z)|\b(?:in|at|on|near|by|from|to|here|there|home|away|abroad"
    r"|around|outside|inside|nearby|local|locally|over|under|above|below|behind|left|right|back|front|side|top|bottom"
    r"|middle|everywhere|anywhere|nowhere|where|not|no|don't)\b",
    "leading": r"{lead}(?:(?:do|would|are)n't you (?:think|agree|feel|believe|say)|would you not (?:say|agree)"
    r"|(?:isn't|wouldn't)"
    r" (?:it|that) (?:true|the case|fair|obvious|clear|be better|be fair)|you(?:'d| would| must| do| have to) agree"
    r"|surely\b"
    r"|obviously\b|is it fair to say|i (?:assume|take it|presume|suppose) (?:that )?you|you must (?:have|be|feel))"
    r"|.{8,}, (?:(?:is|are|was|were|do|does|did|have|has|ca|could|wo|would|should)n't (?:{pronoun}|that))\W*\Z",
    "protected_age": r"\b(?:how old are you|your (?:age|date of birth|birthday|birth date)|(?:what year"
    r"|when) were you born"
    r"|what(?:'s| is) your age)\b",
    "protected_family": r"\b(?:are you (?:married|single|divorced|engaged|pregnant|expecting|a (?:mother|father|mom"
    r"|dad|parent))"
    r"|(?:have|got|having|want|plan) (?:\w+ ){0,2}(?:kids|children|a family|a baby)|starting a family|pregnant"
    r"|your (?:husband|wife|spouse|marital status|maiden name|children|kids|boyfriend|girlfriend)|child ?care)\b",
    "protected_religion": r"\b(?:your (?:religion|faith|church)|what (?:religion|church)|are you (?:religious"
    r"|an? (?:christian|atheist)"
    r"|(?:a )?(?:muslim|jewish|catholic|hindu|buddhist|protestant))|do you (?:go to church|pray|believe in god)"
    r"|religious (?:holidays|beliefs))\b",
    "protected_health": r"\b(?:your (?:health|medical history|disability|disabilities|mental health|medication)"
    r"|are you (?:disabled"
    r"|healthy|ill|on any medication)|(?:have|suffer from|take|had|got) any (?:\w+ ){0,2}(?:disability|disabilities"
    r"|illness"
    r"|illnesses|disease|diseases|health|medical|medication|medications)|(?:sick days|sick leave)|have you ever been"
    r" (?:hospitali[sz]ed|ill|treated))\b",
    "protected_origin": r"\b(?:where (?:are you|is your (?:family|accent|name)|are your parents"
    r"|do you come) (?:really |originally )?from"
    r"|your (?:nationality|ethnicity|race|accent|native (?:language|tongue)|mother tongue|citizenship|skin)|where were"
    r" (?:you|your parents) born|are you (?:a citizen|an immigrant|a foreigner)|what (?:nationality|race|ethnicity))\b",
    "protected_orientation": r"\b(?:sexual orientation|are you (?:gay|lesbian|straight|transgender|bisexual|queer)"
    r"|your gender"
    r" identity)\b",
    "protected_politics": r"\b(?:did you vote|do you vote|your (?:political|politics)|which party|what party|(?:a"
    r"|any) (?:union"
    r"|political party)|union member)\b",
    "protected_record": r"\b(?:been (?:arrested|convicted)|criminal record|your credit (?:score|rating)"
    r"|do you own (?:a|your)"
    r" (?:home|house|car))\b",
    # What a program says of itself, what it refuses, and how it hands over what it wrote.
    "boilerplate": r"\b(?:as an (?:(?-i:AI)|artificial intelligence)(?: language| chat)?(?: model| assistant"
    r"| chatbot)?(?=,)|as a (?:large )?language model(?=,| trained)|(?-i:I)(?:'m| am) (?:just "
    r"|only )?an? (?:(?:(?-i:AI)"
    r"|large) language model|computer program\b(?=,? (?:so|and)\b))|as of my (?:last )?(?:knowledge (?:update"
    r"|cut-?off)|training)|(?-i:I) (?:can(?:no|')t"
    r"|am unable to) (?:fulfil+|assist with|help with|comply with) (?:that|this|your) request|(?-i:I) (?:do not"
    r"|don't) have (?:personal|real-time) (?:experiences?|opinions?|feelings|emotions|beliefs)|(?-i:Certainly|Sure"
    r"|Of course)[!,] here(?:'s| is| are) (?:an?|the|some|your) [^.!?:\n\r]{0,60}:(?=\s)|let me know if you(?:'d"
    r"| would) like (?:me to|any) (?:adjust|change|modif|revis|further|make))",
}
