"""`weerklank forget` finds every trace, repeats nothing, and says how far it looked."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from commands.forget.council_in_git import asked
from commands.forget.hiding_places import PLACES
from commands.run import advice_file, plain, run
from weerklank.commands.keeping import forget


@pytest.fixture(scope="module")
def everywhere(kept: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[int, str]:
    """What is said of a council in which the name stands in every place, each in its own file."""
    root = Path(shutil.copytree(kept, tmp_path_factory.mktemp("overal") / "raad"))
    for name, content in PLACES.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_bytes(content)
    return asked(root)


@pytest.mark.parametrize("name", PLACES)
def test_a_trace_is_found_wherever_it_stands(everywhere: tuple[int, str], name: str) -> None:
    """In every kind of text and attachment, also what is not published."""
    assert f"  {name}: " in everywhere[1].split("Stap 1.")[0]


def test_the_name_itself_is_not_said(everywhere: tuple[int, str]) -> None:
    """Only where it stands: but for the file that is named after it, nothing repeats it."""
    code, output = everywhere

    assert code == 1
    assert "jansen" not in output.replace("advice/noor-café-jansen.csv", "").casefold()


def test_nothing_found_says_how_far_was_looked(root: Path) -> None:
    """With exit code 0, for who does it again at the end."""
    code, output = asked(root)

    assert code == 0
    assert plain(output).startswith("Er is niets gevonden in wat ik kon lezen. Oude kopieën")


def test_what_cannot_be_read_is_never_silent(root: Path) -> None:
    """It is listed, also when nothing was found."""
    (root / "advice/scan.pdf").write_bytes(b"%PDF-1.4 kapot")

    code, output = asked(root)

    assert code == 0
    assert "Dit kon ik niet lezen. Kijk er zelf in:\n  advice/scan.pdf" in output


def test_a_term_that_is_in_everything_is_asked_again(root: Path) -> None:
    """Two letters are refused; nothing at all is no search."""
    assert "Dat is te kort." in run(forget.command, ["-f", str(root)], ["J.", ""]).output
    assert run(forget.command, ["-f", str(root)], [""]).exit_code == 1


def test_an_example_of_the_manual_is_nobody_here(root: Path) -> None:
    """What the package itself says as an example is not found, in a built site neither."""
    page = root / "site" / "handleiding" / "fouten" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text("<p>Mevrouw J. de Vries heeft schulden.</p>", encoding="utf-8")

    code, told = asked(root, "J. de Vries")

    assert code == 0
    assert "De handleiding gebruikt dit in een eigen voorbeeld." in told
    assert "Er is niets gevonden" in told


def test_somebody_named_as_in_the_manual_is_still_found(root: Path) -> None:
    """Only the pages of the manual are passed over."""
    advice_file(root, summary="J. de Vries heeft schulden.")

    code, told = asked(root, "J. de Vries")

    assert code == 1
    assert "advice/2026-05-bus.md: regel" in told
    assert "handleiding/" not in told.split("Stap 1.")[0]
