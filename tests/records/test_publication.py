"""What is under embargo leaves no trace in the register that is published."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from registers_for_tests import council
from registers_for_tests import register as small_register
from weerklank.records import load, published
from weerklank.records.register import Register

GOOD = Path(__file__).parent.parent / "registers" / "good"
EMBARGOED = "2025-04-reiskosten"


@pytest.fixture
def register() -> Register:
    """A register with an advice, and the answers to it, that appear on 1 March 2025."""
    return load(GOOD / "everything").register


def test_before_its_day_nothing_of_an_advice_is_left(register: Register) -> None:
    """The advice, its responses, its files and the link from the older advice are gone."""
    shown = published(register, dt.date(2025, 2, 28))

    assert [advice.id for advice in shown.advices] == ["2024-11-fietsplan"]
    assert shown.responses == ()
    assert shown.advices[0].superseded_by is None
    assert EMBARGOED not in repr(shown)


@pytest.mark.parametrize("day", [dt.date(2025, 3, 1), dt.date(2025, 3, 2)])
def test_from_its_day_everything_is_shown(register: Register, day: dt.date) -> None:
    """On the day itself the embargo is over."""
    assert published(register, day) == register


def test_response_can_be_held_back_alone() -> None:
    """A response under embargo is left out while its advice is shown."""
    broken = Path(__file__).parent.parent / "registers" / "broken" / "W106-answer-appears-later"
    register = load(broken).register

    shown = published(register, dt.date(2025, 5, 31))

    assert [advice.id for advice in shown.advices] == ["reiskosten"]
    assert shown.responses == ()
    assert set(shown.sources) == {"advice/reiskosten", "body/clientenraad", "body/college"}


def test_bodies_stay(register: Register) -> None:
    """Bodies have no embargo."""
    shown = published(register, dt.date(2020, 1, 1))

    assert [body.id for body in shown.bodies] == [body.id for body in register.bodies]
    assert {key for key in shown.sources if key.startswith("body/")} == {
        f"body/{body.id}" for body in register.bodies
    }


@pytest.mark.parametrize(
    ("consent", "shown"),
    [("2026-11-23", True), ("2026-11-24", False), ("2026-11", True), ("2027", False)],
)
def test_a_name_waits_for_the_day_of_its_consent(consent: str, shown: bool) -> None:  # noqa: FBT001
    """Consent that is dated after today is no consent yet; the role stays."""
    members = [{"role": "lid", "name": "Sam de Wit", "consent": consent}]
    records = small_register(council(members=members))

    (member,) = published(records, dt.date(2026, 11, 23)).councils[0].members

    assert (member.name == "Sam de Wit") is shown
    assert member.role == "lid"
