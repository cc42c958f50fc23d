"""What is typed at a question: taken in more forms than one, said back, or refused kindly."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from commands.run import advice_file, one_council, plain, run
from commands.wizards.test_going_back import PRIVATE, SUMMARY, written
from weerklank.commands.asking.choosing import chosen_by
from weerklank.commands.wizard.new.new import command
from weerklank.records import load


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with one council and one advice that waits."""
    advice_file(one_council(tmp_path))
    return tmp_path


def test_a_name_may_stand_with_a_reason(root: Path) -> None:
    """The reason is in the file, where the gate and every reader find it."""
    reason = "Zij wil haar verhaal zelf vertellen."
    typed = ["Een bus", "2026-05-04", PRIVATE, reason, "Laat hem rijden.", "", "2", "", "", "", ""]

    told = run(command, ["advice", "-f", str(root)], [*typed, ".", "de-bus", "ja"]).output

    assert "Bewaard: advice/de-bus.md" in told
    assert f"- kind: name\n    reason: {reason}" in written(root)
    assert load(root).problems == ()


def test_a_number_that_may_never_stand_has_no_reason(root: Path) -> None:
    """A citizen service number is refused at once, whatever anybody says."""
    typed = ["Een bus", "2026-05-04", "Zijn BSN is 123456782. Hij wacht."]

    told = run(command, ["advice", "-f", str(root)], typed).output

    assert "burgerservicenummer: ******782" in told
    assert "Mag deze naam" not in told


def test_two_texts_that_are_private_together_can_be_changed(root: Path) -> None:
    """What only the whole shows is said at the end, with every answer to choose from."""
    private = "Bel over de bus met 06-12345678."
    lines = ["Een bus voor Fatima", "2026-05-04", private, "Laat hem rijden.", "", "2"]
    typed = [*lines, "", "", "", "", ".", "de-bus", "3"]

    told = run(command, ["advice", "-f", str(root)], typed).output

    assert "Zo kan dit niet worden bewaard." in told
    assert "3. Samenvatting" in told
    assert f"Hier stond: {private}" in told


@pytest.mark.parametrize("typed", ["2", "ongevraagd", "ong", "Ongevraagd"])
def test_a_choice_takes_its_number_its_word_or_how_it_begins(root: Path, typed: str) -> None:
    """Whatever a person types first."""
    lines = ["Een bus", "2026-05-04", SUMMARY, "Laat hem rijden.", "", typed, "", "", "", "", "."]

    run(command, ["advice", "-f", str(root)], [*lines, "de-bus", "ja"])

    assert "kind: unrequested" in written(root)


def test_a_beginning_that_fits_two_choices_is_asked_again() -> None:
    """Nothing is chosen for the person."""
    choices = [("rejected", "niet overgenomen"), ("postponed", "nog geen besluit")]

    assert chosen_by("ni", choices) == "rejected"
    with pytest.raises(click.UsageError, match="Dat kan meer dan één keuze zijn"):
        chosen_by("n", choices)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2/5/2026", "Bedoelt u 2 mei 2026?"),
        ("4-5-2026", "Wij lezen: 4 mei 2026."),
        ("2026-05-04", "Wij lezen: 4 mei 2026."),
        ("25/5/26", "Wij lezen: 25 mei 2026."),
        ("2026-05", "Wij lezen: mei 2026."),
    ],
)
def test_a_date_in_figures_is_said_back_in_words(root: Path, typed: str, said: str) -> None:
    """So that a swapped day and month is seen at once; the one that can be two days is asked."""
    assert said in run(command, ["advice", "-f", str(root)], ["Een bus", typed]).output


def test_the_other_day_is_typed_in_words(root: Path) -> None:
    """After nee the question comes again, with how to be clear."""
    lines = ["Een bus", "2/5/2026", "nee", "5 februari 2026"]

    told = run(command, ["advice", "-f", str(root)], lines).output

    assert "Typ de maand dan als woord" in told
    assert "Samenvatting" in told
    assert "Wij lezen: 5 februari 2026" not in told


def test_a_day_to_come_is_asked_its_year(root: Path) -> None:
    """And who copies a letter without a reason is told how to say so, and invents none."""
    typed = ["1", "4", "", "2026-06-08", "1 september", "2026-09-01", "geen reden genoemd", "", "."]

    told = plain(run(command, ["response", "-f", str(root)], [*typed, "", "ja"]).output)

    assert "'Nieuwe datum' heeft geen jaar. Typ het jaar voor de dag: jjjj-09-01." in told
    assert "Staat dat niet in de brief? Typ dan: geen reden genoemd" in told
    (answer,) = load(root).register.responses
    assert answer.reason == "geen reden genoemd"


@pytest.mark.parametrize(
    ("named", "file"), [(["ja"], "2026-05-bus-rijden.md"), (["nee", "de-bus"], "de-bus.md")]
)
def test_yes_to_a_name_is_no_name(root: Path, named: list[str], file: str) -> None:
    """`ja.md` would be the address of the page for ever."""
    typed = [
        "Laat de bus rijden",
        "2026-05-04",
        "Er is er geen. Wij vragen er een.",
        "Doe het.",
        "",
    ]

    run(command, ["advice", "-f", str(root)], [*typed, "2", "", "", "", "", ".", *named, "ja"])

    assert (root / "advice" / file).is_file()
    assert not {"ja.md", "nee.md"} & {path.name for path in (root / "advice").iterdir()}
