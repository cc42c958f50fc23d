"""Markdown that people wrote in a record, as HTML that can do no harm.

One converter serves every text: making one costs more than a page of prose. What comes out
passes a list of allowed elements, so that a record can never carry a script or a tracker.
"""

import re
from dataclasses import field
from functools import lru_cache
from html import unescape

import nh3
from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from weerklank.lazy_dataclass import dataclass
from weerklank.records.header.yaml_core import UNWANTED

_WRITTEN = re.compile(
    r"<(?!/?(?:a|abbr|b|blockquote|br|cite|code|dd|del|dl|dt|em|h[1-6]|hr|i|li|ol|p|pre|q|s|small"
    r"|strong|sub|sup|table|tbody|td|th|thead|tr|ul)\b[^<>]*>|!--|https?:|mailto:|[\w.+-]+@)",
    re.IGNORECASE,
)
"""A `<` that begins nothing that `prose` lets through."""

_UNSEEN = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")
"""Soft hyphens and spaces without width: nobody sees them, and they break a word for a search."""

_NO_HEADING = re.compile(r"^(\s{0,3})(#+)(?=[^#\s])")
_WORD_BULLET = re.compile(r"^(\s*)(?:[•·▪●◦○‣➢➤]|[–—](?=\s)|o(?=\t))\s*(?=\S)")
_ITEM = re.compile(r"^\s*(?:[-*+]|(\d{1,3})\.)\s+\S")
_OWN_LINE = re.compile(r"^\s*(?:\d{1,3}\)|[a-zA-Z][.)]|[ivxIVX]{1,4}[.)])\s")
_YEAR_FIRST = re.compile(r"^(\s*\d{4,})\.(?=\s)")
_RULER = re.compile(r"^\s*([-=_*])\1{2,}\s*$")
_DEFINED = re.compile(r"^\s{0,3}\[([^\[\]]*)\]:\s*(https?://|mailto:)?")
"""`[1]: …`: Markdown takes it for the address of a link, and shows it nowhere."""

_COLUMNS = "\u2003"
"""Stands for a tab between the columns of a table from Word: a wide space."""

_TAGS = {
    "a", "abbr", "b", "blockquote", "br", "cite", "code", "dd", "del", "dl", "dt", "em", "h1",
    "h2", "h3", "h4", "h5", "h6", "hr", "i", "li", "ol", "p", "pre", "q", "s", "small", "strong",
    "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href", "title"}, "abbr": {"title"}, "ol": {"start"}, "th": {"scope"}}
_SCHEMES = {"http", "https", "mailto", "tel"}
_TAG = re.compile(r"<[^>]+>")
_BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|td|th|dt|dd)>|<br>")
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

# By class: by name every package that is installed is asked what it brings.
_converter = Markdown(extensions=[TableExtension(), SaneListExtension()], output_format="html")
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


def read_words(markdown: str) -> str:
    """The words as a reader of `prose` sees them, without markup; each block on its own line."""
    blocks = _BLOCK_END.split(_html(markdown))
    lines = (" ".join(unescape(_TAG.sub("", block)).split()) for block in blocks)
    return "\n".join(filter(None, lines))


@lru_cache(_REMEMBERED)
def _html(markdown: str) -> str:
    """Plain text, as most letters are, goes round the converter: twenty times as fast."""
    if _PLAIN.fullmatch(markdown):
        return "\n".join(map(_element, _ELEMENT.finditer(markdown)))
    return clean(_converter.reset().convert(as_written(markdown)))


def _element(match: re.Match[str]) -> str:
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


# Nobody on a council knows Markdown. In a letter `#12` is a number and not a heading, `<naam>` is a
# word and no element, a dot from Word begins a line of a list, and a line under a line is a line.
# What somebody did write in Markdown (headings, lists, links, tables) stays what it is.
def as_written(text: str) -> str:
    """The same text as Markdown that shows its words and lines as they were written."""
    written = _Written()
    lines = text.translate(_UNSEEN).split("\n")
    linking = "\n".join(line for line in lines if not _DEFINED.match(line))
    for line in lines:
        written.add(_shown(line, linking))
    return "\n".join(written.lines)


@dataclass(slots=True)
class _Written:
    """The lines so far, and whether the next one goes on with a list."""

    lines: list[str] = field(default_factory=list)
    in_list: bool = False
    number: int = 0
    """The number of the last line of a numbered list."""

    def add(self, given: str) -> None:
        """Add one line, with what Markdown needs to keep it apart from the one before."""
        line = _plain(given)
        item = _ITEM.match(line)
        if item and item[1] and not self._goes_on(int(item[1])):
            line, item = line.replace(".", "\\.", 1), None
            self._break()
        starts = bool(item) and not self.in_list
        if self._after_text() and (starts or _RULER.match(line)) and not self._in_table(line):
            self.lines.append("")  # else a list stays one paragraph, and a ruler makes a heading
        elif _OWN_LINE.match(line) or _COLUMNS in line:
            self._break()
        if not self.in_list and not item and line.startswith(("    ", "\t")):
            line = line.lstrip()  # an indented letter is no code
        if line.strip():
            self.in_list = bool(item) or (self.in_list and line[:1].isspace())
        self.lines.append(line)

    def _goes_on(self, number: int) -> bool:
        """Whether a list can show this number: Markdown counts on from the first by itself."""
        follows = not self.in_list or number == self.number + 1
        self.number = number
        return follows

    def _after_text(self) -> bool:
        return bool(self.lines) and bool(self.lines[-1].strip())

    def _in_table(self, line: str) -> bool:
        return "|" in line and "|" in self.lines[-1]

    def _break(self) -> None:
        """End the line before where it ends, instead of running on."""
        if self._after_text() and not self.lines[-1].endswith("  "):
            self.lines[-1] += "  "


def _shown(line: str, linking: str) -> str:
    """The line, which is no address of a link unless a link on another line is named so."""
    found = _DEFINED.match(line)
    linked = found and found[2] and f"[{found[1]}]" in linking
    return line.replace("[", "\\[", 1) if found and not linked else line


def _plain(line: str) -> str:
    line = _WORD_BULLET.sub(r"\1- ", line)
    line = _NO_HEADING.sub(lambda m: m[1] + "\\#" * len(m[2]), line)
    line = _YEAR_FIRST.sub(r"\1\\.", line)
    line = _WRITTEN.sub("&lt;", line).replace("![", "!\\[")
    return re.sub(r"(?<=\S)\t+(?=\S)", _COLUMNS, line)
