"""MkDocs' environment escapes nothing: each template that it renders says so at every print."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import weerklank
from weerklank.publish.making.templating import environment

THEME = Path(weerklank.__file__).parent / "theme"
TEMPLATES = sorted(path for path in THEME.rglob("*") if path.suffix in (".html", ".xml"))
_NAMED = re.compile(r'{%-? *(?:extends|include|import|from) "([^"]+)"')
_PRINT = re.compile(r"\{\{-?(.*?)-?\}\}", re.DOTALL)
SAFE = {
    "config.extra.weerklank_door.page(page, self.content())": "the whole page, escaped",
    "config.extra.weerklank_door.not_found()": "the same for what is missing",
    "config.extra.weerklank_door.sitemap(pages)": "the list of pages, escaped as XML",
    "page.content": "the page itself, made in our environment or by the council",
}
"""What may be printed as it is, with the reason."""


def bare_prints(template: str) -> list[str]:
    """The prints that neither escape nor are known to be safe."""
    found = [expression.strip() for expression in _PRINT.findall(template)]
    return [text for text in found if not text.endswith("| e") and text not in SAFE]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_of_the_theme_prints_a_bare_value(path: Path) -> None:
    """What a record or a setting says is escaped, or it could become part of the page."""
    assert bare_prints(path.read_text(encoding="utf-8")) == []


def test_a_bare_print_is_seen() -> None:
    """The reader above finds the mistake that it is there for."""
    assert bare_prints('<a title="{{ page.title | striptags }}">') == ["page.title | striptags"]


def test_no_template_of_the_theme_builds_on_materials() -> None:
    """A new release of Material cannot change a page: nothing of it is filled or included."""
    named = {name for path in TEMPLATES for name in _NAMED.findall(path.read_text("utf-8"))}

    assert named == {"base.html"}
    assert (THEME / "base.html").exists()


def test_our_own_environment_escapes_by_itself() -> None:
    """What stands in the frame and on the pages passes an environment that escapes everything."""
    html = environment().from_string("{{ value }}").render(value="<x-canary>")

    assert html == "&lt;x-canary&gt;"


def test_what_goes_round_the_escaping_can_be_counted() -> None:
    """Text is called safe in code, where the linter asks for a reason, and in no template."""
    templates = Path(weerklank.__file__).parent.rglob("*.html")

    assert [
        p.name for p in templates if re.search(r"\|\s*safe\b|autoescape", p.read_text("utf-8"))
    ] == []
