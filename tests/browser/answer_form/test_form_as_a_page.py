"""The form as a page: mail, copy, paper, hostile text, and whoever cannot see it."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from browser.answer_form.council import EXPLAINED, Council, pause
from browser.test_accessibility import LOOKS, WIDTHS, violations

pytestmark = pytest.mark.browser


def test_the_mail_asks_for_the_file_and_sends_nothing(raad: Council) -> None:
    """A mail of the civil servant's own, to the council, that names the file to attach."""
    page = raad.open()

    address = unquote(page.locator("[data-wk-mail]").get_attribute("href") or "")

    assert address.startswith("mailto:raad@wilgendam.example?subject=Antwoord op uw advies: ")
    assert "2026-05-bus-college.md" in address
    assert len(address) < 1000


def test_the_text_can_be_copied(raad: Council) -> None:
    """As a letter, with what was asked beside what is answered."""
    context = raad.site.context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = raad.open(context)
    page.fill("#datum", "20-5-2026")
    page.locator("#aanbeveling-1-rejected").check()
    page.fill("#aanbeveling-1-uitleg", EXPLAINED)

    page.get_by_role("button", name="Kopieer de tekst").click()

    expect(page.locator("[data-wk-status]")).to_have_text("De tekst is gekopieerd.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Datum: 20 mei 2026" in copied
    assert "Aanbeveling 1: Laat de bus op zondag rijden.\nBesluit: Niet overgenomen." in copied
    assert f"Uitleg: {EXPLAINED}" in copied


def test_hostile_text_stays_text_on_the_page(raad: Council) -> None:
    """What is typed is shown, never run, in the preview and after it was put back."""
    context = raad.site.context()
    page = raad.open(context)
    page.fill("#aanbeveling-1-uitleg", '<img src=x onerror="window.ran=1"><script>ran=1</script>')
    expect(page.locator("[data-wk-preview]")).to_contain_text("<script>")
    pause(page)
    page.close()

    page = raad.open(context)

    assert page.locator("[data-wk-preview] img, [data-wk-preview] script").count() == 0
    assert page.evaluate("window.ran") is None


def test_paper_shows_the_answer_and_no_fields(raad: Council) -> None:
    """What is printed reads as the answer."""
    page = raad.open()
    page.fill("#aanbeveling-1-uitleg", EXPLAINED)
    expect(page.locator("[data-wk-preview]")).to_contain_text("80.000")

    page.emulate_media(media="print")

    assert page.locator("[data-wk-preview]").is_visible()
    assert (
        page.locator("form input:visible, form textarea:visible, form button:visible").count() == 0
    )


def test_the_form_is_not_for_search_engines(raad: Council) -> None:
    """It says so itself, and the list of pages leaves it out."""
    page = raad.open()

    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
    listed = (raad.site.folder / "sitemap.xml").read_text("utf-8")
    assert "adviezen/2026-05-bus/" in listed
    assert "antwoorden" not in listed


@LOOKS
@WIDTHS
def test_no_state_of_the_form_has_a_violation(raad: Council, look: str, width: int) -> None:
    """With faults, live facts, warning, promise and question open it passes axe, and fits."""
    context = raad.site.context(color_scheme=look, viewport={"width": width, "height": 800})
    page = raad.open(context)
    page.fill("#aanbeveling-1-uitleg", "Zie hierboven. Bel 06-12345678.")
    page.locator("#aanbeveling-1-partly").check()
    page.locator("[data-wk-add-promise]").first.click()
    page.locator("[data-wk-clear]").click()
    page.locator("[data-wk-download]").click()
    page.locator("[data-recommendation='1'] [data-wk-live]:visible").wait_for()

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_fields_suit_a_thumb(raad: Council) -> None:
    """Boxes, buttons and the labels of choices are at least 44 pixels high."""
    page = raad.open(raad.site.context(viewport={"width": 360, "height": 800}))

    small = page.locator(
        "form button:visible, form a.wk-button:visible, form textarea:visible,"
        "form input[type=text]:visible, .wk-choice__one:visible"
    ).evaluate_all(
        "all => all.filter(at => at.getBoundingClientRect().height < 43.5).map(at => at.outerHTML)"
    )

    assert small == []
