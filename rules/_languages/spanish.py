"""How Spanish asks, does not answer, and annotates: words and patterns, as english.py beside it says.

Recognisers often leave accents out. Words that mean the same without one are written so that either is found; question
words are not ("que" tells, "qué" asks), but where a verb that speaks to somebody stands behind them.
"""

from __future__ import annotations

# Words that no other language has so many of: a text where they are common is Spanish. What Portuguese, Italian,
# Catalan or French have as often ("que", "de", "la", "un", "para") is left out.
COMMON = frozenset(
    """
    el los las y en es del al pero muy más también tambien está esta estoy soy yo usted ustedes tú qué cómo cuándo
    dónde cuál sí si no bien eso esto hay hace he ha su sus les nos ya así asi entonces bueno pues vale gracias hola
    tengo tiene tienes fue era hemos muchas mucho todo todos años año día días aquí aqui ahora después hasta desde sin
    ni uno dos cuando donde porque nada algo ese esa ser son hacer puede puedo señor señora buenos buenas él ella
    ellos nosotros había habia estaba estamos mis tus creo quiero quieres puedes eres estás estas otra otro otros tan
    hoy mañana luego cuánto cuántos quién nadie dice voy vamos hago tenía vez veces mismo misma ahí allí alguna algún
    mejor por
    """.split()  # noqa: SIM905 - reads better than a list
)

# Words that carry no topic: two questions that share only these have nothing in common.
EMPTY = frozenset(
    """
    acá ahí ahora algo alguien alguna algunas alguno algunos algún allá allí ante antes aquel aquella aquello aqui
    aquí así aun aunque aún bastante bien bueno cada casi claro como con contra creo cual cuales cualquier cuando
    cuanta cuantas cuanto cuantos cuál cuáles cuándo cuánta cuántas cuánto cuántos cuénteme cuéntame cómo dar dado
    debe decir decirme del desde después dice diga dijo donde dos durante dígame dónde ella ellas ellos entonces entre
    era eran eres esa esas ese eso esos esta estaba estado estamos estar estas este esto estos está están estás favor
    fue fueron fuera gracias gusta gustaría había haber hace hacen hacer haces hacia hago han has hasta hay haya hecho
    hemos hizo hola hoy iba igual les luego mas me mejor menos mi mis mientras misma mismo mismos mucha muchas mucho
    muchos muy más nada nadie ni ningún ninguna ninguno nos nosotros nuestra nuestro nunca otra otras otro otros para
    pero poco poder podría podrías por porque pregunta preguntar preguntas primero puede pueden puedes puedo pues que
    quien quienes quiere quieres quiero quién quiénes quizá quizás qué saber sabe sabes sea según ser será sería señor
    señora si sido siempre sin sino sobre sois solo somos son soy sus sí sólo tal también tampoco tan tanto tener
    tenemos tenga tengo tenía ti tiene tienen tienes toda todas todavía todo todos tras tus tuvo tuyo una unas uno
    unos usted ustedes va vale vamos van ver verdad vez veces voy vosotros ya trabajo trabajar trabaja trabajas
    trabajado
    """.split()  # noqa: SIM905 - reads better than a list
)

# What inflection adds to a word.
ENDINGS = (
    "amientos", "imientos", "amiento", "imiento", "aciones", "ación", "iciones", "ición", "iones", "ión", "ando",
    "iendo", "ados", "adas", "idos", "idas", "ado", "ada", "ido", "ida", "aron", "ieron", "aban", "aba", "ían", "ías",
    "ía", "aste", "iste", "amos", "emos", "imos", "ar", "er", "ir", "es", "os", "as", "an", "en", "ó", "a", "o", "e",
    "s",
)  # fmt: skip

# One of these begins a word in whatever the patterns of that name find; those that end in a space are whole words.
SIGNS = {
    "put_off": (
        "tarde", "luego", "después", "despues", "adelante", "al final", "otro momento", "otro día", "otro dia",
        "próxima", "proxima", "siguiente", "volveré", "volveremos", "llegaremos", "hablaremos", "lo veremos", "ahora",
    ),
    "thinking": ("pensar",),
    "exclamations": ("gracios", "dios", "madre", "risa", "divertid"),
    "evades": ("lo que hay", "historia", "ya sabe", "la vida", "empiezo", "empezar", "esas cosas"),
    "refused": ("ia ", "inteligencia", "modelo de", "programa", "asistente", "chatbot"),
    "deflects": (
        "pregunta", "preguntás", "saberlo", "usted", "tú ", "vos ", "opina", "piensa", "crees", "que ver", "importa",
        "relevante",
    ),
    "no_answer": tuple(
        f"{word} "
        for word in """
        tbd respuesta respuestas contestar responder contestado respondido pendiente lorem vacío vacio silencio pausa
        falta inaudible ininteligible incomprensible ruido interferencias conexión llamada cuelga colgó grabación fin
        pregunta preguntar dicho dije conté comentado comenté expliqué mencionado mencioné contado explicado arriba
        currículum curriculum cv paso pasar pasemos siguiente saltar momento momentito segundo segundito espere espera
        perdón disculpe puerta timbre teléfono móvil celular perro bebé niño suena llaman oigo escucho corta cortado
        congelado silenciado contesta responde escriba inserte insertar introduzca escribir oye entiende audio
        interferencia preguntarlo preguntarme decía antes saltemos saltarla saltarme saltárnosla minuto minutito
        entrecorta cortó ido caído congelada silenciada interrupción sonando sonaba ruidos perdone disculpa
        """.split()  # noqa: SIM905 - reads better than a list
    ),
}  # fmt: skip

# How a reply begins that only agrees, in lower case.
AGREEING = frozenset(
    """
    ok okay sí si claro por vale bueno bien pues desde con encantado encantada muy muchas gracias perfecto sin de
    seguro naturalmente cómo como hola buenos buenas ah eh mm hm dale cuando cuente ningún yo le te se ajá
    aja ya entiendo interesante anda mhm
    """.split()  # noqa: SIM905 - reads better than a list
)

# What annotations in brackets are made of; of these, what says that nobody could be understood.
ANNOTATIONS = frozenset(
    """
    aplaude aplauden aplauso aplausos asiente audible bosteza canta carcajada carcajadas estornuda fondo gritos
    inaudible ininteligible incomprensible indescifrable interferencia
    interferencias interrupción interrupciones interrumpe llanto llora llorando murmullo murmullos murmura música pausa
    pausas ríe riendo risa risas ruido ruidos silencio silencios silenciosa silencioso silba solloza sollozos sonríe
    sonriendo suspira suspirando suspiro suspiros susurra susurrando teléfono timbre tos tose tosiendo voces
    """.split()  # noqa: SIM905 - reads better than a list
)
UNHEARD = frozenset({"inaudible", "ininteligible", "incomprensible", "indescifrable"})

PATTERNS: dict[str, str] = {
    # ------------------------------------------------------------------------------------------- pieces of the rest
    "filler": r"(?:e+h+m*|e+m+|a+h+|o+h+|u+h+|h+m+|mm++(?:h++m++)?|mh++m++|uy|ay|bueno|pues|este|a ver"
    r"|o sea|digamos|vamos)",
    "wh": r"(?:qué|cómo|cuándo|dónde|adónde|quién|quiénes|cuál|cuáles|cuánt[oa]s?)",
    "bare_wh": r"(?:que|como|cuando|donde|adonde|quien|quienes|cual|cuales|cuant[oa]s?)",
    "preposition": r"(?:a|al|ante|bajo|con|contra|de|del|desde|en|entre|hacia|hasta|para|por|según|sobre|tras)",
    "pronoun": r"(?:me|te|se|le|les|lo|los|la|las|nos|os)",
    # Verbs that speak to somebody: to a friend, to friends, and as they do on the Plata.
    "your_verb": r"(?:(?:tien|pued|quier|hac|sab|cre|conoc|viv|beb|com|duerm|sient|v|dic|prefier|vien|sal|suel|pon"
    r"|entiend|mueves|sig|aprend|er|muev|pierd|vend|cog|escrib|lee|recib|ocurr|corr)es|(?:est[áa]|v|h|piens|recuerd"
    r"|acuerd|trabaj|tom|fum|not|llev|necesit|us|jueg|estudi|habl|esper|encuentr|cuent|llam|dej|pas|encarg|cuid|viaj"
    r"|cocin|llev|mir|compr|pag|gan|qued|mand|desayun|levant|acuest|sirv|enter|anim)as|oyes|(?:podr?|querr|tendr|har|ir"
    r"|dir|estar|ser|habr|sabr|vendr|dar)[íi]as|(?:ten|hac|quer|viv|pod|sab|cre|sent)[íi]as|(?:est|trabaj|and|pens|jug"
    r"|habl|tom|llev|esper|us|llam)abas|eras|ibas|hab[íi]as|fuiste|[^\W\d_]{2,}(?:(?<!tr)(?<!contr)(?<!desg)a"
    r"|(?<!tr)(?<!ch)(?<!ex)(?<!as)(?<!es)(?<!ns)(?<!rs)(?<!bs)i)ste(?:is)?|viste|diste|[^\W\d_]{2,}(?:ái|éi)s|sois"
    r"|vais|habéis|sos|(?:ten|pod|quer|sab|cre|hac|conoc|entend|com|prefer|viv|dec|ven|sent|escrib)[éeí]s|(?:trabaj"
    r"|pens|acord|record|llev|tom|us|habl|jug|est)ás)",
    # The same, as politeness has them; a third person has them, too.
    "verb": r"(?:tiene|tienen|ten[íi]a|tuvo|tendr[íi]a|puede|pueden|podr[íi]a|podr[íi]an|quiere|quieren|quisiera"
    r"|querr[íi]a|ha|han|hab[íi]a|es|son|era|eran|fue|fueron|está|están|estaba|estuvo|estar[íi]a|va|van|iba|iban|viene"
    r"|vienen|vino|hace|hacen|hizo|har[íi]a|hacía|sabe|saben|sab[íi]a|cree|creen|piensa|piensan|pensó|opina|recuerda"
    r"|acuerda|conoce|conoció|vive|viven|viv[íi]a|vivió|trabaja|trabajan|trabajaba|trabajó|toma|tomó|fuma|bebe|come"
    r"|duerme|siente|sintió|nota|notó|lleva|llevan|llevaba|llevó|ve|vio|oye|oyó|dice|dijo|dir[íi]a|necesita|necesitan"
    r"|prefiere|usa|utiliza|suele|estudió|estudia|nació|llegó|empezó|dejó|pasó|pasa|queda|quedó|parece|pareció|gusta"
    r"|gustan|gustó|gustar[íi]a|duele|duelen|molesta|importa|importar[íi]a|cuesta|cuestan|costó|cuenta|sirve"
    r"|servir[íi]a|funciona|espera|esperaba|ser[íi]a|ser[íi]an|habr[íi]a|hay|hubo|puedo|podemos|podr[íi]amos|debo"
    r"|debemos|deber[íi]a|deber[íi]amos|significa|significó|ocurre|ocurrió|sucedió|sucede|consiste|depende|dura|duró"
    r"|sale|salió|sigue|llama|llamó|llaman|reaccionó|reaccionaron|aprendió|actúa|gestiona|organiza|maneja|resolvió"
    r"|resuelve|afecta|ayuda|ayudó|cambió|cambia|cambiar[íi]a|mejorar[íi]a|motiva|motivó|interesa|atrae|busca|ofrece"
    r"|valora|valorar[íi]a|definir[íi]a|describir[íi]a|decidió|eligió|quer[íi]a|quer[íi]an|prueba|paga|pagan|pagaban"
    r"|cobra|gana|abre|cierra|termina|acaba|supo|conviene|falta|faltan|soy|estoy|tengo|hago|vamos|hacemos|tenemos"
    r"|estamos|somos)",
    "asking_verb": r"(?:(?:no )?(?:{pronoun} ){0,2}(?:{your_verb}|{verb})\b)",
    # What follows a question word; what was is told by its ending.
    "asked_verb": r"(?:(?:no )?(?:{pronoun} ){0,2}(?:{your_verb}|{verb}|[^\W\d_]{2,}(?:ó|aron|eron|aba|aban|[íi]a"
    r"|[íi]an|ará|arán|erá|irá|ando))\b)",
    # Question words with what belongs to them: "cuánto tiempo", "qué tipo de música", "por qué".
    "wh_phrase": r"(?:{preposition} )?(?:(?:qué|cuánt[oa]s?|cuál(?:es)?) (?:[^\W\d_]++ ){1,3}?(?={asked_verb})|{wh} )",
    # Exclamations, and what else begins with a question word without asking.
    "exclaims": r"(?:qué (?:va|bien|pena|bueno|buena|bonito|bonita|lástima|raro|rara|horror|gracia|alegr[íi]a|más da"
    r"|sé yo|risa|gusto|ilusión|miedo|guay|fuerte|barbaridad|ganas|susto|pesad[oa]s?|maravilla|suerte|duro|dura"
    r"|interesante|casualidad|remedio)|cómo no|cómo que)",
    # What may stand before the words that make a sentence a question, up to the mark that Spanish begins it with.
    "lead": r"(?:\[[^\]]{0,30}\] ?)?[\s¿¡]*+(?>(?:{filler}|ok|okay|y|pero|o|entonces|así que|vale|bien|muy bien"
    r"|perfecto|genial|estupendo|claro|sí|no|por favor|perdón|perdone|perdona|disculpe|disculpa|gracias|muchas gracias"
    r"|hola|buenos d[íi]as|buenas tardes|buenas noches|buenas|primero|segundo|por último|para terminar|para empezar"
    r"|entiendo|comprendo|de acuerdo|interesante|muy interesante|qué interesante|qué bien|qué bonito|oye|oiga|mira|mire"
    r"|che|dime|dígame|listo|además|ahora|también|por ejemplo|por cierto|en ese caso|exacto|ya|ah ya|anda|(?!cu[ée]nt"
    r"|expl[íi]|h[áa]bl|descr|plat[íi]|pres[ée]nt)(?:(?:don|doña|señor|señora|sr\.?|sra\.?"
    r"|dra?\.?) ?)?[^\W\d_]++(?= ?,))\b[\s,.…:;!¡¿-]*+){0,8}+(?:[^¿?!.]{0,200}¿[\s¡]*+(?:(?:y|pero|o|entonces|ah"
    r"|oye)\b,?[\s¿]*+)?)?",
    # What may stand before a whole reply, or a question that is one.
    "polite": r"[\s¿¡]*+(?>(?:{filler}|ok|okay|y|vale|bien|claro|sí|si|no|ya|gracias|hola|buenos d[íi]as|buenas tardes"
    r"|perdón|perdone|disculpe|disculpa|lo siento|entiendo|interesante|la verdad|de verdad|uf|oye|mire"
    r"|mira)\b[\s,.…:;!¡¿-]*+){0,8}+",
    # ------------------------------------------------------------------------------------------ sentences that ask
    "request": r"{lead}(?:por favor,? )?(?:(?:{pronoun} )?(?:pued[eo]s?|podr[íi]as?|podr[íi]an?|podés|quieres?"
    r"|querr[íi]as?)(?: usted)? (?:por favor |quizá |brevemente )?(?:contar|describir|explicar|hablar|decir|dar|poner"
    r"|nombrar|resumir|compartir|detallar|presentar|platicar)(?:[mnst][eo]s?)?(?:l[oae]s?)?\b|(?:cu[ée]nt[ae]|cont[aá]"
    r"|cu[ée]nten|expl[íi](?:c|qu)[ae]|explic[aá]|descr[íi]b[ae]|describ[íi]|h[áa]bl[ae]|hábleme|plat[íi](?:c|qu)[ae]"
    r"|res[úu]m[ae]|ind[íi]qu?[ae]|comp[áa]rt[ae]|pl[áa]ntee|rel[áa]t[ae])(?:me|nos)\b|(?:cuente|describa|explique"
    r"|hable|comente|resuma|relate|detalle|valore) (?:por favor |brevemente )?(?:el|la|los|las|lo|una?|su|sus|de|con"
    r"|cómo|qué|por qué|cuál|algo|algún|alguna)\b|(?:d[íi]game|dime|decime|d[íi]ganos|dinos|diga|di),? "
    r"(?:por favor,? )?(?:su|tu|el nombre|algo|si|{wh}|{preposition} {wh})\b|(?:deme|dame|denos|danos|p[óo]ng[aá]me"
    r"|ponme) (?:por favor )?(?:una?|algún|su|tu) (?:ejemplo|idea|resumen|caso|descripción|nombre|opinión)"
    r"|pres[ée]nt(?:ese|ate)\b|(?:su|tu|el|la|y) (?:\w++ ){0,3}?(?:nombre|apellidos?|número|dirección"
    r"|fecha de nacimiento|correo|teléfono|código|contraseña)(?: completo)?(?: ?,)? por favor\W*\Z)",
    "wondering": r"{lead}(?:(?:me|nos) (?:gustar[íi]a|encantar[íi]a|interesa(?:r[íi]a)?)(?: mucho)? (?:saber|conocer"
    r"|o[íi]r|escuchar|preguntar(?:le|te|les)?|que (?:me|nos) (?:cuente|explique|hable|diga)[sn]?)\b|(?:quisiera"
    r"|quer[íi]a|querr[íi]a|quiero)(?: yo)? (?:saber|preguntar(?:le|te|les)|que (?:me|nos) (?:cuente|explique|hable"
    r"|diga)[sn]?)\b|(?:le|te|les) (?:quer[íi]a|quiero|quisiera) preguntar\b|(?:le|te|les) (?:preguntaba|pregunto) "
    r"(?:si|{wh}|{preposition} {wh})\b|me pregunto (?:si|{wh}|{preposition} {wh}) (?:usted|ustedes|tú|{your_verb})|mi "
    r"(?:pr[óo]xima |siguiente |primera |última )?pregunta (?:es|era|ser[íi]a)\b|tengo curiosidad por\b)",
    # Only what begins with a question word, or with the mark that questions begin with: statements have the same order.
    "inverted": r"{lead}(?!{exclaims}\b)(?:(?<=¿)\w(?![^?!.]{0,300}\?)|(?<=¿){asking_verb}|{wh_phrase}{asked_verb}"
    r"|(?:por qué|cuánto tiempo|qué tal|desde cuándo) [^\W\d_]++ \w|(?:tiene|ha|conoce|recuerda) usted (?!razón\b)\w)",
    "asks_leave": r"{lead}(?:(?:le|te|les|os) )?(?:puedo|podr[íi]a|quer[íi]a|quisiera|quiero|me gustar[íi]a"
    r"|d[ée]j[ae]me|perm[íi]t[ae]me) (?:hacer|preguntar)(?:le|te|les|os)? (?:(?:una|otra|unas|algunas|dos|tres"
    r"|un par de|la) (?:\w++ )?preguntas?|algo|(?:una|otra) cosa)(?: (?:más|antes|primero|(?:muy )?personal(?:es)?"
    r"|sobre \w++(?: \w++){0,4}))?\W*+\Z",
    "tagged_sign": r", ?(?:¿|verdad\b|cierto\b|no es\b|no crees?\b|no le parece\b|no te parece\b)",
    "tagged": r".*\S ?, ?(?:¿ ?(?:no|sí|verdad|cierto|eh)|verdad|cierto|no es (?:as[íi]|cierto|verdad)|no crees?|no "
    r"(?:le|te) parece)\W*\Z",
    # ------------------------------------------------------------------ question marks that want no answer of anybody
    "echo": r"{polite}(?:de verdad|de veras|verdad|en serio|cierto|seguro|ah,? (?:sí|si|no)|sí|si|no|cómo|qué|cómo dice"
    r"|cómo dices|perdón|perdone|disculpe|mande|diga|dígame|hola|vale|ok|okay|de acuerdo|exacto|así es|es así|eso es"
    r"|es verdad|es cierto|no me diga|no me digas|ves|ve|sabe|sabes|viste|entiende|entiendes|me entiende|me entiendes"
    r"|me explico|eh|ya|bien|usted también|tú también|{filler})?\W*+\Z",
    "rhetorical": r"{polite}(?:quién sabe|qué sé yo|yo qué sé|y yo qué sé|qué más da|qué le vamos a hacer"
    r"|qué se le va a hacer|qué (?:quiere|quieres|querés) que (?:le|te) diga|qué (?:le|te) voy a (?:decir|contar)"
    r"|qué iba a (?:hacer|decir)|qué (?:puedo|pod[íi]a|pod[íi]amos) hacer|cómo (?:le|te|se lo|lo) (?:dir[íi]a|digo"
    r"|explico|explicar[íi]a)|cómo se (?:dice|llama)(?: esto| eso)?|sabes? (?:qué|una cosa)|a quién le importa|para qué"
    r"|quién (?:lo dir[íi]a|lo iba a decir|me iba a decir)\b.*|qué (?:remedio|otra cosa)|adivin[ae]n? qué|cómo no"
    r"|dónde (?:estaba|estábamos|iba|íbamos)|por dónde (?:iba|íbamos)|cómo no (?:me|lo|la) .*)\W*+\Z",
    # Somebody else's question, told: "y me dijo: ¿dónde vives?"
    "reported": r"\b(?:dij[eo]|(?:me|te|le|les|nos|yo|él|ella|y) (?:dice|dicen|digo)|dec[íi]a|dec[íi]an|decirle"
    r"|diciendo|pregunt(?:é|ó|a|an|aba|aban|o|aron|ar|arme|arse|ando)|pensé|pensó|pensaba|pienso|pensando|dirán"
    r"|dirá)(?: (?:yo|él|ella|ellos|siempre|entonces|así|luego|el|la|mi|su"
    r"|\w++)){0,3}\s?[,:;\"“«-]++\s?[\"“«¿¡]*+\s?(?:\w++\W{1,3}){0,2}?(?:{wh}|{asking_verb})",
    "announced": r"\b(?:quer[íi]a|quiero|quisiera|voy a|déjeme|déjame|puedo|permítame|le|te)(?: \w++){0,2} \Z",
    "own_answer": r"{filler}?\W{0,3}(?:sí,|no,|pues\b|claro\b|por supuesto\b|desde luego\b|naturalmente\b)",
    "took_as_answer": r"\b(?:aprobad[oa]s?|rechazad[oa]s?|por unanimidad|unánime|(?:sin|ningún|no hay) "
    r"(?:votos? en contra|abstenciones|objeciones))\b|[\[(<][^\])>]{0,30}\b(?:asienten?|niegan? con|levantan? la"
    r"|manos)\b",
    "own_reason": r"{filler}?\W{0,3}(?:porque)\b",
    "asks_reason": r"\bpor ?qu[ée]\b",
    "tag": r"[,.…-]\s*+¿?\s*+(?:sí|no|vale|eh|ok|okay|de acuerdo|sabes?|entiendes?|me entiendes?|me explico|viste|ves"
    r"|ve)\W*+\Z",
    # ------------------------------------------------------ questions inside a run of words without any punctuation
    # What nobody says but to ask.
    "run_on": r"\b(?:(?:me|nos) (?:puede|puedes|podr[íi]as?|podés) (?:decir|dar|contar|explicar|ayudar|indicar|repetir"
    r"|confirmar|hablar)\b|(?:puede|puedes|podr[íi]as?|podés) (?:decir|dar|contar|explicar|ayudar|indicar|repetir"
    r"|confirmar)(?:me|nos)\b|(?:me|nos) (?:indica|confirma|da)s? (?:su|tu)\b|(?:me|nos) (?:oye|escucha)s? (?:bien"
    r"|ahora)\b|en qu[ée] (?:puedo|le puedo|te puedo)\b|qué tal (?:si|el|la|los|las|tu|su|te|le)\b|hay (?:algo|alguna?"
    r"|algún|alguien) (?:más|que)\b)",
    # Question words, where they are not the object of a verb.
    "run_on_wh": r"(?!\b(?:{exclaims}|qué tal))\b(?:{wh_phrase}{asked_verb}|por qué (?!no sé\b)[^\W\d_]++ \w"
    r"|(?:{preposition} )?(?:{bare_wh}) (?:(?:no )?(?:{pronoun} ){0,2}{your_verb})\b)",
    # What stands before such words where they are told, or belong to another verb.
    "clause": r"\b(?:s[ée]|sab[íi]a|sabe|sabes|saber|sabemos|sab[íi]amos|supe|ver|veo|visto|entiendo|entender|recuerdo"
    r"|acuerdo|decir|dije|dijo|dicen|dice|digo|dicho|explic\w+|cont\w+|cuent\w+|pregunt\w+|pens\w+|imagin\w+|depende"
    r"|según|idea|lo|la|el|los|las|de|en|a|con|por|para|que|más|tan|igual|importa|mostr\w+|aprend\w+|y no|muy|algo"
    r"|alguien|nada|nadie|todo|todos|cosas?|gente|es|era|fue|son|así|mismo|ya|porque|pero|tal|tanto|siempre|ni|hay"
    r"|tengo|tiene|ten[íi]a|hace|sea|hasta|desde|sobre|un|una|personas?|años|veces|vez|d[íi]a|d[íi]as|momento|creo"
    r"|parece)\W+\Z",
    "run_on_order": r"\b(?:(?:tiene|ten[íi]a|tendr[íi]a|puede|podr[íi]a|quiere|quisiera|ha [^\W\d_]{2,}[dsth]o|es|era"
    r"|fue|está|estaba|va|vive|trabaja|cree|sabe|conoce|conoc[íi]a|recuerda|piensa|hace|toma|fuma|viene|lleva|necesita"
    r"|prefiere|nota|[^\W\d_]{2,}(?:ar[íi]a|er[íi]a|ir[íi]a|ó)|hizo|vio|dijo) (?:usted|ustedes)\b)",
    # A word before them of which they are the verb, or with which they tell.
    "subject_before": r"\b(?:que|como|si|cuando|donde|quien|ya|porque|según|lo|la|no|aunque|mientras|no sé si)\W+\Z",
    "run_on_request": r"\b(?:(?:cu[ée]nt[ae]|cont[aá]|expl[íi](?:c|qu)[ae]|descr[íi]b[ae]|h[áa]bl[ae]|plat[íi](?:c"
    r"|qu)[ae])(?:me|nos)\b|(?:d[íi]game|dime|decime) (?:su|tu|{wh}|{preposition} {wh})\b|(?:me|nos) gustar[íi]a saber"
    r"|quisiera (?:saber|preguntar)|(?:le|te|les) preguntaba (?:si|{wh}))",
    # Who stands before such words where they request nothing.
    "requester": r"\b(?:yo|él|ella|no|nunca|que|para)\W+\Z",
    # These ask only where a clause begins.
    "run_on_start": r"(?:\A(?:(?!(?:que|cuando|como|si|donde|porque|cosas?|gente|nunca|siempre|aunque|las?|los?|el|no"
    r"|yo|s[íi]|ya|así|todo|ahora)\b)[^\W\d_]++ )?|\b(?:y|pero|o|ok|okay|bueno|bien|vale|entonces|claro|gracias"
    r"|perfecto|hola|d[íi]as|tardes|noches|entiendo|oye|oiga|pues|ajá|eh+|hm+|perdón|disculpe|señor|señora|doctor"
    r"|doctora|genial|mira|che|tú|usted|vos|acuerdo|tiempo|favor|listo|lista"
    r"|estupendo) )(?P<asks>(?:no )?(?:{pronoun} ){0,2}{your_verb}\b(?! (?:razón|que (?:ver|decir)|a ser)\b)|(?:tiene"
    r"|tienen|ha|han|hay|es|está|toma|sabe|conoce|recuerda|puede|podr[íi]a|quiere|necesita|le|se|me|vive|va|viene"
    r"|lleva)(?: [^\W\d_]++){0,2} (?:alg[úu]n|alguna?s?|algunos|alguien|usted|ustedes|alguna vez|por aquí)\b|(?:puedo"
    r"|podemos|podr[íi]a(?:mos)?) (?:hacerle|hacerte|preguntar\w*|pasar|ver|seguir)\b|algo más\W*\Z|(?:me|nos) "
    r"(?:cuenta|cuentas|dice|dices|explica|explicas|indica|indicas|da|das|dais|confirma|confirmas|pasa|pasas|puede"
    r"|podr[íi]a|deja|dejas|oye|oyes|escucha|escuchas)\b|(?:te|os) (?:parece|importa|gusta|gustan|gustó|gustar[íi]a"
    r"|duele|molesta|sirve|servir[íi]a|viene bien|apetece|pasó|pasa)\b|le (?:servir[íi]a|importar[íi]a|parece bien"
    r"|viene bien|duele)\b|usted (?:cree|piensa|conoce|recuerda|dir[íi]a)\b)",
    # A turn that begins like this asks, if it is short.
    "run_on_beginning": r"{lead}(?!{exclaims}\b)(?<!sí\s)(?<!si\s)(?:(?:{preposition} )?{wh}\b"
    r"|(?:(?:no )?(?:{pronoun} ){0,2}{your_verb})\b(?! (?:razón|que|a ser)\b)"
    r"|(?:(?:{preposition} )?{bare_wh} ){asking_verb}(?=.*\b(?:usted|su|sus|tu|tus|te)\b)|(?:tiene|tienen|toma|ha|han"
    r"|hay|nota|siente|conoce|le|se|es|está) (?:[^\W\d_]++ )?(?:alg[úu]n|alguna?s?|algunos|alguien|usted)\b"
    r"|(?!.*[áéíóú])(?:(?:{preposition} )?(?:que|quien(?:es)?|cual(?:es)?|cuant[oa]s?|donde)|como(?! (?:dec|dig|dij"
    r"|dice|sabe|era|si|todo))) (?!(?:no|hay|ya|va|sea|tengo|soy|estoy|hago|vamos|somos|tenemos"
    r"|estamos)\b)(?:[^\W\d_]++ ){0,1}?(?:{pronoun} ){0,2}(?:{your_verb}|{verb}|[^\W\d_]{2,}(?:aron|ieron|aba|aban|ia"
    r"|ian))\b|(?:{preposition} )?{bare_wh} (?:{pronoun} ){0,2}[^\W\d_]{3,} usted(?:es)?\b|cuando (?:podr[íi]as?"
    r"|puedes?) [^\W\d_]++|alguna? (?:pregunta|duda|cosa|otra)\b|alguien (?:ha|sabe|quiere|puede|tiene)\b"
    r"|(?<=y\s)si \w++ \w|tiene (?!que\b|razón\b|un[oa]?s?\b|dos\b|tres\b|mucho|su\b|muy\b)[^\W\d_]{4,}|(?:toma|fuma"
    r"|bebe|duerme|nota|siente|recuerda|conoce) \w|ha (?:tenido|estado|notado|trabajado|probado|pensado|oído|visto"
    r"|viajado|sufrido|perdido|vomitado|podido|usado|utilizado|hablado|pensado)\b)",
    # A choice of two, and nothing else.
    "run_on_choice": r"{lead}(?!(?:más|uno|una|dos|tres|cuatro|sí|si|o"
    r"|y)\b)[\w-]++(?: \w++)?? o [\w-]++(?: \w++)?\W*\Z",
    "run_on_short": r"{lead}(?!{exclaims}\b)(?:(?:{preposition} )?{wh}(?: \w++){0,2}|(?:y )?(?:tú|usted|vos|ustedes)"
    r"|(?<=y\s)(?:aqu[íi]|ahora|despu[ée]s|luego|antes|allí|entonces)|(?:alguna? )?(?:alguna cosa|algo) más|verdad"
    r"|no es (?:así|cierto))\W*+\Z",
    "run_on_told": r"\b(?:dij[eo]|dice|dicen|digo|dec[íi]a|pregunt(?:é|ó|a|aba|o)|pensé|pensaba|pienso)(?: (?:yo|él"
    r"|ella|entonces|pues|bueno|que|y)){0,2}\W+\Z",
    "run_on_end": r"\b(?:no es (?:as[íi]|cierto|verdad)|o no|y (?:usted|tú|vos|ustedes)|desde cuándo|por qué no"
    r"|algo más|(?:no crees?|no le parece|no te parece)|sí o no|es correcto|cuánto tiempo|por qué \w++)\W*\Z",
    "run_on_check": r"\b(?:no|verdad)\W*\Z",
    "no_check": r"(?:\A|\b(?:que|ya|todav[íi]a|aún|yo|pues|también|tampoco|mí|ti|o|porque|y|así|él|ella|ahora|claro"
    r"|bueno|hoy|momento|si|qué|cómo|no|la|es|de|mi|a|en|usted|tú|nosotros|ellos|igual|mejor|seguro|casi|eso|esto|esta"
    r"|este))\W*\Z",
    # ------------------------------------------------------------- what a reply says of the run of words before it
    "denies": r"(?:\W*(?:{filler}|sí)\b)*+\W*(?:no|nunca|jamás|nada|nadie|ninguna?|ningún|tampoco|qué va|para nada"
    r"|todav[íi]a no|aún no)\b(?! (?:hay problema|se preocupe|te preocupes|importa|pasa nada)\b)",
    "affirms": r"(?:\W*(?:{filler}|ah|ya)\b)*+\W*(?:sí|si|claro|exacto|exactamente|correcto|así es|eso es|por supuesto"
    r"|desde luego|a veces|siempre|casi siempre|un poco|bastante|mucho|muchas veces|normalmente|creo que|supongo"
    r"|me parece que|solo|sólo|también)\b",
    "nods": r"\W*(?:ok|okay|vale|ah|ajá|ya|entiendo|bien|bueno|oh)\b",
    "listens": r"\W*(?:ok|okay|vale|ah|ajá|ya|entiendo|bien|muy bien|gracias|muchas gracias|perfecto|genial|interesante"
    r"|qué (?:bien|bonito|interesante)|de acuerdo|anda|oh)\b",
    "you_first": r"{lead}(?:usted|ustedes|tú|vos|su|sus|tu|tus|(?:(?:no )?(?:te|se|le|les|os) ){0,2}(?:{your_verb}"
    r"|{verb}))\b",
    "of_me": r"\b(?:yo|mí|conmigo|mi|mis|nuestr[oa]s?|nosotros|soy|estoy|tengo|voy|creo|hago|quiero|puedo|he|hemos"
    r"|somos|estamos|tenemos|vamos|fui|ten[íi]a yo)\b",
    "going_further": r"(?:(?:{filler}|ok|okay|bien|sí|si|no|vale|ya|claro|entiendo|perfecto)\b\W*)*+(?:y|pero|entonces"
    r"|así que|también)\b",
    "choice": r"\w o \w",
    "any_more": r"\b(?:algun[oa]s?|algún|algo)(?: (?:pregunta|duda|comentario|cosa|otra cosa|más|alergia|enfermedad"
    r"|síntoma|medicamento|problema)s?)(?: [^\W\d_]++){0,5}\W*\Z",
    "not_any": r"\b(?:no|sin|si|cuando|hay que|tengo|ten[íi]a|he|hab[íi]a|de|en|con|por|para)\b",
    # -------------------------------------------------------------------------------------------- kinds of questions
    "plainly_open": r"{lead}(?!qué (?:tal|le|te) (?:si|parece)\b)(?!por qué no\b)(?:(?:{preposition} )?(?:{wh}"
    r"|{bare_wh})|(?<=y\s)si)\b",
    "sighs": r"\A(?:(?:{filler}|ok|okay|vale)\b[\s,.…!-]*)+",
    "open": r"{lead}(?:(?:{preposition} )?(?:{wh}|{bare_wh})|(?<=y\s)si)\b",
    "opening": r"\b(?:cu[ée]nt[ae](?:me|nos)|cont[aá](?:me|nos)|h[áa]bl[ae](?:me|nos)|expl[íi](?:c|qu)[ae](?:me|nos)"
    r"|descr[íi]b[ae](?:me|nos)?|describir|explicar|contar(?:me|nos)|presentarse|pres[ée]nt(?:ese|ate)|{wh})\b",
    # Asked again because it was not heard or not answered, and saying so.
    "again": r"\b(?:otra vez|de nuevo|repito|repetir|repite|repita|repetirle|como (?:le|te) (?:dec[íi]a|dije"
    r"|preguntaba)|no (?:le |te |lo |la )?(?:he )?(?:entendí|entendido|oí|oído|escuché)|mi pregunta|le preguntaba"
    r"|te preguntaba|perdón|perdone|disculpe|quiero decir|me refiero|volviendo)\b",
    "invites": r"\b(?:preguntas?|preguntar|(?:quier\w+|quisier\w+|gustar[íi]a) saber"
    r"|dudas?|algo más|alguna cosa|qué tal|cómo está[ns]?|en qué (?:puedo|le puedo)"
    r"|lista?|listo|preparad[oa]|hola|buenos d[íi]as|buenas (?:tardes|noches))\b",
    "answers": r"{filler}?\W*(?:sí|si|no|claro|bien|yo|nosotros|quizás?|tal vez|probablemente|porque|es|son|soy|pues"
    r"|creo)\b",
    "deflects": r"{polite}(?:¿\s*)?(?:y )?(?:por qué (?:lo |me lo |me )?(?:pregunta|preguntas|preguntás|quiere saberlo"
    r"|quieres saberlo)|y (?:usted|tú|vos|ustedes)|(?:usted|tú|vos)|(?:usted )?qué (?:opina|piensa|cree) usted|tú qué "
    r"(?:opinas|piensas|crees)|qué (?:har[íi]a|har[íi]as) (?:usted|tú)|qué (?:tiene|tendr[íi]a) que ver|(?:a usted"
    r"|a ti) qué le importa|eso qué importa|quién (?:lo )?pregunta|es (?:eso )?relevante)(?: (?:eso|esto"
    r"|acaso))*\W*+\Z",
    "takes_up": r"(?:{filler}\W+)?(?:ok|okay|vale|muy bien|bien|perfecto|genial|estupendo|excelente|gracias"
    r"|muchas gracias|entiendo|comprendo|interesante|muy interesante|qué (?:bien|bonito|interesante)|ya veo|de acuerdo"
    r"|ah|claro|impresionante|eso (?:es|está|suena))\b",
    "clarifies": r"\b(?:se refiere|te refieres|te referís|quiere decir|quieres decir|en qué sentido|a qué (?:se|te)"
    r"|cuál de|qué tipo|cómo que|perdón|perdone|disculpe|repetir|repite|repita|por ejemplo|la pregunta|me (?:oye|oyes"
    r"|escucha|escuchas|ve|ves)|con respecto|o (?:solo|sólo|también|prefiere))\b",
    # ------------------------------------------------------------------------- whole replies that are not answers
    "refused": r"{polite}(?:lo siento\W+(?:pero )?)?(?:como|(?:yo )?(?:solo |sólo )?soy) (?:solo |sólo )?(?:un "
    r"|una )?(?:ia|inteligencia artificial|modelo de (?:lenguaje|ia)|programa(?: inform[áa]tico)?|asistente virtual"
    r"|chatbot)(?=,| (?:no|y|que|as[íi])\b)[^.!?]{0,60}?\bno\b(?!.{0,160}\bejemplo).{0,160}\Z",
    "interjection": r"(?:b?w?a?(?:[hj][aeiu]++){2,}+[hj]*+|lo+l|o+h+|a+h+|a+y+|u+y+|u+f+|puf+|caramba"
    r"|[\[(<*](?:(?:se )?r[íi]e|risas?|suspira|tose|estornuda|llora|bosteza)[\])>*])",
    "exclamations": r"\s*+(?:(?:{interjection}|(?:ay )?(?:dios|madre) m[íi]a?o?|(?:qu[ée]|muy) (?:gracios[oa]"
    r"|divertid[oa]|risa))(?!\w)[^\w\[(<*]*+){1,5}+\Z",
    "evades": r"{polite}(?:es lo que hay|(?:es )?una (?:larga historia|historia (?:muy )?larga)|(?:ya )?(?:sabe|sabes"
    r"|saben) c[óo]mo (?:es|son|va)(?: (?:esto|eso|esas cosas|la cosa))?|as[íi] es la vida|cosas de la vida"
    r"|por d[óo]nde empiezo|esas cosas pasan)\W*+\Z",
    "agrees": r"(?:\W*+(?:{filler}|ok|okay|s[íi]|claro|por supuesto|vale|bien|muy|desde luego|con (?:mucho )?gusto"
    r"|encantad[oa]|gracias|muchas|perfecto|sin problema|ningún problema|de acuerdo|seguro|naturalmente|c[óo]mo no|hola"
    r"|buenos d[íi]as|buenas tardes|dale|cuando|que|yo|le|te|se|lo|ya|veo|entiendo|interesante|aj[áa]"
    r"|anda)\b)++(?: \w++){0,7}\W*\Z",
    "blank": r"\W*(?:n\. ?/?d\.|tbd|(?:su|tu) respuesta(?: aquí)?|(?:inserte|insertar|escriba|escribir"
    r"|introduzca)(?: aquí)? (?:su |la |tu )?respuesta(?: aquí)?|(?:sin|falta|ninguna|falta la) respuesta|no "
    r"(?:contesta|responde|contestado|respondido)(?=\W*[\])}>])|(?:respuesta|texto) pendiente|pendiente de respuesta"
    r"|respuesta(?=\s*:)|lorem ipsum|x{3,}|(?<=[\[(<{])(?:(?:largo |breve )?silencio|sin respuesta|vacío|falta"
    r"|respuesta|no (?:contesta|responde)))\W*+\Z",
    "unheard": r"\W*(?:(?:[\[(<{]\W*(?:inaudible|ininteligible|incomprensible|no se (?:oye|entiende)"
    r"|ruido(?: de fondo)?|interferencias?|pausa(?: larga)?|larga pausa|sin audio)[^\])>}]{0,20}[\])>}]|inaudible"
    r"|ininteligible)\W*+)++\Z",
    "disconnected": r"\W*?(?:\w++\W{1,4}?){0,4}?[\[(<{](?:\w++ )?(?:se corta(?: la (?:llamada|comunicación|conexión))?"
    r"|se pierde la conexión|conexión perdida|llamada (?:cortada|finalizada)|cuelga|colgó|fin de la grabación"
    r"|la grabación (?:termina|se corta))[^\])>}]{0,20}[\])>}]\W*\Z",
    "praise": r"{polite}(?:(?:esa|eso|esta|es|qué)\W+)*+(?:(?:una|muy|realmente|buena|gran|excelente|interesante"
    r"|difícil|complicada|importante)\W+)*+pregunta\W*(?:(?:muy|tan|más)?\W*(?:buena|interesante|difícil|complicada"
    r"|importante|bonita))?\W*(?:(?:gracias|muchas gracias)(?: por (?:la pregunta|preguntar))?\W*|(?:déjeme|déjame"
    r"|tengo que) pensar(?:lo)?\W*){0,2}\Z",
    "gratitude": r"(?:{filler}|ok|sí)?\W*(?:gracias|muchas gracias) por (?:(?:la|su|tu|esa|esta)(?: \w++)? pregunta"
    r"|preguntar(?:lo|me)?)\W*+\Z",
    "before": r"{polite}(?:como (?:ya )?(?:(?:le|te|les|os) )?(?:(?:he|hab[íi]a) (?:dicho|comentado|contado|mencionado)"
    r"|dije|dec[íi]a|comenté|conté|mencioné)(?: antes| ya)?|(?:eso )?ya (?:(?:se|te|le|os|lo|la) ){0,2}(?:(?:he"
    r"|hemos) (?:dicho|contado|comentado|explicado|contestado|respondido|mencionado)|dije|conté|comenté|expliqué"
    r"|contesté|mencioné)(?: (?:eso|antes|todo)){0,2}|lo mismo (?:que antes|de antes|que (?:ya )?(?:le |te )?dije)"
    r"|(?:eso |todo )?(?:está|viene) en (?:mi|el) (?:curr[íi]culum|cv))\W*+\Z",
    "consent": r"(?=\W*(?:\w++\W++){0,3}(?:claro|supuesto|luego|gusto|encantad[oa]|problema|seguro|naturalmente|no"
    r"|dale)\b)(?:(?:{filler}|ok|okay|vale|bien|s[íi]|claro(?: que sí)?|por supuesto(?: que sí)?|desde luego|con "
    r"(?:mucho )?gusto|encantad[oa](?: de (?:cont[áa]rselo|cont[áa]rtelo|contarlo|responder|contestar|hablar de ello"
    r"|explic[áa]rselo|explic[áa]rtelo))?|sin problema|ningún problema|seguro|naturalmente|c[óo]mo no"
    r"|dale)\b\W*){1,5}+\Z",
    "promise": r"(?=.*\b(?:encantad[oa]|gusto|cuento|explico|contesto|respondo|digo)\b)(?:{filler}|ok|vale|s[íi]"
    r"|claro(?: que sí)?|por supuesto|desde luego|con (?:mucho )?gusto|encantad[oa]|de (?:cont[áa]rselo|cont[áa]rtelo"
    r"|contarlo|contestar|responder|explicarlo|explic[áa]rselo|explic[áa]rtelo)|ahora|(?:se|te|os) l[oa]|le|te|yo"
    r"|cuento|explico|contesto|respondo|digo)(?:\b\W*(?:{filler}|ok|vale|s[íi]|claro|por supuesto|con (?:mucho )?gusto"
    r"|encantad[oa]|de (?:cont[áa]rselo|cont[áa]rtelo|contarlo|contestar|responder|explicarlo|explic[áa]rselo"
    r"|explic[áa]rtelo)|ahora|ya|mismo|(?:se|te|os) l[oa]|le|te|yo|cuento|explico|contesto|respondo|digo|un poco"
    r"|todo)\b){0,7}\W*\Z",
    "assent": r"\W*(?:(?:sí|si|ok|okay|vale|claro|bien|hola|buenos d[íi]as|buenas tardes|de acuerdo|dale"
    r"|exacto)\b\W*){1,3}\Z",
    "hums": r"\W*(?:(?:m+-?h+m+|h+m+|aj[áa]|ya|entiendo|ya veo|interesante|anda)\b\W*){1,3}\Z",
    "thinking": r"{polite}(?:d[ée]j[ae]me|tengo que|tendr[íi]a que|necesito) (?:un momento "
    r"(?:para )?)?pensar(?:lo)?(?: (?:un (?:momento|segundo|poco)|eso|bien)){0,2}\W*\Z",
    "settles": r"{filler}?\W*(?:sí|si|no|nunca|quizás?|tal vez|bien|mal|claro|por supuesto|porque|depende|creo|yo (?:no"
    r"|sí|creo))\b",
    "skipped": r"{polite}(?:(?:podemos|podr[íi]amos|prefiero|quiero|me gustar[íi]a|quisiera) )?(?:paso|pasar|pasemos"
    r"|siguiente|saltar|saltemos|saltárnosla|saltarla|saltarme)(?: (?:a|de|la|esta|esa|siguiente|otra"
    r"|pregunta)){0,4}(?: ?,? por favor)?\W*\Z",
    "interruption": r"(?!\W*(?:{filler}\W+)?(?:sí|no|hola)\b(?! le\b| te\b)).*\b(?:(?:perdón|perdone|disculpe|disculpa"
    r"|lo siento) por (?:el|la|los) (?:ruido|interrupción|ruidos)|llaman (?:a la puerta|al timbre)|(?:está )?sona(?:ndo"
    r"|ba)|suena (?:el|mi) (?:timbre|teléfono|móvil|celular)|(?:un|una?) (?:momento|momentito|segundo|segundito|minuto"
    r"|minutito)(?: por favor)?\W*\Z|no (?:le|te|la|lo) (?:oigo|escucho)(?: bien| nada)?\W*\Z|se (?:le|te"
    r"|me)? ?(?:corta|ha cortado|cortó|entrecorta)|se ha (?:ido|cortado|caído) (?:la conexión|el audio|el sonido)"
    r"|(?:está|estás) (?:en silencio|silenciad[oa]|congelad[oa]))",
    "going_on": r"\b(?:sigamos|continuemos|seguimos|pasemos a|siguiente pregunta|vamos con la siguiente)\b",
    "heading": r"(?:pausa|publicidad|música|intro|cierre|fin|nota|silencio|descanso)\Z",
    # --------------------------------------------------------------------------------------- replies that put off
    "put_off": r"\b(?:(?:de|sobre|a) (?:eso|esto|ello|ese tema|esa pregunta)(?: (?:ya|mejor|prefiero|preferir[íi]a|le"
    r"|te|les|os|quiero|podemos|vamos a|si le parece|si te parece|me gustar[íi]a)){0,3} (?:hablar(?:é|emos|[íi]a|lo)?"
    r"|hablamos|habl[oa]|cuento|contaré|cuente|volver|volver(?:é|emos)|volvemos|vuelvo|contest[oaé]\w*|respond\w+)(?: "
    r"(?:m[áa]s|luego|despu[ée]s))|(?:eso|esto|lo|esa pregunta)(?: (?:lo|la|mejor|si le parece|prefiero|preferir[íi]a"
    r"|podemos|podr[íi]amos|ya|se|te|le|os)){0,4} (?:deja(?:mos|r|rlo|remos)|vemos|ver(?:emos|lo)?|hablamos"
    r"|hablar(?:emos|lo)|trata(?:mos|remos)|comenta(?:mos|remos|rlo)|respond(?:o|eré|erlo)|contest(?:o|aré|arlo)|cuento"
    r"|contaré|explico|explicaré|digo|diré) (?:para (?:m[áa]s tarde|luego|despu[ée]s|el final|otro (?:d[íi]a|momento)"
    r"|la (?:pr[óo]xima|siguiente)(?: \w++)?)|luego|despu[ée]s|m[áa]s tarde|m[áa]s adelante|al final|en otro momento"
    r"|otro d[íi]a|en la pr[óo]xima(?: \w++)?)(?! con\b)|(?:puedo|podemos|podr[íi]a|podr[íi]amos|prefiero|preferir[íi]a"
    r"|mejor|quisiera|me gustar[íi]a) (?:contestar|responder|hablar|volver|contarlo|decirlo|comentar|verlo"
    r"|dejarlo)(?:\w++)?(?: (?:a|de|sobre|eso|esto|ello|lo|para)){0,3} (?:luego|despu[ée]s|m[áa]s tarde|m[áa]s adelante"
    r"|al final|en otro momento)|(?:de|sobre) (?:eso|esto|ello|\w++ \w++) (?:le|te|les|os|ya le|ya te) (?:cuento"
    r"|contaré|hablo|hablaré|digo|diré) (?:luego|despu[ée]s|m[áa]s tarde|m[áa]s adelante|al final)|ya (?:volveremos"
    r"|llegaremos|volveré|hablaremos|lo veremos)(?: (?:a|sobre|de) (?:eso|ello|ese \w++|esa \w++))?(?: (?:luego"
    r"|despu[ée]s|m[áa]s tarde|m[áa]s adelante))?\W*\Z|(?:luego|despu[ée]s|m[áa]s tarde|m[áa]s adelante|ahora) "
    r"(?:vuelvo|volvemos|volveré|volveremos|hablo|hablamos|llego|llegamos) (?:a|de|sobre) (?:eso|ello|ese \w++"
    r"|esa \w++))",
    "taken_up": r"\b(?:volviendo a|vuelvo a (?:su|tu|lo|la)|volvemos a (?:su|tu|lo|la)|(?:su|tu) pregunta|me "
    r"(?:preguntaba|preguntabas|hab[íi]a preguntado|preguntó|preguntaste)|(?:le|te) preguntaba|como (?:le )?prometí"
    r"|lo que (?:me )?preguntaba|(?:antes|hace un momento) (?:me )?pregunt\w+|retom(?:o|ando|amos)"
    r"|lo que quer[íi]a decir)\b",
    # ------------------------------------------------------------------------------------------- single rules' own
    "says_something": r"\b(?:sí|no|quizás?|tal vez|a lo mejor|probablemente|depende|bien|mal|nunca|nada|nadie|regular"
    r"|claro|s[ée]|creo|poco|mucho)\b",
    "greeting": r"\W*(?:(?:sí|si|bueno|pues)\b\W*)?(?:hola|buen[oa]s|bienvenid|gracias|muchas gracias|perdón|disculpe"
    r"|encantad|mucho gusto|me llamo|mi nombre es|soy)",
    "broken_off": r"{lead}(?:(?:puede|podr[íi]a|puedes|podr[íi]as)\b)|.*(?:--|(?<!\s) - |…|[;:]|, ?(?:pero"
    r"|porque|es que|yo|eso|pues|y)\b)|.*\b(?:y|o|el|la|los|las|un|una|de|con|para|que|a|eh)\W*\Z",
    "quantity": r"\d|\b(?:cero|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince"
    r"|dieci\w+|veint\w+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien\w*|\w*cientos|mil|millón"
    r"|millones|docena|medi[oa]|vez|veces|par|algun[oa]s|vari[oa]s|much[oa]s?|poc[oa]s?|nunca|siempre|cada|diari\w+"
    r"|seman\w+|mes|meses|mensual\w*|años?|d[íi]as?|horas?|minutos?|hace|desde|hoy|ayer|mañana|tarde|noche|ahora|último"
    r"|última|pasad[oa]|próxim[oa]|lunes|martes|miércoles|jueves|viernes|sábados?|domingos?|enero|febrero|marzo|abril"
    r"|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|primavera|verano|otoño|invierno|no|nada|todo|toda"
    r"|casi|más|menos|cuando|antes|despu[ée]s|mientras|tod[oa]s)\b",
    "asks_quantity": r"{lead}(?:{preposition} )?(?:cuánt[oa]s?|cuándo|qué (?:año|fecha|hora|edad|d[íi]a))\b",
    "leading": r"{lead}(?:no (?:cree|crees|le parece|te parece|piensa|piensas|dir[íi]a|dir[íi]as) (?:usted )?que|no "
    r"(?:es|ser[íi]a) (?:verdad|cierto|evidente|mejor|lógico)|seguramente\b|seguro que\b|(?:usted |tú )?(?:debió"
    r"|debiste|deb[íi]a|deb[íi]as) (?:de )?(?:estar|sentir)|estará de acuerdo|reconocerá)|.{8,}, ¿?(?:no es (?:as[íi]"
    r"|cierto|verdad)|verdad|a que sí)\W*\Z",
    "protected_age": r"\b(?:cuántos años (?:tiene|tienes|tenés)|(?:su|tu|qué) (?:edad|fecha de nacimiento)|(?:cuándo"
    r"|en qué año) (?:nació|naciste))\b",
    "protected_family": r"\b(?:(?:está|estás|es|eres) (?:casad[oa]|solter[oa]|divorciad[oa]|embarazada|comprometid[oa]"
    r"|madre|padre)|(?:tiene|tienes|tener|quiere|quieres) (?:\w++ ){0,2}(?:hijos|hijas|niños|pareja|familia)|embarazo"
    r"|estado civil|(?:su|tu) (?:marido|esposo|esposa|mujer|novio|novia|pareja)|(?:sus|tus) hijos)\b",
    "protected_religion": r"\b(?:(?:su|tu|qué) (?:religión|fe|iglesia)|(?:es|eres) (?:religios[oa]|creyente|católic[oa]"
    r"|musulm[aá]n\w*|judí[oa]|evangélic[oa]|ate[oa])|(?:va|vas) a (?:misa|la iglesia)|cree[s]? en dios)\b",
    "protected_health": r"\b(?:(?:su|tu) (?:salud|discapacidad|medicación|enfermedad)|(?:está|estás) (?:enferm[oa]"
    r"|san[oa])|alguna (?:discapacidad|enfermedad)|bajas médicas|de baja (?:médica|por enfermedad)|historial médico)\b",
    "protected_origin": r"\b(?:de dónde (?:es|eres|viene|vienes|sos)|(?:su|tu) (?:nacionalidad|origen|raza|etnia|acento"
    r"|lengua materna)|dónde (?:nació|naciste|nacieron sus padres)|permiso de residencia)\b",
    "protected_orientation": r"\b(?:orientación sexual|identidad de género|(?:es|eres) (?:gay|lesbiana|homosexual"
    r"|bisexual|trans\w*|heterosexual))\b",
    "protected_politics": r"\b(?:(?:a quién|a qué partido) (?:vota|votas|votó|votaste)|qué partido|(?:sus"
    r"|tus) ideas políticas|(?:está|estás) (?:afiliad[oa]|sindicad[oa])|algún (?:sindicato|partido))\b",
    "protected_record": r"\b(?:antecedentes (?:penales|policiales)|(?:ha|has) (?:sido|estado) (?:condenad[oa]"
    r"|detenid[oa]|pres[oa])|tiene[s]? deudas|embargos?)\b",
    "boilerplate": r"\b(?:como (?:un )?(?:(?:gran )?modelo de lenguaje|(?-i:IA)|asistente (?:virtual )?de (?-i:IA)"
    r"|inteligencia artificial|modelo de (?-i:IA))(?=,| no (?:tengo|puedo))|(?:solo |sólo )?soy (?:solo |sólo )?un "
    r"(?:gran )?modelo de lenguaje|(?:hasta|según) mi (?:última )?(?:actualización"
    r"|fecha de corte)(?: de conocimientos)?|no puedo (?:ayudar(?:le|te)?|asistir(?:le|te)?) con (?:esa|esta|su"
    r"|tu) solicitud|no tengo (?:opiniones|experiencias|sentimientos|emociones|creencias) personales\b(?! (?:con|de|en"
    r"|sobre)\b)|(?:claro|por supuesto|desde luego)(?: que sí)?[!,] ?(?:aquí|a continuación) (?:tienes?|está|están"
    r"|te dejo|le dejo) (?:una?|el|la|los|las|tu|su|algunos|algunas) [^.!?:\n\r]{0,60}:(?=\s))",
}
