"""What rules say at the edges that their manuals do not show."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import transcript_lint
from tests.steps import calls, is_linear
from transcript_lint.edits import apply
from transcript_lint.linter import Chosen, lint
from transcript_lint.model import Diagnostic
from transcript_lint.plugins import collect

RULES = collect().rules
HEADER = "[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:\n"


def findings(rule: str, text: str, **options: object) -> list[Diagnostic]:
    found = lint(transcript_lint.parse(text), [Chosen(RULES[rule], "warning", options)], {})
    return [one for one in found if one.rule in {rule, "crashes"}]


def messages(rule: str, text: str, **options: object) -> list[str]:
    return [one.message for one in findings(rule, text, **options)]


def exchanges(*labels: str, times: int = 6) -> str:
    return HEADER + "".join(f"{label}: So we said.\n" for _ in range(times) for label in labels)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Interviewer", "Interviewee"),
        ("Doctor", "Dr"),
        ("Speaker 1", "Speaker 2"),
        ("Speaker A", "Speaker B"),
        ("Student", "Students"),
        ("Daniel", "Daniela"),
        ("Tim", "Tom"),
        ("Mr Smith", "Ms Smith"),
        ("Mother", "Other"),
        ("Ryan", "Rian"),
        ("Hanna", "Anna"),
        ("Bo", "Bob"),
        ("JD", "JM"),
    ],
)
def test_two_people_are_never_slips_of_each_other(one: str, other: str) -> None:
    text = exchanges(one, "Guest", times=9) + f"{other}: And I.\n"
    assert messages("misspelled-speakers", text) == []
    assert messages("misspelled-speakers", exchanges(one, other)) == []


def test_what_has_no_time_because_its_line_is_wrong_is_told_of_once() -> None:
    turns = "".join(f"[00:{number:02}] {'AB'[number % 2]}: So.\n" for number in range(30))
    assert messages("missing-times", f"{HEADER}{turns}A: So.\n") == ["no time here, where 30 of 31 turns have one"]
    assert messages("missing-times", f"{HEADER}{turns}A [00:31]: So.\n[00:99] A: So.\nSo.\n") == []


@pytest.mark.parametrize(
    ("rule", "said", "found"),
    [
        ("misspelled-annotations", "We [inaudable 00:12:07] moved on.", 1),
        ("misspelled-annotations", "We [inaudible 00:12:07] moved on.", 0),
        ("unresolved-doubts", "We moved to [Lugano?] in May, [phonetic].", 2),
        ("unresolved-doubts", "We moved (did we?) to [Lugano].", 0),
        ("recogniser-boilerplate", "Transcribed by https://otter.ai", 1),
        ("placeholders", "I am <insert name here>.", 1),
        ("placeholders", "I am <laughs> <UNSURE>.", 0),
        ("lost-paragraphs", "We did: • plan • do • check", 1),
        ("lost-paragraphs", "We did: • plan • do", 0),
        ("email-addresses", "Ted_moss (AT) lantern-data [dot] io.", 1),
        ("email-addresses", "I am at a dot com now, or at changelog dot com. Look (at) that.", 0),
        ("national-identifiers", "My NHS number is 943 476 5919, no, 943-476-5919, no, 943 476 5918.", 2),
        ("national-identifiers", "My National Insurance number is AB 12 34 56 C, or AB123456C, or GB123456C.", 2),
        ("national-identifiers", "Call 943 476 5919, and order AB123456C.", 0),
        ("unnormalised-words", "A cafe\u0301.", 1),
        ("unnormalised-words", "\u1112\u1161\u11ab m\u0304", 1),
    ],
)
def test_what_users_try_first(rule: str, said: str, found: int) -> None:
    assert len(messages(rule, f"{HEADER}A: So?\nB: {said}\nA: I see.\n")) == found


@pytest.mark.parametrize("line", ["Notiz: Telefon klingelt.", "Unterbrechung: Es klopft.", "Nota: Suena el timbre."])
def test_notes_are_no_speakers_in_other_languages_either(line: str) -> None:
    assert len(messages("label-like-text", exchanges("A", "B") + f"{line}\nA: So.\n")) == 1


def test_a_letter_is_a_label_only_if_it_is_one_speakers_and_a_reply_follows() -> None:
    def said(text: str) -> list[str]:
        return messages("embedded-labels", f"{HEADER}Doctor: So?\nPatient: So.\n{text}\n")

    assert said("Doctor: Any cough? P No.") == ["most likely the label `Patient`, inside the turn of `Doctor`"]
    assert said("Any cough? P No.") == ["most likely the label `Patient`, inside a turn"]
    assert (
        said("Patient: No cough. P No.") == said("Doctor: Vitamin P No.") == said("Doctor: That? P is a letter.") == []
    )
    assert said("Doctor: Any cough? P No.\nPharmacist: Yes.") == said("Doctor: Any cough? X No. Or P Q?") == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Section 2: Work", 1),
        ("Agenda item IV: the budget", 1),
        ("Interview - 2025-08-15 16:51:36", 1),
        ("Recorded at 16:56", 1),
        ("Section 2:", 0),
        ("Group 2: We think so.", 0),
        ("Speaker 3:30 people came.", 0),
        ("Mover 12: 30 people came.", 0),
        ("Mover 12:300 people came.", 0),
    ],
)
def test_headings_and_times_are_no_speakers(line: str, found: int) -> None:
    assert len(messages("label-like-text", exchanges("A", "B") + f"{line}\nA: So.\n")) == found
    assert messages("label-like-text", exchanges("A", "B") + f"{line}\nA: So.\n{line}\n") == []


@pytest.mark.parametrize(
    ("seldom", "others"),
    [
        pytest.param("AnnLia", ("Ann Li", "Guest"), id="one word is no slip of two"),
        pytest.param("Kettlex", ("Kettlep", "Kettleq", "Guest"), id="two people are equally near"),
    ],
)
def test_a_label_that_may_be_its_own_is_no_slip(seldom: str, others: tuple[str, ...]) -> None:
    text = exchanges(*others, times=9) + f"Guest: And you?\n{seldom}: And I.\nGuest: So.\n"
    assert messages("misspelled-speakers", text) == []


def test_of_labels_that_sound_alike_so_many_are_compared_that_no_run_hangs() -> None:
    def taken(size: int) -> int:
        labels = [f"Bauer {'aeiou'[number % 5]}{number}" for number in range(size)]
        return calls(lambda: messages("misspelled-speakers", exchanges(*labels, times=1)))

    assert is_linear(taken, [40, 200])


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("Intervewer", "Interviewer"),
        ("INTERVIEWER", "Interviewer"),
        ("octor", "Doctor"),
        ("Jerod Snato", "Jerod Santo"),
        ("Brian Kettelson", "Brian Ketelsen"),
        ("Erik St.Martin", "Erik St. Martin"),
        ("GK", "KG"),
        ("Alx Rushdy", "Alex Rushdy"),
        ("fen Walker", "Ben Walker"),
        ("Jerd", "Jerod"),
        ("Adaam", "Adam"),
        ("iMke", "Mike"),
        ("smm", "sam"),
    ],
)
def test_a_slip_is_told_with_what_was_meant(slip: str, meant: str) -> None:
    text = exchanges(meant, "Somebody", times=5) + f"{slip}: Yes.\n"
    assert [message for message in messages("misspelled-speakers", text) if f"did you mean `{meant}`?" in message]


@pytest.mark.parametrize(
    ("slip", "meant"), [("aHD", "JHD"), ("JMD", "JHD"), ("JD", "JHD"), ("JDH", "JHD"), ("JJHD", "JHD"), ("K", "KB")]
)
def test_initials_that_are_most_likely_nobodys_are_slips(slip: str, meant: str) -> None:
    text = exchanges("JHD", "KB", times=5) + f"JHD: So.\n{'Else' if meant == 'JHD' else 'Or'}: Yes.\n{slip}: Yes.\n"
    found = [f"`{slip}` hardly speaks here: did you mean `{meant}`?"]
    assert messages("misspelled-speakers", text) == found
    crowd = "".join(f"{letters}: Yes.\n" for letters in ("XU", "YU", "ZU", "XV", "YV", "ZV", "XW"))
    assert messages("misspelled-speakers", text + crowd) == ([] if slip in {"JMD", "JD"} else found)


def test_guests_may_speak_where_the_roster_says_so_and_slips_of_hosts_are_found() -> None:
    text = exchanges("Jerod Lind", "Anna Berg") + "Jerd Lind: Yes.\nBreak: [12:07]\nP12: No.\n"

    def found(*labels: str) -> list[str]:
        names = ("undeclared-speakers", "misspelled-speakers")
        said = [message for name in names for message in messages(name, text, speaker_labels=labels)]
        return [message.partition(":")[0] for message in said]

    slip = "`Jerd Lind` hardly speaks here"
    assert found("Jerod Lind", "*") == [slip]
    assert found("Jerod Lind", "Anna Berg", "P??") == ["`Jerd Lind` is not declared", slip]
    assert found("Jerod Lind", "Anna *", "P?") == ["`Jerd Lind` is not declared", "`P12` is not declared", slip]
    assert found("Jerod Lind", "Anna Berg", "Jerd Lind", "P12") == []


def test_a_declared_label_is_no_slip_and_a_near_tie_suggests_nobody() -> None:
    text = exchanges("Candidate", "Guest") + "Candiate: Yes.\n"
    assert messages("misspelled-speakers", text, speaker_labels=["Candiate"]) == []
    tie = exchanges("Carmen Ruiz", "Carmel Ruiz", "Guest") + "Carme Ruiz: Yes.\n"
    assert messages("misspelled-speakers", tie) == []
    assert messages("undeclared-speakers", HEADER + "Bob: Yes.\n", speaker_labels=["Rob", "Bon"]) == [
        "`Bob` is not declared: expected `Rob` or `Bon`"
    ]
    assert (
        "one of the 5 that are"
        in messages("undeclared-speakers", HEADER + "X: Yes.\n", speaker_labels=list("ABCDE"))[0]
    )


ROSTER = ["Brian Ketelsen", "Carolyn Lu", "Kyla Fury", "Will", "Nick Zaleski", "JUSTICE KAGAN", "Producer", "BT"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Here is Bryan Ketelsen.", "Brian"),
        ("Here is Brian Kettelson.", "Ketelsen"),
        ("Here is Zrian Ketelsen.", "Brian"),
        ("I'm at Brian, Ketelson, dot org.", "Ketelsen"),
        ("But, Justice Kagen, that is new.", "Kagan"),
        ("Thanks, Bryan.", "Brian"),
        ("What is next, Bryan?", "Brian"),
        ("So Bryan, you know.", "Brian"),
        ("And yes, Bryan, you know.", "Brian"),
        ("Will, Bryan and Nick said so.", "Brian"),
        ("It is as Bryan just said.", "Brian"),
        ("My name is Carolin.", "Carolyn"),
        ("We saw Brrian there.", "Brian"),
        ("We saw Brina there.", "Brian"),
        ("We saw BBrian there.", "Brian"),
    ],
)
def test_a_name_of_the_roster_is_misspelled_where_the_place_says_whom_it_means(said: str, expected: str) -> None:
    text = f"{HEADER}Will: Yes.\nNick Zaleski: Yes.\nJUSTICE KAGAN: Yes.\nBrian Ketelsen: So.\nCarolyn Lu: {said}\n"
    found = [f"not as the project spells it: expected `{expected}`"]
    assert messages("misspelled-names", text, speaker_labels=ROSTER) == found
    assert messages("misspelled-names", text) == []


@pytest.mark.parametrize(
    "said",
    [
        "Here are Bryan and Ketelson.",
        "My brother Ryan Ketelsen, and Briana Ketelsen, of the Ketelsens.",
        "We saw Bryan there. Brain matter.",
        "Well, you know. It was cold, Well.",
        "Nicky Zaleski is his son. Thanks, Nicky. Thanks, BRYAN. Hmmm. Thanks, Producr. Thanks, Bt.",
        "Thanks, Kayla. I'm Bryan, says he. I'm Caribbean.",
        "Will, Bryan and Ted said so. It is as Bryan did.",
        "Thanks, Élan.",
        "Mr. Kagen came. He's a wily one.",
    ],
)
def test_a_name_that_may_be_anothers_is_left_alone(said: str) -> None:
    text = f"{HEADER}Will: Yes.\nNick Zaleski: Yes.\nJUSTICE KAGAN: Yes.\nBrian Ketelsen: So.\nCarolyn Lu: {said}\n"
    assert messages("misspelled-names", text, speaker_labels=ROSTER) == []


def test_who_is_here_by_the_name_is_not_misspelled() -> None:
    text = f"{HEADER}Brian: Hi, my name is Brian.\nBryan: And I am one, too.\nBrian: Thanks, Bryan.\n"
    assert messages("misspelled-names", text, speaker_labels=["Brian"]) == []
    given = f"{HEADER}Brian: Hi.\nGuest: My name is Bryan.\nBrian: So.\nGuest: Yes.\nBrian: Thanks, Bryan.\n"
    assert messages("misspelled-names", given, speaker_labels=["Brian", "Guest"]) == []
    own = f"{HEADER}Brian: Hi.\nKyla: Hi, I'm Kayla.\n"
    assert messages("misspelled-names", own, speaker_labels=["Kyla"]) == [
        "not as the project spells it: expected `Kyla`"
    ]
    guest = f"{HEADER}Brian: Here is Laura Hogan.\n" + "Lara Hogan: Hi.\nBrian: So.\n" * 3
    found = ["not as the project spells it: expected `Lara`"]
    assert messages("misspelled-names", guest, speaker_labels=["Brian", "*"]) == found
    assert messages("misspelled-names", guest, speaker_labels=["Brian", "Guest *"]) == []
    assert messages("misspelled-names", guest.replace("Lara", "Host", 2), speaker_labels=["Brian", "*"]) == []
    named = f"{HEADER}Brian: Ask Brian Kernigan, Judge Kegan or Mr. Kernigan.\n"
    assert messages("misspelled-names", named, names=["Brian Kernighan", "Judge Kagan", "Guest", "B. K."]) == [
        "not as the project spells it: expected `Kernighan`",
        "not as the project spells it: expected `Kernighan`",
    ]
    assert messages("misspelled-names", named, speaker_labels=["Guest"]) == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("We ran Kubernets, for two years.", ["Kubernetes"]),
        ("Dr. Schroeder and Mr. Hendersen came, Mr. Hendersen first.", ["Schröder", "Henderson", "Henderson"]),
        ("Kubernets was hard. Hendersons do so. The Hendersonian way of Harderson. Mr. Anderson came.", []),
        ("I met Michelle, and two Schroder.", ["Schröder"]),
    ],
)
def test_a_slip_in_a_long_word_that_is_listed_is_found_within_any_sentence(said: str, expected: list[str]) -> None:
    text = f"{HEADER}Interviewer: Who was there?\nCandidate: {said}\n"
    found = [f"not as the project spells it: expected `{name}`" for name in expected]
    assert messages("misspelled-names", text, names=["Kubernetes", "Dr. Schröder", "Henderson", "Michele"]) == found


def test_a_title_alone_is_half_of_no_name() -> None:
    text = f"{HEADER}Miss: Who was there?\nB: Mis Lind, miss.\n"
    assert messages("misspelled-names", text, names=["Miss", "President"], speaker_labels=["Miss", "B"]) == []


@pytest.mark.parametrize("case", [str.upper, str.lower, str.capitalize])
def test_a_misspelled_role_keeps_its_capitals(case: Any) -> None:
    text = HEADER + f"{case('interviwer')}: Hello.\nB: Hi.\n"
    assert f"did you mean `{case('interviewer')}`?" in messages("misspelled-speakers", text)[0]


@pytest.mark.parametrize(
    ("last", "found"),
    [
        ("And then the whole of it was", True),
        ("There are many of us, and besides,", True),
        ("That is the whole of it!", False),
        ("THAT IS THE WHOLE OF IT", False),
        ("And so goodbye", False),
        ("It can be read at https://otter.ai", False),
        ("The meeting was closed at 15:40", False),
    ],
)
def test_the_last_sentence_has_an_end_unless_a_word_or_a_comma_is_last(last: str, found: bool) -> None:
    text = HEADER + "A: Where was that?\nB: In Oslo.\n" * 3 + f"A: {last}\n"
    assert messages("truncated-transcripts", text) == (["the last sentence has no end"] if found else [])


@pytest.mark.parametrize(
    ("turns", "last", "found"),
    [
        (3, "I ne", True),
        (3, "I ne\n", False),
        (3, "Bye", False),
        (2, "I ne", False),
        (3, "See https://otter.ai", False),
        (11, "I ne", True),
    ],
)
def test_a_file_without_a_line_end_may_be_cut_in_fewer_words(turns: int, last: str, found: bool) -> None:
    text = HEADER + "".join(f"{'AB'[at % 2]}: So we did.\n" for at in range(turns)) + f"C: {last}"
    assert messages("truncated-transcripts", text) == (["the last sentence has no end"] if found else [])
    assert messages("truncated-transcripts", text.replace("did.", "did", 1)) == []


def test_the_order_of_speakers_can_be_declared() -> None:
    text = HEADER + "A: One.\nC: Two.\nB: Three.\nA: Four.\n"
    assert messages("speaker-order-violations", text, speaker_order=["A", "B"]) == [
        "`C` speaks after `A`: expected `B`"
    ]


def test_three_turns_running_are_judged_by_what_the_middle_one_says() -> None:
    rest = "".join(f"A: How was day {day}?\nB: So we said.\n" for day in range(5))
    three = "`A` speaks three times running: expected `B` here"
    assert messages("speaker-order-violations", HEADER + rest + "A: One.\nA: Two.\nA: Three.\n") == [three]
    long = f"A: {'One more thing that I shall do. ' * 9}\n"
    assert messages("speaker-order-violations", HEADER + rest + f"A: One.\n{long}A: Three.\n") == []
    asked = "A: Thanks.\nA: Do you have any more questions?\nA: That is all.\n"
    assert messages("speaker-order-violations", HEADER + rest + asked) == [
        "`A` speaks twice running, after a question: expected `B`"
    ]
    assert messages("speaker-order-violations", HEADER + rest + "A: So.\n" + asked.replace("A:", "B:")) == [
        "`B` speaks three times running: expected `A` here"
    ]


def test_among_a_few_runs_one_turn_that_reacts_to_its_own_speaker_stands_out() -> None:
    rest = "".join(f"A: How was day {day}?\nB: So we said.\nB: And left.\n" * (day < 3) for day in range(4))
    rest += "".join("A: Then what?\nB: So we said.\n" for _ in range(20))
    found = ["`B` speaks three times running: expected `A` here"]
    for second, third, expected in (
        ("Mm-hm.", "We left.", found),
        ("No.", "We left.", found),
        ("We left.", "All right.", found),
        ("And we left.", "All right.", []),
        ("We left.", "No, it was him.", []),
    ):
        text = HEADER + rest + f"B: {second}\nB: {third}\nA: I see.\n"
        assert messages("speaker-order-violations", text) == expected
    usual = "".join("A: Then what?\nB: We left.\nB: Mm-hm.\nB: We did.\n" for _ in range(3))
    assert messages("speaker-order-violations", HEADER + rest + usual) == []


def test_a_name_in_a_quotation_or_a_list_calls_nobody() -> None:
    def said(text: str) -> list[str]:
        return messages("self-addressing-speakers", f"{HEADER}Ted: So we said.\nAnna: {text}\nKim: Yes.\n")

    assert said("I see. So Anna, what is next?") == said("Alright, Anna.") == ["the speaker of this turn is called so"]
    assert said('They asked: "What now, Anna?" So I left.') == said("Thanks to Ted, Anna.") == []
    assert said("They asked: “What now, Anna?” So I left.") == said("Good that you came, Kim.") == []


def test_who_has_a_title_is_called_by_it_and_a_judge_by_none_of_their_own() -> None:
    def said(text: str, label: str = "MR. LIND") -> list[str]:
        rest = "JUDGE FENN: So we said.\nMS. LIND: Yes.\nTHE COURT CLERK: Yes.\n"
        return messages("self-addressing-speakers", f"{HEADER}{rest}MR. LIND: Well.\n{label}: {text}\n")

    found = ["the speaker of this turn is called so"]
    assert (
        said("Mr. Lind, what is next?") == said("No, Mr Lind.") == said("Thank you, Judge Fenn.", "JUDGE FENN") == found
    )
    assert said("Ms. Lind, what is next?") == said('He said, "No, Mr. Lind." I left.') == said("Mr. Lind, yes.") == []
    assert said("Mr. Moss, Mr. Lind.") == found
    assert said("Judge Fenn, Ms. Lind, Mr. Lind.") == []
    assert said("No, Your Honor.", "JUDGE FENN") == said("Your Honour, I do.", "JUDGE FENN") == found
    assert said("No, Your Honor.") == said("No, Your Honor.", "THE COURT CLERK") == []
    assert said("As a lawyer I said, Your Honor, may I go.", "JUDGE FENN") == []
    assert said("He said: “No, Your Honor.” And left.", "JUDGE FENN") == said("Is Your Honor late?", "JUDGE FENN") == []


def test_initials_call_somebody() -> None:
    def said(text: str, label: str = "AL") -> list[str]:
        return messages("self-addressing-speakers", f"{HEADER}TM: So we said.\n{label}: {text}\nTM: Yes.\n")

    found = ["the speaker of this turn is called so"]
    assert said("AL, do you want to go on?") == said("Thanks, AL.") == found
    assert said("TM, do you want to go on?") == said("Thanks, TM.") == []
    assert said("I see that AL is next.") == said("Thanks, HR.", "HR") == []
    assert said("AL, do you want to go on?", "Chair") == []


def test_who_says_to_be_another_speaker_has_the_wrong_label_or_name() -> None:
    def said(text: str, label: str = "Anna Lind") -> list[str]:
        return messages("disagreeing-names", f"{HEADER}Ted Moss: So we said.\n{label}: {text}\nKim Berg: Yes.\n")

    assert said("Yes. My name is Ted.") == ["the name of another speaker: expected `Anna`"]
    assert said("I'm Anna. He said “I'm Ted”.") == said("I'm Ted's wife.") == said("I'm Ted.", "Host") == []


def test_a_short_form_from_the_middle_of_a_name_is_much_shorter() -> None:
    def called(given: str, said: str) -> list[str]:
        return messages("disagreeing-names", f"{HEADER}A: My name is {given}.\nB: Thank you, {said}.\n")

    assert called("Elizabeth", "Liz") == called("Andrew", "Drew") == called("Fred", "Frederick") == []
    assert called("Hannah", "Anna") == ["another name than the other speaker gave: expected `Hannah`"]


def test_people_have_short_forms_and_say_what_they_want_to_be_called() -> None:
    def called(given: str, said: str) -> list[str]:
        return messages("disagreeing-names", f"{HEADER}A: My name is {given}.\nB: Thank you, {said}.\n")

    assert called("Alexandra", "Sandra") == called("Tom", "Thomas") == []
    assert called("Robert", "Bob") == called("Peggy", "Margaret") == called("Red, but call me Rusty", "Rusty") == []
    assert called("Robert", "Bill") == ["another name than the other speaker gave: expected `Robert`"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("That concludes the first panel. [applause]", "Ms. White, please."),
        ("Nobody said it was. (Laughter.)", "I'm asking what makes the difference."),
        ("So that was the first half.", "[break] Here is the second."),
        ("Are there any objections to that?", "Seeing none, the motion carries."),
        ("If you could change one thing, what would it be?", "Anyone?"),
        ("Is Mr. Green here today?", "No? Then we go on."),
        ("Do they do that where you are?", "Because I heard that some do not."),
    ],
)
def test_who_goes_on_for_a_reason_is_left_alone(first: str, second: str) -> None:
    rest = "".join(f"{label}: So we said.\n" for _ in range(11) for label in "ABC")
    assert messages("speaker-order-violations", f"{HEADER}{rest}A: {first}\nA: {second}\n") == []
    assert messages("speaker-order-violations", f"{HEADER}{rest}A: Why is that so?\nA: Because we left.\n") != []


def test_parts_of_minutes_and_marks_in_brackets_are_nobody() -> None:
    minutes = f"{HEADER}AB: I can.\nAB: Conclusion: AB does it.\nCD: Yes. Conclusion: so do I.\nConclusion: yes.\n"
    assert messages("embedded-labels", minutes) == []
    assert messages("label-like-text", minutes) == ["read as a speaker's label"]
    assert messages("label-like-text", f"{HEADER}A: Yes.\nB: No.\nIntro: [music]\nOutro: (fades) [21:10]\n") == []


def test_who_goes_on_among_three_speakers_is_left_alone() -> None:
    said = [f"{label}: So we said.\n" for _ in range(34) for label in "ABC"]
    rest = "".join(said)
    assert messages("speaker-order-violations", HEADER + rest + "C: And so we left.\n") == []
    assert messages("speaker-order-violations", HEADER + rest + "C: He left.\n") == [
        "`C` speaks twice running, as hardly anybody does here"
    ]
    assert messages("speaker-order-violations", HEADER + "".join(said[:90]) + "C: He left.\n") == []
    assert messages("speaker-order-violations", HEADER + "A: Welcome.\n" + rest) == []


def test_who_asks_and_goes_on_among_three_speakers_is_found_in_twenty_turns() -> None:
    asks = "C: Have you been to the lake?\nC: So, on with the list.\nA: So we said.\n"
    for rounds, found in ((5, []), (6, ["`C` speaks twice running, after a question: expected another speaker"])):
        rest = "".join(f"{label}: So we said.\n" for _ in range(rounds) for label in "ABC")
        assert messages("speaker-order-violations", f"{HEADER}{rest}B: So we said.\n{asks}") == found


ASKS_AND_ANSWERS = "`B` asks, and answers: expected `A` in one of the two turns"
REPLIES = "`B` replies to `B`: expected `A` in one of the two turns"
# Two turns of one speaker, and what is said of them: where two speak and seldom go on, where they do often, and where
# three speak.
TWICE = [
    ("How do you store the old files?", "I keep them in the cellar.", (ASKS_AND_ANSWERS,) * 3),
    ("How many are they?", "About two hundred.", (ASKS_AND_ANSWERS,) * 3),
    ("How do you store the old files?", "I'll ask again.", (None, None, None)),
    ("Is that the main file or a copy?", "The main file.", (None, None, None)),
    ("How do you feel about the files?", "There are no wrong answers.", (None, None, None)),
    ("Could you tell me about yourself?", "Just a short introduction is fine.", (None, None, None)),
    ("Are there any objections?", "The motion is carried.", (None, None, None)),
    ("Where do you store the old files?", "In Oslo.", (None, None, None)),
    ("Where do you store the old files?", "The cellar.", (None, None, None)),
    ("Where do you store the old files?", "Excellent, I see.", (None, None, None)),
    ("Where do you store the old files?", "Ann, are we still waiting for you.", (None, None, None)),
    ("Is that the main file or a copy?", "Now to the next point.", (None, None, None)),
    ("Thank you.", "You're very welcome.", (REPLIES,) * 3),
    ("It all burned down in May.", "Oh my gosh.", (REPLIES,) * 3),
    ("It all burned down in May.", "[laughs] Fair enough.", (REPLIES,) * 3),
    ("It all burned down in May.", "That's very sad.", (REPLIES, None, REPLIES)),
    ("It all burned down in May.", "That's the end of it.", (None, None, None)),
    ("It all burned down in May.", "Oh, and the house, too.", (None, None, None)),
    ("It all burned down in May.", "Oh, with the house?", (None, None, None)),
    ("It all burned down in May.", "Yes, and the house, too.", (None, None, None)),
    ("Thank you so much for telling it.", "My pleasure, really, to listen.", (None, None, None)),
    ("I will just switch the recorder on.", "Perfect.", (None, None, None)),
    ("I came back in May, you see.", "It was, you know, a relief.", (None, None, None)),
    ("It all burned down in May.", "It did, sir.", (REPLIES, None, REPLIES)),
    ("It all burned down in May.", "It did not reach us.", (None, None, None)),
    ("Let me look for the file.", "Yes, it is there.", (None, None, None)),
    (
        "Do they store the old files? No, never.",
        "Then we can go on.",
        ("the answer to a question of `B`: expected `A`", None) * 2,
    ),
    ("People ask, how did you do it? I just tell them.", "Then we can go on.", (None, None, None)),
    ("Do they store the old files? Because we do.", "Then we can go on.", (None, None, None)),
]


@pytest.mark.parametrize(("first", "second", "expected"), TWICE)
def test_what_a_speaker_says_to_their_own_words_tells_of_another(
    first: str, second: str, expected: tuple[str | None, ...]
) -> None:
    few = "A: We went to the lake.\nB: We went there in the winter.\n" * 6 + "A: One.\nA: Two.\n"
    often = few + "A: One.\nA: Two.\nB: One.\nB: Two.\n" * 4
    for rest, found in zip((few, often, few + "C: We went there in May.\n"), expected, strict=False):
        text = f"{HEADER}{rest}A: Well.\nB: {first}\nB: {second}\nA: I see.\n"
        several = found.replace("`A`", "another speaker") if found and "C:" in rest else found
        assert messages("speaker-order-violations", text) == ([several] if several else [])


def test_a_yes_to_ones_own_words_may_answer_a_question_before_them() -> None:
    rest = "A: We went to the lake.\nB: We went there in the winter.\n" * 6 + "A: One.\nA: Two.\n"
    said = "B: It all burned down in May.\nB: Yes, it did.\nA: I see.\n"
    assert messages("speaker-order-violations", f"{HEADER}{rest}{said}") == [REPLIES]
    assert messages("speaker-order-violations", f"{HEADER}{rest}A: Is it gone?\n{said}") == []


def test_of_three_turns_of_which_one_replies_the_one_in_the_middle_is_anothers() -> None:
    rest = "A: We went to the lake.\nB: We went there in the winter.\n" * 6 + "A: One.\nA: Two.\n"
    said = "B: It all burned down in May.\nB: Oh my gosh.\nB: The house, too.\nA: I see.\n"
    found = ["`B` speaks three times running: expected `A` here"]
    assert messages("speaker-order-violations", f"{HEADER}{rest}{said}") == found


def test_an_answer_in_the_turn_of_its_question_may_be_to_a_later_one() -> None:
    rest = "A: We went to the lake.\nB: We went there in the winter.\n" * 6 + "A: One.\nA: Two.\n"
    said = "B: The next on the list? Good. Who has seen it? Nobody has.\nB: Then go on.\nA: Well.\n"
    found = ["the answer to a question of `B`: expected `A`"]
    assert messages("speaker-order-violations", f"{HEADER}{rest}{said}") == found


def test_who_else_only_answers_is_not_who_asks() -> None:
    rest = "A: Where did you go then?\nB: We went to the lake.\n" * 10 + "A: One.\nA: Two.\n"
    found = ["`B`, who else only answers, asks: expected `A`"]
    for asked, expected in (
        ("Where do you keep the boats?", found),
        ("I see. Where are the boats?", found),
        ("Where are the boats?", []),
        ("Can you say that again?", []),
    ):
        text = f"{HEADER}{rest}B: They are all in the shed.\nB: {asked}\nA: Well.\n"
        assert messages("speaker-order-violations", text) == expected
    both = "B: Where do you keep the boats?\nA: In the shed.\n" * 3
    asks = "B: Where do you keep the boats?\nB: All right.\nA: In the shed.\n"
    assert messages("speaker-order-violations", f"{HEADER}{rest}{asks}") == found
    assert messages("speaker-order-violations", f"{HEADER}{both}{rest}B: In the shed.\nB: Are you well?\n") == []


def test_three_turns_running_are_few_among_three_speakers() -> None:
    rest = "".join(f"{label}: So we said.\n" for _ in range(7) for label in "ABC") + "C: One.\n"
    found = ["`A` speaks three times running: expected another here"]
    for second, third, expected in (
        ("It was late.", "We left.", found),
        ("It was late.", "Did he leave?", []),
        ("Was it late?", "Did he leave?", found),
        ("[break] It was late.", "We left.", []),
    ):
        text = f"{HEADER}{rest}A: We went.\nA: {second}\nA: {third}\nB: So we said.\n"
        assert messages("speaker-order-violations", text) == expected
    opening = "A: We went.\nA: It was late.\nA: We left.\nB: So we said.\n"
    assert messages("speaker-order-violations", HEADER + opening + rest) == []


def test_a_turn_that_only_reacts_is_not_its_own_speakers() -> None:
    rest = "".join(f"{label}: So we said.\n" for _ in range(8) for label in "ABC")
    found = ["`A` speaks twice running, as hardly anybody does here"]
    for said, expected in (("Oh, sweet.", found), ("Thank you!", found), ("Great, we go on.", []), ("We left.", [])):
        text = f"{HEADER}{rest}A: We shall be there in May.\nA: {said}\n"
        assert messages("speaker-order-violations", text) == expected


def test_a_yes_may_answer_a_question_that_still_waits() -> None:
    runs = "A: One.\nA: Two.\nB: So.\nB: Yes.\n"
    said = ASKS_AND_ANSWERS
    assert messages("speaker-order-violations", HEADER + runs + "A: Well.\nB: Can you hear me?\nB: Yes.\n") == [said]
    assert messages("speaker-order-violations", HEADER + runs + "A: Hello?\nB: Can you hear me?\nB: Yes.\n") == []
    assert messages("speaker-order-violations", HEADER + runs + "A: Hello?\nB: No, can you hear me?\nB: Yes.\n") == [
        said
    ]
    assert messages("speaker-order-violations", HEADER + runs + "A: Well.\nB: Is that correct?\nB: Yeah? Good.\n") == []
    alone = messages("speaker-order-violations", HEADER + "B: Can you hear me?\nB: Yes.\n")
    assert alone == [said.replace("`A`", "another speaker")]


def test_an_empty_turn_whose_text_has_no_label_is_left_alone() -> None:
    assert messages("empty-turns", HEADER + "A: Hello?\nB:\nYes.\n") == []
    assert messages("empty-turns", HEADER + "A: Hello?\nB:") == ["nothing is said in this turn"]


def test_a_label_is_found_right_behind_a_sentence_whose_line_end_is_lost() -> None:
    text = f"{HEADER}A: Pushing and shoving...B: Did you go?\nB: Yes.A: When?\nA: In the U.S.A: no. So.B:x\n"
    fixes = [found.finding.fix for found in findings("embedded-labels", text)]
    mended = apply(text, [edit for fix in fixes if fix for edit in fix.edits])
    assert mended == text.replace("...B: Did", "...\nB: Did").replace("Yes.A:", "Yes.\nA:")


def test_an_embedded_label_is_found_in_any_line_end_and_layout() -> None:
    many = HEADER + "".join(f"Person Number {letter}: So.\n" for letter in "abcdefghijklmnopqrstuvwxyzäöüßéèêë")
    assert messages("embedded-labels", many) == []
    assert len(messages("embedded-labels", many + "Person Number a: Yes. Person Number b: No.\n")) == 1
    assert len(messages("embedded-labels", HEADER.replace("\n", "\r") + "A: Yes. B: No.\rB: So.")) == 1
    assert len(messages("embedded-labels", HEADER.replace("\n", "\r\n") + "A: Yes.\r\n    B: No.\r\nB: So.")) == 1
    assert len(messages("embedded-labels", HEADER + "A: Yes.\nno label B: No. A: So.\n")) == 1


def test_a_uuid_in_another_form_has_its_placeholder_found_as_a_whole() -> None:
    assert messages("placeholder-uuids", "[{5d918e426bba08148ec9a90e03c465d2}] Summary:\nA: Yes.\n") == [
        "no UUID has version `0`: expected 1 to 8"
    ]
    assert messages("duplicated-identifiers", "A: Yes.\n[12] Summary:\nA: Yes.\n[12] Summary:\nA: Yes.\n") == [
        "this identifier is taken: expected another"
    ]


def test_isolates_and_overrides_are_told_apart() -> None:
    assert messages("bidirectional-overrides", HEADER + "A: \u2067\u202dx\u2069\u202c y \u2069\n") != []
    assert messages("bidirectional-overrides", HEADER + "A: \u202ax\u202c \u2066y\u2069") == []
    assert len(messages("bidirectional-overrides", HEADER + "A: \u202ex")) == 1


def test_control_characters_are_counted_and_mojibake_is_left_to_its_rule() -> None:
    assert messages("control-characters", "\x00\x01" + HEADER + "A: x\x85y") == [
        "2 control characters, U+0000, U+0001",
        "the control character U+0085",
    ]
    assert messages("control-characters", HEADER + "A: donâ\x80\x99t\n") == []
    assert messages("mojibake", HEADER + "A: donâ\x80\x99t, São Paulo, Ä€\n") == [
        "text read in the wrong encoding: expected `’`"
    ]


def test_white_space_at_the_end_of_the_file_is_found() -> None:
    assert len(messages("trailing-spaces", HEADER + "A: Yes.  ")) == 1
    assert messages("trailing-spaces", HEADER + "A:  \n  \nB: Yes.\n ") == []


def test_personal_data_is_told_from_what_looks_like_it() -> None:
    assert messages("bank-accounts", HEADER + "A: To GB29 NWBK 6016 1331 9268 19 THIS WEEK.\n") != []
    assert messages("ip-addresses", HEADER + "A: At 999.1.1.1 or 8.8.8.8.\n") == []
    assert messages("secrets", HEADER + "A: The password is hunter2024.\n") == ["a password"]


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("O\u2019Brien said so.", 1),
        ("O'Briens dog.", 1),
        ("Mu\u0308ller, M\u00fcllers Haus, M\u00dcLLER.", 3),
        ("Ben-Roth and BEN  roth.", 2),
        ("Anna_1 and Anna's.", 2),
        ("Annabel, Hannah, Mueller, Ben.", 0),
    ],
)
def test_a_real_name_is_found_however_its_signs_are_written(said: str, count: int) -> None:
    names = ["Anna", "O'Brien", "M\u00fcller", "Ben Roth"]
    assert len(messages("real-names", f"{HEADER}A: {said}\n", names=names)) == count
    assert messages("real-names", f"{HEADER}A: {said}\n", names=[" "]) == []


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("Then Will will say that he will.", 1),
        ("WILL said so, and Will's wills are good.", 2),
        ("Will Smith, will smith and Will.", 3),
        ("In May Anna may, and may anna.", 3),
        ("The wilL and Willy.", 0),
    ],
)
def test_a_real_name_that_is_a_word_is_found_as_it_is_written(said: str, count: int) -> None:
    options = {"names": ["Anna", "will smith", "Will"], "as_written": ["Will", "May", " "]}
    assert len(messages("real-names", f"{HEADER}A: {said}\n", **options)) == count
    assert messages("real-names", f"{HEADER}A: {said}\n", as_written=["Nobody"]) == []


def test_real_names_of_two_speakers_do_not_become_one() -> None:
    text = f"{HEADER}Anna: Why?\nBen: Ask Anna.\n"
    found = findings("real-names", text, names=["Ben", "Anna"])
    fixes = [one.finding.fix for one in found]
    assert [edit.text for fix in fixes if fix for edit in fix.edits] == ["name 2", "name 1", "[name]"]


def test_times_of_few_turns_and_mixed_fractions() -> None:
    assert messages("backward-times", HEADER + "[00:09] A: Yes.\n[00:07] B: No.\n") == [
        "later than the turns that follow"
    ]
    fractions = HEADER + "[00:01.5] A: Yes.\n[00:02] B: No.\n[00:03] A: So.\n[1:00:04] B: Or so.\n"
    assert messages("mixed-time-styles", fractions) == []
    assert len(messages("mixed-time-styles", fractions.replace("01.5", "01.0"))) == 1
    long = HEADER + "[00:01] A: Yes.\nB: No.\n[2:00:02] B: " + "no " * 30 + "\n[2:00:02] A: So.\n"
    assert messages("time-jumps", long) == ["2 hours after turns of 2 words"]
    assert messages("impossible-speech-rates", long) == ["30 words in 0 seconds"]


def test_the_same_word_and_long_phrases_loop() -> None:
    assert messages("repetition-loops", HEADER + "A: " + "you " * 20 + "\n") == ["the same word 20 times in a row"]
    assert messages("repetition-loops", HEADER + "A: " + "ab cd ef " * 4 + "so we all went home then\n") == []


@pytest.mark.parametrize("word", ["w{}", "wé{}"])
@pytest.mark.parametrize("short", [0, 20, 60])
def test_a_loop_is_found_wherever_it_stands_in_a_very_long_turn(word: str, short: int) -> None:
    words = " ".join(word.format(number) for number in range(160_000))[: 1_000_000 - short]
    text = f"{HEADER}A: {words} {'so we moved it ' * 4}and {words}\n"
    assert messages("repetition-loops", text) == ["the same 4 words 4 times in a row"]


def test_swaps_need_both_signs() -> None:
    asked = "".join("A: Do you know that?\nB: Yes.\n" for _ in range(4))
    answered = "".join("B: Do you know that?\nA: Yes.\n" for _ in range(4))
    assert messages("swapped-speakers", HEADER + asked + answered) != []
    assert messages("swapped-speakers", HEADER + asked + "B: Yes.\n" + asked) == []
    assert messages("swapped-speakers", HEADER + "A: Yes.\nA: No.\nB: So.\n" * 9) == []


def test_who_should_ask_is_told_by_the_role() -> None:
    asked = "".join("Patient: Do you know that?\nDoctor: Yes.\n" for _ in range(4))
    answered = "".join("Doctor: Do you know that?\nPatient: Yes.\n" for _ in range(9))
    assert messages("swapped-speakers", HEADER + asked + answered) == [
        "from here to line 9, `Patient` and `Doctor` are exchanged"
    ]


SWAPPED = HEADER + "Ted: Do you know that?\nLind: Yes.\n" * 4 + "Lind: Do you know that?\nTed: Yes.\n" * 4


@pytest.mark.parametrize(
    ("roles", "aliases", "first"),
    [
        ({}, {}, 10),
        ({"Ted": "asks"}, {}, 10),
        ({"Lind": "answers"}, {}, 10),
        ({"Lind": "asks"}, {}, 2),
        ({"Ted": "answers"}, {}, 2),
        ({"Anna Lind": "asks"}, {"Lind": "Anna Lind"}, 2),
    ],
)
def test_who_should_ask_is_told_by_the_project(roles: dict[str, str], aliases: dict[str, str], first: int) -> None:
    found = findings("swapped-speakers", SWAPPED, speaker_roles=roles, speaker_aliases=aliases)
    assert [one.start.line for one in found] == [first]


def test_two_spellings_of_one_speaker_are_both_mended_to_its_label() -> None:
    aliases = {"INT": "Interviewer", "Asker": "Interviewer"}
    text = HEADER + "INT: Hello?\nTed: Hello.\nAsker: How are you?\nTed: Well.\n"
    found = findings("speakers-under-several-labels", text, speaker_aliases=aliases)
    assert [(one.start.line, one.message) for one in found] == [
        (2, "declared to stand for `Interviewer`"),
        (4, "declared to stand for `Interviewer`"),
    ]
    assert [edit.text for one in found if one.finding.fix for edit in one.finding.fix.edits] == ["Interviewer"] * 2


def test_names_need_somebody_who_gave_one() -> None:
    text = HEADER + "A: My name is Ted.\nB: Thanks, Tim.\nA: My name is Ted.\nA: Thanks, Ted.\nB: Thanks, Everybody.\n"
    assert messages("disagreeing-names", text) == ["another name than the other speaker gave: expected `Ted`"]
    nobody = (
        HEADER + "A: My name is Sorry.\nB: Thanks, Tim.\n" + "[1] Summary:\nno label, my name is Ted\nB: Hi, Tim.\n"
    )
    assert messages("disagreeing-names", nobody) == []
    both = HEADER + "A: My name is Ted.\nB: My name is Tim.\nA: Hello Ted.\nB: Hello Teddy.\n"
    assert messages("disagreeing-names", both) == []
    assert messages("missing-parties", "A: Yes.\nA: No.\nA: So.\n") == ["nobody but `A` speaks here"]
    assert messages("missing-parties", HEADER) == []


def test_initials_are_no_labels_of_something_else() -> None:
    assert messages("label-like-text", HEADER + "NB: We agree.\nKG: So do I.\nPS: And I am called so.\n") == []
    assert messages("label-like-text", HEADER + "NB: This is a note.\nInterviewer: Yes.\n") != []
    assert messages("speakers-under-several-labels", HEADER + "A: One.\nB: Two.\nAudience: Three.\n" * 2) == []
    roles = HEADER + "Manager: One.\nMan: Two.\nOther: Three.\n" * 2
    assert messages("speakers-under-several-labels", roles) == []
    two = HEADER + "Doctor: One.\nPatient: Two.\nD: Three.\n"
    assert messages("speakers-under-several-labels", two) == ["most likely the same speaker as `Doctor`"]


@pytest.mark.parametrize("both", ["Marta and Martin", "Marta & Martin", "Marta und Martin", "Anna Lind and Martin"])
def test_who_speaks_together_with_somebody_has_no_second_label(both: str) -> None:
    said = "Marta: One.\nMartin: Two.\nAnn: Three.\nMarta: Four.\nAnn: Five.\n"
    assert messages("speakers-under-several-labels", f"{HEADER}{said}{both}: Bye.\n") == []


def test_a_tag_that_nothing_closes_stands_alone() -> None:
    assert messages("unbalanced-annotations", HEADER + "A: Yes <noise> and <em>no</em> and <em>so.\n") == [
        "nothing closes this in the turn"
    ]


def test_what_nobody_heard_is_counted_without_a_header() -> None:
    assert messages("inaudible-shares", "A: [inaudible]\n" * 6) == ["6 of 6 turns hold something inaudible"]


PIECES = (
    *(
        "\n",
        " ",
        "  ",
        "A:",
        "Interviewer:",
        "Dr. X:",
        "[1] a:",
        "[00:07] ",
        "?",
        ".",
        ",",
        "Thanks, Ann",
        "12:00",
        "é",
    ),
    *("my name is Ann", "[", "]", "(laughs)", "<UNSURE>", "</UNSURE>", "1. A ", "2. B ", "3. C ", "@", "a@b.io", "Ã©"),
    *("4111 1111 1111 1111", "\x00", "\u202e", "\ufffd", "GB29NWBK60161331926819", "no no no", "TODO", "://a:b@c"),
)


@given(parts=st.lists(st.sampled_from(PIECES), max_size=40))
def test_no_text_makes_a_rule_fail(parts: list[str]) -> None:
    document = transcript_lint.parse("".join(parts))
    for found in lint(document, [Chosen(rule, "warning", {}) for rule in RULES.values()], {}):
        assert found.rule != "crashes", found.message
        start, end = found.finding.span
        assert 0 <= start <= end <= len(document.text)


HOSTILE: tuple[Callable[[int], str], ...] = (
    *(lambda size, said=said: f"A: {said * size}" for said in ("a", "a@", "1 ", "[", "1. A 2. B ", ".  ", "no ")),
    lambda size: f"A: {'eyJaaaaaaaaaaaaa.' * size}",
    lambda size: f"A: {'a.b' * size}@",
    lambda size: "\n".join(f"A{'b' * (index % 37)}c{index}: x. A: y" for index in range(size)),
    lambda size: "[00:07] A: Thanks, Ann.\n" * size,
    lambda size: f"A: Well. B: x{' ' * size}x\nB: y",
    lambda size: "A: My name is Ann.\nB: Hello." + f"\nA: Ann. {'a' * size}" * 2,
)


@pytest.mark.parametrize("made", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_makes_a_rule_slow(made: Callable[[int], str]) -> None:
    """Its calls are counted here, and what its patterns do in one in tests/test_linear_patterns.py."""

    def taken(size: int, name: str) -> int:
        document = transcript_lint.parse(HEADER + made(size))
        return calls(lambda: lint(document, [Chosen(RULES[name], "warning", {})], {}))

    assert [name for name in RULES if not is_linear(partial(taken, name=name))] == []


@pytest.mark.parametrize(
    "said",
    [
        "[COMPANY] and [NAME], [name of dog], [NAME]",
        "fields (name, date) and (name), then [NAME]",
        "[laughs] and <name> and XXXX",
        "[NAME] wears XXXL, and #XXX and a.XXX.b are no names",
    ],
)
def test_what_only_looks_like_a_redaction_marker_is_left_alone(said: str) -> None:
    assert not messages("mixed-redaction-markers", f"{HEADER}A: {said}\n")


def test_markers_keep_their_numbers_in_another_shape() -> None:
    found = messages("mixed-redaction-markers", HEADER + "A: [NAME_1] [NAME_2] <name> (NAME3) [NAME]\nB: [NAME4]\n")
    assert found == [f"another shape than most: expected `[NAME_{number}]`" for number in (3, 4)]


@pytest.mark.parametrize(
    "said",
    [
        "the participant I met and Participant I.",
        "gate B12, then B-13 and an A320; A321 came",
        "2.P7 and P-07-2, x_P07 and P7",
        "S1 and S2 and S3, at 10 P1:30",
    ],
)
def test_what_only_looks_like_a_pseudonym_is_left_alone(said: str) -> None:
    assert not messages("inconsistent-pseudonyms", f"{HEADER}A: {said}\n")


def test_declared_pseudonyms_may_have_numbers_and_signs() -> None:
    text = f"{HEADER}A: Resp. 07 said so to resp.7, and RESP 7, and Resp 08.\n"
    found = messages("inconsistent-pseudonyms", text, pseudonyms=["Resp. 07", " "])
    assert found == ["another way to write a pseudonym: expected `Resp. 07`"]


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("п\u0430рa", "U+0061 among Cyrillic letters: expected U+0430"),
        ("\u039cοσχa", None),
        ("λο\u006fγος", "U+006F among Greek letters: expected U+03BF"),
        ("СССРs", None),
        ("μm", None),
    ],
)
def test_only_letters_that_look_alike_are_of_the_wrong_script(word: str, message: str | None) -> None:
    assert messages("mixed-script-words", f"{HEADER}A: {word}\n") == ([message] if message else [])


def test_a_clock_that_begins_anew_is_found_once_and_midnight_never() -> None:
    times = ["59:40", "59:50", "00:01", "00:09", "00:20", "00:30", "00:25"]
    found = messages("backward-times", HEADER + "".join(f"[{time}] A: So.\n" for time in times))
    assert found == ["earlier than the turn before", "later than the turns that follow"]
    times = ["23:58:00", "23:59:50", "00:00:03", "00:01:00", "00:00:59"]
    assert len(messages("backward-times", HEADER + "".join(f"[{time}] A: So.\n" for time in times))) == 1


ENGLISH = "A: And was it that you were there, with all of the others that we had?\n" * 6


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (
            "Je ne sais pas ce que vous dites, mais les enfants sont dans la cour.",
            "French, where most turns are English",
        ),
        ("Pero yo no sé por qué los niños están en la casa, y es muy tarde.", "Spanish, where most turns are English"),
        ("Я не знаю, о чём вы говорите.", "Cyrillic, where most turns are English"),
        ("That is what they call die Plattform für alles und alle, or was it not?", None),
        ("Und das ist es.", None),
        ("Worcestershire Leicester Glasgow Kafka RabbitMQ Spark Flink Beam Storm Samza Pulsar", None),
    ],
)
def test_only_a_whole_turn_in_another_language_is_unexpected(said: str, message: str | None) -> None:
    assert messages("unexpected-languages", f"{HEADER}{ENGLISH}B: {said}\n") == ([message] if message else [])


def test_those_who_speak_two_languages_are_left_alone() -> None:
    german = "B: Und das ist auch nicht das, was wir noch mit der Katze haben.\n" * 5
    assert not messages("unexpected-languages", HEADER + ENGLISH + german)
    assert not messages("unexpected-languages", HEADER)


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("I live at 221 Elm Street, Springfield, IL 62704.", 1),
        ("Flat at 7b, Rose Hill Lane, SW1A 2AA", 1),
        ("at 5 Chapel St. now; or 12, rue de la Paix", 2),
        ("Hauptstr. 5, 10115 Berlin, und Lindenallee 12", 2),
        ("In 2015 Elm Street was closed; 10 Downing Street, 5 Wall Street", 0),
        ("Milchstraße 2 and Seitenstraße 3; Goethestraße 12 Minuten", 0),
        ("order 4711, version 1.2, at 10:30 Road, 3 Road Runner films, 2 Rose Road signs", 0),
        ("the 14 elm street and 3 Times a Drive", 0),
    ],
)
def test_postal_addresses_have_a_number_and_a_street(said: str, count: int) -> None:
    assert len(messages("postal-addresses", f"{HEADER}A: {said}\n")) == count


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("so, we go, We go! we go we go we go we go we go we go", 1),
        ("no no no no no no no no no no no no", 1),
        ("no no no no no no no no no no no", 0),
        ("it was one of those where you go and you see and you say and you do and you get it", 0),
    ],
)
def test_loops_are_found_whatever_signs_they_have(said: str, count: int) -> None:
    assert len(messages("repetition-loops", f"{HEADER}A: {said}\n")) == count


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("Q: Why? A: Since.", "a conversation of `Q` and `A` inside one turn"),
        ("So. Anna: Yes. Bert: No.  Anna: Oh.", "a conversation of `Anna` and `Bert` inside one turn"),
        ("So. Anna: Yes. Bert: No. Carl: Oh.", None),
        ("Skill: Kafka. Skill: Spark. Skill: Flink.", None),
        ("It is 10:30: late. See https://a.io/: b, and Note: this.", None),
        ("Yes. B: No. A: Yes. B: No.", None),
    ],
)
def test_two_labels_that_take_turns_are_a_conversation(said: str, message: str | None) -> None:
    own = "A: Yes.\nB: No.\n" if "B: No. A" in said else ""
    assert messages("invented-exchanges", f"{HEADER}{own}C: {said}\n") == ([message] if message else [])


@pytest.mark.parametrize("name", sorted(name for name, rule in RULES.items() if rule.category == "privacy"))
def test_orders_versions_dates_and_times_are_nothing_personal(name: str) -> None:
    if name == "phone-numbers":
        pytest.importorskip("phonenumbers")
    said = (
        "order 4111-2222-3333-4444, invoice 2023-0045-1123, case 113322, ISBN 978-3-16-148410-0",
        "at 10:30:15 on 2024-05-12, ratio 16:9, 1999-2003, 12345678 times, version 10.4.3.2, build 1.2.3.4567",
        "see https://example.com/key=1 and user@example.com; the token is important, a password is required",
        "tracking 1Z999AA10123456784, GB29 is a class, 123456-7890 a shelf, 987-65-4321 none, ZIP 90210-1234",
    )
    assert not messages(name, HEADER + "".join(f"A: {words}.\n" for words in said))


def test_names_are_found_among_so_many_that_no_one_is_looked_for_alone() -> None:
    names = [f"X{one}{other}n" for one in "abcdefghijklm" for other in "aeiouyrlst"]
    many = HEADER + "".join(f"{name}: So we said.\n" for name in names)
    calling = f"{many}Ted Moss: Alright, Ted.\nKim Berg: Yes.\n"
    assert messages("self-addressing-speakers", calling) == ["the speaker of this turn is called so"]
    naming = f"{many}Ted Moss: So we said.\nAnna Lind: Yes. My name is Ted.\n"
    assert messages("disagreeing-names", naming) == ["the name of another speaker: expected `Anna`"]


GERMAN = HEADER + "B: Das war nicht leicht, ich habe lange gewartet, und dann kam der Brief. {}\n"
SPANISH = HEADER + "B: No fue nada fácil, esperamos mucho tiempo y al final llegó la carta. {}\n"
ITALIAN = HEADER + "B: Non è stato facile per niente, abbiamo aspettato e poi è arrivata la lettera. {}\n"


@pytest.mark.parametrize(
    ("text", "said", "meant"),
    [
        (GERMAN, "[unverstänlich]", "unverständlich"),
        (GERMAN, "[Gelächtr]", "Gelächter"),
        (GERMAN, "[inaudable]", "inaudible"),
        (SPANISH, "(ininteligble)", "ininteligible"),
        *((GERMAN, said, "") for said in ("[Applaus]", "(lacht)", "[machen]", "[telefon]", "[unverständliche Stelle]")),
        *((SPANISH, said, "") for said in ("[silencio]", "[aplausos]", "(voces)", "[risas]")),
        *((ITALIAN, said, "") for said in ("[silenzio]", "[inaudibile]")),
    ],
)
def test_annotations_are_held_to_the_words_of_their_language(text: str, said: str, meant: str) -> None:
    found = messages("misspelled-annotations", text.format(said))
    assert found == ([f"no usual annotation: did you mean `{meant}`?"] if meant else [])


@pytest.mark.parametrize(
    ("text", "said", "count"),
    [
        (GERMAN, "Als KI-Sprachmodell habe ich keine Gefühle.", 1),
        (GERMAN, "Gerne! Hier ist eine überarbeitete Fassung: Ich bin da.", 1),
        (GERMAN, "As an AI language model, I don't sleep.", 1),
        (GERMAN, "Als KI-Ingenieur habe ich mit einem Sprachmodell gearbeitet.", 0),
        (SPANISH, "Como modelo de lenguaje, no duermo.", 1),
        (SPANISH, "No tengo experiencias personales con eso.", 0),
    ],
)
def test_programs_speak_of_themselves_in_other_languages(text: str, said: str, count: int) -> None:
    assert len(messages("assistant-boilerplate", text.format(said))) == count


@pytest.mark.parametrize("label", ["Candidato", "Presidenta", "Administrador"])
def test_words_for_roles_in_another_language_are_no_misspelled_english_ones(label: str) -> None:
    for text in (SPANISH, ITALIAN):
        assert not messages("misspelled-speakers", text.replace("B:", f"{label}:").format(""))


@pytest.mark.parametrize("said", ["Thank you so much", "Bye for now then", "See you on Monday"])
def test_a_goodbye_at_the_end_of_a_file_needs_no_full_stop(said: str) -> None:
    rest = "A: So we said.\nB: We did.\n" * 3
    assert messages("truncated-transcripts", f"{HEADER}{rest}A: Well, I th") == ["the last sentence has no end"]
    assert messages("truncated-transcripts", f"{HEADER}{rest}A: {said}") == []


def test_a_placeholder_is_found_among_names_only() -> None:
    def said(*labels: str) -> list[str]:
        return messages("placeholder-speakers", HEADER + "".join(f"{label}: So we said.\n" for label in labels))

    found = ["nobody has said who this is"]
    talk = ("Ann", "Ben") * 6
    assert (
        said(*talk, "Speaker 2") == said(*talk, "UNKNOWN_SPEAKER") == ["nobody has said who this is: most likely `Ann`"]
    )
    assert said(*talk, "Ann", "S2", "Ann") == ["nobody has said who this is: most likely `Ben`"]
    assert said("Ann", "Male voice", "Ben", *talk) == said(*talk, "Person 2", "Kim") == found
    assert said(*talk, *("Male voice", "Ann") * 6) == said(*talk, "Speaker") == []
    assert said(*("Speaker 1", "Speaker 2") * 6, "Spaker 1") == []


def test_either_of_two_labels_may_be_meant() -> None:
    def said(*labels: str) -> list[str]:
        text = HEADER + "".join(f"{label}: So we said.\n" for label in labels)
        return messages("misspelled-speakers", text, speaker_labels=["Martin", "Marten", "*"])

    talk = ("Martin", "Marten") * 4
    assert said(*talk, "Ann", "Martn", "Ann") == ["`Martn` hardly speaks here: did you mean `Marten` or `Martin`?"]
    assert said(*talk, "Martn") == ["`Martn` hardly speaks here: did you mean `Martin`?"]
    assert said(*talk, "Ann", "Martun", "Ann") == said(*talk, "Martan") == []


def test_people_who_speak_together_and_marks_need_not_be_declared() -> None:
    def said(label: str) -> list[str]:
        text = f"{HEADER}Chair: So we said.\nMK: Yes.\n{label}: Aye, we are.\n"
        return messages(
            "undeclared-speakers", text, speaker_labels=["Chair", "MK", "P?"], speaker_aliases={"C": "Chair"}
        )

    for label in ("All", "Everyone", "Several speakers", "Chair and MK", "C & P1", "MK, Chair and P2", "Break"):
        assert said(label) == []
    expected = "is not declared: expected `Chair`, `MK` or `P?`"
    assert said("Chair and Ann") == [f"`Chair and Ann` {expected}"]
    assert said("Allen") == [f"`Allen` {expected}"]
