"""The pictures in the manual show what the pages say today, and are small, with words to them."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
import yaml

from example_site import example
from manual.drawings import DRAWINGS, clicks
from manual.manual_text import MANUAL
from manual.pictures import KEPT, PICTURES, ROOT, Picture
from weerklank.admin.forms.record_forms import fields_of
from weerklank.commands.editor.desk import Desk
from weerklank.records.models.advice import Advice

SHOWN: dict[str, list[str]] = yaml.load(KEPT.read_text(encoding="utf-8"), yaml.CSafeLoader)
LARGEST = 60_000
OF_THE_EDITOR = "Advies aanmaken Opslaan (Geen) Aanbevelingen toevoegen"
"""Words of Sveltia itself; all others on its form are of our model."""

_TAG = re.compile(r"<[^>]+>")
_USED = re.compile(r"!\[([^\]]*)\]\((\w[\w-]*)\.png\)")


def said(picture: Picture) -> str:
    """What the page says now, without spaces."""
    if picture.in_editor:
        html = f"{OF_THE_EDITOR} {json.dumps(fields_of(Advice), ensure_ascii=False)}"
    elif picture.path.startswith("/"):
        html = Desk(ROOT, "/").page(picture.path, {}).content.decode()
    else:
        html = next(page for page in example().site.pages if page.url == picture.path).body("")
    return "".join(unescape(_TAG.sub("", html)).split())


@pytest.mark.parametrize("picture", PICTURES, ids=lambda one: one.name)
def test_a_picture_shows_what_the_page_says(picture: Picture) -> None:
    """Every sentence on it stands on the page; if not: tests/manual/pictures.py."""
    page = said(picture)

    assert len(SHOWN[picture.name]) > 4
    assert [line for line in SHOWN[picture.name] if "".join(line.split()) not in page] == []


def test_every_picture_is_small_and_used_once_with_words_for_who_cannot_see_it() -> None:
    """A phone on a bad network loads it, and a screen reader says what it shows."""
    used = [
        (name, words)
        for page in sorted(MANUAL.glob("*.md"))
        for words, name in _USED.findall(page.read_text(encoding="utf-8"))
    ]

    assert sorted(name for name, _ in used) == sorted([*SHOWN, *DRAWINGS])
    assert [name for name, alt in used if len(alt) < 40] == []
    assert {file.stem for file in MANUAL.glob("*.png")} == {*SHOWN, *DRAWINGS}
    assert [f.name for f in MANUAL.glob("*.png") if f.stat().st_size > LARGEST] == []


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_says_that_it_is_one_and_where_to_click_in_order(name: str) -> None:
    """Who cannot see it hears every click; the step beside it names the same buttons."""
    text = (MANUAL / "online-zetten.md").read_text(encoding="utf-8")
    alt = re.search(rf"!\[(.*?)\]\({name}\.png\)", text)
    step = text[: text.index(f"({name}.png)")].rpartition("\n**")[2]

    assert alt
    assert alt[1].startswith("Tekening, geen foto.")
    places = [alt[1].find(word.partition(":")[0]) for _, word in clicks(DRAWINGS[name])]
    assert -1 not in places
    assert places == sorted(places)
    named = iter(re.findall(r"(?<!\*)\*([^*\n]+)\*(?!\*)|(uw plaatje)", step))
    clicked = [word.partition(":")[0].partition(",")[0] for _, word in clicks(DRAWINGS[name])]
    missing = [word for word in clicked if not any(word in pair for pair in named)]
    assert missing == []
