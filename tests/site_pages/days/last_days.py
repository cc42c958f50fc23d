"""Registers of which the last day is one, two or a range; and the days that an output names."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from every_register import NAMES, register_named
from registers_for_tests import advice, council, register, response
from site_pages.pages_for_tests import page, words
from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import Verdicts
from weerklank.cases.owing.obligations import due
from weerklank.messages import dutch
from weerklank.publish.making.output import Site
from weerklank.records.register import Register


def _extended_to_a_saturday() -> Register:
    """The extension names a Saturday, and nobody says whether the act applies."""
    agreed = {
        "source": "Verordening",
        "answer_term": "6 weken",
        "extension": {"at_most": "8 weken"},
    }
    notice = response(
        id="uitstel",
        kind="extension",
        received=dt.date(2026, 3, 1),
        until=dt.date(2026, 4, 11),
        reason="De wethouder is ziek.",
        answers=[],
    )
    return register(advice(), council(agreements=[agreed]), notice)


ACT_UNKNOWN = {"source": "Verordening", "answer_term": "6 weken"}


def running_to_a_saturday() -> Register:
    """It runs to Saturday 28 November, or to the Monday after it: nobody says which."""
    return register(advice(sent=dt.date(2026, 10, 17)), council(agreements=[ACT_UNKNOWN]))


def extension_in_doubt() -> Register:
    """Nobody wrote down whether the agreement allows the extension that was asked in time."""
    notice = response(
        id="uitstel",
        kind="extension",
        received=dt.date(2026, 11, 2),
        until=dt.date(2026, 12, 12),
        reason="De wethouder is ziek.",
        answers=[],
    )
    sent = advice(sent=dt.date(2026, 10, 19))
    return register(sent, council(agreements=[ACT_UNKNOWN]), notice)


def answered_in_some_month() -> Register:
    """The council answered a question in November, and nobody wrote down on which day."""
    agreed = ACT_UNKNOWN | {"termijnenwet": "excluded", "pauses_for_questions": True}
    question = response(
        id="vraag",
        kind="question",
        received=dt.date(2026, 11, 2),
        answered_on="2026-11",
        answers=[],
    )
    sent = advice(sent=dt.date(2026, 10, 19))
    return register(sent, council(agreements=[agreed]), question)


def _registers() -> Iterator[Register]:
    yield from (register_named(name) for name in NAMES)
    yield _extended_to_a_saturday()
    yield running_to_a_saturday()
    yield extension_in_doubt()
    yield answered_in_some_month()
    yield register(advice(sent="2026-01"), council())
    yield register(advice(answer="unknown"), council())
    yield register(advice(), council(agreements=[]))


REGISTERS = tuple(_registers())


def days_named(text: str) -> set[dt.date]:
    """The days that a text names as the last one, with those that it may be instead."""
    day = r"\d{1,2} [a-z]+ \d{4}"
    found = re.findall(
        r"(?:uiterlijk(?: op)?|tot en met|moest(?: uiterlijk)? op|"
        r"Antwoord moest er zijn op|moest er (?:uiterlijk )?op|"
        rf"laatste dag daarvoor is|Daarna is het) ({day}(?:(?:, | of ){day})*)",
        text,
    )
    return {day_of(one) for several in found for one in re.split(", | of ", several)}


def day_of(text: str) -> dt.date:
    """The day that is written in Dutch."""
    number, month, year = text.split()
    months = [dutch.day(dt.date(2026, m, 1)).split()[1] for m in range(1, 13)]
    return dt.date(int(year), months.index(month) + 1, int(number))


def answers_due(verdicts: Verdicts) -> dict[tuple[str, str], dt.date]:
    """The day on which each answer is due, by the advice and who is asked."""
    return {owed.case.key: day for day, owed in due(verdicts) if owed.kind.is_agreed_answer}


def verdict_box(site: Site, case: AddresseeCase) -> str:
    """The sentences about time on the page of an advice to one body."""
    html = page(site, f"adviezen/{case.advice.id}.md")
    boxes = re.findall(r'<ul class="wk-times".*?</ul>', html, re.DOTALL)
    boxes += re.findall(r"<strong>(.*?)</strong>", html[html.index('id="berekening"') :])[:1]
    steps = re.findall(r'rests-on="agreement.answer_term">(.*?)</li>', html)
    return re.sub(r"antwoordde uiterlijk", "antwoordde", words(" ".join([*boxes, *steps])))
