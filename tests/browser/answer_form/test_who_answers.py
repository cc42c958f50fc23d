"""Who answers what: several bodies, a joint answer, and messages that are no answer."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from playwright.sync_api import Page, expect

from browser.answer_form.council import EXPLAINED, Council, pause
from browser.test_accessibility import violations
from commands.run import advice_file
from weerklank.records import load
from weerklank.records.models.response import Response
from weerklank.writing.headers.yaml_text import record_text

pytestmark = pytest.mark.browser


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

    page.locator("#afzender-college").check()
    expect(sections).to_have_count(1)
    expect(name).to_have_text("2026-05-bus-college-2.md")
    page.locator("#afzender-dienst").check()
    expect(sections).to_have_count(2)
    expect(name).to_have_text("2026-05-bus-dienst.md")
    assert violations(page) == []


def two_bodies(raad: Council) -> Page:
    """A form for an advice to a college and a shared service."""
    bodies = raad.root / "content" / "organisaties"
    dienst = {"title": "Dienst De Vliet", "kind": "gr_board"}
    (bodies / "dienst.md").write_text(record_text(dienst), encoding="utf-8")
    path = bodies / "clientenraad.md"
    text = path.read_text("utf-8")
    both = re.sub(r"advises:\n  - college\n", "advises: [college, dienst]\n", text)
    path.write_text(both, encoding="utf-8")
    advice_file(raad.root, to=["college", "dienst"])
    raad.build()
    return raad.open()


def downloaded(raad: Council, page: Page) -> Response:
    """The answer that comes of the button, loaded without a fault."""
    with page.expect_download() as arrived:
        page.locator("[data-wk-download]").click()
    arrived.value.save_as(raad.root / "responses" / arrived.value.suggested_filename)
    loaded = load(raad.root)
    assert loaded.errors == ()
    return loaded.register.responses[0]


def test_a_joint_answer_leaves_to_another_what_is_not_its_own(raad: Council) -> None:
    """One file for two bodies; what is not theirs asks nothing, and the letter says so."""
    page = two_bodies(raad)
    page.locator("#afzender-dienst").check()
    page.locator("#ook-college").check()
    page.fill("#datum", "20-5-2026")
    page.locator("#aanbeveling-2-niet-ons").check()
    expect(page.locator("#aanbeveling-2-uitleg")).to_be_hidden()
    page.locator("#aanbeveling-1-rejected").check()
    page.fill("#aanbeveling-1-uitleg", EXPLAINED)

    answer = downloaded(raad, page)

    assert (answer.sender, answer.on_behalf_of) == ("dienst", ("college",))
    assert [one.recommendation for one in answer.answers] == ["1"]
    assert answer.body.strip() == "Aanbeveling 2 is niet aan ons."
    assert violations(page) == []


def test_a_shared_service_answers_for_the_college_under_its_own_name(raad: Council) -> None:
    """It was asked nothing itself, so it says for whom; the file is of the service."""
    (raad.root / "content/organisaties/dienst.md").write_text(
        "---\ntitle: Dienst De Vliet\nkind: gr_board\nshort: De Vliet\n---\nTekst.\n",
        encoding="utf-8",
    )
    raad.build()
    page = raad.open()
    page.locator("#afzender-college").check()
    expect(page.locator("#ook")).to_be_hidden()
    page.locator("#afzender-dienst").check()
    page.fill("#datum", "20-5-2026")
    for number in "12":
        page.locator(f"#aanbeveling-{number}-rejected").check()
        page.fill(f"#aanbeveling-{number}-uitleg", EXPLAINED)
    page.locator("[data-wk-download]").click()
    expect(page.locator("[data-wk-errors]")).to_contain_text("Kies namens wie u antwoordt.")
    page.locator("#ook-college").check()

    answer = downloaded(raad, page)

    assert (answer.id, answer.sender) == ("2026-05-bus-dienst", "dienst")
    assert answer.on_behalf_of == ("college",)
    assert violations(page) == []


def test_a_message_is_not_asked_what_only_an_answer_has(raad: Council) -> None:
    """A question is asked for itself, and has no preview and nothing to divide."""
    page = raad.open()
    expect(page.get_by_text("Verdeel de brief over de aanbevelingen")).to_be_visible()
    page.locator("#soort-question").check()

    expect(page.get_by_label("Wat is uw vraag?")).to_be_visible()
    expect(page.get_by_text("Wilt u er nog iets bij schrijven?")).to_be_hidden()
    expect(page.get_by_text("Niet verplicht. Bijvoorbeeld een aanhef")).to_be_hidden()
    expect(page.get_by_text("Verdeel de brief over de aanbevelingen")).to_be_hidden()
    expect(page.get_by_text("Zo komt het op de site")).to_be_hidden()
    expect(page.get_by_role("button", name="Download het bericht")).to_be_visible()


@pytest.mark.parametrize("kind", ["acknowledgement", "extension", "question"])
def test_another_message_is_a_file_too(raad: Council, kind: str) -> None:
    """It asks only what it needs, and no decision; a reload keeps what was chosen."""
    page = raad.open()
    page.locator(f"#soort-{kind}").check()
    page.fill("#datum", "20-5-2026")
    expect(page.locator("[data-recommendation]:visible")).to_have_count(0)
    if kind != "acknowledgement":
        page.locator("[data-wk-download]").click()
        expect(page.locator("[data-wk-errors] li")).to_have_count(2 if kind == "extension" else 1)
    if kind == "extension":
        page.fill("#tot", "1 juli 2026")
        page.fill("#reden", "De begroting is nog niet vastgesteld.")
    page.fill("#brief", "Wat bedoelt u met zondag?")
    pause(page)
    page.reload()
    page.locator("form[data-wk-answer]:visible").wait_for()

    answer = downloaded(raad, page)

    assert str(answer.kind) == kind
    assert answer.answers == ()
    if kind == "extension":
        assert answer.until == dt.date(2026, 7, 1)


def test_the_mail_names_the_file_that_was_downloaded(raad: Council) -> None:
    """A concept is not called by the name of the answer."""
    page = raad.open()
    page.locator("[data-wk-download]").click()
    with page.expect_download() as arrived:
        page.get_by_role("button", name="Download als concept").click()

    name = arrived.value.suggested_filename
    assert name.endswith("-concept.md")
    expect(page.locator("[data-wk-file-name]")).to_have_text(name)
