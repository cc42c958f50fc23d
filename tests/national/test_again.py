"""Building again: the same bytes, no work that was done before, nothing moved by poison."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from national.conftest import DAY, built, checked, run_in, sites, web
from national.drawn_register import TODAY
from national.invented import PROVINCES, Invented, councils, folder_of
from national.poison import POISON
from national.seen import bytes_of, shown
from weerklank.national.sources.municipalities import Municipality
from weerklank.national.sources.store import Copy
from weerklank.national.tables.pieces import tables
from weerklank.national.working.parts import Wanted, mark_of
from weerklank.national.working.work import Done, Task, work
from weerklank.records.models.body import CouncilKind

pytestmark = pytest.mark.thorough


def test_two_builds_are_the_same_to_the_byte(
    twelve: list[Invented], small: Path, tmp_path: Path
) -> None:
    """Also when everything is worked out anew, in another folder."""
    folder = folder_of(twelve, tmp_path / "view")
    run_in(folder).fetch(web(sites(twelve)))

    again = built(folder, tmp_path / "site")

    assert bytes_of(again) == bytes_of(small)


def test_only_what_changed_is_worked_out_again(twelve: list[Invented], tmp_path: Path) -> None:
    """A day later one register changed: the site is to the byte that of a whole run that day."""
    folder = folder_of(twelve, tmp_path / "view")
    checked(folder, sites(twelve))
    built(folder, tmp_path / "first")
    before, tomorrow = kept_pieces(folder), DAY + dt.timedelta(days=1)
    changed, asked = councils(1, number=12), []
    one_more_in_time(changed[4])
    run = run_in(folder, tomorrow)
    run.fetch(web(sites(changed)))

    def noting(tasks: Iterable[Task]) -> Iterator[Done]:
        for task in tasks:
            asked.append(task.listed.tooi)
            yield work(task)

    run.check(noting)
    second = built(folder, tmp_path / "second", tomorrow)

    assert asked == [changed[4].tooi]
    # Of one province every table, and of all the day on which the registers came.
    assert len(kept_pieces(folder) - before) == len(tables()) - 1 + len(PROVINCES)
    assert bytes_of(second) == bytes_of(whole(changed, tmp_path / "anew", tomorrow))


def test_a_part_is_kept_by_all_that_the_work_depends_on(tmp_path: Path) -> None:
    """By the copy, by whose it is and by the kind of view; not by the day, nor by its line."""
    (listed,) = run_in(folder_of(councils(1, number=1), tmp_path)).listed
    place = Municipality("gm9001", "Proefstad", "Utrecht", 9_000, 2026, "")
    one = Wanted(listed, place, Copy("a" * 64, "2026-11-23"), invented=True, kept=False)
    others = (
        replace(one, copy=replace(one.copy, sha256="b" * 64)),
        replace(one, copy=replace(one.copy, manifest="a" * 64)),
        replace(one, municipality=replace(place, inhabitants=20_000)),
        replace(one, listed=replace(listed, address="https://elders.example/")),
        replace(one, listed=replace(listed, kind=CouncilKind.COMBINED)),
        replace(one, invented=False),
    )
    same = (
        replace(one, copy=replace(one.copy, fetched="2026-11-24", etag="x")),
        replace(one, kept=True),
        replace(one, listed=replace(listed, line=9)),
    )

    assert len({mark_of(each) for each in (one, *others)}) == 1 + len(others)
    assert {mark_of(each) for each in same} == {mark_of(one)}


def kept_pieces(folder: Path) -> set[str]:
    """The tables by province that are kept."""
    return {one.name for one in (folder / ".weerklank" / "national" / "provinces").iterdir()}


def one_more_in_time(one: Invented) -> None:
    """An answer was in time after all, and the municipality says so itself."""
    clocks = [advice["addressees"][0] for advice in one.register["advice"]]
    late = next(clock for clock in clocks if clock["timeliness"]["state"] == "late")
    late["timeliness"]["state"] = "on_time"
    late["replies"].append({"text": "Wij antwoordden op tijd.", "by": "college", "on": TODAY})
    one.register["statistics"]["on_time"]["part"] += 1


def whole(made: list[Invented], folder: Path, today: dt.date) -> Path:
    """The site of these councils where nothing was kept of an earlier day."""
    folder_of(made, folder)
    run_in(folder, today).fetch(web(sites(made)))
    return built(folder, folder / "site", today)


def test_a_poisoned_set_moves_nothing(twelve: list[Invented], tmp_path: Path, small: Path) -> None:
    """With every poisoned register beside them, the figures of the others are the same."""
    poison = councils(99, number=12 + len(POISON), advices=6)[12:]
    for one, (_, change) in zip(poison, POISON.values(), strict=True):
        change(one.register)
    folder = folder_of([*twelve, *poison], tmp_path / "view")
    found = checked(folder, sites([*twelve, *poison]))

    poisoned = built(folder, tmp_path / "site")

    assert sum(one.counts for one in found) == 12
    theirs, ours = shown(poisoned), shown(small)
    # That they are on the list, and why they do not count, is said.
    for beside in ("dekking/refused", "dekking/told"):
        assert theirs.pop(beside) == len(POISON)
    assert without_places(theirs) == without_places(ours)
    told = (poisoned / "dekking" / "niet-1" / "index.html").read_text(encoding="utf-8")
    assert told.count("telt niet mee: niet goed") == len(POISON)
    assert "<script>alert" not in told


def without_places(figures: dict[str, int]) -> dict[str, int]:
    """The figures without how many municipalities there are."""
    return {name: n for name, n in figures.items() if not name.endswith("/of_municipalities")}
