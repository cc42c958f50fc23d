"""What a register leaves owed, and pieces of the records that the tests of it share."""

from __future__ import annotations

import datetime as dt

from registers_for_tests import TODAY, advice, register, response
from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.judge import judge
from weerklank.cases.owing.obligations import (
    Obligation,
    obligations,
)
from weerklank.cases.owing.obligations import ObligationKind as Kind
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response

UNEXPLAINED = {"recommendation": "1", "decision": "rejected", "explanation": "Dit doen wij niet."}


BETTER = {"on": dt.date(2026, 4, 1), "recommendations": ["1"], "why": "De reden ontbreekt."}


NO_TERM = {"source": "Nagekeken", "answer_term": "none"}


GONE = {"on": dt.date(2026, 4, 1), "reason": "Het is al geregeld."}


NEWER = advice(id="2026-05-bus", title="Vergoed de bus nu echt", sent=dt.date(2026, 10, 26))


def owed(*records: Advice | Response | Body, today: dt.date = TODAY) -> tuple[Obligation, ...]:
    """Everything that is owed in a register of these records, but for the newer advice."""
    found = obligations(judge(register(*records), today))
    return tuple(one for one in found if one.case.advice.id != NEWER.id)


def kinds(found: tuple[Obligation, ...]) -> list[Kind]:
    """What is owed, in order."""
    return [one.kind for one in found]


def case_of(*records: Advice | Response | Body, today: dt.date = TODAY) -> AddresseeCase:
    """The case that was sent first."""
    return judge(register(*records), today).cases[-1]


def promise(**fields: object) -> Response:
    """An answer with a reason and one promise."""
    action = {"what": "Het formulier aanpassen", **fields}
    given = {
        "recommendation": "1",
        "decision": "adopted",
        "explanation": "Ja.",
        "actions": [action],
    }
    return response(answers=[given])
