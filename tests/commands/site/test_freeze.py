"""`weerklank freeze`: a last site that runs nothing, says so, and opens from a disk."""

from __future__ import annotations

import posixpath
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from commands.run import one_council, plain, run
from weerklank.commands.keeping import freeze
from weerklank.commands.keeping.freeze import frozen_files
from weerklank.writing.headers.yaml_text import record_text

ROOT = Path(__file__).parents[3]


class Reader(HTMLParser):
    """Another reader of HTML than ours: every link, and every element that runs something."""

    def __init__(self, text: str) -> None:
        """Read a page."""
        super().__init__()
        self.links: list[str] = []
        self.running: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what leads somewhere and what runs."""
        given = dict(attrs)
        self.links += [value for key in ("href", "src") if (value := given.get(key))]
        if tag == "script" and given.get("type") != "application/ld+json":
            self.running.append(tag)
        self.running += [key for key in given if key.startswith("on")]
        if tag in {"iframe", "form", "object", "embed"}:
            self.running.append(tag)


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example council, stopped."""
    target = tmp_path_factory.mktemp("laatste") / "site"
    options = ["--successor", "Adviesraad Sociaal Domein", "--url", "https://na.example/"]
    outcome = run(freeze.command, [str(target), "-f", str(ROOT), *options])
    assert outcome.exit_code == 0, outcome.output
    assert "Zet het dagelijkse schema" in outcome.output
    return target


@cache
def read(page: Path) -> Reader:
    """What another reader finds on a page of the last site: read once."""
    return Reader(page.read_text("utf-8"))


def pages(folder: Path) -> list[Path]:
    """Every page."""
    return sorted(folder.rglob("*.html"))


def test_every_page_says_that_it_is_over_and_where_it_goes_on(frozen: Path) -> None:
    """With the day, and a link to who goes on."""
    assert len(pages(frozen)) > 50
    for page in pages(frozen):
        text = plain(page.read_text("utf-8"))
        assert "De site staat stil op 23 november 2026: u leest hoe het toen was." in text
        assert "Adviesraad Sociaal Domein neemt het werk over." in text
        assert '<a href="https://na.example/">Naar Adviesraad Sociaal Domein</a>' in text


def test_nothing_runs(frozen: Path) -> None:
    """No script, no form, no frame; and not one file with a program."""
    running = {p.name: found for p in pages(frozen) if (found := read(p).running)}

    assert running == {}
    assert [path for path in frozen.rglob("*") if path.suffix in {".js", ".mjs"}] == []


def test_every_link_opens_from_a_disk(frozen: Path) -> None:
    """Each leads to a file, never to a folder; the page for a server is the exception."""
    dead = []
    for page in pages(frozen):
        for link in read(page).links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or not parts.path or page.name == "404.html":
                continue
            path = posixpath.join(page.parent.as_posix(), unquote(parts.path))
            if not Path(posixpath.normpath(path)).is_file():
                dead.append((page.relative_to(frozen).as_posix(), link))

    assert dead == []


def test_the_form_for_an_answer_is_gone(frozen: Path) -> None:
    """Nobody would receive it."""
    assert list(frozen.glob("adviezen/*/antwoorden")) == []
    assert not (frozen / "insluiten.html").exists()


def test_the_data_stay_as_they_are(frozen: Path) -> None:
    """For who wants to count later; the manifest still holds."""
    assert (frozen / "data/register.json").is_file()
    assert (frozen / "data/manifest.json").is_file()


def test_no_phone_of_a_council_that_is_gone(frozen: Path) -> None:
    """Under every page stood a number where nobody answers any more."""
    assert 'href="tel:' not in (frozen / "methode/index.html").read_text("utf-8")


def test_a_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    """As with `write`."""
    (tmp_path / "brief.txt").write_text("van mij", encoding="utf-8")

    assert run(freeze.command, [str(tmp_path), "-f", str(ROOT)]).exit_code == 1


def test_without_a_successor_it_says_so_and_how(tmp_path: Path) -> None:
    """Every page then only says that the council stopped, and the person hears that."""
    one_council(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("site_name: R\ndocs_dir: content\n", encoding="utf-8")

    told = run(freeze.command, [str(tmp_path / "laatste"), "-f", str(tmp_path)]).output

    assert "u noemde niemand die het werk overneemt" in told
    assert "--successor" in told
    home = (tmp_path / "laatste" / "index.html").read_text("utf-8")
    assert "neemt het werk over" not in home


def test_the_successor_of_the_record_is_named(tmp_path: Path) -> None:
    """What stands on the page of the council needs no option."""
    bodies = one_council(tmp_path) / "content" / "organisaties"
    (tmp_path / "mkdocs.yml").write_text("site_name: R\ndocs_dir: content\n", encoding="utf-8")
    council = bodies / "clientenraad.md"
    ended = "kind: council\nended: {on: 2026-01-01, successor: nieuwe-raad}"
    council.write_text(council.read_text("utf-8").replace("kind: council", ended), encoding="utf-8")
    after = {"title": "Adviesraad Wilgendam", "kind": "council", "advises": ["college"]}
    (bodies / "nieuwe-raad.md").write_text(record_text(after), encoding="utf-8")

    told = run(freeze.command, [str(tmp_path / "laatste"), "-f", str(tmp_path)]).output

    assert "u noemde niemand" not in told, told
    home = (tmp_path / "laatste" / "index.html").read_text("utf-8")
    assert "Adviesraad Wilgendam neemt het werk over." in home


@pytest.mark.parametrize(
    "options", [["--url", "https://a.example"], ["--url", "a", "--successor", "b"]]
)
def test_a_successor_has_a_name_and_a_real_address(tmp_path: Path, options: list[str]) -> None:
    """A link without words, or to nowhere, is refused."""
    outcome = run(freeze.command, [str(tmp_path / "site"), "-f", str(ROOT), *options])

    assert outcome.exit_code == 1
    assert "https://" in outcome.output


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="../b/">b</a>', '<a href="../b/index.html">b</a>'),
        ('<a href="../b/#c">b</a>', '<a href="../b/index.html#c">b</a>'),
        ('<a class="x" href="../b/?d=e">b</a>', '<a class="x" href="../b/index.html?d=e">b</a>'),
        ('<a href="../">h</a>', '<a href="../index.html">h</a>'),
        ('<a href="./">a</a>', '<a href="index.html">a</a>'),
        ('<a href="#c">a</a>', '<a href="#c">a</a>'),
        ('<a href="../weg/"><b>weg</b></a>', "<b>weg</b>"),
        ('<a href="https://x.example/a/">x</a>', '<a href="https://x.example/a/">x</a>'),
        ('<a href="mailto:a@b.example">x</a>', '<a href="mailto:a@b.example">x</a>'),
        ('<link rel="alternate" href="../weg.xml">\n', ""),
        ('<img src="../p.png" alt="">', '<img src="../p.png" alt="">'),
        ('<p data-href="../b/">', '<p data-href="../b/">'),
        (
            '<meta http-equiv="refresh" content="0; url=../b/">',
            '<meta http-equiv="refresh" content="0; url=../b/index.html">',
        ),
        ('<script src="../site.js" defer></script>', ""),
    ],
)
def test_how_a_link_changes(before: str, after: str) -> None:
    """To the file it leads to; one that leads nowhere any more becomes its words."""
    files: dict[str, bytes | Path] = {
        "index.html": b"",
        "a/index.html": before.encode(),
        "b/index.html": b"",
        "p.png": b"",
        "site.js": b"",
    }

    assert frozen_files(files)["a/index.html"] == after.encode()
