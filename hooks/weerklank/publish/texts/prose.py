"""Markdown that people wrote in a record, as HTML that can do no harm.

One converter serves every text: making one costs more than a page of prose. What comes out
passes a list of allowed elements, so that a record can never carry a script or a tracker.
"""

from __future__ import annotations

import re
from functools import lru_cache

import nh3
from markdown import Markdown

from weerklank.publish.texts.as_written import as_written
from weerklank.records.header.yaml_core import UNWANTED

_TAGS = {
    "a", "abbr", "b", "blockquote", "br", "cite", "code", "dd", "del", "dl", "dt", "em", "h1",
    "h2", "h3", "h4", "h5", "h6", "hr", "i", "li", "ol", "p", "pre", "q", "s", "small", "strong",
    "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href", "title"}, "abbr": {"title"}, "ol": {"start"}, "th": {"scope"}}
_SCHEMES = {"http", "https", "mailto", "tel"}
_HEADING = re.compile(r"(</?)h([1-6])\b")
_LOWEST_HEADING = 6
_REMEMBERED = 256
"""Texts of which the HTML is kept: the same paragraph stands on the pages of several letters."""

# Letters, digits and the marks of a sentence: these lines mean nothing more in Markdown. A heading
# is the one thing beside them that nearly every letter has.
_LETTERS = "A-Za-zÀ-ÖØ-öø-ÿ"
_LINE = (
    rf"(?![A-Za-z][.)] |[ivxIVX]{{1,4}}[.)] )[{_LETTERS}][{_LETTERS}0-9 ,.;:?!'\"()%/€‘’“”-]*(?<! )"
)
_BLOCK = rf"(?:\#{{1,6}} )?{_LINE}"
_PLAIN = re.compile(rf"{_BLOCK}(?:\n{{1,3}}{_BLOCK})*\n?")
_ELEMENT = re.compile(r"(#+) (.+)|((?:[^#\n].*\n?)+)")

_converter = Markdown(extensions=["tables", "sane_lists"], output_format="html")
_cleaner = nh3.Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    url_schemes=_SCHEMES,
    link_rel="noopener noreferrer",
    strip_comments=True,
)


def prose(markdown: str, *, below: int = 2) -> str:
    """Safe HTML of a text in Markdown; its highest heading comes one level under `below`."""
    return lower_headings(_html(markdown), below)


@lru_cache(_REMEMBERED)
def _html(markdown: str) -> str:
    """Plain text, as most letters are, goes round the converter: twenty times as fast."""
    if _PLAIN.fullmatch(markdown):
        return "\n".join(map(_element, _ELEMENT.finditer(markdown)))
    return clean(_converter.reset().convert(as_written(markdown)))


def _element(match: re.Match[str]) -> str:
    """A heading, or a paragraph of one line or more."""
    marks, heading, paragraph = match.groups()
    if paragraph:
        return f"<p>{paragraph.rstrip()}</p>"
    return f"<h{len(marks)}>{heading}</h{len(marks)}>"


def clean(html: str) -> str:
    """The same HTML without anything that runs, loads or tracks, or that nobody sees.

    `&#8238;` in a text is a mark that turns the rest of the line around.
    """
    return UNWANTED.sub("", _cleaner.clean(html))


def lower_headings(html: str, below: int) -> str:
    """Push headings down so that those of a letter stand under the heading of their page part."""
    levels = [int(level) for _, level in _HEADING.findall(html)]
    shift = below + 1 - min(levels, default=below + 1)
    if shift <= 0:
        return html
    return _HEADING.sub(
        lambda match: f"{match[1]}h{min(int(match[2]) + shift, _LOWEST_HEADING)}", html
    )
