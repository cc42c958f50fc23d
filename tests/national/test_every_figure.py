"""Every figure on every page, counted again in SQL over the tables as they are published."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import duckdb

from national.drawn_advice import THEMES
from national.invented import Invented
from national.seen import shown

COLUMNS = {
    "in_time": ("clocks", "in_time", "clock_rules"),
    "explained": ("recommendations", "explained", "explanation_rules"),
    "asked_in_time": ("clocks", "asked_in_time", "clock_rules"),
    "promise_kept": ("promises", "kept", "clock_rules"),
}


WHERE = {
    "land": "true",
    **{f"thema/{theme}": f"list_contains(themes, '{theme}')" for theme in THEMES},
    **{
        f"grootte/{size}": f"size_class = '{size}'"
        for size in ("under_20000", "20000_to_50000", "50000_to_100000", "100000_to_250000",
                     "250000_or_more", "unknown")
    },
}  # fmt: skip


def rounded(value: float | None) -> int | None:
    """In whole percents, halves up; a hair is added for what a float is short of a half."""
    return None if value is None else int(value * 100 + 0.5 + 1e-9)


def counted(sql: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, int | None]]:
    """Every figure of a scope, in SQL: its name on the page and its value."""
    for scope, where in WHERE.items():
        for measure, (table, column, rules) in COLUMNS.items():
            found = sql.execute(
                f"""WITH council AS (
                  SELECT register, {rules} AS method, count(*) FILTER ({column}) AS yes,
                    count({column}) AS judged
                  FROM {table} WHERE {where} AND {column} IS NOT NULL GROUP BY ALL)
                SELECT method, count(*), sum(yes), sum(judged), sum(yes) / sum(judged),
                  quantile_cont(yes / judged, [0.25, 0.5, 0.75]) FILTER (judged >= 5),
                  count(*) FILTER (judged >= 5), max(judged)
                FROM council GROUP BY method"""  # noqa: S608 (our own names)
            ).fetchall()
            for method, number, yes, judged, share, quartiles, own, largest in found:
                if own >= 5 and judged >= 30 and 2 * largest <= judged:
                    key = f"{scope}/{measure}/{method}"
                    yield f"{key}/councils", number
                    yield f"{key}/part", yes
                    yield f"{key}/of", judged
                    yield f"{key}/share", rounded(share)
                    names = ("lower_quartile", "median", "upper_quartile")
                    for name, value in zip(names, quartiles, strict=True):
                        yield f"{key}/{name}", rounded(value)


def covered(sql: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, int]]:
    """What stands beside the figures of each scope, in SQL."""
    for scope, where in WHERE.items():
        (row,) = sql.execute(
            f"""SELECT count(DISTINCT tooi), count(*), count(*) FILTER (state = 'no_term'),
              count(*) FILTER (state = 'unknown'), count(*) FILTER (state = 'unclear')
            FROM clocks WHERE {where}"""  # noqa: S608 (our own names)
        ).fetchall()
        names = ("municipalities", "clocks", "no_term", "unknown_clocks", "unclear")
        (told,) = sql.execute(
            f"""SELECT count(*) FILTER (due AND state = 'not_judged'),
              count(*) FILTER (due AND state = 'not_worked_out'),
              count(*) FILTER (decision = 'unknown')
            FROM recommendations WHERE {where}"""  # noqa: S608 (our own names)
        ).fetchall()
        for name, value in zip(names, row, strict=True):
            yield f"{scope}/{name}", value
        for name, value in zip(("not_judged", "not_worked_out", "unknown"), told, strict=True):
            yield f"{scope}/{name}", value


def own(sql: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, int | None]]:
    """The counts of each register by itself, in SQL."""
    for measure, (table, column, _) in COLUMNS.items():
        for register, yes, judged in sql.execute(
            f"SELECT register, count(*) FILTER ({column}), count({column}) FROM {table} GROUP BY 1"  # noqa: S608 (our own names)
        ).fetchall():
            if judged:
                yield f"{register}/{measure}/part", yes
                yield f"{register}/{measure}/of", judged
            if judged >= 5:
                yield f"{register}/{measure}/share", rounded(yes / judged)


def test_every_figure_on_every_page_is_what_sql_counts(
    site: Path, sql: duckdb.DuckDBPyConnection
) -> None:
    """None is missing, none differs, none is there that SQL does not count."""
    found = shown(site)
    expected = dict(counted(sql)) | dict(own(sql))
    beside = dict(covered(sql))
    empty = {scope for scope in WHERE if not beside[f"{scope}/clocks"]}
    expected |= {name: n for name, n in beside.items() if name.rpartition("/")[0] not in empty}

    apart = {
        name: value
        for name, value in found.items()
        if name.endswith(("/low", "/high", "/of_municipalities"))
        or "council_explained" in name
        or name.rpartition("/")[0] in empty
    }
    assert {n: v for n, v in found.items() if n not in apart} == expected
    assert len(expected) > 500


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
