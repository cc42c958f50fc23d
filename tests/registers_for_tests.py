"""Small registers in memory, for tests that need records and no files."""

from __future__ import annotations

import datetime as dt

from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.register import Register

TODAY = dt.date(2026, 11, 23)


def advice(**fields: object) -> Advice:
    """An advice of the only council to the only college, sent on 2 February 2026."""
    return Advice.model_validate(
        {
            "id": "2026-01-bus",
            "title": "Vergoed de bus",
            "sent": dt.date(2026, 2, 2),
            "summary": "Wij vragen een vergoeding voor de bus.",
            "recommendations": ["Vergoed de bus voor vrijwilligers."],
            **fields,
        }
    )


def response(**fields: object) -> Response:
    """An answer of the college to that advice, received on 2 March 2026."""
    return Response.model_validate(
        {
            "id": "2026-01-bus-college",
            "advice": "2026-01-bus",
            "from": "college",
            "received": dt.date(2026, 3, 2),
            "answers": [
                {
                    "recommendation": "1",
                    "decision": "rejected",
                    "explanation": "Dit doen wij niet, want het kost 80.000 euro per jaar.",
                }
            ],
            **fields,
        }
    )


def council(**fields: object) -> Body:
    """A council with an agreed answer term of six weeks, the act excluded."""
    return Body.model_validate(
        {
            "id": "raad",
            "title": "Cliëntenraad Proefstad",
            "kind": "council",
            "advises": ["college"],
            "agreements": [
                {
                    "source": "Verordening 2025, artikel 7",
                    "answer_term": "6 weken",
                    "termijnenwet": "excluded",
                }
            ],
            **fields,
        }
    )


def college(**fields: object) -> Body:
    """The college of the same municipality."""
    return Body.model_validate(
        {"id": "college", "title": "Het college van Proefstad", "kind": "college", **fields}
    )


def register(*records: Advice | Response | Body) -> Register:
    """A register of these records; the council and the college are there unless given."""
    bodies = {b.id: b for b in (council(), college(), *records) if isinstance(b, Body)}
    return Register(
        advices=tuple(r for r in records if isinstance(r, Advice)),
        responses=tuple(r for r in records if isinstance(r, Response)),
        bodies=tuple(bodies[key] for key in sorted(bodies)),
    )
