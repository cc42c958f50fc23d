"""The register of one invented council, as its own site would publish it."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from typing import Any

from national.drawn_advice import Rates, advice_of

TODAY = "2026-11-23"
TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/"
METHOD = {
    "weerklank": "0.1.0",
    "clock_rules": "c10c000000000000",
    "explanation_rules": "e8b1a10000000000",
}


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose register it is: its number, its code and its address."""

    number: int
    tooi: str
    address: str
    rates: Rates


def register_of(one: Whose, source: random.Random, size: int) -> dict[str, Any]:
    """The whole register, with so many advices."""
    advices = [advice_of(one.address, one.rates, source, which) for which in range(size)]
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
        "statistics": _statistics(advices)
        | {"explained_by_council": _reviewed(advices, 2 + one.number % 5)},
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


def _body(one: Whose, name: str, kind: str) -> dict[str, Any]:
    return {
        "id": name,
        "title": f"{name.capitalize()} Proefstad {one.number}",
        "kind": kind,
        "municipality": f"Proefstad {one.number}",
        "url": f"{one.address}organisaties/{name}/",
        "tooi": None,
    }


def _scan(one: Whose, source: random.Random) -> dict[str, Any]:
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


def _reviewed(advices: list[dict[str, Any]], yes: int) -> dict[str, Any]:
    """The council says itself of its first eight recommendations whether it was explained."""
    first = [rec for one in advices for rec in one["addressees"][0]["recommendations"]][:8]
    for number, rec in enumerate(first):
        rec["review"] = [
            {"explained": number < yes, "note": None, "by": "raad", "on": "2026-11-01"}
        ]
    return _share(min(yes, len(first)), len(first))


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
