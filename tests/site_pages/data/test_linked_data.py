"""The JSON-LD of an advice: sound, true to the record, and harmless in a page."""

from __future__ import annotations

import datetime as dt
import json
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registers_for_tests import TODAY, advice, council, register, response
from site_pages.pages_for_tests import ADDRESS, HOSTILE, site_of
from weerklank.records.models.advice import Advice

SOURCE = "adviezen/2026-01-bus.md"


def written(record: Advice, **options: object) -> str:
    """The JSON-LD as it stands in the page."""
    return site_of(register(record, response()), TODAY, **options).by_source[SOURCE].linked_data


def linked(record: Advice, **options: object) -> dict[str, Any]:
    """The JSON-LD as a program reads it."""
    found: dict[str, Any] = json.loads(written(record, **options))
    return found


class Tags(HTMLParser):
    """The elements of a piece of HTML."""

    def __init__(self) -> None:
        """Start with nothing found."""
        super().__init__()
        self.found: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 (its name)
        """Collect the element."""
        self.found.append(tag)

    def handle_data(self, data: str) -> None:
        """Collect the text."""
        self.text += data


def test_an_advice_is_a_report_of_its_council() -> None:
    """Who wrote what, when and about what."""
    record = advice(themes=["vervoer", "inkomen"], number="CR-2026-01")

    assert linked(record, address=ADDRESS) == {
        "@context": "https://schema.org",
        "@type": "Report",
        "@id": f"{ADDRESS}adviezen/2026-01-bus/",
        "url": f"{ADDRESS}adviezen/2026-01-bus/",
        "name": "Vergoed de bus",
        "abstract": "Wij vragen een vergoeding voor de bus.",
        "reportNumber": "CR-2026-01",
        "dateCreated": "2026-02-02",
        "inLanguage": "nl",
        "author": {
            "@type": "Organization",
            "name": "Cliëntenraad Proefstad",
            "url": f"{ADDRESS}organisaties/raad/",
        },
        "about": [{"@type": "Thing", "name": "vervoer"}, {"@type": "Thing", "name": "inkomen"}],
        "mainEntityOfPage": {
            "@type": "WebPage",
            "breadcrumb": {
                "@type": "BreadcrumbList",
                "itemListElement": [
                    {"@type": "ListItem", "position": 1, "name": "Voorpagina", "item": ADDRESS},
                    {
                        "@type": "ListItem",
                        "position": 2,
                        "name": "Adviezen",
                        "item": f"{ADDRESS}adviezen/",
                    },
                    {"@type": "ListItem", "position": 3, "name": "Vergoed de bus"},
                ],
            },
        },
    }


def test_an_advice_of_two_councils_has_two_authors() -> None:
    """The other council wrote it as well."""
    other = council(id="asd", title="Adviesraad Proefstad")
    joint = advice(council="raad", **{"with": ["asd"]})

    found = json.loads(site_of(register(joint, other), TODAY).by_source[SOURCE].linked_data)

    assert [author["name"] for author in found["author"]] == [
        "Cliëntenraad Proefstad",
        "Adviesraad Proefstad",
    ]


@pytest.mark.parametrize(
    ("sent", "date"),
    [("2014-12", "2014-12"), ("2014", "2014"), ("2014-01-05/2014-02-03", None)],
)
def test_a_date_is_no_more_precise_than_its_source(sent: str, date: str | None) -> None:
    """A span of days is no date for schema.org, and is left out."""
    assert linked(advice(sent=sent)).get("dateCreated") == date


def test_without_an_address_there_are_no_addresses() -> None:
    """An address below the root would lead nowhere elsewhere."""
    found = linked(advice())

    assert "url" not in found
    assert "@id" not in found
    assert "url" not in found["author"]


def test_an_example_says_that_it_is_invented() -> None:
    """A program must not take it for a real advice."""
    assert linked(advice(), invented=True)["creativeWorkStatus"] == "Verzonnen voorbeeld"
    assert "creativeWorkStatus" not in linked(advice())


@pytest.mark.parametrize("title", [HOSTILE, "</script><b>", "<!--<script>", "a & b \u2028 ' \""])
def test_a_hostile_title_stays_inside_the_element(title: str) -> None:
    """A browser sees one script element and nothing after it."""
    text = written(advice(title=title))
    tags = Tags()
    tags.feed(f'<script type="application/ld+json">{text}</script>')

    assert tags.found == ["script"]
    assert json.loads(tags.text)["name"] == advice(title=title).title


@given(st.text())
def test_any_text_comes_back_as_it_was(text: str) -> None:
    """No letter is lost, and none can end the element."""
    found = written(advice().model_copy(update={"summary": f"x{text}"}))

    assert not set("<>&") & set(found)
    assert json.loads(found)["abstract"] == f"x{text}"


def test_what_holds_no_data_has_none() -> None:
    """An advice, the bodies and the site are described; lists of them are not."""
    site = site_of(register(advice()))

    assert {p.source for p in site.pages if p.linked_data} == {
        SOURCE,
        "index.md",
        "organisaties/raad.md",
        "organisaties/college.md",
    }


def test_a_council_is_an_organisation_with_what_it_publishes() -> None:
    """Its phone and mail as it wrote them, and its place below the home page."""
    of = council(contact={"phone": "0123-456 789", "mail": "raad@proefstad.example"})
    page = site_of(register(of), address=ADDRESS).by_source["organisaties/raad.md"]
    found = json.loads(page.linked_data)

    assert (found["@type"], found["telephone"], found["email"]) == (
        "Organization",
        "0123-456 789",
        "raad@proefstad.example",
    )
    trail = found["mainEntityOfPage"]["breadcrumb"]["itemListElement"]
    assert [(step["name"], step.get("item")) for step in trail] == [
        ("Voorpagina", ADDRESS),
        ("Cliëntenraad Proefstad", None),
    ]


def test_meetings_are_events_and_none_are_nothing() -> None:
    """Only those that people can still come to."""
    meetings = [
        {"date": dt.date(2026, 12, 8), "what": "Inloop", "place": "Bibliotheek"},
        {"date": dt.date(2026, 1, 8), "what": "Geweest"},
    ]
    (event,) = json.loads(
        site_of(register(council(meetings=meetings))).by_source["agenda/index.md"].linked_data
    )["@graph"]

    assert (event["@type"], event["startDate"]) == ("Event", "2026-12-08")
    assert event["location"] == {"@type": "Place", "name": "Bibliotheek"}
    assert site_of(register()).by_source["agenda/index.md"].linked_data == ""


def test_the_home_page_names_the_site_and_its_councils() -> None:
    """A website with its publisher."""
    found = json.loads(site_of(register(), address=ADDRESS).by_source["index.md"].linked_data)

    assert (found["@type"], found["url"]) == ("WebSite", ADDRESS)
    assert [one["name"] for one in found["publisher"]] == ["Cliëntenraad Proefstad"]


@given(st.text(min_size=1, max_size=60).filter(str.strip))
def test_no_name_of_a_council_breaks_out_of_the_script(name: str) -> None:
    """Whatever stands in a title is a string there."""
    page = site_of(register(council(title=name + HOSTILE))).by_source["organisaties/raad.md"]

    assert "<" not in page.linked_data
    assert json.loads(page.linked_data)["name"].endswith(HOSTILE)
