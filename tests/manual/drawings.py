"""The drawings in the manual of screens that are not ours, as pages to take a picture of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

import yaml

DRAWINGS: Mapping[str, Mapping[str, object]] = yaml.load(
    Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"), yaml.CSafeLoader
)
WIDTH = 640
_KINDS = {
    "[ ]": "field",
    "[v]": "list",
    "( )": "open",
    "(•)": "chosen",
    "[x]": "ticked",
    "> ": "green",
    "= ": "grey",
}
_STYLE = """
* { box-sizing: border-box }
body { margin: 0; padding: 8px; font: 17px/1.3 sans-serif; color: #1a1a1a; background: #fff }
main { border: 2px dashed #555; padding-bottom: 12px }
header { display: flex; justify-content: space-between; background: #eee; padding: 6px 12px }
header b { color: #7a1f1f }
nav { display: flex; gap: 28px; padding: 10px 14px; border-bottom: 1px solid #999 }
nav span:only-child { margin-left: auto }
.two { display: flex }
ul { list-style: none; margin: 0; padding: 12px 14px; min-width: 200px }
section { border-left: 1px solid #999 }
li { padding: 5px 0 }
section { padding: 12px 18px; flex: 1 }
p { margin: 0 0 10px }
.field, .list { border: 1px solid #555; padding: 6px 10px; background: #fff }
.list::after { content: "▾"; float: right }
.open::before { content: "○ " } .chosen::before { content: "◉ " }
.ticked::before { content: "☑ " }
.green, .grey { display: table; padding: 7px 16px; border-radius: 6px; border: 1px solid #555 }
.green { background: #1a7f37; color: #fff } .grey { background: #eee }
i { display: inline-block; min-width: 26px; height: 26px; border-radius: 13px; background: #7a1f1f;
  color: #fff; font: bold 16px/26px sans-serif; text-align: center; margin-right: 6px }
"""


def words(drawing: Mapping[str, object]) -> list[str]:
    """Every word on a drawing without its marks, from top to bottom."""
    return [_plain(line) for line in _lines(drawing) if _plain(line)]


def clicks(drawing: Mapping[str, object]) -> list[tuple[int, str]]:
    """Where one clicks, in order, and the word that stands there."""
    found = ((re.search(r"\*(\d) ", line), line) for line in _lines(drawing))
    return sorted((int(mark[1]), _plain(line)) for mark, line in found if mark)


def page(drawing: Mapping[str, object]) -> str:
    """The drawing as a page."""
    side = "".join(f"<li>{_marked(line)}</li>" for line in _of(drawing, "side"))
    tabs = "".join(f"<span>{_marked(line)}</span>" for line in _of(drawing, "tabs"))
    rows = "".join(_row(line) for line in _of(drawing, "main"))
    return (
        f"<!doctype html><meta charset=utf-8><style>{_STYLE}</style><main>"
        f"<header><span>{escape(str(drawing['address']))}</span><b>Tekening</b></header>"
        + (f"<nav>{tabs}</nav>" if tabs else "")
        + (f'<div class="two"><ul>{side}</ul>' if side else '<div class="two">')
        + f"<section>{rows}</section></div></main>"
    )


def _of(drawing: Mapping[str, object], part: str) -> Iterable[str]:
    found = drawing.get(part, ())
    assert isinstance(found, list | tuple)
    return map(str, found)


def _lines(drawing: Mapping[str, object]) -> list[str]:
    parts = (_of(drawing, part) for part in ("tabs", "side", "main"))
    return [line for part in parts for line in part]


def _kind(line: str) -> str:
    return next((mark for mark in _KINDS if line.startswith(mark)), "")


def _plain(line: str) -> str:
    return re.sub(r"\*\d ", "", line.removeprefix(_kind(line))).strip()


def _marked(line: str) -> str:
    return re.sub(r"\*(\d) ", r"<i>\1</i>", escape(line.removeprefix(_kind(line)).strip()))


def _row(line: str) -> str:
    return f'<p class="{_KINDS.get(_kind(line), "")}">{_marked(line)}</p>'
