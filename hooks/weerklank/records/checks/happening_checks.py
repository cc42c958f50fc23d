"""What must hold for an event: fields of its own kind, dates in order, known bodies."""

from collections.abc import Iterator

from weerklank.records.checks.common import in_order, surely_before
from weerklank.records.files.collection import Collection
from weerklank.records.files.sheets import Sheet
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.happening import Happening, HappeningKind
from weerklank.records.reporting.problems import Problem
from weerklank.records.values.partial_date import PartialDate

_OWN_FIELDS = {name for kind in HappeningKind for name in kind.fields}


def check_happenings(collection: Collection) -> Iterator[Problem]:
    """Every problem of the events, of a council and about an advice."""
    for body in collection.bodies.sheets.values():
        yield from _of(body)
    for advice in collection.advices.sheets.values():
        yield from _of(advice)
        yield from _before_the_advice(advice)


def _of(sheet: Sheet[Advice] | Sheet[Body]) -> Iterator[Problem]:
    for place, event in enumerate(sheet.record.happened):
        loc = ("happened", place)
        yield from _misplaced(sheet, event, *loc)
        answered = event.answered_on if isinstance(event.answered_on, PartialDate) else None
        yield from in_order(sheet, ("on", event.on), ("answered_on", answered), *loc, "answered_on")
        if event.answer and event.answered_on is not None and answered is None:
            text = "'answered_on' zegt dat er geen antwoord is, maar 'answer' is een antwoord."
            yield sheet.problem("R141", f"{text} Haal één van de twee weg.", *loc, "answered_on")


def _misplaced(
    sheet: Sheet[Advice] | Sheet[Body], event: Happening, *loc: str | int
) -> Iterator[Problem]:
    """Fields that mean nothing in this kind of event and would be passed over in silence."""
    for name in sorted((event.model_fields_set & _OWN_FIELDS) - set(event.kind.fields)):
        text = f"'{name}' hoort niet bij kind: {event.kind.value}. Haal '{name}' weg."
        yield sheet.problem("R055", text, *loc, name)


def _before_the_advice(sheet: Sheet[Advice]) -> Iterator[Problem]:
    for place, event in enumerate(sheet.record.happened):
        if surely_before(event.on, sheet.record.sent):
            text = f"'on' ({event.on}) ligt voor het advies ({sheet.record.sent})."
            yield sheet.problem("R049", f"{text} Kijk beide datums na.", "happened", place, "on")
