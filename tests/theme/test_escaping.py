"""MkDocs' environment escapes nothing: each template that it renders says so at every print."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import weerklank

THEME = Path(weerklank.__file__).parent / "theme"
TEMPLATES = sorted(path for path in THEME.rglob("*") if path.suffix in (".html", ".xml"))
_PRINT = re.compile(r"\{\{-?(.*?)-?\}\}", re.DOTALL)
SAFE = {
    "super()": "Material's own style sheets",
    "site.style_css": "colours and letters that the house style has measured",
    "page.meta.linked_data": "JSON that is made safe where it is made",
    "self.content()": "the page itself, made in our escaping environment",
    "script | script_tag": "MkDocs' own filter, which escapes",
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
