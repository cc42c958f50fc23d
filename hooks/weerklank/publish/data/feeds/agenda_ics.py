"""`data/agenda.ics`: deadlines, promises, meetings and the agenda as a calendar to subscribe to.

Written by hand, as RFC 5545 is small when every event lasts a day: no library, no clock, and the
same records give the same bytes.
"""

import datetime as dt
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from weerklank.cases.case import Verdicts
from weerklank.cases.council.agenda import agenda
from weerklank.cases.owing.obligations import NEAR_DAYS, SOON_DAYS, ObligationKind, joint
from weerklank.cases.owing.owed import Owed, everything_owed, obligations_in, questions_in
from weerklank.messages import dutch
from weerklank.publish.data.feeds.calendar_text import calendar, text_value
from weerklank.publish.data.feeds.revised import UNREVISED, Revised
from weerklank.publish.making.addresses import advice_url, body_url
from weerklank.publish.making.output import DataFile
from weerklank.publish.options import SiteOptions
from weerklank.publish.sentences.wording import month_promised, obligation_text
from weerklank.records.register import Register
from weerklank.records.values.partial_date import OuterDays, PartialDate

URI = "data/agenda.ics"

_DAY = dt.timedelta(days=1)

_WHAT = {
    ObligationKind.ANSWER: "antwoord",
    ObligationKind.IN_WRITING: "antwoord",
    ObligationKind.BETTER_ANSWER: "beter antwoord",
}
"""Part of what an event is known by, which must stay the same for ever."""


@dataclass(frozen=True, slots=True, order=True)
class CalendarEvent:
    """Something on one day; `key` stays the same while the day moves, `stamp` is the record's."""

    day: dt.date
    key: str
    title: str
    url: str
    stamp: dt.date
    place: str = ""
    until: dt.date | None = None
    """The last of the days that it lasts, where it can be on any of them."""

    sequence: int = 0
    """How many times it was changed: a calendar replaces what it has by a higher one."""

    alarms: tuple[int, ...] = ()
    """So many days before it a calendar may remind."""


def agenda_ics(
    register: Register, verdicts: Verdicts, options: SiteOptions, changes: Revised = UNREVISED
) -> DataFile:
    """Every coming or overdue day that is known, the earliest first."""
    owed = everything_owed(verdicts)
    found = sorted(
        {
            *_due(owed, verdicts.today, changes),
            *_meetings(register, verdicts),
            *_topics(register, verdicts),
            *_questions(owed, verdicts.today),
        }
    )
    lines = [
        # RFC 7986, 5.7; the older name is for calendars that do not know it yet.
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
        *(line for event in found for line in _event(event, options)),
    ]
    return DataFile(URI, calendar("Agenda", options.name, lines).encode())


def _due(found: Sequence[Owed], today: dt.date, changes: Revised) -> Iterator[CalendarEvent]:
    for one in joint(owed for owed in obligations_in(found) if owed.day):
        owed, day = one.owed, one.owed.day or today
        advice, promise = owed.case.advice, owed.promise
        number, what = (owed.numbers[0], promise.action.what) if promise else ("", _WHAT[owed.kind])
        key = f"{advice.id}/{owed.case.body.id}/{number}/{what}"
        versions = changes.versions(owed.case) or (advice.sent.earliest,)
        first, until = _on(owed.days, day)
        yield CalendarEvent(
            first,
            key,
            _at_last(owed.days, obligation_text(owed, one.bodies), month_promised(owed)),
            advice_url(advice.id),
            versions[-1],
            until=until,
            sequence=len(versions) - 1,
            alarms=(SOON_DAYS, NEAR_DAYS) if first >= today else (),
        )


def _on(days: tuple[dt.date, ...], day: dt.date) -> tuple[dt.date, dt.date | None]:
    """On that one day, or from the first to the last where it can be each day between them."""
    return (days[0], days[-1]) if isinstance(days, OuterDays) else (day, None)


def _at_last(days: tuple[dt.date, ...], what: str, month: PartialDate | None = None) -> str:
    """What must be there, and where no one day is certain: by which of them, or in which month."""
    which = f" {dutch.either(days)} (dat is niet zeker)" if len(days) > 1 else ""
    return f"Uiterlijk{f' {dutch.moment(month)}' if month else which}: {what}"


def _meetings(register: Register, verdicts: Verdicts) -> Iterator[CalendarEvent]:
    for body in register.bodies:
        for meeting in body.meetings:
            if meeting.date < verdicts.today:
                continue
            title = f"{meeting.what}, {body.name}{f', {meeting.time}' if meeting.time else ''}"
            key = f"{body.id}/{meeting.date}/{meeting.what}"
            url = body_url(body.id)
            yield CalendarEvent(
                meeting.date, key, title, url, meeting.date, place=meeting.place or ""
            )


def _topics(register: Register, verdicts: Verdicts) -> Iterator[CalendarEvent]:
    for item in agenda(register, verdicts):
        if item.day and item.is_ahead and item.day >= verdicts.today:
            wanted = item.topic.wanted_by
            month = f" uiterlijk {dutch.moment(wanted)}" if wanted and not wanted.exact else ""
            title = f"Advies gewenst van {item.council.name}{month}: {item.topic.topic}"
            key = f"agenda/{item.council.id}/{item.topic.topic}"
            yield CalendarEvent(item.day, key, title, "agenda/", item.day)


def _questions(found: Sequence[Owed], today: dt.date) -> Iterator[CalendarEvent]:
    """The last day for an answer to a question, while it can still be met."""
    for one in questions_in(found):
        days, asked = one.clock.last_days if one.clock else (), one.happening
        last = next((day for day in days if day >= today), None)
        if last is None:
            continue
        key = f"vraag/{one.council.id}/{asked.on.isoformat()}/{asked.what}"
        who = dutch.listing(body.name for body in one.councils)
        what = f"antwoord op een vraag van {who}: {asked.what}"
        title = _at_last(days, what)
        yield CalendarEvent(
            last, key, title, "vragen/", asked.on.earliest, alarms=(SOON_DAYS, NEAR_DAYS)
        )


def _event(event: CalendarEvent, options: SiteOptions) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{hashlib.sha256(event.key.encode()).hexdigest()[:32]}@weerklank"
    yield f"DTSTAMP:{event.stamp:%Y%m%d}T000000Z"
    # RFC 5545, 3.8.7.2: without METHOD the stamp is that of the last revision.
    yield f"LAST-MODIFIED:{event.stamp:%Y%m%d}T000000Z"
    yield f"SEQUENCE:{event.sequence}"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{(event.until or event.day) + _DAY:%Y%m%d}"
    yield f"SUMMARY:{text_value(event.title)}"
    if event.place:
        yield f"LOCATION:{text_value(event.place)}"
    if options.address:
        yield f"URL:{options.absolute(event.url)}"
    yield "TRANSP:TRANSPARENT"
    for days in event.alarms:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{text_value(event.title)}"
        yield f"TRIGGER:-P{days}D"
        yield "END:VALARM"
    yield "END:VEVENT"
