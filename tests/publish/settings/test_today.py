"""Which day it is, decided once from what is given."""

from __future__ import annotations

import datetime as dt

import pytest

from weerklank.settings.today import NoSuchDayError, decide_today

_NOON = dt.datetime(2026, 5, 20, 12, tzinfo=dt.UTC)


def test_the_option_comes_first() -> None:
    """`--today` wins from everything else."""
    environ = {"WEERKLANK_TODAY": "2026-01-02", "SOURCE_DATE_EPOCH": "0"}

    assert decide_today("2026-01-01", environ, "2026-01-03", _NOON) == dt.date(2026, 1, 1)


def test_the_environment_comes_second() -> None:
    """`WEERKLANK_TODAY` wins from the settings and the clock."""
    assert decide_today(None, {"WEERKLANK_TODAY": "2026-01-02"}, "2026-01-03", _NOON) == dt.date(
        2026, 1, 2
    )


def test_source_date_epoch_is_read_in_amsterdam() -> None:
    """Half an hour before midnight in Greenwich is already the next day in Amsterdam."""
    epoch = str(int(dt.datetime(2026, 5, 20, 23, 30, tzinfo=dt.UTC).timestamp()))

    assert decide_today(None, {"SOURCE_DATE_EPOCH": epoch}, None, _NOON) == dt.date(2026, 5, 21)


def test_the_clock_is_read_in_amsterdam() -> None:
    """The day changes at midnight in the Netherlands, not in Greenwich."""
    late = dt.datetime(2026, 5, 20, 22, 30, tzinfo=dt.UTC)

    assert decide_today(None, {}, None, late) == dt.date(2026, 5, 21)


@pytest.mark.parametrize("given", ["2026-02-30", "morgen", "20-05-2026"])
def test_a_day_that_does_not_exist_is_refused_in_dutch(given: str) -> None:
    """The message says what to type instead."""
    with pytest.raises(NoSuchDayError, match="jjjj-mm-dd"):
        decide_today(given, {}, None, _NOON)


def test_an_epoch_that_is_no_number_is_refused() -> None:
    """A wrong SOURCE_DATE_EPOCH is named, not read as 1970."""
    with pytest.raises(NoSuchDayError, match="aantal seconden"):
        decide_today(None, {"SOURCE_DATE_EPOCH": "gisteren"}, None, _NOON)


@pytest.mark.parametrize(
    "epoch", ["99999999999999", "253402300800", "-1e9", "morgen", "9" * 5000, "1.5"]
)
def test_an_epoch_that_cannot_be_is_told(epoch: str) -> None:
    """In a sentence that is not too long, also where another day was given."""
    for option in (None, "2026-01-01"):
        with pytest.raises(NoSuchDayError, match="aantal seconden") as told:
            decide_today(option, {"SOURCE_DATE_EPOCH": epoch}, None, _NOON)
        assert len(str(told.value)) < 200


@pytest.mark.parametrize("given", ["20261123", "2026-W47-1", "2026-2-3", "23-11-2026", "2026-11"])
def test_a_day_is_written_in_one_way_only(given: str) -> None:
    """As the sentence says: jjjj-mm-dd."""
    with pytest.raises(NoSuchDayError, match="jjjj-mm-dd"):
        decide_today(given, {}, None, _NOON)


@pytest.mark.parametrize("given", ["9999-12-31", "2200-01-01", "1899-12-31", "0001-01-01"])
def test_a_day_that_no_record_can_bear_is_refused(given: str) -> None:
    """The day after the last that a computer knows is a traceback somewhere in the rules."""
    epoch = str(int(dt.datetime.fromisoformat(f"{given}T12:00+00:00").timestamp()))

    for option, environ in ((given, {}), (None, {"SOURCE_DATE_EPOCH": epoch})):
        with pytest.raises(NoSuchDayError, match="van 1900 tot en met 2199"):
            decide_today(option, environ, None, _NOON)
