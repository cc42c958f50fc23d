"""What must hold for an advice: who gave it, to whom, in which order things happened."""

from collections import defaultdict
from collections.abc import Iterator

from weerklank.records.checks.common import earlier_names, in_order
from weerklank.records.files.collection import Collection
from weerklank.records.files.sheets import Sheet
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body, BodyKind
from weerklank.records.reporting.problems import Problem
from weerklank.records.reporting.suggestions import nearest
from weerklank.records.values.themes import is_known, known_words


def check_advices(collection: Collection) -> Iterator[Problem]:
    """Every problem of the advices."""
    for sheet in collection.advices.sheets.values():
        yield from _council(collection, sheet)
        yield from _addressees(collection, sheet)
        yield from _partners(collection, sheet)
        yield from _recommendation_numbers(sheet)
        yield from _dates(sheet)
        yield from _successor(collection, sheet)
        yield from _themes(sheet)
    yield from _same_number(collection)
    yield from earlier_names(collection.advices, lambda advice: advice.formerly)


def _themes(sheet: Sheet[Advice]) -> Iterator[Problem]:
    """A word of its own is welcome; it only counts nowhere when councils are compared."""
    for place, theme in enumerate(sheet.record.themes):
        if not is_known(theme):
            meant = nearest(theme.casefold(), known_words())
            instead = (
                f"Bedoelt u '{meant}'?"
                if meant
                else "Zet er een bekend onderwerp bij, zoals zorg of vervoer."
            )
            text = f"'{theme}' staat niet op de lijst van onderwerpen. {instead}"
            yield sheet.problem("W090", text, "themes", place)


def council_of(collection: Collection, advice: Advice) -> Body | None:
    """The council that gave the advice: the one it names, else the only one there is."""
    if advice.council is not None:
        named = collection.bodies.sheets.get(advice.council)
        return named.record if named else None
    councils = _councils(collection)
    return councils[0] if len(councils) == 1 else None


def addressees_of(collection: Collection, advice: Advice) -> tuple[str, ...]:
    """The ids of the bodies that it was sent to; empty when that cannot be known."""
    council = council_of(collection, advice)
    return advice.to or (council.advises[:1] if council else ())


def _councils(collection: Collection) -> tuple[Body, ...]:
    bodies = (sheet.record for _, sheet in sorted(collection.bodies.sheets.items()))
    return tuple(body for body in bodies if body.kind is BodyKind.COUNCIL)


def _council(collection: Collection, sheet: Sheet[Advice]) -> Iterator[Problem]:
    named = sheet.record.council
    if named is not None:
        body = collection.bodies.sheets.get(named)
        if body is not None and not body.record.kind.gives_advice:
            text = (
                f"'council' noemt {named}, en dat is geen raad. Noem een orgaan met kind: council."
            )
            yield sheet.problem("R040", text, "council")
    elif collection.bodies.complete:
        councils = _councils(collection)
        if not councils:
            text = (
                "Er is nog geen raad. "
                f"Maak een bestand in {collection.bodies.path} met kind: council."
            )
            yield sheet.problem("R039", text)
        elif len(councils) > 1:
            names = " of ".join(f"council: {council.id}" for council in councils)
            text = f"Er is meer dan één raad. Zet erbij welke dit schreef. Schrijf {names}."
            yield sheet.problem("R039", text)


def _partners(collection: Collection, sheet: Sheet[Advice]) -> Iterator[Problem]:
    """The other councils that gave it: known, a council, and not the same one again."""
    partners = sheet.record.together_with
    council = council_of(collection, sheet.record)
    for place, name in enumerate(partners):
        body = collection.bodies.sheets.get(name)
        if body is not None and not body.record.kind.gives_advice:
            text = f"'with' noemt {name}, en dat is geen raad. Noem een orgaan met kind: council."
            yield sheet.problem("R040", text, "with", place)
        elif council is not None and council.id == name:
            text = f"'with' noemt {name} zelf. Noem alleen de andere raad."
            yield sheet.problem("R143", text, "with", place)


def _addressees(collection: Collection, sheet: Sheet[Advice]) -> Iterator[Problem]:
    council = council_of(collection, sheet.record)
    if council is not None and not addressees_of(collection, sheet.record):
        text = (
            "Aan wie is dit advies gericht? Zet erbij: to: college. "
            f"Of zet bij {council.id}: advises."
        )
        yield sheet.problem("R041", text)


def _recommendation_numbers(sheet: Sheet[Advice]) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, recommendation in enumerate(sheet.record.recommendations):
        number = recommendation.id.casefold()
        if number in seen:
            text = (
                f"Er zijn twee aanbevelingen met nummer {recommendation.id}. "
                "Geef elke een eigen id."
            )
            yield sheet.problem("R036", text, "recommendations", place, "id")
        seen.add(number)


def _dates(sheet: Sheet[Advice]) -> Iterator[Problem]:
    advice = sheet.record
    sent = ("sent", advice.sent)
    yield from in_order(sheet, sent, ("received", advice.received), "received")
    if advice.withdrawn:
        yield from in_order(sheet, sent, ("on", advice.withdrawn.on), "withdrawn", "on")
    if advice.request:
        asked = ("asked", advice.request.asked)
        yield from in_order(
            sheet, asked, ("reply_by", advice.request.reply_by), "request", "reply_by"
        )
        yield from in_order(sheet, asked, sent, "request", "asked")
        for place, item in enumerate(advice.request.information):
            loc = ("request", "information", place, "supplied")
            yield from in_order(sheet, ("asked", item.asked), ("supplied", item.supplied), *loc)


def _successor(collection: Collection, sheet: Sheet[Advice]) -> Iterator[Problem]:
    successor = sheet.record.superseded_by
    if successor == sheet.id:
        text = (
            "'superseded_by' noemt dit advies zelf. Noem het advies dat ervoor in de plaats kwam."
        )
    elif _in_a_circle(collection, sheet.id):
        text = (
            f"'superseded_by' loopt in een kringetje: {successor} verwijst terug. Haal er één weg."
        )
    else:
        return
    yield sheet.problem("R042", text, "superseded_by")


def _in_a_circle(collection: Collection, start: str) -> bool:
    seen: set[str] = set()
    here: str | None = start
    while here is not None and here not in seen:
        seen.add(here)
        sheet = collection.advices.sheets.get(here)
        here = sheet.record.superseded_by if sheet else None
    return here == start


def _same_number(collection: Collection) -> Iterator[Problem]:
    """Two advices of one council with one number; every one after the first is reported."""
    numbered: defaultdict[tuple[str | None, str], list[Sheet[Advice]]] = defaultdict(list)
    for _, sheet in sorted(collection.advices.sheets.items()):
        if sheet.record.number is not None:
            numbered[(sheet.record.council, sheet.record.number.casefold())].append(sheet)
    for sheets in numbered.values():
        for sheet in sheets[1:]:
            text = (
                f"Nummer {sheet.record.number} is al van {sheets[0].path}. "
                "Geef dit advies een ander nummer."
            )
            yield sheet.problem("R032", text, "number")
