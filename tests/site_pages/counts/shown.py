"""The figures that stand on a page, as a reader finds them."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from site_pages.pages_for_tests import words

Data = dict[str, Any]


def pairs(html: str) -> list[tuple[int, int]]:
    """Every count in bold out of a whole in bold."""
    return [(int(a), int(b)) for a, b in re.findall(r"<b>(\d+) van (\d+)</b>", html)]


def rows(html: str, caption: str) -> list[list[str]]:
    """The cells of the table with this caption, without its headings."""
    found = re.search(rf"<caption>{caption}.*?<tbody>(.*?)</tbody>", html, re.DOTALL)
    lines = re.findall(r"<tr>(.*?)</tr>", found[1], re.DOTALL) if found else []
    return [
        [unescape(words(cell)).strip() for cell in re.findall(r"<t[hd].*?>(.*?)</t[hd]>", line)]
        for line in lines
    ]


def cards(html: str) -> int:
    """How many cards, and items of short lists, stand on a page."""
    short = re.findall(r'<(ul|ol) class="wk-list(?: wk-list--two)?">(.*?)</\1>', html, re.DOTALL)
    return html.count('class="wk-card"') + sum(part.count("<li>") for _, part in short)


def part_of(share: Data) -> tuple[int, int]:
    """A share as it stands on a page."""
    return share["part"], share["of"]
