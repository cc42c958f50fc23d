"""On paper a page says what it is, where it stands and of which day it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from browser.conftest import Site

pytestmark = pytest.mark.browser


def test_paper_carries_name_address_and_date(example: Site) -> None:
    """Each kind of page prints the name of the site, its own address and the date."""
    for path, page in example.each(example.context()):
        if path == "bestaat-niet/":
            continue
        page.emulate_media(media="print")
        text = page.locator("header").inner_text()

        assert "Cliëntenraad Elzenbroek" in text, path
        assert f"{example.address}{path}" in text, path
        assert "Stand van 23 november 2026" in text, path


def test_paper_leaves_out_what_only_works_on_a_screen(example: Site) -> None:
    """Menu, search, buttons and the way back do not print."""
    page = example.visit(example.context(), "adviezen/").page
    page.emulate_media(media="print")

    shown = page.locator("nav, button, form, .wk-skip").evaluate_all(
        "all => all.filter(at => at.offsetParent).map(at => at.outerHTML.slice(0, 80))"
    )

    assert shown == []


def test_what_is_folded_prints_as_wide_as_the_page(example: Site) -> None:
    """The letters and the calculation stand under each other on paper, never in narrow columns."""
    context = example.context(viewport={"width": 718, "height": 1000}, java_script_enabled=False)
    page = example.visit(context, "adviezen/2025-02-wachttijd-schuldhulp/").page
    page.emulate_media(media="print")

    widths = page.locator(".wk-more > details").evaluate_all(
        "all => all.map(at => at.clientWidth / document.querySelector('#inhoud').clientWidth)"
    )

    assert len(widths) > 3
    assert min(widths) > 0.9


def test_paper_is_light_also_for_who_reads_in_the_dark(example: Site) -> None:
    """The dark look is for screens; paper stays white with dark ink."""
    page = example.visit(example.context(color_scheme="dark"), "adviezen/").page
    page.emulate_media(media="print", color_scheme="dark")

    colours = page.evaluate(
        "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    )

    assert colours == ["rgb(255, 255, 255)", "rgb(34, 27, 42)"]


def test_a_print_is_a_tagged_pdf(example: Site) -> None:
    """Chromium writes the structure and the language of the page into the PDF."""
    advice = next(path for path in example.pages if re.fullmatch(r"adviezen/.+", path))
    page = example.visit(example.context(), advice).page

    document = page.pdf(format="A4", tagged=True, outline=True)

    assert b"/StructTreeRoot" in document
    assert re.search(rb"/MarkInfo\s*<<[^>]*/Marked true", document)
    assert re.search(rb"/Lang \(nl\)", document)


def test_letters_open_for_the_print_and_close_again(components: Site) -> None:
    """What is folded on the screen is on the paper; only the reasoning behind a verdict is not."""
    page = components.visit(components.context(), "bouwstenen/").page
    are_open = "['brief', 'vijf'].map(id => document.getElementById(id).open)"

    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    during = page.evaluate(are_open)
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")

    assert (during, page.evaluate(are_open)) == ([True, False], [False, False])


def test_what_opens_for_the_paper_may_break_over_its_sheets(example: Site) -> None:
    """Kept whole, every answer would begin on a new sheet and leave the last one half empty."""
    page = example.visit(example.context(), "adviezen/2025-02-wachttijd-schuldhulp/").page
    page.emulate_media(media="print")

    kept = page.locator("#inhoud details").evaluate_all(
        "all => all.map(one => getComputedStyle(one).breakInside)"
    )

    assert kept
    assert set(kept) == {"auto"}


def test_a_table_of_thirteen_columns_is_not_on_paper(example: Site) -> None:
    """It does not fit between two margins; the same figures stand in sentences above it."""
    page = example.visit(example.context(), "raadsleden/").page
    page.emulate_media(media="print")

    assert page.locator(".wk-table--many").count() > 0
    assert page.locator(".wk-table--many:visible").count() == 0


def test_no_heading_on_paper_is_about_buttons_that_are_not(example: Site) -> None:
    """What a reader can only press stays off the sheet, with the words above it."""
    page = example.visit(example.context(), "adviezen/2025-02-wachttijd-schuldhulp/").page
    page.emulate_media(media="print")

    assert not page.locator("#anders").is_visible()
