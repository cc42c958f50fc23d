"""How many promises are late or without a date is the same on every page that says so."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from every_register import NAMES, register_named, site_named
from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import page, site_of, words
from weerklank.cases.judge import judge
from weerklank.publish.making.output import Site
from weerklank.publish.parts.concerns.attention import concerns
from weerklank.publish.parts.concerns.concern import Concern, Lack
from weerklank.records.register import Register

LISTS = {
    Lack.PROMISE: ("lijsten/beloften-over-datum", "voorbij de datum"),
    Lack.DATE: ("lijsten/beloften-zonder-datum", "zonder datum"),
}


def promised(*days: str | None) -> Register:
    """One answer with a promise for each of these days, or without one, at one recommendation."""
    actions = [
        {"what": f"Stap {number}", **({"by": day} if day else {})}
        for number, day in enumerate(days, 1)
    ]
    given = {
        "recommendation": "1",
        "decision": "adopted",
        "explanation": "Ja.",
        "actions": actions,
    }
    return register(advice(), response(answers=[given]), council(), college())


def about_promises(*days: str | None) -> list[Concern]:
    """What asks attention about them."""
    found = concerns(judge(promised(*days), TODAY))
    return [one for one in found if one.lack in LISTS]


def told(one: Concern) -> int:
    """How many promises the sentence is about: a number in front, or one."""
    found = re.match(r"(\d+) beloften", one.text)
    return int(found[1]) if found else 1


def listed(site: Site, lack: Lack) -> Counter[str]:
    """How many lines of the list lead to each advice, on its page and on its pages by year."""
    start = LISTS[lack][0]
    whole = "".join(one.body("") for one in site.pages if one.source == f"{start}.md")
    parts = "".join(one.body("") for one in site.pages if one.source.startswith(f"{start}/"))
    html = parts or whole
    return Counter(re.findall(r"<li><a href=\"[^\"]*adviezen/([^/\"]+)/#aanbeveling", html))


@pytest.mark.parametrize("lack", LISTS)
@pytest.mark.parametrize("name", NAMES)
def test_what_asks_attention_counts_the_promises_of_the_list(name: str, lack: Lack) -> None:
    """Advice by advice; a promise in a joint letter is one line, and asked of each body."""
    verdicts = judge(register_named(name), TODAY)
    asked: dict[str, int] = {}
    for one in concerns(verdicts):
        if one.lack is lack:
            asked[one.case.advice.id] = max(asked.get(one.case.advice.id, 0), told(one))
    found = listed(site_named(name), lack)

    assert set(asked) == set(found)
    assert all(asked[advice_id] <= number for advice_id, number in found.items())
    alone = {a.advice.id for a in verdicts.advices if len(a.addressees) == 1}
    assert {a: n for a, n in asked.items() if a in alone} == {
        a: n for a, n in found.items() if a in alone
    }


@pytest.mark.parametrize("lack", LISTS)
@pytest.mark.parametrize("name", NAMES)
def test_the_list_is_as_long_as_the_ledger_says(name: str, lack: Lack) -> None:
    """The number on the page of promises is the number of lines, and the one above the list."""
    start, words_of = LISTS[lack]
    site = site_named(name)
    group = re.search(rf"<b>(\d+) van \d+</b> {words_of}", page(site, "beloften/index.md"))
    above = re.search(r"(\d+) beloften?\.", words(page(site, f"{start}.md")))

    number = sum(listed(site, lack).values())
    assert (int(group[1]) if group else 0) == number
    assert (int(above[1]) if above else 0) == number


@pytest.mark.parametrize("source", ["raadsleden/index.md", "lijsten/beloften-over-datum.md"])
def test_two_late_promises_at_one_recommendation_are_two(source: str) -> None:
    """The oldest gives the day; that there is another is said."""
    site = site_of(promised("2026-05-01", "2026-06-01"))

    assert "2 beloften" in words(page(site, source))


def test_two_promises_without_a_date_are_two() -> None:
    """In the list, and where attention is asked for them."""
    (one,) = about_promises(None, None)

    assert one.brief == "2 beloften, bij aanbeveling 1."
    assert one.question == "Wanneer zijn de beloften bij aanbeveling 1 klaar?"


def test_one_late_promise_is_said_as_before() -> None:
    """No number where there is nothing to count."""
    (one,) = about_promises("2026-05-01")

    assert one.text == "Een belofte bij aanbeveling 1 moest klaar zijn op 1 mei 2026."
    assert one.question == "Is de belofte bij aanbeveling 1 uitgevoerd? Zo nee, wanneer wel?"
