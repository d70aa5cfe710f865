"""What the rules about questions say of single exchanges that their manuals do not show."""

from __future__ import annotations

import pytest

from tests.test_rules import HEADER, messages

MORE = (
    "Ann: Who paid for it?\nTed: The city.\nAnn: When was that?\nTed: In May.\nAnn: Where do you live?\nTed: Here.\n"
    "Ann: Why?\nTed: It is quiet.\n"
)
EXCHANGES = {
    "signs of listening are no answer to how much": (
        "non-answers",
        "Ann: How much do you smoke?\nTed: Uh-huh.\nAnn: OK. Do you drink?\nTed: Yeah.\n",
        ["no more than a beginning, and no answer"],
    ),
    "who asks for words may get any": (
        "non-answers",
        "Ann: What happened next?\nTed: Something went wrong.\nAnn: Which button did you press?\nTed: Skip.\n"
        "Ann: What did you shout?\nTed: Ouch!\nAnn: What was her last word?\nTed: Goodbye.\n"
        "Ann: What was that noise?\nTed: That was my phone.\nAnn: How do you feel about it?\nTed: I like it\n"
        "Ann: How was the film?\nTed: Very funny.\nAnn: Who was there?\nTed: All of us.\n",
        [],
    ),
    "a program may say in a sentence that it failed": (
        "non-answers",
        f"Ann: How is it built?\nTed: Sorry, I'm having trouble connecting to the server. Please try again.\n{MORE}",
        ["the error of a program, and no answer"],
    ),
    "who does not get the question has not answered": (
        "non-answers",
        f"Ann: How is a bridge built?\nTed: You what, sorry?\nAnn: Let's move on, next question. {MORE[5:]}",
        ["the question was not heard, and no answer"],
    ),
    "a question about something else may come behind other words": (
        "non-answers",
        f"Ann: Do you draw it first?\nTed: This bridge, is it a real one?\nAnn: Thank you, that's clear. {MORE[5:]}",
        ["another question, and no answer"],
    ),
    "what a program did not fill in is no answer": (
        "non-answers",
        "Ann: How is a bridge built?\nTed: {{candidate_response}}\nAnn: Very good. Who draws it?\nTed: I do.\n",
        ["a place for an answer, and no answer"],
    ),
    "who said so may be left out": (
        "non-answers",
        f"Ann: Which bridges do you know?\nTed: yeah said that already\nAnn: Thank you. Who draws it?\n{MORE}",
        ["a reference to an answer given before, and no answer"],
    ),
    "what nobody is asked needs no answer": (
        "unanswered-questions",
        "Ann: Rivets, what would we do without them?\nAnn: Who draws it?\nTed: I do.\n"
        "Ann: And who has not lost a rivet in his life?\nAnn: When was that?\nTed: In May.\n"
        f"Ann: That must be the best that there is, right?\n{MORE}",
        [],
    ),
    "who is told something of themselves may be asked to confirm it": (
        "unanswered-questions",
        f"Ann: You have built bridges, right?\n{MORE}",
        ["nobody answers this question"],
    ),
    "after trouble on the line no answer is to be expected": (
        "unanswered-questions",
        f"Ann: How is a bridge built?\nAnn: It seems that we lost the connection.\n{MORE}",
        ["nobody answers this question"],
    ),
    "who asks what the question means gets told, unless the asker takes that for an answer": (
        "non-answers",
        "Ann: How do you splice a rope?\nTed: What do you mean by that?\nAnn: Understood. Where did you learn?\n"
        "Ted: In Oslo.\n"
        "Ann: Who builds a tower?\nTed: Which one?\nAnn: Okay, have you seen the red church?\nTed: Yes, my uncle did.\n"
        "Ann: What is an arch?\nTed: I don't understand the question.\nAnn: Let's move on. When can you start?\n"
        "Ted: In May.\nAnn: How old are you?\nTed: Forty.\nAnn: Where do you live?\nTed: Here.\n"
        "Ann: Are you married?\nTed: No.\nAnn: Do you smoke?\nTed: No.\nAnn: Can you swim?\nTed: Yes.\n",
        ["the question was not understood, and no answer"] * 2,
    ),
    "what breaks off may have words of the question": (
        "non-answers",
        "Ann: Tell me about the best bridge you built.\nTed: the best bridge I built was\nAnn: I see. "
        "Where do you live?\nTed: In a tower by the\nAnn: What for?\nTed: The view.\n",
        ["no more than a beginning, and no answer"],
    ),
    "notes of a program, and commands to one, are no answers": (
        "non-answers",
        "".join(
            f"Ann: What was the {thing}?\nTed: {said}\n"
            for thing, said in (
                ("garden", "[typing]"),
                ("bridge", "No speech detected."),
                ("boat", "undefined undefined"),
                ("house", "HTTP 502 Bad Gateway"),
                ("rope", "This message was deleted"),
                ("tower", "/skip"),
                ("mill", "Can I talk to a human?"),
                ("stove", "Hey Siri, stop the music."),
            )
        )
        + "Ann: What was the wall?\nTed: Ivy.\n",
        [
            "a place for an answer, and no answer",
            "the error of a program, and no answer",
            "the error of a program, and no answer",
            "the error of a program, and no answer",
            "the error of a program, and no answer",
            "a wish to go on, and no answer",
            "something else, and no answer",
            "something else, and no answer",
        ],
    ),
    "a question about the question that is passed over is none": (
        "non-answers",
        f"Ann: How is a bridge built?\nTed: May I ask, do you mean of steel?\n"
        f"Ann: Interesting, thank you. Who draws it?\n{MORE}",
        ["another question, and no answer"],
    ),
    "so is one in other words than others ask in": (
        "non-answers",
        f"Ann: Do you use a caisson?\nTed: Excuse me, what it means caisson?\n"
        f"Ann: Thank you, Ted. Who draws it?\n{MORE}",
        ["another question, and no answer"],
    ),
    "a question about the question may be taken up": (
        "non-answers",
        f"Ann: How is a bridge built?\nTed: Do you mean of steel?\n"
        f"Ann: Of steel, say. Who draws it?\nTed: I do.\n{MORE}",
        [],
    ),
    "praise may come in several pieces": (
        "non-answers",
        f"Ann: How is a bridge built?\nTed: oh that's a really good question wow. ok um. hmm\nAnn: Okay! {MORE[5:]}",
        ["praise for the question, and no answer"],
    ),
    "what is put off may be so without saying by whom": (
        "deferred-questions",
        f"Ann: How is a bridge built?\nTed: got a delivery, will answer that one in a min\nAnn: Sure.\n{MORE}",
        ["put off here, and never taken up again"],
    ),
    "who only says to be there has not answered": (
        "unanswered-questions",
        f"Ann: How is a bridge built?\n"
        f"Ann: Ted, are you still with me?\nTed: yes yes sorry the internet is slow\n{MORE}",
        ["nobody answers this question"],
    ),
    "who says to be there, and more, may have answered": (
        "unanswered-questions",
        f"Ann: How is a bridge built?\nAnn: Ted, are you still with me?\nTed: yes, from both ends\n{MORE}",
        [],
    ),
    "a microphone is looked at where nothing is heard": (
        "unanswered-questions",
        f"Ann: How is a bridge built?\nAnn: Please check that your microphone is on.\n"
        f"Ann: How is it built?\nTed: Of steel.\n{MORE}",
        ["nobody answers this question"],
    ),
    "a question in return may begin with a sigh": (
        "non-answers",
        "Ann: What held up the bridge?\nTed: Well now, what do you call a bridge?\nAnn: Thank you. Who paid for it?\n"
        "Ted: The city.\nAnn: When was that?\nTed: In May.\nAnn: Where do you live?\nTed: Here.\n"
        "Ann: Why?\nTed: It is quiet.\n",
        ["another question, and no answer"],
    ),
    "who asks whether to begin, and begins, wants no answer": (
        "unanswered-questions",
        "Ann: Hello. Shall we begin?\nAnn: Where did you learn to weld?\nTed: In Oslo.\n"
        "Ann: Who taught you?\nTed: Bob.\n",
        [],
    ),
    "letters at random answer nothing, whatever the language": (
        "non-answers",
        "Frau Berg: Wo haben Sie das gelernt?\nHerr Tal: sdkjfh sdfgj\nFrau Berg: Und wann können Sie anfangen?\n"
        "Herr Tal: Im Mai.\n",
        ["letters at random, and no answer"],
    ),
    "words, abbreviations and laughter by letters are no letters at random": (
        "non-answers",
        "".join(
            f"Ann: What is used for {at * 7}?\nTed: {said}\n"
            for at, said in enumerate(
                ("HTML", "kubectl", "npm", "hdfs", "nginx, mssql", "Haskell", "Salsa", "asda", "AAA", "glass", "xhtml")
            )
        ),
        [],
    ),
    "what is short may be an answer all the same": (
        "non-answers",
        "".join(
            f"Ann: What was the {thing}?\nTed: {said}\n"
            for thing, said in (
                ("garden", "Haha, my mum, actually."),
                ("bridge", "lol nothing"),
                ("boat", "42"),
                ("house", "Both."),
                ("rope", "Oh, a ladder."),
                ("tower", "Ah, the bells."),
                ("mill", "It is what the river made it."),
                ("stove", "A long story about a fire, and then rust."),
                ("fence", "I"),
            )
        )
        + "Ann: What was the wall?\nTed: Ivy.\n",
        ["no more than a beginning, and no answer"],
    ),
    "signs without a word answer no question for more than yes or no": (
        "non-answers",
        "Ann: How do you feel about the bridge?\nTed: \U0001f602\U0001f602\nAnn: Have you seen it?\nTed: \U0001f44d\n"
        "Ann: Good. Where was that?\nTed: :)\nAnn: How are you?\nTed: :)\nAnn: Are you there?\nTed: Yes.\n",
        ["signs without a word, and no answer"] * 2,
    ),
    "laughter is no answer even if the talk ends there": (
        "non-answers",
        "Ann: How long is the bridge?\nTed: A mile.\nAnn: Who built it?\nTed: We did.\nAnn: Why is it red?\n"
        "Ted: [laughs] Oh, you're funny, Ann.\nAnn: Great, then thank you for your time.\n",
        ["an exclamation, and no answer"],
    ),
    "laughter is one where the asker does not go on": (
        "non-answers",
        "Ann: How long is the bridge?\nTed: Ha!\nAnn: I mean the red one. How long is it?\nTed: A mile.\n"
        "Ann: Why is it red?\nTed: Oh dear.\nAnn: Because of the rust.\nTed: Oh.\n",
        [],
    ),
    "the last words of the question are none": (
        "non-answers",
        "Ann: What is a good bridge?\nTed: What is a good bridge?\nAnn: Great. Where did you learn?\n"
        "Ted: In Oslo.\nAnn: How do you paint a bridge?\nTed: paint a bridge\nAnn: When did you start?\n"
        "Ted: In May.\nAnn: Which do you like, the red or the blue one?\nTed: The blue one.\n"
        "Ann: What do you do at home?\nTed: I like to be at home.\nAnn: Do you read?\nTed: Yes.\n",
        ["the question again, and no answer"] * 2,
    ),
    "who did not hear the question gets it again, or another that the asker thanks for": (
        "non-answers",
        "Ann: What is a keystone?\nTed: Sorry, can you say that again?\nAnn: The stone on top, what is it for?\n"
        "Ted: The load.\nAnn: Who cuts it?\nTed: A mason.\nAnn: How big is one?\nTed: Two feet.\n"
        "Ann: Where do you find such stones?\nTed: Sorry, I didn't catch that.\n"
        "Ann: Thank you, Ted. How old are you?\nTed: Forty.\nAnn: How deep is the river?\nTed: I can hardly hear you.\n"
        "Ann: Okay, can you hear me now?\nTed: Yes. Ten metres.\nAnn: Where was that?\n"
        "Ted: Can you repeat the question?\nAnn: I'd rather not.\nTed: Fine.\n",
        ["the question was not heard, and no answer"],
    ),
    "an excuse that the asker accepts is no answer": (
        "non-answers",
        "Ann: How do you test a bridge?\nTed: Oops, sorry, my neighbour has started to drill again.\n"
        "Ann: No worries. Have you been to Oslo?\nTed: Yes.\nAnn: Where is the kitchen?\n"
        "Ted: Sorry, my laptop is what you see, the kitchen is behind it.\n"
        "Ann: That's okay. Do you like it?\nTed: Yes.\n",
        ["something else, and no answer"],
    ),
    "thanks may be all that one would say": (
        "non-answers",
        "Ann: Now tell me if you like it.\nTed: Oh wow.\nAnn: Good. Do you have a river?\nTed: Yes.\n"
        "Ann: What would you say if I gave you the bridge?\nTed: Thank you!\n"
        "Ann: Where would you put it?\nTed: Here.\n",
        [],
    ),
    "what a program says of itself is an answer where it goes on with one": (
        "non-answers",
        "Ann: How do you cope with stress?\nTed: As an AI language model, I don't feel stress, but for example "
        "breathing helps.\nAnn: Where do you live?\nTed: I'm an AI engineer, and I have no home.\n"
        "Ann: Why?\nTed: Rent.\n",
        [],
    ),
    "laughter and set phrases are so in German": (
        "non-answers",
        "Frau Berg: Warum sind Sie dort weg?\nHerr Tal: Hahaha, ach du meine Güte.\nFrau Berg: Wo wohnen Sie jetzt?\n"
        "Herr Tal: In Mannheim.\nFrau Berg: Wie war der Chef?\nHerr Tal: Naja, das ist eine lange Geschichte.\n"
        "Frau Berg: Haben Sie einen Führerschein?\nHerr Tal: Ja.\nFrau Berg: Was macht Sie traurig?\n"
        "Herr Tal: Als KI habe ich keine Gefühle.\nFrau Berg: Wann können Sie anfangen?\nHerr Tal: Haha, morgen.\n",
        [
            "an exclamation, and no answer",
            "words that go round the question, and no answer",
            "words of a program, and no answer",
        ],
    ),
    "laughter and set phrases are so in Spanish": (
        "non-answers",
        "Ana: ¿Por qué dejó usted ese trabajo?\nLuis: Jajaja, madre mía.\nAna: ¿Dónde vive usted ahora?\n"
        "Luis: En Murcia.\nAna: ¿Cómo era el jefe?\nLuis: Ya sabe cómo son esas cosas.\n"
        "Ana: ¿Tiene usted carné de conducir?\nLuis: Sí.\nAna: ¿Qué le pone triste?\n"
        "Luis: Como modelo de lenguaje, no tengo sentimientos.\nAna: ¿Cuándo puede empezar?\nLuis: Jaja, mañana.\n",
        [
            "an exclamation, and no answer",
            "words that go round the question, and no answer",
            "words of a program, and no answer",
        ],
    ),
    "a question in return, which the asker passes over, is no answer": (
        "non-answers",
        "Interviewer: Why did you leave?\nCandidate: Do you like working here?\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes.\n"
        "Interviewer: Where was that?\nCandidate: In Oslo.\n"
        "Interviewer: How big was the team?\nCandidate: Five.\n",
        ["another question, and no answer"],
    ),
    "a question in return is an answer where both ask": (
        "non-answers",
        "Ann: Why did you leave?\nTed: Do you like working here?\nAnn: Have you worked with Kafka?\nTed: Yes.\n",
        [],
    ),
    "a heading is nobody's reply": (
        "non-answers",
        "Interviewer: Have you worked with Kafka?\nBreak:\nInterviewer: Where were we?\nCandidate: At Kafka.\n",
        [],
    ),
    "a turn that has nothing to say otherwise is nobody's answer": (
        "non-answers",
        "Interviewer: Have you worked with Kafka?\nCandidate:\nInterviewer: Where were we?\nCandidate: At Kafka.\n",
        ["nothing is said in answer"],
    ),
    "who asks for a break, or another question, has had an answer": (
        "non-answers",
        "Ann: How did you decide?\nTed: The padding hides it.\nAnn: Shall we take a break?\nTed: Yes, please.\n"
        "Ann: What came next?\nTed: A bridge.\nAnn: Let's move on to another question. Where was that?\nTed: In Oslo.\n"
        "Ann: Why there?\nTed: The river is narrow.\nAnn: Are you still there?\nTed: I am.\n"
        "Ann: What did it cost?\nTed: A fortune.\n",
        [],
    ),
    "who is asked what they want to know may ask": (
        "non-answers",
        "Interviewer: Where do you live?\nCandidate: In Oslo.\n"
        "Interviewer: How long were you there?\nCandidate: For two years.\n"
        "Interviewer: Why did you leave?\nCandidate: It was sold.\n"
        "Interviewer: Is there anything you'd like to know, Sam?\nCandidate: What happened to the last nurse?\n"
        "Interviewer: She was promoted. When can you start?\nCandidate: On Monday.\n",
        [],
    ),
    "who is asked so in German may ask": (
        "non-answers",
        "Frau Berg: Guten Tag. Wo wohnen Sie denn jetzt?\nHerr Tal: In Mannheim, bei meiner Mutter.\n"
        "Frau Berg: Warum sind Sie dort weg?\nHerr Tal: Der Betrieb ist umgezogen.\n"
        "Frau Berg: Wie lange waren Sie da?\nHerr Tal: Vier Jahre, im Lager.\n"
        "Frau Berg: Gibt es etwas, das Sie wissen möchten?\nHerr Tal: Haben Sie einen Parkplatz?\n"
        "Frau Berg: Im Hof. Fahren Sie Stapler?\nHerr Tal: Ja.\n",
        [],
    ),
    "who is asked in German what they want to know may ask": (
        "non-answers",
        "Frau Berg: Guten Tag. Wo wohnen Sie denn jetzt?\nHerr Tal: In Mannheim, bei meiner Mutter.\n"
        "Frau Berg: Warum sind Sie dort weg?\nHerr Tal: Der Betrieb ist umgezogen.\n"
        "Frau Berg: Wie lange waren Sie da?\nHerr Tal: Vier Jahre, im Lager.\n"
        "Frau Berg: Was wollen Sie noch von uns wissen?\nHerr Tal: Haben Sie einen Parkplatz?\n"
        "Frau Berg: Im Hof. Fahren Sie Stapler?\nHerr Tal: Ja.\n",
        [],
    ),
    "who is asked so in Spanish may ask": (
        "non-answers",
        "Ana: Buenos días, gracias por venir. ¿Dónde vive usted ahora?\nLuis: En Toledo, con mi madre.\n"
        "Ana: ¿Por qué dejó usted el taller?\nLuis: Porque lo vendieron.\n"
        "Ana: ¿Cuánto tiempo trabajó usted allí?\nLuis: Cuatro años.\n"
        "Ana: ¿Hay algo que quiera saber de nosotros?\nLuis: ¿Tienen ustedes un comedor?\n"
        "Ana: En el patio. ¿Cuándo puede empezar?\nLuis: En marzo.\n",
        [],
    ),
    "who looks for anyone to answer asks the same": (
        "unanswered-questions",
        "Ann: Who takes a bus?\nTed: I do.\nAnn: Where to?\nTed: To Oslo.\n"
        "Ann: If you could change one thing, what would it be?\nAnn: Anyone?\nTed: Later buses.\n"
        "Ann: Is it expensive?\nTed: It is not.\n",
        [],
    ),
    "what puts off a later question does not take up the one before it": (
        "non-answers",
        "Interviewer: Why did you leave?\nCandidate: [inaudible]\n"
        "Interviewer: Where do you live?\nCandidate: Can we come back to that?\n"
        "Interviewer: Fine. Have you worked with Kafka?\nCandidate: Yes.\n",
        ["the answer cannot be made out"],
    ),
    "nor does it take up what was put off before it": (
        "deferred-questions",
        "Interviewer: Why did you leave?\nCandidate: Can we come back to that?\n"
        "Interviewer: Sure. Where do you live?\nCandidate: Can we come back to that as well?\n"
        "Interviewer: Fine. Have you worked with Kafka?\nCandidate: Yes.\n",
        ["put off here, and never taken up again"] * 2,
    ),
    "who asks takes up what they come back to": (
        "non-answers",
        "Interviewer: Why did you leave?\nCandidate: [inaudible]\n"
        "Interviewer: Can we come back to that?\nCandidate: Yes, please.\n"
        "Interviewer: Fine. Have you worked with Kafka?\nCandidate: Yes.\n",
        [],
    ),
    "leave to ask wants no more than a nod": (
        "non-answers",
        "Interviewer: May I ask you something?\nCandidate: ...\nInterviewer: Why did you leave?\n"
        "Candidate: It was sold.\nInterviewer: I want to ask you one more question.\nCandidate: Okay.\n"
        "Interviewer: How many are you?\nCandidate: Nine.\n",
        [],
    ),
    "leave to ask is given in German": (
        "non-answers",
        "Frau Berg: Guten Tag, schön, dass Sie da sind. Darf ich Sie etwas fragen?\nHerr Tal: Ja, natürlich.\n"
        "Frau Berg: Warum haben Sie das Haus verkauft?\nHerr Tal: Es war zu groß.\n",
        [],
    ),
    "leave to ask is given in Spanish": (
        "non-answers",
        "Ana: Buenos días, gracias por venir. Quisiera preguntarle algo.\nLuis: Claro, por supuesto.\n"
        "Ana: ¿Por qué vendió usted la casa?\nLuis: Porque era muy grande.\n",
        [],
    ),
    "leave to ask, and the question itself in the next turn": (
        "unanswered-questions",
        "Interviewer: May I ask you something?\nInterviewer: Why did you leave?\nCandidate: It was sold.\n",
        [],
    ),
    "leave to ask a question is asked by who asks for it": (
        "unanswered-questions",
        "Interviewer: Why did you leave?\nCandidate: It was sold.\nInterviewer: May I ask you one more thing?\n",
        ["nobody answers this question"],
    ),
    "what is put off with other words": (
        "deferred-questions",
        "Interviewer: Why did you leave the company?\nCandidate: I'll get to that later.\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: I will get to that.\n"
        "Interviewer: And with RabbitMQ?\nCandidate: More on that later.\n"
        "Interviewer: Where is the plant?\nCandidate: I'll get to that plant on Monday.\n",
        ["put off here, and never taken up again"] * 3,
    ),
    "what says more besides puts nothing off": (
        "deferred-questions",
        "Interviewer: How far is the new shop?\nCandidate: The front page is ready, and so are the texts, with "
        "all of the pictures. We'll get to it later.\nInterviewer: Which show was the best?\n"
        "Candidate: The late one. I'll come back to that, since I have to say first "
        "that people hear with their eyes closed when it is night.\n"
        "Interviewer: And where do you live?\nCandidate: In Oslo.\n",
        [],
    ),
    "what is put off in German": (
        "deferred-questions",
        "Frau Berg: Guten Tag, schön, dass Sie da sind. Warum haben Sie das Haus verkauft?\n"
        "Herr Tal: Dazu komme ich später.\nFrau Berg: Und wie alt sind Ihre Enkel?\n"
        "Herr Tal: Da kommen wir noch hin.\nFrau Berg: Gut. Wo wohnen Sie?\nHerr Tal: Noch in Kiel.\n",
        ["put off here, and never taken up again"] * 2,
    ),
    "what is put off in Spanish": (
        "deferred-questions",
        "Ana: Buenos días, gracias por venir. ¿Por qué vendió usted la casa?\n"
        "Luis: De eso prefiero hablar más tarde.\nAna: ¿Y cuántos nietos tiene?\nLuis: Luego vuelvo a eso.\n"
        "Ana: Bien. ¿Dónde vive ahora?\nLuis: En Lugo.\n",
        ["put off here, and never taken up again"] * 2,
    ),
    "agreement is no answer to what or how": (
        "non-answers",
        "Interviewer: What is your name?\nCandidate: Yes.\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        ["agreement, and no answer"],
    ),
    "agreement answers what can be agreed to": (
        "non-answers",
        "Interviewer: Is Red your name?\nCandidate: Yes.\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        [],
    ),
    "a promise is no answer to what or how": (
        "non-answers",
        "Interviewer: What did you build?\nCandidate: Sure, I'd be happy to share that with you.\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        ["a promise to answer, and no answer"],
    ),
    "something in between is no answer": (
        "non-answers",
        "Interviewer: What did you build?\nCandidate: Sorry about the noise, my dog is barking.\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        ["something else, and no answer"],
    ),
    "a wish to go on is no answer": (
        "non-answers",
        "Interviewer: What did you build?\nCandidate: Next question, please.\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        ["a wish to go on, and no answer"],
    ),
    "a mark of nothing is no answer": (
        "non-answers",
        "Interviewer: What did you build?\nCandidate: N/A\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        ["a place for an answer, and no answer"],
    ),
    "a word that announces an answer is none": (
        "non-answers",
        "Interviewer: What did you build?\nCandidate: Answer:\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        ["a place for an answer, and no answer"],
    ),
    "an answer that is said to come now does": (
        "non-answers",
        "Interviewer: What did you build?\nCandidate: Next question, please.\n"
        "Interviewer: Let us come back to your work. Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        [],
    ),
    "who says that it goes on does not ask again": (
        "non-answers",
        "Interviewer: What did you build?\nCandidate: [inaudible]\n"
        "Interviewer: I didn't catch that, but let's continue. Have you worked with Kafka?\n"
        "Candidate: Yes, for two years.\n",
        ["the answer cannot be made out"],
    ),
    "a lost line is no answer": (
        "non-answers",
        "Interviewer: Could you describe it?\nCandidate: Yes. [Candidate disconnected]\n",
        ["the line is lost, and no answer"],
    ),
    "who gives a title to an answer gives none": (
        "non-answers",
        "Interviewer: Can you give an example?\nCandidate: Of course! I would be delighted to give you an example.\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        ["a promise to answer, and no answer"],
    ),
    "time to think is no answer": (
        "non-answers",
        "Interviewer: What did you build?\nCandidate: Hmm, let me think about that one.\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        ["time to think, and no answer"],
    ),
    "time to think is given": (
        "non-answers",
        "Interviewer: What did you build?\nCandidate: Hmm, let me think about that one.\n"
        "Interviewer: Take your time.\nCandidate: A bridge.\n",
        [],
    ),
    "an answer that is elsewhere is none here": (
        "non-answers",
        "Interviewer: What did you build?\nCandidate: I already went through all that with the lady on Monday.\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: It's all in my CV.\n"
        "Interviewer: Where was that?\nCandidate: In Oslo.\n",
        ["a reference to an answer given before, and no answer"] * 2,
    ),
    "what was talked about already may be the answer": (
        "non-answers",
        "Interviewer: How did you solve it?\nCandidate: We discussed it with the team.\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        [],
    ),
    "to listen is no answer to what or how": (
        "non-answers",
        "Interviewer: What did you build?\nCandidate: Mm-hmm.\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Mm-hmm.\n"
        "Interviewer: Where was that?\nCandidate: In Oslo.\n",
        ["no more than a beginning, and no answer"],
    ),
    "a beginning is no answer": (
        "non-answers",
        "Interviewer: What did you build?\nCandidate: Well, I think the -\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        ["no more than a beginning, and no answer"],
    ),
    "a beginning that says something is one": (
        "non-answers",
        "Interviewer: How many were you?\nCandidate: We were five...\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        [],
    ),
    "a beginning may go on behind the next question": (
        "non-answers",
        "Interviewer: How did the deal go?\nCandidate: It was-\nInterviewer: Any trouble with it?\n"
        "Candidate: ... going very well, and it is signed.\nInterviewer: Where was that?\nCandidate: In Oslo.\n",
        [],
    ),
    "the question again is no answer": (
        "non-answers",
        "Interviewer: Where did you build the bridge?\nCandidate: The bridge?\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n"
        "Interviewer: Where was that?\nCandidate: In Oslo.\nInterviewer: How many were you?\nCandidate: Five.\n",
        ["the question again, and no answer"],
    ),
    "the question again with its answer is one": (
        "non-answers",
        "Interviewer: Have you built a bridge?\nCandidate: A bridge? Never. Maybe a bridge?\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        [],
    ),
    "what breaks in is no answer": (
        "non-answers",
        "Interviewer: What was the most difficult bridge?\nCandidate: Sorry, hold on. The dog wants out.\n"
        "Interviewer: No problem.\nCandidate: Okay, I'm back.\nInterviewer: Have you worked with Kafka?\n"
        "Candidate: Yes, for two years.\n",
        ["something else, and no answer"],
    ),
    "who comes back to the question after something broke in answers it": (
        "non-answers",
        "Interviewer: What was the most difficult bridge?\nCandidate: Sorry, hold on. The dog wants out.\n"
        "Interviewer: No problem.\nCandidate: Okay. So, that bridge was in Oslo.\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        [],
    ),
    "to wait is an answer to a question for yes or no": (
        "non-answers",
        "Interviewer: Are we to order the pizza?\nCandidate: Just a minute, the list is long.\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        [],
    ),
    "who answers and then has to go has answered": (
        "non-answers",
        "Interviewer: What was the most difficult bridge?\nCandidate: The one in Oslo, sorry but I have to go now!\n",
        [],
    ),
    "who has to go and then answers has answered": (
        "non-answers",
        "Interviewer: Is it the bridge in Oslo?\nCandidate: I have to go, my train is here. Yes, that is the one.\n",
        [],
    ),
    "who has to go and says nothing else has not answered": (
        "non-answers",
        "Interviewer: What was the most difficult bridge?\nCandidate: Sorry, I have to go now!\n",
        ["something else, and no answer"],
    ),
    "to look whether the other is there, behind words about the answer, is no complaint": (
        "non-answers",
        "Interviewer: Why did the bridge fall?\nCandidate: No idea, really. Something with the steel.\n"
        "Interviewer: We had the same trouble with ours. Are you still there? Have you worked with Kafka?\n"
        "Candidate: Yes, for two years.\n",
        [],
    ),
    "a yes in front of a question in return answers a question for yes or no": (
        "non-answers",
        "Interviewer: Did you build the bridge?\nCandidate: Yeah, how about you?\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        [],
    ),
    "a greeting answers one": (
        "non-answers",
        "Interviewer: Hey, what's up?\nCandidate: Hey!\nInterviewer: Have you worked with Kafka?\nCandidate: Yes.\n",
        [],
    ),
    "a yes answers a guess in the order of a statement": (
        "non-answers",
        "Interviewer: When he was fifteen?\nCandidate: Yeah.\n"
        "Interviewer: Where was the bridge?\nCandidate: In Oslo.\n",
        [],
    ),
    "no answer in other words that say so": (
        "non-answers",
        "Ann: How did you build the bridge?\nTed: Ah, this is a really good thing to ask.\n"
        "Ann: Why did it fall?\nTed: [audio unclear]\n"
        "Ann: What did it cost?\nTed: I'm sorry, but something went wrong. Please try again later.\n"
        "Ann: How did people feel?\nTed: Mm-hm. Mm. Yeah, I see, I see.\n"
        "Ann: How many fell?\nTed: None, that I know of. An error of mine.\n"
        "Ann: How long was it?\nTed: Like I said already, it's all on the form.\n"
        "Ann: How would you build the next one?\nTed: Aww cheers, that's kind of you.\n"
        "Ann: Can you describe a bridge that you like?\nTed: [insert bridge example here - the one in Oslo]\n"
        "Ann: What was the hardest one, and why?\nTed: Sure, I'd be more than happy to walk you through that one!\n"
        "Ann: When can you start?\nTed: On Monday. It's on my website. Thanks!\n",
        [
            "praise for the question, and no answer",
            "the answer cannot be made out",
            "the error of a program, and no answer",
            "no more than a beginning, and no answer",
            "a reference to an answer given before, and no answer",
            "thanks, and no answer",
            "a place for an answer, and no answer",
            "a promise to answer, and no answer",
        ],
    ),
    "a smile of marks says something": (
        "non-answers",
        "Interviewer: Did you like the bridge?\nCandidate: :-)\nInterviewer: Have you worked with Kafka?\n"
        "Candidate: Yes, for two years.\n",
        [],
    ),
    "an answer in front of what breaks in is one": (
        "non-answers",
        "Interviewer: What did the bridge cost?\nCandidate: Not much. Hold on, the dog wants out.\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        [],
    ),
    "what breaks in on the last question leaves it open": (
        "non-answers",
        "Interviewer: Hello.\nCandidate: Hello.\nInterviewer: What did the bridge cost?\n"
        "Candidate: I got another call.\n",
        ["something else, and no answer"],
    ),
    "a question that is cut off and broken in on is left": (
        "non-answers",
        "Ann: Hello.\nTed: Hello.\nAnn: Could you build the bridge from both sides, or is there a\n"
        "Ted: One sec, my colleague writes to me.\n"
        "Ann: Okay, fine.\nTed: So.\nAnn: So.\n",
        ["something else, and no answer"],
    ),
    "who has no time left answers nothing": (
        "non-answers",
        "Ann: What did the bridge cost?\nTed: I'm afraid we're out of time.\nBob: Thank you all.\nAnn: Thanks.\n",
        ["something else, and no answer"],
    ),
    "a question about so much is hardly answered without a word of it": (
        "non-answers",
        "Ann: Could your sister paint the faces of the children?\nTed: Sorry, can I go back to the books?\n"
        "Bob: There are two.\nTed: One has a hole.\nBob: A small hole.\nAnn: Well.\n",
        ["something else, and no answer"],
    ),
    "but it may be": (
        "non-answers",
        "Ann: Could your sister paint the faces of the children?\nTed: Sorry, can I go back to the books?\n"
        "Bob: There are two.\nTed: One has a hole.\nBob: A small hole.\nTed: Yes, she'd love to.\nAnn: Well.\n",
        [],
    ),
    "a statement that is ordered like a question is no question": (
        "non-answers",
        "Ann: The dog sleeps, and so does the cat.\nTed: Never mind.\nAnn: Why?\nTed: I forgot.\n",
        [],
    ),
    "an asker who complains had no answer": (
        "non-answers",
        "Interviewer: What did the bridge cost?\nCandidate: It rains in Oslo.\n"
        "Interviewer: You didn't answer my question, but let's move on. Have you worked with Kafka?\nCandidate: Yes.\n",
        ["no answer, as the asker says"],
    ),
    "an asker who complains and asks again may get one": (
        "non-answers",
        "Interviewer: What did the bridge cost?\nCandidate: It rains in Oslo.\n"
        "Interviewer: You didn't answer my question. What did the bridge cost?\nCandidate: A million.\n",
        [],
    ),
    "what is asked once more without an answer had none the first time": (
        "non-answers",
        "Interviewer: What did the bridge cost?\nCandidate: [background noise]\n"
        "Interviewer: Sorry, could you repeat that?\nCandidate: The other pallet, I said.\n"
        "Interviewer: That's all right. Would you like to reschedule?\nCandidate: No, keep going.\n",
        ["the answer cannot be made out", "no answer, as the asker says"],
    ),
    "an asker who looks whether the other is there gets the answer": (
        "non-answers",
        "Interviewer: What did the bridge cost?\nCandidate:\nInterviewer: Are you still there?\n"
        "Candidate: Sorry, I was muted. It cost a million.\n",
        [],
    ),
    "what is put off is not said twice": (
        "non-answers",
        "Interviewer: What did the bridge cost?\nCandidate: Can we talk about that later?\n"
        "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n",
        [],
    ),
    "what is put off in other words is put off": (
        "deferred-questions",
        "Interviewer: What did the bridge cost?\nCandidate: I'd like to park that and return to it at the end.\n"
        "Interviewer: Certainly. Have you worked with Kafka?\nCandidate: Yes, and then I went back to work.\n",
        ["put off here, and never taken up again"],
    ),
    "who says when something is told puts nothing off": (
        "deferred-questions",
        "Ann: How far should I go?\nTed: I'll let you know when I want you to stop.\nAnn: Well.\n",
        [],
    ),
    "an empty turn in front of the last one stays empty": (
        "non-answers",
        "Interviewer: What did the bridge cost?\nCandidate:\nInterviewer: Are you still there?\n",
        ["nothing is said in answer"],
    ),
    "a complaint without a reply behind it is none": (
        "non-answers",
        "Ann: What did the bridge cost?\nTed: You didn't answer my question.\n",
        [],
    ),
    "a long reply is more than something in between": (
        "non-answers",
        "Ann: What did the bridge cost?\nTed: Hold on, please. "
        + "The dog wants out, and then it wants in. " * 12
        + "\n"
        "Ann: Have you worked with Kafka?\nTed: Yes, for two years.\n",
        [],
    ),
    "one of two questions in a sentence has no answer": (
        "partly-answered-questions",
        "Ann: Who do you live with, and where do you live?\nTed: I live with my wife.\n"
        "Ann: And where do you work? What is your job?\nTed: I write software.\n"
        "Ann: What is it, and where is it?\nTed: Oslo.\n",
        ["this one of the questions has no answer"] * 2,
    ),
    "a single question has an answer or none": (
        "partly-answered-questions",
        "Ann: Okay, and where do you live?\nTed: I live with my wife.\nAnn: Where, and with whom?\nTed: Why?\n",
        [],
    ),
    "asked again at once in other words, where nobody else goes on": (
        "unanswered-questions",
        "Ann: Which bridges did you build in Oslo?\nAnn: Could you say which bridges you built in Oslo?\nTed: 2.\n",
        ["nobody answers this question"],
    ),
    "asked again as nothing was heard": (
        "unanswered-questions",
        "Ann: Which bridges did you build in Oslo?\nAnn: I'm sorry, I can't hear you. Which bridges did you build?\n"
        "Ted: Two.\n",
        ["nobody answers this question"],
    ),
    "who still waits has no answer": (
        "unanswered-questions",
        "Ann: Which bridges did you build in Oslo?\nAnn: I'm still waiting. The question was about Oslo.\nTed: Two.\n",
        ["nobody answers this question"],
    ),
    "whether the other is there asks nothing else": (
        "unanswered-questions",
        "Ann: Which bridges did you build in Oslo?\nAnn: Are you still there?\nTed: Yes, two.\n",
        [],
    ),
    "asked again in other words, where people often go on": (
        "unanswered-questions",
        "Ann: Hello.\nAnn: So.\nTed: Hello.\nTed: Well.\nAnn: Hm.\nAnn: Well.\nTed: Hm.\nTed: So.\n"
        "Ann: Which bridges did you build in Oslo?\nAnn: Could you say which bridges you built in Oslo?\nTed: Two.\n",
        [],
    ),
    "the same turn twice is told as that": (
        "unanswered-questions",
        "Ann: Which bridges did you build in Oslo?\nAnn: Which bridges did you build in Oslo?\nTed: Two.\n",
        [],
    ),
    "a vote that is told was taken": (
        "unanswered-questions",
        "Clerk: Ann.\nChair: Thank you. All in favor? [ayes] The motion carries. Good night.\n",
        [],
    ),
    "silence that is told to be no objection answers": (
        "unanswered-questions",
        "Clerk: Ann.\nChair: Thank you. Any objections to the minutes? Hearing none, we are adjourned.\n",
        [],
    ),
    "and so it does where the chair says so in another turn": (
        "unanswered-questions",
        "Clerk: Ann.\nChair: Any discussion of that?\nChair: Seeing none, all in favour?\nClerk: Aye.\n",
        [],
    ),
    "silence that is not, does not": (
        "unanswered-questions",
        "Clerk: Ann.\nChair: Thank you. Any objections to the minutes? [pause] We go on on Monday.\n",
        ["nobody answers this question"],
    ),
    "dots behind a question may be meant": (
        "missing-question-marks",
        "Interviewer: What is your name?\nCandidate: Red.\nInterviewer: Where did you work...\nCandidate: In Oslo.\n",
        [],
    ),
    "a full stop behind what makes something so, what is to be done, or a title, asks nothing": (
        "missing-question-marks",
        "Ann: Where did you work?\nTed: What makes us human is that we make mistakes. Just do it by the fireplace.\n"
        "Ann: Where was that?\nTed: In Oslo. Was it? Yes.\nAnn: So, was it Pres. Oaks? Who knows.\nTed: He was.\n"
        "Ted: Do it once, and you are done. Do it over the summer or something. Was it you?\nAnn: Yes.\n"
        "Ann: Why not. Great to have you here, Red. But, wow, is it late. Is it Ted?\n"
        "Ted: Oh man, do they go far. Why not.\n",
        [],
    ),
    "a question mark that stands behind the full stop is there": (
        "missing-question-marks",
        "Ann: Where did you work?\nTed: In Oslo.\nAnn: How did you know. ?\nTed: By mail.\nAnn: Was it late. *?\n",
        [],
    ),
    "one full stop is not": (
        "missing-question-marks",
        "Interviewer: What is your name?\nCandidate: Red.\nInterviewer: Where did you work.\nCandidate: In Oslo.\n",
        ["expected a question mark"],
    ),
    "one full stop is not, behind a gap that ends a sentence": (
        "missing-question-marks",
        "Interviewer: What is your name?\nCandidate: Red.\n"
        "Interviewer: I see  Where did you work.\nCandidate: In Oslo.\n",
        ["expected a question mark"],
    ),
    "one full stop is not, behind words that ask for a yes": (
        "missing-question-marks",
        "Interviewer: What is your name?\nCandidate: Red.\n"
        "Interviewer: You worked in Oslo, is that right.\nCandidate: Yes.\n",
        ["expected a question mark"],
    ),
    "a question that had no answer may come again, and then not once more": (
        "repeated-questions",
        "Ann: What are your goals for the next year?\nTed: Sorry?\n"
        + ("Ann: What are your goals for the next year?\nTed: To lead.\n") * 3,
        ["the same question as before"] * 2,
    ),
    "a talk that goes on behind its question asks nobody": (
        "unanswered-questions",
        "Ann: Hello.\nTed: Have you worked with Kafka? " + "So have we, and it went well for a long time. " * 20 + "\n",
        [],
    ),
    "a few words behind a question leave it open": (
        "unanswered-questions",
        "Ann: Hello.\nTed: Have you worked with Kafka? So have we.\n",
        ["nobody answers this question"],
    ),
}


@pytest.mark.parametrize(("rule", "said", "expected"), EXCHANGES.values(), ids=EXCHANGES)
def test_that(rule: str, said: str, expected: list[str]) -> None:
    assert messages(rule, HEADER + said) == expected


LABELS = {
    "two who answer each other are two": ("Anna Lind: Kafka?\nAnna: Yes.\n" * 4, []),
    "where runs are usual, it tells nothing that they follow each other": (
        "Anna Lind: Kafka?\nAnna: Yes.\nTed: I see.\nTed: So do I.\n" * 4,
        ["most likely the same speaker as `Anna Lind`"],
    ),
    "a title may be written in several ways": (
        "Ted: So.\nDoctor Lee: Yes.\nTed: And?\nDr. Lee: No.\nTed: Why?\nDoctor Lee: So.\n",
        ["most likely the same speaker as `Doctor Lee`"],
    ),
    "a title may be all that there is": (
        "Doctor: So.\nTed: Yes.\nDr: And?\nTed: No.\nDoctor: Why?\nTed: So.\n",
        ["most likely the same speaker as `Doctor`"],
    ),
    "a man and a woman of one name are two": ("Mr Lee: So.\nTed: Yes.\nMrs Lee: And?\nTed: No.\n" * 2, []),
    "two women of one name who speak often are two": ("Mrs Lee: So.\nTed: Yes.\nMiss Lee: And?\nTed: No.\n" * 3, []),
    "a name without a title is hers who is written in two ways": (
        "Ms Lee: So.\nTed: Yes.\n" * 5 + "Miss Lee: And?\nTed: No.\nLee: So.\nTed: Yes.\n",
        ["most likely the same speaker as `Ms Lee`", "most likely the same speaker as `Ms Lee`"],
    ),
    "a name without a title may be of either of two": (
        "Mr Lee: So.\nTed: Yes.\nMrs Lee: And?\nTed: No.\nLee: So.\nTed: Yes.\n",
        [],
    ),
    "an office may have another within it": (
        "North Area Team Lead: So.\nTed: Yes.\nArea Team Lead: And?\nTed: No.\n",
        [],
    ),
    "cousins may have some names in common": (
        "Jan van den Berg: So.\nTed: Yes.\nJan Berg: And?\nTed: No.\n",
        [],
    ),
    "two who speak often are two": (
        "Ann Mary Lind: So.\nTed: Yes.\nAnn Lind: And?\nTed: No.\n" * 4,
        [],
    ),
    "some of one's names may stand for all": (
        "Mei-Lin Zhao: So.\nTed: Yes.\nLin Zhao: And?\nTed: No.\nMei Zhao: Why?\nTed: So.\n",
        ["most likely the same speaker as `Mei-Lin Zhao`", "most likely the same speaker as `Mei-Lin Zhao`"],
    ),
}


@pytest.mark.parametrize(("said", "expected"), LABELS.values(), ids=LABELS)
def test_of_short_labels_that(said: str, expected: list[str]) -> None:
    assert messages("speakers-under-several-labels", HEADER + said) == expected


OPENINGS = {
    "an interviewer has the first word": ("Candidate", "Interviewer 1", "I build systems, mostly for payments.", True),
    "so has a doctor": ("P", "Dr. Lind", "It hurts in the morning, and on stairs.", True),
    "who greets begins": ("Candidate", "Interviewer", "Good morning, I am here about the job.", False),
    "who speaks to a doctor begins": ("Patient", "Doctor", "Doctor, it is my knee again, on stairs.", False),
    "who calls a service begins": ("Customer", "Agent", "My order is still not here, for two weeks.", False),
    "who comes to a counsellor may begin": ("Client", "Counsellor", "I did not sleep last night, or hardly.", False),
    "counsel begin before a court": ("MR. HALE", "JUSTICE ORR", "May it please the Court: the text is plain.", False),
    "a name does not tell who begins": ("Mira Stone", "Tom Field", "I stood there in boots, and laughed.", False),
}


@pytest.mark.parametrize(("other", "asker", "first", "lost"), OPENINGS.values(), ids=OPENINGS)
def test_of_first_words_that(other: str, asker: str, first: str, lost: bool) -> None:
    said = f"{other}: {first}\n" + f"{asker}: Where was that?\n{other}: It was near the river.\n" * 11
    expected = [f"the first word is an answer: expected a question of `{asker}`"] if lost else []
    assert messages("missing-openings", HEADER + said) == expected
