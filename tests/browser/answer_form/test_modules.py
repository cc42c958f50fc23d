"""The small pure parts of the form: dates, what is lacking, what had better not be public."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

CALL = """async ([module, name, values]) => {
  const here = document.querySelector('script[src*="site.js"]').src;
  const folder = here.replace('site.js', 'antwoord/');
  const found = await import(folder + module);
  return values.map((value) => found[name](...value));
}"""


def test_dates_are_read_as_people_type_them(page: Page) -> None:
    """Day, month and year in Dutch order or ISO; what is no date is nothing."""
    dates = {
        "1-10-2026": "2026-10-01",
        " 01/10/2026 ": "2026-10-01",
        "1.10.2026": "2026-10-01",
        "1 oktober 2026": "2026-10-01",
        "1 Okt. 2026": "2026-10-01",
        "vóór 1 oktober 2026": "2026-10-01",
        "uiterlijk op 1 mrt 2026.": "2026-03-01",
        "2026-10-01": "2026-10-01",
        "oktober 2026": "2026-10",
        "10-2026": "2026-10",
        "2026-10": "2026-10",
        "in 2026": "2026",
        "29-2-2028": "2028-02-29",
        "29-2-2026": None,
        "31-11-2026": None,
        "1-13-2026": None,
        "0-1-2026": None,
        "1-10-26": None,
        "1 ma 2026": None,
        "1899": None,
        "na de zomer": None,
        "eind 2026": None,
        "": None,
    }

    found = page.evaluate(CALL, ["dates.js", "isoDate", [[text] for text in dates]])

    assert dict(zip(dates, found, strict=True)) == dates


def test_dates_are_said_in_dutch(page: Page) -> None:
    """A day, a month and a year each in words."""
    found = page.evaluate(CALL, ["dates.js", "dutchDate", [["2026-10-01"], ["2026-03"], ["2026"]]])

    assert found == ["1 oktober 2026", "maart 2026", "2026"]


def test_what_looks_personal_is_named(page: Page) -> None:
    """Phone, mail, account and a number that passes the eleven test; no other figures."""
    texts = {
        "Bel 06-12345678.": "een telefoonnummer",
        "Bel +31 6 12 34 56 78": "een telefoonnummer",
        "Mail jan@voorbeeld.example": "een e-mailadres",
        "Op NL91 ABNA 0417 1643 00": "een rekeningnummer",
        "BSN 111222333": "een burgerservicenummer",
        "BSN 123456789": None,
        "Dit kost 110.000 euro per jaar, vanaf 1-10-2026, voor 1.250 mensen.": None,
        "Zaak 2026-0012345": None,
        "": None,
    }

    found = page.evaluate(CALL, ["privacy.js", "privacyHints", [[text] for text in texts]])

    assert found == [[f"Let op: hier lijkt {w} te staan."] if w else [] for w in texts.values()]


def test_what_lacks_is_said_with_its_field(page: Page) -> None:
    """Each sentence names the field that it leads to, in the order of the page."""
    promise = {"what": "", "who": "team Inkomen", "by": "ooit"}
    given = {"decision": "partly", "explanation": "", "promises": [promise]}
    state = {"sender": "", "dated": "gisteren", "answers": {"1": given}}
    long = [{"id": "brief", "name": "Brief", "value": "👩" * 4, "longest": 3}]

    (found,) = page.evaluate(CALL, ["lacks.js", "lacks", [[state, ["1"], long]]])

    assert [fault["id"] for fault in found] == [
        "afzender",
        "datum",
        "aanbeveling-1-wel",
        "aanbeveling-1-niet",
        "aanbeveling-1-uitleg",
        "aanbeveling-1-belofte-1-wat",
        "aanbeveling-1-belofte-1-wanneer",
        "brief",
    ]
    assert found[-1]["text"] == ("Brief: maak de tekst korter. Nu 4 tekens, er mogen er 3 in.")


def test_a_whole_answer_lacks_nothing(page: Page) -> None:
    """Promises and place may be left out."""
    given = {"decision": "rejected", "explanation": "Het kost te veel.", "promises": []}
    state = {"sender": "college", "dated": "1-10-2026", "answers": {"1": given}}

    assert page.evaluate(CALL, ["lacks.js", "lacks", [[state, ["1"], []]]]) == [[]]
