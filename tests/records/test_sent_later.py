"""An advice with a day of sending that has yet to come is named, for it is on no page."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from commands.run import advice_file, one_council
from weerklank.records import load

SENT = dt.date(2026, 5, 4)


@pytest.mark.parametrize(("days", "codes"), [(-1, ["W131"]), (0, []), (1, [])])
def test_only_a_day_after_today_is_named(tmp_path: Path, days: int, codes: list[str]) -> None:
    """On the day itself the advice is there."""
    advice_file(one_council(tmp_path))

    found = load(tmp_path, SENT + dt.timedelta(days=days)).problems

    assert [problem.code for problem in found if problem.code == "W131"] == codes
