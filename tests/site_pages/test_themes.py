"""The pages by theme, and the addresses made from words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registers_for_tests import advice, register, response
from site_pages.pages_for_tests import page, site_of
from weerklank.messages.slug import slug
from weerklank.records.register import Register

DONE = {
    "recommendation": "1",
    "decision": "adopted",
    "explanation": "Wij doen dit, want de bus is duur.",
    "actions": [{"what": "Betalen", "by": "2026-05", "done": "2026-05-01", "evidence": "brief"}],
}


def test_a_theme_shows_what_was_achieved_and_its_advices() -> None:
    """A recommendation that was carried out stands above the list."""
    site = site_of(register(advice(themes=["Werk & inkomen"]), response(answers=[DONE])))

    html = page(site, "onderwerpen/werk-inkomen.md")

    assert 'class="wk-achieved"' in html
    assert html.index("Wat is er bereikt?") < html.index("Onze adviezen")
    assert 'href="../../adviezen/2026-01-bus/"' in html


@pytest.mark.parametrize("promised", [True, False])
def test_what_the_municipality_reports_without_proof_is_not_called_achieved(
    *, promised: bool
) -> None:
    """It stands apart, with whose word it is, also when nobody had promised it."""
    action = {"what": "Betalen", "done": "2026-05-01", "promised": promised}
    reported = {**DONE, "actions": [action]}
    site = site_of(register(advice(themes=["werk"]), response(answers=[reported])))

    html = page(site, "onderwerpen/werk.md")

    assert 'class="wk-achieved"' not in html
    assert "Wie dit deed, zegt dat het klaar is. Op deze site staat daar geen bewijs van." in html


def test_an_advice_leads_to_its_themes() -> None:
    """The theme on the page of an advice is a link to the page of that theme."""
    html = page(site_of(register(advice(themes=["Zorg"]))), "adviezen/2026-01-bus.md")

    assert '<a href="../../onderwerpen/zorg/">Zorg</a>' in html


def test_spellings_that_differ_in_capitals_are_one_theme() -> None:
    """`Werk` and `werk` share a page, and each advice stands there once."""
    two = advice(id="2026-02-fiets", title="Fiets", number=None, themes=["Werk"])
    site = site_of(register(advice(themes=["werk", "WERK"]), two))

    html = page(site, "onderwerpen/werk.md")

    assert "2 adviezen" in html
    assert html.count("<li><a href=") == 2


def test_without_themes_the_list_says_what_to_do() -> None:
    """A new council reads how a theme comes about."""
    assert "nog geen onderwerpen" in page(site_of(Register()), "onderwerpen/index.md")


@given(st.text(max_size=200))
def test_an_address_is_safe_whatever_was_typed(text: str) -> None:
    """Small letters, digits and hyphens only, never empty, never that of the list."""
    made = slug(text)

    assert made
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert made != "index"
    assert slug(text) == made
