"""What the pages count, counted again in SQL over the tables as published, by another hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb

from national.drawn_advice import THEMES

Figure = tuple[str, int | None]
"""The name of a figure on a page, and what it is."""

QUARTILES = ("lower_quartile", "median", "upper_quartile")
COLUMNS = {
    "in_time": ("clocks", "in_time", "clock_rules"),
    "explained": ("recommendations", "explained", "explanation_rules"),
    "asked_in_time": ("clocks", "asked_in_time", "clock_rules"),
    "promise_kept": ("promises", "kept", "clock_rules"),
}
"""Of each question its table, its column, and the method it rests on."""


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


def counted(sql: duckdb.DuckDBPyConnection) -> Iterator[Figure]:
    """Every figure of a scope: its name on the page and its value."""
    for scope, where in WHERE.items():
        for measure, (table, column, rules) in COLUMNS.items():
            yield from _cells(
                sql,
                f"{scope}/{measure}",
                f"""SELECT register, {rules} AS method, count(*) FILTER ({column}) AS yes,
                  count({column}) AS judged
                FROM {table} WHERE {where} AND {column} IS NOT NULL GROUP BY ALL""",  # noqa: S608 (our own names)
            )
        # What councils say themselves stands in their registers as one figure, not by theme.
        if not scope.startswith("thema/"):
            yield from _cells(
                sql,
                f"{scope}/council_explained",
                f"""SELECT register, '' AS method, council_explained_part AS yes,
                  council_explained_of AS judged FROM registers WHERE {where}""",  # noqa: S608 (our own names)
            )


def _cells(sql: duckdb.DuckDBPyConnection, key: str, councils: str) -> Iterator[Figure]:
    found = sql.execute(
        f"""WITH council AS ({councils})
        SELECT method, count(*), sum(yes), sum(judged), sum(yes) / sum(judged),
          quantile_cont(yes / judged, [0.25, 0.5, 0.75]) FILTER (judged >= 5),
          count(*) FILTER (judged >= 5), max(judged)
        FROM council WHERE judged > 0 GROUP BY method"""  # noqa: S608 (our own names)
    ).fetchall()
    for method, number, yes, judged, share, quartiles, own, largest in found:
        name = f"{key}/{method}"
        if own < 5:
            yield f"{name}/councils_with_share", own
        elif judged < 30:
            yield f"{name}/of", judged
        elif 2 * largest <= judged:
            yield f"{name}/councils", number
            yield f"{name}/part", yes
            yield f"{name}/of", judged
            yield f"{name}/share", rounded(share)
            for quartile, value in zip(QUARTILES, quartiles, strict=True):
                yield f"{name}/{quartile}", rounded(value)


def covered(sql: duckdb.DuckDBPyConnection) -> Iterator[Figure]:
    """What stands beside the figures of each scope of which there is an advice."""
    for scope, where in WHERE.items():
        yield from _named(
            sql,
            scope,
            f"""SELECT count(*) AS clocks, count(*) FILTER (state = 'no_term') AS no_term,
              count(*) FILTER (state = 'unknown') AS unknown_clocks,
              count(*) FILTER (state = 'unclear') AS unclear
            FROM clocks WHERE {where} HAVING count(*) > 0""",  # noqa: S608 (our own names)
        )
        yield from _named(
            sql,
            scope,
            f"""SELECT count(*) FILTER (due AND state = 'not_judged') AS not_judged,
              count(*) FILTER (due AND state = 'not_worked_out') AS not_worked_out,
              count(*) FILTER (decision = 'unknown') AS unknown
            FROM recommendations WHERE {where} HAVING count(*) > 0""",  # noqa: S608 (our own names)
        )


def taking_part(sql: duckdb.DuckDBPyConnection, municipalities: Path) -> Iterator[Figure]:
    """How many take part: of the country, of each size and theme, and of each province."""
    sql.execute(
        f"""CREATE OR REPLACE TEMP TABLE places AS SELECT tooi, CASE
          WHEN inhabitants < 20000 THEN 'under_20000' WHEN inhabitants < 50000 THEN '20000_to_50000'
          WHEN inhabitants < 100000 THEN '50000_to_100000'
          WHEN inhabitants < 250000 THEN '100000_to_250000'
          WHEN inhabitants IS NULL THEN 'unknown' ELSE '250000_or_more' END AS size_class,
          strip_accents(lower(replace(province, ' ', '-'))) AS province
        FROM read_csv('{municipalities}')"""  # noqa: S608 (our own path)
    )
    for scope, where in WHERE.items():
        table = "clocks" if scope.startswith("thema/") else "registers"
        within = where if scope.startswith("grootte/") else "true"
        for there, total, registers in sql.execute(
            f"""SELECT count(DISTINCT tooi), (SELECT count(*) FROM places WHERE {within}),
              count(DISTINCT register)
            FROM {table} WHERE {where}"""  # noqa: S608 (our own names)
        ).fetchall():
            yield f"{scope}/municipalities", there
            yield f"{scope}/of_municipalities", total
            # The country is told in municipalities alone, and a class that nobody is in nowhere.
            if scope != "land" and total:
                yield f"{scope}/registers", registers
    for province, there, total in sql.execute(
        """SELECT province, count(DISTINCT r.tooi), count(DISTINCT p.tooi)
        FROM places p LEFT JOIN registers r USING (province) GROUP BY province"""
    ).fetchall():
        yield f"gemeente/provincie/{province}/municipalities", there
        yield f"gemeente/provincie/{province}/of_municipalities", total
    (good,) = sql.execute("SELECT count(*) FROM registers WHERE NOT kept").fetchone() or (0,)
    yield "dekking/good", good


def looked_up(sql: duckdb.DuckDBPyConnection) -> Iterator[Figure]:
    """How many advices and reasons there are by theme, and how many councils have an agreement."""
    for theme in THEMES:
        about = f"list_contains(themes, '{theme}')"
        (advices,) = sql.execute(
            f"SELECT count(*) FROM clocks WHERE first AND {about}"  # noqa: S608 (our own names)
        ).fetchone() or (0,)
        (reasons,) = sql.execute(
            f"""SELECT count(*) FROM recommendations
            WHERE {about} AND decision = 'rejected' AND reason IS NOT NULL"""  # noqa: S608 (our own names)
        ).fetchone() or (0,)
        yield f"adviezen/{theme}/advices", advices
        yield f"redenen/{theme}/reasons", reasons
        if advices > 20:
            yield f"adviezen/{theme}/shown", 20
        if reasons:
            yield f"redenen/{theme}/shown", min(20, reasons)
    for measure, name, present, known in sql.execute(
        """WITH council AS (
          SELECT DISTINCT measure, name, register, state IN ('present', 'partly') AS there
          FROM agreements WHERE state <> 'unknown')
        SELECT measure, name, count(DISTINCT register) FILTER (there), count(DISTINCT register)
        FROM council GROUP BY ALL"""
    ).fetchall():
        yield f"afspraken/{measure}/{name}/present", present
        yield f"afspraken/{measure}/{name}/known", known
    for note, councils in sql.execute(
        """SELECT regexp_replace(trim(lower(note), '.'), '[^a-z0-9]+', '-', 'g'),
          count(DISTINCT register) FROM agreements
        WHERE name = 'answer_term' AND state = 'present' GROUP BY note"""
    ).fetchall():
        yield f"afspraken/termijn/{note}", councils


def own(sql: duckdb.DuckDBPyConnection) -> Iterator[Figure]:
    """The counts of each register by itself."""
    for measure, (table, column, _) in COLUMNS.items():
        for register, yes, judged in sql.execute(
            f"SELECT register, count(*) FILTER ({column}), count({column}) FROM {table} GROUP BY 1"  # noqa: S608 (our own names)
        ).fetchall():
            if judged:
                yield f"{register}/{measure}/part", yes
                yield f"{register}/{measure}/of", judged
            if judged >= 5:
                yield f"{register}/{measure}/share", rounded(yes / judged)
    for register, part, of in sql.execute(
        "SELECT register, council_explained_part, council_explained_of FROM registers"
    ).fetchall():
        yield f"{register}/council_explained/part", part
        yield f"{register}/council_explained/of", of
        if of >= 5:
            yield f"{register}/council_explained/share", rounded(part / of)
    for (register,) in sql.execute("SELECT register FROM registers").fetchall():
        yield from _named(
            sql,
            register,
            f"""SELECT count(*) FILTER (first) AS advices,
              count(*) FILTER (state = 'no_term') AS no_term,
              count(*) FILTER (state = 'unknown') AS unknown_clocks
            FROM clocks WHERE register = '{register}'""",  # noqa: S608 (our own names)
        )
        (replies,) = sql.execute(
            "SELECT count(*) FROM replies WHERE register = $one", {"one": register}
        ).fetchone() or (0,)
        if replies:
            yield f"{register}/replies", replies
        if replies > 5:
            yield f"{register}/replies_shown", 5


def _named(sql: duckdb.DuckDBPyConnection, key: str, question: str) -> Iterator[Figure]:
    """The columns of the answer by their names."""
    found = sql.execute(question)
    names = [column[0] for column in found.description or ()]
    for row in found.fetchall():
        yield from zip((f"{key}/{name}" for name in names), row, strict=True)
