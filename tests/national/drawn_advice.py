"""One invented advice with its answer, drawn by the chances of its council."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

from weerklank.records.values.themes import ThemeCode

THEMES = tuple(ThemeCode)
REASONS = (
    "Dit doen wij niet, omdat het 80.000 euro per jaar kost.",
    "Wij doen dit niet: de wet staat het niet toe.",
    "Dit kan niet, want daarvoor zijn te weinig mensen.",
)


@dataclass(frozen=True, slots=True)
class Rates:
    """The true chances of one council and its municipality."""

    in_time: float
    explained: float
    asked_in_time: float
    kept: float
    no_term: float = 0.1
    unknown: float = 0.1
    not_judged: float = 0.15


def advice_of(address: str, rates: Rates, source: random.Random, which: int) -> dict[str, Any]:
    """The advice of this number, with its answer and the promises in it."""
    name = f"2026-{which:03}-advies"
    theme = source.choice(THEMES)
    state = _drawn(
        source,
        {"unknown": rates.unknown, "no_term": rates.no_term, "unclear": 0.05, "running": 0.05},
        "judged",
    )
    if state == "judged":
        state = "on_time" if source.random() < rates.in_time else source.choice(["late", "overdue"])
    asked = "unknown" if source.random() < rates.unknown else "in_time"
    if asked != "unknown" and source.random() >= rates.asked_in_time:
        asked = source.choice(["short_notice", "decided_before_advice"])
    clock = _clock(state, source)
    recommendations = [_recommendation(rates, source, state, number) for number in ("1", "2")]
    return {
        "id": name,
        "number": None,
        "title": f"Help mensen met {theme.label} {which}",
        "url": f"{address}adviezen/{name}/",
        "sent": f"2026-0{1 + which % 9}-{1 + which % 28:02}",
        "received": None,
        "kind": "requested",
        "council": "clientenraad",
        "themes": [theme.label],
        "theme_codes": [str(theme)],
        "summary": "Wij vragen de gemeente om hulp die bij mensen past.",
        "superseded_by": None,
        "withdrawn": None,
        "involvement": _involvement(asked),
        "addressees": [
            {
                "body": "college",
                "timeliness": clock,
                "recommendations": recommendations,
                "replies": [_reply(which)] if which % 3 == 0 else [],
            }
        ],
        "promises": _promises(rates, source, name) if which % 3 == 0 else [],
    }


def _reply(which: int) -> dict[str, Any]:
    """What the municipality says itself; no draw, so that the chances stay what they are."""
    text = f"Over advies {which} dachten wij lang na. Dat staat ook in onze brief."
    return {"text": text, "by": "het college", "on": f"2026-0{1 + which % 9}-{1 + which % 28:02}"}


def _drawn(source: random.Random, chances: dict[str, float], otherwise: str) -> str:
    """One of these states, each with its own chance, else the last."""
    return next((name for name, chance in chances.items() if source.random() < chance), otherwise)


def _clock(state: str, source: random.Random) -> dict[str, Any]:
    answered = state in {"on_time", "late"}
    days = [source.randrange(10, 120)] * 2 if state != "unknown" else None
    agreed = state not in {"no_term", "unknown"}
    return {
        "state": state,
        "not_known": ["term"] if state == "unknown" else [],
        "deadline": None,
        "silence_known": True,
        "not_worked_out": [],
        "last_day": "2026-06-01" if agreed else None,
        "original_deadline": None,
        "other_reading": None,
        "started": "2026-01-05",
        "answered": "2026-05-01" if answered else None,
        "days": days,
        "days_late": None,
        "term": source.choice(["6 weken", "8 weken"]) if agreed else None,
        "agreement": {"source": "Verordening 2024, artikel 7", "url": None} if agreed else None,
        "completed": None,
        "closed": None,
        "oral": None,
        "paused_since": None,
        "extensions": 0,
        "unanswered": [],
        "steps": [],
    }


def _involvement(state: str) -> dict[str, Any]:
    nothing = dict.fromkeys(
        (
            "phase",
            "days_given",
            "days_agreed",
            "decided",
            "proposed",
            "first_contact",
            "asked",
            "reply_by",
        )
    )
    return {"state": state, **nothing, "of_own_accord": False, "information": []}


def _recommendation(rates: Rates, source: random.Random, clock: str, number: str) -> dict[str, Any]:
    if clock in {"overdue", "running", "unknown"}:
        decision, state = ("unknown" if clock == "unknown" else "none"), "none"
    else:
        decision = source.choice(["adopted", "partly", "rejected", "rejected"])
        state = "explained" if source.random() < rates.explained else "not_explained"
        state = "not_judged" if source.random() < rates.not_judged else state
    holds = state == "explained"
    words = source.choice(REASONS) if holds else ""
    fact = {"holds": holds, "code": "words", "words": words, "because": "Dit staat er."}
    return {
        "id": number,
        "text": f"Geef mensen zelf de keuze ({number}).",
        "decision": decision,
        "worked_out": True,
        "explanation": {
            "state": state,
            "code": "reason",
            "second_reader": None,
            "facts": {"reason": fact},
            "words": "",
            "missing": [],
            "because": "Dit staat er.",
        },
        "rounds": 1,
        "follow_up": {"state": "none", "actions": []},
        "review": [],
        "reply": [],
        "voices_differ": False,
    }


def _promises(rates: Rates, source: random.Random, advice: str) -> list[dict[str, Any]]:
    state = _drawn(source, {"promised": 0.3}, "judged")
    if state == "judged":
        state = "reported_done" if source.random() < rates.kept else "past_due"
    return [
        {
            "advice": advice,
            "recommendation": "1",
            "response": f"{advice}-college",
            "from": "college",
            "what": "Het formulier aanpassen",
            "who": "afdeling Inkomen",
            "promised": True,
            "original_date": "2026-08-01",
            "current_date": "2026-08-01",
            "moved": [],
            "done": None,
            "evidence": None,
            "overtaken": None,
            "checked": None,
            "state": state,
        }
    ]
