"""Who is measured: our doors, and other generators on the same words as ready-made pages."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

_PLAIN = "site_name: Raden\nsite_url: https://raden.example/\n"
_MATERIAL = "theme: {name: material, language: nl, font: false}\nplugins: [search]\n"
_LAYOUT = """\
<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>%s</title></head>
<body><header><a href="/">Raden van Proefland</a></header><main>%s</main></body></html>
"""


def _nothing(_: int) -> None:
    """Nothing has to be done before a run."""


@dataclass(frozen=True)
class Contestant:
    """One way to build: its command for a target folder, and what comes before each run."""

    name: str
    version: str
    folder: Path
    command: Callable[[Path], list[str]]
    is_there: bool = True
    before: Callable[[int], None] = _nothing
    out: Path | None = None
    """Where it writes, when that cannot be chosen."""


def contestants(council: Path, plain: Path, tools: Path) -> Iterator[Contestant]:
    """All of them; the folders of the others are made here."""
    yield from _ours(council)
    yield from _material(plain)
    zensical, hugo = tools / "zen/bin/zensical", tools / "zen/bin/hugo"
    yield _zensical(plain, zensical.resolve())
    yield _eleventy(plain, (tools / "eleventy").resolve())
    yield _hugo(plain, hugo.resolve())


def _ours(council: Path) -> Iterator[Contestant]:
    weerklank = [sys.executable, "-c", "from weerklank.cli import main; main()"]
    now = version("weerklank")
    edited = sorted((council / "advice").glob("*.md"))[10]
    text = edited.read_text("utf-8")

    def change(number: int) -> None:
        edited.write_text(text.replace("title: ", f"title: {'x' * number}", 1), encoding="utf-8")

    def build(*options: str) -> Callable[[Path], list[str]]:
        return lambda out: [*weerklank, "build", str(out), *options]

    def mkdocs(out: Path) -> list[str]:
        cold = ["env", "WEERKLANK_NO_CACHE=1", sys.executable, "-m", "mkdocs"]
        return [*cold, "build", "-q", "-d", str(out)]

    yield Contestant("Weerklank, own door, cold", now, council, build("--no-cache"))
    yield Contestant("Weerklank, own door, one change", now, council, build(), before=change)
    yield Contestant("Weerklank, MkDocs, cold", now, council, mkdocs)


def _material(plain: Path) -> Iterator[Contestant]:
    for name, nav in (("lean", "nav: [index.md]\nnot_in_nav: '*.md'\n"), ("default", "")):
        config = plain.parent / f"mkdocs-{name}.yml"
        config.write_text(f"{_PLAIN}docs_dir: {plain}\n{_MATERIAL}{nav}", encoding="utf-8")

        def build(out: Path, config: Path = config) -> list[str]:
            mkdocs = [sys.executable, "-m", "mkdocs", "build", "-q"]
            return [*mkdocs, "-f", str(config), "-d", str(out)]

        yield Contestant(f"Material, {name} nav", version("mkdocs-material"), plain, build)


def _zensical(plain: Path, program: Path) -> Contestant:
    folder = plain.parent / "zensical"
    shutil.copytree(plain, folder / "docs")
    nav = "nav: [index.md]\n"
    (folder / "mkdocs.yml").write_text(f"{_PLAIN}{_MATERIAL}{nav}", "utf-8")
    found = _version(program, "--version")

    def build(_: Path) -> list[str]:
        return [str(program), "build", "--clean"]

    return Contestant("Zensical", found, folder, build, bool(found), out=folder / "site")


def _eleventy(plain: Path, folder: Path) -> Contestant:
    program = folder / "node_modules/.bin/eleventy"
    found = _version(program, "--version")
    made = plain.parent / "eleventy"
    (made / "_includes").mkdir(parents=True)
    layout = _LAYOUT % ("{{ title }}", "{{ content | safe }}")
    (made / "_includes/page.njk").write_text(layout, encoding="utf-8")
    for page in plain.glob("*.md"):
        (made / page.name).write_bytes(page.read_bytes())
    (made / "made.11tydata.json").write_text("{}", encoding="utf-8")
    (made / f"{made.name}.json").write_text(json.dumps({"layout": "page.njk"}), encoding="utf-8")

    def build(out: Path) -> list[str]:
        return [str(program), "--quiet", f"--input={made}", f"--output={out}"]

    return Contestant("Eleventy", found, made, build, bool(found))


def _hugo(plain: Path, program: Path) -> Contestant:
    found = _version(program, "version")
    made = plain.parent / "hugo"
    (made / "layouts/_default").mkdir(parents=True)
    shutil.copytree(plain, made / "content")
    # A folder with an index.md is one page to Hugo, and all else in it beside that page.
    (made / "content/index.md").rename(made / "content/_index.md")
    layout = _LAYOUT % ("{{ .Title }}", "{{ .Content }}")
    for name in ("single", "list"):
        (made / f"layouts/_default/{name}.html").write_text(layout, encoding="utf-8")
    config = 'baseURL = "https://raden.example/"\ntitle = "Raden"\n'
    (made / "hugo.toml").write_text(config, encoding="utf-8")

    def build(out: Path) -> list[str]:
        return [str(program), "--quiet", "--destination", str(out)]

    return Contestant("Hugo", found, made, build, bool(found))


def _version(program: Path, option: str) -> str:
    """What the program says of itself; empty when it is not there."""
    if not program.exists():
        return ""
    done = subprocess.run([program, option], check=False, capture_output=True, text=True)  # noqa: S603 (our own words)
    found = re.search(r"\d+\.\d+\.\d+", done.stdout)
    return found[0] if found else ""
