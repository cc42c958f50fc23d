"""What `weerklank start` asks, and what it makes of each answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.run import AGREED, OPTIONS, plain, run, started
from weerklank.commands.checking.check import command as check
from weerklank.commands.starting.start import command
from weerklank.messages.dutch import digits
from weerklank.records import load
from weerklank.records.values.term import Term


def test_municipality_is_understood_with_its_word(tmp_path: Path) -> None:
    """`gemeente wilgendam` is Wilgendam, on every page."""
    target = tmp_path / "raad"
    options = [o for o in OPTIONS if "municipality" not in o]

    run(command, [str(target), *options, "--municipality=gemeente wilgendam"])

    assert {b.municipality for b in load(target).register.bodies} == {"Wilgendam"}


def test_term_becomes_an_agreement(tmp_path: Path) -> None:
    """The agreed term stands with its source on the page of the council."""
    council = started(tmp_path, *AGREED, "--source=Verordening 2024, artikel 7")

    (agreement,) = load(council).register.councils[0].agreements

    assert agreement.source == "Verordening 2024, artikel 7"
    assert agreement.answer_term is not None
    assert agreement.answer_term.unrequested == Term.parse("6 weken")


def test_without_a_term_nothing_is_agreed(tmp_path: Path) -> None:
    """A council without an agreed term gets no agreement, so that the site says so."""
    assert load(started(tmp_path)).register.councils[0].agreements == ()


def test_questions_are_asked(tmp_path: Path) -> None:
    """Without options everything is asked, and needless questions are left out."""
    target = tmp_path / "raad"
    typed = ("Adviesraad Oever", "Oever", "", "adviesraad@oever.example", "", "", "", "")

    result = run(command, [str(target)], typed)

    assert result.exit_code == 0, result.output
    assert "Waar dat staat" not in result.output
    about = (target / "content" / "over-ons.md").read_text("utf-8")
    assert "Mail naar adviesraad@oever.example." in about


@pytest.mark.parametrize(
    "given", ["0123-456 700", "+31 (0)30 123 45 67", "14 030", "14 030 (kies 2)", "112"]
)
def test_a_number_that_start_takes_is_one_that_check_takes(tmp_path: Path, given: str) -> None:
    """It goes to the council's own file and to the settings, which judge it alike."""
    council = started(tmp_path, f"--phone={given}")

    about = (council / "content" / "over-ons.md").read_text("utf-8")
    assert f"[{given}](tel:{digits(given)})" in about, "one touch calls"
    assert run(check, ["-f", str(council)]).exit_code == 0


@pytest.mark.parametrize("given", ["bel 0123-456", "0123-456, na tienen", "12", "1" * 16, '0" x=1'])
def test_what_is_no_number_is_refused_at_once(tmp_path: Path, given: str) -> None:
    """Nothing is written that check would refuse."""
    told = run(command, [str(tmp_path / "r"), *OPTIONS, f"--phone={given}"])

    assert told.exit_code == 2
    assert "'--phone' is geen telefoonnummer" in told.output
    assert not (tmp_path / "r").exists()


def test_without_a_telephone_the_mail_address_is_asked_until_it_is_there(tmp_path: Path) -> None:
    """Nobody has to answer all questions again because the last way to reach them was skipped."""
    target = tmp_path / "raad"
    typed = ("Adviesraad Oever", "Oever", "", "", "adviesraad@oever.example", "", "", "", "")

    result = run(command, [str(target)], typed)

    assert result.exit_code == 0, result.output
    assert "Zonder telefoon is een mailadres nodig" in result.output


def test_a_wrong_term_is_answered_in_the_words_of_the_question(tmp_path: Path) -> None:
    """Who never sees the name of a field does not read one in the fault."""
    typed = (
        "Raad Oever",
        "Oever",
        "",
        "raad@oever.example",
        "",
        "zes weken",
        "6 weken",
        "Art. 7",
        "",
    )

    result = run(command, [str(tmp_path / "raad")], typed)

    assert "'Antwoordtermijn' is geen termijn: zes weken. Bedoelt u '6 weken'?" in result.output
    assert "answer_term" not in result.output


def test_council_must_be_reachable(tmp_path: Path) -> None:
    """Without a telephone number and without a mail address nothing is made."""
    options = [option for option in OPTIONS if "phone" not in option and "mail" not in option]

    result = run(command, [str(tmp_path / "raad"), *options])

    assert result.exit_code == 2
    assert "mensen moeten de raad kunnen bereiken" in plain(result.output)
    assert not (tmp_path / "raad").exists()
