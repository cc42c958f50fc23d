"""Late by a day or two is only said with the day from which it was counted."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY, advice, council, register, response
from site_pages.pages_for_tests import page, site_of, words
from weerklank.cases.judge import judge
from weerklank.publish.sentences.verdict_sentence import time_sentence
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body

AGREED = {"source": "Verordening 2025, artikel 7", "answer_term": "6 weken"}
LATE_LIST = "lijsten/te-laat.md"


def agreed(counts_from: str) -> Body:
    """A council whose term of six weeks counts from this."""
    return council(agreements=[AGREED | {"counts_from": counts_from, "termijnenwet": "excluded"}])


@pytest.mark.parametrize(
    ("of", "asked", "came", "labelled"),
    [
        (agreed("received"), advice(), dt.date(2026, 3, 17), True),
        (agreed("received"), advice(), dt.date(2026, 3, 23), True),
        (agreed("received"), advice(), dt.date(2026, 3, 24), False),
        (agreed("unknown"), advice(), dt.date(2026, 3, 17), True),
        (agreed("sent"), advice(), dt.date(2026, 3, 17), False),
        (agreed("received"), advice(received=dt.date(2026, 2, 2)), dt.date(2026, 3, 17), False),
        (agreed("received"), advice(), dt.date(2026, 3, 16), False),
    ],
)
def test_nearly_in_time_names_the_day_it_was_counted_from(
    of: Body, asked: Advice, came: dt.date, *, labelled: bool
) -> None:
    """Without a receipt, and less than a week late; sent on 2 February, so until 16 March."""
    records = register(of, asked, response(received=came))
    told = time_sentence(judge(records, TODAY).cases[0])
    site = site_of(records)

    assert ("wanneer het is ontvangen, weten wij niet." in told) is labelled
    for source in ("adviezen/2026-01-bus.md", LATE_LIST):
        text = words(page(site, source))
        assert ("te laat, geteld vanaf de dag van het advies" in text) is labelled
