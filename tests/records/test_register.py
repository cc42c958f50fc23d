"""What the register answers about its own records."""

from __future__ import annotations

import datetime as dt

from registers_for_tests import advice, register, response


def test_responses_are_found_by_their_advice_alone() -> None:
    """An answer to one advice is no answer to another, and each keeps its order of arrival."""
    bus, loket = advice(id="2026-01-bus"), advice(id="2026-02-loket")
    late = response(id="a", advice=bus.id, received=dt.date(2026, 5, 1))
    early = response(id="b", advice=bus.id, received=dt.date(2026, 4, 1))
    other = response(id="c", advice=loket.id, received=dt.date(2026, 3, 1))
    found = register(bus, loket, late, early, other)
    (college,) = found.addressees_of(bus)

    assert [r.id for r in found.responses_to(bus, college)] == ["b", "a"]
    assert [r.id for r in found.responses_to(loket, college)] == ["c"]
