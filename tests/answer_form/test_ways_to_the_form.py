"""Every page on which an answer is awaited leads to its form, and no other does."""

from __future__ import annotations

from answer_form.test_form_page import FORM, site_of
from registers_for_tests import TODAY, advice, college, council, register
from weerklank.cases.judge import judge
from weerklank.publish.build import build_site
from weerklank.publish.options import SiteOptions
from weerklank.publish.sentences.letters import letters


def test_nothing_leads_to_a_form_that_is_not_there() -> None:
    """An advice without recommendations has none: no page and no letter names one."""
    records = register(advice(recommendations="none", opinion="agrees"), college(), council())
    site = build_site(records, judge(records, TODAY), SiteOptions(name="Raad Proefstad"))
    sent = letters(judge(records, TODAY), "https://raad.example/")
    shown = [page.body("") for page in site.pages]

    assert FORM not in site.by_source
    assert "2026-01-bus/" in site.by_source["overdracht/index.md"].body("")
    assert not [html for html in shown if "2026-01-bus/antwoorden/" in html]
    assert [letter.text for letter in sent if "2026-01-bus/" in letter.text]
    assert not [letter for letter in sent if "2026-01-bus/antwoorden/" in letter.text]


def test_the_advice_leads_to_its_form() -> None:
    """Quietly, for who works at the municipality."""
    page = site_of(advice()).by_source["adviezen/2026-01-bus.md"].body("")

    assert 'Werkt u bij de gemeente? <a href="antwoorden/">Beantwoord dit advies' in page


def test_the_handover_leads_to_the_form() -> None:
    """A new contact officer finds it beside what is open."""
    page = site_of(advice()).by_source["overdracht/index.md"].body("")

    assert 'href="../adviezen/2026-01-bus/antwoorden/"' in page


def test_the_reminder_leads_to_the_form() -> None:
    """A letter to the contact officer names the address, one to the gemeenteraad does not."""
    found = letters(judge(register(advice()), TODAY), "https://raad.example/")

    named = {letter.to: "2026-01-bus/antwoorden/" in letter.text for letter in found}
    assert named == {
        "de contactambtenaar van Het college van Proefstad": True,
        "de leden van de gemeenteraad": False,
    }


def test_nobody_has_to_find_the_form() -> None:
    """The search does not list it, and the page says that it is not to be listed."""
    site = site_of(advice())
    lists = [file.octets for file in site.files if file.uri.startswith("zoek")]

    assert lists
    assert not any(FORM.removesuffix("index.md").encode() in listed for listed in lists)
    assert site.by_source[FORM].listed is False
