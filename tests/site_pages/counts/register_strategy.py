"""Random small registers: two councils, two addressees, letters, promises, complaints."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from registers_for_tests import TODAY, advice, college, council, register, response
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.complaint_figures import ComplaintFigures, ComplaintLine, shown
from weerklank.records.models.response import Response
from weerklank.records.register import Register

Fields = dict[str, object]
DAYS = st.dates(dt.date(2024, 11, 1), TODAY)
THEMES = st.lists(st.sampled_from(["inkomen", "zorg", "schulden"]), max_size=2, unique=True)
AGREED = st.sampled_from(["unknown", "excluded", "applies"])
ARRANGED = st.none() | st.booleans()


@st.composite
def registers(draw: st.DrawFn) -> Register:
    """Up to four advices of two councils to one or two bodies, with what came back."""
    bodies = (*draw(_councils()), *draw(_addressees()))
    advices = [draw(_advice(number)) for number in range(draw(st.integers(0, 4)))]
    responses = [found for one in advices for found in draw(_responses(one))]
    return register(*bodies, *_replaced(draw, advices), *responses)


@st.composite
def _councils(draw: st.DrawFn) -> tuple[Body, Body]:
    agreement = {
        "source": "Verordening 2024, artikel 7",
        "answer_term": draw(st.sampled_from(["6 weken", "8 weken", "20 weken"])),
        "termijnenwet": draw(AGREED),
    }
    topics = [
        {"topic": f"Onderwerp {place}", "wanted_by": day, "theme": "zorg", "advice": found}
        for place, (day, found) in enumerate(
            draw(st.lists(st.tuples(DAYS, st.sampled_from([None, "a0", "a9"])), max_size=3))
        )
    ]
    with_terms = council(
        advises=["college", "dienst"],
        agreements=draw(st.sampled_from([[], [agreement]])),
        agenda=topics,
        rights={"support": draw(ARRANGED), "agenda": draw(ARRANGED)},
        facilities={"budget": draw(ARRANGED)},
    )
    other = council(id="tweede", title="Adviesraad Proefstad", agreements=[agreement])
    return with_terms, other


@st.composite
def _addressees(draw: st.DrawFn) -> tuple[Body, Body]:
    numbers = draw(st.lists(st.integers(0, 30), max_size=4))
    figures = ComplaintFigures(
        half="2026-1",
        total=sum(numbers),
        in_time=draw(st.none() | st.integers(0, sum(numbers))),
        lines=tuple(ComplaintLine(nature=f"soort {n}", number=m) for n, m in enumerate(numbers)),
    )
    governing = college(
        decides=draw(THEMES),
        complaint_figures=draw(st.sampled_from([(), (shown(figures),)])),
        complaint_desk={"phone": "0123-456 789"},
        portfolios=[{"role": "wethouder Zorg", "themes": ["zorg"]}],
        periods=[{"name": "periode 1", "from": dt.date(2025, 6, 1)}],
    )
    service = college(id="dienst", title="De Dienst", kind="gr_board", decides=draw(THEMES))
    return governing, service


@st.composite
def _advice(draw: st.DrawFn, number: int) -> Advice:
    sent = draw(DAYS)
    fields: Fields = {
        "id": f"a{number}",
        "title": f"Advies {number}",
        "sent": draw(st.sampled_from([sent, f"{sent:%Y-%m}", f"{sent:%Y}"])),
        "council": draw(st.sampled_from(["raad", "tweede"])),
        "to": draw(st.sampled_from([["college"], ["dienst"], ["college", "dienst"]])),
        "kind": draw(st.sampled_from(["requested", "unrequested"])),
        "themes": draw(THEMES),
        "recommendations": ["Doe het een.", "Doe het ander."][: draw(st.integers(1, 2))],
    }
    if draw(st.booleans()):
        supplied = st.fixed_dictionaries({"what": st.just("De cijfers"), "supplied": DAYS})
        asked = st.just({"what": "Het plan"})
        information = draw(st.lists(supplied | asked, max_size=2))
        fields["request"] = {"asked": sent, "phase": "draft", "information": information}
    if draw(st.integers(0, 3)) == 0:
        fields["withdrawn"] = {"on": sent + dt.timedelta(days=20), "reason": "Niet meer nodig."}
    return advice(**fields)


def _replaced(draw: st.DrawFn, advices: list[Advice]) -> list[Advice]:
    """Sometimes the last advice stands in place of the first."""
    if len(advices) < 2 or draw(st.booleans()):
        return advices
    first = advices[0].model_copy(update={"superseded_by": advices[-1].id})
    return [first, *advices[1:]]


@st.composite
def _responses(draw: st.DrawFn, to: Advice) -> list[Response]:
    return [draw(_response(to, number)) for number in range(draw(st.integers(0, 2)))]


@st.composite
def _response(draw: st.DrawFn, to: Advice, number: int) -> Response:
    sender = draw(st.sampled_from(to.to))
    joint = [body for body in to.to if body != sender and draw(st.booleans())]
    answered = draw(st.lists(st.sampled_from(to.recommendations), unique=True, max_size=2))
    return response(
        id=f"{to.id}-brief-{number}",
        advice=to.id,
        **{"from": sender, "on_behalf_of": joint},
        received=to.sent.earliest + dt.timedelta(days=draw(st.integers(0, 200))),
        form=draw(st.sampled_from(["letter", "oral"])),
        answers=[draw(_answer(recommendation.id)) for recommendation in answered],
    )


@st.composite
def _answer(draw: st.DrawFn, recommendation: str) -> Fields:
    found: Fields = {
        "recommendation": recommendation,
        "actions": draw(st.lists(_ACTIONS, max_size=2)),
    }
    decision = draw(st.sampled_from([None, "adopted", "rejected", "undecided", "unknown"]))
    if decision:
        found["decision"] = decision
    if decision and decision != "unknown":
        found["explanation"] = "Dit kost 80.000 euro per jaar, omdat de bus duur is."
    return found


_ACTIONS = st.fixed_dictionaries(
    {"what": st.sampled_from(["De bus betalen", "Een brief sturen"])},
    optional={
        "by": st.dates(dt.date(2025, 1, 1), dt.date(2027, 6, 1)),
        "done": DAYS,
        "evidence": st.just("Een besluit"),
        "promised": st.booleans(),
        "overtaken": st.just("De wet is veranderd."),
        "moved": st.lists(st.fixed_dictionaries({"to": DAYS}), max_size=2),
    },
)
