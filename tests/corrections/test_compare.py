"""Two versions of one record: what counts as a change, and how it is said."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registers_for_tests import advice, college, council, response
from site_pages.register_strategy import registers
from weerklank.publish.sentences.correction_words import correction_text
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body, Facilities
from weerklank.records.models.composition import Arrangement
from weerklank.records.models.response import Response
from weerklank.records.register import Register
from weerklank.records.values.fields import Record
from weerklank.rules.corrections.compare import UPKEEP, WHOLE, compare
from weerklank.rules.corrections.model import Change, Happened, Step

PRIVATE = "Jan Geheim, Dorpsstraat 1"
AGREED = "Afspraak vanaf 1 januari 2025"
TERM = "termijn bij gevraagd advies"
TWO = ["Vergoed de bus voor vrijwilligers.", "Betaal per maand uit."]
PROMISE = {"what": "Het formulier aanpassen", "by": dt.date(2026, 9, 1)}


def said(before: Record, after: Record) -> list[str]:
    """What the site says of the difference."""
    return [correction_text(change) for change in compare(before, after)]


def answered(**fields: object) -> Response:
    """The answer on recommendation 1, with other fields than usual."""
    usual = {"recommendation": "1", "decision": "rejected", "explanation": "Te duur: 80.000 euro."}
    return response(answers=[{**usual, **fields}])


def agreed(**fields: object) -> Body:
    """The council with one agreement, valid from 2025."""
    usual = {"source": "Verordening 2025", "answer_term": "6 weken", "termijnenwet": "excluded"}
    return council(agreements=[{**usual, "valid": {"from": dt.date(2025, 1, 1)}, **fields}])


def models(root: type[Record]) -> Iterator[type[Record]]:
    """The model and every model inside it that is compared."""
    yield root
    for name, field in root.model_fields.items():
        if name not in UPKEEP.get(root, frozenset()):
            for inner in inside(field.annotation):
                if issubclass(inner, Record) and inner not in WHOLE:
                    yield from models(inner)


def inside(annotation: Any) -> Iterator[type]:  # noqa: ANN401 (an annotation is anything)
    """Every class named in an annotation."""
    if isinstance(annotation, type) and not get_args(annotation):
        yield annotation
    for argument in get_args(annotation):
        yield from inside(argument)


COMPARED = sorted(
    {
        (model, name)
        for root in (Advice, Response, Body)
        for model in models(root)
        for name in model.model_fields
        if name not in UPKEEP.get(model, frozenset())
    },
    key=lambda pair: (pair[0].__name__, pair[1]),
)


def only_a_block(model: type[Record], name: str) -> bool:
    """Whether a field holds a block that may be empty, so that only its own fields change."""
    found = [kind for kind in inside(model.model_fields[name].annotation) if kind in BLOCKS]
    return bool(found)


BLOCKS = {
    model
    for model, _ in COMPARED
    if not any(field.is_required() for field in model.model_fields.values())
}
LEAVES = [(model, name) for model, name in COMPARED if not only_a_block(model, name)]


@given(found=registers())
def test_equal_records_give_nothing(found: Register) -> None:
    """A record compared with a copy of itself has no change."""
    for record in (*found.advices, *found.responses, *found.bodies):
        assert compare(record, record.model_copy(deep=True)) == ()


@given(found=registers(), data=st.data())
def test_any_two_records_can_be_compared_and_said(found: Register, data: st.DataObject) -> None:
    """Whatever two versions of a kind hold, each change has its sentence and no free text."""
    kinds = [kind for kind in (found.advices, found.responses, found.bodies) if kind]
    kind = data.draw(st.sampled_from(kinds))
    before, after = data.draw(st.sampled_from(kind)), data.draw(st.sampled_from(kind))

    lines = said(before, after)

    assert all(line.endswith(".") and "None" not in line and "{" not in line for line in lines)
    assert not any("Proefstad" in line for line in lines)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (advice(title="Vergoed  de\nbus"), advice(title="Vergoed de bus")),
        (advice(kind="unknown"), advice()),
        (advice(to=["college", "dienst"]), advice(to=["dienst", "college"])),
        (
            advice(recommendations=[{"id": "1", "text": "Een."}, {"id": "2", "text": "Twee."}]),
            advice(recommendations=[{"id": "2", "text": "Twee."}, {"id": "1", "text": "Een."}]),
        ),
        (advice(body="Een brief.\n\nMet tekst."), advice(body="Een brief. Met tekst.")),
    ],
    ids=["white space", "default written out", "order of names", "order of items", "lines"],
)
def test_what_only_looks_different_is_no_change(before: Advice, after: Advice) -> None:
    """Formatting and order change nothing for a reader."""
    assert compare(before, after) == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (advice(), advice(withdrawn={"on": dt.date(2026, 5, 1), "reason": "Niet meer nodig."})),
        (
            advice(),
            advice(number="CR-1", documents=[{"title": "Brief", "url": "https://a.example"}]),
        ),
        (answered(), answered(actions=[PROMISE])),
        (answered(actions=[PROMISE]), answered(actions=[{**PROMISE, "done": dt.date(2026, 8, 1)}])),
        (
            answered(actions=[PROMISE]),
            answered(actions=[{"what": "Iets anders"}, {**PROMISE, "done": dt.date(2026, 8, 1)}]),
        ),
        (
            response(),
            response(
                review=[{"recommendation": "1", "explained": True, "on": dt.date(2026, 4, 1)}],
                reply=[{"text": "Wij vinden dit wel.", "by": "college", "on": dt.date(2026, 4, 2)}],
            ),
        ),
        (college(), college(contact={"phone": "0123-456 789"}, members=[{"role": "voorzitter"}])),
        (advice(publish_from=dt.date(2026, 1, 1)), advice()),
    ],
)
def test_what_comes_with_time_is_no_change(before: Record, after: Record) -> None:
    """Something new beside what stood there is the normal course."""
    assert compare(before, after) == ()


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (
            response(received=dt.date(2026, 3, 3)),
            response(received=dt.date(2026, 3, 5)),
            "Ontvangen door de raad op: eerst 3 maart 2026, nu 5 maart 2026.",
        ),
        (
            advice(),
            advice(received="2026-02"),
            "Ontvangen door de gemeente op: eerst niet ingevuld, nu februari 2026.",
        ),
        (
            advice(term="4 weken"),
            advice(),
            "Eigen termijn: eerst 4 weken, nu niet ingevuld.",
        ),
        (
            answered(decision="adopted"),
            answered(decision="partly"),
            "Antwoord op aanbeveling 1, besluit: eerst overgenomen, nu deels overgenomen.",
        ),
        (
            answered(),
            answered(explanation="Te duur: 90.000 euro."),
            "Antwoord op aanbeveling 1, uitleg: gewijzigd.",
        ),
        (
            answered(explanation=None),
            answered(),
            "Antwoord op aanbeveling 1, uitleg: toegevoegd.",
        ),
        (
            advice(body="De brief."),
            advice(body="Een brief."),
            "Het hele advies: gewijzigd.",
        ),
        (advice(), advice(recommendations=TWO), "Aanbeveling 2: toegevoegd."),
        (advice(recommendations=TWO), advice(), "Aanbeveling 2: weggehaald."),
        (
            response(),
            response(answers=[], kind="interim"),
            "Antwoord op aanbeveling 1: weggehaald.",
        ),
        (
            answered(actions=[PROMISE]),
            answered(actions=[{**PROMISE, "by": dt.date(2027, 5, 1)}]),
            "Antwoord op aanbeveling 1, belofte, klaar op: eerst 1 september 2026, nu 1 mei 2027.",
        ),
        (
            answered(actions=[{"what": "Een eerste"}, PROMISE]),
            answered(actions=[{"what": "Een eerste"}, {**PROMISE, "by": "2027-05"}]),
            "Antwoord op aanbeveling 1, belofte 2, klaar op: eerst 1 september 2026, nu mei 2027.",
        ),
        (
            answered(actions=[PROMISE, {"what": "Een tweede"}]),
            answered(actions=[PROMISE]),
            "Antwoord op aanbeveling 1, belofte: weggehaald.",
        ),
        (advice(themes=["zorg"]), advice(themes=["werk"]), "Onderwerpen: gewijzigd."),
        (
            advice(withdrawn={"on": dt.date(2026, 5, 1), "reason": "Niet nodig."}),
            advice(),
            "Ingetrokken: weggehaald.",
        ),
        (
            agreed(),
            agreed(answer_term="8 weken"),
            f"{AGREED}, {TERM}: eerst 6 weken, nu 8 weken.",
        ),
        (
            agreed(answer_term=None),
            agreed(),
            f"{AGREED}, {TERM}: eerst niet ingevuld, nu 6 weken.",
        ),
        (
            agreed(),
            agreed(termijnenwet="applies"),
            f"{AGREED}, algemene termijnenwet: eerst geldt niet, nu geldt.",
        ),
        (council(agreements=[]), agreed(), f"{AGREED}: toegevoegd."),
        (
            council(facilities={"budget": True}),
            council(facilities={"budget": False}),
            "Eigen budget: eerst ja, nu nee.",
        ),
        (
            response(on_behalf_of=[]),
            response(on_behalf_of=["dienst"]),
            "Ook namens: toegevoegd.",
        ),
    ],
)
def test_a_change_is_said_in_one_sentence(before: Record, after: Record, sentence: str) -> None:
    """What stood there, what stands there now, and on which recommendation."""
    assert sentence in said(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (advice(title=PRIVATE), advice()),
        (advice(recommendations=[{"id": "1", "text": PRIVATE}]), advice()),
        (advice(recommendations=[{"id": "Jan.Geheim", "text": "Vergoed."}]), advice()),
        (advice(receipt_proof=PRIVATE), advice()),
        (
            advice(documents=[{"title": PRIVATE, "file": "jan geheim.pdf"}]),
            advice(documents=[{"title": "Brief", "file": "brief.pdf"}]),
        ),
        (answered(explanation=PRIVATE, place=PRIVATE), answered()),
        (answered(actions=[{"what": PRIVATE, "who": PRIVATE}]), answered()),
        (response(**{"from": "jan-geheim"}), response()),
        (response(body=PRIVATE), response()),
        (college(title=PRIVATE, decides=[PRIVATE]), college(decides=["zorg"])),
    ],
)
def test_an_earlier_text_never_comes_back(before: Record, after: Record) -> None:
    """What was taken away, perhaps because it was private, is named and not repeated."""
    lines = said(before, after)

    assert lines
    assert not any(word in line.lower() for line in lines for word in ("geheim", "dorpsstraat"))


def test_a_number_is_never_shown() -> None:
    """A count that was too small to publish does not come back as an earlier value."""
    small = [{"half": "2026-1", "total": 3}]
    changed = compare(
        college(complaint_figures=small), college(complaint_figures=[{"half": "2026-1"}])
    )

    assert [correction_text(one) for one in changed] == ["Klachten in halfjaar: gewijzigd."]


def test_every_field_has_words() -> None:
    """A field that is compared can be named, also one that is added to a model tomorrow."""
    arranged = (Step(Body, "facilities"), Step(Facilities, "budget"))

    for model, name in LEAVES:
        around = arranged if model is Arrangement else ()
        text = correction_text(Change((*around, Step(model, name)), Happened.CHANGED))
        assert re.search(r"^[A-Z].*: gewijzigd\.$", text), (model, name)
