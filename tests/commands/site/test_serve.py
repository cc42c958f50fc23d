"""The resident preview: the pages of a build, each change at once, faults in the browser."""

from __future__ import annotations

import datetime as dt
import functools
import json
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from commands.run import advice_file, one_council, run
from weerklank.admin.vendoring import keep, pin
from weerklank.building import previewing
from weerklank.building.previewing import RELOAD, STATE, Preview
from weerklank.cli import group
from weerklank.commands.site.serve import Handler

TODAY = dt.date(2026, 11, 23)
ADDRESS = "http://127.0.0.1:8000/"
PAGE = "adviezen/2026-05-bus/"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A council with one advice, one page that it wrote, and its settings."""
    council = one_council(tmp_path)
    settings = f"site_name: Raad\nsite_url: {ADDRESS}\ndocs_dir: content\n"
    (council / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (council / "content/over-ons.md").write_text("# Over ons\n\nHallo.\n", encoding="utf-8")
    advice_file(council)
    return council


def page(preview: Preview, path: str) -> str:
    """A page without the line that reloads it."""
    text = preview.answer(path).content.decode()
    return text.replace(f'<script src="/{RELOAD}" defer></script>', "")


def test_every_page_is_that_of_a_build(root: Path, tmp_path: Path) -> None:
    """Made alone and on request, each page has the bytes that `weerklank build` writes."""
    target = tmp_path / "uit"
    result = run(group, ["build", str(target), "-f", str(root), "--today", TODAY.isoformat()])
    assert result.exit_code == 0, result.output
    preview = Preview(root, ADDRESS, TODAY)

    built = {f"{path.parent.relative_to(target)}/": path for path in target.rglob("index.html")}
    built[""] = built.pop("./")

    assert len(built) > 20
    assert [p for p, file in built.items() if page(preview, p) != file.read_text("utf-8")] == []


def test_a_change_shows_and_all_else_stays(root: Path) -> None:
    """After an edit the preview says what one says that was started after it."""
    preview = Preview(root, ADDRESS, TODAY)
    state = preview.answer(STATE).content
    assert "op zondag" in page(preview, PAGE)

    advice_file(root, title="Rij ook in de nacht")

    assert "Rij ook in de nacht" in page(preview, PAGE)
    assert preview.answer(STATE).content != state
    fresh = Preview(root, ADDRESS, TODAY)
    for path in ("", PAGE, "raadsleden/", "adviezen/", "over-ons/", "gegevens/"):
        assert page(preview, path) == page(fresh, path), path


def test_a_fault_stands_in_the_browser_until_it_is_mended(root: Path) -> None:
    """File, line and remedy instead of the page; the page comes back by itself."""
    preview = Preview(root, ADDRESS, TODAY)
    advice_file(root, sent="2026-02-30")

    told = preview.answer(PAGE)

    assert told.status == 500
    assert "advice/2026-05-bus.md:3: R012" in told.content.decode()
    advice_file(root)
    assert preview.answer(PAGE).status == 200


def test_a_fault_in_the_settings_is_told_too(root: Path) -> None:
    """A setting that does not exist ends nothing: it is named on the page."""
    preview = Preview(root, ADDRESS, TODAY)
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("extra: {weerklank: {kleur: rood}}\n")

    assert "mkdocs.yml:4: S00" in preview.answer("").content.decode()


def test_settings_that_are_gone_for_a_moment_end_nothing(root: Path) -> None:
    """Some editors take a file away while they save it."""
    preview = Preview(root, ADDRESS, TODAY)
    assert preview.answer(PAGE).status == 200
    text = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").unlink()

    assert "mkdocs.yml:1: S001" in preview.answer(PAGE).content.decode()
    (root / "mkdocs.yml").write_text(text, "utf-8")
    assert preview.answer(PAGE).status == 200


def test_pages_in_a_folder_of_another_name_are_watched(root: Path) -> None:
    """What the council writes stands where `docs_dir` says."""
    (root / "mkdocs.yml").write_text("site_name: Raad\ndocs_dir: inhoud\n", "utf-8")
    (root / "inhoud").mkdir()
    (root / "inhoud/over-ons.md").write_text("# Over ons\n\nHallo.\n", "utf-8")
    preview = Preview(root, ADDRESS, TODAY)
    assert "Hallo." in page(preview, "over-ons/")

    (root / "inhoud/over-ons.md").write_text("# Over ons\n\nWelkom hier.\n", "utf-8")

    assert "Welkom hier." in page(preview, "over-ons/")


def test_a_look_that_broke_off_is_done_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was there before the fault is not shown as what is there now."""
    preview = Preview(root, ADDRESS, TODAY)
    assert "zondag" in page(preview, PAGE)
    advice_file(root, title="Laat de bus rijden")
    with monkeypatch.context() as broken:
        broken.setattr(previewing, "prepare", _gone)
        with pytest.raises(FileNotFoundError):
            preview.answer(PAGE)

    assert "Laat de bus rijden" in page(preview, PAGE)


def _gone(*_: object) -> None:
    raise FileNotFoundError


def test_data_and_style_come_when_asked(root: Path) -> None:
    """What no page holds is made for who opens it; what does not exist is told so."""
    preview = Preview(root, ADDRESS, TODAY)

    assert json.loads(preview.answer("data/register.json").content)["site"] == "Raad"
    assert preview.answer("assets/weerklank/style.css").kind == "text/css"
    assert preview.answer("bestaat-niet/").status == 404
    assert preview.answer("../mkdocs.yml").status == 404


def test_the_editor_is_at_its_address(root: Path) -> None:
    """Who practises opens `/admin/`; not fetched yet, the page says what to type."""
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("extra: {weerklank: {admin: {backend: proef}}}\n")
    assert run(group, ["admin", "prepare", "-f", str(root)]).exit_code == 0
    preview = Preview(root, ADDRESS, TODAY)

    told = preview.answer("admin/")
    page_of_data = preview.answer("gegevens/")
    keep(root, dict.fromkeys(pin().files, b"editor"), pin())
    opened = Preview(root, ADDRESS, TODAY).answer("admin/")

    assert (told.status, page_of_data.status, opened.status) == (500, 200, 200)
    assert "weerklank admin fetch" in told.content.decode()
    assert "sveltia-cms.js" in opened.content.decode()


@pytest.fixture
def port(root: Path) -> Iterator[int]:
    """A running server, at some free port."""
    preview = Preview(root, "", TODAY)
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, preview)) as server:
        preview.address = f"http://127.0.0.1:{server.server_port}/"
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server.server_port
        server.shutdown()


def test_the_server_answers_only_this_computer(port: int) -> None:
    """A page of another site cannot read drafts under a name that it points here."""
    address = f"http://127.0.0.1:{port}/{PAGE}"
    with urllib.request.urlopen(address) as answer:
        assert "op zondag" in answer.read().decode()

    foreign = urllib.request.Request(address, headers={"Host": "boos.example"})
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(foreign)  # noqa: S310 (our own server)

    assert refused.value.code == 403
    refused.value.close()


def test_a_port_in_use_is_told_with_another(port: int, root: Path) -> None:
    """Two previews at once: the second says which port to try."""
    result = run(group, ["serve", "--port", str(port), "-f", str(root)])

    assert result.exit_code == 1
    assert f"Poort {port} is al in gebruik" in result.output
