"""What must hold for the agenda, the other councils and the terms of office of a body."""

from __future__ import annotations

from collections.abc import Iterator

from weerklank.records.body import Body
from weerklank.records.checks.common import known_bodies
from weerklank.records.collection import Collection
from weerklank.records.problems import Problem
from weerklank.records.sheets import Sheet
from weerklank.records.suggestions import nearest


def check_agenda(collection: Collection, sheet: Sheet[Body]) -> Iterator[Problem]:
    """Every problem in what a body looks ahead to."""
    for place, topic in enumerate(sheet.record.agenda):
        senders = (topic.sender,) if topic.sender else ()
        yield from known_bodies(collection, sheet, senders, "agenda", place, "from")
        if topic.advice is not None and topic.advice not in collection.advices.ids:
            meant = nearest(topic.advice, collection.advices.ids)
            instead = f"Bedoelt u '{meant}'?" if meant else "Haal de regel weg."
            text = f"'advice' noemt een onbekend advies: {topic.advice}. {instead}"
            yield sheet.problem("R033", text, "agenda", place, "advice")
    for place, other in enumerate(sheet.record.works_with):
        loc = ("works_with", place, "council")
        yield from known_bodies(collection, sheet, (other.council,), *loc)
    for place, period in enumerate(sheet.record.periods):
        if period.until and period.until < period.start:
            text = f"'periods' eindigt op {period.until}, voordat het begint op {period.start}."
            yield sheet.problem("R046", f"{text} Kijk beide datums na.", "periods", place)
