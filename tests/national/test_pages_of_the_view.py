"""The pages of the view: none that grows with the country, none that leads nowhere."""

from __future__ import annotations

import json
import re
from pathlib import Path

from national.conftest import built, checked, sites
from national.drawn_advice import REASONS, THEMES
from national.invented import Invented, councils, folder_of
from national.seen import shown


def test_pages_do_not_grow_with_the_number_of_councils(site: Path, small: Path) -> None:
    """Four times as many councils make more pages, and none that is much longer."""
    grown = {
        page: (site / page).stat().st_size
        for page in ("index.html", "dekking/index.html", "redenen/debts/index.html",
                     "adviezen/debts/index.html", "afspraken/index.html", "gegevens/index.html")
    }  # fmt: skip

    assert all(size < 60_000 for size in grown.values())
    assert grown["index.html"] < 1.3 * (small / "index.html").stat().st_size


def test_many_methods_make_no_longer_page(tmp_path: Path) -> None:
    """Whoever counts in a way of its own is in the data; a page shows three ways, and how many."""
    made = councils(1, number=9, advices=2)
    for one in made:
        one.register["method"]["clock_rules"] = f"{one.number:016x}"
    folder = folder_of(made, tmp_path / "view")
    checked(folder, sites(made))

    site = built(folder, tmp_path / "site")

    home = (site / "index.html").read_text("utf-8")
    in_time = home[home.index('id="in_time"') : home.index('id="explained"')]
    assert in_time.count("Rekenwijze <code>") == 3
    # Two of the nine have no agreed term, and so no verdict on time.
    assert shown(site)["land/in_time/methods"] == 7


def test_more_registers_with_a_word_make_more_pages(tmp_path: Path) -> None:
    """Sixty refusals stand on two pages of at most fifty."""
    made = councils(6, number=60, advices=1)
    for one in made:
        one.register["version"] = 9
    folder = folder_of(made, tmp_path / "view")
    checked(folder, sites(made))

    site = built(folder, tmp_path / "site")

    found = [site / "dekking" / f"niet-{number}" / "index.html" for number in (1, 2)]
    assert [page.read_text("utf-8").count("Deze versie") for page in found] == [50, 10]


def test_a_view_without_registers_is_a_site(tmp_path: Path) -> None:
    """Before the first council there are pages that say so, and tables without rows."""
    folder = folder_of(councils(1, number=2), tmp_path / "view")
    (folder / "registers.csv").write_text("address,tooi,kind,added_on,contact\n", "utf-8")

    site = built(folder, tmp_path / "site")

    assert "Er doet nog geen raad mee" in (site / "index.html").read_text("utf-8")
    assert json.loads((site / "gegevens" / "tabellen" / "clocks.json").read_bytes()) == []


def test_links_lead_somewhere(site: Path) -> None:
    """Every link within the site has a file at its end."""
    missing = set()
    for page in site.rglob("*.html"):
        base = site if page.name == "404.html" else page.parent
        for target in re.findall(r'(?:href|src)="([^":#]+)(?:#[^"]*)?"', page.read_text("utf-8")):
            found = site / target.lstrip("/") if target.startswith("/") else base / target
            if not (found.is_file() or (found / "index.html").is_file()):
                missing.add((page.relative_to(site).as_posix(), target))

    assert missing == set()


def test_the_page_of_the_search_is_not_listed(site: Path) -> None:
    """It is where the button leads without a script, and no page that somebody looks for."""
    text = (site / "sitemap.xml").read_text("utf-8")

    assert "https://landelijk.example/thema/debts/" in text
    assert "zoeken" not in text
    assert "noindex" in (site / "zoeken" / "index.html").read_text("utf-8")


def test_a_municipality_has_its_own_words_on_its_page(fifty: list[Invented], site: Path) -> None:
    """Its newest five replies in full, each with its day and a link to the advice."""
    text = (site / "gemeente" / "gm9001" / "index.html").read_text("utf-8")
    given = [
        (reply["on"], reply["text"], advice["url"])
        for advice in fifty[0].register["advice"]
        for reply in advice["addressees"][0]["replies"]
    ]

    newest = sorted(given, reverse=True)[:5]
    assert re.findall(r'<blockquote class="wk-said"><p>(.*?)</p>', text) == [
        t for _, t, _ in newest
    ]
    assert re.findall(r'bij <a href="([^"]+)"', text) == [url for _, _, url in newest]
    assert shown(site)["gm9001-client_council/replies"] == len(given) > 5


def test_where_nobody_knows_the_inhabitants_no_class_is_shown(tmp_path: Path) -> None:
    """The page says that it is not known, and compares with no size."""
    made = councils(1, number=2)
    folder = folder_of(made, tmp_path / "view")
    table = (folder / "municipalities.csv").read_text("utf-8")
    (folder / "municipalities.csv").write_text(
        table.replace(f",{made[0].inhabitants},2026,", ",,,"), "utf-8"
    )
    checked(folder, sites(made))

    site = built(folder, tmp_path / "site")

    known, unknown = (
        (site / "gemeente" / one.tooi / "index.html").read_text("utf-8") for one in made[::-1]
    )
    assert f"Hoeveel mensen er in Proefstad {made[0].number} wonen, is hier niet bekend" in unknown
    assert "even groot zijn</a>" not in unknown
    assert "even groot zijn</a>" in known


def test_reasons_are_from_many_councils(site: Path) -> None:
    """Of each council first the newest, so that one with many fills no page alone."""
    text = (site / "redenen" / "debts" / "index.html").read_text("utf-8")

    named = re.findall(r"Proefstad \d+", text)
    assert len(named) == len(set(named)) == 20
    assert all(any(reason in text for reason in REASONS) for _ in named)


def test_the_search_holds_every_advice_once_for_each_theme(
    fifty: list[Invented], site: Path
) -> None:
    """In files of at most 250, each naming the next."""
    found = []
    for theme in THEMES:
        name = f"{theme}-1.json"
        while name:
            shard = json.loads((site / "adviezen" / "zoek" / name).read_bytes())
            assert len(shard["advices"]) <= 250
            found += [one["u"] for one in shard["advices"]]
            name = shard["next"]

    assert sorted(found) == sorted(a["url"] for one in fifty for a in one.register["advice"])
