"""Pages that look something up in the tables: reasons, agreements, and advices like mine."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

from weerklank.national.pages.country import Country, made_page
from weerklank.publish.making.output import DataFile, Page
from weerklank.publish.pages.council.agreements import model_sentences
from weerklank.records.values.themes import ThemeCode

Row = dict[str, Any]

MOST_SHOWN = 20
"""So many reasons or advices on a page; the rest stands in the tables."""

MOST_TERMS = 12
"""The terms that occur most."""

A_SHARD = 250
"""Advices in one file of the search, as in the search of a council's site."""

SCRIPT = "assets/weerklank/zoals.js"

_REASONS = """
WITH given AS (
  SELECT unnest(themes) AS theme, register, url, recommendation, sent, text, reason
  FROM recommendations WHERE decision = 'rejected' AND reason IS NOT NULL),
turns AS (
  SELECT *, count(*) OVER (PARTITION BY theme) AS found, row_number() OVER (
    PARTITION BY theme, register ORDER BY sent DESC, url, recommendation, reason) AS turn
  FROM given)
SELECT theme, municipality, url, text, reason, found
FROM turns JOIN registers USING (register)
QUALIFY row_number() OVER (PARTITION BY theme ORDER BY turn, municipality, register) <= $most
ORDER BY theme, turn, municipality, register
"""
_ADVICES = """
SELECT unnest(c.themes) AS theme, c.title, c.url, g.municipality, c.sent
FROM clocks c JOIN registers g USING (register) WHERE c.first
ORDER BY theme, c.sent DESC, c.register, c.advice
"""
_TERMS = """
SELECT note, count(DISTINCT register) AS councils
FROM agreements WHERE name = 'answer_term' AND state = 'present' AND note IS NOT NULL
GROUP BY note ORDER BY councils DESC, note LIMIT $most
"""
_STATES = """
SELECT measure, name, count(DISTINCT register) FILTER (state IN ('present', 'partly')) AS present,
  count(DISTINCT register) FILTER (state <> 'unknown') AS known,
  count(DISTINCT register) AS councils
FROM agreements GROUP BY measure, name ORDER BY measure, name
"""
_GROUPS = (
    ("answer", "Nodig om een antwoord te volgen"),
    ("law", "De vijf rechten uit de wet"),
    ("report", "De zeven voorzieningen van de Nationale ombudsman"),
)


def looked_up_pages(country: Country) -> tuple[list[Page], list[DataFile]]:
    """The pages, and the files in which the search of the advices looks."""
    found = _by_theme(country.rows(_ADVICES))
    pages = [_agreements_page(country), *_reason_pages(country)]
    like_mine = made_page("like_mine.html", themes=[(code, len(rows)) for code, rows in found])
    pages.append(replace(like_mine, scripts=(SCRIPT,)))
    pages += [
        made_page("advices_about.html", code=code, rows=rows[:MOST_SHOWN], number=len(rows))
        for code, rows in found
    ]
    return pages, [file for code, rows in found for file in _shards(code, rows)]


def _by_theme(rows: list[Row]) -> list[tuple[ThemeCode, list[Row]]]:
    """Each theme with the rows about it, also one with none; they come sorted by theme."""
    found = {theme: list(group) for theme, group in groupby(rows, key=lambda row: row["theme"])}
    return [(code, found.get(code, [])) for code in ThemeCode]


def _reason_pages(country: Country) -> Iterator[Page]:
    found = _by_theme(country.rows(_REASONS, most=MOST_SHOWN))
    numbers = [(code, rows[0]["found"] if rows else 0) for code, rows in found]
    yield made_page("reasons.html", themes=numbers)
    for (code, rows), (_, number) in zip(found, numbers, strict=True):
        yield made_page("reason.html", rows=rows, code=code, number=number)


def _agreements_page(country: Country) -> Page:
    sentences = model_sentences()
    states = country.rows(_STATES)
    groups = [
        (
            title,
            [
                (row, sentences[measure, row["name"]])
                for row in states
                if row["measure"] == measure and (measure, row["name"]) in sentences
            ],
        )
        for measure, title in _GROUPS
    ]
    return made_page(
        "agreements_in_use.html",
        terms=country.rows(_TERMS, most=MOST_TERMS),
        most_terms=MOST_TERMS,
        groups=groups,
    )


def _shards(code: ThemeCode, rows: list[Row]) -> Iterator[DataFile]:
    """The advices on a theme, newest first, in files that an old phone can take."""
    for number, start in enumerate(range(0, max(len(rows), 1), A_SHARD), start=1):
        entries = [
            {"u": row["url"], "t": row["title"], "s": row["municipality"]}
            for row in rows[start : start + A_SHARD]
        ]
        following = f"{code}-{number + 1}.json" if start + A_SHARD < len(rows) else ""
        text = json.dumps(
            {"advices": entries, "next": following}, ensure_ascii=False, separators=(",", ":")
        )
        yield DataFile(f"adviezen/zoek/{code}-{number}.json", f"{text}\n")
