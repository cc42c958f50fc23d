"""Pages that look something up in the tables: reasons, agreements, and advices like mine."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from weerklank.national.pages.country import Country, made_page
from weerklank.publish.making.output import DataFile, Page
from weerklank.publish.pages.council.agreements import model_sentences
from weerklank.records.values.themes import ThemeCode

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
    found = country.rows(_ADVICES)
    by_theme = {theme: list(group) for theme, group in groupby(found, key=lambda row: row["theme"])}
    pages = [_agreements_page(country), *_reason_pages(country)]
    like_mine = made_page(
        "adviezen/index.md",
        "Adviezen zoals het uwe",
        "Zoek in de adviezen van alle raden die meedoen.",
        "like_mine.html",
        themes=[(code, len(by_theme.get(code, ()))) for code in ThemeCode],
    )
    pages.append(replace(like_mine, scripts=(SCRIPT,)))
    pages += [_advices_page(code, by_theme.get(code, [])) for code in ThemeCode]
    files = [file for code in ThemeCode for file in _shards(code, by_theme.get(code, []))]
    return pages, files


def _reason_pages(country: Country) -> Iterator[Page]:
    rows = country.rows(_REASONS, most=MOST_SHOWN)
    by_theme = {theme: list(group) for theme, group in groupby(rows, key=lambda row: row["theme"])}
    found = [(code, by_theme.get(code, [])) for code in ThemeCode]
    yield made_page(
        "redenen/index.md",
        "Redenen bij nee",
        "Welke redenen geven gemeenten als zij een advies niet volgen?",
        "reasons.html",
        themes=[(code, rows[0]["found"] if rows else 0) for code, rows in found],
    )
    for code, rows in found:
        yield made_page(
            f"redenen/{code}.md",
            f"Redenen bij nee: {code.label}",
            f"Redenen die gemeenten geven bij adviezen over {code.label}.",
            "reason.html",
            rows=rows,
            code=code,
            number=rows[0]["found"] if rows else 0,
        )


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
        "afspraken/index.md",
        "Afspraken die er zijn",
        "Welke termijnen, rechten en voorzieningen raden hebben, met zinnen om over te nemen.",
        "agreements_in_use.html",
        terms=country.rows(_TERMS, most=MOST_TERMS),
        most_terms=MOST_TERMS,
        groups=groups,
    )


def _advices_page(code: ThemeCode, rows: list[dict[str, object]]) -> Page:
    return made_page(
        f"adviezen/{code}.md",
        f"Adviezen over {code.label}",
        f"De nieuwste adviezen van raden over {code.label}.",
        "advices_about.html",
        rows=rows[:MOST_SHOWN],
        number=len(rows),
        code=code,
    )


def _shards(code: ThemeCode, rows: list[dict[str, object]]) -> Iterator[DataFile]:
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
