"""How German asks, does not answer, and annotates: words and patterns, as english.py beside it says."""

from __future__ import annotations

# Words that no other language has so many of: a text where they are common is German.
COMMON = frozenset(
    """
    ich und das ist nicht sie es wir der die den dem ein eine einen haben habe hat wie auch aber ja nein noch dann wenn
    weil dass sich zu für von im mir mich ihnen ihr ihre kann bei als oder sehr mal schon da hier gut auf mit war was
    du dir mein meine sind bin hatte danke bitte gibt nur vor nach um doch denn wo wer warum seit
    """.split()  # noqa: SIM905 - reads better than a list
)

# Words that carry no topic: two questions that share only these have nothing in common.
EMPTY = frozenset(
    """
    aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bisschen bitte da dabei dafür damit
    dann das dass davon dazu dein deine deinem deinen deiner dem den denn der des dich die dies diese diesem diesen
    dieser dieses dir doch du durch eben eigentlich ein eine einem einen einer eines einfach einmal er erst erzählen
    erzähl es etwas euch euer eure frage fragen für gab ganz geht genau gern gerne gesagt getan gibt gut habe haben
    habt hast hat hatte hatten hattest heißt hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in ins ist
    ja jetzt kann kannst können könnten könntest machen machst macht mal man mehr mein meine meinem meinen meiner mich
    mir mit mögen möchten möchtest nach nein nicht nichts noch nun nur oder sagen sehr sein seine seit selbst sich sie
    sind so sollen soll sonst sowas über um und uns unser unsere viel viele vielleicht vom von vor war waren warum warst
    was weil weiter welche welchem welchen welcher welches wenn wer werden wie wieso will wir wird wissen wo wollen
    worden würde würden würdest wurde zu zum zur zwei arbeiten arbeit
    """.split()  # noqa: SIM905 - reads better than a list
)

# What inflection adds to a word.
ENDINGS = ("ungen", "ung", "ern", "end", "en", "er", "es", "em", "et", "te", "st", "e", "n", "s", "t")

# One of these begins a word in whatever the patterns of that name find; those that end in a space are whole words.
SIGNS = {
    "put_off": ("später", "nachher", "gleich", "noch", "zurück", "melde mich", "andermal", "am ende", "reiche ich"),
    "thinking": ("überlegen", "nachdenken"),
    "exclamations": ("witzig", "lustig", "meine güte", "du meine", "ach du", "der war gut"),
    "evades": ("wie es ist", "geschichte", "wie das", "das leben", "anfangen", "lieber nicht", "so ist"),
    "refused": ("ki ", "künstliche i", "sprachmodell", "computerprogramm", "chatbot", "virtueller a"),
    "deflects": (
        "fragen sie", "fragst du", "wissen", "wichtig", "relevant", "und sie ", "und du ", "und ihnen", "und dir ",
        "und selbst", "und bei ihnen", "meinen sie", "denken sie", "glauben sie", "was würden sie", "das an",
        "damit zu tun", "zur sache",
    ),
    "no_answer": tuple(
        f"{word} "
        for word in """
        tbd todo antwort antworten unbeantwortet beantwortet platzhalter lorem angabe angaben reaktion keine leer fehlt
        schweigen stille unverständlich unv verstehen undeutlich rauschen pause tonausfall verbindung aufgelegt legt
        ende aufnahme gespräch anruf frage nachfrage fragen gesagt erzählt erwähnt erklärt oben schon bereits vorhin
        weiter überspringen passe nächste moment augenblick sekunde entschuldigung klingelt klopft geklingelt telefon
        handy hund baby kind höre verstehe stumm eingefroren
        """.split()  # noqa: SIM905 - reads better than a list
    ),
}  # fmt: skip

# How a reply begins that only agrees, in lower case.
AGREEING = frozenset(
    """
    okay ok ja gut gern gerne sehr natürlich klar sicher sicherlich selbstverständlich danke kein na auf mit hallo guten
    bitte das mache mach äh ähm hm also ach oh du sie aha mhm verstehe interessant wow
    """.split()  # noqa: SIM905 - reads better than a list
)

# What annotations in brackets are made of; of these, what says that nobody could be understood.
ANNOTATIONS = frozenset(
    """
    applaus applaudiert atmet auflachen beifall bellt bellen durcheinander flüstern flüsternd flüstert gelächter
    gemurmel geräusch geräusche gleichzeitig hintergrund hintergrundgeräusch hintergrundgeräusche husten hustet
    kichern kichert klatschen klatscht klingeln klingelt klopfen klopft lachen lachend lacht lachte lautes leise
    lächeln lächelnd lächelt musik murmeln murmelt nicken nickend nickt niesen niest pause pausen räuspern räuspernd
    räuspert rascheln rauschen schluchzen schluchzt schmunzeln schmunzelnd schmunzelt schweigen schweigt seufzen
    seufzend seufzer seufzt singt sprechpause stille stimmengewirr stöhnt störgeräusch störgeräusche telefon
    telefonklingeln tonausfall tür türklingel undeutlich undeutliche undeutlicher undeutliches unhörbar unterbrechung
    unverständlich unverständliche unverständlicher unverständliches verständlich weinen weinend weint zögern zögernd
    zögert zustimmend zustimmung
    """.split()  # noqa: SIM905 - reads better than a list
)
UNHEARD = frozenset(
    {"unverständlich", "unverständliche", "unverständlicher", "unverständliches", "unhörbar", "undeutlich", "unv"}
)

PATTERNS: dict[str, str] = {
    # ------------------------------------------------------------------------------------------- pieces of the rest
    "filler": r"(?:ä+h+m*|e+h+m*|ö+h+m*|h+m+|mm++(?:h++m++)?|mh++m++|tja|naja|na ja|halt|sozusagen|ach|oh+|aha)",
    "pronoun": r"(?:sie|du|ihr|er|es|wir|man)",
    "subject": r"(?:{pronoun}|ich|das|dies|diese[rsnm]?|ihre?[nrms]?|deine?[nrms]?|eure[nrms]?|seine?[nrms]?"
    r"|unsere?[nrms]?|jemand|irgendjemand|irgendwer|irgendwelche|da|alle|beide)",
    # Verbs in the forms that stand in front of their subject where they ask.
    "verb": r"(?:haben|habt|hast|hat|hatten|hattest|hatte|sind|ist|bist|seid|war|waren|warst|wart|werden|wirst|wird"
    r"|werdet|würden|würdest|würdet|würde|wurde|wurden|wurdest|können|kannst|kann|könnt|könnten|könntest|könntet"
    r"|könnte|müssen|musst|muss|müsst|mussten|musstest|musste|dürfen|darf|darfst|dürfte|dürften|sollen|sollst|soll"
    r"|sollt|sollten|solltest|sollte|wollen|willst|will|wollt|wollten|wolltest|wollte|möchten|möchtest|möchte|mögen"
    r"|magst|mag|gibt|gab|gäbe|geht|ging|gehen|gehst|kommen|kommst|kommt|kamen|kamst|kam|machen|machst|macht|tun|tust"
    r"|tut|arbeiten|arbeitest|arbeitet|wohnen|wohnst|wohnt|leben|lebst|lebt|nehmen|nimmst|nimmt|rauchen|rauchst|raucht"
    r"|trinken|trinkst|trinkt|essen|isst|schlafen|schläfst|schläft|kennen|kennst|kennt|wissen|weißt|wisst|glauben"
    r"|glaubst|glaubt|denken|denkst|denkt|finden|findest|findet|fühlen|fühlst|fühlt|meinen|meinst|meint|heißen|heißt"
    r"|heißest|sehen|siehst|sieht|hören|hörst|hört|brauchen|brauchst|braucht|sprechen|sprichst|spricht|verstehen"
    r"|verstehst|versteht|erinnern|erinnerst|erinnert|stimmt|passt|passiert|klappt|reicht|gefällt|spüren|spürst|merken"
    r"|merkst|bekommen|bekommst|bekommt|bleiben|bleibst|bleibt|lesen|liest|schreiben|schreibst|schreibt|fahren|fährst"
    r"|fährt|bringen|bringst|bringt|halten|hältst|hält|lassen|lässt|stehen|stehst|steht|liegen|liegst|liegt|suchen"
    r"|suchst|sucht|studieren|studierst|spielen|spielst|spielt|dauert|dauern|freuen|freust|interessieren|interessiert"
    r"|treffen|triffst|trifft|gehören|gehört|erwarten|erwartest|erwartet|reagieren|reagierst|reagiert|entscheiden"
    r"|entscheidest|entscheidet|läuft|laufen|lief|klingt|kostet|kosten|fehlt|bedeutet|hilft|helfen|motiviert|reizt"
    r"|zahlt|zahlen|verdienen|verdienst|gelten|gilt|beginnt|beginnen|begann|fängt|fing|endet|öffnet|schließt|schätzen"
    r"|schätzt|gehst|setzen|setzt|lernen|lernst|lernt|schaffen|schaffst|schafft|planen|planst|plant|bewerben|bewirbst)",
    # Of these, the forms that request nothing of anybody where a pronoun stands behind them.
    "plain_verb": r"(?:haben|habt|hast|hatten|hattest|sind|bist|seid|waren|warst|wart|werden|wirst|würden|würdest"
    r"|würdet|können|kannst|könnt|könnten|könntest|müssen|musst|mussten|musstest|dürfen|darfst|sollen|sollst|sollten"
    r"|solltest|wollen|willst|wollten|wolltest|möchten|möchtest|mögen|magst|kennen|kennst|wissen|gehst|kommst|machst"
    r"|tust|arbeitest|wohnst|lebst|nimmst|rauchst|trinkst|isst|schläfst|glaubst|denkst|findest|fühlst|meinst|heißt"
    r"|siehst|hörst|brauchst|sprichst|verstehst|erinnerst|spürst|merkst|bekommst|bleibst|liest|schreibst|fährst|suchst"
    r"|spielst|freust|schaffst|planst|lernst)",
    # Any verb as it stands in front of who is asked, and of who is asked about.
    "any_verb": r"(?:(?!wissen sie\b(?! (?:{wh}|ob|noch|schon|etwas|mehr)\b)){plain_verb} (?:sie|du|ihr)\b(?! ?,)"
    r"|(?!lassen|wissen|geben|warten|lesen|kommen|setzen|nehmen|rufen|schauen|gehen|gegen|wegen|zwischen|neben|oben"
    r"|unten"
    r"|eben|morgen|wen|denen)[^\W\d_]{2,}en sie\b(?! (?:bitte|doch|mal|sich bitte|sich doch|platz|herein|gern|ruhig"
    r"|einfach|uns)\b)|(?:[^\W\d_]{2,}st|weißt) du\b(?! (?:der|die|das|ich|es)\b)|(?!gut|nicht|jetzt|seit|mit|dort"
    r"|zuletzt|vielleicht|erst|fast|selbst|meist|oft|echt|recht|statt|laut|sonst|hast|ist)[^\W\d_]{2,}t (?:er|es|man"
    r"|ihr|jemand)\b(?! ?,))",
    "wh": r"(?:was|wer|wen|wem|wessen|wo|wann|warum|wieso|weshalb|weswegen|wie|woher|wohin|womit|wofür|worauf|woran"
    r"|wozu|wodurch|woraus|worin|worüber|worum|wovon|wonach|wobei|inwiefern|inwieweit|welche[rsnm]?)",
    # Question words with what belongs to them: "wie lange", "welche Sprachen", "was für ein Mensch".
    "wh_phrase": r"(?:wie (?:lange|oft|viele?[nr]?|alt|groß|weit|schnell|gut|genau|sehr|häufig|hoch|stark|spät|früh"
    r"|teuer|schwer|schlimm|zufrieden|wichtig|sicher|leicht)(?: [^\W\d_]++)?|welche[rsnm]? [^\W\d_]++(?: [^\W\d_]++)?"
    r"|was für(?: eine?[nrms]?)? [^\W\d_]++|{wh})",
    # What may stand before the words that make a sentence a question.
    "lead": r"(?:\[[^\]]{0,30}\] ?)?(?>(?:{filler}|okay|ok|und|aber|also|oder|gut|schön|super|prima|toll|sehr (?:gut"
    r"|schön)|genau|klar|alles klar|ja|nein|nee|doch|bitte|danke|danke schön|vielen dank|entschuldigung|verzeihung"
    r"|sorry|hallo|guten (?:tag|morgen|abend)|erstens|zweitens|interessant|spannend|verstehe|ich verstehe|perfekt"
    r"|wunderbar|in dem fall|in ordnung|sagen sie mal|sag mal|moment|ach so|wow|(?:(?:herr|frau"
    r"|dr)\.? ?)?[^\W\d_]++(?= ?,))\b[\s,.…:;-]*+){0,8}+",
    # What may stand before a reply.
    "polite": r"(?>(?:{filler}|okay|ok|also|gut|nun|ja|nein|ach so|danke|hallo|natürlich|klar|interessant"
    r"|entschuldigung|eigentlich|wow)\b[\s,.…:;!-]*+){0,8}+",
    # ------------------------------------------------------------------------------------------ sentences that ask
    "request": r"{lead}(?:(?:können|könnten|würden|dürfte ich) sie |(?:kannst|könntest|würdest) du "
    r"|ich möchte sie bitten,? )?(?:(?:mir|uns|bitte|mal|einmal|kurz|doch) ){0,3}(?:(?:erzählen"
    r"|berichten) sie\b(?! (?:keine|nichts|das nicht)\b)|(?:erzähle?|berichte?) (?:mir|uns|mal|doch|bitte|ein|etwas"
    r"|von|über|einmal)\b|(?:beschreiben|erklären|schildern|erläutern|skizzieren|nennen) sie\b|(?:beschreibe?|erkläre?"
    r"|schildere|nenne?) (?:mir|uns|mal|doch|bitte|kurz|eine?n?|deine?[nr]?|wie|was|die|den|das)\b|(?:sagen sie"
    r"|sage?) (?:mir|uns|doch|bitte|noch|kurz){1,3} (?:bitte |mal |noch )?(?:etwas|wie|was|wo|wann|warum|ob|ihre?n?)\b"
    r"|stellen sie sich (?:doch |bitte |kurz |einmal |mal |uns |zunächst |erst |zuerst |gern ){1,4}(?:selbst )?vor\b"
    r"|stell dich (?:doch |bitte |kurz |mal |uns ){0,3}vor\b|(?:geben sie|gib) (?:mir|uns) (?:bitte |doch |mal "
    r"|kurz )?(?:eine?n?|ihre?n?) [^\W\d_]++|führen sie (?:mich|uns) (?:\w++ ){0,3}durch\b|nehmen sie (?:mich"
    r"|uns) (?:\w++ ){0,3}mit\b|lassen sie uns (?:\w++ ){0,2}über\b|(?:ihre?|der|die|das|und"
    r"|den) (?:\w++ ){0,2}?(?:name|namen|adresse|geburtsdatum|telefonnummer|nummer|postleitzahl|kundennummer"
    r"|anschrift)(?: ?,)? bitte\W*\Z)|{lead}(?:können|könnten|würden) sie (?:mir |uns |bitte |mal |vielleicht |kurz "
    r"|ein |etwas )*+(?:\w++ ){0,12}(?:erzählen|beschreiben|erklären|schildern|sagen|erläutern|nennen|vorstellen"
    r"|berichten)\W*\Z",
    "wondering": r"{lead}(?:ich (?:würde|möchte|wollte|hätte)(?: \w++){0,5}? (?:wissen|hören|erfahren|fragen)\b"
    r"|mich (?:würde |hätte )?interessier(?:t|te|en)\b|(?:was )?mich(?: \w++){0,3} interessier(?:t|en)(?: würde)?\b"
    r"|ich (?:bin|wäre) (?:neugierig|gespannt),? (?:ob|wie|was|warum|wo)\b|ich frage mich,? (?:ob|wie|was"
    r"|warum) (?:sie|du|ihr)\b|darf ich (?:sie |dich )?(?:\w++ ){0,2}?fragen\b|meine (?:nächste |erste "
    r"|letzte )?frage (?:ist|wäre|lautet)\b)",
    "inverted": r"{lead}(?:(?:in|an|auf|für|zu|mit|von|aus|bei|nach|seit|bis|über|unter|um|ab"
    r"|gegen) )?(?:(?!was (?:soll|sein muss)\b)(?!wer (?:hat|will|kann|ist)\b)(?!wie (?:gesagt"
    r"|wäre es, wenn)\b){wh_phrase} {verb}\b(?! {wh}\b)|(?:in |an |auf |für |zu |mit |von )?wie (?:viele?[nr]?|lange"
    r"|oft) [^\W\d_]++ [^\W\d_]++ (?:sie|du)\b|{plain_verb} (?:sie|du|ihr)\b(?! ?,)(?! (?:\w++ )?(?:dank"
    r"|keine (?:angst|sorge))\b)(?! also\b)|[^\W\d_]{2,}st du\b(?! ?,)|weißt du (?:noch|schon|ob|{wh})\b|(?:ist|war"
    r"|wäre|hat|hatte|hätte|gibt|gab|kann|könnte|darf|dürfte|soll|sollte|muss|wird|würde|wurde|geht|ging|stimmt|passt"
    r"|tut|reicht|klappt|dauert|kommt|hilft) (?:das|es|er|man|da|jemand|dies|dein\w{0,2}"
    r"|ihre?[nrms]?)\b(?! ?,)(?=.*\w \w)|(?:sind|waren|werden|wurden|können|dürfen) (?:das|die|da|diese|wir|ihre?"
    r"|deine)\b(?=.*\w \w))",
    "asks_leave": r"{lead}(?:(?:darf|dürfte|kann|könnte) ich|(?:ich|dann) (?:möchte|würde|wollte)(?: ich)?) (?:(?:sie"
    r"|dich|ihnen|dir|euch|noch|mal|gern|gerne|kurz|bitte|auch|dazu|hier) ){0,4}(?:etwas|was|eine (?:\w++ )?frage"
    r"|(?:ein paar|einige|zwei|drei) (?:\w++ )?fragen)(?: (?:\w++ ){0,3}?(?:fragen|stellen))?\W*+\Z",
    "tagged_sign": r", (?:nicht wahr|oder(?: nicht)?\W*\Z|gell|stimmt's|richtig\W*\Z|nehme ich an)",
    "tagged": r".*\S ?, (?:nicht wahr|oder(?: nicht)?|gell|stimmt's|richtig|nehme ich an)\W*\Z",
    # ------------------------------------------------------------------ question marks that want no answer of anybody
    "echo": r"{lead}(?:wirklich|echt|echt jetzt|ja|nein|ach ja|ach was|tatsächlich|ehrlich|im ernst|genau"
    r"|stimmt(?: das)?|richtig|wie bitte|bitte|was|hä|hallo|ist (?:das|dem) (?:so|wahr|richtig)|war das so"
    r"|ach wirklich|nicht wahr|nicht|gell|ne|oder|ja klar|sie auch|hast du|haben sie|sind sie|bist du|ist es|hat (?:er"
    r"|sie)|verstehen sie|verstehst du|weißt du|wissen sie|siehst du|sehen sie|was sie nicht sagen|was du nicht sagst"
    r"|{filler})?\W*+\Z",
    "rhetorical": r"{lead}(?:wer weiß(?: das)?(?: schon)?|was soll(?:'s|s)|was soll ich (?:sagen|machen|tun)"
    r"|was soll man (?:da |dazu )?(?:machen|sagen|tun)|wie sagt man(?: das| so)?(?: schön)?|wie soll ich (?:das "
    r"|es )?(?:sagen|erklären|ausdrücken)|wie (?:heißt|hieß) (?:das|es|der|die|er)(?: noch| gleich| nochmal"
    r"| noch mal)*|weißt du was|wissen sie was|was weiß ich|wen (?:interessiert|kümmert)(?: das| es)?(?: schon)?"
    r"|wer hätte das gedacht|warum auch nicht|na und|wo (?:war ich|waren wir)(?: stehen ?geblieben)?"
    r"|wie kann man nur\b.*|was (?:bleibt|blieb) mir (?:anderes )?übrig)\W*+\Z",
    # Somebody else's question, told: "und er fragte, wo wohnst du?"
    "reported": r"\b(?:sage?n?|sagte?n?|sagst|sagt|frage?|fragt|fragte?n?|gefragt|gesagt|dachte?n?|denke?n?|denkt"
    r"|meinte?n?|meint|überlegt|gedacht)(?: (?:ich|er|sie|wir|mich|mir|ihn|uns|man|sich|dann|immer|schon|so|nur|ja"
    r"|da)){0,3}\s?[,:;\"„“-]++\s?(?:\w++\W{1,3}){0,2}?(?:{wh}|{verb})\b",
    "announced": r"\b(?:darf ich|möchte|wollte|würde|muss|kann ich)(?: \w++){0,3} \Z",
    "own_answer": r"{filler}?\W{0,3}(?:ja,|nein,|nun,|natürlich\b|klar,|selbstverständlich\b)",
    "took_as_answer": r"\b(?:einstimmig|angenommen|abgelehnt|beschlossen|genehmigt|keine (?:gegenstimmen?|enthaltungen?"
    r"|einwände|wortmeldungen))\b|[\[(<][^\])>]{0,30}\b(?:nickt|nicken|kopfschütteln|handzeichen|zustimmung|hände)\b",
    "own_reason": r"{filler}?\W{0,3}(?:weil)\b",
    "asks_reason": r"\b(?:warum|wieso|weshalb|weswegen)\b",
    "tag": r"[,.…-]\s*+(?:ja|nein|ne|gell|okay|ok|gut|hm|weißt du|wissen sie|verstehen sie)\W*+\Z",
    # ------------------------------------------------------ questions inside a run of words without any punctuation
    # Behind a question word, a verb asks; what is told has its verb at the end. And what nobody says but to ask.
    "run_on": r"\b(?:(?:können|könnten|würden) sie (?:mir|uns|bitte|vielleicht|kurz|mal)\b|(?:kannst"
    r"|könntest) du (?:mir|uns|bitte|mal)\b|(?:was ist|wie sieht es|wie ist es|wie steht es) (?:mit|bei)\b"
    r"|wie wäre es\b|darf ich (?:sie|dich|fragen|mal)\b|möchten sie\b|gibt es (?:noch|irgend\w*|etwas|sonst|bei|in)\b)",
    "run_on_wh": r"\b(?:(?<!wie\s)(?<!als\s){wh_phrase} (?:{verb} (?!ich\b|mir\b|ist\b|war\b|hat\b|wird\b)\w"
    r"|[^\W\d_]{2,}(?:en sie|st du)\b))",
    # What stands before such words where they are told, or belong to another verb.
    "clause": r"\b(?:weiß|weiss|wissen|wusste|wussten|sage?n?|gesagt|das|alles|etwas|nichts|genau|egal|klar|fragen?"
    r"|gefragt|überlegt|sehen|gesehen|verstehe|verstehen|gehört|erzählt|davon|darüber|daran|ob|nur|so|immer|dem|den"
    r"|der|die|leute|mann|frau|kind|geschichte|schon|noch)\W+\Z",
    "run_on_order": r"\b(?:(?:haben|hatten|hätten|sind|waren|können|möchten|wollen|werden|wussten|kennen"
    r"|dürfen) (?:sie|wir) (?:schon|mal|jemals|irgend\w*|noch|da|ihren?|sich|eine?n?|keine?n?|den|die|das|für|bereit"
    r"|sicher|gern|ein|zehn|zeit|fragen|dazu)\b|ist das (?:okay|ok|in ordnung|richtig|möglich|normal|schlimm)\b"
    r"|(?:bestreiten|bestätigen|erinnern|glauben|meinen) sie\b)",
    "subject_before": r"\b(?:dann|da|heute|gestern|jetzt|hier|deshalb|damals|später|so|nun|auch|was|wo|wie|dass|weil"
    r"|wenn|die|früher|vorhin|bestimmt|vielleicht|natürlich|sicher|eben|also|haben|kinder|leute|alle|das|dort|wieder"
    r"|immer|dafür|davon|darum|zuerst|danach|leider|manchmal|meistens)\W+\Z",
    "run_on_request": r"\b(?:erzählen sie (?:mir|uns|doch|mal|bitte|etwas|ein|kurz|von)|(?:beschreiben|schildern"
    r"|erklären|nennen) sie (?:mir|uns|doch|mal|bitte|kurz|eine?n?|ihre?n?|die|den|das|wie)|erzähl (?:mir|uns|mal|doch"
    r"|ein)|mich würde interessieren|stellen sie sich (?:bitte|doch|kurz|mal|einmal|uns))\b",
    # These ask only where a clause begins.
    "run_on_start": r"(?:\A|\b(?:und|aber|oder|okay|ok|ja|gut|schön|also|so|nein|danke|hm+|äh+m?|super|verstehe|klar"
    r"|bitte|genau|ach so|aha|hallo|tag|morgen|interessant|spannend) )(?P<asks>{any_verb}|(?:muss|darf|kann|soll"
    r"|bekomme|brauche|müssen|sollen|dürfen) (?:ich|wir) (?!ihnen |dir |mir |verstehen|sagen|nachvollziehen"
    r"|nicht (?:sagen|verstehen)|nur (?:sagen|bestätigen))|(?:sind|waren) (?:alle|das|die|da|davon)\b|(?:ist|war|gibt"
    r"|gab|hat|hatte|kann|könnte|darf|soll|muss|wird|würde|geht|stimmt|passt|tut) (?:das|es|er|man|da|jemand"
    r"|ihre?[nrms]?|dein\w{0,2}|der|die|den) \w)",
    "run_on_beginning": r"{lead}(?:(?:in|an|auf|für|zu|mit|von|aus|bei|nach|seit|bis|über|um"
    r"|ab) )?(?:{wh_phrase} {verb}\b|{any_verb}|(?:sonst )?noch (?:etwas|fragen|was|irgend\w+)\b|irgendwelche \w"
    r"|hatten sie schon)",
    "run_on_short": r"{lead}(?:(?:in|an|auf|für|zu|mit|von|aus|bei|nach|seit|bis|über|um"
    r"|ab) )?(?:(?:{wh})(?: \w++){0,2}|und (?:sie|du|ihnen|dir|selbst)|oder nicht|\w++ (?:wie|warum|wieso"
    r"|seit wann))\W*+\Z",
    "run_on_choice": r"{lead}(?!(?:mehr|ein|zwei|drei|vier|ja|so|früher"
    r"|und)\b)[\w-]++(?: \w++)?? oder [\w-]++(?: \w++)?\W*\Z",
    "run_on_told": r"\b(?:sagt|sagte|gesagt|fragt|fragte|gefragt|dachte|meinte|meint|überlegt)(?: (?:ich|er|sie|wir"
    r"|mich|mir|man))?(?: so)?\W+\Z",
    "run_on_end": r"\b(?:nicht wahr|oder nicht|gell|stimmt's|und (?:sie|du|bei ihnen|bei dir|ihnen|dir)|seit wann"
    r"|wie lange|wie oft|warum nicht|wieso nicht|(?:sonst )?noch (?:etwas|was)|wie das|was noch|bis wann"
    r"|ist das (?:richtig|so)|(?:was|wen|wem|wohin|woher) (?:denn|eigentlich)|stimmt das|ja oder nein)\W*\Z",
    "run_on_check": r"\b(?:oder|richtig)\W*\Z",
    "no_check": r"(?:\A|\b(?:ist|das|ja|genau|nicht|sehr|so|war|ganz|und|oder|auch))\W*\Z",
    # ------------------------------------------------------------- what a reply says of the run of words before it
    "denies": r"(?:\W*(?:{filler}|also|ja)\b)*+\W*(?:nein|nee|nö|nicht|nie|niemals|keine?[nrms]?|nichts"
    r"|überhaupt nicht|gar nicht|noch nie)\b(?! problem\b)",
    "affirms": r"(?:\W*(?:{filler}|also|oh)\b)*+\W*(?:ja|jawohl|genau|richtig|stimmt|doch|klar|natürlich|selten"
    r"|manchmal|oft|immer|meistens|ein bisschen|ein wenig|sicher|das stimmt|ganz genau|leider|schon)\b",
    "nods": r"\W*(?:okay|ok|ach|aha|oh|gut|verstehe|genau|alles klar)\b",
    "listens": r"\W*(?:okay|ok|ach|aha|verstehe|gut|schön|danke|vielen dank|super|interessant|oh|alles klar|wow"
    r"|spannend)\b",
    "you_first": r"{lead}(?:sie|du|ihr|ihre?[nrms]?|deine?[nrms]?)\b",
    "of_me": r"\b(?:ich|mir|mich|meine?[nrms]?|wir|uns|unsere?[nrms]?)\b",
    "going_further": r"(?:(?:{filler}|okay|ok|gut|ja|nein|also|schön|verstehe|klar|genau)\b\W*)*+(?:und|aber|also"
    r"|dann)\b",
    "choice": r"\w oder \w",
    "any_more": r"\b(?:(?:sonst )?noch (?:weitere )?(?:fragen|anmerkungen|ergänzungen|wünsche|etwas)"
    r"|irgendwelche(?: [^\W\d_]++){1,5})\W*\Z",
    "not_any": r"\b(?:nicht|keine?[nrms]?|ohne|wenn|falls|habe|haben|hatte|gibt|auch|und|immer|dann)\b",
    # -------------------------------------------------------------------------------------------- kinds of questions
    "plainly_open": r"{lead}(?:(?:in|an|auf|für|zu|mit|von|aus|bei|nach|seit|bis|über|um"
    r"|ab) )?(?!wie wäre\b)(?:{wh})\b",
    "sighs": r"\A(?:(?:{filler}|also|okay|ok|nun|gut)\b[\s,.…!-]*)+",
    "open": r"{lead}(?:{wh}\b|(?:in|an|auf|für|zu|mit|von|aus|bei|nach|seit|bis|über|um|ab) (?:{wh})\b)",
    "opening": r"\b(?:erzähl(?:en|e)?|beschreib(?:en|e)?|erklär(?:en|e)?|schildern|erläutern|nennen|stellen sie sich"
    r"|{wh})\b",
    # Asked again because it was not heard or not answered, and saying so.
    "again": r"\b(?:nochmals?|noch ?einmal|noch mal|wiederhole|wiederholen|wie gesagt|nicht (?:ganz |richtig "
    r"|gut )?(?:verstanden|gehört|mitbekommen)|meine frage|entschuldigung|verzeihung|ich meine|zurück zu"
    r"|ich hatte gefragt|anders gefragt)\b",
    "invites": r"\b(?:frage|fragen|wissen (?:möchte|woll|will)\w*"
    r"|(?:möchten sie|wollen sie|möchtest du|willst du)(?: \w+){0,3} wissen"
    r"|wie geht|noch etwas|was kann ich|wie kann ich|bereit|hallo|freut mich|guten (?:tag"
    r"|morgen))\b",
    "answers": r"{filler}?\W*(?:ja|nein|doch|nee|nö|jein|nicht|gut|ich|wir|vielleicht|wahrscheinlich|weil|klar"
    r"|natürlich|es|das|also)\b",
    "deflects": r"{polite}(?:(?:warum|wieso|weshalb) (?:fragen sie|fragst du|wollen sie das wissen"
    r"|willst du das wissen|ist das (?:wichtig|relevant))|und (?:sie|du|ihnen|dir|selbst|bei ihnen)|was (?:meinen"
    r"|denken|glauben) sie|was würden sie(?: sagen| tun| machen)?|wer will das wissen|was geht (?:sie|dich) das an"
    r"|was hat das damit zu tun|tut das(?: hier| etwas)* zur sache)(?: (?:das|denn|eigentlich|selbst))*\W*+\Z",
    "takes_up": r"(?:{filler}\W+)?(?:okay|ok|gut|sehr (?:gut|schön|interessant)|super|prima|toll|schön|danke"
    r"|vielen dank|verstehe|ich verstehe|alles klar|interessant|spannend|genau|perfekt|wunderbar|ach so|das (?:ist"
    r"|klingt|war|freut)|wow|beeindruckend)\b",
    "clarifies": r"\b(?:meinen sie|meinst du|wie meinen|was meinen|inwiefern|welche[rsnm]?|was für|wie bitte|bitte\?"
    r"|nochmal|noch ?einmal|wiederholen|genauer|zum beispiel|die frage|hören sie mich|sehen sie mich|worauf|in bezug"
    r"|oder (?:nur|auch|eher))\b",
    # ------------------------------------------------------------------------- whole replies that are not answers
    "refused": r"{polite}(?:(?:es )?tut mir leid\W+(?:aber )?)?(?:als|ich bin (?:ja |nur "
    r"|bloß )?eine?) (?:reine?s? )?(?:ki(?:-\w++)?|künstliche intelligenz|sprachmodell|computerprogramm|chatbot"
    r"|virtueller assistent)\b[^.!?]{0,60}?\b(?:nicht|kein\w*+)\b(?!.{0,160}\bbeispiel).{0,160}\Z",
    "interjection": r"(?:b?w?a?(?:h[aeiu]++){2,}+h*+|hah?|lo+l|o+h+|a+h+|puh+|uff+|huch|oje|wow+|[\[(<*](?:lacht|lachen"
    r"|gelächter|kichert|seufzt|hustet|niest|räuspert sich|weint|gähnt)[\])>*])",
    "exclamations": r"\s*+(?:(?:{interjection}|(?:ach )?du (?:meine güte|liebe zeit|lieber himmel)|meine güte|gott|je"
    r"|mann|(?:sehr|wie) (?:witzig|lustig)|der war gut|(?:sie sind|du bist) (?:ja )?(?:witzig"
    r"|lustig))(?!\w)[^\w\[(<*]*+){1,5}+\Z",
    "evades": r"{polite}(?:es ist,? wie es ist|(?:das ist )?(?:eine )?(?:sehr |ganz )?lange geschichte|(?:sie wissen"
    r"|du weißt)(?: ja| doch)?,? wie das (?:so )?ist|so ist (?:das|es)(?: nun mal| halt| eben)|(?:so"
    r"|das) ist das leben|wo soll ich (?:da )?(?:bloß |nur )?anfangen|frag(?:en sie)? (?:lieber )?nicht)\W*+\Z",
    "agrees": r"(?:\W*+(?:{filler}|okay|ok|gut|ja|sehr|gern|gerne|natürlich|klar|sicher|sicherlich|selbstverständlich"
    r"|danke|kein problem|mit vergnügen|na|auf jeden fall|hallo|guten tag|bitte|das|mache?|ich|doch|verstehe"
    r"|interessant|wow|also)\b)++(?: \w++){0,7}\W*\Z",
    "blank": r"\W*(?:k\. ?a\.|tbd|todo|(?:ihre?|deine?) antwort(?: hier)?|(?:hier )?antwort(?: hier)? (?:einfügen"
    r"|eingeben|eintragen)|(?:keine|fehlende|leere) (?:antwort|angaben?|reaktion)(?: erfolgt| erhalten)?|unbeantwortet"
    r"|nicht beantwortet|platzhalter|(?:antwort|text) folgt|antwort(?=\s*:)|lorem ipsum|x{3,}|(?<=[\[(<{])(?:(?:langes "
    r"|betretenes )?schweigen|stille|keine antwort|leer|fehlt|antwort))\W*+\Z",
    "unheard": r"\W*(?:(?:[\[(<{]\W*(?:akustisch )?(?:unverständlich|unv|nicht zu verstehen|undeutlich|rauschen"
    r"|lange pause|pause|störgeräusche?|tonausfall)[^\])>}]{0,20}[\])>}]|unverständlich)\W*+)++\Z",
    "disconnected": r"\W*?(?:\w++\W{1,4}?){0,4}?[\[(<{](?:\w++ )?(?:verbindung (?:bricht|brach) ab"
    r"|verbindung unterbrochen|verbindungsabbruch|legt auf|aufgelegt|ende der aufnahme|aufnahme (?:endet|bricht ab"
    r"|abgebrochen)|(?:gespräch|anruf) beendet)[^\])>}]{0,20}[\])>}]\W*\Z",
    "praise": r"{polite}(?:(?:das ist|ist|das|was für)\W+)?(?:(?:eine|wirklich|sehr|echt|aber|ganz|mal|gute|spannende"
    r"|interessante|schwierige|tolle|wichtige|berechtigte|schöne)\W+)++frage\W*(?:(?:danke|vielen dank)(?: dafür"
    r"| für die frage)?\W*|da muss ich (?:mal |erst |kurz )*(?:nachdenken|überlegen)\W*|lassen sie mich (?:mal "
    r"|kurz )*(?:nachdenken|überlegen)\W*){0,2}\Z",
    "gratitude": r"(?:{filler}|okay|gut|ja)?\W*(?:danke|vielen dank|herzlichen dank)(?: schön| sehr)? (?:für (?:die"
    r"|diese|ihre)(?: \w++)? (?:frage|nachfrage)|dass sie (?:das )?fragen)\W*+\Z",
    "before": r"{polite}(?:wie (?:ich )?(?:schon |bereits |vorhin |eben )*(?:gesagt|erwähnt|erzählt|sagte|erwähnte)"
    r"|(?:das )?(?:hab|habe|haben|hatte) (?:ich|wir) (?:das |es |ihnen |dir |doch |ja )*(?:schon|bereits|vorhin|eben"
    r"|gerade)(?: \w++){0,2} (?:gesagt|erzählt|beantwortet|erwähnt|erklärt)|siehe oben|das (?:wissen sie|weißt du"
    r"|hatten wir)(?: doch| ja)? (?:schon|bereits))\W*+\Z",
    "consent": r"(?=\W*(?:\w++\W++){0,3}(?:klar|natürlich|gern|gerne|selbstverständlich|sicher|problem|vergnügen"
    r"|mache?)\b)(?:(?:{filler}|okay|ok|gut|ja|na klar|klar|natürlich|sehr gern|sehr gerne|gern|gerne"
    r"|selbstverständlich|sicher|kein problem|mit vergnügen|auf jeden fall|das mache? ich(?: gern| gerne)?"
    r"|mache ich(?: gern| gerne)?)\b\W*){1,5}+\Z",
    "promise": r"(?=.*\b(?:gern|gerne|erzähle|erkläre|beantworte|sage)\b)(?:{filler}|okay|ja|klar|natürlich|gut|also"
    r"|(?:das|da|dazu)|erzähle|erkläre|beantworte|sage|ich|ihnen|dir|euch|gern|gerne|sehr|etwas|was"
    r"|mal)(?:\b\W*(?:{filler}|okay|ja|klar|natürlich|gut|also|das|da|dazu|davon|darüber|erzähle|erkläre|beantworte"
    r"|sage|ich|ihnen|dir|euch|gern|gerne|sehr|etwas|was|mal|kann|erzählen|sagen)\b){0,7}\W*\Z",
    "assent": r"\W*(?:(?:ja|okay|ok|klar|gut|genau|hallo|guten tag|guten morgen|bitte|kein problem|test)\b\W*){1,3}\Z",
    "hums": r"\W*(?:(?:m+-?h+m+|h+m+|aha|ach so|verstehe|interessant|wow)\b\W*){1,3}\Z",
    "thinking": r"{polite}(?:lass mich|lassen sie mich|da muss ich|da müsste ich|ich muss|muss ich) (?:(?:mal|kurz|erst"
    r"|da|darüber|einen moment) ){0,3}(?:überlegen|nachdenken)\W*\Z",
    "settles": r"{filler}?\W*(?:ja|nein|nee|nö|doch|nicht|gut|vielleicht|wahrscheinlich|natürlich|klar|weil|ich (?:kann"
    r"|habe|bin|weiß|glaube|denke|war))\b",
    "skipped": r"{polite}(?:(?:können|könnten|wollen) wir |ich (?:möchte|würde) |lassen sie uns "
    r"|lass uns )?(?:(?:bitte|das|die|diese|frage|gern|gerne|lieber|zur|nächsten|nächste"
    r"|einfach)\W+){0,4}(?:überspringen|weitermachen|weitergehen|passe|weiter|(?<=nächste\s)frage"
    r"|(?<=nächsten\s)frage)(?: bitte)?\W*\Z",
    "interruption": r"(?!\W*(?:{filler}\W+)?(?:ja|nein|doch|hallo)\b).*\b(?:entschuldigung (?:für|wegen) (?:den|das"
    r"|die|der|des) (?:lärm|geräusche?|störung|unterbrechung)|es (?:klingelt|klopft|hat (?:gerade )?(?:geklingelt"
    r"|geklopft))|(?:mein|das|der|unser) (?:telefon|handy|hund|baby|kind)(?: \w++)? (?:klingelt|bellt|weint|schreit)"
    r"|(?:einen )?(?:kleinen )?(?:moment|augenblick|sekunde)(?: mal| bitte)*\W*\Z|(?:höre"
    r"|verstehe) sie (?:gerade )?(?:nicht|kaum|schlecht)|sie sind (?:stumm|weg|eingefroren)|verbindung (?:ist"
    r"|war) (?:gerade )?(?:weg|schlecht|abgebrochen))",
    "going_on": r"\b(?:machen wir weiter|gehen wir weiter|nächste frage|weiter geht's|dann weiter"
    r"|lassen sie uns weitermachen)\b",
    "heading": r"(?:pause|werbung|musik|intro|outro|ende|anmerkung|notiz|stille|einspieler)\Z",
    # --------------------------------------------------------------------------------------- replies that put off
    "put_off": r"\b(?:(?:darauf|da|dazu|auf (?:das|die|diese|ihre)(?: frage| thema)?) (?:komme|kommen|würde|möchte"
    r"|werde|will) (?:ich|wir) (?:später |gleich |nachher |noch (?:einmal |mal )?|dann |gern |lieber "
    r"|am ende )*(?:zurück|zurückkommen|zu sprechen)|(?:kann|könnte|darf|können|könnten) (?:ich|wir) (?:darauf |da "
    r"|das |dazu )?(?:bitte )?(?:später |nachher |gleich |am ende )(?:darauf |da )?(?:zurückkommen|beantworten"
    r"|besprechen|sagen|machen|klären)|das (?:sage|erzähle|beantworte|erkläre|zeige|verrate) ich (?:ihnen |dir "
    r"|euch )?(?:dann )?(?:später|nachher|gleich|am ende)|das (?:können|sollten|würden) wir (?:später|nachher|am ende"
    r"|ein andermal)|dazu (?:später|nachher|gleich)(?: mehr)?|(?:darauf|da|dazu) (?:komme|kommen) (?:ich|wir) (?:dann "
    r"|noch |erst )*(?:später|nachher|gleich|am ende|noch)|ich komme (?:später|nachher|gleich|am ende) "
    r"(?:noch )?(?:darauf|dazu)|darüber (?:möchte|würde|will|kann|können) (?:ich|wir) (?:lieber |gern |gerne "
    r"|erst )*(?:später|nachher|am ende)|ich melde mich (?:dazu|da|noch|später|dann)\b|das reiche ich "
    r"(?:ihnen )?(?:noch |später )?nach)\b",
    "taken_up": r"\b(?:zurückzukommen|zurückkommen|zurück zu (?:ihrer|deiner|der)|um auf|(?:ihre|deine) frage"
    r"|sie (?:hatten|haben) (?:mich )?(?:vorhin |eben |ja |vorher )*(?:nach|gefragt)|wie versprochen|vorhin gefragt"
    r"|was ich (?:vorhin |noch )?sagen wollte|(?:ich|wir) komme?n? (?:jetzt |nun |noch (?:einmal |mal )?)?(?:auf"
    r"|zurück))\b",
    # ------------------------------------------------------------------------------------------- single rules' own
    "says_something": r"\b(?:ja|nein|doch|nee|jein|vielleicht|wahrscheinlich|weiß (?:ich )?nicht|kaum|nie|nichts|gut"
    r"|schlecht|gern|klar|sicher|schwer|kommt drauf an)\b",
    "greeting": r"\W*(?:(?:ja|also|so|nun)\b\W*)?(?:hallo|guten (?:morgen|tag|abend)|grüß|servus|moin|willkommen|danke"
    r"|vielen dank|entschuldigung|freut mich|mein name ist|ich heiße)",
    "broken_off": r"{lead}(?:(?:können|könnten|kann|könnte|würden) (?:sie|ich|wir|du)\b|ist ja\b|ist gut\b)|.*(?:--"
    r"|(?<!\s) - |…|[;:]|, ?(?:aber|weil|das|ich|wir|sie|es|er|also|denn)\b)|.*\b(?:und|oder|der|die|das|ein|eine|zu"
    r"|von|mit|für|ähm?)\W*\Z",
    "quantity": r"\d|\b(?:null|eine?[nrms]?|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\w+zehn"
    r"|\w+zig|\w*hundert|\w*tausend|millionen?|dutzend|halb\w*|anderthalb|einmal|\w+mal|paar|einige|mehrere|viele?"
    r"|wenige?|nie|immer|jede\w*|täglich|wöchentlich|monatlich|oft|selten|manchmal|gelegentlich|neulich|gerade|eben"
    r"|vor|seit|heute|gestern|morgen|jetzt|letzte\w*|nächste\w*|tage?n?|wochen?|monate?n?|jahre?n?|stunden?|minuten?"
    r"|\w+tags?|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|frühling|sommer"
    r"|herbst|winter|nicht|keine?\w*|lange|kurz|bald|alle|meisten|wenn|nachdem|bevor|als|während)\b",
    "asks_quantity": r"{lead}(?:(?:seit|ab|bis|in) )?(?:wie (?:alt|lange|viele?[nr]?|oft|häufig)|wann"
    r"|welche[rsnm]? (?:jahr|datum|uhrzeit|alter))\b",
    "leading": r"{lead}(?:(?:finden|meinen|glauben|denken) sie nicht(?: auch)?|(?:ist|wäre) es nicht (?:so|wahr|besser"
    r"|offensichtlich)|sie (?:müssen|werden) (?:doch )?zugeben|sicherlich\b|sie (?:waren|sind) (?:doch |bestimmt "
    r"|sicher )+|man muss doch)|.{8,}, (?:nicht wahr|oder nicht)\W*\Z",
    "protected_age": r"\b(?:wie alt (?:sind sie|bist du)|(?:ihr|dein) (?:alter|geburtsdatum|geburtsjahr)"
    r"|wann (?:sind sie|bist du|wurden sie) geboren)\b",
    "protected_family": r"\b(?:(?:sind sie|bist du) (?:verheiratet|ledig|geschieden|verlobt|schwanger"
    r"|in einer beziehung)|(?:haben|hast|wollen|möchten|planen) (?:sie|du) (?:\w++ ){0,2}(?:kinder|nachwuchs|familie)"
    r"|schwangerschaft|kinderwunsch|familienplanung|familienstand|(?:ihr|dein) (?:mann|ehemann|partner)|(?:ihre"
    r"|deine) (?:frau|ehefrau|partnerin|kinder)|kinderbetreuung)\b",
    "protected_religion": r"\b(?:(?:ihre|deine|welche[rn]?) (?:religion|konfession|kirche|glaubensgemeinschaft)"
    r"|(?:sind sie|bist du) (?:religiös|gläubig|katholisch|evangelisch|muslim\w*|jüdisch)|(?:gehen sie"
    r"|gehst du) in die kirche|glauben sie an gott)\b",
    "protected_health": r"\b(?:(?:ihre|deine) (?:gesundheit|krankheiten|behinderung|medikamente)|(?:sind sie"
    r"|bist du) (?:\w++ )?(?:krank|behindert|gesund|schwerbehindert)|chronische\w* krankheit\w*|fehltage|krankentage"
    r"|leiden sie (?:an|unter))\b",
    "protected_origin": r"\b(?:woher (?:kommen sie|kommst du|stammen sie|kommt ihr (?:name|akzent))|(?:ihre"
    r"|deine) (?:herkunft|nationalität|staatsangehörigkeit|muttersprache|hautfarbe)|wo (?:sind|wurden) (?:sie"
    r"|ihre eltern) geboren|migrationshintergrund)\b",
    "protected_orientation": r"\b(?:sexuelle (?:orientierung|identität)|(?:sind sie|bist du) (?:schwul|lesbisch"
    r"|homosexuell|bisexuell|trans|queer))\b",
    "protected_politics": r"\b(?:(?:sind sie|bist du) (?:in einer|mitglied (?:in )?einer|in der) (?:partei"
    r"|gewerkschaft)|welche partei|(?:ihre|deine) politische\w*|(?:haben sie|hast du) gewählt|gewerkschaftsmitglied"
    r"|betriebsrat gegründet)\b",
    "protected_record": r"\b(?:vorbestraft|vorstrafen|ermittlungsverfahren|(?:ihre )?schufa|haben sie schulden"
    r"|pfändung\w*)\b",
    "boilerplate": r"\b(?:als (?:ein |eine )?(?:(?:großes )?(?:(?-i:KI)-?)?sprachmodell|(?-i:KI)-(?:assistent(?:in)?"
    r"|modell|chatbot)|künstliche intelligenz)(?=,| (?:habe|kann|bin|verfüge|besitze|darf) ich\b)|ich bin (?:nur "
    r"|lediglich )?ein (?:(?-i:KI)-?|großes )?sprachmodell|stand meines (?:letzten )?(?:wissens|trainings|updates)"
    r"|(?:ich kann|kann ich) (?:ihnen |dir )?bei dieser anfrage (?:leider )?nicht (?:helfen|behilflich sein)|ich "
    r"(?:habe|besitze) keine persönlichen (?:meinungen|erfahrungen|gefühle|überzeugungen)\b(?! (?:mit|zu|in)\b)"
    r"|(?:gerne|natürlich|selbstverständlich)[!,] hier (?:ist|sind) (?:eine?|das|die|der|ihre?|deine?"
    r"|einige) [^.!?:\n\r]{0,60}:(?=\s))",
}
