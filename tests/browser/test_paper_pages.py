"""The flyer and the packs on paper: one sheet of A4, and codes that a reader takes."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from weerklank.publish.parts.qr import qr_svg

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pypdf import PageObject

    from browser.conftest import Site

pytestmark = pytest.mark.browser
PACK = "raadsleden/vergadering-2026-12-10/"
ADDRESSES = (
    "https://raad.example/",
    "https://clientenraad-elzenbroek.example/adviezen/2025-01-clientondersteuning/",
    f"https://raad.example/{'a' * 300}/",
)


def printed(page: Page) -> list[PageObject]:
    """The sheets that the page fills when it is printed as its own style asks."""
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages[:]


def decoded(picture: bytes) -> list[str]:
    """What a reader that did not make the codes finds in a picture, in order of address."""
    with Image.open(io.BytesIO(picture)) as image:
        return sorted(code.text for code in zxingcpp.read_barcodes(image.convert("L")))


@pytest.mark.parametrize(
    ("path", "most"),
    [("", 2), ("gegevens/", 5), ("raadsleden/", 10), ("beloften/", 9), ("afspraken/", 7)],
)
def test_no_page_takes_more_paper_than_its_reader_needs(
    example: Site, path: str, most: int
) -> None:
    """The fields of the register took fifteen sheets; they are printed by who opens them."""
    assert len(printed(example.visit(example.context(), path).page)) <= most


@pytest.mark.parametrize("path", ["", "jaren/", "privacy/", "adviezen/2009-03-advocaat/"])
def test_the_foot_has_no_sheet_of_its_own(example: Site, path: str) -> None:
    """Who to call and of which day it is stand below the text, not alone on a last sheet."""
    last = printed(example.visit(example.context(), path).page)[-1].extract_text()

    assert len(last.split()) > 40


def test_the_year_in_short_is_one_sheet(example: Site) -> None:
    """Ten lines are read at the kitchen table: one sheet, without menu and links."""
    sheets = printed(example.visit(example.context(), "kort/").page)

    assert len(sheets) == 1
    assert "Voor makers" not in sheets[0].extract_text()


@pytest.mark.parametrize("site", ["example", "components"])
def test_the_flyer_is_one_sheet_of_a4(site: str, request: pytest.FixtureRequest) -> None:
    """With two councils and with hardly anything filled in: never a second sheet."""
    visited: Site = request.getfixturevalue(site)

    sheets = printed(visited.visit(visited.context(), "flyer/").page)

    assert len(sheets) == 1
    assert [round(float(side) / 72 * 25.4) for side in sheets[0].mediabox[2:]] == [210, 297]


def test_the_flyer_prints_its_phone_number_on_every_strip(example: Site) -> None:
    """Nothing falls off the sheet: the number stands there once and on the eight strips."""
    sheet = printed(example.visit(example.context(), "flyer/").page)[0]

    numbers = re.findall(r"0123-456\s789", sheet.extract_text())

    # and once more with the council of that number
    assert len(numbers) == 10


@pytest.mark.parametrize("millimetres", [25, 42])
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_reader_takes_the_code_at_the_size_of_the_paper(
    example: Site, address: str, millimetres: int
) -> None:
    """Drawn at 192 dots an inch, far less than a printer does, also the longest address is read."""
    page = example.context(device_scale_factor=2).new_page()
    page.set_content(f'<div style="width:{millimetres}mm" id="code">{qr_svg(address)}</div>')

    assert decoded(page.locator("#code").screenshot()) == [address]


def test_every_code_on_a_printed_pack_leads_to_its_advice(example: Site) -> None:
    """The codes stand on paper alone, one with each point, beside the address in words."""
    page = example.visit(example.context(device_scale_factor=2), PACK).page
    hidden = page.locator(".wk-point .wk-qr:visible").count()
    page.emulate_media(media="print")
    points = page.locator(".wk-point").all()

    found = [decoded(point.locator(".wk-qr svg").screenshot()) for point in points]
    written = [point.locator("figcaption").inner_text() for point in points]

    assert hidden == 0
    assert found == [[address] for address in written]
    assert all(address.startswith(f"{example.address}adviezen/") for address in written)


def test_the_flyer_shows_its_code_in_the_dark_as_well(example: Site) -> None:
    """Dark on white in every look: a code in reverse is not read by every phone."""
    page = example.visit(example.context(color_scheme="dark"), "flyer/").page

    assert decoded(page.locator(".wk-poster svg").screenshot()) == [example.address]
