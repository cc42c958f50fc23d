"""The steps of a count name the free days that were passed over, and no other."""

from __future__ import annotations

import datetime as dt

from weerklank.rules.clock.sheet.steps import two_ordinary_days

FRIDAY, SATURDAY = dt.date(2026, 3, 6), dt.date(2026, 3, 7)
TUESDAY = dt.date(2026, 3, 10)


def test_the_day_from_which_a_short_term_counts_is_not_passed_over() -> None:
    """Of a term from a Saturday to Tuesday the Sunday is (Atw artikel 2)."""
    from_friday = two_ordinary_days(FRIDAY, SATURDAY, TUESDAY)
    from_saturday = two_ordinary_days(SATURDAY, SATURDAY, TUESDAY)

    assert str(from_friday[:-1]) != str(from_saturday[:-1])
    assert "2026, 3, 7" in str(from_friday[:-1])
    assert "2026, 3, 7" not in str(from_saturday[:-1])
