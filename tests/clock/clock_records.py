"""Small records for the tests of the clock: one council, one college, one advice."""

from __future__ import annotations

import datetime as dt

from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.rules.clock.model import Timeliness
from weerklank.rules.clock.timeliness import timeliness

Fields = dict[str, object]
SOURCE = "Verordening cliëntenparticipatie Voorbeeldstad, artikel 7"


def agreement(term: object = "6 weken", **fields: object) -> Fields:
    """An agreement with an answer term; the Termijnenwet excluded unless asked otherwise."""
    bare: Fields = {"source": SOURCE, "answer_term": term, "termijnenwet": "excluded"}
    return bare | fields


def council(*agreements: Fields) -> Body:
    """The council with its agreements."""
    return Body.model_validate(
        {"id": "raad", "title": "Raad", "kind": "council", "agreements": list(agreements)}
    )


def college(body_id: str = "college") -> Body:
    """An addressee."""
    return Body.model_validate({"id": body_id, "title": "Het college", "kind": "college"})


def advice(**fields: object) -> Advice:
    """An advice sent on Monday 2 March 2026, received that day, with two recommendations."""
    bare: Fields = {
        "id": "advies",
        "title": "Advies",
        "summary": "Samenvatting.",
        "sent": "2026-03-02",
        "received": "2026-03-02",
        "recommendations": ["Doe het een.", "Doe het ander."],
    }
    return Advice.model_validate(bare | fields)


def response(number: int = 1, **fields: object) -> Response:
    """A message of the college; a letter that answers both unless asked otherwise."""
    bare: Fields = {"id": f"bericht-{number}", "advice": "advies", "from": "college"}
    if fields.get("kind", "answer") == "answer":
        bare["answers"] = [{"recommendation": "1"}, {"recommendation": "2"}]
    return Response.model_validate(bare | fields)


def verdict(
    *messages: Fields,
    today: str = "2026-06-01",
    given: Advice | None = None,
    agreed: tuple[Fields, ...] | None = None,
) -> Timeliness:
    """The verdict on the messages, with six weeks agreed: the last day is 13 April 2026."""
    agreements = (agreement(),) if agreed is None else agreed
    responses = [response(number, **fields) for number, fields in enumerate(messages, 1)]
    return timeliness(
        given or advice(),
        college(),
        council(*agreements),
        responses,
        dt.date.fromisoformat(today),
    )


def day(text: str) -> dt.date:
    """A date from its text."""
    return dt.date.fromisoformat(text)
