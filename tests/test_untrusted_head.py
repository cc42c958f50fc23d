"""What a record or a setting says stays a text in the head and the frame of every page."""

from __future__ import annotations

from pathlib import Path

import lxml.html
import pytest

from commands.run import run
from test_mkdocs import ADVICE, COUNCIL, MINIMAL, build_in, council_folder
from weerklank.commands.site import build

CANARY = "\"><x-canary a='b'></title><x-canary>&lt;x-canary&gt;"


@pytest.fixture(autouse=True)
def one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every build here is about the same day."""
    monkeypatch.setenv("WEERKLANK_TODAY", "2026-11-23")


def advice_with(key: str, value: str) -> str:
    """The record with one line replaced."""
    lines = [f"{key}: {value}" if x.startswith(f"{key}:") else x for x in ADVICE.splitlines()]
    return "\n".join(lines) + "\n"


def test_a_summary_with_quotation_marks_is_a_whole_description(tmp_path: Path) -> None:
    """A council may quote the municipality: search engines get the sentence to its end."""
    root = council_folder(tmp_path)
    summary = 'De gemeente noemt het "maatwerk".'
    (root / "advice/2026-01-bus.md").write_text(advice_with("summary", summary), "utf-8")

    page = lxml.html.parse(build_in(root) / "adviezen/2026-01-bus/index.html")

    assert page.xpath("//meta[@name='description']/@content") == [summary]


def test_no_field_of_a_record_or_setting_becomes_an_element(tmp_path: Path) -> None:
    """A title, a summary, a name, a tagline and a heading in the margin stay text on all pages."""
    root = council_folder(tmp_path)
    quoted = "'" + CANARY.replace("'", "''") + "'"
    record = advice_with("summary", quoted).replace("Vergoed de bus\n", f"{quoted}\n")
    (root / "advice/2026-01-bus.md").write_text(record, "utf-8")
    body = COUNCIL.replace("title: Cliëntenraad Proefstad", f"title: {quoted}\nshort: {quoted}")
    (root / "content/organisaties/raad.md").write_text(body, "utf-8")
    settings = MINIMAL.replace("Raad Proefstad", quoted) + (
        f"site_description: {quoted}\nsite_author: {quoted}\n"
        f"extra: {{weerklank: {{tagline: {quoted}, phone_hours: {quoted}}}}}\n"
    )
    (root / "mkdocs.yml").write_text(settings, "utf-8")

    built = build_in(root)

    alive = [path for path in built.rglob("*.html") if "<x-canary" in path.read_text("utf-8")]
    assert alive == []


@pytest.mark.parametrize("door", ["MkDocs", "weerklank build"])
def test_no_title_or_heading_of_a_written_page_becomes_an_element(
    tmp_path: Path, door: str
) -> None:
    """What a heading shows as text is text in the margin, the title and the menu as well."""
    root = council_folder(tmp_path)
    heading = "Het veld `<x-canary>` en &lt;x-canary&gt; en &amp;lt;x-canary&amp;gt;"
    quoted = "'" + CANARY.replace("'", "''") + "'"
    for name, header in (("een", ""), ("twee", f"---\ntitle: {quoted}\nauthor: {quoted}\n---\n")):
        text = header + f"# {heading}\n\n" + "".join(f"## {heading}\n\n" for _ in range(4))
        (root / f"content/{name}.md").write_text(text, encoding="utf-8")
    settings = MINIMAL + f"nav: [{{{quoted}: een.md}}, twee.md]\n"
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")

    if door == "MkDocs":
        built = build_in(root)
    else:
        built = root / "site"
        assert run(build.command, [str(built), "-f", str(root)]).exit_code == 0

    alive = [path for path in built.rglob("*.html") if "<x-canary" in path.read_text("utf-8")]
    assert alive == []
    assert "op-deze-pagina" in (built / "een/index.html").read_text(encoding="utf-8")
