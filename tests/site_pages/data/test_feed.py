"""The feed: read back with feedparser, which knows nothing of how it was made."""

from __future__ import annotations

import datetime as dt
import xml.etree.ElementTree as ET
from urllib.parse import urlsplit

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from registers_for_tests import TODAY, advice, college, register, response
from site_pages.pages_for_tests import (
    ADDRESS,
    HOSTILE,
    on_time_and_overdue,
    page,
    site_of,
    whole_site_of,
)
from weerklank.publish.layout.frame import frame
from weerklank.publish.options import SiteOptions
from weerklank.records import published
from weerklank.records.register import Register

ATOM = "{http://www.w3.org/2005/Atom}"


def feed_text(records: Register, today: dt.date = TODAY, **options: object) -> str:
    """The feed as it is published."""
    site = site_of(records, today, **{"address": ADDRESS, **options})
    content = next(file.content for file in site.files if file.uri == "feeds/nieuw.xml")
    assert isinstance(content, str)
    return content


def feed(records: Register, today: dt.date = TODAY, **options: object) -> feedparser.FeedParserDict:
    """The feed as a reader has it."""
    found = feedparser.parse(feed_text(records, today, **options))
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def test_advices_and_answers_stand_newest_first() -> None:
    """The answer of 2 March stands above the advices of 2 February."""
    entries = feed(on_time_and_overdue()).entries

    assert [(e.title, e.updated[:10]) for e in entries] == [
        ("Antwoord op: Vergoed de bus", "2026-03-02"),
        ("Nieuw advies: Vergoed de bus", "2026-02-02"),
        ("Nieuw advies: Leen fietsen uit", "2026-02-02"),
    ]
    assert entries[0].author == "Het college van Proefstad"
    assert entries[0].summary == "Aanbeveling 1: niet overgenomen."
    assert entries[2].tags[0].term == "zorg"


def test_every_entry_leads_to_a_place_on_the_site() -> None:
    """The full address of the page of the advice, and of the letter on it."""
    site = site_of(on_time_and_overdue(), address=ADDRESS)
    urls = {ADDRESS + made.url for made in site.pages}
    html = page(site, "adviezen/2026-01-bus.md")

    links = [entry.link for entry in feed(on_time_and_overdue()).entries]

    assert {link.partition("#")[0] for link in links} <= urls
    assert f'id="{urlsplit(links[0]).fragment}"' in html


def test_names_stay_the_same_when_words_and_dates_change() -> None:
    """A reader does not see an advice twice because a title was corrected."""
    before = feed(register(advice(), response()))
    changed = advice(title="Betaal de bus", sent=dt.date(2026, 2, 3), number="CR-1")
    after = feed(register(changed, response()), TODAY + dt.timedelta(days=40))

    assert [e.id for e in before.entries] == [e.id for e in after.entries]
    assert before.entries[1].id == "tag:raad.example,2026:/proefstad/advies/2026-01-bus"
    assert before.feed.id == "tag:raad.example,2026:/proefstad/nieuw"


def test_the_day_of_the_build_is_nowhere() -> None:
    """Nothing changed is the same bytes, also a year later."""
    records = register(advice(), response())

    assert feed_text(records) == feed_text(records, TODAY + dt.timedelta(days=365))
    assert feed_text(Register()) == feed_text(Register(), TODAY + dt.timedelta(days=365))


def test_the_date_of_the_feed_is_that_of_its_newest_entry() -> None:
    """As RFC 4287 means it."""
    assert feed(on_time_and_overdue()).feed.updated == "2026-03-02T00:00:00Z"


def test_what_was_held_back_is_new_on_the_day_it_appears() -> None:
    """An advice under embargo comes on top when it may be read, not below what was read before."""
    waits = advice(publish_from=dt.date(2026, 6, 1))
    other = advice(id="2026-02-fiets", title="Fiets", number=None, sent=dt.date(2026, 4, 1))
    records = register(waits, other)

    before = feed(published(records, dt.date(2026, 5, 31)), dt.date(2026, 5, 31))
    after = feed(published(records, dt.date(2026, 6, 1)), dt.date(2026, 6, 1))

    assert [e.title for e in before.entries] == ["Nieuw advies: Fiets"]
    assert after.entries[0].title == "Nieuw advies: Vergoed de bus"
    assert after.entries[0].updated[:10] == "2026-06-01"


def test_only_answers_are_news() -> None:
    """A receipt is no answer."""
    receipt = response(kind="acknowledgement", answers=[])

    assert [e.title for e in feed(register(advice(), receipt)).entries] == [
        "Nieuw advies: Vergoed de bus"
    ]


def test_an_answer_that_nobody_took_apart_says_where_the_letter_is() -> None:
    """Nothing is said of what the municipality decided."""
    found = feed(register(advice(), response(answers=[]))).entries[0]

    assert found.summary == "De brief staat op de site."


def test_a_decision_that_nobody_knows_is_not_called_no_position() -> None:
    """It was there, and nobody wrote down which: the feed says what the page says."""
    unknown = response(answers=[{"recommendation": "1", "decision": "unknown"}])

    entry = feed(register(advice(), unknown)).entries[0]

    assert entry.summary == "Aanbeveling 1: dat weten wij niet."


def test_what_was_only_spoken_is_told_as_spoken() -> None:
    """A subscriber does not wait for a letter that is not there."""
    entry = feed(register(advice(), response(form="oral"))).entries[0]

    assert entry.summary == "Mondeling. Aanbeveling 1: niet overgenomen."


def test_a_joint_answer_stands_there_once() -> None:
    """One letter on behalf of two bodies is one entry."""
    service = college(id="dienst", title="De Dienst", kind="gr_board")
    both = advice(to=["college", "dienst"])
    joint = response(on_behalf_of=["dienst"])

    titles = [e.title for e in feed(register(both, joint, service)).entries]

    assert titles.count("Antwoord op: Vergoed de bus") == 1


@pytest.mark.parametrize(
    ("sent", "day"), [("2014-12", "2014-12-01"), ("2014", "2014-01-01"), ("../2020-01-01", None)]
)
def test_a_date_that_is_not_precise_is_the_first_day_it_can_be(sent: str, day: str | None) -> None:
    """A date without a first day is not news, and is left out."""
    found = feed(register(advice(sent=sent))).entries

    assert [e.updated[:10] for e in found] == ([day] if day else [])


def test_the_newest_thirty_are_there() -> None:
    """An old site does not send its whole history."""
    many = [
        advice(id=f"2026-{n:02}", number=None, sent=dt.date(2026, 1, 1) + dt.timedelta(days=n))
        for n in range(1, 36)
    ]

    found = feed(register(*many)).entries

    assert len(found) == 30
    assert (found[0].updated[:10], found[-1].updated[:10]) == ("2026-02-05", "2026-01-07")


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_hostile_text_is_text(text: str) -> None:
    """Whatever a title says, the feed is XML and says it as text."""
    title = f"{HOSTILE} ]]> & {text}"
    records = register(advice().model_copy(update={"title": title, "summary": title}))

    root = ET.fromstring(feed_text(records))  # noqa: S314 (our own feed)

    assert {child.tag for child in root.iter()} == {
        ATOM + tag
        for tag in (
            "feed",
            "id",
            "title",
            "updated",
            "author",
            "name",
            "link",
            "entry",
            "summary",
            "published",
        )
    }
    assert HOSTILE in (root.findtext(f"{ATOM}entry/{ATOM}title") or "")


def test_an_example_says_that_it_is_invented() -> None:
    """Also to who only sees the feed."""
    assert "verzonnen" in feed(register(advice()), invented=True).feed.subtitle
    assert "verzonnen" not in feed_text(register(advice()))


@pytest.mark.parametrize("address", ["", "/raad/"])
def test_without_a_full_address_there_is_no_feed(address: str) -> None:
    """A feed is read elsewhere: relative addresses lead nowhere there."""
    site = whole_site_of(on_time_and_overdue(), address=address)

    assert not [file.uri for file in site.files if file.uri.startswith("feeds/")]
    assert frame(SiteOptions("Raad", address=address), TODAY)["feeds"] == []
    assert "feedlezer" not in page(site, "gegevens/index.md")


def test_every_page_names_the_feed_that_is_there() -> None:
    """The frame names the file that the build made."""
    site = whole_site_of(on_time_and_overdue(), address=ADDRESS)
    named = frame(SiteOptions("Raad", address=ADDRESS), TODAY)["feeds"]

    assert isinstance(named, list)
    assert [one["url"] for one in named] == ["feeds/nieuw.xml", "feeds/te-laat.xml"]
    assert {one["url"] for one in named} <= {file.uri for file in site.files}
