"""A correction reaches who subscribed: the feed, the calendar and the sitemap carry its day."""

from __future__ import annotations

import datetime as dt

import feedparser
import icalendar

from registers_for_tests import TODAY, advice, council, register, response
from site_pages.pages_for_tests import ADDRESS
from weerklank.cases.judge import judge
from weerklank.publish.build import build_site
from weerklank.publish.layout.sitemap import changed, sitemap
from weerklank.publish.making.output import Site
from weerklank.publish.options import SiteOptions
from weerklank.records.models.response import Response
from weerklank.records.register import Register
from weerklank.rules.corrections.model import Correction

CORRECTED = dt.date(2026, 6, 1)


def site(records: Register, *corrections: Correction) -> Site:
    """The site with what git knows."""
    options = SiteOptions(name="Raad", address=ADDRESS)
    return build_site(records, judge(records, TODAY), options, corrections)


def text(made: Site, uri: str) -> str:
    """A file of the site."""
    return next(file.octets for file in made.files if file.uri == uri).decode()


def entries(made: Site, uri: str = "feeds/nieuw.xml") -> dict[str, feedparser.FeedParserDict]:
    """The entries of a feed by their id."""
    return {entry.id: entry for entry in feedparser.parse(text(made, uri)).entries}


def correction(record: Response) -> Correction:
    """The answer was changed on 1 June."""
    return Correction(CORRECTED, Response, record, advice(), ())


def test_a_corrected_answer_moves_updated_and_keeps_its_name() -> None:
    """A reader shows it again, as the same entry, first published when it was."""
    answer = response()
    before = entries(site(register(advice(), answer)))
    after = entries(site(register(advice(), answer), correction(answer)))
    (name,) = (one for one in after if "antwoord/" in one)

    assert before.keys() == after.keys()
    assert before[name].updated.startswith("2026-03-02")
    assert after[name].updated.startswith("2026-06-01")
    assert after[name].published == before[name].published
    assert (
        text(site(register(advice(), answer), correction(answer)), "feeds/nieuw.xml").count(
            "<updated>2026-06-01"
        )
        == 2
    )


def test_what_became_late_has_a_feed_with_the_day_after_the_last() -> None:
    """Six weeks after 2 February is 16 March: late on the 17th."""
    (entry,) = entries(site(register(advice(), council())), "feeds/te-laat.xml").values()

    assert entry.updated.startswith("2026-03-17")
    assert entry.title == "Laatste dag voorbij: Vergoed de bus"
    assert entry.summary.startswith("De laatste dag voor het antwoord van")


def test_each_theme_and_each_body_has_a_feed_of_its_own() -> None:
    """With what is about it, and nothing else."""
    wonen = advice(themes=["Wonen"])
    zorg = advice(id="2026-02-zorg", title="Zorg", themes=["zorg"])
    made = site(register(wonen, zorg))

    assert [e.title for e in entries(made, "feeds/onderwerp-wonen.xml").values()] == [
        "Nieuw advies: Vergoed de bus"
    ]
    assert len(entries(made, "feeds/orgaan-college.xml")) == 2


def event(made: Site) -> icalendar.Event:
    """The only last day in the calendar."""
    calendar = icalendar.Calendar.from_ical(text(made, "data/agenda.ics"))
    (found,) = calendar.walk("VEVENT")
    return found


def test_a_moved_last_day_is_a_newer_version_of_the_same_event() -> None:
    """RFC 5545: the same UID, a higher SEQUENCE, and the stamp of the revision."""
    agreed = {
        "source": "Verordening",
        "answer_term": "52 weken",
        "termijnenwet": "excluded",
        "extension": {"at_most": "20 weken"},
    }
    raad = council(agreements=[agreed])
    notice = response(
        id="uitstel",
        kind="extension",
        received=dt.date(2026, 10, 1),
        until=dt.date(2027, 3, 1),
        reason="De wethouder is ziek.",
        answers=[],
    )

    first, moved = (
        event(site(register(advice(), raad))),
        event(site(register(advice(), raad, notice))),
    )

    assert first["UID"] == moved["UID"]
    assert (first["SEQUENCE"], moved["SEQUENCE"]) == (0, 1)
    assert first["DTSTART"].dt == dt.date(2027, 2, 1)
    assert moved["DTSTART"].dt == dt.date(2027, 3, 1)
    assert moved["DTSTAMP"].dt.date() == moved["LAST-MODIFIED"].dt.date() == dt.date(2026, 10, 1)


def test_a_coming_day_reminds_and_a_day_that_is_over_does_not() -> None:
    """Two weeks and three days before it, as `weerklank due` does."""
    later = council(agreements=[{"source": "Verordening", "answer_term": "52 weken"}])

    coming, over = event(site(register(advice(), later))), event(site(register(advice())))

    assert [alarm["TRIGGER"].dt for alarm in coming.walk("VALARM")] == [
        dt.timedelta(days=-14),
        dt.timedelta(days=-3),
    ]
    assert over.walk("VALARM") == []


def test_the_calendar_says_how_often_to_look() -> None:
    """Once a day, as often as the site is made."""
    assert "REFRESH-INTERVAL;VALUE=DURATION:P1D" in text(
        site(register(advice())), "data/agenda.ics"
    )


def test_the_sitemap_has_the_day_of_the_record_and_no_other() -> None:
    """An advice has the day of its last message or correction; a list has none."""
    answer = response()
    made = site(register(advice(), answer), correction(answer))
    days = changed(made.pages)

    assert days == {"adviezen/2026-01-bus/": CORRECTED}
    assert sitemap(["", "adviezen/2026-01-bus/"], ADDRESS, days).count("<lastmod>") == 1
