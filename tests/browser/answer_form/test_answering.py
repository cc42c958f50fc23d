"""A civil servant answers with the form: by keyboard, in parts, and with things left out."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from playwright.sync_api import Page, expect

from browser.answer_form.council import ADVICE, EXPLAINED, Council, pause, tab_to
from weerklank.records import load

pytestmark = pytest.mark.browser

FACTS = """all => all.filter(item => !item.hidden).map(item => item.className)"""


LOOKS = {True: "wk-check--yes", False: "wk-check--no", None: "wk-check--open"}


def facts(page: Page, place: str) -> list[str]:
    """The facts of a list on the page that are shown, each as its class: yes, no or open."""
    found: list[str] = page.locator(f"{place} .wk-checks > li").evaluate_all(FACTS)
    return found


def published_facts(raad: Council) -> dict[str, list[str]]:
    """The same of the data that the site publishes, by recommendation."""
    data = json.loads((raad.site.folder / "data/register.json").read_text("utf-8"))
    found = data["advice"][0]["addressees"][0]["recommendations"]
    return {
        one["id"]: [LOOKS[f["holds"]] for f in one["explanation"]["facts"].values()]
        for one in found
    }


def test_who_only_has_a_keyboard_can_answer_and_the_site_says_the_same(raad: Council) -> None:
    """Typed, downloaded, put in the folder, built strictly: the verdict is the one foretold."""
    page = raad.open()
    keys = page.keyboard
    tab_to(page, "datum")
    keys.type("20-5-2026")
    tab_to(page, "vorm-letter")
    keys.press("ArrowDown")
    tab_to(page, "aanbeveling-1-adopted")
    for _ in range(3):
        keys.press("ArrowDown")
    tab_to(page, "aanbeveling-1-uitleg")
    keys.type(EXPLAINED)
    tab_to(page, "aanbeveling-2-adopted")
    keys.press("Space")
    tab_to(page, "aanbeveling-2-uitleg")
    keys.type("Een goed idee. Wij gaan hiermee aan de slag.")
    tab_to(page, "Voeg een belofte toe bij aanbeveling 2")
    keys.press("Enter")
    expect(page.locator("#aanbeveling-2-belofte-1-wat")).to_be_focused()
    keys.type("Praten met de vervoerder")
    tab_to(page, "aanbeveling-2-belofte-1-wie")
    keys.type("team Vervoer")
    tab_to(page, "Voeg een belofte toe bij aanbeveling 2")
    keys.press("Enter")
    tab_to(page, "Haal deze belofte weg")
    keys.press("Enter")
    page.locator("[data-state=explained][data-recommendation='1']").wait_for()
    pause(page)
    foretold = {n: facts(page, f"[data-recommendation='{n}']") for n in "12"}
    tab_to(page, "Download het antwoord")
    with page.expect_download() as arrived:
        keys.press("Enter")
    arrived.value.save_as(raad.root / "responses" / arrived.value.suggested_filename)

    raad.build()
    advice = raad.site.visit(raad.site.context(), ADVICE).page

    (response,) = load(raad.root).register.responses
    assert response.id == "2026-05-bus-college"
    assert response.dated is not None
    assert (response.dated.earliest, str(response.form)) == (dt.date(2026, 5, 20), "mail")
    assert [str(a.decision) for a in response.answers] == ["rejected", "adopted"]
    assert [a.who for a in response.answers[1].actions] == ["team Vervoer"]
    assert foretold == published_facts(raad)
    assert "het 80.000 euro per jaar kost" in str(advice.locator("#inhoud").text_content())


def test_the_five_facts_follow_the_text(raad: Council) -> None:
    """After a pause the verdict stands there in words, and is spoken only when it is new."""
    page = raad.open()
    section = page.locator("[data-recommendation='1']")
    said = section.locator("[data-wk-said]")
    assert section.locator("[data-wk-live]").is_hidden()

    page.locator("#aanbeveling-1-rejected").check()
    page.fill("#aanbeveling-1-uitleg", "Dat doen wij niet.")
    expect(section.locator("[data-wk-verdict]")).to_contain_text("Er staat nog geen uitleg")
    expect(said).to_contain_text("Er staat nog geen uitleg")
    lacking = section.locator("[data-fact='reason']")
    expect(lacking).to_contain_text("Nog niet.")
    expect(lacking).to_contain_text("Noem een reden die hierover gaat")
    pause(page)
    said.evaluate("at => { at.textContent = ''; }")
    page.fill("#aanbeveling-1-uitleg", "Dat doen wij niet!")
    pause(page)
    assert said.text_content() == ""
    page.fill("#aanbeveling-1-uitleg", EXPLAINED)

    expect(section.locator("[data-wk-verdict]")).to_have_text("Er staat een reden of een stap.")
    expect(said).to_have_text("Er staat een reden of een stap.")
    assert said.get_attribute("aria-live") == "polite"
    expect(section.locator("[data-fact='reason'] q")).to_have_count(1)


def test_a_decision_is_proposed_from_the_text_and_never_ticked(raad: Council) -> None:
    """The words that show it stand there; a tick that the text contradicts is pointed out."""
    page = raad.open()
    said = page.locator("[data-recommendation='1'] [data-wk-decision]")

    page.fill("#aanbeveling-1-uitleg", "Wij nemen dit advies niet over.")
    expect(said).to_have_text(
        "In uw tekst staat: “Wij nemen dit advies niet over”. "
        "Dat lijkt op: niet overgenomen. Kies hierboven wat klopt."
    )
    assert page.locator("[data-recommendation='1'] [data-decision]:checked").count() == 0

    page.check("#aanbeveling-1-adopted")
    expect(said).to_have_text(
        "U koos: overgenomen. In uw tekst staat: “Wij nemen dit advies niet over”. Kijk wat klopt."
    )

    page.check("#aanbeveling-1-rejected")
    expect(said).to_be_hidden()


def test_a_pasted_letter_is_divided_over_the_recommendations(raad: Council) -> None:
    """What names a number goes there, what was typed stays, and the rest stays in the letter."""
    page = raad.open()
    page.fill("#aanbeveling-2-uitleg", "Al getypt.")
    page.fill(
        "#brief",
        "Geachte raad,\n\nVooraf iets.\nNog een regel.\n\n"
        "Ad 1. Dat doen wij\nin mei.\n\nPunt 2. Nee.",
    )

    page.click("[data-wk-divide]")

    expect(page.locator("[data-wk-divided]")).to_contain_text("Verdeeld over aanbeveling 1.")
    assert page.input_value("#aanbeveling-1-uitleg") == "Dat doen wij in mei."
    assert page.input_value("#aanbeveling-2-uitleg") == "Al getypt."
    left = "Geachte raad,\n\nVooraf iets.\nNog een regel.\n\nPunt 2. Nee."
    assert page.input_value("#brief") == left

    page.click("[data-wk-divide]")

    expect(page.locator("[data-wk-divided]")).to_contain_text("Er is niets verdeeld.")
    assert page.input_value("#brief") == left


def test_what_looks_personal_gets_a_gentle_warning(raad: Council) -> None:
    """It says that the text becomes public, and stops nobody."""
    page = raad.open()

    page.fill("#aanbeveling-1-uitleg", "Bel mij op 06-12345678.")

    warning = page.locator("[data-recommendation='1'] [data-wk-privacy]")
    expect(warning).to_contain_text("telefoonnummer")
    expect(warning).to_contain_text("Deze tekst wordt openbaar.")


def test_what_lacks_is_said_at_the_top_with_a_way_to_each_field(raad: Council) -> None:
    """The focus goes to the summary, a link to its field, and what is filled in leaves the list."""
    page = raad.open()
    page.locator("[data-wk-download]").click()
    summary = page.locator("[data-wk-errors]")

    expect(summary).to_be_focused()
    assert summary.locator("li").count() == 5
    assert page.title().startswith("Er ontbreekt nog iets: ")
    assert page.locator("#datum").get_attribute("aria-invalid") == "true"
    summary.get_by_role("link", name="Vul de datum van de brief in.").press("Enter")
    expect(page.locator("#datum")).to_be_focused()
    page.keyboard.type("20-5-2026")
    expect(summary.locator("li")).to_have_count(4)
    assert page.locator("#datum").get_attribute("aria-invalid") is None
    summary.get_by_role("link", name="Aanbeveling 1: kies wat de gemeente doet.").click()
    expect(page.locator("#aanbeveling-1-adopted")).to_be_focused()


def test_nobody_is_locked_out_by_what_lacks(raad: Council) -> None:
    """A half answer can be had as a draft, which loads once it has its own name."""
    page = raad.open()
    page.fill("#aanbeveling-1-uitleg", "Hier denken wij nog over na.")
    page.locator("[data-wk-download]").click()

    with page.expect_download() as arrived:
        page.get_by_role("button", name="Download als concept").click()

    assert arrived.value.suggested_filename == "2026-05-bus-college-concept.md"
    arrived.value.save_as(raad.root / "responses" / arrived.value.suggested_filename)
    assert [problem.code for problem in load(raad.root).errors] == ["R193"]
    concept = raad.root / "responses" / arrived.value.suggested_filename
    concept.rename(concept.with_name("2026-05-bus-college.md"))
    assert load(raad.root).errors == ()
