"""The block for another site: small, without scripts, and never without the name of the council."""

from __future__ import annotations

from html.parser import HTMLParser

from registers_for_tests import advice, register
from site_pages.pages_for_tests import (
    ADDRESS,
    HOSTILE,
    on_time_and_overdue,
    page,
    whole_site_of,
    words,
)
from weerklank.publish.data.embedding.embed_block import HEIGHT, NEWEST, URI
from weerklank.records.register import Register

MOST_BYTES = 6000


def block(records: Register, **options: object) -> str:
    """The block as it is published."""
    content = next(f.content for f in whole_site_of(records, **options).files if f.uri == URI)
    assert isinstance(content, str)
    return content


def test_the_newest_advices_stand_in_it_with_their_state() -> None:
    """A reader elsewhere sees the words of the site, the day they are of, and whose site it is."""
    text = words(block(on_time_and_overdue()))

    assert "Raad Proefstad: nieuwste adviezen" in text
    assert "Op tijd beantwoord" in text
    assert "Op onze site staat geen antwoord. Had er op" in text
    assert "Stand van 23 november 2026." in text


def test_only_the_newest_few_are_shown() -> None:
    """A council with many advices does not fill the page of the municipality."""
    many = register(*(advice(id=f"2026-{n:02}-bus", title=f"Advies {n}") for n in range(1, 9)))

    assert block(many).count("<li>") == NEWEST


def test_an_empty_register_says_so() -> None:
    """A new council can place the block before the first advice."""
    assert "Op onze site staat geen advies." in block(Register())


def test_nothing_in_it_runs_or_asks_for_anything() -> None:
    """No script, image, font or form; the only addresses are links that leave the frame."""

    class Tags(HTMLParser):
        """Collects what could fetch or run something."""

        def __init__(self) -> None:
            """Start with nothing."""
            super().__init__()
            self.names: set[str] = set()
            self.links: list[dict[str, str | None]] = []

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            """Collect the element."""
            self.names.add(tag)
            self.links += [dict(attrs)] if tag == "a" else []

    found = Tags()
    found.feed(block(register(advice(title=HOSTILE)), name=HOSTILE))

    assert found.names.isdisjoint({"script", "img", "link", "iframe", "form", "object", "embed"})
    assert {link["target"] for link in found.links} == {"_top"}
    assert all((link["href"] or "").startswith("adviezen/") for link in found.links)


def test_an_invented_council_says_so_there_too() -> None:
    """Taken out of its site, an example must not pass for a real municipality."""
    assert "zijn verzonnen" in block(register(advice()), invented=True)
    assert "zijn verzonnen" not in block(register(advice()))


def test_it_is_light() -> None:
    """The page of the municipality hardly gets heavier."""
    assert len(block(on_time_and_overdue()).encode()) < MOST_BYTES


def test_the_line_to_paste_is_on_the_page_about_the_data() -> None:
    """It holds the full address and a title for who hears the page; a name cannot break out."""
    text = page(
        whole_site_of(Register(), address=ADDRESS, name='Raad "A" & B'), "gegevens/index.md"
    )

    assert f"&lt;iframe src=&#34;{ADDRESS}insluiten.html&#34;" in text
    assert "title=&#34;Raad &amp;#34;A&amp;#34; &amp;amp; B: nieuwste adviezen&#34;" in text
    assert f"height:{HEIGHT}px" in text


def test_without_an_address_there_is_no_line_to_paste() -> None:
    """A site that does not know where it stands cannot be shown elsewhere."""
    assert "iframe" not in page(whole_site_of(Register()), "gegevens/index.md")
