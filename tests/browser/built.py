"""Sites for the browser tests: the example of this repository, and a page with every component."""

from __future__ import annotations

import functools
import http.server
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

ROOT = Path(__file__).parents[2]
FOLDER = "weerklank/"
"""The sites stand below the root of their host, as project pages on a forge do."""

SMALL_SITE = """\
site_name: Raad Proefstad
docs_dir: content
theme: {name: material, language: nl, font: false}
plugins: []
markdown_extensions: [admonition, attr_list, footnotes, tables, md_in_html]
extra: {weerklank: {tagline: Wij komen voor u op., phone: 0123-456 789, phone_hours: Elke dag.}}
"""

MARKDOWN = """
## Wat Markdown maakt

| Onderwerp van het advies | Verantwoordelijke wethouder | Beantwoord op deze dag |
| --- | --- | --- |
| Vrijwilligersvergoedingen | Participatievoorzieningen | woensdag 11 februari 2026 |

!!! note "Let op"
    Een opmerking.

    zo typt u een heel lange regel code die op een telefoon niet in de breedte past: 2026-02-11

Een voetnoot.[^1]

[^1]: Onderaan.
"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files as a plain host does, with its own page for what does not exist."""

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 (its name)
        """Say nothing: pytest shows what matters."""

    def send_error(self, code: int, *arguments: str | None) -> None:
        """Answer with the 404 page of the site, as hosts of static sites do."""
        page = Path(self.directory) / FOLDER / "404.html"
        if code != http.HTTPStatus.NOT_FOUND or not page.exists():
            super().send_error(code, *arguments)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which the folder is served for as long as the context lasts."""
    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{FOLDER}"
        server.shutdown()


def build_example(target: Path, address: str) -> None:
    """Build the example council of this repository into `target`."""
    _build(ROOT / "mkdocs.yml", target, address, [str(ROOT / "hooks" / "publish.py")])


def build_components(target: Path, address: str, folder: Path) -> None:
    """Build a council without advices, whose home page holds every component of the style sheet."""
    content = folder / "content"
    (content / "organisaties").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(SMALL_SITE, encoding="utf-8")
    body = "---\ntitle: Raad Proefstad\nkind: council\nadvises: []\n---\nWij zijn de raad.\n"
    (content / "organisaties" / "raad.md").write_text(body, encoding="utf-8")
    components = (Path(__file__).parents[1] / "theme" / "vocabulary.html").read_text("utf-8")
    checked = "checked: [{kind: name, reason: Verzonnen}]"
    head = f"---\ntitle: Bouwstenen\n{checked}\n---\n"
    page = f"{head}# Alle bouwstenen\n\n{components}\n{MARKDOWN}"
    (content / "bouwstenen.md").write_text(page, encoding="utf-8")
    _build(folder / "mkdocs.yml", target, address, [str(ROOT / "hooks" / "publish.py")])


def build_site_of(mkdocs_yml: Path, target: Path, address: str) -> None:
    """Build the council of this mkdocs.yml into `target`."""
    _build(mkdocs_yml, target, address, [str(ROOT / "hooks" / "publish.py")])


def _build(mkdocs_yml: Path, target: Path, address: str, hooks: list[str]) -> None:
    config = load_config(str(mkdocs_yml), site_dir=str(target), site_url=address, hooks=hooks)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)


def one_of_each(site: Path) -> tuple[str, ...]:
    """The home page, each page right below it, and of each folder of pages its fullest of a kind.

    A new kind of page is found by itself, so that no test has to be told of it: pages whose names
    begin alike are of one kind, such as `wethouder-…`, `vergadering-…` and the years.
    """
    tops = sorted(path.parent for path in site.glob("*/index.html"))
    found = [""]
    for top in (path for path in [*tops, *_folders_without_page(site)] if path.name != "assets"):
        if (top / "index.html").exists():
            found.append(f"{top.name}/")
        for depth in ("*/index.html", "*/*/index.html"):
            below = sorted(top.glob(depth), key=lambda path: (path.stat().st_size, path))
            kinds = Counter(map(_begins, below))
            fullest = {
                begin if kinds[begin] > 1 else "": one for one in below if (begin := _begins(one))
            }
            found += sorted(
                f"{one.parent.relative_to(site).as_posix()}/" for one in fullest.values()
            )
    return (*found, "bestaat-niet/")


def _begins(page: Path) -> str:
    """The first word of its name; `0` where that is a year."""
    name = page.parent.name
    return "0" if name[0].isdecimal() else name.partition("-")[0]


def _folders_without_page(site: Path) -> list[Path]:
    return sorted(
        path for path in site.iterdir() if path.is_dir() and not (path / "index.html").exists()
    )
