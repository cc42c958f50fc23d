"""The method: how every verdict is worked out, in plain Dutch, from the same data as the rules."""

from __future__ import annotations

from dataclasses import dataclass

from weerklank.cases.statistics import FEWEST_FOR_PERCENTAGE
from weerklank.messages import explanation
from weerklank.messages.catalogue import said, text_of
from weerklank.publish.measured import measured
from weerklank.publish.output import Page, page_url
from weerklank.publish.sentences import wording
from weerklank.publish.sentences.explanation_guide import FACT_GUIDE
from weerklank.publish.templating import body
from weerklank.records.models.complaint_figures import FEWEST_SHOWN
from weerklank.records.models.decision import Decision
from weerklank.rules.clock.model import TimelinessState
from weerklank.rules.follow_up import FollowUpState
from weerklank.rules.involvement import InvolvementState
from weerklank.rules.scan_items import EVALUATED_WITHIN_YEARS


# Each begins with the conclusion. The limits that a rule counts with come from that rule.
@dataclass(frozen=True, slots=True)
class MadeList:
    """One list: how it is made, what it cannot see, and where it stands."""

    anchor: str
    title: str
    made: str
    unseen: str
    url: str


LISTS = (
    MadeList(
        "agenda",
        "Agenda",
        "De agenda laat zien waarover de raad nog advies geeft. De raad schrijft die onderwerpen "
        "zelf op, met de datum waarop de gemeente het advies wil. Is het advies verstuurd, dan "
        "staat het onderwerp bij wat al is gegeven.",
        "Plannen die niemand op de agenda zet. Een lege agenda zegt dus niet dat er niets komt.",
        "agenda/",
    ),
    MadeList(
        "afspraken",
        "Afspraken",
        "Wij leggen de afspraken naast drie lijsten: de wet, het rapport van de Nationale "
        "ombudsman, en wat nodig is om een antwoord te kunnen volgen. Per punt staat er: "
        "geregeld, deels, niet geregeld of niet bekend. Een afspraak die langer dan "
        f"{EVALUATED_WITHIN_YEARS} jaar niet is besproken, noemen wij.",
        "Of een afspraak in het echt werkt. Wij zien alleen wat de raad heeft opgeschreven. "
        "Niet alles wat ontbreekt, is verplicht.",
        "afspraken/",
    ),
    MadeList(
        "toezeggingen",
        "Beloften",
        "Elke belofte uit een antwoord staat één keer op de lijst, en blijft daar. Een nieuwe "
        "datum komt naast de eerste. Ook als de raad het advies intrekt, blijft de belofte staan. "
        "Dan staat erbij dat het advies is ingetrokken.",
        "Een belofte die alleen mondeling is gedaan en die niemand opschreef. Zegt de "
        "gemeente dat iets klaar is, dan kijken wij niet zelf of dat zo is. Wij vragen om bewijs.",
        "beloften/",
    ),
    MadeList(
        "klachtcijfers",
        "Klachten",
        "Wij tonen alleen aantallen, per half jaar, zoals de organisatie ze zelf geeft. Een "
        f"aantal onder de {FEWEST_SHOWN} staat er niet precies bij. Zo zijn mensen "
        "moeilijker te herkennen.",
        "Wie niet durfde te klagen. Weinig klachten betekent dus niet dat alles "
        "goed gaat. Veel klachten kan ook komen doordat klagen makkelijk is.",
        "klachten/",
    ),
    MadeList(
        "jaren",
        "Jaren",
        "Een advies hoort bij het jaar en de bestuursperiode waarin het is verstuurd, ook als "
        "het antwoord later kwam. De cijfers zijn geteld zoals op de pagina voor raadsleden. Bij "
        f"minder dan {FEWEST_FOR_PERCENTAGE} gevallen staat er geen percentage.",
        "Een advies waarvan het jaar niet bekend is. Dat telt in geen enkel jaar. "
        "Jaren zijn ook niet zomaar te vergelijken: het gaat om weinig adviezen.",
        "jaren/",
    ),
    MadeList(
        "betrokkenheid",
        "Op tijd betrokken",
        "Wij zetten de datums op een rij: wanneer de raad ervan hoorde, wanneer de gemeente om "
        "advies vroeg, en wanneer er is besloten. Is het besluit ouder dan het advies, dan staat "
        "dat er, met beide datums.",
        "Of er al was gekozen zonder dat het op papier stond. Ontbreekt een datum, dan geven wij "
        "geen oordeel. Advies dat de raad uit zichzelf gaf, telt hier niet mee.",
        "betrokken/",
    ),
)

SOURCE = "methode/index.md"


def method_page() -> Page:
    """How this site reckons and judges."""
    return Page(
        source=SOURCE,
        title="Zo rekenen wij",
        description="Hoe deze site bepaalt of een antwoord op tijd is en of het is uitgelegd.",
        keywords=("methode", "termijn", "uitleg", "oordeel", "berekening"),
        body=body(
            "method.html",
            page_url(SOURCE),
            decisions=[decision.label.lower() for decision in Decision],
            times=[(of_time(state, "name"), of_time(state, "method")) for state in TimelinessState],
            guide=FACT_GUIDE,
            limits=explanation.limits(),
            measured=measured(),
            follow_ups=[wording.follow_up_tag(state) for state in FollowUpState],
            lists=LISTS,
            involvements=[wording.involvement_text(state) for state in InvolvementState],
        ),
    )


def of_time(state: TimelinessState, form: str) -> str:
    """A state of the clock without a date: its `name` in a few words, or what it means."""
    return text_of(said(f"time.{state}.{form}"))
