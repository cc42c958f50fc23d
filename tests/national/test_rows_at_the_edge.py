"""What the view over many councils counts and leaves out: on a day, without a day, at a bound."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from weerklank.national.checking.check import kind_of, too_old_or_new
from weerklank.national.figures.measures import MEASURES, unit_of
from weerklank.national.sources.listing import listing
from weerklank.national.sources.municipalities import Municipality, SizeClass, municipalities
from weerklank.national.tables.rows import asked_in_time, in_time, kept

TODAY = dt.date(2026, 11, 23)


def clock(**fields: object) -> dict[str, Any]:
    """An answer that was only spoken, of which it is known that none came on paper."""
    return {
        "state": "not_in_writing",
        "silence_known": True,
        "last_day": "2026-11-22",
        "closed": None,
        **fields,
    }


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, False),
        ({"last_day": "2026-11-23"}, None),
        ({"last_day": None}, None),
        ({"silence_known": False}, None),
        ({"closed": "2026-11-22"}, None),
        ({"closed": "2026-11"}, None),
        ({"closed": "2027-01-01"}, False),
        ({"state": "ended"}, None),
        ({"state": "on_time"}, True),
        ({"state": "late"}, False),
        ({"state": "unclear"}, None),
    ],
)
def test_a_spoken_answer_is_late_after_its_last_day_where_none_came(
    fields: dict[str, object], found: object
) -> None:
    """Not on that day, not where nobody waited any more, and not where an answer may be there."""
    assert in_time(clock(**fields), TODAY) is found


@pytest.mark.parametrize(
    ("state", "kind", "own", "found"),
    [
        ("in_time", "requested", False, True),
        ("short_notice", "requested", False, False),
        ("in_time", "requested", True, None),
        ("in_time", "unknown", False, None),
        ("unknown", "requested", False, None),
    ],
)
def test_in_time_is_only_what_was_asked(state: str, kind: str, found: object, *, own: bool) -> None:
    """What a council wrote of its own accord, and what nobody knows, is in no share."""
    assert asked_in_time({"state": state, "of_own_accord": own}, kind) is found


@pytest.mark.parametrize(
    ("state", "promised", "found"),
    [
        ("confirmed", True, True),
        ("past_due", True, False),
        ("promised", True, None),
        ("done_without_promise", False, None),
    ],
)
def test_only_what_was_promised_can_be_kept(state: str, found: object, *, promised: bool) -> None:
    """What was done without a promise makes no promise good."""
    assert kept({"state": state, "promised": promised}) is found


@pytest.mark.parametrize(
    ("inhabitants", "size"),
    [
        (19_999, SizeClass.SMALL),
        (20_000, SizeClass.MEDIUM),
        (50_000, SizeClass.LARGE),
        (100_000, SizeClass.CITY),
        (250_000, SizeClass.METROPOLIS),
        (None, SizeClass.UNKNOWN),
    ],
)
def test_a_class_begins_at_its_bound(inhabitants: int | None, size: SizeClass) -> None:
    """`20.000 tot 50.000` holds 20,000."""
    assert Municipality("gm0001", "Proefstad", "Drenthe", inhabitants, 2026, "").size is size


@pytest.mark.parametrize(
    ("row", "right"),
    [("25445,2026", True), (",", True), ("25445,", False), (",2026", False), ("2e4,2026", False)],
)
def test_inhabitants_and_their_year_come_together(tmp_path: Path, row: str, *, right: bool) -> None:
    """Or neither is there."""
    head = "tooi,name,province,inhabitants,year,source"
    text = f"{head}\ngm0001,Proefstad,Drenthe,{row},ons\n"
    (tmp_path / "municipalities.csv").write_text(text, "utf-8")

    table, problems = municipalities(tmp_path)

    assert (list(table) == ["gm0001"], problems == ()) == (right, right)


@pytest.mark.parametrize(
    ("days", "codes"), [(2, ["N027"]), (1, []), (0, []), (-30, []), (-31, ["N026"])]
)
def test_a_register_may_be_a_month_old_or_a_day_ahead(days: int, codes: list[str]) -> None:
    """A build just after midnight may be one day ahead of this one."""
    day = TODAY + dt.timedelta(days=days)

    assert [code for code, _ in too_old_or_new(day, TODAY)] == codes


def test_a_register_of_two_sorts_of_councils_is_combined() -> None:
    """Of one sort it is of that sort."""
    assert kind_of({"client_council"}) == "client_council"
    assert kind_of({"client_council", "advisory_council"}) == "combined"


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://raad.example", "https://raad.example/"),
        ("https://raad.example/", "https://raad.example/"),
        ("https://raad.example:0", None),
        ("http://raad.example", None),
    ],
)
def test_an_address_ends_in_one_slash(tmp_path: Path, address: str, found: str | None) -> None:
    """Whether it was typed or not; a port that cannot be is refused."""
    town = Municipality("gm0001", "Proefstad", "Drenthe", 1, 2026, "")
    text = f"address,tooi,kind,added_on,contact\n{address},gm0001,combined,2026-05-20,raad\n"
    (tmp_path / "registers.csv").write_text(text, "utf-8")

    listed, _ = listing(tmp_path, {"gm0001": town})

    assert [one.address for one in listed] == ([found] if found else [])


def test_what_is_not_due_is_in_no_figure_of_explanations() -> None:
    """Its decision is counted all the same."""
    register = dict.fromkeys(("register", "tooi", "municipality", "province", "size_class"), "a")
    told = {"clock_rules": "a", "explanation_rules": "a"}
    part = {f"{one.column}_{end}": 0 for one in MEASURES for end in ("part", "of")}
    rows: dict[str, list[dict[str, Any]]] = {one.table: [] for one in MEASURES}
    rows |= {"clocks": [], "registers": [{**register, **told, **part}]}
    empty = dict.fromkeys((one.column for one in MEASURES), None)
    rows["recommendations"] = [
        {**empty, "due": due, "state": "explained", "decision": "adopted"} for due in (True, False)
    ]

    counts = unit_of(rows).counts

    assert counts["recommendations"] == {"": {"explained": 1}}
    assert counts["decisions"] == {"": {"adopted": 2}}
