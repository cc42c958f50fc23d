"""What two records cannot both say: an answer and that there is none, an end and what came after.

Nothing is chosen here: the person who wrote both says which of them is right.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from weerklank.records.checks.advice_checks import addressees_of, council_of
from weerklank.records.checks.common import surely_before
from weerklank.records.collection import Collection
from weerklank.records.files.sheets import R, Sheet
from weerklank.records.models.advice import Advice, Unanswered
from weerklank.records.models.body import Body
from weerklank.records.models.happening import Happening
from weerklank.records.models.response import Response, ResponseKind
from weerklank.records.reporting.problems import Problem
from weerklank.records.values.partial_date import PartialDate


def check_contradictions(collection: Collection) -> Iterator[Problem]:
    """Every pair of records that cannot both be right."""
    for sheet in collection.advices.sheets.values():
        yield from _answered(collection, sheet)
        yield from _after_the_end(collection, sheet)


def check_future(collection: Collection, today: dt.date) -> Iterator[Problem]:
    """Every message and every deed with a date after the day of the build.

    A message that is kept back until a later day is left alone: it is not on the site yet.
    """
    for sheet in collection.responses.sheets.values():
        embargo = sheet.record.publish_from
        if embargo and embargo > today:
            continue
        yield from _not_yet(sheet, _happened(sheet.record), today)
    for body in collection.bodies.sheets.values():
        yield from _not_yet(body, (*_events(body.record.happened), *_told_of(body.record)), today)
        yield from _early_consents(body, today)
    for advice in collection.advices.sheets.values():
        if advice.record.publish_from is None or advice.record.publish_from <= today:
            yield from _not_yet(advice, _events(advice.record.happened), today)
            yield from _sent_later(advice, today)


def _sent_later(sheet: Sheet[Advice], today: dt.date) -> Iterator[Problem]:
    """An advice waits in silence for the day of sending, which may be a typing error."""
    sent = sheet.record.sent
    if sent.earliest > today:
        text = (
            f"'sent' ({sent}) ligt na vandaag ({today}). Tot die dag staat het advies niet op de "
            "site. Klopt het jaar?"
        )
        yield sheet.problem("W131", text, "sent")


def _early_consents(sheet: Sheet[Body], today: dt.date) -> Iterator[Problem]:
    """A name waits in silence for the day of its consent, which may be a typing error."""
    for place, member in enumerate(sheet.record.members):
        if member.name and member.consent and member.consent.earliest > today:
            text = (
                f"De toestemming ({member.consent}) ligt na vandaag ({today}). Tot die dag staat "
                "de naam niet op de site. Klopt het jaar?"
            )
            yield sheet.problem("W130", text, "members", place, "consent")


_Dated = tuple[object, tuple[str | int, ...]]
"""The date of something that has happened, and where it stands."""


def _not_yet(sheet: Sheet[R], dates: Iterable[_Dated], today: dt.date) -> Iterator[Problem]:
    for moment, loc in dates:
        if isinstance(moment, PartialDate) and moment.known and moment.earliest > today:
            text = (
                f"'{loc[-1]}' ({moment}) ligt na vandaag ({today}). Dat kan nog niet zijn "
                "gebeurd. Kijk het jaar na."
            )
            yield sheet.problem("R100", text, *loc)


def _events(happened: Sequence[Happening]) -> Iterator[_Dated]:
    for place, event in enumerate(happened):
        yield event.on, ("happened", place, "on")
        yield event.answered_on, ("happened", place, "answered_on")


def _told_of(body: Body) -> Iterator[_Dated]:
    """When the council was asked, and when its members were counted."""
    for place, topic in enumerate(body.agenda):
        yield topic.asked, ("agenda", place, "asked")
    if body.composition:
        yield body.composition.counted_on, ("composition", "counted_on")


def _happened(response: Response) -> Iterator[_Dated]:
    yield response.dated, ("dated",)
    yield response.received, ("received",)
    yield response.answered_on, ("answered_on",)
    for place, answer in enumerate(response.answers):
        for item, action in enumerate(answer.actions):
            yield action.done, ("answers", place, "actions", item, "done")


def _answered(collection: Collection, sheet: Sheet[Advice]) -> Iterator[Problem]:
    """An advice that says there is no answer, or that nobody knows, while all of them are there."""
    if sheet.record.answer is None:
        return
    found = {
        body: answer
        for answer in collection.responses.sheets.values()
        if answer.record.kind is ResponseKind.ANSWER
        and sheet.id in {part.advice for part in answer.record.parts}
        for body in (answer.record.sender, *answer.record.on_behalf_of)
    }
    if not found or not set(addressees_of(collection, sheet.record)) <= found.keys():
        return
    said = "er kwam geen antwoord" if sheet.record.answer is Unanswered.NONE else "niet bekend"
    path = min(answer.path for answer in found.values())
    text = f"'answer' zegt: {said}. Maar {path} is een antwoord. Haal de regel 'answer' weg."
    yield sheet.problem("R104", text, "answer")


def _after_the_end(collection: Collection, sheet: Sheet[Advice]) -> Iterator[Problem]:
    """An advice of a council, or to a body, that had come to an end before it was sent."""
    council = council_of(collection, sheet.record)
    bodies = [council.id] if council else []
    for name in (*bodies, *addressees_of(collection, sheet.record)):
        body = collection.bodies.sheets.get(name)
        ended = body.record.ended if body else None
        if body and ended and surely_before(ended.on, sheet.record.sent):
            text = (
                f"Dit advies is van {sheet.record.sent}, maar {name} hield op te bestaan op "
                f"{ended.on} ({body.path}:{body.line('ended')}). Kijk beide datums na."
            )
            yield sheet.problem("R105", text, "sent")
