"""The method page tells of every list how it is made and what it cannot see."""

from __future__ import annotations

import pytest

from registers_for_tests import register
from site_pages.pages_for_tests import page, site_of, words
from weerklank.publish.about.measured import measured
from weerklank.publish.making.output import page_url
from weerklank.publish.pages.entrances.method import made_lists

SOURCE = "methode/index.md"


def test_every_list_leads_to_a_page_that_exists() -> None:
    """Each list has a link, and the site makes the page behind it."""
    made = {page_url(one.source) for one in site_of(register()).pages}

    assert {one["url"] for one in made_lists()} <= made


@pytest.mark.parametrize("one", made_lists(), ids=lambda one: one["anchor"])
def test_list_is_explained_with_its_limits(one: dict[str, str]) -> None:
    """The page says how it is made first, and then what it cannot see."""
    html = page(site_of(register()), SOURCE)
    text = words(html)

    assert f'id="lijst-{one["anchor"]}"' in html
    assert text.index(one["made"]) < text.index(one["unseen"])
    assert f'href="../{one["url"]}"' in html


def test_sentences_are_short() -> None:
    """No sentence is longer than twenty-five words, lists of names apart."""
    sentences = [s for one in made_lists() for s in f"{one['made']} {one['unseen']}".split(". ")]

    assert [s for s in sentences if len(s.split()) > 25] == []


def test_the_method_says_how_often_it_is_right() -> None:
    """A reader hears how often the computed verdict differs from that of a person, both ways."""
    text = words(page(site_of(register()), SOURCE))

    for row in measured():
        assert "{title} ({total}) {judged} {accused} {praised}".format(**row) in text
    assert "door of voor de makers van deze software" in text
    assert "hielden zij achter tot de lijsten, de gewichten en de grenzen vaststonden" in text
