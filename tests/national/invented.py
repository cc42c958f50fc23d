"""Invented councils whose true rates are known: registers as their own sites would publish them.

Each council has a chance for every question. The draws are its answers; the chances are the truth
that the figures must find.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from weerklank.publish.data.register_schema import register_schema
from weerklank.records.values.themes import ThemeCode

PARTS: dict[str, Any] = json.loads(register_schema().octets)["$defs"]
TODAY = "2026-11-23"
TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/"
PROVINCES = ("Groningen", "Fryslân", "Noord-Holland")
INHABITANTS = (9_000, 15_000, 30_000, 45_000, 70_000, 120_000, 300_000)
THEMES = tuple(ThemeCode)
REASONS = (
    "Dit doen wij niet, omdat het 80.000 euro per jaar kost.",
    "Wij doen dit niet: de wet staat het niet toe.",
    "Dit kan niet, want daarvoor zijn te weinig mensen.",
)
METHOD = {
    "weerklank": "0.1.0",
    "clock_rules": "c10c000000000000",
    "explanation_rules": "e8b1a10000000000",
}


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


@dataclass(slots=True)
class Invented:
    """One invented council, with what was drawn for it."""

    number: int
    rates: Rates
    register: dict[str, Any] = field(default_factory=dict)

    @property
    def tooi(self) -> str:
        """A code that no municipality has."""
        return f"gm9{self.number:03}"

    @property
    def address(self) -> str:
        """Where its site would be."""
        return f"https://raad-{self.number}.example/"

    @property
    def octets(self) -> bytes:
        """The file as its site would send it."""
        return json.dumps(self.register, ensure_ascii=False).encode()

    @property
    def inhabitants(self) -> int:
        """How many people live in the municipality."""
        return INHABITANTS[self.number % len(INHABITANTS)]

    @property
    def province(self) -> str:
        """Where it lies."""
        return PROVINCES[self.number % len(PROVINCES)]


def councils(
    seed: int, number: int = 50, advices: int = 20, *, in_full: bool = True
) -> list[Invented]:
    """So many councils, the same for the same seed; a few publish much more than the others.

    `in_full` gives their registers every key that the schema asks, which takes most of the time.
    """
    source = random.Random(seed)  # noqa: S311 (no secret: the same draws every time)
    made = []
    for which in range(1, number + 1):
        rates = Rates(
            in_time=source.betavariate(6, 4),
            explained=source.betavariate(5, 4),
            asked_in_time=source.betavariate(4, 4),
            kept=source.betavariate(5, 3),
            no_term=1.0 if which % 4 == 0 else 0.1,
        )
        one = Invented(which, rates)
        size = advices * 3 if which % 10 == 0 else advices
        drawn = _register(one, source, size)
        one.register = whole({"$ref": "#/$defs/register"}, drawn) if in_full else drawn
        made.append(one)
    return made


def whole(shape: dict[str, Any], value: Any) -> Any:  # noqa: ANN401 (JSON)
    """The value with every key that the schema asks and these councils have nothing to say of."""
    if "$ref" in shape:
        return whole(PARTS[shape["$ref"].removeprefix("#/$defs/")], value)
    if isinstance(value, list) and "items" in shape:
        return [whole(shape["items"], one) for one in value]
    if isinstance(value, dict) and "anyOf" in shape:
        return whole(next(one for one in shape["anyOf"] if one.get("type") != "null"), value)
    if isinstance(value, dict) and "properties" in shape:
        lacking = {k: _empty(v) for k, v in shape["properties"].items() if k not in value}
        given = {k: whole(shape["properties"].get(k, {}), one) for k, one in value.items()}
        return {**given, **lacking}
    if isinstance(value, dict) and "additionalProperties" in shape:
        return {k: whole(shape["additionalProperties"], one) for k, one in value.items()}
    return value


def _empty(shape: dict[str, Any]) -> Any:  # noqa: ANN401 (JSON)
    """The least that a value of this shape can be."""
    if "$ref" in shape:
        return _empty(PARTS[shape["$ref"].removeprefix("#/$defs/")])
    kinds = shape.get("type", "object")
    if "anyOf" in shape or "null" in kinds:
        return None
    if "enum" in shape:
        return shape["enum"][0]
    least = {"array": [], "string": "", "integer": 0, "number": 0, "boolean": False}
    return least[kinds] if kinds in least else whole(shape, {})


def folder_of(made: list[Invented], folder: Path) -> Path:
    """The folder of a national view with these councils in its list; it is an example itself."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [
        f"{one.address},{one.tooi},client_council,2026-01-01,raad@raad-{one.number}.example"
        for one in made
    ]
    table = [
        f"{one.tooi},Proefstad {one.number},{one.province},{one.inhabitants},2026,verzonnen"
        for one in made
    ]
    (folder / "registers.csv").write_text(
        "\n".join(["address,tooi,kind,added_on,contact", *lines]) + "\n", encoding="utf-8"
    )
    (folder / "municipalities.csv").write_text(
        "\n".join(["tooi,name,province,inhabitants,year,source", *table]) + "\n", encoding="utf-8"
    )
    (folder / "national.toml").write_text(
        'name = "Raden van Nederland"\naddress = "https://landelijk.example/"\ninvented = true\n',
        encoding="utf-8",
    )
    return folder


def _register(one: Invented, source: random.Random, size: int) -> dict[str, Any]:
    advices = [_advice(one, source, which) for which in range(size)]
    promises = [promise for advice in advices for promise in advice.pop("promises")]
    return {
        "version": 3,
        "generated": TODAY,
        "today": TODAY,
        "site": f"Cliëntenraad Proefstad {one.number}",
        "register": {
            "address": one.address,
            "publisher": f"Cliëntenraad Proefstad {one.number}",
            "publisher_tooi": TOOI + one.tooi,
            "licence": "https://creativecommons.org/publicdomain/zero/1.0/",
            "feed": None,
            "online_since": None,
            "covers_from": None,
            "complete": None,
        },
        "method": dict(METHOD),
        "invented": True,
        "council": ["clientenraad"],
        "advice": advices,
        "bodies": [
            _body(one, "clientenraad", "council"),
            _body(one, "college", "college") | {"tooi": TOOI + one.tooi},
        ],
        "statistics": _statistics(advices),
        "councils": [
            {
                "council": "clientenraad",
                "kind": "client_council",
                "laws": ["participatiewet"],
                "advices": size,
                "recommendations": 2 * size,
                "on_time": _share(0, 0),
            }
        ],
        "portfolios": [],
        "years": [],
        "periods": [],
        "involvement": {
            "asked": 0,
            "of_own_accord": 0,
            "states": {},
            "information": {"supplied": 0, "asked": 0},
        },
        "promises": promises,
        "agenda": [],
        "subjects": [],
        "agreements": [_scan(one, source)],
        "complaints": {"fewest_shown": 5, "figures": [], "without_figures": []},
    }


def _body(one: Invented, name: str, kind: str) -> dict[str, Any]:
    return {
        "id": name,
        "title": f"{name.capitalize()} Proefstad {one.number}",
        "kind": kind,
        "municipality": f"Proefstad {one.number}",
        "url": f"{one.address}organisaties/{name}/",
        "tooi": None,
    }


def _advice(one: Invented, source: random.Random, which: int) -> dict[str, Any]:
    rates = one.rates
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
        "url": f"{one.address}adviezen/{name}/",
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
                "replies": [],
            }
        ],
        "promises": _promises(rates, source, name) if which % 3 == 0 else [],
    }


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


def _scan(one: Invented, source: random.Random) -> dict[str, Any]:
    def demand(name: str, note: str | None = None) -> dict[str, Any]:
        state = source.choice(["present", "present", "missing", "unknown"])
        told = note if state == "present" else None
        return {
            "name": name,
            "state": state,
            "note": told,
            "note_code": None,
            "note_values": {},
            "source": "Verordening 2024, artikel 7" if state == "present" else None,
        }

    term = "Ten minste 6 weken." if one.number % 2 else "Ten minste 8 weken."
    rights = ("early_advice", "agenda", "support", "information", "consultation")
    facilities = ("budget", "reach", "agenda", "contact", "chair", "secretary", "meeting_place")
    return {
        "council": "clientenraad",
        "present": 0,
        "of": 0,
        "unknown": 0,
        "rights": [demand(name) for name in rights],
        "facilities": [demand(name) for name in facilities],
        "partners": [
            {
                "body": "college",
                "in_force": [{"source": "Verordening 2024, artikel 7", "url": None}],
                "items": [
                    demand("answer_term", term),
                    demand("explain", "Ook als de gemeente het advies volgt."),
                    demand("contact_officer"),
                    demand("advise_term", term),
                    demand("evaluated"),
                ],
            }
        ],
    }


def _share(part: int, whole: int) -> dict[str, Any]:
    return {"part": part, "of": whole, "percentage": None}


def _statistics(advices: list[dict[str, Any]]) -> dict[str, Any]:
    """The figures of the council itself, counted here in another way than the program does."""
    clocks = Counter(
        addressee["timeliness"]["state"] for one in advices for addressee in one["addressees"]
    )
    late = clocks["late"] + clocks["overdue"]
    states = Counter(
        (addressee["timeliness"]["state"], rec["explanation"]["state"], rec["decision"])
        for one in advices
        for addressee in one["addressees"]
        for rec in addressee["recommendations"]
    )
    explained = sum(n for (_, state, _), n in states.items() if state == "explained")
    not_explained = sum(n for (_, state, _), n in states.items() if state == "not_explained")
    silent = sum(
        n for (clock, state, _), n in states.items() if (clock, state) == ("overdue", "none")
    )
    nothing = {"clocks": 0, "judged": 0, "running": 0, "no_term": 0, "unclear": 0}
    return {
        "on_time": _share(clocks["on_time"], clocks["on_time"] + late),
        "on_time_by_original_date": _share(0, 0),
        "explained": _share(explained, explained + not_explained + silent),
        "explained_by_council": _share(1, 2),
        "explanations_not_judged": 0,
        "states": dict(clocks),
        "explanations": {},
        "days": {
            "cases": 0,
            "open": 0,
            "median": None,
            "median_at_least": False,
            "shortest": None,
            "longest": None,
            "longest_at_least": False,
        },
        "coverage": {**nothing, "not_in_writing": 0, "withdrawn": 0, "unknown": 0},
        "waiting": _share(0, 0),
        "left_out": 0,
    }
