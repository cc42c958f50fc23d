"""Two versions of one record: what counts as a change, and how it is said."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import advice, college, council, response
from weerklank.publish.pages.advising.corrections import correction_text
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.values.fields import Record
from weerklank.rules.corrections.compare import compare

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
