"""The lines of a letter in plain text as paragraphs; of a table one for each row.

Without what stands at the foot of its pages: a sentence that was broken off there goes on.
Mirrored by antwoord/lines.js.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from weerklank.importing.letters.paragraphs import (
    Columns,
    Paragraph,
    columns_of,
    joined,
    one_line,
    row_of,
)

_CELLS = re.compile(r"\s*\|\s*|\s*\t\s*|\s{2,}")
_DRAWN = frozenset("|-:+= \t")
"""What draws a table between its rows."""


def plain_paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a plain text, without the feet of its pages."""
    lines = without_feet(text.splitlines())
    start = at = 0
    while at < len(lines):
        columns = columns_of(_cells(lines[at]))
        rows, end = _rows(lines, at + 1, columns) if columns else ([], at + 1)
        if rows:
            yield from joined(lines[start : at + 1])
            yield from (row_of(cells, columns) for cells in rows)
            start = end
        at = end
    yield from joined(lines[start:])


def _cells(line: str) -> list[str]:
    """The cells of a line, between bars, tabs or wide spaces; none where nothing is written."""
    bare = line.strip().strip("|").strip()
    return [one_line(cell) for cell in _CELLS.split(bare)] if bare else []


def _rows(lines: Sequence[str], at: int, columns: Columns) -> tuple[list[list[str]], int]:
    """The cells of each row below the headers, and where the table ends."""
    rows: list[list[str]] = []
    end, joins = at, False
    for place in range(at, len(lines)):
        cells = [] if _DRAWN.issuperset(lines[place]) else _cells(lines[place])
        if len(cells) > columns.reaction:
            rows.append(cells)
        elif joins and rows and len(cells) == 1:
            rows[-1][-1] = f"{rows[-1][-1]} {cells[0]}"
        elif cells:
            break
        joins = bool(cells)
        end = place + 1
    return rows, end


_RULE = re.compile(r"\s*([-_=*~–—])\1{2,}\s*")
_PAGE_OF = r"\b(?:pagina|pag\.?|bladzijde|blad|blz\.?|p\.)\s*\d{1,3}\s*(?:van|/|-)\s*\d{1,3}\b"
_FOOT = re.compile(rf"\W*{_PAGE_OF}(?P<behind>.*)|(?P<before>.*){_PAGE_OF}\W*", re.IGNORECASE)
_PAGE = re.compile(
    r"\s*(?:[-–]\s*\d{1,3}\s*[-–]|(?:pagina|bladzijde|blad)\s+\d{1,3}|\d{1,2}\s*/\s*\d{1,2}"
    r"|(?:.*\s)?(?:ver)?volg(?:blad|vel)\s*:?\s*\d{0,3})\s*",
    re.IGNORECASE,
)
_WORDS_OF_FOOT = 12
"""So many words stand beside the number of a page at most; a line of a sentence has more."""
_NEAR = 5
"""Lines from the number of a page within which its foot begins and ends; chosen."""
_ENDS = (".", "!", "?", ":", ";")


def without_feet(lines: Sequence[str]) -> list[str]:
    """The lines without rules and feet; a sentence that was broken off there goes on."""
    shapes = Counter(map(_shape, lines))
    feet = set[int]()
    for at, line in enumerate(lines):
        if _is_foot(line):
            feet |= {at, *_beside(lines, at, -1, shapes), *_beside(lines, at, 1, shapes)}
    kept: list[str] = []
    cut = False
    for at, line in enumerate(lines):
        if at in feet or not line.strip() or _RULE.fullmatch(line):
            cut = cut or at in feet
            kept.append("")
            continue
        if cut and line[:1].islower():
            _close(kept)
        cut = False
        kept.append(line)
    return kept


def _is_foot(line: str) -> bool:
    """Whether it numbers a page, with little beside it."""
    found = _FOOT.fullmatch(line)
    words = re.findall(r"\w+", found["behind"] or found["before"] or "") if found else []
    return bool(_PAGE.fullmatch(line) or (found and len(words) <= _WORDS_OF_FOOT))


def _beside(lines: Sequence[str], at: int, step: int, shapes: Counter[str]) -> range:
    """What belongs to it on one side: up to a rule, or what other pages repeat."""
    end, whole, repeated = at, True, True
    for place in range(at + step, at + step * (_NEAR + 1), step):
        line = lines[place] if 0 <= place < len(lines) else ""
        if whole and _RULE.fullmatch(line):
            return range(min(at, place), max(at, place) + 1)
        whole = whole and bool(line.strip())
        repeated = repeated and (not line.strip() or _is_repeated(line, shapes))
        if line.strip() and repeated:
            end = place
    return range(min(at, end), max(at, end) + 1)


def _is_repeated(line: str, shapes: Counter[str]) -> bool:
    """Whether it stands on several pages, and is no sentence: `Nee.` may come twice."""
    return shapes[_shape(line)] > 1 and not line.rstrip().endswith(_ENDS)


def _close(kept: list[str]) -> None:
    """Takes away the white within a sentence that does not end before it."""
    written = next((n for n in range(len(kept), 0, -1) if kept[n - 1]), 0)
    if written and not kept[written - 1].rstrip().endswith(_ENDS):
        del kept[written:]


def _shape(line: str) -> str:
    """With each number alike: `pagina 1 van 2`, `pagina 2 van 2`."""
    return re.sub(r"\d+", "0", " ".join(line.split()))
