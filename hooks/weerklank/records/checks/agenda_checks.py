"""What must hold for the agenda, the other councils and the terms of office of a body."""

from __future__ import annotations

from collections.abc import Iterator

from weerklank.records.checks.common import known_advice, known_bodies
from weerklank.records.collection import Collection
from weerklank.records.files.sheets import Sheet
from weerklank.records.models.advice_words import DecisionKind, Phase
from weerklank.records.models.agenda import AgendaTopic
from weerklank.records.models.body import Body
from weerklank.records.reporting.problems import Problem
from weerklank.records.values.term import Absent


def _topic(sheet: Sheet[Body], topic: AgendaTopic, *loc: str | int) -> Iterator[Problem]:
    """What a topic says twice, in two ways."""
    if topic.advised is False and topic.advice:
        text = f"'advised' zegt dat er geen advies kwam, maar 'advice' noemt {topic.advice}."
        yield sheet.problem("R142", f"{text} Haal één van de twee weg.", *loc, "advised")
    if topic.advised is False and topic.asked is Absent.NONE:
        text = "'asked' zegt dat de raad niet is gevraagd. Dan zwijgt hij ook niet."
        yield sheet.problem("R142", f"{text} Haal 'advised' weg.", *loc, "advised")


def _when_decided(sheet: Sheet[Body], topic: AgendaTopic, *loc: str | int) -> Iterator[Problem]:
    """A finding that the council was not asked, about a decision that nobody can look up."""
    final = topic.decided and topic.decided.kind is DecisionKind.FINAL
    if topic.asked is not Absent.NONE or topic.phase is not Phase.DECIDED or final:
        return
    found = "staat een voorstel, en geen besluit" if topic.decided else "staat niet wanneer"
    text = f"'phase' zegt dat er is besloten, maar er {found}. Zet erbij, bijvoorbeeld"
    example = "decided: {date: 2026-04-02}. Weet u de dag niet? Schrijf {date: 2026}."
    yield sheet.problem("W135", f"{text} {example}", *loc, "phase")


def _twice(sheet: Sheet[Body]) -> Iterator[Problem]:
    """The same topic again: it would be told and counted twice."""
    first: dict[str, int] = {}
    for place, topic in enumerate(sheet.record.agenda):
        earlier = first.setdefault(" ".join(topic.topic.casefold().split()), place)
        if earlier != place:
            line = sheet.line("agenda", earlier, "topic")
            text = (
                f"'{topic.topic}' staat al op de agenda ({sheet.path}:{line}). Voeg de twee samen. "
                "Is het een ander jaar? Zet dat erbij."
            )
            yield sheet.problem("W133", text, "agenda", place, "topic")


def check_agenda(collection: Collection, sheet: Sheet[Body]) -> Iterator[Problem]:
    """Every problem in what a body looks ahead to."""
    for place, topic in enumerate(sheet.record.agenda):
        senders = (topic.sender,) if topic.sender else ()
        yield from known_bodies(collection, sheet, senders, "agenda", place, "from")
        yield from known_advice(collection, sheet, topic.advice, "agenda", place, "advice")
        yield from _topic(sheet, topic, "agenda", place)
        yield from _when_decided(sheet, topic, "agenda", place)
    yield from _twice(sheet)
    for place, other in enumerate(sheet.record.works_with):
        loc = ("works_with", place, "council")
        yield from known_bodies(collection, sheet, (other.council,), *loc)
    for place, period in enumerate(sheet.record.periods):
        if period.until and period.until < period.start:
            text = f"'periods' eindigt op {period.until}, voordat het begint op {period.start}."
            yield sheet.problem("R046", f"{text} Kijk beide datums na.", "periods", place)
