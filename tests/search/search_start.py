"""Small sites to look in, and what the browser fetches of them first, read sign by sign."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from registers_for_tests import advice, college, council, register, response
from site_pages.pages_for_tests import site_of
from weerklank.publish.making.output import Site
from weerklank.records.own_pages.written import WrittenPage

LETTER = "Beste raad, een bewindvoerder mag u zelf kiezen."


def start_of(site: Site) -> dict[str, Any]:
    """What the browser fetches first."""
    found: dict[str, Any] = json.loads(next(f.octets for f in site.files if f.uri == "zoek.json"))
    return found


def words_in(coded: str) -> list[str]:
    """The words behind their capitals, read sign by sign: no code of ours."""
    words: list[str] = []
    for sign in coded:
        if sign.isupper():
            words.append((words[-1] if words else "")[: ord(sign) - ord("A")])
        else:
            words[-1] += sign
    return words


def places_of(start: dict[str, Any], word: str) -> list[tuple[int, int]]:
    """The pages on which a word stands, and the letter on that page."""
    number = words_in(start["words"]).index(word)
    block = max(n for n, first in enumerate(start["blocks"]) if first <= number)
    flat, page, found = start["files"][f"w{block}"][number - start["blocks"][block]], 0, []
    for step, place in zip(flat[::2], flat[1::2], strict=True):
        page += step
        found.append((page, place // 16))
    return found


def page_of(start: dict[str, Any], number: int) -> dict[str, Any]:
    """What is told of a page in the results."""
    each = start["each"]
    found: dict[str, Any] = start["files"][f"p{number // each}"][number % each]
    return found


@cache
def small() -> Site:
    """A council with one advice of which the answer names something that the advice does not."""
    asked = advice(id="2026-04-geld", number="CR-2026-04", title="Geef mensen keuze")
    answer = response(id="brief-1", advice="2026-04-geld", body=LETTER)
    return site_of(register(council(), college(), asked, answer))


def written_site(text: str) -> Site:
    """A site with one page that the council wrote."""
    page = WrittenPage("over-ons.md", "Wie zijn wij?", "", text)
    return site_of(register(council(), college()), pages=(page,))
