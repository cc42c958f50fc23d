"""The accessibility statement says what the council filled in, and claims nothing else."""

from __future__ import annotations

import pytest

from registers_for_tests import council, register
from site_pages.pages_for_tests import page, site_of, words
from weerklank.publish.about.accessibility import fault_in

SOURCE = "toegankelijkheid.md"


def test_without_the_setting_no_status_is_claimed() -> None:
    """Nobody looked: that is what it says."""
    said = words(page(site_of(register()), SOURCE))

    assert "Er is nog geen onderzoek gedaan." in said
    assert "voldoet" not in said.replace("Voldoet deze site", "")


def test_the_norm_is_that_of_the_decree() -> None:
    """EN 301 549 asks WCAG 2.1; that the makers test 2.2 as well is theirs to say."""
    said = words(page(site_of(register()), SOURCE))

    assert "Besluit digitale toegankelijkheid overheid: WCAG 2.1, niveau A en AA." in said
    assert "elk soort pagina na, ook op WCAG 2.2." in said


def test_what_was_filled_in_stands_in_the_form_of_the_model() -> None:
    """Status, day, how, the report and the way to complain."""
    block = {
        "status": "B",
        "date": "2026-11-01",
        "how": "door Stichting Proef",
        "report": "https://proef.example/rapport",
        "complaint": "Schrijf aan de griffie",
    }
    html = page(site_of(register(), accessibility=block, phone="0123-456 789"), SOURCE)

    assert "Deze site voldoet gedeeltelijk aan de eisen. (status B)" in words(html)
    for part in ("1 november 2026", "Door Stichting Proef.", "Schrijf aan de griffie."):
        assert part in html
    assert 'href="https://proef.example/rapport"' in html
    assert 'href="tel:0123456789"' in html


def test_without_a_phone_the_mail_of_the_council_is_there() -> None:
    """Who cannot use the site must be able to say so."""
    reached = council(contact={"mail": "raad@proef.example"})
    html = page(site_of(register(reached)), SOURCE)

    assert 'Mail <a href="mailto:raad@proef.example">raad@proef.example</a>.' in html


def test_what_the_council_wrote_itself_stands_above_it() -> None:
    """Its own page becomes the introduction."""
    html = page(site_of(register()), SOURCE, "<h1>Onze site</h1>")

    assert html.startswith("\n<h1>Onze site</h1>") or html.lstrip().startswith("<h1>Onze site")
    assert html.count("<h1") == 1


@pytest.mark.parametrize(
    ("block", "told"),
    [
        ({"state": "A"}, "kent state niet"),
        ({"status": "Z"}, "A, B, C, D of E"),
        ({"date": "2026-02-30"}, "geen dag die bestaat"),
        ({"report": "javascript:alert(1)"}, "https://"),
        ({"status": "A", "date": "2026-01-01", "report": "https://a.example/"}, ""),
    ],
)
def test_a_wrong_setting_says_what_to_type(block: dict[str, object], told: str) -> None:
    """The end of a sentence that begins with the name of the setting."""
    found = fault_in(block)

    assert told in found
    assert bool(found) is bool(told)
