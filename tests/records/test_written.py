"""The pages that a council writes: what is read of them, and what nobody gets to see."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from weerklank.records.own_pages.comments import without_comments
from weerklank.records.own_pages.content import read_content
from weerklank.records.own_pages.content_rules import ContentRules
from weerklank.records.own_pages.written import written_pages


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- geheim -->",
        "<!--geheim--!>",
        "<!-- over\ntwee regels: geheim -->",
        "<!--><!-- geheim -->",
        "<? geheim ?>",
        "<!geheim>",
        "<![CDATA[geheim]]>",
    ],
)
def test_what_a_browser_hides_is_gone(comment: str) -> None:
    """Every notation that a browser takes for a comment is left out whole."""
    assert without_comments(f"voor{comment}na").replace("]]>", "") == "voorna"


@pytest.mark.parametrize("text", ["a &lt;!-- b --&gt; c", "2 < 3 en 4 > 1", "<!-- zonder einde"])
def test_what_is_shown_stays(text: str) -> None:
    """Text about comments, and a beginning without an end, is not taken away."""
    assert without_comments(text) == text


def test_a_note_to_oneself_is_not_in_the_search(tmp_path: Path) -> None:
    """The title and the first words of a page come without its comments."""
    text = "# Over ons <!-- nog vragen aan Jan -->\n\n<!-- klopt dit? -->Wij zijn er voor u.\n"
    (tmp_path / "over-ons.md").write_text(text, encoding="utf-8")

    (page,) = written_pages(read_content(tmp_path, PurePosixPath(), ContentRules()))

    assert page.title.strip() == "Over ons"
    assert page.description == "Wij zijn er voor u."
