"""Days that run on to today are never told as the days of an answer."""

from __future__ import annotations

import re

from registers_for_tests import TODAY, advice, college, council, register, response
from weerklank.cases.judge import judge
from weerklank.publish.build import build_site
from weerklank.publish.options import SiteOptions
from weerklank.records.register import Register

TWO = [{"id": "1", "text": "Vergoed de bus."}, {"id": "2", "text": "Zet er een bank bij."}]


def words(records: Register) -> str:
    """The words of the page of the advice."""
    site = build_site(records, judge(records, TODAY), SiteOptions(name="Raad"))
    html = site.by_source["adviezen/2026-01-bus.md"].body("")
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


def test_no_answer_took_no_days() -> None:
    """Without a term and without an answer nothing says "antwoord na"."""
    text = words(register(advice(), council(agreements=[]), college()))

    assert "ntwoord na" not in text


def test_half_an_answer_took_no_days() -> None:
    """It came on its day; how long the whole takes is not known yet."""
    text = words(register(advice(recommendations=TWO), response()))

    assert "een deel2 maart 2026" in text
    assert "2 maart 2026, na" not in text
