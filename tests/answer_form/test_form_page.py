"""The page of the answer form, and the ways that lead to it."""

from __future__ import annotations

import datetime as dt
import html
import re

import pytest
from pydantic import TypeAdapter

from registers_for_tests import TODAY, advice, college, council, register, response
from weerklank.cases.case import SECOND_LETTER
from weerklank.cases.judge import judge
from weerklank.publish.build import build_site
from weerklank.publish.making.output import Site
from weerklank.publish.options import SiteOptions
from weerklank.publish.pages.advising.answer_form import _LONGEST, form_source
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.decision import Decision
from weerklank.records.models.response import Response
from weerklank.records.values.fields import Line, Paragraph, Text

HOSTILE = '"><script>alert("x")</script>{{ 7*7 }}\'</textarea>'


FORM = form_source("2026-01-bus")


BOARD = college(id="dienst", title="Dienst De Vliet", kind="gr_board")


def site_of(*records: Advice | Response | Body, today: dt.date = TODAY) -> Site:
    """The site of these records."""
    found = register(*records)
    return build_site(found, judge(found, today), SiteOptions(name="Raad Proefstad"))


def form_of(*records: Advice | Response | Body) -> str:
    """The HTML of the form."""
    return site_of(*records).by_source[FORM].body("")


def test_an_open_advice_has_a_form() -> None:
    """The recommendation stands on it in full, with every decision as a choice."""
    found = form_of(advice())

    assert "Vergoed de bus voor vrijwilligers." in found
    assert [f'value="{d}"' in found for d in Decision] == [True] * len(Decision)


def test_an_answered_advice_has_a_form_for_a_second_letter() -> None:
    """It says that the first is there, and asks on what the second says something new."""
    site = site_of(advice(), response())
    found = site.by_source[FORM].body("")

    assert "Dit is een tweede brief." in found
    assert 'data-again="1"' in found
    assert 'data-file="2026-01-bus-college-2"' in found
    page = site.by_source["adviezen/2026-01-bus.md"].body("")
    assert "Stuur met het formulier een tweede brief" in page


def test_a_form_for_the_better_answer_that_was_asked_is_no_second_letter() -> None:
    """The council asked for it: nothing has to be chosen."""
    asked = {"on": "2026-04-01", "why": "De reden ontbreekt."}

    assert "Dit is een tweede brief." not in form_of(advice(), response(better_answer=asked))


def test_a_second_letter_is_told_which_answers_are_not_here() -> None:
    """Of three recommendations one was answered, one is not worked out, and one is left."""
    asked = advice(recommendations=["Vergoed de bus.", "Vergoed de trein.", "Vergoed de tram."])
    letter = response(body="Wij betalen de bus.", silent_on=["3"])

    assert "Hier staat geen antwoord op aanbeveling 3. Kies waar" in form_of(asked, letter)
    assert "Hier staat geen antwoord" not in form_of(advice(), response())


def test_a_second_letter_may_come_for_two_years() -> None:
    """After that the form and the link to it are gone; an advice that waits keeps its form."""
    received = dt.date(2026, 4, 20)
    days = (received + SECOND_LETTER, received + SECOND_LETTER + dt.timedelta(days=1))
    answered, waiting = (advice(), response(received=received)), (advice(),)

    forms = [
        FORM in site_of(*of, today=day).by_source for of in (answered, waiting) for day in days
    ]
    page = site_of(*answered, today=days[1]).by_source["adviezen/2026-01-bus.md"].body("")

    assert forms == [True, False, True, True]
    assert "antwoorden/" not in page


def test_a_withdrawn_advice_has_no_form() -> None:
    """Nor a link to one: nobody is asked anything any more."""
    taken_back = {"on": dt.date(2026, 3, 1), "reason": "Het plan is van tafel."}
    site = site_of(advice(withdrawn=taken_back), response())

    assert FORM not in site.by_source
    assert "antwoorden/" not in site.by_source["adviezen/2026-01-bus.md"].body("")


def test_what_was_answered_in_part_can_be_answered_again() -> None:
    """What waits is asked; what was answered is offered, and nobody has to."""
    found = form_of(advice(recommendations=["Vergoed de bus.", "Vergoed de trein."]), response())

    assert 'data-again="1"' in found
    assert 'data-again="2"' not in found
    assert 'data-numbers="1 2"' in found


def test_a_shared_service_may_answer_for_who_was_asked() -> None:
    """Under its own name; one that was asked itself, or is there no more, is not offered so."""
    ended = college(id="dienst", title="Dienst De Vliet", kind="gr_board", ended={"on": "2020-01"})

    assert "Dienst De Vliet, namens een ander" in form_of(advice(), college(), BOARD)
    assert "namens een ander</label>" not in form_of(advice(), college())
    assert "namens een ander</label>" not in form_of(advice(), college(), ended)
    assert "namens een ander</label>" not in form_of(advice(to=["dienst"]), BOARD)


def test_who_was_asked_alone_is_chosen_beforehand() -> None:
    """Also beside a service that may answer for it; of two that were asked a person chooses."""
    alone = form_of(advice(), college(), BOARD)
    both = form_of(advice(to=["college", "dienst"]), college(), BOARD)

    assert 'value="college" checked' in alone
    assert 'value="dienst" checked' not in alone
    assert not [one for one in ("college", "dienst") if f'value="{one}" checked' in both]


@pytest.mark.parametrize(
    ("towns", "offered"), [([], True), (["Voorbeeldstad"], True), (["Verweg"], False)]
)
def test_a_service_of_other_towns_is_not_offered(towns: list[str], *, offered: bool) -> None:
    """It answers for nobody in the municipality of this council."""
    board = college(id="dienst", title="Dienst", kind="gr_board", municipalities=towns)
    found = form_of(advice(), council(municipality="Voorbeeldstad"), college(), board)

    assert ("Dienst, namens een ander</label>" in found) is offered


def test_the_form_asks_what_the_body_does_that_answers() -> None:
    """A shared service is not the municipality; beside a college both are `u`."""
    town = form_of(advice())
    service = form_of(advice(to=["dienst"]), BOARD)
    both = form_of(advice(to=["college", "dienst"]), college(), BOARD)

    assert "Wat doet de gemeente?" in town
    assert "Wat doet Dienst De Vliet?" in service
    assert "Dienst De Vliet kiest een andere weg." in service
    assert "gemeente doet" not in service
    assert "Voor de gemeente" not in service
    assert "Zegt Dienst De Vliet wat zij met deze aanbeveling doet?" in service
    assert "Zegt de gemeente" not in service + both
    assert "Zegt u wat u met deze aanbeveling doet?" in both
    assert "Wat doet u?" in both
    assert "U beslist later." in both


def test_hostile_text_is_shown_as_text() -> None:
    """Nothing in an advice can leave its place in the page, attributes included."""
    recommendation = {"id": "1", "text": HOSTILE, "means": HOSTILE}
    found = form_of(
        advice(title=HOSTILE, recommendations=[recommendation]),
        college(title=HOSTILE),
        council(contact={"mail": "a&'b@raad.example"}),
    )

    assert "<script>" not in found
    assert html.escape(HOSTILE, quote=False).replace('"', "&#34;").replace("'", "&#39;") in found
    assert found.count("</textarea>") == found.count("<textarea")


def test_one_addressee_is_not_asked_who_it_is() -> None:
    """With one body there is nothing to choose."""
    found = form_of(advice())

    assert 'type="hidden" name="sender" value="college"' in found
    assert 'data-file="2026-01-bus-college"' in found


def test_several_addressees_choose_and_get_their_own_recommendations() -> None:
    """Each body answers what it still owes."""
    two = advice(to=["college", "dienst"], recommendations=["Vergoed de bus.", "En de trein."])
    found = form_of(two, response(), BOARD, council(advises=["college", "dienst"]))

    senders = re.findall(r'name="sender"[^>]*value="(\w+)"[^>]*data-numbers="([^"]*)"', found)
    assert senders == [("college", "2"), ("dienst", "1 2")]


def test_the_file_gets_a_name_that_is_free() -> None:
    """A second answer of the same body does not take the place of the first."""
    two = advice(recommendations=["Vergoed de bus.", "Vergoed de trein."])

    assert 'data-file="2026-01-bus-college-2"' in form_of(two, response())


def test_a_second_round_says_what_the_council_asked() -> None:
    """The reason and the day stand above the form."""
    asked = {
        "on": dt.date(2026, 4, 1),
        "why": "De reden ontbreekt",
        "by": dt.date(2026, 12, 1),
        "recommendations": ["1"],
    }
    found = form_of(advice(), response(better_answer=asked))

    told = "Op 1 april 2026 is om een beter antwoord gevraagd.</strong> De reden ontbreekt."
    assert told in found
    assert "Graag uiterlijk 1 december 2026." in found


def test_every_field_has_a_label_a_hint_and_a_place_for_its_fault() -> None:
    """What a field refers to stands on the page, and nothing twice."""
    found = form_of(advice(), council(contact={"mail": "raad@proefstad.example"}))
    ids = re.findall(r'\bid="([^"]+)"', found)
    labels = re.findall(r'<label[^>]* for="([^"]+)"', found)
    described = " ".join(re.findall(r'aria-describedby="([^"]+)"', found)).split()

    assert len(ids) == len(set(ids))
    assert set(labels) <= set(ids)
    assert set(described) <= set(ids)
    assert 'href="mailto:raad@proefstad.example"' in found


def test_without_mail_address_there_is_no_button_for_mail() -> None:
    """A button that leads nowhere is not there."""
    assert "data-wk-mail" not in form_of(advice())


def test_the_form_knows_the_lengths_of_the_records() -> None:
    """What the form lets through, the records take."""
    limits = {
        name: TypeAdapter(kind).json_schema()["maxLength"]
        for name, kind in (("line", Line), ("paragraph", Paragraph), ("text", Text))
    }

    assert limits == _LONGEST
