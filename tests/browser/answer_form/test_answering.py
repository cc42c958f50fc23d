"""A civil servant answers with the form: by keyboard, in parts, and with things left out."""

from __future__ import annotations

import datetime as dt
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.answer_form.council import ADVICE, FORM, Council, council, tab_to
from browser.test_accessibility import LOOKS, WIDTHS, violations
from commands.run import advice_file
from weerklank.records import load
from weerklank.writing.yaml_text import record_text

pytestmark = pytest.mark.browser

NO_STORAGE = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('denied', 'SecurityError'); } });"""
FACTS = """all => all.map(item => item.className)"""
EXPLAINED = (
    "Dit doen wij niet. Het kost 80.000 euro per jaar, en voor vervoer is nog 20.000 euro vrij."
)


@pytest.fixture
def raad(tmp_path: Path, chromium: Browser, monkeypatch: pytest.MonkeyPatch) -> Iterator[Council]:
    """The council on a day on which its advice still waits."""
    monkeypatch.setenv("WEERKLANK_TODAY", "2026-05-20")
    (tmp_path / "site").mkdir()
    with council(tmp_path / "raad", tmp_path / "site", chromium) as made:
        yield made


def facts(page: Page, place: str) -> list[str]:
    """The five facts of a list on the page, each as the class for yes or no."""
    found: list[str] = page.locator(f"{place} .wk-checks > li").evaluate_all(FACTS)
    return found


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
    assert page.evaluate("document.activeElement.id") == "aanbeveling-2-belofte-1-wat"
    keys.type("Praten met de vervoerder")
    tab_to(page, "aanbeveling-2-belofte-1-wie")
    keys.type("team Vervoer")
    tab_to(page, "Voeg een belofte toe bij aanbeveling 2")
    keys.press("Enter")
    tab_to(page, "Haal deze belofte weg")
    keys.press("Enter")
    page.locator("[data-state=explained][data-recommendation='1']").wait_for()
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
    assert foretold == {n: facts(advice, f"#aanbeveling-{n}") for n in "12"}
    assert "Het kost 80.000 euro per jaar" in advice.locator("#aanbeveling-1").inner_text()


def test_the_five_facts_follow_the_text(raad: Council) -> None:
    """After a pause the verdict stands there in words, and is spoken only when it is new."""
    page = raad.open()
    section = page.locator("[data-recommendation='1']")
    said = section.locator("[data-wk-said]")
    assert section.locator("[data-wk-live]").is_hidden()

    page.locator("#aanbeveling-1-rejected").check()
    page.fill("#aanbeveling-1-uitleg", "Zie hierboven.")
    expect(section.locator("[data-wk-verdict]")).to_contain_text("er ontbreekt nog een reden")
    expect(said).to_contain_text("er ontbreekt nog een reden")
    lacking = section.locator("[data-fact='reason']")
    expect(lacking).to_contain_text("Nog niet.")
    expect(lacking).to_contain_text("Noem een reden die hierover gaat")
    said.evaluate("at => { at.textContent = ''; }")
    page.fill("#aanbeveling-1-uitleg", "Zie hierboven!")
    page.wait_for_timeout(900)
    assert said.text_content() == ""
    page.fill("#aanbeveling-1-uitleg", EXPLAINED)

    expect(section.locator("[data-wk-verdict]")).to_have_text("Zo is het uitgelegd.")
    expect(said).to_have_text("Zo is het uitgelegd.")
    assert said.get_attribute("aria-live") == "polite"
    expect(section.locator("[data-fact='reason'] q")).to_have_count(1)


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

    assert summary.evaluate("at => at === document.activeElement")
    assert summary.locator("li").count() == 5
    assert page.title().startswith("Er ontbreekt nog iets: ")
    assert page.locator("#datum").get_attribute("aria-invalid") == "true"
    summary.get_by_role("link", name="Vul de datum van de brief in.").press("Enter")
    assert page.evaluate("document.activeElement.id") == "datum"
    page.keyboard.type("20-5-2026")
    expect(summary.locator("li")).to_have_count(4)
    assert page.locator("#datum").get_attribute("aria-invalid") is None
    summary.get_by_role("link", name="Aanbeveling 1: kies wat de gemeente doet.").click()
    assert page.evaluate("document.activeElement.id") == "aanbeveling-1-adopted"


def test_nobody_is_locked_out_by_what_lacks(raad: Council) -> None:
    """A half answer can be had as a draft, which loads."""
    page = raad.open()
    page.fill("#aanbeveling-1-uitleg", "Hier denken wij nog over na.")
    page.locator("[data-wk-download]").click()

    with page.expect_download() as arrived:
        page.get_by_role("button", name="Download als concept").click()

    assert arrived.value.suggested_filename == "2026-05-bus-college-concept.md"
    arrived.value.save_as(raad.root / "responses" / arrived.value.suggested_filename)
    assert load(raad.root).errors == ()


def test_the_text_survives_closing_the_page(raad: Council) -> None:
    """It comes back with its day, promises included."""
    context = raad.site.context()
    page = raad.open(context)
    page.locator("#aanbeveling-2-partly").check()
    page.fill("#aanbeveling-2-wel", "Overdag.")
    page.locator("[data-wk-add-promise]").nth(1).click()
    page.fill("#aanbeveling-2-belofte-1-wat", "Een proef in juni")
    page.close()

    page = raad.open(context)

    assert page.locator("#aanbeveling-2-partly").is_checked()
    assert page.locator("#aanbeveling-2-wel").input_value() == "Overdag."
    assert page.locator("#aanbeveling-2-belofte-1-wat").input_value() == "Een proef in juni"
    notice = page.locator("[data-wk-restored]")
    assert re.fullmatch(r"Wij hebben uw tekst van \d+ \w+ \d{4} teruggezet\.", notice.inner_text())
    assert notice.locator("time[datetime]").count() == 1


def test_an_advice_that_changed_keeps_the_text_and_says_so(raad: Council) -> None:
    """The civil servant sees which recommendation reads otherwise now, and loses nothing."""
    context = raad.site.context()
    page = raad.open(context)
    page.fill("#aanbeveling-1-uitleg", "Het kost te veel.")
    page.fill("#aanbeveling-2-uitleg", "De bus is al gratis.")
    page.close()
    path = raad.root / "advice" / "2026-05-bus.md"
    text = path.read_text("utf-8").replace(
        "Laat de bus op zondag rijden.", "Laat hem elke dag gaan."
    )
    path.write_text(re.sub(r"\n.*Maak de bus gratis\.", "", text), encoding="utf-8")
    raad.build()

    # Dates of files over HTTP are of whole seconds: without this the browser may keep the old page.
    os.utime(raad.site.folder / FORM / "index.html", (time.time() + 9, time.time() + 9))

    page = raad.open(context)

    assert page.locator("#aanbeveling-1-uitleg").input_value() == "Het kost te veel."
    changed = page.locator("[data-wk-changed]").inner_text()
    assert "het advies is veranderd sinds u begon, bij aanbeveling 1." in changed
    assert "De bus is al gratis." in changed


def test_erasing_asks_first_and_then_forgets(raad: Council) -> None:
    """Two steps within the page; after the second nothing is kept."""
    page = raad.open()
    page.fill("#aanbeveling-1-uitleg", "Weg ermee.")
    button = page.locator("[data-wk-clear]")

    button.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    assert page.evaluate("document.activeElement.textContent") == "Nee, bewaar mijn tekst"
    page.keyboard.press("Enter")
    assert page.locator("#aanbeveling-1-uitleg").input_value() == "Weg ermee."
    button.press("Enter")
    page.get_by_role("button", name="Ja, wis alles").press("Enter")

    assert page.locator("#aanbeveling-1-uitleg").input_value() == ""
    expect(page.locator("[data-wk-status]")).to_have_text("Alles is gewist.")
    page.wait_for_timeout(500)
    assert page.evaluate("localStorage.length") == 0


def test_a_browser_that_keeps_nothing_says_so(raad: Council) -> None:
    """The form works, and warns before somebody closes it."""
    page = raad.open(script=NO_STORAGE)

    page.fill("#aanbeveling-1-uitleg", "Het kost te veel.")

    expect(page.locator("[data-wk-restored]")).to_contain_text("bewaart hier geen tekst")
    expect(page.locator("[data-wk-preview]")).to_contain_text("Het kost te veel.")


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
    page.close()

    page = raad.open(context)

    assert page.locator("[data-wk-preview] img, [data-wk-preview] script").count() == 0
    assert page.evaluate("window.ran") is None


def test_each_body_answers_what_it_still_owes(raad: Council) -> None:
    """Who answers decides which recommendations stand there, and the name of the file."""
    bodies = raad.root / "content" / "organisaties"
    dienst = {"title": "Dienst De Vliet", "kind": "gr_board"}
    (bodies / "dienst.md").write_text(record_text(dienst), encoding="utf-8")
    path = bodies / "clientenraad.md"
    both = re.sub(
        r"advises:\n  - college\n", "advises: [college, dienst]\n", path.read_text("utf-8")
    )
    path.write_text(both, encoding="utf-8")
    advice_file(raad.root, to=["college", "dienst"])
    answer = {"recommendation": "1", "decision": "rejected", "explanation": EXPLAINED}
    response = {"advice": "2026-05-bus", "from": "college", "received": "2026-05-19"}
    (raad.root / "responses" / "2026-05-bus-college.md").write_text(
        record_text({**response, "answers": [answer]}), encoding="utf-8"
    )
    raad.build()
    page = raad.open()
    sections = page.locator("[data-recommendation]:visible")
    name = page.locator("[data-wk-file-name]")

    page.get_by_label("College van Wilgendam").check()
    expect(sections).to_have_count(1)
    expect(name).to_have_text("2026-05-bus-college-2.md")
    page.get_by_label("Dienst De Vliet").check()
    expect(sections).to_have_count(2)
    expect(name).to_have_text("2026-05-bus-dienst.md")
    assert violations(page) == []


def test_without_the_rule_the_form_still_makes_the_file(raad: Council) -> None:
    """A browser that cannot run the rule of the explanation loses only that."""
    context = raad.site.context(accept_downloads=True)
    context.route("**/uitleg/*.js", lambda route: route.abort())
    page = raad.open(context)
    page.fill("#datum", "20-5-2026")
    for number in "12":
        page.locator(f"#aanbeveling-{number}-rejected").check()
        page.fill(f"#aanbeveling-{number}-uitleg", EXPLAINED)

    with page.expect_download() as arrived:
        page.locator("[data-wk-download]").click()

    assert arrived.value.suggested_filename == "2026-05-bus-college.md"


def test_without_script_the_page_says_what_to_do(raad: Council) -> None:
    """The form stays away; the five questions and the recommendations stand there to print."""
    context = raad.site.context(java_script_enabled=False)
    page = raad.site.visit(context, "adviezen/2026-05-bus/antwoorden/").page

    assert page.locator("form[data-wk-answer]").is_hidden()
    assert page.get_by_text("werkt alleen met JavaScript").is_visible()
    assert page.get_by_text("Staat er een reden bij die hierover gaat?").first.is_visible()
    assert page.get_by_text("Maak de bus gratis.").first.is_visible()


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
