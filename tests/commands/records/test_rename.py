"""Another name for a record: what named it still names it, and the old address leads on."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from commands.run import advice_file, one_council, run
from weerklank.building.publication import prepare
from weerklank.commands.keeping.rename import command
from weerklank.commands.wizard.new.new import command as new
from weerklank.records import load
from weerklank.settings.site import Settings

ANSWERED = ("--advice=2026-05-bus", "--from=college", "--dated=2026-06-01", "--decision=1=adopted")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A council with an advice, its answer, a newer advice and a page with a link."""
    root = one_council(tmp_path)
    advice_file(root, superseded_by="2026-06-bus")
    advice_file(root, "2026-06-bus", sent="2026-06-20", title="Het college en de bus")
    run(new, ["response", *ANSWERED, "--yes", "-f", str(root)])
    (root / "content" / "over-ons.md").write_text(
        "# Over ons\n\nHet college staat [hier](organisaties/college.md), en op /college.\n",
        "utf-8",
    )
    return root


def test_references_follow_and_words_stay(site: Path) -> None:
    """Fields that name the file change; the same word in a title or a text does not."""
    outcome = run(command, ["college", "college-wilgendam", "--yes", "-f", str(site)])

    assert outcome.exit_code == 0, outcome.output
    loaded = load(site)
    assert loaded.problems == ()
    assert loaded.register.responses[0].sender == "college-wilgendam"
    assert loaded.register.councils[0].advises == ("college-wilgendam",)
    assert "title: Het college en de bus" in (site / "advice" / "2026-06-bus.md").read_text("utf-8")
    page = (site / "content" / "over-ons.md").read_text("utf-8")
    assert "Het college staat [hier](organisaties/college-wilgendam.md), en op /college." in page


def test_the_old_address_leads_to_the_new_one(site: Path) -> None:
    """The page at the old address sends a browser on; search and lists do not know it."""
    run(command, ["2026-05-bus", "2026-05-zondagsbus", "--yes", "-f", str(site)])

    published = prepare(site, site / "content", Settings(name="Raad"), dt.date(2026, 7, 1))

    old = published.site.by_source["adviezen/2026-05-bus.md"]
    assert (old.moved_to, old.listed) == ("adviezen/2026-05-zondagsbus/", False)
    assert 'href="../2026-05-zondagsbus/"' in old.body("")


def test_a_second_name_keeps_both_old_addresses(site: Path) -> None:
    """Paper of two years ago leads on as well."""
    run(command, ["2026-05-bus", "2026-05-een", "--yes", "-f", str(site)])
    run(command, ["2026-05-een", "2026-05-twee", "--yes", "-f", str(site)])

    found = {a.id: a.formerly for a in load(site).register.advices}
    assert found["2026-05-twee"] == ("2026-05-bus", "2026-05-een")


def test_every_change_is_shown_before_it_is_made(site: Path) -> None:
    """With a no nothing changes."""
    before = {p: p.read_text("utf-8") for p in site.rglob("*.md")}

    outcome = run(command, ["2026-06-bus", "2026-06-gratis", "-f", str(site)], ["nee"])

    assert "-superseded_by: 2026-06-bus\n  +superseded_by: 2026-06-gratis" in outcome.output
    assert {p: p.read_text("utf-8") for p in site.rglob("*.md")} == before


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("2026-05-bsu", "x"), "Bedoelt u: 2026-05-bus?"),
        (("2026-05-bus", "Mijn Advies"), "Typ bijvoorbeeld: mijn-advies"),
        (("2026-05-bus", "2026-06-bus"), "2026-06-bus.md bestaat al."),
    ],
)
def test_a_wrong_name_is_told_what_to_type(site: Path, names: tuple[str, str], told: str) -> None:
    """Nothing is overwritten and nothing is guessed."""
    outcome = run(command, [*names, "--yes", "-f", str(site)])

    assert outcome.exit_code == 2
    assert told in outcome.output
