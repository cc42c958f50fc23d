"""The numbers that Word puts before the items of a list: they stand nowhere in its text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_LETTERS = {"lowerLetter", "upperLetter"}


@dataclass(slots=True)
class WordNumbers:
    """Counts through a document, list by list, as Word does."""

    document: Document
    _counted: Counter[str] = field(default_factory=Counter)

    def of(self, paragraph: Paragraph) -> int:
        """The number of this paragraph; 0 for a dot, a list in a list, or no list at all."""
        numbering, level = self._list_of(paragraph)
        if not numbering or level != "0" or self._format(numbering) not in {"decimal", *_LETTERS}:
            return 0
        self._counted[numbering] += 1
        return self._counted[numbering]

    def _list_of(self, paragraph: Paragraph) -> tuple[str, str]:
        """The list and the level, of the paragraph itself or of its style."""
        style = paragraph.style
        for element in (paragraph._p, style.element if style is not None else None):  # noqa: SLF001 (python-docx has no public way)
            found = element.xpath("./w:pPr/w:numPr/w:numId/@w:val") if element is not None else []
            if found:
                level = (
                    element.xpath("./w:pPr/w:numPr/w:ilvl/@w:val") if element is not None else []
                )
                return str(found[0]), str(level[0]) if level else "0"
        return "", ""

    def _format(self, numbering: str) -> str:
        if not numbering.isdecimal():
            return ""
        try:
            lists = self.document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return ""
        kind = lists.xpath(f"./w:num[@w:numId={numbering}]/w:abstractNumId/@w:val")
        if not kind or not str(kind[0]).isdecimal():
            return ""
        level = f"./w:abstractNum[@w:abstractNumId={kind[0]}]/w:lvl[@w:ilvl=0]/w:numFmt/@w:val"
        found = lists.xpath(level)
        return str(found[0]) if found else ""
