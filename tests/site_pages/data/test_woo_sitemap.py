"""The sitemap for the national search: valid by DiWoo's schema, and only when it is asked for."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from lxml import etree

from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import ADDRESS, HOSTILE, page, whole_site_of
from weerklank.building.publication import prepare
from weerklank.records import published
from weerklank.records.models.body import Body
from weerklank.records.register import Register
from weerklank.settings.site import read_settings

INDEX, SITEMAP = "sitemapindex-diwoo-infocat010.xml", "sitemap-diwoo-adviezen.xml"
SCHEMAS = Path(__file__).parent / "schemas"
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "d": "https://standaarden.overheid.nl/diwoo/metadata/",
}
NUMBER = "https://identifier.overheid.nl/tooi/id/gemeente/gm0000"
EVERYTHING = Path(__file__).parents[2] / "registers" / "good" / "everything"


def governing(**fields: object) -> Body:
    """The college of a municipality with a number."""
    return college(**{"tooi": NUMBER, "municipality": "Proefstad", **fields})


def made(records: Register, today: dt.date = TODAY, **options: object) -> dict[str, etree._Element]:
    """The two files by name, read; nothing when they are not made."""
    site = whole_site_of(records, today, **{"address": ADDRESS, "woo_index": True, **options})
    files = {f.uri: f.octets for f in site.files if f.uri in (INDEX, SITEMAP)}
    return {uri: etree.fromstring(content) for uri, content in files.items()}


def found(records: Register, path: str, today: dt.date = TODAY) -> list[str]:
    """The texts at a path in the sitemap."""
    root = made(records, today).get(SITEMAP)
    return [] if root is None else [at.text or "" for at in root.iterfind(path, NAMES)]


@pytest.mark.parametrize(
    "records",
    [
        register(advice(themes=["bus", "werk"], number="CR-1"), response(), governing()),
        register(advice(title=HOSTILE, summary="&amp; ]]> '\""), governing()),
    ],
    ids=["plain", "hostile"],
)
def test_both_files_are_valid(records: Register) -> None:
    """The structure is that of the schemas of sitemaps.org and of DiWoo."""
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "sitemap.xsd"))

    files = made(records)

    assert sorted(files) == [SITEMAP, INDEX]
    for root in files.values():
        schema.assertValid(root)


@pytest.mark.parametrize("gone", ["publisher", "titelcollectie", "documenthandelingen"])
def test_the_schema_of_these_tests_sees_what_is_missing(gone: str) -> None:
    """Without one of the required parts it is not valid."""
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "sitemap.xsd"))
    root = made(register(advice(), governing()))[SITEMAP]
    part = root.find(f".//d:{gone}", NAMES)
    assert part is not None
    holder = part.getparent()
    assert holder is not None

    holder.remove(part)

    assert not schema.validate(root)


def test_an_advice_has_the_codes_of_the_standard() -> None:
    """Category advices (Woo art. 3.3 lid 2 e), kind advice, established, HTML, Dutch."""
    root = made(register(advice(), governing()))[SITEMAP]

    codes = [at.get("resource") for at in root.iterfind(".//*[@resource]")]

    assert codes == [
        NUMBER,
        "https://identifier.overheid.nl/tooi/def/thes/kern/c_99a836c7",
        "https://identifier.overheid.nl/tooi/def/thes/kern/c_d506b718",
        "http://publications.europa.eu/resource/authority/language/NLD",
        "http://publications.europa.eu/resource/authority/file-type/HTML",
        "https://identifier.overheid.nl/tooi/def/thes/kern/c_641ecd76",
    ]


def test_the_address_is_that_of_the_page_and_the_index_names_the_sitemap() -> None:
    """The address of an advice is its identity, so it is the one that never changes."""
    records = register(advice(), response(), governing())

    assert found(records, ".//s:loc") == [f"{ADDRESS}adviezen/2026-01-bus/"]
    assert found(records, ".//s:lastmod") == ["2026-03-02"]
    assert found(records, ".//d:creatiedatum") == ["2026-02-02"]
    assert found(records, ".//d:naamOpsteller") == ["Cliëntenraad Proefstad"]
    index = made(records)[INDEX]
    assert [at.text for at in index.iterfind(".//s:loc", NAMES)] == [f"{ADDRESS}{SITEMAP}"]


@pytest.mark.parametrize(
    "options",
    [{"woo_index": False}, {"invented": True}, {"address": ""}, {"address": "http://a.example/"}],
)
def test_it_is_only_made_when_it_is_asked_for_and_possible(options: dict[str, object]) -> None:
    """Off by default; never for an example; not without an address that is safe."""
    assert made(register(advice(), governing()), TODAY, **options) == {}


def test_without_an_advice_there_is_no_sitemap() -> None:
    """The protocol wants at least one address in it."""
    assert made(register(governing())) == {}


def test_a_date_that_is_not_a_day_stays_out() -> None:
    """The standard wants a day, and a guess would be a false date."""
    assert found(register(advice(sent="2026-02"), governing()), ".//s:loc") == []


def test_the_number_of_another_body_is_no_municipality() -> None:
    """A number of a province or a mistake is not passed on."""
    province = "https://identifier.overheid.nl/tooi/id/provincie/pv24"

    assert found(register(advice(), governing(tooi=province)), ".//s:loc") == []


def test_of_two_municipalities_the_one_that_was_advised_is_named() -> None:
    """And the council's own goes first."""
    number = NUMBER.replace("gm0000", "gm0001")
    other = governing(id="ander", title="Ander college", tooi=number, municipality="Anderstad")
    to_other = advice(to=["ander"])

    assert found(register(advice(), governing(), other), ".//d:publisher") == ["Proefstad"]
    assert found(register(to_other, governing(), other), ".//d:publisher") == ["Anderstad"]
    own = council(tooi=NUMBER, municipality="Eigenstad")
    assert found(register(to_other, own, governing(), other), ".//d:publisher") == ["Eigenstad"]


def test_a_guess_between_two_municipalities_is_not_made() -> None:
    """Advice to a body without a number is left out when there are two; with one it is clear."""
    number = NUMBER.replace("gm0000", "gm0001")
    other = governing(id="ander", title="Ander college", tooi=number, municipality="Anderstad")
    service = college(id="dienst", title="De Dienst", kind="gr_board")
    record = advice(to=["dienst"])

    assert found(register(record, service, governing()), ".//d:publisher") == ["Proefstad"]
    assert found(register(record, service, governing(), other), ".//d:publisher") == []


def test_nothing_of_it_depends_on_the_day() -> None:
    """The same records are the same bytes a year later; what is held back is not in it."""
    waits = advice(publish_from=dt.date(2026, 12, 1))
    records = register(waits, governing())
    later = TODAY + dt.timedelta(days=365)

    assert found(published(records, TODAY), ".//s:loc") == []
    assert found(published(records, later), ".//s:lastmod", later) == ["2026-12-01"]


def test_the_page_with_the_data_names_both() -> None:
    """Who must register the site finds the address there."""
    site = whole_site_of(register(advice(), governing()), address=ADDRESS, woo_index=True)

    html = page(site, "gegevens/index.md")

    assert f'href="../{INDEX}"' in html
    assert f'href="../{SITEMAP}"' in html


@pytest.mark.parametrize(
    ("address", "invented", "faults"),
    [
        ("https://raad.example/", False, 0),
        ("http://127.0.0.1:8000/", False, 0),
        ("http://raad.example/", False, 1),
        ("https://raad.example/", True, 1),
    ],
)
def test_what_keeps_the_search_away_is_a_fault(
    tmp_path: Path, address: str, faults: int, *, invented: bool
) -> None:
    """A preview of the site is none."""
    text = f"site_name: Raad\nsite_url: {address}\ndocs_dir: content\n"
    own = f"extra: {{weerklank: {{woo_index: true, invented: {str(invented).lower()}}}}}\n"
    (tmp_path / "content").mkdir()
    (tmp_path / "mkdocs.yml").write_text(text + own, encoding="utf-8")
    settings, _ = read_settings(tmp_path / "mkdocs.yml")

    publication = prepare(EVERYTHING, EVERYTHING / "content", settings, TODAY)

    assert [p.code for p in publication.errors] == ["S011"] * faults
