"""HTML with one element a line, so that two versions can be compared and merged line by line."""

from __future__ import annotations

from html.parser import HTMLParser

_VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
_AS_IT_IS = {"pre", "script", "style", "textarea"}


class _Tidy(HTMLParser):
    """Writes each tag and each text on a line of its own, one space further for each level."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.lines: list[str] = []
        self._open: list[str] = []

    def _line(self, text: str) -> None:
        self.lines.append(" " * len(self._open) + text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._line(" ".join((self.get_starttag_text() or "").split()))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag, attrs
        self._line(" ".join((self.get_starttag_text() or "").split()))

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> closes nothing"
        assert self._open.pop() == tag, f"</{tag}> closes another element"
        self._line(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] in _AS_IT_IS:
            self.lines += data.strip("\n").split("\n")
        elif text := " ".join(data.split()):
            self._line(text)

    def handle_entityref(self, name: str) -> None:
        self._line(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._line(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self._line(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self._line(f"<!{decl}>")


def tidy(html: str) -> str:
    """The same HTML, one tag or text a line; an element that is not closed is an error."""
    parser = _Tidy()
    parser.feed(html)
    parser.close()
    assert not parser._open, f"not closed: {parser._open}"  # noqa: SLF001 (its own file)
    return "\n".join(parser.lines) + "\n"
