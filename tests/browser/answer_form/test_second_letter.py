"""A second letter of a municipality that answered before: only what it says anew is in the file."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser.answer_form.council import EXPLAINED, Council, pause
from weerklank.records import load
from weerklank.writing.headers.yaml_text import record_text

pytestmark = pytest.mark.browser


def test_a_second_letter_speaks_of_what_is_new_alone(raad: Council) -> None:
    """The boxes are off; without any the form says what to choose; the file is a second one."""
    answers = [{"recommendation": n, "decision": "rejected", "explanation": "Nee."} for n in "12"]
    first = {"advice": "2026-05-bus", "from": "college", "dated": "2026-05-12", "answers": answers}
    (raad.root / "responses").mkdir(exist_ok=True)
    place = raad.root / "responses" / "2026-05-bus-college.md"
    place.write_text(record_text(first), encoding="utf-8")
    raad.build()
    page = raad.open()
    expect(page.locator(".wk-note", has_text="Dit is een tweede brief.")).to_be_visible()
    page.fill("#datum", "20-6-2026")
    page.get_by_role("button", name="Download het antwoord").click()
    expect(page.locator("[data-wk-errors]")).to_contain_text("Kies waar de brief iets nieuws over")
    page.check("#aanbeveling-2-opnieuw")
    expect(page.locator("#aanbeveling-2-uitleg")).to_be_visible()
    expect(page.locator("#aanbeveling-1-uitleg")).to_be_hidden()
    page.check("#aanbeveling-2-adopted")
    page.fill("#aanbeveling-2-uitleg", EXPLAINED)
    pause(page)
    with page.expect_download() as arrived:
        page.get_by_role("button", name="Download het antwoord").click()
    name = arrived.value.suggested_filename
    arrived.value.save_as(raad.root / "responses" / name)

    assert name == "2026-05-bus-college-2.md"
    second = next(r for r in load(raad.root).register.responses if r.id == name[:-3])
    assert [a.recommendation for a in second.answers] == ["2"]
