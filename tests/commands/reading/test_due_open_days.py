"""`weerklank due` passes nothing over of which a kind, a term or a day is not known."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.reading.due_folder import due, response_file, waiting_council, without_agreements
from commands.run import plain, run
from weerklank.commands.reading.due import command
from weerklank.writing.headers.yaml_text import record_text


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A council with a term of six weeks and one advice that was never answered."""
    return waiting_council(tmp_path)


def test_an_advice_without_a_known_term_is_not_passed_over(site: Path) -> None:
    """How long ago it was sent, why there is no day, and that it is fair to ask."""
    without_agreements(site)

    said = due(site)

    assert "203 dagen geleden gegeven, termijn niet bekend" in said
    assert "Een herinnering is nu redelijk." in said
    assert "Er staat niets open" not in said


def test_a_letter_without_a_term_calls_nobody_late(site: Path) -> None:
    """It asks when the answer comes, and whether the municipality knows the term."""
    without_agreements(site)

    said = plain(due(site, "--letters"))

    assert "Wij weten niet welke termijn is afgesproken. Weet u dat wel?" in said
    assert "te laat" not in said


def test_a_young_advice_without_a_term_asks_for_no_reminder(site: Path) -> None:
    """Within eight weeks most agreed terms would still run."""
    without_agreements(site)

    said = run(command, ["--folder", str(site), "--today", "2026-06-01", "--letters"]).output

    assert "28 dagen geleden gegeven" in said
    assert "redelijk" not in said
    assert "Er hoeft nu niets te worden gestuurd." in said


def test_what_has_no_day_is_not_called_nothing(site: Path) -> None:
    """A promise without a date, and a better answer that was asked for no day."""
    promised = {
        "recommendation": "1",
        "decision": "adopted",
        "explanation": "Ja.",
        "actions": [{"what": "Een loket openen"}],
    }
    better = {"on": "2026-07-01", "why": "De reden ontbreekt."}
    response_file(site, "een", received="2026-06-02", answers=[promised], better_answer=better)

    said = due(site)

    assert "Ook dit staat nog open, zonder dag:" in said
    assert "belofte van het college: Een loket openen." in said
    assert "beter antwoord van het college" in said
    assert "Er staat niets open" not in said


def test_the_rest_of_an_answer_without_a_term_is_not_passed_over(site: Path) -> None:
    """The list and the letter speak of the part that is not there, and name it."""
    without_agreements(site)
    path = site / "advice" / "2026-05-bus.md"
    text = path.read_text("utf-8").replace(
        "recommendations:\n", "recommendations:\n  - Zet een bankje bij de halte.\n"
    )
    path.write_text(text, "utf-8")
    answer = {"recommendation": "1", "decision": "rejected", "explanation": "Nee, te duur."}
    response_file(site, "half", received="2026-06-02", answers=[answer])

    said = due(site, "--letters")

    assert "antwoord op de rest van het college" in said
    assert "Op een deel van de aanbevelingen vinden wij bij ons geen antwoord." in plain(said)
    assert "Het gaat om:\n2. " in said


def agreed(root: Path, **fields: object) -> None:
    """The council with this agreement."""
    council = {"title": "Cliëntenraad", "kind": "council", "advises": ["college"]}
    agreement = {"source": "Verordening", "answer_term": "6 weken", "termijnenwet": "excluded"}
    path = root / "content" / "organisaties" / "clientenraad.md"
    path.write_text(record_text({**council, "agreements": [{**agreement, **fields}]}), "utf-8")


@pytest.mark.parametrize("today", ["2026-06-01", "2026-06-07"])
def test_both_days_are_named_where_nobody_knows_the_kind(site: Path, today: str) -> None:
    """Sent on 4 May with a term of four or of eight weeks: 1 or 29 June, before and after 1."""
    agreed(site, answer_term={"requested": "4 weken", "unrequested": "8 weken"})

    said = run(command, ["--folder", str(site), "--today", today]).output

    assert "1 juni 2026" in said or "2026-06-01" in said
    assert "29 juni 2026" in said or "2026-06-29" in said
    assert "te laat" not in said


def test_an_extension_that_nobody_knows_to_be_agreed_leaves_both_days_open(site: Path) -> None:
    """The list, the letter and the calendar name 15 June and 13 July; nobody is late yet."""
    agreed(site)
    response_file(
        site, "uitstel", kind="extension", received="2026-06-01", until="2026-07-13", reason="Druk."
    )

    said = run(command, ["--folder", str(site), "--today", "2026-07-01", "--letters"]).output

    assert "2026-07-13  * binnen 14 dagen nog 12 dagen" in said
    assert "(of 15 juni 2026: dat is niet zeker)" in said
    assert "De laatste dag daarvoor is 15 juni 2026 of 13 juli 2026" in said.replace("\n", " ")


def test_an_advice_of_which_nobody_knows_the_day_is_not_passed_over(site: Path) -> None:
    """Nothing is known of when it was sent, and nothing is said of it."""
    path = next((site / "advice").glob("*.md"))
    path.write_text(path.read_text("utf-8").replace("2026-05-04", "unknown"), "utf-8")
    without_agreements(site)

    said = due(site)

    assert "wanneer gegeven is niet bekend, termijn niet bekend" in said
    assert "Er staat niets open" not in said


def test_a_letter_that_is_not_worked_out_is_work_of_the_council(site: Path) -> None:
    """Which recommendations, and what to type; nobody else waits."""
    said = [{"recommendation": "1", "decision": "adopted"}]
    response_file(site, "brief", received="2026-05-20", answers=said)
    path = site / "responses" / "brief.md"
    path.write_text(path.read_text("utf-8") + "Beste raad, ook de bus.\n", "utf-8")

    told = plain(due(site))

    assert "verwerk het antwoord van 20 mei 2026 van het college op aanbeveling 2" in told
    assert "silent_on: ['2']" in told
    assert "Er staat niets open" not in told


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ("2026-10", "ten minste 23 dagen geleden gegeven"),
        ("2026-11", "gegeven in november 2026"),
        ("2025", "ten minste 285 dagen te laat"),
    ],
)
def test_days_of_a_date_known_in_part_are_the_least_that_they_can_be(
    site: Path, sent: str, told: str
) -> None:
    """Of an advice of some day in a month nobody knows how long ago it was."""
    advice = site / "advice" / "2026-05-bus.md"
    written = advice.read_text("utf-8").replace("sent: 2026-05-04", f"sent: {sent}\nanswer: none")
    advice.write_text(written, "utf-8")

    assert told in due(site)
