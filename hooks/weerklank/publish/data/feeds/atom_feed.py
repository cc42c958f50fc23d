"""`feeds/nieuw.xml`: new advices and new answers, for a feed reader (RFC 4287).

It says what came and where to read it, never how it stands: a feed lives on in other people's
readers, and a verdict there would be out of date. No clock: every date comes from the records.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import quote, urlsplit

from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.messages.slug import slug
from weerklank.publish.data.feeds.revised import UNREVISED, Revised
from weerklank.publish.making.addresses import advice_url
from weerklank.publish.making.output import DataFile
from weerklank.publish.making.templating import xml
from weerklank.publish.options import SiteOptions
from weerklank.publish.sentences import wording
from weerklank.records.models.answer import Answer
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import ResponseKind
from weerklank.records.values.partial_date import PartialDate

URI = "feeds/nieuw.xml"
LATE = "feeds/te-laat.xml"
THEME = "feeds/onderwerp-"
BODY = "feeds/orgaan-"
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
    bodies: tuple[str, ...] = ()
    """The ids of the council and of the body that it is about."""

    corrected: dt.date | None = None
    """The last day on which the record was corrected, if it was."""

    @property
    def updated(self) -> dt.date:
        """When what it says last changed: a reader shows it again."""
        return max(self.day, self.corrected or self.day)


def atom_feeds(verdicts: Verdicts, options: SiteOptions, changes: Revised) -> tuple[DataFile, ...]:
    """All feeds; none without the address of the site, because a feed is read elsewhere.

    Beside what is new there is a feed of what became late, and one for each theme and each body.
    """
    if not has_feed(options):
        return ()
    found = tuple(entries(verdicts, changes))
    name = options.name
    feeds = [_feed(URI, f"{name}: nieuwe adviezen en antwoorden", found, options)]
    late = tuple(_became_late(verdicts))
    feeds.append(_feed(LATE, f"{name}: laatste dag voorbij", late, options))
    themes = {slug(theme): theme for entry in found for theme in sorted(entry.themes)}
    for stem, theme in sorted(themes.items()):
        of = [one for one in found if stem in map(slug, one.themes)]
        feeds.append(_feed(f"{THEME}{stem}.xml", f"{name}: {theme}", of, options))
    titles = {b.id: b.title for case in verdicts.cases for b in (case.council, case.body)}
    for body, title in sorted(titles.items()):
        of = [one for one in found if body in one.bodies]
        feeds.append(_feed(f"{BODY}{body}.xml", f"{name}: {title}", of, options))
    return tuple(feeds)


def _feed(uri: str, title: str, found: Iterable[Entry], options: SiteOptions) -> DataFile:
    """One feed, what changed last first."""
    newest = sorted(found, key=lambda entry: entry.key)
    newest.sort(key=lambda entry: entry.updated, reverse=True)
    text = xml(
        "files/feed.xml",
        entries=newest[:NEWEST],
        updated=newest[0].updated if newest else _BEGINNING,
        title=title,
        options=options,
        uri=uri,
        key=uri.removeprefix("feeds/").removesuffix(".xml"),
        identity=lambda key: _tag(options.address, key),
    )
    return DataFile(uri, text)


def _became_late(verdicts: Verdicts) -> Iterator[Entry]:
    """Each answer of which the last day passed in silence, on the day after it: that stays true."""
    for case in verdicts.cases:
        if not case.timeliness.state.is_late or case.deadline is None:
            continue
        no_later = "" if case.timeliness.is_exact else "niet later dan "
        yield Entry(
            case.deadline + dt.timedelta(days=1),
            f"te-laat/{case.advice.id}/{case.body.id}",
            f"Laatste dag voorbij: {case.advice.title}",
            f"De laatste dag voor het antwoord van {case.body.name} was "
            f"{no_later}{dutch.day(case.deadline)}. Op deze site staat geen volledig antwoord van "
            "die dag of eerder.",
            advice_url(case.advice.id),
            case.council.title,
            case.advice.themes,
        )


def has_feed(options: SiteOptions) -> bool:
    """Whether the site knows the full address that a feed needs."""
    return bool(urlsplit(options.address).hostname)


def entries(verdicts: Verdicts, changes: Revised = UNREVISED) -> Iterator[Entry]:
    """Every advice and every answer, a joint answer once; what has no known day is left out."""
    for verdict in verdicts.advices:
        yield from _corrected(_advice(verdict), changes, verdict.advice.id)
        letters = {r.id: r for a in verdict.addressees for r in a.responses}
        for response in letters.values():
            if response.kind is ResponseKind.ANSWER:
                yield from _corrected(_answer(response, verdict), changes, response.id)


def _corrected(found: Iterator[Entry], changes: Revised, record: str) -> Iterator[Entry]:
    days = changes.corrected(record)
    yield from (replace(one, corrected=days[-1] if days else None) for one in found)


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
            (verdict.council.id, *(a.body.id for a in verdict.addressees)),
        )


def _answer(response: Response, verdict: AdviceCase) -> Iterator[Entry]:
    advice = verdict.advice
    day = _day(response.arrived, response.publish_from, advice.publish_from)
    senders = (body for a in verdict.addressees for body in a.senders)
    sender = next((body for body in senders if body.id == response.sender), None)
    name = sender.title if sender else dutch.listing(a.body.title for a in verdict.addressees)
    if day:
        yield Entry(
            day,
            f"antwoord/{response.id}",
            f"Antwoord op: {advice.title}",
            _told(response),
            f"{advice_url(advice.id)}#brief-{response.id}",
            name,
            advice.themes,
            (verdict.council.id, response.sender, *response.on_behalf_of),
        )


def _told(response: Response) -> str:
    """What the answer decides; one that is not on paper says so first."""
    how = "" if response.form.in_writing else f"{dutch.sentence(response.form.label)} "
    return how + (" ".join(map(_decision, response.answers)) or _ONLY_A_LETTER)


def _decision(answer: Answer) -> str:
    text = wording.decision_tag(answer).text.lower()
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
