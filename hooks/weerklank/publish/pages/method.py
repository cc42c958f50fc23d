"""The method: how every verdict is worked out, in plain Dutch, from the same data as the rules."""

from __future__ import annotations

from weerklank.publish import wording
from weerklank.publish.output import Page, page_url
from weerklank.publish.pages.method_lists import LISTS
from weerklank.publish.templating import body
from weerklank.rules.clock.model import TimelinessState
from weerklank.rules.explanation.evaluation import EXAM
from weerklank.rules.explanation.guide import FACT_GUIDE, LIMITS
from weerklank.rules.follow_up import FollowUpState
from weerklank.rules.involvement import InvolvementState

SOURCE = "methode/index.md"
_TIMES = {
    TimelinessState.NO_TERM: "Er is geen termijn afgesproken. Wij tellen de dagen, zonder oordeel.",
    TimelinessState.RUNNING: "De termijn loopt nog.",
    TimelinessState.EXTENDED: (
        "De gemeente vroeg op tijd uitstel, met een reden en een nieuwe datum."
    ),
    TimelinessState.OVERDUE: "De termijn is voorbij en er is geen antwoord.",
    TimelinessState.OVERDUE_WITH_NOTICE: (
        "De termijn is voorbij. De gemeente liet pas daarna weten dat het later komt, of vroeg "
        "meer uitstel dan is afgesproken."
    ),
    TimelinessState.ON_TIME: "Het antwoord kwam op of vóór de laatste dag.",
    TimelinessState.LATE: "Het antwoord kwam na de laatste dag. Dat blijft altijd zo staan.",
    TimelinessState.UNCLEAR: (
        "De datums zijn niet precies bekend, of de afspraak is op twee manieren te lezen. Dan "
        "geven wij geen oordeel."
    ),
    TimelinessState.NOT_IN_WRITING: "Er is alleen mondeling antwoord gegeven.",
    TimelinessState.UNKNOWN: (
        "Wij weten niet hoelang een antwoord mocht duren, of wij weten niet of er antwoord kwam. "
        "Dan geven wij geen oordeel. Zo'n advies telt nergens mee."
    ),
}
TIME_NAMES = {
    TimelinessState.NO_TERM: "Geen termijn afgesproken",
    TimelinessState.RUNNING: "Antwoord uiterlijk op een datum",
    TimelinessState.EXTENDED: "Uitgesteld",
    TimelinessState.OVERDUE: "Geen antwoord",
    TimelinessState.OVERDUE_WITH_NOTICE: "Nog geen antwoord, wel bericht",
    TimelinessState.ON_TIME: "Op tijd beantwoord",
    TimelinessState.LATE: "Te laat beantwoord",
    TimelinessState.UNCLEAR: "Niet zeker of het op tijd is",
    TimelinessState.NOT_IN_WRITING: "Alleen mondeling beantwoord",
    TimelinessState.UNKNOWN: "Dat weten wij niet",
}
"""Each state of the clock in a few words, without a date."""


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
            times=[(TIME_NAMES[state], _TIMES[state]) for state in TimelinessState],
            guide=FACT_GUIDE,
            limits=LIMITS,
            exam=EXAM,
            follow_ups=[wording.follow_up_tag(state) for state in FollowUpState],
            lists=LISTS,
            involvements=[wording.involvement_text(state) for state in InvolvementState],
        ),
    )
