"""The page on what was decided without asking the council, or before asking it, with its count."""

from weerklank.cases.case import Verdicts
from weerklank.cases.council.agenda import agenda
from weerklank.cases.council.involved import asked_when_settled
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import body
from weerklank.records.register import Register
from weerklank.rules.topics import TopicState

SOURCE = "niet-gevraagd/index.md"
TITLE = "Niet of te laat gevraagd"
_GROUPS = (
    (
        TopicState.NOT_ASKED, "De raad is niet gevraagd", "niet-gevraagd",
        "keer is besloten zonder de raad te vragen",
    ),
    (
        TopicState.ASKED_TOO_LATE, "De raad is te laat gevraagd", "te-laat",
        "keer is de raad gevraagd toen het besluit er al was",
    ),
    (
        TopicState.ASKED_AND_SILENT, "De raad is gevraagd en gaf geen advies", "geen-advies",
        "keer gaf de raad geen advies, terwijl erom was gevraagd",
    ),
    (
        TopicState.UNKNOWN, "Wat wij niet weten", "onbekend",
        "keer is besloten, maar wij weten niet of de raad is gevraagd of advies gaf",
    ),
)  # fmt: skip


def not_asked_page(register: Register, verdicts: Verdicts) -> Page:
    """One part for each state that occurs, and the advices that came after all."""
    items = agenda(register, verdicts)
    groups = [
        (title, anchor, told, found)
        for state, title, anchor, told in _GROUPS
        if (found := [item for item in items if item.state is state])
    ]
    return Page(
        source=SOURCE,
        title=TITLE,
        description="Waarover de raad niet is gevraagd, of pas toen het besluit al klaar lag.",
        keywords=("niet gevraagd", "te laat", "betrokken", "inspraak", "besluit"),
        content=body(
            "not_asked.html", today=verdicts.today, groups=groups, late=asked_when_settled(verdicts)
        ),
    )
