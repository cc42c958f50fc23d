"""What lists, agenda and packs count, beside what the data of the site count."""

from __future__ import annotations

import re

from site_pages.counts.shown import cards, pairs, part_of
from site_pages.pages_for_tests import page, register_of, tiles
from weerklank.publish.making.output import Site

READY = re.compile(r'<li><a href="[^"]*">[^<]*</a> <span class="wk-small"')
"""A line of a list to share."""


def check_agreements(site: Site) -> None:
    """For each council of how much it is known, and every demand once."""
    scans, html = register_of(site)["agreements"], page(site, "afspraken/index.md")

    assert pairs(html) == [(scan["of"], scan["of"] + scan["unknown"]) for scan in scans]
    assert cards(html) == sum(scan["of"] + scan["unknown"] for scan in scans)


def check_agenda(site: Site) -> None:
    """The topics that still wait for an advice are cards, the others a list."""
    topics, html = register_of(site)["agenda"], page(site, "agenda/index.md")
    given_part = re.search(r'id="gegeven">.*?</ul>', html, re.DOTALL)

    assert cards(html) == sum(topic["state"] == "ahead" for topic in topics)
    assert (given_part[0].count("<li>") if given_part else 0) == sum(
        topic["advice"] is not None for topic in topics
    )


def check_lists(site: Site) -> None:
    """The home page, the list of advices and the page of each body name what is in the data."""
    data = register_of(site)
    done = {"confirmed", "reported_done", "done_without_promise"}
    achieved = {
        (advice["id"], r["id"])
        for advice in data["advice"]
        for a in advice["addressees"]
        for r in a["recommendations"]
        if r["follow_up"]["state"] in done and r["decision"] == "adopted"
    }
    home = page(site, "index.md")
    listed = re.search(r'class="wk-achieved">.*?</ul>', home, re.DOTALL)

    years = [one.source for one in site.pages if one.source.startswith("adviezen/jaar/")]
    assert sum(cards(page(site, source)) for source in years) == len(data["advice"])
    assert cards(home) == min(4, len(data["advice"]))
    assert (listed[0].count("<li>") if listed else 0) == min(5, len(achieved))
    for body in data["bodies"]:
        given_by = sum(
            body["id"] in {advice["council"], *advice["together_with"]} for advice in data["advice"]
        )
        came_in = sum(
            any(a["body"] == body["id"] for a in advice["addressees"]) for advice in data["advice"]
        )
        assert cards(page(site, f"organisaties/{body['id']}.md")) == given_by + came_in


def check_packs(site: Site) -> None:
    """The pack of a portfolio has the counts of that portfolio."""
    for found in register_of(site)["portfolios"]:
        title = f"Portefeuille {found['role']}"
        html = next(p for p in site.pages if p.title == title).body("")
        figures = found["statistics"]
        shares = [part_of(figures[name]) for name in ("on_time", "reasons", "waiting")]
        shares = [share for share in shares if share[1]]
        assert pairs(html)[: len(shares)] == shares


def check_ready_lists(site: Site) -> None:
    """Each list to share has as many lines as the number that leads to it, wherever that stands."""
    members = page(site, "raadsleden/index.md")
    counted = tiles(members)
    named = re.findall(r'<a href="[^"]*lijsten/([\w-]+)/">[^<]*</a> \((\d+)\)', members)
    lines = {name: len(READY.findall(page(site, f"lijsten/{name}.md"))) for name, _ in named}

    assert {name: int(number) for name, number in named} == lines
    if lines:
        assert lines["geen-antwoord"] == counted.get("hier geen volledig antwoord op papier", 0)
        assert lines["te-laat"] == counted.get("te laat", 0)
