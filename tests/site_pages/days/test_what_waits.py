"""What waits for an answer on the page for raadsleden, and what does not wait any more."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import advice, register, response
from site_pages.pages_for_tests import page, site_of, tiles, words
from weerklank.records.values.partial_date import PartialDate

SOURCE = "raadsleden/index.md"


def test_a_withdrawn_advice_is_not_called_waiting() -> None:
    """The council withdrew it after the term: the term counts, the waiting does not."""
    taken_back = {"on": dt.date(2026, 6, 1), "reason": "Niet meer nodig."}

    html = page(site_of(register(advice(withdrawn=taken_back))), SOURCE)

    silent = "hier geen volledig antwoord op papier"
    assert tiles(html) == {
        "op tijd": 0,
        "te laat": 0,
        silent: 0,
        "hier geen antwoord meer nodig": 1,
    }
    assert "vraagt nu niets aandacht" in html
    assert "wacht het advies niet meer: het is ingetrokken of vervangen" in words(html)


def test_silence_since_an_imprecise_month_gets_its_latest_day() -> None:
    """Sent in February, six weeks: by 11 April at the latest, so that is the day that is named."""
    silent = advice(sent=PartialDate.parse("2026-02"))

    html = page(site_of(register(silent)), SOURCE)

    assert "Hier staat geen antwoord. Had er uiterlijk op" in words(html)
    assert "Had er uiterlijk op 11 april 2026 moeten zijn." in words(html)
    assert "geen termijn" not in words(html).replace("zonder afgesproken termijn", "")


@pytest.mark.parametrize(
    ("taken_back_on", "sentence"),
    [
        (
            dt.date(2026, 6, 1),
            "2 keer staat hier geen volledig antwoord van voor de laatste dag, en wacht het advies",
        ),
        (
            dt.date(2026, 2, 9),
            "2 antwoorden die niet meer hoeven: het advies is ingetrokken of vervangen voordat de",
        ),
    ],
)
def test_two_withdrawn_advices_are_told_in_the_plural(
    taken_back_on: dt.date, sentence: str
) -> None:
    """A sentence about two advices does not speak of one, nor of one way to end."""
    taken_back = {"on": taken_back_on, "reason": "Niet meer nodig."}
    both = [advice(id=name, withdrawn=taken_back) for name in ("2026-01-bus", "2026-02-trein")]

    html = page(site_of(register(*both)), SOURCE)

    assert sentence in words(html)


def test_a_replaced_advice_is_not_called_waiting() -> None:
    """Nobody asks for an answer to an advice that another took the place of."""
    old = advice(superseded_by="2026-09-bus")
    new = advice(id="2026-09-bus", sent=dt.date(2026, 11, 10), title="Nieuw")

    html = page(site_of(register(old, new)), SOURCE)

    assert tiles(html)["hier geen volledig antwoord op papier"] == 0
    assert "vraagt nu niets aandacht" in html


def test_an_oral_answer_alone_is_asked_for_on_paper() -> None:
    """It counts as waiting once the term is over, and stands in the list with its question."""
    html = page(site_of(register(advice(), response(form="oral"))), SOURCE)

    assert tiles(html)["hier geen volledig antwoord op papier"] == 1
    assert "Mondeling beantwoord" in html


def test_a_refusal_in_time_and_with_a_reason_is_no_concern() -> None:
    """A municipality may say no: such an answer asks no attention, so early after it."""
    html = page(site_of(register(advice(), response()), dt.date(2026, 3, 20)), SOURCE)

    assert "vraagt nu niets aandacht" in html


def test_a_withdrawn_advice_is_not_waited_for_on_any_page() -> None:
    """The list, the dashboard and its own page say that no answer is needed any more."""
    taken_back = {"on": dt.date(2026, 2, 9), "reason": "Niet meer nodig."}
    site = site_of(register(advice(withdrawn=taken_back)))

    pages = (SOURCE, "index.md", "adviezen/2026-01-bus.md")
    told = [words(page(site, source)).lower() for source in pages]

    needless = ("geen antwoord meer nodig", "hier hoeft geen antwoord meer op te komen")
    assert all(any(said in text for said in needless) for text in told)
    assert not any("er is geen antwoord" in text for text in told)
