"""The first days of a council: as started, with one advice, with one answer."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter

import pytest

from commands.run import run
from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import page, site_of, words
from weerklank.cases.judge import judge
from weerklank.cases.owing.promises import by_attention, ledger
from weerklank.cli import group
from weerklank.publish.parts.concerns.attention import concerns
from weerklank.publish.parts.concerns.concern import Lack
from weerklank.records.register import Register

UNKNOWN_TERM = council(agreements=[])
PROMISED = {"recommendation": "1", "decision": "adopted", "actions": [{"what": "Formulier maken"}]}
STAGES = {
    "started": register(UNKNOWN_TERM, college()),
    "one advice": register(UNKNOWN_TERM, college(), advice()),
    "one answer": register(UNKNOWN_TERM, college(), advice(), response()),
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The home page of a council that has just started, as it is built."""
    folder = tmp_path_factory.mktemp("start")
    named = ["--name", "Cliëntenraad Nieuwstad", "--municipality", "Nieuwstad", "--phone"]
    named.append("0123-456789")
    assert run(group, ["start", str(folder / "raad"), "-y", *named]).exit_code == 0
    made = run(group, ["build", str(folder / "site"), "-f", str(folder / "raad")])
    assert made.exit_code == 0
    html = (folder / "site" / "index.html").read_text(encoding="utf-8")
    found = re.search(r"<main.*?</main>", html, re.DOTALL)
    assert found
    return found[0]


def test_a_new_home_leads_to_each_page_once(home: str) -> None:
    """No link stands in the text and on a tile as well, and none leads to an empty page."""
    links = Counter(link for link in re.findall(r'href="([^"#]+)"', home) if ":" not in link)

    assert [link for link, times in links.items() if times > 1] == []
    assert "kort/" not in links


def test_a_new_home_asks_for_what_is_not_there_yet(home: str) -> None:
    """The council has its file, so only an advice is asked for."""
    assert "Typ: weerklank new advice." in words(home)
    assert "Maak eerst een bestand" not in words(home)


def test_without_a_council_the_home_asks_for_one() -> None:
    """Then there is nothing to advise in the name of."""
    assert "Maak eerst een bestand voor uw raad" in page(site_of(Register()), "index.md")


@pytest.mark.parametrize("stage", sorted(STAGES))
def test_an_unknown_term_is_not_called_running(stage: str) -> None:
    """That the time is not over is not known, so nobody says it."""
    told = {one.source: words(one.body("")) for one in site_of(STAGES[stage]).pages}

    claims = re.compile(r"de tijd om te antwoorden voorbij(?! is)|geen termijn voorbij|\b0 datums")
    assert [source for source, text in told.items() if claims.search(text)] == []


def test_one_answer_has_no_middle() -> None:
    """The half of one is nothing to tell."""
    told = words(page(site_of(STAGES["one answer"]), "jaren/2026.md"))

    assert "De helft" not in told


def test_a_promise_without_a_day_counts_from_the_day_it_was_made() -> None:
    """It is never overdue, so its age decides: the oldest comes first, everywhere."""
    old, new = dt.date(2026, 3, 2), dt.date(2026, 10, 1)
    records = register(
        advice(id="a-nieuw"),
        advice(id="b-oud"),
        response(id="nieuw", advice="a-nieuw", answers=[PROMISED], received=new),
        response(id="oud", advice="b-oud", answers=[PROMISED], received=old),
    )
    verdicts = judge(records, TODAY)

    undated = [(c.case.advice.id, c.days) for c in concerns(verdicts) if c.lack is Lack.DATE]
    assert undated == [("b-oud", (TODAY - old).days), ("a-nieuw", (TODAY - new).days)]
    in_ledger = by_attention(ledger(verdicts.cases))
    assert [one.case.advice.id for one in in_ledger] == ["b-oud", "a-nieuw"]
    listed = page(site_of(records), "lijsten/beloften-zonder-datum.md")
    assert listed.index("b-oud") < listed.index("a-nieuw")


@pytest.mark.parametrize(
    ("written", "note"),
    [
        (True, "Op welk moment om advies wordt gevraagd, staat hier niet."),
        (
            {"present": True, "note": "Als het plan nog een idee is."},
            "Als het plan nog een idee is.",
        ),
    ],
)
def test_early_advice_says_at_which_moment_or_that_it_does_not(written: object, note: str) -> None:
    """A bare yes is no moment."""
    records = register(council(rights={"early_advice": written}), college())

    assert note in words(page(site_of(records), "afspraken/index.md"))


def test_an_advice_of_which_nobody_knows_the_day_is_not_called_new() -> None:
    """It stands last: on the home page, in the lists and in the block for other sites."""
    records = register(advice(id="oud", title="Oud", sent="unknown"), advice())

    newest = [one.advice.id for one in judge(records, TODAY).advices]

    assert newest == ["2026-01-bus", "oud"]
