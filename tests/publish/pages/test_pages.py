"""The pages that follow from a register."""

from __future__ import annotations

import datetime as dt
import json
import re

import pytest

from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import tiles
from weerklank.cases.judge import judge
from weerklank.publish.build import build_site
from weerklank.publish.making.output import Site
from weerklank.publish.options import SiteOptions
from weerklank.records.register import Register

HOSTILE = '<script>alert("x")</script><img src=x onerror=alert(1)>{{ 7*7 }}'


def site_of(records: Register, today: dt.date = TODAY) -> Site:
    """The site of a register."""
    return build_site(records, judge(records, today), SiteOptions(name="Raad Proefstad"))


def page(site: Site, source: str, introduction: str = "") -> str:
    """The HTML of one page."""
    return site.by_source[source].body(introduction)


def register_of(site: Site) -> dict[str, object]:
    """The published register."""
    content = next(file.content for file in site.files if file.uri == "data/register.json")
    found: dict[str, object] = json.loads(content)
    return found


def test_an_empty_register_still_makes_every_page() -> None:
    """A new council sees pages that say there is nothing yet and what to do."""
    site = site_of(Register())

    assert "Er staan geen adviezen op deze site." in page(site, "index.md")
    assert "nog geen adviezen" in page(site, "adviezen/index.md")
    assert "Er staan nog geen adviezen" in page(site, "raadsleden/index.md")


def test_the_page_of_an_advice_says_that_the_answer_was_in_time() -> None:
    """The verdict is said in a sentence with both dates."""
    html = page(site_of(register(advice(), response())), "adviezen/2026-01-bus.md")

    assert "antwoordde op 2 maart 2026. Dat is op tijd: de laatste dag was 16 maart 2026." in html


def test_a_late_answer_stays_late_with_its_days() -> None:
    """An answer five days after the term is called five days late, for ever."""
    late = response(received=dt.date(2026, 3, 21))

    html = page(site_of(register(advice(), late)), "adviezen/2026-01-bus.md")

    assert "5 dagen te laat" in html


def test_silence_is_never_adoption() -> None:
    """Without an answer the page says so, and the register has no decision."""
    site = site_of(register(advice()))
    found = register_of(site)["advice"]

    assert "Op deze site staat geen antwoord." in page(site, "adviezen/2026-01-bus.md")
    assert isinstance(found, list)
    assert found[0]["addressees"][0]["recommendations"][0]["decision"] == "none"


def test_an_introduction_stands_on_the_page() -> None:
    """What a council wrote at the address of a page introduces what the records say."""
    html = page(site_of(Register()), "index.md", "<p>Welkom.</p>")

    assert html.index("Welkom") < html.index("Nieuwste adviezen")


@pytest.mark.parametrize("source", ["adviezen/2026-01-bus.md", "adviezen/index.md", "index.md"])
def test_hostile_text_in_every_field_is_shown_as_text(source: str) -> None:
    """A script in any text field comes out as letters."""
    hostile = advice(
        title=HOSTILE,
        summary=HOSTILE,
        number=HOSTILE,
        themes=[HOSTILE],
        laws=[HOSTILE],
        receipt_proof=HOSTILE,
        received=dt.date(2026, 2, 3),
        recommendations=[{"id": "1", "text": HOSTILE, "means": HOSTILE}],
        documents=[{"title": HOSTILE, "url": "https://example.nl/x"}],
        body=HOSTILE,
    )
    answer = response(
        reason=HOSTILE,
        body=HOSTILE,
        reply={"text": HOSTILE, "by": HOSTILE, "on": dt.date(2026, 4, 1)},
        review=[
            {
                "recommendation": "1",
                "explained": False,
                "note": HOSTILE,
                "by": HOSTILE,
                "on": dt.date(2026, 4, 1),
            }
        ],
        answers=[
            {
                "recommendation": "1",
                "decision": "partly",
                "parts": {"yes": HOSTILE, "no": HOSTILE},
                "explanation": HOSTILE,
                "actions": [{"what": HOSTILE, "who": HOSTILE, "evidence": "javascript:alert(1)"}],
            }
        ],
    )

    html = page(site_of(register(hostile, answer)), source)

    assert "<script" not in html
    assert "<img" not in html
    assert 'href="javascript' not in html
    assert "49" not in re.sub(r"&#?\w+;", "", html).replace("7*7", "")


def test_two_addressees_each_have_their_own_verdict() -> None:
    """An advice to two bodies shows two verdicts, and two answers to each recommendation."""
    both = advice(to=["college", "dienst"])
    service = college(id="dienst", title="De Dienst", kind="gr_board")

    html = page(site_of(register(both, response(), service)), "adviezen/2026-01-bus.md")

    times = html[html.index('class="wk-times"') : html.index('id="wat-kwam-ervan"')]
    assert times.count("<li") == 2
    card = html[html.index('class="wk-rec"') : html.index("</section>")]
    assert card.count("<dt>") == 2


def test_no_agreed_term_gives_days_and_no_verdict() -> None:
    """With `none` the page counts days and calls nothing late."""
    none = [{"source": "Nagekeken", "answer_term": "none"}]
    html = page(site_of(register(advice(), council(agreements=none))), "adviezen/2026-01-bus.md")

    assert "er was geen tijd afgesproken." in html
    assert not re.search(r"wk-tag--broken|wk-outcome--(late|none)\b", html)


def test_what_nobody_wrote_is_not_known_on_any_page() -> None:
    """No agreement on file: only the pages that explain every state name 'geen termijn'."""
    site = site_of(register(advice(), council(agreements=[])))
    html = page(site, "adviezen/2026-01-bus.md")
    untrue = re.compile(
        r"geen termijn(?! voorbij)|niets afgesproken|niet afgesproken|niet geregeld",
        re.IGNORECASE,
    )

    assert "Op tijd? Dat weten wij niet" in html
    assert "De afspraak of de verordening die gold" in html
    for made in site.pages:
        if made.source not in {"methode/index.md", "gegevens/index.md"}:
            assert not untrue.search(made.body("")), made.source


def test_an_answer_nobody_knows_of_is_never_called_missing() -> None:
    """The old advice says that it is not known, and what would settle it."""
    site = site_of(register(advice(answer="unknown"), council()))
    html = page(site, "adviezen/2026-01-bus.md")

    assert "Kwam er antwoord? Dat weten wij niet." in html
    assert "Het antwoord zelf, of een verslag waar het in staat." in html
    assert "Wij weten niet wat hiermee is gedaan." in html
    assert "og geen antwoord" not in html
    assert "wk-tag--broken" not in html


def test_every_internal_link_of_a_page_is_relative() -> None:
    """The site works under any address: no link begins at the root."""
    site = site_of(register(advice(), response()))

    for made in site.pages:
        assert not re.search(r'(?:href|src)="/', made.body(""))


def test_the_counts_for_raadsleden_equal_those_of_the_register() -> None:
    """Answered in time out of all whose term has passed, also those without an answer."""
    silent = advice(id="2026-02-fiets", title="Fiets", number=None)
    site = site_of(register(advice(), response(), silent))

    html = page(site, "raadsleden/index.md")

    assert tiles(html) == {"op tijd": 1, "te laat": 0, "hier geen volledig antwoord op papier": 1}
    assert "Samen 2 antwoorden waarvan de laatste dag voorbij is." in html


def test_the_register_keeps_its_contract() -> None:
    """The keys that the contract names are there."""
    found = register_of(site_of(register(advice(), response())))
    entry = found["advice"][0]  # type: ignore[index]  # a list of objects by contract

    assert {"generated", "today", "council", "advice", "bodies", "statistics"} <= set(found)
    assert {"id", "number", "title", "url", "sent", "kind", "council", "themes"} <= set(entry)
    timeliness = entry["addressees"][0]["timeliness"]
    assert timeliness["state"] == "on_time"
    assert timeliness["deadline"] == timeliness["original_deadline"] == "2026-03-16"
    assert timeliness["steps"]
    explanation = entry["addressees"][0]["recommendations"][0]["explanation"]
    assert set(explanation["facts"]) == {
        "position",
        "reason",
        "own_words",
        "stands_alone",
        "concerns",
    }


def test_an_advice_of_this_very_month_is_not_still_to_come() -> None:
    """Of which day is not known, but it was given."""
    html = page(site_of(register(advice(sent="2026-11"))), "adviezen/2026-01-bus.md")

    assert "Advies gegeven aan" in html
    assert "komt nog" not in html.partition("Advies gegeven aan")[0].rpartition("<li")[2]


def test_what_was_only_said_is_no_letter_that_is_missing() -> None:
    """Nobody wrote one."""
    html = page(site_of(register(advice(), response(form="oral"))), "adviezen/2026-01-bus.md")

    assert "Dit kwam niet per brief, maar mondeling." in html
    assert "De brief zelf staat niet op deze site" not in html


def test_a_line_on_time_has_a_subject() -> None:
    """Also where one body was asked and the verdict is not certain."""
    vague = response(received="2026-03")

    html = page(site_of(register(advice(), vague)), "adviezen/2026-01-bus.md")

    assert "<strong>Het college van Proefstad:</strong> niet zeker of het op tijd is" in html


def test_the_same_register_gives_the_same_site() -> None:
    """Two times the same input is two times the same bytes."""
    records = register(advice(), response())
    first, second = site_of(records), site_of(records)

    assert first.files == second.files
    assert [p.body("") for p in first.pages] == [p.body("") for p in second.pages]
