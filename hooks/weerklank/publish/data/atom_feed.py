"""`feeds/nieuw.xml`: new advices and new answers, for a feed reader (RFC 4287).

It says what came and where to read it, never how it stands: a feed lives on in other people's
readers, and a verdict there would be out of date. No clock: every date comes from the records.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.messages import dutch
from weerklank.publish import wording
from weerklank.publish.addresses import advice_url
from weerklank.publish.data.xml_text import xml
from weerklank.publish.options import SiteOptions
from weerklank.publish.output import DataFile
from weerklank.records.partial_date import PartialDate
from weerklank.records.response import Answer, Response, ResponseKind

URI = "feeds/nieuw.xml"
NEWEST = 30
_ONLY_A_LETTER = "De brief staat op de site."
_BEGINNING = dt.date(2026, 1, 1)
"""The year in the names of entries, and the date of a feed with nothing in it yet."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something new; `day` is when it could first be read, `key` never changes."""

    day: dt.date
    key: str
    title: str
    summary: str
    url: str
    author: str
    themes: tuple[str, ...]


def atom_feeds(verdicts: Verdicts, options: SiteOptions) -> tuple[DataFile, ...]:
    """The feed; none without the address of the site, because a feed is read elsewhere."""
    if not has_feed(options):
        return ()
    newest = sorted(entries(verdicts), key=lambda entry: entry.key)
    newest.sort(key=lambda entry: entry.day, reverse=True)
    text = xml(
        "feed.xml",
        entries=newest[:NEWEST],
        updated=newest[0].day if newest else _BEGINNING,
        options=options,
        uri=URI,
        identity=lambda key: _tag(options.address, key),
    )
    return (DataFile(URI, text),)


def has_feed(options: SiteOptions) -> bool:
    """Whether the site knows the full address that a feed needs."""
    return bool(urlsplit(options.address).hostname)


def entries(verdicts: Verdicts) -> Iterator[Entry]:
    """Every advice and every answer, a joint answer once; what has no known day is left out."""
    for verdict in verdicts.advices:
        yield from _advice(verdict)
        letters = {r.id: r for a in verdict.addressees for r in a.responses}
        for response in letters.values():
            if response.kind is ResponseKind.ANSWER:
                yield from _answer(response, verdict)


def _advice(verdict: AdviceCase) -> Iterator[Entry]:
    advice = verdict.advice
    day = _day(advice.sent, advice.publish_from)
    if day:
        names = dutch.listing(a.body.name for a in verdict.addressees)
        yield Entry(
            day,
            f"advies/{advice.id}",
            f"Nieuw advies: {advice.title}",
            f"{dutch.sentence(advice.summary)} Het advies is voor {names}.",
            advice_url(advice.id),
            verdict.council.title,
            advice.themes,
        )


def _answer(response: Response, verdict: AdviceCase) -> Iterator[Entry]:
    advice = verdict.advice
    day = _day(response.arrived, response.publish_from, advice.publish_from)
    sender = next((a.body for a in verdict.addressees if a.body.id == response.sender), None)
    name = sender.title if sender else dutch.listing(a.body.title for a in verdict.addressees)
    if day:
        yield Entry(
            day,
            f"antwoord/{response.id}",
            f"Antwoord op: {advice.title}",
            " ".join(_decision(answer) for answer in response.answers) or _ONLY_A_LETTER,
            f"{advice_url(advice.id)}#brief-{response.id}",
            name,
            advice.themes,
        )


def _decision(answer: Answer) -> str:
    """What the municipality says itself, recommendation by recommendation."""
    text = wording.decision_tag(answer.decision).text.lower()
    return f"Aanbeveling {answer.recommendation}: {text}."


def _day(moment: PartialDate | None, *waits: dt.date | None) -> dt.date | None:
    """The first day it can have been, and no earlier than the day it was published."""
    if moment is None or not moment.has_earliest:
        return None
    return max(moment.earliest, *(day for day in waits if day), moment.earliest)


def _tag(address: str, key: str) -> str:
    """A name that stays the same for ever (RFC 4151); the year is that of the first version."""
    parts = urlsplit(address)
    return f"tag:{quote(parts.hostname or '')},{_BEGINNING.year}:{quote(parts.path)}{key}"
