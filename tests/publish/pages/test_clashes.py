"""No two things land on one address, on any computer."""

from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath

import pytest

from weerklank.publish.checks.clashes import clashes
from weerklank.publish.making.output import Copy, DataFile, Page, Site

HOME = Page(source="index.md", title="", description="", content=lambda *_: "")
ADVICE = Page(source="adviezen/a1.md", title="", description="", content=lambda *_: "")


def site(*copies: Copy) -> Site:
    """A small site with these files beside the advice."""
    pages = (HOME, ADVICE)
    data = (DataFile("data/register.json", "{}"), DataFile("adviezen/a1/kaart.png", b""))
    return Site(pages, data, copies, {page.source: page for page in pages})


def copy(name: str, folder: str = "advice") -> Copy:
    """A file beside a record."""
    return Copy(f"adviezen/a1/{name}", PurePosixPath(folder) / name)


def told(found: Site, *content: str) -> list[str]:
    """Which files are told to clash."""
    paths = map(PurePosixPath, content)
    return [str(problem.path) for problem in clashes(found, paths, PurePosixPath("content"))]


@pytest.mark.parametrize("name", ["kaart.png", "KAART.PNG", "index.html", "Index.html"])
def test_a_file_beside_a_record_never_takes_what_the_site_makes(name: str) -> None:
    """In whatever case it is written."""
    assert told(site(copy(name))) == [f"advice/{name}"]


def test_two_files_that_differ_in_case_or_in_form_are_one_address() -> None:
    """An é of one character and of two is the same name on a Mac."""
    composed, taken_apart = (unicodedata.normalize(f, "café.pdf") for f in ("NFC", "NFD"))

    assert told(site(copy("Brief.pdf"), copy("brief.pdf", "responses"))) == ["responses/brief.pdf"]
    assert len(told(site(copy(composed), copy(taken_apart, "responses")))) == 1


def test_a_file_with_the_name_of_a_folder_is_told() -> None:
    """`adviezen/a1` cannot be a file and hold pages."""
    assert told(site(), "adviezen/a1", "adviezen/a1/x.png") == ["content/adviezen/a1"]
    assert told(site(copy("b")), "adviezen/a1/b/c.md") == ["advice/b"]


@pytest.mark.parametrize(
    "path",
    [
        "data/register.json",
        "Data/Register.json",
        "adviezen/A1.md",
        "adviezen/a1/index.md",
        "README.md",
        "sitemap.xml",
        "404.html",
        "adviezen/a1/kaart.png",
    ],
)
def test_what_a_council_wrote_never_takes_what_the_site_makes(path: str) -> None:
    """Neither a page nor a file."""
    assert told(site(), path) == [f"content/{path}"]


def test_an_introduction_is_no_clash() -> None:
    """A page at the source of a page of the site stands above it."""
    assert told(site(copy("brief.pdf")), "index.md", "adviezen/a1.md", "over-ons.md") == []
