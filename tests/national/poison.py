"""Registers that are poisoned: what is changed in a good one, and the code of its refusal."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

Register = dict[str, Any]


def script_everywhere(register: Register) -> None:
    """A script in each text that a page shows."""
    for advice in register["advice"]:
        advice["title"] = advice["summary"] = "<script>alert(1)</script>"


def _promise_to_nobody(register: Register) -> None:
    register["promises"].append(register["promises"][0] | {"advice": "er-is-geen"})


def _reply(register: Register, text: str, on: str = "2026-11-01") -> None:
    reply = {"text": text, "by": "college", "on": on}
    register["advice"][0]["addressees"][0]["replies"].append(reply)


def _share(part: int, of: int) -> dict[str, int | None]:
    return {"part": part, "of": of, "percentage": None}


POISON: dict[str, tuple[str, Callable[[Register], object]]] = {
    "half a version": ("N021", lambda r: r.update(version=99)),
    "no version": ("N021", lambda r: r.pop("version")),
    "a key that is gone": ("N022", lambda r: r.pop("promises")),
    "a number that is a text": ("N022", lambda r: r["statistics"].update(left_out="drie")),
    "a state that does not exist": (
        "N022",
        lambda r: r["advice"][0]["addressees"][0]["timeliness"].update(state="excellent"),
    ),
    "a number without end": (
        "N022",
        lambda r: r["advice"][0]["addressees"][0]["timeliness"].update(days=[1, 10**30]),
    ),
    "real among invented": ("N024", lambda r: r.update(invented=False)),
    "a month old": ("N026", lambda r: r.update(today="2026-10-23")),
    "of next year": ("N027", lambda r: r.update(today="2027-11-23")),
    "half a date for a day": (
        "N022",
        lambda r: r["advice"][0]["addressees"][0]["timeliness"].update(
            state="not_in_writing", last_day="2026-05"
        ),
    ),
    "no day": ("N027", lambda r: r.update(today="2026-02-30")),
    "an advice of tomorrow": ("N027", lambda r: r["advice"][0].update(sent="2026-11-24")),
    "a copy of another site": (
        "N028",
        lambda r: r["register"].update(address="https://elders.example/"),
    ),
    "another municipality": (
        "N029",
        lambda r: r["register"].update(
            publisher_tooi="https://identifier.overheid.nl/tooi/id/gemeente/gm0599"
        ),
    ),
    "no municipality": ("N029", lambda r: r["register"].update(publisher_tooi=None)),
    "another kind": ("N030", lambda r: r["councils"][0].update(kind="advisory_council")),
    "a page elsewhere": ("N031", lambda r: r["advice"][0].update(url="https://shop.example/")),
    "a page above": (
        "N031",
        lambda r: r["advice"][0].update(url=r["register"]["address"] + "../x/"),
    ),
    "an advice twice": ("N032", lambda r: r["advice"].append(copy.deepcopy(r["advice"][0]))),
    "a recommendation twice": (
        "N032",
        lambda r: r["advice"][0]["addressees"][0]["recommendations"][0].update(id="2"),
    ),
    "a promise to nobody": ("N032", _promise_to_nobody),
    "a script in each text": ("N033", script_everywhere),
    "an image in a reply": (
        "N033",
        lambda r: r["advice"][0]["addressees"][0]["replies"].append(
            {"text": "<img src=x onerror=alert(1)>", "by": "college", "on": "2026-11-01"}
        ),
    ),
    "an address that runs": (
        "N033",
        lambda r: r["agreements"][0]["partners"][0]["in_force"][0].update(
            url="javascript:alert(1)"
        ),
    ),
    "half a letter": ("N020", lambda r: r["advice"][0].update(title="\ud800")),
    "figures that do not add up": (
        "N034",
        lambda r: r["statistics"]["on_time"].update(of=r["statistics"]["on_time"]["of"] + 1),
    ),
    "an advice of next year, by month": ("N027", lambda r: r["advice"][0].update(sent="2027-05")),
    "an answer of a year to come": (
        "N027",
        lambda r: r["advice"][0]["addressees"][0]["timeliness"].update(answered="2028"),
    ),
    "fewer days than none": (
        "N022",
        lambda r: r["advice"][0]["addressees"][0]["timeliness"].update(days=[-50, -50]),
    ),
    "at least more than at most": (
        "N022",
        lambda r: r["advice"][0]["addressees"][0]["timeliness"].update(days=[90, 10]),
    ),
    "a reply on a day that is none": ("N022", lambda r: _reply(r, "Ja.", "2026-02-31")),
    "a reply that turns the line around": ("N020", lambda r: _reply(r, "Dat is \u202enaadeg")),
    "a reply of a book": ("N022", lambda r: _reply(r, "b " * 500_000)),
    "a title of a megabyte": ("N022", lambda r: r["advice"][0].update(title="a" * 1_000_000)),
    "a title of nothing": ("N022", lambda r: r["advice"][0].update(title=" ")),
    "a council without a name": ("N022", lambda r: r["register"].update(publisher="\n")),
    "one address for two advices": (
        "N032",
        lambda r: r["advice"][1].update(url=r["advice"][0]["url"]),
    ),
    "a theme that counts twice": (
        "N032",
        lambda r: r["advice"][0].update(theme_codes=["debts", "debts"]),
    ),
    "an answer of nobody": ("N032", lambda r: r["advice"][0]["addressees"][0].update(body="wie")),
    "an address that ends elsewhere": (
        "N031",
        lambda r: r["advice"][0].update(url=r["register"]["address"] + "%2E%2e/x/"),
    ),
    "an address that breaks out of its quotes": (
        "N031",
        lambda r: r["advice"][0].update(url=r["register"]["address"] + '" onclick="x'),
    ),
    "rules with a name of its own": (
        "N022",
        lambda r: r["method"].update(clock_rules="de beste rekenwijze"),
    ),
    "more praise than answers": (
        "N034",
        lambda r: r["statistics"].update(explained_by_council=_share(9, 2)),
    ),
    "praise that stands nowhere": (
        "N034",
        lambda r: r["statistics"].update(explained_by_council=_share(900, 900)),
    ),
}
BYTES = {
    "half a file": (b'{"version": 3, "advice": [', "N020"),
    "no JSON": (b"<!doctype html>", "N020"),
    "a thousand brackets": (b"[" * 100_000, "N020"),
    "millions of empty lists": (b'{"version": 3, "x": [' + b"[]," * 2_000_000 + b"[]]}", "N020"),
    "a list": (b"[]", "N021"),
    "not a number": (b'{"version": NaN}', "N021"),
}
