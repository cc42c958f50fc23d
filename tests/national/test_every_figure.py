"""Every figure on every page, counted again in SQL over the tables as they are published."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import duckdb

from national.counted_again import COLUMNS, counted, covered, looked_up, own, rounded, taking_part
from national.invented import Invented
from national.seen import pages, shown
from weerklank.national.figures.cells import DRAWS, SEED, stretch


def test_every_figure_on_every_page_is_what_sql_counts(
    site: Path, view: Path, sql: duckdb.DuckDBPyConnection
) -> None:
    """None is missing, none differs, none is there that SQL does not count."""
    again = (
        *counted(sql),
        *covered(sql),
        *taking_part(sql, view / "municipalities.csv"),
        *looked_up(sql),
        *own(sql),
    )

    found = {n: v for n, v in shown(site).items() if not n.endswith(("/low", "/high"))}
    assert found == dict(again)
    assert len(found) > 1500


def test_the_intervals_of_the_country_are_those_of_drawing_whole_councils(
    site: Path, sql: duckdb.DuckDBPyConnection
) -> None:
    """Drawn one by one, without arrays, from what SQL counts of each council."""
    found = shown(site)
    for measure, (table, column, rules) in COLUMNS.items():
        (method,) = {n.split("/")[2] for n in found if n.startswith(f"land/{measure}/")}
        shares = sql.execute(
            f"""SELECT count(*) FILTER ({column}), count({column}) FROM {table}
            WHERE {rules} = '{method}' GROUP BY register
            HAVING count({column}) > 0 ORDER BY register"""  # noqa: S608 (our own names)
        ).fetchall()

        low, high = drawn(shares)
        key = f"land/{measure}/{method}"
        assert (found[f"{key}/low"], found[f"{key}/high"]) == (rounded(low), rounded(high))


def drawn(shares: list[tuple[int, int]]) -> tuple[float, float]:
    """The interval of these councils."""
    source, number, found = random.Random(SEED), len(shares), []  # noqa: S311 (part of the method)
    raw = source.randbytes(4 * DRAWS * number)
    for at in range(0, len(raw), 4 * number):
        octets = [raw[n : n + 4] for n in range(at, at + 4 * number, 4)]
        which = [shares[int.from_bytes(one, "little") * number >> 32] for one in octets]
        found.append(sum(part for part, _ in which) / sum(whole for _, whole in which))
    found.sort()
    share = sum(part for part, _ in shares) / sum(whole for _, whole in shares)
    wider = stretch(number)
    return share - wider * (share - found[25]), share + wider * (found[-26] - share)


NOT_COUNTED = re.compile(
    r"<h[12]\b.*?</h[12]>|<nav\b.*?</nav>|<label\b.*?</label>|<code>.*?</code>"
    r'|<blockquote.*?</blockquote>|<a [^>]*href="https?:[^>]*>.*?</a>|Gevraagd: .*?<a .*?</a>'
    r"|Proefstad \d+|\d+ \w+ 20\d\d|van elke 100\b|Ten minste [68] weken|\(2026\)|zijn van 2026"
    r"|minder dan 20\.000|\d+\.000 tot \d+\.000|250\.000 inwoners",
    re.DOTALL,
)
"""Titles, quotes, names, days and the bounds of a class: what is on a page and was not counted."""


def test_no_figure_is_without_its_name(site: Path) -> None:
    """Whatever digit a page shows outside a figure that SQL counts, is no count of ours.

    The pages about the method and the data have their own bounds and sizes, and no count.
    """
    loose = {}
    for name, page in pages(site):
        if not name.startswith(("methode/", "gegevens/")):
            inside = re.search(r"<main\b.*?</main>", page, re.DOTALL)
            text = re.sub(
                r"<span data-wk-figure[^>]*>[^<]*</span>", "", inside[0] if inside else ""
            )
            text = re.sub(r"<[^>]+>", " ", NOT_COUNTED.sub(" ", text))
            if found := re.findall(r".{0,30}\d.{0,30}", text):
                loose[name] = found

    assert loose == {}


def test_the_file_with_all_figures_says_what_the_pages_say(site: Path) -> None:
    """Programs and people read the same."""
    told = json.loads((site / "gegevens" / "landelijk.json").read_bytes())
    found = shown(site)

    named = {
        f"{scope['key']}/{one['measure']}/{one['method']}/{name}": one[name]
        for scope in told["scopes"]
        for one in scope["figures"]
        for name in ("median", "low", "high", "share", "part", "of", "councils")
        if one["hidden"] is None
    }
    assert named == {name: found[name] for name in named}
    assert len(named) > 250


def test_the_tables_hold_what_the_councils_published(
    fifty: list[Invented], sql: duckdb.DuckDBPyConnection
) -> None:
    """Counted from the registers themselves, without the program."""
    (number,) = sql.execute("SELECT count(*) FROM clocks").fetchone() or (None,)
    (on_time, of) = sql.execute(
        "SELECT count(*) FILTER (in_time), count(in_time) FROM clocks"
    ).fetchone() or (None, None)
    statistics = [one.register["statistics"]["on_time"] for one in fifty]

    assert number == sum(len(one.register["advice"]) for one in fifty)
    assert (on_time, of) == (
        sum(share["part"] for share in statistics),
        sum(share["of"] for share in statistics),
    )
