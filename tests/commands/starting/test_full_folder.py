"""A folder with anything in it is left alone, and it is told what stands there."""

from __future__ import annotations

from pathlib import Path

from commands.run import OPTIONS, run
from weerklank.commands.starting.start import command


def test_folder_that_is_not_empty_is_left_alone(tmp_path: Path) -> None:
    """Nothing is written into a folder with a file in it."""
    (tmp_path / "brief.txt").write_text("van ons", encoding="utf-8")

    result = run(command, [str(tmp_path), *OPTIONS])

    assert result.exit_code == 1
    assert "is niet leeg. Daarin staat: brief.txt." in result.output
    assert "weerklank start --here" in result.output
    assert f"weerklank start {tmp_path}-nieuw" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt"]


def test_full_folder_with_a_link_says_what_it_holds(tmp_path: Path) -> None:
    """A link in a folder with other things is not what is wrong."""
    (tmp_path / "foto.png").write_text("x", encoding="utf-8")
    (tmp_path / "werk").symlink_to(tmp_path.parent)

    told = run(command, [str(tmp_path), *OPTIONS]).output

    assert "Daarin staat: foto.png, werk." in told
    assert "snelkoppeling" not in told


def test_folder_of_a_site_says_that_it_has_begun(tmp_path: Path) -> None:
    """And how to go on with it."""
    (tmp_path / "mkdocs.yml").write_text("site_name: R", encoding="utf-8")

    told = run(command, [str(tmp_path), *OPTIONS]).output

    assert "Uw site is daar al begonnen. Ga erin en typ: weerklank edit" in told
