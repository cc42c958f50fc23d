"""When something last changed, where the day of a letter is not known, or only until when."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY, advice, council, register, response
from weerklank.cases.judge import judge
from weerklank.publish.data.feeds.revised import Revised
from weerklank.publish.data.feeds.woo_sitemap import woo_documents
from weerklank.publish.options import SiteOptions

TOWN = "https://identifier.overheid.nl/tooi/id/gemeente/gm0001"


@pytest.mark.parametrize(
    ("received", "changed"),
    [
        ("2026-03-02", dt.date(2026, 3, 2)),
        ("2026-03", dt.date(2026, 3, 1)),
        ("2026-03-05/..", dt.date(2026, 3, 5)),
        ("../2026-03-10", dt.date(2026, 2, 2)),
        (None, dt.date(2026, 2, 2)),
    ],
)
def test_a_letter_changes_what_is_shown_from_the_first_day_that_is_known(
    received: str | None, changed: dt.date
) -> None:
    """One without such a day changes nothing, and stops nothing."""
    records = register(advice(), response(received=received), council(tooi=TOWN))
    verdicts = judge(records, TODAY)
    options = SiteOptions("Raad", address="https://raad.example/")

    (document,) = woo_documents(records, verdicts, options)

    assert document.changed == changed
    assert Revised().last(verdicts.advices[0]) == changed
    assert Revised().versions(verdicts.cases[0])[-1] == changed


def test_an_advice_of_which_no_day_is_known_has_no_version_of_its_own() -> None:
    """The letter has."""
    verdicts = judge(register(advice(sent="../2026-02-10"), response()), TODAY)

    assert Revised().versions(verdicts.cases[0]) == (dt.date(2026, 3, 2),)
