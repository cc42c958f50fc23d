"""Building again: the same bytes, no work that was done before, nothing moved by poison."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from national.conftest import DAY, built, checked, run_in, sites, web
from national.drawn_register import TODAY
from national.invented import Invented, councils, folder_of
from national.seen import bytes_of, shown
from weerklank.national.tables.columns import tables
from weerklank.national.work import Done, Task, work


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
    assert len(kept_pieces(folder) - before) == len(tables()) - 1 + 12
    assert bytes_of(second) == bytes_of(whole(changed, tmp_path / "anew", tomorrow))


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
