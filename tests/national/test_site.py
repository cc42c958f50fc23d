"""The whole site of the view: every figure on every page, counted again in SQL over its tables."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import json
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import duckdb
import pytest

from commands.run import run as typed
from national.conftest import DAY, checked, run_in, sites, web
from national.invented import REASONS, THEMES, Invented, councils, folder_of
from weerklank.commands.national import command
from weerklank.national.building import build
from weerklank.national.engines import here
from weerklank.national.tables.columns import tables
from weerklank.national.tables.questions import opened, questions
from weerklank.national.work import Done, Task, work


def built(folder: Path, target: Path, today: dt.date = DAY) -> Path:
    """The site of a folder that was fetched."""
    run = run_in(folder, today)
    target.mkdir(parents=True)
    build(run, run.check(here), target)
    return target


@pytest.fixture(scope="module")
def site(view: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of fifty councils."""
    return built(view, tmp_path_factory.mktemp("site") / "site")


@pytest.fixture(scope="module")
def sql(site: Path) -> duckdb.DuckDBPyConnection:
    """The tables as they are published, and nothing else."""
    return opened(site / "gegevens" / "tabellen")


@pytest.fixture(scope="module")
def twelve() -> list[Invented]:
    """Twelve councils: enough for figures, and quickly built again."""
    return councils(1, number=12)


@pytest.fixture(scope="module")
def small(twelve: list[Invented], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Their site."""
    folder = folder_of(twelve, tmp_path_factory.mktemp("twelve"))
    run_in(folder).fetch(web(sites(twelve)))
    return built(folder, tmp_path_factory.mktemp("small") / "site")


class _Figures(HTMLParser):
    """Collects every figure of a page by its name."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, int] = {}
        self._name: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A figure begins."""
        assert tag
        self._name = dict(attrs).get("data-wk-figure")

    def handle_data(self, data: str) -> None:
        """The figure itself, with the points between its thousands."""
        if self._name:
            self.found[self._name] = int(data.replace(".", ""))
            self._name = None


def shown(site: Path) -> dict[str, int]:
    """Every figure on every page."""
    found: dict[str, int] = {}
    for page in sorted(site.rglob("*.html")):
        parser = _Figures()
        parser.feed(page.read_text(encoding="utf-8"))
        found |= parser.found
    return found


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


def test_the_ten_questions_have_answers(sql: duckdb.DuckDBPyConnection) -> None:
    """Each runs over the files as they are published."""
    answers = {name: sql.execute(question).fetchall() for name, question in questions().items()}

    assert len(answers) == 10
    assert all(answers.values())


def test_every_form_of_a_table_has_the_same_rows(
    site: Path, sql: duckdb.DuckDBPyConnection
) -> None:
    """Parquet, CSV and JSON, with the columns of the dictionary."""
    folder = site / "gegevens" / "tabellen"
    for table in tables():
        number = len(sql.table(table.name).fetchall())
        text = (folder / f"{table.name}.csv").read_text(encoding="utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
        told = json.loads((folder / f"{table.name}.json").read_bytes())

        assert (len(rows), len(told)) == (number, number)
        assert list(rows[0]) == list(told[0]) == [column.name for column in table.columns]


def test_every_file_has_its_hash(site: Path) -> None:
    """What is downloaded can be checked, and what is described is there."""
    data = site / "gegevens"
    sums = dict(
        reversed(line.split("  ")) for line in (data / "SHA256SUMS").read_text().splitlines()
    )
    package = json.loads((data / "datapackage.json").read_bytes())
    described = {
        one["path"]: one["hash"].removeprefix("sha256:")
        for resource in package["resources"]
        for one in (resource, *resource["alternatives"])
    }

    assert sums == described
    assert all(
        hashlib.sha256((data / name).read_bytes()).hexdigest() == mark
        for name, mark in sums.items()
    )


def test_a_cell_that_a_spreadsheet_would_run_is_text(tmp_path: Path) -> None:
    """A formula gets an apostrophe, and a text stays on one line."""
    made = councils(2, number=1, advices=6)
    made[0].register["advice"][0]["title"] = '=HYPERLINK("https://x.example")\n2;3'
    folder = folder_of(made, tmp_path / "view")
    checked(folder, sites(made))
    site = built(folder, tmp_path / "site")
    text = (site / "gegevens" / "tabellen" / "clocks.csv").read_text(encoding="utf-8-sig")

    titles = [row["title"] for row in csv.DictReader(io.StringIO(text), delimiter=";")]

    assert titles[0] == '\'=HYPERLINK("https://x.example") 2;3'


def test_two_builds_are_the_same_to_the_byte(
    twelve: list[Invented], small: Path, tmp_path: Path
) -> None:
    """Also when everything is worked out anew, in another folder."""
    folder = folder_of(twelve, tmp_path / "view")
    run_in(folder).fetch(web(sites(twelve)))

    again = built(folder, tmp_path / "site")

    assert bytes_of(again) == bytes_of(small)


def bytes_of(site: Path) -> dict[str, str]:
    """Every file with its hash."""
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in site.rglob("*")
        if file.is_file()
    }


def test_a_register_that_did_not_change_is_not_worked_out_again(
    twelve: list[Invented], tmp_path: Path
) -> None:
    """Only the one that changed costs work, and only its province is written again."""
    folder = folder_of(twelve, tmp_path / "view")
    checked(folder, sites(twelve))
    built(folder, tmp_path / "first")
    provinces = set((folder / ".weerklank" / "national" / "provinces").iterdir())
    asked = []
    changed = councils(1, number=12)
    changed[3].register["site"] = "Een andere naam"
    run = run_in(folder)
    run.fetch(web(sites(changed)))

    def noting(tasks: Iterable[Task]) -> Iterator[Done]:
        for task in tasks:
            asked.append(task.listed.tooi)
            yield work(task)

    run.check(noting)

    built(folder, tmp_path / "second")
    after = set((folder / ".weerklank" / "national" / "provinces").iterdir())
    assert asked == ["gm9004"]
    assert (len(provinces), len(provinces & after)) == (3, 2)


def test_a_poisoned_set_moves_nothing(twelve: list[Invented], tmp_path: Path, small: Path) -> None:
    """With ten poisoned registers beside them, the figures of the others are the same."""
    poison = councils(99, number=22, advices=4)[12:]
    changes: list[Any] = [
        lambda r: r.update(version=9),
        lambda r: r.update(today="2030-01-01"),
        lambda r: r.update(invented=False),
        lambda r: r["register"].update(publisher_tooi=None),
        lambda r: r["advice"][0].update(title="<script>alert(1)</script>"),
        lambda r: r["advice"].extend(r["advice"] * 50),
        lambda r: r["statistics"]["on_time"].update(part=0),
        lambda r: r["advice"][0].update(url="https://elders.example/"),
        lambda r: r.update(today="2026-01-01"),
        lambda r: r.pop("advice"),
    ]
    for one, change in zip(poison, changes, strict=True):
        change(one.register)
    folder = folder_of([*twelve, *poison], tmp_path / "view")
    found = checked(folder, sites([*twelve, *poison]))

    poisoned = built(folder, tmp_path / "site")

    assert sum(one.counts for one in found) == 12
    theirs, ours = shown(poisoned), shown(small)
    apart = "/of_municipalities"
    assert {n: v for n, v in theirs.items() if apart not in n} == {
        n: v for n, v in ours.items() if apart not in n
    }
    told = (poisoned / "dekking" / "niet-1" / "index.html").read_text(encoding="utf-8")
    assert told.count("telt niet mee: niet goed") == 10
    assert "<script>alert" not in told


def test_pages_do_not_grow_with_the_number_of_councils(site: Path, small: Path) -> None:
    """Four times as many councils make more pages, and none that is much longer."""
    grown = {
        page: (site / page).stat().st_size
        for page in ("index.html", "dekking/index.html", "redenen/debts/index.html",
                     "adviezen/debts/index.html", "afspraken/index.html", "gegevens/index.html")
    }  # fmt: skip

    assert all(size < 60_000 for size in grown.values())
    assert grown["index.html"] < 1.3 * (small / "index.html").stat().st_size


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


def test_commands_build_and_keep_a_year(fifty: list[Invented], tmp_path: Path) -> None:
    """Build, keep the year, build again: the zip stands with the data, and never changes."""
    folder = folder_of(fifty[:6], tmp_path / "view")
    run_in(folder).fetch(web(sites(fifty[:6])))
    arguments = ["--folder", str(folder)]
    day = ["--today", DAY.isoformat()]

    early = typed(command, ["snapshot", "2026", *arguments])
    first = typed(command, ["build", *arguments, *day])
    kept = typed(command, ["snapshot", "2026", *arguments])
    second = typed(command, ["build", *arguments, *day])
    twice = typed(command, ["snapshot", "2026", *arguments])

    assert [r.exit_code for r in (early, first, kept, second, twice)] == [1, 0, 0, 0, 1]
    page = (folder / "site" / "gegevens" / "index.html").read_text("utf-8")
    octets = (folder / "site" / "gegevens" / "jaren" / "2026.zip").read_bytes()
    assert hashlib.sha256(octets).hexdigest() in page


@pytest.mark.parametrize("name", ["serve", "snapshot"])
def test_without_a_site_there_is_nothing_to_show(name: str, tmp_path: Path) -> None:
    """The command says what to type first."""
    year = ["2026"] if name == "snapshot" else []

    result = typed(command, [name, *year, "--folder", str(tmp_path)])

    assert result.exit_code == 1
    assert "weerklank national build" in result.output


def test_a_wrong_engine_is_told_in_dutch(tmp_path: Path) -> None:
    """Dask needs to know where its cluster is."""
    folder = folder_of(councils(1, number=1), tmp_path)

    result = typed(command, ["build", "--folder", str(folder), "--engine", "dask"])

    assert result.exit_code == 1
    assert "--scheduler" in result.output


def test_problems_are_told_with_line_and_code(fifty: list[Invented], tmp_path: Path) -> None:
    """`check` names each at its line in the list, and ends with 1 when one does not count."""
    folder = folder_of(fifty[:2], tmp_path)
    run_in(folder).fetch(web(sites(fifty[:1])))

    result = typed(command, ["check", "--folder", str(folder), "--today", DAY.isoformat()])

    assert result.exit_code == 1
    assert "registers.csv:3: N011" in result.output
    assert "Telt mee: 1 van 2" in result.output
