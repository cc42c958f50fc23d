"""What pages, cards and lists count, beside what the data of the site count."""

from __future__ import annotations

import re
from collections import Counter

from registers_for_tests import TODAY
from site_pages.counts.counted_lists import (
    check_agenda,
    check_agreements,
    check_lists,
    check_packs,
    check_ready_lists,
)
from site_pages.counts.shown import Data, cards, pairs, part_of, rows
from site_pages.pages_for_tests import page, reads, register_of, table, tiles
from weerklank.publish.making.output import Site

WRITTEN = ("example", "good/everything", "real_cases")
"""The registers in files whose every count is held against their data."""


SILENT = {"overdue", "overdue_with_notice", "not_in_writing"}


def check_council_members(site: Site) -> None:
    """The counts, their base, and those of the portfolios and the years."""
    data, html = register_of(site), page(site, "raadsleden/index.md")
    figures = data["statistics"]
    (on_time, base), (waiting, _) = (part_of(figures[n]) for n in ("on_time", "waiting"))
    counted = tiles(html)

    assert sum(counted.values()) == base
    assert (counted.get("op tijd", 0), counted.get("hier geen volledig antwoord op papier", 0)) == (
        on_time,
        waiting,
    )
    assert reads(html).get("reason", 0) == figures["explained"]["part"]
    tallies = table(site, "data/besluiten.csv")
    for name, key, label in (("portefeuille", "portfolios", "role"), ("jaar", "years", "name")):
        known = [r for r in tallies if r["verdeling"] == name]
        known = [r for r in known if r["groep"] not in {"onbekend", "Geen portefeuille"}]
        assert [
            (r["groep"].lower(), int(r["op_tijd"]), int(r["termijn_voorbij"]), int(r["uitgelegd"]))
            for r in known
        ] == [
            (
                found[label].lower(),
                *part_of(found["statistics"]["on_time"]),
                found["statistics"]["explained"]["part"],
            )
            for found in data[key]
        ]


def check_waiting(site: Site) -> None:
    """Who counts the advices again finds the published figures."""
    data, figures = register_of(site), register_of(site)["statistics"]
    of = [(advice, a) for advice in data["advice"] for a in advice["addressees"]]
    states = Counter(a["timeliness"]["state"] for _, a in of)
    silent = [a for _, a in of if over(a["timeliness"]) and silence(a["timeliness"])]
    gone = sum(one["turn"] == "nobody" for one in silent)
    explained = [
        r["explanation"]["state"]
        for _, a in of
        for r in a["recommendations"]
        if r["explanation"]["state"] in {"explained", "not_explained"}
        or (
            r["explanation"]["state"] == "none"
            and r["outcome"] != "unknown"
            and over(a["timeliness"])
        )
    ]

    assert states == figures["states"]
    assert part_of(figures["on_time"]) == (
        states["on_time"],
        sum(over(a["timeliness"]) for _, a in of),
    )
    assert (figures["waiting"]["part"], figures["left_out"]) == (len(silent) - gone, gone)
    assert part_of(figures["explained"]) == (explained.count("explained"), len(explained))


def silence(timeliness: Data) -> bool:
    """Whether nothing is on paper where it should be."""
    return timeliness["state"] in SILENT


def over(timeliness: Data) -> bool:
    """Whether the term has passed, worked out from the published dates alone."""
    if timeliness["state"] != "not_in_writing":
        return timeliness["state"] in {"on_time", "late", "overdue", "overdue_with_notice"}
    closed = str(timeliness["closed"] or "9")
    past = (timeliness["last_day"] or "9") < min(str(TODAY), closed)
    return bool(past and timeliness["silence_known"])


def check_promises(site: Site) -> None:
    """Each group is as large as its state in the data; together they are the whole ledger."""
    promised = Counter(p["state"] for p in register_of(site)["promises"])
    html = page(site, "beloften/index.md")

    assert Counter(pairs(html)) == Counter((n, promised.total()) for n in promised.values())


def check_involvement(site: Site) -> None:
    """Every advice that was asked for, by its state; the information that was asked and came."""
    data, html = register_of(site), page(site, "betrokken/index.md")
    found = data["involvement"]
    again = Counter(
        advice["involvement"]["state"]
        for advice in data["advice"]
        if advice["involvement"]["of_own_accord"] is False
    )
    information = re.search(
        r"Er is (\d+) keer om informatie gevraagd\. Op deze site staat dat die (\d+) keer kwam",
        html,
    )

    assert again == found["states"]
    assert found["asked"] + found["of_own_accord"] + found["not_known"] == len(data["advice"])
    judged = {state: n for state, n in again.items() if state != "unknown"}
    assert Counter(pairs(html)) == Counter((n, sum(judged.values())) for n in judged.values())
    told = (int(information[1]), int(information[2])) if information else (0, 0)
    assert told == (found["information"]["asked"], found["information"]["supplied"])


def check_complaints(site: Site) -> None:
    """The same cells, and the same cells hidden."""
    data, html = register_of(site)["complaints"], page(site, "klachten/index.md")
    cells = re.findall(r"<td[^>]*>(\d+|minder dan 5)</td>", html)
    totals = re.findall(r"<strong>(\d+|geen) klacht(?:en)?</strong>", html)

    assert cells == [
        "minder dan 5" if line["number"] is None else str(line["number"])
        for half in data["figures"]
        for line in half["lines"]
    ]
    assert [0 if n == "geen" else int(n) for n in totals] == [
        half["total"] for half in data["figures"] if half["total"] is not None
    ]
    assert [int(n) for n in re.findall(r"waarvan (\d+) op tijd", html)] == [
        half["in_time"] for half in data["figures"] if half["in_time"] is not None
    ]


def check_years(site: Site) -> None:
    """The rows side by side, and the counts on the page of each year and term of office."""
    data, html = register_of(site), page(site, "jaren/index.md")
    for caption, key in (("Per jaar", "years"), ("Per bestuursperiode", "periods")):
        for row, found in zip(rows(html, caption), data[key], strict=True):
            figures = found["statistics"]
            shares = [figures["on_time"], figures["reasons"]]
            assert row[0].startswith(found["name"])
            assert [int(n) for n in row[1:3]] == [found["advices"], found["recommendations"]]
            assert [cell.split(" (")[0] for cell in row[3:5]] == [
                f"{s['part']} van {s['of']}" if s["of"] else "niets te tellen" for s in shares
            ]
            assert int(row[5]) == sum(found["promises"].values())
            check_year(site, found)


def check_year(site: Site, found: Data) -> None:
    """The page of one year or term of office."""
    html = page(site, f"jaren/{found['name'].replace(' ', '-')}.md")
    figures = found["statistics"]
    shares = [figures[name] for name in ("on_time", "reasons") if figures[name]["of"]]
    whole = [int(n) for n in re.findall(r"<b>(\d+)</b>", html)]
    decided = re.search(r'id="besluiten">.*?</ul>', html, re.DOTALL)
    times = [int(n) for n in re.findall(r"(\d+) keer</li>", decided[0])] if decided else []

    assert whole == ([found["advices"], found["recommendations"]] if found["advices"] else [])
    assert pairs(html) == [part_of(share) for share in shares if found["advices"]]
    assert sorted(times) == sorted(found["decisions"].values())
    assert cards(html) == found["advices"]


def check_subjects(site: Site) -> None:
    """Every subject, every missing route, and the work of each council."""
    data, html = register_of(site), page(site, "wie-beslist/index.md")
    councils = rows(html, "Adviezen per raad")[: len(data["councils"])]
    missing = [r for s in data["subjects"] for r in s["routes"] if r["missing"]]

    assert [row[0] for row in rows(html, "Wie beslist, wie")] == [
        s["name"] for s in data["subjects"]
    ]
    assert html.count("waaraan deze raad geen advies geeft, zegt deze site") == len(missing)
    if not data["advice"]:
        assert councils == []
        return
    assert [(int(row[1]), int(row[2])) for row in councils] == [
        (found["advices"], found["recommendations"]) for found in data["councils"]
    ]
    assert [row[3] for row in councils] == [
        "{} van {}".format(*part_of(found["on_time"]))
        if found["on_time"]["of"]
        else "niets te tellen"
        for found in data["councils"]
    ]


CHECKS = (
    check_ready_lists,
    check_agenda,
    check_agreements,
    check_complaints,
    check_council_members,
    check_involvement,
    check_lists,
    check_packs,
    check_promises,
    check_subjects,
    check_waiting,
    check_years,
)
