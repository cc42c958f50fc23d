"""A small council with two portfolios and a gemeenteraad, and what its site says."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, cast

from registers_for_tests import TODAY, advice, college, register, response
from weerklank.cases.judge import judge
from weerklank.kept.store import always_made
from weerklank.publish.build import build_site
from weerklank.publish.data.feeds.revised import UNREVISED
from weerklank.publish.data.open_files import open_files
from weerklank.publish.making.means import Means
from weerklank.publish.making.output import DataFile, Site
from weerklank.publish.options import SiteOptions
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.register import Register

ADDRESS = "https://raad.example/proefstad/"
HOSTILE = '<script>alert("x")</script><img src=x onerror=alert(1)>{{ 7*7 }}'


class _WhenRead(Sequence[DataFile]):
    """The files of a site, made when a test first reads one: the data, then the search as well."""

    def __init__(self, data: Callable[[], tuple[DataFile, ...]], make: Callable[[], Site]) -> None:
        """Nothing is made yet."""
        self._data, self._made = cache(data), cache(make)

    def __iter__(self) -> Iterator[DataFile]:
        """The data stand first: who finds what he looks for there asks for no search."""
        yield from self._data()
        yield from self._made().files[len(self._data()) :]

    def __len__(self) -> int:
        """How many files there are."""
        return len(self._made().files)

    def __getitem__(self, index: Any) -> Any:  # noqa: ANN401 (a place or a slice, as of a tuple)
        """The file at this place."""
        return self._made().files[index]


def site_of(records: Register, today: dt.date = TODAY, **options: object) -> Site:
    """The site of a register. Few tests read its files: they are made for those that do.

    What the page of the open data says of those files stands in `whole_site_of`.
    """
    named = SiteOptions(**{"name": "Raad Proefstad", **options})  # type: ignore[arg-type]  # by name
    verdicts = judge(records, today)
    pages = build_site(records, verdicts, named, means=Means(pages_only=True))
    files = _WhenRead(
        lambda: open_files(records, verdicts, named, UNREVISED, always_made),
        lambda: build_site(records, verdicts, named),
    )
    return replace(pages, files=cast("tuple[DataFile, ...]", files))


def whole_site_of(records: Register, today: dt.date = TODAY, **options: object) -> Site:
    """The site of a register with everything that is published, made at once."""
    named = SiteOptions(**{"name": "Raad Proefstad", **options})  # type: ignore[arg-type]  # by name
    return build_site(records, judge(records, today), named)


def page(site: Site, source: str, introduction: str = "") -> str:
    """The HTML of one page."""
    return site.by_source[source].body(introduction)


def words(html: str) -> str:
    """What a reader sees, without tags and with single spaces."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def tiles(html: str) -> dict[str, int]:
    """The counts on top of the page for raadsleden, which add up to their base."""
    block = html[html.find('class="wk-sum"') : html.find('id="aandacht"')]
    return {text: int(n) for n, text in re.findall(r"<b>(\d+)</b> ([^<]*)</li>", block)}


def reads(html: str) -> dict[str, int]:
    """How many recommendations have each of the four outcomes, by the sign of the outcome."""
    found = re.findall(r"<b>(\d+)</b> <span class=\"wk-outcome wk-outcome--(\w+)", html)
    return {sign: int(number) for number, sign in found}


def register_of(site: Site) -> dict[str, Any]:
    """The published register."""
    content = next(file.content for file in site.files if file.uri == "data/register.json")
    found: dict[str, Any] = json.loads(content)
    return found


def table(site: Site, uri: str) -> list[dict[str, str]]:
    """The rows of a CSV file, as a spreadsheet with Dutch settings reads them."""
    content = next(file.content for file in site.files if file.uri == uri)
    assert isinstance(content, bytes)
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def council_with_portfolios(*records: Advice | Response | Body) -> Register:
    """A register whose college has two portfolios and whose gemeenteraad meets twice."""
    governing = college(
        portfolios=[
            {"role": "wethouder Werk en inkomen", "themes": ["Inkomen", "werk"]},
            {"role": "wethouder Zorg", "themes": ["zorg"]},
        ]
    )
    elected = Body.model_validate(
        {
            "id": "gemeenteraad",
            "title": "Gemeenteraad van Proefstad",
            "kind": "gemeenteraad",
            "meetings": [
                {"date": dt.date(2026, 11, 1), "what": "Al geweest"},
                {"date": dt.date(2026, 12, 10), "what": "Raadsvergadering"},
                {"date": dt.date(2027, 1, 14), "what": "Commissie Samenleving"},
            ],
        }
    )
    return register(governing, elected, *records)


def on_time_and_overdue() -> Register:
    """One advice that was answered in time, and one on which nothing came."""
    return council_with_portfolios(
        advice(themes=["inkomen"]),
        response(),
        advice(id="2026-02-fiets", title="Leen fietsen uit", number=None, themes=["zorg"]),
    )
