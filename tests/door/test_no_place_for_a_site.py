"""Where no door puts a site: among records and pages, and over the work of others."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from commands.run import plain, run
from door.test_two_doors import AROUND, state
from test_mkdocs import build_in, council_folder
from weerklank.cli import group


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A council without a site."""
    for name, value in AROUND.items():
        monkeypatch.setenv(name, value)
    return council_folder(tmp_path / "raad")


def test_a_folder_with_other_work_is_never_replaced(root: Path) -> None:
    """Who types `weerklank build` with the folder of the records keeps every record."""
    before = state(root / "advice")

    said = run(group, ["build", str(root), "-f", str(root)])

    assert said.exit_code != 0
    assert "staat geen site, maar iets anders, zoals advice" in said.output
    assert state(root / "advice") == before


def test_the_last_site_of_a_council_is_never_replaced(root: Path) -> None:
    """What `weerklank freeze` made stays as it was, by each door."""
    last = root / "archief"
    assert run(group, ["freeze", str(last), "-f", str(root)]).exit_code == 0
    before = state(last)

    said = run(group, ["build", str(last), "-f", str(root)])

    assert said.exit_code != 0
    assert "staat de laatste site van een raad die is gestopt" in plain(said.output)
    assert state(last) == before


@pytest.mark.parametrize("place", ["advice/x", "responses/x", "content/x/y"])
def test_no_site_is_built_among_the_records(root: Path, place: str) -> None:
    """Every check and build after it would read the site as records or pages."""
    said = run(group, ["build", str(root / place), "-f", str(root)])

    assert said.exit_code == 1
    assert "Daar kan geen site staan." in said.output
    assert not (root / place).exists()


@pytest.mark.parametrize("command", ["build", "write", "freeze"])
def test_no_site_is_built_among_pages_elsewhere(root: Path, command: str) -> None:
    """What `docs_dir` names is a folder of the council as well, and so is the history."""
    (root / "content").rename(root / "paginas")
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    new = settings.replace("docs_dir: content", "docs_dir: paginas")
    (root / "mkdocs.yml").write_text(new, encoding="utf-8")

    for place in ("paginas/x", ".git/x"):
        said = run(group, [command, str(root / place), "-f", str(root)])

        assert said.exit_code == 1
        assert "Daar kan geen site staan." in said.output
        assert not (root / place).exists()


def test_mkdocs_builds_no_site_among_its_own_templates(
    root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The folder of the theme is a source as well."""
    (root / "sjablonen").mkdir()
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    new = settings.replace("theme: {", "theme: {custom_dir: sjablonen, ")
    assert new != settings
    (root / "mkdocs.yml").write_text(new, encoding="utf-8")
    place = root / "sjablonen" / "x"
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(place), strict=True)
    config.plugins.on_startup(command="build", dirty=False)

    with pytest.raises(Abort):
        build(config)

    assert "Daar kan geen site staan." in caplog.text


def test_mkdocs_builds_no_site_among_the_records(
    root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A `site_dir` in the folder of the advices stops the build."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "advice" / "x"), strict=True)
    config.plugins.on_startup(command="build", dirty=False)

    with pytest.raises(Abort):
        build(config)

    assert "Daar kan geen site staan." in caplog.text
    assert not (root / "advice" / "x").exists()


def test_mkdocs_replaces_no_folder_with_other_work(
    root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A `site_dir` with something else in it stops the build."""
    (root / "site").mkdir()
    (root / "site" / "notulen.txt").write_text("Van ons.", encoding="utf-8")

    with pytest.raises(Abort):
        build_in(root)

    assert "maar iets anders, zoals notulen.txt" in caplog.text
    assert (root / "site" / "notulen.txt").read_text("utf-8") == "Van ons."
