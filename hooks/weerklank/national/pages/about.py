"""Who takes part and who does not, how is counted, what can be downloaded, and who makes this."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from weerklank.messages import dutch
from weerklank.national.checking.check import COUNTED_DAYS, FRESH_DAYS
from weerklank.national.figures.cells import DRAWS, FEWEST_CASES, SEED
from weerklank.national.figures.measures import MEASURES
from weerklank.national.pages.country import Country, made_page
from weerklank.national.sources.municipalities import SIZE_TEXTS, SizeClass, years
from weerklank.national.tables.pieces import tables
from weerklank.national.working.outcomes import Outcome, Standing
from weerklank.publish.about.like_us import FEWEST_COUNCILS
from weerklank.publish.making.output import Page

ON_A_PAGE = 50
"""Registers that need a word; with more of them there are more pages, not longer ones."""

_STANDINGS = {
    Standing.GOOD: "telt mee",
    Standing.STALE: f"telt mee, ouder dan {FRESH_DAYS} dagen",
    Standing.KEPT: "telt mee met een eerdere kopie",
    Standing.REFUSED: "telt niet mee: niet goed",
    Standing.UNREACHED: "telt niet mee: niet opgehaald",
}


def about_pages(country: Country) -> Iterator[Page]:
    """Every page about the view itself."""
    yield from _coverage_pages(country)
    yield _method_page(country)
    yield _data_page(country)
    themes = [(scope.title, f"{scope.key}/") for scope in country.scopes.themes]
    yield replace(made_page("finding.html", themes=themes), listed=False)
    yield made_page("colophon.html", view=country.view, text=country.texts.get("colofon", ""))


def _coverage_pages(country: Country) -> Iterator[Page]:
    standings = Counter(one.standing for one in country.outcomes)
    told = [one for one in country.outcomes if one.standing is not Standing.GOOD]
    parts = [told[start : start + ON_A_PAGE] for start in range(0, len(told), ON_A_PAGE)]
    yield made_page(
        "coverage.html",
        standings=[(one, _STANDINGS[one], standings[one]) for one in Standing if standings[one]],
        of=len(country.table),
        provinces=[
            (f"gemeente/provincie/{members[0].province_code}", name, len(there), len(members))
            for name, members, there in country.provinces
        ],
        sizes=_by_size(country),
        years=years(country.table.values()),
        pages=len(parts),
        told=len(told),
    )
    for number, part in enumerate(parts, start=1):
        yield _told_page(country, part, number, len(parts))


def _told_page(country: Country, part: Sequence[Outcome], number: int, pages: int) -> Page:
    lines = [
        (
            country.table[one.listed.tooi].name,
            one.listed.address,
            _STANDINGS[one.standing],
            one.copy and dutch.day(one.copy.day),
            [problem.text.removeprefix(f"{one.listed.address} ") for problem in one.problems],
        )
        for one in part
    ]
    return made_page("not_counted.html", lines=lines, number=number, pages=pages)


def _by_size(country: Country) -> list[tuple[str, str, int, int]]:
    """The name in the data and on the page, how many take part, of how many."""
    taking_part = country.taking_part
    return [
        (
            f"grootte/{size}",
            SIZE_TEXTS[size],
            sum(one.size == size and one.tooi in taking_part for one in country.table.values()),
            sum(one.size == size for one in country.table.values()),
        )
        for size in SizeClass
    ]


def _method_page(country: Country) -> Page:
    methods = Counter(
        (unit.rules["clock_rules"], unit.rules["explanation_rules"]) for _, unit in country.counted
    )
    return made_page(
        "method_of_view.html",
        measures=MEASURES,
        councils=FEWEST_COUNCILS,
        cases=FEWEST_CASES,
        draws=DRAWS,
        seed=SEED,
        fresh=FRESH_DAYS,
        counted=COUNTED_DAYS,
        methods=sorted(methods.items(), key=lambda one: (-one[1], one[0])),
    )


def _data_page(country: Country) -> Page:
    downloads = [
        (table, [one for one in country.written if one.table == table and one.form != "parquet"])
        for table in tables()
    ]
    return made_page(
        "data.html",
        downloads=downloads,
        invented=country.view.invented,
        snapshots=country.years,
    )
