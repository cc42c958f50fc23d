"""`weerklank due` prints the letters, and marks what comes near."""

from __future__ import annotations

from pathlib import Path

from commands.run import advice_file, one_council, plain, run
from weerklank.commands.reading.due import command


def test_command_marks_what_comes_near(tmp_path: Path) -> None:
    """The list marks the last two weeks, the last days and what has passed."""
    advice_file(one_council(tmp_path))

    lines = [
        run(command, ["-f", str(tmp_path), "--today", day]).output
        for day in ("2026-05-05", "2026-06-01", "2026-06-13", "2026-06-16")
    ]

    assert "binnen" not in lines[0]
    assert "* binnen 14 dagen" in lines[1]
    assert "* binnen 3 dagen" in lines[2]
    assert "! voorbij" in lines[3]
    assert "1 dag geleden" in lines[3]


def test_command_prints_letters(tmp_path: Path) -> None:
    """With --letters the texts follow the list, for one advice when that is asked."""
    advice_file(one_council(tmp_path))
    arguments = ["-f", str(tmp_path), "--today", "2026-06-20", "--letters"]

    result = run(command, [*arguments, "--advice", "2026-05-bus"])

    assert "Aan: de contactambtenaar van het college" in result.output
    assert "de secretaris van de raad (Cliëntenraad Wilgendam)" in result.output


def test_command_knows_the_advices(tmp_path: Path) -> None:
    """An advice that does not exist is answered with those that do."""
    advice_file(one_council(tmp_path))

    result = run(command, ["-f", str(tmp_path), "--advice", "bus"])

    assert result.exit_code == 2
    assert "U kunt kiezen uit: 2026-05-bus." in result.output


def test_folder_that_is_no_site_is_not_called_quiet(tmp_path: Path) -> None:
    """In a wrong folder "nothing is due" would be a dangerous answer: the command stops."""
    result = run(command, ["-f", str(tmp_path)])

    assert result.exit_code != 0
    assert "In deze map staat geen site van een raad." in plain(result.output)
