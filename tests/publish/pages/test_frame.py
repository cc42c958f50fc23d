"""What stands around every page: five doors for everybody, and one for who makes the site."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from weerklank.publish.layout.frame import frame
from weerklank.publish.layout.shell import Shell, View
from weerklank.publish.making.output import Page
from weerklank.publish.options import SiteOptions
from weerklank.publish.registry import makers_page
from weerklank.records.own_pages.written import WrittenPage

DAY = dt.date(2026, 11, 23)


def written(*sources: str) -> SiteOptions:
    """A site on which the council wrote these pages."""
    pages = tuple(WrittenPage(source, source, "", "") for source in sources)
    return SiteOptions(name="Raad", pages=pages)


def titles(links: object) -> list[str]:
    """The words of the links, in order."""
    assert isinstance(links, list)
    return [link["title"] for link in links]


def test_the_menu_has_five_doors() -> None:
    """Everybody reads the same five words, promises among them."""
    found = frame(written("over-ons.md", "klacht.md"), DAY)["menu"]

    assert titles(found) == [
        "Adviezen",
        "Beloften",
        "Raadsleden",
        "Hulp of klacht?",
        "Wie zijn wij?",
    ]


def test_last_days_and_agreements_are_with_the_promises_and_figures_with_help() -> None:
    """What is for everybody is not hidden with the members of the gemeenteraad."""
    found = frame(written("klacht.md"), DAY)["menu"]

    assert isinstance(found, list)
    assert {link["title"]: [under["url"] for under in link["under"]] for link in found} == {
        "Adviezen": ["onderwerpen/", "jaren/"],
        "Beloften": ["termijnen/", "afspraken/"],
        "Raadsleden": [],
        "Hulp of klacht?": ["klachten/", "wie-beslist/"],
    }


def test_a_page_that_the_council_did_not_write_has_no_link() -> None:
    """No door of the frame leads to a page that is not there."""
    found = frame(written(), DAY)

    assert "Wie zijn wij?" not in titles(found["menu"])
    assert titles(found["footer_links"]) == [
        "In het kort",
        "Agenda",
        "Zo rekenen wij",
        "Voor makers",
    ]


def test_the_manual_is_behind_the_door_for_makers() -> None:
    """The manual, the data, the changes and the flyer are one link away from every page."""
    page = makers_page(written("handleiding/index.md")).body("")

    assert re.findall(r'href="\.\./(\w+)/"', page) == [
        "handleiding",
        "gegevens",
        "wijzigingen",
        "flyer",
    ]


@pytest.mark.parametrize("logo", ["", "logo.svg", "adviezen/een/logo.svg"])
def test_a_page_has_its_own_frame_whatever_was_made_before_it(logo: str) -> None:
    """Pages of one folder share their menu and foot; no link of them goes astray by that."""
    site = {**frame(written("over-ons.md"), DAY), "logo": logo}
    sources = ("adviezen.md", "adviezen/een.md", "adviezen/een/antwoorden.md", "adviezen/twee.md")
    urls = [source.removesuffix(".md") + "/" for source in sources]
    made = [Page(source, "Titel", "", lambda *_: "") for source in sources]
    views = [View(url, "Titel", "", made=page) for url, page in zip(urls, made, strict=True)]
    one = Shell(site, "", "https://raad.example/")

    assert [one.page(view) for view in (*views, *views[::-1])] == [
        Shell(site, "", "https://raad.example/").page(view) for view in (*views, *views[::-1])
    ]


def test_no_page_carries_the_indents_of_the_templates_around_it() -> None:
    """They cost every page fifty bytes, and an advice has seven thousand."""
    html = Shell(frame(written(), DAY), "weerklank").page(View("x/", "Titel", "<h1>Titel</h1>"))
    header, foot = html.partition("<main")[0].partition("<header")[2], html.partition("<footer")[2]

    assert header
    assert foot
    assert re.findall(r"\n +<", header + foot) == []
