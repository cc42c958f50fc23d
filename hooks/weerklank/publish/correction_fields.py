"""What each field of a record is called where the site says that it changed.

A test holds this list against the models: a new field that is compared needs words here.
"""

from __future__ import annotations

from dataclasses import dataclass

from weerklank.publish.pages.bodies import FACILITIES, RIGHTS


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: as the subject of a sentence, and as the place of something in it.

    `{}` stands for its number or day; `unnamed` and `unnamed_place` are for one that has none.
    """

    subject: str
    place: str
    unnamed: str = ""
    unnamed_place: str = ""


FIELDS: dict[tuple[str, str], str] = {
    ("Advice", "id"): "Het adres van deze pagina",
    ("Advice", "title"): "De titel",
    ("Advice", "sent"): "De datum van verzending",
    ("Advice", "summary"): "De samenvatting",
    ("Advice", "number"): "Het nummer",
    ("Advice", "council"): "De raad die adviseert",
    ("Advice", "to"): "Aan wie het advies is gericht,",
    ("Advice", "kind"): "De soort",
    ("Advice", "received"): "De datum van ontvangst",
    ("Advice", "receipt_proof"): "Het bewijs van ontvangst",
    ("Advice", "request"): "De vraag om advies",
    ("Advice", "decided"): "Het besluit waar het over ging",
    ("Advice", "term"): "De termijn voor dit advies",
    ("Advice", "answer"): "Of er antwoord kwam,",
    ("Advice", "themes"): "De onderwerpen*",
    ("Advice", "laws"): "De wetten*",
    ("Advice", "formerly"): "Hoe dit bestand eerder heette,",
    ("Advice", "superseded_by"): "Welk advies hiervoor in de plaats kwam,",
    ("Advice", "withdrawn"): "Dat het advies is ingetrokken,",
    ("Advice", "body"): "De tekst van het advies",
    ("Recommendation", "id"): "Het nummer",
    ("Recommendation", "text"): "De tekst",
    ("Recommendation", "means"): "Wat het voor mensen betekent,",
    ("AdviceRequest", "asked"): "De datum van de vraag om advies",
    ("AdviceRequest", "reply_by"): "De datum waarop het advies er moest zijn",
    ("AdviceRequest", "phase"): "Hoe ver het plan was",
    ("AdviceRequest", "first_contact"): "De datum van het eerste contact",
    ("PolicyDecision", "date"): "De datum van het besluit waar het over ging",
    ("PolicyDecision", "kind"): "Hoe ver het besluit was,",
    ("PolicyDecision", "what"): "Wat er is besloten,",
    ("PolicyDecision", "url"): "De link naar het besluit",
    ("Withdrawal", "on"): "De datum van intrekken",
    ("Withdrawal", "reason"): "De reden van intrekken",
    ("Response", "advice"): "Bij welk advies dit hoort,",
    ("Response", "sender"): "Wie dit stuurde,",
    ("Response", "to"): "Aan wie de herinnering ging,",
    ("Response", "on_behalf_of"): "Namens wie dit ook is,",
    ("Response", "kind"): "De soort",
    ("Response", "dated"): "De datum op de brief",
    ("Response", "received"): "De datum van ontvangst",
    ("Response", "decided"): "Het besluit van het college",
    ("Response", "form"): "De vorm",
    ("Response", "until"): "De nieuwe datum bij uitstel",
    ("Response", "reason"): "De reden van uitstel",
    ("Response", "pauses"): "Of de termijn stilstaat",
    ("Response", "answered_on"): "De datum waarop de raad antwoordde",
    ("Response", "better_answer"): "De vraag om een beter antwoord",
    ("Response", "body"): "De tekst van de brief",
    ("AnsweredBy", "date"): "De datum van het besluit van het college",
    ("AnsweredBy", "url"): "De link naar het besluit van het college",
    ("Answer", "recommendation"): "Het nummer",
    ("Answer", "decision"): "Het besluit",
    ("Answer", "parts"): "Wat wel en niet gebeurt,",
    ("Answer", "explanation"): "De uitleg",
    ("Answer", "place"): "De vindplaats",
    ("Action", "what"): "De tekst",
    ("Action", "who"): "Wie het doet,",
    ("Action", "by"): "De datum",
    ("Action", "done"): "De datum waarop het klaar was",
    ("Action", "evidence"): "Het bewijs",
    ("Action", "overtaken"): "Waarom het niet meer hoeft,",
    ("Action", "promised"): "Of het is beloofd",
    ("Action", "checked"): "Wat de raad aan mensen vroeg,",
    ("Move", "to"): "De dag",
    ("Move", "on"): "De datum van het bericht",
    ("Move", "reason"): "De reden",
    ("Review", "recommendation"): "Het nummer",
    ("Review", "explained"): "Het oordeel van de raad over de uitleg",
    ("Review", "note"): "De toelichting van de raad",
    ("Review", "by"): "Namens wie de raad oordeelt,",
    ("Review", "on"): "De datum van het oordeel",
    ("Body", "formerly"): "Hoe dit bestand eerder heette,",
    ("Body", "id"): "Het adres van deze pagina",
    ("Body", "title"): "De naam",
    ("Body", "kind"): "De soort",
    ("Body", "municipality"): "De gemeente",
    ("Body", "covers_from"): "Vanaf wanneer de antwoorden in dit archief staan,",
    ("Body", "ended"): "Dat dit orgaan niet meer bestaat,",
    ("Ended", "on"): "De laatste dag",
    ("Ended", "why"): "Waarom het niet meer bestaat,",
    ("Ended", "successor"): "Wat ervoor in de plaats kwam,",
    ("Body", "advises"): "Aan wie deze raad adviseert,",
    ("Body", "municipalities"): "De gemeenten*",
    ("Body", "decides"): "Waarover het beslist,",
    ("Body", "executes"): "Wat het uitvoert,",
    ("Agreement", "source"): "De bron",
    ("Agreement", "url"): "De link",
    ("Agreement", "partners"): "Met wie is afgesproken,",
    ("Agreement", "counts_from"): "Waar de termijn begint",
    ("Agreement", "termijnenwet"): "De Algemene termijnenwet",
    ("Agreement", "advise_term"): "De tijd om te adviseren",
    ("Agreement", "extension"): "Wat over uitstel is afgesproken,",
    ("Agreement", "pauses_for_questions"): "Of de termijn stilstaat bij een vraag",
    ("Agreement", "explain"): "Wat over uitleg is afgesproken",
    ("Validity", "start"): "De eerste dag",
    ("Validity", "until"): "De laatste dag",
    ("AnswerTerm", "requested"): "De termijn voor antwoord op gevraagd advies",
    ("AnswerTerm", "unrequested"): "De termijn voor antwoord op ongevraagd advies",
    **{("Facilities", name): text for name, text in FACILITIES.items()},
    **{("Rights", name): text for name, text in RIGHTS.items()},
    ("GoverningPeriod", "name"): "De naam",
    ("GoverningPeriod", "start"): "De eerste dag",
    ("GoverningPeriod", "until"): "De laatste dag",
}
"""Record and field → its name, before `is gewijzigd` or `: eerst ..., nu ...`; `*` = plural."""

ITEMS: dict[tuple[str, str], Item] = {
    ("Advice", "recommendations"): Item(
        "Aanbeveling {}", "van aanbeveling {}", "Een aanbeveling", "van een aanbeveling"
    ),
    ("Advice", "documents"): Item("Stuk {}", "", "Een stuk bij dit advies"),
    ("AdviceRequest", "information"): Item(
        "Gevraagde informatie {}", "", "Informatie waar de raad om vroeg,"
    ),
    ("Response", "answers"): Item(
        "Het antwoord op aanbeveling {}",
        "bij aanbeveling {}",
        "Het antwoord op een aanbeveling",
        "bij een aanbeveling",
    ),
    ("Response", "review"): Item(
        "Het oordeel van de raad bij aanbeveling {}",
        "bij aanbeveling {}",
        "Het oordeel van de raad bij een aanbeveling",
        "bij een aanbeveling",
    ),
    ("Response", "reply"): Item(
        "Weerwoord {} van de gemeente", "", "Een weerwoord van de gemeente"
    ),
    ("Response", "documents"): Item("Stuk {}", "", "Een stuk bij deze brief"),
    ("Answer", "actions"): Item("Belofte {}", "van belofte {}", "Een belofte", "van de belofte"),
    ("Action", "moved"): Item(
        "Nieuwe datum {}", "van nieuwe datum {}", "Een nieuwe datum", "van de nieuwe datum"
    ),
    ("Body", "agreements"): Item(
        "De afspraak vanaf {}", "in de afspraak vanaf {}", "Een afspraak", "in een afspraak"
    ),
    ("Body", "complaint_figures"): Item(
        "Cijfers over klachten, halfjaar {},", "", "Cijfers over klachten van een halfjaar,"
    ),
    ("Body", "periods"): Item(
        "Bestuursperiode {}",
        "van bestuursperiode {}",
        "Een bestuursperiode",
        "van een bestuursperiode",
    ),
    ("Agreement", "recess"): Item(
        "Periode {} die niet meetelt,", "", "Een periode die niet meetelt,"
    ),
}
"""Record and list → the words for one of its items."""
