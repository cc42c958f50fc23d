"""Who may answer with the form, what is asked of them, and by which words an advice is found."""

from __future__ import annotations

import pytest

from registers_for_tests import TODAY, advice, college, council, register
from weerklank.cases.judge import judge
from weerklank.publish.options import SiteOptions
from weerklank.publish.pages.advising.advice import advice_page
from weerklank.publish.pages.advising.answer_form import answer_form_pages
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response

OPTIONS = SiteOptions(name="Raad Proefstad")


def form(*records: Advice | Response | Body) -> str:
    """The form of the only advice."""
    found = register(*records)
    (page,) = answer_form_pages(found, judge(found, TODAY), OPTIONS)
    return page.body("")


def test_an_advice_is_found_by_its_law() -> None:
    """And by its themes, and by what it recommends."""
    (verdict,) = judge(register(advice(laws=["jeugdwet"], themes=["vervoer"])), TODAY).advices
    keywords = advice_page(verdict, OPTIONS, TODAY, (None, None), ()).keywords

    assert keywords == ("vervoer", "jeugdwet", "Vergoed de bus voor vrijwilligers.")


@pytest.mark.parametrize(
    ("towns", "there"), [([], True), (["Proefstad", "Elders"], True), (["Elders"], False)]
)
def test_a_shared_service_of_this_town_may_answer_for_it(towns: list[str], *, there: bool) -> None:
    """Also one of which nobody wrote for which towns it works; not one of another town."""
    service = college(id="dienst", title="De dienst", kind="gr_board", municipalities=towns)

    html = form(advice(), council(municipality="Proefstad"), service)

    assert ("De dienst" in html) is there


def test_who_was_asked_may_not_answer_in_its_own_place() -> None:
    """A service that was advised itself is in the form once, as who it is."""
    service = college(id="dienst", title="De dienst", kind="gr_board")
    both = ["college", "dienst"]

    assert form(advice(to=both), council(advises=both), service).count("2026-01-bus-dienst") == 1
