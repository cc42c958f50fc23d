"""`weerklank pack`: one file that holds the whole site, for a disk."""

from __future__ import annotations

import errno
import os
import re
import zipfile
from pathlib import Path, PurePosixPath
from typing import Literal
from urllib.parse import unquote, urlsplit

import lxml.html
import pytest

from commands.run import advice_file, one_council, plain, run
from weerklank.commands.site import pack
from weerklank.publish.layout.offline import README, page, with_index

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The example in a zip."""
    target = tmp_path_factory.mktemp("pack") / "site.zip"
    result = run(pack.command, [str(target), "--folder", str(ROOT)])
    assert result.exit_code == 0, result.output
    return zipfile.ZipFile(target)


@pytest.fixture
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A council with one advice."""
    root = one_council(tmp_path_factory.mktemp("raad"))
    advice_file(root)
    (root / "mkdocs.yml").write_text("site_name: Raad\ndocs_dir: content\n", encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("../", "../index.html"),
        ("./", "index.html"),
        ("..", "../index.html"),
        ("adviezen/?x=1#lijst", "adviezen/index.html?x=1#lijst"),
        ("#kop", "#kop"),
        ("brief.pdf", "brief.pdf"),
        ("https://raad.example/", "https://raad.example/"),
        ("mailto:raad@raad.example", "mailto:raad@raad.example"),
    ],
)
def test_a_folder_becomes_the_file_in_it(url: str, file: str) -> None:
    """A browser shows the list of a folder on a disk, so a link names the page."""
    assert with_index(url) == file


@pytest.mark.thorough
def test_every_link_names_a_file_in_the_zip(packed: zipfile.ZipFile) -> None:
    """Nothing leads to a folder, and nothing to a file that stayed behind."""
    names, missing = set(packed.namelist()), set()
    for name in (name for name in names if name.endswith(".html")):
        tree = lxml.html.fromstring(packed.read(name))
        for url in tree.xpath(
            "//a/@href | //img/@src | //script/@src | //link[@rel!='canonical']/@href"
        ):
            parts = urlsplit(str(url))
            if not parts.scheme and parts.path:
                path = (Path("/") / PurePosixPath(name).parent / unquote(parts.path)).resolve()
                if str(path)[1:] not in names:
                    missing.add(f"{name} -> {url}")

    assert missing == set()


def test_an_old_address_leads_on_in_the_copy_too() -> None:
    """A page that moved sends the reader to the file, not to the folder."""
    moved = '<meta http-equiv="refresh" content="0; url=../nieuw/">'

    assert 'url=../nieuw/index.html"' in page(moved, "")


@pytest.mark.thorough
def test_the_same_site_is_the_same_zip(packed: zipfile.ZipFile, tmp_path: Path) -> None:
    """No clock in it: who keeps two copies can see that they are one."""
    run(pack.command, [str(tmp_path / "weer.zip"), "--folder", str(ROOT)])

    assert (tmp_path / "weer.zip").read_bytes() == Path(str(packed.filename)).read_bytes()


@pytest.mark.thorough
def test_the_form_says_where_it_works(packed: zipfile.ZipFile) -> None:
    """Its scripts do not run from a disk; the page says so and names the site."""
    form = next(name for name in packed.namelist() if re.search(r"antwoorden/index\.html$", name))
    text = packed.read(form).decode()

    assert "werkt niet in een kopie op uw eigen computer. U vindt het op https://" in text
    assert "JavaScript, en dat staat hier uit" not in text


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.EROFS, "kan niemand schrijven. Kies een andere map."),
        (errno.EACCES, "U mag niet schrijven in"),
        (errno.ENOSPC, "De schijf is vol. Maak ruimte"),
    ],
)
def test_what_the_disk_refuses_is_said(
    number: int, says: str, council: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each fault its own way out; the earlier copy is still there, and no half file beside it."""
    whole = zipfile.ZipFile

    def refused(place: Path, mode: Literal["r", "x"] = "r", *_: object) -> zipfile.ZipFile:
        if mode == "x":
            raise OSError(number, os.strerror(number), str(place))
        return whole(place)

    target = tmp_path / "site.zip"
    with whole(target, "x") as earlier:
        earlier.writestr(README, "gisteren")
    monkeypatch.setattr(zipfile, "ZipFile", refused)

    result = run(pack.command, [str(target), "--folder", str(council)])

    assert result.exit_code == 1
    assert says in plain(result.output)
    assert "Wat er in site.zip stond, staat er nog." in plain(result.output)
    assert [path.name for path in tmp_path.iterdir()] == ["site.zip"]


def test_a_folder_that_is_not_there_is_said(council: Path, tmp_path: Path) -> None:
    """A sentence, and nothing is made."""
    result = run(pack.command, [str(tmp_path / "nergens" / "site.zip"), "--folder", str(council)])

    assert result.exit_code == 1
    said = plain(result.output)
    assert "nergens is er niet. Maak die map eerst, of kies een andere. Er is niets" in said
    assert list(tmp_path.iterdir()) == []


def test_a_folder_typed_from_here_is_named_as_it_was_typed(
    council: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The half file beside it is ours, so it is the folder that is not there."""
    monkeypatch.chdir(tmp_path)

    result = run(pack.command, ["a/b/c.zip", "--folder", str(council)])

    said = " ".join(plain(result.output).split())
    assert f"De map {Path('a/b')} is er niet. Maak die map eerst, of kies een andere." in said


def test_only_an_earlier_copy_is_replaced(tmp_path: Path) -> None:
    """Who types the name of a record, or of the settings, keeps it."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Raad\n", encoding="utf-8")

    said = run(pack.command, [str(tmp_path / "mkdocs.yml"), "-f", str(tmp_path)])

    assert said.exit_code != 0
    assert "is geen kopie van een site. Er is niets geschreven." in said.output
    assert (tmp_path / "mkdocs.yml").read_text("utf-8") == "site_name: Raad\n"


def test_a_copy_that_is_put_online_keeps_its_rules_for_the_host(
    council: Path, tmp_path: Path
) -> None:
    """A host that reads `_headers` forbids other sites to show the pages in a frame."""
    target = tmp_path / "site.zip"

    assert run(pack.command, [str(target), "--folder", str(council)]).exit_code == 0

    with zipfile.ZipFile(target) as packed:
        assert b"X-Frame-Options: DENY" in packed.read("_headers")


def test_another_name_is_offered_than_the_one_that_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To type the same again would end in the same."""
    (one_council(tmp_path) / "site.zip").write_text("mijn foto's", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    said = run(pack.command, [])

    assert said.exit_code == 1
    assert "bijvoorbeeld: weerklank pack nieuw-site.zip" in said.output
