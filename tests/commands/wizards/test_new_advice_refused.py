"""The wizard for an advice: what it refuses, and that nothing is lost or half written."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from commands.run import advice_file, one_council, plain, run
from commands.wizards.advice_typed import OPTIONS, TYPED
from weerklank.commands.wizard.new.new import command
from weerklank.records import load


def test_breaking_off_writes_nothing(tmp_path: Path) -> None:
    """Stopping halfway puts nothing on the site, and says so."""
    one_council(tmp_path)

    result = run(command, ["advice", "-f", str(tmp_path)], TYPED[:4])

    assert result.exit_code == 1
    assert "Gestopt. Er staat niets nieuws op de site. Wat u typte, is bewaard." in result.output
    assert not (tmp_path / "advice").exists()


def test_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    """The same advice again gets the next free name."""
    one_council(tmp_path)
    run(command, [*OPTIONS, "--yes", "-f", str(tmp_path)])

    result = run(command, [*OPTIONS, "--yes", "-f", str(tmp_path)])

    assert result.stdout == "Bewaard: advice/2026-05-bus-zondag-rijden-2.md\n"


def test_given_name_that_exists_is_refused(tmp_path: Path) -> None:
    """A name that is taken is refused with one that is free."""
    before = advice_file(one_council(tmp_path)).read_bytes()

    result = run(command, [*OPTIONS, "--yes", "--id=2026-05-bus", "-f", str(tmp_path)])

    assert result.exit_code == 2
    assert "2026-05-bus.md bestaat al. Er is niets geschreven. Kies 2026-05-bus-2." in result.output
    assert (tmp_path / "advice" / "2026-05-bus.md").read_bytes() == before


def test_fault_between_fields_is_kept_as_a_draft(tmp_path: Path) -> None:
    """What was typed is not lost: a file with a fault is kept where the site passes it over."""
    one_council(tmp_path)
    typed = (*TYPED[:8], "2026-05-01", "mail", *TYPED[9:])

    result = run(command, ["advice", "-f", str(tmp_path)], typed)

    assert result.exit_code == 1
    assert "'received' (2026-05-01) ligt voor 'sent' (2026-05-04)" in plain(result.output)
    assert (tmp_path / "advice" / "_2026-05-bus-zondag-rijden.md").is_file()
    assert load(tmp_path).register.advices == ()


def test_missing_option_is_named(tmp_path: Path) -> None:
    """Without questions, a required option that is missing is named."""
    one_council(tmp_path)

    result = run(command, ["advice", "--yes", "--title=Bus", "-f", str(tmp_path)])

    assert result.exit_code == 2
    assert "Met --yes is ook --sent nodig." in result.output


def test_wrong_option_gets_the_words_of_the_loader(tmp_path: Path) -> None:
    """A wrong value on the command line gets the same Dutch sentence as in a file."""
    one_council(tmp_path)

    result = run(command, [*OPTIONS, "--yes", "--term=6 wekenn", "-f", str(tmp_path)])

    assert result.exit_code == 2
    assert "'--term' is geen termijn: 6 wekenn. Bedoelt u '6 weken'?" in plain(result.output)


def test_personal_data_is_not_written(tmp_path: Path) -> None:
    """A citizen service number stops the command before the file exists, and is not repeated."""
    one_council(tmp_path)
    letter = tmp_path / "brief.txt"
    letter.write_text("Haar BSN is 111222333.", encoding="utf-8")

    result = run(command, [*OPTIONS, "--yes", f"--text-file={letter}", "-f", str(tmp_path)])

    assert result.exit_code == 2
    assert "Hier staat een burgerservicenummer: ******333." in result.output
    assert "111222333" not in result.output
    assert not (tmp_path / "advice").exists()


def test_folder_without_a_council_is_not_a_site(tmp_path: Path) -> None:
    """In the wrong folder the wizard says so before it asks anything."""
    result = run(command, ["advice", "-f", str(tmp_path)])

    assert result.exit_code == 1
    assert "In deze map staat nog geen raad." in result.output


def test_full_disk_leaves_nothing_half_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is there whole or not at all, and the sentence tells what to do."""
    one_council(tmp_path)
    moved = Path.replace

    def full(self: Path, target: Path) -> Path:
        if self.parent == tmp_path / "advice":
            raise OSError(errno.ENOSPC, "No space left on device")
        return moved(self, target)

    monkeypatch.setattr(Path, "replace", full)
    result = run(command, [*OPTIONS, "--yes", "-f", str(tmp_path)])

    assert result.exit_code == 1
    assert "de schijf is vol. Er is niets geschreven." in result.output
    assert list((tmp_path / "advice").iterdir()) == []


def test_none_beside_another_recommendation_is_refused(tmp_path: Path) -> None:
    """One of the two is a mistake, and which one is for the writer to say."""
    one_council(tmp_path)

    result = run(command, [*OPTIONS, "--recommendation=none", "--yes", "-f", str(tmp_path)])

    assert result.exit_code == 2
    assert "Schrijf none als enige." in plain(result.output)
    assert not (tmp_path / "advice").exists()


def test_what_must_be_answered_says_so(tmp_path: Path) -> None:
    """Enter alone is told, and a day that no month has names the last that it has."""
    result = run(
        command,
        ["advice", "-f", str(one_council(tmp_path))],
        ["", "Een bus", "31 februari 2026", "2026-02-28"],
    )

    said = plain(result.output)
    assert "Hier is een antwoord nodig." in said
    assert "31 bestaat niet in die maand. De laatste dag is 28 februari 2026." in said


def test_a_month_that_is_none_is_asked_again(tmp_path: Path) -> None:
    """Who types a day the American way hears what to type, and loses nothing."""
    result = run(
        command,
        ["advice", "-f", str(one_council(tmp_path))],
        ["Een bus", "3-13-2026", "2026-02-28"],
    )

    assert "is geen datum" in plain(result.output)
    assert "28 februari 2026" in plain(result.output)
